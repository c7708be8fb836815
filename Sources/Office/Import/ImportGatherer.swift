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
    }

    /// A row that holds a figure.
    struct Candidate {
        let spot: Spot
        let figure: FigureRow
    }

    let sheets: [Sheet]
    private let yearStart: Int
    private var names: ImportNames
    private(set) var candidates: [Candidate] = []
    private(set) var refused = ImportRemarks()
    private(set) var notes = ImportRemarks()

    init(_ sheets: [Sheet], _ plan: Plan) {
        self.sheets = sheets
        yearStart = plan.horizon.yearStart
        names = ImportNames(plan)
    }

    /// Reads every sheet. Refused: nothing in them, headers only, a header that does not fit.
    mutating func gather() throws(Refusal) {
        let file: [String: MessageArgument] = ["file": .text(sheets.first?.file ?? "")]
        guard sheets.contains(where: { !$0.rows.isEmpty }) else { throw Refusal("import.empty", file) }
        guard sheets.contains(where: { $0.rows.count > 1 }) else {
            for sheet in sheets {
                _ = try sheet.rows.first.map { row throws(Refusal) in try ImportHeader(row, sheet) }
            }
            throw Refusal("import.header-only", file)
        }
        for (index, sheet) in sheets.enumerated() {
            guard let first = sheet.rows.first else { continue }
            try gather(sheet, index, ImportHeader(first, sheet))
        }
    }

    private mutating func gather(_ sheet: Sheet, _ index: Int, _ header: ImportHeader) throws(Refusal) {
        let shown = DigitsShown(sheet, header, names)
        var reader = ImportRowReader(
            names: names, periods: ImportPeriod(yearStart: yearStart), header: header,
            digitsShown: { shown.decimals($0, $1) })
        for row in sheet.rows.dropFirst() {
            let spot = Spot(sheet: index, row: row, header: header)
            do {
                switch try reader.read(row) {
                case .figure(let figure): candidates.append(Candidate(spot: spot, figure: figure))
                case .note(let message): notes.add(spot, .value, message)
                }
            } catch {
                refused.add(spot, error.column, error.reason)
                reader.names.isExplaining = !refused.isFull
            }
        }
    }

    /// Settles what several rows of the file say of one thing: told alike they are one figure, told otherwise
    /// by one origin all are refused.
    mutating func settle() {
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
        var kept: [Candidate] = []
        for (index, candidate) in candidates.enumerated() {
            let key = ImportKey(candidate.figure)
            guard let first = firsts[key] else { continue }
            if let other = others[key] {
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
        let index = column == .ignored ? spot.header.stray(spot.row) : spot.header[column]
        return spot.row.address(column: index ?? 0)
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
    /// Sheet and row of each.
    private(set) var places: [[Int]] = []

    var count: Int { places.count }
    var isFull: Bool { listed.count >= SheetLimits.listed }

    mutating func add(_ spot: ImportGatherer.Spot, _ column: ImportColumn, _ message: Message) {
        places.append([spot.sheet, spot.row.number])
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

    init(_ sheet: Sheet, _ header: ImportHeader, _ names: ImportNames) {
        guard let value = header[.value], let element = header[.element] else { return }
        func cell(_ row: SheetRow, _ index: Int?) -> String {
            index.map { $0 < row.cells.count ? ImportText.clean(row.cells[$0]) : "" } ?? ""
        }
        let rows = sheet.rows.dropFirst()
        guard rows.contains(where: { ImportNumber(cell($0, value)) == .lessThanDigit }) else { return }
        var quiet = names
        quiet.isExplaining = false
        for row in rows {
            guard case .number(let number, _, let rest) = ImportNumber(cell(row, value)),
                let element = try? quiet.element(cell(row, element)),
                let unit = try? quiet.unit(rest.isEmpty ? cell(row, header[.unit]) : rest)
            else { continue }
            let key = Key(element: element.id, unit: unit.symbol)
            known[key] = max(known[key] ?? 0, number.decimals)
        }
    }

    func decimals(_ element: Element, _ unit: UnitOfMeasure) -> Int? {
        known[Key(element: element.id, unit: unit.symbol)]
    }
}
