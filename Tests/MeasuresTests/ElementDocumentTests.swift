import Documents
import Formulas
import Kernel
import Measures
import Testing

/// Units and elements of documents, what is refused, and what figures an element accepts.
@Suite struct ElementDocumentTests {
    private let units: [String: UnitOfMeasure] = [
        "件": pieces, "万元": tenThousandYuan, "元": yuan, "%": percent,
    ]

    private func elements(_ text: String) -> (elements: [String: Element], found: [String]) {
        let problems = Problems()
        let file = DocumentFile(path: "elements/a.yaml", bytes: Array(text.utf8))
        let elements = Element.load([file], units: units, problems)
        return (elements, problems.found.map { "\($0.code)@\($0.place.line)" })
    }

    private let good = """
        - element: firms
          title: {zh: 企业数, en: Firms, also: [firm_count, 户数]}
          unit: 件
          decimals: 0
          range: [0, 1000000]
          nature: level
          carry: 2
          definition: {zh: 年末在册, en: On the register at the year's end}
          source: {document: 办法, article: "11"}

        """

    @Test func `an element has all that its document says`() throws {
        let (elements, found) = elements(good)
        let element = try #require(elements["firms"])
        #expect(found.isEmpty)
        #expect(element.title.zh == "企业数" && element.also == ["firm_count", "户数"])
        #expect(element.unit == pieces && element.decimals == 0 && element.carry == 2)
        #expect(element.range == Interval(.zero, Exact(1_000_000)) && element.nature == .level)
        #expect(element.source == "办法 11" && element.definition?.en == "On the register at the year's end")
    }

    @Test(arguments: [
        ("unit: 件", "unit: 个", "unknown-unit@3"), ("decimals: 0", "decimals: 10", "bad-integer@4"),
        ("decimals: 0", "", "missing-key@1"), ("[0, 1000000]", "[5, 1]", "bad-element-range@5"),
        ("[0, 1000000]", "[0]", "bad-element-range@5"), ("[0, 1000000]", "[0, many]", "bad-element-range@5"),
        ("[0, 1000000]", "[0, 9300000000000000000]", "bad-element-range@5"),
        ("range: [0, 1000000]", "", "missing-key@1"),
        ("nature: level", "nature: levels", "bad-choice@6"),
        ("nature: level", "nature: flow", "carry-without-level@7"),
        ("carry: 2", "carry: -1", "bad-integer@7"), ("  carry: 2", "  carri: 2", "unknown-key@7"),
        ("element: firms", "element: Firms", "bad-identifier@1"),
    ])
    func `a bad element is refused`(old: String, new: String, finding: String) {
        let found = elements(good.replacing(old, with: new)).found
        #expect(found == [finding])
    }

    @Test func `an identifier or a name means one element`() {
        #expect(elements(good + good).found == ["repeated-element@10"])
        let other = good.replacing("element: firms", with: "element: other").replacing(
            "企业数, en: Firms", with: "户, en: O")
        #expect(elements(good + other).found == ["repeated-name@10", "repeated-name@10"])
    }

    @Test func `units are read, and bad ones refused`() {
        func load(_ text: String) -> (units: [String: UnitOfMeasure], found: [String]) {
            let problems = Problems()
            let units = UnitBook.load([DocumentFile(path: "units.yaml", bytes: Array(text.utf8))], problems)
            return (units, problems.found.map(\.code))
        }
        let head = "- unit: 亿元\n  title: {zh: 亿元, en: 100 million yuan}\n  dimension: money\n"
        let good = load(
            head + "  scale: \"100000000\"\n- unit: \"%\"\n  title: {zh: \"%\", en: p}\n  dimension: ratio\n"
                + "  scale: 1/100\n  point: true\n")
        #expect(good.found.isEmpty)
        #expect(good.units["亿元"]?.scale == Exact(100_000_000))
        #expect(good.units["%"]?.scale == exact("1/100") && good.units["%"]?.isPoint == true)
        #expect(load(head + "  scale: 0\n").found == ["bad-scale"])
        #expect(load(head + "  scale: \"-1\"\n").found == ["bad-scale"])
        #expect(load(head + "  scale: 1e8\n").found == ["bad-number"])
        #expect(load(head).found == ["missing-key"])
        #expect(load(head + "  scale: 1\n" + head + "  scale: 1\n").found == ["repeated-unit"])
        #expect(load("unit: 亿元\n").found == ["not-a-list"])
    }

    @Test(arguments: [
        ("12345.6", 4, "1.23456"), ("20000", 2, "2.0000"), ("1", 4, "0.0001"), ("-3.50", 6, "-0.000350"),
    ])
    func `a figure keeps the digits it was told with`(told: String, decimals: Int, kept: String) throws {
        let element = Element.make("spent", .flow, decimals: 6, range: ("-10", "1000"), unit: tenThousandYuan)
        let accepted = try element.accept(#require(DecimalText(told)), in: yuan)
        #expect(accepted == DecimalText(told == "12345.6" ? "1.23456" : kept))
    }

    @Test(arguments: [
        ("12.34", "万元", "measures.too-many-digits"), ("12.30", "万元", nil),
        ("1001", "万元", "measures.out-of-range"),
        ("-0.1", "万元", "measures.out-of-range"), ("1000", "万元", nil), ("5", "件", "measures.wrong-unit"),
        ("5", "个百分点", "measures.wrong-unit"), ("1000", "元", nil), ("100", "元", "measures.too-many-digits"),
        ("5", "打", "measures.inexact-unit"),
    ])
    func `a figure that does not fit is refused, never rounded`(told: String, unit: String, code: String?)
        throws
    {
        let element = Element.make("spent", .flow, decimals: 1, range: ("0", "1000"), unit: tenThousandYuan)
        let third = UnitOfMeasure(
            symbol: "打", title: Title(zh: "打", en: "thirds"), dimension: "money", scale: exact("10000/3"))
        let point = UnitOfMeasure(
            symbol: "个百分点", title: Title(zh: "个百分点", en: "points"), dimension: "money", scale: .one,
            isPoint: true)
        let known = units.merging(["打": third, "个百分点": point]) { first, _ in first }
        let (text, measure) = (try #require(DecimalText(told)), try #require(known[unit]))
        var refusal: String?
        do throws(Refusal) { _ = try element.accept(text, in: measure) } catch {
            refusal = error.message.code
        }
        #expect(refusal == code)
    }
}
