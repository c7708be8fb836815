public import Kernel

/// Who decided something, when, and why.
public struct DecisionMark: Hashable, Sendable {
    /// Who decided.
    public let by: Principal
    /// When it was accepted.
    public let at: Instant
    /// Why, in the person's own words.
    public let reason: String

    /// A mark as the journal keeps it.
    public init(by: Principal, at: Instant, reason: String) {
        self.by = by
        self.at = at
        self.reason = reason
    }

    /// The reason without the stop at its end, for the middle of a sentence.
    public var clause: String {
        var text = Substring(reason)
        while let last = text.last, last.isWhitespace || ["。", ".", "；", ";"].contains(last) {
            text.removeLast()
        }
        return String(text)
    }
}

/// Something a person decided, with the mark of who, when and why.
public struct Decided<Content: Hashable & Sendable>: Hashable, Sendable {
    /// What was decided.
    public let content: Content
    /// Who decided it, when and why.
    public let mark: DecisionMark

    /// A decision with its mark.
    public init(_ content: Content, mark: DecisionMark) {
        self.content = content
        self.mark = mark
    }
}

/// Which of several baselines a person chose.
public struct BaselineChoice: Hashable, Sendable {
    /// The statements that tell it; none for the figure of the base period.
    public let statements: [String]
    /// The value the person saw, in the indicator's unit.
    public let value: Exact

    /// A choice by the statements that tell a value, or by none for a figure.
    public init(statements: [String], value: Exact) {
        self.statements = statements
        self.value = value
    }

    /// The choice of one candidate.
    public init(_ baseline: Baseline) { self.init(statements: baseline.statements, value: baseline.value) }

    /// Whether a candidate is the one that was chosen: the same source, still with the value the person saw.
    public func fits(_ baseline: Baseline) -> Bool {
        guard value == baseline.value else { return false }
        if statements.isEmpty { return baseline.origin == .figure }
        return baseline.statements.contains { statements.contains($0) }
    }
}

/// The value that a path shall have in one period.
public struct PathStep: Hashable, Sendable {
    /// The period, of the plan's own kind of year.
    public let period: Period
    /// The value, in the indicator's unit.
    public let value: Exact

    /// The value of a period.
    public init(period: Period, value: Exact) {
        self.period = period
        self.value = value
    }
}

/// What persons decided about the targets of a plan, as it stands at one moment.
public struct PlanDecisions: Sendable {
    /// Whose baseline: an indicator of an org.
    private struct Subject: Hashable, Sendable {
        let indicator: String
        let org: String
    }

    private var baselines: [Subject: Decided<BaselineChoice>] = [:]
    private var paths: [String: Decided<[PathStep]>] = [:]

    /// Nothing was decided.
    public init() {}

    /// Adds the choice of a baseline; a later one replaces it.
    public mutating func choose(_ choice: Decided<BaselineChoice>, indicator: String, org: String) {
        baselines[Subject(indicator: indicator, org: org)] = choice
    }

    /// Adds the confirmed path of a target, by the target's identifier; a later one replaces it.
    public mutating func confirm(_ path: Decided<[PathStep]>, target: String) { paths[target] = path }

    /// The baseline that was chosen for an indicator of an org.
    public func baseline(indicator: String, org: String) -> Decided<BaselineChoice>? {
        baselines[Subject(indicator: indicator, org: org)]
    }

    /// The path that was confirmed for a target, whether or not it still fits the plan.
    public func path(of target: PlanTarget) -> Decided<[PathStep]>? { paths[target.id] }

    /// The confirmed path of a target as far as it still holds: a value for every year after the base, the
    /// last one the target's own.
    public func standingPath(of target: PlanTarget, base: Period) -> Decided<[PathStep]>? {
        guard let path = path(of: target), PlanDecisions.fits(path.content, target, base: base) else {
            return nil
        }
        return path
    }

    /// Whether values are a path to a target: every year from the one after the base to the due one, in
    /// order, ending at the target's value.
    public static func fits(_ steps: [PathStep], _ target: PlanTarget, base: Period) -> Bool {
        guard let last = steps.last, last.period == target.due, last.value == target.value else {
            return false
        }
        return steps.enumerated().allSatisfy { $1.period == base.adding($0 + 1) }
    }
}
