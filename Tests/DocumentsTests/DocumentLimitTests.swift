import Kernel
import Testing

@testable import Documents

/// The bounds of documents at their edge; `MalformedTests` holds the words of what lies outside.
@Suite struct DocumentLimitTests {
    private func codes(_ text: String, _ path: String = "a.yaml") -> [String] {
        let problems = Problems()
        let file = DocumentFile(path: path, bytes: Array(text.utf8))
        if path.hasSuffix(".yaml") {
            _ = YAMLDocument.read(file, problems)
        } else {
            _ = CSVDocument.read(file, problems)
        }
        return problems.found.map(\.code)
    }

    @Test func `a file has so many bytes`() {
        let row = "a,b\n"
        let rows = String(repeating: row, count: YAMLDocument.byteLimit / row.utf8.count)
        #expect(rows.utf8.count == CSVDialect.document.byteLimit)
        #expect(codes(rows, "a.csv").isEmpty)
        #expect(codes(rows + "x", "a.csv") == ["too-large"])
        let words = "a: b #" + String(repeating: "x", count: YAMLDocument.byteLimit - 6)
        #expect(codes(words).isEmpty)
        #expect(codes(words + "x") == ["too-large"])
    }

    @Test func `values lie so deep inside one another`() {
        // The mapping is the first level.
        func nested(_ levels: Int) -> String {
            "a: " + String(repeating: "[", count: levels - 1) + String(repeating: "]", count: levels - 1)
        }
        #expect(codes(nested(YAMLScan.depth)).isEmpty)
        #expect(codes(nested(YAMLScan.depth + 1)) == ["too-deep"])
    }

    @Test func `a file holds so many values`() {
        // The mapping, its key and the list are values too; the least list that is refused is looked for.
        func list(_ count: Int) -> String {
            "a: [" + Array(repeating: "x", count: count).joined(separator: ",") + "]"
        }
        let most = (YAMLScan.nodes - 4...YAMLScan.nodes).filter { codes(list($0)).isEmpty }
        #expect(most.first == YAMLScan.nodes - 4 && most.count < 5)
        #expect(codes(list(YAMLScan.nodes + 1)) == ["too-many-values"])
    }

    @Test func `a record has so many cells, and a cell so many bytes`() {
        let most = CSVDialect.document.cellLimit
        func record(_ cells: Int) -> String {
            let names = (0..<cells).map { "c\($0)" }.joined(separator: ",")
            return names + "\n" + String(repeating: ",", count: cells - 1) + "\n"
        }
        #expect(codes(record(most), "a.csv").isEmpty)
        #expect(codes(record(most + 1), "a.csv").contains("too-many-cells"))
        func cell(_ bytes: Int) -> String { "a,b\nx," + String(repeating: "y", count: bytes) + "\n" }
        #expect(codes(cell(CSVDialect.document.cellByteLimit), "a.csv").isEmpty)
        #expect(codes(cell(CSVDialect.document.cellByteLimit + 1), "a.csv") == ["cell-too-long"])
    }
}
