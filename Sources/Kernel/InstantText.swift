extension Instant {
    /// Reads a moment of ISO 8601: `2022-07-15T18:30`, with seconds, with up to six decimals of them, with
    /// `Z` or an offset such as `+08:00`; without one the clock is so many hours from UTC. `nil` for anything
    /// else, a day alone and a leap second included.
    ///
    /// A space stands for the `T`, and for the plus of an offset, which addresses decode to a space.
    public init?(_ text: some StringProtocol, hoursFromUTC: Int = 0) {
        var rest = Array(text.utf8)[...]
        guard text.utf8.count <= 40, let day = Day(String(decoding: rest.prefix(10), as: UTF8.self)),
            day.date.year < 9999
        else { return nil }
        rest = rest.dropFirst(10)
        guard let separator = rest.popFirst(), [UInt8(ascii: "T"), UInt8(ascii: " ")].contains(separator),
            let hour = Instant.number(&rest), rest.popFirst() == UInt8(ascii: ":"),
            let minute = Instant.number(&rest), hour < 24, minute < 60
        else { return nil }
        var (second, micro) = (0, 0)
        if rest.first == UInt8(ascii: ":") {
            rest = rest.dropFirst()
            guard let read = Instant.number(&rest), read < 60 else { return nil }
            second = read
            if rest.first == UInt8(ascii: ".") {
                let digits = rest.dropFirst().prefix { (48...57).contains($0) }
                guard (1...6).contains(digits.count) else { return nil }
                rest = rest.dropFirst(digits.count + 1)
                micro = digits.reduce(0) { $0 * 10 + Int($1 - 48) }
                for _ in digits.count..<6 { micro *= 10 }
            }
        }
        guard let offset = Instant.offset(&rest, hoursFromUTC), rest.isEmpty else { return nil }
        let seconds = day.number * 86_400 + hour * 3600 + minute * 60 + second - offset
        self.init(microseconds: Int64(seconds) * 1_000_000 + Int64(micro))
    }

    /// The last microsecond of a day, by a clock so many hours from UTC.
    public init(endOf day: Day, hoursFromUTC: Int) {
        self.init(
            microseconds: (Int64(day.number + 1) * 86_400 - Int64(hoursFromUTC) * 3600) * 1_000_000 - 1)
    }

    /// ISO 8601 in UTC with every microsecond that there is: `2026-11-24T18:30:11.25Z`.
    public var exactText: String {
        let micro = Int(((microseconds % 1_000_000) + 1_000_000) % 1_000_000)
        if micro == 0 { return description }
        let whole = Instant(microseconds: microseconds - Int64(micro)).description.dropLast()
        var digits = Day.padded(micro, 6)
        while digits.hasSuffix("0") { digits.removeLast() }
        return "\(whole).\(digits)Z"
    }

    private static func number(_ rest: inout ArraySlice<UInt8>) -> Int? {
        let digits = rest.prefix(2)
        guard digits.count == 2, digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
        rest = rest.dropFirst(2)
        return digits.reduce(0) { $0 * 10 + Int($1 - 48) }
    }

    /// Seconds east of UTC.
    private static func offset(_ rest: inout ArraySlice<UInt8>, _ hoursFromUTC: Int) -> Int? {
        guard let sign = rest.popFirst() else { return hoursFromUTC * 3600 }
        if sign == UInt8(ascii: "Z") { return 0 }
        guard [UInt8(ascii: "+"), UInt8(ascii: " "), UInt8(ascii: "-")].contains(sign),
            let hours = number(&rest), rest.popFirst() == UInt8(ascii: ":"), let minutes = number(&rest),
            hours <= 14, minutes < 60
        else { return nil }
        return (hours * 60 + minutes) * (sign == UInt8(ascii: "-") ? -60 : 60)
    }
}
