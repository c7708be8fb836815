import Documents
import Foundation
import Kernel
import Office
import Testing

@testable import StorageSQLite

@Suite struct CheckTests {
    /// A world whose plan really loads.
    private func world(_ folder: TestFolder) throws {
        try FixtureWorld.format1.copy(to: folder)
    }

    private func broken(_ folder: TestFolder) throws -> [Invariant] {
        try Checkup.run(folder.settings).filter { !$0.isKept }.map(\.invariant)
    }

    @Test func `a sound world keeps every invariant, at rest and in use`() async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        try world(folder)
        let store = try await SQLiteStore.open(folder.settings)
        let lines = try Checkup.run(folder.settings)
        #expect(lines.map(\.invariant) == Invariant.allCases)
        #expect(lines.filter { !$0.isKept }.isEmpty)
        let owned = lines.first { $0.invariant == .synchronousFull }
        #expect(owned?.facts.map(\.code) == ["check.owned"])
        try await store.close()
        let atRest = try Checkup.run(folder.settings)
        #expect(atRest.filter { !$0.isKept }.isEmpty)
        #expect(WorldFile.bytes(folder.file.path + "-wal") == 0)
        let asked = atRest.first { $0.invariant == .synchronousFull }
        #expect(asked?.facts == [Message("check.synchronous", ["mode": .integer(2)])])
    }

    struct Damage: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let sql: String
        let expected: Set<Invariant>
    }

    static let damages = [
        Damage(
            testDescription: "an orphan", sql: "UPDATE command SET entry = 99 WHERE entry = 4",
            expected: [.foreignKeys, .projectionsEqual]),
        Damage(
            testDescription: "a foreign table", sql: "CREATE TABLE theirs (x)", expected: [.tablesKnown]),
        Damage(
            testDescription: "a projection that is gone", sql: "DROP TABLE erasure",
            expected: [.tablesKnown]),
        Damage(
            testDescription: "an altered entry", sql: "UPDATE journal SET stream = 'x' WHERE seq = 3",
            expected: [.journalChain]),
        Damage(
            testDescription: "a vintage that is gone", sql: "DELETE FROM vintage WHERE number = 3",
            expected: [.vintageCount, .projectionsEqual]),
        Damage(
            testDescription: "a command that is gone", sql: "DELETE FROM command WHERE entry = 4",
            expected: [.commandsAnswered, .projectionsEqual]),
        Damage(
            testDescription: "a figure of another time",
            sql: "UPDATE figure SET recorded = 1 WHERE entry = 4",
            expected: [.figuresHaveEntries, .projectionsEqual]),
        Damage(
            testDescription: "bytes that were emptied",
            sql: "UPDATE content SET bytes = NULL WHERE class = 'document'",
            expected: [.contentKept, .adoptionsLoad, .projectionsEqual]),
        Damage(
            testDescription: "an index that lacks a row",
            sql: """
                PRAGMA writable_schema = ON;
                UPDATE sqlite_schema SET sql = 'CREATE INDEX vintage_by_moment ON vintage (number, at)'
                WHERE name = 'vintage_by_moment'
                """,
            expected: [.fileIntegrity]),
        Damage(
            testDescription: "a step that is yet to come",
            sql: """
                DELETE FROM migration WHERE name LIKE 'm0003%'; DROP TABLE erasure;
                DROP INDEX journal_by_kind
                """,
            expected: [.schemaCurrent]),
        Damage(
            testDescription: "rows of an earlier form", sql: "UPDATE projection SET form = 99",
            expected: [.schemaCurrent]),
        Damage(
            testDescription: "a foreign index of text", sql: "CREATE VIRTUAL TABLE theirs USING fts5 (x)",
            expected: [.tablesKnown]),
    ]

    @Test(arguments: damages)
    func `what is broken is told by name`(damage: Damage) async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        try world(folder)
        try await SQLiteStore.open(folder.settings).close()
        try Raw.change(folder, damage.sql)
        #expect(Set(try broken(folder)) == damage.expected)
    }

    @Test func `every invariant has a promise, advice, and a place in the manual`() throws {
        let manual = try String(
            contentsOf: TestFolder.root.appending(path: "docs/store.md"), encoding: .utf8)
        let words = try String(
            contentsOf: TestFolder.root.appending(path: "Sources/Words/Catalogues/StoreCareWords.swift"),
            encoding: .utf8)
        for invariant in Invariant.allCases {
            #expect(manual.contains("`\(invariant.rawValue)`"), "\(invariant.rawValue)")
            #expect(words.contains("[\(invariant.promise.code)]"), "\(invariant.rawValue)")
            #expect(words.contains("[\(invariant.advice.code)]"), "\(invariant.rawValue)")
        }
    }

    @Test(arguments: [
        ("3.6.23", false), ("3.7.0", true), ("3.40.1", true), ("3.44.5", true), ("3.44.6", false),
        ("3.45.0", true), ("3.50.6", true), ("3.50.7", false), ("3.51.2", true), ("3.51.3", false),
        ("3.53.0", false), ("4.0.0", false),
    ])
    func `it is known which versions of SQLite have the fault of the log`(version: String, hasIt: Bool) {
        #expect(SQLiteVersion(version).hasWALResetFault == hasIt)
    }

    @Test func `a version that is too old is told`() {
        #expect(SQLiteVersion("3.36.0") < SQLiteVersion.oldest)
        #expect(SQLiteVersion("3.9.2") < SQLiteVersion.oldest)
        #expect(SQLiteVersion("3.40.1") >= SQLiteVersion.oldest)
    }

    @Test func `a folder without a world is refused and stays as it was`() throws {
        let folder = TestFolder()
        #expect(throws: Refusal("store.no-world")) { _ = try Checkup.run(folder.settings) }
        #expect(!FileManager.default.fileExists(atPath: folder.url.path))
    }
}
