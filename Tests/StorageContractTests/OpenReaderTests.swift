import Foundation
import GRDB
import Kernel
import Office
import Testing

@testable import StorageSQLite

/// What happens while somebody else reads the file, as a backup does; and what is not the file itself.
@Suite struct OpenReaderTests {
    /// Somebody who has begun to read and does not end.
    private final class OpenReader: Sendable {
        private let queue: DatabaseQueue

        init(_ folder: TestFolder) throws {
            var configuration = Configuration()
            configuration.readonly = true
            configuration.allowsUnsafeTransactions = true
            queue = try DatabaseQueue(path: folder.file.path, configuration: configuration)
            try queue.inDatabase { db in
                try db.execute(sql: "BEGIN")
                _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM journal")
            }
        }

        func end() throws {
            try queue.inDatabase { try $0.execute(sql: "COMMIT") }
            try queue.close()
        }
    }

    private func names(_ folder: TestFolder) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
    }

    @Test func `check finds no fault in somebody who reads`() async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        try FixtureWorld.format1.copy(to: folder)
        try await SQLiteStore.open(folder.settings).close()
        let reader = try OpenReader(folder)
        #expect(try Checkup.run(folder.settings).filter { !$0.isKept }.map(\.invariant) == [])
        try reader.end()
    }

    @Test func `rebuild compares beside somebody who reads, and refuses to replace`() async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        try await RebuildTests.filled(folder)
        try Raw.change(folder, "UPDATE figure SET note = 'x'")
        let reader = try OpenReader(folder)
        #expect(try !SQLiteRebuild.run(folder.settings, replace: false).isEqual)
        #expect(throws: Refusal("store.being-read", ["folder": .text(folder.url.path)])) {
            _ = try SQLiteRebuild.run(folder.settings, replace: true)
        }
        #expect(try !names(folder).contains { $0.hasPrefix("re") })
        try reader.end()
        #expect(try SQLiteRebuild.run(folder.settings, replace: true).kept != nil)
        #expect(try SQLiteRebuild.run(folder.settings, replace: false).isEqual)
    }

    @Test func `erased bytes stay in the log while somebody reads, and that is told`() async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        let secret = "身份证号三三一〇"
        let row = FigureRow(
            element: "boats", org: "a", period: .year(2023), text: try #require(DecimalText("1")),
            published: "1", note: secret)
        let store = try await SQLiteStore.open(folder.settings, birth: Sample.birth())
        _ = try await store.submit(Sample.figures("f", [row]))
        let reader = try OpenReader(folder)
        _ = try await store.submit(EraseTests.erase("e", try EraseTests.part([row])))
        #expect(try await !store.emptyLog())
        try reader.end()
        #expect(try await store.emptyLog())
        for name in try names(folder) {
            let bytes = try Data(contentsOf: folder.url.appending(path: name))
            #expect(bytes.firstRange(of: Data(secret.utf8)) == nil, "\(name)")
        }
        try await store.close()
    }

    @Test func `what a killed rebuild or restore left is removed by the next owner`() async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        try FixtureWorld.format1.copy(to: folder)
        let stage = folder.url.appending(path: "restoring")
        try FileManager.default.createDirectory(at: stage, withIntermediateDirectories: true)
        for file in [folder.url.appending(path: "rebuilding.sqlite"), stage.appending(path: "x")] {
            try Data("secret".utf8).write(to: file)
        }
        try await SQLiteStore.open(folder.settings).close()
        #expect(try !names(folder).contains { $0.hasPrefix("re") })
    }

    @Test func `a link to a backup is restored as a file of its own`() async throws {
        let (folder, other) = (TestFolder(), TestFolder())
        defer {
            folder.remove()
            other.remove()
        }
        try FixtureWorld.format1.copy(to: folder)
        let before = try Data(contentsOf: folder.file)
        let link = folder.url.appending(path: "latest.sqlite")
        try FileManager.default.createSymbolicLink(
            atPath: link.path, withDestinationPath: folder.file.lastPathComponent)
        #expect(try await SQLiteRestore.run(link, into: other.settings, head: nil).isKept)
        let kind = try FileManager.default.attributesOfItem(atPath: other.file.path)[.type]
        #expect(kind as? FileAttributeType == .typeRegular)
        let store = try await SQLiteStore.open(other.settings)
        _ = try await store.submit(Sample.figures("g", [Sample.row("nets")]))
        try await store.close()
        #expect(try Data(contentsOf: folder.file) == before)
    }
}
