import Kernel
import Measures

/// The figures of an indicator that may judge one target, a year each.
struct JudgedFigures {
    let target: PlanTarget
    let base: Period
    let yearStart: Int

    /// Whole years after the base and not after the due one, not estimated, the shown one of each year; figures
    /// that are bounds come along and say so.
    func ofReadings(_ readings: [Reading]) -> [JudgedFigure] {
        var figures: [JudgedFigure] = []
        for reading in readings where isAsked(reading.period) && reading.quality != .estimated {
            if figures.last?.period == reading.period { continue }
            figures.append(
                JudgedFigure(
                    value: reading.value, period: reading.period, way: reading.way,
                    isVerified: reading.hasOrigin, isProvisional: reading.quality == .provisional,
                    isBound: reading.bound == .over || reading.bound == .under,
                    isStrict: reading.bound == .over || reading.bound == .under))
        }
        return figures
    }

    /// The running sums of the amounts added. Once a year is missing or told as a bound, what follows is a
    /// lower bound.
    func ofAdded(_ readings: [Reading]) -> [JudgedFigure] {
        var sums: [JudgedFigure] = []
        var total = Exact.zero
        var next = base.adding(1)
        var (isWhole, isVerified, isProvisional) = (true, true, false)
        for figure in ofReadings(readings) {
            guard let sum = total.plus(figure.value) else { return sums }
            total = sum
            isWhole = isWhole && figure.period == next && !figure.isBound
            isVerified = isVerified && figure.isVerified
            isProvisional = isProvisional || figure.isProvisional
            next = figure.period.adding(1)
            sums.append(
                JudgedFigure(
                    value: total, period: figure.period, way: figure.way, isVerified: isVerified,
                    isProvisional: isProvisional, isBound: !isWhole, isStrict: false))
        }
        return sums
    }

    /// The rises of the level above its value at the base: lower bounds of the amount added.
    func ofRise(_ readings: [Reading], above level: Exact) -> [JudgedFigure] {
        ofReadings(readings).compactMap { figure in
            guard let rise = figure.value.minus(level), rise > .zero else { return nil }
            return JudgedFigure(
                value: rise, period: figure.period, way: figure.way, isVerified: figure.isVerified,
                isProvisional: figure.isProvisional, isBound: true, isStrict: false)
        }
    }

    private func isAsked(_ period: Period) -> Bool {
        period.kind == target.due.kind && base < period && period <= target.due
    }
}
