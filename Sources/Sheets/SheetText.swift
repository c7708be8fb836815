import Glibc
import Kernel
import Office

/// Turns the bytes of a text file into UTF-8, whatever of the two encodings it is in.
enum SheetText {
    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// The text as UTF-8 without a byte order mark. What is not UTF-8 is GB18030, unless a mark or most of
    /// its characters say that it is damaged UTF-8: read as GB18030 that would be other, wrong characters.
    static func decode(_ bytes: [UInt8], _ name: String) throws(Refusal) -> [UInt8] {
        let hasMark = bytes.starts(with: byteOrderMark)
        let content = hasMark ? Array(bytes.dropFirst(3)) : bytes
        let look = UTF8Look(content)
        guard let line = look.faultyLine else { return content }
        if hasMark || look.isMostlyUTF8 {
            throw Refusal("import.damaged-utf8", ["file": .text(name), "line": .integer(line)])
        }
        return try fromGB18030(content, name)
    }

    private static func fromGB18030(_ bytes: [UInt8], _ name: String) throws(Refusal) -> [UInt8] {
        let descriptor = iconv_open("UTF-8", "GB18030")
        guard Int(bitPattern: descriptor) != -1, let descriptor else {
            throw Refusal("import.no-gb18030", ["file": .text(name)])
        }
        defer { iconv_close(descriptor) }
        var input = bytes.map { CChar(bitPattern: $0) }
        // Two bytes become three at most, one stays one.
        var output = [CChar](repeating: 0, count: bytes.count * 2 + 16)
        var (left, room) = (input.count, output.count)
        let isDone = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                var (from, to) = (input.baseAddress, output.baseAddress)
                return iconv(descriptor, &from, &left, &to, &room) != Int(bitPattern: UInt.max)
                    && iconv(descriptor, nil, nil, &to, &room) != Int(bitPattern: UInt.max)
            }
        }
        guard isDone, left == 0 else {
            let line = bytes.prefix(bytes.count - left).count { $0 == 0x0A } + 1
            throw Refusal("import.bad-encoding", ["file": .text(name), "line": .integer(line)])
        }
        return output.prefix(output.count - room).map { UInt8(bitPattern: $0) }
    }
}

/// How far bytes are UTF-8: where they first are not, and whether what is beyond ASCII mostly is.
struct UTF8Look {
    /// The line of the first fault, from 1; `nil` for good UTF-8.
    private(set) var faultyLine: Int?
    private var fitting = 0
    private var faulty = 0

    init(_ bytes: [UInt8]) {
        var (offset, line) = (0, 1)
        while offset < bytes.count {
            let first = bytes[offset]
            if first < 0x80 {
                if first == 0x0A { line += 1 }
                offset += 1
                continue
            }
            let width = UTF8Look.width(bytes, offset)
            if width > 0 {
                // Two bytes that look like UTF-8 are as often one character of GB18030.
                if width > 2 { fitting += width }
                offset += width
            } else {
                if faultyLine == nil { faultyLine = line }
                faulty += 1
                offset += 1
            }
        }
    }

    /// Chinese in GB18030 seldom holds three bytes that look like a character of UTF-8.
    var isMostlyUTF8: Bool { fitting > faulty * 4 }

    /// How many bytes the character at an offset takes; 0 where there is none.
    private static func width(_ bytes: [UInt8], _ offset: Int) -> Int {
        let first = bytes[offset]
        let width = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard (0xC2...0xF4).contains(first), offset + width <= bytes.count else { return 0 }
        for next in bytes[(offset + 1)..<(offset + width)] where next & 0xC0 != 0x80 { return 0 }
        let second = bytes[offset + 1]
        let isShortEnough: Bool =
            switch first {
            case 0xE0: second >= 0xA0
            case 0xED: second < 0xA0
            case 0xF0: second >= 0x90
            case 0xF4: second < 0x90
            default: true
            }
        return isShortEnough ? width : 0
    }
}
