import Documents
import Kernel
import Office
import Testing

@Suite struct AdoptionTests {
    @Test(arguments: Engine.allCases)
    func `an adopted plan comes back with its bytes, its basis and its lint`(engine: Engine) async throws {
        try await engine.world { store in
            _ = try await store.submit(Sample.adopt("a", basis: "临府发〔2023〕1号"))
            let (plan, files, plans) = try await store.read { reader in
                let plan = try reader.adoption(of: "harbour")
                return (plan, try plan.map { try reader.documents(of: $0) }, try reader.planIDs())
            }
            let adopted = try #require(plan)
            #expect(adopted.files.map(\.path) == ["Library/sea/units.yaml", "plan.yaml"])
            #expect(adopted.files.map(\.hash) == files?.map { ContentHash.of($0.bytes) })
            #expect(adopted.files.map(\.size) == files?.map(\.bytes.count))
            #expect(adopted.by == Sample.mei)
            #expect(adopted.adoptedAt == Sample.at(1))
            #expect(adopted.legalBasis == "临府发〔2023〕1号")
            #expect(adopted.lint == Sample.clean)
            #expect(adopted.entry == 1)
            #expect(files == Sample.files().sorted { $0.path < $1.path })
            #expect(plans == ["harbour"])
        }
    }

    @Test(arguments: Engine.allCases)
    func `what was adopted earlier stays readable as known then`(engine: Engine) async throws {
        try await engine.world { store in
            _ = try await store.submit(Sample.adopt("a", second: 10))
            _ = try await store.submit(
                Sample.adopt("b", Sample.files("plan: harbour\nstatus: adopted"), second: 20))
            _ = try await store.submit(Sample.adopt("c", plan: "canal", second: 30))
            func known(_ moment: AsKnown) async throws -> ([String], Int64?) {
                try await store.read(at: moment) { (try $0.planIDs(), try $0.adoption(of: "harbour")?.entry) }
            }
            #expect(try await known(.vintage(0)) == ([], nil))
            #expect(try await known(.vintage(1)) == (["harbour"], 1))
            #expect(try await known(.moment(Sample.at(19))) == (["harbour"], 1))
            #expect(try await known(.moment(Sample.at(20))) == (["harbour"], 2))
            #expect(try await known(.now) == (["canal", "harbour"], 2))
        }
    }

    @Test(arguments: Engine.allCases)
    func `a plan awaits its first figures only while its adoption is the last thing`(
        engine: Engine
    ) async throws {
        try await engine.world { store in
            func awaits(_ plan: String) async throws -> Bool {
                try await store.read { try $0.awaitsFirstFigures(of: plan) }
            }
            #expect(try await !awaits("harbour"))
            _ = try await store.submit(Sample.adopt("a"))
            #expect(try await awaits("harbour"))
            // A refusal is no change.
            _ = try await store.submit(Sample.figures("r", [], plan: "harbour"))
            #expect(try await awaits("harbour"))
            _ = try await store.submit(Sample.figures("f", [Sample.row()], plan: "harbour"))
            #expect(try await !awaits("harbour"))
            _ = try await store.submit(Sample.adopt("c", plan: "canal"))
            #expect(try await awaits("canal"))
            #expect(try await !awaits("harbour"))
            _ = try await store.submit(Sample.adopt("d", Sample.files("plan: harbour2")))
            #expect(try await !awaits("canal"))
            #expect(try await !awaits("harbour"), "an amendment has figures before it")
        }
    }

    @Test(arguments: Engine.allCases)
    func `documents with errors are not adopted`(engine: Engine) async throws {
        try await engine.world { store in
            let lint = LintSummary(errors: 3, warnings: 0, notes: 0, codes: [])
            let outcome = try await store.submit(Sample.adopt("a", lint: lint))
            #expect(
                outcome
                    == .refused(
                        Refusal(
                            "store.documents-have-errors", ["plan": .text("harbour"), "count": .integer(3)])))
            #expect(try await store.read { try $0.planIDs() }.isEmpty)
        }
    }

    @Test(arguments: Engine.allCases)
    func `the same documents are not adopted twice, an older version again is`(engine: Engine) async throws {
        try await engine.world { store in
            _ = try await store.submit(Sample.adopt("a"))
            #expect(
                try await store.submit(Sample.adopt("b")).refusal?.message.code == "store.already-adopted")
            _ = try await store.submit(Sample.adopt("c", Sample.files("plan: harbour2")))
            #expect(try await store.submit(Sample.adopt("d")).receipt != nil)
        }
    }

    @Test(
        arguments: Engine.allCases,
        [
            ("store.no-files", "harbour", []),
            ("store.bad-path", "harbour", ["../plan.yaml"]),
            ("store.bad-path", "harbour", ["/plan.yaml"]),
            ("store.bad-path", "harbour", ["a//b.yaml"]),
            ("store.bad-path", "harbour", ["a\nb.yaml"]),
            ("store.file-twice", "harbour", ["plan.yaml", "plan.yaml"]),
            ("store.bad-plan-id", "Harbour", ["plan.yaml"]),
            ("store.bad-plan-id", "", ["plan.yaml"]),
        ] as [(String, String, [String])])
    func `a folder that is none is refused`(
        engine: Engine, example: (code: String, plan: String, paths: [String])
    ) async throws {
        try await engine.world { store in
            let files = example.paths.map { DocumentFile(path: $0, bytes: [1]) }
            let outcome = try await store.submit(Sample.adopt("a", plan: example.plan, files))
            #expect(outcome.refusal?.message.code == example.code)
        }
    }

    @Test func `a file and an adoption have their bounds`() async throws {
        let large = [UInt8](repeating: 65, count: StoreLimits.fileBytes + 1)
        let fits = [UInt8](repeating: 65, count: StoreLimits.fileBytes)
        try await Engine.memory.world { store in
            let one = try await store.submit(Sample.adopt("a", [DocumentFile(path: "a", bytes: large)]))
            #expect(one.refusal?.message.code == "store.file-too-large")
            let many = (0..<9).map { DocumentFile(path: "f\($0)", bytes: fits) }
            #expect(
                try await store.submit(Sample.adopt("b", many)).refusal?.message.code
                    == "store.adoption-too-large")
            let count = (0...StoreLimits.files).map { DocumentFile(path: "f\($0)", bytes: []) }
            #expect(
                try await store.submit(Sample.adopt("c", count)).refusal?.message.code
                    == "store.too-many-files")
            let basis = String(repeating: "据", count: 2000)
            #expect(
                try await store.submit(Sample.adopt("d", basis: basis)).refusal?.message.code
                    == "store.basis-too-long")
        }
    }
}
