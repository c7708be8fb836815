public import Kernel

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
