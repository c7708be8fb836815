import Documents
import Foundation
import Kernel
import Measures
import Plans
import Sheets
import Testing
import Words

@testable import Office

/// docs/how-to-write-a-plan.md and its Chinese version hold a whole plan, and what they say of it is so.
@Suite struct PlanGuideTests {
    static let pages: [(Language, String)] = [
        (.en, "docs/how-to-write-a-plan.md"), (.zh, "docs/how-to-write-a-plan.zh-CN.md"),
    ]

    private static func text(_ page: String) throws -> String {
        String(decoding: try ImportWorld.bytes(page), as: UTF8.self)
    }

    /// The fenced blocks that have a path, by it.
    private static func files(_ text: String) -> [String: String] {
        var (files, path, lines): ([String: String], String?, [String]) = ([:], nil, [])
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if let open = path {
                if line == "```" {
                    files[open] = lines.joined(separator: "\n") + "\n"
                    (path, lines) = (nil, [])
                } else {
                    lines.append(line)
                }
            } else if let match = line.wholeMatch(of: /```(?:yaml|csv) (\S+)/) {
                path = String(match.1)
            }
        }
        return files
    }

    private static func plan(_ files: [String: String]) throws -> (Plan, PlanEvaluation) {
        let problems = Problems()
        let documents = files.filter { $0.key != "figures.csv" }.sorted { $0.key < $1.key }.map {
            DocumentFile(path: $0.key, bytes: Array($0.value.utf8))
        }
        let loaded = PlanLoader.load(documents, problems)
        #expect(problems.isEmpty, "\(problems.found.map { ($0.place, $0.code) })")
        let plan = try #require(loaded)
        let bytes = Array(try #require(files["figures.csv"]).utf8)
        let preview = try FigureFiles.preview(
            SheetFiles().sheets(bytes, name: "figures.csv"), bytes: bytes, plan: plan, known: NoFigures())
        #expect(preview.refused.isEmpty && preview.notes.isEmpty && preview.new.count == 6)
        let figures = preview.rows.map { $0.figure(recorded: Instant(microseconds: 0), entry: 0) }
        let today = try #require(Day("2025-09-01"))
        return (plan, PlanEvaluation(plan: plan, figures: ImportedFigures(figures: figures), today: today))
    }

    @Test(arguments: pages)
    func `the page's files are a plan that loads, and lint tells nothing of it`(
        _ language: Language, _ page: String
    ) throws {
        let files = Self.files(try Self.text(page))
        #expect(files.count == 14)
        let (plan, evaluation) = try Self.plan(files)
        #expect(plan.statements.count == 8 && plan.horizon.yearStart == 4)
        #expect(evaluation.findings.map(\.code) == [])
    }

    @Test(arguments: pages)
    func `the verdicts are those of the page's table`(_ language: Language, _ page: String) throws {
        let text = try Self.text(page)
        let (plan, evaluation) = try Self.plan(Self.files(text))
        let words = Words(language: language)
        let rows = text.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { row in
            row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        }
        let none = language == .zh ? "无" : "none"
        let told = evaluation.verdicts.map { verdict -> [String] in
            let decimals = plan.indicator(verdict.target.indicator)?.decimals ?? 0
            return [
                "`\(verdict.target.indicator)`", verdict.figure?.value.text(decimals: decimals) ?? none,
                verdict.expected?.text(decimals: decimals) ?? none,
                words.sentence("verdict.word.\(verdict.word.rawValue)"),
            ]
        }
        #expect(rows == told)
        #expect(evaluation.verdicts.compactMap(\.figure).allSatisfy { "\($0.period)" == "FY2024" })
    }

    /// What the page invites to try.
    @Test(arguments: pages, [("41", []), ("39", ["multiple-falls-short"])])
    func `another number than forty is told of as the page says`(
        _ page: (Language, String), _ change: (String, [String])
    ) throws {
        var files = Self.files(try Self.text(page.1))
        files["statements.csv"] = files["statements.csv"]?.replacingOccurrences(
            of: "cold-stores,40,", with: "cold-stores,\(change.0),")
        #expect(try Self.plan(files).1.findings.map(\.code) == change.1)
    }

    @Test func `both pages hold the same files`() throws {
        let files = try Self.pages.map { Self.files(try Self.text($0.1)) }
        #expect(files[0] == files[1])
    }
}
