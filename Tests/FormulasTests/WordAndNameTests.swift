import Documents
import Kernel
import Testing

@testable import Formulas

@Suite struct WordAndNameTests {
    @Test func `a word inside a name is part of the name`() throws {
        let formula = try #require(compiled("非化石能源占比 >= 5%").formula)
        #expect(formula.symbolIDs == ["non-fossil"])
        #expect(tree("非 (非化石能源占比 >= 5%)")?.terms.last?.kind == .not)
    }

    @Test(
        arguments: [
            ("(甲 > 1) 且乙 > 1", "word-needs-blanks@9", "且 乙"),
            ("上年甲 > 1", "word-needs-blanks@1", "上年 甲"),
            ("甲 > 乙或丙 > 1", "word-needs-blanks@5", "乙 或 丙"),
            ("甲 > 1且 乙 > 1", "word-needs-blanks@6", nil),
            ("若 甲 > 5万则 1 否则 2", "word-needs-blanks@8", nil),
        ] as [(String, String, String?)])
    func `a word glued to a name or number is told to stand apart`(
        text: String, finding: String, suggestion: String?
    ) {
        let found = compiled(text).found
        #expect(told(found) == [finding])
        #expect(found.first?.suggestion == suggestion)
    }

    @Test(arguments: [
        ("(甲>1)且(乙>1)", "甲 > 1 且 乙 > 1"),
        ("甲＞＝１　且　乙≦２", "甲 >= 1 且 乙 <= 2"),
        ("合计（甲，乙）÷丁", "合计(甲, 乙) / 丁"),
        ("最大（甲、乙）＊２", "最大(甲, 乙) × 2"),
        ("甲 − 乙", "甲 - 乙"),
        ("甲 != 乙", "甲 ≠ 乙"), ("若 甲 > 5%则 1 否则 2", "若(甲 > 5%, 1, 2)"),
        ("５％ ＜ 丙", "5% < 丙"),
        ("「甲」 + \"乙\"", "甲 + 乙"),
    ])
    func `full-width and other spellings of a sign say the same`(written: String, plain: String) {
        #expect(tree(written) != nil)
        #expect(tree(written) == tree(plain))
    }

    @Test func `columns are those of the text as written, full-width signs included`() {
        #expect(told(compiled("（甲　＋　乙）×戊").found) == ["unknown-name@9"])
        #expect(told(compiled("甲 ＋ ？").found) == ["strange-sign@5"])
    }

    @Test func `a second line counts its own columns`() {
        let found = compiled("甲 +\n  戊").found
        #expect(found.first?.place == Place(file: "indicators.yaml", line: 8, column: 3))
    }

    @Test func `names with blanks or signs are found whole, the longest first`() throws {
        let formula = try #require(compiled("R&D costs / sales").formula)
        #expect(formula.symbolIDs == ["costs", "sales"])
        #expect(compiled("small  firms").formula?.symbolIDs == ["small-firms"])
        let unit = FormulaWorld.unit("倍")
        let range = Interval(.zero, .one)
        let names = ["a", "a - b", "b", "a - b (net)", "研发机构（省级）", "5G基站"]
        let symbols = names.map { FormulaSymbol(name: $0, id: $0, unit: unit, range: range, isFlow: true) }
        let table = SymbolTable(symbols: symbols)
        #expect(compiled("a - b", table).formula?.symbolIDs == ["a - b"])
        #expect(compiled("a - b (net) + b", table).formula?.symbolIDs == ["a - b (net)", "b"])
        #expect(compiled("\"a\" - b", table).formula?.symbolIDs == ["a", "b"])
        #expect(compiled("研发机构(省级) + 5G基站", table).formula?.symbolIDs == ["5G基站", "研发机构（省级）"])
        #expect(told(compiled("a - bc", table).found) == ["unknown-name@5"])
    }

    @Test func `a name may begin like a window or a count`() {
        let unit = FormulaWorld.unit("倍")
        let symbols = ["近三年利润", "至少两项者", "last 3 years profit"].map {
            FormulaSymbol(name: $0, id: $0, unit: unit, range: Interval(.zero, .one), isFlow: true)
        }
        let table = SymbolTable(symbols: symbols)
        #expect(compiled("近三年利润 + 至少两项者", table).formula?.symbolIDs.count == 2)
        #expect(compiled("last 3 years profit", table).formula?.symbolIDs.count == 1)
    }

    @Test func `a name that two things share is refused where it is used`() {
        let unit = FormulaWorld.unit("倍")
        let symbols = ["x", "y"].map {
            FormulaSymbol(name: "同名", id: $0, unit: unit, range: Interval(.zero, .one), isFlow: true)
        }
        let table = SymbolTable(symbols: symbols)
        #expect(told(compiled("同名 + 1", table).found) == ["ambiguous-name@1"])
        #expect(table.symbol(named: "同名") == nil)
    }

    @Test func `a name one edit away is suggested`() {
        #expect(compiled("研发经费 / 销售收入").found.first?.suggestion == nil)
        #expect(compiled("研发费 / 销售收入").found.first?.suggestion == "研发费用")
        #expect(compiled("Sales + 1").found.first?.suggestion == "sales")
        #expect(compiled("sun(甲, 乙)").found.first?.suggestion == "sum")
    }

    @Test(arguments: [
        ("近三年", 3), ("近3年", 3), ("近 十二 年", 12), ("近两年", 2), ("近五十年", 50), ("近一年", 1),
        ("last 3 years", 3), ("last 1 year", 1),
    ])
    func `windows of years`(window: String, years: Int) throws {
        let term = try #require(tree("合计(甲, \(window))")?.terms.last)
        #expect(term.kind == .aggregate(.sum, years: years))
    }

    @Test(arguments: ["近五十一年", "近0年", "last 51 years", "近99999999999999999999年"])
    func `windows beyond the bounds are refused`(window: String) {
        #expect(told(compiled("合计(甲, \(window))").found) == ["bad-window@7"])
    }

    @Test(arguments: [
        ("至少两项", 2), ("至少 2 项", 2), ("至少2个", 2), ("至少2", 2), ("at least 2 of", 2), ("at least 2", 2),
    ])
    func `counts of a list`(words: String, count: Int) throws {
        let term = try #require(tree("\(words)(甲 > 1, 乙 > 1, 丙 > 1)")?.terms.last)
        #expect(term.kind == .aggregate(.atLeast(count), years: nil))
    }
}
