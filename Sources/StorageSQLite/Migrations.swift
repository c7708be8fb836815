import Documents
import Foundation
import GRDB
import Kernel
import Office

/// The files that make the schema, in the order of their names. A file that was applied is never edited
/// again.
struct Migrations {
    struct Step {
        let name: String
        let sql: String
        let checksum: ContentHash
    }

    let folder: URL
    let steps: [Step]

    /// Reads `m0001_verb_noun.sql` and its like.
    init(folder: URL) throws {
        self.folder = folder
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        steps = try names.filter { $0.hasPrefix("m") && $0.hasSuffix(".sql") }.sorted().map { name in
            let bytes = try Data(contentsOf: folder.appending(path: name))
            return Step(
                name: name, sql: String(decoding: bytes, as: UTF8.self), checksum: ContentHash.of(bytes))
        }
        if steps.isEmpty { throw StoreFault.failed("no migrations in \(folder.path)") }
    }

    /// The steps that are yet to be applied. Refuses a schema of a later version and a step that was edited
    /// since.
    func missing(in db: Database) throws -> [Step] {
        guard try db.tableExists("migration") else { return steps }
        let applied = try Row.fetchAll(db, sql: "SELECT name, checksum FROM migration ORDER BY name")
        var missing = steps
        for row in applied {
            let (name, checksum) = (row["name"] as String, ContentHash(row["checksum"] as Data))
            guard let index = missing.firstIndex(where: { $0.name == name }) else {
                throw Refusal("store.newer-schema", ["file": .text(name)])
            }
            guard missing.remove(at: index).checksum == checksum else {
                throw Refusal("store.migration-altered", ["file": .text(name)])
            }
        }
        return missing
    }

    /// Whether every step was applied and every projection has the form that this version makes.
    func isCurrent(_ db: Database) throws -> Bool {
        try missing(in: db).isEmpty && ProjectionTable.ofOtherForm(db).isEmpty
    }

    /// Applies what is missing in one transaction, and projects the journal into every projection that is
    /// new, was changed by a step, or has another form in this version.
    func apply(to db: Database) throws {
        let missing = try missing(in: db)
        if try missing.isEmpty && ProjectionTable.ofOtherForm(db).isEmpty { return }
        try db.inTransaction(.immediate) {
            let before = try ProjectionTable.definitions(db)
            try db.execute(
                sql: """
                    CREATE TABLE IF NOT EXISTS migration (
                        name TEXT NOT NULL PRIMARY KEY,
                        checksum BLOB NOT NULL CHECK (length(checksum) = 32)
                    ) STRICT, WITHOUT ROWID
                    """)
            for step in missing {
                try db.execute(sql: step.sql)
                try db.execute(
                    sql: "INSERT INTO migration (name, checksum) VALUES (?1, ?2)",
                    arguments: [step.name, Data(step.checksum.bytes)])
            }
            let after = try ProjectionTable.definitions(db)
            let others = try ProjectionTable.ofOtherForm(db)
            let changed = ProjectionTable.all.filter { table in
                guard let now = after[table.name] else { return false }
                return now != before[table.name] || others.contains(table)
            }
            if !changed.isEmpty { try ProjectionFill.run(db, into: changed) }
            try ProjectionTable.tellForms(db)
            return .commit
        }
    }
}
