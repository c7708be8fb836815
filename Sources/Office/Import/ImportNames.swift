import Documents
import Kernel
import Measures
import Orgs
import Plans

/// Finds what the texts of a row mean in a plan's documents.
struct ImportNames {
    private let plan: Plan
    /// Identifiers by folded names; those that would mean two elements are left out.
    private let elements: [String: String]
    private let units: [String: UnitOfMeasure]
    /// Whether it is worth saying what was probably meant.
    var isExplaining = true

    init(_ plan: Plan) {
        self.plan = plan
        var names: [String: Set<String>] = [:]
        for element in plan.elements.values {
            for name in [element.title.zh, element.title.en] + element.also {
                names[FoldedText.fold(name), default: []].insert(element.id)
            }
        }
        elements = names.compactMapValues { $0.count == 1 ? $0.first : nil }
        units = Dictionary(
            plan.units.values.sorted { $0.symbol < $1.symbol }.flatMap { unit in
                [unit.title.zh, unit.title.en].map { (FoldedText.fold($0), unit) }
            }, uniquingKeysWith: { first, _ in first })
    }

    /// By identifier, title or other name; a leading # or 其中 is a label.
    func element(_ text: String) throws(ImportFault) -> Element {
        if let element = plan.elements[text] { return element }
        for name in [text, ImportNames.unlabelled(text)] {
            let folded = FoldedText.fold(name)
            let id = plan.elements[name]?.id ?? elements[folded] ?? plan.elements[folded]?.id
            if let id, let element = plan.elements[id] { return element }
        }
        let unknown = unknown(.element, text) {
            plan.elements.values.flatMap { [$0.id, $0.title.zh, $0.title.en] + $0.also }
        }
        guard isExplaining, unknown.reason.code == "import.unknown-element" else { throw unknown }
        let names = ImportSimilarity(text).names(plan.elements.values.sorted { $0.id < $1.id }.map(\.title))
        guard !names.isEmpty else { throw unknown }
        throw ImportFault(
            .element, "import.unknown-element-like",
            ["text": .text(ImportText.cut(text, 60)), "names": .list(names.map { .text($0) })])
    }

    /// An element by its name, and the unit that its label tells: 工业产值（亿元）.
    func labelled(_ text: String) throws(ImportFault) -> (element: Element, unit: UnitOfMeasure?) {
        if !knows(element: text, withoutUnit: true), let label = splitLabel(text) {
            return (try element(label.name), label.unit)
        }
        return (try element(text), nil)
    }

    /// A name with a unit of the plan in brackets behind it.
    func splitLabel(_ text: String) -> (name: String, unit: UnitOfMeasure)? {
        guard let last = text.last, last == "）" || last == ")",
            let start = text.lastIndex(where: { $0 == "（" || $0 == "(" })
        else { return nil }
        let inside = text[text.index(after: start)...].dropLast()
        guard let unit = known(unit: String(inside.drop { $0 == " " })) else { return nil }
        return (ImportText.clean(String(text[..<start])), unit)
    }

    func knows(element text: String, withoutUnit: Bool = false) -> Bool {
        for name in [text, ImportNames.unlabelled(text)] {
            let folded = FoldedText.fold(name)
            if plan.elements[name] != nil || elements[folded] != nil || plan.elements[folded] != nil {
                return true
            }
        }
        guard !withoutUnit, let label = splitLabel(text) else { return false }
        return knows(element: label.name, withoutUnit: true)
    }

    /// Whether any org ever goes by a name.
    func knows(org text: String) -> Bool {
        let folded = FoldedText.fold(text)
        return plan.orgs.orgs.contains { org in
            org.id == text
                || org.names.contains { name in
                    ([name.title.zh, name.title.en] + name.also).contains { FoldedText.fold($0) == folded }
                }
        }
    }

    func knows(unit text: String) -> Bool { known(unit: text) != nil }

    /// By identifier, name or code on the period's last day. Refused: a name and a code of two orgs.
    func org(_ text: String, code: String, in period: Period) throws(ImportFault) -> String {
        let day = period.lastDay
        let name = text.isEmpty ? nil : try org(text, on: day)
        guard !code.isEmpty else {
            guard let name else { throw ImportFault(.org, "import.org-missing") }
            return name
        }
        let half = FoldedText.halfWidth(code).filter { !$0.isWhitespace }
        guard let coded = plan.orgs.find(half, on: day) else {
            throw ImportFault(
                .code, "import.unknown-code", ["text": .text(ImportText.cut(code, 60)), "day": .day(day)])
        }
        guard let name, name != coded else { return coded }
        let meant = plan.orgs.name(of: coded, on: day)?.title
        throw ImportFault(
            .code, "import.code-disagrees",
            [
                "text": .text(ImportText.cut(text, 60)), "code": .text(ImportText.cut(code, 60)),
                "org": meant.map { .title($0) } ?? .text(coded), "day": .day(day),
            ])
    }

    private func org(_ text: String, on day: Day) throws(ImportFault) -> String {
        if let org = plan.orgs.find(text, on: day) { return org }
        for name in [FoldedText.halfWidth(text), ImportNames.unlabelled(text)] {
            if let org = plan.orgs.find(name, on: day) { return org }
        }
        if let ambiguous = ambiguous(text, on: day) { throw ambiguous }
        throw unknown(.org, text) {
            plan.orgs.orgs.flatMap { org in
                [org.id] + org.names.flatMap { [$0.title.zh, $0.title.en] + $0.also }
            }
        }
    }

    /// A name that several orgs go by.
    private func ambiguous(_ text: String, on day: Day) -> ImportFault? {
        guard isExplaining else { return nil }
        let folded = FoldedText.fold(text)
        let bearers = plan.orgs.orgs.filter { org in
            org.names.contains { name in
                ([name.title.zh, name.title.en] + name.also).contains { FoldedText.fold($0) == folded }
            }
        }
        guard bearers.count > 1 else { return nil }
        let titles = bearers.prefix(8).compactMap { plan.orgs.name(of: $0.id, on: day)?.title }
        return ImportFault(
            .org, "import.ambiguous-org",
            ["text": .text(ImportText.cut(text, 60)), "orgs": .list(titles.map { .title($0) })])
    }

    /// By symbol or title.
    func unit(_ text: String) throws(ImportFault) -> UnitOfMeasure {
        if let unit = known(unit: text) { return unit }
        throw unknown(.unit, text) { plan.units.keys.sorted() }
    }

    private func known(unit text: String) -> UnitOfMeasure? {
        let half = FoldedText.halfWidth(text).filter { !$0.isWhitespace }
        return plan.units[text] ?? plan.units[half] ?? units[FoldedText.fold(text)]
    }

    private func unknown(_ column: ImportColumn, _ text: String, _ names: () -> [String]) -> ImportFault {
        let told: [String: MessageArgument] = ["text": .text(ImportText.cut(text, 60))]
        guard isExplaining, text.count <= 100, let meant = Suggestion.nearest(to: text, among: names()) else {
            return ImportFault(column, Message("import.unknown-\(column.word)", told))
        }
        return ImportFault(
            column,
            Message("import.unknown-\(column.word)-meant", told.merging(["meant": .text(meant)]) { $1 }))
    }

    /// Without the label that marks a part of the row above.
    static func unlabelled(_ text: String) -> String {
        var rest = Substring(FoldedText.halfWidth(text))
        for label in ["#", "其中:", "其中"] where rest.hasPrefix(label) {
            rest = rest.dropFirst(label.count).drop { $0.isWhitespace }
        }
        return String(rest)
    }
}
