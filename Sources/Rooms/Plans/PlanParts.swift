import Documents
import Formulas
import Kernel
import Measures
import Orgs

/// Everything a plan's files hold beside `plan.yaml`.
struct PlanParts {
    let sections: [PlanSection]
    let statements: [PlanStatement]
    let relations: [PlanRelation]
    let notMonitored: [String: Title]
    let indicators: [Indicator]
    let tasks: [PlanTask]
    let names: PlanNames
    let orgs: OrgBook
    /// The axes that memberships name, where they do.
    let axesUsed: [Located<String>]
    let elements: [String: Element]
    let units: [String: UnitOfMeasure]
    let symbols: SymbolTable
    /// What formulas may use by name, in the order written, a library's first.
    let formulaParameters: [FormulaParameter]
    let parameters: VerdictParameters
    let workCalendar: WorkCalendar
    let places: [String: Place]
    /// Records that were refused, by kind and identifier: their fault is told, not every mention of them.
    let refused: Set<String>

    init(_ folder: PlanFolder, _ head: PlanHead) {
        let problems = folder.problems
        let start = head.horizon.yearStart
        var places = PlaceBook(problems)
        units = UnitBook.load(folder.files(named: "units"), problems)
        elements = Element.load(folder.files(named: "elements"), units: units, problems)
        formulaParameters = PlanParts.formulaParameters(folder, units, &places)
        symbols = PlanParts.symbols(elements, units, formulaParameters)
        sections = PlanParts.sections(folder, &places)
        statements = PlanParts.statements(folder, start, &places)
        relations = PlanParts.relations(folder, &places)
        notMonitored = PlanParts.notMonitored(folder, &places)
        let reader = IndicatorReader(elements: elements, units: units, symbols: symbols)
        var indicators: [Indicator] = []
        for fields in folder.records("indicators", fiscalStart: start) {
            guard let indicator = reader.read(fields) else {
                places.refuse("indicator", fields.optionalText("indicator")?.value)
                continue
            }
            if places.note("indicator:\(indicator.id)", fields.place) { indicators.append(indicator) }
        }
        self.indicators = indicators
        tasks = PlanParts.tasks(folder, &places)
        names = PlanNames(folder, &places)
        orgs = PlanParts.orgs(folder)
        axesUsed = folder.table("memberships.csv").compactMap { $0.optionalText("axis") }
        parameters = PlanParts.parameters(folder)
        workCalendar = WorkCalendar.load(folder)
        self.places = places.places
        refused = places.refused
    }

    private static func formulaParameters(
        _ folder: PlanFolder, _ units: [String: UnitOfMeasure], _ places: inout PlaceBook
    ) -> [FormulaParameter] {
        let units = units.values.sorted { $0.symbol < $1.symbol }
        return folder.records("parameters").compactMap { fields in
            guard let parameter = FormulaParameter.read(fields, units: units, folder.problems),
                places.note("parameter:\(parameter.id)", fields.place)
            else { return nil }
            return parameter
        }
    }

    private static func symbols(
        _ elements: [String: Element], _ units: [String: UnitOfMeasure], _ parameters: [FormulaParameter]
    ) -> SymbolTable {
        let symbols = elements.values.sorted { $0.id < $1.id }.flatMap { element in
            ([element.title.zh, element.title.en] + element.also).map { name in
                FormulaSymbol(
                    name: name, id: element.id, unit: element.unit, range: element.range,
                    isFlow: element.nature == .flow || element.nature == .cumulative)
            }
        }
        return SymbolTable(
            symbols: symbols, units: units.values.sorted { $0.symbol < $1.symbol }, parameters: parameters)
    }

    private static func sections(_ folder: PlanFolder, _ places: inout PlaceBook) -> [PlanSection] {
        folder.table("sections.csv", isRequired: true).compactMap { fields in
            let id = fields.text("section")
            let parent = fields.optionalText("parent")?.value
            let title = pair(fields, "title")
            let kind = fields.choice("kind", PlanSection.Kind.self) ?? .text
            _ = fields.value("order")
            fields.finish()
            guard let id, let title, places.note("section:\(id.value)", id.place) else {
                places.refuse("section", id?.value)
                return nil
            }
            return PlanSection(id: id.value, parent: parent, title: title, kind: kind)
        }
    }

    private static func statements(
        _ folder: PlanFolder, _ start: Int, _ places: inout PlaceBook
    ) -> [PlanStatement] {
        folder.table("statements.csv", isRequired: true, fiscalStart: start).compactMap { fields in
            let (id, section, org) = (fields.text("id"), fields.text("section"), fields.identifier("org"))
            let subject = fields.optionalText("subject")?.value
            let (value, high) = (fields.decimal("value")?.value, fields.decimal("high")?.value)
            let comparator = fields.choice("comparator", Comparator.self)
            let unit = fields.optionalText("unit")?.value
            let period = fields.period("period")?.value
            let (role, basis) = (
                fields.choice("role", PlanStatement.Role.self), fields.choice("basis", Basis.self)
            )
            for key in ["role", "basis"] where !fields.has(key) { _ = fields.text(key) }
            let words = fields.optionalText("words")?.value ?? ""
            fields.finish()
            guard let id, let section, let org, let role, let basis,
                places.note("statement:\(id.value)", id.place)
            else {
                places.refuse("statement", id?.value)
                return nil
            }
            return PlanStatement(
                id: id.value, section: section.value, org: org.value, subject: subject, value: value,
                high: high, comparator: comparator, unit: unit, period: period, role: role, basis: basis,
                words: words)
        }
    }

    private static func relations(_ folder: PlanFolder, _ places: inout PlaceBook) -> [PlanRelation] {
        folder.table("relations.csv").compactMap { fields in
            let kind = fields.choice("relation", PlanRelation.Kind.self)
            if !fields.has("relation") { _ = fields.text("relation") }
            let (from, to) = (fields.text("from"), fields.text("to"))
            let (over, org) = (fields.optionalText("over")?.value, fields.optionalText("org")?.value)
            let factor = fields.exact("factor")
            let (section, words) = (
                fields.optionalText("section")?.value, fields.optionalText("words")?.value
            )
            fields.finish()
            guard let kind, let from, let to else { return nil }
            guard places.note("relation:\(kind.rawValue):\(from.value):\(to.value)", fields.place) else {
                return nil
            }
            return PlanRelation(
                kind: kind, from: from.value, to: to.value, over: over, org: org, factor: factor,
                section: section, words: words)
        }
    }

    private static func notMonitored(_ folder: PlanFolder, _ places: inout PlaceBook) -> [String: Title] {
        var reasons: [String: Title] = [:]
        for fields in folder.table("not-monitored.csv") {
            let (id, reason) = (fields.text("statement"), pair(fields, "reason"))
            fields.finish()
            guard let id, let reason, places.note("not-monitored:\(id.value)", id.place) else { continue }
            reasons[id.value] = reason
        }
        return reasons
    }

    private static func tasks(_ folder: PlanFolder, _ places: inout PlaceBook) -> [PlanTask] {
        folder.table("tasks.csv").compactMap { fields in
            let id = fields.identifier("task")
            let (parent, section) = (
                fields.optionalText("parent")?.value, fields.optionalText("section")?.value
            )
            let title = pair(fields, "title")
            let summary = fields.has("summary_zh") || fields.has("summary_en") ? pair(fields, "summary") : nil
            _ = (fields.value("summary_zh"), fields.value("summary_en"))
            let indicators = fields.words("indicators").map(\.value)
            let lead = fields.optionalText("lead")?.value
            let with = fields.words("with").map(\.value)
            let isSuggested = fields.flag("suggested") ?? false
            fields.finish()
            guard let id, let title, places.note("task:\(id.value)", id.place) else {
                places.refuse("task", id?.value)
                return nil
            }
            return PlanTask(
                id: id.value, parent: parent, section: section, title: title, summary: summary,
                indicators: indicators, lead: lead, with: with, isSuggested: isSuggested)
        }
    }

    private static func orgs(_ folder: PlanFolder) -> OrgBook {
        let names = ["orgs.csv", "org_names.csv", "memberships.csv"]
        let files = names.compactMap { folder.files[$0] }
        guard files.count == 3 else {
            for name in names where folder.files[name] == nil { folder.missing(name) }
            return OrgBook(orgs: [], memberships: [])
        }
        return OrgBook.load(orgs: files[0], names: files[1], memberships: files[2], folder.problems)
            ?? OrgBook(orgs: [], memberships: [])
    }

    private static func parameters(_ folder: PlanFolder) -> VerdictParameters {
        let usual = VerdictParameters(
            aboutHigher: .one, aboutLower: .one, atRisk: .zero, isSuggested: true)
        guard let file = folder.files(named: "verdicts").last,
            let root = YAMLDocument.read(file, folder.problems), let fields = Fields(root, folder.problems)
        else {
            folder.missing("verdicts.yaml")
            return usual
        }
        for key in ["verdicts", "title", "note"] { _ = fields.value(key) }
        let source = fields.value("source").map(IndicatorReader.told)
        let about = fields.optionalFields("about")
        let (higher, lower) = (about?.exact("higher"), about?.exact("lower"))
        about?.finish()
        let atRisk = fields.exact("at-risk")
        let isSuggested = fields.flag("suggested") ?? false
        fields.finish()
        guard let higher, let lower, let atRisk, higher <= .one, lower >= .one, atRisk <= .zero else {
            folder.problems.add(Diagnostic("bad-verdicts", at: fields.place))
            return usual
        }
        return VerdictParameters(
            aboutHigher: higher, aboutLower: lower, atRisk: atRisk, isSuggested: isSuggested,
            source: source)
    }

    /// The title in `<key>_zh` and `<key>_en`.
    static func pair(_ fields: Fields, _ key: String) -> Title? {
        let (zh, en) = (fields.text("\(key)_zh"), fields.text("\(key)_en"))
        guard let zh, let en else { return nil }
        return Title(zh: zh.value, en: en.value)
    }
}

/// Where things are written; refuses an identifier written twice.
struct PlaceBook {
    private(set) var places: [String: Place] = [:]
    private(set) var refused: Set<String> = []
    private let problems: Problems

    init(_ problems: Problems) { self.problems = problems }

    /// Notes that a record cannot be used.
    mutating func refuse(_ kind: String, _ id: String?) {
        if let id { refused.insert("\(kind):\(id)") }
    }

    /// Notes a thing's place; `false`, with a finding, where the name is taken.
    mutating func note(_ key: String, _ place: Place) -> Bool {
        if let first = places[key] {
            problems.add(
                Diagnostic(
                    "repeated-identifier", at: place,
                    ["text": .text(key), "first": .text("\(first.file):\(first.line)")]))
            return false
        }
        places[key] = place
        return true
    }
}
