import CLibXlsxWriter
import Foundation
import Kernel
import Office

/// One workbook on its way into a file: row by row, so that memory does not grow with the rows.
final class WorkbookFile {
    private let path: String
    private var book: UnsafeMutablePointer<lxw_workbook>?
    private var formats: [WorkbookFormat: UnsafeMutablePointer<lxw_format>] = [:]

    init(_ path: String) throws {
        self.path = path
        let folder = URL(filePath: path).deletingLastPathComponent().path
        book = folder.withCString { folder in
            var options = lxw_workbook_options()
            options.constant_memory = 1
            options.tmpdir = UnsafeMutablePointer(mutating: folder)
            return workbook_new_opt(path, &options)
        }
        if book == nil { throw PaperFault("workbook_new_opt") }
    }

    func write(_ workbook: Workbook) throws {
        guard let book else { throw PaperFault("a workbook is written once") }
        setProperties(workbook)
        for sheet in workbook.sheets {
            guard let page = workbook_add_worksheet(book, sheet.name) else {
                throw PaperFault("workbook_add_worksheet \(sheet.name)")
            }
            SheetFile(page: page, sheet: sheet, format: { self.format($0) }).write()
        }
        self.book = nil
        let outcome = workbook_close(book)
        guard outcome == LXW_NO_ERROR else { throw PaperFault("workbook_close: \(outcome.rawValue)") }
    }

    deinit { if let book { workbook_close(book) } }

    private func setProperties(_ workbook: Workbook) {
        let texts = [workbook.title, workbook.author, workbook.remark].map { (text: String) in
            strdup(text)
        }
        defer { for text in texts { free(text) } }
        var properties = lxw_doc_properties()
        properties.title = texts[0]
        properties.author = texts[1]
        properties.comments = texts[2]
        properties.created = time_t(workbook.created.microseconds / 1_000_000)
        workbook_set_properties(book, &properties)
    }

    private func format(_ wanted: WorkbookFormat) -> UnsafeMutablePointer<lxw_format>? {
        if let known = formats[wanted] { return known }
        guard let format = workbook_add_format(book) else { return nil }
        wanted.dress(format)
        formats[wanted] = format
        return format
    }
}

/// How a cell looks.
enum WorkbookFormat: Hashable {
    case title
    case line
    case label
    case header
    case numberHeader
    case text
    case number(decimals: Int)
    case share
    case count
    case link
    case unknown

    func dress(_ format: UnsafeMutablePointer<lxw_format>) {
        format_set_font_name(format, "Microsoft YaHei")
        format_set_font_size(format, self == .title ? 14 : 10)
        switch self {
        case .title: format_set_bold(format)
        case .line: format_set_font_color(format, 0x4A5A62)
        case .label:
            format_set_bold(format)
            hatch(format, 0xB86A00)
        case .header, .numberHeader:
            format_set_bold(format)
            format_set_bg_color(format, 0xEEF5F6)
            format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
            if self == .numberHeader { atRight(format) }
        case .text: break
        case .number(let decimals):
            format_set_num_format(
                format, decimals == 0 ? "#,##0" : "#,##0." + String(repeating: "0", count: decimals))
            atRight(format)
        case .share:
            format_set_num_format(format, "0.0%")
            atRight(format)
        case .count:
            format_set_num_format(format, "0")
            atRight(format)
        case .link: format_set_font_color(format, 0x0E5A6D)
        case .unknown: hatch(format, 0xC9CFD1)
        }
        guard ![.title, .line, .label].contains(self) else { return }
        format_set_text_wrap(format)
        format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
        format_set_border_color(format, 0xE2DFD7)
        if ![.header, .numberHeader].contains(self) {
            format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        }
    }

    /// A number keeps off the text of the next column.
    private func atRight(_ format: UnsafeMutablePointer<lxw_format>) {
        format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
        format_set_indent(format, 1)
    }

    private func hatch(_ format: UnsafeMutablePointer<lxw_format>, _ colour: lxw_color_t) {
        format_set_pattern(format, UInt8(LXW_PATTERN_LIGHT_UP.rawValue))
        format_set_fg_color(format, colour)
        format_set_bg_color(format, 0xFFFFFF)
    }
}
