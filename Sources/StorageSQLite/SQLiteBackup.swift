public import Foundation
import GRDB
public import Kernel
public import Office

/// A copy of a world, and what a check of the copy found.
public struct BackupReport: Sendable {
    /// Where the copy is; nothing is there where the check found damage.
    public let file: URL
    public let bytes: Int
    public let world: World
    /// The head that it tells belongs outside: on paper, in a letter, on another machine.
    public let verification: Verification
    /// Whether the copy was left in place: it is only where it is whole.
    public let isKept: Bool
}

extension WorldFile {
    /// Copies one snapshot of the world into a new file, while its owner may go on writing.
    ///
    /// `VACUUM INTO` reads everything in one read transaction of this read-only connection and writes a file
    /// without a log, so that the copy is one moment of the world. It is written under another name beside,
    /// opened and verified as a restore would, synced, and only then named; a file that exists is never
    /// overwritten.
    public func backUp(to target: URL) throws -> BackupReport {
        let files = FileManager.default
        guard !files.fileExists(atPath: target.path) else {
            throw Refusal("backup.exists", ["file": .text(target.path)])
        }
        let folder = target.deletingLastPathComponent()
        guard files.fileExists(atPath: folder.path) else {
            throw Refusal("backup.no-folder", ["folder": .text(folder.path)])
        }
        let partial = URL(filePath: target.path + ".partial-\(getpid())")
        try? files.removeItem(at: partial)
        defer { try? files.removeItem(at: partial) }
        try StoreFault.telling {
            try queue.writeWithoutTransaction { db in
                try db.execute(sql: "VACUUM INTO ?1", arguments: [partial.path])
            }
        }
        let copy = try WorldFile(partial, like: self)
        let verification = try copy.verify(head: nil)
        try copy.close()
        let isWhole = verification.isIntact
        if isWhole, try !DurableFile.install(partial.path, as: target.path) {
            throw Refusal("backup.exists", ["file": .text(target.path)])
        }
        return BackupReport(
            file: target, bytes: isWhole ? WorldFile.bytes(target.path) : 0, world: copy.world,
            verification: verification, isKept: isWhole)
    }

    private convenience init(_ file: URL, like original: WorldFile) throws {
        try self.init(file: file, migrations: original.migrations.folder)
    }
}

/// Brings a backup back to life.
public enum SQLiteRestore {
    /// Verifies a backup and puts it into a data folder that holds no world. Refused: a folder that holds one
    /// or is in use, a file with a log of its own beside it. A backup of an earlier version is brought up to
    /// date on the way. With `head`, that hash must be in its chain.
    public static func run(
        _ backup: URL, into settings: SQLiteSettings, head: ContentHash?
    ) async throws -> BackupReport {
        let files = FileManager.default
        // A link such as `latest.sqlite` must not become the world's own file.
        let backup = backup.resolvingSymlinksInPath()
        guard files.fileExists(atPath: backup.path) else {
            throw Refusal("server.no-file", ["path": .text(backup.path)])
        }
        guard WorldFile.bytes(backup.path + "-wal") == 0 else {
            throw Refusal("restore.has-log", ["file": .text(backup.path)])
        }
        guard WorldFile.bytes(backup.path) > 0 else {
            throw Refusal("restore.empty", ["file": .text(backup.path)])
        }
        let folder = settings.folder
        let isNew = !files.fileExists(atPath: folder.path)
        try files.createDirectory(at: folder, withIntermediateDirectories: true)
        let lock = try DataLock(folder: folder.path)
        let stage = stage(settings)
        func clear() {
            try? files.removeItem(at: stage)
            lock.release()
        }
        do {
            if files.fileExists(atPath: settings.file) || WorldFile.bytes(settings.file + "-wal") > 0 {
                throw Refusal("restore.occupied", ["folder": .text(folder.path)])
            }
            let report = try await install(backup, settings, stage, head)
            clear()
            if isNew, !report.isKept { try? files.removeItem(at: folder) }
            return report
        } catch {
            clear()
            if isNew { try? files.removeItem(at: folder) }
            throw error
        }
    }

    /// Where a backup is verified before it gets the world's name.
    static func stage(_ settings: SQLiteSettings) -> URL { settings.folder.appending(path: "restoring") }

    private static func install(
        _ backup: URL, _ settings: SQLiteSettings, _ stage: URL, _ head: ContentHash?
    ) async throws -> BackupReport {
        let files = FileManager.default
        try? files.removeItem(at: stage)
        try files.createDirectory(at: stage, withIntermediateDirectories: true)
        var staged = settings
        staged.folder = stage
        do {
            try files.copyItem(atPath: backup.path, toPath: staged.file)
        } catch {
            throw StoreFault.failed("\(error)")
        }
        let store = try await SQLiteStore.open(staged)
        let (verification, world) = (try await store.verify(head: head), store.world)
        try await store.close()
        guard WorldFile.bytes(staged.file + "-wal") == 0 else {
            throw StoreFault.failed("the log of \(staged.file) was not emptied")
        }
        if verification.isIntact {
            for end in ["-wal", "-shm"] { try? files.removeItem(atPath: settings.file + end) }
            guard try DurableFile.install(staged.file, as: settings.file) else {
                throw Refusal("restore.occupied", ["folder": .text(settings.folder.path)])
            }
        }
        return BackupReport(
            file: URL(filePath: settings.file), bytes: WorldFile.bytes(settings.file), world: world,
            verification: verification, isKept: verification.isIntact)
    }
}
