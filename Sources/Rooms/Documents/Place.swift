public import Kernel

/// Where something stands in a document: file, line and column, both counted from 1 in characters.
public struct Place: Hashable, Sendable {
    /// The file's path inside its plan or library folder.
    public let file: String
    /// The line, from 1.
    public let line: Int
    /// The column, from 1, in characters.
    public let column: Int

    /// A place in a file.
    public init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }
}

/// A value and where it was written.
public struct Located<Value> {
    /// The value.
    public let value: Value
    /// Where it was written.
    public let place: Place

    /// A value with its place.
    public init(_ value: Value, at place: Place) {
        self.value = value
        self.place = place
    }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
extension Located: Sendable where Value: Sendable {}

/// How much a finding matters.
public enum Severity: String, Hashable, Sendable, CaseIterable {
    /// A document cannot be used: nothing is adopted.
    case error
    /// A fault of the plan itself that a person should repair.
    case warning
    /// Something worth knowing.
    case note
}

/// One finding about a document: what, where, and what was probably meant.
public struct Diagnostic: Hashable, Sendable {
    /// The finding's stable code, such as `unknown-key`.
    public let code: String
    /// How much it matters.
    public let severity: Severity
    /// The sentence, in either language.
    public let message: Message
    /// Where.
    public let place: Place
    /// The word that was probably meant, where one edit away.
    public let suggestion: String?

    /// A finding; the message's code defaults to `documents.<code>`.
    public init(
        _ code: String, _ severity: Severity = .error, at place: Place,
        _ arguments: [String: MessageArgument] = [:], message: Message? = nil, suggestion: String? = nil
    ) {
        self.code = code
        self.severity = severity
        self.message = message ?? Message("documents.\(code)", arguments)
        self.place = place
        self.suggestion = suggestion
    }
}

/// A file of a plan or library as it was read or adopted.
public struct DocumentFile: Hashable, Sendable {
    /// The path, with `/`, such as `indicators/enterprises.yaml` or `Library/cn/units.yaml`.
    public let path: String
    /// The bytes as they lie in the file.
    public let bytes: [UInt8]

    /// A file with its bytes.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// What the file is known by once it was adopted: the SHA-256 of its bytes as they lie in the file.
    public var contentHash: ContentHash { ContentHash.of(bytes) }
}
