public import Kernel
public import Measures

/// Where commands become entries, and where everything is read. One store is one world.
///
/// What is expected to fail is an `Outcome.refused`, or a `Refusal` thrown by a read; a world that failed (a
/// full disk, a damaged file) is a thrown `StoreFault`.
public protocol Store: Sendable {
    /// Performs one command and answers when its entry is durable. Commands of one caller keep no order among
    /// each other unless the caller waits.
    func submit(_ command: Command) async throws -> Outcome

    /// Reads one consistent snapshot. The body runs once, must not keep the reader, and may throw anything.
    func read<Value: Sendable>(
        at moment: AsKnown, _ body: @escaping @Sendable (any Reader) throws -> Value
    ) async throws -> Value

    /// The newest vintage each time it changes, beginning with the present one where it is newer than the
    /// given number. Vintages in between may be skipped; the stream ends when the store closes.
    func changes(after vintage: Int) -> AsyncStream<Vintage>

    /// Walks the whole journal and recomputes every hash. With `head`, looks for that hash in the chain.
    func verify(head: ContentHash?) async throws -> Verification

    /// Lets what waits finish, then closes. Whatever comes later is a fault.
    func close() async throws
}

extension Store {
    /// Reads what is known now.
    public func read<Value: Sendable>(
        _ body: @escaping @Sendable (any Reader) throws -> Value
    ) async throws -> Value {
        try await read(at: .now, body)
    }
}

/// Which state of knowledge a reader asks for.
public enum AsKnown: Hashable, Sendable {
    /// Everything accepted so far.
    case now
    /// What was known after so many accepted changes.
    case vintage(Int)
    /// What was known at a moment.
    case moment(Instant)
}

/// How many changes a world has accepted, and a hash over them: what pages and exports may carry.
///
/// Refusals and other entries that change nothing do not move it, so that it betrays none of them.
public struct Vintage: Hashable, Sendable, Comparable {
    /// 0 for a new world, one more for each accepted change.
    public let number: Int
    /// The hash over all accepted changes so far, without what lies between them.
    public let hash: ContentHash

    public init(number: Int, hash: ContentHash) {
        self.number = number
        self.hash = hash
    }

    /// The number with the beginning of the hash: another for what another history holds under the same
    /// number, as a restored backup may. Only equality means anything.
    public var tag: String { hash == .none ? "\(number)" : "\(number)-\(hash.description.prefix(16))" }

    public static func < (left: Vintage, right: Vintage) -> Bool { left.number < right.number }
}

/// Where a reader stands. The entry's number stays inside the house; the vintage may be shown.
public struct ReadPosition: Hashable, Sendable {
    /// The last entry that the reader sees.
    public let entry: Int64
    /// When the vintage was made; later refusals do not move it, so that it may be shown.
    public let at: Instant
    public let vintage: Vintage

    public init(entry: Int64, at: Instant, vintage: Vintage) {
        self.entry = entry
        self.at = at
        self.vintage = vintage
    }
}

/// One consistent snapshot of a world: all that is known at its position and nothing later.
public protocol Reader: JournalReader, KnowledgeReader, ContentReader, SearchReader {}

/// What of a snapshot the journal itself tells.
public protocol JournalReader {
    var position: ReadPosition { get }

    /// The world: its kind is the label of every page and export.
    func world() throws -> World

    /// The entries after one, at most `limit` (itself at most `StoreLimits.page`) of them.
    func entries(after entry: Int64, limit: Int) throws -> [Entry]

    /// What came of a command; `nil` where the store has not seen it.
    func outcome(of command: String) throws -> Outcome?
}

/// What of a snapshot is known of plans and figures.
public protocol KnowledgeReader {
    /// The plans that have been adopted, sorted.
    func planIDs() throws -> [String]

    /// What of a plan was adopted last; `nil` where none was.
    func adoption(of plan: String) throws -> AdoptedPlan?

    /// The last decision on every subject of a plan, also one that took another back, sorted by subject.
    func decisions(of plan: String) throws -> [Decision]

    /// Every figure of an element and an org, superseded ones too, the latest recorded last.
    func figures(element: String, org: String) throws -> [Figure]

    /// Those that were recorded after an entry.
    func figures(element: String, org: String, after entry: Int64) throws -> [Figure]

    /// Every figure, ordered by element, org, and then as recorded; a stream, nothing is kept.
    func allFigures(_ body: (Figure) throws -> Void) throws
}
