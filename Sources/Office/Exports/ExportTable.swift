public import Kernel

/// One cell of an export. Unknown is a value of its own: it is never written as nothing or as zero.
public enum ExportCell: Hashable, Sendable {
    /// Not known.
    case unknown
    case text(String)
    /// A number as it is shown, with so many decimals.
    case number(Exact, decimals: Int)
    /// A ratio: 1/4 is shown as 25 % in a workbook and written as 0.2500 in text.
    case share(Exact)
    case count(Int)
    /// An address that leads to a page.
    case link(String)

    /// A number, or unknown.
    public static func optional(_ value: Exact?, decimals: Int) -> ExportCell {
        value.map { .number($0, decimals: decimals) } ?? .unknown
    }

    /// A ratio, or unknown.
    public static func optional(share: Exact?) -> ExportCell { share.map { .share($0) } ?? .unknown }

    /// Text, or unknown.
    public static func optional(_ text: String?) -> ExportCell { text.map { .text($0) } ?? .unknown }
}

/// A column of an export.
public struct ExportColumn: Hashable, Sendable {
    /// What machines call it; the header of a CSV.
    public let id: String
    /// What readers call it; the header of a workbook.
    public let title: String
    /// Its width in a workbook, in digits.
    public let width: Double
    /// Its header stands at the right, as its numbers do.
    public let isNumber: Bool

    public init(_ id: String, _ title: String, width: Double = 12, isNumber: Bool = false) {
        self.id = id
        self.title = title
        self.width = width
        self.isNumber = isNumber
    }
}

/// A table whose rows are made one by one, so that a large one is never wholly in memory.
public struct ExportTable: Sendable {
    public let columns: [ExportColumn]
    public let count: Int
    private let make: @Sendable (Int) -> [ExportCell]

    /// `make` answers one cell a column, the same for the same row however often it is asked.
    public init(
        columns: [ExportColumn], count: Int, make: @escaping @Sendable (Int) -> [ExportCell]
    ) {
        self.columns = columns
        self.count = count
        self.make = make
    }

    /// The cells of a row, 0 …< `count`.
    public func row(_ index: Int) -> [ExportCell] { make(index) }
}

/// The bounds of what is exported at once.
public enum ExportLimits {
    /// Rows of a workbook; more come as CSV.
    public static let workbookRows = 200_000
    /// Rows of a CSV that are made in one piece.
    public static let rowsInPiece = 500
    /// Characters of one cell of a workbook.
    public static let cellCharacters = 32_000

    /// Refused where a workbook would have too many rows.
    static func check(workbookRows count: Int, most: Int = workbookRows) throws(Refusal) {
        guard count > most else { return }
        throw Refusal("export.too-many-rows", ["count": .integer(count), "limit": .integer(most)])
    }
}
