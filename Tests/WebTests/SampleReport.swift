@testable import Office

extension Sample {
    private static let reportName = ReportNameModel(
        title: "高新技术企业数 \(hostile)", note: "自 2026-03-01 起逾期", reference: "1", anchor: "#ref-1")

    /// One row for every kind of gauge.
    private static let reportRows = rows.map { row in reportRow(row.gauge) }

    private static func reportRow(_ gauge: GaugeModel?) -> ReportRowModel {
        ReportRowModel(
            name: reportName,
            base: FigureModel(bound: "", number: "1 517", unit: "", note: "2020 年", href: nil),
            value: FigureModel(bound: "≥", number: "1 633", unit: "家", note: hostile, href: nil),
            goal: "超过 3 000 家", due: "2025 年", gauge: gauge, mark: mark(.off))
    }

    private static let bareRow = ReportRowModel(
        name: reportName, base: nil, value: nil, goal: "建成", due: "2025 年", gauge: nil, mark: mark(.none))

    static let report = ReportModel(
        title: "潮城规划中期评估报告", subtitle: "样例数据，版次 2，截至 2026-11-24",
        lead: TextPart.parts("全文由规划的文本和**录入的数**算出。"), label: hostile,
        kinds: [
            ReportChoiceModel(title: "中期评估", href: "/plans/p/report?kind=mid-term", isCurrent: true),
            ReportChoiceModel(title: "终期评估", href: "/plans/p/report?kind=final", isCurrent: false),
        ],
        forms: [LinkModel(title: "PDF", href: "/plans/p/report.pdf?kind=mid-term")],
        tallies: [ReportTallyModel(mark: mark(.met), count: "6")],
        summary: [ReportSentenceModel(parts: TextPart.parts("规划的 **106 个目标**。"))],
        main: ReportTableModel(title: "主要指标", count: "1 个目标", rows: [reportRow(rows[0].gauge)]),
        hasMain: true,
        chapters: [
            ReportChapterModel(
                number: "2.1", title: "三(四) 具体目标", promised: "写了 11 个目标。",
                stands: [ReportStandModel(mark: mark(.off), count: "1", names: [reportName])],
                reasons: [ReportReasonModel(name: reportName, text: hostile)], hasReasons: true,
                missing: [ReportMissingModel(owner: "科技局", names: [reportName])], hasMissing: true),
            ReportChapterModel(
                number: "2.2", title: "其他", promised: "写了 1 个目标。", stands: [], reasons: [],
                hasReasons: false, missing: [], hasMissing: false),
        ],
        tables: [
            ReportTableModel(
                title: "三(四) 具体目标", count: "\(reportRows.count + 1) 个目标", rows: reportRows + [bareRow])
        ],
        findingsLead: ReportSentenceModel(parts: TextPart.parts("检查发现 **37 个问题**。")),
        findings: [ReportFindingModel(title: "正文与表不一致", count: "3", text: hostile)],
        method: ["未知不是 0。"],
        facts: [
            FactLineModel(title: "版次", text: "2", isHash: false),
            FactLineModel(title: "版次校验值", text: String(repeating: "ab", count: 32), isHash: true),
        ],
        references: [
            ReportReferenceModel(
                number: "1", id: "ref-1", title: hostile,
                href: "https://tide.example/plans/p/indicators/x?as-of=2")
        ], referenceCount: "1 处")
}
