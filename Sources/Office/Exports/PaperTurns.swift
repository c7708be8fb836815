import Kernel

/// One at work, a few waiting in their order; more are refused at once.
public actor PaperTurns {
    /// How many may wait.
    public static let waiting = 4
    /// What a refused one is told to wait, in seconds.
    public static let retrySeconds = 10

    private var isBusy = false
    private var queue: [CheckedContinuation<Void, Never>] = []

    public init() {}

    /// Runs a body when its turn comes. Refused where too many wait.
    public func take<Value: Sendable>(
        _ body: @Sendable () async throws -> Value
    ) async throws -> Value {
        if isBusy {
            guard queue.count < PaperTurns.waiting else {
                throw Refusal("export.busy", ["seconds": .integer(PaperTurns.retrySeconds)])
            }
            await withCheckedContinuation { queue.append($0) }
        }
        isBusy = true
        defer { passOn() }
        return try await body()
    }

    private func passOn() {
        if queue.isEmpty { isBusy = false } else { queue.removeFirst().resume() }
    }
}
