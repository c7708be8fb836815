import Documents
public import Kernel

/// Which days of a region are worked: weekdays, but for the holidays and make-up working days (调休) that
/// were announced.
///
/// Source: the yearly notices of the State Council's General Office, one row a day in `working-days.csv`.
public struct WorkCalendar: Sendable {
    /// A year counts as announced from so many holidays on, so that a new year's eve that another year's
    /// notice names does not make its own year known. The law gives eleven days and, from 2025, thirteen.
    public static let leastHolidays = 10

    /// What a day is.
    public enum Standing: Hashable, Sendable {
        /// People work: a weekday, or a make-up working day.
        case worked
        /// A Saturday or Sunday that is not made up for.
        case weekend
        /// A holiday, by name.
        case holiday(Title)
        /// Nothing was announced for the year, so nobody can say.
        case unknown
    }

    /// What a row says of its day.
    enum Kind: String, CaseIterable {
        case holiday
        case workday
    }

    private let holidays: [Day: Title]
    private let workdays: Set<Day>
    private let years: Set<Int>

    /// A calendar of the days named. A day that is both is a holiday.
    public init(holidays: [Day: Title], workdays: Set<Day>) {
        self.holidays = holidays
        self.workdays = workdays
        let counts = Dictionary(grouping: holidays.keys, by: \.date.year).mapValues(\.count)
        years = Set(counts.filter { $0.value >= WorkCalendar.leastHolidays }.keys)
    }

    /// What a day is; unknown in a year that nothing was announced for.
    public func standing(of day: Day) -> Standing {
        if let name = holidays[day] { return .holiday(name) }
        if workdays.contains(day) { return .worked }
        guard isAnnounced(day.date.year) else { return .unknown }
        return day.isWeekend ? .weekend : .worked
    }

    /// A day of which something was announced.
    public struct Announced: Hashable, Sendable {
        /// The day.
        public let day: Day
        /// `holiday` or `worked`.
        public let standing: Standing
    }

    /// Every day of which something was announced, in the order of the days.
    public var announced: [Announced] {
        let days =
            holidays.map { Announced(day: $0.key, standing: .holiday($0.value)) }
            + workdays.filter { holidays[$0] == nil }.map { Announced(day: $0, standing: .worked) }
        return days.sorted { $0.day < $1.day }
    }

    /// Whether the holidays of a year were announced.
    public func isAnnounced(_ year: Int) -> Bool { years.contains(year) }

    /// Reads `working-days.csv`: the plan's own goes before a library's. Refused: a day named twice.
    static func load(_ folder: PlanFolder) -> WorkCalendar {
        let paths = folder.paths.filter { PlanFolder.local($0) == "working-days.csv" }
        guard let path = paths.first(where: { !$0.hasPrefix("Library/") }) ?? paths.last else {
            return WorkCalendar(holidays: [:], workdays: [])
        }
        var (holidays, workdays) = ([Day: Title](), Set<Day>())
        var places = PlaceBook(folder.problems)
        for fields in folder.table(path) {
            let day = fields.day("day")
            if !fields.has("day") { _ = fields.text("day") }
            let kind = fields.choice("kind", Kind.self)
            if !fields.has("kind") { _ = fields.text("kind") }
            let name = PlanParts.pair(fields, "name")
            _ = fields.optionalText("source")
            fields.finish()
            guard let day, let kind, let name, places.note("day:\(day)", fields.place) else { continue }
            switch kind {
            case .holiday: holidays[day] = name
            case .workday: workdays.insert(day)
            }
        }
        return WorkCalendar(holidays: holidays, workdays: workdays)
    }
}
