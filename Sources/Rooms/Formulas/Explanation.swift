public import Documents
public import Kernel

/// What a term of a formula is worth in a period, why, and which of its parts decided.
public struct Explanation: Hashable, Sendable {
    /// The number in base units of its dimension (a ratio of 2.12 % is 0.0212, a day its number since 1970);
    /// `nil` for a condition and for a number nothing is known of.
    public let value: Interval?
    /// The answer of a condition; `nil` for a number.
    public let truth: Truth?
    /// Why it is not known exactly, sorted; empty for what is known, and for yes and no.
    public let causes: [FormulaCause]
    /// The term as written.
    public let term: String
    /// Where it was written.
    public let place: Place
    /// The period it was read in.
    public let period: Period
    /// The element whose figure it is.
    public let symbol: String?
    /// The parameter it reads.
    public let parameter: String?
    /// The document that set the parameter.
    public let document: String?
    /// The article that set the parameter.
    public let article: String?
    /// The elements that a ratio or a growth is measured against, by id, sorted.
    public let base: [String]
    /// Whether its org did not exist in the period, so that a sum over years leaves it out.
    public let isOutsideWindow: Bool
    /// Which of the children decided: the no of a false `and`, the unknown ones of an unknown one, the branch
    /// that was taken, the part that is greatest.
    public let deciding: [Int]
    /// The parts, in the order written; of a function over years, from the first year to the last.
    public let children: [Explanation]

    /// The children that decided.
    public var decidingChildren: [Explanation] { deciding.map { children[$0] } }
}
