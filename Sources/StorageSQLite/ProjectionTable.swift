import Foundation
import GRDB
import Kernel
import Measures
import Office

/// One table that follows from the journal.
///
/// `all` is the one list: what stands in it is checked row by row by `verify`, made anew by `rebuild`, filled
/// where a migration brings or changes it, and damaged in the tests. A new projection needs a case of
/// `ProjectedRow`, a table here, and its values in `StoredRow`.
struct ProjectionTable: Hashable, Sendable {
    let name: String
    /// Every column, those of the primary key first. One of them is `entry`: the entry that made the row.
    let columns: [String]
    let keyCount: Int
    /// Counted up whenever the rows that this version makes of the same entries differ from those of the
    /// version before: opening a world then makes them anew.
    let form: Int
    let insertSQL: String
    /// Finds the row that has exactly these values.
    let findSQL: String

    init(_ name: String, form: Int = 1, key: [String], _ rest: [String] = []) {
        self.name = name
        self.form = form
        columns = key + rest
        keyCount = key.count
        let places = columns.indices.map { "?\($0 + 1)" }.joined(separator: ", ")
        insertSQL = "INSERT INTO \(name) (\(columns.joined(separator: ", "))) VALUES (\(places))"
        let conditions = columns.enumerated().map { index, column in
            "\(column) \(index < key.count ? "=" : "IS") ?\(index + 1)"
        }
        findSQL = "SELECT 1 FROM \(name) WHERE " + conditions.joined(separator: " AND ")
    }

    static let vintage = ProjectionTable("vintage", key: ["number"], ["entry", "at", "hash"])
    static let command = ProjectionTable("command", key: ["id", "entry"])
    static let adoption = ProjectionTable("adoption", key: ["plan", "entry"])
    static let erasure = ProjectionTable("erasure", key: ["hash"], ["entry"])
    static let figure = ProjectionTable(
        "figure", key: ["element", "org", "entry", "number"],
        [
            "recorded", "period_kind", "first_month", "last_month", "value", "published", "bound", "quality",
            "origin", "seen_as", "at_day", "note",
        ])

    /// Its rows lie in the order of `row`, which is no part of what they say.
    static let findable = ProjectionTable(
        "findable", form: 2, key: ["entry", "number"], ["kind", "id", "names", "words"])

    static let decision = ProjectionTable("decision", key: ["plan", "kind", "subject", "entry"])

    /// Every projection.
    static let all = [vintage, command, adoption, erasure, findable, figure, decision]

    /// Indexes of text, each with the projection that it follows by triggers of the schema.
    static let indexes = [(name: "findable_index", table: findable)]

    /// The tables that are no projections: the truth, which steps made the schema, and the forms.
    static let kept: Set<String> = ["journal", "content", "migration", "projection"]

    /// The projections whose rows were made in another form than this version makes; none in a schema that
    /// does not yet tell forms.
    static func ofOtherForm(_ db: Database) throws -> [ProjectionTable] {
        guard try db.tableExists("projection") else { return [] }
        let rows = try Row.fetchAll(db, sql: "SELECT name, form FROM projection")
        let forms: [String: Int] = Dictionary(
            rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
        return all.filter { forms[$0.name] != $0.form }
    }

    /// Writes down the forms of all projections.
    static func tellForms(_ db: Database) throws {
        guard try db.tableExists("projection") else { return }
        for table in all {
            try db.execute(
                sql:
                    "INSERT INTO projection (name, form) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET form = ?2",
                arguments: [table.name, table.form])
        }
    }

    /// The indexes of text that a schema has.
    static func textIndexes(_ db: Database) throws -> [String] {
        try String.fetchAll(
            db,
            sql: "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'virtual' ORDER BY name"
        )
    }

    /// The definitions of all tables of a schema, without what belongs to indexes of text or to SQLite.
    static func definitions(_ db: Database) throws -> [String: String] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT s.name, s.sql FROM main.sqlite_schema AS s
                JOIN pragma_table_list AS l ON l.schema = 'main' AND l.name = s.name
                WHERE s.type = 'table' AND l.type NOT IN ('shadow', 'virtual')
                    AND s.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
                """)
        return Dictionary(rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
    }
}

/// A projected row as its table holds it.
struct StoredRow: Hashable, Sendable {
    let table: ProjectionTable
    let entry: Int64
    /// In the order of the table's columns.
    let values: [DatabaseValue]

    init(_ row: ProjectedRow) {
        switch row {
        case .vintage(let vintage, let entry, let at):
            self.init(.vintage, entry, [vintage.number, entry, at.microseconds, Data(vintage.hash.bytes)])
        case .command(let id, let entry): self.init(.command, entry, [id, entry])
        case .adoption(let plan, let entry): self.init(.adoption, entry, [plan, entry])
        case .erasure(let hash, let entry): self.init(.erasure, entry, [Data(hash.bytes), entry])
        case .decision(let plan, let key, let entry):
            self.init(.decision, entry, [plan, key.kind, key.subject, entry])
        case .found(let document, let entry, let number):
            self.init(
                .findable, entry,
                [
                    entry, number, document.kind.rawValue, document.id, document.names, document.words,
                ])
        case .figure(let row, let entry, let number, let recorded):
            self.init(
                .figure, entry,
                [
                    row.element, row.org, entry, number, recorded.microseconds, row.period.kind.rawValue,
                    row.period.firstMonth, row.period.lastMonth, row.text.plainText, row.published,
                    row.bound.rawValue, row.quality.rawValue, row.origin, row.seenAs?.rawValue,
                    row.at?.number, row.note,
                ])
        }
    }

    private init(_ table: ProjectionTable, _ entry: Int64, _ values: [(any DatabaseValueConvertible)?]) {
        self.table = table
        self.entry = entry
        self.values = values.map { $0?.databaseValue ?? .null }
    }

    /// How people find the row: the values of its key.
    var label: String { StoredRow.label(values.prefix(table.keyCount)) }

    static func label(_ key: some Sequence<DatabaseValue>) -> String {
        key.map { value in
            switch value.storage {
            case .null: "—"
            case .int64(let number): "\(number)"
            case .double(let number): "\(number)"
            case .string(let text): text
            case .blob(let bytes): ContentHash(bytes).map { "\($0)" } ?? "\(bytes.count) B"
            }
        }.joined(separator: " ")
    }

    func insert(_ db: Database) throws {
        try db.cachedStatement(sql: table.insertSQL).execute(arguments: StatementArguments(values))
    }

    func isStored(_ db: Database) throws -> Bool {
        try Int.fetchOne(
            db.cachedStatement(sql: table.findSQL), arguments: StatementArguments(values)) != nil
    }
}
