import Documents
import Foundation
import GRDB
import Kernel
import Synchronization
import Testing

@testable import Office
@testable import StorageSQLite

/// The bounds of a store at their edge: the last that is taken, the first that is not.
@Suite struct StoreLimitTests {
    @Test(arguments: Engine.allCases)
    func `identifiers and texts have a length`(engine: Engine) async throws {
        let (id, text) = (StoreLimits.identifierBytes, StoreLimits.textBytes)
        func long(_ count: Int) -> String { String(repeating: "x", count: count) }
        func row(_ field: String, _ count: Int) throws -> FigureRow {
            let row = try Sample.row()
            func text(_ name: String, _ usual: String) -> String { name == field ? long(count) : usual }
            return FigureRow(
                element: text("element", row.element), org: text("org", row.org), period: row.period,
                text: row.text, published: text("value", row.published), bound: row.bound,
                quality: row.quality, origin: text("origin", row.origin ?? ""), seenAs: row.seenAs,
                at: row.at, note: text("note", row.note ?? ""))
        }
        let fields = [("element", id), ("org", id), ("value", id), ("origin", text), ("note", text)]
        try await engine.world { store in
            let fits = try fields.map { try row($0, $1) }
            #expect(try await store.submit(Sample.figures(long(id), fits)).receipt != nil)
            for (field, most) in fields {
                let tooLong = Sample.figures("long \(field)", [try row(field, most + 1)])
                let expected = Refusal("store.bad-row", ["row": .integer(1), "field": .text(field)])
                #expect(try await store.submit(tooLong).refusal == expected, "\(field)")
            }
            let command = try await store.submit(Sample.figures(long(id + 1), [try Sample.row()]))
            #expect(command.refusal?.message.code == "store.bad-command-id")
        }
    }

    @Test(arguments: Engine.allCases)
    func `a question is answered so many entries at once`(engine: Engine) async throws {
        try await engine.world { store in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0...StoreLimits.page {
                    group.addTask {
                        _ = try await store.submit(Sample.figures("c\(number)", [try Sample.row()]))
                    }
                }
                try await group.waitForAll()
            }
            let counts = try await store.read { reader in
                try [StoreLimits.page - 1, StoreLimits.page, StoreLimits.page + 1, .max].map {
                    try reader.entries(after: 0, limit: $0).count
                }
            }
            #expect(counts == [StoreLimits.page - 1] + [Int](repeating: StoreLimits.page, count: 3))
        }
    }

    @Test(arguments: Engine.allCases)
    func `a page of the history has so many changes`(engine: Engine) async throws {
        try await engine.world { store in
            _ = try await store.submit(Sample.adopt("a"))
            func page() async throws -> ChangePage {
                try await store.read { try $0.changes(of: "harbour") }
            }
            for number in 2...ChangePage.size {
                let command = Sample.figures("c\(number)", [try Sample.row()], plan: "harbour")
                #expect(try await store.submit(command).receipt != nil)
            }
            let last = try await page()
            #expect(last.changes.count == ChangePage.size && last.next == nil)
            _ = try await store.submit(Sample.figures("one more", [try Sample.row()], plan: "harbour"))
            let more = try await page()
            #expect(more.changes.count == ChangePage.size && more.next != nil)
        }
    }

    @Test func `a decision is about so many targets`() async throws {
        try await Engine.memory.world { store in
            _ = try await store.submit(Sample.adopt("a"))
            func confirm(_ id: String, _ count: Int) async throws -> Outcome {
                let paths = (0..<count).map { ("t\($0)", [1]) }
                return try await store.submit(Sample.confirm(id, seen: Sample.fingerprint(), paths))
            }
            #expect(try await confirm("b", StoreLimits.decidedTargets).receipt != nil)
            let more = try await confirm("c", StoreLimits.decidedTargets + 1)
            #expect(more.refusal?.message.code == "decision.too-large")
        }
    }

    @Test func `rows of one import are counted`() {
        #expect(FigureImport.tooMany(StoreLimits.rows) == nil)
        let arguments: [String: MessageArgument] = [
            "count": .integer(2_000_001), "most": .integer(2_000_000),
        ]
        #expect(FigureImport.tooMany(StoreLimits.rows + 1) == Refusal("store.too-many-rows", arguments))
    }

    @Test func `an adoption may have so many bytes`() async throws {
        let file = [UInt8](repeating: 65, count: StoreLimits.fileBytes)
        let count = StoreLimits.adoptionBytes / StoreLimits.fileBytes
        let files = (0..<count).map { DocumentFile(path: "f\($0)", bytes: file) }
        func objection(_ files: [DocumentFile]) async throws -> Refusal? {
            let adoption = Adoption(plan: "harbour", files: files, lint: Sample.clean)
            return try await Engine.memory.world { store in
                try await store.read { reader in try adoption.objection(reader) }
            }
        }
        #expect(try await objection(files) == nil)
        let more = try await objection(files + [DocumentFile(path: "g", bytes: [65])])
        #expect(more == Refusal("store.adoption-too-large", ["most": .integer(StoreLimits.adoptionBytes)]))
    }

    @Test func `an import is cut into parts of so many bytes`() throws {
        let rows = try (0..<60).map { try Sample.row("boats", "linhai", 1950 + $0) }
        let whole = FigurePart.cut(rows, limit: .max)
        let bytes = try #require(whole.first).content.bytes.count
        #expect(whole.count == 1 && FigurePart.cut(rows, limit: bytes + 8).count == 1)
        let cut = FigurePart.cut(rows, limit: bytes - 1)
        #expect(cut.count == 2 && cut.reduce(0) { $0 + $1.rows } == rows.count)
        #expect(cut.allSatisfy { $0.content.bytes.count <= bytes - 1 })
    }

    @Test func `a verification lists so many faults and counts the rest`() {
        func found(_ faults: Int) -> Verification {
            var check = JournalCheck(head: nil)
            for _ in 0..<faults { check.fault(Message("store.failed")) }
            return check.finish()
        }
        let own = found(0).damages.count
        for faults in [StoreLimits.damages - own, StoreLimits.damages - own + 1, StoreLimits.damages * 2] {
            let found = found(faults)
            #expect(found.damages.count == StoreLimits.damages)
            #expect(found.omitted == faults + own - StoreLimits.damages)
        }
    }

    @Test func `check warns of a long log and a full disk`() {
        #expect(MachineCheck.log(bytes: StoreLimits.logBytes).0)
        #expect(!MachineCheck.log(bytes: StoreLimits.logBytes + 1).0)
        let needed = 1000 + StoreLimits.freeBytes
        #expect(MachineCheck.disk(free: needed, file: 1000).0)
        let full = MachineCheck.disk(free: needed - 1, file: 1000)
        let fact = Message("check.disk", ["free": .integer(needed - 1), "needed": .integer(needed)])
        #expect(!full.0 && full.1 == [fact])
    }

    @Test func `the writing connection keeps so much of the file in memory`() async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        var settings = folder.settings
        for kibibytes in [settings.writerCacheKiB, 2048] {
            settings.writerCacheKiB = kibibytes
            let store = try await SQLiteStore.open(settings, birth: Sample.birth())
            let size = try await store.pool.writeWithoutTransaction { db in
                try Int.fetchOne(db, sql: "PRAGMA cache_size")
            }
            #expect(size == -kibibytes)
            try await store.close()
        }
    }

    @Test func `so many read at the same time`() async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        var settings = folder.settings
        settings.readers = 3
        let store = try await SQLiteStore.open(settings, birth: Sample.birth())
        let readers = Readers()
        let gate = DispatchSemaphore(value: 0)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<9 {
                group.addTask {
                    try await store.read { _ in
                        // The last place that is free opens the gate: that many are inside at once.
                        if readers.enter() == 3 { for _ in 0..<9 { gate.signal() } }
                        gate.wait()
                        readers.leave()
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(readers.most == 3)
        try await store.close()
    }

    @Test(arguments: [1, 3, 64])
    func `a commit has so many commands`(most: Int) async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        var settings = folder.settings
        settings.group = most
        settings.groupMicroseconds = 200_000
        let store = try await SQLiteStore.open(settings, birth: Sample.birth())
        let commits = CommitCounter()
        try await store.pool.writeWithoutTransaction { db in
            db.add(transactionObserver: commits, extent: .observerLifetime)
        }
        commits.reset()
        let count = 2 * most + 1
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<count {
                group.addTask {
                    _ = try await store.submit(Sample.figures("c\(number)", [try Sample.row()]))
                }
            }
            try await group.waitForAll()
        }
        #expect(commits.count >= (count + most - 1) / most, "\(commits.count) commits")
        try await store.close()
    }

    /// How many are inside, and how many there were at most.
    private final class Readers: Sendable {
        private let counts = Mutex((now: 0, most: 0))

        func enter() -> Int {
            counts.withLock {
                $0.now += 1
                $0.most = max($0.most, $0.now)
                return $0.now
            }
        }

        func leave() { counts.withLock { $0.now -= 1 } }

        var most: Int { counts.withLock { $0.most } }
    }
}
