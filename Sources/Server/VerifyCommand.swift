import ArgumentParser
import Foundation
import Kernel
import Office
import StorageSQLite
import Words

/// Walks the journal and recomputes every hash.
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Check that the journal is whole, also while the server runs.",
        discussion: "Exit code 2 where it is damaged, or where --head is not in the chain.")

    @OptionGroup var options: WorldOptions
    @Option(help: "A head hash that was told earlier; it must be in the chain.") var head: String?
    @Option(help: "text or json.") var format: OutputFormat = .text

    func run() async throws {
        let terminal = options.terminal
        var isDamaged = false
        try await terminal.orExit {
            let wanted = try VerifyCommand.hash(head)
            let world = try WorldFile(options.settings())
            let result = try world.verify(head: wanted)
            try world.close()
            isDamaged = !result.isIntact
            show(result, wanted, terminal)
        }
        if isDamaged { throw Exit.damaged }
    }

    /// The head hash of an option; refused where it is none.
    static func hash(_ text: String?) throws -> ContentHash? {
        try text.map { text in
            guard let hash = ContentHash(hex: text) else {
                throw Refusal("server.bad-head", ["text": .text(text)])
            }
            return hash
        }
    }

    private func show(_ result: Verification, _ wanted: ContentHash?, _ terminal: Terminal) {
        if format == .json { return terminal.print(json(result, wanted, terminal).written(isPretty: true)) }
        func say(_ message: Message) { terminal.print(terminal.words.sentence(message)) }
        if result.isIntact {
            say(
                Message(
                    "server.verified",
                    ["entries": .integer(result.entries), "head": .text(result.head.description)]))
        } else {
            CareReport(terminal).show(result, "server.damaged")
        }
        if !result.erased.isEmpty {
            say(Message("verify.erased", ["count": .integer(result.erased.count)]))
            for erasure in result.erased {
                terminal.print("  " + terminal.words.sentence(VerifyCommand.message(erasure)))
            }
        }
        if wanted != nil {
            say(Message(result.knownHead == nil ? "server.head-unknown" : "server.head-known"))
        }
    }

    private static func message(_ erasure: LawfulErasure) -> Message {
        Message(
            "verify.erased-one",
            [
                "hash": .text("\(erasure.hash)"), "entry": .integer(Int(erasure.entry)),
                "basis": .text(erasure.basis),
            ])
    }

    private func json(_ result: Verification, _ wanted: ContentHash?, _ terminal: Terminal) -> JSONText {
        let erased = result.erased.map { erasure in
            JSONText.object([
                ("entry", .integer(Int(erasure.entry))), ("hash", .text("\(erasure.hash)")),
                ("class", .text(erasure.kind.rawValue)), ("basis", .text(erasure.basis)),
                ("by", .text(erasure.by.text)), ("at", .text("\(erasure.at)")),
            ])
        }
        return .object([
            ("intact", .flag(result.isIntact)), ("entries", .integer(result.entries)),
            ("head", .text(result.head.description)), ("vintage", .integer(result.vintage.number)),
            ("headKnown", wanted == nil ? .null : .flag(result.knownHead != nil)),
            ("erased", .list(erased)), ("damages", .list(CareReport(terminal).damages(result))),
        ])
    }
}
