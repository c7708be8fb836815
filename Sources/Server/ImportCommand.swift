import ArgumentParser
import Foundation
import Kernel
import Measures
import Office
import Plans
import Sheets
import Words

/// Imports what users hand in.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Bring figures in.", subcommands: [Figures.self])

    struct Figures: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "figures",
            abstract: "Import figures from a workbook (.xlsx) or a CSV file in UTF-8 or GB18030.",
            discussion: """
                Shows what changes, then writes it, all or nothing. One refused row stops it (exit code 1), unless \
                refused rows are left out. A second import of the same file changes nothing. Of a workbook the \
                first sheet with a table of figures is taken, unless --sheet names one. With --seen it writes only \
                what a --preview showed, and ends with 1 where figures or documents have changed since.
                """)

        @Argument(help: "The file.") var file: String
        @OptionGroup var options: WorldOptions
        @Flag(name: .customLong("preview"), help: "Only show what would change.") var isPreview = false
        @Flag(name: .customLong("leave-out-refused"), help: "Import the rows that are not refused.")
        var leavesOutRefused = false
        @Option(help: "What a preview said of itself: nothing else is written.") var seen: String?
        @Option(help: "The sheet of a workbook, also a hidden one.") var sheet: String?
        @Option(help: "text or json.") var format: OutputFormat = .text

        func run() async throws {
            let terminal = options.terminal
            try await terminal.orExit {
                let (bytes, name) = try read()
                let sheets = try SheetFiles().sheets(bytes, name: name, sheet: sheet)
                try await options.withWorld(terminal, only: .writes, isReading: isPreview) { world in
                    let plan = try await world.onePlan()
                    let preview = try await PlanDesk.preview(
                        sheets, bytes: bytes, of: plan, in: world.store)
                    try preview.check(against: options.kind)
                    let report = ImportReport(preview, terminal.words)
                    if format == .json {
                        terminal.print([report.json()])
                    } else {
                        terminal.print(report.text())
                    }
                    if isPreview, format == .text {
                        terminal.say(
                            Message("server.preview-seen", ["seen": .text(preview.seen.description)]))
                    }
                    if !isPreview { try await write(preview, world, terminal) }
                }
            }
        }

        private func read() throws -> (bytes: [UInt8], name: String) {
            let url = URL(filePath: file)
            guard let size = try? url.resourceValues(forKeys: [.fileSizeKey]).fileSize else {
                throw Refusal("server.no-file", ["path": .text(file)])
            }
            guard size <= SheetLimits.bytes else {
                throw Refusal(
                    "server.file-too-large", ["path": .text(file), "limit": .integer(SheetLimits.bytes)])
            }
            return (Array(try Data(contentsOf: url)), url.lastPathComponent)
        }

        private func write(_ preview: FigurePreview, _ world: OpenWorld, _ terminal: Terminal) async throws {
            let outcome = try await world.store.record(
                preview, seen: seen, leavingOutRefused: leavesOutRefused,
                actor: OpenWorld.operatorOfThisMachine,
                at: Today.now)
            switch outcome {
            case .known: terminal.say(Message("server.import-known"))
            case .recorded:
                terminal.say(
                    Message(
                        "server.imported",
                        [
                            "file": .text(preview.source), "new": .integer(preview.new.count),
                            "changed": .integer(preview.changed.count),
                            "unchanged": .integer(preview.unchanged),
                        ]))
            }
        }
    }
}

/// A preview on a terminal and for machines.
struct ImportReport {
    let preview: FigurePreview
    let words: Words

    init(_ preview: FigurePreview, _ words: Words) {
        self.preview = preview
        self.words = words
    }

    func text() -> String {
        var lines = preview.refused.map { "\($0.sheet)!\($0.address): \(words.sentence($0.reason))" }
        if let sheet = preview.sheet, preview.book.count > 1 {
            lines.insert(words.sentence(Message("server.sheet", ["sheet": .text(sheet)])), at: 0)
        }
        lines += preview.changed.map { row in
            let before = row.before?.published ?? "—"
            return "\(row.sheet)!\(row.address): \(row.row.element) \(row.row.org) \(row.row.period): "
                + "\(before) → \(row.row.published)"
        }
        lines.append(
            words.sentence(
                Message(
                    "server.preview",
                    [
                        "new": .integer(preview.new.count), "changed": .integer(preview.changed.count),
                        "unchanged": .integer(preview.unchanged), "refused": .integer(preview.refusedCount),
                    ])))
        return lines.joined(separator: "\n")
    }

    func json() -> JSONText {
        .object([
            ("plan", .text(preview.plan)), ("file", .text(preview.source)),
            ("sheet", preview.sheet.map { .text($0) } ?? .null), ("seen", .text(preview.seen.description)),
            ("new", .integer(preview.new.count)), ("changed", .integer(preview.changed.count)),
            ("unchanged", .integer(preview.unchanged)), ("refusedCount", .integer(preview.refusedCount)),
            (
                "refused",
                .list(
                    preview.refused.map {
                        .object([
                            ("sheet", .text($0.sheet)), ("address", .text($0.address)),
                            ("line", .integer($0.line)), ("code", .text($0.reason.code)),
                            ("reason", .text(words.sentence($0.reason))),
                        ])
                    })
            ),
        ])
    }
}
