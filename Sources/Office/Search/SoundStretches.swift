/// Where a folded text sounds as asked, from every place on.
///
/// What follows a place is asked once for every number of letters left, from the end to the beginning: the
/// work is the length of the text times the letters asked, whatever the readings are.
struct SoundStretches {
    private let byInitials: [Int?]
    private let bySyllables: [Int?]
    /// How often a place was asked whether the letters left sound from there on.
    let steps: Int

    init(_ text: [Character], asked: [UInt8]) {
        let asked = Array(asked.prefix(SearchSound.letters))
        let heard = text.map(SoundStretches.heard)
        var steps = 0
        byInitials = SoundStretches.counts(
            heard.map { unique($0.map { $0.isHan ? Array($0.bytes.prefix(1)) : $0.bytes }) }, asked, &steps)
        bySyllables = SoundStretches.counts(heard.map { $0.map(\.bytes) }, asked, &steps)
        self.steps = steps
    }

    /// How many characters from a place on sound as asked, by their initials or else by their syllables;
    /// `nil` where they do not.
    func count(at place: Int) -> Int? { byInitials[place] ?? bySyllables[place] }

    private struct Sound {
        let bytes: [UInt8]
        let isHan: Bool
    }

    /// How a character is heard, in each reading; nothing at all for a sign, which is passed over.
    private static func heard(_ character: Character) -> [Sound] {
        let scalars = character.unicodeScalars
        guard let scalar = scalars.first, scalars.count == 1, scalar.properties.isIdeographic else {
            return [Sound(bytes: character.utf8.filter(SearchSound.isKey), isHan: false)]
        }
        return SearchSound.syllables(scalar).map { Sound(bytes: $0, isHan: true) }
    }

    /// The characters that sound as asked from each place on, by the first reading that does.
    private static func counts(_ heard: [[[UInt8]]], _ asked: [UInt8], _ steps: inout Int) -> [Int?] {
        var counts = [Int?](repeating: nil, count: heard.count)
        // Of the place behind: the characters that take the letters from each one on.
        var behind = [Int?](repeating: nil, count: asked.count + 1)
        behind[asked.count] = 0
        for place in heard.indices.reversed() {
            var here = [Int?](repeating: nil, count: asked.count + 1)
            here[asked.count] = 0
            for letter in asked.indices {
                steps += 1
                here[letter] = count(heard[place], asked[letter...], behind)
            }
            counts[place] = here.first ?? nil
            behind = here
        }
        return counts
    }

    private static func count(
        _ readings: [[UInt8]], _ asked: ArraySlice<UInt8>, _ behind: [Int?]
    ) -> Int? {
        for reading in readings {
            if asked.count <= reading.count, reading.starts(with: asked) { return 1 }
            guard asked.starts(with: reading) else { continue }
            if let rest = behind[asked.startIndex + reading.count] { return rest + 1 }
        }
        return nil
    }
}
