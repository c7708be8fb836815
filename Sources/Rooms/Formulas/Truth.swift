/// A truth value of Kleene's strong three-valued logic.
public enum Truth: String, Hashable, Sendable, CaseIterable {
    /// Holds, whatever the unknown figures turn out to be.
    case yes
    /// Does not hold, whatever the unknown figures turn out to be.
    case no
    /// Cannot be told from what is known.
    case unknown

    init(_ holds: Bool) { self = holds ? .yes : .no }

    /// Swaps yes and no.
    public var negated: Truth {
        switch self {
        case .yes: .no
        case .no: .yes
        case .unknown: .unknown
        }
    }

    /// No if any is no, else unknown if any is unknown, else yes.
    public static func all(_ values: [Truth]) -> Truth { atLeast(values.count, of: values) }

    /// Yes if any is yes, else unknown if any is unknown, else no.
    public static func any(_ values: [Truth]) -> Truth { atLeast(1, of: values) }

    /// Yes if at least so many are yes, no if even the unknown ones could not make so many, else unknown.
    public static func atLeast(_ count: Int, of values: [Truth]) -> Truth {
        let sure = values.count { $0 == .yes }
        let possible = values.count { $0 != .no }
        if sure >= count { return .yes }
        return possible < count ? .no : .unknown
    }
}
