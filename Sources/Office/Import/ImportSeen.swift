import Documents
public import Kernel
import Measures

/// What a preview was made from: the documents that hold, and where the reader stood.
public struct PreviewGround: Hashable, Sendable {
    /// The entry of the adoption that the rows were checked against.
    public let adoption: Int64
    /// The hash over its documents.
    public let documents: ContentHash
    /// The last entry that was seen.
    public let upTo: Int64
    /// The number of the vintage that was seen.
    public let vintage: Int

    public init(_ adopted: AdoptedPlan, _ position: ReadPosition) {
        adoption = adopted.entry
        documents = adopted.fingerprint
        upTo = position.entry
        vintage = position.vintage.number
    }
}

/// What somebody saw who confirms an import: the vintage, the documents, and everything that the preview told
/// of the rows. It travels through forms and programs as text; only equal hashes mean the same preview.
public struct PreviewSeen: Hashable, Sendable, CustomStringConvertible {
    let vintage: Int
    let documents: String
    let rows: String

    init(_ ground: PreviewGround?, importID: String, told: ContentHash) {
        vintage = ground?.vintage ?? 0
        documents = String((ground?.documents ?? .none).description.prefix(16))
        rows = String(ContentHash.of(Array(importID.utf8) + told.bytes).description.prefix(48))
    }

    /// Reads what `description` wrote; `nil` for any other text.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard text.utf8.count <= 85, parts.count == 3, let number = Int(parts[0]), number >= 0,
            parts[1].utf8.count == 16, parts[2].utf8.count == 48
        else { return nil }
        (vintage, documents, rows) = (number, String(parts[1]), String(parts[2]))
    }

    /// A pattern that every such text fits.
    public static let pattern = "^[0-9]{1,19}-[0-9a-f]{16}-[0-9a-f]{48}$"

    /// One of them, for whoever describes the pattern.
    public static let example = "3-0123456789abcdef-" + String(repeating: "0", count: 48)

    public var description: String { "\(vintage)-\(documents)-\(rows)" }

    /// Whether both saw the same documents and the same rows; the vintage may have moved on elsewhere.
    func isSame(as other: PreviewSeen) -> Bool { (documents, rows) == (other.documents, other.rows) }
}

/// The hash over every row that a preview compares, and what it compares it with; bounded in memory.
struct SeenDigest {
    private var hash = ContentHash.none
    private var writer = JournalWriter()

    mutating func add(_ row: FigureRow, before: Figure?) {
        row.write(&writer)
        writer.optional(before) { writer, figure in
            writer.integer(figure.entry)
            writer.integer(figure.recorded.microseconds)
            writer.text(figure.published)
            writer.text(figure.bound.rawValue)
            writer.text(figure.quality.rawValue)
        }
        if writer.bytes.count >= 1 << 16 { fold() }
    }

    /// The hash over all rows and the counts of rows that are not written.
    func finish(unchanged: Int, refused: Int, notes: Int) -> ContentHash {
        var last = self
        for count in [unchanged, refused, notes] { last.writer.count(count) }
        last.fold()
        return last.hash
    }

    private mutating func fold() {
        hash = ContentHash.of(hash.bytes + writer.bytes)
        writer.clear()
    }
}

extension FigurePreview {
    /// What whoever confirms this preview has seen.
    public var seen: PreviewSeen { PreviewSeen(checked, importID: importID, told: told) }

    /// Why a confirmation of what was seen does not fit what would be written now, and what has changed;
    /// `nil` where it fits. Refused before anything is written.
    func objection(to text: String, in store: some Store) async -> Refusal? {
        guard let then = PreviewSeen(text) else { return Refusal("import.seen-differs") }
        if then.isSame(as: seen) { return nil }
        if then.documents != seen.documents { return Refusal("import.plan-amended", ["plan": .text(plan)]) }
        let entry = try? await store.read(at: .vintage(then.vintage)) { $0.position.entry }
        guard let entry else { return Refusal("import.seen-differs") }
        let moved = (changed + new).filter { ($0.before?.entry ?? -1) > entry }
        guard let first = moved.first, let before = first.before else {
            return Refusal("import.seen-differs")
        }
        let place = first.address.isEmpty ? first.row.element : first.address
        return Refusal(
            "import.seen-figures",
            ["count": .integer(moved.count), "place": .text(place), "value": .text(before.published)])
    }
}

extension Refusal {
    /// Whether an import was refused because what it would change is not what was looked at.
    public var isOfSeenImport: Bool {
        ["import.seen-differs", "import.seen-figures", "import.plan-amended"].contains(message.code)
    }
}

extension Reader {
    /// Whether a figure that one of the rows is compared with came, or was erased, after an entry.
    func hasMoved(_ rows: [FigureRow], after entry: Int64) throws -> Bool {
        guard position.entry > entry else { return false }
        if let erased = try newestErasure(), erased > entry { return true }
        let later = try entries(after: entry, limit: StoreLimits.page)
        let mayHaveMoved = later.count == StoreLimits.page || later.contains { $0.kind == .figuresImported }
        guard mayHaveMoved else { return false }
        let things = Set(rows.map { FormerThing($0.element, $0.org, $0.period, $0.origin) })
        for subject in Set(rows.map { FigureSubject(element: $0.element, org: $0.org) }) {
            let moved = try figures(element: subject.element, org: subject.org, after: entry).contains {
                things.contains(FormerThing($0.element, $0.org, $0.period, $0.origin))
            }
            if moved { return true }
        }
        return false
    }
}

/// What a row of an import is compared with: what the same origin told before of the same thing.
private struct FormerThing: Hashable {
    let element: String
    let org: String
    let period: Period
    let origin: String?

    init(_ element: String, _ org: String, _ period: Period, _ origin: String?) {
        (self.element, self.org, self.period, self.origin) = (element, org, period, origin)
    }
}
