import Foundation
import GRDB
import Kernel
import Office
import Seeds
import StorageSQLite
import Testing

@Suite struct VerifyTests {
    @Test(arguments: Engine.allCases)
    func `an intact journal tells its head, its count and its content`(engine: Engine) async throws {
        try await engine.world { store in
            _ = try await store.submit(Sample.adopt("a"))
            let receipt = try #require(try await store.submit(Sample.figures("f", [Sample.row()])).receipt)
            let found = try await store.verify(head: nil)
            #expect(found.isIntact)
            #expect(found.entries == 3)
            #expect(found.head == receipt.hash)
            #expect(found.vintage == receipt.vintage)
            #expect(found.contents == 3)
            #expect(found.contentBytes > 20)
            #expect(found.knownHead == nil)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a head written down earlier is found, another one is not`(engine: Engine) async throws {
        try await engine.world { store in
            let first = try #require(try await store.submit(Sample.adopt("a")).receipt)
            _ = try await store.submit(Sample.figures("f", [Sample.row()]))
            let found = try await store.verify(head: first.hash)
            #expect(found.knownHead == 1)
            #expect(found.isIntact)
            let other = try await store.verify(head: ContentHash.none)
            #expect(other.damages.map(\.message.code) == ["store.damage.head-unknown"])
        }
    }

    struct Damage: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let sql: String
        let expected: [String]

        init(_ name: String, _ sql: String, _ expected: String...) {
            testDescription = name
            self.sql = sql
            self.expected = expected
        }
    }

    static let flip = "CAST(substr(body, 1, 3) || x'00' || substr(body, 5) AS BLOB)"

    static let damages = [
        Damage("a byte of a body", "UPDATE journal SET body = \(flip) WHERE seq = 2", "store.damage.hash 2"),
        Damage("a time", "UPDATE journal SET at = at + 1 WHERE seq = 2", "store.damage.hash 2"),
        Damage(
            "a time before the last", "UPDATE journal SET at = at - 9000000 WHERE seq = 2",
            "store.damage.time 2",
            "store.damage.hash 2"),
        Damage("an actor", "UPDATE journal SET actor = 'local:eve' WHERE seq = 2", "store.damage.hash 2"),
        Damage(
            "an actor of no form", "UPDATE journal SET actor = 'eve' WHERE seq = 2", "store.damage.hash 2"),
        Damage("a stream", "UPDATE journal SET stream = 'plan:x' WHERE seq = 2", "store.damage.hash 2"),
        Damage("a kind", "UPDATE journal SET kind = 'refused' WHERE seq = 2", "store.damage.hash 2"),
        Damage("a form", "UPDATE journal SET version = 2 WHERE seq = 2", "store.damage.hash 2"),
        Damage(
            "a previous hash", "UPDATE journal SET prev = zeroblob(32) WHERE seq = 2", "store.damage.chain 2",
            "store.damage.hash 2"),
        Damage(
            "a hash", "UPDATE journal SET hash = zeroblob(32) WHERE seq = 2", "store.damage.hash 2",
            "store.damage.chain 3"),
        Damage(
            "an entry in the middle",
            """
            DELETE FROM vintage WHERE entry = 2; DELETE FROM command WHERE entry = 2;
            DELETE FROM figure WHERE entry = 2; DELETE FROM journal WHERE seq = 2
            """,
            "store.damage.entry-missing 2"),
        Damage("the end, without a trace", Self.cut(4), "store.damage.head-unknown -"),
        Damage("a figure", "UPDATE figure SET value = '9.99' WHERE entry = 2", "store.damage.row 2"),
        Damage("a figure's note", "UPDATE figure SET note = NULL WHERE entry = 2", "store.damage.row 2"),
        Damage("a figure's time", "UPDATE figure SET recorded = 1 WHERE entry = 2", "store.damage.row 2"),
        Damage("a figure that is gone", "DELETE FROM figure WHERE entry = 3", "store.damage.row 3"),
        Damage(
            "a figure too many",
            """
            INSERT INTO figure SELECT element, 'z', entry, number, recorded, period_kind, first_month,
            last_month, value, published, bound, quality, origin, seen_as, at_day, note FROM figure
            WHERE entry = 2
            """, "store.damage.extra-rows -"),
        Damage("a decision", "UPDATE decision SET subject = 'x' WHERE entry = 4", "store.damage.row 4"),
        Damage("a decision that is gone", "DELETE FROM decision WHERE entry = 4", "store.damage.row 4"),
        Damage(
            "a decision too many", "INSERT INTO decision VALUES ('harbour', 'path', 'x', 4)",
            "store.damage.extra-rows -"),
        Damage("an adoption", "UPDATE adoption SET plan = 'x' WHERE entry = 1", "store.damage.row 1"),
        Damage("a command", "UPDATE command SET id = 'x' WHERE entry = 1", "store.damage.row 1"),
        Damage("a vintage", "UPDATE vintage SET at = at + 1 WHERE entry = 1", "store.damage.row 1"),
        Damage(
            "bytes of a document",
            "UPDATE content SET bytes = zeroblob(size) WHERE class = 'document' AND size = 13",
            "store.damage.content 1"),
        Damage(
            "a document that is gone", "DELETE FROM content WHERE class = 'document' AND size = 13",
            "store.damage.content-missing 1"),
        Damage(
            "a document that was emptied", "UPDATE content SET bytes = NULL WHERE size = 13",
            "store.damage.content-missing 1"),
    ]

    static func cut(_ entry: Int) -> String {
        """
        DELETE FROM vintage WHERE entry = \(entry); DELETE FROM command WHERE entry = \(entry);
        DELETE FROM decision WHERE entry = \(entry);
        DELETE FROM journal WHERE seq = \(entry)
        """
    }

    @Test(arguments: damages)
    func `what was damaged is told, and where`(damage: Damage) async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        let head = try await filled(folder)
        try Raw.change(folder, damage.sql)
        let store = try await SQLiteStore.open(folder.settings)
        let found = try await store.verify(head: damage.testDescription.contains("the end") ? head : nil)
        try await store.close()
        let told = found.damages.map { "\($0.message.code) \($0.entry.map(String.init) ?? "-")" }
        #expect(told == damage.expected)
    }

    @Test func `a damaged entry 0 is told when the world is opened`() async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        _ = try await filled(folder)
        try Raw.change(folder, "UPDATE journal SET body = x'00' WHERE seq = 0")
        await #expect(throws: StoreFault(Message("store.damage.unreadable", ["entry": .integer(0)]))) {
            _ = try await SQLiteStore.open(folder.settings)
        }
    }

    @Test func `every byte of the file may be damaged and nothing crashes`() async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        let head = try await filled(folder)
        let intact = try Data(contentsOf: folder.file)
        var numbers = SeededNumbers(seed: 7)
        var silent = 0
        for _ in 0..<60 {
            var bytes = intact
            let place = Int.random(in: 0..<bytes.count, using: &numbers)
            bytes[place] ^= UInt8.random(in: 1...255, using: &numbers)
            try bytes.write(to: folder.file)
            guard let store = try? await SQLiteStore.open(folder.settings) else { continue }
            if let found = try? await store.verify(head: head), found.isIntact { silent += 1 }
            try? await store.close()
        }
        // Free space of a page means nothing; what means something is told.
        #expect(silent < 60)
    }

    /// A world with an adoption, two imports and a decision; answers its head.
    private func filled(_ folder: TestFolder) async throws -> ContentHash {
        let store = try await SQLiteStore.open(folder.settings, birth: Sample.birth())
        _ = try await store.submit(Sample.adopt("a", second: 10))
        _ = try await store.submit(Sample.figures("f", [Sample.row()], second: 12))
        _ = try await store.submit(Sample.figures("g", [Sample.row("nets")], second: 14))
        let last = try await store.submit(Sample.choose("h", seen: Sample.fingerprint(), second: 16))
        try await store.close()
        return try #require(last.receipt).hash
    }
}

/// Changes a closed file behind the store's back.
enum Raw {
    static func change(_ folder: TestFolder, _ sql: String) throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(path: folder.file.path, configuration: configuration)
        try queue.writeWithoutTransaction { db in
            for trigger in try String.fetchAll(
                db, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'")
            {
                try db.execute(sql: "DROP TRIGGER \(trigger)")
            }
            try db.execute(sql: sql)
        }
        try queue.close()
    }
}
