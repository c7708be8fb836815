import Kernel

/// What separates cells, how much is allowed, and how strictly quotes are read.
public struct CSVDialect: Hashable, Sendable {
    /// The ASCII code of the separator: comma, semicolon or tab.
    public let separator: UInt8
    /// Whether a quote inside an unquoted cell, or text after a closing quote, is taken as it stands instead
    /// of refused, as tables handed in by people need it.
    public let isLenient: Bool
    /// The most bytes of a file.
    public let byteLimit: Int
    /// The most cells of a record.
    public let cellLimit: Int
    /// The most bytes of a cell.
    public let cellByteLimit: Int

    /// A dialect; the limits default to those of documents.
    public init(
        separator: UInt8 = UInt8(ascii: ","), isLenient: Bool = false, byteLimit: Int = 4_000_000,
        cellLimit: Int = 256, cellByteLimit: Int = 16_384
    ) {
        self.separator = separator
        self.isLenient = isLenient
        self.byteLimit = byteLimit
        self.cellLimit = cellLimit
        self.cellByteLimit = cellByteLimit
    }

    /// The CSV of documents: commas and strict quotes; at most 4 MB, 256 cells a record, 16 kB a cell.
    public static let document = CSVDialect()
}

/// Cuts a CSV text (RFC 4180, UTF-8 with or without a byte order mark) into records of cells with places.
public struct CSVReader {
    private let source: SourceText
    private let dialect: CSVDialect
    private let problems: Problems
    private var offset = 0
    private var line = 1
    private var column = 1
    private var bytes: [UInt8] { source.bytes }

    /// A reader at the first record; `nil` with findings where the bytes are too many or not UTF-8 text.
    public init?(_ file: DocumentFile, _ dialect: CSVDialect = .document, _ problems: Problems) {
        guard let source = SourceText(file, limit: dialect.byteLimit, problems) else { return nil }
        self.source = source
        self.dialect = dialect
        self.problems = problems
    }

    /// The next record, one empty cell for an empty line; `nil` at the end. What is malformed is told in
    /// `problems`, and the reading goes on behind it.
    public mutating func next() -> [Located<String>]? {
        guard offset < source.bytes.count else { return nil }
        var cells: [Located<String>] = []
        while true {
            let place = source.place(line: line, scalar: column)
            let text = byte == UInt8(ascii: "\"") ? quoted(place) : plain()
            if text.utf8.count > dialect.cellByteLimit {
                problems.add(
                    Diagnostic("cell-too-long", at: place, ["bytes": .integer(dialect.cellByteLimit)]))
            }
            if cells.count == dialect.cellLimit {
                problems.add(
                    Diagnostic("too-many-cells", at: place, ["cells": .integer(dialect.cellLimit)]))
            }
            if cells.count < dialect.cellLimit { cells.append(Located(text, at: place)) }
            guard byte == dialect.separator else { break }
            advance()
        }
        if byte == 0x0D { advance() }
        if byte == 0x0A { advance() }
        return cells
    }

    private var byte: UInt8? { offset < source.bytes.count ? source.bytes[offset] : nil }
    private var isCellEnd: Bool { byte == nil || byte == dialect.separator || isLineEnd }
    private var isLineEnd: Bool { byte == 0x0A || byte == 0x0D }

    private mutating func advance() {
        guard let byte else { return }
        offset += 1
        if byte == 0x0A {
            line += 1
            column = 1
        } else if byte & 0xC0 != 0x80 {
            column += 1
        }
    }

    private mutating func plain() -> String {
        let start = offset
        var isRefused = dialect.isLenient
        while !isCellEnd {
            if byte == UInt8(ascii: "\""), !isRefused {
                problems.add(Diagnostic("quote-inside", at: source.place(line: line, scalar: column)))
                isRefused = true
            }
            advance()
        }
        return String(decoding: source.bytes[start..<offset], as: UTF8.self)
    }

    private mutating func quoted(_ place: Place) -> String {
        var text: [UInt8] = []
        advance()
        while let byte {
            advance()
            if byte != UInt8(ascii: "\"") {
                // Within quotes a line ends with LF, whatever the file ends its lines with.
                if byte != 0x0D { text.append(byte) }
            } else if self.byte == UInt8(ascii: "\"") {
                text.append(byte)
                advance()
            } else {
                afterQuote(&text)
                return String(decoding: text, as: UTF8.self)
            }
        }
        problems.add(Diagnostic("open-quote", at: place))
        return String(decoding: text, as: UTF8.self)
    }

    private mutating func afterQuote(_ text: inout [UInt8]) {
        guard !isCellEnd else { return }
        if !dialect.isLenient {
            problems.add(Diagnostic("text-after-quote", at: source.place(line: line, scalar: column)))
        }
        while !isCellEnd {
            if let byte { text.append(byte) }
            advance()
        }
    }
}
