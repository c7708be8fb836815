/// Every sentence the product says, in both languages, by code.
///
/// A catalogue text holds entries of three lines, `[code]`, `zh = …`, `en = …`; blank lines and lines that
/// begin with `#` are skipped. What is wrong with a text is kept in `faults`; a test wants none.
public struct Catalogue: Sendable {
    struct Entry: Hashable, Sendable {
        let zh: Sentence
        let en: Sentence

        func sentence(_ language: Language) -> Sentence { language == .zh ? zh : en }
    }

    /// The sentences of the product.
    public static let shipped = Catalogue(texts: Catalogues.all)

    let entries: [String: Entry]
    /// Lines that could not be read, entries without a language, and codes written twice.
    public let faults: [String]

    /// Reads catalogue texts.
    public init(texts: [String]) {
        var reader = CatalogueReader()
        for text in texts { reader.read(text) }
        entries = reader.entries
        faults = reader.faults
    }

    /// Every code, sorted.
    public var codes: [String] { entries.keys.sorted() }

    /// Whether there is a sentence for the code.
    public func has(_ code: String) -> Bool { entries[code] != nil }

    /// The text of a sentence, its placeholders left out; for tests.
    public func text(_ code: String, _ language: Language) -> String? {
        entries[code]?.sentence(language).text
    }

    /// The names of a sentence's placeholders.
    public func placeholders(_ code: String, _ language: Language) -> Set<String>? {
        entries[code]?.sentence(language).names
    }
}

struct CatalogueReader {
    private(set) var entries: [String: Catalogue.Entry] = [:]
    private(set) var faults: [String] = []
    private var code: String?
    private var sentences: [Language: Sentence] = [:]

    mutating func read(_ text: String) {
        for line in text.split(separator: "\n") where !line.hasPrefix("#") && !line.allSatisfy(\.isWhitespace)
        {
            if line.hasPrefix("["), line.hasSuffix("]") {
                close()
                code = String(line.dropFirst().dropLast())
            } else if let language = Language.allCases.first(where: { line.hasPrefix("\($0.rawValue) = ") }) {
                if sentences[language] != nil { faults.append("\(code ?? "?"): \(language.rawValue) twice") }
                if line.hasSuffix(" ") || line.hasPrefix("\(language.rawValue) =  ") {
                    faults.append("\(code ?? "?"): a blank at an edge")
                }
                sentences[language] = Sentence(line.dropFirst(5))
            } else {
                faults.append("\(code ?? "?"): not an entry: \(line)")
            }
        }
        close()
    }

    private mutating func close() {
        defer { (code, sentences) = (nil, [:]) }
        guard let code else {
            if !sentences.isEmpty { faults.append("a sentence without a code") }
            return
        }
        guard let zh = sentences[.zh], let en = sentences[.en] else {
            faults.append("\(code): a language is missing")
            return
        }
        if entries[code] != nil { faults.append("\(code): written twice") }
        entries[code] = Catalogue.Entry(zh: zh, en: en)
    }
}
