import Foundation
import Kernel
import Office
import Synchronization

/// One process owns a data folder: an advisory lock on a file that names the owner. The system lets go of
/// it when the process ends, however it ends.
final class DataLock: Sendable {
    private let held: Mutex<Int32?>

    /// Takes the lock, or refuses with the number of the process that has it.
    init(folder: String) throws {
        let path = folder + "/tidemark.lock"
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw StoreFault.opening(folder, path, errno) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let (owner, reason) = (DataLock.owner(descriptor), errno)
            close(descriptor)
            guard reason == EWOULDBLOCK else {
                throw StoreFault.failed("\(path): \(String(cString: strerror(reason)))")
            }
            throw Refusal("store.locked", ["folder": .text(folder), "process": .text(owner)])
        }
        let text = Array("\(getpid())\n".utf8)
        ftruncate(descriptor, 0)
        _ = text.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
        held = Mutex(descriptor)
    }

    deinit { release() }

    /// Lets go, if it still holds.
    func release() {
        held.withLock { descriptor in
            guard let open = descriptor else { return }
            ftruncate(open, 0)
            // A process that is just being started still has a copy of the descriptor, and so the lock.
            flock(open, LOCK_UN)
            close(open)
            descriptor = nil
        }
    }

    private static func owner(_ descriptor: Int32) -> String {
        var bytes = [UInt8](repeating: 0, count: 20)
        let count = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
        let digits = bytes.prefix(max(0, count)).prefix { $0 >= 48 && $0 <= 57 }
        return digits.isEmpty ? "?" : String(decoding: digits, as: UTF8.self)
    }
}
