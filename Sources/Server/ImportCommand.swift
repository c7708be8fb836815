import ArgumentParser
import Foundation
import Kernel
import Office
import Plans
import Words

/// Imports what users hand in.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Bring figures in.", subcommands: [Figures.self])

    struct Figures: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "figures", abstract: "Import figures from a CSV file, in UTF-8 or GB18030.",
            discussion: """
                Without --confirm the file is only previewed. One refused row stops the import unless refused rows are \
                left out. All or nothing; a second import of the same file changes nothing.
                """)

        @Argument(help: "The file.") var file: String
        @OptionGroup var options: WorldOptions
        @Flag(name: .customLong("preview"), help: "Only show what would change.") var isPreview = false
        @Flag(name: .customLong("leave-out-refused"), help: "Import the rows that are not refused.")
        var leavesOutRefused = false
        @Option(help: "text or json.") var format: OutputFormat = .text

        func run() async throws {
            let terminal = options.terminal
            try await terminal.orExit {
                guard let data = FileManager.default.contents(atPath: file) else {
                    throw Refusal("server.no-file", ["path": .text(file)])
                }
                try await options.withWorld(terminal) { world in
                    let plan = try await world.onePlan()
                    let view = try await PlanDesk(store: world.store).view(of: plan, today: Today.day)
                    let name = URL(filePath: file).lastPathComponent
                    let preview = try FigureFiles.preview(
                        Array(data), name: name, plan: view.plan, known: view.figures)
                    show(preview, name, terminal)
                    if isPreview { return }
                    try await write(preview, name, world, terminal)
                }
            }
        }
    }
}
