import Kernel
import Measures

/// The figures of an indicator that may judge one target.
struct JudgedFigures {
    let target: PlanTarget
    let base: Period

    /// Whole years after the base and not after the due one, not estimated, the shown one of each year first;
    /// figures that are bounds come along and say so.
    func candidates(_ readings: [Reading]) -> [JudgedFigure] {
        readings.filter { isAsked($0.period) && $0.quality != .estimated }.map { reading in
            JudgedFigure(
                value: reading.value, period: reading.period, way: reading.way,
                isVerified: reading.hasOrigin, isProvisional: reading.quality == .provisional,
                bound: reading.bound, isStrict: leavesOutItself(reading))
        }
    }

    /// The first of every year's candidates that counts.
    func shown(
        _ candidates: [JudgedFigure], where counts: (JudgedFigure) -> Bool = { _ in true }
    ) -> [JudgedFigure] {
        var figures: [JudgedFigure] = []
        for figure in candidates where figures.last?.period != figure.period && counts(figure) {
            figures.append(figure)
        }
        return figures
    }

    /// The running sums of the amounts added. Once a year is missing or told as a bound, what follows is a
    /// lower bound; an upper bound of a year says nothing about what was added.
    func sums(_ readings: [Reading]) -> [JudgedFigure] {
        var sums: [JudgedFigure] = []
        var total = Exact.zero
        var next = base.adding(1)
        var (isWhole, isStrict, isVerified, isProvisional) = (true, false, true, false)
        for figure in shown(candidates(readings), where: { $0.bound != .under }) {
            guard let sum = total.plus(figure.value) else { return sums }
            total = sum
            isWhole = isWhole && figure.period == next && !figure.isBound
            isStrict = isStrict || figure.isStrict
            isVerified = isVerified && figure.isVerified
            isProvisional = isProvisional || figure.isProvisional
            next = figure.period.adding(1)
            sums.append(
                JudgedFigure(
                    value: total, period: figure.period, way: figure.way, isVerified: isVerified,
                    isProvisional: isProvisional, bound: isWhole ? .exact : .over, isStrict: isStrict))
        }
        return sums
    }

    /// The rises of the level above its value at the base: lower bounds of the amount added.
    func rises(_ readings: [Reading], above level: Exact) -> [JudgedFigure] {
        candidates(readings).filter { $0.bound != .under }.compactMap { figure in
            figure.value.minus(level).map { rise in
                JudgedFigure(
                    value: rise, period: figure.period, way: figure.way, isVerified: figure.isVerified,
                    isProvisional: figure.isProvisional, bound: .over, isStrict: figure.isStrict)
            }
        }
    }

    /// “Over x” leaves out x; a sum with units missing, or what a formula makes of a bound, may be x itself.
    private func leavesOutItself(_ reading: Reading) -> Bool {
        let isWhole = reading.units.map { $0.known == $0.of } ?? true
        return (reading.bound == .over || reading.bound == .under) && isWhole && reading.way != .computed
    }

    private func isAsked(_ period: Period) -> Bool {
        period.kind == target.due.kind && base < period && period <= target.due
    }
}
