import Documents
import Kernel
import Plans

/// Where each column of a table stands, and what its header or a line beside the table says once for all
/// rows.
struct ImportHeader {
    let indexes: [ImportColumn: Int]
    /// What holds where a row has no cell for it or leaves it blank.
    let constants: [ImportColumn: String]
    /// Where columns without a name stand: nothing may be written below.
    let named: Set<Int>
    /// Whether it is one of several columns of values.
    let isWide: Bool
    /// The unit that the header tells of this one column.
    var unit: String?
    /// Where the quarter or month stands beside a column of years, and which of the two.
    var part: (index: Int, kind: ImportYearPart)?

    /// Where a column stands.
    subscript(_ column: ImportColumn) -> Int? { indexes[column] }

    /// What a row says under a column, or what is said for all of them.
    func text(_ column: ImportColumn, _ row: SheetRow) -> String {
        let text = indexes[column].map { cell($0, row) } ?? ""
        return text.isEmpty ? constants[column] ?? "" : text
    }

    /// The part of a year that a row tells beside its year; `nil` where the table has no column for it.
    func yearPart(_ row: SheetRow) -> (text: String, kind: ImportYearPart)? {
        part.map { (cell($0.index, row), $0.kind) }
    }

    private func cell(_ index: Int, _ row: SheetRow) -> String {
        index < row.cells.count ? row.cells[index] : ""
    }

    /// Whether a cell is read under a column.
    func isRead(_ index: Int, as column: ImportColumn) -> Bool {
        indexes[column] == index || column == .period && part?.index == index
    }

    /// The first cell that stands under no header.
    func stray(_ row: SheetRow) -> Int? {
        row.cells.indices.first { !named.contains($0) && !ImportText.clean(row.cells[$0]).isEmpty }
    }

    var missing: [ImportColumn] {
        [ImportColumn.element, .org, .period, .value, .unit].filter { column in
            indexes[column] == nil && constants[column] == nil
                && !(column == .org && (indexes[.code] ?? constants[.code].map { _ in 0 }) != nil)
        }
    }
}

/// What the texts of a header may mean in a plan, beside the names of columns.
struct ImportHeaderWords {
    let names: ImportNames
    let periods: ImportPeriod

    init(_ plan: Plan) {
        names = ImportNames(plan)
        periods = ImportPeriod(yearStart: plan.horizon.yearStart)
    }

    /// What a text tells of the values below it.
    func kind(_ text: String) -> ImportColumn? {
        if periods.read(text) != nil || part(text) != nil || isSum(text) { return .period }
        if names.knows(element: text) { return .element }
        if names.knows(org: text) { return .org }
        return names.knows(unit: text) ? .unit : nil
    }

    /// What a part of a year is called below its year: 上半年, 三季度, 1—7月, 全年.
    func part(_ text: String) -> String? {
        if ["全年", "本期", "本季", "本月", "当季", "当月"].contains(ImportText.clean(text)) { return "" }
        return periods.read("2000年" + text) == nil ? nil : text
    }

    /// 累计 below a period: from the year's start to the period's end.
    private func isSum(_ text: String) -> Bool { ["累计", "本年累计", "年累计"].contains(ImportText.clean(text)) }

    /// What a text below a period makes of it; `nil` where it tells no part of it.
    func period(_ above: String, _ below: String) -> String? {
        if isSum(below) {
            return periods.read(above).map { Period.toDate($0.startYear, through: $0.lastDay.date.month) }
                .map(\.description)
        }
        guard let part = part(below) else { return nil }
        if part.isEmpty || periods.read(above + part) != nil { return above + part }
        // 1—9月 below a quarter counts from the quarter's year.
        guard let whole = periods.read(above), let told = periods.read("\(whole.startYear)年" + part) else {
            return nil
        }
        return told.lastDay == whole.lastDay ? told.description : nil
    }

    func unit(behind label: String) -> String? { names.splitLabel(ImportText.clean(label))?.unit.symbol }
}

/// The first row of a header taken apart: columns that have a name, and others.
struct ImportColumns {
    private let row: SheetRow
    private let sheet: Sheet
    private var named: [Int: ImportColumn] = [:]
    private var texts: [Int: String] = [:]

    init(_ row: SheetRow, _ sheet: Sheet) {
        self.row = row
        self.sheet = sheet
        for (index, cell) in row.cells.enumerated() {
            let text = ImportText.clean(cell)
            if text.isEmpty { continue }
            texts[index] = text
            named[index] = ImportColumn.named(text)
        }
    }

    /// Where columns stand that only compare with another period, whichever row of the header says so.
    func compared(_ rows: [SheetRow]) -> [Int] {
        let places = rows.flatMap { row in
            row.cells.indices.filter { ImportColumn.named(ImportText.clean(row.cells[$0])) == .compared }
        }
        return Set(places).sorted()
    }

    /// Whether a row goes on with the header: nothing new under columns that have a name, and only periods,
    /// indicators, regions and units under the others.
    func isContinued(by next: SheetRow, _ words: ImportHeaderWords) -> Bool {
        guard named.count < texts.count, !named.values.contains(.value) else { return false }
        var isNew = false
        for (index, cell) in next.cells.enumerated() {
            let text = ImportText.clean(cell)
            if text.isEmpty || text == texts[index] { continue }
            let isCompared = ImportColumn.named(text) == .compared
            guard named[index] == nil, isCompared || words.kind(text) != nil else { return false }
            isNew = true
        }
        return isNew
    }

    /// Refused: a text without meaning, two columns of one meaning, something told twice of one column.
    func headers(
        _ rows: [SheetRow], _ declared: [ImportColumn: String], _ words: ImportHeaderWords
    ) throws(Refusal) -> [ImportHeader] {
        let (indexes, part) = try self.indexes()
        let columns = Set(rows.flatMap { row in row.cells.indices.filter { isTold(row, $0) } })
        let others = columns.subtracting(compared(rows)).filter { named[$0] == nil }.sorted()
        guard let first = others.first else {
            return [
                ImportHeader(
                    indexes: indexes, constants: declared, named: columns, isWide: false, part: part)
            ]
        }
        if indexes[.value] != nil { throw unknown(first, row) }
        var headers: [ImportHeader] = []
        for index in others {
            let told = try meaning(of: index, rows, indexes, words)
            headers.append(
                ImportHeader(
                    indexes: indexes.merging([.value: index]) { own, _ in own },
                    constants: declared.merging(told) { _, own in own }, named: columns, isWide: true,
                    unit: told[.unit], part: part))
        }
        return headers
    }

    /// What the header says of one column of values, from its top to its bottom.
    private func meaning(
        of index: Int, _ rows: [SheetRow], _ indexes: [ImportColumn: Int], _ words: ImportHeaderWords
    ) throws(Refusal) -> [ImportColumn: String] {
        var told: [ImportColumn: String] = [:]
        for row in rows where isTold(row, index) {
            let text = ImportText.clean(row.cells[index])
            guard let kind = words.kind(text) else { throw unknown(index, row) }
            if kind == .period, let above = told[.period], let period = words.period(above, text) {
                told[.period] = period
                continue
            }
            let other = told[kind] ?? indexes[kind].flatMap { kind == .unit ? nil : texts[$0] }
            if let other, other != text {
                throw Refusal(
                    "import.column-told-twice",
                    [
                        "file": sheet.place, "address": .text(row.address(column: index)),
                        "column": .message(kind.words), "header": .text(ImportText.cut(text, 60)),
                        "other": .text(ImportText.cut(other, 60)),
                    ])
            }
            told[kind] = text
        }
        guard told.contains(where: { $0.key != .unit }) else { throw unknown(index, row) }
        return told
    }

    private func isTold(_ row: SheetRow, _ index: Int) -> Bool {
        index < row.cells.count && !ImportText.clean(row.cells[index]).isEmpty
    }

    /// Where columns stand: one of each meaning, but a year and a part of it may stand in two.
    private func indexes() throws(Refusal) -> (
        columns: [ImportColumn: Int], part: (index: Int, kind: ImportYearPart)?
    ) {
        var indexes: [ImportColumn: Int] = [:]
        var part: (index: Int, kind: ImportYearPart)?
        for index in named.keys.sorted() {
            guard let column = named[index], !column.isPassedOver else { continue }
            if let other = indexes[column] {
                if column == .period, part == nil, let pair = yearAndPart(other, index) {
                    indexes[.period] = pair.year
                    part = pair.part
                    continue
                }
                throw Refusal(
                    "import.repeated-header",
                    place(index, row).merging([
                        "column": .message(column.words), "other": .text(row.address(column: other)),
                    ]) { own, _ in own })
            }
            indexes[column] = index
        }
        return (indexes, part)
    }

    /// Of two columns of periods, the one that holds years and the one that holds parts of them.
    private func yearAndPart(
        _ first: Int, _ second: Int
    ) -> (year: Int, part: (index: Int, kind: ImportYearPart))? {
        for (year, other) in [(first, second), (second, first)] {
            guard let head = texts[year], ImportColumn.isYear(head) else { continue }
            if let kind = texts[other].flatMap({ ImportColumn.part($0) }) { return (year, (other, kind)) }
        }
        return nil
    }

    private func place(_ index: Int, _ row: SheetRow) -> [String: MessageArgument] {
        [
            "file": sheet.place, "address": .text(row.address(column: index)),
            "header": .text(ImportText.cut(text(index, row), 60)),
        ]
    }

    private func text(_ index: Int, _ row: SheetRow) -> String {
        index < row.cells.count ? ImportText.clean(row.cells[index]) : ""
    }

    private func unknown(_ index: Int, _ row: SheetRow) -> Refusal {
        let place = place(index, row)
        if named.isEmpty { return Refusal("import.no-header", place) }
        guard let meant = ImportColumn.meant(text(index, row)) else {
            return Refusal("import.unknown-header", place)
        }
        return Refusal(
            "import.unknown-header-meant", place.merging(["meant": .text(meant)]) { own, _ in own })
    }
}
