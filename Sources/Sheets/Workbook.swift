import Kernel
import Office

/// A workbook: its sheets by name, and what their cells refer to.
struct Workbook {
    struct Entry {
        let name: String
        let part: String
        let isHidden: Bool
    }

    let file: String
    private let zip: ZipFile
    private(set) var entries: [Entry] = []
    private(set) var is1904 = false
    /// Whether formulas wait for a spreadsheet to be computed: what stands in their cells is no result.
    private(set) var awaitsCalculation = false

    /// Refused: what is no workbook of ours; what it is is said.
    init(_ bytes: [UInt8], file: String) throws(Refusal) {
        self.file = file
        zip = try ZipFile(bytes, file: file)
        let root = try relations("_rels/.rels", base: "")
        let main = root.values.first { $0.type.hasSuffix("/officeDocument") }?.part ?? "xl/workbook.xml"
        guard main.lowercased().hasSuffix(".xml"), let part = try zip.open(main), main.contains("xl/") else {
            throw WorkbookKind.refusal(zip)
        }
        let folder = main.split(separator: "/").dropLast().joined(separator: "/")
        let name = main.split(separator: "/").last.map(String.init) ?? ""
        let targets = try relations(folder + "/_rels/" + name + ".rels", base: folder)
        try readBook(part, targets)
        guard !entries.isEmpty else { throw zip.damaged(main) }
        related = targets
    }

    private var related: [String: Relation] = [:]

    private struct Relation {
        let type: String
        let part: String
    }

    /// The tables of every sheet that is not hidden, or of the one that is named. Refused: no such sheet.
    func sheets(named name: String?) throws(Refusal) -> [Sheet] {
        let visible = entries.filter { !$0.isHidden }
        let chosen = name == nil ? visible : entries.filter { $0.name == name }
        guard !chosen.isEmpty else {
            throw Refusal(
                name == nil ? "import.workbook.all-hidden" : "import.workbook.no-sheet",
                [
                    "file": .text(file), "sheet": .text(String((name ?? "").prefix(60))),
                    "sheets": .list(entries.prefix(20).map { .text($0.name) }),
                ])
        }
        let strings = try related(to: "/sharedStrings").map { part throws(Refusal) in
            try WorkbookStrings.read(part)
        }
        let styles = try related(to: "/styles").map { part throws(Refusal) in try WorkbookStyles(part) }
        let context = SheetContext(
            strings: strings ?? [], styles: styles ?? WorkbookStyles(), is1904: is1904,
            awaitsCalculation: awaitsCalculation)
        var (sheets, used) = ([Sheet](), SheetUse())
        for entry in chosen {
            guard let part = try zip.open(entry.part) else { throw zip.damaged(entry.part) }
            var reader = WorksheetReader(part, context, place: place(entry.name), used: used)
            try reader.read()
            used = reader.used
            sheets.append(
                Sheet(
                    file: file, name: entry.name, rows: reader.rows, hiddenColumns: reader.hiddenColumns,
                    book: visible.map(\.name)))
        }
        return sheets
    }

    private func place(_ sheet: String) -> MessageArgument {
        .message(Message("import.sheet-of", ["file": .text(file), "sheet": .text(sheet)]))
    }

    private func related(to kind: String) throws(Refusal) -> ZipPart? {
        guard let relation = related.values.first(where: { $0.type.hasSuffix(kind) }) else { return nil }
        return try zip.open(relation.part)
    }

    private mutating func readBook(_ part: ZipPart, _ targets: [String: Relation]) throws(Refusal) {
        var (scanner, isFinished) = (XMLScanner(part), false)
        while !isFinished {
            switch try scanner.next() {
            case .start, .empty:
                if scanner.isNamed("workbookPr") {
                    let date = try scanner.allAttributes()["date1904"]
                    is1904 = date == "1" || date == "true"
                } else if scanner.isNamed("calcPr") {
                    let full = try scanner.allAttributes()["fullCalcOnLoad"]
                    awaitsCalculation = full == "1" || full == "true"
                } else if scanner.isNamed("sheet") {
                    try add(scanner.allAttributes(), targets)
                }
            case .finish: isFinished = true
            case .end, .text: break
            }
        }
    }

    private mutating func add(
        _ told: [String: String], _ targets: [String: Relation]
    ) throws(Refusal) {
        guard let name = told["name"], let target = targets[told["id"] ?? ""] else {
            throw zip.damaged("xl/workbook.xml")
        }
        // Charts have sheets of their own, without cells.
        guard target.type.hasSuffix("/worksheet") else { return }
        guard entries.count < WorkbookLimits.sheets else {
            throw Refusal(
                "import.workbook.too-many-sheets",
                ["file": .text(file), "most": .integer(WorkbookLimits.sheets)])
        }
        let isHidden = (told["state"] ?? "visible") != "visible"
        entries.append(Entry(name: name, part: target.part, isHidden: isHidden))
    }

    /// What a part refers to, by its identifiers.
    private func relations(_ name: String, base: String) throws(Refusal) -> [String: Relation] {
        guard let part = try zip.open(name) else { return [:] }
        var (relations, scanner) = ([String: Relation](), XMLScanner(part))
        while true {
            switch try scanner.next() {
            case .start, .empty:
                guard scanner.isNamed("Relationship") else { continue }
                let told = try scanner.allAttributes()
                guard let id = told["Id"], let type = told["Type"], let target = told["Target"],
                    relations.count < WorkbookLimits.entries
                else { throw zip.damaged(name) }
                relations[id] = Relation(type: type, part: Workbook.path(target, base))
            case .finish: return relations
            case .end, .text: break
            }
        }
    }

    /// `worksheets/sheet1.xml` beside the workbook, or `/xl/worksheets/sheet1.xml` from the root.
    private static func path(_ target: String, _ base: String) -> String {
        var path = target.hasPrefix("/") ? [] : base.split(separator: "/").map(String.init)
        for step in target.split(separator: "/") where step != "." {
            if step == ".." { _ = path.popLast() } else { path.append(String(step)) }
        }
        return path.joined(separator: "/")
    }
}

/// What a file is that is no workbook of ours.
enum WorkbookKind {
    static func refusal(_ zip: ZipFile) -> Refusal {
        let code =
            if zip.has("content.xml") {
                "import.workbook.ods"
            } else if zip.has("xl/workbook.bin") {
                "import.workbook.xlsb"
            } else {
                "import.workbook.none"
            }
        return Refusal(code, ["file": .text(zip.file)])
    }

    /// The older container: Excel 97's .xls, WPS's .et, or an .xlsx under a password.
    static func refusal(container bytes: [UInt8], _ name: String) -> Refusal {
        // Its folder names parts in UTF-16.
        let mark = "EncryptedPackage".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        let isEncrypted = bytes.prefix(4 << 20).firstRange(of: mark) != nil
        return Refusal(
            isEncrypted ? "import.workbook.encrypted" : "import.workbook.old", ["file": .text(name)])
    }
}
