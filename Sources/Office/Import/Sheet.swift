public import Kernel

/// A table as it was handed in: rows of texts, nothing understood yet.
public struct Sheet: Hashable, Sendable {
    /// The file it came from.
    public let file: String
    /// The sheet's name inside a workbook; the file's name where a file is one table.
    public let name: String
    /// The rows in order, blank ones left out.
    public let rows: [SheetRow]
    /// Columns from 0 that hold something and are hidden: they were not read.
    public let hiddenColumns: [Int]
    /// The sheets of the workbook among which people choose; empty where a file is one table.
    public let book: [String]

    public init(
        file: String, name: String, rows: [SheetRow], hiddenColumns: [Int] = [], book: [String] = []
    ) {
        self.file = file
        self.name = name
        self.rows = rows
        self.hiddenColumns = hiddenColumns
        self.book = book
    }

    /// Where its rows are, in a sentence: the file, and in a workbook the sheet.
    var place: MessageArgument {
        if book.isEmpty { return .text(file) }
        return .message(Message("import.sheet-of", ["file": .text(file), "sheet": .text(name)]))
    }
}

/// One row of a table, with both ways of finding it again.
public struct SheetRow: Hashable, Sendable {
    /// The row's number as a spreadsheet counts it, from 1; blank rows count.
    public let number: Int
    /// The line of the file it begins in, from 1; the same as `number` where no cell holds a line end.
    public let line: Int
    /// The cells; empty ones at the end may be left out.
    public let cells: [String]
    /// What is to be known of single cells, by column.
    public let marks: [SheetMark]
    /// Whether the row is hidden, by hand or by a filter.
    public let isHidden: Bool

    public init(
        number: Int, line: Int, cells: [String], marks: [SheetMark] = [], isHidden: Bool = false
    ) {
        self.number = number
        self.line = line
        self.cells = cells
        self.marks = marks
        self.isHidden = isHidden
    }

    /// The row with its texts as they are compared.
    var cleaned: SheetRow {
        SheetRow(
            number: number, line: line, cells: cells.map(ImportText.clean), marks: marks, isHidden: isHidden)
    }

    /// What a spreadsheet calls a cell: column 3 (from 0) of row 12 is `D12`.
    public func address(column: Int) -> String { SheetRow.letters(column) + String(number) }

    /// The letters of a column counted from 0: `A`, `Z`, `AA`.
    public static func letters(_ column: Int) -> String {
        var (rest, letters) = (max(column, 0) + 1, "")
        while rest > 0 {
            rest -= 1
            letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
            rest /= 26
        }
        return letters
    }
}

/// What is to be known of a cell beside its text.
public struct SheetMark: Hashable, Sendable {
    /// What it is.
    public enum Kind: Hashable, Sendable {
        /// What is seen there cannot be taken, and why.
        case unreadable(Message)
        /// The cell is a part of a larger one and has its text.
        case merged
    }

    /// The column, from 0.
    public let column: Int
    public let kind: Kind

    public init(column: Int, kind: Kind) {
        self.column = column
        self.kind = kind
    }
}

/// Takes a file apart into tables: encodings, dialects and formats are its business, meaning is not.
public protocol SheetReader: Sendable {
    /// The tables of a file. Refused: what is no table, is in an unknown encoding, or exceeds `SheetLimits`.
    func sheets(_ bytes: [UInt8], name: String) throws(Refusal) -> [Sheet]

    /// The one table of a workbook that is named, hidden ones too; every table where none is named.
    func sheets(_ bytes: [UInt8], name: String, sheet: String?) throws(Refusal) -> [Sheet]
}

extension SheetReader {
    public func sheets(_ bytes: [UInt8], name: String, sheet: String?) throws(Refusal) -> [Sheet] {
        try sheets(bytes, name: name)
    }
}

/// The bounds of a file of figures.
public enum SheetLimits {
    /// Bytes of a file.
    public static let bytes = 32 << 20
    /// Rows of a file.
    public static let rows = 200_000
    /// Cells of a row.
    public static let cells = 100
    /// Cells of a file, empty ones between others included.
    public static let allCells = 5_000_000
    /// Values of a table, whether one to a row or many.
    public static let values = 200_000
    /// Characters of a cell.
    public static let characters = 4000
    /// Refused rows, and remarks, that a preview lists; the rest is counted.
    public static let listed = 500
}
