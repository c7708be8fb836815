import Foundation
import Seeds

/// Faults planted by a second hand, from what docs/lint.md promises and before the rules were read.
extension RecallKind {
    static let secondHand = secondNumbers + secondRelations + secondOwners + secondFigures

    private static func add(
        _ plan: inout RecallPlan, copyOf id: String, as new: String, _ changes: [String: String]
    ) {
        guard let line = plan.lines("statements.csv").first(where: { $0.hasPrefix(id + ",") }) else { return }
        plan.append("statements.csv", new + line.dropFirst(id.count))
        for (column, value) in changes { plan.set([new], column, value) }
    }

    /// Sets the value of a figure, found by the cells it begins with.
    private static func figure(_ plan: inout RecallPlan, _ cells: String, _ value: String) {
        plan.set("figures.csv", cells, "value", value)
    }

    private static let secondNumbers = [
        RecallKind("a start, an increment or a gap without a unit", "no-unit") { plan, dice in
            plan.set([dice.one(of: ["L02", "L16", "L26", "L50", "L05"])], "unit", "")
        },
        RecallKind("an increment or a yearly number left open", "placeholder") { plan, dice in
            plan.set([dice.one(of: ["L45", "L46", "L50"])], "value", "")
        },
        RecallKind("an X for a number", "placeholder", "bad-number") { plan, dice in
            plan.set([dice.one(of: ["L17", "L25", "L51"])], "value", dice.one(of: ["X", "XX"]))
        },
        RecallKind("a span, a rise or an event without a year", "no-due-year") { plan, dice in
            plan.set([dice.one(of: ["L43", "L45", "L46", "L48", "L53"])], "period", "")
        },
        RecallKind("a rise that became mere words", "unmeasurable") { plan, dice in
            plan.set([dice.one(of: ["L48", "L53"])], "basis", "unmeasurable")
        },
        RecallKind("people counted in firms, ranks in ships", "unit-mismatch") { plan, dice in
            let (id, unit) = dice.one(of: [("L45", "家"), ("L26", "艘"), ("L43", "%"), ("L49", "人")])
            plan.set([id], "unit", unit)
        },
        RecallKind("another counting word", "unit-written-two-ways") { plan, dice in
            let (word, dimension, id) = dice.one(of: [
                ("条", "count-of-ships", "L25"), ("户", "count-of-firms", "L33"),
                ("名", "count-of-people", "L46"),
            ])
            plan.texts["units.yaml", default: ""] +=
                "- {unit: \(word), title: {zh: \(word), en: other}, dimension: \(dimension), scale: \"1\"}\n"
            plan.set([id], "unit", word)
        },
        RecallKind("a start known nowhere", "no-baseline") { plan, dice in
            let (id, element) = dice.one(of: [
                ("L26", "city-innovation-rank"), ("L28", "shore-power-share"), ("L47", "marine-literacy"),
                ("L49", "firm-pool"),
            ])
            plan.remove("statements.csv", [id])
            plan.remove("figures.csv", ["\(element),linhai,FY2022"])
        },
        RecallKind("an earlier year told two ways", "baseline-disagrees") { plan, dice in
            let (id, value) = dice.one(of: [("L15", "\(dice.number(29...36))"), ("L12", "11500")])
            add(&plan, copyOf: id, as: "L90", ["value": value, "section": "4", "words": "另一处"])
        },
        RecallKind("one start in two units that disagree", "baseline-disagrees") { plan, dice in
            plan.set([dice.one(of: ["L02", "L22"])], "unit", "万吨")
            plan.set(["L02"], "value", plan.cell("statements.csv", "L02", "unit") == "万吨" ? "9" : "100000")
            plan.set(["L22"], "value", plan.cell("statements.csv", "L22", "unit") == "万吨" ? "11" : "100000")
        },
        RecallKind("a target told anew in the last chapter", "two-targets") { plan, dice in
            let (id, value) = dice.one(of: [
                ("L37", "130000"), ("L38", "45000"), ("L45", "2500"), ("L50", "60"), ("L51", "100"),
            ])
            add(&plan, copyOf: id, as: "L91", ["value": value, "section": "4", "words": "另一处"])
        },
        RecallKind("about, said once more of one number", "bound-differs") { plan, dice in
            let id = dice.one(of: ["L38", "L39", "L40", "L51", "L46"])
            add(&plan, copyOf: id, as: "L92", ["comparator": "~", "section": "4", "words": "另一处"])
        },
        RecallKind("a rank to fall to, an event that happened, years below the start", "met-at-base") {
            plan, dice in
            switch dice.number(0...2) {
            case 0: plan.set(["L18", "L27"], "value", "\(dice.number(34...50))")
            case 1:
                plan.set(["L42"], "value", "1")
                figure(&plan, "data-centre,linhai,FY2022", "1")
            default:
                plan.set(["L45"], "value", "1500")
                plan.set(["L46"], "value", "7500")
            }
        },
        RecallKind("growth beyond what history shows", "out-of-reach") { plan, dice in
            if dice.number(0...1) == 0 {
                plan.set(["L21", "L35"], "value", "\(dice.number(30...60))0000")
            } else {
                plan.set(["L25"], "value", "\(dice.number(6...9))00")
            }
        },
        RecallKind("a span that outlasts the plan", "outside-horizon") { plan, dice in
            plan.set(
                [dice.one(of: ["L45", "L46", "L50", "L53"])], "period",
                dice.one(of: ["2023-2029", "2021-2027"]))
        },
        RecallKind("the same increment to another level", "increment-against-level") { plan, dice in
            plan.set(["L20", "L33"], "value", "\(dice.number(140...190))")
        },
    ]

    private static let secondRelations = [
        RecallKind("a part of the start that grew, the figure with it", "parts-against-whole") { plan, dice in
            let value = "\(dice.number(31...39))000"
            plan.set(["L08"], "value", value)
            figure(&plan, "fishery-output,linhai,FY2022", value)
        },
        RecallKind("a part forgotten", "parts-against-whole") { plan, dice in
            plan.remove("relations.csv", ["sums,\(dice.one(of: ["L08", "L09", "L10"]))"])
        },
        RecallKind("more out of the pool, the level in step", "pool-too-small") { plan, dice in
            let added = dice.number(130...200)
            plan.set(["L50"], "value", "\(added)")
            plan.set(["L20", "L33"], "value", "\(80 + added)")
        },
        RecallKind("a shorter span for the same sum", "yearly-against-span") { plan, _ in
            plan.set(["L45", "L46"], "period", "2023-2026")
        },
        RecallKind("a larger multiple", "multiple-falls-short") { plan, dice in
            plan.set("relations.csv", "doubles", "factor", dice.one(of: ["3", "2.5", "4"]))
        },
        RecallKind("firms beyond the pool they are said to be of", "narrower-exceeds-wider") { plan, dice in
            let pair = dice.one(of: ["L06,L49", "L33,L51", "L36,L13"])
            plan.append("relations.csv", "contains,\(pair),,,,1,其中")
        },
        RecallKind("the denominator moved, figures in step", "ratio-disagrees") { plan, _ in
            plan.set(["L12"], "value", "10000")
            figure(&plan, "marine-exports,linhai,FY2017", "10000")
        },
        RecallKind("the earlier value moved, figures in step", "change-disagrees") { plan, dice in
            let value = "\(dice.number(20...26))"
            plan.set(["L15"], "value", value)
            figure(&plan, "clean-ships,linhai,FY2021", value)
        },
        RecallKind("two own values under one gap", "gap-implies-two") { plan, dice in
            plan.set([dice.one(of: ["L04", "L30"])], "value", "2.3\(dice.number(0...9))")
        },
        RecallKind("two formulas that need each other", "circular-formula") { plan, _ in
            let source = "source: {document: 统计制度, article: 第一条}"
            plan.replace(
                "indicators/innovation.yaml", "formula: 海洋研发经费 / 海洋生产总值",
                "formula: 市民海洋素养达标率 + 海洋研发经费 / 海洋生产总值")
            plan.edit(indicator: "marine-literacy") {
                $0.replacingOccurrences(
                    of: "  ways: [published]\n",
                    with: "  ways: [published, computed]\n  definitions:\n"
                        + "    - {formula: 海洋研发投入强度, \(source)}\n")
            }
        },
    ]

    private static let secondOwners = [
        RecallKind("those who help, and nobody who leads", "no-owner") { plan, dice in
            plan.edit(indicator: dice.one(of: plan.indicators)) {
                $0.replacingOccurrences(of: "    lead: .*\n", with: "", options: .regularExpression)
            }
        },
        RecallKind("a lead that ended with the last plan", "org-gone") { plan, dice in
            plan.append("orgs.csv", "lh-old,,\(dice.number(2023...2026))-12-31,")
            plan.append("org_names.csv", "lh-old,林海市旧局,Old Bureau,bureau,,,,,")
            plan.set("tasks.csv", dice.one(of: ["1.1", "2.1", "4"]), "lead", "lh-old")
        },
        RecallKind("a branch of tasks nobody leads", "task-without-lead") { plan, dice in
            plan.set("tasks.csv", "3", "lead", "")
            plan.set("tasks.csv", dice.one(of: ["3.1", "3.2"]), "lead", "")
        },
        RecallKind("a day with two parents", "axis-overlaps") { plan, dice in
            let town = dice.one(of: ["beigang", "nanwan"])
            let day = "202\(dice.number(3...6))-06-30"
            plan.set("memberships.csv", town, "to", day)
            plan.append("memberships.csv", "\(town),yunling,admin,\(day),")
        },
    ]

    private static let secondFigures = [
        RecallKind("a target for every year of something told once", "finer-than-source") { plan, dice in
            plan.edit(indicator: dice.one(of: ["graduates-attracted", "fiscal-marine-spend"])) {
                $0.replacingOccurrences(of: "frequency: year", with: "frequency: once")
            }
        },
        RecallKind("a district against its towns, the city in step", "reported-against-summed") {
            plan, dice in
            let more = dice.number(2...9) * 100
            figure(&plan, "aquatic-output,gangwan,FY2023", "\(57500 + more)")
            figure(&plan, "aquatic-output,linhai,FY2023", "\(104000 + more)")
        },
        RecallKind("a numerator that no longer gives its ratio", "published-against-computed") { plan, dice in
            figure(&plan, "marine-rd-spend,linhai,FY2023", "\(dice.number(2850...3300)).0")
        },
        RecallKind("a rank or a flow against the published figure", "plan-against-figure") { plan, dice in
            let (cells, value) = dice.one(of: [
                ("city-innovation-rank,linhai,FY2022", "36"), ("graduates-attracted,linhai,FY2022", "1700"),
                ("fiscal-marine-spend,linhai,FY2022", "5100"), ("marine-literacy,linhai,FY2022", "12.9"),
            ])
            figure(&plan, cells, value)
        },
    ]
}
