import ArgumentParser
import Foundation
import Kernel
import Office
import StorageSQLite
import Words

/// Makes every derived table anew and compares.
struct RebuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rebuild",
        abstract: "Make every derived table anew from the journal, and compare row by row.",
        discussion: """
            Needs the data folder for itself. Exit code 0 where all are equal or were replaced, 1 where they differ, \
            2 where the journal itself is damaged.
            """)

    @OptionGroup var options: WorldOptions
    @Flag(help: "Put the rebuilt tables in the place of those that differ; the old file is kept.")
    var replace = false
    @Option(help: "text or json.") var format: OutputFormat = .text

    func run() async throws {
        let terminal = options.terminal
        var code: ExitCode?
        try await terminal.orExit {
            let report = try SQLiteRebuild.run(options.settings(), replace: replace)
            if !report.verification.isIntact {
                code = Exit.damaged
            } else if !report.isEqual, report.kept == nil {
                code = Exit.refused
            }
            if format == .json {
                terminal.print(json(report, terminal).written(isPretty: true))
            } else {
                show(report, terminal)
            }
        }
        if let code { throw code }
    }

    private func show(_ report: RebuildReport, _ terminal: Terminal) {
        guard report.verification.isIntact else {
            return CareReport(terminal).show(report.verification, "rebuild.journal-damaged")
        }
        func say(_ message: Message, _ indent: String = "") {
            terminal.print(indent + terminal.words.sentence(message))
        }
        for one in report.projections {
            say(
                Message(
                    one.isEqual ? "rebuild.equal" : "rebuild.differs",
                    [
                        "table": .text(one.table), "rows": .integer(one.stored), "made": .integer(one.made),
                        "hash": .text("\(one.storedHash)"), "other": .text("\(one.madeHash)"),
                    ]))
            for row in one.differences {
                say(Message("rebuild.\(row.kind.rawValue)", ["row": .text(row.row)]), "  ")
            }
            if one.omitted > 0 { say(Message("rebuild.more", ["count": .integer(one.omitted)]), "  ") }
        }
        if let kept = report.kept {
            say(Message("rebuild.replaced", ["file": .text(kept.path)]))
        } else {
            say(Message(report.isEqual ? "rebuild.all-equal" : "rebuild.some-differ"))
        }
    }

    private func json(_ report: RebuildReport, _ terminal: Terminal) -> JSONText {
        let projections = report.projections.map { one in
            JSONText.object([
                ("table", .text(one.table)), ("equal", .flag(one.isEqual)), ("rows", .integer(one.stored)),
                ("hash", .text("\(one.storedHash)")), ("madeRows", .integer(one.made)),
                ("madeHash", .text("\(one.madeHash)")),
                (
                    "differences",
                    .list(
                        one.differences.map {
                            .object([("row", .text($0.row)), ("kind", .text($0.kind.rawValue))])
                        })
                ), ("omitted", .integer(one.omitted)),
            ])
        }
        return .object([
            ("equal", .flag(report.verification.isIntact && report.isEqual)),
            ("head", .text("\(report.verification.head)")), ("projections", .list(projections)),
            ("kept", .optional(report.kept?.path)),
            ("damages", .list(CareReport(terminal).damages(report.verification))),
        ])
    }
}
