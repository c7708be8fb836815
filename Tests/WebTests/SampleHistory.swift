@testable import Office

extension Sample {
    static let history = HistoryModel(
        title: "什么时候改过什么", lead: TextPart.parts("**新的**在前。"),
        rows: [
            HistoryRowModel(
                when: "2026-11-20 09:00", who: "王敏", text: "采用规划文件 14 个", href: "/about", note: hostile,
                vintage: LinkModel(title: "第 12 版", href: "/plans/p/?as-of=12")),
            HistoryRowModel(
                when: "2026-11-18 09:00", who: hostile, text: hostile, href: nil, note: nil,
                vintage: LinkModel(title: "第 11 版", href: "/plans/p/?as-of=11")),
        ], isEmpty: false, older: LinkModel(title: "更早的变动", href: "/plans/p/history?before=11"),
        amendment: LinkModel(title: "规划文件夹里有改动", href: "/plans/p/adopt"))

    static let versions = VersionsModel(
        path: [link], title: "高新技术企业数，潮城，2022 年", lead: TextPart.parts("共 **2 个**。"),
        rows: [true, false].map { isSuperseded in
            VersionRowModel(
                value: "1 633", unit: "家", published: "1633家", origin: hostile, note: "非年末数", tags: [tag],
                when: "2026-11-20 09:00", who: hostile, why: "导入 figures.csv 的 14 个数",
                vintage: LinkModel(title: "第 12 版", href: "/plans/p/?as-of=12"),
                isSuperseded: isSuperseded,
                correct: isSuperseded
                    ? nil : "/plans/p/import/figure?element=x&org=city&period=2022&version=12")
        })

    static let importEffect = ImportEffectModel(
        title: "这次录入改变了哪些判断", lead: TextPart.parts("**1 个判断变了。**"), verdicts: amendment.verdicts,
        hasVerdicts: true, unlisted: "另有 3 项。", indicators: [link], hasIndicators: true,
        figures: LinkModel(title: "到“数据”页看这些数", href: "/plans/p/figures?org=city"))

    static let amendment = AmendmentModel(
        title: "采用改过的规划文件会改变什么", lead: TextPart.parts("改了 **2 个文件**。"), wrong: hostile,
        problems: "statements.csv:3:1: " + hostile,
        verdicts: [
            JudgementModel(
                indicator: link,
                before: JudgedSideModel(mark: mark(.on), goal: "多于 150 艘 · 2027 财年", reason: hostile),
                after: JudgedSideModel(mark: mark(.met), goal: "多于 70 艘 · 2027 财年", reason: "已达到。"))
        ], hasVerdicts: true,
        groups: [
            AmendmentGroupModel(
                kind: "statement", title: "规划的话", count: "1",
                items: [
                    AmendmentItemModel(
                        id: "L25", title: hostile, tag: tag,
                        fields: [AmendmentFieldModel(name: "数值", before: "150 艘", after: hostile)])
                ])
        ], appeared: [finding], vanished: [finding], hasFindings: true,
        files: [AmendmentFileModel(path: "statements.csv", change: "改动")], hasFiles: true,
        unlisted: "另有 3 项。",
        confirm: AmendmentConfirmModel(
            action: "/plans/p/adopt", formToken: "token", digest: String(repeating: "ab", count: 32),
            basis: hostile, isBasisNeeded: true, label: "采用这 2 个文件"))
}
