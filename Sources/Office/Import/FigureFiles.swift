public import Kernel
public import Measures
public import Plans

/// Reads files and forms of figures against a plan's documents and what is known.
public enum FigureFiles {
    /// What a file would change. `bytes` are the file's, for the identifier of the import.
    ///
    /// Refused as a whole: an unknown, repeated or missing column, a file without rows. A wrong row is refused by
    /// itself, in the preview.
    public static func preview(
        _ sheets: [Sheet], bytes: [UInt8], plan: Plan, known: some FigureBook
    ) throws(Refusal) -> FigurePreview {
        throw Refusal("import.empty", ["file": .text(sheets.first?.file ?? "")])
    }

    /// What one figure typed into a form would change: the same checks on one row. The form's fields are the
    /// columns of a file by our names; others are passed over.
    public static func preview(
        form: [String: String], plan: Plan, known: some FigureBook
    ) throws(Refusal) -> FigurePreview {
        throw Refusal("import.empty", ["file": .text("")])
    }
}
