/// The bounds of a workbook beside those of any file of figures, `SheetLimits`: what hostile archives and
/// broken programs make large.
enum WorkbookLimits {
    /// Entries of the archive.
    static let entries = 2000
    /// Bytes of one part, unpacked.
    static let partBytes = 256 << 20
    /// Bytes of all parts that are read, unpacked.
    static let allBytes = 512 << 20
    /// How many times larger than the archive all that is read of it may become.
    static let ratio = 200
    /// Unpacked bytes up to which the ratio is nobody's concern.
    static let freeBytes = 16 << 20
    /// Elements inside one another.
    static let depth = 64
    /// Bytes of one tag, or of one text between two tags.
    static let token = 1 << 20
    /// Sheets of a workbook.
    static let sheets = 200
    /// Texts that cells share.
    static let sharedStrings = 1_000_000
    /// Bytes of all shared texts.
    static let sharedBytes = 64 << 20
    /// Formats of cells.
    static let formats = 65_536
    /// Bytes of a number format.
    static let formatBytes = 1000
    /// Merged ranges of a sheet.
    static let merges = 20_000
    /// Columns that a sheet describes.
    static let columns = 16_384
}
