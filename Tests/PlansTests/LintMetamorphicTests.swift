import Documents
import Foundation
import Kernel
import Plans
import Testing

/// A finding as far as it can be told apart from another: its rule and what it speaks of, not its words.
struct FindingKey: Hashable, CustomStringConvertible {
    let code: String
    let about: [String]

    init(_ finding: Finding) {
        code = finding.code
        about = [finding.statements.first, finding.indicator, finding.task].compactMap(\.self)
    }

    var description: String { "\(code)(\(about.joined(separator: " ")))" }
}

/// One way to break the clean plan, and the one rule that must see it.
struct Breakage: Sendable, CustomTestStringConvertible {
    let code: String
    let edit: @Sendable (PlanFixture) throws -> PlanFixture
    var testDescription: String { code }

    init(_ code: String, _ edit: @escaping @Sendable (PlanFixture) throws -> PlanFixture) {
        self.code = code
        self.edit = edit
    }

    /// Sets cells of statements.
    static func statement(_ code: String, _ edits: [(String, [String: String])]) -> Breakage {
        Breakage(code) { plan in
            var plan = plan
            for (id, cells) in edits { plan = try plan.editing("statements.csv", id, cells) }
            return plan
        }
    }

    static let all: [Breakage] = [
        .statement("no-unit", [("L44", ["unit": ""])]),
        .statement("placeholder", [("L22", ["value": ""])]),
        .statement("no-due-year", [("L48", ["period": ""])]),
        .statement("unmeasurable", [("L48", ["basis": "unmeasurable"])]),
        .statement("unit-mismatch", [("L06", ["unit": "吨"])]),
        Breakage("unit-written-two-ways") { plan in
            try plan.appending(
                "- {unit: 户, title: {zh: 户, en: firms}, dimension: \(firmDimension(plan)), scale: \"1\"}",
                to: "units.yaml"
            ).editing("statements.csv", "L06", ["unit": "户"])
        },
        Breakage("no-baseline") { $0.removing(linesWith: "L47,", from: "statements.csv") },
        .statement("baseline-disagrees", [("L06", ["value": "81"])]),
        .statement("two-targets", [("L41", ["value": "65"])]),
        .statement("bound-differs", [("L23", ["comparator": "~"])]),
        .statement("met-at-base", [("L25", ["value": "39"])]),
        .statement("out-of-reach", [("L25", ["value": "300"])]),
        .statement("increment-against-level", [("L50", ["value": "40"])]),
        .statement("parts-against-whole", [("L38", ["value": "41000"])]),
        .statement(
            "pool-too-small",
            [("L50", ["value": "125"]), ("L20", ["value": "205"]), ("L33", ["value": "205"])]),
        .statement("yearly-against-span", [("L45", ["value": "2100"])]),
        .statement("multiple-falls-short", [("L21", ["value": "55000"]), ("L35", ["value": "55000"])]),
        .statement("narrower-exceeds-wider", [("L39", ["value": "130000"])]),
        .statement("ratio-disagrees", [("L14", ["value": "1.3"])]),
        .statement("change-disagrees", [("L16", ["value": "13"])]),
        .statement("gap-implies-two", [("L05", ["value": "-0.40"])]),
        Breakage("no-owner") { plan in
            try plan.replacing(
                "office: {zh: 引才处, en: Recruiting office}}\n    with: [{org: lh-stats}]",
                with: "office: {zh: 引才处, en: Recruiting office}}\n    suggested: true",
                in: file(of: "graduates-attracted", plan))
        },
        Breakage("no-source") { plan in
            try plan.replacing(
                ", by: {zh: 海洋城市创新能力评价组, en: Ocean City Innovation Assessment Group}", with: "",
                in: file(of: "city-innovation-rank", plan))
        },
        Breakage("circular-formula") { plan in
            try plan.replacing(
                "formula: 海洋研发经费 / 海洋生产总值", with: "formula: (海洋研发投入强度 + 海洋研发经费 / 海洋生产总值) / 2",
                in: file(of: "marine-rd-intensity", plan))
        },
        Breakage("finer-than-source") { plan in
            try plan.replacing(
                "frequency: year, lag: 120 days", with: "frequency: once, lag: 120 days",
                in: file(of: "fiscal-marine-spend", plan))
        },
        Breakage("task-without-indicator") { plan in
            plan.appending(
                "9,,4,新任务,A new task,新任务,A new task,,lh-marine,,false", to: "tasks.csv")
        },
        Breakage("indicator-without-task") { plan in
            let tasks = plan.text("tasks.csv")
            return plan.writing(
                tasks.replacing("fiscal-marine-spend", with: "marine-literacy"), to: "tasks.csv")
        },
        .statement("indicator-without-target", [("L43", ["role": "context"])]),
        .statement("outside-horizon", [("L12", ["period": "2023"])]),
        Breakage("told-twice") { plan in
            plan.appending(
                "L54,4,linhai,fiscal-marine-spend,5000,,=,万美元,2022,baseline,level,基期财政支出五千万",
                to: "statements.csv")
        },
        Breakage("task-without-lead") { plan in
            try plan.editing("tasks.csv", "4", ["lead": ""])
        },
        Breakage("org-gone") { try $0.editing("orgs.csv", "lh-finance", ["to": "2025-12-31"]) },
        Breakage("published-against-computed") { plan in
            try plan.replacing(
                "marine-rd-intensity,linhai,FY2023,2.53", with: "marine-rd-intensity,linhai,FY2023,2.63",
                in: "figures.csv")
        },
        Breakage("axis-overlaps") {
            $0.appending("beigang,yunling,admin,2024-04-01,", to: "memberships.csv")
        },
        Breakage("reported-against-summed") { plan in
            try plan.replacing(
                "aquatic-output,linhai,FY2023,104000", with: "aquatic-output,linhai,FY2023,105000",
                in: "figures.csv")
        },
        Breakage("unused-parameter") { plan in
            try plan.replacing(
                " + 滨海旅游产值 × 滨海旅游计入比例", with: " + 滨海旅游产值", in: "indicators/blue-industry.yaml")
        },
        Breakage("parameter-gap") { plan in
            try plan.replacing(
                "{to: 2025-04-01, value", with: "{to: 2025-03-30, value", in: "parameters.yaml")
        },
        Breakage("parameter-without-value") { plan in
            try plan.replacing(
                "{from: 2025-04-01, value: 90%, ", with: "{from: 2025-04-01, ", in: "parameters.yaml")
        },
        Breakage("parameter-without-article") { plan in
            try plan.replacing(", article: 第四条第二款}", with: "}", in: "parameters.yaml")
        },
        Breakage("plan-against-figure") { plan in
            try plan.replacing(
                "marine-firms,linhai,FY2022,80", with: "marine-firms,linhai,FY2022,82", in: "figures.csv")
        },
    ]

    private static func file(of indicator: String, _ plan: PlanFixture) throws -> String {
        let fits = plan.files.first {
            $0.path.hasPrefix("indicators/")
                && String(decoding: $0.bytes, as: UTF8.self).contains("- indicator: \(indicator)\n")
        }
        guard let fits else { throw FixtureError.notOnce(indicator, "indicators/") }
        return fits.path
    }

    private static func firmDimension(_ plan: PlanFixture) -> String {
        let lines = plan.text("units.yaml").components(separatedBy: "- unit: 家")
        let rest = lines.count > 1 ? lines[1] : ""
        let words = rest.components(separatedBy: "dimension: ")
        return words.count > 1 ? String(words[1].prefix { !$0.isWhitespace && $0 != "," && $0 != "}" }) : ""
    }
}

struct LintMetamorphicTests {
    private func keys(_ plan: PlanFixture) throws -> Set<FindingKey> {
        Set(try plan.evaluate(today: "2024-09-01").findings.map(FindingKey.init))
    }

    @Test func `the invented plan is clean`() throws {
        #expect(try keys(.invented).sorted { $0.description < $1.description } == [])
    }

    @Test(arguments: Breakage.all)
    func `breaking one thing makes exactly its finding appear`(_ breakage: Breakage) throws {
        let appeared = try keys(breakage.edit(.invented)).subtracting(try keys(.invented))
        #expect(appeared.map(\.code) == [breakage.code], "appeared: \(appeared)")
    }

    @Test func `every rule has a breakage, and every rule can be seen`() {
        #expect(Set(Breakage.all.map(\.code)) == Set(Lint.rules.map(\.code)))
    }

    /// The wrong figure, corrected, and the findings of the shipped plan that must vanish, no other.
    static let repairs: [(String, [(String, [String: String])], [String])] = [
        ("table against text, high-tech enterprises", [("C107", ["value": "1514"])], ["baseline-disagrees"]),
        ("table against text, contribution rate", [("C101", ["value": "58.1"])], ["baseline-disagrees"]),
        (
            "industry's research, about 2 against 2.5", [("C127", ["value": "2.5", "comparator": "="])],
            ["met-at-base", "two-targets"]
        ),
        ("pool of 200 for 300", [("C164", ["value": "200"])], ["pool-too-small"]),
        ("three industries", [("C190", ["value": "500"])], ["parts-against-whole"]),
        ("1500 a year", [("C128", ["value": "1000"])], ["yearly-against-span"]),
        ("platforms", [("C197", ["high": "", "comparator": "="])], ["two-targets"]),
        (
            "research intensity and its gap", [("C099", ["value": "2.21"])],
            ["baseline-disagrees", "gap-implies-two"]
        ),
        ("about 3", [("C078", ["comparator": "="])], ["bound-differs"]),
    ]

    @Test(arguments: repairs.indices)
    func `correcting the wrong figure makes exactly its findings vanish`(_ index: Int) throws {
        let (name, edits, codes) = Self.repairs[index]
        let before = Set(try PlanFixture.shipped.evaluate().findings.map(FindingKey.init))
        var plan = PlanFixture.shipped
        for (id, cells) in edits { plan = try plan.editing("statements.csv", id, cells) }
        let after = Set(try plan.evaluate().findings.map(FindingKey.init))
        #expect(
            before.subtracting(after).map(\.code).sorted() == codes, "\(name): \(before.subtracting(after))")
        #expect(after.subtracting(before).isEmpty, "\(name): appeared \(after.subtracting(before))")
    }
}
