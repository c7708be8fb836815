import Kernel
import Words

@testable import Office

extension Sample {
    static let link = LinkModel(title: "4.3 企业", href: "/plans/p/tasks/4.3")
    static let tag = TagModel(kind: "plain", text: "未核实")

    static let indicator = IndicatorModel(
        id: "high-tech-enterprises",
        path: [
            LinkModel(title: "指标", href: "/plans/p/indicators"),
            LinkModel(title: hostile, href: "/plans/p/outline#s-x"),
        ],
        title: "高新技术企业数", also: "高企数", definition: "证书在有效期内的高新技术企业（存量，每年末）。",
        owner: OwnerModel(lead: "牵头：科技局高新处。", with: "配合：统计局。", isSuggested: true),
        note: "两处文字的口径不同。",
        parts: [LinkModel(title: "走势与目标路径", href: "#course"), LinkModel(title: "为什么", href: "#why")],
        verdicts: [verdict], chart: chart,
        forecast: TextPart.parts("照现在的走势，2025 年大约为 **1 800 家**。\(hostile)"), unit: "家",
        course: [CourseRowModel(period: "2022 年", value: "1 633", path: "1 993", way: "公布", tags: [tag])],
        why: WhyModel(
            formula: "研发强度 = 研发经费 / 地区生产总值",
            lines: [
                WhyLineModel(depth: 0, text: "2022 年的值 1 633 家", note: "公布", mark: nil),
                WhyLineModel(
                    depth: 1, text: "路径 1 993 = 1 517 ×（3 000 ÷ 1 517）^（2 ÷ 5）", note: nil, mark: nil),
                WhyLineModel(depth: 0, text: "因此判断为", note: "判断参数为建议值", mark: mark(.off)),
            ]),
        sources: [source],
        units: [
            UnitRowModel(name: "东台市", value: "182 家", period: "2022 年", isMissing: false),
            UnitRowModel(name: "响水县", value: "", period: "", isMissing: true),
        ], unitsNote: "按 admin 划分", statements: [statement], findings: [finding], tasks: [link],
        expected: "每年公布，期末后 60 天内。", enter: "/plans/p/import/figure?element=high-tech-enterprises",
        baseline: baseline)

    static let baseline = BaselineFormModel(
        lead: "基期有 2 个不同的值。", isOpen: true, action: "/plans/p/indicators/x/baseline", formToken: "token",
        seen: String(repeating: "ab", count: 32), standing: "Mei 于 2026-11-20 选定 1 517 家：\(hostile)。",
        candidates: [
            BaselineCandidateModel(
                number: 1, token: "C107=1517", value: "1 517 家", source: "三(四)表1（C107）",
                marks: [mark(.off)], isChosen: true),
            BaselineCandidateModel(
                number: 2, token: "figure=1514", value: "1 514 家", source: hostile, marks: [],
                isChosen: false),
        ], reason: FieldModel(value: hostile, wrong: "请写明理由。"), wrong: "请写明理由。")

    static let baselinePage = BaselinePageModel(
        title: "选定“高新技术企业数”的基期", path: [link], baseline: baseline)

    static let verdict = VerdictModel(
        id: "v-C107", verdict: "offCourse", mark: mark(.off),
        metas: [tag, TagModel(kind: "warning", text: "自 2026-03-01 起逾期")],
        sentences: TextPart.parts("2022 年为 **1 633 家**，比路径应到的 1 993 家少 **360 家**。\(hostile)"),
        gauge: rows[2].gauge,
        facts: [
            FactModel(title: "最近值", figure: figure("1 633", "家", "2022 年"), tags: [tag]),
            FactModel(title: "路径应到 · 2022 年", figure: figure("1 993", "家", "差 −360"), tags: []),
            FactModel(title: "目标", figure: figure("3 000", "家", "2025 年", bound: "≥"), tags: [tag]),
            FactModel(title: "基期", figure: nil, tags: [TagModel(kind: "disputed", text: "正文写 1 514")]),
        ],
        measures: [FactModel(title: "完成率", figure: figure("54.4", "%", "实际 ÷ 目标"), tags: [])])

    static let chart: ChartModel = {
        var facts = ChartFacts()
        facts.years = 2015...2025
        facts.unit = Title(zh: "家", en: "firms")
        facts.points = [
            point(2015, "149", .disputed), point(2015, "385", .disputed), point(2019, "1190", .actual),
            point(2020, "1517", .actual), point(2020, "1514", .disputed), point(2022, "1633", .unverified),
            point(2023, "1700", .estimated), point(2018, "900", .stated),
        ].sorted { $0.period < $1.period }
        facts.path = (0...5).map {
            (.year(2020 + $0), exact(["1517", "1739", "1993", "2284", "2617", "3000"][$0]))
        }
        facts.target = (.year(2025), exact("3000"), "目标 至少 3 000 家")
        facts.high = exact("3200")
        facts.expected = (.year(2022), exact("1993"), "应到 1 993")
        facts.paceFrom = (.year(2022), exact("1633"))
        facts.missing = "2025 年：逾期未公布"
        facts.forecast = ChartFacts.ForecastBand(
            from: (.year(2022), exact("1633")), to: .year(2025), value: exact("1800"), low: exact("1700"),
            high: exact("1900"), label: "照走势约 1 800（1 700–1 900）")
        return ChartModel(facts, label: "高新技术企业数的走势", words: Words(language: .zh))
    }()

    private static func point(_ year: Int, _ value: String, _ kind: ChartFacts.Kind) -> ChartFacts.Point {
        ChartFacts.Point(period: .year(year), value: exact(value), kind: kind, label: value, run: 0)
    }

    static let source = SourceRowModel(
        period: "2022 年", value: "1 633", unit: "家", origin: hostile, note: "非年末数", tags: [tag],
        recorded: "2026-11-20", versions: "/plans/p/figures/x/city/2022", isUsed: true)

    static let statement = StatementModel(
        id: "C107", section: link, words: "2025 年高企数（表 1）", value: "3 000 家 2025 年",
        role: TagModel(kind: "plain", text: "目标"), mark: mark(.off), indicator: link, task: link,
        reason: hostile, findings: [finding])
}
