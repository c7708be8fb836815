internal import Documents
public import Kernel
internal import Measures

/// Rows of figures as canonical bytes: the parts of an import.
public struct FigurePart: Hashable, Sendable {
    public let content: StoredContent
    public let rows: Int

    /// Cuts rows into parts of at most `limit` bytes. Equal rows give equal parts.
    public static func cut(_ rows: [FigureRow], limit: Int = StoreLimits.partBytes) -> [FigurePart] {
        var parts: [FigurePart] = []
        var (bytes, count) = ([UInt8](), 0)
        var writer = JournalWriter()
        for row in rows {
            writer.clear()
            row.write(&writer)
            if count > 0, bytes.count + writer.bytes.count + 8 > limit {
                parts.append(FigurePart(bytes, count))
                bytes.removeAll(keepingCapacity: true)
                count = 0
            }
            bytes += writer.bytes
            count += 1
        }
        if count > 0 { parts.append(FigurePart(bytes, count)) }
        return parts
    }

    private init(_ bytes: [UInt8], _ rows: Int) {
        var writer = JournalWriter()
        writer.raw([1])
        writer.count(rows)
        writer.raw(bytes)
        content = StoredContent(.figures, writer.bytes)
        self.rows = rows
    }

    /// Reads the rows of one part.
    public static func rows(of bytes: [UInt8]) throws(UnreadableBytes) -> [FigureRow] {
        var scanner = JournalScanner(bytes)
        guard try scanner.byte() == 1 else { throw scanner.fault("an unknown form of figures") }
        let rows = try scanner.list { (scanner) throws(UnreadableBytes) in try FigureRow(&scanner) }
        try scanner.finish()
        return rows
    }
}

extension FigureImport {
    /// What makes two imports the same: the plan, the kind and every row; not the name of the file.
    public var identity: ContentHash {
        var writer = JournalWriter()
        writer.optional(plan) { $0.text($1) }
        writer.optional(kind) { $0.text($1.rawValue) }
        for part in parts { writer.raw(part.content.hash.bytes) }
        return ContentHash.of(writer.bytes)
    }

    /// The identifier under which a second submission of the same rows is harmless.
    public var commandID: String { "import-\(identity)" }
}

extension FigureRow {
    func write(_ writer: inout JournalWriter) {
        writer.text(element)
        writer.text(org)
        writer.period(period)
        writer.text(text.plainText)
        writer.text(published)
        writer.text(bound.rawValue)
        writer.text(quality.rawValue)
        writer.optional(origin) { $0.text($1) }
        writer.optional(seenAs) { $0.text($1.rawValue) }
        writer.optional(at) { $0.integer($1.number) }
        writer.optional(note) { $0.text($1) }
    }

    init(_ scanner: inout JournalScanner) throws(UnreadableBytes) {
        element = try scanner.text()
        org = try scanner.text()
        period = try scanner.period()
        let value = try scanner.text()
        guard let text = DecimalText(value), text.plainText == value else { throw scanner.fault("no number") }
        self.text = text
        published = try scanner.text()
        guard let bound = FigureBound(rawValue: try scanner.text()) else { throw scanner.fault("no bound") }
        self.bound = bound
        guard let quality = FigureQuality(rawValue: try scanner.text()) else {
            throw scanner.fault("no quality")
        }
        self.quality = quality
        origin = try scanner.optional { (scanner) throws(UnreadableBytes) in try scanner.text() }
        seenAs = try scanner.optional { (scanner) throws(UnreadableBytes) in
            guard let seenAs = SeenAs(rawValue: try scanner.text()) else {
                throw scanner.fault("no way of seeing")
            }
            return seenAs
        }
        at = try scanner.optional { (scanner) throws(UnreadableBytes) in Day(number: try scanner.integer()) }
        note = try scanner.optional { (scanner) throws(UnreadableBytes) in try scanner.text() }
    }
}

extension DecimalText {
    /// The one way to write it: a minus where negative, digits, a point where there are decimals.
    public var plainText: String {
        let all = String(digits.magnitude)
        let padded = String(repeating: "0", count: max(0, decimals + 1 - all.count)) + all
        let sign = digits < 0 ? "-" : ""
        if decimals == 0 { return sign + padded }
        return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
    }
}
