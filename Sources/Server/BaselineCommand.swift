import ArgumentParser
import Kernel
import Office
import Plans
import Words

/// Lists the baselines an indicator could start from; chooses one, or takes the choice back.
struct BaselineCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "baseline", abstract: "Choose between baselines that disagree, with a reason.",
        discussion: "Without --choose and --withdraw it lists them, with the verdict under each.")

    @Argument(help: "The indicator's identifier, or its name in either language.")
    var indicator: String
    @OptionGroup var options: WorldOptions
    @Option(help: "Choose the baseline with this number of the list.") var choose: Int?
    @Flag(help: "Take the standing choice back.") var withdraw = false
    @Option(help: "Why: kept with the decision and shown.") var reason: String?
    @Option(help: "text or json.") var format: OutputFormat = .text

    func validate() throws {
        if choose != nil, withdraw { throw ValidationError("Either --choose or --withdraw.") }
    }

    /// Whether more is asked than the list.
    private var isWriting: Bool { choose != nil || withdraw }

    func run() async throws {
        let terminal = options.terminal
        try await terminal.orExit {
            try await options.withWorld(terminal, only: isWriting ? .writes : nil) { world in
                let desk = PlanDesk(store: world.store, hoursFromUTC: Today.hoursFromUTC)
                let view = try await desk.view(
                    of: world.onePlan(), asOf: options.moment(), today: Today.day)
                guard let found = IndicatorFinder(view.plan).find(indicator) else {
                    throw Refusal("server.no-indicator", ["text": .text(indicator)])
                }
                let baselines = view.baselineOptions(of: found)
                guard isWriting else {
                    return tell(BaselineReport(baselines, terminal.words), terminal)
                }
                let wish = try view.choosing(
                    choose.map { number throws(Refusal) in try baselines.candidate(number: number) },
                    baselines, reason: reason ?? "")
                _ = try await world.store.decide(
                    .chooseBaseline(wish), from: view, actor: OpenWorld.operatorOfThisMachine, at: Today.now)
                terminal.say(baselines.told(wish))
                let after = try await desk.view(of: view.plan.id, today: Today.day)
                tell(BaselineReport(after.baselineOptions(of: found), terminal.words), terminal)
            }
        }
    }

    private func tell(_ report: BaselineReport, _ terminal: Terminal) {
        if format == .json { terminal.print([report.json()]) } else { terminal.print(report.text()) }
    }
}
