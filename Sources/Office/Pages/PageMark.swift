/// The sign of a verdict: a shape beside its word, so that no one depends on colour.
public enum PageMark: String, Sendable, CaseIterable {
    case met
    case on
    case risk
    case off
    case none
    case disputed
    case due
    case free

    /// The outline, in a square of 14.
    public var outline: String {
        switch self {
        case .met: "M2.2 7.6 5.6 11 11.8 3.6"
        case .on: "M7 1.6a5.4 5.4 0 1 1 0 10.8a5.4 5.4 0 1 1 0-10.8z"
        case .risk: "M7 1.4 13.2 12.4H.8z"
        case .off: "M7 12.6 .8 1.6H13.2z"
        case .none: "M7 2a5 5 0 1 1 0 10a5 5 0 1 1 0-10z"
        case .disputed: "M7 1.4 12.6 7 7 12.6 1.4 7z"
        case .due: "M2 7H12"
        case .free: "M2.6 2.6h8.8v8.8H2.6z"
        }
    }
}

/// A verdict as a page shows it: shape, word and colour.
public struct MarkModel: Sendable {
    /// The class that colours it.
    public let kind: String
    /// The outline of the shape.
    public let outline: String
    /// The word.
    public let word: String

    init(_ mark: PageMark, word: String) {
        kind = mark.rawValue
        outline = mark.outline
        self.word = word
    }
}
