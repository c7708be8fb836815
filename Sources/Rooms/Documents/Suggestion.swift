/// Finds the word that was probably meant.
public enum Suggestion {
    /// The word one edit (insert, delete, replace, swap of neighbours) away, or equal but for case; `nil`
    /// where there is none.
    public static func nearest(to text: String, among words: [String]) -> String? {
        words.first { $0.lowercased() == text.lowercased() }
            ?? words.first { isOneEdit(Array(text), Array($0)) }
    }

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
