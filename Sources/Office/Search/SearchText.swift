/// Cuts text into the words that the index keeps and a question asks for.
///
/// A run of Han characters becomes its overlapping pairs and its last character (高新技术 → 高新 新技 技术 术),
/// because a tokeniser that knows no Chinese finds nothing in it; letters and digits become folded words. Two
/// neighbouring pairs overlap, so that a phrase of pairs is found exactly where the run stands.
public enum SearchText {
    /// A stretch of one script.
    struct Run: Hashable {
        let isHan: Bool
        let text: String
    }

    /// The words of a text, in order.
    static func words(_ text: String) -> [String] {
        runs(text).flatMap { run -> [String] in
            guard run.isHan else { return [run.text] }
            return pairs(run.text) + run.text.suffix(1).map(String.init)
        }
    }

    /// The words of a text with a space between, as the index keeps them.
    static func index(_ text: String) -> String { words(text).joined(separator: " ") }

    /// The overlapping pairs of a run; none for one character.
    static func pairs(_ run: String) -> [String] {
        zip(run, run.dropFirst()).map { String([$0, $1]) }
    }

    /// The stretches of Han characters and of letters and digits, folded; everything else separates.
    static func runs(_ text: String) -> [Run] {
        var runs: [Run] = []
        var current = ""
        var isHan = false
        func end() {
            if !current.isEmpty { runs.append(Run(isHan: isHan, text: current)) }
            current = ""
        }
        for scalar in fold(text).unicodeScalars {
            let han = scalar.properties.isIdeographic
            let isWord = han || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
            if !isWord || han != isHan { end() }
            isHan = han
            if isWord { current.unicodeScalars.append(scalar) }
        }
        end()
        return runs
    }

    /// Small letters, and full-width signs as their plain selves.
    static func fold(_ text: String) -> String {
        var folded = ""
        for scalar in text.unicodeScalars {
            let isWide = (0xFF01...0xFF5E).contains(scalar.value)
            let plain = isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
            folded += plain.properties.lowercaseMapping
        }
        return folded
    }
}

/// What somebody looks for: every term must be found, each by one of its wordings.
public struct SearchQuestion: Hashable, Sendable {
    /// Words that stand next to each other.
    public struct Phrase: Hashable, Sendable {
        public let words: [String]
        /// Whether the last word may go on.
        public let isPrefix: Bool
    }

    /// Characters of a question that are read; the rest is left out.
    public static let characters = 100
    /// Terms of a question that are asked for.
    public static let most = 8

    /// Every term with its wordings, the asked one first.
    public let terms: [[Phrase]]
    /// The terms as they were asked, folded.
    public let asked: [String]
    /// The sound that each term may be.
    let sounds: [String?]

    /// Reads a question. `synonyms` are groups of names for one thing: a term that is one of them is found by
    /// the others too.
    public init(_ text: String, synonyms: [[String]] = []) {
        let runs = SearchText.runs(String(text.prefix(SearchQuestion.characters)))
            .prefix(SearchQuestion.most)
        let groups = synonyms.map { $0.map { SearchText.runs($0).map(\.text).joined() } }
        asked = runs.map(\.text)
        sounds = runs.map { $0.isHan ? nil : SearchSound.word(asked: $0.text) }
        terms = runs.map { run in
            let others = groups.filter { $0.contains(run.text) }.flatMap { $0 }.filter { $0 != run.text }
            let wordings = [[run]] + others.prefix(SearchQuestion.most).map { SearchText.runs($0) }
            return wordings.compactMap { SearchQuestion.phrase($0) }
        }
    }

    private init(terms: [[Phrase]], asked: [String]) {
        (self.terms, self.asked) = (terms, asked)
        sounds = []
    }

    /// The same question where terms also ask for what sounds so; `nil` where none can be a sound.
    public var bySound: SearchQuestion? {
        guard sounds.contains(where: { $0 != nil }) else { return nil }
        let terms = zip(terms, sounds).map { term, sound in
            term + (sound.map { [Phrase(words: [$0], isPrefix: true)] } ?? [])
        }
        return SearchQuestion(terms: terms, asked: asked)
    }

    /// Whether nothing is asked.
    public var isEmpty: Bool { terms.isEmpty }

    private static func phrase(_ runs: [SearchText.Run]) -> Phrase? {
        guard let last = runs.last else { return nil }
        if runs.count == 1, last.isHan, last.text.count == 1 {
            return Phrase(words: [last.text], isPrefix: true)
        }
        // The last character of a run stands alone before the next run; at the phrase's end it says nothing.
        let before = runs.dropLast().flatMap { SearchText.words($0.text) }
        let words = before + (last.isHan ? SearchText.pairs(last.text) : [last.text])
        return words.isEmpty ? nil : Phrase(words: words, isPrefix: !last.isHan)
    }

    /// Whether a text, as words, has every term: what the index answers, told plainly.
    public func isFound(in words: [String]) -> Bool {
        terms.allSatisfy { $0.contains { SearchQuestion.has($0, in: words) } }
    }

    private static func has(_ phrase: Phrase, in words: [String]) -> Bool {
        guard words.count >= phrase.words.count else { return false }
        return (0...(words.count - phrase.words.count)).contains { start in
            phrase.words.indices.allSatisfy { index in
                let (word, wanted) = (words[start + index], phrase.words[index])
                let mayGoOn = phrase.isPrefix && index == phrase.words.count - 1
                return word == wanted || (mayGoOn && word.hasPrefix(wanted))
            }
        }
    }
}
