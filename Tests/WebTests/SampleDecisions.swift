@testable import Office

extension Sample {
    static let path = PathModel(
        title: "每个目标，每年应到多少", lead: TextPart.parts("**2 个目标**可以分到各年。\(hostile)"),
        years: ["2021 年", "2022 年"],
        rows: [
            PathRowModel(
                target: "x/level/2025/C107", title: "高新技术企业数", href: "/plans/p/indicators/x",
                goal: "至少 3 000 家 · 2025 年", unit: "家", baseline: "1 517",
                cells: [
                    PathCellModel(year: "2021 年", value: "1 739"),
                    PathCellModel(year: "2022 年", value: "1 993"),
                ],
                tags: [TagModel(kind: "good", text: "已确认年度路径"), TagModel(kind: "disputed", text: hostile)],
                told: "Mei，2026-11-20：\(hostile)",
                edit: LinkModel(title: "修改", href: "/plans/p/path/target?id=x")),
            PathRowModel(
                target: "y", title: hostile, href: "/plans/p/indicators/y", goal: "至少 3 %", unit: "%",
                baseline: "—", cells: [PathCellModel(year: "2021 年", value: "—")], tags: [tag], told: nil,
                edit: nil),
        ],
        obstacles: [PathObstacleModel(why: "没有基期。", count: "3", targets: [link])],
        all: PathAllModel(
            lead: "把 2 个目标的建议都定为年度目标。", action: "/plans/p/path", formToken: "token",
            seen: String(repeating: "ab", count: 32), reason: FieldModel(value: hostile, wrong: "请写明理由。"),
            wrong: "请写明理由。"), isEmpty: false)

    static let pathForm = PathFormModel(
        title: "确认“高新技术企业数”的年度目标", path: [link], lead: TextPart.parts("从基期 **1 517 家**。\(hostile)"),
        action: "/plans/p/path/target?id=x", formToken: "token", seen: String(repeating: "ab", count: 32),
        target: "x", unit: "家",
        years: [
            PathYearModel(id: "y1", title: "2021 年", value: hostile, proposal: "1 739"),
            PathYearModel(id: "y2", title: "2022 年", value: "1993", proposal: "1 993"),
        ], goal: PathYearModel(id: "y3", title: "2023 年", value: "3 000", proposal: "3 000"),
        standing: "Mei 于 2026-11-20 确认：\(hostile)。", reason: FieldModel(value: hostile, wrong: "请写明理由。"),
        wrong: "请写明理由。")

    static let calendar = CalendarModel(
        title: "谁该在什么时候报出什么数", lead: TextPart.parts("**3 项指标**的数已逾期。\(hostile)"),
        action: "/plans/p/calendar", years: options, owners: options,
        file: LinkModel(title: "订阅到日历（.ics）", href: "/plans/p/calendar.ics?lang=zh"),
        overdue: [
            OverdueGroupModel(
                owner: "科技局", count: "1", isOpen: true,
                rows: [
                    OverdueRowModel(
                        title: "高新技术企业数", href: "/plans/p/indicators/x",
                        text: "缺 2023 年、2024 年。\(hostile)",
                        tags: [TagModel(kind: "warning", text: "目标年")])
                ])
        ], hasOverdue: true, yearTitle: "2026",
        months: [
            CalendarMonthModel(
                title: "2026 年 3 月", count: "1", isOpen: false,
                items: [
                    CalendarItemModel(
                        day: "2026-03-01", rest: hostile, title: hostile,
                        href: "/plans/p/indicators/x", period: "2025 年",
                        owner: "科技局", tags: [tag])
                ])
        ], hasMonths: true, restNote: hostile)
}
