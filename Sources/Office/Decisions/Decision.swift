internal import Documents
public import Kernel
public import Plans

/// What stands of a plan about one subject: the last decision, also one that took an earlier one back.
public struct Decision: Hashable, Sendable {
    /// What was decided.
    public enum Content: Hashable, Sendable {
        /// Which baseline an indicator of an org starts from; `nil` takes a choice back.
        case baseline(indicator: String, org: String, BaselineChoice?)
        /// The yearly values of a target; none take a confirmation back.
        case path(target: String, [PathStep])

        /// What it is about.
        public var key: DecisionKey {
            switch self {
            case .baseline(let indicator, let org, _): .baseline(indicator: indicator, org: org)
            case .path(let target, _): .path(target: target)
            }
        }

        /// Whether it takes an earlier decision back.
        public var isTakenBack: Bool {
            switch self {
            case .baseline(_, _, let choice): choice == nil
            case .path(_, let steps): steps.isEmpty
            }
        }
    }

    public let plan: String
    public let content: Content
    public let mark: DecisionMark
    /// The entry that made it so.
    public let entry: Int64

    public init(plan: String, content: Content, mark: DecisionMark, entry: Int64) {
        self.plan = plan
        self.content = content
        self.mark = mark
        self.entry = entry
    }
}

/// What a decision is about, as a store files it.
public struct DecisionKey: Hashable, Sendable, Comparable {
    /// `baseline` or `path`.
    public let kind: String
    /// `indicator/org`, or a target's identifier.
    public let subject: String

    public init(kind: String, subject: String) {
        self.kind = kind
        self.subject = subject
    }

    public static func baseline(indicator: String, org: String) -> DecisionKey {
        DecisionKey(kind: "baseline", subject: "\(indicator)/\(org)")
    }

    public static func path(target: String) -> DecisionKey { DecisionKey(kind: "path", subject: target) }

    public static func < (left: DecisionKey, right: DecisionKey) -> Bool {
        (left.kind, left.subject) < (right.kind, right.subject)
    }
}

/// A wish to choose a baseline, or to take a choice back.
public struct BaselineChoosing: Hashable, Sendable {
    public let plan: String
    /// The documents the person saw; a plan that was amended since must be looked at again.
    public let seen: ContentHash
    public let indicator: String
    public let org: String
    /// `nil` takes the standing choice back.
    public let choice: BaselineChoice?
    public let reason: String

    public init(
        plan: String, seen: ContentHash, indicator: String, org: String, choice: BaselineChoice?,
        reason: String
    ) {
        self.plan = plan
        self.seen = seen
        self.indicator = indicator
        self.org = org
        self.choice = choice
        self.reason = reason
    }
}

/// A wish to confirm the yearly values of targets, or to take confirmations back; all or nothing.
public struct PathConfirming: Hashable, Sendable {
    /// The values of one target; none take its confirmation back.
    public struct Path: Hashable, Sendable {
        public let target: String
        public let steps: [PathStep]

        public init(target: String, steps: [PathStep]) {
            self.target = target
            self.steps = steps
        }
    }

    public let plan: String
    /// The documents the person saw.
    public let seen: ContentHash
    public let paths: [Path]
    public let reason: String

    public init(plan: String, seen: ContentHash, paths: [Path], reason: String) {
        self.plan = plan
        self.seen = seen
        self.paths = paths
        self.reason = reason
    }
}

extension PlanDecisions {
    /// What still stands of the decisions of one plan.
    public init(_ decisions: [Decision]) {
        self.init()
        for decision in decisions where !decision.content.isTakenBack {
            switch decision.content {
            case .baseline(let indicator, let org, let choice):
                guard let choice else { continue }
                choose(Decided(choice, mark: decision.mark), indicator: indicator, org: org)
            case .path(let target, let steps):
                confirm(Decided(steps, mark: decision.mark), target: target)
            }
        }
    }
}

extension AdoptedPlan {
    /// A hash over the paths and hashes of the documents: what a person saw when deciding.
    public var fingerprint: ContentHash {
        var writer = JournalWriter()
        writer.list(files) { writer, file in
            writer.text(file.path)
            writer.raw(file.hash.bytes)
        }
        return ContentHash.of(writer.bytes)
    }
}
