import Synchronization

/// The bounds of the site. docs/limits.md lists them; a test holds each at its edge.
public struct SiteLimits: Sendable {
    /// Requests that are worked on at the same time; one more is answered 503 with Retry-After.
    public var requests = 128
    /// Live streams that are open at the same time; one more is answered 503 with Retry-After.
    public var streams = 256
    /// How often an open stream repeats the newest vintage.
    public var heartbeat: Duration = .seconds(15)
    /// How long a request's body may take to come in.
    public var bodyTime: Duration = .seconds(120)
    /// Bytes of a plain form.
    public var formBytes = 1 << 16
    /// Bytes of an address's path and query together.
    public var addressBytes = 8 << 10

    public init() {}
}

/// Places of which there are so many and no more. A place is free again when its holder lets go of it.
final class Places: Sendable {
    private let taken = Mutex(0)
    private let limit: Int

    /// One place; it is given back when nobody holds it any more.
    final class Place: Sendable {
        private let places: Places

        fileprivate init(_ places: Places) { self.places = places }

        deinit { places.taken.withLock { $0 -= 1 } }
    }

    init(_ limit: Int) { self.limit = limit }

    /// `nil` where all are taken.
    func take() -> Place? {
        let isFree = taken.withLock { taken in
            guard taken < limit else { return false }
            taken += 1
            return true
        }
        return isFree ? Place(self) : nil
    }

    /// How many are taken now.
    var count: Int { taken.withLock { $0 } }
}
