import Kernel
import Orgs

/// What the sentences of a verdict are made from.
struct ReasonFacts {
    let reckoned: Reckoned
    let baseline: Baseline?
    let others: [OtherBaseline]
    let word: Verdict.Word
    let chosen: DecisionMark?
    let confirmed: DecisionMark?
}

extension Judge {
    func quantity(_ value: Exact) -> MessageArgument { indicator.quantity(value) }

    /// A difference of two values: of ratios, in percentage points where the plan has such a unit.
    func difference(_ value: Exact) -> MessageArgument {
        let points = plan.units.values.filter { candidate in
            candidate.isPoint && candidate.dimension == indicator.unit?.dimension
                && candidate.scale == indicator.unit?.scale
        }
        return .quantity(
            value, decimals: indicator.decimals,
            unit: points.min { $0.symbol < $1.symbol }?.title ?? indicator.unitTitle)
    }

    /// The target in words.
    var goal: MessageArgument { .message(GoalPhrase(target, indicator).message) }

    /// The sentences of a verdict, the figure first, then what weakens it, then what is awaited.
    func reason(_ facts: ReasonFacts) -> [Message] {
        if facts.word == .unmeasurable { return [Message("verdict.why.unmeasurable")] }
        var sentences = [leading(facts)]
        if let chosen = facts.chosen, let baseline = facts.baseline {
            sentences.append(
                Message(
                    "verdict.why.chosen",
                    [
                        "baselines": baselineList(facts), "chosen": told(baseline),
                        "who": .text(chosen.by.name), "reason": .text(chosen.clause),
                    ]))
        } else if facts.word == .disputed {
            sentences.append(Message("verdict.why.disputed", ["baselines": baselineList(facts)]))
        } else if !facts.others.isEmpty {
            sentences.append(Message("verdict.why.same-under-each", ["baselines": baselineList(facts)]))
        }
        if let confirmed = facts.confirmed {
            let who: [String: MessageArgument] = [
                "who": .text(confirmed.by.name), "reason": .text(confirmed.clause),
            ]
            sentences.append(Message("verdict.why.confirmed", who))
        }
        if facts.reckoned.figure?.isVerified == false { sentences.append(Message("verdict.why.unverified")) }
        if facts.reckoned.figure?.isProvisional == true {
            sentences.append(Message("verdict.why.provisional"))
        }
        if facts.reckoned.isNotComparable { sentences.append(Message("verdict.why.not-comparable")) }
        if let pace = paceNeeded(facts) { sentences.append(pace) }
        if let awaited = awaited(facts) { sentences.append(awaited) }
        return sentences
    }

    private func leading(_ facts: ReasonFacts) -> Message {
        guard let figure = facts.reckoned.figure else { return withoutFigure(facts) }
        var arguments: [String: MessageArgument] = [
            "period": .period(figure.period), "value": quantity(figure.value), "goal": goal,
            "due": .period(target.due),
        ]
        if let base = facts.baseline { arguments["base"] = quantity(base.value) }
        switch target.basis {
        case .rises, .risesEveryYear: return rising(facts, arguments)
        case .eachYear: return yearly(facts, arguments)
        case .done:
            return Message("verdict.why.done-\(facts.reckoned.word == .met ? "yes" : "no")", arguments)
        case .level, .increment, .unmeasurable: break
        }
        let prefix = target.basis == .increment ? "verdict.why.increment" : "verdict.why.level"
        if facts.reckoned.word == .met {
            let early = target.due.lastMonth - figure.period.lastMonth
            arguments["years"] = .integer(early / 12)
            return Message(early > 0 ? "\(prefix).met-early" : "\(prefix).met", arguments)
        }
        if figure.period == target.due { return Message("\(prefix).missed", arguments) }
        if let expected = facts.reckoned.expected, let distance = facts.reckoned.distance,
            let gap = figure.value.minus(expected)
        {
            arguments["expected"] = quantity(expected)
            arguments["gap"] = difference(gap.magnitude)
            arguments["share"] = percent(distance.magnitude)
            let word = gap.isZero ? "on-path" : gap.isNegative == isLowerBetter ? "above-path" : "below-path"
            return Message("\(prefix).\(word)", arguments)
        }
        if facts.reckoned.isMetAtBase, !facts.reckoned.isNotComparable {
            return Message("\(prefix).met-at-base-no-longer", arguments)
        }
        let isPathless = facts.baseline != nil && target.basis == .level
        return Message(isPathless ? "verdict.why.level.pathless" : "\(prefix).no-path", arguments)
    }

    private func percent(_ share: Exact) -> MessageArgument {
        .quantity(share.times(Exact(100)) ?? share, decimals: 1, unit: Title(zh: "%", en: "%"))
    }

    private func rising(_ facts: ReasonFacts, _ arguments: [String: MessageArgument]) -> Message {
        let isYearly = target.basis == .risesEveryYear
        switch facts.reckoned.word {
        case .met, .onCourse:
            return Message(isYearly ? "verdict.why.rises-yearly" : "verdict.why.rises", arguments)
        case _ where facts.reckoned.isNotComparable: return Message("verdict.why.level.pathless", arguments)
        case .offCourse: return Message(isYearly ? "verdict.why.fell-in-year" : "verdict.why.fell", arguments)
        default:
            return Message(
                facts.baseline == nil ? "verdict.why.rises-no-base" : "verdict.why.rises-gap", arguments)
        }
    }

    private func yearly(_ facts: ReasonFacts, _ arguments: [String: MessageArgument]) -> Message {
        var arguments = arguments
        arguments["known"] = .integer(facts.reckoned.years?.known ?? 0)
        arguments["asked"] = .integer(facts.reckoned.years?.due ?? 0)
        switch facts.reckoned.word {
        case .met, .onCourse: return Message("verdict.why.each-year", arguments)
        case .offCourse: return Message("verdict.why.each-year-missed", arguments)
        default: return Message("verdict.why.each-year-gap", arguments)
        }
    }

    private func withoutFigure(_ facts: ReasonFacts) -> Message {
        let arguments: [String: MessageArgument] = [
            "base": .period(base), "goal": goal, "due": .period(target.due), "expected": .day(firstExpected),
        ]
        if facts.word == .notDue { return Message("verdict.why.not-due", arguments) }
        if facts.reckoned.isMetAtBase { return Message("verdict.why.no-data-met-at-base", arguments) }
        if facts.baseline == nil, target.basis == .level {
            return Message("verdict.why.no-data-no-base", arguments)
        }
        return Message("verdict.why.no-data", arguments)
    }

    private func baselineList(_ facts: ReasonFacts) -> MessageArgument {
        let all = ([facts.baseline].compactMap(\.self)) + facts.others.map(\.baseline)
        return .list(all.map { told($0) })
    }

    private func told(_ baseline: Baseline) -> MessageArgument {
        indicator.quantity(baseline.value, decimals: max(baseline.decimals, indicator.decimals))
    }

    /// The pace that would still reach the target, told until the due period is over.
    private func paceNeeded(_ facts: ReasonFacts) -> Message? {
        guard let figure = facts.reckoned.figure, let goal = target.value, facts.reckoned.word != .met,
            target.basis == .level || target.basis == .increment, evidence.today <= target.due.lastDay,
            figure.period < target.due, let gap = goal.minus(figure.value)
        else { return nil }
        let periods = (target.due.lastMonth - figure.period.lastMonth) / figure.period.months
        if facts.reckoned.path?.isGeometric == true,
            let pace = TargetPath.pace(from: figure.value, to: goal, periods: periods)
        {
            return Message("verdict.why.pace-growth", ["due": .period(target.due), "pace": percent(pace)])
        }
        guard let step = gap.divided(by: Exact(periods)) else { return nil }
        return Message(
            step.isNegative ? "verdict.why.pace-step-down" : "verdict.why.pace-step",
            ["due": .period(target.due), "pace": difference(step.magnitude)])
    }

    /// What is awaited, since when, and whose job it is.
    private func awaited(_ facts: ReasonFacts) -> Message? {
        let isFirst = facts.reckoned.overdueSince == nil
        guard let since = facts.reckoned.overdueSince ?? missedFirst(facts) else { return nil }
        let who = indicator.owner.flatMap { plan.orgs.name(of: $0.lead.org, on: evidence.today)?.title }
        var arguments: [String: MessageArgument] = [
            "due": .period(target.due), "since": .day(since),
            "days": .integer(evidence.today.number - since.number),
        ]
        if !isFirst, target.basis == .eachYear || target.basis == .risesEveryYear {
            return Message("verdict.why.overdue-year", arguments)
        }
        let code = isFirst ? "verdict.why.first-expected" : "verdict.why.overdue"
        guard let who else { return Message(code, arguments) }
        arguments["who"] = .title(who)
        return Message("\(code)-by", arguments)
    }

    /// The day by which a first figure was expected, where none came.
    private func missedFirst(_ facts: ReasonFacts) -> Day? {
        facts.word == .noData && facts.reckoned.figure == nil ? firstExpected : nil
    }
}
