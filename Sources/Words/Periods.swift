public import Kernel

extension Words {
    /// A period as the language says it: `2022 年 1—7 月`, `Jan–Jul 2022`.
    public func period(_ period: Period) -> String {
        let (first, last) = (MonthOfYear(period.firstMonth), MonthOfYear(period.lastMonth))
        return language == .zh ? chinese(period, first, last) : english(period, first, last)
    }

    /// A day: `2026-03-01` in both languages, since every other order of the numbers is misread by somebody.
    public func day(_ day: Day) -> String { day.description }

    /// A day whose parts stay in one line: browsers break Chinese text after a hyphen between digits. Word
    /// joiners show nothing, and who searches the page for the day still finds it.
    func joined(_ day: Day) -> String {
        day.description.split(separator: "-").joined(separator: "-\(Words.wordJoiner)")
    }

    /// Holds together what stands on its two sides (U+2060).
    public static let wordJoiner = "\u{2060}"

    /// A day and the time of day, shifted by so many hours from UTC.
    public func moment(_ instant: Instant, hoursFromUTC: Int) -> String {
        let clock = instant.clock(hoursFromUTC: hoursFromUTC)
        let minute = clock.minute < 10 ? "0\(clock.minute)" : "\(clock.minute)"
        let hour = clock.hour < 10 ? "0\(clock.hour)" : "\(clock.hour)"
        return "\(instant.day(hoursFromUTC: hoursFromUTC)) \(hour):\(minute)"
    }

    private func chinese(_ period: Period, _ first: MonthOfYear, _ last: MonthOfYear) -> String {
        let space = Words.hardSpace
        switch period.kind {
        case .year: return "\(first.year)\(space)年"
        case .fiscalYear: return "\(first.year)\(space)财年"
        case .academicYear: return "\(first.year)—\(first.year + 1)\(space)学年"
        case .half: return "\(first.year)\(space)年\(first.month == 1 ? "上" : "下")半年"
        case .quarter: return "\(first.year)\(space)年\(["一", "二", "三", "四"][first.quarter - 1])季度"
        case .month: return "\(first.year)\(space)年\(space)\(first.month)\(space)月"
        case .toDate where first.year == last.year:
            let months = first.month == last.month ? "\(first.month)" : "\(first.month)—\(last.month)"
            return "\(first.year)\(space)年\(space)\(months)\(space)月"
        case .toDate:
            let start = "\(first.year)\(space)年\(space)\(first.month)\(space)月"
            return "\(start)—\(last.year)\(space)年\(space)\(last.month)\(space)月"
        case .span where first.month == 1: return "\(first.year)—\(last.year)\(space)年"
        case .span: return "\(first.year)—\(last.year - 1)\(space)财年"
        }
    }

    private func english(_ period: Period, _ first: MonthOfYear, _ last: MonthOfYear) -> String {
        let space = "\u{00A0}"
        switch period.kind {
        case .year: return "\(first.year)"
        case .fiscalYear: return "FY\(first.year)"
        case .academicYear: return "AY\(first.year)"
        case .half: return "H\(first.month == 1 ? 1 : 2)\(space)\(first.year)"
        case .quarter: return "Q\(first.quarter)\(space)\(first.year)"
        case .month: return "\(first.name)\(space)\(first.year)"
        case .toDate where first.year == last.year:
            let months = first.month == last.month ? first.name : "\(first.name)–\(last.name)"
            return "\(months)\(space)\(first.year)"
        case .toDate: return "\(first.name)\(space)\(first.year)–\(last.name)\(space)\(last.year)"
        case .span where first.month == 1: return "\(first.year)–\(last.year)"
        case .span: return "FY\(first.year)–FY\(last.year - 1)"
        }
    }
}

private struct MonthOfYear {
    let year: Int
    let month: Int

    init(_ number: Int) {
        year = number >= 0 ? number / 12 : (number - 11) / 12
        month = number - year * 12 + 1
    }

    var quarter: Int { (month - 1) / 3 + 1 }

    var name: String {
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][month - 1]
    }
}
