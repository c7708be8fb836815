import Documents
import Foundation
import GRDB
import Kernel

/// The SHA-256 of one row, over every value with its type and length.
struct RowHash: Hashable, Comparable, Sendable {
    private let words: (UInt64, UInt64, UInt64, UInt64)

    init(_ row: Row) {
        var bytes: [UInt8] = []
        for (_, value) in row {
            switch value.storage {
            case .null: bytes.append(0)
            case .int64(let number): RowHash.add(1, RowHash.bytes(UInt64(bitPattern: number)), &bytes)
            case .double(let number): RowHash.add(2, RowHash.bytes(number.bitPattern), &bytes)
            case .string(let text): RowHash.add(3, Array(text.utf8), &bytes)
            case .blob(let data): RowHash.add(4, [UInt8](data), &bytes)
            }
        }
        let hash = ContentHash.of(bytes).bytes
        func word(_ start: Int) -> UInt64 {
            hash[start..<(start + 8)].reduce(0) { $0 << 8 | UInt64($1) }
        }
        words = (word(0), word(8), word(16), word(24))
    }

    private static func bytes(_ value: UInt64) -> [UInt8] {
        stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: value >> UInt64($0)) }
    }

    private static func add(_ kind: UInt8, _ value: [UInt8], _ bytes: inout [UInt8]) {
        bytes.append(kind)
        bytes += RowHash.bytes(UInt64(value.count))
        bytes += value
    }

    static func == (left: RowHash, right: RowHash) -> Bool { left.words == right.words }
    static func < (left: RowHash, right: RowHash) -> Bool { left.words < right.words }

    func hash(into hasher: inout Hasher) {
        hasher.combine(words.0)
        hasher.combine(words.1)
    }

    /// The hashes of all rows of a table, sorted.
    static func all(_ table: ProjectionTable, in schema: String, _ db: Database) throws -> [RowHash] {
        var hashes: [RowHash] = []
        let rows = try Row.fetchCursor(db, sql: select(table, schema))
        while let row = try rows.next() { hashes.append(RowHash(row)) }
        return hashes.sorted()
    }

    /// The hash over sorted hashes.
    static func hash(of sorted: [RowHash]) -> ContentHash {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(sorted.count * 32)
        for row in sorted {
            for word in [row.words.0, row.words.1, row.words.2, row.words.3] { bytes += RowHash.bytes(word) }
        }
        return ContentHash.of(bytes)
    }

    /// What is only in the first of two sorted lists, and what only in the second.
    static func differences(_ first: [RowHash], _ second: [RowHash]) -> (Set<RowHash>, Set<RowHash>) {
        var (left, right): (Set<RowHash>, Set<RowHash>) = ([], [])
        var (i, j) = (0, 0)
        while i < first.count || j < second.count {
            if j == second.count || i < first.count && first[i] < second[j] {
                left.insert(first[i])
                i += 1
            } else if i == first.count || second[j] < first[i] {
                right.insert(second[j])
                j += 1
            } else {
                i += 1
                j += 1
            }
        }
        return (left, right)
    }

    /// What people call the rows that have these hashes.
    static func labels(
        _ hashes: Set<RowHash>, _ table: ProjectionTable, in schema: String, _ db: Database
    ) throws -> [String] {
        if hashes.isEmpty { return [] }
        var labels: [String] = []
        let rows = try Row.fetchCursor(db, sql: select(table, schema))
        while let row = try rows.next() {
            guard hashes.contains(RowHash(row)) else { continue }
            labels.append(StoredRow.label(row.databaseValues.prefix(table.keyCount)))
        }
        return labels
    }

    private static func select(_ table: ProjectionTable, _ schema: String) -> String {
        "SELECT \(table.columns.joined(separator: ", ")) FROM \(schema).\(table.name)"
    }
}
