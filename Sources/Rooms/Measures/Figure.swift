public import Kernel

/// How a figure was told.
public enum FigureBound: String, Hashable, Sendable, CaseIterable {
    /// As a number.
    case exact = ""
    /// As “about”.
    case about
    /// As “more than”: a lower bound.
    case over
    /// As “less than”: an upper bound.
    case under
}

/// How far a figure's making had come when it was told.
public enum FigureQuality: String, Hashable, Sendable, CaseIterable, Comparable {
    /// Estimated before the fact.
    case estimated
    /// Told first, to be revised.
    case provisional
    /// Told for good.
    case final
    /// Told anew after it was final.
    case revised

    /// Orders from the worst to the best.
    public static func < (left: FigureQuality, right: FigureQuality) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .estimated: 0
        case .provisional: 1
        case .final: 2
        case .revised: 3
        }
    }
}

/// Where the figure was seen by the person who handed it in.
public enum SeenAs: String, Hashable, Sendable, CaseIterable {
    /// In the document of the body that issued it.
    case primary
    /// In the press.
    case press
    /// In a reprint of the document.
    case reprint
    /// In somebody else's work.
    case secondary
}

/// One value of an element for an org in a period, as somebody told it.
public struct Figure: Hashable, Sendable {
    /// The element's identifier.
    public let element: String
    /// The org's identifier.
    public let org: String
    /// The period.
    public let period: Period
    /// The value, in the element's unit.
    public let value: Exact
    /// The digits as published, in the element's unit.
    public let text: DecimalText
    /// The text as it was handed in, with its unit.
    public let published: String
    /// How it was told.
    public let bound: FigureBound
    /// How far its making had come.
    public let quality: FigureQuality
    /// The issuing body, document and date; `nil` makes it unverified.
    public let origin: String?
    /// Where it was seen.
    public let seenAs: SeenAs?
    /// The day it speaks of, where that is not the period's end.
    public let at: Day?
    /// A remark.
    public let note: String?
    /// When it was accepted here.
    public let recorded: Instant
    /// The journal entry that accepted it.
    public let entry: Int64

    /// A figure.
    public init(
        element: String, org: String, period: Period, value: Exact, text: DecimalText, published: String,
        bound: FigureBound = .exact, quality: FigureQuality = .final, origin: String? = nil,
        seenAs: SeenAs? = nil, at: Day? = nil, note: String? = nil, recorded: Instant, entry: Int64
    ) {
        self.element = element
        self.org = org
        self.period = period
        self.value = value
        self.text = text
        self.published = published
        self.bound = bound
        self.quality = quality
        self.origin = origin
        self.seenAs = seenAs
        self.at = at
        self.note = note
        self.recorded = recorded
        self.entry = entry
    }
}

/// One stretch of days in which something counted, such as the validity of a certificate.
public struct Spell: Hashable, Sendable {
    /// The first day.
    public let from: Day
    /// The last day; `nil` while it lasts.
    public let to: Day?
    /// Where it was told; `nil` makes it unverified.
    public let origin: String?
    /// When it was accepted here.
    public let recorded: Instant
    /// The journal entry that accepted it.
    public let entry: Int64

    /// A spell.
    public init(from: Day, to: Day?, origin: String? = nil, recorded: Instant, entry: Int64) {
        self.from = from
        self.to = to
        self.origin = origin
        self.recorded = recorded
        self.entry = entry
    }
}

/// The spells of an element and org, and how far they are complete.
public struct SpellRegister: Hashable, Sendable {
    /// The spells.
    public let spells: [Spell]
    /// The last day up to which every spell is in the register.
    public let through: Day

    /// A register.
    public init(spells: [Spell], through: Day) {
        self.spells = spells
        self.through = through
    }
}

/// Where figures come from: everything that is known at one moment. Asked again, it must say the same.
public protocol FigureBook: Sendable {
    /// The figures of an element and org, the newest last.
    func figures(element: String, org: String) -> [Figure]
    /// The spells of an element and org; `nil` where nobody keeps a register.
    func spells(element: String, org: String) -> SpellRegister?
}

extension FigureBook {
    /// No register.
    public func spells(element: String, org: String) -> SpellRegister? { nil }
}
