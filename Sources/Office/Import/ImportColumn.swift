import Documents
import Kernel

/// What a column of a file of figures holds; the raw value is our own name for it.
enum ImportColumn: String, Hashable, CaseIterable {
    case element, org, code, period, value, unit, bound, quality, qualifier, origin
    case seenAs = "seen_as"
    case at, note
    /// The kind of world that the figures come from, as our exports say it.
    case world
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
        case .world: ["world", "数据类别"]
        case .ignored:
            [
                "address", "snippet", "confidence", "网址", "地址", "摘录", "可信度", "title", "org_title",
                "published", "recorded", "vintage",
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
