public import Kernel

/// The yearly values a target would ask for, or why there are none.
public enum PathProposal: Hashable, Sendable {
    /// A value for every year after the base, the last one the target's own.
    case steps([PathStep], isGeometric: Bool)
    /// Why there is no path.
    case obstacle(Message)

    /// The values; none where there is an obstacle.
    public var steps: [PathStep] { if case .steps(let steps, _) = self { steps } else { [] } }
}

extension PlanEvaluation {
    /// What the arithmetic proposes for the target of a verdict, whatever was confirmed before.
    public func proposal(_ verdict: Verdict) -> PathProposal {
        let target = verdict.target
        guard let indicator = plan.indicator(target.indicator) else {
            return .obstacle(Message("path.none-value"))
        }
        let judge = Judge(
            plan: plan, indicator: indicator, target: target, evidence: Evidence(readings: [], today: today))
        switch target.basis {
        case .level, .increment: break
        case .eachYear: return .obstacle(Message("path.none-each-year"))
        case .rises, .risesEveryYear, .done, .unmeasurable: return .obstacle(Message("path.none-basis"))
        }
        guard target.value != nil else { return .obstacle(Message("path.none-value")) }
        guard let baseline = verdict.baseline else { return .obstacle(Message("path.none-baseline")) }
        if indicator.path == Indicator.PathShape.none { return .obstacle(Message("path.none-wanted")) }
        if judge.meets(baseline.value) { return .obstacle(Message("path.none-met")) }
        if judge.isAcrossBreak(target.due) { return .obstacle(Message("path.none-break")) }
        guard let path = judge.path(from: baseline) else { return .obstacle(Message("path.none-time")) }
        let steps = path.points.dropFirst().map { PathStep(period: $0.period, value: $0.value) }
        return .steps(steps, isGeometric: path.isGeometric)
    }
}
