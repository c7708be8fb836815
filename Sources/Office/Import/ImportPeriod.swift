import Documents
import Kernel

/// Reads the texts by which people name periods.
struct ImportPeriod {
    /// The month that a year of the plan starts in.
    let yearStart: Int

    /// The period that a text means: as documents write it, or as tables do: `2022年`, `2022年上半年`,
    /// `2022年三季度`, `2022年前三季度`, `2022年7月`, `2022年1—7月累计`, `2022年9月末`, `Q3 2022`, `Jan-Sep 2022`.
    /// `nil` for anything else.
    func read(_ cell: String) -> Period? {
        let text = FoldedText.halfWidth(cell).filter { !$0.isWhitespace }.uppercased()
        if let period = Period(text, fiscalStart: yearStart) { return period }
        for ending in ["年度", "财年", "年末", "年"] where text.hasSuffix(ending) {
            if let period = Period(text.dropLast(ending.count), fiscalStart: yearStart) { return period }
        }
        guard let mark = text.firstIndex(of: "年") else { return english(text) }
        guard let year = Int(text[..<mark]), (1000...9999).contains(year) else { return nil }
        return part(text[text.index(after: mark)...], of: year)
    }

    /// A year and, in a cell of its own, a part of it: `2025` and `三季度`, `3`, `Q3`, `9月`, `1—9月`, `全年`.
    /// The part may name the year again. `nil` where the two are no period.
    func read(_ cell: String, _ part: String, _ kind: ImportYearPart) -> Period? {
        let part = FoldedText.halfWidth(part).filter { !$0.isWhitespace }
        let year = read(cell)
        if let whole = read(part) {
            return cell.isEmpty || year?.startYear == whole.startYear ? whole : nil
        }
        guard let year, year.isWholeYear else { return nil }
        if ["全年", "年", "YEAR", "WHOLEYEAR"].contains(part.uppercased()) { return year }
        let number = year.startYear
        if let count = Int(part), part.count <= 2 {
            switch kind {
            case .quarter: return (1...4).contains(count) ? .quarter(number, count) : nil
            case .month: return (1...12).contains(count) ? .month(number, count) : nil
            }
        }
        if kind == .quarter, let quarter = ImportPeriod.quarters[part] { return .quarter(number, quarter) }
        return read("\(number)年" + part) ?? read("\(number)" + part)
    }

    private func part(_ whole: Substring, of year: Int) -> Period? {
        switch whole {
        case "上半年": return .half(year, 1)
        case "下半年": return .half(year, 2)
        default: break
        }
        // A level at a quarter's or month's end is told for that quarter or month.
        let text = whole.hasSuffix("末") ? whole.dropLast() : whole
        if text.hasSuffix("季度") {
            let name = text.dropLast(2)
            if let first = name.first, "前1一".contains(first), name.count > 1 {
                let last = name.drop { "前1一-~至".contains($0) }
                return ImportPeriod.quarters[String(last)].map { .toDate(year, through: $0 * 3) }
            }
            return ImportPeriod.quarters[String(name.drop { $0 == "第" })].map { .quarter(year, $0) }
        }
        let isSum = text.hasSuffix("累计")
        let range = isSum ? text.dropLast(2) : text
        guard range.hasSuffix("月") else { return nil }
        let months = range.dropLast().split(omittingEmptySubsequences: false) { "-~至".contains($0) }
            .map { Int($0.hasSuffix("月") ? $0.dropLast() : $0) }
        guard let last = months.last ?? nil, (1...12).contains(last) else { return nil }
        if months.count == 1 { return isSum ? nil : .month(year, last) }
        return months.count == 2 && months[0] == 1 ? .toDate(year, through: last) : nil
    }

    /// A year of four digits before or behind a quarter, a half, a month or January to a month.
    private func english(_ text: String) -> Period? {
        var rest = Substring(text)
        let digits = { (part: Substring) in Int(part).flatMap { (1000...9999).contains($0) ? $0 : nil } }
        let year: Int
        if let first = digits(rest.prefix(4)) {
            (year, rest) = (first, rest.dropFirst(4))
        } else if let last = digits(rest.suffix(4)) {
            (year, rest) = (last, rest.dropLast(4))
        } else {
            return nil
        }
        if rest.count == 2 { return Period("\(year)" + rest, fiscalStart: yearStart) }
        let months = rest.split(omittingEmptySubsequences: false) { "-~".contains($0) }
            .map { ImportPeriod.month($0) }
        if months.count == 1, let month = months[0] { return .month(year, month) }
        guard months.count == 2, months[0] == 1, let last = months[1] else { return nil }
        return .toDate(year, through: last)
    }

    /// A month by its English name, whole or its first three letters.
    private static func month(_ name: Substring) -> Int? {
        let index = names.firstIndex { name == $0 || name == $0.prefix(3) }
        return index.map { $0 + 1 }
    }

    private static let names = [
        "JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER", "OCTOBER",
        "NOVEMBER", "DECEMBER",
    ]

    private static let quarters = ["1": 1, "2": 2, "3": 3, "4": 4, "一": 1, "二": 2, "三": 3, "四": 4]
}

/// What a column beside a column of years holds.
enum ImportYearPart: Hashable {
    case quarter
    case month
}

/// The part of a year that a qualifier speaks of.
enum ImportPart: Hashable {
    /// The first half of the plan's year.
    case firstHalf
    /// January to a month of the calendar year.
    case toMonth(Int)

    /// Reads `h1`, `jan-jul`, `1-7月`.
    init?(_ folded: String) {
        if folded == "h1" || folded == "上半年" {
            self = .firstHalf
            return
        }
        let name = folded.hasPrefix("jan-") ? folded.dropFirst(4) : ""
        if let index = ImportPart.months.firstIndex(of: String(name.prefix(3))), name.count >= 3 {
            self = .toMonth(index + 2)
            return
        }
        guard folded.hasPrefix("1-"), folded.hasSuffix("月"), let month = Int(folded.dropFirst(2).dropLast()),
            (2...12).contains(month)
        else { return nil }
        self = .toMonth(month)
    }

    /// That part of a whole year; `nil` for a period that is no year.
    func period(of year: Period) -> Period? {
        guard year.isWholeYear else { return nil }
        switch self {
        case .firstHalf: return .toDate(of: year, months: 6)
        case .toMonth(let month): return .toDate(year.startYear, through: month)
        }
    }

    private static let months = [
        "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
}
