import Formulas
import Kernel
import Measures
import Orgs
import Plans

/// Compares the things of two readings of a plan, property by property.
struct AmendmentItems {
    let before: Plan
    let after: Plan

    typealias Fields = [(name: String, value: MessageArgument?)]

    /// One thing as it is on one side.
    struct Thing {
        let id: String
        let title: MessageArgument
        let fields: Fields
    }

    var items: [PlanAmendment.Item] {
        differences(.plan) { [AmendmentThings($0).plan] }
            + differences(.section) { AmendmentThings($0).sections(among: sections) }
            + differences(.statement) { AmendmentThings($0).statements }
            + differences(.indicator) { AmendmentThings($0).indicators }
            + differences(.element) { AmendmentThings($0).elements }
            + differences(.parameter) { AmendmentThings($0).parameters }
            + differences(.task) { AmendmentThings($0).tasks }
            + differences(.org) { AmendmentThings($0).orgs }
            + differences(.relation) { AmendmentThings($0).relations }
            + differences(.unit) { AmendmentThings($0).units }
            + differences(.field) { AmendmentThings($0).technologyFields }
            + differences(.technology) { AmendmentThings($0).technologies }
            + differences(.named) { AmendmentThings($0).namedOrgs }
            + differences(.workday) { AmendmentThings($0).workdays }
    }

    /// The sections of both sides: only among these an order can differ.
    private var sections: Set<String> {
        Set(before.sections.map(\.id)).intersection(after.sections.map(\.id))
    }

    private func differences(
        _ kind: PlanAmendment.Kind, _ things: (Plan) -> [Thing]
    ) -> [PlanAmendment.Item] {
        let (old, new) = (things(before), things(after))
        let known = Dictionary(old.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let remaining = Set(new.map(\.id))
        var items = new.compactMap { thing -> PlanAmendment.Item? in
            guard let earlier = known[thing.id] else {
                return item(kind, thing, .added, AmendmentItems.fields([], thing.fields))
            }
            let fields = AmendmentItems.fields(earlier.fields, thing.fields)
            return fields.isEmpty ? nil : item(kind, thing, .changed, fields)
        }
        items += old.filter { !remaining.contains($0.id) }.map {
            item(kind, $0, .gone, AmendmentItems.fields($0.fields, []))
        }
        return items
    }

    private func item(
        _ kind: PlanAmendment.Kind, _ thing: Thing, _ change: PlanAmendment.Change,
        _ fields: [PlanAmendment.Field]
    ) -> PlanAmendment.Item {
        PlanAmendment.Item(kind: kind, id: thing.id, title: thing.title, change: change, fields: fields)
    }

    /// The properties whose values differ, in the order of the later side.
    private static func fields(_ before: Fields, _ after: Fields) -> [PlanAmendment.Field] {
        func value(_ name: String, _ fields: Fields) -> MessageArgument? {
            fields.first { $0.name == name }?.value
        }
        var names: [String] = []
        for field in after + before where !names.contains(field.name) { names.append(field.name) }
        return names.compactMap { name in
            let (old, new) = (value(name, before), value(name, after))
            return old == new ? nil : PlanAmendment.Field(name: name, before: old, after: new)
        }
    }
}

/// The things of one reading of a plan, with their properties as they are told to a person.
struct AmendmentThings {
    let source: Plan
    typealias Thing = AmendmentItems.Thing

    init(_ plan: Plan) { source = plan }

    var plan: Thing {
        let horizon = source.horizon
        let publisher = source.publisher.map { MessageArgument.title($0) }
        return Thing(
            id: source.id, title: .title(source.title),
            fields: [
                ("title", .title(source.title)),
                ("status", .message(Message("plan.status.\(source.status.rawValue)"))),
                ("publisher", publisher), ("org", org(source.org)),
                ("horizon", list([.period(horizon.base), .period(horizon.from), .period(horizon.to)])),
                ("outlook", horizon.outlook.map { .period($0) }),
                ("year-start", .integer(horizon.yearStart)), ("axes", list(axes)),
                ("main", list(source.main.map { indicator($0) })),
                ("peers", list(source.peers.map { org($0) })),
                ("rules", list(rules)), ("rules-source", text(source.parameters.source)),
            ])
    }

    private var rules: [MessageArgument] {
        let rules = source.parameters
        return [rules.aboutHigher, rules.aboutLower, rules.atRisk].map { .text($0.description) }
            + [suggested(rules.isSuggested)].compactMap(\.self)
    }

    private var axes: [MessageArgument] {
        source.axes.values.sorted { $0.name < $1.name }.map { axis in
            let code = axis.sums ? "amendment.axis-sums" : "amendment.axis-alone"
            let marks = [
                AmendmentWord.axis(axis.name), .message(Message(code)), suggested(axis.isSuggested),
            ]
            return .list(marks.compactMap(\.self))
        }
    }

    /// With the section that each stands behind, among those that both readings have.
    func sections(among known: Set<String>) -> [Thing] {
        var last: [String?: PlanSection] = [:]
        return source.sections.map { section in
            let isKnown = known.contains(section.id)
            let before = isKnown ? last[section.parent] : nil
            if isKnown { last[section.parent] = section }
            return Thing(
                id: section.id, title: .title(section.title),
                fields: [
                    ("title", .title(section.title)), ("parent", text(section.parent)),
                    ("sort", AmendmentWord.word("section", section.kind.rawValue)),
                    ("behind", before.map { .title($0.title) }),
                ])
        }
    }

    var statements: [Thing] {
        source.statements.map { statement in
            let reason = source.notMonitored[statement.id].map { MessageArgument.title($0) }
            return Thing(
                id: statement.id, title: .text(statement.words),
                fields: [
                    ("value", value(statement)), ("period", statement.period.map { .period($0) }),
                    // What is less is worded as what is at most.
                    ("sign", statement.comparator == .less ? .text("<") : nil),
                    ("basis", .message(Message("target.\(statement.basis.code)"))),
                    ("role", .message(Message("role.\(statement.role.rawValue)"))),
                    ("subject", statement.subject.map { indicator($0) }), ("org", org(statement.org)),
                    ("section", .text(statement.section)), ("words", .text(statement.words)),
                    ("not-monitored", reason),
                ])
        }
    }

    /// The claim's number as the text puts it: sign, digits and unit.
    private func value(_ statement: PlanStatement) -> MessageArgument? {
        guard let (low, high) = source.ends(of: statement) else { return nil }
        if let high { return .message(GoalPhrase.range(low, high)) }
        let bound: String? =
            switch statement.comparator {
            case .more: "moreThan"
            case .atLeast: "atLeast"
            case .atMost, .less: "atMost"
            case .about: "about"
            case .equal, .range, nil: nil
            }
        return bound.map { .message(Message("target.\($0)", ["value": low])) } ?? low
    }

    var indicators: [Thing] {
        source.indicators.map { indicator in
            let owner = indicator.owner
            let better = Message("amendment.better.\(indicator.better.rawValue)")
            return Thing(
                id: indicator.id, title: .title(indicator.title),
                fields: [
                    ("title", .title(indicator.title)), ("also", list(indicator.also.map { .text($0) })),
                    ("formula", list(indicator.definitions.map(formula))),
                    ("formula-source", list(indicator.definitions.compactMap { text($0.source) })),
                    ("ways", list(indicator.ways.map { way($0) })),
                    ("element", indicator.element.map { element($0) }),
                    ("added", indicator.added.map { element($0) }),
                    ("unit", indicator.unit.map { .title($0.title) }),
                    ("decimals", .integer(indicator.decimals)),
                    ("axis", indicator.axis.map { AmendmentWord.axis($0) }),
                    ("missing", AmendmentWord.word("missing", indicator.missing.rawValue)),
                    ("better", .message(better)),
                    ("path", indicator.path.map { AmendmentWord.word("path", $0.rawValue) }),
                    ("kind", indicator.kind.map { AmendmentWord.word("kind-of", $0.rawValue) }),
                    ("section", text(indicator.group)), ("target-from", text(indicator.target)),
                    ("published", indicator.published.map { rhythm($0) }),
                    ("lead", owner.map { duty($0.lead) }),
                    ("with", list(owner?.with.map { duty($0) } ?? [])),
                    ("suggested", suggested(owner?.isSuggested ?? false)),
                    ("note", indicator.note.map { .title($0) }),
                ])
        }
    }

    private func duty(_ duty: IndicatorOwner.Duty) -> MessageArgument {
        guard let office = duty.office else { return org(duty.org) }
        return .message(Message("amendment.duty", ["org": org(duty.org), "office": .title(office)]))
    }

    private func way(_ way: Way) -> MessageArgument {
        let code = EvaluationReport.code(way)
        return .message(Message("way.\(code)"))
    }

    private func formula(_ definition: ElementDefinition) -> MessageArgument {
        guard let from = definition.from else { return .text(definition.formula.text) }
        let code = definition.isBreak ? "amendment.formula-breaks" : "amendment.formula-from"
        return .message(Message(code, ["from": .period(from), "formula": .text(definition.formula.text)]))
    }

    private func rhythm(_ published: Publication) -> MessageArgument {
        let days = published.lagDays
        let lag = days == 0 ? nil : Message("amendment.lag", ["days": .integer(days)])
        return list(
            [
                .message(Message("frequency.\(published.frequency.rawValue)")),
                lag.map { .message($0) }, published.by.map { .title($0) },
            ].compactMap(\.self)) ?? .text("")
    }

    var elements: [Thing] {
        source.elements.values.sorted { $0.id < $1.id }.map { element in
            Thing(
                id: element.id, title: .title(element.title),
                fields: [
                    ("title", .title(element.title)), ("also", list(element.also.map { .text($0) })),
                    ("definition", element.definition.map { .title($0) }),
                    ("source", text(element.source)), ("unit", .title(element.unit.title)),
                    ("decimals", .integer(element.decimals)),
                    ("nature", AmendmentWord.word("nature", element.nature.rawValue)),
                    ("range", .text("\(element.range.low)…\(element.range.high)")),
                    ("base", text(element.base)),
                    ("carry", .integer(element.carry)),
                ])
        }
    }

    var parameters: [Thing] {
        source.formulaParameters.map { parameter in
            Thing(
                id: parameter.id, title: .title(parameter.title),
                fields: [
                    ("title", .title(parameter.title)),
                    ("versions", list(ParameterTelling(parameter: parameter).told)),
                    ("unit", .title(parameter.unit.title)),
                    ("input", parameter.input.map { .title($0.title) }),
                    ("reviewed", parameter.reviewed.map { .day($0) }),
                ])
        }
    }

    var tasks: [Thing] {
        source.tasks.map { task in
            Thing(
                id: task.id, title: .title(task.title),
                fields: [
                    ("title", .title(task.title)), ("summary", task.summary.map { .title($0) }),
                    ("parent", text(task.parent)), ("section", text(task.section)),
                    ("indicators", list(task.indicators.map { indicator($0) })),
                    ("lead", task.lead.map { org($0) }), ("with", list(task.with.map { org($0) })),
                    ("suggested", suggested(task.isSuggested)),
                ])
        }
    }

    var orgs: [Thing] {
        let memberships = Dictionary(grouping: source.orgs.memberships, by: \.org)
        return source.orgs.orgs.map { unit in
            let belongs = (memberships[unit.id] ?? []).map { membership in
                dated(
                    org(membership.parent), AmendmentWord.axis(membership.axis), membership.from,
                    membership.to)
            }
            let names = unit.names.map { dated(.title($0.title), AmendmentWord.org($0.kind), $0.from, $0.to) }
            return Thing(
                id: unit.id, title: org(unit.id),
                fields: [
                    ("names", list(names)), ("belongs", list(belongs)),
                    ("also", list(unit.names.flatMap(\.also).map { .text($0) })),
                    ("tile", list(unit.names.compactMap { $0.tile.map { .text("\($0.column) \($0.row)") } })),
                    ("codes", list(unit.names.compactMap { text($0.code) })),
                    ("from", unit.from.map { .day($0) }), ("to", unit.to.map { .day($0) }),
                    ("succeeds", list(unit.succeeds.map { org($0) })),
                ])
        }
    }

    var relations: [Thing] {
        source.relations.map { relation in
            let id = [relation.kind.rawValue, relation.from, relation.to, relation.over, relation.org]
                .compactMap(\.self).joined(separator: " ")
            return Thing(
                id: id, title: .text(relation.words ?? ""),
                fields: [
                    ("sort", AmendmentWord.word("relation", relation.kind.rawValue)),
                    ("words", text(relation.words)), ("section", text(relation.section)),
                    ("factor", text(relation.factor?.description)),
                ])
        }
    }

    var units: [Thing] {
        source.units.values.sorted { $0.symbol < $1.symbol }.map { unit in
            Thing(
                id: unit.symbol, title: .title(unit.title),
                fields: [
                    ("title", .title(unit.title)), ("dimension", .text(unit.dimension)),
                    ("scale", .text(unit.scale.description)),
                    ("point", unit.isPoint ? .message(Message("amendment.point")) : nil),
                ])
        }
    }

    private func dated(
        _ what: MessageArgument, _ of: MessageArgument, _ from: Day?, _ to: Day?
    ) -> MessageArgument {
        let days: Message? =
            switch (from, to) {
            case (nil, nil): nil
            case (let from?, nil): Message("amendment.since", ["from": .day(from)])
            case (nil, let to?): Message("amendment.until", ["to": .day(to)])
            case (let from?, let to?): Message("amendment.between", ["from": .day(from), "to": .day(to)])
            }
        return .message(
            Message(
                "amendment.dated",
                ["what": what, "of": of, "days": days.map { .message($0) } ?? .text("")]))
    }

    func suggested(_ isSuggested: Bool) -> MessageArgument? {
        isSuggested ? .message(Message("amendment.suggested")) : nil
    }

    private func indicator(_ id: String) -> MessageArgument {
        source.indicator(id).map { .title($0.title) } ?? .text(id)
    }

    private func element(_ id: String) -> MessageArgument {
        source.elements[id].map { .title($0.title) } ?? .text(id)
    }

    func org(_ id: String) -> MessageArgument {
        source.orgs[id]?.names.last.map { .title($0.title) } ?? .text(id)
    }

    func text(_ text: String?) -> MessageArgument? { text.map { .text($0) } }

    func list(_ items: [MessageArgument]) -> MessageArgument? { items.isEmpty ? nil : .list(items) }
}
