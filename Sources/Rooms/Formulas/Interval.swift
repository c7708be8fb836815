public import Kernel

/// A closed interval of exact numbers: a number that is known has equal ends, one that is not lies between
/// them.
public struct Interval: Hashable, Sendable {
    /// The lower end, inside the interval.
    public let low: Exact
    /// The upper end, inside the interval, not below the lower one.
    public let high: Exact

    /// The interval between two numbers, given in any order.
    public init(_ first: Exact, _ second: Exact) {
        low = min(first, second)
        high = max(first, second)
    }

    /// The interval that holds one number only.
    public init(_ value: Exact) {
        low = value
        high = value
    }

    /// Whether it holds one number only.
    public var isKnown: Bool { low == high }

    /// Whether the number lies in it.
    public func contains(_ value: Exact) -> Bool { low <= value && value <= high }

    /// Whether the other lies in it as a whole.
    public func contains(_ other: Interval) -> Bool { low <= other.low && other.high <= high }

    /// Whether some number lies in both.
    public func meets(_ other: Interval) -> Bool { low <= other.high && other.low <= high }

    /// The smallest interval that holds both.
    public func hull(_ other: Interval) -> Interval {
        Interval(min(low, other.low), max(high, other.high))
    }
}

// Arithmetic end by end; `nil` where an end leaves the range of exact numbers.
extension Interval {
    static let one = Interval(.one)

    func plus(_ other: Interval) -> Interval? {
        guard let low = low.plus(other.low), let high = high.plus(other.high) else { return nil }
        return Interval(low, high)
    }

    func times(_ factor: Exact) -> Interval? {
        guard let first = low.times(factor), let second = high.times(factor) else { return nil }
        return Interval(first, second)
    }

    /// The extremes of the four products of ends.
    func times(_ other: Interval) -> Interval? {
        if other.isKnown { return times(other.low) }
        if isKnown { return other.times(low) }
        guard let first = times(other.low), let second = times(other.high) else { return nil }
        return first.hull(second)
    }

    /// One over it; `nil` unless every number in it is positive.
    var inverted: Interval? {
        guard low > .zero, let first = Exact.one.divided(by: low), let second = Exact.one.divided(by: high)
        else { return nil }
        return Interval(first, second)
    }

    /// The product of so many equal factors; an even power of an interval around zero starts at zero. The
    /// exponent is at least 1.
    func power(_ exponent: Int) -> Interval? {
        var (bottom, top) = (low, high)
        for _ in 1..<max(exponent, 1) {
            guard let nextBottom = bottom.times(low), let nextTop = top.times(high) else { return nil }
            (bottom, top) = (nextBottom, nextTop)
        }
        let ends = Interval(bottom, top)
        let isAroundZero = low.isNegative && !high.isNegative
        return exponent % 2 == 0 && isAroundZero ? Interval(.zero, ends.high) : ends
    }
}
