import Documents
public import Kernel
import Measures
public import Plans

/// One plan at one moment: its documents, its figures, and everything evaluated from them.
public struct PlanView: Sendable {
    /// The world it lives in; its kind labels every page and export.
    public let world: World
    /// Where the reader stood.
    public let position: ReadPosition
    /// How the documents came to hold.
    public let adopted: AdoptedPlan
    /// The plan.
    public let plan: Plan
    /// Every figure known.
    public let figures: KnownFigures
    /// The last decision on every subject, also one that took another back.
    public let decisions: [Decision]
    /// Verdicts, findings and readings.
    public let evaluation: PlanEvaluation
}

/// Loads and evaluates adopted plans, each once a vintage and day; what a request needs is then already
/// there.
public actor PlanDesk {
    private let store: any Store
    private var plans: [Key: Plan] = [:]
    private var views: [String: PlanView] = [:]

    private struct Key: Hashable {
        let plan: String
        let entry: Int64
    }

    /// A desk over one store.
    public init(store: any Store) { self.store = store }

    /// The plans that have been adopted, sorted.
    public func planIDs() async throws -> [String] { try await store.read { try $0.planIDs() } }

    /// A plan as it is known now, with today's date deciding what is due. Refused where it was never adopted.
    public func view(of plan: String, today: Day) async throws -> PlanView {
        let cached = views[plan]
        let known = plans
        let view = try await store.read { reader -> PlanView in
            if let cached, cached.position.vintage.number == reader.position.vintage.number,
                cached.evaluation.today == today
            {
                return cached
            }
            guard let adopted = try reader.adoption(of: plan) else {
                throw Refusal("plan.unknown", ["plan": .text(plan)])
            }
            let loaded: Plan
            if let ready = known[Key(plan: plan, entry: adopted.entry)] {
                loaded = ready
            } else {
                loaded = try PlanDesk.load(reader.documents(of: adopted), plan)
            }
            let figures = try KnownFigures(reader)
            let decisions = try reader.decisions(of: plan)
            return PlanView(
                world: try reader.world(), position: reader.position, adopted: adopted, plan: loaded,
                figures: figures, decisions: decisions,
                evaluation: PlanEvaluation(
                    plan: loaded, figures: figures, today: today, decisions: PlanDecisions(decisions)))
        }
        plans = plans.filter { $0.key.plan != plan }
        plans[Key(plan: plan, entry: view.adopted.entry)] = view.plan
        views[plan] = view
        return view
    }

    /// Documents that were adopted load; where they do not, an older version adopted them and that is told.
    private static func load(_ files: [DocumentFile], _ plan: String) throws -> Plan {
        let problems = Problems()
        guard let loaded = PlanLoader.load(files, problems) else {
            let first = problems.found.first { $0.severity == .error }
            throw Refusal(
                "plan.unreadable",
                [
                    "plan": .text(plan), "count": .integer(problems.found.count),
                    "first": first.map { .message($0.message) } ?? .text("—"),
                ])
        }
        return loaded
    }
}
