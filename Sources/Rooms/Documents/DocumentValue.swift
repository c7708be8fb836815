/// A value of a document with its place: text, a list, or named values. Nothing is guessed about text: the
/// schema that reads it decides whether `no` or `2.40` is a word or a number.
public struct DocumentValue: Hashable, Sendable {
    /// What it holds.
    public indirect enum Content: Hashable, Sendable {
        /// Text as written.
        case scalar(String)
        /// A list.
        case sequence([DocumentValue])
        /// Named values in the order written; names do not repeat.
        case mapping([DocumentEntry])
    }

    /// Where it begins.
    public let place: Place
    /// What it holds.
    public let content: Content
    /// For a record of a table: where its header begins.
    let header: Place?

    /// A value at a place.
    public init(_ content: Content, at place: Place) {
        self.init(content, at: place, header: nil)
    }

    init(_ content: Content, at place: Place, header: Place?) {
        self.content = content
        self.place = place
        self.header = header
    }
}

/// A name and its value in a mapping.
public struct DocumentEntry: Hashable, Sendable {
    /// The name, with its place.
    public let key: Located<String>
    /// The value.
    public let value: DocumentValue

    /// A named value.
    public init(key: Located<String>, value: DocumentValue) {
        self.key = key
        self.value = value
    }
}
