public import Kernel

/// What the data of a world are. A world keeps its kind for life.
public enum WorldKind: String, Hashable, Sendable, CaseIterable {
    /// Real plans and figures.
    case real
    /// Invented data to look at; every page says so.
    case sample
    /// A plan in the making: changed documents are adopted by themselves.
    case draft
}

/// Entry 0 of every journal: which world this is.
public struct World: Hashable, Sendable {
    /// The newest form of journals that this version reads and the one that it writes.
    public static let newestFormat = 1

    /// An identifier that no other world has.
    public let id: String
    /// The form of the journal.
    public let format: Int
    public let kind: WorldKind

    public init(id: String, format: Int = World.newestFormat, kind: WorldKind) {
        self.id = id
        self.format = format
        self.kind = kind
    }
}

/// What an engine needs to begin a world where there is none.
public struct WorldBirth: Hashable, Sendable {
    public let world: World
    public let actor: Principal
    public let at: Instant

    public init(world: World, actor: Principal, at: Instant) {
        self.world = world
        self.actor = actor
        self.at = at
    }
}
