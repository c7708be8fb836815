/// A JSON value that is written as text: keys keep their order, unknown is an explicit `null`, and numbers of
/// the domain are decimal text, so that no reader turns them into binary fractions.
public indirect enum JSONText: Hashable, Sendable {
    /// `null`: unknown.
    case null
    /// `true` or `false`.
    case flag(Bool)
    /// A count.
    case integer(Int)
    /// Text.
    case text(String)
    /// A list.
    case list([JSONText])
    /// An object, its keys in the order given.
    case object([(String, JSONText)])

    /// Text, or `null` for nothing.
    public static func optional(_ text: String?) -> JSONText { text.map { .text($0) } ?? .null }

    /// The value as JSON text; with `isPretty`, a line for every member, indented by two spaces.
    public func written(isPretty: Bool = false) -> String {
        var text = ""
        write(into: &text, isPretty: isPretty, indent: 0)
        return text
    }

    private func write(into text: inout String, isPretty: Bool, indent: Int) {
        switch self {
        case .null: text += "null"
        case .flag(let flag): text += flag ? "true" : "false"
        case .integer(let integer): text += String(integer)
        case .text(let string): JSONText.quote(string, into: &text)
        case .list(let values):
            JSONText.enclose("[", "]", values.count, into: &text, isPretty, indent) { index, text in
                values[index].write(into: &text, isPretty: isPretty, indent: indent + 1)
            }
        case .object(let members):
            JSONText.enclose("{", "}", members.count, into: &text, isPretty, indent) { index, text in
                JSONText.quote(members[index].0, into: &text)
                text += isPretty ? ": " : ":"
                members[index].1.write(into: &text, isPretty: isPretty, indent: indent + 1)
            }
        }
    }

    private static func enclose(
        _ open: String, _ close: String, _ count: Int, into text: inout String, _ isPretty: Bool,
        _ indent: Int,
        _ member: (Int, inout String) -> Void
    ) {
        text += open
        for index in 0..<count {
            if index > 0 { text += "," }
            if isPretty { text += "\n" + String(repeating: "  ", count: indent + 1) }
            member(index, &text)
        }
        if isPretty, count > 0 { text += "\n" + String(repeating: "  ", count: indent) }
        text += close
    }

    private static func quote(_ string: String, into text: inout String) {
        let digits = Array("0123456789abcdef")
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "<", ">", "&", "\u{2028}", "\u{2029}", "\u{0}"..."\u{1f}":
                let value = Int(scalar.value)
                text += "\\u" + String([12, 8, 4, 0].map { digits[value >> $0 & 15] })
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }

    /// Equal when written alike.
    public static func == (left: JSONText, right: JSONText) -> Bool { left.written() == right.written() }

    /// Hashes what would be written.
    public func hash(into hasher: inout Hasher) { hasher.combine(written()) }
}
