public import Kernel

/// Stored bytes that shall be gone for good, while the journal keeps their hash and says why.
public struct Erasure: Hashable, Sendable {
    /// The hash that the bytes are filed under.
    public let hash: ContentHash
    /// On which basis: a law, a decision, a request; never empty.
    public let basis: String

    public init(hash: ContentHash, basis: String) {
        self.hash = hash
        self.basis = basis
    }

    func draft(command: String, _ reader: some Reader) throws -> EntryDraft {
        let kind = try reader.filed(hash)?.kind ?? .document
        return EntryBody.erased(ErasedBody(command: command, hash: hash, kind: kind, basis: basis))
            .draft(stream: "content")
    }

    /// Refused: no basis or one too long, a hash that nothing is filed under, bytes that are gone already,
    /// a document of an adoption in force.
    public func objection(_ reader: some Reader) throws -> Refusal? {
        if basis.allSatisfy(\.isWhitespace) { return Refusal("store.erase-no-basis") }
        if basis.utf8.count > StoreLimits.textBytes {
            return Refusal("store.basis-too-long", ["most": .integer(StoreLimits.textBytes)])
        }
        guard let filed = try reader.filed(hash) else {
            return Refusal("store.erase-unknown", ["hash": .text("\(hash)")])
        }
        if filed.isErased { return Refusal("store.erase-again", ["hash": .text("\(hash)")]) }
        for plan in try reader.planIDs() {
            let files = try reader.adoption(of: plan)?.files ?? []
            if let file = files.first(where: { $0.hash == hash }) {
                return Refusal("store.erase-in-force", ["file": .text(file.path), "plan": .text(plan)])
            }
        }
        return nil
    }

    /// What was erased never comes back under its hash: the very same bytes are refused.
    static func returning(_ contents: [StoredContent], _ reader: some Reader) throws -> Refusal? {
        for content in contents where try reader.filed(content.hash)?.isErased == true {
            return Refusal("store.erased-returns", ["hash": .text("\(content.hash)")])
        }
        return nil
    }
}

/// Finds stored bytes. What was erased is gone for every moment that a reader may ask for.
public protocol ContentReader {
    /// Stored bytes by their hash; `nil` where they are unknown or erased.
    func content(_ hash: ContentHash) throws -> [UInt8]?

    /// What is filed under a hash, erased or not; `nil` where it is unknown.
    func filed(_ hash: ContentHash) throws -> FiledContent?

    /// The hashes after one that anything is filed under, erased or not, sorted; at most `limit` of them.
    func filedHashes(after hash: ContentHash?, limit: Int) throws -> [ContentHash]

    /// The newest entry that erased anything, whatever moment the reader shows: what was made before it from
    /// any reader may hold what is gone.
    func newestErasure() throws -> Int64?
}

/// What is known of stored bytes without reading them.
public struct FiledContent: Hashable, Sendable {
    public let kind: StoredContent.Class
    /// How many bytes it has, or had.
    public let size: Int
    /// The entry that erased it; it stays inside the house.
    public let erasedBy: Int64?

    public var isErased: Bool { erasedBy != nil }

    public init(kind: StoredContent.Class, size: Int, erasedBy: Int64?) {
        self.kind = kind
        self.size = size
        self.erasedBy = erasedBy
    }
}

/// What a projection finds under a hash.
public enum ContentBytes: Hashable, Sendable {
    case kept([UInt8])
    /// An entry says that the bytes were erased.
    case erased
    /// Nothing is there, and no entry says why.
    case lost

    /// Bytes, or their loss.
    public init(_ bytes: [UInt8]?) { self = bytes.map { .kept($0) } ?? .lost }
}

/// Stored bytes were erased.
public struct ErasedBody: Hashable, Sendable {
    public let command: String
    public let hash: ContentHash
    public let kind: StoredContent.Class
    public let basis: String
}

extension ErasedBody {
    init(_ scanner: inout JournalScanner) throws(UnreadableBytes) {
        command = try scanner.text()
        hash = try scanner.hash()
        guard let kind = StoredContent.Class(rawValue: try scanner.text()) else {
            throw scanner.fault("no class of content")
        }
        self.kind = kind
        basis = try scanner.text()
    }

    func write(_ writer: inout JournalWriter) {
        writer.text(command)
        writer.raw(hash.bytes)
        writer.text(kind.rawValue)
        writer.text(basis)
    }
}

/// An erasure that an entry of the journal vouches for.
public struct LawfulErasure: Hashable, Sendable {
    public let entry: Int64
    public let at: Instant
    public let by: Principal
    public let hash: ContentHash
    public let kind: StoredContent.Class
    public let basis: String

    init(entry: Int64, at: Instant, by: Principal, _ body: ErasedBody) {
        self.entry = entry
        self.at = at
        self.by = by
        hash = body.hash
        kind = body.kind
        basis = body.basis
    }
}

/// One naming of stored bytes by an entry, or bytes that no entry names: what `erase` shows before it erases.
public struct ContentUse: Hashable, Sendable {
    public let hash: ContentHash
    public let filed: FiledContent
    /// What names the bytes; `nil` where nothing does: parts of an import that was refused, or that ended
    /// before its entry was written.
    public let naming: Naming?

    /// An entry that names bytes.
    public struct Naming: Hashable, Sendable {
        public let entry: Int64
        /// When it was accepted and by whom.
        public let at: Instant
        public let by: Principal
        /// The path of a document, or the name of an import's file.
        public let name: String
    }

    /// Every naming, in the order of the entries, then what nothing names, in the order of the hashes; with
    /// `hash`, only those of one content.
    public static func list(_ reader: some Reader, of hash: ContentHash? = nil) throws -> [ContentUse] {
        let uses = try named(reader, of: hash)
        let named = Set(uses.map(\.hash))
        if let hash {
            let filed = named.isEmpty ? try reader.filed(hash) : nil
            return uses + (filed.map { [ContentUse(hash: hash, filed: $0, naming: nil)] } ?? [])
        }
        return try uses + unnamed(reader, named)
    }

    private static func unnamed(_ reader: some Reader, _ named: Set<ContentHash>) throws -> [ContentUse] {
        var uses: [ContentUse] = []
        var last: ContentHash?
        while true {
            let hashes = try reader.filedHashes(after: last, limit: StoreLimits.page)
            guard let end = hashes.last else { return uses }
            for hash in hashes where !named.contains(hash) {
                guard let filed = try reader.filed(hash) else { continue }
                uses.append(ContentUse(hash: hash, filed: filed, naming: nil))
            }
            last = end
        }
    }

    private static func named(_ reader: some Reader, of hash: ContentHash?) throws -> [ContentUse] {
        var uses: [ContentUse] = []
        var last: Int64 = -1
        while true {
            let entries = try reader.entries(after: last, limit: StoreLimits.page)
            guard let end = entries.last else { return uses }
            for entry in entries {
                for (named, name) in EntryBody.names(entry) where hash == nil || named == hash {
                    guard let filed = try reader.filed(named) else { continue }
                    uses.append(
                        ContentUse(
                            hash: named, filed: filed,
                            naming: Naming(entry: entry.seq, at: entry.at, by: entry.actor, name: name)))
                }
            }
            last = end.seq
        }
    }
}

extension EntryBody {
    /// The contents that an entry names, each with what people call it.
    fileprivate static func names(_ entry: Entry) -> [(ContentHash, String)] {
        switch try? EntryBody(of: entry) {
        case .adopted(let body)?: body.files.map { ($0.hash, $0.path) }
        case .imported(let body)?: body.parts.map { ($0.hash, body.source) }
        default: []
        }
    }
}
