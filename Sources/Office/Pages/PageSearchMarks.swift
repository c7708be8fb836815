extension PageReader {
    /// A text with the asked words emphasised.
    func marked(_ text: String, _ question: SearchQuestion) -> [TextPart] {
        SearchMarks(text).parts(question, isName: false)
    }

    /// A name with the asked words emphasised, or what sounds as asked.
    func marked(name: String, _ question: SearchQuestion) -> [TextPart] {
        SearchMarks(name).parts(question, isName: true)
    }
}

/// Where a text says what was asked.
private struct SearchMarks {
    private let plain: [Character]
    private let folded: [Character]
    private var isMarked: [Bool]

    init(_ text: String) {
        plain = Array(text)
        let folded = Array(SearchText.fold(text))
        // Where folding moves the places nothing can be emphasised.
        self.folded = folded.count == plain.count ? folded : []
        isMarked = Array(repeating: false, count: plain.count)
    }

    func parts(_ question: SearchQuestion, isName: Bool) -> [TextPart] {
        var marks = self
        for term in question.asked where !marks.mark(term) && isName {
            if let heard = SearchSound.heard(term) { marks.mark(sound: heard) }
        }
        return marks.parts
    }

    /// Marks each place of a term; whether there was one.
    private mutating func mark(_ term: String) -> Bool {
        let wanted = Array(term)
        guard !wanted.isEmpty, folded.count >= wanted.count else { return false }
        let starts = (0...(folded.count - wanted.count)).filter { start in
            folded[start..<(start + wanted.count)].elementsEqual(wanted)
        }
        for start in starts { mark(start, wanted.count) }
        return !starts.isEmpty
    }

    private mutating func mark(sound: [UInt8]) {
        let stretches = SoundStretches(folded, asked: sound)
        for start in folded.indices where folded[start].isLetter {
            if let count = stretches.count(at: start) { mark(start, count) }
        }
    }

    private mutating func mark(_ start: Int, _ count: Int) {
        for index in start..<(start + count) { isMarked[index] = true }
    }

    private var parts: [TextPart] {
        var parts: [TextPart] = []
        var from = 0
        for index in plain.indices where index + 1 == plain.count || isMarked[index + 1] != isMarked[index] {
            parts.append(TextPart(text: String(plain[from...index]), isStrong: isMarked[index]))
            from = index + 1
        }
        return parts
    }
}
