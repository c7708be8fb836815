import Kernel
import Measures
import Plans
import Seeds

extension RandomPlan {
    /// Decides at random, some of it no longer fitting the plan, and tells the product and the oracles.
    mutating func decide(
        _ plan: Plan, _ figures: [Figure], _ oracles: inout [VerdictOracle]
    ) -> PlanDecisions {
        var decisions = PlanDecisions()
        let mark = DecisionMark(by: .system("test"), at: Instant(microseconds: 1), reason: "r")
        let book = PlanEvaluation(plan: plan, figures: TestBook(figures), today: base.lastDay)
        for (index, own) in indicators.enumerated() {
            guard let indicator = plan.indicator(own.id) else { continue }
            let readings = book.readings(indicator, org: plan.org)
            let candidates = plan.baselineCandidates(of: indicator, org: plan.org, readings: readings)
            if numbers.happens(50), !candidates.isEmpty {
                let baseline = numbers.one(of: candidates)
                let value = numbers.happens(85) ? baseline.value : baseline.value.plus(.one) ?? .one
                let choice = BaselineChoice(statements: baseline.statements, value: value)
                decisions.choose(
                    Decided(choice, mark: mark), indicator: indicator.id, org: plan.org)
                oracles[index].choice = (choice.statements, value)
            }
            for target in plan.targets(of: indicator) where numbers.happens(40) {
                guard let steps = path(to: target, own) else { continue }
                decisions.confirm(Decided(steps, mark: mark), target: target.id)
                oracles[index].yearly[target.statements.first ?? ""] = steps.map(\.value)
            }
        }
        return decisions
    }

    private mutating func path(to target: PlanTarget, _ own: RandomIndicator) -> [PathStep]? {
        guard let goal = target.value, base < target.due else { return nil }
        let count = (target.due.lastMonth - base.lastMonth) / 12 - (numbers.happens(10) ? 1 : 0)
        guard count > 0 else { return nil }
        let last = numbers.happens(85) ? goal : goal.plus(.one) ?? goal
        return (1...count).map { step in
            PathStep(
                period: base.adding(step),
                value: step == count ? last : Exact(numbers.one(of: own.values)))
        }
    }
}
