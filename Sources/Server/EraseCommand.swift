import ArgumentParser
import Foundation
import Kernel
import Office
import StorageSQLite
import Words

/// Erases stored bytes for good, with a line in the journal.
struct EraseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase", abstract: "Erase stored bytes for good, on a basis that the journal keeps.",
        discussion: """
            Without a hash it lists everything stored. With one it shows what would be erased; --yes erases it. \
            Documents in force are refused. Stop the server first.
            """)

    @Argument(help: "The hash of the content.") var hash: String?
    @Option(help: "The law, decision or request that demands it.") var basis: String?
    @Flag(help: "Erase it; this cannot be undone.") var yes = false
    @OptionGroup var options: WorldOptions

    func run() async throws {
        let terminal = options.terminal
        try await terminal.orExit {
            let store = try await SQLiteStore.open(try options.settings())
            do {
                if let hash {
                    try await erase(hash, store, terminal)
                } else {
                    try await list(store, terminal)
                }
                try await store.close()
            } catch {
                try? await store.close()
                throw error
            }
        }
    }

    private func list(_ store: SQLiteStore, _ terminal: Terminal) async throws {
        let uses = try await store.read { try ContentUse.list($0) }
        terminal.print(table(uses, terminal.words))
    }

    private func erase(_ text: String, _ store: SQLiteStore, _ terminal: Terminal) async throws {
        guard let hash = ContentHash(hex: text) else {
            throw Refusal("erase.bad-hash", ["text": .text(text)])
        }
        let erasure = Erasure(hash: hash, basis: basis ?? "")
        let (objection, uses, filed) = try await store.read { reader in
            (
                try erasure.objection(reader), try ContentUse.list(reader, of: hash),
                try reader.filed(hash)
            )
        }
        if let objection { throw objection }
        terminal.print(
            terminal.words.sentence(
                Message(
                    "erase.shows", ["hash": .text("\(hash)"), "bytes": .integer(filed?.size ?? 0)])))
        terminal.print(table(uses, terminal.words))
        guard yes else { throw Refusal("erase.needs-yes") }
        let outcome = try await OpenWorld.submit(.erase(erasure), id: "erase-\(hash)", to: store)
        let entry = outcome.receipt.map { Int($0.entry) } ?? 0
        guard try await store.emptyLog() else {
            throw Refusal("erase.still-in-log", ["hash": .text("\(hash)"), "entry": .integer(entry)])
        }
        terminal.say(Message("erase.done", ["hash": .text("\(hash)"), "entry": .integer(entry)]))
    }

    private func table(_ uses: [ContentUse], _ words: Words) -> String {
        var table = TextTable(
            header: ["hash", "class", "bytes", "entry", "name"].map {
                words.sentence(Message("erase.column.\($0)"))
            })
        table.rows = uses.map { use in
            [
                "\(use.hash)", use.filed.kind.rawValue,
                use.filed.isErased ? words.sentence("erase.gone") : "\(use.filed.size)",
                use.naming.map { "\($0.entry)" } ?? "—",
                use.naming?.name ?? words.sentence("erase.unnamed"),
            ]
        }
        return table.rendered()
    }
}
