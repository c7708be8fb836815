import Documents
import Kernel
import Office
import Plans
import Testing

@Suite struct DecisionTests {
    private static let seen = Sample.fingerprint()

    @Test(arguments: Engine.allCases)
    func `a decision comes back with who, when and why`(engine: Engine) async throws {
        try await engine.world { store in
            _ = try await store.submit(Sample.adopt("a"))
            let chosen = try await store.submit(Sample.choose("c", seen: Self.seen, second: 20))
            let confirmed = try await store.submit(
                Sample.confirm("p", seen: Self.seen, [("t2", [1, 2]), ("t1", [3])], second: 30))
            #expect(chosen.receipt?.vintage.number == 2 && confirmed.receipt?.vintage.number == 3)
            let (decisions, adopted, others) = try await store.read { reader in
                (
                    try reader.decisions(of: "harbour"), try reader.adoption(of: "harbour"),
                    try reader.decisions(of: "canal")
                )
            }
            #expect(adopted?.fingerprint == Self.seen)
            #expect(others == [])
            #expect(decisions.map(\.content.key.subject) == ["boats/linhai", "t1", "t2"])
            #expect(decisions.map(\.entry) == [2, 3, 3])
            let mark = DecisionMark(by: Sample.mei, at: Sample.at(20), reason: "表 1 为准")
            #expect(
                decisions.first
                    == Decision(
                        plan: "harbour",
                        content: .baseline(
                            indicator: "boats", org: "linhai",
                            BaselineChoice(statements: ["C1"], value: Exact(12))), mark: mark, entry: 2))
            #expect(
                decisions.last?.content
                    == .path(
                        target: "t2",
                        [
                            PathStep(period: .year(2023), value: Exact(1)),
                            PathStep(period: .year(2024), value: Exact(2)),
                        ]))
        }
    }

    @Test(arguments: Engine.allCases)
    func `the last decision stands, and what was known earlier stays known then`(engine: Engine) async throws
    {
        try await engine.world { store in
            _ = try await store.submit(Sample.adopt("a", second: 1))
            _ = try await store.submit(Sample.choose("c", seen: Self.seen, 12, second: 10))
            _ = try await store.submit(Sample.choose("d", seen: Self.seen, 13, second: 20))
            _ = try await store.submit(Sample.choose("e", seen: Self.seen, nil, second: 30))
            func known(_ moment: AsKnown) async throws -> [Exact?] {
                try await store.read(at: moment) { reader in
                    try reader.decisions(of: "harbour").map { decision in
                        guard case .baseline(_, _, let choice) = decision.content else { return nil }
                        return choice?.value
                    }
                }
            }
            #expect(try await known(.moment(Sample.at(9))) == [])
            #expect(try await known(.moment(Sample.at(10))) == [Exact(12)])
            #expect(try await known(.vintage(3)) == [Exact(13)])
            #expect(try await known(.now) == [nil])
            let standing = try await store.read { PlanDecisions(try $0.decisions(of: "harbour")) }
            #expect(standing.baseline(indicator: "boats", org: "linhai") == nil)
        }
    }

    static let refused: [(code: String, command: @Sendable () -> Command)] = [
        ("decision.no-reason", { Sample.choose("x", seen: seen, reason: " \n") }),
        ("decision.no-reason", { Sample.confirm("x", seen: seen, [("t", [1])], reason: "") }),
        (
            "decision.reason-too-long",
            { Sample.choose("x", seen: seen, reason: String(repeating: "因", count: 2000)) }
        ),
        ("decision.plan-amended", { Sample.choose("x", seen: .none) }),
        ("decision.plan-amended", { Sample.confirm("x", seen: .none, [("t", [1])]) }),
        ("store.plan-not-adopted", { Sample.choose("x", plan: "canal", seen: seen) }),
        ("decision.no-target", { Sample.confirm("x", seen: seen, []) }),
        ("decision.target-twice", { Sample.confirm("x", seen: seen, [("t", [1]), ("t", [2])]) }),
        ("decision.too-large", { Sample.confirm("x", seen: seen, [("", [1])]) }),
        ("decision.too-large", { Sample.confirm("x", seen: seen, [("t", Array(0...100))]) }),
        (
            "decision.too-large",
            { Sample.confirm("x", seen: seen, (0...StoreLimits.decidedTargets).map { ("t\($0)", [1]) }) }
        ),
        ("decision.too-large", { Sample.choose("x", seen: seen, indicator: "") }),
        (
            "decision.too-large",
            { Sample.choose("x", seen: seen, statements: (0...50).map { "C\($0)" }) }
        ),
        ("decision.nothing-stands", { Sample.choose("x", seen: seen, nil) }),
        ("decision.nothing-stands", { Sample.confirm("x", seen: seen, [("t", [])]) }),
    ]

    @Test(arguments: Engine.allCases, refused.indices)
    func `a decision that cannot be is refused`(engine: Engine, index: Int) async throws {
        try await engine.world { store in
            _ = try await store.submit(Sample.adopt("a"))
            let outcome = try await store.submit(Self.refused[index].command())
            #expect(outcome.refusal?.message.code == Self.refused[index].code)
            #expect(try await store.read { try $0.decisions(of: "harbour") } == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `the same decision again is refused, a repeated command is not`(engine: Engine) async throws {
        try await engine.world { store in
            _ = try await store.submit(Sample.adopt("a"))
            let first = try await store.submit(Sample.choose("c", seen: Self.seen))
            #expect(try await store.submit(Sample.choose("c", seen: Self.seen)) == .repeated(first))
            let again = try await store.submit(Sample.choose("d", seen: Self.seen, reason: "又"))
            #expect(again.refusal?.message.code == "decision.already")
            _ = try await store.submit(Sample.confirm("p", seen: Self.seen, [("t", [1, 2])]))
            let same = try await store.submit(Sample.confirm("q", seen: Self.seen, [("t", [1, 2])]))
            #expect(same.refusal?.message.code == "decision.already")
            let more = try await store.submit(
                Sample.confirm("r", seen: Self.seen, [("t", [1, 2]), ("u", [1])]))
            #expect(more.receipt != nil)
        }
    }

    @Test(arguments: Engine.allCases)
    func `who saw documents that were amended since must look again`(engine: Engine) async throws {
        try await engine.world { store in
            _ = try await store.submit(Sample.adopt("a"))
            let amended = Sample.files("plan: harbour2")
            _ = try await store.submit(Sample.adopt("b", amended))
            let outcome = try await store.submit(Sample.choose("c", seen: Self.seen))
            #expect(outcome.refusal?.message.code == "decision.plan-amended")
            let looked = Sample.fingerprint(amended)
            #expect(try await store.submit(Sample.choose("d", seen: looked)).receipt != nil)
        }
    }
}
