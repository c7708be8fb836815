public import Kernel
import Measures
import Plans
import Words

extension PageReader {
    /// The moment that files of this vintage are dated with.
    public var created: Instant { lastChange(recordedFigures) }

    /// The report as a text document that can be edited.
    public func reportDocument(
        _ kind: ReportKind, _ files: any ExportLinks, _ address: ExportAddress
    ) -> ReportDocument {
        let report = report(kind, files, address)
        return ReportDocument(
            title: report.title, author: say("site.name"), remark: provenance, language: words.language,
            created: created, head: report.subtitle,
            foot: [say("report.page.before"), say("report.page.between"), say("report.page.after")],
            blocks: ReportBlocks(report: report, say: { say($0) }).all)
    }
}

/// A report's parts in their order, as blocks of a text document.
struct ReportBlocks {
    let report: ReportModel
    let say: (String) -> String

    var all: [ReportBlock] {
        var blocks: [ReportBlock] = []
        if let label = report.label { blocks.append(.label(label)) }
        blocks += [.title(report.title), .paragraph([.quiet(report.subtitle)])]
        blocks.append(.paragraph(runs(report.lead)))
        blocks.append(.heading(1, "1  " + say("report.section.summary")))
        blocks.append(.paragraph(tallies))
        blocks += report.summary.map { .paragraph(runs($0.parts)) }
        if !report.main.rows.isEmpty {
            blocks += [.heading(2, report.main.title), .table(grid(report.main.rows))]
        }
        blocks.append(.heading(1, "2  " + say("report.section.chapters")))
        for part in report.chapters { blocks += chapter(part) }
        blocks.append(.heading(1, "3  " + say("report.section.targets")))
        for table in report.tables { blocks += [.heading(2, table.title), .table(grid(table.rows))] }
        blocks.append(.heading(1, "4  " + say("report.section.findings")))
        blocks.append(.paragraph(runs(report.findingsLead.parts)))
        blocks += report.findings.map { .item([.strong("\($0.title) ×\($0.count)"), .text("  " + $0.text)]) }
        blocks.append(.heading(1, "5  " + say("report.section.method")))
        blocks += report.method.map { .item([.text($0)]) }
        blocks += report.facts.map { .note([.strong($0.title), .text("  " + $0.text)]) }
        blocks.append(.heading(1, "6  " + say("report.section.references")))
        blocks += report.references.map {
            .note([.text("[\($0.number)] \($0.title)  "), .link($0.href, href: $0.href)])
        }
        return blocks
    }

    private func runs(_ parts: [TextPart]) -> [ReportRun] {
        parts.map { $0.isStrong ? .strong($0.text) : .text($0.text) }
    }

    /// How many targets have which verdict, in one line.
    private var tallies: [ReportRun] {
        report.tallies.enumerated().flatMap { index, tally -> [ReportRun] in
            let gap: [ReportRun] = index > 0 ? [.text("    ")] : []
            return gap + [.mark(tally.mark), .text(Words.hardSpace + tally.count)]
        }
    }

    private func chapter(_ part: ReportChapterModel) -> [ReportBlock] {
        var blocks: [ReportBlock] = [.heading(2, part.number + "  " + part.title)]
        blocks.append(.lead([.strong(say("report.label.promised")), .text(" " + part.promised)]))
        if !part.stands.isEmpty { blocks.append(.heading(3, say("report.label.stands"))) }
        blocks += part.stands.map { stand in
            .item([.mark(stand.mark), .text(" \(stand.count)  ")] + names(stand.names))
        }
        if part.hasReasons {
            blocks.append(.heading(3, say("report.label.why")))
            blocks += part.reasons.map { .item(names([$0.name]) + [.text("  " + $0.text)]) }
        }
        if part.hasMissing {
            blocks.append(.heading(3, say("report.label.missing")))
            blocks += part.missing.map { .item([.strong($0.owner), .text("  ")] + names($0.names)) }
        }
        return blocks
    }

    private func names(_ names: [ReportNameModel]) -> [ReportRun] {
        names.enumerated().flatMap { index, name -> [ReportRun] in
            let note = name.note.map { " (\($0))" } ?? ""
            return [.text((index > 0 ? "  ·  " : "") + name.title + note), .quiet(" [\(name.reference)]")]
        }
    }

    private func grid(_ rows: [ReportRowModel]) -> ReportGrid {
        ReportGrid(
            columns: [
                ReportGridColumn(say("export.column.indicator"), share: 40),
                ReportGridColumn(say("report.column.base"), share: 18, isNumber: true),
                ReportGridColumn(say("targets.value"), share: 31, isNumber: true),
                ReportGridColumn(say("targets.gauge"), share: 34),
                ReportGridColumn(say("targets.goal"), share: 42),
                ReportGridColumn(say("targets.verdict"), share: 35),
            ], rows: rows.map(cells))
    }

    private func cells(_ row: ReportRowModel) -> [[ReportRun]] {
        [
            [.text(row.name.title), .quiet(" [\(row.name.reference)]")],
            figure(row.base), figure(row.value),
            row.gauge.map { [.gauge($0)] } ?? [.text("—")],
            [.text(row.goal), .newLine, .quiet(row.due)], [.mark(row.mark)],
        ]
    }

    private func figure(_ figure: FigureModel?) -> [ReportRun] {
        guard let figure else { return [.text("—")] }
        let unit = figure.unit.isEmpty ? "" : Words.hardSpace + figure.unit
        return [.text(figure.bound + figure.number + unit), .newLine, .quiet(figure.note)]
    }
}
