import Formulas
public import Kernel
import Measures
import Orgs
import Plans

/// How indicators are told to machines: in a list by their verdicts, alone in full.
enum IndicatorTwin {
    static let duty = Shape<Told<IndicatorOwner.Duty>>(
        "Duty", "An org, and an office in it.",
        [
            .part("org", "The org.", TwinParts.org) { $0.with($0.it.org) },
            .known("office", "The office.", TwinParts.title) { $0.it.office },
        ])

    static let owner = Shape<Told<IndicatorOwner>>(
        "Owner", "Who answers for it.",
        [
            .part("lead", "Who leads.", duty) { $0.with($0.it.lead) },
            .parts("with", "Who works with the lead.", duty) { $0.each($0.it.with) },
            .flag("suggested", "Whether the document's author suggests it: the plan names none.") {
                $0.it.isSuggested
            },
        ])

    static let published = Shape<Publication>(
        "Publication", "When values are expected.",
        [
            .text("frequency", "How often.", .choice(Publication.Frequency.allCases.map(\.rawValue))) {
                $0.frequency.rawValue
            },
            .count("lagDays", "Days from a period's end to its value.") { $0.lagDays },
            .known("by", "Who publishes it.", TwinParts.title) { $0.by },
        ])

    static let definition = Shape<Told<ElementDefinition>>(
        "Definition", "What an indicator is computed from.",
        [
            .known("from", "The first period it holds for.", .period) { $0.it.from?.description },
            .text("formula", "The formula.") { $0.it.formula.text },
            .known("source", "The document, and the article in it, that says so.") { $0.it.source },
            .flag("break", "Whether values under it cannot be compared with those before.") { $0.it.isBreak },
            .parts("parameters", "The parameters it reads.", ParameterTwin.parameter) { told in
                told.by.plan.parameters(of: told.it.formula)
            },
        ])

    static let unitValue = Shape<Told<(org: String, reading: Reading?, unit: String?)>>(
        "UnitValue", "The latest value of one unit.",
        [
            .part("org", "The unit.", TwinParts.org) { $0.with($0.it.org) },
            .known("reading", "Its latest value; null: unknown.", ReadingTwin.reading) { told in
                told.known(told.it.reading.map { (reading: $0, unit: told.it.unit) })
            },
        ])

    static let indicator = Shape<Told<Indicator>>(
        "Indicator",
        "An indicator in full: what the plan says, what is known, and how each verdict came about.",
        naming + meaning + knowing)

    private static let naming: [ShapeMember<Told<Indicator>>] = [
        .text("id", "Its identifier.") { $0.it.id },
        .part("title", "Its name.", TwinParts.title) { $0.it.title },
        .texts("also", "Other names.") { $0.it.also },
        .known("group", "The section it is shown under.") { $0.it.group },
        .known("definition", "What is counted.", TwinParts.title) { told in
            told.it.element.flatMap { told.by.plan.elements[$0]?.definition }
        },
        .known("note", "A remark for readers.", TwinParts.title) { $0.it.note },
        .known("kind", "Binding or expected, where the plan says so.", .choice(["binding", "expected"])) {
            $0.it.kind?.rawValue
        },
        .known("owner", "Who answers for it.", owner) { $0.known($0.it.owner) },
    ]

    private static let meaning: [ShapeMember<Told<Indicator>>] = [
        .known("element", "What is handed in for it.") { $0.it.element },
        .known("added", "The element whose figures add up to an increment.") { $0.it.added },
        .known("unit", "The unit its values are told in.", TwinParts.unit) { $0.it.unit },
        .count("decimals", "The decimals its values are shown with.") { $0.it.decimals },
        .text("better", "Which direction is good.", .choice(["higher", "lower"])) { $0.it.better.rawValue },
        .texts("ways", "The ways to a value, the leading one first.", TwinParts.way) {
            $0.it.ways.map { EvaluationReport.code($0) }
        },
        .known("axis", "The axis that units are summed over.") { $0.it.axis },
        .parts("definitions", "What it is computed from.", definition) { $0.each($0.it.definitions) },
        .known("published", "When its values are expected.", published) { $0.it.published },
    ]

    private static let knowing: [ShapeMember<Told<Indicator>>] = [
        .parts("verdicts", "The judgement of each target.", VerdictTwin.verdict) { told in
            told.each(told.by.evaluation.verdicts(of: told.it.id))
        },
        .parts("readings", "Every value known, the shown one of each period first.", ReadingTwin.reading) {
            told in
            let unit = told.it.unit?.symbol
            return told.each(told.by.readings(told.it).map { (reading: $0, unit: unit) })
        },
        .parts(
            "unreckoned", "The years whose figures are known and whose formula still gives nothing.",
            ParameterTwin.unreckoned
        ) { told in
            told.each(told.by.evaluation.unreckoned(told.it, org: told.by.plan.org))
        },
        .parts("units", "The latest value of every unit on its axis.", unitValue) { told in
            let unit = told.it.unit?.symbol
            return told.each(
                told.by.units(told.it).map { (org: $0.org, reading: $0.reading, unit: unit) })
        },
        .parts("statements", "What the plan says of it.", PlanTwin.statement) { told in
            told.each(told.by.plan.statements(of: told.it.id))
        },
        .parts("tasks", "The tasks whose success it shows.", PlanTwin.taskName) { told in
            told.by.plan.tasks.filter { $0.indicators.contains(told.it.id) }
        },
        .parts("findings", "What is wrong with it.", PlanTwin.finding) { told in
            told.each(told.by.evaluation.findings.filter { $0.indicator == told.it.id })
        },
    ]

    static let orgReadings = Shape<Told<OrgReadings>>(
        "OrgReadings", "What is known of an indicator for one org.",
        [
            .part("org", "The org.", TwinParts.org) { $0.with($0.it.org) },
            .parts("readings", "Its values by period, the shown one of each first.", ReadingTwin.reading) {
                told in
                told.each(told.it.readings.map { (reading: $0, unit: told.it.unit) })
            },
        ])

    static let orgs = Shape<Told<[OrgReadings]>>(
        "IndicatorOrgs", "An indicator of every org of which something is known, for comparisons and maps.",
        [
            .count("count", "How many orgs are told.") { $0.it.count },
            .parts("orgs", "The orgs, in document order.", orgReadings) { $0.each($0.it) },
        ])

    static let list = Shape<Told<[Verdict]>>(
        "Verdicts", "Every target that the filter leaves, with its judgement.",
        [
            .count("count", "How many are told.") { $0.it.count },
            .count("total", "How many targets the plan has.") { $0.by.evaluation.verdicts.count },
            .parts("verdicts", "The judgements, in the plan's order.", VerdictTwin.verdict) {
                $0.each($0.it)
            },
        ])

    static let shapes: [NamedSchema] = [
        duty.told, owner.told, published.told, definition.told, unitValue.told, indicator.told,
        orgReadings.told, orgs.told, list.told,
    ]
}

extension TwinReader {
    func readings(_ indicator: Indicator) -> [Reading] { evaluation.readings(indicator, org: plan.org) }

    func units(_ indicator: Indicator) -> [(org: String, reading: Reading?)] {
        page.latestOfUnits(indicator)
    }

    /// The entries behind the figures of an indicator's twin, to be given to the reader that tells it.
    public func entries(ofIndicator id: String) -> Set<Int64> {
        guard let indicator = plan.indicator(id) else { return [] }
        let all = readings(indicator) + units(indicator).compactMap(\.reading)
        return Set(all.flatMap { $0.figures.map(\.entry) })
    }

    /// The twin of the list of targets.
    public func indicators(_ filter: IndicatorFilter) -> JSONText {
        IndicatorTwin.list.json(told(page.kept(filter)))
    }

    /// The twin of an indicator's page; refused where the plan has none of this identifier.
    public func indicator(_ id: String) throws(Refusal) -> JSONText {
        guard let indicator = plan.indicator(id) else {
            throw Refusal("page.indicator-not-found", ["indicator": .text(id)])
        }
        return IndicatorTwin.indicator.json(told(indicator))
    }
}

/// What is known of an indicator for one org.
public struct OrgReadings: Sendable {
    let org: String
    let readings: [Reading]
    let unit: String?

    /// The entries behind the figures.
    public var entries: [Int64] { readings.flatMap { $0.figures.map(\.entry) } }
}

extension TwinReader {
    /// An indicator of every org of which something is known; refused where the plan has none of this
    /// identifier.
    public func orgReadings(ofIndicator id: String) throws(Refusal) -> [OrgReadings] {
        guard let indicator = plan.indicator(id) else {
            throw Refusal("page.indicator-not-found", ["indicator": .text(id)])
        }
        return plan.orgs.orgs.compactMap { org in
            let readings = evaluation.readings(indicator, org: org.id)
            if readings.isEmpty { return nil }
            return OrgReadings(org: org.id, readings: readings, unit: indicator.unit?.symbol)
        }
    }

    /// The same as a document's data.
    public func indicatorOrgs(_ readings: [OrgReadings]) -> JSONText {
        IndicatorTwin.orgs.json(told(readings))
    }
}
