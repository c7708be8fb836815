/// Tells the newest vintage to everyone who listens; an engine owns one.
public actor VintageFeed {
    private var newest: Vintage
    private var listeners: [Int: AsyncStream<Vintage>.Continuation] = [:]
    private var told: [Int: Int] = [:]
    private var nextID = 0
    private var isFinished = false

    /// A feed of a world that stands at a vintage.
    public init(_ vintage: Vintage) { newest = vintage }

    /// Tells a new vintage; an older one than the newest is passed over.
    public func publish(_ vintage: Vintage) {
        guard vintage > newest else { return }
        newest = vintage
        for id in listeners.keys { tell(id) }
    }

    /// Ends every stream.
    public func finish() {
        isFinished = true
        for listener in listeners.values { listener.finish() }
        listeners = [:]
    }

    /// Vintages newer than a number, each once at most, the latest only where the listener is slow.
    public nonisolated func stream(after vintage: Int) -> AsyncStream<Vintage> {
        AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
            let listening = Task { await self.listen(continuation, after: vintage) }
            // Said before anybody can let go of the stream: one that is gone before it was listed is
            // forgotten too.
            continuation.onTermination = { _ in
                Task { if let id = await listening.value { await self.forget(id) } }
            }
        }
    }

    /// The number under which it is listed; `nil` where the feed has ended.
    private func listen(_ continuation: AsyncStream<Vintage>.Continuation, after vintage: Int) -> Int? {
        guard !isFinished else {
            continuation.finish()
            return nil
        }
        let id = nextID
        nextID += 1
        listeners[id] = continuation
        told[id] = vintage
        tell(id)
        return id
    }

    /// How many listen.
    var listening: Int { listeners.count }

    private func tell(_ id: Int) {
        guard newest.number > told[id] ?? 0 else { return }
        told[id] = newest.number
        listeners[id]?.yield(newest)
    }

    private func forget(_ id: Int) {
        listeners[id] = nil
        told[id] = nil
    }
}
