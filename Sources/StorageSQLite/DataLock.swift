import Foundation
public import Kernel
import Office
import Synchronization

/// One process owns a data folder: an advisory lock on a file that names the owner and, in a second line,
/// the address at which it answers browsers. The system lets go of it when the process ends, however it ends.
final class DataLock: Sendable {
    private let held: Mutex<Int32?>

    /// Takes the lock, or refuses with the number of the process that has it.
    init(folder: String) throws {
        let path = folder + "/tidemark.lock"
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw StoreFault.opening(folder, path, errno) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let reason = errno
            let owner = DataLock.owner(descriptor)
            close(descriptor)
            guard reason == EWOULDBLOCK else {
                throw StoreFault.failed("\(path): \(String(cString: strerror(reason)))")
            }
            throw Refusal(locked: folder, by: owner)
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

    /// Tells whoever finds the folder locked where its owner answers; an address too long is not told.
    func tell(address: String) {
        let text = Array("\(getpid())\n\(address)\n".utf8)
        guard text.count <= DataLock.mostBytes else { return }
        held.withLock { descriptor in
            guard let open = descriptor else { return }
            _ = text.withUnsafeBytes { pwrite(open, $0.baseAddress, $0.count, 0) }
        }
    }

    /// How much of the file is read and written.
    private static let mostBytes = 300

    /// The process and the address that the file names.
    private static func owner(_ descriptor: Int32) -> (process: String, address: String?) {
        var bytes = [UInt8](repeating: 0, count: mostBytes)
        let count = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
        let lines = bytes.prefix(max(0, count)).split(separator: 10, omittingEmptySubsequences: false)
        let digits = (lines.first ?? []).prefix { $0 >= 48 && $0 <= 57 }
        let process = digits.isEmpty ? "?" : String(decoding: digits, as: UTF8.self)
        // The last line of a file that is just being written may be cut.
        guard lines.count > 2, lines[1].starts(with: Array("http://".utf8)),
            lines[1].allSatisfy({ $0 > 32 && $0 < 127 })
        else { return (process, nil) }
        return (process, String(decoding: lines[1], as: UTF8.self))
    }
}

extension Refusal {
    fileprivate init(locked folder: String, by owner: (process: String, address: String?)) {
        let told: [String: MessageArgument] = ["folder": .text(folder), "process": .text(owner.process)]
        guard let address = owner.address else {
            self.init("store.locked", told)
            return
        }
        self.init("store.locked-by-server", told.merging(["address": .text(address)]) { $1 })
    }

    /// Whether a data folder was refused because another process owns it.
    public var isOfOwnedFolder: Bool { ["store.locked", "store.locked-by-server"].contains(message.code) }
}
