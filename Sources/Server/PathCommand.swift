import ArgumentParser
import Kernel
import Office
import Plans
import Words

/// Lists the yearly values of every target; confirms one target's, or all proposals, with a reason.
struct PathCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "path", abstract: "Tell what each target asks for every year, and confirm it.")

    @OptionGroup var options: WorldOptions
    @Option(help: "Confirm this target (its identifier, or an indicator that has one target).")
    var confirm: String?
    @Option(
        parsing: .upToNextOption,
        help: """
            The yearly values to confirm, with blanks between, in the indicator's unit, from the year after the \
            base; without it the proposal.
            """)
    var values: [String] = []
    @Flag(help: "Confirm the proposal of every target that has nothing confirmed.") var confirmAll = false
    @Option(help: "Take back what was confirmed for this target.") var withdraw: String?
    @Option(help: "Why: kept with the decision and shown.") var reason: String?
    @Option(help: "text or json.") var format: OutputFormat = .text

    func validate() throws {
        let asked = [confirm != nil, confirmAll, withdraw != nil].count { $0 }
        if asked > 1 { throw ValidationError("One of --confirm, --confirm-all and --withdraw.") }
        if !values.isEmpty, confirm == nil { throw ValidationError("--values goes with --confirm.") }
    }

    /// Whether more is asked than the list.
    private var isWriting: Bool { confirm != nil || confirmAll || withdraw != nil }

    func run() async throws {
        let terminal = options.terminal
        try await terminal.orExit {
            try await options.withWorld(terminal, only: isWriting ? .writes : nil) { world in
                let desk = PlanDesk(store: world.store, hoursFromUTC: Today.hoursFromUTC)
                let view = try await desk.view(
                    of: world.onePlan(), asOf: options.moment(), today: Today.day)
                guard let wish = try wish(view, terminal) else {
                    return tell(PathReport(view, terminal.words), terminal)
                }
                _ = try await world.store.decide(
                    .confirmPath(wish), from: view, actor: OpenWorld.operatorOfThisMachine, at: Today.now)
                let after = try await desk.view(of: view.plan.id, today: Today.day)
                tell(PathReport(after, terminal.words), terminal)
            }
        }
    }

    /// What is to be written; nothing where the path is only asked for.
    private func wish(_ view: PlanView, _ terminal: Terminal) throws -> PathConfirming? {
        let report = PathReport(view, terminal.words)
        if confirmAll { return view.confirmingAll(reason: reason ?? "") }
        if let withdraw { return try view.confirming(report.row(withdraw), [], reason: reason ?? "") }
        guard let confirm else { return nil }
        let row = try report.row(confirm)
        let steps =
            values.isEmpty
            ? row.proposal.steps
            : try YearlyPath.steps(values, row, base: view.plan.horizon.base)
        if let doubt = view.doubt(about: steps, of: row) { terminal.say(doubt) }
        return try view.confirming(row, steps, reason: reason ?? "")
    }

    private func tell(_ report: PathReport, _ terminal: Terminal) {
        if format == .json { return terminal.print(report.json()) }
        let table = report.table()
        terminal.print(TextTable(header: table.header, rows: table.rows).rendered())
    }
}
