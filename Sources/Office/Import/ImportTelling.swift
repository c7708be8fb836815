import Documents
import Kernel
import Measures

/// The words by which people say how a figure was told, how far its making had come, and where it was seen.
enum ImportWord {
    static let bounds: [String: FigureBound] = [
        "exact": .exact, "准确": .exact, "about": .about, "约": .about, "左右": .about, "over": .over,
        "超过": .over, "超": .over, "以上": .over, "under": .under, "不足": .under, "低于": .under, "以下": .under,
    ]
    static let qualities: [String: FigureQuality] = [
        "estimate": .estimated, "estimated": .estimated, "预计": .estimated, "估计": .estimated,
        "provisional": .provisional, "preliminary": .provisional, "初步": .provisional, "初步数": .provisional,
        "final": .final, "最终": .final, "最终数": .final, "revised": .revised, "修订": .revised, "修订数": .revised,
    ]
    static let seen: [String: SeenAs] = [
        "primary": .primary, "原件": .primary, "press": .press, "媒体": .press, "reprint": .reprint,
        "转载": .reprint,
        "secondary": .secondary, "转述": .secondary,
    ]
    /// What is no figure of its own.
    static let refused: [String: String] = [
        "target": "import.target", "目标": "import.target", "derived": "import.derived", "推算": "import.derived",
    ]

    /// What people write where they know no origin.
    private static let noOrigin: Set<String> = [
        "-", "--", "/", "无", "不详", "未知", "未核实", "none", "unknown", "n/a",
    ]

    /// Whether a text names an origin; only then does the figure count as verified.
    static func isOrigin(_ text: String) -> Bool {
        !text.isEmpty && !noOrigin.contains(FoldedText.fold(text))
    }

    /// Whether a remark begins by saying that the figure is provisional.
    static func isProvisional(_ note: String) -> Bool {
        if note.isEmpty { return false }
        let folded = FoldedText.fold(note)
        return ["preliminary", "provisional", "初步"].contains { folded.hasPrefix($0) }
    }
}

/// What the cells beside a value say about it, put together.
struct ImportTelling {
    private(set) var bound: FigureBound?
    private(set) var quality: FigureQuality?
    private(set) var part: ImportPart?

    mutating func take(bound text: String) throws(ImportFault) {
        try take(ImportWord.bounds[FoldedText.fold(text)], .bound, text)
    }

    mutating func take(quality text: String) throws(ImportFault) {
        guard let quality = ImportWord.qualities[FoldedText.fold(text)] else {
            throw ImportFault.unknownWord(.quality, text)
        }
        try take(quality, .quality)
    }

    /// One word that may say any of these: exact, about, over, under, estimate, h1, jan-jul …
    mutating func take(qualifier text: String) throws(ImportFault) {
        let word = FoldedText.fold(text)
        if let code = ImportWord.refused[word] { throw ImportFault(.qualifier, Message(code)) }
        if let quality = ImportWord.qualities[word] {
            try take(quality, .qualifier)
        } else if let part = ImportPart(word) {
            self.part = part
        } else {
            try take(ImportWord.bounds[word], .qualifier, text)
        }
    }

    private mutating func take(
        _ told: FigureBound?, _ column: ImportColumn, _ text: String
    ) throws(ImportFault) {
        guard let told else { throw ImportFault.unknownWord(column, text) }
        if let bound, bound != told { throw ImportFault(column, Message("import.bounds-disagree")) }
        bound = told
    }

    private mutating func take(_ told: FigureQuality, _ column: ImportColumn) throws(ImportFault) {
        if let quality, quality != told { throw ImportFault(column, Message("import.qualities-disagree")) }
        quality = told
    }
}

/// Why a row is refused, and which column it is about.
struct ImportFault: Error, Hashable {
    let column: ImportColumn
    let reason: Message

    init(_ column: ImportColumn, _ reason: Message) {
        self.column = column
        self.reason = reason
    }

    init(_ column: ImportColumn, _ code: String, _ arguments: [String: MessageArgument] = [:]) {
        self.init(column, Message(code, arguments))
    }

    static func unknownWord(_ column: ImportColumn, _ text: String) -> ImportFault {
        ImportFault(
            column, Message("import.unknown-\(column.word)", ["text": .text(ImportText.cut(text, 60))]))
    }
}
