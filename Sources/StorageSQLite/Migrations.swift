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

    /// How many steps were applied. Refuses a schema of a later version and a step that was edited since.
    func applied(to db: Database) throws -> Int {
        guard try db.tableExists("migration") else { return 0 }
        let applied = try Row.fetchAll(db, sql: "SELECT name, checksum FROM migration ORDER BY name")
        for (index, row) in applied.enumerated() {
            let (name, checksum) = (row["name"] as String, ContentHash(row["checksum"] as Data))
            guard index < steps.count, steps[index].name == name else {
                throw Refusal("store.newer-schema", ["file": .text(name)])
            }
            guard steps[index].checksum == checksum else {
                throw Refusal("store.migration-altered", ["file": .text(name)])
            }
        }
        return applied.count
    }

    /// Applies what is missing in one transaction, and projects the journal into every projection that is
    /// new or changed.
    func apply(to db: Database) throws {
        let count = try applied(to: db)
        if count == steps.count { return }
        try db.inTransaction(.immediate) {
            let before = try ProjectionTable.definitions(db)
            try db.execute(
                sql: """
                    CREATE TABLE IF NOT EXISTS migration (
                        name TEXT NOT NULL PRIMARY KEY,
                        checksum BLOB NOT NULL CHECK (length(checksum) = 32)
                    ) STRICT, WITHOUT ROWID
                    """)
            for step in steps.dropFirst(count) {
                try db.execute(sql: step.sql)
                try db.execute(
                    sql: "INSERT INTO migration (name, checksum) VALUES (?1, ?2)",
                    arguments: [step.name, Data(step.checksum.bytes)])
            }
            let after = try ProjectionTable.definitions(db)
            let changed = ProjectionTable.all.filter { table in
                after[table.name].map { $0 != before[table.name] } ?? false
            }
            if !changed.isEmpty { try ProjectionFill.run(db, into: changed) }
            return .commit
        }
    }
}
