import Documents
import Kernel
import Measures
import Plans

/// Gathers what the rows of a file come to, each by itself.
struct ImportGatherer {
    /// Where a row stands.
    struct Spot {
        let sheet: Int
        let row: SheetRow
        let header: ImportHeader
        /// The cell that is meant, where no column of the header tells it.
        var cell: Int?
    }

    /// A row that holds a figure.
    struct Candidate {
        let spot: Spot
        let figure: FigureRow
    }

    let sheets: [Sheet]
    private let words: ImportHeaderWords
    private(set) var candidates: [Candidate] = []
    private(set) var refused = ImportRemarks()
    private(set) var notes = ImportRemarks()
    /// The kind of world that the rows come from, where they say so.
    private(set) var kind: WorldKind?
    /// Rows that only told again what was recorded before and corrected since.
    private(set) var retold = 0

    init(_ sheets: [Sheet], _ plan: Plan) {
        self.sheets = sheets
        words = ImportHeaderWords(plan)
    }

    /// Reads the sheet. Refused: nothing in it, a header only, a header that does not fit, too many values.
    mutating func gather() throws(Refusal) {
        guard let sheet = sheets.first, !sheet.rows.isEmpty else {
            throw Refusal("import.empty", ["file": .text(sheets.first?.file ?? "")])
        }
        let table = try ImportTable(sheet, words)
        guard !table.rows.isEmpty else { throw Refusal("import.header-only", ["file": sheet.place]) }
        try gather(table, sheet)
    }

    private mutating func gather(_ table: ImportTable, _ sheet: Sheet) throws(Refusal) {
        guard let first = table.headers.first else { return }
        guard table.rows.count * table.headers.count <= SheetLimits.values else {
            throw Refusal(
                "import.too-many-values", ["file": sheet.place, "most": .integer(SheetLimits.values)])
        }
        for column in sheet.hiddenColumns {
            let address = Message(
                "import.note.hidden-column", ["address": .text(table.head.address(column: column))])
            notes.add(Spot(sheet: 0, row: table.head, header: first, cell: column), .ignored, address)
        }
        for (column, header) in table.compared {
            notes.add(
                Spot(sheet: 0, row: table.head, header: first, cell: column), .compared,
                Message("import.note.compared-column", ["header": .text(ImportText.cut(header, 60))]))
        }
        for row in table.notes {
            let place = row.cells.firstIndex { !ImportText.clean($0).isEmpty }
            notes.add(
                Spot(sheet: 0, row: row, header: first, cell: place), .ignored, Message("import.note.line"))
        }
        let shown = DigitsShown(table, words.names)
        var readers = table.headers.map { header in
            ImportRowReader(
                names: words.names, periods: words.periods, header: header,
                digitsShown: { shown.decimals($0, $1) })
        }
        for raw in table.rows {
            let row = raw.cleaned
            let spot = Spot(sheet: 0, row: row, header: first)
            if row.isHidden {
                notes.add(spot, .value, Message("import.note.hidden-row"))
            } else if let stray = first.stray(row) {
                refused.add(
                    Spot(sheet: 0, row: row, header: first, cell: stray), .ignored,
                    Message("import.cell-without-header", ["address": .text(row.address(column: stray))]))
            } else if table.isBlank(row) {
                // A heading between rows, or a row that is yet to be filled in.
                notes.add(spot, .value, Message("import.note.blank"))
            } else {
                for index in readers.indices { take(row, &readers[index]) }
            }
        }
    }

    private mutating func take(_ row: SheetRow, _ reader: inout ImportRowReader) {
        let spot = Spot(sheet: 0, row: row, header: reader.header)
        do {
            let read = try reader.read(row)
            try take(reader.world(row))
            switch read {
            case .figure(let figure): candidates.append(Candidate(spot: spot, figure: figure))
            case .note(let message): notes.add(spot, .value, message)
            }
        } catch {
            refused.add(spot, error.column, error.reason)
            reader.names.isExplaining = !refused.isFull
        }
    }

    /// Rows of two kinds of worlds are never one import.
    private mutating func take(_ told: WorldKind?) throws(ImportFault) {
        guard let told else { return }
        if let kind, kind != told {
            throw ImportFault(
                .world, "import.worlds-differ",
                ["world": .message(told.words), "other": .message(kind.words)])
        }
        kind = told
    }

    /// Settles what several rows of the file say of one thing: told alike they are one figure, told otherwise
    /// by one origin all are refused, unless they only tell again what was recorded one after the other.
    mutating func settle(_ book: some FigureBook) {
        var (firsts, others): ([ImportKey: Int], [ImportKey: Int]) = ([:], [:])
        for (index, candidate) in candidates.enumerated() {
            let key = ImportKey(candidate.figure)
            guard let first = firsts[key] else {
                firsts[key] = index
                continue
            }
            if others[key] == nil, !candidates[first].figure.tellsTheSame(as: candidate.figure) {
                others[key] = index
            }
        }
        guard firsts.count < candidates.count else { return }
        let history = ImportHistory(
            Dictionary(grouping: candidates.map(\.figure).filter { others[ImportKey($0)] != nil }) {
                ImportKey($0)
            }, book)
        var kept: [Candidate] = []
        for (index, candidate) in candidates.enumerated() {
            let key = ImportKey(candidate.figure)
            guard let first = firsts[key] else { continue }
            if let last = history[key] {
                if candidate.figure.tellsTheSame(as: last) { kept.append(candidate) } else { retold += 1 }
            } else if let other = others[key] {
                let isFirst = candidates[first].figure.tellsTheSame(as: candidate.figure)
                refuse(candidate, against: candidates[isFirst ? other : first])
            } else if first == index {
                kept.append(candidate)
            } else {
                notes.add(
                    candidate.spot, .value,
                    Message(
                        "import.note.repeated", ["address": .text(address(candidates[first].spot, .value))]))
            }
        }
        candidates = kept
    }

    private mutating func refuse(_ candidate: Candidate, against other: Candidate) {
        let code = candidate.figure.origin == nil ? "import.conflict-without-origin" : "import.conflict"
        refused.add(
            candidate.spot, .value,
            Message(
                code,
                ["address": .text(address(other.spot, .value)), "other": .text(other.figure.published)]))
    }

    /// In a form, what is no figure is refused: it was typed in order to be written.
    mutating func refuseNotes() {
        for note in notes.listed { refused.add(note.spot, note.column, note.message) }
        notes = ImportRemarks()
    }

    /// What a spreadsheet calls the cell of a row; the sheet goes before it where the file has several.
    func address(_ spot: Spot, _ column: ImportColumn) -> String {
        let other = spot.header.isWide ? spot.header[.value] : nil
        return spot.row.address(column: spot.cell ?? spot.header[column] ?? other ?? 0)
    }
}

/// What makes two figures tell of one thing, as one origin tells it at one stage of its making.
struct ImportKey: Hashable {
    let element: String
    let org: String
    let period: Period
    let origin: String?
    let quality: FigureQuality

    init(_ row: FigureRow) {
        (element, org, period) = (row.element, row.org, row.period)
        (origin, quality) = (row.origin, row.quality)
    }

    init(_ figure: Figure) {
        (element, org, period) = (figure.element, figure.org, figure.period)
        (origin, quality) = (figure.origin, figure.quality)
    }
}

extension FigureRow {
    func tellsTheSame(as other: FigureRow) -> Bool { text.value == other.text.value && bound == other.bound }

    func tellsTheSame(as figure: Figure) -> Bool { text.value == figure.value && bound == figure.bound }
}

/// What is said about rows: the first of them listed, all of them counted.
struct ImportRemarks {
    struct Remark {
        let spot: ImportGatherer.Spot
        let column: ImportColumn
        let message: Message
    }

    private(set) var listed: [Remark] = []
    /// Sheet and row of each, and the column where a row has several values.
    private(set) var places: [[Int]] = []

    var count: Int { places.count }
    var isFull: Bool { listed.count >= SheetLimits.listed }

    mutating func add(_ spot: ImportGatherer.Spot, _ column: ImportColumn, _ message: Message) {
        let value = spot.header.isWide ? spot.header[.value] : nil
        places.append([spot.sheet, spot.row.number] + (value.map { [$0] } ?? []))
        if !isFull { listed.append(Remark(spot: spot, column: column, message: message)) }
    }

    /// In file order.
    var sorted: [Remark] {
        listed.sorted { ($0.spot.sheet, $0.spot.row.number) < ($1.spot.sheet, $1.spot.row.number) }
    }
}

/// How many decimals a table shows of each element and unit; looked up only where a table has the sign ….
struct DigitsShown {
    private struct Key: Hashable {
        let element: String
        let unit: String
    }

    private var known: [Key: Int] = [:]

    init(_ table: ImportTable, _ names: ImportNames) {
        let rows = table.rows.filter { row in !row.isHidden }
        func cell(_ column: ImportColumn, _ row: SheetRow, _ header: ImportHeader) -> String {
            ImportText.clean(header.text(column, row))
        }
        let isNeeded = table.headers.contains { header in
            rows.contains { row in
                let text = cell(.value, row, header)
                return !(text.utf8.last.map { (0x30...0x39).contains($0) } ?? true)
                    && ImportNumber(text) == .lessThanDigit
            }
        }
        guard isNeeded else { return }
        var quiet = names
        quiet.isExplaining = false
        for header in table.headers {
            for row in rows {
                guard case .number(let number, _, let rest) = ImportNumber(cell(.value, row, header)),
                    let (element, label) = try? quiet.labelled(cell(.element, row, header)),
                    let unit = try? quiet.unit(
                        rest.isEmpty ? label?.symbol ?? cell(.unit, row, header) : rest)
                else { continue }
                let key = Key(element: element.id, unit: unit.symbol)
                known[key] = max(known[key] ?? 0, number.decimals)
            }
        }
    }

    func decimals(_ element: Element, _ unit: UnitOfMeasure) -> Int? {
        known[Key(element: element.id, unit: unit.symbol)]
    }
}
