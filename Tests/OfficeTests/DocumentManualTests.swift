import Foundation
import Kernel
import Plans
import Sheets
import Testing
import Words

@testable import Documents
@testable import Office

/// docs/documents.md says what the program reads: its examples load, its tables name every key.
@Suite struct DocumentManualTests {
    private let manual: DocumentManual

    init() throws { manual = try DocumentManual.read() }

    @Test func `the examples are one plan that loads without a finding`() throws {
        let problems = Problems()
        let plan = try #require(
            PlanLoader.load(manual.documents, problems), "\(problems.found.map { ($0.place, $0.code) })")
        #expect(problems.isEmpty, "\(problems.found.map { ($0.place, $0.code) })")
        #expect(plan.indicators.count == 2 && plan.statements.count == 6 && plan.tasks.count == 2)
    }

    @Test func `the example of figures is imported without a refused row`() throws {
        let plan = try #require(PlanLoader.load(manual.documents, Problems()))
        let file = try #require(manual.examples["figures.csv"])
        let preview = try FigureFiles.preview(
            SheetFiles().sheets(Array(file.utf8), name: "figures.csv"), bytes: Array(file.utf8), plan: plan,
            known: NoFigures())
        #expect(preview.refused.isEmpty && preview.notes.isEmpty && preview.new.count == 4)
    }

    @Test func `every format has a table of keys and an example`() {
        #expect(manual.tables.count == 19)
        #expect(Set(manual.tables.keys) == Set(manual.examples.keys))
    }

    /// Where a reader meets a key it does not know, it tells those it knows.
    @Test func `every table names the keys that are read, and no other`() throws {
        for (path, keys) in manual.tables.sorted(by: { $0.key < $1.key }) where path != "figures.csv" {
            let example = try #require(manual.examples[path])
            for parent in Set(keys.map(DocumentManual.parent)).sorted() {
                let documented = Set(
                    keys.filter { DocumentManual.parent($0) == parent }.map(DocumentManual.name))
                let spoilt = try #require(
                    DocumentManual.adding("zzz", to: parent, in: example, path), "\(path) \(parent)")
                let known = try knownKeys(path, spoilt)
                if parent == "axes" { continue }
                #expect(known == documented, "\(path): \(parent)")
            }
        }
    }

    @Test func `the columns of figures are those that an import knows, by all their names`() throws {
        let columns = ImportColumn.allCases.filter { !$0.isPassedOver }
        #expect(manual.tables["figures.csv"] == columns.map(\.rawValue).sorted(by: manual.orderOfFigures))
        for column in ImportColumn.allCases {
            let name =
                switch column {
                case .ignored: "passed over"
                case .compared: "compared, passed over"
                default: "`\(column.rawValue)`"
                }
            #expect(manual.text.contains("| \(name) | \(column.names.joined(separator: ", ")) |"), "\(name)")
        }
    }

    @Test func `the bounds are those that hold`() {
        let rows = [
            ("bytes of a file", YAMLDocument.byteLimit), ("bytes of a file", CSVDialect.document.byteLimit),
            ("levels of YAML values inside each other", YAMLScan.depth),
            ("values in a YAML file", YAMLScan.nodes),
            ("cells of a CSV record", CSVDialect.document.cellLimit),
            ("bytes of a CSV cell", CSVDialect.document.cellByteLimit),
        ]
        for (name, bound) in rows {
            let text = String(Words(language: .en).integer(bound).map { $0.isNumber ? $0 : "," })
            #expect(manual.text.contains("| \(name) | \(text) |"), "\(name)")
        }
    }

    @Test func `the finding on the page is what such a document gets`() {
        let file = DocumentFile(path: "a.yaml", bytes: Array("item: a\nnoet: b\n".utf8))
        let problems = Problems()
        let fields = YAMLDocument.read(file, problems).flatMap { Fields($0, problems) }
        for key in ["item", "title", "kind", "note"] { _ = fields?.value(key) }
        fields?.finish()
        let words = Words(language: .en)
        let report = DiagnosticReport(files: [file]) { words.sentence($0) }
        #expect(manual.text.contains("```\n\(report.text(problems.found))\n```"))
    }

    @Test func `every period on the page is one`() throws {
        let paragraph = try #require(
            manual.text.split(separator: "\n\n").first { $0.hasPrefix("A **period**") })
        let texts = paragraph.matches(of: /`([A-Z0-9][^`]*)`/).map { String($0.1) }
        #expect(texts.count == 9)
        for text in texts {
            #expect(Period(text, fiscalStart: text.contains("-04..") ? 4 : 1) != nil, "\(text)")
        }
    }

    /// What a reader says it knows beside the key `zzz`.
    private func knownKeys(_ path: String, _ text: String) throws -> Set<String> {
        let problems = Problems()
        let files = manual.documents.map { file in
            file.path == path ? DocumentFile(path: path, bytes: Array(text.utf8)) : file
        }
        _ = PlanLoader.load(files, problems)
        let finding = problems.found.first {
            $0.place.file == path && $0.message.arguments["key"] == .text("zzz")
        }
        guard case .list(let keys)? = finding?.message.arguments["known"] else { return [] }
        return Set(
            keys.compactMap { key in
                if case .text(let text) = key { text } else { nil }
            })
    }
}

/// The page: its tables of keys and its examples, by path.
struct DocumentManual {
    let text: String
    /// The keys of a format in the order of its table; nested ones with dots.
    let tables: [String: [String]]
    let examples: [String: String]

    /// All examples that adoption reads.
    var documents: [DocumentFile] {
        examples.filter { $0.key != "figures.csv" }.sorted { $0.key < $1.key }
            .map { DocumentFile(path: $0.key, bytes: Array($0.value.utf8)) }
    }

    /// Whether a column stands before another in the table of figures.
    func orderOfFigures(_ left: String, _ right: String) -> Bool {
        let order = tables["figures.csv"] ?? []
        return (order.firstIndex(of: left) ?? .max) < (order.firstIndex(of: right) ?? .max)
    }

    static func read() throws -> DocumentManual {
        let tests = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        let page = tests.deletingLastPathComponent().deletingLastPathComponent().appending(
            path: "docs/documents.md")
        return DocumentManual(try String(contentsOf: page, encoding: .utf8))
    }

    init(_ text: String) {
        self.text = text
        var (tables, examples): ([String: [String]], [String: String]) = ([:], [:])
        var (keys, path, lines): ([String], String?, [String]) = ([], nil, [])
        var isKeys = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if line.hasPrefix("## ") { keys = [] }
            if line.hasPrefix("| key |") { isKeys = true } else if !line.hasPrefix("|") { isKeys = false }
            if let open = path {
                if line == "```" {
                    (examples[open], tables[open]) = (lines.joined(separator: "\n") + "\n", keys)
                    (path, lines) = (nil, [])
                } else {
                    lines.append(line)
                }
            } else if let match = line.wholeMatch(of: /```(?:yaml|csv) (\S+)/) {
                path = String(match.1)
            } else if isKeys, let match = line.firstMatch(of: /^\| `([a-z_.-]+)` \|(?:[^|]*\|){3}$/) {
                keys.append(String(match.1))
            }
        }
        (self.tables, self.examples) = (tables, examples)
    }

    /// `horizon.base` stands in `horizon`.
    static func parent(_ key: String) -> String {
        key.split(separator: ".").dropLast().joined(separator: ".")
    }

    static func name(_ key: String) -> String { key.split(separator: ".").last.map(String.init) ?? key }

    /// The example with one more key in a mapping.
    static func adding(_ key: String, to parent: String, in example: String, _ path: String) -> String? {
        if path.hasSuffix(".csv") {
            let lines = example.split(separator: "\n")
            return lines.enumerated().map { $1 + ($0 == 0 ? ",\(key)\n" : ",\n") }.joined()
        }
        let name = name(parent)
        if parent.isEmpty {
            if example.hasPrefix("- {") { return "- {\(key): x, " + example.dropFirst(3) }
            return example.hasPrefix("- ")
                ? "- \(key): x\n  " + example.dropFirst(2) : example + "\(key): x\n"
        }
        for opening in ["\(name): {", "\(name): [{", "\(name):\n    - {", "\(name):\n  "] {
            if let found = example.firstRange(of: opening) {
                let item = opening.hasSuffix("{") ? "\(key): x, " : "\(key): {sums: true}\n  "
                return example[..<found.upperBound] + item + example[found.upperBound...]
            }
        }
        return nil
    }
}
