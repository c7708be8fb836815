import Foundation
import Seeds
import Testing

/// How much of what is wrong the lint tells: faults are planted into the clean plan, and counted.
@Suite struct LintRecallTests {
    private static let environment = ProcessInfo.processInfo.environment
    private static let isLong = environment["TIDEMARK_LONG"] == "1"
    private static let seed = environment["TIDEMARK_SEED"].flatMap(UInt64.init) ?? 20_261_124
    private static let count = isLong ? 1500 : 150

    @Test func `every fault of a kind that the lint promises to tell is told`() throws {
        try count(RecallKind.all, Self.count, "recall")
    }

    @Test func `faults planted by somebody who had not read the rules are told`() throws {
        try count(
            RecallKind.secondHand, Self.isLong ? 1500 : RecallKind.secondHand.count * 2, "recall-second")
    }

    private func count(_ kinds: [RecallKind], _ count: Int, _ mark: String) throws {
        let clean = try RecallPlan.clean()
        var (planted, told): ([String: Int], [String: Int]) = ([:], [:])
        var untold: [String] = []
        for number in 0..<count {
            let kind = kinds[number % kinds.count]
            let seed = Self.seed &+ UInt64(number)
            var (plan, dice) = (clean, SeededNumbers(seed: seed))
            kind.plant(&plan, &dice)
            #expect(plan.texts != clean.texts, "\(kind.name), seed \(seed): nothing was planted")
            let codes = try plan.told()
            planted[kind.name, default: 0] += 1
            if codes.isDisjoint(with: kind.codes) {
                untold.append(
                    "\(kind.name), seed \(seed): \(Self.changes(clean, plan)), told \(codes.sorted())")
            } else {
                told[kind.name, default: 0] += 1
            }
        }
        #expect(untold.isEmpty, "\(untold.joined(separator: "\n"))")
        let rows = kinds.map { kind in
            let codes = kind.codes.map { "`\($0)`" }.joined(separator: ", ")
            return "| \(kind.name) | \(codes) | \(planted[kind.name] ?? 0) | \(told[kind.name] ?? 0) |"
        }
        let all = planted.values.reduce(0, +)
        let found = told.values.reduce(0, +)
        print("lint \(mark): \(found) of \(all) planted faults told, seed \(Self.seed)")
        let table = ["| planted | told by | planted | told |", "| --- | --- | --- | --- |"] + rows
        if !Self.isLong, Self.environment["TIDEMARK_SEED"] == nil {
            try compare(table.joined(separator: "\n") + "\n| all | | \(all) | \(found) |", mark)
        }
    }

    /// The table in docs/lint.md; TIDEMARK_GOLDEN=write writes it.
    private func compare(_ table: String, _ mark: String) throws {
        let page = ImportWorld.root.appending(path: "docs/lint.md")
        let text = try String(contentsOf: page, encoding: .utf8)
        let (open, close) = ("<!-- \(mark) -->\n\n", "\n\n<!-- /\(mark) -->")
        let start = try #require(text.range(of: open))
        let end = try #require(text.range(of: close))
        if Self.environment["TIDEMARK_GOLDEN"] == "write" {
            let written = text[..<start.upperBound] + table + text[end.lowerBound...]
            try written.write(to: page, atomically: true, encoding: .utf8)
        } else {
            #expect(String(text[start.upperBound..<end.lowerBound]) == table)
        }
    }

    private static func changes(_ clean: RecallPlan, _ plan: RecallPlan) -> String {
        plan.texts.keys.sorted().flatMap { path -> [String] in
            let old = Set((clean.texts[path] ?? "").split(separator: "\n"))
            let new = (plan.texts[path] ?? "").split(separator: "\n").filter { !old.contains($0) }
            return new.isEmpty ? [] : ["\(path): \(new.prefix(3).joined(separator: " / "))"]
        }.joined(separator: "; ")
    }

    @Test func `the clean plan is told nothing of`() throws {
        #expect(try RecallPlan.clean().told() == [])
    }

    /// Edits that change the bytes and not what the plan says.
    static let harmless = [
        RecallKind("rows in another order") { plan, dice in
            for path in ["statements.csv", "figures.csv", "relations.csv", "orgs.csv", "memberships.csv"] {
                plan.setLines(path, plan.lines(path).shuffled(using: &dice))
            }
        },
        RecallKind("other words") { plan, dice in
            for line in plan.lines("statements.csv") {
                let id = String(line.prefix(3))
                plan.set([id], "words", "第\(id)句换了说法\(dice.number(1...9))")
            }
        },
        RecallKind("line ends and a byte order mark") { plan, dice in
            let path = dice.one(of: plan.texts.keys.sorted())
            let text = plan.texts[path] ?? ""
            plan.texts[path] = "\u{FEFF}" + text.replacingOccurrences(of: "\n", with: "\r\n")
        },
        RecallKind("empty lines and comments") { plan, dice in
            let path = dice.one(of: plan.texts.keys.sorted())
            plan.texts[path, default: ""] += path.hasSuffix(".yaml") ? "\n# a remark\n\n" : "\n\n"
        },
        RecallKind("other titles") { plan, dice in
            let number = dice.number(1...99)
            plan.replace("plan.yaml", "zh: 林海市海洋创新规划", "zh: 林海市海洋创新规划（第 \(number) 稿）")
            for indicator in plan.indicators {
                plan.edit(indicator: indicator) {
                    $0.replacingOccurrences(of: "  title: {zh: ", with: "  title: {zh: 指标\(number)：")
                }
            }
        },
        RecallKind("indicators in another order and another file") { plan, dice in
            let blocks = plan.indicatorFiles.flatMap { RecallPlan.blocks(plan.texts[$0] ?? "") }
            for path in plan.indicatorFiles { plan.texts[path] = nil }
            plan.texts["indicators/all.yaml"] = blocks.shuffled(using: &dice).joined()
        },
        RecallKind("other numbers of statements") { plan, dice in
            let letter = dice.one(of: ["A", "B", "Q"])
            for path in plan.texts.keys.sorted() {
                plan.texts[path] = plan.texts[path]?.replacingOccurrences(
                    of: "\\bL([0-9][0-9])\\b", with: "\(letter)$1", options: .regularExpression)
            }
        },
        RecallKind("a target told in a larger unit") { plan, dice in
            let (ids, value) = dice.one(of: [(["L23"], "12"), (["L02"], "10"), (["L22"], "10")])
            plan.set(ids, "value", value)
            plan.set(ids, "unit", "万吨")
        },
    ]

    @Test func `what changes no fact makes no finding`() throws {
        let clean = try RecallPlan.clean()
        for number in 0..<(Self.isLong ? 400 : 40) {
            let kind = Self.harmless[number % Self.harmless.count]
            let seed = Self.seed &+ UInt64(number)
            var (plan, dice) = (clean, SeededNumbers(seed: seed))
            kind.plant(&plan, &dice)
            #expect(plan.texts != clean.texts, "\(kind.name), seed \(seed): nothing was changed")
            #expect(try plan.told() == [], "\(kind.name), seed \(seed): \(Self.changes(clean, plan))")
        }
    }
}
