import Kernel
import Measures
import Plans

/// What one import moved: the plan before it and after it, judged on the same day.
public struct ImportEffect: Sendable {
    /// The plan's identifier.
    public let plan: String
    /// The vintage that the import made.
    public let vintage: Int
    /// Targets that are judged otherwise; those whose word changed come first.
    public let moved: [PlanAmendment.Judgement]
    /// The indicators that its figures are told of, in the plan's order.
    public let indicators: [String]
    /// Whose figures it wrote, where all are one org's.
    public let org: String?

    init(
        plan: String, vintage: Int, moved: [PlanAmendment.Judgement], indicators: [String], org: String?
    ) {
        (self.plan, self.vintage) = (plan, vintage)
        (self.moved, self.indicators, self.org) = (moved, indicators, org)
    }

    /// Compares the plan with the figures before an import and with those after it.
    public init(_ rows: [FigureRow], vintage: Vintage, before: PlanView, after: PlanView) {
        plan = after.plan.id
        self.vintage = vintage.number
        let today = after.evaluation.today
        let old =
            before.evaluation.today == today
            ? before.evaluation
            : PlanEvaluation(
                plan: before.plan, figures: before.figures, today: today,
                decisions: before.evaluation.decisions)
        moved = PlanAmendment.judgements(old, after.evaluation)
        let elements = Set(rows.map(\.element))
        indicators = after.plan.indicators.filter { indicator in
            [indicator.element, indicator.added].compactMap(\.self).contains { elements.contains($0) }
        }.map(\.id)
        let orgs = Set(rows.map(\.org))
        org = orgs.count == 1 ? orgs.first : nil
    }

    /// Targets whose verdict has another word.
    public var wordChanges: Int { moved.count { $0.isWordChanged } }
}
