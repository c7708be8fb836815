public import Kernel
public import Words

/// A text document as values; the shell writes its bytes. The same document gives the same bytes.
public struct ReportDocument: Sendable {
    public let title: String
    public let author: String
    public let remark: String
    public let language: Language
    /// The moment it is dated with: that of what it tells, not of the writing.
    public let created: Instant
    /// At the head of every page.
    public let head: String
    /// At the foot of every page: what stands before the page's number, between it and the count, and after.
    public let foot: [String]
    public let blocks: [ReportBlock]

    public init(
        title: String, author: String, remark: String, language: Language, created: Instant, head: String,
        foot: [String], blocks: [ReportBlock]
    ) {
        self.title = title
        self.author = author
        self.remark = remark
        self.language = language
        self.created = created
        self.head = head
        self.foot = foot
        self.blocks = blocks
    }
}

/// A part of a document, from top to bottom.
public enum ReportBlock: Sendable {
    case title(String)
    /// A heading of level 1, 2 or 3.
    case heading(Int, String)
    case paragraph([ReportRun])
    /// A paragraph that stays on the page of what follows it.
    case lead([ReportRun])
    /// A label that nobody can overlook, where the data are not real.
    case label(String)
    /// An entry of a list.
    case item([ReportRun])
    /// Small print.
    case note([ReportRun])
    case table(ReportGrid)
}

/// A piece of a line.
public enum ReportRun: Sendable {
    case text(String)
    case strong(String)
    /// Text that leads somewhere.
    case link(String, href: String)
    /// Small grey text.
    case quiet(String)
    /// The word of a verdict in its colour; the shape stands before it.
    case mark(MarkModel)
    /// A gauge as a picture, with its spoken label.
    case gauge(GaugeModel)
    case newLine
}

/// A table of a document.
public struct ReportGrid: Sendable {
    /// The columns' headers, their shares of the width and which are numbers.
    public let columns: [ReportGridColumn]
    public let rows: [[[ReportRun]]]

    public init(columns: [ReportGridColumn], rows: [[[ReportRun]]]) {
        self.columns = columns
        self.rows = rows
    }
}

/// A column of a document's table.
public struct ReportGridColumn: Hashable, Sendable {
    public let title: String
    /// Its width beside the others'.
    public let share: Int
    public let isNumber: Bool

    public init(_ title: String, share: Int, isNumber: Bool = false) {
        self.title = title
        self.share = share
        self.isNumber = isNumber
    }
}
