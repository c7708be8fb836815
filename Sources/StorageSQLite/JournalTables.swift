import Foundation
import GRDB
import Kernel
import Measures
import Office

/// The last entry and the last vintage: what the next entry builds on.
struct Tip: Sendable {
    var head: JournalHead
    var vintage: Vintage?
    /// When the last vintage was made.
    var moment: Instant

    init(_ db: Database) throws {
        let last = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT seq, at, hash FROM journal ORDER BY seq DESC LIMIT 1"))
        head =
            last.map { row in
                JournalHead(
                    seq: row["seq"], at: Instant(microseconds: row["at"]),
                    hash: ContentHash.stored(row["hash"]))
            } ?? .beginning
        let newest = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT number, hash, at FROM vintage ORDER BY number DESC LIMIT 1"))
        vintage = newest.map { Vintage(number: $0["number"], hash: ContentHash.stored($0["hash"])) }
        moment = newest.map { Instant(microseconds: $0["at"]) } ?? head.at
    }

    var position: ReadPosition {
        ReadPosition(entry: head.seq, at: moment, vintage: vintage ?? Vintage(number: 0, hash: .none))
    }
}

/// How entries, content and rows lie in tables.
enum JournalTables {
    static let entryColumns = "seq, at, actor, stream, kind, version, body, prev, hash"
    static let figureColumns = ProjectionTable.figure.columns.joined(separator: ", ")

    static func entry(_ row: Row) -> Entry {
        Entry(
            seq: row[0], at: Instant(microseconds: row[1]), actor: Principal(journalText: row[2]),
            stream: row[3],
            kind: EntryKind(row[4]), version: row[5], body: [UInt8](row[6] as Data),
            previous: ContentHash.stored(row[7]), hash: ContentHash.stored(row[8]))
    }

    /// The recorded row; a fault where a column holds what no version writes.
    static func figure(_ row: Row) throws -> ProjectedRow {
        let kind = Period.Kind(rawValue: row[5])
        guard let kind, let period = Period(journal: kind, first: row[6], last: row[7]),
            let text = DecimalText(row[8] as String), let bound = FigureBound(rawValue: row[10]),
            let quality = FigureQuality(rawValue: row[11])
        else { throw StoreFault.failed("figure \(row[3] as Int) of entry \(row[2] as Int64) is unreadable") }
        let figure = FigureRow(
            element: row[0], org: row[1], period: period, text: text, published: row[9], bound: bound,
            quality: quality, origin: row[12], seenAs: (row[13] as String?).flatMap(SeenAs.init(rawValue:)),
            at: (row[14] as Int?).map(Day.init(number:)), note: row[15])
        return .figure(figure, entry: row[2], number: row[3], recorded: Instant(microseconds: row[4]))
    }

    static func insert(_ entry: Entry, _ db: Database) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO journal (\(entryColumns))
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
                """
        ).execute(arguments: [
            entry.seq, entry.at.microseconds, entry.actor.text, entry.stream, entry.kind.name, entry.version,
            Data(entry.body), Data(entry.previous.bytes), Data(entry.hash.bytes),
        ])
    }

    static func insert(_ content: StoredContent, _ db: Database) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO content (hash, class, size, bytes) VALUES (?1, ?2, ?3, ?4)
                ON CONFLICT (hash) DO NOTHING
                """
        ).execute(arguments: [
            Data(content.hash.bytes), content.kind.rawValue, content.bytes.count, Data(content.bytes),
        ])
    }
}

extension ContentHash {
    /// A hash as stored; the schema allows 32 bytes only, so that `.none` stands for a damaged one.
    static func stored(_ bytes: Data) -> ContentHash { ContentHash(bytes) ?? .none }
}
