public import Kernel

/// A value of a document with its place: text, a list, or named values. Nothing is guessed about text: the
/// schema that reads it decides whether `no` or `2.40` is a word or a number.
public struct DocumentValue: Hashable, Sendable {
    /// What it holds.
    public indirect enum Content: Hashable, Sendable {
        /// Text as written.
        case scalar(String)
        /// A list.
        case sequence([DocumentValue])
        /// Named values in the order written; names do not repeat.
        case mapping([DocumentEntry])
    }

    /// Where it begins.
    public let place: Place
    /// What it holds.
    public let content: Content

    /// A value at a place.
    public init(_ content: Content, at place: Place) {
        self.content = content
        self.place = place
    }
}

/// A name and its value in a mapping.
public struct DocumentEntry: Hashable, Sendable {
    /// The name, with its place.
    public let key: Located<String>
    /// The value.
    public let value: DocumentValue

    /// A named value.
    public init(key: Located<String>, value: DocumentValue) {
        self.key = key
        self.value = value
    }
}

/// Reads the named values of one mapping, or the cells of one CSV record, by the schema's types.
///
/// Every question that finds nothing usable says so in `problems` and answers `nil`; `finish()` refuses the
/// names nobody asked for. An empty CSV cell counts as absent.
public final class Fields {
    /// Where the mapping begins.
    public let place: Place
    /// Where findings go.
    public let problems: Problems
    private let entries: [String: DocumentEntry]
    private let order: [String]
    private var asked: Set<String> = []
    private let fiscalStart: Int

    /// Reads a value that must be a mapping; refuses anything else. `fiscalStart` is the month a plan's year
    /// starts in, for texts of periods.
    public init?(_ value: DocumentValue, _ problems: Problems, fiscalStart: Int = 1) {
        guard case .mapping(let entries) = value.content else {
            problems.add(Diagnostic("not-a-mapping", at: value.place))
            return nil
        }
        place = value.place
        self.problems = problems
        self.fiscalStart = fiscalStart
        order = entries.map(\.key.value)
        self.entries = Dictionary(entries.map { ($0.key.value, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The value of a name, or `nil` where it is absent or empty text.
    public func value(_ key: String) -> DocumentValue? {
        asked.insert(key)
        guard let value = entries[key]?.value else { return nil }
        if case .scalar("") = value.content { return nil }
        return value
    }

    /// Whether the name is there and not empty.
    public func has(_ key: String) -> Bool { value(key) != nil }

    /// The names in the order written.
    public var keys: [Located<String>] { order.compactMap { entries[$0]?.key } }

    /// Text that must be there.
    public func text(_ key: String) -> Located<String>? {
        guard let value = value(key) else {
            problems.add(Diagnostic("missing-key", at: place, ["key": .text(key)]))
            return nil
        }
        return scalar(value, key)
    }

    /// Text that may be absent.
    public func optionalText(_ key: String) -> Located<String>? { value(key).flatMap { scalar($0, key) } }

    /// An identifier of lower-case letters, digits, hyphens and dots that must be there.
    public func identifier(_ key: String) -> Located<String>? {
        guard let text = text(key) else { return nil }
        return Fields.isIdentifier(text.value) ? text : refuse("bad-identifier", text, key)
    }

    /// A bilingual title `{zh: …, en: …}` that must be there.
    public func title(_ key: String) -> Title? {
        guard value(key) != nil else {
            problems.add(Diagnostic("missing-key", at: place, ["key": .text(key)]))
            return nil
        }
        return optionalTitle(key)
    }

    /// A bilingual title that may be absent. Synonyms under `also` belong to `synonyms(_:)`.
    public func optionalTitle(_ key: String) -> Title? {
        guard let fields = optionalFields(key) else { return nil }
        let (zh, en) = (fields.text("zh"), fields.text("en"))
        _ = fields.value("also")
        fields.finish()
        guard let zh, let en else { return nil }
        return Title(zh: zh.value, en: en.value)
    }

    /// The other names that a title carries under `also`.
    public func synonyms(_ key: String) -> [String] {
        guard let value = value(key), case .mapping(let entries) = value.content,
            let also = entries.first(where: { $0.key.value == "also" })?.value,
            case .sequence(let names) = also.content
        else { return [] }
        return names.compactMap { scalar($0, "also")?.value }
    }

    /// One of a few words, by raw value; `nil` where absent.
    public func choice<Choice: RawRepresentable & CaseIterable>(
        _ key: String, _ type: Choice.Type
    ) -> Choice? where Choice.RawValue == String {
        guard let text = optionalText(key) else { return nil }
        if let choice = Choice(rawValue: text.value) { return choice }
        let words = Choice.allCases.map(\.rawValue)
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

    /// A whole number in the given bounds; `nil` where absent.
    public func integer(_ key: String, in bounds: ClosedRange<Int>) -> Int? {
        guard let text = optionalText(key) else { return nil }
        if let number = Int(text.value), bounds.contains(number) { return number }
        problems.add(
            Diagnostic(
                "bad-integer", at: text.place,
                [
                    "key": .text(key), "text": .text(text.value), "low": .integer(bounds.lowerBound),
                    "high": .integer(bounds.upperBound),
                ]))
        return nil
    }

    /// A number as plain decimal text; `nil` where absent.
    public func decimal(_ key: String) -> Located<DecimalText>? {
        guard let text = optionalText(key) else { return nil }
        guard let number = DecimalText(text.value) else { return refuse("bad-number", text, key) }
        return Located(number, at: text.place)
    }

    /// A number as plain decimal or fraction text; `nil` where absent.
    public func exact(_ key: String) -> Exact? {
        guard let text = optionalText(key) else { return nil }
        return Exact(text.value) ?? refuse("bad-number", text, key)
    }

    /// `true` or `false`; `nil` where absent.
    public func flag(_ key: String) -> Bool? {
        guard let text = optionalText(key) else { return nil }
        if text.value == "true" { return true }
        if text.value == "false" { return false }
        return refuse("bad-flag", text, key)
    }

    /// A period; `nil` where absent.
    public func period(_ key: String) -> Located<Period>? {
        guard let text = optionalText(key) else { return nil }
        guard let period = Period(text.value, fiscalStart: fiscalStart) else {
            return refuse("bad-period", text, key)
        }
        return Located(period, at: text.place)
    }

    /// A day; `nil` where absent.
    public func day(_ key: String) -> Day? {
        guard let text = optionalText(key) else { return nil }
        return Day(text.value) ?? refuse("bad-day", text, key)
    }

    /// Refuses every name that nobody asked for, with what was probably meant.
    public func finish() {
        for key in keys where !asked.contains(key.value) {
            problems.add(
                Diagnostic(
                    "unknown-key", at: key.place, ["key": .text(key.value)],
                    suggestion: Suggestion.nearest(to: key.value, among: asked.sorted())))
        }
    }

    /// Whether text is an identifier: letters a–z, digits, hyphens, dots; at most 80 characters.
    public static func isIdentifier(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 80
            && text.utf8.allSatisfy { ($0 >= 97 && $0 <= 122) || ($0 >= 48 && $0 <= 57) || $0 == 45 || $0 == 46 }
    }

    private func scalar(_ value: DocumentValue, _ key: String) -> Located<String>? {
        if case .scalar(let text) = value.content { return Located(text, at: value.place) }
        problems.add(Diagnostic("not-text", at: value.place, ["key": .text(key)]))
        return nil
    }

    private func refuse<Value>(_ code: String, _ text: Located<String>, _ key: String) -> Value? {
        problems.add(
            Diagnostic(code, at: text.place, ["key": .text(key), "text": .text(text.value)]))
        return nil
    }
}
