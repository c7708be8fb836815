import ArgumentParser
import Documents
import Foundation
import Kernel
import Measures
import Office
import Plans
import Words

/// Lints a plan's folder: its documents first, then the plan itself.
struct LintCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint", abstract: "Find what is wrong with a plan.",
        discussion: """
            Exit code 1 where a document cannot be used. Warnings and notes are the plan's own faults: exit code 0.
            --format json prints one array; --format sarif one SARIF 2.1.0 log, a run a plan, for code scanners.
            With --as-of, lints what was adopted then, with the figures of then, instead of a folder.
            """)

    @Argument(help: "The plan's folder; the shipped plan where none is given.")
    var plan: String?
    @OptionGroup var options: WorldOptions
    @Option(help: "text, json or sarif.") var format: LintFormat = .text
    @Flag(help: "Print docs/lint.md, made from the rules, and stop.") var rules = false

    func run() async throws {
        let terminal = options.terminal
        try await terminal.orExit {
            if rules { try options.onlyNow(.program) }
            if plan != nil { try options.onlyNow(.folder) }
        }
        if rules { return terminal.print(LintManual.text) }
        if options.asOf != nil, plan == nil { return try await lintThen(terminal) }
        var isRefused = false
        var values: [JSONText] = []
        var runs: [SARIFRun] = []
        try await terminal.orExit {
            let home = try options.foundHome()
            let folders = plan.map { [URL(filePath: $0)] } ?? options.planFolders(home)
            for folder in folders {
                let problems = Problems()
                let files = try PlanFolder(url: folder, home: home).read(problems)
                let check = PlanCheck(files: files, today: Today.day)
                let findings = try check.evaluation(problems)?.findings ?? []
                isRefused = isRefused || problems.hasErrors
                switch format {
                case .sarif:
                    runs.append(
                        SARIFRun(
                            plan: folder.lastPathComponent, folder: within(home, folder), files: files,
                            diagnostics: problems.found, findings: findings))
                case .json:
                    values += problems.found.map { FindingReport.json($0, words: terminal.words) }
                    values += findings.map { FindingReport.json($0, words: terminal.words) }
                case .text:
                    report(problems.found, findings, files, folder.lastPathComponent, terminal)
                }
            }
        }
        if format == .json { terminal.print(values) }
        if format == .sarif { sarif(runs, terminal) }
        if isRefused { throw Exit.refused }
    }

    /// What lint says about the documents that held at a moment.
    private func lintThen(_ terminal: Terminal) async throws {
        try await terminal.orExit {
            let views = try await options.views(terminal)
            if format == .sarif {
                let runs = views.map { view in
                    SARIFRun(
                        plan: view.plan.id, folder: nil, files: [], diagnostics: [],
                        findings: view.evaluation.findings)
                }
                return sarif(runs, terminal)
            }
            if format == .json {
                terminal.print(
                    views.flatMap { view in
                        view.evaluation.findings.map { FindingReport.json($0, words: terminal.words) }
                    })
                return
            }
            for view in views { report([], view.evaluation.findings, [], view.plan.id, terminal) }
        }
    }

    private func sarif(_ runs: [SARIFRun], _ terminal: Terminal) {
        terminal.print(SARIFReport(words: terminal.words).log(runs).written(isPretty: true))
    }

    /// A folder's path seen from the home; `nil` where it lies elsewhere.
    private func within(_ home: Home, _ folder: URL) -> String? {
        let root = home.root.standardizedFileURL.resolvingSymlinksInPath().path
        let path = folder.standardizedFileURL.resolvingSymlinksInPath().path
        return path.hasPrefix(root + "/") ? String(path.dropFirst(root.count + 1)) : nil
    }

    private func report(
        _ diagnostics: [Diagnostic], _ findings: [Finding], _ files: [DocumentFile], _ plan: String,
        _ terminal: Terminal
    ) {
        let all =
            diagnostics + findings.map { Diagnostic($0.code, $0.severity, at: $0.place, message: $0.message) }
        let renderer = DiagnosticReport(files: files, sentence: { terminal.words.sentence($0) })
        for diagnostic in all { terminal.print(colour(renderer.text(diagnostic), diagnostic.severity)) }
        func count(_ severity: Severity) -> MessageArgument {
            .integer(all.count { $0.severity == severity })
        }
        terminal.say(
            Message(
                "server.lint-done",
                [
                    "plan": .text(plan), "errors": count(.error),
                    "warnings": count(.warning),
                    "notes": count(.note),
                ]))
    }

    private func colour(_ text: String, _ severity: Severity) -> String {
        guard Terminal.hasColour else { return text }
        let code = severity == .error ? "31" : severity == .warning ? "33" : "36"
        guard let line = text.firstIndex(of: "\n") else { return Terminal.coloured(text, code) }
        return Terminal.coloured(String(text[..<line]), code) + text[line...]
    }
}

/// The form of what the lint prints.
enum LintFormat: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case sarif
}

/// A plan's folder read against its own figures, without a world.
struct PlanCheck {
    let files: [DocumentFile]
    let today: Day

    /// The plan evaluated with its own figures; `nil` where its documents cannot be used.
    func evaluation(_ problems: Problems) throws -> PlanEvaluation? {
        guard let plan = PlanLoader.load(files, problems) else { return nil }
        return PlanEvaluation(plan: plan, figures: try figures(plan, problems), today: today)
    }

    /// The plan's own figures; those that are refused are errors of the document.
    private func figures(_ plan: Plan, _ problems: Problems) throws -> RowFigures {
        guard let preview = try OwnFigures(files: files, plan: plan).preview() else { return RowFigures([]) }
        for refused in preview.refused {
            problems.add(
                Diagnostic(
                    "figure-refused", at: Place(file: "figures.csv", line: refused.line, column: 1),
                    message: refused.reason))
        }
        return RowFigures(preview.rows)
    }
}

/// Rows of a file as figures, without a world that recorded them.
struct RowFigures: FigureBook {
    private let figures: [Figure]

    init(_ rows: [FigureRow]) {
        figures = rows.map { $0.figure(recorded: Instant(microseconds: 0), entry: 0) }
    }

    func figures(element: String, org: String) -> [Figure] {
        figures.filter { $0.element == element && $0.org == org }
    }
}
