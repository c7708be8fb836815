import GRDB
import Kernel
import Office

extension StoreFault {
    /// What a person is told when the database fails; anything that is told already stays as it is.
    static func of(_ error: any Error) -> any Error {
        guard let error = error as? DatabaseError else { return error }
        let code: Message =
            switch error.resultCode {
            case .SQLITE_FULL: Message("store.disk-full")
            case .SQLITE_CORRUPT, .SQLITE_NOTADB: Message("store.file-damaged")
            case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: Message("store.file-closed")
            case .SQLITE_MISUSE: Message("store.closed")
            default: Message("store.failed")
            }
        return StoreFault(code, detail: "\(error)")
    }

    /// Runs something and tells database failures as faults.
    static func telling<Value>(_ body: () throws -> Value) throws -> Value {
        do { return try body() } catch { throw of(error) }
    }
}
