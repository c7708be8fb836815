import Documents
import Kernel

/// What a column of a file of figures holds; the raw value is our own name for it.
enum ImportColumn: String, Hashable, CaseIterable {
    case element, org, code, period, value, unit, bound, quality, qualifier, origin
    case seenAs = "seen_as"
    case at, note
    /// Known and passed over: addresses of copies are not cited.
    case ignored

    /// The names by which people call it, ours first.
    var names: [String] {
        switch self {
        case .element: ["element", "indicator", "指标", "指标名称", "要素", "项目"]
        case .org: ["org", "region", "地区", "地区名称", "区域", "区县", "机构"]
        case .code: ["code", "代码", "地区代码", "区划代码", "行政区划代码"]
        case .period: ["period", "year", "年份", "年度", "时期", "期间"]
        case .value: ["value", "数值", "值", "数据"]
        case .unit: ["unit", "单位", "计量单位"]
        case .bound: ["bound", "界限"]
        case .quality: ["quality", "数据性质", "质量"]
        case .qualifier: ["qualifier", "限定"]
        case .origin: ["origin", "source", "来源", "出处", "数据来源"]
        case .seenAs: ["seen_as", "见于"]
        case .at: ["at", "时点", "截至"]
        case .note: ["note", "notes", "remark", "备注", "说明"]
        case .ignored:
            [
                "address", "snippet", "confidence", "网址", "地址", "摘录", "可信度", "title", "org_title",
                "published", "recorded", "world", "vintage",
            ]
        }
    }

    /// Our name as it stands in the codes of messages.
    var word: String { self == .seenAs ? "seen-as" : rawValue }

    /// What it is called in a sentence.
    var words: Message { Message("import.column.\(word)") }

    /// The column that a header means.
    static func named(_ header: String) -> ImportColumn? { byName[FoldedText.fold(header)] }

    /// The name that was probably meant.
    static func meant(_ header: String) -> String? {
        Suggestion.nearest(to: header, among: allCases.flatMap(\.names))
    }

    private static let byName: [String: ImportColumn] = Dictionary(
        allCases.flatMap { column in column.names.map { (FoldedText.fold($0), column) } },
        uniquingKeysWith: { first, _ in first })
}

/// The first row of a table: where each column stands.
struct ImportHeader {
    private let indexes: [ImportColumn: Int]
    /// Where columns without a name stand: nothing may be written below.
    private let named: Set<Int>

    /// Refused: a name that is no column, two columns of one meaning, a required column that is missing.
    init(_ row: SheetRow, _ sheet: Sheet) throws(Refusal) {
        var (indexes, named): ([ImportColumn: Int], Set<Int>) = ([:], [])
        for (index, cell) in row.cells.enumerated() {
            let text = ImportText.clean(cell)
            if text.isEmpty { continue }
            named.insert(index)
            let place: [String: MessageArgument] = [
                "file": .text(sheet.file), "address": .text(row.address(column: index)),
                "header": .text(ImportText.cut(text, 60)),
            ]
            guard let column = ImportColumn.named(text) else { throw ImportHeader.unknown(text, place) }
            if column == .ignored { continue }
            if let other = indexes[column] {
                throw Refusal(
                    "import.repeated-header",
                    place.merging([
                        "column": .message(column.words), "other": .text(row.address(column: other)),
                    ]) { own, _ in own })
            }
            indexes[column] = index
        }
        (self.indexes, self.named) = (indexes, named)
        let missing = self.missing
        if !missing.isEmpty {
            throw Refusal(
                "import.missing-headers",
                ["file": .text(sheet.file), "columns": .list(missing.map { .message($0.words) })])
        }
    }

    /// Where a column stands.
    subscript(_ column: ImportColumn) -> Int? { indexes[column] }

    /// The first cell that stands under no header.
    func stray(_ row: SheetRow) -> Int? {
        row.cells.indices.first { !named.contains($0) && !ImportText.clean(row.cells[$0]).isEmpty }
    }

    private var missing: [ImportColumn] {
        [ImportColumn.element, .org, .period, .value, .unit].filter { column in
            indexes[column] == nil && !(column == .org && indexes[.code] != nil)
        }
    }

    private static func unknown(_ text: String, _ place: [String: MessageArgument]) -> Refusal {
        guard let meant = ImportColumn.meant(text) else { return Refusal("import.unknown-header", place) }
        return Refusal(
            "import.unknown-header-meant", place.merging(["meant": .text(meant)]) { own, _ in own })
    }
}
