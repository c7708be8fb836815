public import Kernel

/// A table as it was handed in: rows of texts, nothing understood yet.
public struct Sheet: Hashable, Sendable {
    /// The file it came from.
    public let file: String
    /// The sheet's name inside a workbook; the file's name where a file is one table.
    public let name: String
    /// The rows in order, blank ones left out.
    public let rows: [SheetRow]

    public init(file: String, name: String, rows: [SheetRow]) {
        self.file = file
        self.name = name
        self.rows = rows
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

    public init(number: Int, line: Int, cells: [String]) {
        self.number = number
        self.line = line
        self.cells = cells
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

/// Takes a file apart into tables: encodings, dialects and formats are its business, meaning is not.
public protocol SheetReader: Sendable {
    /// The tables of a file. Refused: what is no table, is in an unknown encoding, or exceeds `SheetLimits`.
    func sheets(_ bytes: [UInt8], name: String) throws(Refusal) -> [Sheet]
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
    /// Characters of a cell.
    public static let characters = 4000
    /// Refused rows, and remarks, that a preview lists; the rest is counted.
    public static let listed = 500
}
