import Documents
import Kernel

/// A table of figures inside a sheet: what stands above it, its header of one to three rows, and its rows.
///
/// A long table has a column of values; a wide one has several, and its header says of each which period,
/// indicator or region it holds.
struct ImportTable {
    /// How many lines may stand above the header, or below the table.
    static let lines = 12
    /// How many rows a header may have.
    static let headerRows = 3

    /// One in a long table; in a wide one, one for each column of values.
    private(set) var headers: [ImportHeader] = []
    /// The rows below the header.
    let rows: ArraySlice<SheetRow>
    /// The first row of the header.
    let head: SheetRow
    var isWide: Bool { headers.first?.isWide ?? false }

    /// Whether a row of a wide table has no value at all.
    func isBlank(_ row: SheetRow) -> Bool {
        isWide && row.marks.isEmpty && headers.allSatisfy { $0.text(.value, row).isEmpty }
    }

    /// Refused: a sheet without rows, a name that is no column, two columns of one meaning, a required column
    /// that is missing.
    init(_ sheet: Sheet, _ words: ImportHeaderWords) throws(Refusal) {
        let above = ImportTable.above(sheet.rows)
        guard let head = sheet.rows.dropFirst(above.count).first else {
            throw Refusal("import.empty", ["file": sheet.place])
        }
        self.head = head
        var declared = above.declared
        let start = sheet.rows.startIndex + above.count
        let named = ImportColumns(head, sheet)
        var end = start + 1
        while end < sheet.rows.count, end - start < ImportTable.headerRows,
            named.isContinued(by: sheet.rows[end], words)
        {
            end += 1
        }
        let below = ImportTable.below(sheet.rows[end...])
        declared.merge(below.declared) { own, _ in own }
        notes = below.notes
        rows = sheet.rows[end...].dropLast(below.count)
        let top = Array(sheet.rows[start..<end])
        headers = try named.headers(top, declared, words)
        compared = named.compared(top).map { index in
            (
                index,
                top.lazy.compactMap { index < $0.cells.count ? ImportText.clean($0.cells[index]) : nil }
                    .last { !$0.isEmpty } ?? ""
            )
        }
        try checkRequired(sheet, words)
    }

    private func checkRequired(_ sheet: Sheet, _ words: ImportHeaderWords) throws(Refusal) {
        guard let header = headers.first else { return }
        var missing = header.missing
        // The names of the indicators may tell their units, in a column or over one each.
        if missing == [.unit] {
            let named = header[.element].map { index in
                rows.contains { index < $0.cells.count && words.unit(behind: $0.cells[index]) != nil }
            }
            let isOver = headers.contains {
                $0.constants[.element].flatMap { words.unit(behind: $0) } != nil
            }
            if isOver || named == true { missing = [] }
        }
        guard !missing.isEmpty else { return }
        throw Refusal(
            "import.missing-headers",
            ["file": sheet.place, "columns": .list(missing.map { .message($0.words) })])
    }

    /// Where columns stand that only compare with another period, and what they are called.
    private(set) var compared: [(column: Int, header: String)] = []

    /// Lines below the table that are no part of it and declare nothing.
    let notes: [SheetRow]

    /// Titles, and lines such as 单位：万元.
    private static func above(_ rows: [SheetRow]) -> (count: Int, declared: [ImportColumn: String]) {
        var (count, declared): (Int, [ImportColumn: String]) = (0, [:])
        for row in rows.prefix(lines) {
            guard let line = ImportLine(row), !line.isHeader else { return (count, declared) }
            declared.merge(line.declared) { own, _ in own }
            count += 1
        }
        // Nothing but titles: the first row should have been a header.
        return rows.count > lines ? (count, declared) : (0, [:])
    }

    /// Notes with the lines that go on with them, and lines such as 来源：….
    private static func below(
        _ rows: ArraySlice<SheetRow>
    ) -> (count: Int, declared: [ImportColumn: String], notes: [SheetRow]) {
        var (count, declared): (Int, [ImportColumn: String]) = (0, [:])
        var (notes, going): ([SheetRow], [SheetRow]) = ([], [])
        for row in rows.suffix(lines).reversed() {
            guard let line = ImportLine(row) else { break }
            going.append(row)
            // A line that says nothing by itself belongs to the note above it, where there is one.
            if !line.isNote, line.declared.isEmpty { continue }
            // A note speaks of the whole table, not of every row.
            let told = line.isNote ? line.declared.filter { $0.key != .note } : line.declared
            declared.merge(told) { own, _ in own }
            notes += told.isEmpty ? going : going.dropLast()
            count += going.count
            going = []
        }
        return (count, declared, notes.reversed())
    }
}

/// A row that is no part of a table: a title, a note, or words that hold for the whole table.
struct ImportLine {
    private(set) var declared: [ImportColumn: String] = [:]
    private(set) var isNote = false
    private(set) var isHeader = false

    private static let notes = ["注:", "注释:", "说明:", "note:", "notes:"]
    /// Who filled a table in, and when: the line that ends a bureau's form.
    private static let signatures = [
        "单位负责人", "负责人", "统计负责人", "分管负责人", "填表人", "填报人", "制表人", "制表", "审核人", "审核",
        "联系人", "联系电话", "电话", "填报单位", "填表单位", "报出日期", "填表日期", "填报日期", "制表日期",
        "filled in by", "checked by", "contact", "phone", "date",
    ]
    private static let others: [String: ImportColumn] = ["资料来源": .origin]

    /// `nil` for a row of a table: several texts, none of which declares anything.
    init?(_ row: SheetRow) {
        var texts: [String] = []
        for cell in row.cells {
            let text = ImportText.clean(cell)
            if !text.isEmpty, !texts.contains(text) { texts.append(text) }
            // A comma parts a note in a CSV, and a form is signed in many cells.
            if texts.count == 1 { isNote = ImportLine.isNote(texts[0]) }
            if texts.count > 4, !isNote { return nil }
        }
        for text in texts {
            if ImportColumn.named(text) != nil, !isNote { isHeader = true }
            declared.merge(ImportLine.declarations(text)) { own, _ in own }
        }
        guard texts.count == 1 || isNote || (!declared.isEmpty && !isHeader) else { return nil }
        if texts.count == 1, FoldedText.fold(texts[0]).hasPrefix("*") { isNote = true }
    }

    /// Whether a text begins a note, or a line of signatures.
    private static func isNote(_ text: String) -> Bool {
        let folded = FoldedText.fold(text)
        if notes.contains(where: { folded.hasPrefix($0) }) { return true }
        guard let mark = folded.firstIndex(of: ":") else { return false }
        return signatures.contains { FoldedText.fold($0) == folded[..<mark] }
    }

    /// `地区：林海市 单位：万元`, also in brackets.
    static func declarations(_ text: String) -> [ImportColumn: String] {
        var (declared, current): ([ImportColumn: String], ImportColumn?) = ([:], nil)
        for word in text.split(separator: " ") {
            let word = unbracketed(word)
            let mark = word.firstIndex { ":：".contains($0) }
            let column = mark.flatMap { named(word[..<$0]) }
            if let column, let mark {
                current = column
                declared[column] = String(word[word.index(after: mark)...])
            } else if let current {
                let before = declared[current] ?? ""
                declared[current] = before.isEmpty ? String(word) : before + " " + word
            }
        }
        return declared.filter { !$0.value.isEmpty }
    }

    /// Without brackets that open before it or close behind it.
    private static func unbracketed(_ word: Substring) -> Substring {
        var word = word.drop { "（(【[".contains($0) }
        while let last = word.last, "）)】]".contains(last), !word.contains(where: { "（(【[".contains($0) }) {
            word.removeLast()
        }
        return word
    }

    private static func named(_ name: Substring) -> ImportColumn? {
        let column = ImportColumn.named(String(name)) ?? others[FoldedText.fold(String(name))]
        return column == .value || column?.isPassedOver == true ? nil : column
    }
}
