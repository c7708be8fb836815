public import Kernel

/// A threshold, rate or scale of bands that a rule sets and that changes by date.
public struct FormulaParameter: Hashable, Sendable {
    /// Its id in documents.
    public let id: String
    /// How formulas write it.
    public let name: String
    /// Its other names, the English title first.
    public let also: [String]
    /// The unit that values are told in.
    public let unit: UnitOfMeasure
    /// The unit that the edges of its bands are told in; `nil` for a parameter without bands.
    public let input: UnitOfMeasure?
    /// The document that sets it.
    public let document: String
    /// The article in the document.
    public let article: String?
    /// The day a person last found it still valid.
    public let reviewed: Day?
    /// Its versions by date; they do not overlap.
    public let versions: [ParameterVersion]

    /// A parameter; `load` is the way in for documents and refuses overlaps and unsorted edges.
    public init(
        id: String, name: String, also: [String] = [], unit: UnitOfMeasure, input: UnitOfMeasure? = nil,
        document: String,
        article: String? = nil, reviewed: Day? = nil, versions: [ParameterVersion]
    ) {
        self.id = id
        self.name = name
        self.also = also
        self.unit = unit
        self.input = input
        self.document = document
        self.article = article
        self.reviewed = reviewed
        self.versions = versions
    }

    /// What it is called.
    public var title: Title { Title(zh: name, en: also.first ?? name) }

    /// The document that sets a version, and the article in it: the version's own, else the parameter's.
    public func source(of version: ParameterVersion) -> ParameterSource {
        version.source ?? ParameterSource(document: document, article: article)
    }

    /// The version that holds on a day; never the nearest one.
    public func version(on day: Day) -> ParameterVersion? { versions.first { $0.holds(on: day) } }

    var hasBands: Bool { input != nil }
}

/// The document that sets a value, and the article in it.
public struct ParameterSource: Hashable, Sendable {
    /// The document.
    public let document: String
    /// The article; `nil` where nobody named it.
    public let article: String?

    /// A source; neither text is checked here.
    public init(document: String, article: String? = nil) {
        self.document = document
        self.article = article
    }
}

/// What a parameter is worth from one day to another.
public struct ParameterVersion: Hashable, Sendable {
    /// What it says.
    public enum Content: Hashable, Sendable {
        /// One value, told in the parameter's unit.
        case value(Exact)
        /// A value for each band of the input, from the lowest.
        case bands([ParameterBand])
        /// The document has no number for it: unknown, with a cause.
        case withoutValue
    }

    /// The first day it holds; `nil`: always so far.
    public let from: Day?
    /// The first day it no longer holds; `nil`: open.
    public let to: Day?
    /// What it says.
    public let content: Content
    /// Who set it; `nil`: the parameter's own source.
    public let source: ParameterSource?

    /// A version that holds from one day up to, and without, another.
    public init(from: Day? = nil, to: Day? = nil, _ content: Content, source: ParameterSource? = nil) {
        self.from = from
        self.to = to
        self.content = content
        self.source = source
    }

    /// Whether it holds on the day.
    public func holds(on day: Day) -> Bool {
        (from.map { $0 <= day } ?? true) && (to.map { day < $0 } ?? true)
    }

    func overlaps(_ other: ParameterVersion) -> Bool {
        ParameterVersion.isBefore(from, other.to) && ParameterVersion.isBefore(other.from, to)
    }

    private static func isBefore(_ first: Day?, _ second: Day?) -> Bool {
        guard let first, let second else { return true }
        return first < second
    }
}

/// One band of a scale, told in the parameter's units.
public struct ParameterBand: Hashable, Sendable {
    /// Where a band ends.
    public enum Edge: Hashable, Sendable {
        /// The edge belongs to the band: `up-to`.
        case upTo(Exact)
        /// The edge belongs to the next band: `below`.
        case below(Exact)
        /// No upper end; the last band only.
        case open
    }

    /// The upper edge.
    public let edge: Edge
    /// What numbers in the band are given.
    public let value: Exact

    /// A band that begins where the one before it ends.
    public init(_ edge: Edge, _ value: Exact) {
        self.edge = edge
        self.value = value
    }
}

extension ParameterBand.Edge {
    /// Whether a number lies in or below the band.
    func holds(_ number: Exact) -> Bool {
        switch self {
        case .upTo(let edge): number <= edge
        case .below(let edge): number < edge
        case .open: true
        }
    }
}

/// What a scale of bands says of an interval: the hull of every band it meets.
struct BandReading: Hashable {
    /// `nil` where no band is met.
    var hull: Interval?
    /// Whether part of the interval lies above the last band.
    var isBeyond = false

    /// `input` is told in the unit of the edges, the hull in that of the values.
    init(_ bands: [ParameterBand], of input: Interval) {
        var previous: ParameterBand.Edge?
        for band in bands {
            let reachesIn = previous.map { !$0.holds(input.high) } ?? true
            if reachesIn, band.edge.holds(input.low) { add(band.value) }
            previous = band.edge
        }
        isBeyond = previous.map { !$0.holds(input.high) } ?? true
    }

    private mutating func add(_ value: Exact) {
        hull = hull.map { $0.hull(Interval(value)) } ?? Interval(value)
    }
}
