import Documents
import Kernel

/// What a column of a file of figures holds; the raw value is our own name for it.
enum ImportColumn: String, Hashable, CaseIterable {
    case element, org, code, period, value, unit, bound, quality, qualifier, origin
    case seenAs = "seen_as"
    case at, note
    /// The kind of world that the figures come from, as our exports say it.
    case world
    /// Known and passed over: addresses of copies are not cited, rows are numbered for the eye only.
    case ignored
    /// What the same table tells of another period, or reckons from it: passed over, and the preview says so.
    case compared

    /// Whether nothing of it is read.
    var isPassedOver: Bool { self == .ignored || self == .compared }

    /// The names by which people call it, ours first.
    var names: [String] {
        switch self {
        case .element: ["element", "indicator", "指标", "指标名称", "要素", "项目", "指标名", "统计指标", "指标代码"]
        case .org: ["org", "region", "地区", "地区名称", "区域", "区县", "机构", "县区", "县(市、区)", "机构代码"]
        case .code: ["code", "代码", "地区代码", "区划代码", "行政区划代码"]
        case .period:
            [
                "period", "year", "年份", "年度", "时期", "期间", "quarter", "month", "季度", "月份", "报告期",
                "年", "季", "月",
            ]
        case .value: ["value", "数值", "值", "数据", "本期数", "实际数", "完成数"]
        case .unit: ["unit", "单位", "计量单位"]
        case .bound: ["bound", "界限"]
        case .quality: ["quality", "数据性质", "质量"]
        case .qualifier: ["qualifier", "限定"]
        case .origin: ["origin", "source", "来源", "出处", "数据来源"]
        case .seenAs: ["seen_as", "seen as", "见于"]
        case .at: ["at", "时点", "截至"]
        case .note: ["note", "notes", "remark", "备注", "说明"]
        case .world: ["world", "数据类别"]
        case .ignored:
            [
                "address", "snippet", "confidence", "网址", "地址", "摘录", "可信度", "title", "org_title",
                "published", "recorded", "vintage", "no", "no.", "序号", "编号", "latest figure", "最近的数",
                "full name", "指标全称", "name of the org", "机构全称", "as published", "公布的写法", "录入时间", "版次",
            ]
        case .compared:
            [
                "上年同期", "上年同期数", "去年同期", "上年", "上年数", "去年", "上期", "上季", "上月", "同比", "同比增长",
                "同比增长率", "同比增幅", "同比增速", "同比增减", "环比", "环比增长", "环比增幅", "环比增速", "比上年增长",
                "比上年增减", "比上年同期增长", "比上年同期增减", "较上年同期增长", "比去年同期增长", "增长", "增长率", "增幅",
                "增速", "增减", "same period last year", "last year", "previous year", "previous period",
                "growth", "change", "year-on-year", "yoy",
            ]
        }
    }

    /// Whether a header of periods means a year, and beside it a quarter or a month may stand.
    static func isYear(_ header: String) -> Bool {
        ["year", "年份", "年度", "年"].contains(FoldedText.fold(header))
    }

    /// Which part of a year a header of periods means; `nil` where it may mean any period.
    static func part(_ header: String) -> ImportYearPart? {
        switch FoldedText.fold(header) {
        case "quarter", "季度", "季": .quarter
        case "month", "月份", "月": .month
        default: nil
        }
    }

    /// Our name as it stands in the codes of messages.
    var word: String { self == .seenAs ? "seen-as" : rawValue }

    /// What it is called in a sentence.
    var words: Message { Message("import.column.\(word)") }

    /// The column that a header means; a percent sign behind a comparison is no matter.
    static func named(_ header: String) -> ImportColumn? {
        let folded = FoldedText.fold(header)
        if let column = byName[folded] { return column }
        guard folded.contains("%") else { return nil }
        let bare = folded.filter { !"()%±+-".contains($0) }
        return byName[bare] == .compared ? .compared : nil
    }

    /// The name that was probably meant.
    static func meant(_ header: String) -> String? {
        Suggestion.nearest(to: header, among: allCases.filter { !$0.isPassedOver }.flatMap(\.names))
    }

    private static let byName: [String: ImportColumn] = Dictionary(
        allCases.flatMap { column in column.names.map { (FoldedText.fold($0), column) } },
        uniquingKeysWith: { first, _ in first })
}
