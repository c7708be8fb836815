public import Kernel
public import Office

/// The reference engine: entries in an array, rows folded into dictionaries, nothing kept. For tests, and to
/// compare other engines with.
public actor MemoryStore: Store {
    private var state = MemoryState()
    private let feed: VintageFeed
    private var isClosed = false

    /// A new world.
    public init(_ birth: WorldBirth) throws {
        guard birth.world.format <= World.newestFormat else { throw Refusal.newerFormat(birth.world.format) }
        let draft = EntryBody.world(birth.world).draft(stream: "world")
        try state.append(draft.sealed(after: .beginning, at: birth.at, by: birth.actor), draft)
        feed = VintageFeed(state.position.vintage)
    }

    public func submit(_ command: Command) async throws -> Outcome {
        if isClosed { throw StoreFault.closed }
        switch try command.perform(state.reader) {
        case .repeated(let outcome): return .repeated(outcome)
        case .turnedAway(let refusal): return .refused(refusal)
        case .entry(let draft):
            let entry = draft.sealed(after: state.head, at: command.at, by: command.actor)
            var next = state
            try next.append(entry, draft)
            state = next
            let vintage = state.position.vintage
            if entry.kind != .refused { await feed.publish(vintage) }
            return try Outcome(entry, vintage: vintage)
        }
    }

    public func read<Value: Sendable>(
        at moment: AsKnown, _ body: @escaping @Sendable (any Reader) throws -> Value
    ) async throws -> Value {
        if isClosed { throw StoreFault.closed }
        return try body(state.reader(at: moment))
    }

    public nonisolated func changes(after vintage: Int) -> AsyncStream<Vintage> {
        feed.stream(after: vintage)
    }

    public func verify(head: ContentHash?) async throws -> Verification {
        if isClosed { throw StoreFault.closed }
        var check = JournalCheck(head: head)
        for entry in state.entries { check.entry(entry) }
        for content in state.contents.values {
            check.content(content.hash, size: content.bytes.count, bytes: content.bytes)
        }
        for (hash, content) in state.erased { check.content(hash, size: content.size, bytes: nil) }
        return check.finish()
    }

    public func close() async throws {
        isClosed = true
        await feed.finish()
    }
}
