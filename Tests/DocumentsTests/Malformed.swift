import Documents
import Testing

/// A document that must be refused, and all that must be said about it.
struct Malformed: CustomTestStringConvertible, Sendable {
    let name: String
    let file: DocumentFile
    /// Every finding as a person reads it, in English.
    let report: String

    var testDescription: String { name }

    init(_ name: String, _ path: String, text: String, _ report: String) {
        self.init(name, path, bytes: Array(text.utf8), report)
    }

    init(_ name: String, _ path: String, bytes: [UInt8], _ report: String) {
        self.name = name
        self.report = report
        file = DocumentFile(path: path, bytes: bytes)
    }

    static let all = files + yaml + values + tables
}
