import Documents
public import Kernel
public import Measures
public import Plans

/// Reads files and forms of figures against a plan's documents and what is known.
public enum FigureFiles {
    /// What a file would change: of several sheets the first that is a table of figures. `bytes` are the
    /// file's, for the identifier of the import.
    ///
    /// Refused as a whole: an unknown, repeated or missing column, a file without rows. A wrong row is
    /// refused by itself, in the preview.
    public static func preview(
        _ sheets: [Sheet], bytes: [UInt8], plan: Plan, known: some FigureBook
    ) throws(Refusal) -> FigurePreview {
        try FigureFile(sheets, bytes: bytes, plan: plan).preview(known)
    }

    /// What one figure typed into a form would change: the same checks on one row. The form's fields are the
    /// columns of a file by our names; others are passed over.
    public static func preview(
        form: [String: String], plan: Plan, known: some FigureBook
    ) throws(Refusal) -> FigurePreview {
        let columns = ImportColumn.allCases.filter { !$0.isPassedOver }.map(\.rawValue)
        let fields = columns.filter { form[$0] != nil || required.contains($0) }
        let rows = [
            SheetRow(number: 1, line: 0, cells: fields),
            SheetRow(number: 2, line: 0, cells: fields.map { form[$0] ?? "" }),
        ]
        let sheet = Sheet(file: FigureFiles.form, name: FigureFiles.form, rows: rows)
        var gatherer = ImportGatherer([sheet], plan)
        try gatherer.gather()
        gatherer.refuseNotes()
        var identity = JournalWriter()
        identity.text(FigureFiles.form)
        identity.list(rows[1].cells) { $0.text($1) }
        // Typed again after somebody else's correction, it is another wish.
        let figure = gatherer.candidates.first?.figure
        identity.optional(
            figure.flatMap { known.figures(element: $0.element, org: $0.org).map(\.entry).max() }
        ) {
            $0.integer($1)
        }
        return preview(gatherer, plan, known, isForm: true, &identity)
    }

    /// The source of figures that were typed into a form.
    static let form = "form"

    private static let required = ["element", "org", "period", "value", "unit"]

    fileprivate static func preview(
        _ gatherer: ImportGatherer, _ plan: Plan, _ known: some FigureBook, isForm: Bool,
        _ identity: inout JournalWriter
    ) -> FigurePreview {
        identity.text(plan.id)
        identity.list(gatherer.refused.places.sorted { $0.lexicographicallyPrecedes($1) }) { writer, place in
            writer.list(place) { $0.count($1) }
        }
        var (rows, same) = ([FigureRow](), [FigureRow]())
        var (new, changed) = ([PreviewRow](), [PreviewRow]())
        var book = ImportBook(known)
        var digest = SeenDigest()
        for candidate in gatherer.candidates {
            let (spot, row) = (candidate.spot, candidate.figure)
            let before = book.latest(row)
            digest.add(row, before: before)
            if let before, before.quality == row.quality, row.tellsTheSame(as: before) {
                same.append(row)
                continue
            }
            let shown = PreviewRow(
                sheet: gatherer.sheets[spot.sheet].name,
                address: isForm ? "" : gatherer.address(spot, .value), line: spot.row.line, row: row,
                before: before)
            rows.append(row)
            if before == nil { new.append(shown) } else { changed.append(shown) }
        }
        func told(_ remarks: ImportRemarks) -> [RefusedRow] {
            remarks.sorted.map { remark in
                RefusedRow(
                    sheet: gatherer.sheets[remark.spot.sheet].name,
                    address: isForm ? "" : gatherer.address(remark.spot, remark.column),
                    line: remark.spot.row.line, column: remark.column.rawValue,
                    text: ImportText.line(remark.spot.row.cells), reason: remark.message)
            }
        }
        let unchanged = gatherer.retold + same.count
        return FigurePreview(
            plan: plan.id, source: ImportText.cut(gatherer.sheets.first?.file ?? "", 60),
            sheet: gatherer.sheets.first.flatMap { $0.book.isEmpty ? nil : $0.name },
            book: gatherer.sheets.first?.book ?? [], new: new,
            changed: changed, unchanged: unchanged, refused: told(gatherer.refused),
            refusedCount: gatherer.refused.count, notes: told(gatherer.notes),
            notesCount: gatherer.notes.count, importID: "import-\(ContentHash.of(identity.bytes))",
            rows: rows, known: same, kind: gatherer.kind,
            told: digest.finish(
                unchanged: unchanged, refused: gatherer.refused.count, notes: gatherer.notes.count))
    }
}

/// A file of figures, read against a plan's documents and not yet against what is known.
struct FigureFile {
    private let plan: Plan
    private let sheet: Sheet
    private let hash: ContentHash
    private let gatherer: ImportGatherer

    init(_ sheets: [Sheet], bytes: [UInt8], plan: Plan) throws(Refusal) {
        self.plan = plan
        sheet = try ImportSheetChoice.choose(sheets, plan)
        hash = ContentHash.of(bytes)
        var gatherer = ImportGatherer([sheet], plan)
        try gatherer.gather()
        self.gatherer = gatherer
    }

    /// What its figures are of.
    var subjects: Set<FigureSubject> {
        Set(gatherer.candidates.map { FigureSubject(element: $0.figure.element, org: $0.figure.org) })
    }

    /// What it would change; `known` is asked for its subjects only.
    func preview(_ known: some FigureBook) -> FigurePreview {
        var gatherer = gatherer
        gatherer.settle(known)
        var identity = JournalWriter()
        identity.text("file")
        identity.raw(hash.bytes)
        if !sheet.book.isEmpty { identity.text(sheet.name) }
        return FigureFiles.preview(gatherer, plan, known, isForm: false, &identity)
    }
}

/// Chooses the sheet of a workbook that holds the figures.
enum ImportSheetChoice {
    /// The first whose header fits. Refused: none of them.
    static func choose(_ sheets: [Sheet], _ plan: Plan) throws(Refusal) -> Sheet {
        let filled = sheets.filter { !$0.rows.isEmpty }
        guard let first = filled.first else {
            throw Refusal("import.empty", ["file": .text(sheets.first?.file ?? "")])
        }
        if filled.count == 1 { return first }
        let words = ImportHeaderWords(plan)
        var reason: Message?
        for sheet in filled {
            do {
                if try !ImportTable(sheet, words).rows.isEmpty { return sheet }
            } catch {
                reason = reason ?? error.message
            }
        }
        guard let reason else { return first }
        throw Refusal(
            "import.workbook.no-figures",
            [
                "file": .text(first.file), "sheets": .list(filled.prefix(20).map { .text($0.name) }),
                "reason": .message(reason),
            ])
    }
}

/// What is known of the things that a file tells of.
struct ImportBook<Book: FigureBook> {
    private struct Telling: Hashable {
        let period: Period
        let origin: String?
    }

    private let book: Book
    private var read: [FigureSubject: [Telling: [Figure]]] = [:]

    init(_ book: Book) { self.book = book }

    /// What the same origin told last of the same thing: at the same stage of its making, else at any.
    mutating func latest(_ row: FigureRow) -> Figure? {
        let told = told(FigureSubject(element: row.element, org: row.org))
        let same = told[Telling(period: row.period, origin: row.origin)] ?? []
        return same.last { $0.quality == row.quality } ?? same.last
    }

    private mutating func told(_ subject: FigureSubject) -> [Telling: [Figure]] {
        if let known = read[subject] { return known }
        let figures = book.figures(element: subject.element, org: subject.org)
        let told = Dictionary(grouping: figures) { Telling(period: $0.period, origin: $0.origin) }
        read[subject] = told
        return told
    }
}

extension MessageArgument {
    /// Where figures came from, in words: the name of a file, or the form.
    public static func source(_ name: String) -> MessageArgument {
        name == FigureFiles.form ? .message(Message("importing.form")) : .text(name)
    }
}
