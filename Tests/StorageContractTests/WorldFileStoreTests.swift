import Foundation
import Kernel
import Measures
import Office
import Testing

@testable import StorageSQLite

/// What another process may do with a folder that is owned: read everything, write nothing, and learn where
/// the owner answers.
@Suite struct WorldFileStoreTests {
    private func open(_ folder: TestFolder) async throws -> SQLiteStore {
        let store = try await SQLiteStore.open(folder.settings, birth: Sample.birth())
        for number in 1...3 {
            let command = Sample.figures("c-\(number)", [try Sample.row("boats", "linhai", 2020 + number)])
            #expect(try await store.submit(command).receipt != nil)
        }
        return store
    }

    @Test func `beside its owner a world is read as the owner reads it, then and now`() async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        let owner = try await open(folder)
        let beside = try WorldFile(folder.settings)
        func facts(_ store: any Store, _ moment: AsKnown) async throws -> [Figure] {
            try await store.read(at: moment) { reader in
                var all: [Figure] = []
                try reader.allFigures { all.append($0) }
                return all
            }
        }
        for moment in [AsKnown.now, .vintage(2), .vintage(0)] {
            let known = try await facts(owner, moment)
            #expect(try await facts(beside, moment) == known)
        }
        #expect(try await facts(beside, .now).count == 3)
        let more = Sample.figures("c-4", [try Sample.row("crews")])
        #expect(try await owner.submit(more).receipt != nil)
        #expect(try await facts(beside, .now).count == 4)
        await #expect(throws: Refusal("store.only-read")) {
            _ = try await beside.submit(more)
        }
        for await vintage in beside.changes(after: 0) { Issue.record("told \(vintage)") }
        #expect(try await owner.read { $0.position.vintage.number } == 4)
        try beside.close()
        try await owner.close()
    }

    @Test func `who finds the folder in use is told where its owner answers, while it does`() async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        let pid = String(ProcessInfo.processInfo.processIdentifier)
        func refusal() async throws -> Refusal? {
            do {
                try await SQLiteStore.open(folder.settings).close()
                return nil
            } catch let refusal as Refusal {
                return refusal
            }
        }
        let owner = try await open(folder)
        let told: [String: MessageArgument] = ["folder": .text(folder.url.path), "process": .text(pid)]
        #expect(try await refusal() == Refusal("store.locked", told))
        owner.tell(address: "http://127.0.0.1:8080/" + String(repeating: "x", count: 300))
        #expect(try await refusal() == Refusal("store.locked", told))
        owner.tell(address: "http://127.0.0.1:8080/")
        let address = told.merging(["address": .text("http://127.0.0.1:8080/")]) { $1 }
        let locked = Refusal("store.locked-by-server", address)
        #expect(try await refusal() == locked)
        #expect(locked.isOfOwnedFolder && !Refusal("store.no-world").isOfOwnedFolder)
        try await owner.close()
        #expect(try await refusal() == nil)
        let next = try await SQLiteStore.open(folder.settings)
        #expect(try await refusal() == Refusal("store.locked", told))
        try await next.close()
    }
}
