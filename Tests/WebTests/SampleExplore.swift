import Kernel

@testable import Office

extension Sample {
    static let technologies = TechnologiesModel(
        title: "规划要攻克哪些关键技术", lead: TextPart.parts("规划点名 **517 项关键技术**。"),
        action: "/plans/p/technologies", text: hostile, industries: options, fields: options,
        isFiltered: true, reset: "/plans/p/technologies", contents: [link],
        branches: [
            TechnologyIndustryModel(
                id: "i-new-energy", title: "新能源产业", href: "/plans/p/technologies?industry=new-energy",
                count: "81",
                fields: [
                    TechnologyFieldModel(
                        id: "f-hydrogen", title: "氢能", count: "12", sections: [link], tasks: [link],
                        indicators: [
                            MarkedLinkModel(title: "新能源产值", href: "/plans/p/indicators/x", mark: mark(.off))
                        ],
                        technologies: [
                            TechnologyModel(id: "T099", title: hostile, also: "也列在绿色技术支撑体系"),
                            TechnologyModel(id: "T100", title: "生物能制氢", also: nil),
                        ])
                ])
        ], nothing: "没有符合条件的技术。")

    static let named = NamedRowModel(
        id: "E012", title: "潮城高新区", href: "/plans/p/orgs/hitech", role: hostile, section: link)

    private static func node(_ title: String, _ nodes: [OrgNodeModel]) -> OrgNodeModel {
        OrgNodeModel(
            title: title, href: "/plans/p/orgs/\(title)", note: "3 个数", hasNodes: !nodes.isEmpty,
            nodes: nodes)
    }

    static let orgs = OrgsModel(
        title: "规划说到哪些机构和地方", lead: TextPart.parts("涉及 **76 个机构**。"),
        axes: [
            OrgAxisModel(
                id: "axis-zone", title: "园区", note: "2 个单位，会重叠，从不相加", isSuggested: true,
                nodes: [node("东区", [node("东区园区", [])]), node(hostile, [])])
        ],
        groups: [OrgGroupModel(title: "省", orgs: [node("潮省", [])])], action: "/plans/p/orgs",
        text: hostile, kinds: options, isFiltered: true, reset: "/plans/p/orgs",
        named: [NamedGroupModel(kind: "park", title: "园区", count: "1", rows: [named])],
        nothing: "没有符合条件的名称。")

    private static let latest = OrgLatestModel(
        title: "高新技术企业数", href: "/plans/p/indicators/x", value: "158 家", period: "2023 年", tags: [tag])

    static let org = OrgModel(
        id: "hitech", path: [link], title: "潮城高新区", kind: "园区",
        lead: TextPart.parts("规划对它定了 **2 个目标**。"),
        rowsTitle: "规划对它的目标", rows: rows, hasRows: true, allRows: link,
        owned: OrgOwnedModel(rows: Array(rows.prefix(2)), all: link),
        taskGroups: [OrgTasksModel(title: "牵头的任务（1）", tasks: [link], more: "另有 3 项")],
        courses: [
            OrgCourseModel(
                id: "g-0", title: "高新技术企业数", href: "/plans/p/indicators/x", unit: "家", chart: chart,
                rows: [latest]),
            OrgCourseModel(
                id: "g-1", title: hostile, href: nil, unit: "", chart: chart, rows: []),
        ], hasCourses: true,
        latest: [latest, OrgLatestModel(title: "人口", href: nil, value: "1", period: "2020 年", tags: [])],
        hasLatest: true, allFigures: link,
        names: [
            OrgNameModel(title: "城南新区", kind: "园区", code: "—", days: "至 2019-06-17", isCurrent: false),
            OrgNameModel(title: hostile, kind: "园区", code: "99", days: "2019-06-18 起", isCurrent: true),
        ],
        places: [OrgPlaceModel(axis: "园区", parent: link, days: "未写起止")],
        units: [
            OrgUnitsModel(
                title: "行政区划", note: "2 个单位，互不重叠，可以相加", units: [link],
                rows: [
                    OrgUnitRowModel(
                        title: "研发经费", href: "/plans/p/indicators/rd", known: "2 个单位里的 1 个",
                        values: [
                            OrgUnitValueModel(
                                unit: "东区", href: "/plans/p/orgs/east", value: "3 亿元", period: "2022 年")
                        ])
                ], hasRows: true),
            OrgUnitsModel(title: "园区", note: "1 个单位", units: [], rows: [], hasRows: false),
        ], statements: [statement], hasStatements: true, allStatements: link, named: [named])

    /// An org of which nothing is known.
    static let bareOrg = OrgModel(
        id: "stats", path: [], title: "统计局", kind: "机关", lead: TextPart.parts("还没有它的数字。"),
        rowsTitle: "规划对它的目标", rows: [], hasRows: false, allRows: nil, owned: nil, taskGroups: [],
        courses: [], hasCourses: false, latest: [], hasLatest: false, allFigures: nil,
        names: [], places: [], units: [], statements: [], hasStatements: false, allStatements: nil,
        named: [])

    static let namedOrg = NamedOrgModel(
        id: "E008", path: [link], title: hostile, kind: "企业", role: "技术领先的企业", section: link,
        tasks: [link], others: [named], hasOthers: true, neighbours: [link], more: "另有 3 项")
}
