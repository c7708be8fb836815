import Kernel
import Office
import Synchronization

/// A browser that may write: it opened the one-time link.
struct SiteSession: Hashable, Sendable {
    let id: String
    /// What every form of the session carries.
    let formToken: String
}

/// A file that was looked at and not yet confirmed.
struct PendingImport: Sendable {
    let name: String
    let bytes: [UInt8]
    /// The sheet of a workbook that was chosen.
    var sheet: String?
}

/// The sessions of this run of the server, in memory only: a restart ends them and prints a new link.
final class SessionBook: Sendable {
    private struct State {
        var openToken: String?
        var sessions: [String: SiteSession] = [:]
        var pending: [String: PendingImport] = [:]
        var told: [String: Message] = [:]
        var effects: [String: ImportEffect] = [:]
    }

    private let state: Mutex<State>
    private let newToken: @Sendable () -> String

    init(openToken: String?, newToken: @escaping @Sendable () -> String) {
        state = Mutex(State(openToken: openToken))
        self.newToken = newToken
    }

    /// A new session for the token of the one-time link; the token is spent by it.
    func open(_ token: String) -> SiteSession? {
        let session = SiteSession(id: newToken(), formToken: newToken())
        return state.withLock { state in
            guard let expected = state.openToken, SessionBook.isEqual(expected, token) else { return nil }
            state.openToken = nil
            state.sessions[session.id] = session
            return session
        }
    }

    func session(_ id: String) -> SiteSession? { state.withLock { $0.sessions[id] } }

    /// Keeps one file a session, the last one.
    func keep(_ pending: PendingImport, for session: SiteSession) {
        state.withLock { $0.pending[session.id] = pending }
    }

    func pending(for session: SiteSession) -> PendingImport? { state.withLock { $0.pending[session.id] } }

    func drop(for session: SiteSession) { state.withLock { $0.pending[session.id] = nil } }

    /// Notes what has just been done, for the next page of the session.
    func tell(_ message: Message, to session: SiteSession) {
        state.withLock { $0.told[session.id] = message }
    }

    /// What has just been done, once.
    func takeTold(_ session: SiteSession) -> Message? {
        state.withLock { state in
            defer { state.told[session.id] = nil }
            return state.told[session.id]
        }
    }

    /// Keeps what the last import of a session moved, one a session.
    func keep(_ effect: ImportEffect, for session: SiteSession) {
        state.withLock { $0.effects[session.id] = effect }
    }

    /// What the last import of a session moved, where it is the one that made a vintage.
    func effect(for session: SiteSession, vintage: String) -> ImportEffect? {
        state.withLock { state in
            state.effects[session.id].flatMap { String($0.vintage) == vintage ? $0 : nil }
        }
    }

    /// Compares in a time that does not depend on where the texts differ.
    static func isEqual(_ left: String, _ right: String) -> Bool {
        let (left, right) = (Array(left.utf8), Array(right.utf8))
        guard left.count == right.count else { return false }
        return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
