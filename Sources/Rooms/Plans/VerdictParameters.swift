public import Kernel

/// The numbers of the verdict arithmetic, which a document carries.
public struct VerdictParameters: Hashable, Sendable {
    /// “About x” is met from x times this, where higher is better.
    public let aboutHigher: Exact
    /// “About x” is met up to x times this, where lower is better.
    public let aboutLower: Exact
    /// The share of the planned change that may be missing before a target is off course; zero or negative.
    public let atRisk: Exact
    /// Whether the numbers are a suggestion, not a rule of the plan.
    public let isSuggested: Bool
    /// The document, and the article in it, that sets them.
    public let source: String?

    /// The three numbers.
    public init(
        aboutHigher: Exact, aboutLower: Exact, atRisk: Exact, isSuggested: Bool, source: String? = nil
    ) {
        self.source = source
        self.aboutHigher = aboutHigher
        self.aboutLower = aboutLower
        self.atRisk = atRisk
        self.isSuggested = isSuggested
    }
}
