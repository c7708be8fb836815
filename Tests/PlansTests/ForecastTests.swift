import Kernel
import Measures
import Plans
import Seeds
import Testing

/// What a forecast may rest on, and what it says.
@Suite struct ForecastTests {
    /// The invented plan with figures of one level, and the forecast for its target of 2027.
    private func forecast(_ figures: [String]) throws -> Forecast? {
        let plan = try PlanFixture.invented.load()
        let known = try figures.enumerated().map { try ReasonCase.figure($1, plan, Int64($0)) }
        let evaluation = PlanEvaluation(
            plan: plan, figures: TestBook(known), today: try #require(Day("2027-01-01")))
        let verdict = try #require(
            evaluation.verdicts(of: "clean-ships").first { $0.target.basis == .level })
        return evaluation.forecast(verdict)
    }

    private func ships(_ values: [Int], from year: Int = 2020) -> [String] {
        values.enumerated().map { "clean-ships FY\(year + $0) \($1)" }
    }

    @Test func `three points are too few, four are enough`() throws {
        #expect(try forecast(ships([10, 12, 14], from: 2023)) == nil)
        #expect(try forecast(ships([8, 10, 12, 14], from: 2022)) != nil)
    }

    @Test func `no more than thirty points are looked back on`() throws {
        let plan = try PlanFixture.invented.load()
        let indicator = try #require(plan.indicator("clean-ships"))
        func points(_ count: Int) throws -> Int? {
            let told = (0..<count).map { Self.reading(plan.horizon.base.adding($0), 10 + $0) }
            return Forecast(told, of: indicator, to: plan.horizon.base.adding(count))?.points
        }
        #expect(try points(Forecast.mostPoints) == Forecast.mostPoints)
        #expect(try points(Forecast.mostPoints + 1) == Forecast.mostPoints)
    }

    @Test(arguments: SeededNumbers.seeds(30))
    func `constant steps and constant growth go on exactly`(seed: UInt64) throws {
        var numbers = SeededNumbers(seed: seed)
        let (start, step) = (numbers.number(10...400), numbers.number(1...60))
        let steps = try #require(try forecast(ships((0..<5).map { start + step * $0 })))
        #expect(steps.method == .linear, "seed \(seed)")
        #expect(Forecast.shown(steps.value, decimals: 6) == Exact(start + step * 7), "seed \(seed)")
        #expect(steps.high - steps.low < 1e-6, "seed \(seed)")
        let factor = numbers.number(2...4)
        let powers = (0..<5).map { time in (0..<time).reduce(start) { value, _ in value * factor } }
        let growth = try #require(try forecast(ships(powers)))
        let last = (0..<7).reduce(start) { value, _ in value * factor }
        #expect(growth.method == .geometric, "seed \(seed)")
        #expect((growth.value / Double(last) - 1).magnitude < 1e-9, "seed \(seed)")
    }

    @Test func `a forecast worked by hand`() throws {
        // 40, 46, 50, 58, 62. Linear, from 40 46: 52, misses 50 by 2; from 40 46 50: 55, misses 58 by 3; from
        // 40 46 50 58: 64, misses 62 by 2: in all 7. Last value: 4 + 8 + 4 = 16. Damped by 4/5: 50.8, 54,
        // 62.8:
        // 0.8 + 4 + 0.8 = 5.6. Geometric: 52.9, 55.9, 65.7: 2.9 + 2.1 + 3.7 = 8.7. So damped, three years
        // ahead of 62: step 22 / 4 = 5.5, times 0.8 + 0.64 + 0.512 = 1.952; interval 4 × √3.
        let forecast = try #require(try forecast(ships([40, 46, 50, 58, 62])))
        #expect(forecast.method == .damped)
        #expect(forecast.points == 5 && forecast.tests == 3)
        #expect((forecast.miss - 4).magnitude < 1e-9)
        #expect((forecast.value - 72.736).magnitude < 1e-9)
        #expect((forecast.high - forecast.value - 4 * 3.0.squareRoot()).magnitude < 1e-9)
        #expect((forecast.value - forecast.low - 4 * 3.0.squareRoot()).magnitude < 1e-9)
        #expect(forecast.period == .fiscalYear(2027, starts: 4))
    }

    @Test(arguments: [
        (what: "a gap", index: 2, figure: "clean-ships FY2030 1"),
        (what: "an estimate", index: 2, figure: "clean-ships FY2022 14 estimated"),
        (what: "a bound", index: 2, figure: "clean-ships FY2022 14 over"),
    ])
    func `what cannot be compared ends the run`(
        example: (what: String, index: Int, figure: String)
    ) throws {
        var figures = ships([10, 12, 14, 16, 18])
        #expect(try forecast(figures) != nil)
        figures[example.index] = example.figure
        #expect(try forecast(figures) == nil, "\(example.what)")
    }

    @Test func `a change of definition or of way ends the run`() throws {
        let plan = try PlanFixture.invented.load()
        let indicator = try #require(plan.indicator("clean-ships"))
        let first = plan.horizon.base
        func told(_ change: (Int) -> (definition: Int, way: Way)) -> [Reading] {
            (0..<5).map { index in
                let (definition, way) = change(index)
                return Self.reading(first.adding(index), 10 + 2 * index, definition: definition, way: way)
            }
        }
        let due = first.adding(6)
        #expect(Forecast(told { _ in (0, .published) }, of: indicator, to: due) != nil)
        #expect(Forecast(told { ($0 < 2 ? 0 : 1, .published) }, of: indicator, to: due) == nil)
        #expect(Forecast(told { (0, $0 < 2 ? .published : .fromUnits) }, of: indicator, to: due) == nil)
    }

    @Test func `it looks no further ahead than back, and never backward`() throws {
        let plan = try PlanFixture.invented.load()
        let indicator = try #require(plan.indicator("clean-ships"))
        let first = plan.horizon.base
        let readings = (0..<4).map { Self.reading(first.adding($0), 10 + 2 * $0) }
        #expect(Forecast(readings, of: indicator, to: first.adding(6)) != nil)
        #expect(Forecast(readings, of: indicator, to: first.adding(7)) == nil)
        #expect(Forecast(readings, of: indicator, to: first.adding(3)) == nil)
    }

    private static func reading(
        _ period: Period, _ value: Int, definition: Int = 0, way: Way = .published
    ) -> Reading {
        Reading(
            period: period, value: Exact(value), way: way, recorded: Instant(microseconds: 0), entry: 0,
            definition: definition)
    }
}
