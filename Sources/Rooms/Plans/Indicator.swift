public import Kernel
public import Measures

/// What is judged: a name, where its values come from, and who answers for it.
public struct Indicator: Sendable {
    /// Which direction is good.
    public enum Better: String, Sendable, CaseIterable {
        /// More is better.
        case higher
        /// Less is better, as of a rank.
        case lower
    }

    /// The shape of the path from baseline to target.
    public enum PathShape: String, Sendable, CaseIterable {
        /// Equal growth rates.
        case geometric
        /// Equal steps.
        case linear
        /// No path is drawn.
        case none
    }

    /// How far the plan's author is bound by it.
    public enum Kind: String, Sendable, CaseIterable {
        /// 约束性.
        case binding
        /// 预期性.
        case expected
    }

    /// The identifier.
    public let id: String
    /// Its name.
    public let title: Title
    /// Other names it is known by.
    public let also: [String]
    /// The section it is shown under.
    public let group: String?
    /// What is handed in for it.
    public let element: String?
    /// The flow whose figures add up to an increment.
    public let added: String?
    /// The unit its values are told in.
    public let unit: UnitOfMeasure?
    /// The decimals its values are told with.
    public let decimals: Int
    /// The ways to a value, the leading one first.
    public let ways: [Way]
    /// What it is computed from, by period.
    public let definitions: [ElementDefinition]
    /// The axis that units are summed over.
    public let axis: String?
    /// What a sum with missing units is.
    public let missing: MissingRule
    /// Which direction is good.
    public let better: Better
    /// When its values are expected.
    public let published: Publication?
    /// Who answers for it.
    public let owner: IndicatorOwner?
    /// The shape of the path, where the document says so.
    public let path: PathShape?
    /// Binding or expected, where the plan says so.
    public let kind: Kind?
    /// A remark for readers.
    public let note: Title?
    /// Which statements its document names as its target, as written: for the reader, nothing is computed
    /// from it.
    public let target: String?
}

/// When values of an indicator are expected.
public struct Publication: Hashable, Sendable {
    /// How often.
    public enum Frequency: String, Sendable, CaseIterable {
        /// Every month.
        case month
        /// Every quarter.
        case quarter
        /// Every half year.
        case half
        /// Every year.
        case year
        /// Once, at the due period.
        case once
        /// Never: nobody publishes it.
        case never

        /// The months between two values; `nil` for once and never.
        public var months: Int? {
            switch self {
            case .month: 1
            case .quarter: 3
            case .half: 6
            case .year: 12
            case .once, .never: nil
            }
        }
    }

    /// How often.
    public let frequency: Frequency
    /// Days from a period's end to its value, 0…3650.
    public let lagDays: Int
    /// Who publishes it.
    public let by: Title?
}

/// Who answers for an indicator.
public struct IndicatorOwner: Hashable, Sendable {
    /// An org, and an office in it.
    public struct Duty: Hashable, Sendable {
        /// The org.
        public let org: String
        /// The office.
        public let office: Title?
    }

    /// Who leads.
    public let lead: Duty
    /// Who works with the lead.
    public let with: [Duty]
    /// Whether the owner is a suggestion of the document's author: the plan names none.
    public let isSuggested: Bool
}

/// A task of the plan.
public struct PlanTask: Hashable, Sendable {
    /// The identifier, as the text numbers it.
    public let id: String
    /// The task it is part of.
    public let parent: String?
    /// The section it stands in.
    public let section: String?
    /// Its name.
    public let title: Title
    /// What is to be done, in our own words.
    public let summary: Title?
    /// The indicators that show its success.
    public let indicators: [String]
    /// The org that leads.
    public let lead: String?
    /// The orgs that work with the lead.
    public let with: [String]
    /// Whether the owners are a suggestion of the document's author.
    public let isSuggested: Bool
}
