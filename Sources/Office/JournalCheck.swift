internal import Documents
public import Kernel

/// Walks a journal from entry 0 and then the stored content, and tells every fault. Engines feed it; it
/// decides.
public struct JournalCheck {
    private let wanted: ContentHash?
    private var last: Entry?
    private var vintage: Vintage?
    private var count = 0
    private var knownHead: Int64?
    private var needed: [ContentHash: Int64] = [:]
    private var contents = 0
    private var contentBytes = 0
    private var erased: [ContentHash: LawfulErasure] = [:]
    private var damages: [JournalDamage] = []
    private var omitted = 0

    /// A check that looks for one hash among the entries', such as a head written down earlier.
    public init(head: ContentHash?) { wanted = head }

    /// The next entry as it is stored.
    public mutating func entry(_ entry: Entry) {
        let expected = (last?.seq ?? -1) + 1
        if entry.seq > expected {
            add(
                expected, "store.damage.entry-missing",
                ["first": .integer(Int(expected)), "next": .integer(Int(entry.seq))])
        } else if entry.previous != last?.hash ?? .none {
            add(entry.seq, "store.damage.chain", ["entry": .integer(Int(entry.seq))])
        }
        if let last, entry.at < last.at {
            add(entry.seq, "store.damage.time", ["entry": .integer(Int(entry.seq))])
        }
        if entry.recomputedHash == entry.hash {
            if entry.hash == wanted { knownHead = entry.seq }
            read(entry)
        } else {
            add(entry.seq, "store.damage.hash", ["entry": .integer(Int(entry.seq))])
        }
        last = entry
        count += 1
    }

    /// Stored bytes with the hash and the size they are filed under; `nil` bytes are gone.
    public mutating func content(_ hash: ContentHash, size: Int, bytes: [UInt8]?) {
        contents += 1
        contentBytes += bytes?.count ?? 0
        let entry = needed.removeValue(forKey: hash)
        let erasure = erased[hash]
        guard let bytes else {
            if erasure == nil { add(entry, "store.damage.content-missing", ["hash": .text("\(hash)")]) }
            return
        }
        if let erasure { add(erasure.entry, "store.damage.not-erased", ["hash": .text("\(hash)")]) }
        if bytes.count != size || ContentHash.of(bytes) != hash {
            add(entry, "store.damage.content", ["hash": .text("\(hash)")])
        }
    }

    /// A fault that the engine itself found.
    public mutating func fault(_ message: Message, entry: Int64? = nil) {
        if damages.count < StoreLimits.damages {
            damages.append(JournalDamage(entry: entry, message: message))
        } else {
            omitted += 1
        }
    }

    /// The vintage that the entries so far make, for engines that compare it with theirs.
    public var expectedVintage: Vintage? { vintage }

    /// What was found, once every entry and every content was told.
    public mutating func finish() -> Verification {
        for (hash, entry) in needed.sorted(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
            add(entry, "store.damage.content-missing", ["hash": .text("\(hash)")])
        }
        if count == 0 { fault(Message("store.damage.no-world")) }
        if let wanted, knownHead == nil {
            fault(Message("store.damage.head-unknown", ["hash": .text("\(wanted)")]))
        }
        return Verification(
            entries: count, head: last?.hash ?? .none, vintage: vintage ?? Vintage(number: 0, hash: .none),
            contents: contents, contentBytes: contentBytes,
            erased: erased.values.sorted { $0.entry < $1.entry }, knownHead: knownHead, damages: damages,
            omitted: omitted)
    }

    private mutating func read(_ entry: Entry) {
        guard EntryBody.knows(entry.kind, version: entry.version) else {
            add(
                entry.seq, "store.damage.unknown-kind",
                ["entry": .integer(Int(entry.seq)), "kind": .text(entry.kind.name)])
            return
        }
        guard let body = try? EntryBody(of: entry) else {
            add(entry.seq, "store.damage.unreadable", ["entry": .integer(Int(entry.seq))])
            return
        }
        if (entry.seq == 0) != (entry.kind == .world) {
            add(entry.seq, "store.damage.world", ["entry": .integer(Int(entry.seq))])
        }
        if case .erased(let erasure) = body, erased[erasure.hash] == nil {
            erased[erasure.hash] = LawfulErasure(entry: entry.seq, at: entry.at, by: entry.actor, erasure)
        }
        for hash in body.contents where needed[hash] == nil { needed[hash] = entry.seq }
        if entry.kind != .refused { vintage = .next(after: vintage, entry) }
    }

    private mutating func add(_ entry: Int64?, _ code: String, _ arguments: [String: MessageArgument]) {
        fault(Message(code, arguments), entry: entry)
    }
}

/// What a walk over the whole journal found.
public struct Verification: Hashable, Sendable {
    /// How many entries there are.
    public let entries: Int
    /// The hash of the last one: write it down outside, or the chain proves nothing.
    public let head: ContentHash
    public let vintage: Vintage
    /// Stored files and parts, and their bytes.
    public let contents: Int
    public let contentBytes: Int
    /// What was erased lawfully, in the order of the entries that say so: no damage.
    public let erased: [LawfulErasure]
    /// The entry whose hash was asked for.
    public let knownHead: Int64?
    /// What is wrong, at most `StoreLimits.damages` of it.
    public let damages: [JournalDamage]
    /// How many faults more there are.
    public let omitted: Int

    public var isIntact: Bool { damages.isEmpty }
}

/// One fault that a verification found.
public struct JournalDamage: Hashable, Sendable {
    /// The entry, where the fault is one's.
    public let entry: Int64?
    public let message: Message

    public init(entry: Int64?, message: Message) {
        self.entry = entry
        self.message = message
    }
}
