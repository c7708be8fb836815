import ArgumentParser
import Foundation
import Kernel
import Office

extension BenchCommand {
    /// Asks questions of a plan's documents, one a line of a file, each once.
    struct SearchTimes: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "search")

        @OptionGroup var options: WorldOptions
        @Option(help: "A file with a question a line.") var questions: String

        func run() async throws {
            let terminal = options.terminal
            try await terminal.orExit {
                let lines = try String(contentsOfFile: questions, encoding: .utf8).split(separator: "\n")
                try await options.withWorld(terminal, only: .program) { world in
                    let plan = try await world.onePlan()
                    guard let adopted = try await world.store.read({ try $0.adoption(of: plan) }) else {
                        throw Refusal("plan.unknown", ["plan": .text(plan)])
                    }
                    var (times, answers) = ([JSONText](), [JSONText]())
                    for line in lines {
                        let started = ContinuousClock.now
                        let hits = try await world.store.find(
                            SearchQuestion(String(line)), kind: nil, adoption: adopted.entry)
                        let taken = Double((ContinuousClock.now - started) / .nanoseconds(1)) / 1_000_000
                        times.append(.text(String(format: "%.4f", taken)))
                        answers.append(.text(hits.prefix(20).map(\.id).joined(separator: " ")))
                    }
                    terminal.print(
                        JSONText.object([("milliseconds", .list(times)), ("answers", .list(answers))])
                            .written())
                }
            }
        }
    }
}
