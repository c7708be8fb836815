import Testing

@testable import Words

@Suite struct CatalogueTests {
    private let catalogue = Catalogue.shipped

    @Test func `no entry is malformed or written twice`() {
        #expect(catalogue.faults == [])
        #expect(!catalogue.codes.isEmpty)
    }

    @Test func `both languages name the same arguments`() {
        for code in catalogue.codes {
            #expect(catalogue.placeholders(code, .zh) == catalogue.placeholders(code, .en), "\(code)")
        }
    }

    @Test func `English sentences hold no Han`() {
        for code in catalogue.codes {
            let text = catalogue.text(code, .en) ?? ""
            #expect(!text.unicodeScalars.contains { $0.properties.isIdeographic }, "\(code): \(text)")
        }
    }

    @Test func `Chinese sentences are Chinese or need no words`() {
        let wordless: Set<String> = ["site.language.name"]
        for code in catalogue.codes where !wordless.contains(code) {
            let text = catalogue.text(code, .zh) ?? ""
            let isSpoken = text.unicodeScalars.contains { $0.properties.isIdeographic }
            let hasLetters = text.unicodeScalars.contains { $0.properties.isAlphabetic }
            #expect(isSpoken || !hasLetters, "\(code): \(text)")
        }
    }

    @Test func `no placeholder stands inside another, where it would be shown as it is written`() {
        for code in catalogue.codes {
            for language in Language.allCases {
                let text = catalogue.text(code, language) ?? ""
                #expect(text.firstMatch(of: /\{[a-z][A-Za-z0-9-]*[|}]/) == nil, "\(code): \(text)")
            }
        }
    }

    @Test func `no sentence is empty or only its own code`() {
        for code in catalogue.codes {
            for language in Language.allCases {
                let text = catalogue.text(code, language) ?? ""
                #expect(!text.isEmpty && text != code, "\(code)")
            }
        }
    }

    @Test func `faults of a text are found`() {
        let text = """
            [a.b]
            zh = 甲
            en = a

            [a.b]
            zh = 乙
            en = b

            [a.c]
            zh = 丙
            nonsense
            """
        let faults = Catalogue(texts: [text]).faults
        #expect(
            faults == ["a.b: written twice", "a.c: not an entry: nonsense", "a.c: a language is missing"])
    }
}
