import Foundation
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
            case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHMSIZE:
                Message("store.disk-full")
            case .SQLITE_IOERR: Message("store.disk-fails")
            case .SQLITE_CORRUPT, .SQLITE_NOTADB: Message("store.file-damaged")
            case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: Message("store.file-closed")
            case .SQLITE_MISUSE: Message("store.closed")
            default: Message("store.failed")
            }
        return StoreFault(code, detail: "\(error)")
    }

    /// What a person is told when a system call about the data folder fails while it is opened.
    static func opening(_ folder: String, _ path: String, _ number: Int32) -> StoreFault {
        let message =
            switch number {
            case EROFS, EACCES, EPERM: Message("store.folder-closed", ["folder": .text(folder)])
            case ENOSPC, EDQUOT: Message("store.disk-full")
            case EIO: Message("store.disk-fails")
            default: Message("store.failed")
            }
        return StoreFault(message, detail: "\(path): \(String(cString: strerror(number)))")
    }

    /// Runs something and tells database failures as faults.
    static func telling<Value>(_ body: () throws -> Value) throws -> Value {
        do { return try body() } catch { throw of(error) }
    }
}
