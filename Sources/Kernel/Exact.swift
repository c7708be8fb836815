/// An exact rational number: a ratio of two 128-bit integers in lowest terms, the denominator positive.
///
/// Arithmetic is total: every operation that could leave the range of `Int128` answers `nil`, and the caller
/// turns that into an unknown with a cause. Nothing is rounded unless a function says so in its name.
public struct Exact: Hashable, Sendable {
    /// The numerator, carrying the sign.
    public let numerator: Int128
    /// The denominator, at least 1.
    public let denominator: Int128

    /// The integer as a ratio over 1.
    public init(_ integer: Int) {
        numerator = Int128(integer)
        denominator = 1
    }

    /// The ratio in lowest terms; `nil` for a denominator of zero or the one numerator without a negation.
    public init?(_ numerator: Int128, over denominator: Int128) {
        guard denominator != 0, numerator != .min, denominator != .min else { return nil }
        let divisor = Exact.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
        let sign: Int128 = denominator < 0 ? -1 : 1
        let shared = Int128(divisor)
        self.numerator = sign * (numerator / shared)
        self.denominator = sign * (denominator / shared)
    }

    private init(lowest numerator: Int128, _ denominator: Int128) {
        self.numerator = numerator
        self.denominator = denominator
    }

    /// Zero.
    public static let zero = Exact(0)
    /// One.
    public static let one = Exact(1)

    /// Reads plain decimal or fraction text: `12`, `-0.64`, `1/100`. `nil` for anything else, exponents and
    /// separators included, and for more than 30 digits.
    public init?(_ text: some StringProtocol) {
        if let slash = text.firstIndex(of: "/") {
            guard let top = Exact(text[..<slash]), let bottom = Exact(text[text.index(after: slash)...]),
                let quotient = top.divided(by: bottom)
            else { return nil }
            self = quotient
            return
        }
        guard let decimal = DecimalText(text) else { return nil }
        guard let value = Exact(decimal.digits, over: Exact.powerOfTen(decimal.decimals)) else { return nil }
        self = value
    }

    /// 10 to the given exponent, which is clamped to 0…37.
    public static func powerOfTen(_ exponent: Int) -> Int128 {
        var power: Int128 = 1
        for _ in 0..<min(max(exponent, 0), 37) { power *= 10 }
        return power
    }

    /// The sum, or `nil` beyond the range.
    public func plus(_ other: Exact) -> Exact? {
        if denominator == other.denominator {
            let (sum, over) = numerator.addingReportingOverflow(other.numerator)
            return over ? nil : Exact(sum, over: denominator)
        }
        let (left, overLeft) = numerator.multipliedReportingOverflow(by: other.denominator)
        let (right, overRight) = other.numerator.multipliedReportingOverflow(by: denominator)
        let (sum, overSum) = left.addingReportingOverflow(right)
        let (bottom, overBottom) = denominator.multipliedReportingOverflow(by: other.denominator)
        if overLeft || overRight || overSum || overBottom { return nil }
        return Exact(sum, over: bottom)
    }

    /// The difference, or `nil` beyond the range.
    public func minus(_ other: Exact) -> Exact? { plus(other.negated) }

    /// The product, or `nil` beyond the range.
    public func times(_ other: Exact) -> Exact? {
        guard let first = Exact(numerator, over: other.denominator),
            let second = Exact(other.numerator, over: denominator)
        else { return nil }
        let (top, overTop) = first.numerator.multipliedReportingOverflow(by: second.numerator)
        let (bottom, overBottom) = first.denominator.multipliedReportingOverflow(by: second.denominator)
        if overTop || overBottom { return nil }
        return Exact(top, over: bottom)
    }

    /// The quotient; `nil` for a divisor of zero or beyond the range.
    public func divided(by other: Exact) -> Exact? {
        guard let inverse = Exact(other.denominator, over: other.numerator) else { return nil }
        return times(inverse)
    }

    /// The number with its sign turned.
    public var negated: Exact { Exact(lowest: -numerator, denominator) }

    /// The number without its sign.
    public var magnitude: Exact { numerator < 0 ? negated : self }

    /// Whether it is below zero.
    public var isNegative: Bool { numerator < 0 }

    /// Whether it is zero.
    public var isZero: Bool { numerator == 0 }

    /// The nearest binary floating-point number: for compound growth and drawing only, never for a
    /// comparison.
    public var approximation: Double { Double(numerator) / Double(denominator) }

    private static func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
        var (larger, smaller) = (first, second)
        while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
        return max(larger, 1)
    }
}

extension Exact: Comparable {
    /// Compares exactly, by continued fractions where cross products would leave the range.
    public static func < (left: Exact, right: Exact) -> Bool {
        if left.isNegative != right.isNegative { return left.isNegative }
        let (first, overFirst) = left.numerator.multipliedReportingOverflow(by: right.denominator)
        let (second, overSecond) = right.numerator.multipliedReportingOverflow(by: left.denominator)
        if !overFirst && !overSecond { return first < second }
        let (floorLeft, floorRight) = (left.floor, right.floor)
        if floorLeft != floorRight { return floorLeft < floorRight }
        let restLeft = left.numerator - floorLeft * left.denominator
        let restRight = right.numerator - floorRight * right.denominator
        if restLeft == 0 || restRight == 0 { return restLeft == 0 && restRight != 0 }
        return Exact(lowest: right.denominator, restRight) < Exact(lowest: left.denominator, restLeft)
    }

    /// The largest integer not above the number.
    public var floor: Int128 {
        let quotient = numerator / denominator
        return numerator < 0 && quotient * denominator != numerator ? quotient - 1 : quotient
    }
}

extension Exact: CustomStringConvertible {
    /// Decimal text where the number has a finite one of at most 18 decimals, else `numerator/denominator`.
    public var description: String {
        for decimals in 0...18 where Exact.powerOfTen(decimals) % denominator == 0 {
            return text(decimals: decimals)
        }
        return "\(numerator)/\(denominator)"
    }

    /// How a number loses digits.
    public enum Rounding: Sendable {
        /// To the nearest, a half to the even neighbour.
        case halfEven
        /// Towards minus infinity.
        case down
    }

    /// The number times 10^decimals as an integer, rounded; `nil` beyond the range. `decimals` is 0…18.
    public func scaled(decimals: Int, _ rounding: Rounding = .halfEven) -> Int128? {
        let (top, over) = numerator.multipliedReportingOverflow(by: Exact.powerOfTen(decimals))
        if over { return nil }
        let shifted = Exact(top, over: denominator) ?? self
        let low = shifted.floor
        if rounding == .down { return low }
        let rest = shifted.numerator - low * shifted.denominator
        let (twice, overTwice) = rest.multipliedReportingOverflow(by: 2)
        if overTwice { return rest > shifted.denominator / 2 ? low + 1 : low }
        if twice == shifted.denominator { return low % 2 == 0 ? low : low + 1 }
        return twice > shifted.denominator ? low + 1 : low
    }

    /// The number rounded to so many decimals; itself where that leaves the range.
    public func rounded(decimals: Int, _ rounding: Rounding = .halfEven) -> Exact {
        guard let integer = scaled(decimals: decimals, rounding) else { return self }
        return Exact(integer, over: Exact.powerOfTen(decimals)) ?? self
    }

    /// Plain decimal text with exactly so many decimals and a hyphen for minus, as machines exchange it.
    public func text(decimals: Int, _ rounding: Rounding = .halfEven) -> String {
        guard let integer = scaled(decimals: decimals, rounding) else { return "\(numerator)/\(denominator)" }
        var digits = String(integer.magnitude)
        while digits.count <= decimals { digits = "0" + digits }
        let split = digits.index(digits.endIndex, offsetBy: -decimals)
        let fraction = decimals > 0 ? "." + digits[split...] : ""
        return (integer < 0 ? "-" : "") + digits[..<split] + fraction
    }
}
