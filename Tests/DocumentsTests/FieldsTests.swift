import Documents
import Kernel
import Testing

@Suite struct FieldsTests {
    @Test func `values are read by the type that is asked`() throws {
        let text = """
            item: a-1.b
            title: {zh: 甲, en: A, also: [乙, B]}
            kind: large
            count: 42
            share: "2.40"
            scale: 1/100
            open: true
            since: 2021-04-30
            when: 2021-2025
            others: x y  z
            rows: [{name: p}, {name: q}]
            """
        let (fields, problems) = try fields(text)
        #expect(fields.identifier("item")?.value == "a-1.b")
        #expect(fields.title("title") == Title(zh: "甲", en: "A"))
        #expect(fields.synonyms("title") == ["乙", "B"])
        #expect(fields.choice("kind", SampleSchema.Kind.self) == .large)
        #expect(fields.integer("count", in: 0...100) == 42)
        #expect(fields.decimal("share")?.value == DecimalText("2.40"))
        #expect(fields.exact("scale") == Exact(1, over: 100))
        #expect(fields.flag("open") == true)
        #expect(fields.day("since") == Day(year: 2021, month: 4, day: 30))
        #expect(fields.period("when")?.value == .span(2021, 2025))
        #expect(fields.words("others").map(\.value) == ["x", "y", "z"])
        #expect(fields.records("rows").compactMap { $0.text("name")?.value } == ["p", "q"])
        fields.finish()
        #expect(problems.isEmpty)
    }

    @Test func `what is absent is nil or empty, without a finding`() throws {
        let (fields, problems) = try fields("item: a\nnote:\n")
        #expect(fields.optionalText("note") == nil && fields.optionalTitle("title") == nil)
        #expect(fields.integer("count", in: 0...1) == nil && fields.decimal("share") == nil)
        #expect(fields.exact("scale") == nil && fields.flag("open") == nil && fields.day("since") == nil)
        #expect(fields.period("when") == nil && fields.optionalFields("part") == nil)
        #expect(fields.list("rows").isEmpty && fields.texts("marks").isEmpty && !fields.has("note"))
        #expect(fields.words("others").isEmpty && fields.synonyms("title").isEmpty)
        #expect(fields.choice("kind", SampleSchema.Kind.self) == nil)
        #expect(problems.isEmpty)
    }

    @Test func `the plan's year decides what a period without a mark means`() throws {
        let problems = Problems()
        let file = DocumentFile(path: "a.yaml", bytes: Array("when: 2023\nspan: 2023-2027\n".utf8))
        let root = try #require(YAMLDocument.read(file, problems))
        let fields = try #require(Fields(root, problems, fiscalStart: 4))
        #expect(fields.period("when")?.value == .fiscalYear(2023, starts: 4))
        #expect(fields.period("span")?.value.description == "FY2023-FY2027")
    }

    @Test func `a fault of a table's header is told once, not for every record`() {
        let rows = (1...50).map { "a\($0),甲" }.joined(separator: "\n")
        let file = DocumentFile(path: "a.csv", bytes: Array("item,label\n\(rows)\n".utf8))
        let found = SampleSchema.problems(in: file).found
        #expect(found.map(\.code) == ["missing-column", "unknown-column"])
    }

    @Test func `findings beyond the limit are counted, not kept`() {
        let problems = Problems(limit: 3)
        for line in 1...10 {
            problems.add(Diagnostic("missing-key", at: Place(file: "a", line: line, column: 1)))
        }
        #expect(problems.found.count == 3 && problems.omitted == 7 && problems.hasErrors)
    }

    @Test(arguments: [
        ("titel", "title"), ("tile", "title"), ("titles", "title"), ("tilte", "title"), ("TITLE", "title"),
        ("ｔｉｔｌｅ", "title"), ("seen-as", "seen_as"), ("Seen As", "seen_as"), ("指标名", "指标"), ("单泣", "单位"),
    ])
    func `one edit, another case or width is probably the same word`(written: String, meant: String) {
        #expect(Suggestion.nearest(to: written, among: ["unit", "title", "seen_as", "指标", "单位"]) == meant)
    }

    @Test(arguments: ["ttl", "", "t", "指", "completely", "位单位"])
    func `two edits are another word`(written: String) {
        #expect(Suggestion.nearest(to: written, among: ["unit", "title", "seen_as", "甲指标"]) == nil)
    }

    private func fields(_ text: String) throws -> (Fields, Problems) {
        let problems = Problems()
        let file = DocumentFile(path: "a.yaml", bytes: Array(text.utf8))
        let root = try #require(YAMLDocument.read(file, problems))
        return (try #require(Fields(root, problems)), problems)
    }
}
