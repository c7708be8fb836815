import Documents
import Kernel
import Measures
import Orgs
import Plans

// What changed documents must not change: how large the recorded figures are.
extension Adoption {
    /// Figures are kept in the unit that their element has. Refused: documents that give an element another
    /// unit where figures of it are recorded: each of them would become another quantity without a word.
    /// Documents in force of any plan that shares the element and the org count; for an element that none of
    /// them has, the last ones that had it: what was dropped does not come back as something else.
    func unitObjection(_ reader: some Reader) throws -> Refusal? {
        guard let after = PlanLoader.load(files, Problems()) else { return nil }
        var known: Set<String> = []
        for id in try reader.planIDs() {
            guard let adopted = try reader.adoption(of: id),
                let documents = try? reader.documents(of: adopted),
                let before = PlanLoader.load(documents, Problems())
            else { continue }
            known.formUnion(before.elements.keys)
            for element in before.elements.values.sorted(by: { $0.id < $1.id }) {
                guard let changed = after.elements[element.id], !changed.unit.isAsLarge(as: element.unit),
                    try Adoption.isRecorded(element.id, before.orgs, after.orgs, reader)
                else { continue }
                return unitChanged(element, changed)
            }
        }
        let returned = try after.elements.keys.sorted().filter { id in
            try !known.contains(id) && Adoption.isRecorded(id, after.orgs, after.orgs, reader)
        }
        if returned.isEmpty { return nil }
        let former = try Adoption.formerElements(Set(returned), reader)
        for id in returned {
            guard let element = former[id], let changed = after.elements[id],
                !changed.unit.isAsLarge(as: element.unit)
            else { continue }
            return unitChanged(element, changed)
        }
        return nil
    }

    private func unitChanged(_ element: Element, _ changed: Element) -> Refusal {
        Refusal(
            "store.unit-changed",
            [
                "plan": .text(plan), "element": .title(element.title), "id": .text(element.id),
                "before": .title(element.unit.title), "after": .title(changed.unit.title),
            ])
    }

    /// The elements as the last adoption that had them told them; without those whose documents were erased.
    private static func formerElements(
        _ ids: Set<String>, _ reader: some Reader
    ) throws -> [String: Element] {
        var (former, last): ([String: Element], Int64) = ([:], -1)
        while true {
            let entries = try reader.entries(after: last, limit: StoreLimits.page)
            guard let end = entries.last else { return former }
            for entry in entries {
                guard let adopted = try? AdoptedPlan(entry),
                    let documents = try? reader.documents(of: adopted),
                    let plan = PlanLoader.load(documents, Problems())
                else { continue }
                for id in ids { former[id] = plan.elements[id] ?? former[id] }
            }
            last = end.seq
        }
    }

    private static func isRecorded(
        _ element: String, _ before: OrgBook, _ after: OrgBook, _ reader: some Reader
    ) throws -> Bool {
        for org in before.orgs where after[org.id] != nil {
            if try !reader.figures(element: element, org: org.id).isEmpty { return true }
        }
        return false
    }
}

extension UnitOfMeasure {
    /// Whether a number in one unit means the same in the other, whatever the two are called.
    fileprivate func isAsLarge(as other: UnitOfMeasure) -> Bool {
        dimension == other.dimension && scale == other.scale && isPoint == other.isPoint
    }
}
