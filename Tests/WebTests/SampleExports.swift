@testable import Office

extension Sample {
    static let data = DataModel(
        title: "把规划的数据拿走用", lead: TextPart.parts("**252 个数**和 **106 个目标**。"), label: hostile,
        files: [
            DataFileModel(
                title: "数据和来源", text: hostile, count: "252",
                forms: [
                    LinkModel(title: "CSV", href: "/plans/p/data/figures.csv"),
                    LinkModel(title: "XLSX 工作簿", href: "/plans/p/data/figures.xlsx"),
                ])
        ],
        facts: [
            FactLineModel(title: "规划", text: hostile, isHash: false),
            FactLineModel(title: "版次校验值", text: String(repeating: "ab", count: 32), isHash: true),
        ],
        citation: "科技局：《潮城规划》监测数据（样例数据），版次 2", permanent: link)
}
