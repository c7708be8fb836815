import Foundation
import GRDB
import Kernel
import Office

/// Walks the journal, the content and every projection of one snapshot.
enum SQLiteVerify {
    static func run(_ db: Database, head: ContentHash?) throws -> Verification {
        var check = JournalCheck(head: head)
        do {
            try file(db, &check)
            var projections = ProjectionCheck(db)
            let entries = try Row.fetchCursor(
                db, sql: "SELECT \(JournalTables.entryColumns) FROM journal ORDER BY seq")
            while let row = try entries.next() {
                let entry = JournalTables.entry(row)
                let before = check.expectedVintage
                check.entry(entry)
                try projections.entry(entry, after: before, &check)
            }
            try projections.finish(&check)
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
    private var counts: [String: Int] = [
        "vintage": 0, "command": 0, "adoption": 0, "figure": 0, "decision": 0,
    ]
    private var expected: Int64 = 0
    private var isBroken = false

    init(_ db: Database) { self.db = db }

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
            try Projector.project(entry, after: vintage, content: ContentTable(db: db).bytes) { row in
                counts[ProjectionCheck.table(row), default: 0] += 1
                if case .vintage = row, isBroken { return }
                if try !isStored(row) { check.fault(ProjectionCheck.message(row), entry: entry.seq) }
            }
        } catch is StoreFault {
            isBroken = true
        } catch is UnreadableBytes {
            isBroken = true
        }
    }

    /// Rows that no entry made.
    func finish(_ check: inout JournalCheck) throws {
        if isBroken { return }
        for (table, count) in counts.sorted(by: { $0.key < $1.key }) {
            let stored = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0
            if stored > count {
                check.fault(
                    Message(
                        "store.damage.extra-rows",
                        ["table": .text(table), "count": .integer(stored - count)]))
            }
        }
    }

    private func isStored(_ row: ProjectedRow) throws -> Bool {
        switch row {
        case .vintage(let vintage, let entry, let at):
            return try has(
                "vintage WHERE number = ?1 AND entry = ?2 AND at = ?3 AND hash = ?4",
                [vintage.number, entry, at.microseconds, Data(vintage.hash.bytes)])
        case .command(let id, let entry): return try has("command WHERE id = ?1 AND entry = ?2", [id, entry])
        case .adoption(let plan, let entry):
            return try has("adoption WHERE plan = ?1 AND entry = ?2", [plan, entry])
        case .decision(let plan, let key, let entry):
            return try has(
                "decision WHERE plan = ?1 AND kind = ?2 AND subject = ?3 AND entry = ?4",
                [plan, key.kind, key.subject, entry])
        case .figure(let figure, let entry, let number, _):
            let stored = try Row.fetchOne(
                db.cachedStatement(
                    sql: """
                        SELECT \(JournalTables.figureColumns) FROM figure
                        WHERE element = ?1 AND org = ?2 AND entry = ?3 AND number = ?4
                        """),
                arguments: [figure.element, figure.org, entry, number])
            return stored.map { try? JournalTables.figure($0) } == row
        }
    }

    private func has(_ condition: String, _ arguments: StatementArguments) throws -> Bool {
        try Int.fetchOne(db.cachedStatement(sql: "SELECT 1 FROM \(condition)"), arguments: arguments) != nil
    }

    private static func table(_ row: ProjectedRow) -> String {
        switch row {
        case .vintage: "vintage"
        case .command: "command"
        case .adoption: "adoption"
        case .figure: "figure"
        case .decision: "decision"
        }
    }

    private static func message(_ row: ProjectedRow) -> Message {
        let (entry, what): (Int64, String) =
            switch row {
            case .vintage(let vintage, let entry, _): (entry, "\(vintage.number)")
            case .command(let id, let entry): (entry, id)
            case .adoption(let plan, let entry): (entry, plan)
            case .decision(let plan, let key, let entry): (entry, "\(plan) \(key.kind) \(key.subject)")
            case .figure(let figure, let entry, _, _):
                (entry, "\(figure.element) \(figure.org) \(figure.period)")
            }
        return Message(
            "store.damage.row",
            ["table": .text(table(row)), "row": .text(what), "entry": .integer(Int(entry))])
    }
}

/// Finds stored bytes.
struct ContentTable {
    let db: Database

    func bytes(_ hash: ContentHash) throws -> [UInt8]? {
        let bytes = try Optional<Data>.fetchOne(
            db.cachedStatement(sql: "SELECT bytes FROM content WHERE hash = ?1"),
            arguments: [Data(hash.bytes)])
        return bytes.flatMap { $0 }.map([UInt8].init)
    }
}
