public import Kernel
public import Office

/// Takes the files that people hand in apart: workbooks (.xlsx), and CSV in UTF-8 or GB18030, cells parted by
/// commas, semicolons or tabs.
public struct SheetFiles: SheetReader {
    public init() {}

    public func sheets(_ bytes: [UInt8], name: String) throws(Refusal) -> [Sheet] {
        try sheets(bytes, name: name, sheet: nil)
    }

    /// The one table of a CSV file; the tables of a workbook that are not hidden, or the one that is named.
    /// Refused: nothing in it, a damaged workbook or another binary file, an unknown encoding, an open quote,
    /// and what exceeds `SheetLimits`.
    public func sheets(_ bytes: [UInt8], name: String, sheet: String?) throws(Refusal) -> [Sheet] {
        guard bytes.count <= SheetLimits.bytes else {
            throw Refusal(
                "import.too-large", ["file": .text(name), "most": .integer(SheetLimits.bytes >> 20)])
        }
        if FileSignature.isArchive(bytes) {
            let sheets = try Workbook(bytes, file: name).sheets(named: sheet)
            guard sheets.contains(where: { !$0.rows.isEmpty }) else {
                throw Refusal("import.empty", ["file": .text(name)])
            }
            return sheets
        }
        try FileSignature.check(bytes, name)
        let text = try SheetText.decode(bytes, name)
        var cutter = SheetCutter(text, file: name)
        let rows = try cutter.rows()
        if rows.isEmpty { throw Refusal("import.empty", ["file": .text(name)]) }
        return [Sheet(file: name, name: name, rows: rows)]
    }
}

/// What a file is by its first bytes, where it is no text.
enum FileSignature {
    private static let archive: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
    private static let container: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    private static let wide: [[UInt8]] = [[0xFF, 0xFE], [0xFE, 0xFF]]

    /// A zip archive: .xlsx, .ods and others.
    static func isArchive(_ bytes: [UInt8]) -> Bool { bytes.starts(with: archive) }

    static func check(_ bytes: [UInt8], _ name: String) throws(Refusal) {
        let file: [String: MessageArgument] = ["file": .text(name)]
        if bytes.starts(with: container) { throw WorkbookKind.refusal(container: bytes, name) }
        if wide.contains(where: { bytes.starts(with: $0) }) { throw Refusal("import.utf16", file) }
        if bytes.contains(0) || bytes.starts(with: Array("%PDF".utf8)) {
            throw Refusal("import.binary", file)
        }
    }
}
