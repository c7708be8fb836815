public import Kernel
public import Office

/// Takes the files that people hand in apart: CSV in UTF-8 or GB18030, cells parted by commas, semicolons or
/// tabs.
public struct SheetFiles: SheetReader {
    public init() {}

    /// The one table of a CSV file. Refused: nothing in it, a workbook or another binary file, an unknown
    /// encoding, an open quote, and what exceeds `SheetLimits`.
    public func sheets(_ bytes: [UInt8], name: String) throws(Refusal) -> [Sheet] {
        guard bytes.count <= SheetLimits.bytes else {
            throw Refusal(
                "import.too-large", ["file": .text(name), "most": .integer(SheetLimits.bytes >> 20)])
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
    private static let workbooks: [[UInt8]] = [
        // A zip archive: .xlsx, .ods, .et; and the older .xls.
        [0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
    ]
    private static let wide: [[UInt8]] = [[0xFF, 0xFE], [0xFE, 0xFF]]

    static func check(_ bytes: [UInt8], _ name: String) throws(Refusal) {
        let file: [String: MessageArgument] = ["file": .text(name)]
        if workbooks.contains(where: { bytes.starts(with: $0) }) { throw Refusal("import.workbook", file) }
        if wide.contains(where: { bytes.starts(with: $0) }) { throw Refusal("import.utf16", file) }
        if bytes.contains(0) || bytes.starts(with: Array("%PDF".utf8)) {
            throw Refusal("import.binary", file)
        }
    }
}
