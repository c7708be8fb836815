import Kernel

/// Finds orgs by code and by name.
struct OrgNames: Sendable {
    private let codes: [String: [Entry]]
    private let words: [String: [Entry]]

    private struct Entry: Sendable {
        let org: String
        let from: Day?
        let to: Day?
    }

    init(_ orgs: [Org]) {
        var (codes, words): ([String: [Entry]], [String: [Entry]]) = ([:], [:])
        for org in orgs {
            for name in org.names {
                let entry = Entry(org: org.id, from: name.from, to: name.to)
                if let code = name.code { codes[code, default: []].append(entry) }
                for word in [name.title.zh, name.title.en] + name.also {
                    words[OrgNames.folded(word), default: []].append(entry)
                }
            }
        }
        self.codes = codes
        self.words = words
    }

    /// A code or name of that day, else one of any time; `nil` where that means several orgs.
    func find(_ text: String, on day: Day) -> String? {
        let entries = codes[text] ?? words[OrgNames.folded(text)] ?? []
        let ofTheDay = Set(entries.filter { Days.hold($0.from, $0.to, on: day) }.map(\.org))
        if !ofTheDay.isEmpty { return ofTheDay.count == 1 ? ofTheDay.first : nil }
        let ofAnyTime = Set(entries.map(\.org))
        return ofAnyTime.count == 1 ? ofAnyTime.first : nil
    }

    /// Without blanks, full-width parentheses as narrow ones, Latin in lower case: names are written in many
    /// ways, and none of these differences tells orgs apart.
    static func folded(_ text: String) -> String {
        let narrow: [Character: Character] = ["（": "(", "）": ")"]
        return String(text.lowercased().filter { !$0.isWhitespace }.map { narrow[$0] ?? $0 })
    }
}
