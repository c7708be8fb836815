public import Kernel
import Plans

/// What a search found, as text and for machines.
public struct SearchReport {
    let reader: PageReader
    let answer: SearchAnswer
    let limit: Int

    /// A report in the reader's language, of the first things found.
    public init(_ answer: SearchAnswer, _ reader: PageReader, limit: Int) {
        self.answer = answer
        self.reader = reader
        self.limit = max(0, limit)
    }

    /// How much was found, and what may be asked instead where it is nothing.
    public func lead() -> String {
        let lead = TextPart.parts(reader.lead(answer)).map(\.text).joined()
        return answer.hits.isEmpty ? lead + "\n" + reader.say("search.advice") : lead
    }

    /// A row a thing: what it is, its identifier, its name.
    public func table() -> (header: [String], rows: [[String]]) {
        let header = ["search.column.kind", "search.column.id", "search.column.name"].map { reader.say($0) }
        return (header, found().map { [reader.say("search.kind.\($0.kind.rawValue)"), $0.id, $1] })
    }

    /// One object a thing.
    public func json() -> [JSONText] {
        found().map { hit, title in
            .object([
                ("plan", .text(reader.plan.id)), ("kind", .text(hit.kind.rawValue)), ("id", .text(hit.id)),
                ("title", .text(title)),
            ])
        }
    }

    private func found() -> [(hit: SearchHit, title: String)] {
        answer.hits.prefix(limit).map { hit in
            let title = reader.result(hit, answer.question)?.title.map(\.text).joined() ?? hit.id
            return (hit, title.split(whereSeparator: \.isNewline).joined(separator: " "))
        }
    }
}
