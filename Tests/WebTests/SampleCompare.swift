import Kernel
import Words

@testable import Office

extension Sample {
    private static func course(_ name: String, _ values: [(Int, String, Int)]) -> SeriesFacts.Course {
        SeriesFacts.Course(
            name: name,
            values: values.map { year, value, run in
                SeriesFacts.Value(
                    period: .year(year), value: exact(value), text: value, isVerified: year != 2021, run: run)
            })
    }

    static let seriesChart = SeriesChartModel(
        SeriesFacts(
            courses: [
                course("潮城", [(2018, "120", 0), (2019, "140", 0), (2020, "150", 1), (2022, "190", 1)]),
                course(hostile, [(2019, "80", 0), (2020, "100", 0), (2021, "110", 0)]),
                course("空城", []),
            ], isFromZero: true, yearStart: 1), label: "研发经费：潮城、邻城的逐年走势", words: Words(language: .zh))

    static let compare = CompareModel(
        title: "放在一起比一比", lead: TextPart.parts("比较 **2 条走势**。"), action: "/plans/p/compare",
        slots: [
            CompareSlotModel(id: "indicator-1", number: "1", options: options),
            CompareSlotModel(id: "indicator-2", number: "2", options: options),
        ],
        orgs: [
            CompareOrgModel(id: "o-a", value: "a", title: hostile, isSelected: true),
            CompareOrgModel(id: "o-b", value: "b", title: "邻城", isSelected: false),
        ],
        isIndexed: true, chart: seriesChart, unit: "指数", notes: ["图中各条以 2020 年为 100。", hostile],
        rows: [
            CompareRowModel(
                kind: "s0", outline: SeriesChartModel.outline(0, 7, 7), indicator: link, org: link,
                apart: nil, unit: "亿元",
                values: [
                    CompareValueModel(period: "2020 年", value: "150 亿元", index: "100.0", tags: [tag]),
                    CompareValueModel(period: "2022 年", value: "190 亿元", index: nil, tags: []),
                ], missing: nil),
            CompareRowModel(
                kind: "s2", outline: SeriesChartModel.outline(2, 7, 7), indicator: link, org: link,
                apart: hostile, unit: "亿元", values: [], missing: "没有整年的数"),
        ], hasRows: true, reset: "/plans/p/compare")

    static let bareCompare = CompareModel(
        title: "放在一起比一比", lead: [], action: "/plans/p/compare", slots: [], orgs: [], isIndexed: false,
        chart: nil, unit: "", notes: [], rows: [], hasRows: false, reset: "/plans/p/compare")

    static let map = MapModel(
        title: "各个单位，这一年怎么样", lead: TextPart.parts("9 个单位里 **2 个有数**。"),
        action: "/plans/p/map", indicators: options, years: options, unit: "亿元",
        map: ValueMapModel(
            width: 248, height: 156, label: "4 个单位，3 个有数",
            tiles: [
                ValueTileModel(
                    column: 0, line: 0, kind: "none", name: "东区", text: "无数据", share: 0,
                    href: "/plans/p/orgs/e"),
                ValueTileModel(
                    column: 1, line: 0, kind: "q1", name: hostile, text: "3 亿元", share: 0.3,
                    href: "/plans/p/orgs/w"),
                ValueTileModel(
                    column: 1, line: 1, kind: "q4", name: "北区", text: "10 亿元", share: 1,
                    href: "/plans/p/orgs/n"),
            ]),
        legend: [MapStepModel(kind: "q1", text: "3"), MapStepModel(kind: "none", text: "无数据")],
        hasLegend: true,
        rows: [
            MapRowModel(unit: link, value: "10 亿元", isMissing: false, tags: [tag]),
            MapRowModel(unit: link, value: "", isMissing: true, tags: []),
        ], hasRows: true, owner: OwnerModel(lead: "牵头：科技局。", with: "配合：统计局。", isSuggested: true),
        indicator: link)

    static let bareMap = MapModel(
        title: "各个单位，这一年怎么样", lead: [], action: "/plans/p/map", indicators: [], years: [], unit: "",
        map: nil, legend: [], hasLegend: false, rows: [], hasRows: false, owner: nil, indicator: nil)

    static let leader = LeaderModel(
        title: "一页看全", lead: TextPart.parts("规划期已经结束，**2 个偏离**。"), tallies: overview.tallies,
        rows: Array(rows.prefix(5)), hasBehind: true, behindNote: "另有 3 个",
        ahead: [
            LeaderLineModel(
                title: hostile, href: "/plans/p/indicators/x", text: "2024 年 5 047 家，目标 5 000 家",
                mark: mark(.met))
        ], aheadNote: "另有 1 个",
        overdue: [LeaderOverdueModel(who: "科技局", href: "/plans/p/indicators", text: "23 个，最早自 2026-03-01 起")],
        overdueNote: "另有 9 个单位",
        decisions: [LeaderDecisionModel(number: "1", title: "定追赶的办法", text: hostile, link: link)],
        all: link)

    static let bareLeader = LeaderModel(
        title: "一页看全", lead: [], tallies: [], rows: [], hasBehind: false, behindNote: nil, ahead: [],
        aheadNote: nil, overdue: [], overdueNote: nil, decisions: [], all: link)
}
