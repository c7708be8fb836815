import Documents
import Kernel

/// Cuts a formula into words and signs. Names of the table that hold blanks or signs are found whole, the
/// longest first; every other name is a run of letters and digits, so that a word of the grammar counts only
/// between separators.
struct FormulaLexer {
    let source: FormulaSource
    let table: SymbolTable
    let problems: Problems
    var position = 0

    init(_ source: FormulaSource, _ table: SymbolTable, _ problems: Problems) {
        self.source = source
        self.table = table
        self.problems = problems
    }

    /// Every token, closed by one that stands for the end.
    mutating func tokens() throws(FormulaStop) -> [FormulaToken] {
        guard source.folded.count <= FormulaLimits.characters else {
            throw fail(.tooLong, 0, ["limit": .integer(FormulaLimits.characters)])
        }
        var tokens: [FormulaToken] = []
        while let token = try next() { tokens.append(token) }
        tokens.append(FormulaToken(kind: .end, range: position..<position))
        return tokens
    }

    private mutating func next() throws(FormulaStop) -> FormulaToken? {
        skipBlanks()
        guard let character = peek() else { return nil }
        let start = position
        let kind: FormulaToken.Kind
        if let name = irregularName(character) {
            kind = .name(name)
        } else if FormulaSource.isDigit(character) {
            kind = try number()
        } else if FormulaSource.isNamePart(character) {
            kind = try run()
        } else if character == "\"" || character == "「" {
            kind = .name(try quotedName())
        } else {
            kind = .sign(try sign())
        }
        return FormulaToken(kind: kind, range: start..<position)
    }

    private mutating func sign() throws(FormulaStop) -> FormulaSign {
        for (text, sign) in FormulaSign.spellings where matches(text) {
            position += text.count
            return sign
        }
        throw fail(.strangeSign, position, ["sign": .text(source.text(position..<position + 1))])
    }

    private mutating func quotedName() throws(FormulaStop) -> String {
        let start = position
        let close: Character = peek() == "「" ? "」" : "\""
        position += 1
        while let character = peek(), character != close { position += 1 }
        guard peek() == close else { throw fail(.openQuote, start) }
        position += 1
        return FormulaSource.foldedName(String(source.folded[(start + 1)..<(position - 1)]))
    }

    /// A name of the table with blanks or signs in it, that begins here and ends at a separator.
    private mutating func irregularName(_ first: Character) -> String? {
        guard let names = table.irregular[first] else { return nil }
        for name in names {
            if let end = end(of: name) {
                position = end
                return String(name)
            }
        }
        return nil
    }

    /// Where a name or unit that begins here ends; `nil` where another text stands here, or where the text
    /// goes on with a letter or digit.
    func end(of name: [Character]) -> Int? {
        var offset = position
        for character in name {
            guard offset < source.folded.count, source.folded[offset] == character else { return nil }
            offset += 1
            if character == " " { while offset < source.folded.count, isBlank(offset) { offset += 1 } }
        }
        guard let last = name.last, FormulaSource.isNamePart(last), offset < source.folded.count else {
            return offset
        }
        return FormulaSource.isNamePart(source.folded[offset]) ? nil : offset
    }

    // What all readers of tokens share.

    func peek(_ ahead: Int = 0) -> Character? {
        position + ahead < source.folded.count ? source.folded[position + ahead] : nil
    }

    func matches(_ text: [Character]) -> Bool {
        for (ahead, character) in text.enumerated() where peek(ahead) != character { return false }
        return true
    }

    func isBlank(_ offset: Int) -> Bool { source.folded[offset] == " " }

    mutating func skipBlanks() {
        while peek() == " " { position += 1 }
    }

    /// The letters and digits from here on.
    func runEnd(from start: Int) -> Int {
        var end = start
        while end < source.folded.count, FormulaSource.isNamePart(source.folded[end]) { end += 1 }
        return end
    }

    func fail(
        _ fault: FormulaFault, _ offset: Int, _ arguments: [String: MessageArgument] = [:],
        suggestion: String? = nil
    ) -> FormulaStop {
        problems.add(fault.diagnostic(at: source.place(at: offset), arguments, suggestion: suggestion))
        return FormulaStop()
    }
}
