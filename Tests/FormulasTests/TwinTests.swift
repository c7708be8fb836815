import Documents
import Kernel
import Testing

@testable import Formulas

@Suite struct TwinTests {
    static let twins: [(String, String)] = [
        ("研发费用 / 销售收入 >= 5%", "R&D costs / sales >= 5%"),
        ("合计(研发费用, 近三年) ÷ 合计(销售收入, 近三年)", "sum(R&D costs, last 3 years) / sum(sales, last 3 years)"),
        ("甲 > 1 且 乙 > 1 或 非 丙 > 1", "a > 1 and b > 1 or not c > 1"),
        ("若 甲 > 1 则 乙 否则 丙", "if(a > 1, b, c)"), ("若(甲 > 1, 乙, 丙)", "if a > 1 then b else c"),
        ("上年 甲 + 累计 乙", "previous a + to date b"), ("累计(利润)", "to date(profit)"),
        ("同比增长(企业数) > 7%", "growth(firms) > 7%"), ("最大(甲, 乙) - 最小(甲, 乙)", "max(a, b) - min(a, b)"),
        ("计数(甲 > 1, 乙 > 1) >= 1", "count(a > 1, b > 1) >= 1"),
        ("全部(甲 > 1, 近2年) 且 任一(乙 > 1, 近2年)", "all(a > 1, last 2 years) and any(b > 1, last 2 years)"),
        ("至少2项(甲 > 1, 乙 > 1, 丙 > 1)", "at least 2 of (a > 1, b > 1, c > 1)"), ("已知(甲)", "known(a)"),
        ("分档(甲, 台阶)", "band(a, steps)"), ("台阶(甲)", "steps(a)"), ("销售收入 > 5000万元", "sales > 50 million yuan"),
        ("期末 - 期初 > 300天", "period end - period start > 300 days"),
        ("占比提高 > 0.3个百分点", "rise of the share > 0.3 percentage points"),
        ("甲 × 乙 ≠ 丙 或 甲 <= 乙", "a * b != c or a ≤ b"), ("企业数 >= 3万家", "firms >= 30000 enterprises"),
        ("期末 >= 2023年1月1日", "period end >= 2023-01-01"),
    ]

    @Test(arguments: twins)
    func `Chinese and English say the same`(chinese: String, english: String) throws {
        let first = try #require(compiled(chinese).formula)
        let second = try #require(compiled(english).formula)
        #expect(first.program.tree == second.program.tree)
        #expect(first.program.types == second.program.types)
    }

    @Test(arguments: twins)
    func `what is written anew in either language is read as the same`(chinese: String, english: String)
        throws
    {
        let formula = try #require(compiled(chinese).formula)
        for isEnglish in [false, true] {
            let text = formula.written(inEnglish: isEnglish, symbols: FormulaWorld.table)
            #expect(compiled(text).formula?.program.tree == formula.program.tree, "\(text)")
        }
    }

    @Test func `formulas are written with the brackets they need and no others`() throws {
        let formula = try #require(compiled("((甲 - (乙 - 丙)) × (2)) > ((3)) 且 (非 (丙 > 1 或 丁 > 1))").formula)
        #expect(
            formula.written(inEnglish: false, symbols: FormulaWorld.table)
                == "(甲 - (乙 - 丙)) × 2 > 3 且 非 (丙 > 1 或 丁 > 1)")
        #expect(
            formula.written(inEnglish: true, symbols: FormulaWorld.table)
                == "(甲 - (乙 - 丙)) × 2 > 3 and not (丙 > 1 or 丁 > 1)")
        let levels = try #require(compiled("若(销售收入 > 2亿元, 5%, 0.04) + 0.3个百分点").formula)
        #expect(
            levels.written(inEnglish: false, symbols: FormulaWorld.table)
                == "若(销售收入 > 200000000元, 5%, 0.04) + 0.3个百分点")
    }
}
