import Documents
import Kernel
import Measures

/// What a row of a file comes to.
enum ImportedRow: Hashable {
    case figure(FigureRow)
    /// In order, but no figure.
    case note(Message)
}

/// Turns the cells of one row into a figure.
struct ImportRowReader {
    var names: ImportNames
    let periods: ImportPeriod
    let header: ImportHeader
    /// How many decimals a table shows of an element, for the sign …
    let digitsShown: (Element, UnitOfMeasure) -> Int?
    // A table has few of these texts, each many times.
    private var knownPeriods = ImportMemory<String, Period>()
    private var knownElements = ImportMemory<String, (element: Element, unit: UnitOfMeasure?)>()
    private var knownUnits = ImportMemory<String, UnitOfMeasure>()
    private var knownOrigins = ImportMemory<String, Bool>()

    init(
        names: ImportNames, periods: ImportPeriod, header: ImportHeader,
        digitsShown: @escaping (Element, UnitOfMeasure) -> Int?
    ) {
        (self.names, self.periods, self.header) = (names, periods, header)
        self.digitsShown = digitsShown
    }

    /// Reads a row whose cells are clean.
    mutating func read(_ row: SheetRow) throws(ImportFault) -> ImportedRow {
        try checkTexts(row)
        let number = ImportNumber(text(.value, row))
        let note = note(number, row)
        if let note, isLabel(row) { return .note(note) }
        let (element, label) = try labelled(try required(.element, row))
        let telling = try telling(row)
        let period = try period(row, telling.part)
        let org = try names.org(text(.org, row), code: text(.code, row), in: period)
        if let note {
            if !text(.unit, row).isEmpty { _ = try unit(text(.unit, row)) }
            return .note(note)
        }
        let (told, bound) = try value(number, row, element, label, telling.bound)
        let (origin, remark) = (text(.origin, row), text(.note, row))
        let isProvisional = telling.quality == nil && ImportWord.isProvisional(remark)
        return .figure(
            FigureRow(
                element: element.id, org: org, period: period, text: told.text, published: told.published,
                bound: bound, quality: telling.quality ?? (isProvisional ? .provisional : .final),
                origin: isOrigin(origin) ? origin : nil, seenAs: try seenAs(row), at: try day(row),
                note: remark.isEmpty ? nil : remark))
    }

    /// What is said of a value that is none.
    private func note(_ number: ImportNumber, _ row: SheetRow) -> Message? {
        switch number {
        case .blank: Message("import.note.blank")
        case .doesNotOccur: Message("import.note.does-not-occur", ["text": .text(text(.value, row))])
        default: nil
        }
    }

    /// A heading between rows: it names no org or period.
    private func isLabel(_ row: SheetRow) -> Bool {
        let period = text(.period, row) + (header.yearPart(row)?.text ?? "")
        return period.isEmpty || (text(.org, row) + text(.code, row)).isEmpty || text(.element, row).isEmpty
    }

    func text(_ column: ImportColumn, _ row: SheetRow) -> String { header.text(column, row) }

    func required(_ column: ImportColumn, _ row: SheetRow) throws(ImportFault) -> String {
        let text = text(column, row)
        guard text.isEmpty else { return text }
        throw ImportFault(column, Message("import.cell-missing", ["column": .message(column.words)]))
    }

    private func checkTexts(_ row: SheetRow) throws(ImportFault) {
        if !row.marks.isEmpty { try checkMarks(row) }
        for column in ImportColumn.allCases where header[column] != nil || header.constants[column] != nil {
            let text = text(column, row)
            let part = column == .period ? header.yearPart(row)?.text : nil
            if let scalar = ImportText.hidden(text + (part ?? "")) {
                throw ImportFault(
                    column, "import.hidden-character", ["character": .text(ImportText.name(of: scalar))])
            }
            if text.utf8.count > StoreLimits.textBytes {
                throw ImportFault(
                    column, "import.text-too-long",
                    ["column": .message(column.words), "most": .integer(StoreLimits.textBytes)])
            }
        }
    }

    /// Refused: cells whose text is not what they hold, and one value for several rows or columns.
    private func checkMarks(_ row: SheetRow) throws(ImportFault) {
        for mark in row.marks {
            for column in ImportColumn.allCases where header.isRead(mark.column, as: column) {
                switch mark.kind {
                case .unreadable(let reason): throw ImportFault(column, reason)
                case .merged where column == .value:
                    throw ImportFault(
                        column, "import.merged-value", ["address": .text(row.address(column: mark.column))])
                case .merged: break
                }
            }
        }
    }

    private func telling(_ row: SheetRow) throws(ImportFault) -> ImportTelling {
        var telling = ImportTelling()
        let (bound, quality, qualifier) = (text(.bound, row), text(.quality, row), text(.qualifier, row))
        if !bound.isEmpty { try telling.take(bound: bound) }
        if !quality.isEmpty { try telling.take(quality: quality) }
        if !qualifier.isEmpty { try telling.take(qualifier: qualifier) }
        return telling
    }

    private mutating func period(_ row: SheetRow, _ part: ImportPart?) throws(ImportFault) -> Period {
        let period = try wholePeriod(row)
        guard period.isPlausible else {
            let years = Period.plausibleYears
            throw ImportFault(
                .period, "import.implausible-year",
                [
                    "text": .text(ImportText.cut(text(.period, row), 60)),
                    "first": .text(String(years.lowerBound)), "last": .text(String(years.upperBound)),
                ])
        }
        guard let part else { return period }
        if let inside = part.period(of: period) { return inside }
        throw ImportFault(.qualifier, "import.part-of-no-year", ["period": .period(period)])
    }

    private mutating func wholePeriod(_ row: SheetRow) throws(ImportFault) -> Period {
        let year = text(.period, row)
        guard let (part, kind) = header.yearPart(row) else {
            let text = try required(.period, row)
            return try knownPeriods.value(of: text) { [periods] text throws(ImportFault) in
                try ImportRowReader.told(periods.read(text), text)
            }
        }
        let told = [year, part].filter { !$0.isEmpty }.joined(separator: " ")
        if told.isEmpty { _ = try required(.period, row) }
        guard !part.isEmpty else {
            throw ImportFault(.period, "import.part-missing", ["year": .text(ImportText.cut(year, 60))])
        }
        return try knownPeriods.value(of: told) { [periods] told throws(ImportFault) in
            try ImportRowReader.told(periods.read(year, part, kind), told)
        }
    }

    private static func told(_ period: Period?, _ text: String) throws(ImportFault) -> Period {
        guard let period else { throw noPeriod(text) }
        return period
    }

    private mutating func labelled(
        _ text: String
    ) throws(ImportFault) -> (element: Element, unit: UnitOfMeasure?) {
        try knownElements.value(of: text, names.labelled)
    }

    /// By symbol or title.
    mutating func unit(_ text: String) throws(ImportFault) -> UnitOfMeasure {
        try knownUnits.value(of: text, names.unit)
    }

    private mutating func isOrigin(_ text: String) -> Bool {
        knownOrigins.value(of: text, ImportWord.isOrigin)
    }

    /// A day is no period: which ones end with it is said.
    private static func noPeriod(_ text: String) -> ImportFault {
        let told: [String: MessageArgument] = ["text": .text(ImportText.cut(text, 60))]
        guard let day = Day(FoldedText.halfWidth(text).filter { !$0.isWhitespace }) else {
            return ImportFault(.period, Message("import.bad-period", told))
        }
        let (year, month, _) = day.date
        let ends: [Period] = [
            .month(year, month), .quarter(year, (month + 2) / 3), .toDate(year, through: month),
        ]
        return ImportFault(
            .period,
            Message(
                "import.day-as-period",
                told.merging([
                    "month": .text(ends[0].description), "quarter": .text(ends[1].description),
                    "sum": .text(ends[2].description),
                ]) { own, _ in own }))
    }

    private func seenAs(_ row: SheetRow) throws(ImportFault) -> SeenAs? {
        let text = text(.seenAs, row)
        if text.isEmpty { return nil }
        guard let seen = ImportWord.seen[text.lowercased()] else {
            throw ImportFault.unknownWord(.seenAs, text)
        }
        return seen
    }

    /// The kind of world that the row comes from, where it says so.
    func world(_ row: SheetRow) throws(ImportFault) -> WorldKind? {
        let text = text(.world, row)
        if text.isEmpty { return nil }
        guard let kind = WorldKind(rawValue: text.lowercased()) else {
            throw ImportFault.unknownWord(.world, text)
        }
        return kind
    }

    private func day(_ row: SheetRow) throws(ImportFault) -> Day? {
        let text = text(.at, row)
        if text.isEmpty { return nil }
        guard let day = Day(text) else { throw ImportFault.unknownWord(.at, text) }
        return day
    }
}

/// What texts meant that were read before; new ones are not kept when it is full.
struct ImportMemory<Key: Hashable, Value> {
    private static var most: Int { 1000 }
    private var known: [Key: Value] = [:]

    /// What a text means: as it was read before, else read now.
    mutating func value<Fault: Error>(
        of key: Key, _ read: (Key) throws(Fault) -> Value
    ) throws(Fault) -> Value {
        if let known = known[key] { return known }
        let value = try read(key)
        if known.count < Self.most { known[key] = value }
        return value
    }
}
