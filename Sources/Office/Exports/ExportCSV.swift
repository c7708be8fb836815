import Kernel

/// A table as CSV for people and spreadsheets: UTF-8 with a byte order mark, lines that end with CR LF.
///
/// Text that a spreadsheet would take for a formula gets an apostrophe in front; numbers stay numbers. A
/// world whose data are not real says so in the first row.
public struct ExportCSV: Sendable {
    private let table: ExportTable
    private let label: String?
    private let isForMachines: Bool

    /// `label` is the first row, where there is something to say before the header. Machine formats go
    /// without the byte order mark and keep every text as it is.
    public init(_ table: ExportTable, label: String?, isForMachines: Bool = false) {
        self.table = table
        self.label = label
        self.isForMachines = isForMachines
    }

    /// How many pieces there are; the first holds the header.
    public var pieces: Int { 1 + (table.count + ExportLimits.rowsInPiece - 1) / ExportLimits.rowsInPiece }

    /// One piece of the text.
    public func piece(_ index: Int) -> String {
        if index == 0 {
            let first = label.map { ExportCSV.quoted(ExportCSV.guarded($0)) + "\r\n" } ?? ""
            let header = table.columns.map { ExportCSV.quoted($0.id) }.joined(separator: ",")
            return (isForMachines ? "" : "\u{FEFF}") + first + header + "\r\n"
        }
        let start = (index - 1) * ExportLimits.rowsInPiece
        let end = min(start + ExportLimits.rowsInPiece, table.count)
        return (start..<end).reduce(into: "") { text, row in
            text += table.row(row).map { ExportCSV.text($0, isForMachines) }.joined(separator: ",") + "\r\n"
        }
    }

    /// The whole text, for tables that are known to be small.
    public var text: String { (0..<pieces).map { piece($0) }.joined() }

    static func text(_ cell: ExportCell) -> String { text(cell, false) }

    private static func text(_ cell: ExportCell, _ isForMachines: Bool) -> String {
        switch cell {
        case .unknown: ""
        case .text(let text), .link(let text): quoted(isForMachines ? text : guarded(text))
        case .number(let value, let decimals): value.text(decimals: decimals)
        case .share(let share): share.text(decimals: 4)
        case .count(let count): String(count)
        }
    }

    /// Text that cannot be taken for a formula, in half or full width.
    static func guarded(_ text: String) -> String { isGuardable(text) ? "'" + text : text }

    /// The text before it was guarded: what an import reads.
    public static func unguarded(_ text: String) -> String {
        text.utf8.first == UInt8(ascii: "'") && isGuardable(text)
            ? String(text.unicodeScalars.dropFirst()) : text
    }

    /// Whether a text begins as a formula does, or as a guarded one: so that guarding can be taken back.
    private static func isGuardable(_ text: String) -> Bool {
        text.unicodeScalars.first { $0 != "'" }.map(formulaStarts.contains) ?? false
    }

    private static let formulaStarts: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠",
    ]

    private static func quoted(_ text: String) -> String {
        let needsQuotes = text.unicodeScalars.contains { ["\"", ",", "\r", "\n", ";", "\t"].contains($0) }
        guard needsQuotes else { return text }
        // By scalars: to Swift a quotation mark and an accent after it are one character, to others a mark.
        var inside = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == "\"" { inside.append(scalar) }
            inside.append(scalar)
        }
        return "\"" + String(inside) + "\""
    }
}
