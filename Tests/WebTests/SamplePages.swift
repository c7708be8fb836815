import Kernel

@testable import Office

extension Sample {
    static let options = [
        OptionModel(value: "", title: "全部", isSelected: false),
        OptionModel(value: "met", title: hostile, isSelected: true),
    ]

    static let indicators = IndicatorsModel(
        title: "2025 年的每个目标和它的判断", lead: TextPart.parts("106 个目标里，符合条件的有 **11 个**。"),
        action: "/plans/p/indicators", text: hostile, groups: options, verdicts: options, owners: options,
        isFiltered: true, reset: "/plans/p/indicators",
        sections: [
            IndicatorSectionModel(title: "三(四) 具体目标", href: "/plans/p/outline#s-3", count: "11", rows: rows),
            IndicatorSectionModel(title: "其他", href: nil, count: "0", rows: []),
        ], isEmpty: true, next: nextStep)

    static let nextStep = NextStepModel(
        text: "还没有录入一个数 \(hostile)", link: LinkModel(title: "录入数据", href: "/plans/p/import"))

    static let outline = OutlineModel(
        title: "潮城“十四五”科技创新发展规划", lead: TextPart.parts("规划里的 **211** 处表述。"), contents: [link],
        sections: (1...4).map { level in
            OutlineSectionModel(
                id: "三(四)\(level)", level: level, isTop: level == 1, isSecond: level == 2, isDeep: level > 2,
                title: "第 \(level) 层", statements: level == 2 ? [] : [statement], hasStatements: level != 2,
                tasks: [link])
        }, next: nextStep)

    static let tasks = TasksModel(
        title: "规划要做的事", lead: TextPart.parts("共 **3** 项任务。"),
        branches: [
            node("4", [node("4.1", [node("4.1.1", [])]), node("4.2", [])]), node("5", []),
        ], next: nextStep)

    private static func node(_ id: String, _ tasks: [TaskNodeModel]) -> TaskNodeModel {
        TaskNodeModel(
            id: id, title: "任务 \(hostile)", href: "/plans/p/tasks/\(id)", lead: "科技局",
            marks: [mark(.off), mark(.none)], hasTasks: !tasks.isEmpty, tasks: tasks)
    }

    static let task = TaskModel(
        path: [link], title: "4.1 任务", summary: hostile, section: link,
        owner: OwnerModel(lead: "牵头：科技局。", with: "配合：统计局。", isSuggested: true), tasks: [link],
        rows: rows, hasRows: true, statements: [statement], findings: [finding])

    static let bareTask = TaskModel(
        path: [], title: "4.2 任务", summary: nil, section: nil, owner: nil, tasks: [], rows: [],
        hasRows: false,
        statements: [], findings: [])

    static let findings = FindingsModel(
        title: "规划自身有哪些问题", lead: TextPart.parts("发现 **37 个问题**。"), action: "/plans/p/findings",
        rules: options, severities: options, isFiltered: true, reset: "/plans/p/findings",
        groups: [
            FindingGroupModel(
                code: "text-against-table", tag: TagModel(kind: "warning", text: "问题"), title: "正文与表不一致",
                why: hostile, count: "1", findings: [finding])
        ], isEmpty: true)

    static let search = SearchModel(
        title: "规划里哪里讲到“\(hostile)”", lead: TextPart.parts("找到 **2** 处。"), action: "/plans/p/search",
        text: hostile, kind: "",
        groups: [
            SearchGroupModel(
                kind: "indicator", title: "指标", count: "9",
                results: [
                    SearchResultModel(
                        id: "rd", href: "/plans/p/indicators/rd", title: TextPart.parts("全社会**研发**"),
                        note: TextPart.parts(hostile), mark: mark(.off))
                ], more: LinkModel(title: "看全部 9 处", href: "/plans/p/search?q=a&kind=indicator"))
        ], isEmpty: true, advice: hostile)

    static let figures = FiguresModel(
        title: "知道哪些数，从哪里来", lead: TextPart.parts("共 **252 个数**。"), action: "/plans/p/figures",
        text: hostile, orgs: options, origins: options, isFiltered: true, reset: "/plans/p/figures",
        rows: [
            FigureRowModel(
                element: "高新技术企业数", href: "/plans/p/indicators/x", org: "潮城", period: "2022 年",
                value: "1 633",
                unit: "家", origin: hostile, note: "非年末数", tags: [tag], recorded: "2026-11-20",
                versions: "/plans/p/figures/x/city/2022"),
            FigureRowModel(
                element: "人口", href: nil, org: "潮城", period: "2022 年", value: "669", unit: "万人", origin: "—",
                note: nil, tags: [], recorded: "2026-11-20", versions: "/plans/p/figures/y/city/2022"),
        ], isEmpty: false, next: nextStep, more: LinkModel(title: "下一页", href: "/plans/p/figures?skip=200"),
        enter: LinkModel(title: "录入数据", href: "/plans/p/import"))

    static let about = AboutModel(
        title: "这些数字凭什么可信", lead: TextPart.parts("规划的文本都是文件。"),
        world: [
            FactLineModel(title: "规划", text: hostile, isHash: false),
            FactLineModel(title: "版次校验值", text: String(repeating: "ab", count: 32), isHash: true),
        ],
        plans: [LinkModel(title: "潮城规划", href: "/plans/p/")],
        files: [
            FileLineModel(path: "statements.csv", size: "18 204", hash: String(repeating: "cd", count: 32))
        ],
        licences: [FactLineModel(title: "程序", text: "Apache-2.0", isHash: false)])

    static let importing = ImportModel(
        title: "录入数据", lead: TextPart.parts("先看会改变什么。"), action: "/plans/p/import", formToken: "token",
        figureForm: LinkModel(title: "填一个数", href: "/plans/p/import/figure"),
        template: TemplateChoiceModel(
            action: "/plans/p/data/template.xlsx", orgs: options, period: "2025Q3"), wrong: hostile,
        effect: importEffect)

    static let importPreview = ImportPreviewModel(
        title: "“figures.csv”会改变什么", lead: TextPart.parts("**新增 1 个**。"),
        rows: ["new", "changed", "refused", "note"].map { kind in
            PreviewRowModel(
                kind: kind, tag: TagModel(kind: kind == "refused" ? "warning" : "plain", text: kind),
                place: "figures.csv D3", element: hostile, org: "潮城", period: "2025 年", value: "3 100 家",
                text: hostile)
        }, hasRows: true, unlisted: "另有 200 行没有列出。",
        confirm: ImportConfirmModel(
            action: "/plans/p/import/confirm", formToken: "token", importID: "import-1", seen: "12-d-r",
            label: "写入 2 个数",
            refused: "跳过 1 行不能用的"),
        sheets: SheetChoiceModel(action: "/plans/p/import/sheet", formToken: "token", options: options),
        again: LinkModel(title: "换一个文件", href: "/plans/p/import"), wrong: hostile)

    static let figureForm = FigureFormModel(
        title: "录入一个数", lead: TextPart.parts("没有来源的数会标作未核实。"), action: "/plans/p/import/figure",
        formToken: "token", elements: options, elementWrong: "不认识", orgs: options, orgWrong: "不认识",
        period: FieldModel(value: "2025", wrong: hostile), value: FieldModel(value: hostile, wrong: "不是数"),
        unit: FieldModel(value: "家", wrong: "不认识"), bounds: options, qualities: options,
        origin: FieldModel(value: hostile, wrong: "太长"), seen: options,
        note: FieldModel(value: "", wrong: "太长"),
        wrong: hostile, recent: [source], hasRecent: true, at: FieldModel(value: hostile, wrong: "不是日期"),
        correcting: hostile, effect: importEffect)
}
