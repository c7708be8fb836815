import Kernel
import Measures

extension Judge {
    /// A value for every year: one known year below is a miss for good.
    func reckonEachYear() -> Reckoned {
        var reckoned = Reckoned(word: .noData)
        let figures = judged.ofReadings(evidence.readings).filter { !isSilent($0) }
        let years = yearsAsked
        let dueYears = years.filter { evidence.today > $0.lastDay.adding(days: lag) }
        let known = years.filter { year in figures.contains { $0.period == year } }
        reckoned.figure = figures.last
        let missing = dueYears.first { !known.contains($0) }
        reckoned.overdueSince = missing.map { $0.lastDay.adding(days: lag) }
        reckoned.years = YearCount(known: known.count, due: max(dueYears.count, known.count))
        if let missed = figures.first(where: { !meets($0.value, isStrict: $0.isStrict) }) {
            reckoned.figure = missed
            reckoned.word = .offCourse
            reckoned.isFinal = !missed.isProvisional
        } else if missing == nil, let last = figures.last {
            reckoned.word = last.period == target.due ? .met : .onCourse
            reckoned.isFinal = last.period == target.due && !last.isProvisional
        } else if dueYears.isEmpty {
            reckoned.word = .notDue
        }
        return reckoned
    }

    /// The last value lies above the base.
    func reckonRises(_ baseline: Baseline?) -> Reckoned {
        var reckoned = Reckoned(word: .noData)
        let figures = judged.ofReadings(evidence.readings).filter { figure in
            !figure.isBound || (baseline.map { figure.value >= $0.value } ?? false)
        }
        reckoned.overdueSince = overdue(knownAt: figures.last?.period)
        guard let figure = figures.last else {
            reckoned.word = evidence.today > firstExpected ? .noData : .notDue
            return reckoned
        }
        reckoned.figure = figure
        guard let baseline else {
            reckoned.word = evidence.today > dueDay ? .noData : .notDue
            return reckoned
        }
        let rose = figure.value > baseline.value || figure.isStrict && figure.value == baseline.value
        settle(&reckoned, figure, rose: rose, isMissForGood: figure.period == target.due)
        return reckoned
    }

    /// Every year lies above the year before, without a gap.
    func reckonRisesEveryYear(_ baseline: Baseline?) -> Reckoned {
        var reckoned = Reckoned(word: .noData)
        let figures = judged.ofReadings(evidence.readings).filter { !$0.isBound }
        let years = yearsAsked
        let dueYears = years.filter { evidence.today > $0.lastDay.adding(days: lag) }
        let missing = dueYears.first { year in !figures.contains { $0.period == year } }
        reckoned.overdueSince = missing.map { $0.lastDay.adding(days: lag) }
        reckoned.years = YearCount(known: figures.count, due: max(dueYears.count, figures.count))
        reckoned.figure = figures.last
        var previous: (period: Period, value: Exact)? = baseline.map { ($0.period, $0.value) }
        var isWhole = true
        for figure in figures {
            if let before = previous, before.period.adding(1) == figure.period {
                if figure.value <= before.value {
                    settle(&reckoned, figure, rose: false, isMissForGood: true)
                    return reckoned
                }
            } else {
                isWhole = false
            }
            previous = (figure.period, figure.value)
        }
        guard let last = figures.last else {
            reckoned.word = evidence.today > firstExpected ? .noData : .notDue
            return reckoned
        }
        if isWhole && missing == nil {
            settle(&reckoned, last, rose: true, isMissForGood: false)
        } else {
            reckoned.word = evidence.today > dueDay || missing != nil ? .noData : .notDue
        }
        return reckoned
    }

    private func settle(_ reckoned: inout Reckoned, _ figure: JudgedFigure, rose: Bool, isMissForGood: Bool) {
        reckoned.figure = figure
        if rose {
            reckoned.word = figure.period == target.due ? .met : .onCourse
            reckoned.isFinal = figure.period == target.due && !figure.isProvisional
        } else {
            reckoned.word = .offCourse
            reckoned.isFinal = isMissForGood && !figure.isProvisional
        }
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
