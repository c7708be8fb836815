import Office

/// A rectangle of cells, such as `A1:C2`.
struct SheetRange: Hashable {
    let rows: ClosedRange<Int>
    let columns: ClosedRange<Int>

    init?(_ text: String) {
        let corners = text.split(separator: ":", omittingEmptySubsequences: false).map(SheetRange.corner)
        guard corners.count == 2, let first = corners[0], let last = corners[1], first.row <= last.row,
            first.column <= last.column
        else { return nil }
        rows = first.row...last.row
        columns = first.column...last.column
    }

    private static func corner(_ text: Substring) -> (row: Int, column: Int)? {
        let letters = text.prefix { ("A"..."Z").contains($0) }
        guard (1...3).contains(letters.count), let row = Int(text[letters.endIndex...]), row > 0,
            row <= 1_048_576
        else { return nil }
        let column = letters.unicodeScalars.reduce(0) { $0 * 26 + Int($1.value) - 64 }
        return (row, column - 1)
    }
}

/// Writes the text of a merged range into each of its cells, and marks them: a header covers its columns, a
/// label its rows; that a value belongs to several rows is for others to refuse.
struct MergedCells {
    private(set) var rows: [SheetRow]
    private var room: Int

    /// `room` is how many cells may be filled.
    init(_ rows: [SheetRow], room: Int) {
        self.rows = rows
        self.room = room
    }

    /// False when there is no room for it.
    mutating func fill(_ range: SheetRange, _ hidden: [ClosedRange<Int>]) -> Bool {
        let last = min(range.columns.upperBound, SheetLimits.cells - 1)
        guard let first = index(of: range.rows.lowerBound), rows[first].number == range.rows.lowerBound,
            range.columns.lowerBound < rows[first].cells.count
        else { return true }
        let text = rows[first].cells[range.columns.lowerBound]
        let marks = rows[first].marks.filter { $0.column == range.columns.lowerBound && $0.kind != .merged }
        guard !text.isEmpty || !marks.isEmpty else { return true }
        let columns = (range.columns.lowerBound...last).filter { column in
            !hidden.contains { $0.contains(column) }
        }
        var index = first
        while index < rows.count, rows[index].number <= range.rows.upperBound {
            room -= columns.count
            if room < 0 { return false }
            rows[index] = filled(rows[index], columns, text, marks.map(\.kind))
            index += 1
        }
        return true
    }

    private func filled(
        _ row: SheetRow, _ columns: [Int], _ text: String, _ kinds: [SheetMark.Kind]
    ) -> SheetRow {
        guard let first = columns.first, let last = columns.last else { return row }
        // In one pass: hostile files merge the same cells again and again.
        var (cells, marks) = (row.cells, row.marks.filter { !(first...last).contains($0.column) })
        cells += repeatElement("", count: max(last + 1 - cells.count, 0))
        for column in columns {
            cells[column] = text
            for kind in kinds { marks.append(SheetMark(column: column, kind: kind)) }
            marks.append(SheetMark(column: column, kind: .merged))
        }
        return SheetRow(
            number: row.number, line: row.line, cells: cells, marks: marks, isHidden: row.isHidden)
    }

    /// The first row with this number or a greater one.
    private func index(of number: Int) -> Int? {
        var (low, high) = (0, rows.count)
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].number < number { low = middle + 1 } else { high = middle }
        }
        return low < rows.count ? low : nil
    }
}
