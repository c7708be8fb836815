public import Kernel
import Measures
import Plans
import Words

extension PageReader {
    /// The table of how far every target is (指标完成情况表).
    public func completionWorkbook(_ address: ExportAddress) -> Workbook {
        let lines = targetLines(address)
        let columns = [
            column("section", width: 14), column("indicator", width: 24), column("unit", width: 8),
            column("base", width: 10, isNumber: true), column("base_period", width: 9),
            column("goal", width: 18), column("target", width: 10, isNumber: true),
            column("due", width: 10), column("value", width: 10, isNumber: true),
            column("period", width: 9), column("origin", width: 20),
            column("completion", width: 12, isNumber: true),
            column("progress", width: 10, isNumber: true), column("elapsed", width: 10, isNumber: true),
            column("verdict", width: 14), column("reason", width: 44), column("owner", width: 16),
            column("address", width: 20),
        ]
        let table = ExportTable(columns: columns, count: lines.count) { completionCells(lines[$0]) }
        let sheet = WorkbookSheet(
            name: say("export.completion.sheet"), title: say("export.completion.title"),
            lines: [planLine, provenance],
            label: worldLabel, table: table, frozenColumns: 2,
            notes: [say("export.completion.unknown"), say("site.rounding"), say("export.completion.shares")],
            foot: provenance)
        return workbook(say("export.completion.title"), [sheet, sourceSheet(address)])
    }

    /// The plan's name and what kind of text it is.
    var planLine: String {
        say(
            "export.plan-line",
            [
                "plan": .title(plan.title),
                "status": .message(Message("plan.status.\(plan.status.rawValue)")),
            ])
    }

    private func completionCells(_ line: TargetLine) -> [ExportCell] {
        let verdict = line.verdict
        func dash(_ period: Period?) -> ExportCell { .text(period.map { words.period($0) } ?? "—") }
        return [
            .text(line.section), .text(line.title), .text(line.unit),
            .optional(verdict.baseline?.value, decimals: line.baseDecimals), dash(verdict.baseline?.period),
            .text(line.goal), .optional(line.target.value, decimals: line.targetDecimals),
            .text(words.period(line.target.period)),
            .optional(verdict.figure?.value, decimals: line.valueDecimals), dash(verdict.figure?.period),
            .text(line.origin ?? "—"), .optional(share: verdict.completion),
            .optional(share: verdict.progress), .optional(share: verdict.elapsed), .text(line.word),
            .text(line.reason), .text(line.owner ?? "—"), .link(line.address),
        ]
    }

    /// The figures as a workbook; refused where they are more than one can hold.
    public func figureWorkbook(_ address: ExportAddress) throws(Refusal) -> Workbook {
        let table = figureTable(address)
        try ExportLimits.check(workbookRows: table.count)
        let sheet = WorkbookSheet(
            name: say("export.figures.sheet"), title: say("export.figures.title"),
            lines: [words.title(plan.title), provenance], label: worldLabel, table: table, frozenColumns: 1,
            notes: [say("export.figures.note")], foot: provenance)
        return workbook(say("export.figures.title"), [sheet, sourceSheet(address)])
    }

    private func workbook(_ title: String, _ sheets: [WorkbookSheet]) -> Workbook {
        Workbook(
            title: words.title(plan.title) + " " + title, author: say("site.name"), remark: provenance,
            created: created, sheets: sheets)
    }

    /// What a workbook was made from.
    private func sourceSheet(_ address: ExportAddress) -> WorkbookSheet {
        let facts = sourceFacts(address)
        let table = ExportTable(
            columns: [column("fact", width: 22), column("fact_text", width: 90)], count: facts.count
        ) { [.text(facts[$0].title), .text(facts[$0].text)] }
        return WorkbookSheet(
            name: say("export.source.sheet"), title: say("export.source.title"), lines: [],
            label: worldLabel, table: table, isLandscape: false, notes: [say("export.source.note")],
            foot: provenance)
    }
}
