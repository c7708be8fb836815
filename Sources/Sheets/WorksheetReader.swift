import Kernel
import Office

/// What the cells of every sheet refer to.
struct SheetContext {
    let strings: [String]
    let styles: WorkbookStyles
    let is1904: Bool
    let awaitsCalculation: Bool
}

/// What the sheets of a workbook took of its bounds so far.
struct SheetUse {
    var rows = 0
    var cells = 0
}

/// Reads the cells of one sheet in a stream.
struct WorksheetReader {
    private var scanner: XMLScanner
    private let context: SheetContext
    private let place: MessageArgument
    private(set) var used: SheetUse
    private(set) var rows: [SheetRow] = []
    private(set) var hiddenColumns: [Int] = []

    private var cells: [String] = []
    private var marks: [SheetMark] = []
    private var number = 0
    private var column = -1
    private var isHidden = false
    private var hidden: [ClosedRange<Int>] = []
    private var seenHidden: Set<Int> = []
    private var merges: [SheetRange] = []

    init(_ part: ZipPart, _ context: SheetContext, place: MessageArgument, used: SheetUse) {
        scanner = XMLScanner(part)
        self.context = context
        self.place = place
        self.used = used
    }

    mutating func read() throws(Refusal) {
        var isFinished = false
        while !isFinished {
            switch try scanner.next() {
            case .start:
                if scanner.isNamed("c") {
                    try cell(isEmpty: false)
                } else if scanner.isNamed("row") {
                    try beginRow()
                } else {
                    try other()
                }
            case .empty:
                if scanner.isNamed("c") {
                    try cell(isEmpty: true)
                } else if scanner.isNamed("row") {
                    try beginRow()
                } else {
                    try other()
                }
            case .end: if scanner.isNamed("row") { try endRow() }
            case .text: break
            case .finish: isFinished = true
            }
        }
        hiddenColumns = seenHidden.sorted()
        try fillMerged()
    }

    /// Columns that are hidden, and merged ranges.
    private mutating func other() throws(Refusal) {
        if scanner.isNamed("col") {
            let told = try scanner.allAttributes()
            guard told["hidden"] == "1" || told["hidden"] == "true", let first = Int(told["min"] ?? ""),
                let last = Int(told["max"] ?? ""), first >= 1, first <= last, last <= WorkbookLimits.columns
            else { return }
            guard hidden.count < WorkbookLimits.columns else { throw scanner.damaged }
            hidden.append((first - 1)...(last - 1))
        } else if scanner.isNamed("mergeCell") {
            guard let range = SheetRange(try scanner.allAttributes()["ref"] ?? "") else {
                throw scanner.damaged
            }
            guard merges.count < WorkbookLimits.merges else {
                throw refusal("import.workbook.too-many-merges", ["most": .integer(WorkbookLimits.merges)])
            }
            merges.append(range)
        }
    }

    private mutating func beginRow() throws(Refusal) {
        var next = number + 1
        isHidden = false
        while try scanner.nextAttribute() {
            if scanner.isAttribute(UInt8(ascii: "r")) {
                guard let told = Int(try scanner.string()) else { throw scanner.damaged }
                next = told
            } else if scanner.buffer[scanner.attribute].elementsEqual("hidden".utf8) {
                let text = try scanner.string()
                isHidden = text == "1" || text == "true"
            }
        }
        guard next > number, next <= 1_048_576 else { throw scanner.damaged }
        number = next
        column = -1
        cells.removeAll(keepingCapacity: true)
        marks.removeAll(keepingCapacity: true)
    }

    private mutating func endRow() throws(Refusal) {
        while cells.last?.utf8.allSatisfy(SheetCutter.isBlank) == true, !marks.contains(cells.count - 1) {
            cells.removeLast()
        }
        guard !cells.isEmpty else { return }
        used.rows += 1
        used.cells += cells.count
        if used.rows > SheetLimits.rows + 1 {
            throw refusal("import.too-many-rows", ["most": .integer(SheetLimits.rows)])
        }
        if used.cells > SheetLimits.allCells {
            throw refusal("import.too-many-cells-in-all", ["most": .integer(SheetLimits.allCells)])
        }
        rows.append(
            SheetRow(number: number, line: number, cells: cells, marks: marks, isHidden: isHidden))
    }

    private mutating func fillMerged() throws(Refusal) {
        guard !merges.isEmpty else { return }
        var filler = MergedCells(rows, room: SheetLimits.allCells - used.cells)
        for range in merges {
            guard filler.fill(range, hidden) else {
                throw refusal("import.too-many-cells-in-all", ["most": .integer(SheetLimits.allCells)])
            }
        }
        rows = filler.rows
    }

    private func refusal(_ code: String, _ arguments: [String: MessageArgument]) -> Refusal {
        Refusal(code, arguments.merging(["file": place]) { own, _ in own })
    }
}

// One cell.
extension WorksheetReader {
    private enum Kind {
        case number, shared, inline, formula, truth, error, date
    }

    private mutating func cell(isEmpty: Bool) throws(Refusal) {
        var (kind, style, place) = (Kind.number, 0, column + 1)
        while try scanner.nextAttribute() {
            if scanner.isAttribute(UInt8(ascii: "r")) {
                place = try columnOfReference()
            } else if scanner.isAttribute(UInt8(ascii: "s")) {
                style = try smallNumber()
            } else if scanner.isAttribute(UInt8(ascii: "t")) {
                kind = try kindOfCell()
            }
        }
        guard place > column, place < WorkbookLimits.columns else { throw scanner.damaged }
        column = place
        if isEmpty { return }
        var (text, fault, isFormula): (String?, CellFault?, Bool) = (nil, nil, false)
        var isValue = false
        let depth = scanner.depth
        reading: while true {
            switch try scanner.next() {
            case .start:
                if scanner.isNamed("v") {
                    (text, fault) = try value(kind, style)
                    if scanner.depth < depth { throw scanner.damaged }
                    isValue = scanner.depth > depth
                } else if scanner.isNamed("f") {
                    isFormula = true
                } else if scanner.isNamed("is"), kind == .inline {
                    text = try WorkbookStrings.richText(&scanner)
                }
            case .empty: if scanner.isNamed("f") { isFormula = true }
            case .end:
                isValue = false
                if scanner.depth < depth { break reading }
            // A value in pieces, as a comment in it makes them, is none that an office writes.
            case .text: if isValue { throw scanner.damaged }
            case .finish: throw scanner.damaged
            }
        }
        if isFormula, context.awaitsCalculation || (text == nil && fault == nil && kind != .formula) {
            (text, fault) = ("", CellFault("import.workbook.not-calculated"))
        }
        if let text { try keep(text, fault, at: place) } else if let fault { try keep("", fault, at: place) }
    }

    private mutating func keep(_ text: String, _ fault: CellFault?, at place: Int) throws(Refusal) {
        if text.isEmpty, fault == nil { return }
        if !hidden.isEmpty, hidden.contains(where: { $0.contains(place) }) {
            seenHidden.insert(place)
            return
        }
        guard place < SheetLimits.cells else {
            if fault == nil, text.utf8.allSatisfy(SheetCutter.isBlank) { return }
            throw refusal(
                "import.too-many-cells", ["line": .integer(number), "most": .integer(SheetLimits.cells)])
        }
        let most = SheetLimits.characters
        if text.utf8.count > most, text.unicodeScalars.count > most {
            throw refusal(
                "import.cell-too-long",
                ["address": .text(SheetRow.letters(place) + String(number)), "most": .integer(most)])
        }
        while cells.count < place { cells.append("") }
        cells.append(text)
        if let fault { marks.append(SheetMark(column: place, kind: .unreadable(fault.message))) }
    }

    /// What stands between <v> and </v>.
    private mutating func value(
        _ kind: Kind, _ style: Int
    ) throws(Refusal) -> (text: String?, fault: CellFault?) {
        guard try scanner.next() == .text else { return (kind == .formula ? "" : nil, nil) }
        var bytes = scanner.buffer[scanner.text]
        switch kind {
        case .number:
            while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
            while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
            return try numeric(bytes, style)
        case .shared:
            let index = try smallNumber()
            guard index < context.strings.count else { throw scanner.damaged }
            return (context.strings[index], nil)
        case .inline, .formula: return (XMLEntities.unescaped(try scanner.string()), nil)
        case .truth: return (bytes.first == UInt8(ascii: "1") ? "TRUE" : "FALSE", nil)
        case .error:
            let text = try scanner.string()
            return (text, CellFault("import.workbook.error-value", ["text": .text(String(text.prefix(20)))]))
        case .date:
            let text = try scanner.string()
            return (text.hasSuffix("T00:00:00") ? String(text.dropLast(9)) : text, nil)
        }
    }

    private func numeric(
        _ bytes: ArraySlice<UInt8>, _ style: Int
    ) throws(Refusal) -> (text: String?, fault: CellFault?) {
        if bytes.isEmpty { return (nil, nil) }
        if context.styles.isGeneral(style), CellNumber.isPlain(bytes) {
            return (String(decoding: bytes, as: UTF8.self), nil)
        }
        guard let number = CellNumber(bytes) else { throw scanner.damaged }
        switch context.styles[style].text(number, is1904: context.is1904) {
        case .success(let text): return (text, nil)
        case .failure(let fault): return (number.text(), fault)
        }
    }

    private func kindOfCell() throws(Refusal) -> Kind {
        let bytes = scanner.buffer[scanner.text]
        if bytes.count == 1 {
            switch bytes.first {
            case UInt8(ascii: "s"): return .shared
            case UInt8(ascii: "n"): return .number
            case UInt8(ascii: "b"): return .truth
            case UInt8(ascii: "e"): return .error
            case UInt8(ascii: "d"): return .date
            default: throw scanner.damaged
            }
        }
        if bytes.elementsEqual("str".utf8) { return .formula }
        if bytes.elementsEqual("inlineStr".utf8) { return .inline }
        throw scanner.damaged
    }

    /// The column of a reference such as `AB12`, counted from 0; its row must be the one we are in.
    private func columnOfReference() throws(Refusal) -> Int {
        var (column, row) = (0, 0)
        for byte in scanner.buffer[scanner.text] {
            if (0x41...0x5A).contains(byte), row == 0, column < WorkbookLimits.columns {
                column = column * 26 + Int(byte - 0x40)
            } else if (0x30...0x39).contains(byte), row < 10_000_000 {
                row = row * 10 + Int(byte - 0x30)
            } else {
                throw scanner.damaged
            }
        }
        guard column > 0, row == number else { throw scanner.damaged }
        return column - 1
    }

    private func smallNumber() throws(Refusal) -> Int {
        var number = 0
        for byte in scanner.buffer[scanner.text] {
            guard (0x30...0x39).contains(byte), number < 100_000_000 else { throw scanner.damaged }
            number = number * 10 + Int(byte - 0x30)
        }
        return number
    }
}

extension [SheetMark] {
    fileprivate func contains(_ column: Int) -> Bool { contains { $0.column == column } }
}
