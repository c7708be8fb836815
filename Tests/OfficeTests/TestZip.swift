import CLibArchive
import Kernel

/// Zip archives and workbooks made for a test.
enum TestZip {
    /// An archive of parts, packed unless it says otherwise.
    static func archive(_ parts: [(name: String, bytes: [UInt8])], isPacked: Bool = true) -> [UInt8] {
        let size = parts.reduce(1 << 16) { $0 + $1.bytes.count + 1000 }
        var (buffer, used) = ([UInt8](repeating: 0, count: size), 0)
        let archive = archive_write_new()
        archive_write_set_format_zip(archive)
        archive_write_set_options(archive, isPacked ? "zip:compression=deflate" : "zip:compression=store")
        buffer.withUnsafeMutableBytes { room in
            archive_write_open_memory(archive, room.baseAddress, room.count, &used)
            for part in parts {
                let entry = archive_entry_new()
                archive_entry_set_pathname(entry, part.name)
                archive_entry_set_size(entry, la_int64_t(part.bytes.count))
                archive_entry_set_filetype(entry, UInt32(0o100000))
                archive_entry_set_perm(entry, 0o644)
                archive_write_header(archive, entry)
                _ = part.bytes.withUnsafeBytes { archive_write_data(archive, $0.baseAddress, $0.count) }
                archive_entry_free(entry)
            }
            archive_write_close(archive)
        }
        archive_write_free(archive)
        return Array(buffer.prefix(used))
    }

    /// The parts of a workbook of one sheet; the texts go between the tags of theirs.
    static func parts(
        data: String, behind: String = "", strings: String? = nil, styles: String? = nil, book: String = ""
    ) -> [(name: String, bytes: [UInt8])] {
        var relations = relation("a", "worksheet", "worksheets/sheet1.xml")
        if strings != nil { relations += relation("b", "sharedStrings", "sharedStrings.xml") }
        if styles != nil { relations += relation("c", "styles", "styles.xml") }
        var parts = [
            ("_rels/.rels", relationships(relation("r", "officeDocument", "xl/workbook.xml"))),
            ("xl/_rels/workbook.xml.rels", relationships(relations)),
            (
                "xl/workbook.xml",
                "<workbook><sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"a\"/></sheets>\(book)</workbook>"
            ),
            ("xl/worksheets/sheet1.xml", "<worksheet><sheetData>\(data)</sheetData>\(behind)</worksheet>"),
        ]
        if let strings { parts.append(("xl/sharedStrings.xml", "<sst>\(strings)</sst>")) }
        if let styles { parts.append(("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>")) }
        return parts.map { ($0.0, Array($0.1.utf8)) }
    }

    static func text(_ text: String) -> String { "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>" }

    static let head =
        "<row>" + ["指标", "地区", "年份", "数值", "单位"].map(text).joined() + "</row>"

    private static func relation(_ id: String, _ type: String, _ target: String) -> String {
        "<Relationship Id=\"\(id)\" Type=\"http://x/\(type)\" Target=\"\(target)\"/>"
    }

    private static func relationships(_ text: String) -> String { "<Relationships>\(text)</Relationships>" }
}
