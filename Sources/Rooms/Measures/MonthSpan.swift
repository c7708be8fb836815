import Kernel

/// Whole months from the first to the last, counted from January of year 0: what a period covers, whatever
/// its kind. Amounts of equal months are one amount: the first half and January to June to date.
struct MonthSpan: Hashable {
    let first: Int
    let last: Int

    init(_ first: Int, _ last: Int) {
        self.first = first
        self.last = last
    }

    init(_ period: Period) { self.init(period.firstMonth, period.lastMonth) }

    var months: Int { last - first + 1 }

    func contains(_ other: MonthSpan) -> Bool { first <= other.first && other.last <= last }
}

/// The periods of a plan: in which month its year starts.
struct PeriodRules {
    /// 1…12.
    let yearStart: Int

    /// A period under its one name: January to December to date is the year.
    func canonical(_ period: Period) -> Period {
        guard period.kind == .toDate, period.months == 12 else { return period }
        return PeriodRules.year(period.firstMonth)
    }

    /// The period a figure of an element speaks of: a cumulative one of a month speaks of all months up to
    /// it.
    func canonical(_ period: Period, _ nature: Nature) -> Period {
        guard nature == .cumulative, [.month, .quarter, .half].contains(period.kind) else {
            return canonical(period)
        }
        let year = year(of: period.lastMonth)
        return canonical(.toDate(of: year, months: period.lastMonth - year.firstMonth + 1))
    }

    /// The plan's year that a month lies in.
    func year(of month: Int) -> Period {
        let start = yearStart - 1
        return PeriodRules.year(start + PeriodRules.floor(month - start, 12) * 12)
    }

    /// The year, half and quarter of the calendar or plan that end with a month.
    func ending(with month: Int) -> [Period] {
        var periods: [Period] = []
        let year = year(of: month)
        if year.lastMonth == month { periods.append(year) }
        let (number, ofYear) = PeriodRules.split(month)
        if ofYear % 6 == 5 { periods.append(.half(number, ofYear / 6 + 1)) }
        if ofYear % 3 == 2 { periods.append(.quarter(number, ofYear / 3 + 1)) }
        return periods
    }

    /// The plan's year, the halves, quarters and months that lie in a stretch of months.
    func parts(of span: MonthSpan) -> [Period] {
        (span.first...span.last).flatMap { month -> [Period] in
            let (number, ofYear) = PeriodRules.split(month)
            return ending(with: month) + [.month(number, ofYear + 1)]
        }
    }

    /// The periods, and each “to date” among them in every year of the months they cover: what one unit told
    /// to date, another may have told in other years.
    func inEveryYear(_ periods: Set<Period>, _ told: MonthSpan? = nil) -> Set<Period> {
        let toDate = periods.filter { $0.kind == .toDate }
        guard !toDate.isEmpty, let first = told?.first ?? periods.map(\.firstMonth).min(),
            let last = told?.last ?? periods.map(\.lastMonth).max()
        else { return periods }
        var all = periods
        for period in toDate {
            for year in stride(from: period.firstMonth, through: last, by: 12) {
                all.insert(period.adding(years: (year - period.firstMonth) / 12))
            }
            for year in stride(from: period.firstMonth, to: first - 12, by: -12) {
                all.insert(period.adding(years: (year - period.firstMonth) / 12))
            }
        }
        return all
    }

    /// The twelve months from one on, as a calendar or fiscal year.
    private static func year(_ firstMonth: Int) -> Period {
        let (number, ofYear) = split(firstMonth)
        return ofYear == 0 ? .year(number) : .fiscalYear(number, starts: ofYear + 1)
    }

    static func split(_ month: Int) -> (year: Int, ofYear: Int) {
        let year = floor(month, 12)
        return (year, month - year * 12)
    }

    private static func floor(_ number: Int, _ divisor: Int) -> Int {
        number >= 0 ? number / divisor : (number - divisor + 1) / divisor
    }
}
