import Foundation
import Kernel
import Office
import Testing

@testable import StorageSQLite

@Suite struct MigrationTests {
    @Test func `a journal of a newer format is refused, and nothing is changed`() async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        try await SQLiteStore.open(folder.settings, birth: Sample.birth()).close()
        let body = EntryBody.world(World(id: "w-1", format: 2, kind: .real)).bytes
        try Raw.change(folder, "UPDATE journal SET body = x'\(body.hex)' WHERE seq = 0")
        await #expect(throws: Refusal.newerFormat(2)) { _ = try await SQLiteStore.open(folder.settings) }
        await #expect(throws: Refusal.newerFormat(2)) {
            let birth = Sample.birth(.real, format: 2)
            _ = try await SQLiteStore.open(TestFolder().settings, birth: birth)
        }
        #expect(throws: Refusal.newerFormat(3)) {
            _ = try Engine.memoryStore(Sample.birth(.real, format: 3))
        }
    }

    @Test func `a schema of a later version is refused`() async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        try await SQLiteStore.open(folder.settings, birth: Sample.birth()).close()
        try Raw.change(folder, "INSERT INTO migration VALUES ('m9999_add_moon.sql', zeroblob(32))")
        await #expect(throws: Refusal("store.newer-schema", ["file": .text("m9999_add_moon.sql")])) {
            _ = try await SQLiteStore.open(folder.settings)
        }
    }

    @Test func `a step that was edited after it was applied is refused`() async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        var settings = folder.settings
        settings.migrations = folder.url.appending(path: "steps")
        try FileManager.default.createDirectory(at: folder.url, withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: folder.settings.migrations, to: settings.migrations)
        try await SQLiteStore.open(settings, birth: Sample.birth()).close()
        let step = settings.migrations.appending(path: "m0002_create_projections.sql")
        let text = try String(contentsOf: step, encoding: .utf8)
        try (text + "-- edited\n").write(to: step, atomically: true, encoding: .utf8)
        await #expect(
            throws: Refusal("store.migration-altered", ["file": .text("m0002_create_projections.sql")])
        ) {
            _ = try await SQLiteStore.open(settings)
        }
    }

    @Test func `a file of somebody else is left alone`() async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        try FileManager.default.createDirectory(at: folder.url, withIntermediateDirectories: true)
        try Raw.change(folder, "CREATE TABLE theirs (x)")
        await #expect(throws: Refusal("store.other-file")) {
            _ = try await SQLiteStore.open(folder.settings, birth: Sample.birth())
        }
    }

    @Test func `no text is taken for a database`() async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        try FileManager.default.createDirectory(at: folder.url, withIntermediateDirectories: true)
        try Data(repeating: 65, count: 5000).write(to: folder.file)
        await #expect(throws: StoreFault.self) {
            _ = try await SQLiteStore.open(folder.settings, birth: Sample.birth())
        }
    }

    @Test func `a world that was begun without a schema step is finished on the next start`() async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        var settings = folder.settings
        settings.migrations = folder.url.appending(path: "steps")
        try FileManager.default.createDirectory(at: folder.url, withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: folder.settings.migrations, to: settings.migrations)
        let broken = settings.migrations.appending(path: "m0003_break_down.sql")
        try "CREATE TABLE half (x) STRICT; CREATE NONSENSE;".write(
            to: broken, atomically: true, encoding: .utf8)
        await #expect(throws: StoreFault.self) {
            _ = try await SQLiteStore.open(settings, birth: Sample.birth())
        }
        try "CREATE TABLE half (x TEXT) STRICT;".write(to: broken, atomically: true, encoding: .utf8)
        let store = try await SQLiteStore.open(settings, birth: Sample.birth())
        #expect(try await store.verify(head: nil).isIntact)
        try await store.close()
    }
}
