public import Kernel
import Measures
import Orgs
import Plans
import Words

/// The form that makes a workbook to fill in.
public struct TemplateChoiceModel: Sendable {
    public let action: String
    public let orgs: [OptionModel]
    public let period: String
}

extension PageReader {
    /// What a template may be made for; the quarter that ended last is proposed.
    func templateChoice(_ action: String) -> TemplateChoiceModel {
        let (year, month, _) = today.date
        let quarter = Period.quarter(year, (month + 2) / 3).adding(-1)
        return TemplateChoiceModel(
            action: action, orgs: orgOptions(""), period: quarter.description)
    }

    /// A workbook to fill in: a row for everything that figures are told of, with its names and units as an
    /// import reads them, for one org and period. Refused: an org that the plan does not know, no period,
    /// more rows than a workbook has.
    public func entryWorkbook(
        org: String, period text: String, most: Int = ExportLimits.workbookRows
    ) throws(Refusal) -> Workbook {
        let names = ImportNames(plan)
        guard let period = ImportPeriod(yearStart: plan.horizon.yearStart).read(text) else {
            throw Refusal("import.bad-period", ["text": .text(ImportText.cut(text, 60))])
        }
        guard plan.orgs[org] != nil else {
            throw Refusal("import.unknown-org", ["text": .text(ImportText.cut(org, 60))])
        }
        let title = orgTitle(org)
        let place = (try? names.org(title, code: "", in: period)) == org ? title : org
        let elements = entryElements
        try ExportLimits.check(workbookRows: elements.count, most: most)
        let columns = zip(
            ["element", "org", "period", "value", "unit", "origin", "note", "latest"],
            [34.0, 14, 12, 14, 14, 30, 18, 22]
        ).map { ExportColumn($0, say("template.\($0)"), width: $1) }
        let table = ExportTable(columns: columns, count: elements.count) { index in
            let element = elements[index]
            let name = words.title(element.title)
            let unit = words.unit(element.unit.title)
            return [
                .text((try? names.element(name).id) == element.id ? name : element.id), .text(place),
                .text(period.description), .text(""),
                .text((try? names.unit(unit)) == element.unit ? unit : element.unit.symbol), .text(""),
                .text(""), .text(latest(element, org)),
            ]
        }
        let sheet = WorkbookSheet(
            name: say("template.sheet"), title: say("template.title"), lines: [say("template.lead")],
            label: worldLabel, table: table, frozenColumns: 1, notes: [], foot: words.title(plan.title))
        return Workbook(
            title: say("template.title"), author: say("site.name"), remark: "", created: created,
            sheets: [sheet, templateGuide()])
    }

    /// What was told last, to compare with; the column is not imported.
    private func latest(_ element: Element, _ org: String) -> String {
        view.figures.figures(element: element.id, org: org).max {
            ($0.period, $0.entry) < ($1.period, $1.entry)
        }
        .map { words.period($0.period) + " " + figureNumber($0) } ?? "—"
    }

    private func templateGuide() -> WorkbookSheet {
        let rows = [
            ("value", say("figure-form.value-help")), ("unit", say("template.unit-help")),
            ("period", say("figure-form.period-help")), ("origin", say("figure-form.origin-help")),
            ("org", orgOptions("").map(\.title).joined(separator: " · ")),
        ]
        let table = ExportTable(
            columns: [
                ExportColumn("column", say("template.column"), width: 16),
                ExportColumn("help", say("template.help"), width: 90),
            ], count: rows.count
        ) { [.text(say("template.\(rows[$0].0)")), .text(rows[$0].1)] }
        return WorkbookSheet(
            name: say("template.guide"), title: say("template.guide"), lines: [], label: nil, table: table,
            isLandscape: false, foot: words.title(plan.title))
    }
}
