import Documents
import Kernel
import Testing

@testable import Formulas

@Suite struct LogicTests {
    /// A condition of each truth: 甲 is 1, 乙 is unknown.
    private static let conditions: [Truth: String] = [.yes: "甲 = 1", .no: "甲 = 2", .unknown: "乙 = 1"]
    private static let triples: [(Truth, Truth)] = Truth.allCases.flatMap { one in
        Truth.allCases.map { (one, $0) }
    }

    private func truth(_ text: String) throws -> Truth? {
        let formula = try #require(compiled(text).formula)
        return formula.explain(in: .year(2022), facts: GivenFacts(["a": .known(1)])).truth
    }

    private func condition(_ truth: Truth) -> String { Self.conditions[truth] ?? "" }

    @Test(arguments: triples)
    func `and and or are Kleene's`(one: Truth, other: Truth) throws {
        let both: Truth = one == .no || other == .no ? .no : one == .yes && other == .yes ? .yes : .unknown
        let either: Truth = one == .yes || other == .yes ? .yes : one == .no && other == .no ? .no : .unknown
        let (first, second) = (condition(one), condition(other))
        #expect(try truth("\(first) 且 \(second)") == both)
        #expect(try truth("全部(\(first), \(second))") == both)
        #expect(try truth("至少2项(\(first), \(second))") == both)
        #expect(try truth("\(first) 或 \(second)") == either)
        #expect(try truth("任一(\(first), \(second))") == either)
        #expect(try truth("至少1项(\(first), \(second))") == either)
    }

    @Test(arguments: triples)
    func `De Morgan holds for unknowns too`(one: Truth, other: Truth) throws {
        let (first, second) = (condition(one), condition(other))
        #expect(try truth("非 (\(first) 且 \(second))") == truth("非 \(first) 或 非 \(second)"))
        #expect(try truth("非 (\(first) 或 \(second))") == truth("非 \(first) 且 非 \(second)"))
    }

    @Test func `not swaps yes and no and leaves unknown`() throws {
        #expect(try truth("非 甲 = 1") == .no)
        #expect(try truth("非 甲 = 2") == .yes)
        #expect(try truth("非 乙 = 1") == .unknown)
    }

    @Test(arguments: [
        ("yyn", 2, Truth.yes), ("yun", 2, .unknown), ("ynn", 2, .no), ("uun", 2, .unknown), ("unn", 2, .no),
        ("yuu", 1, .yes), ("uuu", 3, .unknown), ("nuu", 3, .no), ("yyy", 3, .yes),
    ])
    func `at least so many of a list`(answers: String, count: Int, expected: Truth) throws {
        let truths: [Truth] = answers.map { $0 == "y" ? .yes : $0 == "n" ? .no : .unknown }
        let list = truths.map(condition).joined(separator: ", ")
        #expect(try truth("至少\(count)项(\(list))") == expected)
        #expect(Truth.atLeast(count, of: truths) == expected)
    }

    @Test func `a choice with an unknown condition falls into neither branch`() throws {
        let formula = try #require(compiled("若(乙 > 0, 3, 5)").formula)
        let explanation = formula.explain(in: .year(2022), facts: GivenFacts())
        #expect(explanation.value == Interval(Exact(3), Exact(5)))
        #expect(explanation.causes == [.missingFigure(symbol: "b", period: .year(2022))])
        #expect(try truth("若(乙 > 0, 甲 = 1, 甲 = 2)") == .unknown)
    }

    @Test func `a choice whose branches agree does not depend on its condition`() throws {
        #expect(try truth("若(乙 > 0, 甲 = 1, 2 > 1)") == .yes)
        let formula = try #require(compiled("若(乙 > 0, 丙 + 甲, 甲 + 丙) - 丙").formula)
        let explanation = formula.explain(in: .year(2022), facts: GivenFacts(["a": .known(1)]))
        #expect(explanation.value == Interval(.one))
        #expect(explanation.causes.isEmpty)
    }

    @Test func `known is the only word that looks at knownness`() throws {
        #expect(try truth("已知(甲)") == .yes)
        #expect(try truth("已知(乙)") == .no)
        #expect(try truth("已知(甲 = 1)") == .yes)
        #expect(try truth("已知(乙 = 1)") == .no)
        #expect(try truth("已知(乙 - 乙)") == .yes)
        #expect(try truth("若 已知(乙) 则 乙 > 5 否则 甲 = 1") == .yes)
    }
}
