import Documents
import Kernel
import Measures
import Plans
import Seeds
import Testing

/// The verdicts against the oracle, over random plans and figures. TIDEMARK_SEED draws others.
@Suite struct VerdictOracleTests {
    static let worlds = 6

    @Test(arguments: SeededNumbers.seeds(40))
    func `every verdict of a random plan is the oracle's`(seed: UInt64) throws {
        var random = RandomPlan(seed: seed)
        let plan = try Self.load(random)
        for world in 0..<Self.worlds {
            var (figures, oracles) = random.world()
            guard let today = oracles.first?.today else { continue }
            let decisions = random.decide(plan, figures, &oracles)
            let evaluation = PlanEvaluation(
                plan: plan, figures: TestBook(figures), today: today, decisions: decisions)
            for (indicator, oracle) in zip(random.indicators, oracles) {
                let found = evaluation.verdicts(of: indicator.id).map { $0.line(plan) }
                let wanted = oracle.answers.map(\.answer.line)
                let facts = Self.facts(indicator, oracle)
                #expect(found == wanted, "seed \(seed), world \(world), \(today): \(indicator.id)\n\(facts)")
                let asked = plan.indicator(indicator.id).map { plan.targets(of: $0) } ?? []
                #expect(asked.map(\.statements) == oracle.answers.map { $0.goal.claims.map(\.id) })
            }
        }
    }

    @Test func `random decisions settle disputes, move verdicts and lapse`() throws {
        var seen: Set<String> = []
        for seed in SeededNumbers.seeds(40) {
            var random = RandomPlan(seed: seed)
            let plan = try Self.load(random)
            for _ in 0..<Self.worlds {
                var (figures, oracles) = random.world()
                guard let today = oracles.first?.today else { continue }
                let plain = PlanEvaluation(plan: plan, figures: TestBook(figures), today: today)
                let decisions = random.decide(plan, figures, &oracles)
                let decided = PlanEvaluation(
                    plan: plan, figures: TestBook(figures), today: today, decisions: decisions)
                for (before, after) in zip(plain.verdicts, decided.verdicts) {
                    if after.chosen != nil {
                        seen.insert("chosen")
                        #expect(after.word != .disputed, "seed \(seed)")
                        if before.word == .disputed { seen.insert("settled") }
                        if after.baseline?.origin == .figure { seen.insert("a figure chosen") }
                    }
                    if after.confirmed != nil {
                        seen.insert("confirmed")
                        if before.word != after.word { seen.insert("moved") }
                    }
                    let path = decisions.path(of: after.target)
                    if path != nil, after.path?.steps.isEmpty == true { seen.insert("lapsed") }
                }
            }
        }
        #expect(seen == ["chosen", "settled", "a figure chosen", "confirmed", "moved", "lapsed"])
    }

    @Test func `random plans reach every basis, bound and word, early, disputed, bounded and final`() throws {
        var seen: Set<String> = []
        var count = 0
        for seed in SeededNumbers.seeds(25) {
            var random = RandomPlan(seed: seed)
            for _ in 0..<Self.worlds {
                for oracle in random.world().oracles {
                    for (goal, answer) in oracle.answers {
                        count += 1
                        seen.formUnion(["basis \(goal.basis)", "bound \(goal.sign)", "word \(answer.word)"])
                        if answer.isFinal { seen.insert("final \(answer.word)") }
                        if let figure = answer.figure { seen.insert("figure \(figure.sign)\(answer.word)") }
                        if answer.distance != nil { seen.insert("path \(oracle.shape ?? "")") }
                    }
                }
            }
        }
        let words = [
            "met", "onCourse", "atRisk", "offCourse", "disputed", "noData", "notDue", "unmeasurable",
        ]
        let bases = [
            "level", "increment", "each-year", "rises", "rises-every-year", "done", "unmeasurable",
        ]
        let wanted =
            words.map { "word \($0)" } + bases.map { "basis \($0)" }
            + [">=", ">", "<=", "range", "~"].map { "bound \($0)" }
            + ["final met", "final offCourse", "figure >met", "figure >=met", "figure <met"]
            + ["path ", "path geometric", "path linear"]
        #expect(Set(wanted).subtracting(seen) == [])
        #expect(count > 2000)
    }

    private static func load(_ random: RandomPlan) throws -> Plan {
        let problems = Problems()
        guard let plan = PlanLoader.load(random.files, problems) else {
            throw FixtureError.refused(problems.found.prefix(5).map { "\($0.code) \($0.place)" })
        }
        return plan
    }

    /// What a person needs to reckon by hand.
    private static func facts(_ indicator: RandomIndicator, _ oracle: VerdictOracle) -> String {
        let claims = indicator.claims.joined(separator: "\n")
        let figures = (oracle.told.map { "own \($0.text)" } + oracle.added.map { "added \($0.text)" })
        return [indicator.document, claims, figures.joined(separator: "\n")].joined(separator: "\n")
    }
}

extension VerdictOracle.Told {
    fileprivate var text: String {
        "\(period) \(sign)\(value) \(quality) \(hasOrigin ? "origin" : "-") way \(way) #\(recorded)"
    }
}

extension VerdictOracle.Answer {
    fileprivate var line: String {
        let judged = figure.map { "\($0.period) \($0.value)\($0.hasOrigin ? "" : " unverified")" } ?? "-"
        return """
            \(word)\(isFinal ? " final" : "") overdue \(overdue?.description ?? "-") by \(judged) \
            from \(start?.description ?? "-") path \(expected?.description ?? "-") \
            d \(distance?.description ?? "-") years \(years)
            """
    }
}

extension Verdict {
    fileprivate func line(_ plan: Plan) -> String {
        let judged = figure.map { "\($0.period) \($0.value)\($0.isVerified ? "" : " unverified")" } ?? "-"
        return """
            \(word.rawValue)\(isFinal ? " final" : "") overdue \(overdueSince?.description ?? "-") by \(judged) \
            from \(baseline?.value.description ?? "-") path \(expected?.description ?? "-") \
            d \(distance?.description ?? "-") years \(years.map { [$0.known, $0.due] } ?? [])
            """
    }
}
