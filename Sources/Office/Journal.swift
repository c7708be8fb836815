internal import Documents
public import Kernel

/// One line of the journal. Its hash covers every other field and, through `previous`, everything before it.
public struct Entry: Hashable, Sendable {
    /// Its number, from 0 without gaps.
    public let seq: Int64
    /// When it was accepted; never before the entry before.
    public let at: Instant
    public let actor: Principal
    /// What it is about: `world`, `plan:<id>`, `figures` or `content`.
    public let stream: String
    public let kind: EntryKind
    /// The form of the body.
    public let version: Int
    /// The body, exactly as hashed.
    public let body: [UInt8]
    /// The hash of the entry before; zeros before the first.
    public let previous: ContentHash
    public let hash: ContentHash

    /// An entry as it was stored; nothing is recomputed.
    public init(
        seq: Int64, at: Instant, actor: Principal, stream: String, kind: EntryKind, version: Int,
        body: [UInt8],
        previous: ContentHash, hash: ContentHash
    ) {
        self.seq = seq
        self.at = at
        self.actor = actor
        self.stream = stream
        self.kind = kind
        self.version = version
        self.body = body
        self.previous = previous
        self.hash = hash
    }

    /// The hash that the other fields give: SHA-256 over the hash before, the fields, each with its length,
    /// and the body.
    public var recomputedHash: ContentHash {
        var bytes = JournalWriter()
        bytes.raw(previous.bytes)
        bytes.fixed(seq)
        bytes.fixed(at.microseconds)
        bytes.text(actor.text)
        bytes.text(stream)
        bytes.text(kind.name)
        bytes.fixed(Int64(version))
        bytes.raw(body)
        return ContentHash.of(bytes.bytes)
    }
}

/// What an entry says; the raw names are in every journal for ever.
public struct EntryKind: Hashable, Sendable {
    /// The name in the journal.
    public let name: String

    /// Any name, also one that a later version wrote.
    public init(_ name: String) { self.name = name }

    /// Entry 0: which world this is.
    public static let world = EntryKind("world")
    /// Documents of a plan hold from here on.
    public static let adopted = EntryKind("adopted")
    /// Figures were recorded.
    public static let figuresImported = EntryKind("figures-imported")
    /// Stored bytes were erased, on a basis.
    public static let erased = EntryKind("erased")
    /// A baseline was chosen, or a choice taken back.
    public static let baselineChosen = EntryKind("baseline-chosen")
    /// Yearly values of targets were confirmed, or taken back.
    public static let pathConfirmed = EntryKind("path-confirmed")
    /// A known actor was refused.
    public static let refused = EntryKind("refused")
}

/// The last entry of a journal: what the next one builds on.
public struct JournalHead: Hashable, Sendable {
    public let seq: Int64
    public let at: Instant
    public let hash: ContentHash

    public init(seq: Int64, at: Instant, hash: ContentHash) {
        self.seq = seq
        self.at = at
        self.hash = hash
    }

    public init(_ entry: Entry) { self.init(seq: entry.seq, at: entry.at, hash: entry.hash) }

    /// Before entry 0.
    public static let beginning = JournalHead(seq: -1, at: Instant(microseconds: .min), hash: .none)
}

/// An entry that has no place in the chain yet, and the content it needs.
public struct EntryDraft: Hashable, Sendable {
    public let stream: String
    public let kind: EntryKind
    public let version: Int
    public let body: [UInt8]
    /// Bytes that must be stored with it.
    public let contents: [StoredContent]

    public init(stream: String, kind: EntryKind, version: Int, body: [UInt8], contents: [StoredContent] = [])
    {
        self.stream = stream
        self.kind = kind
        self.version = version
        self.body = body
        self.contents = contents
    }

    /// The entry after `head`. A clock that went back is held at the head's time.
    public func sealed(after head: JournalHead, at: Instant, by actor: Principal) -> Entry {
        func entry(_ hash: ContentHash) -> Entry {
            Entry(
                seq: head.seq + 1, at: max(at, head.at), actor: actor, stream: stream, kind: kind,
                version: version, body: body, previous: head.hash, hash: hash)
        }
        return entry(entry(.none).recomputedHash)
    }
}

/// Bytes that entries name by their hash.
public struct StoredContent: Hashable, Sendable {
    /// What the bytes are, for retention.
    public enum Class: String, Hashable, Sendable, CaseIterable {
        /// A file of an adopted plan.
        case document
        /// A part of an import.
        case figures
    }

    public let hash: ContentHash
    public let kind: Class
    public let bytes: [UInt8]

    /// Content under the hash of its bytes.
    public init(_ kind: Class, _ bytes: [UInt8]) {
        hash = ContentHash.of(bytes)
        self.kind = kind
        self.bytes = bytes
    }
}

extension Principal {
    /// Reads what `text` writes. A text of another form, which only a damaged journal holds, becomes a system
    /// whose own text differs, so that the entry's hash tells on it.
    public init(journalText text: String) {
        if text.hasPrefix("party:") {
            self = .party(String(text.dropFirst(6)))
        } else if text.hasPrefix("local:") {
            let rest = text.dropFirst(6)
            if let slash = rest.firstIndex(of: "/") {
                self = .local(user: String(rest[..<slash]), name: String(rest[rest.index(after: slash)...]))
            } else {
                self = .local(user: String(rest), name: nil)
            }
        } else if text.hasPrefix("system:") {
            self = .system(String(text.dropFirst(7)))
        } else {
            self = .system(text)
        }
    }
}
