public import Kernel
import Measures
import Orgs
import Plans
import Words

/// The page that takes a file of figures.
public struct ImportModel: Sendable {
    public let title: String
    public let lead: [TextPart]
    public let action: String
    public let formToken: String
    public let figureForm: LinkModel
    public let template: TemplateChoiceModel
    /// Why the file was refused as a whole.
    public let wrong: String?
    /// What the import before it moved.
    public let effect: ImportEffectModel?
}

/// What a file would change, before anything is written.
public struct ImportPreviewModel: Sendable {
    public let title: String
    public let lead: [TextPart]
    public let rows: [PreviewRowModel]
    public let hasRows: Bool
    public let unlisted: String?
    public let confirm: ImportConfirmModel?
    public let sheets: SheetChoiceModel?
    public let again: LinkModel
    public let wrong: String?
}

/// The form that looks at another sheet of the workbook.
public struct SheetChoiceModel: Sendable {
    public let action: String
    public let formToken: String
    public let options: [OptionModel]
}

/// The form that makes a preview real.
public struct ImportConfirmModel: Sendable {
    public let action: String
    public let formToken: String
    public let importID: String
    /// What this preview shows, sent back when it is confirmed.
    public let seen: String
    public let label: String
    /// How many rows must be left out.
    public let refused: String?
}

/// One row of a file.
public struct PreviewRowModel: Sendable {
    /// `new`, `changed`, `refused` or `note`.
    public let kind: String
    public let tag: TagModel
    public let place: String
    public let element: String
    public let org: String
    public let period: String
    public let value: String
    public let text: String
}

extension PageReader {
    /// How many rows of a preview are listed.
    static var listedRows: Int { 300 }
    /// Of rows that are still empty, as most of a template are, only a few.
    static var listedBlanks: Int { 10 }

    /// The page that takes a file.
    public func importing(
        action: String, template: String, formToken: String, wrong: Refusal? = nil,
        effect: ImportEffect? = nil
    ) -> ImportModel {
        ImportModel(
            title: say("importing.title"),
            lead: TextPart.parts(say("importing.lead", ["megabytes": .integer(SheetLimits.bytes >> 20)])),
            action: action, formToken: formToken,
            figureForm: LinkModel(title: say("importing.one"), href: links.figureForm(element: nil)),
            template: templateChoice(template), wrong: wrong.map { words.sentence($0.message) },
            effect: importEffect(effect))
    }

    /// What a file would change.
    public func importPreview(
        _ preview: FigurePreview, action: String, choosing: String, formToken: String, wrong: Refusal? = nil
    ) -> ImportPreviewModel {
        func isBlank(_ note: RefusedRow) -> Bool { note.reason.code == "import.note.blank" }
        let notes =
            preview.notes.filter { !isBlank($0) }
            + preview.notes.filter { isBlank($0) }.prefix(PageReader.listedBlanks)
        let rows =
            preview.refused.map { row($0, kind: "refused", preview) }
            + preview.changed.map { row($0, kind: "changed", preview) }
            + preview.new.map { row($0, kind: "new", preview) }
            + notes.map { row($0, kind: "note", preview) }
        let total = preview.refusedCount + preview.rows.count + preview.notesCount
        let shown = Array(rows.prefix(PageReader.listedRows))
        return ImportPreviewModel(
            title: say("importing.preview-title", ["source": .source(preview.source)]),
            lead: TextPart.parts(
                say(
                    "importing.counts",
                    [
                        "new": .integer(preview.new.count), "changed": .integer(preview.changed.count),
                        "same": .integer(preview.unchanged), "refused": .integer(preview.refusedCount),
                        "notes": .integer(preview.notesCount),
                    ])),
            rows: shown, hasRows: !shown.isEmpty,
            unlisted: total > shown.count
                ? say("importing.unlisted", ["count": .integer(total - shown.count)]) : nil,
            confirm: preview.rows.isEmpty
                ? nil
                : ImportConfirmModel(
                    action: action, formToken: formToken, importID: preview.importID,
                    seen: preview.seen.description,
                    label: say("importing.confirm", ["count": .integer(preview.rows.count)]),
                    refused: preview.refusedCount > 0
                        ? say("importing.leave-out", ["count": .integer(preview.refusedCount)]) : nil),
            sheets: sheets(preview, choosing, formToken),
            again: LinkModel(title: say("importing.again"), href: links.importing()),
            wrong: wrong.map { words.sentence($0.message) })
    }

    private func sheets(
        _ preview: FigurePreview, _ action: String, _ formToken: String
    ) -> SheetChoiceModel? {
        guard preview.book.count > 1 else { return nil }
        return SheetChoiceModel(
            action: action, formToken: formToken,
            options: preview.book.map { OptionModel(value: $0, title: $0, isSelected: $0 == preview.sheet) })
    }

    private func place(_ sheet: String, _ address: String, _ preview: FigurePreview) -> String {
        if address.isEmpty { return "" }
        if preview.sheet == nil { return sheet + " " + address }
        return say("import.cell-of", ["sheet": .text(sheet), "address": .text(address)])
    }

    private func row(_ row: PreviewRow, kind: String, _ preview: FigurePreview) -> PreviewRowModel {
        let element = plan.elements[row.row.element]
        let before = row.before.map { say("importing.before", ["value": .text(figureNumber($0))]) } ?? ""
        return PreviewRowModel(
            kind: kind, tag: TagModel(kind: "plain", text: say("importing.\(kind)")),
            place: place(row.sheet, row.address, preview),
            element: element.map { words.title($0.title) } ?? row.row.element, org: orgTitle(row.row.org),
            period: words.period(row.row.period), value: row.row.published,
            text: [before, row.row.origin ?? say("figures.unverified")].filter { !$0.isEmpty }
                .joined(separator: " · "))
    }

    private func row(_ row: RefusedRow, kind: String, _ preview: FigurePreview) -> PreviewRowModel {
        PreviewRowModel(
            kind: kind,
            tag: TagModel(kind: kind == "refused" ? "warning" : "plain", text: say("importing.\(kind)")),
            place: place(row.sheet, row.address, preview), element: row.text, org: "", period: "", value: "",
            text: words.sentence(row.reason))
    }
}
