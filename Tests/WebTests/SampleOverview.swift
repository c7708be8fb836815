@testable import Office

extension Sample {
    static let overview = OverviewModel(
        title: "2025 年的目标，现在走到哪里了",
        lead: TextPart.parts("规划期已于 2025 年底结束，终值大多**逾期未公布**。下面按最近一次可比的公开数判断，并写明是哪一年；没有数字的目标不画线，只写缺什么、该由谁报。"),
        tallies: PageMark.allCases.enumerated().map { index, mark in
            TallyModel(
                mark: Sample.mark(mark), count: String(index * 7), href: "/plans/p/indicators?verdict=\(mark)"
            )
        },
        mainNote: "三(四)表1", all: LinkModel(title: "全部 106 个目标", href: "/plans/p/indicators"),
        rows: rows, hasRows: true, next: nextStep,
        findings: [
            finding,
            FindingModel(
                code: "two-targets", tag: TagModel(kind: "warning", text: "矛盾"), title: "一件事有两个目标",
                text: "科技型中小企业：三处目标 5 000、新增 5 000、3 000", place: "statements.csv:20",
                sections: [LinkModel(title: "三(四)", href: "#")], indicator: nil, task: nil),
            FindingModel(
                code: "no-baseline", tag: TagModel(kind: "note", text: "缺基期"), title: "没有基期",
                text: "每万人口高价值发明专利 6.63 件", place: "statements.csv:31",
                sections: [LinkModel(title: "三(四)表1", href: "#")], indicator: nil, task: nil),
        ],
        allFindings: LinkModel(title: "37 项", href: "/plans/p/findings"),
        changes: [
            ChangeModel(day: "11-20", text: "导入 2024 年统计公报 14 个数", href: "/plans/p/figures"),
            ChangeModel(day: "11-18", text: hostile, href: nil),
        ],
        history: LinkModel(title: "全部变动", href: "/plans/p/history"), map: tiles)

    static let tiles = TileMapModel(
        width: 312, height: 330, label: "县（市、区）与园区：11 个单位，2 个有数",
        tiles: [
            tile(3, 1, "响水", known: false), tile(2, 2, "滨海", known: false), tile(3, 2, "射阳", known: true),
            tile(1, 3, "阜宁", known: false), tile(2, 3, "建湖", known: false), tile(3, 3, "亭湖", known: false),
            tile(4, 3, "经开区", known: false), tile(1, 4, "盐都", known: true), tile(4, 4, "大丰", known: false),
        ])

    private static func tile(_ column: Int, _ line: Int, _ name: String, known: Bool) -> TileModel {
        TileModel(
            x: (column - 1) * 79 + 1, y: (line - 1) * 55 + 1, kind: known ? "known" : "none", name: name,
            isLong: name.count > 3, text: known ? "3 项有数" : "无数据", nameY: (line - 1) * 55 + 22,
            textY: (line - 1) * 55 + 41,
            textX: (column - 1) * 79 + 9)
    }
}
