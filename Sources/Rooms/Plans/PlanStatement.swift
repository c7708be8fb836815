public import Kernel

/// One claim of the plan's text: what it says, without judgement.
public struct PlanStatement: Hashable, Sendable {
    /// What a claim is for.
    public enum Role: String, Sendable, CaseIterable {
        /// What is to be reached.
        case target
        /// Where the plan starts from.
        case baseline
        /// What was reached before the plan.
        case achievement
        /// Anything else.
        case context
    }

    /// The identifier.
    public let id: String
    /// The section it stands in.
    public let section: String
    /// The org it speaks of.
    public let org: String
    /// The indicator, or `task:` and a task, that it feeds; `nil` where it is not monitored.
    public let subject: String?
    /// The value in `unit`, with its digits; `nil` for a claim without a number.
    public let value: DecimalText?
    /// The upper end of a range.
    public let high: DecimalText?
    /// How the text puts it.
    public let comparator: Comparator?
    /// The symbol of the unit; `nil` where none is written.
    public let unit: String?
    /// The period it speaks of.
    public let period: Period?
    /// What it is for.
    public let role: Role
    /// What the value is measured against.
    public let basis: Basis
    /// Our own short words for it.
    public let words: String

    /// The task it feeds.
    public var task: String? { subject.flatMap { $0.hasPrefix("task:") ? String($0.dropFirst(5)) : nil } }
}

/// How a text puts a number.
public enum Comparator: String, Sendable, CaseIterable {
    /// Bare, or “to reach”.
    case equal = "="
    /// More than.
    case more = ">"
    /// At least.
    case atLeast = ">="
    /// Less than.
    case less = "<"
    /// At most.
    case atMost = "<="
    /// About.
    case about = "~"
    /// From … to ….
    case range = "range"
}

/// What a target's value is measured against.
public enum Basis: String, Hashable, Sendable, CaseIterable {
    /// The level at the due period.
    case level
    /// The amount added since the base period.
    case increment
    /// The amount of every year.
    case eachYear = "each-year"
    /// The last value lies above the base.
    case rises
    /// Every year lies above the year before.
    case risesEveryYear = "rises-every-year"
    /// A thing that is there or not: a level of 0 or 1.
    case done
    /// No number, direction or event: it cannot be judged.
    case unmeasurable

    /// The word that machines read, in camel case.
    public var code: String {
        switch self {
        case .eachYear: "eachYear"
        case .risesEveryYear: "risesEveryYear"
        case .level, .increment, .rises, .done, .unmeasurable: rawValue
        }
    }
}

/// A structure between claims that the text states.
public struct PlanRelation: Hashable, Sendable {
    /// What the structure is.
    public enum Kind: String, Sendable, CaseIterable {
        /// `from` is a part of the total `to`.
        case sums
        /// The outcome `from` comes out of the pool `to`.
        case drawnFrom = "drawn-from"
        /// The target `from` is `factor` times the baseline `to`.
        case doubles
        /// `from` is the distance of the indicator `to` from the same indicator of `org`.
        case gapTo = "gap-to"
        /// `from` a year, over the span of `to`, makes `to`.
        case perYear = "per-year"
        /// `from` is the narrower thing and cannot exceed the wider `to`.
        case contains
        /// `from` is `to` divided by `over`.
        case ratioOf = "ratio-of"
        /// `from` is the change from `over` to `to`.
        case changeOf = "change-of"
    }

    /// What the structure is.
    public let kind: Kind
    /// A statement (or an indicator, for `contains`).
    public let from: String
    /// A statement, or an indicator for `gapTo` and `contains`.
    public let to: String
    /// The third statement, for `ratioOf` and `changeOf`.
    public let over: String?
    /// The org compared with, for `gapTo`.
    public let org: String?
    /// The factor, for `doubles`.
    public let factor: Exact?
    /// The section that states it.
    public let section: String?
    /// Our own short words for it.
    public let words: String?
}
