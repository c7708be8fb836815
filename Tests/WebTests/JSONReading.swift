/// JSON as it was written: numbers stay apart from flags, members keep their order, none comes twice.
indirect enum JSONRead: Equatable {
    case null
    case flag(Bool)
    case number(String)
    case text(String)
    case list([JSONRead])
    case object([(String, JSONRead)])

    static func == (left: JSONRead, right: JSONRead) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.flag(let one), .flag(let other)): one == other
        case (.number(let one), .number(let other)), (.text(let one), .text(let other)): one == other
        case (.list(let one), .list(let other)): one == other
        case (.object(let one), .object(let other)):
            one.count == other.count && zip(one, other).allSatisfy { $0.0 == $1.0 && $0.1 == $1.1 }
        default: false
        }
    }

    /// A member of an object.
    subscript(_ name: String) -> JSONRead? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.0 == name }?.1
    }

    /// A member by a path of names.
    subscript(path names: String...) -> JSONRead? {
        names.reduce(Optional(self)) { $0?[$1] }
    }

    var text: String? { if case .text(let text) = self { text } else { nil } }
    var list: [JSONRead]? { if case .list(let list) = self { list } else { nil } }
    var members: [(String, JSONRead)]? { if case .object(let members) = self { members } else { nil } }
    var integer: Int? { if case .number(let text) = self { Int(text) } else { nil } }

    /// Reads a whole text; `nil` for what RFC 8259 does not allow, and for a member that comes twice.
    init?(_ text: String) {
        var reader = JSONReader(bytes: Array(text.utf8))
        guard let value = reader.value(depth: 0), reader.isAtEnd() else { return nil }
        self = value
    }
}

private struct JSONReader {
    let bytes: [UInt8]
    var at = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

    private mutating func blank() {
        while let byte = next, [32, 9, 10, 13].contains(byte) { at += 1 }
    }

    mutating func isAtEnd() -> Bool {
        blank()
        return at == bytes.count
    }

    private mutating func take(_ text: String) -> Bool {
        let wanted = Array(text.utf8)
        guard bytes.dropFirst(at).starts(with: wanted) else { return false }
        at += wanted.count
        return true
    }

    mutating func value(depth: Int) -> JSONRead? {
        blank()
        guard depth < 100 else { return nil }
        switch next {
        case UInt8(ascii: "{"): return object(depth)
        case UInt8(ascii: "["): return list(depth)
        case UInt8(ascii: "\""): return string().map { .text($0) }
        case UInt8(ascii: "n"): return take("null") ? .null : nil
        case UInt8(ascii: "t"): return take("true") ? .flag(true) : nil
        case UInt8(ascii: "f"): return take("false") ? .flag(false) : nil
        default: return number()
        }
    }

    private mutating func number() -> JSONRead? {
        let rest = String(decoding: bytes.dropFirst(at).prefix(60), as: UTF8.self)
        guard let match = rest.prefixMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/) else {
            return nil
        }
        at += match.0.utf8.count
        return .number(String(match.0))
    }

    private mutating func list(_ depth: Int) -> JSONRead? {
        at += 1
        var items: [JSONRead] = []
        blank()
        if take("]") { return .list([]) }
        while let item = value(depth: depth + 1) {
            items.append(item)
            blank()
            if take("]") { return .list(items) }
            guard take(",") else { return nil }
        }
        return nil
    }

    private mutating func object(_ depth: Int) -> JSONRead? {
        at += 1
        var members: [(String, JSONRead)] = []
        blank()
        if take("}") { return .object([]) }
        while true {
            blank()
            guard next == UInt8(ascii: "\""), let name = string() else { return nil }
            blank()
            guard take(":"), let value = value(depth: depth + 1),
                !members.contains(where: { $0.0 == name })
            else { return nil }
            members.append((name, value))
            blank()
            if take("}") { return .object(members) }
            guard take(",") else { return nil }
        }
    }

    private mutating func string() -> String? {
        at += 1
        var result: [UInt8] = []
        while let byte = next {
            at += 1
            switch byte {
            case UInt8(ascii: "\""): return String(validating: result, as: UTF8.self)
            case UInt8(ascii: "\\"):
                guard let escaped = escape() else { return nil }
                result += Array(escaped.utf8)
            case 0..<32: return nil
            default: result.append(byte)
            }
        }
        return nil
    }

    private mutating func escape() -> String? {
        guard let mark = next else { return nil }
        at += 1
        let plain: [UInt8: String] = [
            UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/",
            UInt8(ascii: "n"): "\n", UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
            UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "f"): "\u{c}",
        ]
        if let text = plain[mark] { return text }
        guard mark == UInt8(ascii: "u"), at + 4 <= bytes.count,
            let code = UInt32(String(decoding: bytes[at..<(at + 4)], as: UTF8.self), radix: 16),
            let scalar = Unicode.Scalar(code)
        else { return nil }
        at += 4
        return String(Character(scalar))
    }
}
