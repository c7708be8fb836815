import ArgumentParser
import Foundation
import Kernel
import StorageSQLite
import Words

/// Holds named invariants against live data.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Hold every invariant against the data, also while the server runs.",
        discussion: """
            A line each: ok or failed, what was found, and what to do. Exit code 1 where the machine or a setting is \
            at fault, 2 where the data are damaged.
            """)

    @OptionGroup var options: WorldOptions
    @Option(help: "text or json.") var format: OutputFormat = .text

    func run() async throws {
        let terminal = options.terminal
        var broken: [Invariant] = []
        try await terminal.orExit {
            let lines = try Checkup.run(options.settings())
            broken = lines.filter { !$0.isKept }.map(\.invariant)
            if format == .json {
                terminal.print(lines.map { json($0, terminal.words) })
            } else {
                for line in lines { show(line, terminal) }
                let code = broken.isEmpty ? "check.all-ok" : "check.some-failed"
                let count = broken.isEmpty ? lines.count : broken.count
                terminal.print(terminal.words.sentence(Message(code, ["count": .integer(count)])))
            }
        }
        if broken.contains(where: \.isOfData) { throw Exit.damaged }
        if !broken.isEmpty { throw Exit.refused }
    }

    private func show(_ line: CheckLine, _ terminal: Terminal) {
        let words = terminal.words
        let word = words.sentence(line.isKept ? "check.ok" : "check.failed")
        let mark = Terminal.coloured(word, line.isKept ? "32" : "31")
        let told = words.sentences([line.invariant.promise] + line.facts)
        let name = line.invariant.rawValue
        let gap = String(repeating: " ", count: max(1, 22 - name.count))
        let space = String(repeating: " ", count: max(1, 8 - TextTable.width(word)))
        terminal.print("\(mark)\(space)\(name)\(gap)\(told)")
        if !line.isKept { terminal.print("        → \(words.sentence(line.invariant.advice))") }
    }

    private func json(_ line: CheckLine, _ words: Words) -> JSONText {
        .object([
            ("name", .text(line.invariant.rawValue)), ("ok", .flag(line.isKept)),
            ("promise", .text(words.sentence(line.invariant.promise))),
            ("found", .list(line.facts.map { .text(words.sentence($0)) })),
            ("do", line.isKept ? .null : .text(words.sentence(line.invariant.advice))),
        ])
    }
}
