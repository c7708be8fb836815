import ArgumentParser
import Foundation
import Kernel
import Office
import StorageSQLite
import Words

/// Copies the world while it is in use.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Copy the data into one file, also while the server runs.",
        discussion: """
            The copy is opened and verified before it gets its name; a file that exists is never overwritten. Write \
            the head down elsewhere. Exit code 2 where the data are damaged.
            """)

    @Argument(help: "The new file.") var file: String
    @OptionGroup var options: WorldOptions
    @Option(help: "text or json.") var format: OutputFormat = .text

    func run() async throws {
        let terminal = options.terminal
        var isDamaged = false
        try await terminal.orExit {
            let world = try WorldFile(options.settings())
            let report = try world.backUp(to: URL(filePath: file))
            try world.close()
            isDamaged = !report.isKept
            let care = CareReport(terminal)
            if format == .json { return terminal.print(care.json(report).written(isPretty: true)) }
            if isDamaged { return care.show(report.verification, "backup.damaged") }
            care.show(report, "backup.done")
            terminal.print(
                terminal.words.sentence(
                    Message("backup.head", ["head": .text("\(report.verification.head)")])))
        }
        if isDamaged { throw Exit.damaged }
    }
}

/// Brings a backup back.
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Put a backup into an empty data folder.",
        discussion: """
            The backup is verified first. A folder that holds a world, or that a server uses, is refused. Exit code 2 \
            where the backup is damaged or --head is not in its chain.
            """)

    @Argument(help: "The backup.") var file: String
    @OptionGroup var options: WorldOptions
    @Option(help: "The head hash that the backup told; it must be in the chain.") var head: String?
    @Option(help: "text or json.") var format: OutputFormat = .text

    func run() async throws {
        let terminal = options.terminal
        var isDamaged = false
        try await terminal.orExit {
            let report = try await SQLiteRestore.run(
                URL(filePath: file), into: options.settings(), head: try VerifyCommand.hash(head))
            isDamaged = !report.isKept
            let care = CareReport(terminal)
            if format == .json { return terminal.print(care.json(report).written(isPretty: true)) }
            if isDamaged { return care.show(report.verification, "restore.damaged") }
            care.show(report, "restore.done")
        }
        if isDamaged { throw Exit.damaged }
    }
}

/// Reports on copies and damage.
struct CareReport {
    let terminal: Terminal

    init(_ terminal: Terminal) { self.terminal = terminal }

    private func sentence(_ message: Message) -> String { terminal.words.sentence(message) }

    func show(_ report: BackupReport, _ code: String) {
        let found = report.verification
        terminal.print(
            sentence(
                Message(
                    code,
                    [
                        "file": .text(report.file.path), "bytes": .integer(report.bytes),
                        "entries": .integer(found.entries), "vintage": .integer(found.vintage.number),
                        "head": .text("\(found.head)"),
                    ])))
    }

    /// The damages, under a first line that counts them.
    func show(_ found: Verification, _ code: String) {
        terminal.print(sentence(Message(code, ["count": .integer(found.damages.count + found.omitted)])))
        for damage in found.damages { terminal.print("  " + sentence(damage.message)) }
    }

    func json(_ report: BackupReport) -> JSONText {
        let found = report.verification
        return .object([
            ("file", .text(report.file.path)), ("kept", .flag(report.isKept)),
            ("bytes", .integer(report.bytes)), ("world", .text(report.world.id)),
            ("kind", .text(report.world.kind.rawValue)), ("entries", .integer(found.entries)),
            ("vintage", .integer(found.vintage.number)), ("vintageHash", .text("\(found.vintage.hash)")),
            ("head", .text("\(found.head)")), ("damages", .list(damages(found))),
        ])
    }

    func damages(_ found: Verification) -> [JSONText] {
        found.damages.map { damage in
            .object([
                ("entry", damage.entry.map { .integer(Int($0)) } ?? .null),
                ("message", .text(sentence(damage.message))),
            ])
        }
    }
}

extension WorldOptions {
    /// Where the world of the data folder lies, for commands that are about it as it is now.
    func settings() throws -> SQLiteSettings {
        try onlyNow(.files)
        let home = try foundHome()
        return SQLiteSettings(
            folder: dataFolder(home), migrations: home.files.appending(path: "migrations"))
    }
}
