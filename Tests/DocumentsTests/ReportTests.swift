import Documents
import Foundation
import Kernel
import Testing
import Words

@Suite struct ReportTests {
    private let words = Words(language: .zh)

    @Test func `a finding shows its line, a caret and what was meant, in Chinese too`() {
        let text = report("高新技术企业: {zh: 高企, en: High-tech, tytle: x}\n", line: 1, column: 33)
        #expect(
            text == """
                a.yaml:1:33: error[unknown-key]: 不认识的键“tytle”。可用的键：title。
                高新技术企业: {zh: 高企, en: High-tech, tytle: x}
                                                        ^
                可能想写：title
                """)
    }

    @Test(arguments: [
        ("abc", 3, 2), ("高新abc", 3, 4), ("（高）abc", 4, 6), ("é\u{301}bc", 2, 1), ("e\u{301}bc", 2, 1),
        ("👨‍👩‍👧bc", 2, 2), ("한bc", 2, 2), ("ｱbc", 2, 1), ("“高”b", 4, 4), ("\tb", 2, 1), ("…—b", 3, 2),
    ])
    func `the caret stands under the character at the width a terminal shows`(
        line: String, column: Int, blanks: Int
    ) {
        let caret = report(line + "\n", line: 1, column: column).split(separator: "\n")[2]
        #expect(caret == String(repeating: " ", count: blanks) + "^")
    }

    @Test func `of a long line the part around the caret is shown`() {
        let line = String(repeating: "高", count: 3000) + "x" + String(repeating: "新", count: 3000)
        let shown = report(line, line: 1, column: 3001).split(separator: "\n")
        #expect(shown[1].count < 200 && shown[1].first == "…" && shown[1].last == "…")
        let caret = shown[2].count - 1
        let before = shown[1].prefix { $0 != "x" }
        #expect(caret == before.dropFirst().count * 2 + 1)
    }

    @Test func `nothing in a report can turn or erase the text of a terminal`() {
        let text = report("a\u{1B}[2Jb\u{202E}c\u{8}d", line: 1, column: 1, code: "x\u{1B}[31m")
        #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" || $0 == "\u{8}" })
        #expect(text.contains("a\u{FFFD}[2Jb\u{FFFD}c\u{FFFD}d"))
    }

    @Test func `a place without a line, or in a file nobody gave, has no excerpt`() {
        #expect(report("a\n", line: 9, column: 1).split(separator: "\n").count == 2)
        let elsewhere = Diagnostic("missing-file", at: Place(file: "b.yaml", line: 1, column: 1))
        #expect(
            DiagnosticReport(files: [], sentence: { $0.code }).text(elsewhere).split(separator: "\n").count
                == 1)
    }

    @Test func `a column behind the end of its line is shown at the end`() {
        #expect(report("abc\n", line: 1, column: 99).split(separator: "\n")[2] == "   ^")
    }

    @Test func `findings come in the order of files, lines and columns`() {
        let places = [("b", 1, 1), ("a", 2, 1), ("a", 1, 9), ("a", 1, 2)]
        let found = places.map { file, line, column in
            Diagnostic("missing-key", at: Place(file: file, line: line, column: column), ["key": .text("k")])
        }
        let text = DiagnosticReport(files: [], sentence: { _ in "m" }).text(found)
        #expect(
            text.split(separator: "\n") == [
                "a:1:2: error[missing-key]: m", "a:1:9: error[missing-key]: m",
                "a:2:1: error[missing-key]: m",
                "b:1:1: error[missing-key]: m",
            ])
    }

    @Test func `machines get one array, with null where nothing was meant`() throws {
        let place = Place(file: "指标/a\"b.yaml", line: 2, column: 3)
        let found = [
            Diagnostic("unknown-key", .warning, at: place, ["key": .text("a\n\u{1B}\\")], suggestion: "b"),
            Diagnostic("open-quote", at: place),
        ]
        let report = DiagnosticReport(files: [], sentence: { words.sentence($0) })
        let data = Data(report.json(found).utf8)
        let array = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
        #expect(array.count == 2)
        #expect(
            Set(array[0].keys) == ["code", "severity", "message", "file", "line", "column", "suggestion"])
        #expect(array[0]["code"] as? String == "unknown-key" && array[0]["severity"] as? String == "warning")
        #expect(array[0]["file"] as? String == "指标/a\"b.yaml" && array[0]["suggestion"] as? String == "b")
        #expect(array[0]["line"] as? Int == 2 && array[0]["column"] as? Int == 3)
        #expect((array[0]["message"] as? String)?.contains("a\n\u{1B}\\") == true)
        #expect(array[1]["suggestion"] is NSNull)
        #expect(report.json([]) == "[]")
    }

    private func report(_ text: String, line: Int, column: Int, code: String = "tytle") -> String {
        let file = DocumentFile(path: "a.yaml", bytes: Array(text.utf8))
        let diagnostic = Diagnostic(
            "unknown-key", at: Place(file: "a.yaml", line: line, column: column),
            ["key": .text(code), "known": .list([.text("title")])], suggestion: "title")
        return DiagnosticReport(files: [file]) { words.sentence($0) }.text(diagnostic)
    }
}
