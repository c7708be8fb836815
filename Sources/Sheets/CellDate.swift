import Kernel

/// What of a moment a number format shows.
struct DateParts: Hashable {
    var year = false
    var month = false
    var day = false
    var time = false
}

/// The dates of a workbook: days counted from 1900, or from 1904 in files that began on an old Macintosh.
enum CellDate {
    /// Day numbers of 1899-12-31 and 1904-01-01, counted from 1970-01-01.
    private static let (from1900, from1904) = (-25_568, -24_107)
    private static let most = 2_958_465.0

    /// The text of what is seen: `2022`, `2022-07`, `2022-07-31`, with `08:30:00` behind a day that has a
    /// time. `nil` where a spreadsheet shows ####, and for the 29 February 1900 that never was.
    static func text(_ serial: Double, _ parts: DateParts, is1904: Bool) -> String? {
        guard serial >= 0, serial <= most else { return nil }
        var seconds = Int((serial * 86_400).rounded())
        var day = seconds / 86_400
        seconds %= 86_400
        guard parts.year || parts.month || parts.day else { return clock(day * 86_400 + seconds) }
        if is1904 {
            day += from1904
        } else {
            // Spreadsheets count a 29 February 1900.
            guard day != 60, day >= 1 else { return nil }
            day += from1900 - (day > 60 ? 1 : 0)
        }
        let date = civil(day)
        let year = padded(date.year, 4)
        if parts.year, !parts.day { return parts.month ? year + "-" + padded(date.month, 2) : year }
        let text = [year, padded(date.month, 2), padded(date.day, 2)].joined(separator: "-")
        return seconds == 0 || !parts.time ? text : text + " " + clock(seconds)
    }

    private static func clock(_ seconds: Int) -> String {
        [seconds / 3600, seconds / 60 % 60, seconds % 60].map { padded($0, 2) }.joined(separator: ":")
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(width - text.count, 0)) + text
    }

    /// Year, month and day of a day counted from 1970-01-01, after 0000-03-01.
    private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = shifted / 146_097
        let ofEra = shifted % 146_097
        let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let turned = (5 * ofYear + 2) / 153
        let month = turned < 10 ? turned + 3 : turned - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, ofYear - (153 * turned + 2) / 5 + 1)
    }
}
