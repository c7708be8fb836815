/// How names sound, for who types on a Latin keyboard without an input method: 高新技术企业 is found by `gxjsqy`
/// and by `gaoxinjishu`.
///
/// The index keeps one word a sound: from every place in a name on, the initials of what follows and its
/// syllables, in each reading. They begin with a mark that no text can hold, so that they never meet words.
enum SearchSound {
    /// Letters of a sound that are kept, and that are read of a question.
    static let letters = 24
    /// Characters and Latin words of a name that are heard; the rest is found by what it says.
    static let parts = 64
    /// Sounds of one kind kept from one place in a name on: where more readings go together, what comes later
    /// is heard in its customary reading only.
    static let variants = 16
    /// Letters of a question that may be a sound: one alone would be the sound of too much.
    static let fewest = 2
    private static let mark = "\u{2460}"

    /// The syllables of a character without tones, ü written as v; the customary one first. None where the
    /// table does not tell.
    static func syllables(_ character: Unicode.Scalar) -> [[UInt8]] { readings[character] ?? [] }

    private static let readings: [Unicode.Scalar: [[UInt8]]] = {
        var readings: [Unicode.Scalar: [[UInt8]]] = [:]
        for table in [HanReadingTable.customary, HanReadingTable.other] {
            var syllable: [UInt8] = []
            for piece in table.split(whereSeparator: \.isWhitespace) {
                if piece.utf8.allSatisfy({ $0 < 0x80 }) {
                    syllable = Array(piece.utf8)
                } else {
                    for character in piece.unicodeScalars {
                        readings[character, default: []].append(syllable)
                    }
                }
            }
        }
        return readings
    }()

    /// The words of names' sounds, each once; none of names that nobody reads aloud in Chinese.
    static func words(of names: [String]) -> [String] {
        unique(names.flatMap(sounds)).map { mark + $0 }
    }

    /// The word that finds a term of a question by its sound; `nil` where it can be none.
    static func word(asked term: String) -> String? {
        heard(term).map { mark + String(decoding: $0, as: UTF8.self) }
    }

    /// The letters of a term that may be a sound.
    static func heard(_ term: String) -> [UInt8]? {
        let letters = Array(term.replacing("ü", with: "v").utf8.prefix(SearchSound.letters))
        guard letters.count >= fewest, letters.allSatisfy(isKey), letters.contains(where: { $0 >= 0x61 })
        else { return nil }
        return letters
    }

    static func isKey(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
    }

    private static func sounds(_ name: String) -> [String] {
        let runs = SearchText.runs(name)
        guard runs.contains(where: \.isHan) else { return [] }
        let (initials, heard) = spoken(runs)
        return heard.indices.flatMap { start in
            (variants(initials[start...]) + variants(heard[start...])).filter { $0.count >= fewest }
                .map { String(decoding: $0, as: UTF8.self) }
        }
    }

    /// The initials and the syllables of each part of a name, in each reading; none where nobody can read it.
    private static func spoken(
        _ runs: [SearchText.Run]
    ) -> (initials: [[[UInt8]]], syllables: [[[UInt8]]]) {
        let heard = runs.flatMap { run in
            run.isHan
                ? run.text.unicodeScalars.map(syllables)
                : [run.text.utf8.allSatisfy(isKey) ? [Array(run.text.utf8)] : []]
        }.prefix(parts)
        let initials = zip(heard, isHan(runs)).map { syllables, isHan in
            isHan ? unique(syllables.map { Array($0.prefix(1)) }) : syllables
        }
        return (initials, Array(heard))
    }

    /// Whether each part of a name is a Han character.
    private static func isHan(_ runs: [SearchText.Run]) -> [Bool] {
        runs.flatMap { run in
            Array(repeating: run.isHan, count: run.isHan ? run.text.unicodeScalars.count : 1)
        }
    }

    /// What can be heard from the first part on, up to one that nobody can read.
    private static func variants(_ heard: ArraySlice<[[UInt8]]>) -> [[UInt8]] {
        var made: [[UInt8]] = [[]]
        for readings in heard {
            guard let customary = readings.first, made.contains(where: { $0.count < letters }) else { break }
            let taken = made.count * readings.count <= variants ? readings : [customary]
            made = made.flatMap { sound in taken.map { sound + $0 } }
        }
        return unique(made.map { Array($0.prefix(letters)) })
    }

    /// A whole name as it sounds: its initials and its syllables, in its readings, as far as a sound goes.
    static func whole(_ name: String) -> [String] {
        let runs = SearchText.runs(name)
        guard runs.contains(where: \.isHan) else { return [] }
        let (initials, syllables) = spoken(runs)
        return unique(
            [initials, syllables].flatMap { parts in
                parts.contains(where: \.isEmpty) ? [] : variants(parts[...])
            }
        ).filter { $0.count >= fewest }.map { String(decoding: $0, as: UTF8.self) }
    }
}
