import Documents
import Kernel
import Plans
import Testing
import Words

/// A plan that cannot be used is refused, and what is said leads to the fault.
struct PlanLoaderTests {
    private func findings(_ malformed: MalformedPlan) throws -> (plan: PlanFixture, found: [Diagnostic]) {
        let plan = try malformed.edit(.invented)
        let problems = Problems()
        let loaded = PlanLoader.load(plan.files, problems)
        #expect(loaded == nil)
        return (plan, problems.found)
    }

    @Test(arguments: MalformedPlan.all)
    func `a fault is found at its line, and nothing besides`(_ malformed: MalformedPlan) throws {
        let (plan, found) = try findings(malformed)
        let places = found.map { "\($0.place.file):\($0.place.line) \($0.code)" }
        var line = 1
        if let text = malformed.line {
            let lines = plan.text(malformed.file).split(separator: "\n", omittingEmptySubsequences: false)
            let fits = lines.indices.filter { malformed.fits(lines[$0]) }
            #expect(fits.count == 1, "\(text) is there \(fits.count) times")
            line = (fits.first ?? 0) + 1
        }
        #expect(places.contains("\(malformed.file):\(line) \(malformed.code)"), "found: \(places)")
        let others = found.filter { $0.code != malformed.code && !malformed.also.contains($0.code) }
        #expect(others.isEmpty, "also found: \(others.map(\.code))")
        #expect(found.count { $0.code == malformed.code } == 1, "found: \(places)")
        #expect(found.allSatisfy { $0.severity == .error })
    }

    @Test(arguments: MalformedPlan.all)
    func `every finding has a sentence and its arguments in both languages`(_ malformed: MalformedPlan) throws
    {
        for diagnostic in try findings(malformed).found {
            let (code, given) = (diagnostic.message.code, Set(diagnostic.message.arguments.keys))
            for language in Language.allCases {
                let wanted = Catalogue.shipped.placeholders(code, language)
                #expect(wanted?.isSubset(of: given) == true, "\(code)")
            }
        }
    }

    @Test func `there are more than twenty-five of them, each with a name of its own`() {
        #expect(MalformedPlan.all.count > 25)
        #expect(Set(MalformedPlan.all.map(\.name)).count == MalformedPlan.all.count)
    }

    @Test func `a lag without a unit is taken for days, with a warning that says what to write`() throws {
        let plan = try PlanFixture.invented.replacing(
            "frequency: once, lag: 30 days", with: "frequency: once, lag: 30",
            in: "indicators/green-port.yaml")
        let problems = Problems()
        let loaded = try #require(PlanLoader.load(plan.files, problems))
        let unchanged = try #require(PlanLoader.load(PlanFixture.invented.files, Problems()))
        #expect(loaded.indicators.map(\.published) == unchanged.indicators.map(\.published))
        #expect(problems.found.map(\.code) == ["lag-without-unit"] && !problems.hasErrors)
        #expect(problems.found.map(\.severity) == [.warning])
        #expect(problems.found.map(\.suggestion) == ["30 days"])
    }

    @Test func `every code of the room is met by one of them`() {
        let met = Set(MalformedPlan.all.map(\.code))
        #expect(Self.own.subtracting(met) == [])
    }

    @Test func `what was probably meant is suggested`() throws {
        for (name, word) in [
            ("a statement of an unknown indicator", "fiscal-marine-spend"),
            ("a plan of an unknown org", "linhai"), ("an unknown way", "published"),
            ("a membership on an unknown axis", "admin"), ("an unknown peer", "wangwan"),
        ] {
            let malformed = try #require(MalformedPlan.all.first { $0.name == name })
            #expect(try findings(malformed).found.map(\.suggestion) == [word], "\(name)")
        }
    }

    @Test func `a plan of nothing but its head, an outline and orgs is a plan without findings`() throws {
        var plan = PlanFixture.invented
        for file in [
            "relations.csv", "tasks.csv", "not-monitored.csv", "figures.csv", "technologies.csv",
            "technology_fields.csv", "named_orgs.csv", "parameters.yaml",
        ] {
            plan.files.removeAll { $0.path == file }
        }
        plan.files.removeAll { $0.path.contains("/") }
        let header = plan.text("statements.csv").prefix { $0 != "\n" }
        plan = plan.writing("\(header)\n", to: "statements.csv")
        let main = try plan.replacing("main:\n", with: "ignored:\n", in: "plan.yaml").text("plan.yaml")
        let lines = main.split(separator: "\n").filter { !$0.hasPrefix("  - ") && $0 != "ignored:" }
        plan = plan.writing(lines.joined(separator: "\n"), to: "plan.yaml")
        let evaluation = try plan.evaluate()
        #expect(evaluation.findings.isEmpty)
        #expect(evaluation.verdicts.isEmpty)
    }

    private static let own: Set<String> = [
        "missing-file", "repeated-identifier", "bad-horizon", "bad-lag", "bad-verdicts", "bad-range",
        "half-a-range", "statement-without-subject", "incomplete-relation", "part-of-itself",
        "computed-without-formula", "summed-without-axis", "other-dimension", "formula-of-other-unit",
        "unknown-element", "unknown-indicator", "unknown-task", "unknown-section", "unknown-statement",
        "unknown-axis", "unknown-way", "unknown-technology-field", "named-org-taken",
    ]
}

extension MalformedPlan {
    /// Whether a line of the edited file is the one complained of.
    func fits(_ text: Substring) -> Bool {
        guard let line else { return false }
        let isRecord = file.hasSuffix(".csv") && line.hasSuffix(",") && line.count < 6
        return isRecord ? text.hasPrefix(line) : text.contains(line)
    }
}
