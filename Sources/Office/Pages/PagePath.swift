/// The yearly path of every target: proposals, and what was confirmed.
public struct PathModel: Sendable {
    public let title: String
    public let lead: [TextPart]
    public let years: [String]
    public let rows: [PathRowModel]
    public let obstacles: [PathObstacleModel]
    public let all: PathAllModel?
    public let isEmpty: Bool
}

/// One target and its years.
public struct PathRowModel: Sendable {
    public let target: String
    public let title: String
    public let href: String
    public let goal: String
    public let unit: String
    public let baseline: String
    public let cells: [PathCellModel]
    public let tags: [TagModel]
    public let told: String?
    public let edit: LinkModel?
}

/// The value of one year.
public struct PathCellModel: Sendable {
    public let year: String
    public let value: String
}

/// Targets without a path, under the reason they share.
public struct PathObstacleModel: Sendable {
    public let why: String
    public let count: String
    public let targets: [LinkModel]
}

/// The form that confirms every proposal at once.
public struct PathAllModel: Sendable {
    public let lead: String
    public let action: String
    public let formToken: String
    public let seen: String
    public let reason: FieldModel
    public let wrong: String?
}

/// The form of one target's years.
public struct PathFormModel: Sendable {
    public let title: String
    public let path: [LinkModel]
    public let lead: [TextPart]
    public let action: String
    public let formToken: String
    public let seen: String
    public let target: String
    public let unit: String
    public let years: [PathYearModel]
    public let goal: PathYearModel
    public let standing: String?
    public let reason: FieldModel
    public let wrong: String?
}

/// One year of the form, with the proposal beside it.
public struct PathYearModel: Sendable {
    public let id: String
    public let title: String
    public let value: String
    public let proposal: String
}
