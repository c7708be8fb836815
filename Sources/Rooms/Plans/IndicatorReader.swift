import Documents
import Formulas
import Kernel
import Measures

/// Reads one indicator of a document.
struct IndicatorReader {
    let elements: [String: Element]
    let units: [String: UnitOfMeasure]
    let symbols: SymbolTable

    func read(_ fields: Fields) -> Indicator? {
        let id = fields.identifier("indicator")
        let title = fields.title("title")
        let element = reference(fields, "element")
        let added = reference(fields, "added")
        let unit = unit(fields, element)
        let decimals = fields.integer("decimals", in: 0...9) ?? element?.decimals ?? 0
        let ways = ways(fields)
        let definitions = definitions(fields)
        let axis = fields.optionalText("over")?.value
        let missing = fields.choice("missing", MissingRule.self) ?? .unknown
        let better = fields.choice("better", Indicator.Better.self) ?? .higher
        let published = published(fields)
        let owner = owner(fields)
        let path = fields.choice("path", Indicator.PathShape.self)
        let kind = fields.choice("kind", Indicator.Kind.self)
        let note = fields.optionalTitle("note")
        let group = fields.optionalText("group")?.value
        let also = fields.synonyms("title")
        let target = fields.value("target").map(IndicatorReader.told)
        if ways.contains(.computed), !fields.has("definitions") {
            fields.problems.add(
                Diagnostic(
                    "computed-without-formula", at: fields.place, ["text": .text(id?.value ?? "")]))
        }
        fields.finish()
        guard let id, let title else { return nil }
        return Indicator(
            id: id.value, title: title, also: also, group: group, element: element?.id, added: added?.id,
            unit: unit, decimals: decimals, ways: ways, definitions: definitions, axis: axis,
            missing: missing, better: better, published: published, owner: owner, path: path, kind: kind,
            note: note, target: target)
    }

    /// What a value of any shape says, on one line and without its keys.
    static func told(_ value: DocumentValue) -> String {
        switch value.content {
        case .scalar(let text): text
        case .sequence(let values): values.map(told).joined(separator: ", ")
        case .mapping(let entries): entries.map { told($0.value) }.joined(separator: " ")
        }
    }

    private func reference(_ fields: Fields, _ key: String) -> Element? {
        guard let text = fields.optionalText(key) else { return nil }
        if let element = elements[text.value] { return element }
        unknown(fields, "element", text, among: elements.keys.sorted())
        return nil
    }

    private func unit(_ fields: Fields, _ element: Element?) -> UnitOfMeasure? {
        guard let text = fields.optionalText("unit") else { return element?.unit }
        if let unit = units[text.value] { return unit }
        unknown(fields, "unit", text, among: units.keys.sorted())
        return nil
    }

    private func unknown(_ fields: Fields, _ kind: String, _ text: Located<String>, among names: [String]) {
        fields.problems.add(
            Diagnostic(
                "unknown-\(kind)", at: text.place, ["text": .text(text.value)],
                suggestion: Suggestion.nearest(to: text.value, among: names)))
    }

    private func ways(_ fields: Fields) -> [Way] {
        let ways = fields.texts("ways").compactMap { text -> Way? in
            if let way = Way(rawValue: text.value) { return way }
            unknown(fields, "way", text, among: Way.allCases.map(\.rawValue))
            return nil
        }
        return ways.isEmpty ? [.published] : ways
    }

    private func definitions(_ fields: Fields) -> [ElementDefinition] {
        fields.records("definitions").compactMap { entry in
            let from = entry.period("from")?.value
            let isBreak = entry.flag("break") ?? false
            let source = source(entry)
            let text = entry.text("formula")
            entry.finish()
            guard let text, let formula = Formula.compile(text, symbols: symbols, fields.problems) else {
                return nil
            }
            return ElementDefinition(from: from, isBreak: isBreak, formula: formula, source: source)
        }
    }

    private func source(_ fields: Fields) -> String? {
        guard let value = fields.value("source") else { return nil }
        if case .scalar(let text) = value.content { return text }
        guard let source = fields.optionalFields("source") else { return nil }
        let parts = ["document", "article", "place"].compactMap { source.optionalText($0)?.value }
        source.finish()
        return parts.joined(separator: " ")
    }

    private func published(_ fields: Fields) -> Publication? {
        guard let entry = fields.optionalFields("published") else { return nil }
        let frequency = entry.choice("frequency", Publication.Frequency.self) ?? .year
        let lag = lagDays(entry)
        let by = entry.name("by")
        entry.finish()
        return Publication(frequency: frequency, lagDays: lag, by: by)
    }

    /// `60 days`; a bare `60` is taken for days, with a warning.
    private func lagDays(_ fields: Fields) -> Int {
        guard let text = fields.optionalText("lag") else { return 0 }
        let words = text.value.split(separator: " ")
        if let days = words.first.flatMap({ Int($0) }), (0...3650).contains(days),
            words.count == 1 || words.count == 2 && words[1] == "days"
        {
            if words.count == 1, days > 0 {
                fields.problems.add(
                    Diagnostic(
                        "lag-without-unit", .warning, at: text.place, ["text": .text(text.value)],
                        suggestion: "\(days) days"))
            }
            return days
        }
        fields.problems.add(Diagnostic("bad-lag", at: text.place, ["text": .text(text.value)]))
        return 0
    }

    private func owner(_ fields: Fields) -> IndicatorOwner? {
        guard let entry = fields.optionalFields("owner") else { return nil }
        let lead = entry.optionalFields("lead").flatMap(duty)
        let with = entry.records("with").compactMap(duty)
        let isSuggested = entry.flag("suggested") ?? false
        entry.finish()
        return lead.map { IndicatorOwner(lead: $0, with: with, isSuggested: isSuggested) }
    }

    private func duty(_ fields: Fields) -> IndicatorOwner.Duty? {
        let org = fields.identifier("org")
        let office = fields.optionalTitle("office")
        fields.finish()
        return org.map { IndicatorOwner.Duty(org: $0.value, office: office) }
    }
}
