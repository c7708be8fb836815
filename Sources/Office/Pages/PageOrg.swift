import Kernel
import Plans
import Words

/// One org: what the plan asks of it, what it is responsible for, how its figures went, where it belongs.
public struct OrgModel: Sendable {
    public let id: String
    public let path: [LinkModel]
    public let title: String
    public let kind: String
    public let lead: [TextPart]
    public let rowsTitle: String
    public let rows: [TargetRowModel]
    public let hasRows: Bool
    public let allRows: LinkModel?
    public let owned: OrgOwnedModel?
    public let taskGroups: [OrgTasksModel]
    public let courses: [OrgCourseModel]
    public let hasCourses: Bool
    public let latest: [OrgLatestModel]
    public let hasLatest: Bool
    public let allFigures: LinkModel?
    public let names: [OrgNameModel]
    public let places: [OrgPlaceModel]
    public let units: [OrgUnitsModel]
    public let statements: [StatementModel]
    public let hasStatements: Bool
    public let allStatements: LinkModel?
    public let named: [NamedRowModel]
}

/// The indicators that an org is responsible for.
public struct OrgOwnedModel: Sendable {
    public let rows: [TargetRowModel]
    public let all: LinkModel
}

/// Tasks that an org leads or takes part in.
public struct OrgTasksModel: Sendable {
    public let title: String
    public let tasks: [LinkModel]
    public let more: String?
}

/// One element or indicator of an org over time.
public struct OrgCourseModel: Sendable {
    public let id: String
    public let title: String
    public let href: String?
    public let unit: String
    public let chart: ChartModel
    public let rows: [OrgLatestModel]
}

/// One value of an org in a period.
public struct OrgLatestModel: Sendable {
    public let title: String
    public let href: String?
    public let value: String
    public let period: String
    public let tags: [TagModel]
}

/// What an org was called, and for how long.
public struct OrgNameModel: Sendable {
    public let title: String
    public let kind: String
    public let code: String
    public let days: String
    public let isCurrent: Bool
}

/// What an org is a unit of, on one axis and for how long.
public struct OrgPlaceModel: Sendable {
    public let axis: String
    public let parent: LinkModel
    public let days: String
}

/// The units of an org on one axis, and what is known of them.
public struct OrgUnitsModel: Sendable {
    public let title: String
    public let note: String
    public let units: [LinkModel]
    public let rows: [OrgUnitRowModel]
    public let hasRows: Bool
}

/// One indicator of the units: how many are known, and their latest values.
public struct OrgUnitRowModel: Sendable {
    public let title: String
    public let href: String?
    public let known: String
    public let values: [OrgUnitValueModel]
}

/// The latest value of one unit.
public struct OrgUnitValueModel: Sendable {
    public let unit: String
    public let href: String
    public let value: String
    public let period: String
}

/// Somebody or something that the text names and nobody tells figures of.
public struct NamedOrgModel: Sendable {
    public let id: String
    public let path: [LinkModel]
    public let title: String
    public let kind: String
    public let role: String
    public let section: LinkModel
    public let tasks: [LinkModel]
    public let others: [NamedRowModel]
    public let hasOthers: Bool
    public let neighbours: [LinkModel]
    public let more: String?
}

/// The page behind an identifier: an org's, or that of a name.
public enum OrgPage: Sendable {
    case org(OrgModel)
    case named(NamedOrgModel)
}
