import Foundation
import Kernel
import Office
import Testing

@testable import StorageSQLite

@Suite struct BackupTests {
    /// A folder of its own for backups, and a world with some entries.
    private func world(_ folder: TestFolder) async throws -> SQLiteStore {
        let store = try await SQLiteStore.open(folder.settings, birth: Sample.birth(.sample))
        _ = try await store.submit(Sample.adopt("a"))
        _ = try await store.submit(Sample.figures("f", [Sample.row()]))
        return store
    }

    private func file(_ folder: TestFolder, _ name: String = "copy.sqlite") -> URL {
        folder.url.appending(path: name)
    }

    private func names(_ folder: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    @Test func `a backup beside the owner holds every entry acknowledged before it`() async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        let store = try await world(folder)
        let writing = Task {
            var receipts: [Receipt] = []
            var number = 0
            while !Task.isCancelled {
                let row = try Sample.row("boats", "o\(number)", 2000)
                let receipt = try await store.submit(Sample.figures("c\(number)", [row])).receipt
                receipts.append(try #require(receipt))
                number += 1
            }
            return receipts
        }
        var reports: [BackupReport] = []
        for number in 0..<4 {
            let before = try await store.read { $0.position }
            let source = try WorldFile(folder.settings)
            let report = try source.backUp(to: file(folder, "copy-\(number).sqlite"))
            try source.close()
            #expect(report.isKept)
            #expect(report.verification.entries >= before.entry + 1)
            #expect(report.verification.vintage >= before.vintage)
            #expect(report.bytes > 4096)
            reports.append(report)
        }
        writing.cancel()
        let receipts = try await writing.value
        #expect(!receipts.isEmpty)
        for report in reports {
            let copy = try WorldFile(file: report.file, migrations: folder.settings.migrations)
            #expect(try copy.verify(head: report.verification.head).isIntact)
            #expect(copy.world.kind == .sample)
            try copy.close()
        }
        #expect(try await store.verify(head: reports.last?.verification.head).knownHead != nil)
        try await store.close()
        #expect(try names(folder.url).filter { $0.contains("partial") }.isEmpty)
    }

    @Test func `a backup neither moves the log nor writes to the file`() async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        var settings = folder.settings
        settings.idle = .seconds(60)
        settings.checkpointBytes = 1 << 30
        let store = try await SQLiteStore.open(settings, birth: Sample.birth())
        _ = try await store.submit(Sample.figures("f", [Sample.row()]))
        let before = try [folder.file, URL(filePath: folder.file.path + "-wal")].map {
            try Data(contentsOf: $0)
        }
        let source = try WorldFile(settings)
        #expect(try source.backUp(to: file(folder)).isKept)
        try source.close()
        let after = try [folder.file, URL(filePath: folder.file.path + "-wal")].map {
            try Data(contentsOf: $0)
        }
        #expect(before == after)
        #expect(before[1].count > 0)
        try await store.close()
    }

    @Test func `after a sudden end a backup holds what only the log holds`() async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        let store = try await world(folder)
        let left = try folder.copy()
        defer { left.remove() }
        let head = try await store.verify(head: nil).head
        try await store.close()
        let source = try WorldFile(left.settings)
        #expect(try source.backUp(to: file(left)).verification.head == head)
        try source.close()
    }

    @Test func `a file that exists is never overwritten, and a missing folder is told`() async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        let store = try await world(folder)
        let target = file(folder)
        try Data("mine".utf8).write(to: target)
        let source = try WorldFile(folder.settings)
        #expect(throws: Refusal("backup.exists", ["file": .text(target.path)])) {
            _ = try source.backUp(to: target)
        }
        #expect(try Data(contentsOf: target) == Data("mine".utf8))
        #expect(throws: Refusal.self) { _ = try source.backUp(to: file(folder, "none/copy.sqlite")) }
        try source.close()
        try await store.close()
    }

    @Test func `a damaged world leaves no backup`() async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        try await world(folder).close()
        try Raw.change(folder, "UPDATE figure SET value = '9'")
        let source = try WorldFile(folder.settings)
        let report = try source.backUp(to: file(folder))
        try source.close()
        #expect(!report.isKept)
        #expect(report.verification.damages.map(\.message.code) == ["store.damage.row"])
        #expect(try names(folder.url).filter { $0.hasPrefix("copy") }.isEmpty)
    }

    @Test func `a restored world is the same and goes on`() async throws {
        let folder = TestFolder()
        let other = TestFolder()
        defer {
            folder.remove()
            other.remove()
        }
        let store = try await world(folder)
        let source = try WorldFile(folder.settings)
        let backup = try source.backUp(to: file(folder))
        try source.close()
        let report = try await SQLiteRestore.run(
            backup.file, into: other.settings, head: backup.verification.head)
        #expect(report.isKept)
        #expect(report.verification.head == backup.verification.head)
        #expect(try names(other.url).filter { !$0.contains("-") } == ["tidemark.lock", "tidemark.sqlite"])
        let restored = try await SQLiteStore.open(other.settings)
        #expect(try await restored.verify(head: nil).isIntact)
        let told = try await restored.submit(Sample.figures("f", [Sample.row()]))
        #expect(told == .repeated(try await store.submit(Sample.figures("f", [Sample.row()])).first))
        #expect(try await restored.submit(Sample.figures("g", [Sample.row("nets")])).receipt != nil)
        try await restored.close()
        try await store.close()
    }

    @Test func `a folder with a world, in use or not, is never restored over`() async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        let store = try await world(folder)
        let source = try WorldFile(folder.settings)
        let backup = try source.backUp(to: file(folder)).file
        try source.close()
        await #expect(throws: Refusal.self) {
            _ = try await SQLiteRestore.run(backup, into: folder.settings, head: nil)
        }
        let head = try await store.verify(head: nil).head
        try await store.close()
        await #expect(throws: Refusal("restore.occupied", ["folder": .text(folder.url.path)])) {
            _ = try await SQLiteRestore.run(backup, into: folder.settings, head: nil)
        }
        let again = try await SQLiteStore.open(folder.settings)
        #expect(try await again.verify(head: nil).head == head)
        try await again.close()
    }

    @Test func `a damaged, foreign or live file is not restored, and leaves nothing behind`() async throws {
        let folder = TestFolder()
        let other = TestFolder()
        defer {
            folder.remove()
            other.remove()
        }
        let store = try await world(folder)
        await #expect(throws: Refusal("restore.has-log", ["file": .text(folder.file.path)])) {
            _ = try await SQLiteRestore.run(folder.file, into: other.settings, head: nil)
        }
        let empty = folder.url.appending(path: "empty.backup").resolvingSymlinksInPath()
        try Data().write(to: empty)
        await #expect(throws: Refusal("restore.empty", ["file": .text(empty.path)])) {
            _ = try await SQLiteRestore.run(empty, into: other.settings, head: nil)
        }
        try await store.close()
        let wrongHead = try await SQLiteRestore.run(folder.file, into: other.settings, head: ContentHash.none)
        #expect(!wrongHead.isKept)
        try Raw.change(folder, "UPDATE journal SET actor = 'local:eve' WHERE seq = 1")
        let damaged = try await SQLiteRestore.run(folder.file, into: other.settings, head: nil)
        #expect(damaged.verification.damages.map(\.message.code) == ["store.damage.hash"])
        #expect(!FileManager.default.fileExists(atPath: other.url.path))
        let text = file(folder, "text")
        try Data(repeating: 65, count: 5000).write(to: text)
        await #expect(throws: StoreFault.self) {
            _ = try await SQLiteRestore.run(text, into: other.settings, head: nil)
        }
        await #expect(throws: Refusal.self) {
            _ = try await SQLiteRestore.run(file(folder, "none"), into: other.settings, head: nil)
        }
        #expect(!FileManager.default.fileExists(atPath: other.url.path))
        // A folder that was there stays, and stays empty.
        try FileManager.default.createDirectory(at: other.url, withIntermediateDirectories: true)
        let again = try await SQLiteRestore.run(folder.file, into: other.settings, head: nil)
        #expect(!again.isKept && !FileManager.default.fileExists(atPath: other.file.path))
    }
}

extension Outcome {
    /// What came of the command the first time.
    fileprivate var first: Outcome {
        if case .repeated(let outcome) = self { return outcome }
        return self
    }
}
