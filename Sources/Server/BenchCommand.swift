import ArgumentParser
import Documents
import Foundation
import Kernel
import Office
import Plans

/// Times what the product does in-process; `./bench` runs it and adds peers.
struct BenchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench", abstract: "Time a part of the product.", shouldDisplay: false,
        subcommands: [PlanEvaluate.self, StoreWriters.self, FactSums.self, ReadSheet.self, SearchTimes.self])

    /// Load, lint and evaluate a plan from the bytes of its files.
    struct PlanEvaluate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "plan-evaluate")

        @OptionGroup var options: WorldOptions
        @Option(help: "How many timed runs, 1…1000.") var runs = 5

        func validate() throws {
            guard (1...1000).contains(runs) else { throw ValidationError("--runs is 1…1000.") }
        }

        func run() async throws {
            let terminal = options.terminal
            try await terminal.orExit {
                try options.onlyNow(.program)
                let home = try options.foundHome()
                guard let folder = options.planFolders(home).first else {
                    throw Refusal("server.no-plan-folder", ["path": .text(home.root.path)])
                }
                let files = try PlanFolder(url: folder, home: home).read(Problems())
                var milliseconds: [Double] = []
                var shape: JSONText = .null
                for _ in 0..<runs {
                    let clock = ContinuousClock()
                    let started = clock.now
                    let check = PlanCheck(files: files, today: Today.day)
                    let problems = Problems()
                    guard let evaluation = try check.evaluation(problems) else {
                        throw Refusal(
                            "plan.unreadable",
                            [
                                "plan": .text(folder.lastPathComponent),
                                "count": .integer(problems.found.count),
                                "first": problems.found.first.map { .message($0.message) } ?? .text("—"),
                            ])
                    }
                    milliseconds.append(Double((clock.now - started) / .microseconds(1)) / 1000)
                    shape = .object([
                        ("statements", .integer(evaluation.plan.statements.count)),
                        ("indicators", .integer(evaluation.plan.indicators.count)),
                        ("verdicts", .integer(evaluation.verdicts.count)),
                        ("findings", .integer(evaluation.findings.count)),
                    ])
                }
                let times = milliseconds.map { JSONText.text(String(format: "%.3f", $0)) }
                terminal.print(
                    JSONText.object([("milliseconds", .list(times)), ("answers", shape)]).written())
            }
        }
    }
}
