import Foundation
import Seeds

extension RecallKind {
    /// Faults of the documents themselves.
    static let shapes = [
        RecallKind("a range reversed", "bad-range") { plan, dice in
            let id = dice.one(of: ["L29", "L41"])
            plan.set([id], "value", String(dice.number(70...95)))
        },
        RecallKind("half a range", "half-a-range") { plan, dice in
            let (id, high) = dice.one(of: [("L29", ""), ("L41", ""), ("L25", "200"), ("L17", "14")])
            plan.set([id], "high", high)
        },
        RecallKind(
            "an identifier written twice", "repeated-identifier", "repeated-org", "repeated-element",
            "repeated-unit", "repeated-membership"
        ) { plan, dice in
            let path = dice.one(of: [
                "statements.csv", "sections.csv", "tasks.csv", "relations.csv", "orgs.csv", "memberships.csv",
                "technologies.csv", "elements/sea.yaml", "units.yaml", "indicators/green-port.yaml",
            ])
            if path.hasSuffix(".csv") {
                plan.append(path, dice.one(of: plan.lines(path)))
            } else {
                plan.texts[path, default: ""] += dice.one(
                    of:
                        RecallPlan.blocks(plan.texts[path] ?? "").filter {
                            $0.hasPrefix("- ")
                        })
            }
        },
        RecallKind("a row copied under a new number", "told-twice") { plan, dice in
            let line = dice.one(
                of:
                    plan.lines("statements.csv").filter { !RecallPlan.cells($0)[3].isEmpty })
            plan.append("statements.csv", "L99" + line.dropFirst(3))
        },
        RecallKind("a key or column misspelt", "unknown-key", "unknown-column", "misspelt-key") {
            plan, dice in
            let (path, word) = dice.one(of: [
                ("plan.yaml", "status"), ("plan.yaml", "publisher"), ("statements.csv", "comparator"),
                ("tasks.csv", "indicators"), ("units.yaml", "dimension"), ("elements/sea.yaml", "nature"),
                ("indicators/green-port.yaml", "better"), ("verdicts.yaml", "at-risk"),
                ("orgs.csv", "succeeds"),
            ])
            plan.replace(path, word, String(word.dropLast(2)) + dice.one(of: ["q", "tt", "xe"]))
        },
        RecallKind("the plan’s years reversed", "bad-horizon") { plan, dice in
            plan.replace("plan.yaml", "to: 2027", "to: \(dice.number(2015...2022))")
        },
        RecallKind("days reversed", "days-reversed") { plan, dice in
            let row = dice.one(of: ["beigang", "songling", "wangwan", "lh-port"])
            plan.set("orgs.csv", row, "from", "\(dice.number(2010...2020))-01-01")
            plan.set("orgs.csv", row, "to", "2009-12-31")
        },
        RecallKind("a part of itself", "part-of-itself", "membership-cycle") { plan, dice in
            switch dice.number(0...2) {
            case 0: plan.set("sections.csv", "3", "parent", dice.one(of: ["3", "3.1", "3.3", "3.3.1"]))
            case 1: plan.set("tasks.csv", "1", "parent", dice.one(of: ["1", "1.1", "1.3"]))
            default: plan.append("memberships.csv", "linhai,\(dice.one(of: ["beigang", "shixi"])),admin,,")
            }
        },
        RecallKind("a record cut short or too long", "short-record", "long-record") { plan, dice in
            let path = dice.one(of: ["statements.csv", "tasks.csv", "orgs.csv", "sections.csv"])
            var lines = plan.lines(path)
            let index = dice.number(0...lines.count - 1)
            let cells = RecallPlan.cells(lines[index])
            lines[index] =
                dice.number(0...1) == 0 ? lines[index] + ",x" : cells.dropLast().joined(separator: ",")
            plan.setLines(path, lines)
        },
        RecallKind("a hidden character", "bad-character") { plan, dice in
            let path = dice.one(of: [
                "statements.csv", "plan.yaml", "tasks.csv", "indicators/green-port.yaml",
            ])
            let word = path.hasSuffix("statements.csv") ? "linhai" : "海"
            plan.replace(path, word, dice.one(of: ["\u{200B}", "\u{202E}", "\u{0007}", "\u{2060}"]) + word)
        },
        RecallKind("no such choice", "bad-choice") { plan, dice in
            switch dice.number(0...2) {
            case 0: plan.set([dice.one(of: ["L02", "L17", "L25"])], "role", dice.one(of: ["goal", "aim"]))
            case 1:
                plan.set([dice.one(of: ["L02", "L17", "L25"])], "basis", dice.one(of: ["stock", "flow"]))
            default:
                plan.set(
                    [dice.one(of: ["L02", "L17", "L25"])], "comparator", dice.one(of: ["≥", "!=", "=>"]))
            }
        },
        RecallKind("a formula of another unit", "formula-of-other-unit") { plan, dice in
            let formula = dice.one(of: ["海洋研发经费", "海洋生产总值 - 海洋研发经费", "海洋高新企业数"])
            plan.replace("indicators/innovation.yaml", "formula: 海洋研发经费 / 海洋生产总值", "formula: \(formula)")
        },
        RecallKind("a formula of itself", "circular-formula") { plan, dice in
            let formula = dice.one(of: ["海洋研发投入强度 + ", "海洋研发投入强度 - "]) + "海洋研发经费 / 海洋生产总值"
            plan.replace("indicators/innovation.yaml", "formula: 海洋研发经费 / 海洋生产总值", "formula: \(formula)")
        },
    ]

    /// Names that lead nowhere, and orgs that are gone or counted twice.
    static let names = [
        RecallKind(
            "a slip in a name", "unknown-org", "unknown-indicator", "unknown-section", "unknown-statement",
            "unknown-task", "unknown-element", "unknown-unit", "unknown-axis", "unknown-technology-field"
        ) { plan, dice in
            let (path, row, column) = dice.one(of: [
                ("statements.csv", "L17", "subject"), ("statements.csv", "L25", "section"),
                ("statements.csv", "L38", "org"), ("statements.csv", "L41", "unit"),
                ("relations.csv", "sums", "to"), ("relations.csv", "contains", "from"),
                ("relations.csv", "ratio-of", "over"), ("tasks.csv", "1.1", "lead"),
                ("tasks.csv", "1.3", "indicators"), ("tasks.csv", "2.1", "parent"),
                ("sections.csv", "3.1", "parent"), ("technologies.csv", "K1", "field"),
                ("memberships.csv", "beigang", "parent"), ("memberships.csv", "shixi", "axis"),
                ("not-monitored.csv", "L05", "statement"), ("indicators", "element", ""),
                ("indicators", "group", ""), ("indicators", "org", ""), ("elements", "unit", ""),
            ])
            if path == "indicators" || path == "elements" {
                let file = path == "elements" ? "elements/sea.yaml" : "indicators/blue-industry.yaml"
                let old = [
                    "element": "element: marine-output", "group": "group: \"3.1", "org": "org: lh-stats",
                ]
                let text = old[row] ?? "unit: 吨"
                plan.replace(file, text, dice.slip(text))
            } else {
                plan.set(path, row, column, dice.slip(plan.cell(path, row, column)))
            }
        },
        RecallKind("an org that is gone from the documents", "unknown-org") { plan, dice in
            let id = dice.one(of: [
                "lh-marine", "lh-port", "lh-commerce", "lh-talent", "lh-finance", "lh-stats",
            ])
            plan.remove("orgs.csv", [id])
            plan.remove("org_names.csv", [id])
        },
        RecallKind("an owner that ends before the plan", "org-gone") { plan, dice in
            let id = dice.one(of: [
                "lh-marine", "lh-port", "lh-commerce", "lh-talent", "lh-finance", "lh-stats",
            ])
            plan.set("orgs.csv", id, "to", "20\(dice.number(15...26))-\(dice.one(of: ["03-31", "12-31"]))")
        },
        RecallKind("two parents at once", "axis-overlaps") { plan, dice in
            let (town, other) = dice.one(of: [
                ("beigang", "yunling"), ("nanwan", "yunling"), ("songling", "gangwan"), ("shixi", "gangwan"),
            ])
            let from = dice.one(of: ["", "2021-07-01", "2024-01-01"])
            plan.append("memberships.csv", "\(town),\(other),admin,\(from),")
        },
        RecallKind("two names at once", "names-overlap") { plan, dice in
            plan.set("org_names.csv", "nanwan", "to", "20\(dice.number(20...26))-06-30")
        },
    ]

    /// Faults of the figures that a plan brings.
    static let figures = [
        RecallKind("more digits than the element has", "figure-refused") { plan, dice in
            edit(&plan, &dice, "value") { value, _ in
                value.contains(".") ? value + "77" : value + ".5"
            }
        },
        RecallKind("a figure out of its range", "figure-refused") { plan, dice in
            edit(&plan, &dice, "value") { value, dice in
                dice.number(0...1) == 0 ? "-" + dice.other(value.count > 1 ? value : "9") : "9999999999"
            }
        },
        RecallKind("a figure’s unit of another kind", "figure-refused") { plan, dice in
            edit(&plan, &dice, "unit") { unit, dice in
                dice.one(of: ["艘", "人", "吨", "家"].filter { $0 != unit })
            }
        },
        RecallKind("a slip in a figure’s element, org or period", "figure-refused") { plan, dice in
            edit(&plan, &dice, dice.one(of: ["element", "org", "period"])) { text, dice in dice.slip(text) }
        },
        RecallKind("figures rarer than the target asks", "finer-than-source") { plan, dice in
            plan.edit(indicator: dice.one(of: plan.indicators)) {
                $0.replacingOccurrences(
                    of: "frequency: [a-z]+", with: "frequency: never", options: .regularExpression)
            }
        },
    ]

    private static func edit(
        _ plan: inout RecallPlan, _ dice: inout SeededNumbers, _ column: String,
        _ change: (String, inout SeededNumbers) -> String
    ) {
        var lines = plan.lines("figures.csv")
        let index = dice.number(0...lines.count - 1)
        var cells = RecallPlan.cells(lines[index])
        let number = plan.column(column, "figures.csv")
        cells[number] = change(cells[number], &dice)
        lines[index] = cells.joined(separator: ",")
        plan.setLines("figures.csv", lines)
    }
}
