public import Kernel
public import Measures

/// What a file or form of figures would change, told before anything is written.
public struct FigurePreview: Sendable {
    /// The plan whose documents the rows were checked against.
    public let plan: String
    /// The name of the file, or of the form.
    public let source: String
    /// The sheet of a workbook; `nil` where the file is one table.
    public let sheet: String?
    /// The sheets of the workbook that are not hidden, in their order.
    public let book: [String]
    /// What nobody has told yet, in file order.
    public let new: [PreviewRow]
    /// What is told otherwise than before, in file order.
    public let changed: [PreviewRow]
    /// How many rows tell what is known already.
    public let unchanged: Int
    /// Rows that cannot be taken, each with its reason, in file order; at most `SheetLimits.listed`.
    public let refused: [RefusedRow]
    /// How many rows were refused, the unlisted ones too.
    public let refusedCount: Int
    /// Rows that are in order but hold no figure: blank, does not occur, told twice; at most
    /// `SheetLimits.listed`.
    public let notes: [RefusedRow]
    /// How many such rows there are, the unlisted ones too.
    public let notesCount: Int
    /// The identifier of the command that writes the rows, so that the same file a second time is harmless: a
    /// hash of the file's bytes, the plan, and which rows were refused.
    public let importID: String
    /// What would be written: new and changed rows, in file order.
    public let rows: [FigureRow]
    /// Rows that tell what is known already: they count as shown too.
    let known: [FigureRow]
    /// The kind of world that the rows come from, where the file says so.
    public let kind: WorldKind?
    /// The hash over all rows as read and what each is compared with.
    let told: ContentHash
    /// What it was made from, where whoever asked knows it.
    public var checked: PreviewGround?

    /// Refuses a world of another kind than the rows come from: the two are never mixed.
    public func check(against world: WorldKind) throws(Refusal) {
        if let kind, kind != world { throw Refusal(mixing: kind, into: world) }
    }

    /// The import that the preview promised. Refused: with refused rows, unless they shall be left out; with
    /// nothing new to write.
    public func figureImport(leavingOutRefused: Bool) throws(Refusal) -> FigureImport {
        if refusedCount > 0, !leavingOutRefused {
            throw Refusal("import.rows-refused", ["count": .integer(refusedCount)])
        }
        if rows.isEmpty { throw Refusal("import.nothing-new", ["source": .text(source)]) }
        return FigureImport(
            source: source, plan: plan, kind: kind, checked: checked?.adoption, upTo: checked?.upTo,
            known: checked == nil ? [] : known, rows: rows)
    }
}

/// One row that would be written.
public struct PreviewRow: Hashable, Sendable {
    /// The sheet it stands in.
    public let sheet: String
    /// The cell of its value, such as `D12`; empty in a form.
    public let address: String
    /// The line of the file; 0 in a form.
    public let line: Int
    /// What would be recorded.
    public let row: FigureRow
    /// What the same origin told before; `nil` where it is new.
    public let before: Figure?
}

/// One row that is not written, and why.
public struct RefusedRow: Hashable, Sendable {
    /// The sheet it stands in.
    public let sheet: String
    /// The cell that is wrong, such as `D12`; empty in a form.
    public let address: String
    /// The line of the file; 0 in a form.
    public let line: Int
    /// The column that is wrong, by our name for it, such as `value`: the field of a form.
    public let column: String
    /// The row as it was handed in, cut where it is long.
    public let text: String
    /// What is wrong with it, and what to do.
    public let reason: Message
}
