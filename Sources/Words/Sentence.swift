/// A sentence of the catalogue: text with placeholders.
///
/// `{name}` stands for an argument; `{name|one|many}` for the first word where the argument is the number
/// one, else for the second. Any other brace is text.
struct Sentence: Hashable, Sendable {
    enum Piece: Hashable, Sendable {
        case text(String)
        case argument(String)
        case plural(String, one: String, many: String)
    }

    let pieces: [Piece]

    init(_ source: some StringProtocol) {
        var pieces: [Piece] = []
        var text = ""
        var rest = Substring(source)
        while let character = rest.first {
            if character == "{", let end = rest.firstIndex(of: "}"),
                let piece = Sentence.placeholder(rest[rest.index(after: rest.startIndex)..<end])
            {
                if !text.isEmpty { pieces.append(.text(text)) }
                text = ""
                pieces.append(piece)
                rest = rest[rest.index(after: end)...]
            } else {
                text.append(character)
                rest = rest.dropFirst()
            }
        }
        if !text.isEmpty { pieces.append(.text(text)) }
        self.pieces = pieces
    }

    /// The names of its placeholders.
    var names: Set<String> {
        var names: Set<String> = []
        for piece in pieces {
            switch piece {
            case .text: continue
            case .argument(let name), .plural(let name, _, _): names.insert(name)
            }
        }
        return names
    }

    /// What stands between the placeholders.
    var text: String {
        pieces.map { piece in
            switch piece {
            case .text(let text): text
            case .argument: " "
            case .plural(_, let one, let many): one + " " + many
            }
        }.joined()
    }

    private static func placeholder(_ inside: Substring) -> Piece? {
        let parts = inside.split(separator: "|", omittingEmptySubsequences: false)
        guard let name = parts.first, let first = name.utf8.first, first >= 97, first <= 122,
            name.utf8.allSatisfy(isNameByte)
        else { return nil }
        if parts.count == 1 { return .argument(String(name)) }
        guard parts.count == 3 else { return nil }
        return .plural(String(name), one: String(parts[1]), many: String(parts[2]))
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90) || (byte >= 48 && byte <= 57) || byte == 45
    }
}
