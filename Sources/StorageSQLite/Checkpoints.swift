import Foundation
import GRDB
import Logging
import Synchronization

/// Moves the write-ahead log into the file: between groups when it has grown, and when nothing has happened
/// for a while. Only the writing connection does this, since SQLite 3.40 has a fault that needs a second
/// one.
final class Checkpoints: Sendable {
    private struct State {
        /// The size of the log at which the next attempt is due.
        var due: Int
        var groups = 0
        var isWaiting = false
        var isStopped = false
    }

    private let pool: DatabasePool
    private let path: String
    private let step: Int
    private let idle: Duration
    private let logger: Logger
    private let state: Mutex<State>

    init(_ pool: DatabasePool, _ settings: SQLiteSettings) {
        self.pool = pool
        path = settings.file + "-wal"
        step = settings.checkpointBytes
        idle = settings.idle
        logger = settings.logger
        state = Mutex(State(due: settings.checkpointBytes))
    }

    /// The bytes of the log, stale ones included.
    var logBytes: Int {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return (attributes?[.size] as? NSNumber)?.intValue ?? 0
    }

    /// After each group: empties the log where it is due, and sees to it that an idle one is emptied later.
    func afterGroup(_ db: Database) {
        let size = logBytes
        let (isDue, mustWait) = state.withLock { state in
            state.groups += 1
            defer { state.isWaiting = true }
            return (size >= state.due, !state.isWaiting)
        }
        if isDue { truncate(db) }
        if mustWait { Task { [weak self] in await self?.watch() } }
    }

    /// Empties the log. Readers of old frames only delay it: everything they do not need goes into the
    /// file, and the next attempt is due when the log has grown by another step. So it is on a full or
    /// failing disk: nothing is lost, since the log holds everything until it was copied.
    func truncate(_ db: Database) {
        do {
            try db.checkpoint(.truncate)
            state.withLock { $0.due = step }
        } catch {
            let size = logBytes
            state.withLock { $0.due = size + step }
            if (error as? DatabaseError)?.resultCode == .SQLITE_BUSY { return }
            logger.warning("checkpoint failed", metadata: ["error": "\(error)"])
        }
    }

    private func watch() async {
        while true {
            let seen = state.withLock { $0.groups }
            guard (try? await Task.sleep(for: idle)) != nil else { return }
            let isIdle = state.withLock { state in
                state.isWaiting = state.groups != seen
                return !state.isWaiting
            }
            if isIdle { break }
        }
        pool.asyncWriteWithoutTransaction { [weak self] db in
            if let self, !self.state.withLock(\.isStopped) { self.truncate(db) }
        }
    }

    /// The last one, before the file is closed; idle ones that still come do nothing.
    func stop(_ db: Database) {
        state.withLock { $0.isStopped = true }
        truncate(db)
    }
}
