/// Finds the word that was probably meant.
public enum Suggestion {
    /// The word one edit (insert, delete, replace, swap of neighbours) away, or equal but for case, width,
    /// blanks and dashes; `nil` where there is none.
    public static func nearest(to text: String, among words: [String]) -> String? {
        let bare = bare(text)
        return words.first { self.bare($0) == bare } ?? words.first { isOneEdit(Array(text), Array($0)) }
    }

    private static func bare(_ text: String) -> String { FoldedText.fold(text).filter { $0 != "-" } }

    static func isOneEdit(_ first: [Character], _ second: [Character]) -> Bool {
        let (short, long) = first.count <= second.count ? (first, second) : (second, first)
        guard long.count - short.count <= 1, long.count > 1 else { return false }
        var start = 0
        while start < short.count, short[start] == long[start] { start += 1 }
        if short.count < long.count { return Array(short[start...]) == Array(long[(start + 1)...]) }
        guard start < short.count else { return false }
        if Array(short[(start + 1)...]) == Array(long[(start + 1)...]) { return true }
        return start + 1 < short.count && short[start] == long[start + 1] && short[start + 1] == long[start]
            && Array(short[(start + 2)...]) == Array(long[(start + 2)...])
    }
}

/// Text made plain: what people type in a hurry, or copy from a table, as a machine would write it.
public enum FoldedText {
    /// Full-width signs as their half-width ones (`１２．５％` is `12.5%`), and every dash and minus as a hyphen.
    public static func halfWidth(_ text: String) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { plain.append(halfWidth(scalar)) }
        return String(plain)
    }

    /// For comparing names: half-width, lower case, without blanks, and `_` as `-`.
    public static func fold(_ text: String) -> String {
        String(halfWidth(text).lowercased().compactMap { $0.isWhitespace ? nil : $0 == "_" ? "-" : $0 })
    }

    private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        case 0x3000, 0x00A0, 0x202F, 0x2009: " "
        case 0x2010...0x2015, 0x2212: "-"
        default: scalar
        }
    }
}
