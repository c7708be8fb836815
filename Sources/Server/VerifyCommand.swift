import ArgumentParser
import Foundation
import Kernel
import Office
import StorageSQLite
import Words

/// Walks the journal and recomputes every hash.
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Check that the journal is whole.",
        discussion: "Exit code 2 where it is damaged, or where --head is not in the chain.")

    @OptionGroup var options: WorldOptions
    @Option(help: "A head hash that was told earlier; it must be in the chain.") var head: String?
    @Option(help: "text or json.") var format: OutputFormat = .text

    func run() async throws {
        let terminal = options.terminal
        var isDamaged = false
        try await terminal.orExit {
            let wanted = try head.map { text in
                guard let hash = ContentHash(hex: text) else {
                    throw Refusal("server.bad-head", ["text": .text(text)])
                }
                return hash
            }
            try await options.withWorld(terminal) { world in
                let result = try await world.store.verify(head: wanted)
                isDamaged = !result.isIntact || wanted != nil && result.knownHead == nil
                show(result, wanted, terminal)
            }
        }
        if isDamaged { throw Exit.damaged }
    }

    private func show(_ result: Verification, _ wanted: ContentHash?, _ terminal: Terminal) {
        if format == .json {
            let damages = result.damages.map { damage in
                JSONText.object([
                    ("entry", damage.entry.map { .integer(Int($0)) } ?? .null),
                    ("message", .text(terminal.words.sentence(damage.message))),
                ])
            }
            let value = JSONText.object([
                ("intact", .flag(result.isIntact)), ("entries", .integer(result.entries)),
                ("head", .text(result.head.description)),
                ("headKnown", wanted == nil ? .null : .flag(result.knownHead != nil)),
                ("damages", .list(damages)),
            ])
            return terminal.print(value.written(isPretty: true))
        }
        if result.isIntact {
            terminal.print(
                terminal.words.sentence(
                    Message(
                        "server.verified",
                        ["entries": .integer(result.entries), "head": .text(result.head.description)])))
        } else {
            let count = result.damages.count + result.omitted
            terminal.print(terminal.words.sentence(Message("server.damaged", ["count": .integer(count)])))
            for damage in result.damages { terminal.print("  " + terminal.words.sentence(damage.message)) }
        }
        if wanted != nil {
            terminal.print(
                terminal.words.sentence(result.knownHead == nil ? "server.head-unknown" : "server.head-known")
            )
        }
    }
}
