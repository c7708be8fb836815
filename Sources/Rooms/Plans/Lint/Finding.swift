public import Documents
public import Kernel
public import Measures

/// Something wrong or worth knowing about the plan itself, computed from its documents.
public struct Finding: Hashable, Sendable {
    /// The rule's code, such as `two-targets`.
    public let code: String
    /// How much it matters: a plan's own faults are warnings and notes, never errors.
    public let severity: Severity
    /// The sentence.
    public let message: Message
    /// Where the first thing it speaks of is written.
    public let place: Place
    /// The statements it speaks of, in document order.
    public let statements: [String]
    /// The indicator it speaks of.
    public let indicator: String?
    /// The task it speaks of.
    public let task: String?

    init(
        _ code: String, severity: Severity = .warning, _ message: Message, at place: Place,
        statements: [String] = [], indicator: String? = nil, task: String? = nil
    ) {
        self.code = code
        self.severity = severity
        self.message = message
        self.place = place
        self.statements = statements
        self.indicator = indicator
        self.task = task
    }
}

/// What the rules look at: the plan, and the figures known today.
public struct LintContext {
    /// The plan.
    public let plan: Plan
    /// The readings of an indicator for an org, by period, the shown one first.
    public let readings: (_ indicator: String, _ org: String) -> [Reading]
    /// The cell of an element for an org in a period, over an axis.
    public let cell: (_ element: String, _ org: String, _ axis: String, _ period: Period) -> Cell?

    /// A plan with the figures to read it against.
    public init(
        plan: Plan, readings: @escaping (String, String) -> [Reading],
        cell: @escaping (String, String, String, Period) -> Cell?
    ) {
        self.plan = plan
        self.readings = readings
        self.cell = cell
    }
}

/// One rule of the plan lint. Its name and reason are the messages `lint.<code>.title` and `lint.<code>.why`.
public struct LintRule: Sendable {
    /// The stable code.
    public let code: String
    /// The severity of its findings, where they do not say otherwise.
    public let severity: Severity
    let check: @Sendable (LintContext) -> [Finding]

    init(
        _ code: String, _ severity: Severity = .warning,
        _ check: @escaping @Sendable (LintContext) -> [Finding]
    ) {
        self.code = code
        self.severity = severity
        self.check = check
    }

    /// The rule's name.
    public var title: Message { Message("lint.\(code).title") }
    /// Why the rule is there, and what to do about a finding.
    public var why: Message { Message("lint.\(code).why") }
}

/// The plan lint: every finding is computed from statements, documents and figures; none is typed in.
public enum Lint {
    /// Every rule, in the order of `docs/lint.md`.
    public static let rules: [LintRule] =
        statementRules + targetRules + relationRules + indicatorRules + parameterRules + formRules
        + figureRules

    /// All findings, by file and line, then by code.
    public static func findings(_ context: LintContext) -> [Finding] {
        rules.flatMap { $0.check(context) }.sorted { left, right in
            (left.place.file, left.place.line, left.place.column, left.code)
                < (right.place.file, right.place.line, right.place.column, right.code)
        }
    }
}
