/// The list of every target, narrowed by a plain form.
public struct IndicatorsModel: Sendable {
    public let title: String
    public let lead: [TextPart]
    public let action: String
    public let text: String
    public let groups: [OptionModel]
    public let verdicts: [OptionModel]
    public let owners: [OptionModel]
    public let isFiltered: Bool
    public let reset: String
    public let sections: [IndicatorSectionModel]
    public let isEmpty: Bool
    /// What to write first, where the plan has no target at all.
    public let next: NextStepModel?
}

/// The targets shown under one part of the plan.
public struct IndicatorSectionModel: Sendable {
    public let title: String
    public let href: String?
    public let count: String
    public let rows: [TargetRowModel]
}
