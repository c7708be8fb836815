public import Kernel

/// A workbook as values; the shell writes its bytes. The same workbook gives the same bytes.
public struct Workbook: Sendable {
    public let title: String
    public let author: String
    public let remark: String
    /// The moment it is dated with: that of what it tells, not of the writing.
    public let created: Instant
    public let sheets: [WorkbookSheet]

    public init(
        title: String, author: String, remark: String, created: Instant, sheets: [WorkbookSheet]
    ) {
        self.title = title
        self.author = author
        self.remark = remark
        self.created = created
        self.sheets = sheets
    }
}

/// One sheet: lines above a table, the table with a header that stays, lines below. Printed on A4.
public struct WorkbookSheet: Sendable {
    public let name: String
    public let title: String
    /// What is said below the title.
    public let lines: [String]
    /// A label that is drawn hatched above everything, where the data are not real.
    public let label: String?
    public let table: ExportTable
    /// Columns at the left that stay.
    public let frozenColumns: Int
    public let isLandscape: Bool
    /// What is said below the table.
    public let notes: [String]
    /// The foot of a printed page, left of the page number.
    public let foot: String

    public init(
        name: String, title: String, lines: [String], label: String?, table: ExportTable,
        frozenColumns: Int = 0, isLandscape: Bool = true, notes: [String] = [], foot: String
    ) {
        self.name = name
        self.title = title
        self.lines = lines
        self.label = label
        self.table = table
        self.frozenColumns = frozenColumns
        self.isLandscape = isLandscape
        self.notes = notes
        self.foot = foot
    }
}

/// Writes workbooks and text documents.
public protocol PaperWriter: Sendable {
    /// Writes a workbook into a file that does not exist yet.
    func write(_ workbook: Workbook, to path: String) throws
    /// The bytes of a text document.
    func bytes(of document: ReportDocument) throws -> [UInt8]
}

/// Prints a page of ours on paper.
public protocol PagePrinter: Sendable {
    /// The bytes of a PDF. Refused where nothing can print, or too much waits.
    func pdf(_ page: PrintedPage) async throws -> [UInt8]
}

/// A page that needs nothing from outside: its markup and its one style sheet.
public struct PrintedPage: Hashable, Sendable {
    public let html: String
    public let css: String
    /// The moment it is dated with.
    public let created: Instant

    public init(html: String, css: String, created: Instant) {
        self.html = html
        self.css = css
        self.created = created
    }
}

/// A file could not be written: the machine's fault, told with an incident.
public struct PaperFault: Error, Hashable, Sendable {
    public let detail: String

    public init(_ detail: String) { self.detail = detail }
}
