import Foundation
import Testing

/// SQL takes values by parameters only. What is put into its text are names of the schema that our own code
/// states; a test holds every literal to them.
@Suite struct SQLTests {
    /// Constants that may stand in the text of a statement: lists of columns, names of tables and indexes,
    /// whole numbers of settings.
    private static let names: Set<String> = [
        "JournalTables.entryColumns", "JournalTables.figureColumns", "entryColumns", "figureColumns",
        "table.name", "index.name", "index", "table", "entries", "name", "applicationID",
        "SQLiteOpening.applicationID", "settings.writerCacheKiB", "columns.joined(separator: \", \")",
        "table.columns.joined(separator: \", \")", "schema", "places", "condition", "column",
    ]

    /// What is put into a statement's text and is none of the names.
    private static func strangers(_ file: String) -> [String] {
        let statement = #/\b(SELECT|INSERT INTO|UPDATE|DELETE FROM|VALUES|WHERE|PRAGMA|FROM)\s/#
        return file.split(separator: "\n").flatMap { line -> [String] in
            guard line.contains(statement) else { return [] }
            return inserted(String(line)).filter { !names.contains($0) }
        }
    }

    /// The texts between `\(` and its closing bracket.
    private static func inserted(_ line: String) -> [String] {
        var found: [String] = []
        var rest = Substring(line)
        while let start = rest.firstRange(of: "\\(") {
            rest = rest[start.upperBound...]
            var depth = 1
            let end = rest.firstIndex { character in
                if character == "(" { depth += 1 }
                if character == ")" { depth -= 1 }
                return depth == 0
            }
            guard let end else { break }
            found.append(String(rest[..<end]))
            rest = rest[end...]
        }
        return found
    }

    @Test func `no value is put into the text of a statement`() {
        let files = Repository.files(under: "Sources/StorageSQLite", endings: [".swift"])
        #expect(files.count > 10)
        for file in files {
            #expect(SQLTests.strangers(file.text) == [], "\(file.path)")
        }
    }

    @Test func `a value in a statement is told`() {
        #expect(SQLTests.strangers(#"sql: "SELECT * FROM figure WHERE org = '\(org)'""#) == ["org"])
        #expect(SQLTests.strangers(#"    WHERE id = \(Int(text) ?? 0) AND x = ?1"#) == ["Int(text) ?? 0"])
        #expect(SQLTests.strangers(#"sql: "SELECT \(entryColumns) FROM journal WHERE seq = ?1""#) == [])
    }
}
