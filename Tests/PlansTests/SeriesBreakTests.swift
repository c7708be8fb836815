import Documents
import Kernel
import Measures
import Plans
import Testing
import Words

/// A definition with `break: true`: what comes after it is another series, and is not compared with the base.
@Suite struct SeriesBreakTests {
    private static let file = "indicators/innovation.yaml"
    private static let formula =
        "    - {formula: 海洋研发经费 / 海洋生产总值, source: "
        + "{document: 林海市海洋科技统计制度, article: 第六条}}"
    private static let figures = [
        "marine-rd-spend FY2022 2400", "gross-marine-product FY2022 100000",
        "marine-rd-spend FY2023 2783", "gross-marine-product FY2023 110000",
        "marine-rd-spend FY2024 2800", "gross-marine-product FY2024 115000", "fishery-output FY2024 15000",
    ]

    /// The invented plan, its intensity computed by another formula from a year on.
    private func evaluation(
        from: Int = 2024, isBreak: Bool = true, _ figures: [String] = figures, today: String = "2026-01-01"
    ) throws -> PlanEvaluation {
        let later = "{from: \(from), break: \(isBreak), formula: 海洋研发经费 / (海洋生产总值 - 渔业产值)}"
        let plan = try PlanFixture.invented
            .replacing(Self.formula, with: Self.formula + "\n    - " + later, in: Self.file)
            .replacing("  ways: [published, computed]\n", with: "  ways: [computed]\n", in: Self.file).load()
        let known = try figures.enumerated().map { try ReasonCase.figure($1, plan, Int64($0)) }
        return PlanEvaluation(plan: plan, figures: TestBook(known), today: try #require(Day(today)))
    }

    private func verdict(_ evaluation: PlanEvaluation) throws -> Verdict {
        try #require(evaluation.verdicts(of: "marine-rd-intensity").first)
    }

    private func isCalledNotComparable(_ verdict: Verdict) -> Bool {
        verdict.reason.contains { $0.code == "verdict.why.not-comparable" }
    }

    @Test func `figures after the break are reckoned by the new formula, those before by the old`() throws {
        let evaluation = try evaluation()
        let indicator = try #require(evaluation.plan.indicator("marine-rd-intensity"))
        let readings = evaluation.readings(indicator, org: "linhai")
        #expect(readings.map(\.period.startYear) == [2022, 2023, 2024])
        #expect(readings.map(\.definition) == [0, 0, 1])
        // 2400 / 100000, 2783 / 110000, 2800 / (115000 − 15000).
        #expect(readings.map { $0.value.text(decimals: 2) } == ["2.40", "2.53", "2.80"])
    }

    @Test func `across a break there is no path, no distance and no colour, and it is said why`() throws {
        // The path from 2.40 to 3 stands at 2.64 in the second of five years: 2.80 would be ahead of it.
        let verdict = try verdict(evaluation())
        #expect(verdict.figure?.period.startYear == 2024 && verdict.word == .notDue)
        #expect(verdict.path == nil && verdict.expected == nil && verdict.distance == nil)
        #expect(isCalledNotComparable(verdict))
        for language in Language.allCases {
            let told = Words(language: language).sentences(verdict.reason)
            #expect(told.contains(language == .zh ? "不可比" : "not comparable with the base"))
        }
    }

    @Test func `the same formulas without a break are compared`() throws {
        let verdict = try verdict(evaluation(isBreak: false))
        #expect(verdict.word == .onCourse && verdict.expected == Exact(264, over: 100))
        #expect(verdict.distance == Exact(2666, over: 10_000) && !isCalledNotComparable(verdict))
    }

    @Test func `a break that begins with the base, or after the judging figure, changes nothing`() throws {
        let product = "fishery-output FY2022 0"
        let atBase = try verdict(evaluation(from: 2022, Self.figures + [product, "fishery-output FY2023 0"]))
        let after = try verdict(evaluation(from: 2025))
        for verdict in [atBase, after] {
            #expect(!isCalledNotComparable(verdict) && verdict.distance != nil)
        }
        #expect(after.figure?.value.text(decimals: 4) == "2.4348" && after.word == .offCourse)
    }

    @Test func `what was asked is met or missed across a break too`() throws {
        var figures = Self.figures
        figures[4] = "marine-rd-spend FY2024 3000"
        #expect(try verdict(evaluation(figures)).word == .met)
        let due =
            figures + [
                "marine-rd-spend FY2027 2900", "gross-marine-product FY2027 120000",
                "fishery-output FY2027 20000",
            ]
        let missed = try verdict(evaluation(due, today: "2029-01-01"))
        #expect(missed.word == .offCourse && missed.isFinal && missed.distance == nil)
        #expect(isCalledNotComparable(missed))
    }

    @Test(arguments: [("2024", Verdict.Word.notDue), ("2025", .offCourse), ("2022", .offCourse)])
    func `a year that fell across the break is no fall`(from: String, word: Verdict.Word) throws {
        let change = "    - {from: \(from), break: true, formula: 海洋研发经费}\n"
        let anchor = "  element: fiscal-marine-spend\n  ways: [published]\n"
        let plan = try PlanFixture.invented
            .replacing(anchor, with: anchor + "  definitions:\n" + change, in: Self.file).load()
        let known = try ["fiscal-marine-spend FY2023 5300", "fiscal-marine-spend FY2024 4000"].enumerated()
            .map { try ReasonCase.figure($1, plan, Int64($0)) }
        let evaluation = PlanEvaluation(
            plan: plan, figures: TestBook(known), today: try #require(Day("2025-07-01")))
        let verdict = try #require(evaluation.verdicts(of: "fiscal-marine-spend").first)
        #expect(verdict.word == word && isCalledNotComparable(verdict) == (from == "2024"))
    }

    @Test func `a forecast looks back to the break and no further`() throws {
        let broken = try evaluation(from: 2024).plan
        let indicator = try #require(broken.indicator("marine-rd-intensity"))
        let base = broken.horizon.base
        func told(_ years: Int) -> [Reading] {
            (0..<years).map { index in
                Reading(
                    period: base.adding(index), value: Exact(10 + index), way: .published,
                    recorded: Instant(microseconds: 0), entry: 0, definition: 0)
            }
        }
        #expect(Forecast(told(5), of: indicator, to: base.adding(5)) == nil)
        #expect(Forecast(told(6), of: indicator, to: base.adding(6))?.points == 4)
        let whole = try #require(try evaluation(isBreak: false).plan.indicator("marine-rd-intensity"))
        #expect(Forecast(told(6), of: whole, to: base.adding(6))?.points == 6)
    }
}
