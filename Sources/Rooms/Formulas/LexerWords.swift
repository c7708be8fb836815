import Kernel

// Words of the grammar and regular names.
extension FormulaLexer {
    /// A run of letters and digits: a word, a window, a count, or a name.
    mutating func run() throws(FormulaStop) -> FormulaToken.Kind {
        let start = position
        if let window = try chineseWindow() { return .lastYears(window) }
        if let window = try englishWindow() { return .lastYears(window) }
        if let count = chineseAtLeast() { return .atLeast(count) }
        if let count = englishAtLeast() { return .atLeast(count) }
        let end = runEnd(from: start)
        position = end
        let text = String(source.folded[start..<end])
        for pair in FormulaWord.pairs where pair.first == text {
            if let after = word(pair.second) {
                position = after
                return .word(pair.word)
            }
        }
        if let word = FormulaWord.spelled[text] { return .word(word) }
        return .name(text)
    }

    /// 近三年, 近 3 年
    private mutating func chineseWindow() throws(FormulaStop) -> Int? {
        guard peek() == "近", let (count, after) = numeral(at: position + 1), after < source.folded.count,
            source.folded[after] == "年", runEnd(from: after) == after + 1
        else { return nil }
        return try window(count, end: after + 1)
    }

    /// last 3 years, last 1 year
    private mutating func englishWindow() throws(FormulaStop) -> Int? {
        guard let first = end(of: Array("last")), let (count, after) = numeral(at: first) else { return nil }
        let end = runEnd(from: after)
        guard ["years", "year"].contains(String(source.folded[after..<end])) else { return nil }
        return try window(count, end: end)
    }

    private mutating func window(_ count: Int, end: Int) throws(FormulaStop) -> Int {
        guard (1...FormulaLimits.years).contains(count) else {
            throw fail(.badWindow, position, ["limit": .integer(FormulaLimits.years)])
        }
        position = end
        return count
    }

    /// 至少2项, 至少 两 个
    private mutating func chineseAtLeast() -> Int? {
        guard matches(["至", "少"]), let (count, after) = numeral(at: position + 2) else { return nil }
        let counted = after < source.folded.count && "项个".contains(source.folded[after]) ? after + 1 : after
        guard runEnd(from: counted) == counted else { return nil }
        position = counted
        return count
    }

    /// at least 2, at least 2 of
    private mutating func englishAtLeast() -> Int? {
        guard let first = end(of: Array("at")) else { return nil }
        var ahead = self
        ahead.position = first
        guard let second = ahead.word("least"), let (count, after) = numeral(at: second) else { return nil }
        ahead.position = after
        position = ahead.word("of") ?? after
        return count
    }

    /// Where an English word that follows after blanks ends.
    private func word(_ text: String) -> Int? {
        var ahead = self
        ahead.skipBlanks()
        return ahead.end(of: Array(text))
    }

    /// A whole number, in digits or Chinese numerals up to 九十九, blanks around it skipped. Numbers beyond
    /// any use are told as 1000.
    private func numeral(at start: Int) -> (count: Int, end: Int)? {
        var offset = start
        while offset < source.folded.count, isBlank(offset) { offset += 1 }
        var end = offset
        while end < source.folded.count, FormulaSource.isDigit(source.folded[end]) { end += 1 }
        var count = end > offset ? min(Int(String(source.folded[offset..<end])) ?? 1000, 1000) : nil
        if count == nil {
            while end < source.folded.count, ChineseNumeral.signs.contains(source.folded[end]) { end += 1 }
            count = ChineseNumeral.value(source.folded[offset..<end])
        }
        guard let count else { return nil }
        while end < source.folded.count, isBlank(end) { end += 1 }
        return (count, end)
    }
}

/// Chinese numerals from 一 to 九十九.
enum ChineseNumeral {
    static let signs = Set<Character>("一二两三四五六七八九十")
    private static let digits: [Character: Int] = [
        "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]

    static func value(_ text: ArraySlice<Character>) -> Int? {
        let parts = text.split(separator: "十", omittingEmptySubsequences: false)
        let values = parts.map { part in part.count == 1 ? part.first.flatMap { digits[$0] } : nil }
        if parts.count == 1 { return values[0] }
        guard parts.count == 2, parts.allSatisfy({ $0.count <= 1 }) else { return nil }
        return (values[0] ?? 1) * 10 + (values[1] ?? 0)
    }
}
