import Mustache

/// How a value is written into a page: the five bytes that HTML reads are written as references.
///
/// Bytes and not characters, since to a browser a quotation mark ends an attribute also where an accent
/// follows it, and to Swift the two are one character.
struct PageText: MustacheContentType {
    /// The name by which a template asks for it, and the line that does.
    static let name = "PAGE"
    static let pragma = "{{% CONTENT_TYPE: \(name)}}\n"

    /// Registered before the first template is parsed.
    static func register() { MustacheContentTypes.register(PageText(), named: name) }

    func escapeText(_ text: String) -> String { PageText.escaped(text) }

    static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { PageText.reference($0) != nil }) else { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 16)
        for byte in text.utf8 {
            if let reference = PageText.reference(byte) {
                bytes.append(contentsOf: reference.utf8)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func reference(_ byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}
