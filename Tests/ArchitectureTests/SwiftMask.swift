/// Swift source with the insides of comments, texts and raw identifiers blanked out, byte for byte, so that
/// what is left is code and every line keeps its number. Code inside an interpolation stays code.
struct SwiftMask {
    /// What is left, as UTF-8.
    private(set) var code: [UInt8] = []
    /// The numbers of the lines that begin inside a text of several lines: they are data, not code.
    private(set) var textLines: Set<Int> = []

    private let bytes: [UInt8]
    private var position = 0
    private var line = 1
    private var contexts: [Context] = [.code(parentheses: 0)]

    private enum Context {
        case code(parentheses: Int)
        case text(hashes: Int, quotes: Int)
    }

    init(_ text: String) {
        bytes = Array(text.utf8)
        code.reserveCapacity(bytes.count)
        while position < bytes.count {
            switch contexts.last ?? .code(parentheses: 0) {
            case .code(let parentheses): stepInCode(parentheses)
            case .text(let hashes, let quotes): stepInText(hashes, quotes)
            }
        }
    }

    private mutating func stepInCode(_ parentheses: Int) {
        switch bytes[position] {
        case UInt8(ascii: "/") where next(1) == UInt8(ascii: "/"):
            while position < bytes.count, bytes[position] != newline { blank() }
        case UInt8(ascii: "/") where next(1) == UInt8(ascii: "*"):
            blankBlockComment()
        case UInt8(ascii: "`"):
            blankRawIdentifier()
        case UInt8(ascii: "\""), UInt8(ascii: "#"):
            beginText()
        case UInt8(ascii: "("):
            contexts[contexts.count - 1] = .code(parentheses: parentheses + 1)
            keep()
        case UInt8(ascii: ")"):
            if parentheses == 0, contexts.count > 1 {
                contexts.removeLast()
            } else {
                contexts[contexts.count - 1] = .code(parentheses: parentheses - 1)
            }
            keep()
        default:
            keep()
        }
    }

    private mutating func stepInText(_ hashes: Int, _ quotes: Int) {
        if bytes[position] == UInt8(ascii: "\\"), run(of: UInt8(ascii: "#"), at: position + 1) >= hashes {
            let escaped = position + 1 + hashes
            let opens = escaped < bytes.count && bytes[escaped] == UInt8(ascii: "(")
            while position < min(escaped, bytes.count) { blank() }
            if opens {
                keep()
                contexts.append(.code(parentheses: 0))
            } else if position < bytes.count {
                blank()
            }
        } else if run(of: UInt8(ascii: "\""), at: position) >= quotes,
            run(of: UInt8(ascii: "#"), at: position + quotes) >= hashes
        {
            keep()
            for _ in 1..<(quotes + hashes) { blank() }
            contexts.removeLast()
        } else if bytes[position] == newline, quotes == 1 {
            contexts.removeLast()
            keep()
        } else {
            blank()
        }
    }

    /// A sentence between backticks becomes one word of the same length; a word stays.
    private mutating func blankRawIdentifier() {
        keep()
        while position < bytes.count, bytes[position] != UInt8(ascii: "`"), bytes[position] != newline {
            if SwiftToken.isWordByte(bytes[position]) { keep() } else { blank(as: UInt8(ascii: "x")) }
        }
        if position < bytes.count { keep() }
    }

    private mutating func beginText() {
        let hashes = run(of: UInt8(ascii: "#"), at: position)
        let quotes = run(of: UInt8(ascii: "\""), at: position + hashes)
        guard quotes > 0 else {
            if hashes > 0, position + hashes < bytes.count, bytes[position + hashes] == UInt8(ascii: "/") {
                return blankPattern(hashes)
            }
            return keep()
        }
        let length = quotes >= 3 ? 3 : 1
        for _ in 0..<hashes { blank() }
        keep()
        for _ in 1..<length { blank() }
        contexts.append(.text(hashes: hashes, quotes: length))
    }

    /// A pattern between `#/` and `/#`, over lines too.
    private mutating func blankPattern(_ hashes: Int) {
        for _ in 0...hashes { blank() }
        while position < bytes.count {
            let ends =
                bytes[position] == UInt8(ascii: "/") && run(of: UInt8(ascii: "#"), at: position + 1) >= hashes
            blank()
            guard ends else { continue }
            for _ in 0..<hashes { blank() }
            return
        }
    }

    private mutating func blankBlockComment() {
        var depth = 0
        repeat {
            if bytes[position] == UInt8(ascii: "/"), next(1) == UInt8(ascii: "*") {
                depth += 1
                blank()
            } else if bytes[position] == UInt8(ascii: "*"), next(1) == UInt8(ascii: "/") {
                depth -= 1
                blank()
            }
            blank()
        } while depth > 0 && position < bytes.count
    }

    private var newline: UInt8 { UInt8(ascii: "\n") }

    private func next(_ offset: Int) -> UInt8? {
        position + offset < bytes.count ? bytes[position + offset] : nil
    }

    private func run(of byte: UInt8, at start: Int) -> Int {
        var end = start
        while end < bytes.count, bytes[end] == byte { end += 1 }
        return end - start
    }

    private mutating func keep() { emit(bytes[position]) }

    private mutating func blank(as mark: UInt8 = UInt8(ascii: " ")) {
        guard position < bytes.count else { return }
        emit(bytes[position] == newline ? newline : mark)
    }

    private mutating func emit(_ byte: UInt8) {
        code.append(byte)
        position += 1
        guard byte == newline else { return }
        line += 1
        if case .text(_, 3) = contexts.last { textLines.insert(line) }
    }
}
