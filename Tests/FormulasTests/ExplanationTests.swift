import Documents
import Kernel
import Testing

@testable import Formulas

@Suite struct ExplanationTests {
    private func explain(_ text: String, _ facts: [String: FactValue]) throws -> Explanation {
        try #require(compiled(text).formula).explain(in: .year(2022), facts: GivenFacts(facts))
    }

    private func deciding(_ text: String, _ facts: [String: FactValue] = [:]) throws -> [String] {
        try explain(text, facts).decidingChildren.map(\.term)
    }

    private let facts: [String: FactValue] = ["a": .known(1), "b": .known(2)]

    @Test func `every term tells its text, place and period`() throws {
        let explanation = try explain("（甲 ＋ 乙）× 2", facts)
        #expect(explanation.term == "（甲 ＋ 乙）× 2")
        #expect(explanation.children.map(\.term) == ["甲 ＋ 乙", "2"])
        #expect(
            explanation.children[0].children[1].place == Place(file: "indicators.yaml", line: 7, column: 17))
        #expect(explanation.children[0].children[0].symbol == "a")
        #expect(explanation.value == Interval(Exact(6)))
        #expect(explanation.period == .year(2022))
    }

    @Test func `those parts of a condition decide that have its answer`() throws {
        #expect(try deciding("甲 > 1 且 乙 > 1 且 甲 > 2", facts) == ["甲 > 1", "甲 > 2"])
        #expect(try deciding("甲 > 1 或 乙 > 1", facts) == ["乙 > 1"])
        #expect(try deciding("甲 > 0 且 乙 > 1", facts) == ["甲 > 0", "乙 > 1"])
        #expect(try deciding("甲 > 0 且 丙 > 1 且 丁 > 1", facts) == ["丙 > 1", "丁 > 1"])
        #expect(try deciding("甲 > 1 或 乙 > 3", facts) == ["甲 > 1", "乙 > 3"])
        #expect(try deciding("至少2项(甲 > 0, 乙 > 3, 乙 > 1)", facts) == ["甲 > 0", "乙 > 1"])
        #expect(try deciding("非 甲 > 1", facts) == ["甲 > 1"])
    }

    @Test func `the branch that was taken decides, and both where none was`() throws {
        #expect(try deciding("若(甲 > 0, 乙, 丙)", facts) == ["甲 > 0", "乙"])
        #expect(try deciding("若(甲 > 1, 乙, 丙)", facts) == ["甲 > 1", "丙"])
        #expect(try deciding("若(丙 > 1, 甲, 乙)", facts) == ["丙 > 1", "甲", "乙"])
    }

    @Test func `the part that is greatest, the zero of a product and what is not known decide`() throws {
        #expect(try deciding("最大(甲, 乙)", facts) == ["乙"])
        #expect(try deciding("最小(甲, 乙, 1)", facts) == ["甲", "1"])
        #expect(try deciding("甲 × 0 × 乙", facts) == ["0"])
        #expect(try deciding("甲 + 丙", facts) == ["丙"])
        #expect(try deciding("甲 + 乙", facts) == ["甲", "乙"])
        #expect(try deciding("甲 > 丙", facts) == ["丙"])
    }

    @Test func `nothing is skipped, decided or not`() throws {
        let explanation = try explain("甲 > 1 且 丙 / 丁 > 1", facts)
        #expect(explanation.truth == .no)
        #expect(explanation.children.count == 2)
        #expect(explanation.children[1].truth == .unknown)
        #expect(explanation.children[1].causes.count == 2)
    }

    @Test func `a share names what it is a share of`() throws {
        let share = try explain("合计(研发费用, 近三年) / 合计(销售收入, 近三年)", [:])
        #expect(share.base == ["sales"])
        #expect(share.causes.count == 6)
        #expect(share.causes == share.causes.sorted())
        #expect(try explain("专利数 / 人口", [:]).base.isEmpty)
    }

    @Test func `figures and parameters that a formula reads are listed`() throws {
        let formula = try #require(compiled("若(研发费用 > 0, 研发强度门槛(销售收入), 加计比例)").formula)
        #expect(formula.symbolIDs == ["costs", "sales"])
        #expect(formula.parameters == ["加计比例", "研发强度门槛"])
    }

    @Test func `causes sort by kind, name and period`() {
        let sorted: [FormulaCause] = [
            .missingFigure(symbol: "a", period: .year(2021)),
            .missingFigure(symbol: "a", period: .year(2022)),
            .missingFigure(symbol: "b", period: .year(2020)), .judgement(symbol: "a"),
            .parameterWithoutValue("p"),
            .baseNotPositive, .outsideEffectiveDates("a"), .outOfRange,
        ]
        #expect(sorted.reversed().sorted() == sorted)
    }
}
