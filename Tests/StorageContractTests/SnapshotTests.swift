import Kernel
import Office
import Testing

@Suite struct SnapshotTests {
    @Test(arguments: Engine.allCases)
    func `a state of knowledge that does not exist is refused`(engine: Engine) async throws {
        try await engine.world { store in
            await #expect(throws: Refusal.unknown(.vintage(7), newest: 0)) {
                _ = try await store.read(at: .vintage(7)) { $0.position }
            }
            await #expect(throws: Refusal.unknown(.vintage(-1), newest: 0)) {
                _ = try await store.read(at: .vintage(-1)) { $0.position }
            }
            await #expect(throws: Refusal.unknown(.moment(Sample.at(-1)), newest: 0)) {
                _ = try await store.read(at: .moment(Sample.at(-1))) { $0.position }
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `a refused command does not move the vintage, and its hash does not know of it`(
        engine: Engine
    ) async throws {
        func last(refusing: Bool) async throws -> Vintage {
            try await engine.world { store in
                _ = try await store.submit(Sample.adopt("a"))
                if refusing { _ = try await store.submit(Sample.figures("no", [])) }
                return try #require(try await store.submit(Sample.figures("f", [Sample.row()])).receipt)
                    .vintage
            }
        }
        #expect(try await last(refusing: false) == last(refusing: true))
    }

    @Test(arguments: Engine.allCases)
    func `what may be shown of a position does not betray a later refusal`(engine: Engine) async throws {
        try await engine.world { store in
            _ = try await store.submit(Sample.adopt("a", second: 10))
            let before = try await store.read { $0.position }
            let refused = try await store.submit(Sample.figures("no", [], second: 90))
            #expect(refused.refusal != nil)
            let after = try await store.read { $0.position }
            #expect(after.entry == before.entry + 1)
            #expect(after.at == before.at && after.at == Sample.at(10) && after.vintage == before.vintage)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a reader sees one snapshot while others write`(engine: Engine) async throws {
        try await engine.world { store in
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    for number in 0..<120 {
                        let rows = [
                            try Sample.row("boats", "a", 1900 + number),
                            try Sample.row("nets", "a", 1900 + number),
                        ]
                        _ = try await store.submit(Sample.figures("c-\(number)", rows))
                    }
                }
                for _ in 0..<4 {
                    group.addTask {
                        for _ in 0..<60 {
                            let (vintage, boats, nets, last) = try await store.read { reader in
                                (
                                    reader.position.vintage.number,
                                    try reader.figures(element: "boats", org: "a").count,
                                    try reader.figures(element: "nets", org: "a").count,
                                    try reader.entries(after: -1, limit: 1000).last?.seq
                                )
                            }
                            #expect(boats == vintage && nets == vintage && last == Int64(vintage))
                        }
                    }
                }
                try await group.waitForAll()
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `entries come in pages that have a bound`(engine: Engine) async throws {
        try await engine.world { store in
            for number in 0..<5 { _ = try await store.submit(Sample.figures("c\(number)", [])) }
            let pages = try await store.read { reader in
                try [(-1, 2), (1, 2), (3, 99), (5, 10), (-9, 1), (0, 0), (0, -3)].map { after, limit in
                    try reader.entries(after: Int64(after), limit: limit).map(\.seq)
                }
            }
            #expect(pages == [[0, 1], [2, 3], [4, 5], [], [0], [], []])
        }
    }

    @Test(arguments: Engine.allCases)
    func `an earlier vintage knows no later outcome, entry or figure`(engine: Engine) async throws {
        try await engine.world { store in
            _ = try await store.submit(Sample.adopt("a"))
            _ = try await store.submit(Sample.figures("f", [Sample.row()]))
            let (entries, outcome, figures, position) = try await store.read(at: .vintage(1)) { reader in
                (
                    try reader.entries(after: -1, limit: 9).map(\.seq), try reader.outcome(of: "f"),
                    try KnownFigures(reader).count, reader.position
                )
            }
            #expect(entries == [0, 1])
            #expect(outcome == nil)
            #expect(figures == 0)
            #expect(position.vintage.number == 1)
            #expect(position.entry == 1)
        }
    }

    @Test(arguments: Engine.allCases)
    func `an error of the reading body comes through`(engine: Engine) async throws {
        try await engine.world { store in
            await #expect(throws: Refusal("test.no")) {
                _ = try await store.read { _ in throw Refusal("test.no") }
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `changes tell the newest vintage to everyone and end with the store`(engine: Engine) async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        let store = try await engine.open(.real, folder)
        var late = store.changes(after: 0).makeAsyncIterator()
        for number in 0..<3 { _ = try await store.submit(Sample.figures("c\(number)", [Sample.row()])) }
        var seen = 0
        while seen < 3, let vintage = await late.next() {
            #expect(vintage.number > seen)
            seen = vintage.number
        }
        #expect(seen == 3)
        var early = store.changes(after: 1).makeAsyncIterator()
        #expect(await early.next()?.number == 3)
        try await store.close()
        #expect(await late.next() == nil)
        #expect(await early.next() == nil)
        var closed = store.changes(after: 0).makeAsyncIterator()
        #expect(await closed.next() == nil)
    }
}
