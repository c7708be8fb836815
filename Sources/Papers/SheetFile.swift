import CLibXlsxWriter
import Kernel
import Office

/// One sheet, written from its first row to its last.
struct SheetFile {
    let page: UnsafeMutablePointer<lxw_worksheet>
    let sheet: WorkbookSheet
    let format: (WorkbookFormat) -> UnsafeMutablePointer<lxw_format>?

    private var columns: [ExportColumn] { sheet.table.columns }

    func write() {
        setColumns()
        var row: lxw_row_t = 0
        if let label = sheet.label {
            put(label, row, 0, .label)
            for column in 1..<max(columns.count, 2) {
                worksheet_write_blank(page, row, lxw_col_t(column), format(.label))
            }
            row += 1
        }
        put(sheet.title, row, 0, .title)
        for line in sheet.lines {
            row += 1
            put(line, row, 0, .line)
        }
        row += 1
        setPrint(header: row)
        setHeight(columns.map { .text($0.title) }, row)
        for (index, column) in columns.enumerated() {
            put(column.title, row, index, column.isNumber ? .numberHeader : .header)
        }
        for index in 0..<sheet.table.count {
            row += 1
            setHeight(sheet.table.row(index), row)
            for (column, cell) in sheet.table.row(index).enumerated() { put(cell, row, column) }
        }
        row += 1
        for note in sheet.notes {
            row += 1
            put(note, row, 0, .line)
        }
    }

    private func setColumns() {
        for (index, column) in columns.enumerated() {
            worksheet_set_column(page, lxw_col_t(index), lxw_col_t(index), column.width, nil)
        }
    }

    /// Digits that a line of A4 across holds in a size that can be read; wider sheets go on A3.
    private static let digitsOnA4 = 180.0

    /// As many pages long as it takes, one wide, the header on each.
    private func setPrint(header: lxw_row_t) {
        worksheet_freeze_panes(page, header + 1, lxw_col_t(sheet.frozenColumns))
        if sheet.isLandscape { worksheet_set_landscape(page) }
        let width = columns.reduce(0) { $0 + $1.width }
        worksheet_set_paper(page, width > SheetFile.digitsOnA4 ? 8 : 9)
        worksheet_set_margins(page, 0.4, 0.4, 0.5, 0.6)
        worksheet_fit_to_pages(page, 1, 0)
        worksheet_repeat_rows(page, header, header)
        let foot = SheetFile.clipped(sheet.foot, to: 200).replacing("&", with: "&&")
        worksheet_set_footer(page, "&L&8" + foot + "&R&8&P / &N")
    }

    /// As many lines as the fullest cell needs: not every program reckons heights for itself.
    private func setHeight(_ cells: [ExportCell], _ row: lxw_row_t) {
        var lines = 1
        for (cell, column) in zip(cells, columns) {
            guard case .text(let text) = cell else { continue }
            let digits = text.unicodeScalars.reduce(0.0) { $0 + ($1.value < 0x2E80 ? 1 : 1.95) }
            lines = max(lines, Int((digits / max(column.width - 1, 1)).rounded(.up)))
        }
        worksheet_set_row(page, row, min(Double(lines) * 13.5 + 3, 400), nil)
    }

    private func put(_ cell: ExportCell, _ row: lxw_row_t, _ column: Int) {
        let place = lxw_col_t(column)
        switch cell {
        case .unknown: worksheet_write_blank(page, row, place, format(.unknown))
        case .text(let text): put(text, row, column, .text)
        case .number(let value, let decimals):
            put(value, decimals, row, column, .number(decimals: decimals))
        case .share(let share): put(share, 4, row, column, .share)
        case .count(let count): worksheet_write_number(page, row, place, Double(count), format(.count))
        case .link(let address):
            guard address.hasPrefix("http"),
                worksheet_write_url(page, row, place, address, format(.link)) == LXW_NO_ERROR
            else { return put(address, row, column, .text) }
        }
    }

    private func put(
        _ value: Exact, _ decimals: Int, _ row: lxw_row_t, _ column: Int, _ look: WorkbookFormat
    ) {
        let text = value.text(decimals: decimals)
        // A spreadsheet keeps 15 digits of a number: a longer one stays whole as a text.
        let digits = text.drop { !("1"..."9").contains($0) }.count { $0.isNumber }
        guard digits <= 15, let number = Double(text) else { return put(text, row, column, .text) }
        worksheet_write_number(page, row, lxw_col_t(column), number, format(look))
    }

    /// Text is written as text, whatever it begins with: a workbook takes it for no formula.
    private func put(_ text: String, _ row: lxw_row_t, _ column: Int, _ look: WorkbookFormat) {
        let clipped = SheetFile.clipped(text, to: ExportLimits.cellCharacters)
        worksheet_write_string(page, row, lxw_col_t(column), clipped, format(look))
    }

    /// At most so many UTF-16 units, which is how workbooks count.
    static func clipped(_ text: String, to limit: Int) -> String {
        if text.utf16.count <= limit { return text }
        var kept = ""
        var units = 0
        for character in text {
            units += character.utf16.count
            if units >= limit { break }
            kept.append(character)
        }
        return kept + "…"
    }
}
