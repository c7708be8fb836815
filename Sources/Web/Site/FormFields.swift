/// Names and values of a query or of a form's body, decoded; a name may come several times.
struct FormFields: Sendable {
    /// Names that are read; further ones are left out.
    static let most = 200

    private(set) var items: [(name: String, value: String)] = []

    init() {}

    /// Reads `a=1&b=%E4%B8%80+x`; what is not UTF-8 after decoding is left out.
    init(encoded text: some StringProtocol) {
        for pair in text.split(separator: "&").prefix(FormFields.most) {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = FormFields.decode(parts[0]),
                let value = FormFields.decode(parts.count > 1 ? parts[1] : "")
            else { continue }
            items.append((name, value))
        }
    }

    /// The first value of a name; empty where there is none.
    subscript(_ name: String) -> String { items.first { $0.name == name }?.value ?? "" }

    mutating func add(_ name: String, _ value: String) { items.append((name, value)) }

    /// The items as an address's query, one name given another value.
    func query(replacing name: String, with value: String) -> String {
        var kept = items.filter { $0.name != name }.map { SiteQueryItem($0.name, $0.value) }
        kept.append(SiteQueryItem(name, value))
        return SiteQueryItem.text(kept)
    }

    private static func decode(_ text: some StringProtocol) -> String? {
        var bytes: [UInt8] = []
        var rest = Substring(text).utf8
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit)
                else {
                    return nil
                }
                bytes.append(high << 4 | low)
            default: bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        Character(Unicode.Scalar(byte)).hexDigitValue.map(UInt8.init)
    }
}
