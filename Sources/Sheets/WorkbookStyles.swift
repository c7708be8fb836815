import Kernel

/// The number formats of a workbook's cells, in the order in which cells name them.
struct WorkbookStyles {
    private(set) var formats: [NumberFormat] = []
    /// Which of them change nothing; asked for every cell, when comparing formats would take long.
    private var generals: [Bool] = []
    private var codes: [Int: NumberFormat] = [:]

    /// Of a workbook without styles.
    init() {}

    /// Refused: more formats than a workbook has.
    init(_ part: ZipPart) throws(Refusal) {
        var scanner = XMLScanner(part)
        var (isInside, isFinished) = (false, false)
        while !isFinished {
            switch try scanner.next() {
            case .start, .empty:
                if scanner.isNamed("numFmt") {
                    try take(scanner.allAttributes(), scanner)
                } else if scanner.isNamed("cellXfs") {
                    isInside = true
                } else if isInside, scanner.isNamed("xf") {
                    try add(scanner.allAttributes(), scanner)
                }
            case .end: if scanner.isNamed("cellXfs") { isInside = false }
            case .text: break
            case .finish: isFinished = true
            }
        }
    }

    subscript(_ index: Int) -> NumberFormat { index < formats.count ? formats[index] : .general }

    func isGeneral(_ index: Int) -> Bool { index >= generals.count || generals[index] }

    private mutating func take(_ told: [String: String], _ scanner: XMLScanner) throws(Refusal) {
        // Differential formats tell theirs with the same tag; the number is what counts.
        guard let number = told["numFmtId"].flatMap({ Int($0) }), let code = told["formatCode"] else {
            return
        }
        guard codes.count < WorkbookLimits.formats, code.utf8.count <= WorkbookLimits.formatBytes else {
            throw scanner.damaged
        }
        if codes[number] == nil { codes[number] = NumberFormat(code: code) }
    }

    private mutating func add(_ told: [String: String], _ scanner: XMLScanner) throws(Refusal) {
        guard formats.count < WorkbookLimits.formats else { throw scanner.damaged }
        let number = told["numFmtId"].flatMap { Int($0) } ?? 0
        let format = codes[number] ?? NumberFormat.builtIn(number).map { NumberFormat(code: $0) } ?? .general
        formats.append(format)
        generals.append(format.isGeneral)
    }
}

/// The texts that the cells of a workbook share.
enum WorkbookStrings {
    /// Refused: more texts than a workbook has, empty ones among them.
    static func read(
        _ part: ZipPart, most: Int = WorkbookLimits.sharedStrings
    ) throws(Refusal) -> [String] {
        var scanner = XMLScanner(part)
        var (strings, bytes): ([String], Int) = ([], 0)
        func take(_ text: String) throws(Refusal) {
            bytes += text.utf8.count
            guard strings.count < most, bytes <= WorkbookLimits.sharedBytes else {
                throw Refusal(
                    "import.workbook.unpacks-too-large",
                    [
                        "file": .text(part.fileName), "part": .text(part.name),
                        "most": .integer(WorkbookLimits.sharedBytes >> 20),
                    ])
            }
            strings.append(text)
        }
        while true {
            switch try scanner.next() {
            case .start where scanner.isNamed("si"): try take(try richText(&scanner))
            case .empty where scanner.isNamed("si"): try take("")
            case .finish: return strings
            default: break
            }
        }
    }

    /// The runs of a text put together, without the phonetic readings above it; its start tag was read.
    static func richText(_ scanner: inout XMLScanner) throws(Refusal) -> String {
        let depth = scanner.depth
        var (text, phonetic, isText) = ("", 0, false)
        while true {
            switch try scanner.next() {
            case .start:
                if scanner.isNamed("rPh") { phonetic = scanner.depth }
                isText = scanner.isNamed("t")
            case .empty: break
            case .end:
                isText = false
                if scanner.depth < phonetic { phonetic = 0 }
                if scanner.depth < depth { return XMLEntities.unescaped(text) }
            case .text:
                guard isText, phonetic == 0 else { break }
                let piece = try scanner.string()
                text = text.isEmpty ? piece : text + piece
                guard text.utf8.count <= WorkbookLimits.token else { throw scanner.damaged }
            case .finish: throw scanner.damaged
            }
        }
    }
}
