public import Kernel

extension Fields {
    /// Text that must be there.
    public func text(_ key: String) -> Located<String>? {
        guard let value = value(key) else {
            missing(key)
            return nil
        }
        return scalar(value, key)
    }

    /// Text that may be absent.
    public func optionalText(_ key: String) -> Located<String>? { value(key).flatMap { scalar($0, key) } }

    /// An identifier of lower-case letters, digits, hyphens and dots that must be there.
    public func identifier(_ key: String) -> Located<String>? {
        guard let text = text(key) else { return nil }
        if Fields.isIdentifier(text.value) { return text }
        let folded = FoldedText.fold(text.value)
        return refuse("bad-identifier", text, key, meant: Fields.isIdentifier(folded) ? folded : nil)
    }

    /// A bilingual title `{zh: …, en: …}` that must be there.
    public func title(_ key: String) -> Title? {
        guard value(key) != nil else {
            missing(key)
            return nil
        }
        return optionalTitle(key)
    }

    /// A bilingual title that may be absent. Synonyms under `also` belong to `synonyms(_:)`.
    public func optionalTitle(_ key: String) -> Title? {
        guard let value = value(key) else { return nil }
        if case .scalar(let text) = value.content {
            problems.add(
                Diagnostic("not-a-title", at: value.place, ["key": .text(key), "text": .text(text)]))
            return nil
        }
        guard let fields = optionalFields(key) else { return nil }
        let (zh, en) = (fields.text("zh"), fields.text("en"))
        _ = fields.value("also")
        fields.finish()
        guard let zh, let en else { return nil }
        return Title(zh: zh.value, en: en.value)
    }

    /// A name that is a bilingual title or, where it is the same in both languages, plain text; may be
    /// absent.
    public func name(_ key: String) -> Title? {
        guard let value = value(key), case .scalar = value.content else { return optionalTitle(key) }
        return optionalText(key).map { Title(zh: $0.value, en: $0.value) }
    }

    /// The other names that a title carries under `also`.
    public func synonyms(_ key: String) -> [String] {
        guard let value = value(key), case .mapping(let entries) = value.content,
            let also = entries.first(where: { $0.key.value == "also" })?.value
        else { return [] }
        guard case .sequence(let names) = also.content else {
            problems.add(Diagnostic("not-a-list", at: also.place, ["key": .text("also")]))
            return []
        }
        return names.compactMap { scalar($0, "also")?.value }
    }

    /// One of a few words, by raw value; `nil` where absent.
    public func choice<Choice: RawRepresentable & CaseIterable>(
        _ key: String, _ type: Choice.Type
    ) -> Choice? where Choice.RawValue == String {
        guard let text = optionalText(key) else { return nil }
        if let choice = Choice(rawValue: text.value) { return choice }
        let words = Choice.allCases.map(\.rawValue).filter { !$0.isEmpty }
        problems.add(
            Diagnostic(
                "bad-choice", at: text.place,
                ["key": .text(key), "text": .text(text.value), "choices": .list(words.map { .text($0) })],
                suggestion: Suggestion.nearest(to: text.value, among: words)))
        return nil
    }

    /// A list of values; empty where absent.
    public func list(_ key: String) -> [DocumentValue] {
        guard let value = value(key) else { return [] }
        if case .sequence(let values) = value.content { return values }
        problems.add(Diagnostic("not-a-list", at: value.place, ["key": .text(key)]))
        return []
    }

    /// A list of texts; empty where absent.
    public func texts(_ key: String) -> [Located<String>] { list(key).compactMap { scalar($0, key) } }

    /// Texts of one cell or scalar, separated by blanks; empty where absent.
    public func words(_ key: String) -> [Located<String>] {
        guard let text = optionalText(key) else { return [] }
        return text.value.split(separator: " ").map { Located(String($0), at: text.place) }
    }

    /// A nested mapping; `nil` where absent.
    public func optionalFields(_ key: String) -> Fields? {
        value(key).flatMap { Fields($0, problems, fiscalStart: fiscalStart) }
    }

    /// The mappings of a list.
    public func records(_ key: String) -> [Fields] {
        list(key).compactMap { Fields($0, problems, fiscalStart: fiscalStart) }
    }

    /// Whether text is an identifier: letters a–z, digits, hyphens, dots; at most 80 characters.
    public static func isIdentifier(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 80 && text.utf8.allSatisfy(isIdentifierByte)
    }

    private static func isIdentifierByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
            UInt8(ascii: "."):
            true
        default: false
        }
    }
}
