public import Office

/// Writes workbooks with libxlsxwriter and text documents into zips of libarchive.
public struct PaperFiles: PaperWriter {
    public init() {}

    public func write(_ workbook: Workbook, to path: String) throws {
        try WorkbookFile(path).write(workbook)
    }

    public func bytes(of document: ReportDocument) throws -> [UInt8] {
        try WordFile(document: document).bytes()
    }
}
