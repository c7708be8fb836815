import Foundation
import GRDB
import Kernel
import Office

/// Walks the journal, the content and every projection of one snapshot.
enum SQLiteVerify {
    /// Without `projections` only what is the truth: entries and content.
    static func run(_ db: Database, head: ContentHash?, projections: Bool = true) throws -> Verification {
        var check = JournalCheck(head: head)
        do {
            try file(db, &check)
            var rows = projections ? try ProjectionCheck(db, &check) : nil
            let entries = try Row.fetchCursor(
                db, sql: "SELECT \(JournalTables.entryColumns) FROM journal ORDER BY seq")
            while let row = try entries.next() {
                let entry = JournalTables.entry(row)
                let before = check.expectedVintage
                check.entry(entry)
                try rows?.entry(entry, after: before, &check)
            }
            try rows?.finish(&check)
            let contents = try Row.fetchCursor(db, sql: "SELECT hash, size, bytes FROM content ORDER BY hash")
            while let row = try contents.next() {
                check.content(
                    ContentHash.stored(row[0]), size: row[1], bytes: (row[2] as Data?).map([UInt8].init))
            }
        } catch let error as DatabaseError {
            check.fault(
                Message("store.damage.file", ["detail": .text(error.message ?? "\(error.resultCode)")]))
        }
        return check.finish()
    }

    private static func file(_ db: Database, _ check: inout JournalCheck) throws {
        for line in try String.fetchAll(db, sql: "PRAGMA quick_check(10)") where line != "ok" {
            check.fault(Message("store.damage.file", ["detail": .text(line)]))
        }
    }
}

/// Compares every projected row with the one that the journal makes.
struct ProjectionCheck {
    private let db: Database
    private let contents: ContentTable
    private let tables: [ProjectionTable]
    private var counts: [String: Int] = [:]
    private var expected: Int64 = 0
    private var isBroken = false

    init(_ db: Database, _ check: inout JournalCheck) throws {
        self.db = db
        contents = try ContentTable(db)
        let there = try ProjectionTable.definitions(db)
        tables = ProjectionTable.all.filter { there[$0.name] != nil }
        for table in ProjectionTable.all where there[table.name] == nil {
            check.fault(Message("store.damage.no-table", ["table": .text(table.name)]))
        }
    }

    /// Compares what one entry makes. Behind an altered or a missing entry the vintages that must be are no
    /// longer known, and rows cannot be counted.
    mutating func entry(_ entry: Entry, after vintage: Vintage?, _ check: inout JournalCheck) throws {
        defer { expected = entry.seq + 1 }
        guard entry.seq == expected, entry.recomputedHash == entry.hash, (try? EntryBody(of: entry)) != nil
        else {
            isBroken = true
            return
        }
        do {
            var made = vintage
            try ProjectionFill.project(entry, after: &made, contents) { row in
                counts[row.table.name, default: 0] += 1
                if row.table == .vintage && isBroken || !tables.contains(row.table) { return }
                if try !row.isStored(db) { check.fault(ProjectionCheck.message(row), entry: entry.seq) }
            }
        } catch is StoreFault {
            isBroken = true
        }
    }

    /// Rows that no entry made.
    func finish(_ check: inout JournalCheck) throws {
        if isBroken { return }
        for table in tables {
            let stored = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table.name)") ?? 0
            let extra = stored - counts[table.name, default: 0]
            if extra > 0 {
                check.fault(
                    Message(
                        "store.damage.extra-rows", ["table": .text(table.name), "count": .integer(extra)]))
            }
        }
    }

    private static func message(_ row: StoredRow) -> Message {
        Message(
            "store.damage.row",
            [
                "table": .text(row.table.name), "row": .text(row.label), "entry": .integer(Int(row.entry)),
            ])
    }
}
