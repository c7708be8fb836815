import Seeds
import Testing

@testable import Office

@Suite struct NamePartTests {
    @Test(
        arguments: [
            ("高新", "高新技术企业", true), ("企业", "高新技术企业", true), ("新高", "高新技术企业", false),
            ("R&D", "r&d spend", true), ("d SP", "R&D Spend", true), ("spend ", "R&D Spend", false),
            ("", "anything", true), ("", "", true), ("a", "", false), ("aab", "aaab", true),
            // Half a character is no part of one: the middle byte of another sign.
            ("\u{FF05}", "％", true), ("。", "、", false),
        ])
    func `a text is found where it stands, whatever its case`(text: String, name: String, holds: Bool) {
        #expect(NamePart(text).isIn(name) == holds)
    }

    @Test func `one of several names is enough`() {
        #expect(NamePart("tech").isIn(["高新技术企业", "High-Tech Enterprises"]))
        #expect(!NamePart("tech").isIn(["高新技术企业", ""]))
        #expect(!NamePart("").isIn([]))
    }

    @Test func `random parts of random names are found, and what was cut out of another is not`() {
        let seed = SeededNumbers.seed("NamePartTests")
        var dice = SeededNumbers(seed: seed)
        let letters = Array("abAB高新技术é ")
        func text(_ most: Int) -> String {
            let length = Int.random(in: 0...most, using: &dice)
            return String((0..<length).map { _ in letters[Int.random(in: 0..<letters.count, using: &dice)] })
        }
        for _ in 0..<2000 {
            let (name, part) = (text(12), text(3))
            let (folded, wanted) = (Array(name.lowercased()), Array(part.lowercased()))
            let holds =
                wanted.isEmpty
                || folded.indices.contains { Array(folded[$0...].prefix(wanted.count)) == wanted }
            #expect(NamePart(part).isIn(name) == holds, "seed \(seed): \(part) in \(name)")
        }
    }
}
