public import Kernel

/// Puts messages, numbers and periods into the reader's language.
public struct Words: Sendable {
    /// The reader's language.
    public let language: Language
    /// Whether days in sentences never part at a line end: for pages, not for what machines read.
    public let joinsDays: Bool
    private let catalogue: Catalogue

    /// Words of a language, from the shipped sentences unless others are given.
    public init(language: Language, joinsDays: Bool = false, catalogue: Catalogue = .shipped) {
        self.language = language
        self.joinsDays = joinsDays
        self.catalogue = catalogue
    }

    /// The message as a sentence; a code without a sentence is shown in brackets, an argument without a value
    /// as an ellipsis.
    public func sentence(_ message: Message) -> String {
        guard let entry = catalogue.entries[message.code] else { return "[\(message.code)]" }
        let pieces = entry.sentence(language).pieces.map { piece in
            switch piece {
            case .text(let text): text
            case .argument(let name): message.arguments[name].map(argument) ?? "…"
            case .plural(let name, let one, let many): isOne(message.arguments[name]) ? one : many
            }
        }
        return language == .zh ? Words.spaced(pieces) : pieces.joined()
    }

    /// A sentence without arguments.
    public func sentence(_ code: String) -> String { sentence(Message(code)) }

    /// Sentences one after the other.
    public func sentences(_ messages: [Message]) -> String {
        messages.map { sentence($0) }.joined(separator: language == .zh ? "" : " ")
    }

    /// The name in the reader's language; the other one where it is empty.
    public func title(_ title: Title) -> String {
        let (own, other) = language == .zh ? (title.zh, title.en) : (title.en, title.zh)
        return own.isEmpty ? other : own
    }

    /// One argument of a message.
    public func argument(_ argument: MessageArgument) -> String {
        switch argument {
        case .text(let text): text
        case .title(let title): self.title(title)
        case .integer(let count): integer(count)
        case .number(let value, let decimals): number(value, decimals: decimals)
        case .quantity(let value, let decimals, let unit): quantity(value, decimals: decimals, unit: unit)
        case .period(let period): self.period(period)
        case .day(let day): joinsDays ? joined(day) : self.day(day)
        case .message(let message): sentence(message)
        case .list(let items): list(items.map { self.argument($0) })
        }
    }

    /// Several things joined as the language joins them: `甲、乙、丙`, `a, b and c`.
    public func list(_ items: [String]) -> String {
        guard language == .en, items.count > 1, let last = items.last else {
            return items.joined(separator: "、")
        }
        return items.dropLast().joined(separator: ", ") + " and " + last
    }

    /// The pieces of a Chinese sentence, with a space at each seam between a Chinese character and a digit or
    /// a percent sign: whether `{value}` begins with a digit is known only when it is put in.
    private static func spaced(_ pieces: [String]) -> String {
        var result = ""
        for piece in pieces {
            if let last = result.unicodeScalars.last, let first = piece.unicodeScalars.first,
                isChinese(last) && isFigure(first) || isFigure(last) && isChinese(first)
            {
                result += " "
            }
            result += piece
        }
        return result
    }

    private static func isChinese(_ scalar: Unicode.Scalar) -> Bool {
        (0x4E00...0x9FFF).contains(scalar.value)
    }

    private static func isFigure(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "%" || ("0"..."9").contains(scalar)
    }

    private func isOne(_ argument: MessageArgument?) -> Bool {
        switch argument {
        case .integer(1): true
        case .number(let value, _), .quantity(let value, _, _): value == .one
        default: false
        }
    }
}
