public import Formulas
public import Kernel

/// What a figure of an element says, and with it how figures add up over time and over orgs.
public enum Nature: String, Hashable, Sendable, CaseIterable {
    /// The amount of the period: sums over time and over orgs.
    case flow
    /// The amount since the year's start: differences tell the months between, and those sum.
    case cumulative
    /// The level at the period's end: the last one counts over time, sums over orgs.
    case level
    /// Counted from dated spells, such as the validity of certificates: runs over time, sums over orgs.
    case spells
    /// A ratio, index, rank or amount per head: never summed, neither over time nor over orgs.
    case rate

    /// Whether the amounts of parts of a period add up to the whole.
    public var sumsOverTime: Bool { self == .flow || self == .cumulative }
    /// Whether the units of an org add up to it.
    public var sumsOverOrgs: Bool { self != .rate }
}

/// What is handed in: one row of a form, one indicator of a yearbook.
public struct Element: Hashable, Sendable {
    /// The identifier.
    public let id: String
    /// What it is called.
    public let title: Title
    /// Other names it is found by in imports and formulas.
    public let also: [String]
    /// The unit its figures are kept in.
    public let unit: UnitOfMeasure
    /// The digits after the point that a figure may have, 0…9.
    public let decimals: Int
    /// The values a figure may have, in `unit`; what an unknown figure is in a formula.
    public let range: Interval
    /// What a figure says.
    public let nature: Nature
    /// For how many further periods a level that nobody tells anew still counts; 0 unless the document says
    /// so.
    public let carry: Int
    /// What is counted, in words.
    public let definition: Title?
    /// The document, and the article in it, that defines it.
    public let source: String?
    /// What a ratio is a share of.
    public let base: String?

    /// An element.
    public init(
        id: String, title: Title, also: [String] = [], unit: UnitOfMeasure, decimals: Int, range: Interval,
        nature: Nature, carry: Int = 0, definition: Title? = nil, source: String? = nil, base: String? = nil
    ) {
        self.id = id
        self.title = title
        self.also = also
        self.unit = unit
        self.decimals = decimals
        self.range = range
        self.nature = nature
        self.carry = carry
        self.definition = definition
        self.source = source
        self.base = base
    }
}
