import Kernel

/// A period as SDMX writes it: its own forms for years, halves, quarters and months of the calendar, an
/// interval of ISO 8601 for every other.
struct SDMXPeriod {
    /// The code of the list of frequencies.
    let frequency: String
    /// The value of TIME_PERIOD.
    let text: String

    init(_ period: Period) {
        let (year, month) = (period.startYear, period.firstMonth - period.startYear * 12 + 1)
        let start = SDMXPeriod.padded(year, 4) + "-" + SDMXPeriod.padded(month, 2) + "-01"
        switch period.kind {
        case .year: (frequency, text) = ("A", SDMXPeriod.padded(year, 4))
        case .half: (frequency, text) = ("S", SDMXPeriod.padded(year, 4) + "-S\(month == 1 ? 1 : 2)")
        case .quarter: (frequency, text) = ("Q", SDMXPeriod.padded(year, 4) + "-Q\((month - 1) / 3 + 1)")
        case .month:
            (frequency, text) = ("M", SDMXPeriod.padded(year, 4) + "-" + SDMXPeriod.padded(month, 2))
        case .fiscalYear, .academicYear: (frequency, text) = ("A", start + "/P1Y")
        case .toDate, .span:
            let isYears = period.months % 12 == 0
            frequency = "_O"
            text = start + "/P" + (isYears ? "\(period.months / 12)Y" : "\(period.months)M")
        }
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

/// Identifiers as SDMX allows them.
enum SDMXName {
    /// A code: letters, digits, `_`, `@`, `$` and `-`; every other character becomes its number.
    static func code(_ text: String) -> String {
        var code = ""
        for scalar in text.unicodeScalars {
            code += isPlain(scalar) ? String(scalar) : "_x" + String(scalar.value, radix: 16) + "_"
        }
        return code.isEmpty ? "_" : code
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "_", "@", "$", "-": true
        default: false
        }
    }

    /// The name of an artefact: capitals, digits and `_`, a letter first.
    static func artefact(_ text: String) -> String {
        let name = code(text).uppercased().replacing("-", with: "_")
        return name.first?.isLetter == true ? name : "P_" + name
    }
}
