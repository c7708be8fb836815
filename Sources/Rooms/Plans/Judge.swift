public import Kernel
public import Measures

/// What a verdict is reckoned from, beside the plan: the indicator's readings and today's date.
public struct Evidence: Sendable {
    /// The readings of the indicator itself.
    public let readings: [Reading]
    /// The readings of the flow whose figures add up to an increment.
    public let added: [Reading]
    /// Today: it decides what is due and overdue, never which figure judges.
    public let today: Day
    /// What persons decided about the target.
    public let decisions: PlanDecisions

    /// Readings in the order of `MeasureEngine.readings`: by period, the shown one first.
    public init(
        readings: [Reading], added: [Reading] = [], today: Day, decisions: PlanDecisions = PlanDecisions()
    ) {
        self.readings = readings
        self.added = added
        self.today = today
        self.decisions = decisions
    }
}

/// Judges one target by the arithmetic of `docs/verdicts.md`.
public struct Judge: Sendable {
    let plan: Plan
    let indicator: Indicator
    let target: PlanTarget
    let evidence: Evidence

    /// A judge of one target of an indicator.
    public init(plan: Plan, indicator: Indicator, target: PlanTarget, evidence: Evidence) {
        self.plan = plan
        self.indicator = indicator
        self.target = target
        self.evidence = evidence
    }

    var base: Period { plan.horizon.base }
    var lag: Int { indicator.published?.lagDays ?? 0 }
    var dueDay: Day { target.due.lastDay.adding(days: lag) }

    /// Whether less is better for this target: its bound says so, else its indicator.
    var isLowerBetter: Bool {
        switch target.bound {
        case .atMost: true
        case .atLeast, .moreThan: false
        case .range, .about, nil: indicator.better == .lower
        }
    }

    /// The verdict.
    public func verdict() -> Verdict {
        switch target.basis {
        case .unmeasurable: return outcome(Reckoned(word: .unmeasurable), under: nil, others: [])
        case .eachYear: return outcome(reckonEachYear(), under: nil, others: [])
        case .risesEveryYear: return acrossBaselines { reckonRisesEveryYear($0) }
        case .rises: return acrossBaselines { reckonRises($0) }
        case .increment:
            let start = Baseline(value: .zero, decimals: 0, digit: .one, period: base, origin: .increment)
            return outcome(reckonLevel(from: start, figures: incrementFigures()), under: start, others: [])
        case .level, .done:
            let figures = counted(judged.candidates(evidence.readings))
            return acrossBaselines { reckonLevel(from: $0, figures: figures) }
        }
    }

    var judged: JudgedFigures { JudgedFigures(target: target, base: base) }

    /// What the plan states for the base period; else a figure of that period; else nothing. The one that a
    /// person chose comes first.
    var baselines: [Baseline] {
        let all = plan.baselineCandidates(of: indicator, org: target.org, readings: evidence.readings)
        let stated = all.filter { $0.origin != .figure }
        let usual = stated.isEmpty ? all : stated
        guard let chosen = all.first(where: { choice?.content.fits($0) ?? false }) else { return usual }
        return [chosen] + usual.filter { $0 != chosen }
    }

    /// The choice of a baseline, whether or not it still fits one.
    private var choice: Decided<BaselineChoice>? {
        evidence.decisions.baseline(indicator: indicator.id, org: target.org)
    }

    /// The mark of a choice that decides between several baselines.
    private func mark(choosing baseline: Baseline?, among others: [OtherBaseline]) -> DecisionMark? {
        guard let choice, let baseline, !others.isEmpty, choice.content.fits(baseline) else { return nil }
        return choice.mark
    }

    /// The amounts added, summed; where none are told, the rise of the level since the base.
    private func incrementFigures() -> [JudgedFigure] {
        let sums = judged.sums(evidence.added)
        if !sums.isEmpty { return counted(sums) }
        let nature = indicator.element.flatMap { plan.elements[$0]?.nature }
        guard nature?.sumsOverTime != true, let level = baselines.first else { return [] }
        return counted(
            judged.rises(evidence.readings, above: level.value).filter { !isAcrossBreak($0.period) })
    }

    /// The figures that count, one a year: a number does, a bound only where it proves the target met.
    func counted(_ candidates: [JudgedFigure]) -> [JudgedFigure] {
        judged.shown(candidates) { figure in
            switch figure.bound {
            case .exact, .about: true
            case .over: !isLowerBetter && meets(figure)
            case .under: isLowerBetter && meets(figure)
            }
        }
    }

    /// Judges under every baseline: the same word is told with the first one's numbers, different words are
    /// disputed, unless a person chose the first.
    private func acrossBaselines(_ reckon: (Baseline?) -> Reckoned) -> Verdict {
        guard let first = baselines.first else { return outcome(reckon(nil), under: nil, others: []) }
        var leading = reckon(first)
        let isChosen = choice?.content.fits(first) ?? false
        let others = baselines.dropFirst().map { baseline in
            let reckoned = reckon(baseline)
            if reckoned.word != leading.word, !isChosen {
                leading.isFinal = leading.isFinal && reckoned.isFinal
            }
            return OtherBaseline(baseline: baseline, word: reckoned.word, distance: reckoned.distance)
        }
        return outcome(leading, under: first, others: others)
    }

    private func outcome(_ reckoned: Reckoned, under baseline: Baseline?, others: [OtherBaseline]) -> Verdict
    {
        let chosen = mark(choosing: baseline, among: others)
        let isDisputed = chosen == nil && others.contains { $0.word != reckoned.word }
        let word = isDisputed ? .disputed : reckoned.word
        let confirmed =
            reckoned.path?.steps.isEmpty == false ? evidence.decisions.path(of: target)?.mark : nil
        let facts = ReasonFacts(
            reckoned: reckoned, baseline: baseline, others: others, word: word, chosen: chosen,
            confirmed: confirmed)
        return Verdict(
            target: target, word: word, isFinal: reckoned.isFinal, overdueSince: reckoned.overdueSince,
            figure: reckoned.figure, baseline: baseline, others: others, expected: reckoned.expected,
            distance: reckoned.distance, path: reckoned.path, years: reckoned.years, chosen: chosen,
            confirmed: confirmed, reason: reason(facts))
    }

    /// Whether a figure reaches the target's bound.
    func meets(_ figure: JudgedFigure) -> Bool { meets(figure.value, isStrict: figure.isStrict) }

    /// Whether a value reaches the target's bound.
    func meets(_ value: Exact, isStrict: Bool = false) -> Bool {
        guard let goal = target.value else { return false }
        switch target.bound {
        case .moreThan: return value > goal || isStrict && value == goal
        case .atMost: return value <= goal
        case .about:
            let parameters = plan.parameters
            let factor = isLowerBetter ? parameters.aboutLower : parameters.aboutHigher
            guard let edge = goal.times(factor) else { return false }
            return isLowerBetter ? value <= edge : value >= edge
        case .atLeast, .range, nil: return isLowerBetter ? value <= goal : value >= goal
        }
    }
}

/// What one reckoning under one baseline found.
struct Reckoned {
    var word: Verdict.Word
    var isFinal = false
    var overdueSince: Day?
    var figure: JudgedFigure?
    var expected: Exact?
    var distance: Exact?
    var path: TargetPath?
    var years: YearCount?
    /// The baseline already met the target, so that there is nothing to follow.
    var isMetAtBase = false
    /// The figure's definition differs from the base's, and no baseline was restated.
    var isNotComparable = false
}
