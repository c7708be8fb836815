import Documents
import Kernel
import Measures
import Office
import Testing

@Suite struct CommandTests {
    @Test(arguments: Engine.allCases)
    func `a new world has one entry that says which world it is`(engine: Engine) async throws {
        try await engine.world(kind: .sample) { store in
            let (position, world, entries) = try await store.read { reader in
                (reader.position, try reader.world(), try reader.entries(after: -1, limit: 10))
            }
            #expect(world == World(id: "w-1", format: 1, kind: .sample))
            #expect(position.entry == 0)
            #expect(position.vintage.number == 0)
            #expect(entries.map(\.kind) == [.world])
            #expect(entries.map(\.previous) == [.none])
        }
    }

    @Test(arguments: Engine.allCases)
    func `an accepted command is an entry and makes a vintage`(engine: Engine) async throws {
        try await engine.world { store in
            let receipt = try #require(try await store.submit(Sample.adopt("a")).receipt)
            #expect(receipt.entry == 1)
            #expect(receipt.vintage.number == 1)
            #expect(receipt.at == Sample.at(1))
            let (entry, position) = try await store.read { reader in
                (try reader.entries(after: 0, limit: 10), reader.position)
            }
            #expect(entry.map(\.hash) == [receipt.hash])
            #expect(entry.map(\.actor) == [Sample.mei])
            #expect(entry.map(\.stream) == ["plan:harbour"])
            #expect(position.vintage == receipt.vintage)
        }
    }

    @Test(arguments: Engine.allCases)
    func `the same command twice changes nothing and answers the same`(engine: Engine) async throws {
        try await engine.world { store in
            let first = try await store.submit(Sample.figures("f", [Sample.row()]))
            let second = try await store.submit(Sample.figures("f", [Sample.row()], second: 9))
            #expect(second == .repeated(first))
            let count = try await store.read { try $0.entries(after: -1, limit: 10).count }
            #expect(count == 2)
        }
    }

    @Test(arguments: Engine.allCases)
    func `an identifier used for something else is refused without an entry`(engine: Engine) async throws {
        try await engine.world { store in
            _ = try await store.submit(Sample.figures("f", [Sample.row()]))
            let other = try await store.submit(Sample.figures("f", [Sample.row("nets")]))
            #expect(other.refusal?.message.code == "store.command-id-taken")
            let count = try await store.read { try $0.entries(after: -1, limit: 10).count }
            #expect(count == 2)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a refusal of a known actor is an entry and no vintage`(engine: Engine) async throws {
        try await engine.world { store in
            let outcome = try await store.submit(Sample.figures("f", []))
            #expect(outcome == .refused(Refusal("store.no-rows")))
            let (entry, position, told) = try await store.read { reader in
                (try reader.entries(after: 0, limit: 1).first, reader.position, try reader.outcome(of: "f"))
            }
            #expect(entry?.kind == .refused)
            #expect(position.entry == 1)
            #expect(position.vintage.number == 0)
            #expect(told == .refused(Refusal("store.no-rows")))
        }
    }

    @Test(arguments: Engine.allCases)
    func `a refused command is judged anew once its cause is gone`(engine: Engine) async throws {
        try await engine.world { store in
            let command = Sample.figures("f", [try Sample.row()], plan: "harbour")
            let first = try await store.submit(command)
            #expect(first.refusal?.message.code == "store.plan-not-adopted")
            #expect(try await store.submit(command) == .repeated(first))
            _ = try await store.submit(Sample.adopt("a"))
            let third = try await store.submit(command)
            #expect(third.receipt?.vintage.number == 2)
            #expect(try await store.submit(command) == .repeated(third))
        }
    }

    @Test(arguments: Engine.allCases)
    func `who does not say who acts is turned away without an entry`(engine: Engine) async throws {
        try await engine.world { store in
            for actor in [Principal.local(user: "", name: nil), .local(user: "a/b", name: nil), .system("")] {
                let outcome = try await store.submit(Sample.adopt("a", actor: actor))
                #expect(outcome == .refused(Refusal("store.bad-actor")))
            }
            let long = String(repeating: "x", count: 301)
            #expect(
                try await store.submit(Sample.adopt(long)).refusal?.message.code == "store.bad-command-id")
            let position = try await store.read { $0.position }
            #expect(position.entry == 0)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a clock that goes back does not take the journal with it`(engine: Engine) async throws {
        try await engine.world { store in
            _ = try await store.submit(Sample.figures("late", [Sample.row()], second: 500))
            let early = try await store.submit(Sample.figures("early", [Sample.row("nets")], second: 3))
            #expect(early.receipt?.at == Sample.at(500))
        }
    }

    @Test(arguments: Engine.allCases)
    func `a closed store answers with a fault`(engine: Engine) async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        let store = try await engine.open(.real, folder)
        try await store.close()
        try await store.close()
        await #expect(throws: StoreFault.closed) { _ = try await store.submit(Sample.adopt("a")) }
        await #expect(throws: StoreFault.closed) { _ = try await store.read { $0.position } }
        await #expect(throws: StoreFault.closed) { _ = try await store.verify(head: nil) }
    }

    @Test(arguments: Engine.allCases)
    func `sixteen writers of fifty commands each get one entry a command`(engine: Engine) async throws {
        try await engine.world { store in
            let receipts = try await withThrowingTaskGroup(of: [Receipt].self) { group in
                for writer in 0..<16 {
                    group.addTask {
                        var receipts: [Receipt] = []
                        for number in 0..<50 {
                            let row = try Sample.row("boats", "o\(writer)", 1900 + number)
                            let command = Sample.figures("c-\(writer)-\(number)", [row], second: number)
                            receipts.append(try #require(try await store.submit(command).receipt))
                        }
                        return receipts
                    }
                }
                return try await group.reduce(into: [Receipt]()) { $0 += $1 }
            }
            #expect(Set(receipts.map(\.entry)) == Set(1...800))
            #expect(Set(receipts.map(\.vintage.number)) == Set(1...800))
            let verification = try await store.verify(head: nil)
            #expect(verification.isIntact)
            #expect(verification.entries == 801)
            #expect(verification.vintage.number == 800)
            let own = try await store.read { reader in
                try (0..<16).map {
                    try reader.figures(element: "boats", org: "o\($0)").map(\.period.startYear)
                }
            }
            #expect(own.allSatisfy { $0 == Array(1900..<1950) })
        }
    }
}
