import Kernel
import Words

/// Several courses side by side: indicators of one org, or one indicator of several orgs.
public struct CompareModel: Sendable {
    public let title: String
    public let lead: [TextPart]
    public let action: String
    public let slots: [CompareSlotModel]
    public let orgs: [CompareOrgModel]
    public let isIndexed: Bool
    public let chart: SeriesChartModel?
    /// What the numbers are: a unit, or an index.
    public let unit: String
    public let notes: [String]
    public let rows: [CompareRowModel]
    public let hasRows: Bool
    public let reset: String
}

/// One choice of an indicator.
public struct CompareSlotModel: Sendable {
    public let id: String
    public let number: String
    public let options: [OptionModel]
}

/// An org to tick.
public struct CompareOrgModel: Sendable {
    public let id: String
    public let value: String
    public let title: String
    public let isSelected: Bool
}

/// One course in the table.
public struct CompareRowModel: Sendable {
    /// The class and the shape that it has in the drawing.
    public let kind: String
    public let outline: String
    public let indicator: LinkModel
    public let org: LinkModel
    /// Said where it is only a line of reference, without a rank.
    public let apart: String?
    public let unit: String
    public let values: [CompareValueModel]
    /// What is said where nothing is known.
    public let missing: String?
}

/// One value of a course.
public struct CompareValueModel: Sendable {
    public let period: String
    public let value: String
    /// The index, where the drawing shows one.
    public let index: String?
    public let tags: [TagModel]
}

/// What to compare.
public struct CompareChoice: Hashable, Sendable {
    /// The most indicators of one comparison.
    public static let indicatorLimit = 6
    /// The most orgs of one comparison.
    public static let orgLimit = 10

    public let indicators: [String]
    public let orgs: [String]
    /// Whether an index is asked for although the units agree.
    public let isIndexed: Bool

    /// Names that repeat count once; those beyond the limits are left out.
    public init(indicators: [String] = [], orgs: [String] = [], isIndexed: Bool = false) {
        let named = unique(indicators.filter { !$0.isEmpty })
        self.indicators = Array(named.prefix(CompareChoice.indicatorLimit))
        self.orgs = Array(unique(orgs.filter { !$0.isEmpty }).prefix(CompareChoice.orgLimit))
        self.isIndexed = isIndexed
    }
}
