public import Foundation
import GRDB
public import Kernel
public import Office

/// A world's file, opened read-only beside the process that may own it.
///
/// This is safe under Debian's SQLite 3.40.1. Its WAL-reset fault (3.7.0 to 3.51.2) needs two connections of
/// which one checkpoints while the other writes or checkpoints. A connection that was opened read-only does
/// neither: it takes a read mark in the shared index, sees one snapshot, and lets go. It cannot even
/// checkpoint when it is the last one to close. Meanwhile the owner goes on writing; its log merely grows
/// until the reader is done.
public final class WorldFile: Sendable {
    public let file: URL
    public let world: World
    /// Whether the schema and every projection are those of this version; only then can projections be
    /// compared.
    public let isCurrent: Bool
    let queue: DatabaseQueue
    let migrations: Migrations

    /// Opens the world of a data folder.
    public convenience init(_ settings: SQLiteSettings) throws {
        try self.init(file: URL(filePath: settings.file), migrations: settings.migrations)
    }

    /// Opens a file. Refused: none, one of somebody else, one of a later version.
    public init(file: URL, migrations folder: URL) throws {
        try SQLiteOpening.refuseEmptied(file.path)
        guard FileManager.default.fileExists(atPath: file.path) else { throw Refusal("store.no-world") }
        let migrations = try Migrations(folder: folder)
        (queue, world, isCurrent) = try StoreFault.telling {
            var configuration = Configuration()
            configuration.label = "tidemark.file"
            configuration.readonly = true
            let queue = try DatabaseQueue(path: file.path, configuration: configuration)
            return try queue.read { db in
                guard let world = try SQLiteOpening.look(db, migrations) else {
                    throw Refusal("store.no-world")
                }
                return (queue, world, try migrations.isCurrent(db))
            }
        }
        self.migrations = migrations
        self.file = file
    }

    /// Walks the whole journal of one snapshot, as `Store.verify` does.
    public func verify(head: ContentHash?) throws -> Verification {
        try StoreFault.telling {
            try queue.read { db in try SQLiteVerify.run(db, head: head, projections: isCurrent) }
        }
    }

    public func close() throws { try StoreFault.telling { try queue.close() } }

    /// The bytes of the file, without its log.
    public var bytes: Int { WorldFile.bytes(file.path) }

    static func bytes(_ path: String) -> Int {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return (attributes?[.size] as? NSNumber)?.intValue ?? 0
    }
}

/// Moves of files that must survive a power cut.
enum DurableFile {
    /// Waits until a file or a folder is on disk.
    static func sync(_ path: String) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure(path) }
    }

    /// Gives a finished file its name; false where the name is taken, which is never overwritten.
    static func install(_ partial: String, as path: String) throws -> Bool {
        try sync(partial)
        if link(partial, path) == 0 {
            unlink(partial)
        } else if errno == EEXIST {
            return false
        } else {
            // A file system without links.
            if FileManager.default.fileExists(atPath: path) { return false }
            guard rename(partial, path) == 0 else { throw failure(path) }
        }
        try sync(URL(filePath: path).deletingLastPathComponent().path)
        return true
    }

    static func failure(_ path: String) -> StoreFault {
        let code: Message = errno == ENOSPC ? Message("store.disk-full") : Message("store.failed")
        return StoreFault(code, detail: "\(path): \(String(cString: strerror(errno)))")
    }
}
