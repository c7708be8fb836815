/// A text that people look for inside names, without regard to case. Texts are compared byte by byte: what
/// Unicode calls the same but writes otherwise is another text.
struct NamePart {
    private let folded: [UInt8]

    init(_ text: String) { folded = Array(text.lowercased().utf8) }

    /// Whether one of the names holds the text; every name holds the empty one.
    func isIn(_ names: some Sequence<String>) -> Bool { names.contains { isIn($0) } }

    /// Whether a name holds the text.
    func isIn(_ name: String) -> Bool {
        guard let first = folded.first else { return true }
        var name = name.lowercased()
        return name.withUTF8 { bytes in
            guard bytes.count >= folded.count else { return false }
            return (0...bytes.count - folded.count).contains { start in
                bytes[start] == first && bytes[start..<(start + folded.count)].elementsEqual(folded)
            }
        }
    }
}
