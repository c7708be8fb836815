public import Documents
public import Kernel
public import Measures
public import Plans

/// Turns a plan's folder into the command that adopts it.
public enum PlanAdoption {
    /// The plan and its adoption, or `nil` with the findings that forbid it in `problems`.
    public static func prepare(
        _ files: [DocumentFile], legalBasis: String? = nil, today: Day, _ problems: Problems
    ) -> (plan: Plan, adoption: Adoption)? {
        guard let plan = PlanLoader.load(files, problems) else { return nil }
        let evaluation = PlanEvaluation(plan: plan, figures: NoFigures(), today: today)
        let summary = LintSummary(evaluation.findings)
        return (plan, Adoption(plan: plan.id, files: files, legalBasis: legalBasis, lint: summary))
    }

    /// Whether a folder's documents differ from what was adopted: the paths that are new, gone or changed.
    public static func changes(_ files: [DocumentFile], against adopted: AdoptedPlan) -> [String] {
        let now = Dictionary(
            files.map { ($0.path, ContentHash.of($0.bytes)) }, uniquingKeysWith: { first, _ in first })
        let then = Dictionary(
            adopted.files.map { ($0.path, $0.hash) }, uniquingKeysWith: { first, _ in first })
        return Set(now.keys).union(then.keys).filter { now[$0] != then[$0] }.sorted()
    }
}

/// A book without figures.
public struct NoFigures: FigureBook {
    /// An empty book.
    public init() {}

    /// Nothing.
    public func figures(element: String, org: String) -> [Figure] { [] }
}

extension LintSummary {
    /// Counts the lint's findings.
    public init(_ findings: [Finding]) {
        self.init(findings.map { Diagnostic($0.code, $0.severity, at: $0.place, message: $0.message) })
    }
}
