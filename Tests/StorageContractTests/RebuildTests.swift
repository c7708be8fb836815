import Foundation
import GRDB
import Kernel
import Office
import Testing

@testable import StorageSQLite

@Suite struct RebuildTests {
    /// A world with a row in every projection.
    static func filled(_ folder: TestFolder) async throws {
        try FixtureWorld.format1.copy(to: folder)
        let store = try await SQLiteStore.open(folder.settings)
        _ = try await store.submit(Sample.adopt("a", Sample.files("plan: old")))
        _ = try await store.submit(Sample.adopt("b"))
        _ = try await store.submit(Sample.figures("f", [Sample.row(), Sample.row("nets")]))
        _ = try await store.submit(Sample.figures("g", [Sample.row("boats", "beigang")]))
        _ = try await store.submit(Sample.choose("h", seen: Sample.fingerprint()))
        _ = try await store.submit(EraseTests.erase("e", EraseTests.oldPlan))
        _ = try await store.submit(
            EraseTests.erase("e2", try EraseTests.part([Sample.row("boats", "beigang")])))
        try await store.close()
    }

    /// The projections as the schema tells them: every table that is not the truth itself.
    static func tables() async throws -> [String] {
        let folder = TestFolder()
        defer { folder.remove() }
        let store = try await SQLiteStore.open(folder.settings, birth: Sample.birth())
        let found = try await store.pool.read { Array(try ProjectionTable.definitions($0).keys) }
        try await store.close()
        return found.filter { !ProjectionTable.kept.contains($0) }.sorted()
    }

    /// The indexes of text as the schema tells them.
    static func indexes() async throws -> [String] {
        let folder = TestFolder()
        defer { folder.remove() }
        let store = try await SQLiteStore.open(folder.settings, birth: Sample.birth())
        let found = try await store.pool.read { try ProjectionTable.textIndexes($0) }
        try await store.close()
        return found
    }

    @Test func `every table of the schema is the truth or a listed projection with its columns`() async throws
    {
        #expect(try await Self.tables() == ProjectionTable.all.map(\.name).sorted())
        let folder = TestFolder()
        defer { folder.remove() }
        let store = try await SQLiteStore.open(folder.settings, birth: Sample.birth())
        for table in ProjectionTable.all {
            let columns = try await store.pool.read { try $0.columns(in: table.name).map(\.name) }
            // `row` orders the rows of an index and says nothing.
            #expect(Set(columns).subtracting(["row"]) == Set(table.columns), "\(table.name)")
            #expect(table.columns.contains("entry"), "\(table.name)")
        }
        try await store.close()
    }

    @Test func `projections made anew equal those that grew, erasures included`() async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        try await Self.filled(folder)
        let report = try SQLiteRebuild.run(folder.settings, replace: true)
        #expect(report.isEqual)
        #expect(report.kept == nil)
        let listed = ProjectionTable.all.map(\.name) + ProjectionTable.indexes.map(\.name)
        #expect(report.projections.map(\.table) == listed)
        for one in report.projections {
            #expect(one.stored > 0 && one.stored == one.made, "\(one.table)")
            #expect(one.storedHash == one.madeHash, "\(one.table)")
        }
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
        #expect(!left.contains { $0.hasPrefix("rebuilding") || $0.hasPrefix("replaced") })
    }

    /// Changes one row of a table, whatever the table is, and answers the values of its key.
    private func damage(_ name: String, _ folder: TestFolder) throws -> (before: String, after: String) {
        let table = try #require(ProjectionTable.all.first { $0.name == name }, "\(name) is not listed")
        let columns = table.columns.prefix(table.keyCount).joined(separator: ", ")
        let last = try #require(table.columns.last)
        let queue = try DatabaseQueue(path: folder.file.path)
        let key = try queue.read { db in
            try #require(
                try Row.fetchOne(db, sql: "SELECT \(columns) FROM \(name) ORDER BY entry DESC LIMIT 1"),
                "\(name)")
        }
        let conditions: [String] = zip(table.columns, key.databaseValues).map { "\($0) = \($1.sqlLiteral)" }
        let condition: String = conditions.joined(separator: " AND ")
        try queue.close()
        try Raw.change(
            folder,
            """
            UPDATE \(name) SET \(last) = CASE typeof(\(last))
                WHEN 'integer' THEN 0 WHEN 'blob' THEN zeroblob(32) ELSE 'damaged' END
            WHERE \(condition)
            """)
        let label = StoredRow.label(key.databaseValues)
        // The last column may belong to the key: then the row has another name.
        guard table.keyCount == table.columns.count else { return (label, label) }
        return (label, StoredRow.label(key.databaseValues.dropLast() + [0.databaseValue]))
    }

    @Test func `a damaged row is told, in every projection of the schema`() async throws {
        let tables = try await Self.tables()
        #expect(tables.count >= 5)
        for table in tables {
            let folder = TestFolder()
            defer { folder.remove() }
            try await Self.filled(folder)
            let (before, after) = try damage(table, folder)
            let report = try SQLiteRebuild.run(folder.settings, replace: false)
            #expect(report.projections.filter { !$0.isEqual }.map(\.table) == [table])
            let told = report.projections.flatMap(\.differences)
            if before == after {
                #expect(told == [RowDifference(row: before, kind: .altered)], "\(table)")
            } else {
                #expect(Set(told.map(\.row)) == [before, after], "\(table)")
                #expect(Set(told.map(\.kind)) == [.missing, .extra], "\(table)")
            }
            let file = try WorldFile(folder.settings)
            let found = try file.verify(head: nil).damages
            #expect(found.contains { $0.message.arguments["table"] == .text(table) }, "\(table)")
            try file.close()
        }
    }

    @Test func `a damaged index of text is told, every one of the schema, and is mended`() async throws {
        let indexes = try await Self.indexes()
        #expect(indexes == ProjectionTable.indexes.map(\.name).sorted())
        for index in indexes {
            let folder = TestFolder()
            defer { folder.remove() }
            try await Self.filled(folder)
            let table = try #require(ProjectionTable.indexes.first { $0.name == index }).table
            let first = try #require(table.columns.last)
            try Raw.change(
                folder,
                """
                INSERT INTO \(index) (\(index), rowid, names, words)
                SELECT 'delete', row, names, \(first) FROM \(table.name) ORDER BY row LIMIT 1
                """)
            let report = try SQLiteRebuild.run(folder.settings, replace: true)
            #expect(report.projections.filter { !$0.isEqual }.map(\.table) == [index])
            #expect(report.kept != nil)
            #expect(try SQLiteRebuild.run(folder.settings, replace: false).isEqual)
        }
    }

    @Test func `a row that is gone and a row too many are told`() async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        try await Self.filled(folder)
        try Raw.change(
            folder,
            """
            DELETE FROM figure WHERE element = 'nets';
            INSERT INTO command VALUES ('ghost', 0)
            """)
        let report = try SQLiteRebuild.run(folder.settings, replace: false)
        let told = report.projections.flatMap(\.differences)
        #expect(
            told == [
                RowDifference(row: "ghost 0", kind: .extra),
                RowDifference(row: "nets linhai 8 1", kind: .missing),
            ])
    }

    @Test func `more differences than a list holds are counted`() async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        let store = try await SQLiteStore.open(folder.settings, birth: Sample.birth())
        let rows = try (0..<30).map { try Sample.row("boats", "o\($0)") }
        _ = try await store.submit(Sample.figures("f", rows))
        try await store.close()
        try Raw.change(folder, "UPDATE figure SET note = 'x'")
        let figures = try #require(
            try SQLiteRebuild.run(folder.settings, replace: false).projections.first { $0.table == "figure" })
        #expect(figures.differences.count == StoreLimits.differences)
        #expect(figures.omitted == 30 - StoreLimits.differences)
    }

    @Test func `replacing mends the world, keeps the old file, and the world goes on`() async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        try await Self.filled(folder)
        try Raw.change(folder, "UPDATE figure SET value = '9.99'; DELETE FROM vintage WHERE number = 2")
        let damaged = try Data(contentsOf: folder.file)
        let report = try SQLiteRebuild.run(folder.settings, replace: true)
        let kept = try #require(report.kept)
        #expect(kept.lastPathComponent == "replaced-1.sqlite")
        #expect(try Data(contentsOf: kept).count == damaged.count)
        let store = try await SQLiteStore.open(folder.settings)
        let found = try await store.verify(head: report.verification.head)
        #expect(found.isIntact)
        #expect(found.head == report.verification.head)
        #expect(try await store.submit(Sample.figures("new", [Sample.row("boats", "new")])).receipt != nil)
        try await store.close()
        #expect(try SQLiteRebuild.run(folder.settings, replace: false).isEqual)
        try Raw.change(folder, "UPDATE figure SET note = 'x'")
        #expect(
            try SQLiteRebuild.run(folder.settings, replace: true).kept?.lastPathComponent
                == "replaced-2.sqlite")
    }

    @Test func `a damaged journal is not rebuilt from, and an owned folder is left alone`() async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        try await Self.filled(folder)
        let store = try await SQLiteStore.open(folder.settings)
        #expect(throws: Refusal.self) { _ = try SQLiteRebuild.run(folder.settings, replace: true) }
        try await store.close()
        try Raw.change(folder, "UPDATE journal SET actor = 'local:eve' WHERE seq = 2")
        let report = try SQLiteRebuild.run(folder.settings, replace: true)
        #expect(report.verification.damages.map(\.message.code) == ["store.damage.hash"])
        #expect(report.projections.isEmpty)
        #expect(report.kept == nil)
    }
}

extension DatabaseValue {
    /// The value as SQL text.
    var sqlLiteral: String {
        switch storage {
        case .null: "NULL"
        case .int64(let number): "\(number)"
        case .double(let number): "\(number)"
        case .string(let text): "'\(text.replacing("'", with: "''"))'"
        case .blob(let bytes): "x'\(bytes.hex)'"
        }
    }
}
