import Foundation
import GRDB
import Kernel
import Office

/// Opens the file, brings its schema up to date, and finds or begins the world.
struct SQLiteOpening {
    let lock: DataLock
    let pool: DatabasePool
    let world: World
    let vintage: Vintage

    /// `Tdmk`: what a file of ours carries in its header.
    static let applicationID = 0x5464_6D6B

    init(_ settings: SQLiteSettings, _ birth: WorldBirth?) throws {
        let exists = FileManager.default.fileExists(atPath: settings.file)
        try SQLiteOpening.refuseEmptied(settings.file)
        if !exists {
            guard let birth else { throw Refusal("store.no-world") }
            try SQLiteOpening.check(birth.world, nil)
            try SQLiteOpening.create(settings.folder)
        }
        let migrations = try Migrations(folder: settings.migrations)
        lock = try DataLock(folder: settings.folder.path)
        do {
            SQLiteRebuild.removeLeftovers(settings)
            pool = try SQLiteOpening.connect(settings)
            (world, vintage) = try pool.writeWithoutTransaction { db in
                try SQLiteOpening.prepare(db, migrations, birth)
            }
        } catch {
            lock.release()
            throw error
        }
    }

    /// Refused: a file without a byte, or a log without its file. A world always has its first page, so that
    /// something emptied it, or its making was cut short; SQLite would take it for a new file and throw its
    /// log away.
    static func refuseEmptied(_ file: String) throws(Refusal) {
        let exists = FileManager.default.fileExists(atPath: file)
        let hasLog = WorldFile.bytes(file + "-wal") > 0
        guard exists && WorldFile.bytes(file) == 0 || !exists && hasLog else { return }
        throw Refusal(hasLog ? "store.emptied-with-log" : "store.emptied", ["file": .text(file)])
    }

    private static func create(_ folder: URL) throws {
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
            throw StoreFault.opening(folder.path, folder.path, Int32(cause?.code ?? Int(errno)))
        }
    }

    /// The connections of the process that owns the folder.
    static func connect(_ settings: SQLiteSettings) throws -> DatabasePool {
        var configuration = Configuration()
        configuration.label = "tidemark"
        configuration.maximumReaderCount = settings.readers
        configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA wal_autocheckpoint = 0") }
        let pool = try DatabasePool(path: settings.file, configuration: configuration)
        // GRDB sets NORMAL while it opens WAL, after the configuration: an entry would be acknowledged
        // before it is on disk.
        // What is erased is overwritten, not only let go.
        try pool.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON")
            try db.execute(sql: "PRAGMA cache_size = -\(settings.writerCacheKiB)")
            guard try synchronous(db) == 2 else { throw StoreFault.failed("synchronous is not FULL") }
        }
        return pool
    }

    /// How the connection syncs: 2 is FULL.
    static func synchronous(_ db: Database) throws -> Int? {
        try Int.fetchOne(db, sql: "PRAGMA synchronous")
    }

    private static func prepare(
        _ db: Database, _ migrations: Migrations, _ birth: WorldBirth?
    ) throws -> (World, Vintage) {
        let known = try look(db, migrations)
        if let known { try check(known, birth) }
        try db.execute(sql: "PRAGMA application_id = \(applicationID)")
        try migrations.apply(to: db)
        if let world = try storedWorld(db) {
            return (world, try Tip(db).position.vintage)
        }
        guard let birth else { throw Refusal("store.no-world") }
        try check(birth.world, nil)
        var tip = try Tip(db)
        try db.inTransaction(.immediate) {
            let draft = EntryBody.world(birth.world).draft(stream: "world")
            try GroupWriter.write(
                draft.sealed(after: .beginning, at: birth.at, by: birth.actor), draft, &tip, db)
            return .commit
        }
        return (birth.world, tip.position.vintage)
    }

    /// Looks into a file before anything in it is changed, and answers the world where one was begun.
    /// Refuses a file of somebody else, and a format, a schema or an entry of a later version.
    static func look(_ db: Database, _ migrations: Migrations) throws -> World? {
        let owner = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
        guard owner == applicationID || tables == 0 else { throw Refusal("store.other-file") }
        var world: World?
        if try db.tableExists("journal") {
            world = try storedWorld(db)
            if let world { try check(world, nil) }
            try refuseNewerEntries(db)
        }
        _ = try migrations.missing(in: db)
        return world
    }

    /// A sound entry of a kind or form that this version does not know was written by a later one; an entry
    /// that is not sound is damage, which `verify` tells.
    private static func refuseNewerEntries(_ db: Database) throws {
        var last: (kind: String, version: Int) = ("", 0)
        while let row = try Row.fetchOne(
            db,
            sql: """
                SELECT \(JournalTables.entryColumns) FROM journal WHERE (kind, version) > (?1, ?2)
                ORDER BY kind, version, seq LIMIT 1
                """,
            arguments: [last.kind, last.version])
        {
            let entry = JournalTables.entry(row)
            last = (entry.kind.name, entry.version)
            if !EntryBody.knows(entry.kind, version: entry.version), entry.recomputedHash == entry.hash {
                throw Refusal.newerEntry(entry)
            }
        }
    }

    /// The world of entry 0; `nil` where there is no entry yet.
    private static func storedWorld(_ db: Database) throws -> World? {
        let row = try Row.fetchOne(
            db, sql: "SELECT \(JournalTables.entryColumns) FROM journal ORDER BY seq LIMIT 1")
        guard let entry = row.map(JournalTables.entry) else { return nil }
        guard case .world(let world)? = try? EntryBody(of: entry) else {
            throw StoreFault(Message("store.damage.unreadable", ["entry": .integer(0)]))
        }
        return world
    }

    private static func check(_ world: World, _ birth: WorldBirth?) throws {
        if world.format > World.newestFormat { throw Refusal.newerFormat(world.format) }
        if let asked = birth?.world.kind, asked != world.kind {
            throw Refusal(
                "store.kind-stays", ["ours": .message(world.kind.words), "asked": .message(asked.words)])
        }
    }
}
