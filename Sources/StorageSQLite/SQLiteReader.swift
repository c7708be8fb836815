import Foundation
import GRDB
import Kernel
import Measures
import Office

/// What was known at a position, read from one snapshot of the file.
struct SQLiteReader: Reader {
    let db: Database
    let birth: World
    let position: ReadPosition

    /// Finds the position that is asked for; refuses one that does not exist.
    init(_ db: Database, _ world: World, at moment: AsKnown) throws {
        self.db = db
        birth = world
        let tip = try Tip(db)
        let row: Row?
        switch moment {
        case .now:
            position = tip.position
            return
        case .vintage(let number):
            row = try Row.fetchOne(
                db.cachedStatement(sql: "SELECT number, entry, at, hash FROM vintage WHERE number = ?1"),
                arguments: [number])
        case .moment(let instant):
            row = try Row.fetchOne(
                db.cachedStatement(
                    sql: """
                        SELECT number, entry, at, hash FROM vintage WHERE at <= ?1
                        ORDER BY at DESC, number DESC LIMIT 1
                        """),
                arguments: [instant.microseconds])
        }
        guard let row else { throw Refusal.unknown(moment, newest: tip.position.vintage.number) }
        position = ReadPosition(
            entry: row["entry"], at: Instant(microseconds: row["at"]),
            vintage: Vintage(number: row["number"], hash: ContentHash.stored(row["hash"])))
    }

    /// The state that the next command of a group meets.
    init(_ db: Database, _ world: World, tip: Tip) {
        self.db = db
        birth = world
        position = tip.position
    }

    func world() throws -> World { birth }

    func planIDs() throws -> [String] {
        try String.fetchAll(
            db.cachedStatement(sql: "SELECT DISTINCT plan FROM adoption WHERE entry <= ?1 ORDER BY plan"),
            arguments: [position.entry])
    }

    func adoption(of plan: String) throws -> AdoptedPlan? {
        let entry = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT \(JournalTables.entryColumns) FROM journal WHERE seq =
                        (SELECT max(entry) FROM adoption WHERE plan = ?1 AND entry <= ?2)
                    """),
            arguments: [plan, position.entry])
        return try entry.map(JournalTables.entry).flatMap { try AdoptedPlan($0) }
    }

    func content(_ hash: ContentHash) throws -> [UInt8]? {
        try ContentTable.bytes(hash, db)
    }

    func filed(_ hash: ContentHash) throws -> FiledContent? { try ContentTable.filed(hash, db) }

    func filedHashes(after hash: ContentHash?, limit: Int) throws -> [ContentHash] {
        try Data.fetchAll(
            db.cachedStatement(sql: "SELECT hash FROM content WHERE hash > ?1 ORDER BY hash LIMIT ?2"),
            arguments: [Data(hash?.bytes ?? []), max(0, min(limit, StoreLimits.page))]
        ).map(ContentHash.stored)
    }

    func newestErasure() throws -> Int64? {
        try Int64.fetchOne(db.cachedStatement(sql: "SELECT max(entry) FROM erasure"))
    }

    func figures(element: String, org: String) throws -> [Figure] {
        try figures(element: element, org: org, after: -1)
    }

    func figures(element: String, org: String, after entry: Int64) throws -> [Figure] {
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT \(JournalTables.figureColumns) FROM figure
                    WHERE element = ?1 AND org = ?2 AND entry > ?4 AND entry <= ?3 ORDER BY entry, number
                    """),
            arguments: [element, org, position.entry, entry])
        var figures: [Figure] = []
        while let row = try rows.next() { figures.append(try SQLiteReader.figure(row)) }
        return figures
    }

    func allFigures(_ body: (Figure) throws -> Void) throws {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT \(JournalTables.figureColumns) FROM figure WHERE entry <= ?1
                ORDER BY element, org, entry, number
                """,
            arguments: [position.entry])
        while let row = try rows.next() { try body(SQLiteReader.figure(row)) }
    }

    func entries(after entry: Int64, limit: Int) throws -> [Entry] {
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT \(JournalTables.entryColumns) FROM journal WHERE seq > ?1 AND seq <= ?2
                    ORDER BY seq LIMIT ?3
                    """),
            arguments: [entry, position.entry, max(0, min(limit, StoreLimits.page))])
        var entries: [Entry] = []
        while let row = try rows.next() { entries.append(JournalTables.entry(row)) }
        return entries
    }

    func decisions(of plan: String) throws -> [Decision] {
        let rows = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT kind, subject, max(entry) AS entry FROM decision WHERE plan = ?1 AND entry <= ?2
                    GROUP BY kind, subject ORDER BY kind, subject
                    """),
            arguments: [plan, position.entry])
        var read: [Int64: [Decision]] = [:]
        return try rows.compactMap { row in
            let (number, key) = (
                row["entry"] as Int64, DecisionKey(kind: row["kind"], subject: row["subject"])
            )
            if read[number] == nil, let entry = try entries(after: number - 1, limit: 1).first {
                read[number] = try EntryBody(of: entry).decisions(entry)
            }
            return read[number]?.first { $0.content.key == key }
        }
    }

    func outcome(of command: String) throws -> Outcome? {
        let found = try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT max(entry) FROM command WHERE id = ?1 AND entry <= ?2"),
            arguments: [command, position.entry])
        guard let found, let entry = try entries(after: found - 1, limit: 1).first else { return nil }
        let vintage = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT number, hash FROM vintage WHERE entry = ?1"), arguments: [found])
        return try Outcome(
            entry,
            vintage: vintage.map { Vintage(number: $0["number"], hash: ContentHash.stored($0["hash"])) })
    }

    private static func figure(_ row: Row) throws -> Figure {
        guard case .figure(let figure, let entry, _, let recorded) = try JournalTables.figure(row) else {
            throw StoreFault.failed("no figure")
        }
        return figure.figure(recorded: recorded, entry: entry)
    }
}
