/// One thing found.
public enum SearchHit: Hashable, Sendable {
    /// What the plan's documents tell, by its identifier.
    case written(SearchKind, String)
    /// A finding, by its place among those of the evaluation.
    case finding(Int)
    /// The figures of one element and one org.
    case series(FigureSubject)

    /// What kind of thing it is.
    public var kind: SearchKind {
        switch self {
        case .written(let kind, _): kind
        case .finding: .finding
        case .series: .series
        }
    }

    /// Its identifier, as machines are told it.
    public var id: String {
        switch self {
        case .written(_, let id): id
        case .finding(let number): String(number)
        case .series(let subject): subject.element + " " + subject.org
        }
    }
}

/// What looks through the documents of an adoption. A part of every `Reader`.
public protocol SearchReader {
    /// At most `limit` things (itself at most `SearchLimits.hits`) that an adoption's documents tell of,
    /// those that answer most first: found by their names alone, or by names and words.
    func found(
        _ question: SearchQuestion, adoption: Int64, kind: SearchKind?, inNames: Bool, limit: Int
    ) throws -> [SearchHit]
}

/// The bounds of a search.
public enum SearchLimits {
    /// Things that one question answers.
    public static let hits = 200
    /// Things of one kind that a page shows before it asks to look at that kind alone.
    public static let shown = 8
    /// Findings and series of figures that are looked through.
    public static let looked = 100_000
}
