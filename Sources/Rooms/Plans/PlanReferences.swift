import Documents
import Formulas
import Kernel
import Measures
import Orgs

/// Checks that whatever a plan's documents name exists: a name that leads nowhere is an error.
struct PlanReferences {
    let head: PlanHead
    let parts: PlanParts
    let problems: Problems
    private let meant = MeantNames()

    init(head: PlanHead, parts: PlanParts, problems: Problems) {
        (self.head, self.parts, self.problems) = (head, parts, problems)
    }

    func check() {
        let indicators = parts.indicators.map(\.id)
        let tasks = parts.tasks.map(\.id)
        let sections = parts.sections.map(\.id)
        let statements = parts.statements.map(\.id)
        let orgs = parts.orgs.orgs.map(\.id)
        let lists = Lists(
            indicators: known(indicators), tasks: known(tasks), sections: known(sections),
            statements: known(statements), orgs: known(orgs))
        checkHead(lists)
        for statement in parts.statements { check(statement, lists) }
        for relation in parts.relations { check(relation, lists) }
        for indicator in parts.indicators { check(indicator, lists) }
        for task in parts.tasks { check(task, lists) }
        for section in parts.sections {
            expect(section.parent, in: lists.sections, "section", "section:\(section.id)")
        }
        for id in parts.notMonitored.keys.sorted() {
            expect(id, in: lists.statements, "statement", "not-monitored:\(id)")
        }
        for axis in parts.axesUsed where head.axes[axis.value] == nil { unknownAxis(axis.value, axis.place) }
        check(parts.names, lists)
        checkTree("section", parts.sections.map { ($0.id, $0.parent) })
        checkTree("task", parts.tasks.map { ($0.id, $0.parent) })
        checkTree("technology-field", parts.names.fields.map { ($0.id, $0.parent) })
    }

    /// Names to look up; where a list was refused as a whole, its fault is told once and not at every name.
    private func known(_ names: [String]) -> Names {
        Names(names, isOpen: names.isEmpty && problems.hasErrors)
    }

    private struct Lists {
        let indicators: Names
        let tasks: Names
        let sections: Names
        let statements: Names
        let orgs: Names
    }

    private struct Names {
        let order: [String]
        let set: Set<String>
        let isOpen: Bool
        init(_ names: [String], isOpen: Bool = false) {
            order = names
            set = Set(names)
            self.isOpen = isOpen
        }
        func contains(_ name: String) -> Bool { isOpen || set.contains(name) }
    }

    private func checkHead(_ lists: Lists) {
        if !lists.orgs.contains(head.org) { unknown(head.org, "org", lists.orgs, head.orgPlace) }
        for id in head.main where !lists.indicators.contains(id.value) {
            unknown(id.value, "indicator", lists.indicators, id.place)
        }
        for id in head.peers where !lists.orgs.contains(id.value) {
            unknown(id.value, "org", lists.orgs, id.place)
        }
    }

    /// Nothing is part of itself: each step upwards is taken once.
    private func checkTree(_ kind: String, _ items: [(id: String, parent: String?)]) {
        let parents = Dictionary(
            items.compactMap { item in item.parent.map { (item.id, $0) } },
            uniquingKeysWith: { first, _ in first })
        var isDone: Set<String> = []
        for item in items {
            var path: [String] = []
            var isOnPath: Set<String> = []
            var next: String? = item.id
            while let id = next, !isDone.contains(id), isOnPath.insert(id).inserted {
                path.append(id)
                next = parents[id]
            }
            if let end = next, isOnPath.contains(end), let first = path.firstIndex(of: end) {
                problems.add(
                    Diagnostic(
                        "part-of-itself", at: place("\(kind):\(end)"),
                        ["circle": .list((path[first...] + [end]).map { .text($0) })]))
            }
            isDone.formUnion(path)
        }
    }

    private func check(_ statement: PlanStatement, _ lists: Lists) {
        let key = "statement:\(statement.id)"
        expect(statement.section, in: lists.sections, "section", key)
        expect(statement.org, in: lists.orgs, "org", key)
        if let task = statement.task {
            expect(task, in: lists.tasks, "task", key)
        } else {
            expect(statement.subject, in: lists.indicators, "indicator", key)
        }
        if let unit = statement.unit, parts.units[unit] == nil {
            unknown(unit, "unit", Names(parts.units.keys.sorted()), place(key))
        }
        if let value = statement.value, let high = statement.high, high.value <= value.value {
            problems.add(Diagnostic("bad-range", at: place(key), ["text": .text(statement.id)]))
        } else if (statement.comparator == .range) != (statement.high != nil) {
            problems.add(Diagnostic("half-a-range", at: place(key), ["text": .text(statement.id)]))
        }
        if statement.subject == nil, parts.notMonitored[statement.id] == nil {
            problems.add(
                Diagnostic("statement-without-subject", at: place(key), ["text": .text(statement.id)]))
        }
    }

    private func check(_ relation: PlanRelation, _ lists: Lists) {
        let key = "relation:\(relation.kind.rawValue):\(relation.from):\(relation.to)"
        expect(relation.from, in: lists.statements, "statement", key)
        if relation.kind == .gapTo {
            expect(relation.to, in: lists.indicators, "indicator", key)
            expect(relation.org, in: lists.orgs, "org", key)
        } else {
            expect(relation.to, in: lists.statements, "statement", key)
        }
        expect(relation.over, in: lists.statements, "statement", key)
        expect(relation.section, in: lists.sections, "section", key)
        let missing: String? =
            switch relation.kind {
            case .ratioOf, .changeOf: relation.over == nil ? "over" : nil
            case .gapTo: relation.org == nil ? "org" : nil
            case .doubles: relation.factor == nil ? "factor" : nil
            case .sums, .drawnFrom, .perYear, .contains: nil
            }
        if let missing {
            problems.add(
                Diagnostic(
                    "incomplete-relation", at: place(key),
                    ["kind": .text(relation.kind.rawValue), "key": .text(missing)]))
        }
    }

    private func check(_ indicator: Indicator, _ lists: Lists) {
        let key = "indicator:\(indicator.id)"
        expect(indicator.group, in: lists.sections, "section", key)
        let duties = [indicator.owner?.lead].compactMap(\.self) + (indicator.owner?.with ?? [])
        for duty in duties { expect(duty.org, in: lists.orgs, "org", key) }
        if let axis = indicator.axis, head.axes[axis] == nil { unknownAxis(axis, place(key)) }
        checkUnits(indicator, key)
        if indicator.ways.contains(.fromUnits), indicator.axis == nil {
            problems.add(Diagnostic("summed-without-axis", at: place(key), ["text": .text(indicator.id)]))
        }
    }

    private func check(_ task: PlanTask, _ lists: Lists) {
        let key = "task:\(task.id)"
        expect(task.parent, in: lists.tasks, "task", key)
        expect(task.section, in: lists.sections, "section", key)
        for id in task.indicators { expect(id, in: lists.indicators, "indicator", key) }
        for id in [task.lead].compactMap(\.self) + task.with { expect(id, in: lists.orgs, "org", key) }
    }

    private func check(_ names: PlanNames, _ lists: Lists) {
        let fields = known(names.fields.map(\.id))
        for field in names.fields {
            let key = "technology-field:\(field.id)"
            expect(field.parent, in: fields, "technology-field", key)
            for id in field.tasks { expect(id, in: lists.tasks, "task", key) }
        }
        for technology in names.technologies {
            let key = "technology:\(technology.id)"
            expect(technology.field, in: fields, "technology-field", key)
            expect(technology.section, in: lists.sections, "section", key)
        }
        for named in names.orgs {
            let key = "named-org:\(named.id)"
            expect(named.section, in: lists.sections, "section", key)
            expect(named.org, in: lists.orgs, "org", key)
            if parts.orgs[named.id] != nil {
                problems.add(Diagnostic("named-org-taken", at: place(key), ["text": .text(named.id)]))
            }
        }
    }

    /// Whatever an indicator is made from must be told in its unit.
    private func checkUnits(_ indicator: Indicator, _ key: String) {
        guard let unit = indicator.unit else { return }
        for id in [indicator.element, indicator.added].compactMap(\.self) {
            guard let element = parts.elements[id], element.unit.dimension != unit.dimension else { continue }
            problems.add(
                Diagnostic(
                    "other-dimension", at: place(key),
                    [
                        "element": .text(id), "told": .title(element.unit.title),
                        "wanted": .title(unit.title),
                    ]))
        }
        for definition in indicator.definitions where !definition.formula.fits(unit) {
            problems.add(
                Diagnostic(
                    "formula-of-other-unit", at: definition.formula.place, ["wanted": .title(unit.title)]))
        }
    }

    private func unknownAxis(_ name: String, _ place: Place) {
        unknown(name, "axis", Names(head.axes.keys.sorted()), place)
    }

    private func expect(_ name: String?, in names: Names, _ kind: String, _ key: String) {
        guard let name, !names.contains(name) else { return }
        unknown(name, kind, names, place(key))
    }

    private func unknown(_ name: String, _ kind: String, _ names: Names, _ place: Place) {
        if parts.refused.contains("\(kind):\(name)") { return }
        problems.add(
            Diagnostic(
                "unknown-\(kind)", at: place, ["text": .text(name)],
                suggestion: meant.nearest(to: name, among: names.order)))
    }

    private func place(_ key: String) -> Place {
        parts.places[key] ?? Place(file: "plan.yaml", line: 1, column: 1)
    }
}

/// What was probably meant by names that lead nowhere. Where thousands do, one list is at fault and not its
/// spelling: then looking stops, since it costs the product of both lists.
private final class MeantNames {
    private var comparisons = 50_000

    func nearest(to name: String, among names: [String]) -> String? {
        comparisons -= names.count
        return comparisons < 0 ? nil : Suggestion.nearest(to: name, among: names)
    }
}
