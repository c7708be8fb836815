public import ArgumentParser
import Foundation
import Kernel
import Logging
public import Office
import Papers
import Plans
import Web
import Words

/// Writes the report on a plan into a file, as the site offers it.
struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Write the report on a plan: HTML, PDF, DOCX, or its table as XLSX.")

    /// How it is written.
    enum Form: String, ExpressibleByArgument, CaseIterable {
        case html
        case pdf
        case docx
        case xlsx
    }

    @OptionGroup var options: WorldOptions
    @Option(help: "html, pdf, docx or xlsx.") var format: Form = .html
    @Option(help: "mid-term or final (default: as the day says).") var kind: ReportKind?
    @Option(
        name: [.customShort("o"), .long],
        help: "The file; it may not exist yet (default: the name that the site gives it).")
    var output: String?
    @Option(help: "Where readers reach the site, for the addresses in the file.") var baseAddress = ""
    @Option(help: "Chromium, for PDF (default: the one that is installed).") var browser: String?

    func run() async throws {
        let terminal = options.terminal
        try await terminal.orExit {
            let reader = try await options.onePlanReader(terminal)
            let address = ExportAddress(base: baseAddress)
            let kind = kind ?? reader.fittingReport
            let links = OfflinePages.exports(of: reader.plan.id)
            if format == .xlsx {
                let file = try NewFile(output ?? reader.fileName("targets", .xlsx))
                try PaperFiles().write(reader.completionWorkbook(address), to: file.path)
                return terminal.note(file.path)
            }
            let bytes: [UInt8]
            switch format {
            case .docx:
                bytes = try PaperFiles().bytes(of: reader.reportDocument(kind, links, address))
            case .html, .xlsx: bytes = Array(alone(try page(reader, kind, address)).utf8)
            case .pdf:
                let printer = ChromiumPrinter(browser: browser ?? InstalledBrowser.path)
                bytes = try await printer.pdf(page(reader, kind, address))
            }
            let form = ExportFormat(rawValue: format.rawValue) ?? .html
            let file = try NewFile(output ?? reader.fileName("report-\(kind.rawValue)", form))
            try file.write(Data(bytes))
            terminal.note(file.path)
        }
    }

    private func page(
        _ reader: PageReader, _ kind: ReportKind, _ address: ExportAddress
    ) throws -> PrintedPage {
        let settings = SiteSettings(
            home: try options.foundHome().files.path, hosts: [], isPublic: true, openToken: nil,
            newToken: { SecretText.fresh() })
        let site = try Site(settings, logger: Logger(label: "tidemark"))
        return site.paper(
            reader, kind, OfflinePages.exports(of: reader.plan.id), address, options.terminal.words.language)
    }

    /// The page with its style sheet inside, so that one file is all.
    private func alone(_ page: PrintedPage) -> String {
        page.html.replacing(
            "<link rel=\"stylesheet\" href=\"page.css\">",
            with: "<style>" + page.css.replacing("</", with: "<\\/") + "</style>")
    }
}

extension ReportKind: ExpressibleByArgument {}
