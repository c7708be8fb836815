import Documents
import Kernel
import Measures
import Plans
import Testing
import Words

/// One target of the invented plan under made-up figures, and what is said about it.
struct ReasonCase: Sendable, CustomTestStringConvertible {
    let name: String
    let indicator: String
    let basis: Basis
    var figures: [String] = []
    var today = "2024-09-01"
    var edits: [(String, [String: String])] = []
    /// The number of the baseline that a person chose, and the yearly values that one confirmed.
    var choice: Int?
    var path: [String] = []
    let word: Verdict.Word
    var testDescription: String { name }
}

/// The sentence “why” for every basis and word, exactly as people read it.
struct VerdictReasonTests {
    @Test(arguments: ReasonCase.all)
    func `the reason is told word for word`(_ example: ReasonCase) throws {
        var fixture = PlanFixture.invented
        for (id, cells) in example.edits { fixture = try fixture.editing("statements.csv", id, cells) }
        let plan = try fixture.load()
        let figures = try example.figures.enumerated().map { try ReasonCase.figure($1, plan, Int64($0)) }
        let evaluation = PlanEvaluation(
            plan: plan, figures: TestBook(figures), today: try #require(Day(example.today)),
            decisions: try example.decisions(plan))
        let verdict = try #require(
            evaluation.verdicts(of: example.indicator).first { $0.target.basis == example.basis })
        #expect(verdict.word == example.word)
        let golden = Catalogue(texts: [PlanFixture.invented.golden("reasons.txt")])
        for language in Language.allCases {
            let told = Words(language: language).sentences(verdict.reason)
            #expect(plain(told) == Words(language: language, catalogue: golden).sentence(example.name))
        }
    }

    /// The text with every kind of space that keeps a figure together as a plain one.
    private func plain(_ text: String) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where scalar != "\u{2060}" {
            plain.append(["\u{a0}", "\u{2009}", "\u{202f}"].contains(scalar) ? " " : scalar)
        }
        return String(plain)
    }

    @Test func `every basis and every word is told in some example`() {
        #expect(Set(ReasonCase.all.map(\.basis)) == Set(Basis.allCases))
        #expect(Set(ReasonCase.all.map(\.word)) == Set(Verdict.Word.allCases))
    }
}

extension ReasonCase {
    /// What Mei decided.
    func decisions(_ plan: Plan) throws -> PlanDecisions {
        var decisions = PlanDecisions()
        let mark = DecisionMark(
            by: .local(user: "mei", name: "Mei"), at: Instant(microseconds: 0), reason: "FY2024-03。")
        let indicator = try #require(plan.indicator(indicator))
        if let choice {
            let baselines = plan.baselineCandidates(of: indicator, org: plan.org, readings: [])
            decisions.choose(
                Decided(BaselineChoice(baselines[choice - 1]), mark: mark), indicator: indicator.id,
                org: plan.org)
        }
        if !path.isEmpty {
            let target = try #require(plan.targets(of: indicator).first { $0.basis == basis })
            let steps = path.enumerated().map { index, text in
                PathStep(period: plan.horizon.base.adding(index + 1), value: Exact(text) ?? .zero)
            }
            decisions.confirm(Decided(steps, mark: mark), target: target.id)
        }
        return decisions
    }

    /// `element period value [bound] [quality] [-]`; a trailing hyphen leaves the origin out.
    static func figure(_ text: String, _ plan: Plan, _ number: Int64) throws -> Figure {
        let parts = text.split(separator: " ").map(String.init)
        guard let period = Period(parts[1], fiscalStart: plan.horizon.yearStart),
            let value = DecimalText(parts[2])
        else { throw FixtureError.refused([text]) }
        return TestBook.figure(
            element: parts[0], org: plan.org, period: period, value, number: number,
            bound: parts.contains("over") ? .over : .exact,
            quality: parts.contains("provisional")
                ? .provisional : parts.contains("estimated") ? .estimated : .final,
            origin: parts.last == "-" ? nil : "a bulletin")
    }

    static let all: [ReasonCase] = [
        .init(
            name: "level, on course", indicator: "clean-ships", basis: .level,
            figures: ["clean-ships FY2023 55"], word: .onCourse),
        .init(
            name: "level, at risk", indicator: "clean-ships", basis: .level,
            figures: ["clean-ships FY2024 60"], today: "2025-09-01", word: .atRisk),
        .init(
            name: "level, off course and unverified", indicator: "clean-ships", basis: .level,
            figures: ["clean-ships FY2024 45 -"], today: "2025-09-01", word: .offCourse),
        .init(
            name: "level, met early", indicator: "clean-ships", basis: .level,
            figures: ["clean-ships FY2025 151"], today: "2026-09-01", word: .met),
        .init(
            name: "level, exactly the number that must be exceeded", indicator: "clean-ships", basis: .level,
            figures: ["clean-ships FY2027 150"], today: "2028-09-01", word: .offCourse),
        .init(
            name: "level, over the number proves it", indicator: "clean-ships", basis: .level,
            figures: ["clean-ships FY2027 150 over"], today: "2028-09-01", word: .met),
        .init(
            name: "level, over less than the target says nothing", indicator: "clean-ships", basis: .level,
            figures: ["clean-ships FY2027 140 over"], today: "2028-09-01", word: .noData),
        .init(
            name: "level, estimated does not judge", indicator: "clean-ships", basis: .level,
            figures: ["clean-ships FY2023 160 estimated"], word: .noData),
        .init(
            name: "level, met at the due period, provisional", indicator: "clean-ships", basis: .level,
            figures: ["clean-ships FY2027 151 provisional"], today: "2028-09-01", word: .met),
        .init(
            name: "level, not due", indicator: "clean-ships", basis: .level, today: "2024-03-01",
            word: .notDue),
        .init(
            name: "range, missed", indicator: "shore-power-share", basis: .level,
            figures: ["shore-power-share FY2027 59.9"], today: "2028-09-01", word: .offCourse),
        .init(
            name: "rank, on course", indicator: "city-innovation-rank", basis: .level,
            figures: ["city-innovation-rank FY2024 27"], today: "2025-11-01", word: .onCourse),
        .init(
            name: "about, met from 97.5 per cent", indicator: "marine-rd-intensity", basis: .level,
            figures: ["marine-rd-intensity FY2027 2.93"], today: "2029-02-01", word: .met),
        .init(
            name: "level, met at base and no longer", indicator: "clean-ships", basis: .level,
            figures: ["clean-ships FY2023 30"], edits: [("L25", ["value": "35"])], word: .offCourse),
        .init(
            name: "level, a figure without a baseline", indicator: "clean-ships", basis: .level,
            figures: ["clean-ships FY2023 55"],
            edits: [("L03", ["role": "context"]), ("L24", ["role": "context"])], word: .notDue),
        .init(
            name: "level, neither figure nor baseline", indicator: "clean-ships", basis: .level,
            edits: [("L03", ["role": "context"]), ("L24", ["role": "context"])], word: .noData),
        .init(
            name: "level, baselines that lead to different words", indicator: "clean-ships", basis: .level,
            figures: ["clean-ships FY2023 50"], edits: [("L03", ["value": "30"])], word: .disputed),
        .init(
            name: "level, a baseline that a person chose", indicator: "clean-ships", basis: .level,
            figures: ["clean-ships FY2023 50"], edits: [("L03", ["value": "30"])], choice: 1, word: .atRisk),
        .init(
            name: "level, the other baseline chosen", indicator: "clean-ships", basis: .level,
            figures: ["clean-ships FY2023 50"], edits: [("L03", ["value": "30"])], choice: 2,
            word: .onCourse),
        .init(
            name: "level, a path that a person confirmed", indicator: "clean-ships", basis: .level,
            figures: ["clean-ships FY2023 50"], path: ["44", "50", "70", "100", "150"], word: .onCourse),
        .init(
            name: "level, a confirmed path that no longer fits the target", indicator: "clean-ships",
            basis: .level, figures: ["clean-ships FY2023 50"], path: ["44", "50", "70", "100", "140"],
            word: .atRisk),
        .init(
            name: "increment, below the path", indicator: "marine-firms", basis: .increment,
            figures: ["marine-firms-added FY2023 8"], word: .atRisk),
        .init(
            name: "increment, met", indicator: "marine-firms", basis: .increment,
            figures: [
                "marine-firms-added FY2023 8", "marine-firms-added FY2024 10", "marine-firms-added FY2025 10",
                "marine-firms-added FY2026 11", "marine-firms-added FY2027 11",
            ], today: "2028-09-01", word: .met),
        .init(
            name: "increment, years missing prove nothing", indicator: "marine-firms", basis: .increment,
            figures: ["marine-firms-added FY2024 20"], today: "2025-09-01", word: .noData),
        .init(
            name: "increment, the rise of the level proves it", indicator: "marine-firms", basis: .increment,
            figures: ["marine-firms FY2026 131"], today: "2027-09-01", word: .met),
        .init(
            name: "each year, met so far", indicator: "graduates-attracted", basis: .eachYear,
            figures: ["graduates-attracted FY2023 2100"], word: .onCourse),
        .init(
            name: "each year, missed once", indicator: "graduates-attracted", basis: .eachYear,
            figures: ["graduates-attracted FY2023 2100", "graduates-attracted FY2024 1999"],
            today: "2025-09-01", word: .offCourse),
        .init(
            name: "each year, a gap", indicator: "graduates-attracted", basis: .eachYear,
            figures: ["graduates-attracted FY2024 2100"], today: "2025-09-01", word: .noData),
        .init(
            name: "rises", indicator: "marine-literacy", basis: .rises,
            figures: ["marine-literacy FY2023 13.1"], word: .onCourse),
        .init(
            name: "rises, fell", indicator: "marine-literacy", basis: .rises,
            figures: ["marine-literacy FY2027 12.5"], today: "2028-09-01", word: .offCourse),
        .init(
            name: "rises every year", indicator: "fiscal-marine-spend", basis: .risesEveryYear,
            figures: ["fiscal-marine-spend FY2023 5300"], word: .onCourse),
        .init(
            name: "rises every year, fell once", indicator: "fiscal-marine-spend", basis: .risesEveryYear,
            figures: ["fiscal-marine-spend FY2023 5300", "fiscal-marine-spend FY2024 5300"],
            today: "2025-09-01", word: .offCourse),
        .init(
            name: "rises every year, a gap", indicator: "fiscal-marine-spend", basis: .risesEveryYear,
            figures: ["fiscal-marine-spend FY2024 5600"], today: "2025-09-01", word: .noData),
        .init(
            name: "done", indicator: "data-centre", basis: .done,
            figures: ["data-centre FY2025 1"], today: "2026-09-01", word: .met),
        .init(
            name: "not done yet", indicator: "data-centre", basis: .done,
            figures: ["data-centre FY2024 0"], today: "2025-09-01", word: .notDue),
        .init(
            name: "unmeasurable", indicator: "marine-literacy", basis: .unmeasurable,
            edits: [("L48", ["basis": "unmeasurable"])], word: .unmeasurable),
    ]
}
