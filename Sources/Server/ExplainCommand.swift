import ArgumentParser
import Kernel
import Office
import Plans
import Words

/// Explains one indicator: its statements, readings, and every verdict down to the numbers.
struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Explain an indicator: why its verdicts are what they are.")

    @Argument(help: "The indicator's identifier, or its name in either language.")
    var indicator: String
    @OptionGroup var options: WorldOptions
    @Option(help: "text or json.") var format: OutputFormat = .text

    func run() async throws {
        let terminal = options.terminal
        try await terminal.orExit {
            let views = try await options.views(terminal)
            let found = views.compactMap { view in
                IndicatorFinder(view.plan).find(indicator).map {
                    IndicatorExplanation(view, $0, terminal.words)
                }
            }
            guard !found.isEmpty else { throw Refusal("server.no-indicator", ["text": .text(indicator)]) }
            if format == .json {
                terminal.print(found.map { $0.json() })
            } else {
                for explanation in found { terminal.print(explanation.text()) }
            }
        }
    }
}
