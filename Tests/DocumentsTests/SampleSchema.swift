import Documents
import Kernel

/// An invented schema with a value of every type, for tests of what a reader of documents says.
enum SampleSchema {
    enum Kind: String, CaseIterable {
        case small
        case medium
        case large
    }

    /// Reads a YAML file, or a CSV file by its ending, and answers what it found.
    static func problems(in file: DocumentFile) -> Problems {
        let problems = Problems()
        if file.path.hasSuffix(".csv") {
            for record in CSVDocument.read(file, problems) ?? [] {
                if let fields = Fields(record, problems) { readRecord(fields) }
            }
        } else if let root = YAMLDocument.read(file, problems), let fields = Fields(root, problems) {
            readItem(fields)
        }
        return problems
    }

    private static func readItem(_ fields: Fields) {
        _ = fields.identifier("item")
        _ = (fields.optionalTitle("title"), fields.synonyms("title"))
        _ = (fields.choice("kind", Kind.self), fields.integer("count", in: 0...100))
        _ = (fields.decimal("share"), fields.exact("scale"), fields.flag("open"))
        _ = (fields.day("since"), fields.period("when"), fields.optionalText("note"))
        _ = (fields.texts("marks"), fields.words("others"))
        if let part = fields.optionalFields("part") {
            _ = part.text("name")
            part.finish()
        }
        for row in fields.records("rows") {
            _ = row.text("name")
            row.finish()
        }
        fields.finish()
    }

    private static func readRecord(_ fields: Fields) {
        _ = (fields.identifier("item"), fields.text("name"), fields.choice("kind", Kind.self))
        _ = (fields.decimal("share"), fields.day("since"), fields.period("when"))
        fields.finish()
    }
}
