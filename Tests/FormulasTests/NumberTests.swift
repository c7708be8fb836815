import Documents
import Kernel
import Testing

@testable import Formulas

@Suite struct NumberTests {
    private func explain(_ text: String, _ facts: [String: FactValue] = [:]) throws -> Explanation {
        let formula = try #require(compiled(text).formula, "\(compiled(text).found)")
        return formula.explain(in: .year(2022), facts: GivenFacts(facts))
    }

    private func range(_ low: Int, _ high: Int) -> Interval { Interval(Exact(low), Exact(high)) }

    @Test func `a quotient of known figures is an exact ratio that names its base`() throws {
        let share = try explain("研发费用 / 销售收入", ["costs": .known(1_403_000), "sales": .known(6617)])
        #expect(share.value == Exact(1403, over: 66170).map { Interval($0) })
        #expect(share.base == ["sales"])
        #expect(share.causes.isEmpty)
    }

    @Test func `a threshold is met exactly at its edge and not a hair below`() throws {
        let edge: [String: FactValue] = ["costs": .known(500), "sales": .known(1)]
        #expect(try explain("研发费用 / 销售收入 >= 5%", edge).truth == .yes)
        #expect(try explain("研发费用 / 销售收入 > 5%", edge).truth == .no)
        let hair = try #require(Exact("499.999999999"))
        let below: [String: FactValue] = ["costs": .known(hair), "sales": .known(1)]
        #expect(try explain("研发费用 / 销售收入 >= 5%", below).truth == .no)
        #expect(try explain("研发费用 / 销售收入 = 5%", edge).truth == .yes)
    }

    @Test func `x less x is zero whatever x is`() throws {
        for text in [
            "乙 - 乙", "2 × 乙 - 乙 - 乙", "(乙 + 丙) - (丙 + 乙)", "丙 / 丁 - 丙 / 丁", "最大(乙, 丙) - 最大(乙, 丙)",
            "(乙 - 丙) × 0", "乙 - (乙 + 0)", "同比增长(丁) - 同比增长(丁)", "上年 乙 - 上年(乙)",
        ] {
            let explanation = try explain(text)
            #expect(explanation.value == Interval(.zero), "\(text)")
            #expect(explanation.causes.isEmpty, "\(text)")
        }
        #expect(try explain("乙 - 上年 乙").value == range(-4, 4))
        #expect(try explain("乙 + 丙 >= 乙").truth == .yes)
        #expect(try explain("乙 = 乙").truth == .yes)
        #expect(try explain("丁 / 丁").value == Interval(.one))
        #expect(try explain("甲 × 甲").value == range(0, 4))
        #expect(try explain("甲 × 乙").value == range(-4, 4))
    }

    @Test func `an unknown figure is its declared range, and what is sure is told`() throws {
        #expect(try explain("75分 + 得分 > 70分").truth == .yes)
        #expect(try explain("得分 > 70分").truth == .unknown)
        #expect(try explain("得分 > 100分").truth == .no)
        #expect(try explain("最小(3, 丙)").value == range(0, 3))
        #expect(try explain("最小(0, 丙)").value == Interval(.zero))
        #expect(try explain("最大(丙, 4) + 1").value == Interval(Exact(5)))
        let judged: FactValue = .between(Exact(71), Exact(80), cause: .judgement(symbol: "score"))
        #expect(try explain("得分 > 70分", ["score": judged]).truth == .yes)
        #expect(try explain("得分 > 75分", ["score": judged]).causes == [.judgement(symbol: "score")])
    }

    @Test func `a base that is or may be zero or below makes the quotient unknown`() throws {
        let none = try explain("甲 / 乙", ["a": .known(1), "b": .known(0)])
        #expect(none.value == nil)
        #expect(none.causes == [.baseNotPositive])
        let negative = try explain("甲 / 乙 > 0", ["a": .known(1), "b": .known(-1)])
        #expect(negative.truth == .unknown)
        #expect(negative.causes == [.baseNotPositive])
        let missing = try explain("甲 / 乙", ["a": .known(1)])
        #expect(missing.causes == [.missingFigure(symbol: "b", period: .year(2022))])
        #expect(
            try explain("甲 / 丁", ["a": .known(2)]).value == Exact(2, over: 3).map { Interval($0, Exact(2)) })
        #expect(try explain("0 × (甲 / 乙)", ["b": .known(0)]).value == nil)
    }

    @Test func `a base that can never be positive is refused when the formula is read`() {
        #expect(told(compiled("甲 / 0").found) == ["zero-base@5"])
        #expect(told(compiled("甲 / (1 - 3)").found) == ["zero-base@6"])
        #expect(told(compiled("甲 / (丙 - 5)").found) == ["zero-base@6"])
    }

    @Test func `causes are the union over what is not known, and answers have none`() throws {
        let open = try explain("甲 + 乙 > 0 且 丙 > 1")
        #expect(
            open.causes
                == ["a", "b", "c"].map { .missingFigure(symbol: $0, period: .year(2022)) })
        #expect(try explain("甲 + 乙 > 0 且 1 > 2").causes.isEmpty)
        #expect(try explain("甲 > 0 或 2 > 1").causes.isEmpty)
        #expect(
            try explain("甲 + 乙 - 甲").causes == [.missingFigure(symbol: "b", period: .year(2022))])
        #expect(
            try explain("最小(丙, 丁 + 5)").causes == [.missingFigure(symbol: "c", period: .year(2022))])
    }

    @Test func `what leaves the range of exact numbers is unknown with a cause`() throws {
        let huge = try #require(Exact(Exact.powerOfTen(30), over: 1))
        let facts: [String: FactValue] = ["costs": .known(huge), "profit": .known(huge)]
        let product = try explain("研发费用 × 利润", facts)
        #expect(product.value == nil)
        #expect(product.causes == [.outOfRange])
        #expect(try explain("研发费用 × 利润 > 研发费用 × 利润", facts).truth == .unknown)
        let big = String(repeating: "9", count: 29)
        #expect(told(compiled("\(big) × \(big)").found) == ["out-of-range@1"])
        let wide = compiled("研发费用 × 销售收入 × 销售收入 × 利润 > 0")
        #expect(wide.formula != nil)
        #expect(wide.found.first?.severity == .warning)
        #expect(told(wide.found).first == "may-leave-range@1")
    }

    @Test func `numbers whose difference is beyond exact arithmetic are still compared`() throws {
        let small = try #require(Exact(1, over: Exact.powerOfTen(37)))
        let larger = try #require(Exact(1, over: Exact.powerOfTen(37) - 1))
        let facts: [String: FactValue] = ["a": .known(small), "b": .known(larger)]
        #expect(try explain("甲 - 乙", facts).causes == [.outOfRange])
        #expect(try explain("甲 < 乙", facts).truth == .yes)
        #expect(try explain("甲 >= 乙", facts).truth == .no)
    }

    @Test func `comparisons that figures cannot change are noted`() {
        #expect(told(compiled("丙 >= 0").found) == ["always-holds@1"])
        #expect(told(compiled("非化石能源占比 > 3").found) == ["never-holds@1"])
        #expect(told(compiled("丙 >= 1").found).isEmpty)
        #expect(compiled("丙 >= 0").found.first?.severity == .note)
        #expect(told(compiled("期末 >= 2023-01-01 且 期初 < 1990-01-01").found).isEmpty)
        #expect(told(compiled("加计比例 > 80%").found).isEmpty)
        #expect(told(compiled("加计比例 > 40%").found) == ["always-holds@1"])
    }

    @Test func `a figure that stays in a comparison twice is noted`() {
        #expect(told(compiled("丁 / (丁 + 丙) > 50%").found) == ["fact-twice@1"])
        #expect(told(compiled("丁 > 50% × (丁 + 丙)").found).isEmpty)
        #expect(told(compiled("丁 - 丁 + 丙 > 1").found).isEmpty)
        #expect(told(compiled("同比增长(丁) > 5%").found).isEmpty)
    }

    @Test(arguments: Comparison.allCases)
    func `comparisons of intervals say yes or no only where every pair does`(comparison: Comparison) throws {
        for (a, b, c, d) in [
            (1, 2, 3, 4), (1, 3, 3, 4), (1, 3, 2, 4), (2, 2, 2, 2), (1, 3, 1, 3), (2, 2, 2, 3), (3, 4, 1, 2),
        ] {
            let pairs = (a...b).flatMap { left in (c...d).map { (left, $0) } }
            let answers = Set(pairs.map { naive(comparison, $0, $1) })
            let expected: Truth = answers.count == 2 ? .unknown : answers == [true] ? .yes : .no
            #expect(comparison.truth(range(a, b), range(c, d)) == expected)
        }
    }

    private func naive(_ comparison: Comparison, _ left: Int, _ right: Int) -> Bool {
        switch comparison {
        case .greater: left > right
        case .atLeast: left >= right
        case .less: left < right
        case .atMost: left <= right
        case .equal: left == right
        case .notEqual: left != right
        }
    }
}
