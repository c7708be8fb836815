/// One indicator: its verdicts in words, its course, why, from where, and whose job it is.
public struct IndicatorModel: Sendable {
    public let id: String
    public let path: [LinkModel]
    public let title: String
    public let also: String?
    public let definition: String?
    public let owner: OwnerModel?
    public let note: String?
    public let parts: [LinkModel]
    public let verdicts: [VerdictModel]
    public let chart: ChartModel?
    public let forecast: [TextPart]
    public let unit: String
    public let course: [CourseRowModel]
    public let why: WhyModel?
    public let sources: [SourceRowModel]
    public let units: [UnitRowModel]
    public let unitsNote: String?
    public let statements: [StatementModel]
    public let findings: [FindingModel]
    public let tasks: [LinkModel]
    public let expected: String?
    public let enter: String?
    public let baseline: BaselineFormModel?
}

/// The verdict of one target, as a card.
public struct VerdictModel: Sendable {
    public let id: String
    public let verdict: String
    public let mark: MarkModel
    public let metas: [TagModel]
    public let sentences: [TextPart]
    public let gauge: GaugeModel?
    public let facts: [FactModel]
    public let measures: [FactModel]
}

/// One number of a verdict, under its name.
public struct FactModel: Sendable {
    public let title: String
    public let figure: FigureModel?
    public let tags: [TagModel]
}

/// One period of the course, for the table beside the chart.
public struct CourseRowModel: Sendable {
    public let period: String
    public let value: String
    public let path: String
    public let way: String
    public let tags: [TagModel]
}

/// How the shown value and the verdict came about.
public struct WhyModel: Sendable {
    public let formula: String?
    public let lines: [WhyLineModel]
}

/// One step of the explanation; deeper steps stand further in.
public struct WhyLineModel: Sendable {
    /// 0…6.
    public let depth: Int
    public let text: String
    public let note: String?
    public let mark: MarkModel?
}

/// One figure known, with its origin.
public struct SourceRowModel: Sendable {
    public let period: String
    public let value: String
    public let unit: String
    public let origin: String
    public let note: String?
    public let tags: [TagModel]
    public let recorded: String
    /// Every recorded version of the figure.
    public let versions: String
    public let isUsed: Bool
}

/// What one unit of the org has told.
public struct UnitRowModel: Sendable {
    public let name: String
    public let value: String
    public let period: String
    public let isMissing: Bool
}

/// One claim of the plan.
public struct StatementModel: Sendable {
    public let id: String
    public let section: LinkModel
    public let words: String
    public let value: String?
    public let role: TagModel
    public let mark: MarkModel?
    public let indicator: LinkModel?
    public let task: LinkModel?
    public let reason: String?
    public let findings: [FindingModel]
}
