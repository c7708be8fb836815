import Foundation
import GRDB
import Kernel
import Office

/// The invariants of the machine: how the owner syncs, SQLite's version, the log and the disk.
struct MachineCheck {
    private let settings: SQLiteSettings
    private let file: WorldFile
    private let synchronous: CheckFinding

    init(_ settings: SQLiteSettings, _ file: WorldFile) {
        self.settings = settings
        self.file = file
        synchronous = MachineCheck.synchronous(settings)
    }

    func look(_ invariant: Invariant, _ db: Database) throws -> CheckFinding? {
        switch invariant {
        case .synchronousFull: synchronous
        case .logSize: log()
        case .sqliteVersion: try version(db)
        case .diskSpace: disk()
        default: nil
        }
    }

    /// Only the owner's writing connection can tell. Where another process owns the folder, it would not
    /// have opened it without; where nobody does, this process opens it as an owner does and asks.
    private static func synchronous(_ settings: SQLiteSettings) -> CheckFinding {
        do {
            let lock = try DataLock(folder: settings.folder.path)
            defer { lock.release() }
            let pool = try SQLiteOpening.connect(settings)
            let mode = try pool.writeWithoutTransaction { db in
                // Opening a pool leaves a few frames in the log; whoever reads just now may keep them there.
                _ = try? db.checkpoint(.truncate)
                return try SQLiteOpening.synchronous(db)
            }
            try pool.close()
            return (mode == 2, [Message("check.synchronous", ["mode": .integer(mode ?? -1)])])
        } catch let refusal as Refusal {
            return (true, [Message("check.owned", refusal.message.arguments)])
        } catch {
            return (false, [(error as? StoreFault)?.message ?? Message("store.failed")])
        }
    }

    private func log() -> CheckFinding {
        MachineCheck.log(bytes: WorldFile.bytes(settings.file + "-wal"))
    }

    static func log(bytes: Int) -> CheckFinding {
        let fact = Message(
            "check.log", ["bytes": .integer(bytes), "most": .integer(StoreLimits.logBytes)])
        return (bytes <= StoreLimits.logBytes, [fact])
    }

    private func version(_ db: Database) throws -> CheckFinding {
        let text = try String.fetchOne(db, sql: "SELECT sqlite_version()") ?? "?"
        let version = SQLiteVersion(text)
        var facts = [Message("check.version", ["version": .text(text)])]
        if version.hasWALResetFault { facts.append(Message("check.wal-reset")) }
        return (version >= SQLiteVersion.oldest, facts)
    }

    /// A backup and a rebuild each need as much room as the file.
    private func disk() -> CheckFinding {
        let values = try? FileManager.default.attributesOfFileSystem(forPath: settings.folder.path)
        guard let free = (values?[.systemFreeSize] as? NSNumber)?.intValue else { return (true, []) }
        return MachineCheck.disk(free: free, file: file.bytes)
    }

    static func disk(free: Int, file: Int) -> CheckFinding {
        let needed = file + StoreLimits.freeBytes
        let fact = Message("check.disk", ["free": .integer(free), "needed": .integer(needed)])
        return (free >= needed, [fact])
    }
}

/// A version of SQLite and what is known of it.
struct SQLiteVersion: Comparable {
    let parts: [Int]

    init(_ text: String) { parts = text.split(separator: ".").prefix(3).map { Int($0) ?? 0 } }

    /// STRICT tables and the list of tables came with 3.37.
    static let oldest = SQLiteVersion("3.37.0")

    /// A second connection that checkpoints at the wrong moment loses commits: 3.7.0 to 3.51.2, mended in
    /// 3.51.3 and, for older lines, in 3.44.6 and 3.50.7 (sqlite.org/wal.html, “The WAL-Reset Bug”).
    var hasWALResetFault: Bool {
        if self < SQLiteVersion("3.7.0") || self >= SQLiteVersion("3.51.3") { return false }
        switch parts.prefix(2) {
        case [3, 44]: return self < SQLiteVersion("3.44.6")
        case [3, 50]: return self < SQLiteVersion("3.50.7")
        default: return true
        }
    }

    static func < (left: SQLiteVersion, right: SQLiteVersion) -> Bool {
        left.parts.lexicographicallyPrecedes(right.parts)
    }
}
