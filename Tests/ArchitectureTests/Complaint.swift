import Testing

/// What a rule says against a line: where, what, and the cure.
struct Complaint: CustomStringConvertible {
    let path: String
    let line: Int
    let what: String
    let cure: String

    var description: String { "\(path):\(line): \(what): \(cure)" }
}

/// Fails the running test, once, with every complaint on a line of its own.
func expectNone(_ complaints: [Complaint]) {
    guard !complaints.isEmpty else { return }
    Issue.record(Comment(rawValue: complaints.map(\.description).joined(separator: "\n")))
}
