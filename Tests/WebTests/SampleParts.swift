import Kernel

@testable import Office

/// Full models with every field filled, hostile text among them, for the tests of templates and pages.
enum Sample {
    static let hostile = #"<script>alert("x")</script> & 'q'"#

    static func exact(_ text: String) -> Exact { Exact(text) ?? .zero }

    static let words: [PageMark: String] = [
        .met: "已达成", .on: "在轨", .risk: "有风险", .off: "偏离", .none: "无数据", .disputed: "有争议", .due: "未到期",
        .free: "不可考核",
    ]

    static func mark(_ mark: PageMark) -> MarkModel { MarkModel(mark, word: words[mark] ?? "") }

    static func figure(_ number: String, _ unit: String, _ note: String, bound: String = "") -> FigureModel {
        FigureModel(bound: bound, number: number, unit: unit, note: note, href: nil)
    }

    static func gauge(_ mark: PageMark, _ change: (inout GaugeFacts) -> Void) -> GaugeModel {
        var facts = GaugeFacts(mark: mark)
        change(&facts)
        return GaugeModel(facts, label: "潮尺：基期、最近、应到、目标")
    }

    static let rows: [TargetRowModel] = [
        row(
            "tech-smes", .met, "科技型中小企业数", "2024 年为 5 047 家，已达到至少 5 000 家，提前 1 年。",
            figure("5 047", "家", "2024 年"), figure("5 000", "家", "2025 年"),
            gauge(.met) {
                ($0.baseline, $0.value, $0.target, $0.expected) = (
                    exact("1448"), exact("5047"), exact("5000"), exact("3930")
                )
            }),
        row(
            "high-tech-output-share", .on, "高新技术产业产值占规上工业比重", "2021 年已走完目标增量的 75 %。",
            figure("43.4", "%", "2021 年 未核实"), figure("45", "%", "2025 年"),
            gauge(.on) {
                ($0.baseline, $0.value, $0.target, $0.expected) = (
                    exact("38.6"), exact("43.4"), exact("45"), exact("39.9")
                )
                $0.isVerified = false
            }),
        row(
            "high-tech-enterprises", .off, "高新技术企业数", "比路径低 360 家，相当于规划增量的 24.3 %。",
            figure("1 633", "家", "2022 年 未核实"), figure("3 000", "家", "2025 年"),
            gauge(.off) {
                ($0.baseline, $0.value, $0.target, $0.expected) = (
                    exact("1517"), exact("1633"), exact("3000"), exact("1993")
                )
                ($0.disputed, $0.isVerified) = ([exact("1514")], false)
            }, tags: [TagModel(kind: "disputed", text: "基期有两个值")]),
        row(
            "rd-intensity", .off, "全社会研发投入占 GDP 比重", "低于规划写的两个基期值 2.36 与 2.21。",
            figure("2.12", "%", "2021 年 计算值"), figure("3", "%", "2025 年"),
            gauge(.off) {
                ($0.baseline, $0.value, $0.target, $0.expected) = (
                    exact("2.36"), exact("2.12"), exact("3"), exact("2.49")
                )
                $0.disputed = [exact("2.21")]
            }, tags: [TagModel(kind: "disputed", text: "基期有两个值")]),
        row(
            "sti-contribution-rate", .none, "科技进步贡献率", "2020 年以后没有数字；2025 年的应在 2026-06-30 前公布。",
            nil, figure("65", "%", "2025 年"),
            gauge(.none) {
                ($0.baseline, $0.target, $0.disputed) = (exact("58.3"), exact("65"), [exact("58.1")])
            }, tags: [TagModel(kind: "disputed", text: "基期有两个值")]),
        row(
            "tech-contract-value", .due, "技术市场合同成交额", hostile, nil,
            figure("200", "亿元", "2025 年", bound: "≥"),
            gauge(.due) { ($0.baseline, $0.target) = (exact("54"), exact("200")) }),
        row(
            "high-value-patents", .risk, "每万人口高价值发明专利拥有量", "规划没有给出基期值，无法判断快慢。", nil,
            figure("6.63", "件", "2025 年"), gauge(.risk) { $0.target = exact("6.63") }),
        row(
            "industrial-rd-intensity", .disputed, "规上工业研发投入强度", "基期已达到，现在不再达到。",
            figure("1.9", "%", "2022 年"), figure("2", "%", "2025 年", bound: "约"),
            gauge(.disputed) {
                ($0.baseline, $0.value, $0.target, $0.isAbout) = (
                    exact("2.37"), exact("1.9"), exact("2"), true
                )
            }),
        row(
            "city-rank", .on, "全国创新型城市排名", "排名已从 72 位升到 60 位。", figure("60", "位", "2022 年"),
            figure("55", "位", "2025 年", bound: "≤"),
            gauge(.on) {
                ($0.baseline, $0.value, $0.target, $0.expected, $0.isLowerBetter) = (
                    exact("72"), exact("60"), exact("55"), exact("65"), true
                )
            }),
        row(
            "new-materials", .met, "产业营业收入", "远超区间下限。", figure("9 900", "亿元", "2024 年"),
            figure("3 000–3 500", "亿元", "2025 年"),
            gauge(.met) {
                ($0.baseline, $0.value, $0.target, $0.high) = (
                    exact("1000"), exact("9900"), exact("3000"), exact("3500")
                )
            }),
        row("open-mind", .free, "创新生态持续优化", "没有可以衡量的数。", nil, nil, nil),
    ]

    static func row(
        _ id: String, _ mark: PageMark, _ title: String, _ reason: String, _ value: FigureModel?,
        _ goal: FigureModel?, _ gauge: GaugeModel?, tags: [TagModel] = []
    ) -> TargetRowModel {
        TargetRowModel(
            indicator: id, verdict: "onCourse", title: title, href: "/plans/p/indicators/\(id)", tags: tags,
            reason: reason, value: value, gauge: gauge, goal: goal, mark: Sample.mark(mark))
    }

    static let finding = FindingModel(
        code: "text-against-table", tag: TagModel(kind: "warning", text: "矛盾"), title: "正文与表不一致",
        text: "研发投入占比基期：正文 2.21 %，表 1 写 2.36 %", place: "statements.csv:14",
        sections: [
            LinkModel(title: "一(一)", href: "/plans/p/outline#s-1"),
            LinkModel(title: "三(四)表1", href: "/plans/p/outline#s-2"),
        ],
        indicator: LinkModel(title: hostile, href: "/plans/p/indicators/rd-intensity"),
        task: LinkModel(title: "4.1 任务", href: "/plans/p/tasks/4.1"))
}
