public import Documents
import Formulas
public import Kernel

/// Reads units of measure.
public enum UnitBook {
    /// The units of some YAML files, by symbol; findings in `problems`.
    ///
    /// Refused: a symbol used twice, a scale that is not positive, a file that is no list.
    public static func load(_ files: [DocumentFile], _ problems: Problems) -> [String: UnitOfMeasure] {
        var units: [String: UnitOfMeasure] = [:]
        for value in files.flatMap({ ListDocument.values($0, problems) }) {
            guard let fields = Fields(value, problems) else { continue }
            let (symbol, title) = (fields.text("unit"), fields.title("title"))
            let (dimension, scale) = (fields.text("dimension"), scale(fields))
            let isPoint = fields.flag("point") ?? false
            fields.finish()
            guard let symbol, let title, let dimension, let scale else { continue }
            if units[symbol.value] != nil {
                problems.add(Diagnostic("repeated-unit", at: symbol.place, ["unit": .text(symbol.value)]))
                continue
            }
            units[symbol.value] = UnitOfMeasure(
                symbol: symbol.value, title: title, dimension: dimension.value, scale: scale, isPoint: isPoint
            )
        }
        return units
    }

    private static func scale(_ fields: Fields) -> Exact? {
        guard let text = fields.text("scale"), let scale = fields.exact("scale") else { return nil }
        if scale > .zero { return scale }
        fields.problems.add(Diagnostic("bad-scale", at: text.place, ["text": .text(text.value)]))
        return nil
    }
}

extension Element {
    /// The elements of some YAML files, by identifier; findings in `problems`.
    ///
    /// Refused: an identifier or a name used twice, an unknown unit, a range that is empty or whose numbers
    /// do not fit into 64 bits at the element's decimals, `carry` on anything but a level.
    public static func load(
        _ files: [DocumentFile], units: [String: UnitOfMeasure], _ problems: Problems
    ) -> [String: Element] {
        var reader = ElementReader(units: units, problems: problems)
        for value in files.flatMap({ ListDocument.values($0, problems) }) { reader.read(value) }
        return reader.elements
    }
}

/// A document that is one list.
enum ListDocument {
    static func values(_ file: DocumentFile, _ problems: Problems) -> [DocumentValue] {
        guard let root = YAMLDocument.read(file, problems) else { return [] }
        if case .sequence(let values) = root.content { return values }
        problems.add(Diagnostic("not-a-list", at: root.place, ["key": .text(file.path)]))
        return []
    }
}

struct ElementReader {
    let units: [String: UnitOfMeasure]
    let problems: Problems
    private(set) var elements: [String: Element] = [:]
    private var names: [String: String] = [:]

    init(units: [String: UnitOfMeasure], problems: Problems) {
        self.units = units
        self.problems = problems
    }

    mutating func read(_ value: DocumentValue) {
        guard let fields = Fields(value, problems) else { return }
        let (id, title, also) = (
            fields.identifier("element"), fields.title("title"), fields.synonyms("title")
        )
        let unit = self.unit(fields)
        let decimals = self.decimals(fields)
        let range = decimals.flatMap { self.range(fields, decimals: $0) }
        let nature = self.nature(fields)
        let carry = self.carry(fields, nature)
        let definition = fields.optionalTitle("definition")
        let source = self.source(fields)
        let base = fields.optionalText("of")?.value
        if decimals == nil { _ = fields.list("range") }
        fields.finish()
        guard let id, let title, isNew(id), let unit, let decimals, let range, let nature else { return }
        noteNames([title.zh, title.en] + also, id)
        elements[id.value] = Element(
            id: id.value, title: title, also: also, unit: unit, decimals: decimals, range: range,
            nature: nature, carry: carry, definition: definition, source: source, base: base)
    }

    private func isNew(_ id: Located<String>) -> Bool {
        if elements[id.value] == nil { return true }
        problems.add(Diagnostic("repeated-element", at: id.place, ["element": .text(id.value)]))
        return false
    }

    /// A name means one element, in imports and in formulas.
    private mutating func noteNames(_ names: [String], _ id: Located<String>) {
        for name in Set(names).sorted() {
            if let other = self.names[name] {
                problems.add(
                    Diagnostic(
                        "repeated-name", at: id.place,
                        ["text": .text(name), "element": .text(id.value), "other": .text(other)]))
            }
            self.names[name] = id.value
        }
    }

    private func unit(_ fields: Fields) -> UnitOfMeasure? {
        guard let text = fields.text("unit") else { return nil }
        if let unit = units[text.value] { return unit }
        problems.add(
            Diagnostic(
                "unknown-unit", at: text.place, ["text": .text(text.value)],
                suggestion: Suggestion.nearest(to: text.value, among: units.keys.sorted())))
        return nil
    }

    private func decimals(_ fields: Fields) -> Int? {
        guard fields.text("decimals") != nil else { return nil }
        return fields.integer("decimals", in: 0...9)
    }

    private func nature(_ fields: Fields) -> Nature? {
        guard fields.text("nature") != nil else { return nil }
        return fields.choice("nature", Nature.self)
    }

    private func range(_ fields: Fields, decimals: Int) -> Interval? {
        guard fields.has("range") else {
            problems.add(Diagnostic("missing-key", at: fields.place, ["key": .text("range")]))
            return nil
        }
        let ends = fields.texts("range")
        let numbers = ends.compactMap { Exact($0.value) }
        guard ends.count == 2, numbers.count == 2, numbers[0] <= numbers[1],
            numbers.allSatisfy({ isStorable($0, decimals) })
        else {
            problems.add(Diagnostic("bad-element-range", at: ends.first?.place ?? fields.place))
            return nil
        }
        return Interval(numbers[0], numbers[1])
    }

    /// Whether value × 10^decimals stays within 64 bits.
    private func isStorable(_ number: Exact, _ decimals: Int) -> Bool {
        number.scaled(decimals: decimals).flatMap { Int64(exactly: $0) } != nil
    }

    private func carry(_ fields: Fields, _ nature: Nature?) -> Int {
        guard let text = fields.optionalText("carry"), let carry = fields.integer("carry", in: 0...60) else {
            return 0
        }
        if let nature, nature != .level, carry > 0 {
            problems.add(Diagnostic("carry-without-level", at: text.place))
        }
        return carry
    }

    /// `{document, article}` or one text.
    private func source(_ fields: Fields) -> String? {
        guard let value = fields.value("source") else { return nil }
        if case .scalar(let text) = value.content { return text }
        guard let source = fields.optionalFields("source") else { return nil }
        let (document, article) = (source.text("document"), source.optionalText("article"))
        source.finish()
        return [document, article].compactMap { $0?.value }.joined(separator: " ")
    }
}
