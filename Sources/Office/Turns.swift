/// Who makes a thing that many want at the same time, and who waits until it is made; kept by an actor.
///
/// One who takes the turn must end it, whatever came of it: others wait for that.
public struct Turns<Key: Hashable & Sendable>: Sendable {
    private var waiting: [Key: [CheckedContinuation<Void, Never>]] = [:]

    /// Nobody makes anything.
    public init() {}

    /// Takes the turn of making a thing; false where another has it, for whose end one may `wait`.
    public mutating func take(_ key: Key) -> Bool {
        guard waiting[key] == nil else { return false }
        waiting[key] = []
        return true
    }

    /// Is called when the turn of another ends; at once where it has ended.
    public mutating func wait(_ key: Key, _ waiter: CheckedContinuation<Void, Never>) {
        if waiting[key] == nil { waiter.resume() } else { waiting[key]?.append(waiter) }
    }

    /// Ends a turn: who waits goes on, in the order of coming.
    public mutating func end(_ key: Key) {
        for waiter in waiting.removeValue(forKey: key) ?? [] { waiter.resume() }
    }
}
