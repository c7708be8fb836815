import ArgumentParser
import Documents
import Foundation
import Kernel
import Office
import StorageSQLite
import Words

/// Shows what the changed documents of a plan would move, and adopts them.
struct AdoptCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "adopt", abstract: "Show what a plan's changed documents move, and adopt them.",
        discussion: """
            Without --yes nothing is adopted. A real world needs --basis: the decision, its number or the meeting. \
            A plan that the world does not have yet is adopted at once.
            """)

    @Argument(help: "The plan's folder.") var folder: String
    @OptionGroup var options: WorldOptions
    @Option(help: "On which basis: a decision, a file number, a meeting.") var basis = ""
    @Flag(name: .customLong("yes"), help: "Adopt it.") var isConfirmed = false
    @Option(help: "text or json.") var format: OutputFormat = .text

    func run() async throws {
        let terminal = options.terminal
        try await terminal.orExit {
            var options = options
            options.plans = [folder]
            try await options.withWorld(terminal, only: .writes) { world in
                let plan = try await world.onePlan()
                let view = try await PlanDesk(store: world.store).view(of: plan, today: Today.day)
                let problems = Problems()
                let files = try world.folders.documents(of: plan, problems) ?? []
                guard let amendment = PlanAmendment.prepare(files, against: view, problems) else {
                    let report = DiagnosticReport(
                        files: files, sentence: { terminal.words.sentence($0) })
                    terminal.note(report.text(problems.found))
                    throw Refusal(
                        "server.unusable",
                        ["plan": .text(folder), "count": .integer(problems.found.count)])
                }
                try await adopt(amendment, view, world, terminal)
            }
        }
    }

    private func adopt(
        _ amendment: PlanAmendment, _ view: PlanView, _ world: OpenWorld, _ terminal: Terminal
    ) async throws {
        if amendment.isEmpty {
            if format == .json { terminal.print([]) }
            return terminal.say(Message("amendment.none"))
        }
        let report = AmendmentReport(amendment, words: terminal.words)
        if format == .json { terminal.print([report.json()]) } else { terminal.print(report.text()) }
        let unfit = try await world.store.read { try amendment.unitObjection($0) }
        if let unfit { throw unfit }
        guard isConfirmed else { return terminal.say(Message("amendment.needs-yes")) }
        if let refusal = amendment.objection(view.world.kind, basis: basis) { throw refusal }
        let command = amendment.command(
            basis: basis, actor: OpenWorld.operatorOfThisMachine, at: Today.now)
        let outcome = try await world.store.submit(command)
        if let refusal = outcome.refusal { throw refusal }
        let vintage = outcome.receipt?.vintage.number ?? 0
        terminal.say(
            Message(
                "amendment.done",
                ["files": .integer(amendment.files.count), "vintage": .integer(vintage)]))
    }
}
