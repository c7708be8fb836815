import Documents
import Foundation
import GRDB
import Kernel
import Office
import Testing

@testable import StorageSQLite

/// Worlds of earlier versions come forwards, worlds of later ones are refused.
@Suite struct UpgradeTests {
    @Test(arguments: FixtureWorld.all)
    func `a world of an earlier version opens, and nothing in it is lost`(world: FixtureWorld) async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        try world.copy(to: folder)
        let old = try WorldFile(folder.settings)
        #expect(!old.isCurrent)
        #expect("\(try old.verify(head: nil).head)" == world.head)
        try old.close()
        let store = try await SQLiteStore.open(folder.settings)
        let found = try await store.verify(head: ContentHash(hex: world.head))
        #expect(found.isIntact)
        #expect(found.entries == world.entries)
        #expect("\(found.head)" == world.head)
        #expect(try await store.read { try KnownFigures($0).count } == world.figures)
        #expect(try await store.submit(Sample.figures("new", [Sample.row()])).receipt != nil)
        #expect(try await store.verify(head: nil).isIntact)
        try await store.close()
        #expect(try SQLiteRebuild.run(folder.settings, replace: false).isEqual)
        #expect(try Checkup.run(folder.settings).filter { !$0.isKept }.isEmpty)
    }

    @Test(arguments: FixtureWorld.all)
    func `a backup of an earlier version is restored into this one`(world: FixtureWorld) async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        let report = try await SQLiteRestore.run(
            world.url, into: folder.settings, head: ContentHash(hex: world.head))
        #expect(report.isKept)
        let file = try WorldFile(folder.settings)
        #expect(file.isCurrent)
        try file.close()
    }

    @Test func `every file among the test worlds is tested`() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: FixtureWorld.folder.path)
        #expect(names.filter { $0.hasSuffix(".sqlite") }.sorted() == FixtureWorld.all.map(\.name).sorted())
    }

    /// The shipped steps and one more, in a folder of their own.
    private func steps(_ folder: TestFolder, _ name: String, _ sql: String) throws -> SQLiteSettings {
        var settings = folder.settings
        settings.migrations = folder.url.appending(path: "steps")
        try FileManager.default.createDirectory(at: folder.url, withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: folder.settings.migrations, to: settings.migrations)
        try sql.write(to: settings.migrations.appending(path: name), atomically: true, encoding: .utf8)
        return settings
    }

    @Test func `a projection that a step brings or changes is filled from the journal`() async throws {
        for table in ProjectionTable.all {
            let folder = TestFolder()
            defer { folder.remove() }
            try await RebuildTests.filled(folder)
            let queue = try DatabaseQueue(path: folder.file.path)
            let sql = try await queue.read { try ProjectionTable.definitions($0)[table.name] }
            try queue.close()
            // The same table again, as a later version would bring it: with one more word in it.
            let made = try #require(sql).replacing("STRICT", with: "/* anew */ STRICT")
            let settings = try steps(folder, "m9000_make_anew.sql", "DROP TABLE \(table.name); \(made);")
            let store = try await SQLiteStore.open(settings)
            let count = try await store.pool.read { db in
                try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table.name)") ?? 0
            }
            #expect(count > 0, "\(table.name)")
            #expect(try await store.verify(head: nil).isIntact, "\(table.name)")
            try await store.close()
        }
    }

    @Test func `rows of another form are made anew on opening`() async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        try await RebuildTests.filled(folder)
        try Raw.change(
            folder,
            """
            UPDATE findable SET words = 'as an earlier version made it';
            UPDATE projection SET form = 99 WHERE name = 'findable'
            """)
        let file = try WorldFile(folder.settings)
        #expect(!file.isCurrent)
        #expect(try file.verify(head: nil).isIntact)
        try file.close()
        let store = try await SQLiteStore.open(folder.settings)
        #expect(try await store.verify(head: nil).isIntact)
        let words = try await store.pool.read { db in
            try Int.fetchOne(db, sql: "SELECT count(*) FROM findable WHERE words LIKE 'as an earlier%'")
        }
        #expect(words == 0)
        try await store.close()
    }

    @Test func `a step that came out of order is applied`() async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        try await SQLiteStore.open(folder.settings, birth: Sample.birth()).close()
        let settings = try steps(folder, "m0002a_add_between.sql", "CREATE TABLE between_both (x) ;")
        let store = try await SQLiteStore.open(settings)
        #expect(try await store.pool.read { try $0.tableExists("between_both") })
        try await store.close()
    }

    @Test func `a step that cannot be filled leaves the world as it was`() async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        try await RebuildTests.filled(folder)
        let settings = try steps(
            folder, "m9000_break.sql", "DROP TABLE figure; CREATE TABLE figure (element TEXT) STRICT;")
        await #expect(throws: StoreFault.self) { _ = try await SQLiteStore.open(settings) }
        let store = try await SQLiteStore.open(folder.settings)
        #expect(try await store.verify(head: nil).isIntact)
        try await store.close()
    }

    /// Appends an entry that is sound in itself, as a later version would write it.
    private func append(_ kind: String, version: Int, _ folder: TestFolder) async throws {
        let store = try await SQLiteStore.open(folder.settings, birth: Sample.birth())
        let tip = try await store.pool.read { try Tip($0) }
        let draft = EntryDraft(
            stream: "moon", kind: EntryKind(kind), version: version, body: [UInt8(version), 7])
        let entry = draft.sealed(after: tip.head, at: Sample.at(9), by: Sample.mei)
        try await store.pool.write { try JournalTables.insert(entry, $0) }
        try await store.close()
    }

    @Test(arguments: [("moon-landed", 1), ("refused", 2), ("adopted", 9)])
    func `an entry of a later version is refused by name, and nothing is changed`(
        kind: String, version: Int
    ) async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        try await append(kind, version: version, folder)
        let refusal = Refusal(
            "store.newer-entry", ["entry": .integer(1), "kind": .text(kind), "form": .integer(version)])
        await #expect(throws: refusal) { _ = try await SQLiteStore.open(folder.settings) }
        #expect(throws: refusal) { _ = try WorldFile(folder.settings) }
        #expect(throws: refusal) { _ = try SQLiteRebuild.run(folder.settings, replace: true) }
        let other = TestFolder()
        await #expect(throws: refusal) {
            _ = try await SQLiteRestore.run(folder.file, into: other.settings, head: nil)
        }
    }

    @Test func `a later schema or format is refused beside the owner too`() async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        try await SQLiteStore.open(folder.settings, birth: Sample.birth()).close()
        try Raw.change(folder, "INSERT INTO migration VALUES ('m9999_add_moon.sql', zeroblob(32))")
        #expect(throws: Refusal("store.newer-schema", ["file": .text("m9999_add_moon.sql")])) {
            _ = try WorldFile(folder.settings)
        }
        let body = EntryBody.world(World(id: "w-1", format: 2, kind: .real)).bytes
        try Raw.change(folder, "UPDATE journal SET body = x'\(body.hex)' WHERE seq = 0")
        #expect(throws: Refusal.newerFormat(2)) { _ = try WorldFile(folder.settings) }
    }
}
