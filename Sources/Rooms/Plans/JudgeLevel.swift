import Kernel
import Measures

extension Judge {
    /// Levels, increments and things done: the last figure that counts against the bound, then the path.
    func reckonLevel(from baseline: Baseline?, figures: [JudgedFigure]) -> Reckoned {
        var reckoned = Reckoned(word: .noData)
        let metAtBase = baseline.map { meets($0.value) } ?? false
        reckoned.isMetAtBase = metAtBase
        reckoned.overdueSince = overdue(knownAt: figures.last?.period)
        guard let figure = figures.last else {
            reckoned.word = evidence.today > firstExpected ? .noData : .notDue
            return reckoned
        }
        reckoned.figure = figure
        reckoned.isNotComparable = isAcrossBreak(figure.period)
        if let baseline, !metAtBase, !reckoned.isNotComparable, let path = path(from: baseline) {
            reckoned.path = path
            reckoned.expected = path.value(at: figure.period)
            reckoned.distance = distance(figure, path)
        }
        if meets(figure) {
            reckoned.word = .met
            reckoned.isFinal = figure.period == target.due && !figure.isProvisional
        } else if figure.period == target.due {
            reckoned.word = .offCourse
            reckoned.isFinal = !figure.isProvisional
        } else if let distance = reckoned.distance {
            reckoned.word =
                distance >= .zero ? .onCourse : distance >= plan.parameters.atRisk ? .atRisk : .offCourse
        } else if metAtBase, !reckoned.isNotComparable {
            reckoned.word = .offCourse
        } else {
            reckoned.word = evidence.today > dueDay ? .noData : .notDue
        }
        return reckoned
    }

    /// The path from a baseline to the target's value, through the values that a person confirmed; none where
    /// the two are equal.
    func path(from baseline: Baseline) -> TargetPath? {
        guard let goal = target.value, goal != baseline.value, target.basis != .done,
            indicator.path != Indicator.PathShape.none
        else { return nil }
        return TargetPath(
            isGeometric: isGeometric, base: baseline.period, due: target.due, from: baseline.value, to: goal,
            decimals: indicator.decimals,
            steps: evidence.decisions.standingPath(of: target, base: base)?.content ?? [])
    }

    private var isGeometric: Bool {
        if target.basis == .increment { return false }
        if let path = indicator.path { return path == .geometric }
        let nature = indicator.element.flatMap { plan.elements[$0]?.nature }
        let isRatio = indicator.unit.map { $0.dimension == "ratio" || $0.isPoint } ?? false
        return nature != nil && nature != .rate && !isRatio
    }

    /// The share of the planned change between a figure and the path, rounded down to four decimals.
    private func distance(_ figure: JudgedFigure, _ path: TargetPath) -> Exact? {
        guard let change = path.to.minus(path.from)?.magnitude,
            let gap = figure.value.minus(path.value(at: figure.period)), let share = gap.divided(by: change)
        else { return nil }
        return (isLowerBetter ? share.negated : share).rounded(decimals: 4, .down)
    }

    /// Whether the indicator's definition broke between the base period and a period.
    func isAcrossBreak(_ period: Period) -> Bool {
        indicator.definitions.contains { definition in
            guard definition.isBreak, let from = definition.from else { return false }
            return base < from && from <= period
        }
    }

    /// The day after which a first figure is missed: the first period after the base and its lag, or the due
    /// period where values come once.
    var firstExpected: Day {
        guard target.basis != .done, let months = indicator.published?.frequency.months else { return dueDay }
        let first = base.lastDay.number < target.due.lastDay.number ? base.adding(1) : target.due
        let end = Swift.min(months, 12) == 12 ? first.lastDay : firstPart(of: first, months: months)
        return end.adding(days: lag)
    }

    private func firstPart(of year: Period, months: Int) -> Day {
        Period.toDate(of: year, months: months).lastDay
    }

    /// Since when the due period's figure is overdue.
    func overdue(knownAt period: Period?) -> Day? {
        period == target.due || evidence.today <= dueDay ? nil : dueDay
    }
}
