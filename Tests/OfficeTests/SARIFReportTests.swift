import Documents
import Foundation
import Kernel
import Plans
import Seeds
import Testing
import Words

@testable import Office

/// The lint's report for code scanners.
@Suite struct SARIFReportTests {
    private struct Linted {
        var files: [DocumentFile]
        var diagnostics: [Diagnostic] = []
        var findings: [Finding] = []

        init(_ plan: RecallPlan) {
            files = plan.texts.sorted { $0.key < $1.key }.map {
                DocumentFile(path: $0.key, bytes: Array($0.value.utf8))
            }
            let problems = Problems()
            if let loaded = PlanLoader.load(files, problems) {
                let day = Day("2024-09-01") ?? Day(number: 0)
                findings = PlanEvaluation(plan: loaded, figures: NoFigures(), today: day).findings
            }
            diagnostics = problems.found
        }

        var run: SARIFRun {
            SARIFRun(
                plan: "linhai", folder: "Plans/林海 2023", files: files, diagnostics: diagnostics,
                findings: findings)
        }

        func log(_ language: Language = .zh) -> String {
            SARIFReport(words: Words(language: language)).log([run]).written(isPretty: true) + "\n"
        }
    }

    /// The invented plan with three faults.
    private static func faulty() throws -> RecallPlan {
        var plan = try RecallPlan.clean()
        plan.set("statements.csv", "L41", "value", "65")
        plan.set("statements.csv", "L44", "unit", "")
        plan.set("tasks.csv", "4", "lead", "")
        return plan
    }

    /// The invented plan with a name that leads nowhere, behind a sign of two code points.
    private static func unusable() throws -> RecallPlan {
        var plan = try RecallPlan.clean()
        plan.replace("plan.yaml", "main:\n", "main:\n  - clean-shipz\n")
        plan.replace("plan.yaml", "uses: []", "usse: []")
        return plan
    }

    private func results(_ log: String) throws -> [[String: Any]] {
        let root = try JSONSerialization.jsonObject(with: Data(log.utf8)) as? [String: Any]
        let runs = try #require(root?["runs"] as? [[String: Any]])
        return try #require(runs.first?["results"] as? [[String: Any]])
    }

    @Test(arguments: ["faulty", "unusable"], Language.allCases)
    func `a small plan’s log is as it was found right`(_ name: String, _ language: Language) throws {
        let plan = name == "faulty" ? try Self.faulty() : try Self.unusable()
        let log = Linted(plan).log(language)
        let code = language == .zh ? "zh" : "en"
        let url = ImportWorld.root.appending(path: "Tests/Fixtures/golden/lint-\(name)-\(code).sarif")
        if ProcessInfo.processInfo.environment["TIDEMARK_GOLDEN"] == "write" {
            try log.write(to: url, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: url, encoding: .utf8) == log)
    }

    @Test func `it tells what the JSON form tells, in its order`() throws {
        for plan in [try Self.faulty(), try Self.unusable()] {
            let linted = Linted(plan)
            let words = Words(language: .en)
            let rows =
                linted.diagnostics.map { FindingReport.json($0, words: words) }
                + linted.findings.map { FindingReport.json($0, words: words) }
            let told = try rows.map { row -> [String: Any] in
                let object = try JSONSerialization.jsonObject(with: Data(row.written().utf8))
                return try #require(object as? [String: Any])
            }
            let results = try results(linted.log(.en))
            #expect(!told.isEmpty && results.count == told.count)
            for (result, row) in zip(results, told) {
                #expect(result["ruleId"] as? String == row["code"] as? String)
                #expect(result["level"] as? String == row["severity"] as? String)
                let text = try #require((result["message"] as? [String: Any])?["text"] as? String)
                #expect(text.hasPrefix(try #require(row["message"] as? String)))
                #expect(Self.place(result)?.line == row["line"] as? Int)
                #expect(Self.place(result)?.file == row["file"] as? String)
            }
        }
    }

    private static func place(_ result: [String: Any]) -> (file: String, line: Int, column: Int)? {
        let locations = result["locations"] as? [[String: Any]]
        let physical = locations?.first?["physicalLocation"] as? [String: Any]
        let region = physical?["region"] as? [String: Any]
        let artifact = physical?["artifactLocation"] as? [String: Any]
        guard let file = artifact?["uri"] as? String, let line = region?["startLine"] as? Int,
            let column = region?["startColumn"] as? Int
        else { return nil }
        return (file, line, column)
    }

    @Test func `a log has what the standard asks of one`() throws {
        let log = Linted(try Self.unusable()).log()
        let root = try #require(
            JSONSerialization.jsonObject(with: Data(log.utf8)) as? [String: Any])
        #expect(root["version"] as? String == "2.1.0")
        #expect(root["$schema"] as? String == "https://json.schemastore.org/sarif-2.1.0.json")
        let run = try #require((root["runs"] as? [[String: Any]])?.first)
        #expect(run["columnKind"] as? String == "unicodeCodePoints")
        let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
        #expect(driver["name"] as? String == "Tidemark" && driver["informationUri"] == nil)
        let rules = try #require(driver["rules"] as? [[String: Any]])
        let ids = rules.compactMap { $0["id"] as? String }
        #expect(ids.count == rules.count && Set(ids).count == ids.count)
        #expect(Array(ids.prefix(Lint.rules.count)) == Lint.rules.map(\.code))
        for result in try results(log) {
            let index = try #require(result["ruleIndex"] as? Int)
            #expect(ids.indices.contains(index) && ids[index] == result["ruleId"] as? String)
        }
        let bases = try #require(run["originalUriBaseIds"] as? [String: [String: Any]])
        #expect(bases["PLAN"]?["uri"] as? String == "Plans/%E6%9E%97%E6%B5%B7%202023/")
        #expect(bases["PLAN"]?["uriBaseId"] as? String == "HOME" && bases["HOME"]?["uri"] == nil)
    }

    private func fingerprints(_ plan: RecallPlan) throws -> [String] {
        try results(Linted(plan).log()).compactMap {
            ($0["partialFingerprints"] as? [String: String])?["tidemarkFinding/v1"]
        }
    }

    @Test func `fingerprints stay where lines move, and differ between findings`() throws {
        for plan in [try Self.faulty(), try Self.unusable()] {
            let before = try fingerprints(plan)
            #expect(before.count > 1 && Set(before).count == before.count)
            var moved = plan
            moved.setLines("statements.csv", ["", ""] + plan.lines("statements.csv"))
            moved.setLines("tasks.csv", [""] + plan.lines("tasks.csv"))
            moved.texts["plan.yaml"] = "# one line more\n" + (plan.texts["plan.yaml"] ?? "")
            #expect(Linted(moved).log() != Linted(plan).log())
            #expect(try Set(fingerprints(moved)) == Set(before))
        }
    }

    /// Every fault that adoption does not forbid, each planted once more.
    private static let warnings = (RecallKind.all + RecallKind.secondHand).enumerated().compactMap {
        number, kind -> RecallPlan? in
        guard var plan = try? RecallPlan.clean() else { return nil }
        var dice = SeededNumbers(seed: 7 + UInt64(number))
        kind.plant(&plan, &dice)
        let linted = Linted(plan)
        return linted.diagnostics.isEmpty && !linted.findings.isEmpty ? plan : nil
    }

    @Test func `fingerprints stay where rows and indicators change places`() throws {
        #expect(Self.warnings.count > 40)
        for (number, plan) in Self.warnings.enumerated() {
            let before = try fingerprints(plan)
            #expect(Set(before).count == before.count)
            for seed in 1...3 {
                var (moved, dice) = (plan, SeededNumbers(seed: UInt64(seed)))
                for path in ["statements.csv", "relations.csv", "orgs.csv", "memberships.csv"] {
                    moved.setLines(path, plan.lines(path).shuffled(using: &dice))
                }
                for path in plan.indicatorFiles {
                    let blocks = RecallPlan.blocks(plan.texts[path] ?? "")
                    moved.texts[path] = blocks.shuffled(using: &dice).joined()
                }
                let after = try fingerprints(moved)
                let codes = Linted(plan).findings.map(\.code)
                #expect(after.sorted() == before.sorted(), "plan \(number), seed \(seed): \(codes)")
            }
        }
    }

    @Test func `columns count code points, and a place beyond the line stays beyond it`() throws {
        let file = DocumentFile(path: "a.yaml", bytes: Array("e\u{301}x海y\n".utf8))
        func column(_ column: Int) throws -> Int? {
            let place = Place(file: "a.yaml", line: 1, column: column)
            let run = SARIFRun(
                plan: "a", folder: nil, files: [file],
                diagnostics: [Diagnostic("bad-range", at: place, ["text": .text("a")])], findings: [])
            let log = SARIFReport(words: Words(language: .en)).log([run]).written()
            return try results(log).first.flatMap(Self.place)?.column
        }
        #expect(try column(1) == 1)
        #expect(try column(2) == 3)
        #expect(try column(4) == 5)
        #expect(try column(9) == 10)
    }
}
