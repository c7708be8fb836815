/// Cuts a YAML text into tokens as libyaml does, to refuse what may not be composed at all: anchors, aliases,
/// tags, directives, a second document, and too many or too deeply nested values.
///
/// Composing resolves aliases silently and at a cost that doubles with every level, and keeps no trace of
/// them; hence this look ahead. It is not a parser: what is no YAML at all is left to libyaml to refuse.
/// Wherever libyaml accepts a text, both cut it alike (a fuzz test compares them).
struct YAMLScan {
    /// Where something begins: line from 1, column from 0 in scalars.
    struct Mark {
        let line: Int
        let column: Int
        let offset: Int
    }

    /// A key of a mapping, as a place in the text.
    struct Key {
        let mark: Mark
        let end: Int
        let flowLevel: Int
    }

    struct Fault {
        let code: String
        let mark: Mark
    }

    static let depth = 32
    static let nodes = 200_000

    let bytes: [UInt8]
    private(set) var keys: [Key] = []
    private(set) var faults: [Fault] = []
    var offset = 0
    var line = 1
    var column = 0
    /// How many `[` and `{` are open.
    private(set) var flowLevel = 0
    /// Columns of the open block lists and mappings.
    private(set) var indents: [Int] = []
    private var openings: [Mark] = []
    private var candidate: Key?
    private var nodeCount = 0
    private var hasContent = false
    private var hasMarker = false

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func run() {
        while faults.count < 20, skipToToken() {
            let before = offset
            unroll()
            token()
            if flowLevel + indents.count > YAMLScan.depth { return add("too-deep") }
            if nodeCount > YAMLScan.nodes { return add("too-many-values") }
            if offset == before { advance() }
        }
    }

    // MARK: Characters

    var mark: Mark { Mark(line: line, column: column, offset: offset) }

    /// The byte so many bytes ahead; 0, which no document holds, after the end.
    func peek(_ ahead: Int = 0) -> UInt8 {
        let position = offset + ahead
        return position < bytes.count ? bytes[position] : 0
    }

    func isBlank(_ ahead: Int = 0) -> Bool { peek(ahead) == 0x20 || peek(ahead) == 0x09 }
    func isBreak(_ ahead: Int = 0) -> Bool { peek(ahead) == 0x0A || peek(ahead) == 0x0D }
    var isEnd: Bool { offset >= bytes.count }

    /// Whether there is a blank, a line end or the end.
    func isGap(_ ahead: Int = 0) -> Bool { isBlank(ahead) || isBreak(ahead) || offset + ahead >= bytes.count }

    /// Steps over one character.
    mutating func advance() {
        guard offset < bytes.count else { return }
        if bytes[offset] == 0x0A {
            line += 1
            column = 0
        } else {
            column += 1
        }
        offset += 1
        while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    }

    mutating func skipLine() {
        while !isEnd, peek() != 0x0A { advance() }
    }

    /// `---` or `...` at the start of a line, followed by a gap.
    func isMarker(_ byte: UInt8) -> Bool {
        column == 0 && peek() == byte && peek(1) == byte && peek(2) == byte && isGap(3)
    }

    private mutating func skipToToken() -> Bool {
        while true {
            while isBlank() || isBreak() { advance() }
            if peek() != UInt8(ascii: "#") { return !isEnd }
            skipLine()
        }
    }

    // MARK: Tokens

    mutating func add(_ code: String) { faults.append(Fault(code: code, mark: mark)) }

    private mutating func token() {
        if isMarker(UInt8(ascii: "-")) || isMarker(UInt8(ascii: ".")) { return documentMarker() }
        if column == 0, peek() == UInt8(ascii: "%") {
            add("directive")
            return skipLine()
        }
        hasContent = true
        switch peek() {
        case UInt8(ascii: "["), UInt8(ascii: "{"): open()
        case UInt8(ascii: "]"), UInt8(ascii: "}"): close()
        case UInt8(ascii: ","): advance()
        case UInt8(ascii: "-") where isGap(1): blockIndicator()
        case UInt8(ascii: "?") where flowLevel > 0 || isGap(1): blockIndicator()
        case UInt8(ascii: ":") where flowLevel > 0 || isGap(1): valueIndicator()
        case UInt8(ascii: "&"): refuseName("anchor")
        case UInt8(ascii: "*"): refuseName("alias")
        case UInt8(ascii: "!"): refuseName("tag")
        case UInt8(ascii: "|") where flowLevel == 0, UInt8(ascii: ">") where flowLevel == 0:
            nodeCount += 1
            candidate = nil
            blockScalar()
        case UInt8(ascii: "'"): scalar { $0.singleQuoted() }
        case UInt8(ascii: "\""): scalar { $0.doubleQuoted() }
        default: scalar { $0.plain() }
        }
    }

    private mutating func documentMarker() {
        if peek() == UInt8(ascii: "."), !endsAfterMarker || flowLevel > 0 {
            add("several-documents")
        } else if peek() == UInt8(ascii: "-"), hasContent || hasMarker {
            add("several-documents")
        }
        hasMarker = true
        indents = []
        for _ in 0..<3 { advance() }
    }

    /// Whether nothing follows this `...` but blanks, comments and more of the same.
    private var endsAfterMarker: Bool {
        var rest = self
        for _ in 0..<3 { rest.advance() }
        return !rest.skipToToken() || rest.isMarker(UInt8(ascii: "."))
    }

    private mutating func open() {
        openings.append(mark)
        flowLevel += 1
        nodeCount += 1
        candidate = nil
        advance()
    }

    private mutating func close() {
        flowLevel = max(0, flowLevel - 1)
        advance()
        candidate = openings.popLast().map { Key(mark: $0, end: offset, flowLevel: flowLevel) }
    }

    private mutating func blockIndicator() {
        roll(column)
        candidate = nil
        advance()
    }

    private mutating func valueIndicator() {
        if let key = candidate, key.mark.line == line {
            keys.append(key)
            roll(key.mark.column)
        } else {
            roll(column)
        }
        candidate = nil
        advance()
    }

    private mutating func scalar(_ scan: (inout YAMLScan) -> Int) {
        let start = mark
        nodeCount += 1
        let end = scan(&self)
        candidate = Key(mark: start, end: end, flowLevel: flowLevel)
    }

    private mutating func refuseName(_ code: String) {
        add(code)
        while !isGap(), !(flowLevel > 0 && YAMLScan.flowSigns.contains(peek())) { advance() }
    }

    /// `,[]{}`
    static let flowSigns: Set<UInt8> = [0x2C, 0x5B, 0x5D, 0x7B, 0x7D]

    private mutating func roll(_ column: Int) {
        guard flowLevel == 0, (indents.last ?? -1) < column else { return }
        indents.append(column)
        nodeCount += 1
    }

    private mutating func unroll() {
        guard flowLevel == 0 else { return }
        while let last = indents.last, last > column { indents.removeLast() }
    }
}
