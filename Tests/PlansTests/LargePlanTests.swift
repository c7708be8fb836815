import Documents
import Foundation
import Kernel
import Measures
import Plans
import Testing

/// A plan many times as large as any text: what it costs must grow with its size, not with its square.
struct LargePlanTests {
    /// A plan of so many statements: a fifth as many indicators, each with two baselines, two targets, a task
    /// that is fed by the fifth statement, a figure, and relations to its neighbour.
    static func plan(statements count: Int) -> PlanFixture {
        let numbers = Array(0..<count / 5)
        let elements = numbers.map {
            "- {element: e\($0), title: {zh: 要素\($0)号, en: Element \($0)}, unit: 家, decimals: 0, "
                + "range: [0, 1000000], nature: level}"
        }
        let indicators = numbers.map {
            "- {indicator: i\($0), title: {zh: 指标\($0)号, en: Indicator \($0)}, "
                + "element: e\($0), ways: [published], "
                + "published: {frequency: year, lag: 60 days, by: 局}, owner: {lead: {org: linhai}}}"
        }
        let statements = numbers.flatMap { number -> [String] in
            let start = 100 + number % 50
            return [
                "a\(number),\(number % 500),linhai,i\(number),\(start),,=,家,2022,baseline,level,一",
                "b\(number),\(number % 500),linhai,i\(number),\(start),,=,家,2022,achievement,level,二",
                "c\(number),\(number % 500),linhai,i\(number),\(start * 2),,>=,家,2027,target,level,三",
                "d\(number),\(number % 500),linhai,i\(number),\(start),,>=,家,2023-2027,target,increment,四",
                "e\(number),\(number % 500),linhai,task:t\(number),,,,,2027,context,unmeasurable,五",
            ]
        }
        let relations = numbers.dropLast().flatMap { number in
            [
                "doubles,c\(number),a\(number),,,2,,", "contains,a\(number),c\(number),,,,,",
                "sums,a\(number),c\(number / 4),,,,,",
            ]
        }
        let sections = (0..<500).map { "\($0),\($0 == 0 ? "" : "\($0 / 2)"),节\($0),Section \($0),text,\($0)" }
        let tasks = numbers.map { "t\($0),\($0 == 0 ? "" : "t\($0 - 1)"),,任务,Task,,,,linhai,,false" }
        let head = """
            plan: large
            title: {zh: 大, en: Large}
            status: adopted
            horizon: {base: 2022, from: 2023, to: 2027}
            org: linhai
            axes: {admin: {sums: true}}
            """
        let files: [(String, [String])] = [
            ("plan.yaml", [head]), ("elements/all.yaml", elements), ("indicators/all.yaml", indicators),
            ("statements.csv", [header(of: "statements.csv")] + statements),
            ("relations.csv", [header(of: "relations.csv")] + relations),
            ("sections.csv", [header(of: "sections.csv")] + sections),
            ("tasks.csv", [header(of: "tasks.csv")] + tasks),
        ]
        var plan = PlanFixture.invented
        let others = ["not-monitored.csv", "technologies.csv", "technology_fields.csv", "named_orgs.csv"]
        plan.files.removeAll { $0.path.contains("/") || others.contains($0.path) }
        for (path, lines) in files { plan = plan.writing(lines.joined(separator: "\n") + "\n", to: path) }
        return plan
    }

    private static func header(of path: String) -> String {
        String(PlanFixture.invented.text(path).prefix { $0 != "\n" })
    }

    @Test func `a plan of five thousand statements is loaded, judged and linted whole`() throws {
        let count = 5000
        let figures = try (0..<count / 5).map { number in
            TestBook.figure(
                element: "e\(number)", org: "linhai", period: .year(2023),
                try #require(DecimalText("\(120 + number % 50)")), number: Int64(number))
        }
        let plan = try Self.plan(statements: count).load()
        let evaluation = PlanEvaluation(
            plan: plan, figures: IndexedBook(figures), today: Day(number: 20_000))
        #expect(plan.statements.count == count)
        #expect(evaluation.verdicts.count == count / 5 * 2)
        #expect(!evaluation.findings.isEmpty)
    }

    @Test func `thousands of names that lead nowhere are told up to the limit`() throws {
        let plan = Self.plan(statements: 5000)
        let subjects = plan.text("statements.csv").replacing(",linhai,i", with: ",linhai,j")
        let problems = Problems()
        #expect(PlanLoader.load(plan.writing(subjects, to: "statements.csv").files, problems) == nil)
        #expect(problems.found.count == problems.limit)
        #expect(problems.omitted == 4000 - problems.limit)
        #expect(problems.found.allSatisfy { $0.code == "unknown-indicator" })
        #expect(problems.found.first?.suggestion == "i0")
    }
}

/// Figures found by what they are of, as a store finds them.
struct IndexedBook: FigureBook {
    private let index: [String: [Figure]]

    init(_ figures: [Figure]) { index = Dictionary(grouping: figures) { "\($0.element) \($0.org)" } }

    func figures(element: String, org: String) -> [Figure] { index["\(element) \(org)"] ?? [] }
}
