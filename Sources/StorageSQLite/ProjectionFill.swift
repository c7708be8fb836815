import Foundation
import GRDB
import Kernel
import Office

/// Makes projections again from the journal.
enum ProjectionFill {
    /// Empties the tables and projects the whole journal into them.
    static func run(_ db: Database, into tables: [ProjectionTable]) throws {
        for table in tables { try db.execute(sql: "DELETE FROM \(table.name)") }
        let contents = try ContentTable(db)
        var vintage: Vintage?
        let entries = try Row.fetchCursor(
            db, sql: "SELECT \(JournalTables.entryColumns) FROM journal ORDER BY seq")
        while let row = try entries.next() {
            let entry = JournalTables.entry(row)
            try project(entry, after: &vintage, contents) { row in
                if tables.contains(row.table) { try row.insert(db) }
            }
        }
    }

    /// The rows of one entry, and the vintage that it makes.
    static func project(
        _ entry: Entry, after vintage: inout Vintage?, _ contents: ContentTable,
        into body: (StoredRow) throws -> Void
    ) throws {
        var newest = vintage
        do {
            try Projector.project(entry, after: vintage, content: contents.find) { row in
                if case .vintage(let made, _, _) = row { newest = made }
                try body(StoredRow(row))
            }
        } catch is UnreadableBytes {
            throw StoreFault(Message("store.damage.unreadable", ["entry": .integer(Int(entry.seq))]))
        }
        vintage = newest
    }

    /// Erases stored bytes, and with them every row that was made from them: the entries that name them are
    /// projected anew.
    static func erase(_ hash: ContentHash, _ db: Database) throws {
        try db.execute(sql: "UPDATE content SET bytes = NULL WHERE hash = ?1", arguments: [Data(hash.bytes)])
        let contents = try ContentTable(db)
        for entry in try entries(naming: hash, db) {
            for table in ProjectionTable.all {
                try db.execute(sql: "DELETE FROM \(table.name) WHERE entry = ?1", arguments: [entry.seq])
            }
            let before = try Row.fetchOne(
                db, sql: "SELECT number, hash FROM vintage WHERE entry < ?1 ORDER BY entry DESC LIMIT 1",
                arguments: [entry.seq])
            var vintage = before.map { Vintage(number: $0[0], hash: ContentHash.stored($0[1])) }
            try project(entry, after: &vintage, contents) { try $0.insert(db) }
        }
        // What was deleted from an index of text stays in its segments until they are merged.
        for index in ProjectionTable.indexes where try db.tableExists(index.name) {
            try db.execute(sql: "INSERT INTO \(index.name) (\(index.name)) VALUES ('rebuild')")
        }
    }

    private static func entries(naming hash: ContentHash, _ db: Database) throws -> [Entry] {
        try EntryBody.kindsWithContents.flatMap { kind in
            let rows = try Row.fetchCursor(
                db, sql: "SELECT \(JournalTables.entryColumns) FROM journal WHERE kind = ?1 ORDER BY seq",
                arguments: [kind.name])
            var found: [Entry] = []
            while let row = try rows.next() {
                let entry = JournalTables.entry(row)
                if (try? EntryBody(of: entry))?.contents.contains(hash) == true { found.append(entry) }
            }
            return found
        }
    }
}

/// Finds stored bytes, and knows from the journal which were erased.
struct ContentTable {
    private let db: Database
    private let erased: Set<ContentHash>

    init(_ db: Database) throws {
        self.db = db
        var erased: Set<ContentHash> = []
        let rows = try Row.fetchCursor(
            db, sql: "SELECT \(JournalTables.entryColumns) FROM journal WHERE kind = ?1",
            arguments: [EntryKind.erased.name])
        while let row = try rows.next() {
            let entry = JournalTables.entry(row)
            guard entry.recomputedHash == entry.hash, case .erased(let body)? = try? EntryBody(of: entry)
            else { continue }
            erased.insert(body.hash)
        }
        self.erased = erased
    }

    func find(_ hash: ContentHash) throws -> ContentBytes {
        erased.contains(hash) ? .erased : ContentBytes(try ContentTable.bytes(hash, db))
    }

    static func bytes(_ hash: ContentHash, _ db: Database) throws -> [UInt8]? {
        let bytes = try Optional<Data>.fetchOne(
            db.cachedStatement(sql: "SELECT bytes FROM content WHERE hash = ?1"),
            arguments: [Data(hash.bytes)])
        return bytes.flatMap { $0 }.map([UInt8].init)
    }

    static func filed(_ hash: ContentHash, _ db: Database) throws -> FiledContent? {
        let row = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT class, size, (SELECT entry FROM erasure WHERE hash = ?1) FROM content
                    WHERE hash = ?1
                    """),
            arguments: [Data(hash.bytes)])
        guard let row else { return nil }
        guard let kind = StoredContent.Class(rawValue: row[0]) else {
            throw StoreFault.failed("content \(hash) is of no known class")
        }
        return FiledContent(kind: kind, size: row[1], erasedBy: row[2])
    }
}
