public import Kernel

extension Words {
    /// The space that does not break: between groups of digits, and between a figure and its unit. The narrow
    /// one (U+202F) all but vanishes in Chinese fonts.
    public static let hardSpace = "\u{00A0}"

    /// The text with plain spaces, for terminals and machines.
    public static func plainSpaces(_ text: String) -> String {
        String(text.map { $0 == "\u{00A0}" ? " " : $0 })
    }

    /// A number rounded half to even, in groups of three, with a true minus sign.
    public func number(_ value: Exact, decimals: Int) -> String {
        let text = value.text(decimals: decimals)
        if text.contains("/") { return text }
        let isNegative = text.hasPrefix("-")
        let parts = text.drop { $0 == "-" }.split(separator: ".")
        let isZero = parts.allSatisfy { $0.allSatisfy { $0 == "0" } }
        let whole = Words.grouped(String(parts.first ?? "0"))
        let fraction = parts.count > 1 ? "." + parts[1] : ""
        return (isNegative && !isZero ? "−" : "") + whole + fraction
    }

    /// A number with as many decimals as it needs, at most the given ones.
    public func number(_ value: Exact, atMost decimals: Int) -> String {
        var needed = decimals
        while needed > 0,
            value.rounded(decimals: decimals).rounded(decimals: needed - 1)
                == value.rounded(decimals: decimals)
        {
            needed -= 1
        }
        return number(value, decimals: needed)
    }

    /// A count in groups of three.
    public func integer(_ value: Int) -> String { number(Exact(value), decimals: 0) }

    /// A number with a sign in front of it, also where it is positive.
    public func difference(_ value: Exact, atMost decimals: Int) -> String {
        let text = number(value, atMost: decimals)
        return value.isNegative || value.rounded(decimals: decimals).isZero ? text : "+" + text
    }

    /// A number and its unit, which never part at a line end.
    public func quantity(_ value: Exact, decimals: Int, unit: Title) -> String {
        joined(number(value, decimals: decimals), self.unit(unit))
    }

    /// A unit as it stands after a number; one that begins with a digit is a factor: `3 × 100 million yuan`.
    public func unit(_ unit: Title) -> String {
        let text = title(unit)
        return text.first.map { $0.isASCII && $0.isNumber } ?? false ? "×" + Words.hardSpace + text : text
    }

    /// From one number to another, in one unit.
    public func range(_ low: Exact, _ high: Exact, decimals: Int, unit: Title) -> String {
        joined(number(low, decimals: decimals) + "–" + number(high, decimals: decimals), self.unit(unit))
    }

    /// A ratio as percent: 1/4 is 25 %.
    public func percent(_ ratio: Exact, decimals: Int = 0) -> String {
        joined(number(ratio.times(Exact(100)) ?? ratio, decimals: decimals), "%")
    }

    /// A figure never parts from its unit; a long one may go on in the next line after its first word, since
    /// columns are narrow: `6.63 patents` keeps together, `per 10,000 people` may follow.
    private func joined(_ figure: String, _ unit: String) -> String {
        if unit.isEmpty { return figure }
        let bound = unit.count > Words.boundUnit ? unit : unit.replacing(" ", with: Words.hardSpace)
        return figure + Words.hardSpace + bound
    }

    /// The characters up to which a unit has no line end inside.
    private static let boundUnit = 18

    private static func grouped(_ digits: String) -> String {
        var result = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { result += hardSpace }
            result.append(digit)
        }
        return result
    }
}
