/// A calendar day (proleptic Gregorian), without a time or a zone.
public struct Day: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// Days since 1970-01-01.
    public let number: Int

    /// The day with this number of days since 1970-01-01.
    public init(number: Int) { self.number = number }

    /// The day of a calendar date; `nil` for a date that does not exist or a year outside 1…9999.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Day.daysInMonth(year: year, month: month)
        else { return nil }
        number = Day.number(year: year, month: month, day: day)
    }

    /// Reads `2021-04-30`; `nil` for anything else.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let isDigits = parts.allSatisfy { $0.utf8.allSatisfy { (48...57).contains($0) } }
        guard isDigits, parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The last day of a month; the month is clamped to 1…12.
    public static func last(year: Int, month: Int) -> Day {
        let month = min(max(month, 1), 12)
        return Day(
            number: number(year: year, month: month, day: daysInMonth(year: year, month: month)))
    }

    /// Year, month and day of the month.
    public var date: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// Whether it is a Saturday or a Sunday.
    public var isWeekend: Bool { ((number + 3) % 7 + 7) % 7 >= 5 }

    /// The day so many days later.
    public func adding(days: Int) -> Day { Day(number: number + days) }

    /// ISO 8601: `2021-04-30`.
    public var description: String {
        let (year, month, day) = date
        return Day.padded(year, 4) + "-" + Day.padded(month, 2) + "-" + Day.padded(day, 2)
    }

    /// Orders by time.
    public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

    static func padded(_ value: Int, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    private static func daysInMonth(year: Int, month: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        if month == 2 { return isLeap ? 29 : 28 }
        return [4, 6, 9, 11].contains(month) ? 30 : 31
    }

    private static func number(year: Int, month: Int, day: Int) -> Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }
}

/// A moment: microseconds since 1970-01-01 00:00 UTC.
public struct Instant: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// Microseconds since 1970-01-01 00:00 UTC.
    public let microseconds: Int64

    /// The moment so many microseconds after 1970-01-01 00:00 UTC.
    public init(microseconds: Int64) { self.microseconds = microseconds }

    /// The UTC day it falls on, shifted by so many hours (China: 8).
    public func day(hoursFromUTC: Int = 0) -> Day {
        let seconds = Int(microseconds / 1_000_000) + hoursFromUTC * 3600
        return Day(number: seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400)
    }

    /// Hour and minute of its UTC day, shifted by so many hours.
    public func clock(hoursFromUTC: Int = 0) -> (hour: Int, minute: Int, second: Int) {
        let seconds = Int(microseconds / 1_000_000) + hoursFromUTC * 3600
        let ofDay = ((seconds % 86_400) + 86_400) % 86_400
        return (ofDay / 3600, ofDay / 60 % 60, ofDay % 60)
    }

    /// ISO 8601 in UTC to the second: `2026-11-24T18:30:11Z`.
    public var description: String {
        let time = clock()
        return "\(day())T" + Day.padded(time.hour, 2) + ":" + Day.padded(time.minute, 2) + ":"
            + Day.padded(time.second, 2) + "Z"
    }

    /// Orders by time.
    public static func < (left: Instant, right: Instant) -> Bool { left.microseconds < right.microseconds }
}
