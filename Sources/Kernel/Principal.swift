/// Who acts: written into every entry of the journal, for ever.
public enum Principal: Hashable, Sendable {
    /// A part of the product itself, by name.
    case system(String)
    /// A person at this machine: operating-system user and the name the person gave, if any.
    case local(user: String, name: String?)
    /// A party with a verified identity, by its identifier.
    case party(String)

    /// One line of text: `system:adopter`, `local:mei/Mei Chen`, `party:…`.
    public var text: String {
        switch self {
        case .system(let name): "system:\(name)"
        case .local(let user, let name): "local:\(user)" + (name.map { "/\($0)" } ?? "")
        case .party(let id): "party:\(id)"
        }
    }

    /// What people read: the name a person gave, else the user, the part or the party.
    public var name: String {
        switch self {
        case .system(let name): name
        case .local(let user, let name): name ?? user
        case .party(let id): id
        }
    }
}

/// The SHA-256 of some bytes; what a document, a stored file or an entry is known by.
public struct ContentHash: Hashable, Sendable, CustomStringConvertible, Comparable {
    /// 32 bytes.
    public let bytes: [UInt8]

    /// A hash of exactly 32 bytes; `nil` for any other count.
    public init?(_ bytes: some Sequence<UInt8>) {
        let bytes = Array(bytes)
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    /// Reads 64 hexadecimal digits.
    public init?(hex: some StringProtocol) {
        var bytes: [UInt8] = []
        var high: UInt8?
        for character in hex {
            guard character.isASCII, let digit = character.hexDigitValue.map(UInt8.init) else { return nil }
            if let first = high {
                bytes.append(first << 4 | digit)
                high = nil
            } else {
                high = digit
            }
        }
        guard high == nil else { return nil }
        self.init(bytes)
    }

    /// 32 zero bytes: what stands before the first entry.
    public static let none = ContentHash(zeros: ())

    private init(zeros: Void) { bytes = [UInt8](repeating: 0, count: 32) }

    /// 64 hexadecimal digits in lower case.
    public var description: String {
        let digits = Array("0123456789abcdef")
        return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }

    /// Orders by bytes.
    public static func < (left: ContentHash, right: ContentHash) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes)
    }
}

/// A unit that figures are told in: its symbol, what it measures, and how large it is.
public struct UnitOfMeasure: Hashable, Sendable {
    /// The symbol in documents and figures, such as `亿元`.
    public let symbol: String
    /// What is printed after a number.
    public let title: Title
    /// The word for what it measures; units of equal dimension convert into each other.
    public let dimension: String
    /// How many base units of the dimension it is: 亿元 is 100,000,000 of 元, % is 1/100.
    public let scale: Exact
    /// Whether it is a unit of difference between ratios, such as the percentage point.
    public let isPoint: Bool

    /// A unit; the scale must be positive.
    public init(symbol: String, title: Title, dimension: String, scale: Exact, isPoint: Bool = false) {
        self.symbol = symbol
        self.title = title
        self.dimension = dimension
        self.scale = scale
        self.isPoint = isPoint
    }

    /// A value of another unit told in this one; `nil` where the dimensions differ.
    public func converting(_ value: Exact, from other: UnitOfMeasure) -> Exact? {
        guard dimension == other.dimension else { return nil }
        if symbol == other.symbol { return value }
        return value.times(other.scale)?.divided(by: scale)
    }
}
