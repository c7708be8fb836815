/// Plain decimal text as written: its digits and how many of them stand after the point.
///
/// `2.40` has digits 240 and two decimals: the text of a figure says how exactly it was published.
public struct DecimalText: Hashable, Sendable {
    /// All digits as one integer, carrying the sign.
    public let digits: Int128
    /// How many digits stand after the point, 0…18.
    public let decimals: Int

    /// Reads an optional sign (`-`, `+` or `−`), digits, and an optional point with digits. `nil` for
    /// anything else: no exponent, no separators, no blank; at most 30 digits, at most 18 of them after the
    /// point.
    public init?(_ text: some StringProtocol) {
        var value: Int128 = 0
        var (count, places, seenPoint, isNegative) = (0, 0, false, false)
        for (position, scalar) in text.unicodeScalars.enumerated() {
            if position == 0, scalar == "-" || scalar == "−" || scalar == "+" {
                isNegative = scalar != "+"
            } else if scalar == ".", !seenPoint, count > 0 {
                seenPoint = true
            } else if scalar >= "0", scalar <= "9" {
                value = value * 10 + Int128(scalar.value - 48)
                count += 1
                if seenPoint { places += 1 }
            } else {
                return nil
            }
            if count > 30 { return nil }
        }
        guard count > 0, places <= 18, !(seenPoint && places == 0) else { return nil }
        digits = isNegative ? -value : value
        decimals = places
    }

    /// The value the text stands for.
    public var value: Exact { Exact(digits, over: Exact.powerOfTen(decimals)) ?? .zero }

    /// The decimals that are not trailing zeros: `2.40` needs one.
    public var neededDecimals: Int {
        var (rest, needed) = (digits, decimals)
        while needed > 0, rest % 10 == 0 { (rest, needed) = (rest / 10, needed - 1) }
        return needed
    }

    /// Whether two published texts can tell the same number: the more exact one, rounded half to even to the
    /// other's decimals, equals it. 2.4 agrees with 2.36; 2.21 does not.
    public func agrees(with other: DecimalText) -> Bool {
        let coarse = Swift.min(decimals, other.decimals)
        return value.rounded(decimals: coarse) == other.value.rounded(decimals: coarse)
    }
}
