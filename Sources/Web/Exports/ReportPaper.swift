import Kernel
public import Office
import Plans
public import Words

/// A report as the template of the printed page takes it.
struct ReportPaperModel: Sendable {
    let lang: String
    let title: String
    let report: ReportModel
}

extension Site {
    /// The report as a page that needs nothing but its style sheet, to be printed.
    public func paper(
        _ reader: PageReader, _ kind: ReportKind, _ links: any ExportLinks, _ address: ExportAddress,
        _ language: Language
    ) -> PrintedPage {
        let report = reader.report(kind, links, address)
        let model = ReportPaperModel(lang: language.tag, title: report.title, report: report)
        let margins = PaperMargins(
            left: report.subtitle, words: Words(language: language), isSample: report.label != nil)
        return PrintedPage(
            html: templates.render("report-paper", model, language),
            css: (frame.assets.text("tidemark.css") ?? "") + margins.css, created: reader.created)
    }
}

/// What stands in the margins of every printed page: what it was made from, and its number.
struct PaperMargins {
    let left: String
    let words: Words
    let isSample: Bool

    var css: String {
        let page = ["before", "between", "after"].map { words.sentence("report.page.\($0)") }
        let number =
            "\(quoted(page[0] + " ")) counter(page) \(quoted(" " + page[1] + " ")) counter(pages) "
            + quoted(" " + page[2])
        let edge = isSample ? "border-top: 6px solid #b86a00;" : ""
        return """

            @page {
              size: A4;
              margin: 16mm 14mm 18mm;
              @top-left { content: \(quoted(left)); font: 8pt sans-serif; color: #4a5a62; \(edge) }
              @bottom-right { content: \(number); font: 8pt sans-serif; color: #4a5a62; }
            }

            """
    }

    /// A string of a style sheet: nothing in it can end it.
    private func quoted(_ text: String) -> String {
        let inside = text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "\"", "\\", "\n", "\r", "<": result += "\\" + String(scalar.value, radix: 16) + " "
            default: result.unicodeScalars.append(scalar)
            }
        }
        return "\"" + inside + "\""
    }
}
