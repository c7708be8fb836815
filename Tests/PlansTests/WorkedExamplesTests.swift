import Kernel
import Measures
import Plans
import Testing
import Words

/// The examples that were reckoned by hand before there was a program.
struct WorkedExamplesTests {
    let evaluation: PlanEvaluation

    init() throws { evaluation = try PlanFixture.shipped.evaluate() }

    private func verdict(_ indicator: String, _ basis: Basis = .level) throws -> Verdict {
        try #require(evaluation.verdicts(of: indicator).first { $0.target.basis == basis })
    }

    @Test func `technology SMEs were met a year early`() throws {
        let verdict = try verdict("tech-smes")
        #expect(verdict.word == .met)
        #expect(verdict.isEarly)
        #expect(!verdict.isFinal)
        #expect(verdict.figure?.value == Exact(5047))
        #expect(verdict.figure?.period == .year(2024))
        #expect(verdict.expected == Exact(3930))
        #expect(verdict.distance == Exact("0.3191"))
        #expect(verdict.overdueSince == Day("2026-03-01"))
    }

    @Test func `research intensity is off course under both baselines`() throws {
        let verdict = try verdict("rd-intensity")
        #expect(verdict.word == .offCourse)
        #expect(verdict.figure?.way == .computed)
        #expect(verdict.figure?.isVerified == true)
        #expect(verdict.figure?.value.text(decimals: 4) == "2.1203")
        #expect(verdict.baseline?.value == Exact("2.36"))
        #expect(verdict.expected == Exact("2.49"))
        #expect(verdict.distance == Exact("-0.5777"))
        let other = try #require(verdict.others.first)
        #expect(other.baseline.value == Exact("2.21"))
        #expect(other.word == .offCourse)
        #expect(other.distance == Exact("-0.3161"))
        let reason = Words(language: .en).sentences(verdict.reason)
        #expect(Words.plainSpaces(reason).contains("by 0.37 percentage points"))
        #expect(Words.plainSpaces(Words(language: .zh).sentences(verdict.reason)).contains("0.37 个百分点"))
    }

    @Test
    func `high-tech enterprises are off course on an unverified figure, and their last figure is overdue`()
        throws
    {
        let verdict = try verdict("high-tech-enterprises")
        #expect(verdict.word == .offCourse)
        #expect(verdict.figure?.value == Exact(1633))
        #expect(verdict.figure?.period == .year(2022))
        #expect(verdict.figure?.isVerified == false)
        #expect(verdict.expected == Exact(1993))
        #expect(verdict.distance == Exact("-0.2428"))
        #expect(verdict.overdueSince == Day("2026-03-01"))
        #expect(verdict.target.bound == .moreThan)
    }

    @Test func `the share of high-tech output is on course, unverified`() throws {
        let verdict = try verdict("high-tech-output-share")
        #expect(verdict.word == .onCourse)
        #expect(verdict.figure?.isVerified == false)
        #expect(verdict.expected == Exact("39.9"))
        #expect(verdict.distance == Exact("0.5468"))
    }

    @Test(arguments: ["sti-contribution-rate", "tech-contract-value"])
    func `no figure after the base is no data, overdue`(_ indicator: String) throws {
        let verdict = try verdict(indicator)
        #expect(verdict.word == .noData)
        #expect(verdict.figure == nil)
        #expect(verdict.overdueSince != nil)
    }

    @Test func `about two per cent was met at base and has no path`() throws {
        let verdict = try #require(
            evaluation.verdicts(of: "industrial-rd-intensity").first { $0.target.bound == .about })
        #expect(verdict.path == nil)
        #expect(verdict.baseline?.value == Exact("2.37"))
        #expect(evaluation.findings.contains { $0.code == "met-at-base" && $0.statements.contains("C127") })
    }

    @Test func `nothing is disputed today`() {
        #expect(!evaluation.verdicts.contains { $0.word == .disputed })
    }
}
