import Documents
import Kernel
import Measures
import Office
import Testing

@Suite struct ImportTests {
    @Test(arguments: Engine.allCases)
    func `a figure comes back as it was handed in`(engine: Engine) async throws {
        try await engine.world { store in
            let row = try Sample.row()
            let bare = FigureRow(
                element: "boats", org: "linhai", period: .toDate(2024, through: 7),
                text: try #require(DecimalText("-0.5")), published: "-0.5 艘")
            _ = try await store.submit(Sample.figures("f", [row, bare]))
            let figures = try await store.read { try $0.figures(element: "boats", org: "linhai") }
            let expected = [row, bare].map { $0.figure(recorded: Sample.at(2), entry: 1) }
            #expect(figures == expected)
            #expect(figures.first?.value == Exact("12.4"))
            #expect(figures.first?.text.decimals == 2)
            #expect(figures.last?.origin == nil)
            #expect(figures.last?.bound == .exact)
        }
    }

    @Test(arguments: Engine.allCases)
    func `every kind of period survives`(engine: Engine) async throws {
        let periods: [Period] = [
            .year(2023), .fiscalYear(2023, starts: 4), .academicYear(2023), .half(2023, 2), .quarter(2023, 3),
            .month(2023, 11), .toDate(2023, through: 2),
            .toDate(of: .fiscalYear(2023, starts: 4), months: 10), .span(2021, 2025),
            .span(from: .fiscalYear(2021, starts: 4), to: .fiscalYear(2025, starts: 4)),
        ]
        try await engine.world { store in
            let text = try #require(DecimalText("1"))
            let rows = periods.map {
                FigureRow(element: "boats", org: "linhai", period: $0, text: text, published: "1")
            }
            _ = try await store.submit(Sample.figures("f", rows))
            let read = try await store.read { try $0.figures(element: "boats", org: "linhai").map(\.period) }
            #expect(read == periods)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a correction is a later figure and the earlier one stays known`(engine: Engine) async throws {
        try await engine.world { store in
            _ = try await store.submit(Sample.figures("f", [Sample.row()], second: 10))
            _ = try await store.submit(
                Sample.figures("g", [Sample.row("boats", "linhai", 2023, "13.00")], second: 20))
            func texts(_ moment: AsKnown) async throws -> [String] {
                try await store.read(at: moment) {
                    try $0.figures(element: "boats", org: "linhai").map(\.text.plainText)
                }
            }
            #expect(try await texts(.now) == ["12.40", "13.00"])
            #expect(try await texts(.vintage(1)) == ["12.40"])
            #expect(try await texts(.moment(Sample.at(19))) == ["12.40"])
            #expect(try await texts(.vintage(0)).isEmpty)
        }
    }

    @Test(arguments: Engine.allCases)
    func `one bad row refuses the whole import`(engine: Engine) async throws {
        try await engine.world { store in
            let rows = [try Sample.row(), try Sample.row("", "linhai")]
            let outcome = try await store.submit(Sample.figures("f", rows))
            #expect(
                outcome
                    == .refused(Refusal("store.bad-row", ["row": .integer(2), "field": .text("element")])))
            let known = try await store.read { try KnownFigures($0).count }
            #expect(known == 0)
        }
    }

    @Test(arguments: Engine.allCases)
    func `figures of another kind of world are refused`(engine: Engine) async throws {
        try await engine.world(kind: .real) { store in
            let outcome = try await store.submit(Sample.figures("f", [Sample.row()], kind: .sample))
            #expect(outcome.refusal?.message.code == "store.other-kind")
            let same = try await store.submit(Sample.figures("g", [Sample.row()], kind: .real))
            #expect(same.receipt != nil)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a command imported what it did for its own plan only`(engine: Engine) async throws {
        try await engine.world { store in
            _ = try await store.submit(Sample.adopt("a"))
            _ = try await store.submit(Sample.figures("f", [Sample.row()], plan: "harbour"))
            func known(_ command: String, _ plan: String, _ source: String) async throws -> Bool {
                try await store.read { try $0.imported(command, of: plan, from: source) }
            }
            #expect(try await known("f", "harbour", "boats.csv"))
            #expect(try await !known("g", "harbour", "boats.csv"))
            for (plan, source) in [("canal", "boats.csv"), ("harbour", "nets.csv")] {
                await #expect(throws: Refusal("api.command-used", ["command": .text("f")])) {
                    _ = try await known("f", plan, source)
                }
            }
        }
    }

    @Test func `the same rows have the same command, whatever their file is called`() throws {
        let rows = [try Sample.row(), try Sample.row("nets")]
        let first = FigureImport(source: "a.csv", plan: "harbour", rows: rows)
        #expect(first.commandID == FigureImport(source: "b.csv", plan: "harbour", rows: rows).commandID)
        #expect(first.commandID != FigureImport(source: "a.csv", plan: "canal", rows: rows).commandID)
        #expect(first.commandID != FigureImport(source: "a.csv", plan: "harbour", rows: [rows[0]]).commandID)
    }

    @Test(arguments: Engine.allCases)
    func `a second import of the same file is harmless`(engine: Engine) async throws {
        try await engine.world { store in
            let figures = FigureImport(source: "a.csv", plan: nil, rows: [try Sample.row()])
            let again = FigureImport(source: "copy of a.csv", plan: nil, rows: figures.rows)
            let first = try await store.submit(
                Command(
                    id: figures.commandID, actor: Sample.mei, at: Sample.at(1), verb: .importFigures(figures))
            )
            let second = try await store.submit(
                Command(
                    id: again.commandID, actor: .party("p-2"), at: Sample.at(2), verb: .importFigures(again)))
            #expect(second == .repeated(first))
        }
    }

    @Test(arguments: Engine.allCases)
    func `a large import is cut into parts and real at one entry`(engine: Engine) async throws {
        try await engine.world { store in
            let note = String(repeating: "n", count: 3900)
            let text = try #require(DecimalText("1"))
            let rows = (0..<2500).map {
                FigureRow(
                    element: "boats", org: "o\($0 % 7)", period: .year(1900 + $0 % 100), text: text,
                    published: "\($0)", note: note)
            }
            let outcome = try await store.submit(Sample.figures("f", rows))
            #expect(outcome.receipt?.entry == 1)
            let verification = try await store.verify(head: outcome.receipt?.hash)
            #expect(verification.isIntact)
            #expect(verification.contents == 3)
            #expect(verification.knownHead == 1)
            let seventh = try await store.read {
                try $0.figures(element: "boats", org: "o6").map(\.published)
            }
            #expect(seventh == rows.filter { $0.org == "o6" }.map(\.published))
        }
    }

    @Test(arguments: Engine.allCases)
    func `all figures stream by element and org, as recorded`(engine: Engine) async throws {
        try await engine.world { store in
            _ = try await store.submit(
                Sample.figures(
                    "f", [Sample.row("nets", "b"), Sample.row("boats", "b"), Sample.row("boats", "a")]))
            _ = try await store.submit(Sample.figures("g", [Sample.row("boats", "a", 2024)], second: 3))
            let order = try await store.read { reader in
                var order: [String] = []
                try reader.allFigures { order.append("\($0.element) \($0.org) \($0.period)") }
                return order
            }
            #expect(order == ["boats a 2023", "boats a 2024", "boats b 2023", "nets b 2023"])
        }
    }
}
