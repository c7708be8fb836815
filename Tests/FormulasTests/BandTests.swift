import Documents
import Kernel
import Testing

@testable import Formulas

@Suite struct BandTests {
    private func explain(
        _ text: String, _ facts: [String: FactValue] = [:], in period: Period = .year(2022)
    ) throws -> Explanation {
        let formula = try #require(compiled(text).formula)
        return formula.explain(in: period, facts: GivenFacts(facts, in: period))
    }

    @Test(arguments: [
        ("0.5", "5/100"), ("0.499999", "5/100"), ("0.500001", "4/100"), ("2", "4/100"), ("2.000001", "3/100"),
        ("1000", "3/100"),
    ])
    func `an up-to edge belongs to the lower band`(sales: String, threshold: String) throws {
        let known = FactValue.known(try #require(Exact(sales)))
        #expect(try explain("研发强度门槛(销售收入)", ["sales": known]).value == Exact(threshold).map { Interval($0) })
    }

    @Test(arguments: [("-0.000001", "2"), ("0", "-1"), ("1", "-1"), ("1.000001", "3")])
    func `a below edge belongs to the higher band`(input: String, value: String) throws {
        let known = FactValue.known(try #require(Exact(input)))
        #expect(try explain("分档(甲, 台阶)", ["a": known]).value == Exact(value).map { Interval($0) })
    }

    @Test(arguments: [
        ("-2", "-1", "2", "2"), ("-2", "0", "-1", "2"), ("-1", "2", "-1", "3"), ("0", "1", "-1", "-1"),
        ("1", "2", "-1", "3"), ("0", "0", "-1", "-1"),
    ])
    func `an interval reads the hull of every band it meets`(
        low: String, high: String, first: String, second: String
    ) throws {
        let fact = FactValue.between(
            try #require(Exact(low)), try #require(Exact(high)), cause: .judgement(symbol: "a"))
        let explanation = try explain("台阶(甲)", ["a": fact])
        #expect(
            explanation.value == Interval(try #require(Exact(first)), try #require(Exact(second))))
        #expect(explanation.causes == (first == second ? [] : [.judgement(symbol: "a")]))
    }

    @Test func `a number above the last edge has no value`() throws {
        let reading = BandReading(
            [ParameterBand(.below(Exact(5)), .one), ParameterBand(.upTo(Exact(5)), Exact(2))],
            of: Interval(Exact(5)))
        #expect(reading.hull == Interval(Exact(2)))
        #expect(!reading.isBeyond)
        let beyond = BandReading([ParameterBand(.upTo(Exact(5)), .one)], of: Interval(Exact(5), Exact(6)))
        #expect(beyond.hull == Interval(.one))
        #expect(beyond.isBeyond)
        #expect(BandReading([], of: Interval(.one)).isBeyond)
    }

    @Test func `an interval that reaches above the last edge has no value`() throws {
        let unit = FormulaWorld.unit("倍")
        let closed = FormulaParameter(
            id: "closed", name: "封顶", unit: unit, input: unit, document: "评分表",
            versions: [ParameterVersion(.bands([ParameterBand(.upTo(.one), Exact(5))]))])
        let table = SymbolTable(
            symbols: FormulaWorld.symbols, units: FormulaWorld.units, parameters: [closed])
        let formula = try #require(compiled("封顶(甲)", table).formula)
        let known = formula.explain(in: .year(2022), facts: GivenFacts(["a": .known(1)]))
        #expect(known.value == Interval(Exact(5)))
        let open = formula.explain(in: .year(2022), facts: GivenFacts())
        #expect(open.value == nil)
        #expect(
            open.causes
                == [.missingFigure(symbol: "a", period: .year(2022)), .parameterWithoutValue("封顶")])
    }

    @Test func `a parameter holds from its first day to the day before its end`() throws {
        #expect(try explain("加计比例", in: .year(2017)).value == Exact("0.5").map { Interval($0) })
        #expect(try explain("加计比例", in: .year(2018)).value == Exact("0.75").map { Interval($0) })
        #expect(try explain("加计比例", in: .month(2017, 12)).value == Exact("0.5").map { Interval($0) })
        #expect(try explain("加计比例", in: .month(2018, 1)).value == Exact("0.75").map { Interval($0) })
        #expect(try explain("上年 加计比例", in: .year(2018)).value == Exact("0.5").map { Interval($0) })
        let version = ParameterVersion(from: Day("2024-02-29"), to: Day("2024-03-01"), .withoutValue)
        #expect(try version.holds(on: #require(Day("2024-02-29"))))
        #expect(try !version.holds(on: #require(Day("2024-03-01"))))
        #expect(try !version.holds(on: #require(Day("2024-02-28"))))
    }

    @Test func `a parameter without a value, and a day without a version, are unknown for different causes`()
        throws
    {
        let silent = try explain("加计比例", in: .year(2023))
        #expect(silent.value == nil)
        #expect(silent.causes == [.parameterWithoutValue("加计比例")])
        let hole = try explain("加计比例 > 50%", in: .year(2024))
        #expect(hole.truth == .unknown)
        #expect(hole.causes == [.outsideEffectiveDates("加计比例")])
        #expect(
            try explain("研发强度门槛(销售收入)", in: .year(2015)).causes.contains(.outsideEffectiveDates("研发强度门槛")))
    }

    @Test func `what a parameter says names its document and article`() throws {
        let explanation = try explain("研发费用 / 销售收入 >= 研发强度门槛(销售收入)", ["sales": .known(1)])
        let threshold = try #require(explanation.children.last)
        #expect(threshold.parameter == "研发强度门槛")
        #expect(threshold.document == "认定办法")
        #expect(threshold.article == "11(5)")
        #expect(threshold.children.first?.symbol == "sales")
    }

    @Test func `an unknown input still decides where every band agrees`() throws {
        let explanation = try explain("研发费用 / 销售收入 >= 研发强度门槛(销售收入)", ["costs": .known(0)])
        #expect(explanation.truth == .no)
    }
}
