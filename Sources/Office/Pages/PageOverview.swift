/// The front page of a plan: where its targets stand.
public struct OverviewModel: Sendable {
    public let title: String
    public let lead: [TextPart]
    public let tallies: [TallyModel]
    public let mainNote: String?
    public let all: LinkModel
    public let rows: [TargetRowModel]
    public let hasRows: Bool
    /// What to do first, where there is nothing to judge yet.
    public let next: NextStepModel?
    public let findings: [FindingModel]
    public let allFindings: LinkModel
    public let changes: [ChangeModel]
    public let history: LinkModel
    public let map: TileMapModel?
}

/// How many targets have one verdict.
public struct TallyModel: Sendable {
    public let mark: MarkModel
    public let count: String
    public let href: String
}

/// Something that was accepted lately.
public struct ChangeModel: Sendable {
    public let day: String
    public let text: String
    public let href: String?
}

/// The units of the plan as tiles, roughly where they lie.
public struct TileMapModel: Sendable {
    public let width: Int
    public let height: Int
    public let label: String
    public let tiles: [TileModel]
}

/// One unit: its name, and how many main indicators are known for it.
public struct TileModel: Sendable {
    public let x: Int
    public let y: Int
    /// `known` or `none`.
    public let kind: String
    public let name: String
    public let isLong: Bool
    public let text: String
    public let nameY: Int
    public let textY: Int
    public let textX: Int
}
