import Foundation
import GRDB
import Kernel
import Measures
import Office
import Testing

@testable import StorageSQLite

@Suite struct SQLiteStoreTests {
    @Test func `the writing connection syncs every commit and leaves checkpoints to us`() async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        let store = try await SQLiteStore.open(folder.settings, birth: Sample.birth())
        let settings = try await store.pool.writeWithoutTransaction { db in
            try ["synchronous", "wal_autocheckpoint", "foreign_keys", "journal_mode", "application_id"].map {
                try String.fetchOne(db, sql: "PRAGMA \($0)")
            }
        }
        #expect(settings == ["2", "0", "1", "wal", "1415867755"])
        try await store.close()
    }

    @Test func `a second owner of a folder is told the process that has it`() async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        let store = try await SQLiteStore.open(folder.settings, birth: Sample.birth())
        let pid = String(ProcessInfo.processInfo.processIdentifier)
        await #expect(
            throws: Refusal("store.locked", ["folder": .text(folder.url.path), "process": .text(pid)])
        ) {
            _ = try await SQLiteStore.open(folder.settings, birth: Sample.birth())
        }
        try await store.close()
        let again = try await SQLiteStore.open(folder.settings)
        try await again.close()
    }

    @Test func `another process cannot take the lock`() async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        func tryLock() throws -> Int32 {
            let process = Process()
            process.executableURL = URL(filePath: "/usr/bin/env")
            process.arguments = [
                "flock", "--nonblock", folder.url.appending(path: "tidemark.lock").path, "true",
            ]
            try process.run()
            process.waitUntilExit()
            return process.terminationStatus
        }
        let store = try await SQLiteStore.open(folder.settings, birth: Sample.birth())
        #expect(try tryLock() == 1)
        try await store.close()
        #expect(try tryLock() == 0)
    }

    @Test func `an empty folder without a birth is refused and stays empty`() async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        await #expect(throws: Refusal("store.no-world")) { _ = try await SQLiteStore.open(folder.settings) }
        #expect(!FileManager.default.fileExists(atPath: folder.url.path))
    }

    @Test(arguments: [false, true]) func `a file that was emptied is told, and left alone with its log`(
        hasLog: Bool
    ) async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        try await SQLiteStore.open(folder.settings, birth: Sample.birth()).close()
        let file = folder.url.appending(path: "tidemark.sqlite")
        let log = URL(filePath: file.path + "-wal")
        try Data().write(to: file)
        try? FileManager.default.removeItem(at: log)
        if hasLog { try Data("frames".utf8).write(to: log) }
        let code = hasLog ? "store.emptied-with-log" : "store.emptied"
        let told = Refusal(code, ["file": .text(file.path)])
        await #expect(throws: told) {
            _ = try await SQLiteStore.open(folder.settings, birth: Sample.birth())
        }
        await #expect(throws: told) { _ = try await SQLiteStore.open(folder.settings) }
        #expect(throws: told) { _ = try WorldFile(folder.settings) }
        #expect(throws: told) { _ = try Checkup.run(folder.settings) }
        #expect(try Data(contentsOf: file).isEmpty)
        if hasLog {
            #expect(try Data(contentsOf: log) == Data("frames".utf8))
            try FileManager.default.removeItem(at: file)
            await #expect(throws: told) {
                _ = try await SQLiteStore.open(folder.settings, birth: Sample.birth())
            }
            #expect(try Data(contentsOf: log) == Data("frames".utf8))
        }
    }

    @Test func `a world keeps its kind and its identity for life`() async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        try await SQLiteStore.open(folder.settings, birth: Sample.birth(.sample)).close()
        await #expect(throws: Refusal.self) {
            _ = try await SQLiteStore.open(folder.settings, birth: Sample.birth(.real))
        }
        let other = WorldBirth(world: World(id: "w-2", kind: .sample), actor: .system("x"), at: Sample.at(9))
        let store = try await SQLiteStore.open(folder.settings, birth: other)
        #expect(try await store.read { try $0.world() }.id == "w-1")
        #expect(try await store.verify(head: nil).entries == 1)
        try await store.close()
    }

    @Test func `everything acknowledged is there after a sudden end`() async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        let store = try await SQLiteStore.open(folder.settings, birth: Sample.birth())
        var receipts: [Receipt] = []
        var copies: [TestFolder] = []
        for number in 0..<6 {
            receipts.append(
                try #require(
                    try await store.submit(
                        Sample.figures("c\(number)", [Sample.row("boats", "a", 2000 + number)])
                    )
                    .receipt))
            copies.append(try folder.copy())
        }
        try await store.close()
        for (number, copy) in copies.enumerated() {
            let reopened = try await SQLiteStore.open(copy.settings)
            let found = try await reopened.verify(head: receipts[number].hash)
            #expect(found.isIntact)
            #expect(found.head == receipts[number].hash)
            let years = try await reopened.read {
                try $0.figures(element: "boats", org: "a").map(\.period.startYear)
            }
            #expect(years == Array(2000...(2000 + number)))
            let again = try await reopened.submit(
                Sample.figures("c\(number)", [Sample.row("boats", "a", 2000 + number)]))
            #expect(again == .repeated(.accepted(receipts[number])))
            try await reopened.close()
            copy.remove()
        }
    }

    @Test func `closing empties the log, and an idle store does so by itself`() async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        var settings = folder.settings
        settings.idle = .milliseconds(20)
        let store = try await SQLiteStore.open(settings, birth: Sample.birth())
        _ = try await store.submit(Sample.adopt("a"))
        func logBytes() throws -> Int {
            let path = folder.file.path + "-wal"
            guard FileManager.default.fileExists(atPath: path) else { return 0 }
            return try Data(contentsOf: URL(filePath: path)).count
        }
        for _ in 0..<400 where try logBytes() > 0 { try await Task.sleep(for: .milliseconds(10)) }
        #expect(try logBytes() == 0)
        _ = try await store.submit(Sample.figures("f", [Sample.row()]))
        try await store.close()
        #expect(try logBytes() == 0)
    }

    @Test func `the log is emptied between groups once it has grown`() async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        var settings = folder.settings
        settings.checkpointBytes = 200_000
        settings.idle = .seconds(60)
        let store = try await SQLiteStore.open(settings, birth: Sample.birth())
        var largest = 0
        for number in 0..<60 {
            _ = try await store.submit(
                Sample.figures("c\(number)", [Sample.row("boats", "a", 1900 + number)]))
            let size = try FileManager.default.attributesOfItem(atPath: folder.file.path + "-wal")[.size]
            largest = max(largest, (size as? NSNumber)?.intValue ?? 0)
        }
        #expect(largest < 400_000)
        #expect(try await store.verify(head: nil).isIntact)
        try await store.close()
    }

    @Test func `beyond the bound of the queue a command is refused as busy`() async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        var settings = folder.settings
        settings.waiting = 8
        let store = try await SQLiteStore.open(settings, birth: Sample.birth())
        let outcomes = try await withThrowingTaskGroup(of: Outcome.self) { group in
            let gate = DispatchSemaphore(value: 0)
            store.pool.asyncWriteWithoutTransaction { _ in gate.wait() }
            for number in 0..<20 {
                group.addTask {
                    try await store.submit(Sample.figures("c\(number)", [Sample.row("b\(number)")]))
                }
            }
            var refused: [Outcome] = []
            while refused.count < 12, let outcome = try await group.next() { refused.append(outcome) }
            gate.signal()
            return try await group.reduce(into: refused) { $0.append($1) }
        }
        #expect(outcomes.count { $0 == .refused(Refusal("store.busy")) } == 12)
        #expect(outcomes.count { $0.receipt != nil } == 8)
        try await store.close()
    }

    @Test func `what waited together shares one commit, and one that fails takes nobody with it`()
        async throws
    {
        let folder = TestFolder()
        defer { folder.remove() }
        let store = try await SQLiteStore.open(folder.settings, birth: Sample.birth())
        let commits = CommitCounter()
        try await store.pool.writeWithoutTransaction { db in
            db.add(transactionObserver: commits, extent: .observerLifetime)
            // A row that the projector would write, so that exactly one command meets a broken file.
            try db.execute(
                sql: """
                    CREATE TRIGGER broken BEFORE INSERT ON figure WHEN NEW.element = 'bad'
                    BEGIN SELECT raise(ABORT, 'broken'); END
                    """)
        }
        commits.reset()
        let gate = DispatchSemaphore(value: 0)
        store.pool.asyncWriteWithoutTransaction { _ in gate.wait() }
        let results = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<40 {
                group.addTask {
                    let element = number == 7 ? "bad" : "good"
                    let command = try? Sample.figures("c\(number)", [Sample.row(element)])
                    guard let command else { return false }
                    return (try? await store.submit(command).receipt) != nil
                }
            }
            try? await Task.sleep(for: .milliseconds(200))
            gate.signal()
            return await group.reduce(into: [Bool]()) { $0.append($1) }
        }
        #expect(results.count { $0 } == 39)
        #expect((1...39).contains(commits.count) && commits.count < 20)
        let found = try await store.verify(head: nil)
        #expect(found.isIntact)
        #expect(found.entries == 40)
        try await store.close()
    }

    @Test func `the schema refuses to change or cut the journal`() async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        let store = try await SQLiteStore.open(folder.settings, birth: Sample.birth())
        _ = try await store.submit(Sample.adopt("a"))
        let rest = "at, actor, stream, kind, version, body"
        for sql in [
            "UPDATE journal SET at = 0", "DELETE FROM journal WHERE seq = 1", "DELETE FROM content",
            "UPDATE content SET size = 0, bytes = x''",
            "INSERT INTO journal SELECT seq + 5, \(rest), hash, zeroblob(32) FROM journal WHERE seq = 1",
            "INSERT INTO journal SELECT seq + 1, \(rest), prev, zeroblob(32) FROM journal WHERE seq = 1",
            "INSERT INTO vintage VALUES (9, 99, 0, zeroblob(32))",
        ] {
            await #expect(throws: DatabaseError.self, "\(sql)") {
                try await store.pool.write { db in try db.execute(sql: sql) }
            }
        }
        #expect(try await store.verify(head: nil).isIntact)
        try await store.close()
    }
}

/// Counts the commits of a writer; used on its queue only.
final class CommitCounter: TransactionObserver, @unchecked Sendable {
    private(set) var count = 0

    func reset() { count = 0 }
    func observes(eventsOfKind eventKind: DatabaseEventKind) -> Bool { true }
    func databaseDidChange(with event: DatabaseEvent) {}
    func databaseDidCommit(_ db: Database) { count += 1 }
    func databaseDidRollback(_ db: Database) {}
}
