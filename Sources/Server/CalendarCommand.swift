import ArgumentParser
import Foundation
import Kernel
import Office
import Plans
import Words

/// Tells what is expected from whom by when.
struct CalendarCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar", abstract: "Tell which figures are expected from whom by when.")

    /// The form of what is printed.
    enum Form: String, ExpressibleByArgument, CaseIterable {
        case text
        case json
        case ics
    }

    @OptionGroup var options: WorldOptions
    @Option(help: "Only what this org answers for, by its identifier.") var owner: String?
    @Option(help: "text, json or ics (for calendar programs).") var format: Form = .text

    @Option(help: "Where readers reach the site, such as https://plan.example.org: events of ics lead there.")
    var baseAddress: String?

    func validate() throws {
        guard let baseAddress, address == nil else { return }
        throw ValidationError("--base-address \(baseAddress) is no address such as https://plan.example.org")
    }

    /// The address without the stroke at its end; `nil` for what is no address.
    private var address: String? {
        guard var address = baseAddress, let url = URL(string: address), url.host != nil,
            ["http", "https"].contains(url.scheme), address.allSatisfy({ $0 > " " && $0.isASCII })
        else { return nil }
        while address.hasSuffix("/") { address.removeLast() }
        return address
    }

    func run() async throws {
        let terminal = options.terminal
        try await terminal.orExit {
            for view in try await options.views(terminal) {
                let report = CalendarReport(view, terminal.words, owner: owner ?? "")
                switch format {
                case .text:
                    let table = report.table()
                    terminal.print(TextTable(header: table.header, rows: table.rows).rendered())
                case .json: terminal.print(report.json())
                case .ics: terminal.print(report.file(site: address))
                }
            }
        }
    }
}
