import GRDB
import Kernel
public import Office

/// A world that another process owns, as a store: everything can be read beside the owner, and nothing can be
/// written.
extension WorldFile: Store {
    /// Always refused.
    public func submit(_ command: Command) async throws -> Outcome { throw Refusal("store.only-read") }

    public func read<Value: Sendable>(
        at moment: AsKnown, _ body: @escaping @Sendable (any Reader) throws -> Value
    ) async throws -> Value {
        do {
            return try await queue.read { db in try body(SQLiteReader(db, self.world, at: moment)) }
        } catch {
            throw StoreFault.of(error)
        }
    }

    /// Ends at once: who owns the world tells what changes.
    public func changes(after vintage: Int) -> AsyncStream<Vintage> { AsyncStream { $0.finish() } }
}
