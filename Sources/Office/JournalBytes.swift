/// Writes the journal's own encoding: lengths and numbers as LEB128, signs by zigzag, texts as UTF-8 after
/// their length. One value has one encoding only.
public struct JournalWriter: Sendable {
    public private(set) var bytes: [UInt8] = []

    public init() {}

    /// Begins anew, in the memory it has.
    mutating func clear() { bytes.removeAll(keepingCapacity: true) }

    /// Bytes as they are, without a length.
    public mutating func raw(_ more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

    /// Eight bytes, the highest first, after their length.
    mutating func fixed(_ value: Int64) {
        count(8)
        for shift in stride(from: 56, through: 0, by: -8) {
            bytes.append(UInt8(truncatingIfNeeded: value >> shift))
        }
    }

    public mutating func natural<Number: UnsignedInteger & FixedWidthInteger>(_ value: Number) {
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    public mutating func count(_ value: Int) { natural(UInt(value.magnitude)) }

    public mutating func integer(_ value: some SignedInteger) {
        let wide = Int128(value)
        let folded = UInt128(bitPattern: (wide << 1) ^ (wide >> 127))
        if let narrow = UInt64(exactly: folded) { natural(narrow) } else { natural(folded) }
    }

    public mutating func text(_ value: String) { field(value.utf8) }

    public mutating func field(_ value: some Collection<UInt8>) {
        count(value.count)
        raw(value)
    }

    public mutating func flag(_ value: Bool) { bytes.append(value ? 1 : 0) }

    public mutating func optional<Value>(_ value: Value?, _ write: (inout JournalWriter, Value) -> Void) {
        flag(value != nil)
        if let value { write(&self, value) }
    }

    public mutating func list<Value>(_ values: [Value], _ write: (inout JournalWriter, Value) -> Void) {
        count(values.count)
        for value in values { write(&self, value) }
    }
}

/// Bytes that are not what a journal of this version writes, and where.
public struct UnreadableBytes: Error, Hashable, Sendable {
    public let what: String
    public let offset: Int
}

/// Reads what `JournalWriter` wrote and refuses everything else: cut or spare bytes, longer encodings of a
/// number, texts that are not UTF-8, more items than bytes.
public struct JournalScanner: ~Copyable {
    private let bytes: [UInt8]
    private var offset = 0

    public init(_ bytes: [UInt8]) { self.bytes = bytes }

    public func fault(_ what: String) -> UnreadableBytes { UnreadableBytes(what: what, offset: offset) }

    public mutating func byte() throws(UnreadableBytes) -> UInt8 {
        guard offset < bytes.count else { throw fault("cut short") }
        defer { offset += 1 }
        return bytes[offset]
    }

    public mutating func natural() throws(UnreadableBytes) -> UInt128 {
        var value: UInt128 = 0
        for shift in stride(from: UInt128(0), through: 126, by: 7) {
            let byte = try byte()
            let part = UInt128(byte & 0x7F)
            if shift == 126, byte > 3 { break }
            value |= part << shift
            if byte < 0x80 {
                if byte == 0, shift > 0 { throw fault("a number with a longer encoding than it needs") }
                return value
            }
        }
        throw fault("a number beyond 128 bits")
    }

    public mutating func count() throws(UnreadableBytes) -> Int {
        let value = try natural()
        guard value <= UInt128(bytes.count - offset) else { throw fault("more items than bytes") }
        return Int(value)
    }

    public mutating func wide() throws(UnreadableBytes) -> Int128 {
        let value = try natural()
        return Int128(bitPattern: value >> 1) ^ -Int128(value & 1)
    }

    public mutating func integer() throws(UnreadableBytes) -> Int {
        guard let value = Int(exactly: try wide()) else { throw fault("a number beyond 64 bits") }
        return value
    }

    public mutating func raw(_ count: Int) throws(UnreadableBytes) -> ArraySlice<UInt8> {
        guard count >= 0, count <= bytes.count - offset else { throw fault("cut short") }
        defer { offset += count }
        return bytes[offset..<(offset + count)]
    }

    public mutating func text() throws(UnreadableBytes) -> String {
        let slice = try raw(try count())
        guard let text = String(validating: slice, as: UTF8.self) else { throw fault("not UTF-8") }
        return text
    }

    public mutating func flag() throws(UnreadableBytes) -> Bool {
        switch try byte() {
        case 0: return false
        case 1: return true
        default: throw fault("neither yes nor no")
        }
    }

    public mutating func optional<Value>(
        _ read: (inout JournalScanner) throws(UnreadableBytes) -> Value
    ) throws(UnreadableBytes) -> Value? {
        try flag() ? try read(&self) : nil
    }

    public mutating func list<Value>(
        _ read: (inout JournalScanner) throws(UnreadableBytes) -> Value
    ) throws(UnreadableBytes) -> [Value] {
        let count = try count()
        var values: [Value] = []
        values.reserveCapacity(min(count, 4096))
        for _ in 0..<count { values.append(try read(&self)) }
        return values
    }

    /// Refuses spare bytes at the end.
    public func finish() throws(UnreadableBytes) {
        if offset != bytes.count { throw fault("spare bytes") }
    }
}
