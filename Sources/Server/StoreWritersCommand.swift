import ArgumentParser
import Documents
import Foundation
import Kernel
import Logging
import Measures
import Office
import StorageSQLite
import Synchronization
import Words

extension BenchCommand {
    /// Submits from many writers at once and tells every acknowledgement, a line each, written at once: for
    /// tests that end the process at any moment, take its disk away, or count its syncs.
    ///
    /// Told are `open VINTAGE`, `ack ID HASH`, `refused CODE`, `fault CODE`, `read VINTAGE`, `done HEAD`.
    /// `stop` on standard input ends the writing, the end of the input ends the process.
    struct StoreWriters: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "store-writers")

        @Option(help: "The data folder; an empty one becomes an invented world.") var data: String
        @Option(help: "The folder that holds Home/, Library/ and Plans/.") var home: String?
        @Option(help: "What makes the commands' identifiers differ from other runs'.") var run = 1
        @Option(help: "Writers, 1…64.") var writers = 16
        @Option(help: "Commands of each writer; 0: until it is told to stop.") var count = 0
        @Option(help: "commands, imports or adoptions.") var mix: Mix = .commands
        @Option(help: "The bytes of the log at which it is emptied.") var checkpoint = 4 << 20

        enum Mix: String, ExpressibleByArgument {
            /// One figure a command.
            case commands
            /// Two writers import parts of several megabytes.
            case imports
            /// Four writers adopt documents.
            case adoptions
        }

        func validate() throws {
            guard (1...64).contains(writers), count >= 0 else { throw ValidationError("--writers is 1…64.") }
        }

        func run() async throws {
            try await Terminal(.en).orExit {
                var settings = SQLiteSettings(
                    folder: URL(filePath: data),
                    migrations: try Home.find(home).files.appending(path: "migrations"))
                settings.checkpointBytes = checkpoint
                settings.logger.logLevel = .error
                let birth = WorldBirth(
                    world: World(id: "writers", kind: .sample), actor: .system("writers"), at: Today.now)
                let store = try await SQLiteStore.open(settings, birth: birth)
                try await work(store)
                try await store.close()
            }
        }

        private func work(_ store: SQLiteStore) async throws {
            let orders = Orders()
            WriterLine.tell("open \(try await store.read { $0.position.vintage.number })")
            await withTaskGroup(of: Void.self) { group in
                group.addTask { await reads(store, orders) }
                await withTaskGroup(of: Void.self) { writing in
                    for writer in 0..<writers {
                        writing.addTask { await Writer(self, writer, store, orders).run() }
                    }
                }
                orders.stop()
            }
            WriterLine.tell("done \(try await store.verify(head: nil).head)")
            while !orders.isEnded { try await Task.sleep(for: .milliseconds(5)) }
        }

        /// Somebody who looks while others write.
        private func reads(_ store: SQLiteStore, _ orders: Orders) async {
            while !orders.isStopped {
                do {
                    WriterLine.tell("read \(try await store.read { $0.position.vintage.number })")
                } catch {
                    WriterLine.tell("unread \((error as? StoreFault)?.message.code ?? "\(error)")")
                }
                try? await Task.sleep(for: .milliseconds(20))
            }
        }
    }
}

/// A line on standard output, by one system call, so that it is there when the process dies after it.
private enum WriterLine {
    static func tell(_ line: String) {
        let bytes = Array((line + "\n").utf8)
        _ = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
    }
}

/// What standard input told so far.
private final class Orders: Sendable {
    private let state = Mutex((isStopped: false, isEnded: false))

    init() {
        Thread.detachNewThread { [self] in
            while let line = readLine() { if line == "stop" { stop() } }
            state.withLock { $0 = (true, true) }
        }
    }

    var isStopped: Bool { state.withLock(\.isStopped) }
    var isEnded: Bool { state.withLock(\.isEnded) }

    func stop() { state.withLock { $0.isStopped = true } }
}

/// One of many who submit, each command until it is answered.
private struct Writer {
    let options: BenchCommand.StoreWriters
    let number: Int
    let store: SQLiteStore
    let orders: Orders

    init(_ options: BenchCommand.StoreWriters, _ number: Int, _ store: SQLiteStore, _ orders: Orders) {
        self.options = options
        self.number = number
        self.store = store
        self.orders = orders
    }

    func run() async {
        var step = 0
        while !orders.isStopped, options.count == 0 || step < options.count {
            let id = "w\(Writer.padded(options.run, 4))-\(Writer.padded(number, 2))-\(Writer.padded(step, 6))"
            let command = Command(id: id, actor: .system("writers"), at: Today.now, verb: verb(id, step))
            if await isDone(command) { step += 1 }
        }
    }

    private func isDone(_ command: Command) async -> Bool {
        do {
            let outcome = try await store.submit(command)
            if let receipt = outcome.receipt {
                WriterLine.tell("ack \(command.id) \(receipt.hash)")
                return true
            }
            WriterLine.tell("refused \(outcome.refusal?.message.code ?? "?")")
        } catch {
            WriterLine.tell("fault \((error as? StoreFault)?.message.code ?? "\(error)")")
        }
        try? await Task.sleep(for: .milliseconds(50))
        return false
    }

    private func verb(_ id: String, _ step: Int) -> Verb {
        switch options.mix {
        case .imports where number < 2:
            // Notes of nearly the greatest length, so that few rows make more than one part.
            let note = String(repeating: "n", count: 3900)
            return .importFigures(
                FigureImport(source: id, plan: nil, rows: (0..<1200).compactMap { row($0, note) }))
        case .adoptions where number < 4:
            let files = (0..<3).map { file in
                DocumentFile(
                    path: "file-\(file).yaml",
                    bytes: Array(String(repeating: "\(id)-\(file) ", count: 10_000).utf8))
            }
            let lint = LintSummary(errors: 0, warnings: 0, notes: 0, codes: [])
            return .adopt(Adoption(plan: "plan-\(number)", files: files, legalBasis: nil, lint: lint))
        default:
            return .importFigures(
                FigureImport(source: id, plan: nil, rows: [row(step, id)].compactMap(\.self)))
        }
    }

    private func row(_ step: Int, _ note: String) -> FigureRow? {
        guard let text = DecimalText("\(step).5") else { return nil }
        return FigureRow(
            element: "element-\(number % 5)", org: "org-\(number)", period: .year(1900 + step % 200),
            text: text, published: "\(step).5", note: note)
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        String(repeating: "0", count: max(0, width - "\(number)".count)) + "\(number)"
    }
}
