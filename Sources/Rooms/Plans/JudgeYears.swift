import Kernel
import Measures

extension Judge {
    /// A value for every year: one known year below is a miss for good.
    func reckonEachYear() -> Reckoned {
        let years = yearsAsked
        let known = counted(judged.candidates(evidence.readings)).filter { years.contains($0.period) }
        let missed = known.filter { !meets($0) }
        return reckonYears(known, missed: missed, isWhole: true)
    }

    /// The last value lies above the base.
    func reckonRises(_ baseline: Baseline?) -> Reckoned {
        var reckoned = Reckoned(word: .noData)
        let figures = judged.shown(judged.candidates(evidence.readings)) { figure in
            !figure.isBound
                || baseline.map { figure.bound == .over && rose(figure, above: $0.value) } ?? false
        }
        reckoned.overdueSince = overdue(knownAt: figures.last?.period)
        guard let figure = figures.last else {
            reckoned.word = evidence.today > firstExpected ? .noData : .notDue
            return reckoned
        }
        reckoned.figure = figure
        reckoned.isNotComparable = isAcrossBreak(figure.period)
        guard let baseline, !reckoned.isNotComparable else {
            reckoned.word = evidence.today > dueDay ? .noData : .notDue
            return reckoned
        }
        let isLast = figure.period == target.due
        reckoned.word = rose(figure, above: baseline.value) ? isLast ? .met : .onCourse : .offCourse
        reckoned.isFinal = isLast && !figure.isProvisional
        return reckoned
    }

    /// Every year asked lies above the year before, without a gap.
    func reckonRisesEveryYear(_ baseline: Baseline?) -> Reckoned {
        let years = yearsAsked
        let figures = judged.shown(judged.candidates(evidence.readings)) { !$0.isBound }
        var values = Dictionary(
            figures.map { ($0.period, $0.value) }, uniquingKeysWith: { first, _ in first })
        values[base] = baseline?.value
        let known = figures.filter { years.contains($0.period) }
        let comparable = known.filter { figure in
            values[figure.period.adding(-1)] != nil && !breaks(in: figure.period)
        }
        let fallen = comparable.filter { figure in
            values[figure.period.adding(-1)].map { figure.value <= $0 } ?? false
        }
        let isWhole = comparable.count == known.count && known.first?.period == years.first
        var reckoned = reckonYears(known, missed: fallen, isWhole: isWhole)
        reckoned.isNotComparable = known.contains { breaks(in: $0.period) }
        if known.isEmpty {
            reckoned.word = evidence.today > firstExpected ? .noData : .notDue
        } else if fallen.isEmpty, !isWhole, reckoned.overdueSince == nil {
            reckoned.word = evidence.today > dueDay ? .noData : .notDue
        }
        return reckoned
    }

    /// What the known years say of all that are asked; `isWhole` where they leave no gap.
    private func reckonYears(_ known: [JudgedFigure], missed: [JudgedFigure], isWhole: Bool) -> Reckoned {
        var reckoned = Reckoned(word: .noData)
        let years = yearsAsked
        let dueYears = years.filter { evidence.today > $0.lastDay.adding(days: lag) }
        let missing = dueYears.filter { year in !known.contains { $0.period == year } }
        reckoned.overdueSince = missing.first.map { $0.lastDay.adding(days: lag) }
        reckoned.years = YearCount(known: known.count, due: known.count + missing.count)
        reckoned.figure = missed.first ?? known.last
        let isDueKnown = known.last.map { $0.period == target.due && !$0.isProvisional } ?? false
        if !missed.isEmpty {
            reckoned.word = .offCourse
            reckoned.isFinal = isDueKnown || missed.contains { !$0.isProvisional }
        } else if isWhole, missing.isEmpty, !known.isEmpty {
            reckoned.word = known.count == years.count ? .met : .onCourse
            reckoned.isFinal = reckoned.word == .met && isDueKnown
        } else if known.isEmpty, dueYears.isEmpty {
            reckoned.word = .notDue
        }
        return reckoned
    }

    private func rose(_ figure: JudgedFigure, above value: Exact) -> Bool {
        figure.value > value || figure.isStrict && figure.bound == .over && figure.value == value
    }

    /// Whether a definition that cannot be compared with the year before begins in a year.
    private func breaks(in year: Period) -> Bool {
        isAcrossBreak(year) && !isAcrossBreak(year.adding(-1))
    }

    /// The years the target names, one by one.
    var yearsAsked: [Period] {
        var years: [Period] = []
        var year = target.due
        while year.firstMonth >= target.period.firstMonth, base < year, years.count < 100 {
            years.insert(year, at: 0)
            year = year.adding(-1)
        }
        return years
    }
}
