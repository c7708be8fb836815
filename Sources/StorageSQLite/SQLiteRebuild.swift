public import Foundation
import GRDB
public import Kernel
public import Office

/// What a rebuild found: every projection as it lies there, and as the journal makes it.
public struct RebuildReport: Sendable {
    /// The check of entries and content. Only a whole journal is rebuilt from.
    public let verification: Verification
    /// One a projection, in the order of the list, then one an index of text; none where the journal is
    /// damaged.
    public let projections: [ProjectionComparison]
    /// Where the old file was kept, if the rebuilt one took its place.
    public let kept: URL?

    public var isEqual: Bool { projections.allSatisfy(\.isEqual) }
}

/// One projection, compared by the sorted hashes of its rows.
public struct ProjectionComparison: Hashable, Sendable {
    public let table: String
    /// Rows that lie there, and rows that the journal makes.
    public let stored: Int
    public let made: Int
    /// The SHA-256 over the sorted hashes of the rows.
    public let storedHash: ContentHash
    public let madeHash: ContentHash
    /// Rows that differ, at most `StoreLimits.differences` of them, sorted.
    public let differences: [RowDifference]
    /// How many more there are.
    public let omitted: Int

    public var isEqual: Bool { storedHash == madeHash }
}

/// One row that differs.
public struct RowDifference: Hashable, Sendable, Comparable {
    public enum Kind: String, Hashable, Sendable {
        /// The row is there with other values.
        case altered
        /// The journal makes the row, and it is not there.
        case missing
        /// The row is there, and no entry makes it.
        case extra
    }

    /// The values of its key.
    public let row: String
    public let kind: Kind

    public static func < (left: RowDifference, right: RowDifference) -> Bool { left.row < right.row }
}

/// Makes all projections anew in a second file and compares them with those that are there.
public enum SQLiteRebuild {
    /// Offline: takes the lock of the data folder. With `replace`, a file that differs is kept under another
    /// name and the rebuilt one takes its place.
    public static func run(_ settings: SQLiteSettings, replace: Bool) throws -> RebuildReport {
        try StoreFault.telling {
            let opening = try SQLiteOpening(settings, nil)
            defer { opening.lock.release() }
            let verification = try opening.pool.read { db in
                try SQLiteVerify.run(db, head: nil, projections: false)
            }
            let indexes = try opening.pool.writeWithoutTransaction { db in
                let indexes = try ProjectionTable.indexes.map { try look($0.name, of: $0.table, db) }
                // Whoever reads just now may keep the log; only replacing needs it empty.
                _ = try? db.checkpoint(.truncate)
                return indexes
            }
            try opening.pool.close()
            guard verification.isIntact else {
                return RebuildReport(verification: verification, projections: [], kept: nil)
            }
            let made = unfinished(settings)
            defer { remove(made) }
            var comparisons = try build(made, from: settings)
            // An index is judged by its table, which must be right first.
            comparisons += zip(ProjectionTable.indexes, indexes).compactMap { index, found in
                comparisons.contains { $0.table == index.table.name && $0.isEqual } ? found : nil
            }
            let isEqual = comparisons.allSatisfy(\.isEqual)
            let kept = replace && !isEqual ? try swap(made, settings) : nil
            return RebuildReport(verification: verification, projections: comparisons, kept: kept)
        }
    }

    /// Compares an index of text with the rows of its table, by SQLite's own check of the two.
    private static func look(
        _ index: String, of table: ProjectionTable, _ db: Database
    ) throws -> ProjectionComparison {
        var isSound = true
        do {
            try db.inTransaction {
                try db.execute(sql: "INSERT INTO \(index) (\(index), rank) VALUES ('integrity-check', 1)")
                return .rollback
            }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
            isSound = false
        }
        let stored = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(index)_docsize") ?? 0
        let rows = try RowHash.all(table, in: "main", db)
        let hash = RowHash.hash(of: rows)
        return ProjectionComparison(
            table: index, stored: stored, made: rows.count, storedHash: isSound ? hash : .none,
            madeHash: hash, differences: [], omitted: 0)
    }

    /// Removes what a rebuild or a restore that was killed left in a folder; the caller has its lock. It
    /// holds copies of stored bytes, which nobody would find when they are to be erased.
    static func removeLeftovers(_ settings: SQLiteSettings) {
        remove(unfinished(settings))
        try? FileManager.default.removeItem(at: SQLiteRestore.stage(settings))
    }

    private static func unfinished(_ settings: SQLiteSettings) -> String {
        settings.folder.appending(path: "rebuilding.sqlite").path
    }

    private static func remove(_ path: String) {
        for end in ["", "-journal", "-wal", "-shm"] { unlink(path + end) }
    }

    /// Writes the second file and compares.
    private static func build(_ path: String, from settings: SQLiteSettings) throws -> [ProjectionComparison]
    {
        let migrations = try Migrations(folder: settings.migrations)
        let queue = try DatabaseQueue(path: path)
        let comparisons = try queue.writeWithoutTransaction { db in
            // A file that is thrown away after a crash need not be synced before it is finished.
            try db.execute(sql: "PRAGMA synchronous = OFF")
            try db.execute(sql: "PRAGMA application_id = \(SQLiteOpening.applicationID)")
            try migrations.apply(to: db)
            try db.execute(sql: "ATTACH DATABASE ?1 AS old", arguments: [settings.file])
            try db.inTransaction(.immediate) {
                try db.execute(sql: "INSERT INTO main.content SELECT * FROM old.content")
                try db.execute(sql: "INSERT INTO main.journal SELECT * FROM old.journal ORDER BY seq")
                try ProjectionFill.run(db, into: ProjectionTable.all)
                return .commit
            }
            let comparisons = try ProjectionTable.all.map { try compare($0, db) }
            try db.execute(sql: "DETACH DATABASE old")
            return comparisons
        }
        try queue.close()
        return comparisons
    }

    private static func compare(_ table: ProjectionTable, _ db: Database) throws -> ProjectionComparison {
        let stored = try RowHash.all(table, in: "old", db)
        let made = try RowHash.all(table, in: "main", db)
        let (extra, missing) = RowHash.differences(stored, made)
        var kinds: [String: RowDifference.Kind] = [:]
        for label in try RowHash.labels(extra, table, in: "old", db) { kinds[label] = .extra }
        for label in try RowHash.labels(missing, table, in: "main", db) {
            kinds[label] = kinds[label] == nil ? .missing : .altered
        }
        let sorted = kinds.map { RowDifference(row: $0.key, kind: $0.value) }.sorted()
        return ProjectionComparison(
            table: table.name, stored: stored.count, made: made.count, storedHash: RowHash.hash(of: stored),
            madeHash: RowHash.hash(of: made), differences: Array(sorted.prefix(StoreLimits.differences)),
            omitted: max(0, sorted.count - StoreLimits.differences))
    }

    /// Keeps the old file under a free name and puts the new one in its place; at every moment a whole file
    /// has the world's name.
    private static func swap(_ made: String, _ settings: SQLiteSettings) throws -> URL {
        guard WorldFile.bytes(settings.file + "-wal") == 0 else {
            throw Refusal("store.being-read", ["folder": .text(settings.folder.path)])
        }
        try DurableFile.sync(made)
        var number = 1
        while FileManager.default.fileExists(atPath: settings.folder.appending(path: kept(number)).path) {
            number += 1
        }
        let kept = settings.folder.appending(path: kept(number))
        if link(settings.file, kept.path) != 0 {
            try FileManager.default.copyItem(atPath: settings.file, toPath: kept.path)
            try DurableFile.sync(kept.path)
        }
        for end in ["-wal", "-shm"] { unlink(settings.file + end) }
        guard rename(made, settings.file) == 0 else { throw DurableFile.failure(settings.file) }
        try DurableFile.sync(settings.folder.path)
        return kept
    }

    private static func kept(_ number: Int) -> String { "replaced-\(number).sqlite" }
}
