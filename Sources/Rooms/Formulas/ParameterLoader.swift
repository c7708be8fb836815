public import Documents
public import Kernel

extension FormulaParameter {
    /// Reads a list of parameters, see `read`.
    public static func load(
        _ values: [DocumentValue], units: [UnitOfMeasure], _ problems: Problems
    ) -> [FormulaParameter] {
        values.compactMap { value in
            Fields(value, problems).flatMap { read($0, units: units, problems) }
        }
    }

    /// Reads one parameter; refuses overlapping dates, edges that do not rise, a band without an edge
    /// before the last, values of another unit, and more than 200 versions or bands of one version.
    ///
    /// `fields` is a record of a document: `parameter`, `title`, `unit`, `by`, `source`, `reviewed` and
    /// `versions`, each with `from`, `to`, a `source` of its own, and either `value` or `bands`.
    public static func read(
        _ fields: Fields, units: [UnitOfMeasure], _ problems: Problems
    ) -> FormulaParameter? {
        ParameterLoader(units, problems, fields).parameter()
    }
}

private struct ParameterLoader {
    let units: [UnitOfMeasure]
    let problems: Problems
    let fields: Fields
    let table: SymbolTable

    init(_ units: [UnitOfMeasure], _ problems: Problems, _ fields: Fields) {
        self.units = units
        self.problems = problems
        self.fields = fields
        table = SymbolTable(symbols: [], units: units)
    }

    func parameter() -> FormulaParameter? {
        let id = fields.identifier("parameter")
        let title = fields.title("title")
        let also = fields.synonyms("title")
        let unit = fields.text("unit").flatMap(self.unit)
        let hasInput = fields.has("by")
        let input = fields.optionalText("by").flatMap(self.unit)
        let source = source(fields)
        if !fields.has("source") { fields.missing("source") }
        let reviewed = fields.day("reviewed")
        let records = fields.records("versions")
        fields.finish()
        guard let id, let title, let unit, let source, !hasInput || input != nil else { return nil }
        if records.isEmpty { return refuse(.withoutVersions, fields.place, ["name": .text(title.zh)]) }
        if records.count > FormulaLimits.versions { return tooMany(fields.place) }
        let versions = records.compactMap { version($0, unit, input) }
        guard versions.count == records.count, isDisjoint(versions, records) else { return nil }
        return FormulaParameter(
            id: id.value, name: title.zh, also: [title.en] + also, unit: unit, input: input,
            document: source.document, article: source.article, reviewed: reviewed, versions: versions)
    }

    private func source(_ fields: Fields) -> ParameterSource? {
        guard let source = fields.optionalFields("source") else { return nil }
        let (document, article) = (source.text("document"), source.optionalText("article"))
        source.finish()
        return document.map { ParameterSource(document: $0.value, article: article?.value) }
    }

    private func tooMany<Value>(_ place: Place) -> Value? {
        refuse(.tooManyVersions, place, ["limit": .integer(FormulaLimits.versions)])
    }

    private func unit(_ text: Located<String>) -> UnitOfMeasure? {
        if let unit = units.first(where: { $0.symbol == text.value }) { return unit }
        return refuse(
            .unknownUnit, text.place, ["unit": .text(text.value)],
            suggestion: Suggestion.nearest(to: text.value, among: units.map(\.symbol)))
    }

    private func version(
        _ record: Fields, _ unit: UnitOfMeasure, _ input: UnitOfMeasure?
    ) -> ParameterVersion? {
        let (from, to) = (record.day("from"), record.day("to"))
        let text = record.optionalText("value")
        let bands = record.records("bands")
        let source = source(record)
        record.finish()
        if record.has("source"), source == nil { return nil }
        if bands.count > FormulaLimits.versions { return tooMany(record.place) }
        if let from, let to, from >= to { return refuse(.backwards, record.place) }
        if text != nil && !bands.isEmpty { return refuse(.valueOrBands, record.place) }
        if let text {
            return literal(text, unit).map {
                ParameterVersion(from: from, to: to, .value($0), source: source)
            }
        }
        if bands.isEmpty { return ParameterVersion(from: from, to: to, .withoutValue, source: source) }
        guard let input else { return refuse(.inputMissing, record.place) }
        return self.bands(bands, unit, input).map {
            ParameterVersion(from: from, to: to, .bands($0), source: source)
        }
    }

    private func bands(
        _ records: [Fields], _ unit: UnitOfMeasure, _ input: UnitOfMeasure
    ) -> [ParameterBand]? {
        var bands: [ParameterBand] = []
        for (index, record) in records.enumerated() {
            let upTo = record.optionalText("up-to")
            let below = record.optionalText("below")
            let value = record.text("value").flatMap { literal($0, unit) }
            record.finish()
            if upTo != nil && below != nil { return refuse(.edgeTwice, record.place) }
            let edge: ParameterBand.Edge
            if let written = upTo ?? below {
                guard let number = literal(written, input) else { return nil }
                edge = upTo == nil ? .below(number) : .upTo(number)
                if !rises(bands.last?.edge, edge) { return refuse(.edgesUnsorted, written.place) }
            } else {
                guard index == records.count - 1 else { return refuse(.edgeMissing, record.place) }
                edge = .open
            }
            guard let value else { return nil }
            bands.append(ParameterBand(edge, value))
        }
        return bands
    }

    /// Whether a band may stand between two edges; `below 5` and then `up-to 5` leave it the number 5.
    private func rises(_ last: ParameterBand.Edge?, _ next: ParameterBand.Edge) -> Bool {
        switch (last, next) {
        case (.upTo(let one), .upTo(let two)), (.upTo(let one), .below(let two)): one < two
        case (.below(let one), .below(let two)): one < two
        case (.below(let one), .upTo(let two)): one <= two
        default: true
        }
    }

    /// A number as formulas write it, told in a unit; a bare one is in that unit already.
    private func literal(_ text: Located<String>, _ unit: UnitOfMeasure) -> Exact? {
        guard let literal = NumberLiteral.read(text, table, problems) else { return nil }
        if literal.type.kind == .plain { return literal.value }
        guard literal.type.dimension == table.dimensions.dimension(of: unit),
            let value = literal.value.divided(by: unit.scale)
        else {
            return refuse(
                .badLiteral, text.place, ["text": .text(text.value), "unit": .text(unit.symbol)])
        }
        return value
    }

    private func isDisjoint(_ versions: [ParameterVersion], _ records: [Fields]) -> Bool {
        for (index, version) in versions.enumerated() {
            for other in versions.prefix(index) where version.overlaps(other) {
                problems.add(FormulaFault.overlap.diagnostic(at: records[index].place))
                return false
            }
        }
        return true
    }

    private func refuse<Value>(
        _ fault: FormulaFault, _ place: Place, _ arguments: [String: MessageArgument] = [:],
        suggestion: String? = nil
    ) -> Value? {
        problems.add(fault.diagnostic(at: place, arguments, suggestion: suggestion))
        return nil
    }
}
