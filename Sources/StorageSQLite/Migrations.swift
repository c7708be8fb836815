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

    let steps: [Step]

    /// Reads `m0001_verb_noun.sql` and its like.
    init(folder: URL) throws {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        steps = try names.filter { $0.hasPrefix("m") && $0.hasSuffix(".sql") }.sorted().map { name in
            let bytes = try Data(contentsOf: folder.appending(path: name))
            return Step(
                name: name, sql: String(decoding: bytes, as: UTF8.self), checksum: ContentHash.of(bytes))
        }
        if steps.isEmpty { throw StoreFault.failed("no migrations in \(folder.path)") }
    }

    /// Applies what is missing. Refuses a schema of a later version and a step that was edited since.
    func apply(to db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE IF NOT EXISTS migration (
                    name TEXT NOT NULL PRIMARY KEY,
                    checksum BLOB NOT NULL CHECK (length(checksum) = 32)
                ) STRICT, WITHOUT ROWID
                """)
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
        for step in steps.dropFirst(applied.count) {
            try db.inTransaction(.immediate) {
                try db.execute(sql: step.sql)
                try db.execute(
                    sql: "INSERT INTO migration (name, checksum) VALUES (?1, ?2)",
                    arguments: [step.name, Data(step.checksum.bytes)])
                return .commit
            }
        }
    }
}
