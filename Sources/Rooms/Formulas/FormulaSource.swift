import Documents

/// The text of a formula, sign by sign, with its full-width signs folded and its columns kept.
struct FormulaSource {
    /// As written.
    let characters: [Character]
    /// The same signs, one for one, as the grammar names them.
    let folded: [Character]
    private let start: Place

    init(_ text: Located<String>) {
        characters = Array(text.value)
        folded = characters.map(FormulaSource.fold)
        start = text.place
    }

    /// The place of a sign in the document.
    func place(at offset: Int) -> Place {
        var (line, column) = (start.line, start.column + offset)
        for index in characters.indices.prefix(offset) where characters[index].isNewline {
            line += 1
            column = offset - index
        }
        return Place(file: start.file, line: line, column: column)
    }

    func text(_ range: Range<Int>) -> String {
        String(characters[range.clamped(to: 0..<characters.count)])
    }

    /// Full-width signs and letters become their narrow twins, other spellings of a sign the common one.
    static func fold(_ character: Character) -> Character {
        if character.isWhitespace { return " " }
        guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else {
            return character
        }
        if (0xFF01...0xFF5E).contains(scalar.value), let narrow = Unicode.Scalar(scalar.value - 0xFEE0) {
            return scalar.value == 0xFF0A ? "×" : Character(narrow)
        }
        return others[character] ?? character
    }

    /// A name as it is looked up: folded, without blanks at its ends, every run of blanks one blank.
    static func foldedName(_ name: String) -> String {
        var folded = ""
        for character in name.map(fold) where character != " " || (folded.last ?? " ") != " " {
            folded.append(character)
        }
        if folded.last == " " { folded.removeLast() }
        return folded
    }

    private static let others: [Character: Character] = [
        "−": "-", "、": ",", "≧": "≥", "≦": "≤", "*": "×",
    ]

    /// Signs that names are made of without quotes: letters of any script, digits, and what titles use.
    static func isNamePart(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || "_&·“”‘’《》〈〉".contains(character)
    }

    static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}
