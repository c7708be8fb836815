import Foundation
import Seeds

/// A kind of fault: how it is planted, and the codes of which at least one must be told.
struct RecallKind: Sendable {
    let name: String
    let codes: [String]
    let plant: @Sendable (inout RecallPlan, inout SeededNumbers) -> Void

    init(
        _ name: String, _ codes: String...,
        plant: @escaping @Sendable (inout RecallPlan, inout SeededNumbers) -> Void
    ) {
        (self.name, self.codes, self.plant) = (name, codes, plant)
    }

    static let all = numbers + relations + missing + shapes + names + figures

    /// Statements of one target in the text and in the table.
    static let pairs = [
        ["L17", "L23"], ["L18", "L27"], ["L19", "L31"], ["L20", "L33"], ["L21", "L35"], ["L29", "L41"],
    ]
    /// What is told for the base year in two places.
    static let starts = [
        ["L02", "L22"], ["L03", "L24"], ["L04", "L30"], ["L06", "L32"], ["L07", "L36"], ["L13", "L34"],
    ]
    private static let table = "statements.csv"

    static let numbers = [
        RecallKind("two values of one start", "baseline-disagrees") { plan, dice in
            let id = dice.one(of: dice.one(of: starts))
            plan.set(table, id, "value", dice.other(plan.cell(table, id, "value")))
        },
        RecallKind("text against table", "two-targets") { plan, dice in
            let id = dice.one(of: dice.one(of: pairs))
            plan.set(table, id, "value", dice.other(plan.cell(table, id, "value"), 3...14))
        },
        RecallKind("firm here and loose there", "bound-differs") { plan, dice in
            let id = dice.one(of: dice.one(of: pairs.dropLast()))
            let isLoose = plan.cell(table, id, "comparator") == "~"
            plan.set(table, id, "comparator", isLoose ? dice.one(of: ["=", ">=", ">"]) : "~")
        },
        RecallKind("a target no better than the start", "met-at-base") { plan, dice in
            let (ids, base): ([String], String) = dice.one(of: [
                (["L17", "L23"], "100000"), (["L25"], "40"), (["L19", "L31"], "2.40"),
                (["L20", "L33"], "80"),
                (["L21", "L35"], "30000"), (["L37"], "80000"), (["L38"], "30000"), (["L39"], "28000"),
                (["L40"], "22000"), (["L51"], "60"), (["L18", "L27"], "34"),
            ])
            plan.set(ids, "unit", plan.cell(table, ids[ids.count - 1], "unit"))
            plan.set(ids, "value", dice.other(base, 4...30, smaller: base != "34"))
        },
        RecallKind("a pace never seen", "out-of-reach") { plan, dice in
            if dice.number(0...1) == 0 {
                plan.set(["L25"], "value", String(dice.number(260...900)))
            } else {
                plan.set(["L21", "L35"], "value", String(dice.number(90...300) * 1000))
            }
        },
        RecallKind("a target outside the plan’s years", "outside-horizon") { plan, dice in
            let id = dice.one(of: ["L17", "L20", "L23", "L25", "L29", "L35", "L38", "L43", "L48", "L51"])
            plan.set(table, id, "period", String(dice.one(of: Array(2015...2022) + Array(2028...2034))))
        },
        RecallKind("a start after the base", "outside-horizon") { plan, dice in
            let id = dice.one(of: ["L02", "L04", "L08", "L12", "L22", "L28", "L44", "L47", "L52"])
            plan.set(table, id, "period", String(dice.number(2023...2027)))
        },
        RecallKind(
            "a unit of another size", "baseline-disagrees", "two-targets", "plan-against-figure",
            "met-at-base", "parts-against-whole", "ratio-disagrees", "multiple-falls-short"
        ) { plan, dice in
            let ids = [
                "L02", "L17", "L22", "L23", "L07", "L08", "L09", "L10", "L12", "L13", "L21", "L35", "L36",
            ]
            let id = dice.one(of: ids + ["L37", "L38", "L39", "L40", "L52"])
            let other = ["吨": "万吨", "万吨": "吨", "万美元": "美元"]
            plan.set(table, id, "unit", other[plan.cell(table, id, "unit")] ?? "")
        },
        RecallKind("a unit of another kind", "unit-mismatch") { plan, dice in
            let id = dice.one(of: [
                "L03", "L06", "L09", "L17", "L20", "L25", "L31", "L37", "L44", "L47", "L51",
            ])
            let own = plan.cell(table, id, "unit")
            let money = own == "万美元" ? [] : ["美元"]
            plan.set(
                table, id, "unit", dice.one(of: (["艘", "人", "座", "%"] + money + ["位"]).filter { $0 != own }))
        },
        RecallKind("a number without a unit", "no-unit") { plan, dice in
            let id = dice.one(of: ["L02", "L06", "L17", "L25", "L33", "L38", "L43", "L45", "L50", "L52"])
            plan.set(table, id, "unit", "")
        },
        RecallKind("points for a level", "unit-mismatch") { plan, dice in
            plan.set([dice.one(of: ["L04", "L19", "L28", "L30", "L31", "L47"])], "unit", "个百分点")
        },
    ]

    static let relations = [
        RecallKind("parts do not add up", "parts-against-whole") { plan, dice in
            let id = dice.one(of: ["L38", "L39", "L40", "L08", "L09", "L10"])
            plan.set(table, id, "value", dice.other(plan.cell(table, id, "value"), 3...20, smaller: true))
        },
        RecallKind("a whole beyond its parts", "parts-against-whole") { plan, dice in
            let id = dice.one(of: ["L37", "L07"])
            plan.set(table, id, "value", dice.other(plan.cell(table, id, "value"), 3...40, smaller: false))
        },
        RecallKind("a share or ratio that does not follow", "ratio-disagrees") { plan, dice in
            let id = dice.one(of: ["L11", "L14"])
            plan.set(table, id, "value", dice.other(plan.cell(table, id, "value")))
        },
        RecallKind("a change that does not follow", "change-disagrees") { plan, dice in
            plan.set(table, "L16", "value", dice.other("12", 9...80))
        },
        RecallKind("a gap that does not follow", "gap-implies-two") { plan, dice in
            plan.set(table, "L05", "value", dice.other("-0.30", 5...90))
        },
        RecallKind("a multiple not reached", "multiple-falls-short") { plan, dice in
            plan.set(["L21", "L35"], "value", String(dice.number(31...59) * 1000))
        },
        RecallKind("yearly amounts against the span", "yearly-against-span") { plan, dice in
            let id = dice.one(of: ["L45", "L46"])
            plan.set(table, id, "value", dice.other(plan.cell(table, id, "value")))
        },
        RecallKind("an increment against the level", "increment-against-level") { plan, dice in
            if dice.number(0...1) == 0 {
                plan.set(table, "L50", "value", dice.other("50"))
            } else {
                plan.set(["L20", "L33"], "value", dice.other("130", 3...30))
            }
        },
        RecallKind("a pool smaller than what comes of it", "pool-too-small") { plan, dice in
            plan.set(table, "L51", "value", String(dice.number(1...49)))
        },
        RecallKind("a part larger than its whole", "narrower-exceeds-wider") { plan, dice in
            plan.set(table, "L39", "value", String(dice.number(121...400) * 1000))
        },
        RecallKind("published against its own formula", "published-against-computed") { plan, dice in
            let row = dice.one(of: [
                "marine-rd-intensity,linhai,FY2023", "marine-rd-spend,linhai,FY2023",
                "gross-marine-product,linhai,FY2023", "marine-rd-intensity,linhai,FY2022",
                "gross-marine-product,linhai,FY2022",
            ])
            plan.set("figures.csv", row, "value", dice.other(plan.cell("figures.csv", row, "value")))
        },
        RecallKind("an org’s figure against its units", "reported-against-summed") { plan, dice in
            let org = dice.one(of: ["linhai", "gangwan", "yunling"])
            let row = "aquatic-output,\(org),\(dice.one(of: ["FY2022", "FY2023"]))"
            plan.set("figures.csv", row, "value", dice.other(plan.cell("figures.csv", row, "value")))
        },
        RecallKind("the plan against the published figure", "plan-against-figure") { plan, dice in
            let element = dice.one(of: [
                "clean-ships", "marine-firms", "firm-pool", "graduates-attracted", "shore-power-share",
                "marine-literacy", "fiscal-marine-spend", "marine-exports", "fishery-output", "marine-output",
                "shipbuilding-output", "tourism-output", "city-innovation-rank",
            ])
            let row = "\(element),linhai,FY2022"
            plan.set("figures.csv", row, "value", dice.other(plan.cell("figures.csv", row, "value")))
        },
    ]

    static let missing = [
        RecallKind("a target without a start", "no-baseline") { plan, dice in
            plan.remove(
                table, dice.one(of: [["L47"], ["L52"], ["L28"], ["L26"], ["L49"], ["L02", "L22"]]))
        },
        RecallKind("a target without a year", "no-due-year") { plan, dice in
            plan.set(
                [dice.one(of: ["L17", "L18", "L25", "L33", "L38", "L43", "L46", "L48", "L53"])], "period", "")
        },
        RecallKind("a target without an owner", "no-owner") { plan, dice in
            plan.edit(indicator: dice.one(of: plan.indicators)) { block in
                guard let start = block.range(of: "  owner:\n"), let end = block.range(of: "  target:")
                else { return block }
                return String(block[..<start.lowerBound] + block[end.lowerBound...])
            }
        },
        RecallKind("an owner that is only suggested", "no-owner") { plan, dice in
            plan.edit(indicator: dice.one(of: plan.indicators)) {
                $0.replacingOccurrences(of: "  owner:\n", with: "  owner:\n    suggested: true\n")
            }
        },
        RecallKind("a target without a source", "no-source") { plan, dice in
            let isWhole = dice.number(0...1) == 0
            plan.edit(indicator: dice.one(of: plan.indicators)) { block in
                let pattern = isWhole ? "  published: .*\n" : ", by: \\{[^}]*\\}"
                return block.replacingOccurrences(of: pattern, with: "", options: .regularExpression)
            }
        },
        RecallKind("a number left open", "placeholder") { plan, dice in
            let id = dice.one(of: ["L02", "L17", "L20", "L25", "L33", "L38", "L45", "L46", "L50", "L52"])
            plan.set(table, id, "value", "")
        },
        RecallKind("a target nobody can check", "unmeasurable") { plan, dice in
            plan.set(
                [dice.one(of: ["L17", "L23", "L25", "L35", "L43", "L48", "L51", "L53"])], "basis",
                "unmeasurable")
        },
        RecallKind("an indicator without a target", "indicator-without-target") { plan, dice in
            plan.remove(
                table,
                dice.one(of: [
                    ["L48"], ["L53"], ["L43"], ["L17", "L23"], ["L25"], ["L18", "L27"], ["L29", "L41"],
                ]))
        },
        RecallKind("a task without a lead", "task-without-lead") { plan, dice in
            plan.set("tasks.csv", dice.one(of: ["1", "2", "3", "4"]), "lead", "")
        },
        RecallKind("a task without an indicator", "task-without-indicator") { plan, dice in
            plan.set(
                "tasks.csv", dice.one(of: ["1.1", "1.2", "1.3", "2.1", "3.1", "3.2", "4"]), "indicators", "")
        },
        RecallKind("an indicator without a task", "indicator-without-task") { plan, dice in
            let task = dice.one(of: ["1", "1.1", "1.2", "1.3", "2", "2.1", "3", "3.1", "3.2", "4"])
            var left = plan.cell("tasks.csv", task, "indicators").split(separator: " ").map(String.init)
            left.remove(at: dice.number(0...left.count - 1))
            plan.set("tasks.csv", task, "indicators", left.joined(separator: " "))
        },
    ]
}
