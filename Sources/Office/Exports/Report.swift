/// Which report is written.
public enum ReportKind: String, Sendable, CaseIterable {
    /// While the plan runs: where each target stands beside its path.
    case midTerm = "mid-term"
    /// At the plan's end: what was reached, what was not, what nobody knows.
    case final
}

/// A report on the plan: computed sentences, tables with gauges, and where each figure can be seen.
public struct ReportModel: Sendable {
    public let title: String
    public let subtitle: String
    public let lead: [TextPart]
    /// What the data are, where they are not real.
    public let label: String?
    public let kinds: [ReportChoiceModel]
    /// The same report in other forms.
    public let forms: [LinkModel]
    public let tallies: [ReportTallyModel]
    public let summary: [ReportSentenceModel]
    public let main: ReportTableModel
    public let hasMain: Bool
    public let chapters: [ReportChapterModel]
    public let tables: [ReportTableModel]
    public let findingsLead: ReportSentenceModel
    public let findings: [ReportFindingModel]
    public let method: [String]
    public let facts: [FactLineModel]
    public let references: [ReportReferenceModel]
    /// How many there are, where they are folded away.
    public let referenceCount: String
}

/// The other kind of report.
public struct ReportChoiceModel: Sendable, Hashable {
    public let title: String
    public let href: String
    public let isCurrent: Bool
}

/// A sentence with emphasis.
public struct ReportSentenceModel: Sendable {
    public let parts: [TextPart]
}

/// How many targets have a verdict.
public struct ReportTallyModel: Sendable {
    public let mark: MarkModel
    public let count: String
}

/// A part of the plan in sentences: what was promised, where it stands, why, what is missing.
public struct ReportChapterModel: Sendable {
    public let number: String
    public let title: String
    public let promised: String
    public let stands: [ReportStandModel]
    public let reasons: [ReportReasonModel]
    public let hasReasons: Bool
    public let missing: [ReportMissingModel]
    public let hasMissing: Bool
}

/// The targets of one verdict.
public struct ReportStandModel: Sendable {
    public let mark: MarkModel
    public let count: String
    public let names: [ReportNameModel]
}

/// Why a target is judged as it is.
public struct ReportReasonModel: Sendable {
    public let name: ReportNameModel
    public let text: String
}

/// What one body still has to provide.
public struct ReportMissingModel: Sendable {
    public let owner: String
    public let names: [ReportNameModel]
}

/// An indicator's name with the number of its reference.
public struct ReportNameModel: Sendable, Hashable {
    public let title: String
    public let note: String?
    public let reference: String
    public let anchor: String
}

/// A table of targets.
public struct ReportTableModel: Sendable {
    public let title: String
    /// How many targets it tells, where it is folded away.
    public let count: String
    public let rows: [ReportRowModel]
}

/// One target in a table.
public struct ReportRowModel: Sendable {
    public let name: ReportNameModel
    public let base: FigureModel?
    public let value: FigureModel?
    public let goal: String
    public let due: String
    public let gauge: GaugeModel?
    public let mark: MarkModel
}

/// The problems of one rule.
public struct ReportFindingModel: Sendable {
    public let title: String
    public let count: String
    public let text: String
}

/// Where the figures of one indicator can be seen as they were.
public struct ReportReferenceModel: Sendable {
    public let number: String
    public let id: String
    public let title: String
    public let href: String
}
