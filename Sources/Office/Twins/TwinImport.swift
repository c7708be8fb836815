public import Kernel
import Measures
import Plans

/// What sent figures would change, and what came of them, told to machines.
enum ImportTwin {
    static let kinds = ["new", "changed"]

    static let row = Shape<Told<(kind: String, row: PreviewRow)>>(
        "ImportRow", "A row that would be written, or was.",
        [
            .text("kind", "Whether the same origin told it before.", .choice(kinds)) { $0.it.kind },
            .count("line", "The line of the file, or the row of the list, from 1.") { $0.it.row.line },
            .text("element", "The element.") { $0.it.row.row.element },
            .part("org", "The org.", TwinParts.org) { $0.with($0.it.row.row.org) },
            .text("period", "The period.", .period) { $0.it.row.row.period.description },
            .part("value", "The value in the element's unit.", TwinParts.quantity) { told in
                TwinQuantity(
                    value: told.it.row.row.text.value,
                    unit: told.by.plan.elements[told.it.row.row.element]?.unit.symbol)
            },
            .known("origin", "The issuing body, document and date; null: nobody vouches for it.") {
                $0.it.row.row.origin
            },
            .known("before", "What the same origin told before.", TwinParts.figure) { told in
                told.known(told.it.row.before)
            },
        ])

    static let refused = Shape<Told<RefusedRow>>(
        "RefusedRow", "A row that is not written, and why.",
        [
            .count("line", "The line of the file, or the row of the list, from 1.") { $0.it.line },
            .text("column", "The column that is wrong.") { $0.it.column },
            .text("code", "The stable code of what is wrong.") { $0.it.reason.code },
            .part("message", "What is wrong with it, and what to do.", TwinParts.title) {
                $0.by.say($0.it.reason)
            },
        ])

    static let result = Shape<Told<(state: String, preview: FigurePreview)>>(
        "FigureImport", "What sent figures change.",
        [
            .text(
                "state", "`preview`: nothing is written; `recorded`: written; `known`: nothing new in it.",
                .choice(["preview", "recorded", "known"])
            ) { $0.it.state },
            .text("import", "The identifier of the import: the same rows, the same identifier.") {
                $0.it.preview.importID
            },
            .text(
                "seen", "What this preview shows: sent back as `seen`, nothing else is recorded.",
                .pattern(PreviewSeen.pattern, example: PreviewSeen.example)
            ) { $0.it.preview.seen.description },
            .count("new", "How many figures nobody told yet.") { $0.it.preview.new.count },
            .count("changed", "How many are told otherwise than before.") { $0.it.preview.changed.count },
            .count("unchanged", "How many tell what is known.") { $0.it.preview.unchanged },
            .count("refused", "How many rows cannot be taken.") { $0.it.preview.refusedCount },
            ShapeMember(
                "rows", .list(row.reference, most: mostRows), "The first rows that would be written."
            ) { told in .list(told.by.rows(told.it.preview).map { row.json(told.with($0)) }) },
            ShapeMember(
                "refusedRows", .list(refused.reference, most: SheetLimits.listed),
                "The first rows that cannot be taken."
            ) { told in .list(told.it.preview.refused.map { refused.json(told.with($0)) }) },
            ShapeMember(
                "notes", .list(refused.reference, most: SheetLimits.listed),
                "The first rows that are in order but hold no figure."
            ) { told in .list(told.it.preview.notes.map { refused.json(told.with($0)) }) },
        ])

    static let mostRows = 500

    static let shapes: [NamedSchema] = [row.told, refused.told, result.told]
}

extension TwinReader {
    fileprivate func rows(_ preview: FigurePreview) -> [(kind: String, row: PreviewRow)] {
        let rows =
            preview.changed.map { (kind: "changed", row: $0) } + preview.new.map { (kind: "new", row: $0) }
        return Array(rows.prefix(ImportTwin.mostRows))
    }

    /// What sent figures would change (`preview`), or what came of them.
    public func figureImport(_ preview: FigurePreview, state: String) -> JSONText {
        ImportTwin.result.json(told((state: state, preview: preview)))
    }
}
