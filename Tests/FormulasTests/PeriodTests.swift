import Documents
import Kernel
import Testing

@testable import Formulas

@Suite struct PeriodTests {
    private func explain(
        _ text: String, _ facts: GivenFacts, in period: Period = .year(2022)
    ) throws -> Explanation {
        try #require(compiled(text).formula).explain(in: period, facts: facts)
    }

    private let years = GivenFacts([
        "profit": [
            2018: .outsideWindow, 2019: .outsideWindow, 2020: .known(3), 2021: .known(-1), 2022: .known(4),
        ],
        "firms": [2021: .known(1200), 2022: .known(1500)],
        "sales": [2020: .known(5), 2022: .known(8)],
    ])

    @Test func `previous is the same period a year earlier`() throws {
        #expect(try explain("上年 企业数", years).value == Interval(Exact(1200)))
        #expect(try explain("上年 上年 利润 - 利润", years).value == Interval(Exact(-100_000_000)))
        let facts = GivenFacts(["profit": .known(7)], in: .month(2021, 7))
        #expect(try explain("上年 利润", facts, in: .month(2022, 7)).value == Interval(Exact(700_000_000)))
        let explanation = try explain("上年 企业数", years)
        #expect(explanation.children.first?.period == .year(2021))
    }

    @Test func `growth is the ratio to the year before, less one`() throws {
        #expect(try explain("同比增长(企业数)", years).value == Exact("0.25").map { Interval($0) })
        #expect(try explain("同比增长(企业数)", years).base == ["firms"])
        let shrinking = try explain("同比增长(利润)", years)
        #expect(shrinking.value == nil)
        #expect(shrinking.causes == [.baseNotPositive])
    }

    @Test func `sums over years skip nothing but years outside the window`() throws {
        #expect(try explain("合计(利润, 近三年)", years).value == Interval(Exact(600_000_000)))
        #expect(try explain("合计(利润, 近五年)", years).value == Interval(Exact(600_000_000)))
        let gap = try explain("合计(销售收入, 近三年)", years)
        #expect(gap.value?.isKnown == false)
        #expect(gap.causes == [.missingFigure(symbol: "sales", period: .year(2021))])
        #expect(gap.children.map(\.period) == [.year(2020), .year(2021), .year(2022)])
        #expect(gap.deciding == [1])
        let none = try explain("合计(利润, 近2年)", years, in: .year(2019))
        #expect(none.value == nil)
        #expect(none.causes == [.outsideEffectiveDates("profit")])
    }

    @Test func `a figure outside the window that is asked for alone is unknown`() throws {
        let before = try explain("上年 利润 > 0", years, in: .year(2020))
        #expect(before.truth == .unknown)
        #expect(before.causes == [.outsideEffectiveDates("profit")])
        #expect(before.isOutsideWindow)
    }

    @Test func `conditions over years`() throws {
        #expect(try explain("计数(利润 > 0, 近三年)", years).value == Interval(Exact(2)))
        #expect(try explain("计数(利润 > 0, 近五年)", years).value == Interval(Exact(2)))
        #expect(try explain("全部(利润 > 0, 近三年)", years).truth == .no)
        #expect(try explain("任一(利润 > 0, 近三年)", years).truth == .yes)
        #expect(try explain("至少2项(利润 > 0, 近五年)", years).truth == .yes)
        #expect(try explain("全部(销售收入 > 4亿元, 近三年)", years).truth == .unknown)
        #expect(try explain("最大(利润, 近三年)", years).value == Interval(Exact(400_000_000)))
        #expect(try explain("计数(销售收入 > 4亿元, 近三年)", years).value == Interval(Exact(2), Exact(3)))
    }

    @Test(arguments: [
        ("2022", "2022"), ("2022-07", "2022-01..07"), ("2022H1", "2022-01..06"), ("2022H2", "2022-01..12"),
        ("2022Q3", "2022-01..09"), ("2022-01..05", "2022-01..05"), ("2021-2025", "2021-2025"),
        ("AY2022", "AY2022"),
    ])
    func `to date runs from the year's start to the period's end`(period: String, toDate: String) throws {
        #expect(try #require(Period(period)).toDate == #require(Period(toDate)))
    }

    @Test(arguments: [
        ("2022", "2020 2021 2022"), ("2022-07", "2020-07 2021-07 2022-07"), ("2021-2025", "2023 2024 2025"),
        ("2022-01..07", "2020-01..07 2021-01..07 2022-01..07"),
    ])
    func `the last years are the same period of each`(period: String, years: String) throws {
        let told = try #require(Period(period)).lastYears(3).map(\.description)
        #expect(told.joined(separator: " ") == years)
    }

    @Test func `the last years of a span of fiscal years are fiscal years`() throws {
        let span = try #require(Period("2023-2027", fiscalStart: 4))
        #expect(span.lastYears(2) == [.fiscalYear(2026, starts: 4), .fiscalYear(2027, starts: 4)])
    }

    @Test func `the period's own days can be compared`() throws {
        #expect(try explain("期末 >= 2022-12-31 且 期初 = 2022年1月1日", years).truth == .yes)
        #expect(try explain("期末 - 期初", years).value == Interval(Exact(364)))
        #expect(try explain("期末 + 1天 = 2023-01-01", years).truth == .yes)
        #expect(try explain("期末 >= 2022-12-31", years, in: .year(2021)).truth == .no)
    }
}
