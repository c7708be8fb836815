import Kernel
import Office

/// Cuts a text (UTF-8) into rows of cells, as spreadsheets write them: quoted cells may hold separators,
/// doubled quotes and line ends; a quote inside a plain cell is a character like others.
struct SheetCutter {
    private let bytes: [UInt8]
    private let file: String
    private var separator: UInt8 = UInt8(ascii: ",")
    private var offset = 0
    private var line = 1
    private var number = 1
    private var cellCount = 0

    init(_ bytes: [UInt8], file: String) {
        self.bytes = bytes
        self.file = file
        let start = bytes.firstIndex { !SheetCutter.isBlank($0) } ?? 0
        separator = SheetCutter.separator(bytes, from: start)
        skipDirective(start)
    }

    /// The rows that are not blank.
    mutating func rows() throws(Refusal) -> [SheetRow] {
        var rows: [SheetRow] = []
        while offset < bytes.count {
            let start = line
            let cells = try row()
            if !cells.isEmpty {
                if rows.count > SheetLimits.rows {
                    throw refusal("import.too-many-rows", ["most": .integer(SheetLimits.rows)])
                }
                rows.append(SheetRow(number: number, line: start, cells: cells))
            }
            number += 1
        }
        return rows
    }

    /// The cells of the next row, without the empty ones at its end.
    private mutating func row() throws(Refusal) -> [String] {
        var (cells, empty) = ([String](), 0)
        while true {
            let isFirst = cells.isEmpty && empty == 0
            let isQuoted =
                byte == UInt8(ascii: "\"") && !(isFirst && SheetCutter.isLoneQuote(bytes, at: offset))
            let text = isQuoted ? try quoted(cells.count + empty) : plain()
            if text.utf8.allSatisfy(SheetCutter.isBlank) {
                empty += 1
            } else {
                try add(text, to: &cells, after: empty)
                empty = 0
            }
            guard byte == separator else { break }
            advance()
        }
        skipLineEnd()
        return cells
    }

    private mutating func add(_ text: String, to cells: inout [String], after empty: Int) throws(Refusal) {
        let column = cells.count + empty
        guard column < SheetLimits.cells else {
            throw refusal(
                "import.too-many-cells", ["line": .integer(line), "most": .integer(SheetLimits.cells)])
        }
        let most = SheetLimits.characters
        if text.utf8.count > most, text.unicodeScalars.count > most {
            throw refusal(
                "import.cell-too-long", ["address": .text(address(column)), "most": .integer(most)])
        }
        cellCount += empty + 1
        if cellCount > SheetLimits.allCells {
            throw refusal("import.too-many-cells-in-all", ["most": .integer(SheetLimits.allCells)])
        }
        cells += repeatElement("", count: empty)
        cells.append(ExportCSV.unguarded(text))
    }

    private var byte: UInt8? { offset < bytes.count ? bytes[offset] : nil }
    private var isCellEnd: Bool { byte == nil || byte == separator || byte == 0x0A || byte == 0x0D }

    private mutating func advance() {
        let byte = bytes[offset]
        offset += 1
        // A line ends with LF, with CR LF, or with a CR alone.
        if byte == 0x0A || (byte == 0x0D && self.byte != 0x0A) { line += 1 }
    }

    private mutating func skipLineEnd() {
        let isReturn = byte == 0x0D
        if isReturn || byte == 0x0A { advance() }
        if isReturn, byte == 0x0A { advance() }
    }

    private mutating func plain() -> String {
        let start = offset
        while !isCellEnd { advance() }
        return String(decoding: bytes[start..<offset], as: UTF8.self)
    }

    private mutating func quoted(_ column: Int) throws(Refusal) -> String {
        let (start, place) = (line, address(column))
        var text: [UInt8] = []
        advance()
        while let byte {
            advance()
            if byte != UInt8(ascii: "\"") {
                text.append(byte)
            } else if self.byte == UInt8(ascii: "\"") {
                text.append(byte)
                advance()
            } else {
                text += plain().utf8
                return String(decoding: text, as: UTF8.self)
            }
        }
        throw refusal("import.open-quote", ["line": .integer(start), "address": .text(place)])
    }

    private func address(_ column: Int) -> String {
        SheetRow(number: number, line: line, cells: []).address(column: column)
    }

    private func refusal(_ code: String, _ arguments: [String: MessageArgument]) -> Refusal {
        Refusal(code, arguments.merging(["file": .text(file)]) { own, _ in own })
    }
}

// The dialect.
extension SheetCutter {
    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    /// The separator that the first row has most of that has any, outside quotes: a title above a table has
    /// none. A comma where no row has one.
    static func separator(_ bytes: [UInt8], from start: Int) -> UInt8 {
        var (counts, isQuoted, mayOpen) = ([0, 0, 0], false, true)
        for index in start..<bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") {
                // A quote inside a plain cell, or a lone one before a title, opens nothing; behind a closing
                // one it is a doubled one.
                mayOpen = isQuoted || mayOpen && !isLoneQuote(bytes, at: index)
                if mayOpen { isQuoted.toggle() }
                continue
            }
            if isQuoted { continue }
            mayOpen = byte == 0x0A || byte == 0x0D || candidates.contains(byte)
            if byte == 0x0A || byte == 0x0D {
                if counts != [0, 0, 0] { break }
                continue
            }
            if let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
        }
        return candidates[counts.firstIndex(of: counts.max() ?? 0) ?? 0]
    }

    private static let candidates = [UInt8(ascii: ","), 0x09, UInt8(ascii: ";")]

    /// Whether the quote at the start of a row is a character of a title: nothing else on its line is a quote
    /// or a separator, and no later quote closes it before a cell's end.
    static func isLoneQuote(_ bytes: [UInt8], at start: Int) -> Bool {
        if start > 0, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D { return false }
        var index = start + 1
        while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D {
            if bytes[index] == UInt8(ascii: "\"") || candidates.contains(bytes[index]) { return false }
            index += 1
        }
        // Nothing below it: no title, but a cell that never ends.
        guard index < bytes.count else { return false }
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "\"") {
                guard index + 1 < bytes.count else { return false }
                if bytes[index + 1] != UInt8(ascii: "\"") {
                    guard let next = bytes[(index + 1)...].first(where: { $0 != 0x20 }) else { return false }
                    return !(next == 0x0A || next == 0x0D || candidates.contains(next))
                }
                index += 1
            }
            index += 1
        }
        return true
    }

    /// Passes over a first line such as `sep=;`, which tells the separator and is no row.
    private mutating func skipDirective(_ start: Int) {
        let first = Array(bytes[start...].prefix(6))
        guard first.count >= 5, String(decoding: first.prefix(4), as: UTF8.self).lowercased() == "sep=",
            [UInt8(ascii: ","), 0x09, UInt8(ascii: ";")].contains(first[4]),
            first.count == 5 || first[5] == 0x0A || first[5] == 0x0D
        else { return }
        separator = first[4]
        while offset < start + 5 { advance() }
        skipLineEnd()
    }
}
