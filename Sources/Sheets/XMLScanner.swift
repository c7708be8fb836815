import Glibc
import Kernel

/// Takes the XML of a workbook's part apart in a stream, tag by tag.
///
/// It reads the XML that offices write and no more: UTF-8, no document type, no entities but the five of XML
/// and characters by number. Measured against libxml2 and expat in docs/decisions/0040-workbooks.md.
struct XMLScanner {
    enum Token {
        /// `<c …>`; its end tag comes later.
        case start
        /// `<c …/>`.
        case empty
        case end
        /// Text between tags; it may come in several pieces.
        case text
        case finish
    }

    private let part: ZipPart
    private(set) var buffer: [UInt8] = []
    private var position = 0
    private var isExhausted = false
    private(set) var depth = 0
    private var wasInside = false
    /// The local name of the last tag.
    private(set) var name = 0..<0
    /// What remains unread of the last tag's attributes.
    private var attributes = 0..<0
    /// The last text, entities not resolved; or the last attribute's value.
    private(set) var text = 0..<0
    private(set) var attribute = 0..<0
    private var isVerbatim = false

    init(_ part: ZipPart) { self.part = part }

    var damaged: Refusal { part.damaged }

    /// The next token. Refused: what is no XML, a document type, and what is too deep or too long.
    mutating func next() throws(Refusal) -> Token {
        while true {
            guard position < buffer.count else {
                if try refill() { continue }
                guard depth == 0, wasInside else { throw damaged }
                return .finish
            }
            if buffer[position] == UInt8(ascii: "<") {
                if let token = try markup() { return token }
                continue
            }
            let end = try find(UInt8(ascii: "<"), from: position)
            // Behind the last tag only blanks may stand.
            text = position..<end
            isVerbatim = false
            position = end
            if depth > 0 { return .text }
            guard buffer[text].allSatisfy({ $0 <= 0x20 }) || isMark(text) else { throw damaged }
        }
    }

    private func isMark(_ text: Range<Int>) -> Bool {
        !wasInside && Array(buffer[text].prefix(3)) == SheetText.byteOrderMark
    }

    /// Whether the last tag is called so.
    func isNamed(_ word: StaticString) -> Bool {
        guard name.count == word.utf8CodeUnitCount else { return false }
        return word.withUTF8Buffer { word in
            for index in 0..<word.count where word[index] != buffer[name.lowerBound + index] { return false }
            return true
        }
    }

    /// Goes to the tag's next attribute: its local name is then `attribute`, its value `text`.
    mutating func nextAttribute() throws(Refusal) -> Bool {
        var (at, end) = (attributes.lowerBound, attributes.upperBound)
        while at < end, buffer[at] <= 0x20 { at += 1 }
        guard at < end else { return false }
        var start = at
        while at < end, buffer[at] != UInt8(ascii: "="), buffer[at] > 0x20 {
            if buffer[at] == UInt8(ascii: ":") { start = at + 1 }
            at += 1
        }
        attribute = start..<at
        while at < end, buffer[at] <= 0x20 { at += 1 }
        guard at < end, buffer[at] == UInt8(ascii: "=") else { throw damaged }
        at += 1
        while at < end, buffer[at] <= 0x20 { at += 1 }
        guard at < end, buffer[at] == UInt8(ascii: "\"") || buffer[at] == UInt8(ascii: "'") else {
            throw damaged
        }
        let quote = buffer[at]
        start = at + 1
        at = start
        while at < end, buffer[at] != quote { at += 1 }
        guard at < end else { throw damaged }
        text = start..<at
        isVerbatim = false
        attributes = (at + 1)..<end
        return true
    }

    /// The values of the tag's attributes by their local names; for tags that come seldom.
    mutating func allAttributes() throws(Refusal) -> [String: String] {
        var values: [String: String] = [:]
        while try nextAttribute() {
            values[String(decoding: buffer[attribute], as: UTF8.self)] = try string()
        }
        return values
    }

    func isAttribute(_ letter: UInt8) -> Bool {
        attribute.count == 1 && buffer[attribute.lowerBound] == letter
    }

    /// The last text or attribute with its entities resolved. Refused: what is not UTF-8, unknown entities.
    func string() throws(Refusal) -> String {
        let bytes = buffer[text]
        if isVerbatim || !bytes.contains(UInt8(ascii: "&")) {
            guard let string = String(validating: bytes, as: UTF8.self) else { throw damaged }
            return string
        }
        guard let string = XMLEntities.resolved(bytes) else { throw damaged }
        return string
    }
}

// What stands between < and >.
extension XMLScanner {
    private mutating func markup() throws(Refusal) -> Token? {
        guard try has(2) else { throw damaged }
        switch buffer[position + 1] {
        case UInt8(ascii: "?"):
            try skip(to: "?>")
            return nil
        case UInt8(ascii: "!"): return try declaration()
        case UInt8(ascii: "/"): return try endTag()
        default: return try startTag()
        }
    }

    private mutating func declaration() throws(Refusal) -> Token? {
        _ = try has(9)
        if starts("<!--") {
            try skip(to: "-->")
            return nil
        }
        guard starts("<![CDATA["), depth > 0 else {
            let code = starts("<!DOCTYPE") ? "import.workbook.doctype" : "import.workbook.damaged"
            throw Refusal(code, ["file": .text(part.fileName), "part": .text(part.name)])
        }
        let length = try skip(to: "]]>")
        text = (position - length + 9)..<(position - 3)
        isVerbatim = true
        return .text
    }

    private mutating func endTag() throws(Refusal) -> Token {
        let end = try find(UInt8(ascii: ">"), from: position)
        guard end < buffer.count, depth > 0 else { throw damaged }
        setName(from: position + 2, to: end)
        position = end + 1
        depth -= 1
        return .end
    }

    private mutating func startTag() throws(Refusal) -> Token {
        let end = try tagEnd()
        let isEmpty = buffer[end - 1] == UInt8(ascii: "/")
        guard depth > 0 || !wasInside else { throw damaged }
        let last = isEmpty ? end - 1 : end
        setName(from: position + 1, to: last)
        guard !name.isEmpty else { throw damaged }
        attributes = name.upperBound..<last
        position = end + 1
        wasInside = true
        if isEmpty { return .empty }
        depth += 1
        guard depth <= WorkbookLimits.depth else { throw damaged }
        return .start
    }

    /// Where the tag ends; a > inside quotes does not end it.
    private mutating func tagEnd() throws(Refusal) -> Int {
        var (at, quote) = (position + 1, UInt8(0))
        while true {
            while at < buffer.count {
                let byte = buffer[at]
                if quote == 0 {
                    if byte == UInt8(ascii: ">") { return at }
                    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
                } else if byte == quote {
                    quote = 0
                }
                at += 1
            }
            let read = at - position
            guard read <= WorkbookLimits.token, try refill() else { throw damaged }
            at = position + read
        }
    }

    private mutating func setName(from start: Int, to end: Int) {
        var (first, at) = (start, start)
        while at < end, buffer[at] > 0x20 {
            if buffer[at] == UInt8(ascii: ":") { first = at + 1 }
            at += 1
        }
        name = first..<at
    }
}

// The stream.
extension XMLScanner {
    /// Moves what is unread to the front and appends the next block.
    private mutating func refill() throws(Refusal) -> Bool {
        if isExhausted { return false }
        buffer.removeSubrange(0..<position)
        position = 0
        isExhausted = try !part.read(into: &buffer)
        return !isExhausted
    }

    /// Where a byte next stands; the end of the part where it does not.
    private mutating func find(_ byte: UInt8, from start: Int) throws(Refusal) -> Int {
        var at = start
        while true {
            let found = buffer.withUnsafeBytes { bytes -> Int? in
                guard at < bytes.count, let base = bytes.baseAddress,
                    let place = memchr(base + at, Int32(byte), bytes.count - at)
                else { return nil }
                return UnsafeRawPointer(place) - base
            }
            if let found { return found }
            let read = buffer.count - position
            guard read <= WorkbookLimits.token else { throw damaged }
            if try !refill() { return buffer.count }
            at = position + read
        }
    }

    private mutating func has(_ count: Int) throws(Refusal) -> Bool {
        while buffer.count - position < count { if try !refill() { return false } }
        return true
    }

    private func starts(_ word: String) -> Bool { buffer[position...].starts(with: word.utf8) }

    /// Passes over a comment and its like; how many bytes it had.
    @discardableResult private mutating func skip(to ending: String) throws(Refusal) -> Int {
        let ending = Array(ending.utf8)
        var length = ending.count
        while true {
            let end = try find(UInt8(ascii: ">"), from: position + length - 1)
            guard end < buffer.count else { throw damaged }
            length = end + 1 - position
            if buffer[..<end].suffix(ending.count - 1).elementsEqual(ending.dropLast()),
                length >= ending.count + 2
            {
                position += length
                return length
            }
            length += 1
        }
    }
}

enum XMLEntities {
    private static let named: [String: Unicode.Scalar] = [
        "lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'",
    ]

    /// The text with its entities resolved; `nil` for an unknown one, and for what is not UTF-8.
    static func resolved(_ bytes: ArraySlice<UInt8>) -> String? {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        var (result, rest) = (String.UnicodeScalarView(), text.unicodeScalars[...])
        while let mark = rest.firstIndex(of: "&") {
            result.append(contentsOf: rest[..<mark])
            let name = rest[rest.index(after: mark)...].prefix(12)
            guard let end = name.firstIndex(of: ";"), let scalar = scalar(name[..<end]) else { return nil }
            result.append(scalar)
            rest = rest[rest.index(after: end)...]
        }
        result.append(contentsOf: rest)
        return String(result)
    }

    private static func scalar(_ name: Substring.UnicodeScalarView) -> Unicode.Scalar? {
        if let scalar = named[String(name)] { return scalar }
        guard name.first == "#" else { return nil }
        let digits = name.dropFirst()
        let isHex = digits.first == "x"
        let value = UInt32(String(isHex ? digits.dropFirst() : digits), radix: isHex ? 16 : 10)
        guard let value, value == 9 || value == 10 || value == 13 || value >= 0x20 else { return nil }
        return Unicode.Scalar(value)
    }

    /// Characters that a workbook writes as `_x000D_`.
    static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
        var (result, rest) = ("", Substring(text))
        while let range = rest.firstRange(of: "_x") {
            let digits = rest[range.upperBound...].prefix(4)
            let behind = rest[digits.endIndex...]
            result += rest[..<range.lowerBound]
            if digits.count == 4, digits.allSatisfy(\.isHexDigit), behind.first == "_",
                let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value)
            {
                result.unicodeScalars.append(scalar)
                rest = behind.dropFirst()
            } else {
                result += "_x"
                rest = rest[range.upperBound...]
            }
        }
        return result + rest
    }
}
