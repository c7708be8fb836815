import Documents
import Kernel

/// The texts of cells.
enum ImportText {
    /// Without blanks and marks around it; line ends and runs of blanks inside become one blank.
    static func clean(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { return text }
        if text.unicodeScalars.allSatisfy({ isPlain($0) && $0 != "\u{20}" }) { return text }
        var inside = Substring(text).unicodeScalars
        while let first = inside.first, isEdge(first) { inside.removeFirst() }
        while let last = inside.last, isEdge(last) { inside.removeLast() }
        var (clean, isApart) = (String.UnicodeScalarView(), false)
        for scalar in inside {
            if scalar.properties.isWhitespace {
                isApart = true
                continue
            }
            if isApart { clean.append(" ") }
            isApart = false
            clean.append(scalar)
        }
        return String(clean)
    }

    /// Blanks, the byte order mark and the space without width.
    private static func isEdge(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar == "\u{FEFF}" || scalar == "\u{200B}"
    }

    /// Visible ASCII, the blank, or a Han character: what needs no look at tables.
    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        (0x20...0x7E).contains(scalar.value) || (0x4E00...0x9FFF).contains(scalar.value)
    }

    /// The first character that hides, or turns what is read: a control, a direction mark, a space without
    /// width.
    static func hidden(_ text: String) -> Unicode.Scalar? {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return nil }
        return text.unicodeScalars.first { scalar in
            if isPlain(scalar) { return false }
            return switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: true
            default: scalar.value & 0xFFFE == 0xFFFE
            }
        }
    }

    /// `U+200B`.
    static func name(of scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// The cells of a row as one line that hides nothing, cut where it is long.
    static func line(_ cells: [String]) -> String {
        let texts = cells.map { cut(clean($0), 80) }.joined(separator: ", ")
        let seen = texts.map { hidden(String($0)) == nil ? $0 : "\u{FFFD}" }
        return cut(String(seen), 200)
    }

    /// At most so many characters; an ellipsis says that there were more.
    static func cut(_ text: String, _ most: Int) -> String {
        if text.utf8.count <= most || text.unicodeScalars.count <= most { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.prefix(most))) + "…"
    }
}
