import Documents
import Foundation
import Kernel
import Plans
import Seeds
import Testing

@testable import Office

/// What is found by how it sounds, in every engine, against a plain walk through the readings.
@Suite struct SoundTests {
    private static func found(_ text: String, in names: String...) -> Bool {
        guard let question = SearchQuestion(text).bySound else { return false }
        return question.isFound(in: SearchDocument.words(of: names, withSounds: true))
    }

    /// Whether a name sounds as asked somewhere: tried reading by reading, with nothing of the index.
    private static func sounds(_ name: Substring, as asked: Substring, byInitials: Bool) -> Bool {
        func isHeard(_ rest: Substring, _ asked: Substring) -> Bool {
            if asked.isEmpty { return true }
            guard let character = rest.unicodeScalars.first else { return false }
            return SearchSound.syllables(character).contains { bytes in
                let syllable = String(decoding: bytes, as: UTF8.self)
                let heard = byInitials ? String(syllable.prefix(1)) : syllable
                if heard.hasPrefix(asked) { return true }
                return asked.hasPrefix(heard) && isHeard(rest.dropFirst(), asked.dropFirst(heard.count))
            }
        }
        return name.indices.contains { isHeard(name[$0...], asked) }
    }

    @Test(arguments: Engine.allCases)
    func `two to four characters are found by any of their readings`(engine: Engine) async throws {
        let files = try PlanFiles.invented()
        let plan = try #require(PlanLoader.load(files, Problems()))
        let names = plan.technologies.map { (id: $0.id, name: $0.title.zh) }
        var (numbers, tried) = (SeededNumbers(seed: 20_261_125), 0)
        try await engine.world { store in
            let outcome = try await store.submit(Sample.adopt("a", plan: plan.id, files, second: 1))
            let adoption = try #require(outcome.receipt).entry
            for _ in 0..<200 {
                let name = Array(try #require(names.randomElement(using: &numbers)).name.unicodeScalars)
                let length = Int.random(in: 2...4, using: &numbers)
                guard name.count >= length else { continue }
                let start = Int.random(in: 0...(name.count - length), using: &numbers)
                let readings = name[start..<(start + length)].map { SearchSound.syllables($0) }
                guard readings.allSatisfy({ !$0.isEmpty }) else { continue }
                let byInitials = Bool.random(using: &numbers)
                let asked = try readings.map { syllables in
                    let one = try #require(syllables.randomElement(using: &numbers))
                    return String(decoding: byInitials ? one.prefix(1) : one[...], as: UTF8.self)
                }.joined()
                let hits = try await store.read { reader in
                    try reader.found(
                        try #require(SearchQuestion(asked).bySound), adoption: adoption, kind: .technology,
                        inNames: true, limit: SearchLimits.hits)
                }
                let expected = names.filter { name in
                    [true, false].contains {
                        SoundTests.sounds(name.name[...], as: asked[...], byInitials: $0)
                    }
                }
                #expect(hits.map(\.id) == expected.map(\.id), "seed 20261125, \(asked)")
                tried += 1
            }
        }
        #expect(tried > 50, "the names leave too little to try")
    }

    @Test func `every reading of a character finds its name`() {
        for asked in ["gxjsqy", "gxjs", "jsqy", "gaoxinjishu", "gaox", "xinjishuqiye", "GXJSQY"] {
            #expect(SoundTests.found(asked, in: "高新技术企业数", "high-tech enterprises"), "\(asked)")
        }
        for asked in ["gjsqy", "gxjsqyt", "aoxin", "g", "66", ""] {
            #expect(!SoundTests.found(asked, in: "高新技术企业数", "high-tech enterprises"), "\(asked)")
        }
        for asked in ["cq", "zq", "chongqing", "zhongqing"] { #expect(SoundTests.found(asked, in: "重庆市")) }
        for asked in ["yh", "yx", "yinhang"] { #expect(SoundTests.found(asked, in: "银行")) }
        for asked in ["rdjf", "rdjingfei", "jf"] { #expect(SoundTests.found(asked, in: "R&D经费")) }
        for asked in ["nvxing", "nüxing"] { #expect(SoundTests.found(asked, in: "女性")) }
        #expect(SoundTests.found("gx 企业", in: "高新技术企业"))
        #expect(SearchSound.words(of: ["technology"]).isEmpty, "English is found by its words")
        #expect(SearchQuestion("高企").bySound == nil)
    }

    @Test func `a hostile name is heard within bounds`() {
        let name = String(repeating: "行重长调还和参都", count: 500)
        let words = SearchSound.words(of: [name])
        #expect(words.count <= SearchSound.parts * 2 * SearchSound.variants)
        #expect(words.allSatisfy { $0.count <= SearchSound.letters + 1 })
        #expect(Set(words).count == words.count)
        let customary = name.unicodeScalars.prefix(90).compactMap { SearchSound.syllables($0).first?.first }
        let asked = String(decoding: customary, as: UTF8.self)
        #expect(asked.count == 90 && SoundTests.found(asked, in: name), "cut like what is kept")
    }

    @Test func `a stretch that sounds as asked begins where a plain walk says`() {
        let characters = Array("行重长调还和参都高新技企业r3·（")
        var numbers = SeededNumbers(seed: 20_261_126)
        for _ in 0..<400 {
            let text = (0..<numbers.number(1...9)).map { _ in numbers.one(of: characters) }
            let letters = (0..<numbers.number(2...7)).map { _ in
                numbers.one(of: Array("chzxdgjqyranwio3".utf8))
            }
            let asked = String(decoding: letters, as: UTF8.self)
            let stretches = SoundStretches(text, asked: letters)
            for start in text.indices {
                let rest = text[start...]
                let isHeard = [true, false].contains { byInitials in
                    SoundTests.begins(rest, as: asked[...], byInitials: byInitials)
                }
                let count = stretches.count(at: start)
                #expect((count != nil) == isHeard, "seed 20261126, \(String(text)) \(asked) \(start)")
                guard let count else { continue }
                // No more than the stretch is needed.
                #expect(
                    [true, false].contains {
                        SoundTests.begins(rest.prefix(count), as: asked[...], byInitials: $0)
                    }, "seed 20261126, \(String(text)) \(asked) \(start)")
            }
        }
    }

    private static func begins(
        _ text: ArraySlice<Character>, as asked: Substring, byInitials: Bool
    ) -> Bool {
        if asked.isEmpty { return true }
        guard let character = text.first, let scalar = character.unicodeScalars.first else { return false }
        let readings =
            scalar.properties.isIdeographic
            ? SearchSound.syllables(scalar).map {
                String(decoding: byInitials ? $0.prefix(1) : $0[...], as: UTF8.self)
            }
            : [character.isASCII && (character.isLetter || character.isNumber) ? String(character) : ""]
        return readings.contains { heard in
            if heard.hasPrefix(asked) { return true }
            return asked.hasPrefix(heard)
                && begins(text.dropFirst(), as: asked.dropFirst(heard.count), byInitials: byInitials)
        }
    }

    @Test func `the work of finding a stretch is its length times the letters asked`() {
        // Every reading of each character goes on for a while and fails in the end.
        for (text, asked) in [
            ("行", "xhxhxhxhxhxhxhxhxhxhxhxq"), ("和", "hehuohehuohehuohehuohehq"), ("·", "ab"),
        ] {
            for length in [1, 64, 4000] {
                let stretches = SoundStretches(
                    Array(repeating: Character(text), count: length), asked: Array(asked.utf8))
                #expect(stretches.steps == 2 * length * min(asked.utf8.count, SearchSound.letters))
                #expect(stretches.count(at: 0) == nil)
            }
        }
        let asked = [UInt8](repeating: 0x68, count: 10_000)
        let steps = SoundStretches(Array(repeating: "行", count: 100), asked: asked).steps
        #expect(steps == 2 * 100 * SearchSound.letters, "more letters than are kept are left out")
    }

    /// The oracle is ICU, which knows one reading of each character from another table.
    @Test func `the table agrees with ICU`() {
        let characters = HanReadingTable.customary.unicodeScalars.filter(\.properties.isIdeographic)
        #expect(characters.count > 8_000 && Set(characters).count == characters.count)
        let others = characters.filter { character in
            let told = String(character).applyingTransform(.mandarinToLatin, reverse: false) ?? ""
            let folded = told.decomposedStringWithCanonicalMapping.replacing("u\u{308}", with: "v")
                .replacing(/(?:u\p{M}*\u{308})/, with: "v").unicodeScalars.filter(\.isASCII)
            let syllable = Array(String(String.UnicodeScalarView(folded)).utf8)
            return !SearchSound.syllables(character).contains(syllable)
        }
        let names = String(String.UnicodeScalarView(others))
        #expect(others.count < characters.count / 100, "\(others.count): \(names)")
    }
}
