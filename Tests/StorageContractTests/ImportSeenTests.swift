import Kernel
import Measures
import Office
import Testing

/// An import that was compared with what is known is written only where just that still holds.
@Suite struct ImportSeenTests {
    private func submit(
        _ store: any Store, _ id: String, _ rows: [FigureRow], upTo: Int64?
    ) async throws -> Outcome {
        let figures = FigureImport(source: "boats.csv", plan: nil, upTo: upTo, rows: rows)
        return try await store.submit(
            Command(id: id, actor: Sample.mei, at: Sample.at(3), verb: .importFigures(figures)))
    }

    @Test(arguments: Engine.allCases)
    func `what has moved since the preview is refused in the writer's turn`(engine: Engine) async throws {
        try await engine.world { store in
            let now = [try Sample.row("boats", "linhai", 2020, "2")]
            let first = try #require(
                try await submit(store, "a", [try Sample.row("boats", "linhai", 2020, "1")], upTo: nil)
                    .receipt)
            #expect(try await submit(store, "b", now, upTo: first.entry).receipt != nil)
            let late = [try Sample.row("boats", "linhai", 2020, "3")]
            let moved = Refusal("import.seen-differs")
            #expect(try await submit(store, "c", late, upTo: first.entry).refusal == moved)
            // Another year, org or element that came meanwhile does not matter to these.
            for (number, row) in [
                try Sample.row("boats", "linhai", 2021), try Sample.row("boats", "elsewhere", 2020),
                try Sample.row("crews", "linhai", 2020),
            ].enumerated() {
                #expect(try await submit(store, "d-\(number)", [row], upTo: first.entry).receipt != nil)
            }
            // What was done is done, however old the preview of whoever asks again.
            guard case .repeated(.accepted) = try await submit(store, "b", now, upTo: first.entry) else {
                return #expect(Bool(false), "done again")
            }
            let entry = try await store.read { $0.position.entry }
            #expect(try await submit(store, "c", late, upTo: entry).receipt != nil)
            #expect(try await store.read { try $0.figures(element: "boats", org: "linhai").count } == 4)
        }
    }

    @Test(arguments: Engine.allCases)
    func `what was erased since the preview is refused too`(engine: Engine) async throws {
        try await engine.world { store in
            let rows = [try Sample.row("boats", "linhai", 2020, "1")]
            #expect(try await submit(store, "a", rows, upTo: nil).receipt != nil)
            let entry = try await store.read { $0.position.entry }
            let hash = try #require(
                FigureImport(source: "boats.csv", plan: nil, rows: rows).parts.first?.content.hash)
            let erasure = Command(
                id: "e", actor: Sample.mei, at: Sample.at(4),
                verb: .erase(Erasure(hash: hash, basis: "a request")))
            #expect(try await store.submit(erasure).receipt != nil)
            let next = [try Sample.row("boats", "linhai", 2020, "2")]
            let refusal = try await submit(store, "b", next, upTo: entry).refusal
            #expect(refusal == Refusal("import.seen-differs"))
        }
    }

    @Test(arguments: Engine.allCases)
    func `figures after an entry are the later ones of all`(engine: Engine) async throws {
        try await engine.world { store in
            for number in 1...3 {
                let row = try Sample.row("boats", "linhai", 2020, "\(number)")
                #expect(try await submit(store, "\(number)", [row], upTo: nil).receipt != nil)
            }
            let last = try await store.read { $0.position.entry }
            for entry in -1...last {
                let (all, later) = try await store.read { reader in
                    (
                        try reader.figures(element: "boats", org: "linhai"),
                        try reader.figures(element: "boats", org: "linhai", after: entry)
                    )
                }
                #expect(later == all.filter { $0.entry > entry })
            }
            let then = try await store.read(at: .vintage(2)) {
                try $0.figures(element: "boats", org: "linhai", after: 1).map(\.entry)
            }
            #expect(then == [2])
        }
    }
}
