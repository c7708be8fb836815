import Documents
import Kernel
import Testing

@testable import Formulas

@Suite struct UnitTests {
    @Test(arguments: [
        "研发费用 + 销售收入", "研发费用 + 5000万元 - 2亿元", "销售收入 >= 5000万元", "专利数 / 人口 >= 6.63件/万人",
        "研发费用 / 销售收入 >= 5%", "非化石能源占比 + 占比提高", "非化石能源占比 - 上年 非化石能源占比 > 0.3个百分点",
        "1 - 非化石能源占比", "非化石能源占比 >= 0.5", "利润 > 0", "若(利润 > 0, 利润, 0)", "最大(利润, 0)", "得分 > 70分",
        "企业数 × 1.1 > 30家", "销售收入 × 占比提高", "期末 - 30天 >= 2021-04-30", "期末 - 2020-12-31 > 365天",
        "研发费用 / 企业数 > 5万元 / 1家", "同比增长(销售收入) > 同比增长(研发费用)", "研发费用 / 销售收入 / 2% > 2",
        "企业数 / 小微企业数 - 1 > 3%", "专利数 / 人口 × 人口 = 专利数",
    ])
    func `units that fit are accepted`(text: String) {
        let (formula, found) = compiled(text)
        #expect(formula != nil)
        #expect(!found.contains { $0.severity == .error }, "\(found.map(\.message))")
    }

    @Test(arguments: [
        ("销售收入 + 企业数", "type-clash@8", "元", "家"),
        ("企业数 - 1", "type-clash@7", "家", "formulas.kind.plain"),
        ("企业数 > 30", "type-clash@7", "家", "formulas.kind.plain"),
        ("专利数 / 人口 > 5%", "type-clash@12", "件/人", "formulas.kind.ratio"),
        ("专利数 / 人口 + 专利数", "type-clash@12", "件/人", "件"),
        ("人口 × 人口 > 人口", "type-clash@11", "人·人", "人"),
        ("1 / 人口 > 1", "type-clash@10", "1/人", "formulas.kind.plain"),
        ("最大(企业数, 销售收入)", "type-clash@9", "家", "元"),
        ("若(利润 > 0, 企业数, 利润)", "type-clash@16", "家", "元"),
        ("合计(企业数, 专利数)", "type-clash@9", "家", "件"),
        ("研发强度门槛(企业数)", "type-clash@8", "元", "家"),
        ("企业数 且 利润 > 0", "type-clash@1", "formulas.kind.truth", "家"),
        ("非 企业数", "type-clash@3", "formulas.kind.truth", "家"),
        ("若(企业数, 1, 2)", "type-clash@3", "formulas.kind.truth", "家"),
        ("(利润 > 0) + 1", "type-clash@2", "formulas.kind.number", "formulas.kind.truth"),
        ("1 + (利润 > 0)", "type-clash@6", "formulas.kind.plain", "formulas.kind.truth"),
        ("(利润 > 0) = (企业数 > 1家)", "type-clash@2", "formulas.kind.number", "formulas.kind.truth"),
        ("计数(企业数)", "type-clash@4", "formulas.kind.truth", "家"),
        ("最大(利润 > 0, 企业数 > 1家)", "type-clash@4", "formulas.kind.number", "formulas.kind.truth"),
        ("期末 + 1", "type-clash@6", "天", "formulas.kind.plain"),
        ("期末 + 期初", "type-clash@6", "天", "formulas.kind.date"),
        ("1 - 期末", "type-clash@5", "formulas.kind.plain", "formulas.kind.date"),
        ("期末 > 2021", "type-clash@6", "formulas.kind.date", "formulas.kind.plain"),
        ("期末 × 2", "type-clash@1", "formulas.kind.number", "formulas.kind.date"),
        ("-期末", "type-clash@2", "formulas.kind.number", "formulas.kind.date"),
        ("非化石能源占比 >= 0.3个百分点", "ratio-and-points@12", "formulas.kind.ratio", "formulas.kind.point"),
        ("占比提高 > 5%", "ratio-and-points@8", "formulas.kind.point", "formulas.kind.ratio"),
        ("占比提高 - 非化石能源占比", "ratio-and-points@8", "formulas.kind.point", "formulas.kind.ratio"),
        ("占比提高 + 1", "ratio-and-points@8", "formulas.kind.point", "formulas.kind.plain"),
        ("企业数 / 小微企业数 + 专利数 / 专利数", "base-clash@15", "小微企业数", "专利数"),
    ])
    func `units that clash are an error that tells both`(
        text: String, finding: String, expected: String, found: String
    ) throws {
        let (formula, problems) = compiled(text)
        #expect(formula == nil)
        #expect(told(problems) == [finding])
        let diagnostic = try #require(problems.first)
        #expect(diagnostic.severity == .error)
        #expect(plain(diagnostic.message.arguments["expected"]) == expected)
        #expect(plain(diagnostic.message.arguments["found"]) == found)
    }

    @Test(arguments: [
        ("合计(企业数, 近三年)", "not-a-flow@4"), ("合计(研发费用 / 销售收入, 近三年)", "not-a-flow@4"),
        ("累计 企业数", "not-a-flow@4"), ("合计(同比增长(利润), 近三年)", "not-a-flow@4"),
        ("合计(合计(利润, 近2年), 近2年)", "not-a-flow@4"), ("合计(利润 × 利润, 近2年)", "not-a-flow@4"),
        ("合计(利润 / 企业数, 近2年)", "not-a-flow@4"), ("合计(企业数 / 利润, 近2年)", "not-a-flow@4"),
    ])
    func `levels and rates do not add up over years`(text: String, finding: String) {
        #expect(told(compiled(text).found) == [finding])
    }

    @Test(arguments: [
        "合计(利润, 近三年)", "合计(利润 × 1.1 - 研发费用, 近三年)", "合计(销售收入 × 非化石能源占比, 近三年)", "累计(利润 + 研发费用)",
        "合计(若(利润 > 0, 利润, 0), 近三年)", "最大(企业数, 近三年)", "合计(企业数, 小微企业数)",
    ])
    func `flows add up over years, and lists of anything of one kind`(text: String) {
        #expect(compiled(text).formula != nil)
    }

    @Test func `a mistake is told once, and two mistakes are told both`() {
        #expect(told(compiled("(企业数 + 利润) × 2 > 1").found) == ["type-clash@8"])
        #expect(told(compiled("企业数 + 利润 > 0 且 人口 + 利润 > 0").found) == ["type-clash@7", "type-clash@21"])
    }

    @Test func `a formula knows which units can tell it`() throws {
        let share = try #require(compiled("研发费用 / 销售收入").formula)
        #expect(share.fits(FormulaWorld.unit("%")))
        #expect(!share.fits(FormulaWorld.unit("个百分点")))
        #expect(!share.fits(FormulaWorld.unit("亿元")))
        let perHead = try #require(compiled("专利数 / 人口").formula)
        #expect(perHead.fits(FormulaWorld.unit("件/万人")))
        #expect(!perHead.fits(FormulaWorld.unit("件")))
        let rise = try #require(compiled("非化石能源占比 - 上年 非化石能源占比").formula)
        #expect(rise.fits(FormulaWorld.unit("个百分点")) && rise.fits(FormulaWorld.unit("%")))
        #expect(try #require(compiled("占比提高").formula).result == .points)
        let condition = try #require(compiled("利润 > 0").formula)
        #expect(condition.result == .truth && !condition.fits(FormulaWorld.unit("倍")))
    }

    private func plain(_ argument: MessageArgument?) -> String? {
        switch argument {
        case .text(let text): text
        case .message(let message): message.code
        case .list(let items): items.compactMap(plain).joined(separator: "、")
        default: nil
        }
    }
}
