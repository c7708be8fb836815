public import Kernel
public import Measures
import RealModule

/// Where the course so far would lead by a later period. An estimate: it is reckoned with approximate numbers
/// and never touches a verdict.
///
/// It needs at least four comparable points: one way and definition, adjacent whole periods, none estimated,
/// not a bound. The method is the one whose rolling back-test missed least: from every point after the
/// second, the points up to it foretell the next. The interval grows from the worst of these misses.
public struct Forecast: Hashable, Sendable {
    /// How the next points follow from the last ones; in the order that breaks ties.
    public enum Method: String, Hashable, Sendable, CaseIterable {
        /// The last value stays.
        case last
        /// The mean step so far goes on.
        case linear
        /// The mean growth so far goes on; only between positive values.
        case geometric
        /// The mean step so far goes on, each time by four fifths of the time before.
        case damped
    }

    /// Points a forecast needs.
    public static let fewestPoints = 4
    /// Points it looks back on at most.
    public static let mostPoints = 30

    /// The method.
    public let method: Method
    /// The first and last period it rests on, and their number.
    public let from: Period
    /// The last period with a value.
    public let to: Period
    /// How many points it rests on.
    public let points: Int
    /// The last value.
    public let last: Double
    /// The period it speaks of.
    public let period: Period
    /// The value it would come to.
    public let value: Double
    /// The lower end of the interval.
    public let low: Double
    /// The upper end of the interval.
    public let high: Double
    /// How many steps the back-test foretold.
    public let tests: Int
    /// The worst miss of the back-test, one period ahead.
    public let miss: Double

    /// A forecast from readings in the order of `MeasureEngine.readings` to a period after the last of them;
    /// no further ahead than the points reach back. `nil` where it is not allowed.
    public init?(_ readings: [Reading], of indicator: Indicator, to period: Period) {
        let run = Forecast.run(readings, indicator, kind: period.kind)
        guard run.count >= Forecast.fewestPoints, let last = run.last, let first = run.first,
            last.period < period, period.months == last.period.months
        else { return nil }
        let steps = (period.lastMonth - last.period.lastMonth) / period.months
        guard (1..<run.count).contains(steps) else { return nil }
        let values = run.map(\.value.approximation)
        let scale = values.map(\.magnitude).max() ?? 1
        var best: (method: Method, misses: [Double])?
        for method in Method.allCases {
            guard let misses = Forecast.misses(method, values) else { continue }
            let isBetter = best.map { sum(misses) < sum($0.misses) - scale * 1e-9 } ?? true
            if isBetter { best = (method, misses) }
        }
        guard let best, let value = best.method.value(values, ahead: steps), value.isFinite else {
            return nil
        }
        let miss = best.misses.max() ?? 0
        let spread = miss * Double(steps).squareRoot()
        method = best.method
        from = first.period
        to = last.period
        points = run.count
        self.last = last.value.approximation
        self.period = period
        self.value = value
        low = value - spread
        high = value + spread
        tests = best.misses.count
        self.miss = miss
    }

    /// The last points that can be compared: adjacent, of one way and definition, on this side of any break.
    private static func run(_ readings: [Reading], _ indicator: Indicator, kind: Period.Kind) -> [Reading] {
        var shown: [Reading] = []
        for reading in readings where reading.period.kind == kind && reading.period.isWholeYear {
            if shown.last?.period != reading.period { shown.append(reading) }
        }
        var run: [Reading] = []
        for reading in shown.reversed() {
            guard reading.quality != .estimated, reading.bound == .exact || reading.bound == .about else {
                break
            }
            if let next = run.first {
                guard reading.period.adding(1) == next.period, reading.way == next.way,
                    reading.definition == next.definition, !breaks(indicator, at: next.period)
                else { break }
            }
            run.insert(reading, at: 0)
            if run.count == mostPoints { break }
        }
        return run
    }

    private static func breaks(_ indicator: Indicator, at period: Period) -> Bool {
        indicator.definitions.contains { $0.isBreak && $0.from == period }
    }

    /// How far each foretold step missed; `nil` where the method cannot be used.
    private static func misses(_ method: Method, _ values: [Double]) -> [Double]? {
        var misses: [Double] = []
        for known in 2..<values.count {
            guard let told = method.value(Array(values[..<known]), ahead: 1), told.isFinite else {
                return nil
            }
            misses.append((told - values[known]).magnitude)
        }
        return misses
    }

    /// A number of the forecast for showing, rounded half to even.
    public static func shown(_ value: Double, decimals: Int) -> Exact? {
        let scaled = value * Double(Exact.powerOfTen(decimals))
        guard scaled.isFinite, scaled.magnitude < 1e30 else { return nil }
        return Exact(Int128(scaled.rounded(.toNearestOrEven)), over: Exact.powerOfTen(decimals))
    }
}

private func sum(_ values: [Double]) -> Double { values.reduce(0, +) }

extension Forecast.Method {
    /// The value so many periods after the last one.
    func value(_ values: [Double], ahead: Int) -> Double? {
        guard let first = values.first, let last = values.last, values.count > 1 else { return nil }
        let step = (last - first) / Double(values.count - 1)
        switch self {
        case .last: return last
        case .linear: return last + step * Double(ahead)
        case .geometric:
            guard values.allSatisfy({ $0 > 0 }) else { return nil }
            return last * Double.pow(last / first, Double(ahead) / Double(values.count - 1))
        case .damped:
            let reach = (1...ahead).reduce(0.0) { total, time in total + Double.pow(0.8, time) }
            return last + step * reach
        }
    }
}

extension PlanEvaluation {
    /// Where the course of an indicator would lead by the due period of a target; for the plan's own org,
    /// levels and amounts only.
    public func forecast(_ verdict: Verdict) -> Forecast? {
        let target = verdict.target
        guard target.basis == .level, target.org == plan.org,
            let indicator = plan.indicator(target.indicator)
        else { return nil }
        return Forecast(readings(indicator, org: plan.org), of: indicator, to: target.due)
    }
}
