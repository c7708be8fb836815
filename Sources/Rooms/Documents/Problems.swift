/// Where a reader puts what it finds; one per load, not shared between threads. Keeps at most `limit`
/// findings, and none twice.
public final class Problems {
    /// What was found, in the order of finding.
    public private(set) var found: [Diagnostic] = []
    /// How many findings were left out beyond the limit.
    public private(set) var omitted = 0
    /// The most that is kept.
    public let limit: Int
    private var known: Set<Diagnostic> = []

    /// An empty list that keeps at most `limit` findings.
    public init(limit: Int = 1000) { self.limit = limit }

    /// Adds one finding; one that is there already, such as a wrong header met again in every record, is not
    /// repeated.
    public func add(_ diagnostic: Diagnostic) {
        guard !known.contains(diagnostic) else { return }
        if found.count < limit {
            known.insert(diagnostic)
            found.append(diagnostic)
        } else {
            omitted += 1
        }
    }

    /// Adds what another list holds.
    public func add(_ others: Problems) {
        for diagnostic in others.found { add(diagnostic) }
        omitted += others.omitted
    }

    /// Whether nothing was found.
    public var isEmpty: Bool { found.isEmpty && omitted == 0 }

    /// Whether any finding forbids the use of the document.
    public var hasErrors: Bool { found.contains { $0.severity == .error } }
}
