import Formulas
public import Kernel
import Measures
public import Plans

/// The yearly values of every target of a plan: what the arithmetic proposes and what a person confirmed.
public struct YearlyPath: Sendable {
    /// One target.
    public struct Row: Sendable {
        public let indicator: Indicator
        public let verdict: Verdict
        public let proposal: PathProposal
        /// What was confirmed last, also where it no longer fits the plan.
        public let confirmed: Decided<[PathStep]>?
        /// Whether the confirmed values are in force.
        public let isStanding: Bool

        public var target: PlanTarget { verdict.target }
        /// The values in force: the confirmed ones, else the proposal.
        public var steps: [PathStep] { isStanding ? confirmed?.content ?? [] : proposal.steps }
        /// Whether baselines disagree so that the verdict hangs on the choice.
        public var isDisputed: Bool { verdict.chosen == nil && !verdict.others.isEmpty }
    }

    /// In document order.
    public let rows: [Row]
    /// The years of the plan.
    public let years: [Period]

    /// The row of a target.
    public func row(_ target: String) throws(Refusal) -> Row {
        guard let row = rows.first(where: { $0.target.id == target }) else {
            throw Refusal("path.unknown-target", ["text": .text(target)])
        }
        return row
    }

    /// The targets that have a proposal and no confirmed values in force.
    public var open: [Row] { rows.filter { !$0.isStanding && !$0.proposal.steps.isEmpty } }
}

extension PlanView {
    /// The yearly path of every target.
    public func yearlyPath() -> YearlyPath {
        let rows = evaluation.verdicts.compactMap { verdict -> YearlyPath.Row? in
            guard let indicator = plan.indicator(verdict.target.indicator) else { return nil }
            let base = plan.horizon.base
            return YearlyPath.Row(
                indicator: indicator, verdict: verdict, proposal: evaluation.proposal(verdict),
                confirmed: evaluation.decisions.path(of: verdict.target),
                isStanding: evaluation.decisions.standingPath(of: verdict.target, base: base) != nil)
        }
        return YearlyPath(rows: rows, years: plan.horizon.years)
    }

    /// The wish to confirm values of one target; no values take a confirmation back.
    public func confirming(
        _ row: YearlyPath.Row, _ steps: [PathStep], seen: ContentHash? = nil, reason: String
    ) throws(Refusal) -> PathConfirming {
        if !steps.isEmpty {
            if case .obstacle(let why) = row.proposal {
                throw Refusal("path.not-possible", ["why": .message(why)])
            }
            guard PlanDecisions.fits(steps, row.target, base: plan.horizon.base) else {
                throw Refusal(
                    "path.misses-target",
                    [
                        "from": .period(plan.horizon.base.adding(1)), "due": .period(row.target.due),
                        "goal": .message(GoalPhrase(row.target, row.indicator).message),
                    ])
            }
            try checkRange(row, steps)
        }
        return confirming([.init(target: row.target.id, steps: steps)], seen: seen, reason: reason)
    }

    /// The wish to confirm values of several targets as a program tells them; all or none.
    public func confirming(
        _ asked: [AskedPath], seen: ContentHash, reason: String
    ) throws(Refusal) -> PathConfirming {
        let path = yearlyPath()
        var paths: [PathConfirming.Path] = []
        for one in asked {
            let row = try path.row(one.target)
            let steps = try YearlyPath.steps(one, row, base: plan.horizon.base)
            paths += try confirming(row, steps, seen: seen, reason: reason).paths
        }
        return confirming(paths, seen: seen, reason: reason)
    }

    /// The wish to confirm what is proposed for every target that has nothing confirmed.
    public func confirmingAll(seen: ContentHash? = nil, reason: String) -> PathConfirming {
        confirming(
            yearlyPath().open.map { .init(target: $0.target.id, steps: $0.proposal.steps) }, seen: seen,
            reason: reason)
    }

    private func confirming(
        _ paths: [PathConfirming.Path], seen: ContentHash?, reason: String
    ) -> PathConfirming {
        PathConfirming(
            plan: plan.id, seen: seen ?? adopted.fingerprint, paths: paths,
            reason: DecisionRules.trimmed(reason))
    }

    /// Values outside what the element can be are no targets.
    private func checkRange(_ row: YearlyPath.Row, _ steps: [PathStep]) throws(Refusal) {
        guard row.target.basis == .level,
            let element = row.indicator.element.flatMap({ plan.elements[$0] })
        else { return }
        for step in steps {
            let own =
                row.indicator.unit.flatMap { element.unit.converting(step.value, from: $0) } ?? step.value
            if own < element.range.low || own > element.range.high {
                throw Refusal("path.outside", ["period": .period(step.period)])
            }
        }
    }

    /// What is odd about values that are allowed: they turn back, or go beyond base and target.
    public func doubt(about steps: [PathStep], of row: YearlyPath.Row) -> Message? {
        guard let base = row.verdict.baseline?.value, let goal = row.target.value else { return nil }
        let values = [base] + steps.map(\.value)
        let turns = zip(values, values.dropFirst()).firstIndexOf { goal > base ? $1 < $0 : $1 > $0 }
        if let turns { return Message("path.turns-back", ["period": .period(steps[turns].period)]) }
        return nil
    }
}

extension Sequence {
    fileprivate func firstIndexOf(_ isWanted: (Element) -> Bool) -> Int? {
        enumerated().first { isWanted($0.element) }?.offset
    }
}

extension YearlyPath {
    /// Reads the fields `y1`, `y2` … of a form; the due year is the plan's own.
    public static func steps(
        _ fields: [String: String], _ row: Row, base: Period
    ) throws(Refusal) -> [PathStep] {
        var texts: [String] = []
        while let text = fields["y\(texts.count + 1)"], texts.count < 100 { texts.append(text) }
        guard let goal = row.target.value else { return [] }
        return try steps(texts, row, base: base) + [PathStep(period: row.target.due, value: goal)]
    }

    /// Reads the values that a program tells by period: one for every year after the base, without a gap.
    static func steps(_ asked: AskedPath, _ row: Row, base: Period) throws(Refusal) -> [PathStep] {
        let years = asked.values.indices.map { base.adding($0 + 1) }
        var texts: [String] = []
        for (year, told) in zip(years, asked.values) {
            guard told.period == year.description else {
                throw Refusal("path.other-year", ["text": .text(told.period), "period": .period(year)])
            }
            texts.append(told.value.decimalText)
        }
        return try steps(texts, row, base: base)
    }

    /// Reads the values of a form or a command line, one a year after the base, in the indicator's unit.
    public static func steps(
        _ texts: [String], _ row: Row, base: Period
    ) throws(Refusal) -> [PathStep] {
        var steps: [PathStep] = []
        for (index, text) in texts.enumerated() {
            let period = base.adding(index + 1)
            let plain = String(text.unicodeScalars.filter { !$0.properties.isWhitespace })
            guard let value = DecimalText(plain), value.neededDecimals <= row.indicator.decimals else {
                // The due year is the plan's own number, however many digits it has.
                if period == row.target.due, let value = DecimalText(plain), value.value == row.target.value {
                    steps.append(PathStep(period: period, value: value.value))
                    continue
                }
                throw Refusal(
                    "path.no-number",
                    [
                        "period": .period(period), "text": .text(text),
                        "decimals": .integer(row.indicator.decimals),
                    ])
            }
            steps.append(PathStep(period: period, value: value.value))
        }
        return steps
    }
}
