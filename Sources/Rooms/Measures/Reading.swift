public import Formulas
public import Kernel

/// How a value came out of the figures it rests on.
public enum ReadingManner: String, Hashable, Sendable, CaseIterable {
    /// Told as it is.
    case told
    /// Added up, or told apart, from figures of other periods.
    case overTime
    /// The last level told, which still counts.
    case carried
    /// Counted from spells.
    case counted
    /// Computed by a formula.
    case computed
    /// The sum of units.
    case summed
}

/// How many units of an org are known.
public struct UnitCount: Hashable, Sendable {
    /// The known ones.
    public let known: Int
    /// All of them.
    public let of: Int

    /// A count.
    public init(known: Int, of: Int) {
        self.known = known
        self.of = of
    }
}

/// One value of an indicator for an org in a period, by one way.
public struct Reading: Hashable, Sendable {
    /// The period.
    public let period: Period
    /// The value, in the indicator's unit, unrounded.
    public let value: Exact
    /// Whether it is a number or a bound.
    public let bound: FigureBound
    /// The way to it.
    public let way: Way
    /// How it came out of its figures.
    public let manner: ReadingManner
    /// The worst quality of what it rests on.
    public let quality: FigureQuality
    /// Whether everything it rests on has an origin.
    public let hasOrigin: Bool
    /// When the last of what it rests on was accepted.
    public let recorded: Instant
    /// The last journal entry that it rests on.
    public let entry: Int64
    /// The figures it rests on.
    public let figures: [Figure]
    /// How far it may be from the true number for having been published with so few digits; in the
    /// indicator's unit. Half a unit of the last digit of a told figure.
    public let slack: Exact
    /// The formula's terms, where it was computed.
    public let explanation: Explanation?
    /// The units it was summed from.
    public let units: UnitCount?
    /// The definition that holds for the period, as an index into the request's.
    public let definition: Int

    /// A reading.
    public init(
        period: Period, value: Exact, bound: FigureBound = .exact, way: Way = .published,
        manner: ReadingManner = .told, quality: FigureQuality = .final, hasOrigin: Bool = true,
        recorded: Instant, entry: Int64, figures: [Figure] = [], slack: Exact = .zero,
        explanation: Explanation? = nil, units: UnitCount? = nil, definition: Int = 0
    ) {
        self.period = period
        self.value = value
        self.bound = bound
        self.way = way
        self.manner = manner
        self.quality = quality
        self.hasOrigin = hasOrigin
        self.recorded = recorded
        self.entry = entry
        self.figures = figures
        self.slack = slack
        self.explanation = explanation
        self.units = units
        self.definition = definition
    }
}

/// What is known of an element for an org in a period: its own figures beside the sum of its units. The two
/// are never added.
public struct Cell: Hashable, Sendable {
    /// The org's own figures of the period, the shown one first.
    public let reported: [Figure]
    /// The org's own value, told or made from figures of other periods, in the element's unit.
    public let own: Reading?
    /// The sum of all units, in the element's unit; `nil` while any is missing.
    public let summed: Exact?
    /// The sum of the known units, where some are missing and none can be negative.
    public let lowerBound: Exact?
    /// How the sum is told, whichever there is.
    public let summedBound: FigureBound
    /// How many units are known.
    public let known: Int
    /// How many units there are on the period's last day.
    public let of: Int
    /// The worst quality of own value and units; `nil` where nothing is known.
    public let worstQuality: FigureQuality?
    /// How much the own value is above the sum, where that is more than the published digits explain.
    public let disagreement: Exact?

    /// A cell.
    public init(
        reported: [Figure] = [], own: Reading? = nil, summed: Exact? = nil, lowerBound: Exact? = nil,
        summedBound: FigureBound = .exact, known: Int = 0, of: Int = 0, worstQuality: FigureQuality? = nil,
        disagreement: Exact? = nil
    ) {
        self.reported = reported
        self.own = own
        self.summed = summed
        self.lowerBound = lowerBound
        self.summedBound = summedBound
        self.known = known
        self.of = of
        self.worstQuality = worstQuality
        self.disagreement = disagreement
    }
}
