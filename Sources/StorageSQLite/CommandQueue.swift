import Office
import Synchronization

/// What waits for the writer.
enum Work: Sendable {
    /// A command; answered when its entry is durable.
    case command(Command, CheckedContinuation<Outcome, any Error>)
    /// Content that a later command will name.
    case stage(StoredContent, CheckedContinuation<Void, any Error>)

    func fail(_ error: any Error) {
        switch self {
        case .command(_, let answer): answer.resume(throwing: error)
        case .stage(_, let answer): answer.resume(throwing: error)
        }
    }
}

/// What waits, first come first served, and whether somebody is at work on it.
final class CommandQueue: Sendable {
    enum Offer {
        /// It waits; the caller must wake the writer.
        case wake
        /// It waits; the writer is at work.
        case taken
        case full
        case closed
    }

    private struct State {
        var waiting: [Work] = []
        var first = 0
        var isWorking = false
        var isClosed = false
        var count: Int { waiting.count - first }
    }

    private let state = Mutex(State())
    private let limit: Int

    init(limit: Int) { self.limit = limit }

    func offer(_ work: Work) -> Offer {
        state.withLock { state in
            if state.isClosed { return .closed }
            if state.count >= limit { return .full }
            state.waiting.append(work)
            if state.isWorking { return .taken }
            state.isWorking = true
            return .wake
        }
    }

    /// The next in line.
    func next() -> Work? {
        state.withLock { state in
            guard state.first < state.waiting.count else { return nil }
            let work = state.waiting[state.first]
            state.first += 1
            if state.first == state.waiting.count || state.first >= 1024 {
                state.waiting.removeFirst(state.first)
                state.first = 0
            }
            return work
        }
    }

    /// Called by the writer when a group is done: whether more waits. If not, the next offer wakes it again.
    func hasMore() -> Bool {
        state.withLock { state in
            state.isWorking = state.count > 0
            return state.isWorking
        }
    }

    /// Whether nothing waits and nobody works.
    var isEmpty: Bool { state.withLock { $0.count == 0 && !$0.isWorking } }

    var isClosed: Bool { state.withLock { $0.isClosed } }

    /// Takes nothing more; false where it was closed before.
    func close() -> Bool {
        state.withLock { state in
            defer { state.isClosed = true }
            return !state.isClosed
        }
    }
}
