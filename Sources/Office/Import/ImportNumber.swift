import Documents
import Kernel

/// What a cell of values says.
enum ImportNumber: Hashable {
    /// A number, the digits as they were written, and what stands behind them, such as a unit.
    case number(DecimalText, digits: String, rest: String)
    /// Nothing: unknown.
    case blank
    /// The yearbook sign …: less than one unit of the last digit shown.
    case lessThanDigit
    /// The yearbook sign —: it does not occur.
    case doesNotOccur
    /// None of these.
    case unreadable(Message)

    /// Reads a cell; full-width signs count as narrow ones.
    init(_ cell: String) {
        if ImportNumber.isPlain(cell), let number = DecimalText(cell) {
            self = .number(number, digits: cell, rest: "")
            return
        }
        let text = FoldedText.halfWidth(cell)
        let signs = text.filter { !$0.isWhitespace }
        if signs.isEmpty {
            self = .blank
        } else if signs.allSatisfy({ $0 == "-" }) {
            self = .doesNotOccur
        } else if signs.allSatisfy({ $0 == "…" || $0 == "⋯" }) || signs == "..." || signs == "......" {
            self = .lessThanDigit
        } else {
            self = ImportNumber.number(text)
        }
    }

    /// Whether a cell holds digits, signs and points only, as nearly all do.
    private static func isPlain(_ cell: String) -> Bool {
        cell.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E }
    }

    private static func number(_ text: String) -> ImportNumber {
        let written = text.prefix { "+-0123456789., ".contains($0) }
        let digits = String(written.reversed().drop { $0 == " " }.reversed())
        let rest = text.dropFirst(written.count).filter { !$0.isWhitespace }
        guard digits.contains(where: \.isNumber) else { return unreadable("import.not-a-number", text) }
        if let first = rest.first, first == "e" || first == "E", rest.dropFirst().contains(where: \.isNumber)
        {
            return unreadable("import.exponent", text)
        }
        guard let plain = ungrouped(digits) else { return unreadable("import.bad-grouping", text) }
        guard let number = DecimalText(plain) else { return unreadable("import.not-a-number", text) }
        return .number(number, digits: digits, rest: rest)
    }

    /// The digits without the signs between thousands; `nil` where these do not stand between thousands.
    private static func ungrouped(_ digits: String) -> String? {
        guard digits.contains(",") || digits.contains(" ") else { return digits }
        let sign = digits.first == "-" || digits.first == "+" ? String(digits.prefix(1)) : ""
        let parts = digits.dropFirst(sign.count).split(separator: ".", omittingEmptySubsequences: false)
        let mark: Character = parts[0].contains(",") ? "," : " "
        let groups = parts[0].drop { $0 == " " }.split(separator: mark, omittingEmptySubsequences: false)
        let isGrouped = groups.enumerated().allSatisfy { index, group in
            group.allSatisfy(\.isNumber) && (index == 0 ? (1...3).contains(group.count) : group.count == 3)
        }
        guard parts.count <= 2, isGrouped || groups.count == 1,
            parts.count == 1 || parts[1].allSatisfy(\.isNumber)
        else { return nil }
        return sign + groups.joined() + parts.dropFirst().map { "." + $0 }.joined()
    }

    private static func unreadable(_ code: String, _ text: String) -> ImportNumber {
        .unreadable(Message(code, ["text": .text(ImportText.cut(text, 60))]))
    }
}
