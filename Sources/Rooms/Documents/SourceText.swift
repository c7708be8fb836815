import Kernel

/// The checked text of a document: its bytes are UTF-8 without a byte order mark, hold no character that
/// hides what is written, and end their lines with LF or CRLF.
struct SourceText {
    /// The file's path.
    let file: String
    /// The bytes after a byte order mark, if there was one.
    let bytes: [UInt8]
    private let lineStarts: [Int]
    /// Of lines whose characters are not one scalar each: at which scalars, from 0, characters begin.
    private let unevenLines: [Int: [Int]]

    /// Checks the bytes; `nil` with findings where they are too many or not such a text.
    init?(_ file: DocumentFile, limit: Int, _ problems: Problems) {
        self.file = file.path
        guard file.bytes.count <= limit else {
            let place = Place(file: file.path, line: 1, column: 1)
            problems.add(Diagnostic("too-large", at: place, ["bytes": .integer(limit)]))
            return nil
        }
        let hasMark = file.bytes.starts(with: SourceText.byteOrderMark)
        let bytes = hasMark ? Array(file.bytes.dropFirst(3)) : file.bytes
        var check = SourceCheck(bytes)
        check.run()
        self.bytes = bytes
        lineStarts = check.lineStarts
        unevenLines = SourceText.uneven(check.doubtfulLines, check.lineStarts, bytes)
        guard check.faults.isEmpty else {
            for fault in check.faults { problems.add(diagnostic(fault)) }
            return nil
        }
    }

    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// The place of a scalar: line and column counted from 1, the column in Unicode scalars.
    func place(line: Int, scalar: Int) -> Place {
        guard let beginnings = unevenLines[line] else {
            return Place(file: file, line: line, column: scalar)
        }
        // How many characters begin before or at the scalar, its own among them; the last entry is the end.
        var (low, high) = (0, beginnings.count)
        while low < high {
            let middle = (low + high) / 2
            if beginnings[middle] < scalar { low = middle + 1 } else { high = middle }
        }
        return Place(file: file, line: line, column: max(low, 1))
    }

    /// The first character that is no blank on the lines after a place; the place itself where there is none.
    func firstText(after place: Place) -> Place {
        for line in (place.line + 1)..<max(place.line + 1, lineStarts.count + 1) {
            let text = SourceText.text(line, lineStarts, bytes)
            let indent = text.prefix { $0 == " " }.count
            if text.dropFirst(indent).contains(where: { !$0.isWhitespace }) {
                return Place(file: file, line: line, column: indent + 1)
            }
        }
        return place
    }

    /// The place behind the last line that is not empty: where something is missing at the end of a file.
    var end: Place {
        for line in lineStarts.indices.reversed() {
            let text = SourceText.text(line + 1, lineStarts, bytes).filter { $0 != "\r" }
            if text.contains(where: { !$0.isWhitespace }) {
                return Place(file: file, line: line + 1, column: text.count + 1)
            }
        }
        return Place(file: file, line: 1, column: 1)
    }

    private func diagnostic(_ fault: SourceCheck.Fault) -> Diagnostic {
        let place = place(line: fault.line, scalar: fault.column)
        guard let scalar = fault.scalar else { return Diagnostic("bad-encoding", at: place) }
        return Diagnostic("bad-character", at: place, ["character": .text(SourceText.name(of: scalar))])
    }

    /// `U+200B`.
    static func name(of scalar: UInt32) -> String {
        let digits = String(scalar, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// Whether a character may not stand in a document: controls, line ends that only some programs see,
    /// marks that turn the direction of the text, and what has no width.
    static func isRefused(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x09, 0x0A: false
        case 0...0x1F, 0x7F...0x9F, 0x200B, 0x200E...0x200F, 0x2028...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF,
            0xFFF9...0xFFFB, 0xE0000...0xE007F:
            true
        default: scalar & 0xFFFE == 0xFFFE
        }
    }

    private static func uneven(_ doubtful: Set<Int>, _ starts: [Int], _ bytes: [UInt8]) -> [Int: [Int]] {
        var uneven: [Int: [Int]] = [:]
        for line in doubtful {
            var (beginnings, scalars): ([Int], Int) = ([], 0)
            for character in text(line, starts, bytes) {
                beginnings.append(scalars)
                scalars += character.unicodeScalars.count
            }
            if beginnings.count != scalars { uneven[line] = beginnings + [scalars] }
        }
        return uneven
    }

    private static func text(_ line: Int, _ starts: [Int], _ bytes: [UInt8]) -> String {
        let start = starts[line - 1]
        let end = line < starts.count ? starts[line] - 1 : bytes.count
        return String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
    }
}

/// Walks bytes once: where lines begin, what is not UTF-8, what is refused.
struct SourceCheck {
    struct Fault {
        let line: Int
        let column: Int
        /// The refused character; `nil` where the bytes are not UTF-8.
        let scalar: UInt32?
    }

    private(set) var lineStarts = [0]
    private(set) var faults: [Fault] = []
    /// Lines with characters that may be more than one scalar.
    private(set) var doubtfulLines: Set<Int> = []
    private let bytes: [UInt8]
    private var offset = 0
    private var column = 1

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func run() {
        while offset < bytes.count, faults.count < 20 {
            guard let (scalar, width) = SourceCheck.scalar(bytes, at: offset) else {
                faults.append(Fault(line: lineStarts.count, column: column, scalar: nil))
                return
            }
            let isLineEnd = scalar == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
            if SourceText.isRefused(scalar) && !isLineEnd {
                faults.append(Fault(line: lineStarts.count, column: column, scalar: scalar))
            }
            if scalar >= 0x300, !SourceCheck.isPlain(scalar) { doubtfulLines.insert(lineStarts.count) }
            offset += width
            column += 1
            if scalar == 0x0A {
                lineStarts.append(offset)
                column = 1
            }
        }
    }

    /// The scalar at an offset and how many bytes it takes; `nil` where there is none.
    static func scalar(_ bytes: [UInt8], at offset: Int) -> (value: UInt32, width: Int)? {
        let first = bytes[offset]
        if first < 0x80 { return (UInt32(first), 1) }
        let width = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard (0xC2...0xF4).contains(first), offset + width <= bytes.count else { return nil }
        var value = UInt32(first) & (0x7F >> UInt32(width))
        for next in bytes[(offset + 1)..<(offset + width)] {
            guard next & 0xC0 == 0x80 else { return nil }
            value = value << 6 | UInt32(next & 0x3F)
        }
        let least: UInt32 = width == 2 ? 0x80 : width == 3 ? 0x800 : 0x10000
        guard value >= least, value <= 0x10FFFF, !(0xD800...0xDFFF).contains(value) else { return nil }
        return (value, width)
    }

    /// Han, kana and the punctuation that goes with them: always a character of their own.
    private static func isPlain(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2010...0x2027, 0x2030...0x205E, 0x2190...0x22FF, 0x3000...0x3029, 0x3041...0x3096,
            0x30A0...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xFF01...0xFF60, 0xFFE0...0xFFE6:
            true
        default: false
        }
    }
}
