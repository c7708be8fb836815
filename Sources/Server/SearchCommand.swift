public import ArgumentParser
import Kernel
public import Office
import Web
import Words

/// Finds what the plans tell of a question, as the page of a search does.
struct SearchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Find indicators, organisations, tasks, sections, statements, findings and figures.",
        discussion: """
            A question is words, with a space between; every one of them must be found. Chinese names are also \
            found by the initials or the syllables of their pinyin: gxjsqy or gaoxinjishu for 高新技术企业.
            """)

    @Argument(help: "What to look for: words, pinyin, or an identifier.") var query: String
    @OptionGroup var options: WorldOptions
    @Option(help: "Only one kind of thing.") var kind: SearchKind?
    @Option(help: "How many things to tell of each plan, 1…\(SearchLimits.hits).") var limit = 20
    @Option(help: "text or json.") var format: OutputFormat = .text

    func validate() throws {
        guard (1...SearchLimits.hits).contains(limit) else {
            throw ValidationError("--limit is 1…\(SearchLimits.hits).")
        }
    }

    func run() async throws {
        let terminal = options.terminal
        try await terminal.orExit {
            let reports = try await options.withViews(terminal) { world, view in
                let reader = OfflinePages.reader(view, terminal.words)
                let answer = try await world.store.search(query, kind: kind, reader)
                return SearchReport(answer, reader, limit: limit)
            }
            if format == .json { return terminal.print(reports.flatMap { $0.json() }) }
            for report in reports {
                terminal.print(report.lead())
                let table = report.table()
                if table.rows.isEmpty { continue }
                terminal.print(TextTable(header: table.header, rows: table.rows).rendered())
            }
        }
    }
}

extension SearchKind: ExpressibleByArgument {}
