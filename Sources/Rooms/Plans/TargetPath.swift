public import Kernel
import RealModule

/// The way from a baseline to a target, year by year.
public struct TargetPath: Hashable, Sendable {
    /// Equal growth or equal steps.
    public let isGeometric: Bool
    /// The base period.
    public let base: Period
    /// The due period.
    public let due: Period
    /// The value at the base period.
    public let from: Exact
    /// The value at the due period.
    public let to: Exact
    /// The decimals it is rounded to.
    public let decimals: Int
    /// The values that a person confirmed, which stand in for the computed ones.
    public let steps: [PathStep]

    /// A path between two different periods; geometric only where both ends are positive.
    public init?(
        isGeometric: Bool, base: Period, due: Period, from: Exact, to: Exact, decimals: Int,
        steps: [PathStep] = []
    ) {
        guard base.lastMonth < due.lastMonth else { return nil }
        self.isGeometric = isGeometric && from > .zero && to > .zero
        self.base = base
        self.due = due
        self.from = from
        self.to = to
        self.decimals = decimals
        self.steps = steps
    }

    /// The number of whole periods from base to due.
    public var length: Int { (due.lastMonth - base.lastMonth) / base.months }

    /// Whole periods from the base to a period.
    public func step(of period: Period) -> Int { (period.lastMonth - base.lastMonth) / base.months }

    /// Where the path stands at a period: the confirmed value, else the computed one, rounded half to even to
    /// the indicator's decimals.
    public func value(at period: Period) -> Exact {
        if let step = steps.first(where: { $0.period == period }) { return step.value }
        let step = step(of: period)
        if step <= 0 { return from }
        if step >= length { return to }
        guard let share = Exact(Int128(step), over: Int128(length)) else { return to }
        if !isGeometric {
            let whole = to.minus(from)?.times(share)?.plus(from)
            return whole?.rounded(decimals: decimals) ?? to
        }
        let value =
            from.approximation * Double.pow(to.approximation / from.approximation, share.approximation)
        let scaled = value * Double(Exact.powerOfTen(decimals))
        guard scaled.isFinite, scaled.magnitude < 1e30 else { return to }
        return Exact(Int128(scaled.rounded(.toNearestOrEven)), over: Exact.powerOfTen(decimals)) ?? to
    }

    /// The path's points, from base to due.
    public var points: [(period: Period, value: Exact)] {
        (0...min(max(length, 0), 100)).map { step in
            let period = base.adding(step)
            return (period, value(at: period))
        }
    }

    /// The yearly growth that leads from one value to another in so many periods, as a ratio rounded to four
    /// decimals; `nil` unless both are positive and there is at least one period.
    public static func pace(from: Exact, to: Exact, periods: Int) -> Exact? {
        guard from > .zero, to > .zero, periods > 0 else { return nil }
        let growth = Double.pow(to.approximation / from.approximation, 1 / Double(periods)) - 1
        guard growth.isFinite, growth.magnitude < 1e12 else { return nil }
        return Exact(Int128((growth * 10_000).rounded(.toNearestOrEven)), over: 10_000)
    }
}
