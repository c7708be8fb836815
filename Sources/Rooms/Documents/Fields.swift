import Kernel

/// Reads the named values of one mapping, or the cells of one CSV record, by the schema's types.
///
/// Every question that finds nothing usable says so in `problems` and answers `nil`; `finish()` refuses the
/// names nobody asked for. An empty CSV cell counts as absent.
public final class Fields {
    /// Where the mapping begins.
    public let place: Place
    /// Where findings go.
    public let problems: Problems
    let fiscalStart: Int
    private let entries: [String: DocumentEntry]
    private let order: [String]
    private let header: Place?
    private var asked: [String] = []
    private var misspelt: Set<String> = []

    /// Reads a value that must be a mapping; refuses anything else. `fiscalStart` is the month a plan's year
    /// starts in, for texts of periods.
    public init?(_ value: DocumentValue, _ problems: Problems, fiscalStart: Int = 1) {
        guard case .mapping(let entries) = value.content else {
            problems.add(Diagnostic("not-a-mapping", at: value.place))
            return nil
        }
        place = value.place
        header = value.header
        self.problems = problems
        self.fiscalStart = fiscalStart
        order = entries.map(\.key.value)
        self.entries = Dictionary(entries.map { ($0.key.value, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The value of a name, or `nil` where it is absent or empty text.
    public func value(_ key: String) -> DocumentValue? {
        if !asked.contains(key) { asked.append(key) }
        guard let value = entries[key]?.value else { return nil }
        if case .scalar("") = value.content { return nil }
        return value
    }

    /// Whether the name is there and not empty.
    public func has(_ key: String) -> Bool { value(key) != nil }

    /// The names in the order written.
    public var keys: [Located<String>] { order.compactMap { entries[$0]?.key } }

    /// Refuses every name that nobody asked for, with what was probably meant.
    public func finish() {
        for key in keys where !asked.contains(key.value) && !misspelt.contains(key.value) {
            let absent = asked.filter { entries[$0] == nil }
            let suggestion = Suggestion.nearest(to: key.value, among: absent)
            problems.add(
                Diagnostic(
                    header == nil ? "unknown-key" : "unknown-column", at: key.place,
                    ["key": .text(key.value), "known": .list(asked.map { .text($0) })],
                    suggestion: suggestion))
        }
    }

    /// Says that a name must be there: at its empty value, at the name that was probably meant to be it, at
    /// the header of a table, once for all its records, or else at the mapping.
    public func missing(_ key: String) {
        if let entry = entries[key] {
            let at = header == nil ? entry.key.place : entry.value.place
            problems.add(Diagnostic("empty-value", at: at, ["key": .text(key)]))
        } else if let other = keys.first(where: { isMeant($0.value, key) }) {
            misspelt.insert(other.value)
            problems.add(
                Diagnostic(
                    "misspelt-key", at: other.place, ["key": .text(other.value), "meant": .text(key)],
                    suggestion: key))
        } else if let header {
            problems.add(
                Diagnostic("missing-column", at: header, ["key": .text(key)]))
        } else {
            problems.add(Diagnostic("missing-key", at: place, ["key": .text(key)]))
        }
    }

    /// Whether a name that nobody asked for yet is one edit away from a missing one.
    private func isMeant(_ other: String, _ key: String) -> Bool {
        !asked.contains(other) && Suggestion.nearest(to: other, among: [key]) != nil
    }

    func scalar(_ value: DocumentValue, _ key: String) -> Located<String>? {
        if case .scalar(let text) = value.content { return Located(text, at: value.place) }
        problems.add(Diagnostic("not-text", at: value.place, ["key": .text(key)]))
        return nil
    }

    func refuse<Value>(
        _ code: String, _ text: Located<String>, _ key: String, meant suggestion: String? = nil
    ) -> Value? {
        problems.add(
            Diagnostic(
                code, at: text.place, ["key": .text(key), "text": .text(text.value)], suggestion: suggestion))
        return nil
    }
}
