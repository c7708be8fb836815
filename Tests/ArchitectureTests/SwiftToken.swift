/// A word, a number or one sign of Swift code, with where it stands.
struct SwiftToken {
    let text: String
    /// Its line, from 1.
    let line: Int
    /// Whether white space comes before it.
    let isApart: Bool
    /// Whether it is the first of its line.
    let beginsLine: Bool

    var isWord: Bool {
        guard let first = text.utf8.first else { return false }
        return SwiftToken.isWordByte(first)
    }

    static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...:
            true
        default: false
        }
    }

    /// The tokens of masked code.
    static func all(in code: [UInt8]) -> [SwiftToken] {
        var tokens: [SwiftToken] = []
        var (position, line, isApart, beginsLine) = (0, 1, true, true)
        while position < code.count {
            let byte = code[position]
            if byte == UInt8(ascii: "\n") {
                (line, isApart, beginsLine) = (line + 1, true, true)
                position += 1
            } else if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r") {
                isApart = true
                position += 1
            } else {
                var end = position + 1
                if isWordByte(byte) {
                    while end < code.count, isWordByte(code[end]) { end += 1 }
                }
                let text = String(decoding: code[position..<end], as: UTF8.self)
                tokens.append(SwiftToken(text: text, line: line, isApart: isApart, beginsLine: beginsLine))
                (position, isApart, beginsLine) = (end, false, false)
            }
        }
        return tokens
    }
}

/// Swift source read once for all rules.
struct SwiftCode {
    let file: SourceFile
    let tokens: [SwiftToken]
    let textLines: Set<Int>

    init(_ file: SourceFile) {
        let mask = SwiftMask(file.text)
        self.file = file
        tokens = SwiftToken.all(in: mask.code)
        textLines = mask.textLines
    }

    /// The text of a token, or nothing beyond either end.
    func word(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].text : "" }
}
