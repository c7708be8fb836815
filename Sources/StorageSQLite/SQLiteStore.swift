public import Foundation
import GRDB
public import Kernel
public import Logging
public import Office

/// Where a store lies and how it works. The defaults are the ones that `StoreLimits` names.
public struct SQLiteSettings: Sendable {
    /// The data folder; the store owns it while it is open.
    public var folder: URL
    /// The folder with the migrations.
    public var migrations: URL
    /// Connections that read at the same time.
    public var readers = 8
    /// Commands that may wait.
    public var waiting = StoreLimits.waiting
    /// Commands in one commit, and how long it gathers them.
    public var group = StoreLimits.group
    public var groupMicroseconds = StoreLimits.groupMicroseconds
    /// The size of the write-ahead log at which it is emptied between groups.
    public var checkpointBytes = 4 << 20
    /// What the writing connection keeps of the file in memory, so that a large import does not write and
    /// read the same pages again and again.
    public var writerCacheKiB = 64 << 10
    /// After how long without a command the log is emptied.
    public var idle: Duration = .seconds(2)
    public var logger = Logger(label: "tidemark.store")

    public init(folder: URL, migrations: URL) {
        self.folder = folder
        self.migrations = migrations
    }

    var file: String { folder.appending(path: "tidemark.sqlite").path }
}

/// A world in one SQLite file: one writer with group commit, parallel readers of snapshots.
public final class SQLiteStore: Store {
    let pool: DatabasePool
    let world: World
    private let lock: DataLock
    private let feed: VintageFeed
    private let writer: GroupWriter
    private let checkpoints: Checkpoints

    /// Opens a data folder. An empty one becomes the world of `birth`; without `birth` it is refused. A
    /// world keeps its kind: another kind than `birth` asks for is refused, and so is a form that a later
    /// version wrote.
    public static func open(_ settings: SQLiteSettings, birth: WorldBirth? = nil) async throws -> SQLiteStore
    {
        try StoreFault.telling { try SQLiteStore(SQLiteOpening(settings, birth), settings) }
    }

    init(_ opening: SQLiteOpening, _ settings: SQLiteSettings) throws {
        pool = opening.pool
        world = opening.world
        lock = opening.lock
        feed = VintageFeed(opening.vintage)
        checkpoints = Checkpoints(pool, settings)
        writer = GroupWriter(pool, world, feed, checkpoints, settings)
    }

    /// Says in the lock file where this process answers browsers, for whoever finds the folder in use.
    public func tell(address: String) { lock.tell(address: address) }

    public func submit(_ command: Command) async throws -> Outcome { try await writer.submit(command) }

    public func read<Value: Sendable>(
        at moment: AsKnown, _ body: @escaping @Sendable (any Reader) throws -> Value
    ) async throws -> Value {
        if writer.queue.isClosed { throw StoreFault.closed }
        do {
            return try await pool.read { db in try body(SQLiteReader(db, self.world, at: moment)) }
        } catch {
            throw StoreFault.of(error)
        }
    }

    public func changes(after vintage: Int) -> AsyncStream<Vintage> { feed.stream(after: vintage) }

    public func verify(head: ContentHash?) async throws -> Verification {
        if writer.queue.isClosed { throw StoreFault.closed }
        do {
            return try await pool.read { db in try SQLiteVerify.run(db, head: head) }
        } catch {
            throw StoreFault.of(error)
        }
    }

    /// Moves the whole log into the file; false where somebody who reads keeps it from being emptied, so that
    /// it still holds what was overwritten since.
    public func emptyLog() async throws -> Bool {
        if writer.queue.isClosed { throw StoreFault.closed }
        return try await pool.writeWithoutTransaction { db in
            self.checkpoints.truncate(db)
            return self.checkpoints.logBytes == 0
        }
    }

    public func close() async throws {
        guard writer.queue.close() else { return }
        await writer.drained()
        await feed.finish()
        do {
            try await pool.writeWithoutTransaction { db in self.checkpoints.stop(db) }
            try pool.close()
        } catch {
            lock.release()
            throw StoreFault.of(error)
        }
        lock.release()
    }
}
