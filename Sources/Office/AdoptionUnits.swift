import Documents
import Kernel
import Measures
import Orgs
import Plans

// What changed documents must not change: how large the recorded figures are.
extension Adoption {
    /// Figures are kept in the unit that their element has. Refused: documents that give an element another
    /// unit where figures of it are recorded: each of them would become another quantity without a word.
    /// Documents in force of any plan that shares the element and the org count.
    func unitObjection(_ reader: some Reader) throws -> Refusal? {
        guard let after = PlanLoader.load(files, Problems()) else { return nil }
        for id in try reader.planIDs() {
            guard let adopted = try reader.adoption(of: id),
                let documents = try? reader.documents(of: adopted),
                let before = PlanLoader.load(documents, Problems())
            else { continue }
            for element in before.elements.values.sorted(by: { $0.id < $1.id }) {
                guard let changed = after.elements[element.id], !changed.unit.isAsLarge(as: element.unit),
                    try Adoption.isRecorded(element.id, before.orgs, after.orgs, reader)
                else { continue }
                return Refusal(
                    "store.unit-changed",
                    [
                        "plan": .text(plan), "element": .title(element.title), "id": .text(element.id),
                        "before": .title(element.unit.title), "after": .title(changed.unit.title),
                    ])
            }
        }
        return nil
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
