import Kernel
import Seeds
import Testing

/// Periods: texts, months, neighbours.
@Suite struct PeriodTests {
    /// Every kind of period of some years.
    private static let all: [Period] = (1999...2031).flatMap { year -> [Period] in
        let years: [Period] = [.year(year), .academicYear(year), .span(year, year + 4)]
        let parts =
            (1...2).map { Period.half(year, $0) } + (1...4).map { .quarter(year, $0) }
            + (1...12).map { .month(year, $0) } + (1...12).map { .toDate(year, through: $0) }
        return years + parts
    }

    private static func fiscal(_ start: Int) -> [Period] {
        (2019...2024).flatMap { year -> [Period] in
            let own = Period.fiscalYear(year, starts: start)
            return [own, .span(from: own, to: own.adding(4))] + (1...12).map { .toDate(of: own, months: $0) }
        }
    }

    @Test func `the text of a period is read as the same period`() {
        for period in Self.all { #expect(Period(period.description) == period, "\(period)") }
        #expect(Set(Self.all.map(\.description)).count == Self.all.count)
    }

    @Test(arguments: 2...12)
    func `the text of a fiscal period is read by the month its year starts in`(start: Int) {
        for period in Self.fiscal(start) {
            #expect(Period(period.description, fiscalStart: start) == period, "\(period)")
        }
        #expect(Period("2023", fiscalStart: start) == .fiscalYear(2023, starts: start))
        let span = Period.span(from: .fiscalYear(2023, starts: start), to: .fiscalYear(2027, starts: start))
        #expect(Period("2023-2027", fiscalStart: start) == span)
    }

    @Test(arguments: [
        ("2020", "2020-01-01", "2020-12-31", 12), ("FY2020", "2020-01-01", "2020-12-31", 12),
        ("AY2020", "2020-09-01", "2021-08-31", 12), ("2022H1", "2022-01-01", "2022-06-30", 6),
        ("2022H2", "2022-07-01", "2022-12-31", 6), ("2022Q3", "2022-07-01", "2022-09-30", 3),
        ("2024-02", "2024-02-01", "2024-02-29", 1), ("2022-01..07", "2022-01-01", "2022-07-31", 7),
        ("2022-01..02", "2022-01-01", "2022-02-28", 2), ("2021-2025", "2021-01-01", "2025-12-31", 60),
    ])
    func `a period has its first and last day`(text: String, first: String, last: String, months: Int) throws
    {
        let period = try #require(Period(text))
        #expect(period.firstDay.description == first && period.lastDay.description == last)
        #expect(period.months == months)
    }

    @Test(arguments: [
        "", "20", "202", "20200", "2020H3", "2020H0", "2020Q5", "2020Q0", "2020-13", "2020-00", "2020-1",
        "2025-2021",
        "2022-02..07", "2022-01..13", "2022-01..2023-02", "2022-07..01", "2022-01..", "..07", "2022-01-07",
        "FY20",
        "2020h1", "2020 ", "２０２０", "2020..2021", "FY", "AY", "2020-", "-2020", "2020--2021",
    ])
    func `what is no period is refused`(text: String) {
        #expect(Period(text) == nil)
    }

    @Test func `the next period begins where one ends`() {
        let periods = Self.all + (2...12).flatMap { Self.fiscal($0) }
        for period in periods where period.kind != .toDate {
            let next = period.adding(1)
            #expect(next.firstMonth == period.lastMonth + 1 && next.kind == period.kind, "\(period)")
            #expect(next.firstDay == period.lastDay.adding(days: 1), "\(period)")
            #expect(next.months == period.months && next.adding(-1) == period, "\(period)")
        }
    }

    @Test func `to-date periods move by years and never lose a day`() {
        for period in Self.all + (2...12).flatMap({ Self.fiscal($0) }) {
            for years in [-8, -1, 1, 3, 4] {
                let other = period.adding(years: years)
                #expect(other.months == period.months && other.kind == period.kind)
                #expect(other.adding(years: -years) == period)
                let isLast = other.lastDay.adding(days: 1).date.day == 1
                #expect(isLast && other.firstDay.date.day == 1, "\(period) \(years)")
            }
            if period.kind == .toDate { #expect(period.adding(2) == period.adding(years: 2)) }
        }
        #expect(Period.month(2023, 2).adding(years: 1).lastDay.description == "2024-02-29")
    }

    @Test func `a period contains exactly what all its days contain`() {
        let some = Self.all.filter { (2019...2021).contains($0.startYear) }
        for outer in some {
            for inner in some {
                let isInside = outer.firstDay <= inner.firstDay && inner.lastDay <= outer.lastDay
                #expect(outer.contains(inner) == isInside, "\(outer) \(inner)")
            }
        }
    }

    @Test func `periods are ordered by their end, and no two are equal`() {
        var numbers = SeededNumbers(seed: SeededNumbers.seed)
        let sorted = Self.all.shuffled(using: &numbers).sorted()
        for (left, right) in zip(sorted, sorted.dropFirst()) {
            #expect(left < right && !(right < left), "\(left) \(right)")
            #expect(left.lastDay <= right.lastDay, "\(left) \(right)")
        }
    }

    @Test func `what covers the same months is not the same period`() {
        #expect(Period.year(2022) != .toDate(2022, through: 12))
        #expect(Period.half(2022, 1) != .toDate(2022, through: 6))
        #expect(Period.fiscalYear(2022, starts: 1) != .year(2022))
        #expect(Period.year(2022).isWholeYear && Period.academicYear(2022).isWholeYear)
        #expect(!Period.toDate(2022, through: 12).isWholeYear && !Period.span(2021, 2022).isWholeYear)
    }
}
