import ArgumentParser
import Kernel
import Office
import Plans
import Words

/// Tells every verdict of the adopted plans.
struct EvaluateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate", abstract: "Tell the verdict on every target.")

    @OptionGroup var options: WorldOptions
    @Option(help: "text or json.") var format: OutputFormat = .text

    func run() async throws {
        let terminal = options.terminal
        try await terminal.orExit {
            let views = try await options.views(terminal)
            if format == .json {
                terminal.print(
                    views.flatMap { EvaluationReport($0.evaluation, words: terminal.words).verdicts() })
                return
            }
            for view in views { terminal.print(VerdictTable(view, terminal.words).rendered()) }
        }
    }
}

/// The table of all verdicts of a plan.
struct VerdictTable {
    let view: PlanView
    let words: Words

    init(_ view: PlanView, _ words: Words) {
        self.view = view
        self.words = words
    }

    func rendered() -> String {
        let columns = ["indicator", "target", "latest", "verdict", "why"]
        var table = TextTable(header: columns.map { words.sentence("evaluate.column.\($0)") })
        for verdict in view.evaluation.verdicts {
            guard let indicator = view.plan.indicator(verdict.target.indicator) else { continue }
            table.rows.append([
                words.title(indicator.title), goal(verdict, indicator), latest(verdict, indicator),
                word(verdict.word),
                words.sentence(verdict.reason.first ?? Message("verdict.why.unmeasurable")),
            ])
        }
        let tally = Verdict.Word.allCases.map { word in
            let count = view.evaluation.verdicts.count { $0.word == word }
            return "\(words.sentence("verdict.word.\(word.rawValue)")) \(count)"
        }
        return words.title(view.plan.title) + "\n" + table.rendered() + "\n" + tally.joined(separator: "  ")
    }

    private func goal(_ verdict: Verdict, _ indicator: Indicator) -> String {
        words.sentence(GoalPhrase(verdict.target, indicator).message) + " · "
            + words.period(verdict.target.period)
    }

    private func latest(_ verdict: Verdict, _ indicator: Indicator) -> String {
        guard let figure = verdict.figure else { return "—" }
        let unit = indicator.unitTitle
        return words.quantity(figure.value, decimals: indicator.decimals, unit: unit) + " · "
            + words.period(figure.period)
    }

    private func word(_ word: Verdict.Word) -> String {
        let colours: [Verdict.Word: String] = [
            .met: "32", .onCourse: "34", .atRisk: "33", .offCourse: "31", .disputed: "35",
        ]
        let text = words.sentence("verdict.word.\(word.rawValue)")
        return colours[word].map { Terminal.coloured(text, $0) } ?? text
    }
}
