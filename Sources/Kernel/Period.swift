/// A stretch of whole months that a figure or a target speaks of.
///
/// The kind keeps apart what covers the same months: the year 2022 and January to December to date are two
/// periods. Whole years compare with whole years, to-date with the same to-date.
public struct Period: Hashable, Sendable {
    /// What sort of period.
    public enum Kind: Int, Hashable, Sendable, CaseIterable {
        /// A calendar year.
        case year
        /// A year that starts in another month than January; it is named by the year it starts in.
        case fiscalYear
        /// An academic year, September to August, named by the year it starts in.
        case academicYear
        /// Half a calendar year.
        case half
        /// A quarter.
        case quarter
        /// A month.
        case month
        /// From the year's start to the end of a later month.
        case toDate
        /// Several whole years, such as a plan's.
        case span
    }

    /// What sort of period it is.
    public let kind: Kind
    /// The first month, counted from January of year 0.
    public let firstMonth: Int
    /// The last month, counted from January of year 0; never before the first.
    public let lastMonth: Int

    private init(_ kind: Kind, _ firstMonth: Int, _ lastMonth: Int) {
        self.kind = kind
        self.firstMonth = firstMonth
        self.lastMonth = lastMonth
    }

    /// A calendar year.
    public static func year(_ year: Int) -> Period { Period(.year, year * 12, year * 12 + 11) }

    /// A fiscal year that starts in the given month (1…12, clamped).
    public static func fiscalYear(_ year: Int, starts month: Int) -> Period {
        let first = year * 12 + min(max(month, 1), 12) - 1
        return Period(.fiscalYear, first, first + 11)
    }

    /// An academic year, from September of the given year.
    public static func academicYear(_ year: Int) -> Period {
        Period(.academicYear, year * 12 + 8, year * 12 + 19)
    }

    /// Half a year; `half` is 1 or 2.
    public static func half(_ year: Int, _ half: Int) -> Period {
        Period(.half, year * 12 + (half == 2 ? 6 : 0), year * 12 + (half == 2 ? 11 : 5))
    }

    /// A quarter; `quarter` is 1…4 (clamped).
    public static func quarter(_ year: Int, _ quarter: Int) -> Period {
        let first = year * 12 + (min(max(quarter, 1), 4) - 1) * 3
        return Period(.quarter, first, first + 2)
    }

    /// A month, 1…12 (clamped).
    public static func month(_ year: Int, _ month: Int) -> Period {
        let number = year * 12 + min(max(month, 1), 12) - 1
        return Period(.month, number, number)
    }

    /// From the start of a calendar year to the end of a month of it, 1…12 (clamped).
    public static func toDate(_ year: Int, through month: Int) -> Period {
        Period(.toDate, year * 12, year * 12 + min(max(month, 1), 12) - 1)
    }

    /// From the start of a year, calendar or fiscal, so many months on (1…12, clamped).
    public static func toDate(of year: Period, months: Int) -> Period {
        Period(.toDate, year.firstMonth, year.firstMonth + min(max(months, 1), 12) - 1)
    }

    /// Several whole calendar years, the last not before the first.
    public static func span(_ first: Int, _ last: Int) -> Period {
        Period(.span, first * 12, max(first, last) * 12 + 11)
    }

    /// Several whole periods of one kind, from the first to the last.
    public static func span(from first: Period, to last: Period) -> Period {
        Period(.span, first.firstMonth, max(first.lastMonth, last.lastMonth))
    }

    /// How many months it covers.
    public var months: Int { lastMonth - firstMonth + 1 }

    /// The last day.
    public var lastDay: Day {
        Day.last(year: Period.yearOf(lastMonth), month: Period.monthOf(lastMonth))
    }

    /// The first day.
    public var firstDay: Day {
        Day(year: Period.yearOf(firstMonth), month: Period.monthOf(firstMonth), day: 1) ?? Day(number: 0)
    }

    /// Whether it is one whole year, calendar, fiscal or academic.
    public var isWholeYear: Bool { kind == .year || kind == .fiscalYear || kind == .academicYear }

    /// The calendar year its first month lies in: the name of a year period.
    public var startYear: Int { Period.yearOf(firstMonth) }

    /// The same kind of period, so many whole years later; no day is ever lost.
    public func adding(years: Int) -> Period { Period(kind, firstMonth + years * 12, lastMonth + years * 12) }

    /// The next or a former period of the same kind and length: years, halves, quarters, months. To-date
    /// periods move by years, spans by their own length.
    public func adding(_ count: Int) -> Period {
        let step = kind == .toDate ? 12 : months
        return Period(kind, firstMonth + count * step, lastMonth + count * step)
    }

    /// The years that a document or a figure may speak of; others are slips of the hand.
    public static let plausibleYears = 1900...2199

    /// Whether it begins and ends in years that a plan or a figure may speak of.
    public var isPlausible: Bool {
        Period.plausibleYears.contains(startYear)
            && Period.plausibleYears.contains(Period.yearOf(lastMonth))
    }

    /// Whether every month of the other lies in this one.
    public func contains(_ other: Period) -> Bool {
        firstMonth <= other.firstMonth && other.lastMonth <= lastMonth
    }

    static func yearOf(_ month: Int) -> Int { month >= 0 ? month / 12 : (month - 11) / 12 }
    static func monthOf(_ month: Int) -> Int { month - yearOf(month) * 12 + 1 }
}

extension Period: Comparable {
    /// Orders by last month, then by first, then by kind.
    public static func < (left: Period, right: Period) -> Bool {
        (left.lastMonth, left.firstMonth, left.kind.rawValue)
            < (right.lastMonth, right.firstMonth, right.kind.rawValue)
    }
}

extension Period: CustomStringConvertible {
    /// The text that `init(_:fiscalStart:)` reads: `2020`, `FY2023`, `AY2023`, `2022H1`, `2022Q3`, `2022-07`,
    /// `2022-01..07`, `2021-2025`.
    public var description: String {
        let (year, month) = (Period.yearOf(firstMonth), Period.monthOf(firstMonth))
        let (lastYear, last) = (Period.yearOf(lastMonth), Period.monthOf(lastMonth))
        switch kind {
        case .year: return "\(year)"
        case .fiscalYear: return "FY\(year)"
        case .academicYear: return "AY\(year)"
        case .half: return "\(year)H\(month == 1 ? 1 : 2)"
        case .quarter: return "\(year)Q\((month - 1) / 3 + 1)"
        case .month: return "\(year)-" + Day.padded(month, 2)
        case .toDate:
            let end = lastYear == year ? Day.padded(last, 2) : "\(lastYear)-" + Day.padded(last, 2)
            return "\(year)-" + Day.padded(month, 2) + ".." + end
        case .span:
            return month == 1 ? "\(year)-\(lastYear)" : "FY\(year)-FY\(lastYear - 1)"
        }
    }

    /// Reads the texts that `description` writes. A plain `2023`, `FY2023` or `2023-2027` means fiscal years
    /// where `fiscalStart` (the month a plan's year starts in, 1…12) is not 1. `nil` for anything else.
    public init?(_ text: some StringProtocol, fiscalStart: Int = 1) {
        guard let period = PeriodText(String(text), fiscalStart).period else { return nil }
        self = period
    }
}
