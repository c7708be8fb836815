import Documents
import Foundation
import Kernel
import Measures
import Office
import Orgs
import Plans
import Testing

/// Three things of the invented plan, each before and after: a town moves to another district, an indicator
/// gets another formula, a figure is corrected. A walk that changes one of them at a time passes all eight
/// combinations, so that every one of them was once what was known.
struct EightStates {
    /// Whether the town has moved, the formula is the later one, the figure is corrected.
    struct State: Hashable {
        let moved: Bool
        let formula: Bool
        let corrected: Bool

        init(_ moved: Int, _ formula: Int, _ corrected: Int) {
            (self.moved, self.formula, self.corrected) = (moved == 1, formula == 1, corrected == 1)
        }
    }

    static let plan = "linhai-2023-2027"
    static let indicator = "marine-rd-intensity"
    static let year = Period.fiscalYear(2023, starts: 4)
    static let yearBefore = Period.fiscalYear(2022, starts: 4)

    /// The walk: each step changes one thing. The first stands at vintage 2, each later one at one more.
    static let walk = [
        State(0, 0, 0), State(0, 0, 1), State(0, 1, 1), State(0, 1, 0), State(1, 1, 0), State(1, 1, 1),
        State(1, 0, 1), State(1, 0, 0),
    ]

    /// R&D over the gross marine product (or, by the later formula, over the marine output), in per cent,
    /// worked by hand. 港湾区 is 北港镇 and, before the move, 南湾镇; 云岭区 is 松岭镇 and 石溪镇, and then
    /// 南湾镇 too. 北港镇 spends 300, corrected 330; 南湾镇 200; 松岭镇 150; 石溪镇 250.
    static let expected: [State: (gangwan: (Int, Int), yunling: (Int, Int))] = [
        State(0, 0, 0): ((500, 15_000), (400, 12_000)), State(0, 0, 1): ((530, 15_000), (400, 12_000)),
        State(0, 1, 0): ((500, 12_000), (400, 9_000)), State(0, 1, 1): ((530, 12_000), (400, 9_000)),
        State(1, 0, 0): ((300, 10_000), (600, 17_000)), State(1, 0, 1): ((330, 10_000), (600, 17_000)),
        State(1, 1, 0): ((300, 8_000), (600, 13_000)), State(1, 1, 1): ((330, 8_000), (600, 13_000)),
    ]

    static func documents(_ state: State) throws -> [DocumentFile] {
        let folder = TestFolder.root.appending(path: "Tests/Fixtures/plans/\(plan)")
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
        return try names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".csv") && $0 != "figures.csv" }.map {
            var text = try String(contentsOf: folder.appending(path: $0), encoding: .utf8)
            if $0 == "memberships.csv", state.moved {
                // The last day of fiscal 2023 is 2024-03-31.
                text = text.replacing(
                    "nanwan,gangwan,admin,,\n",
                    with: "nanwan,gangwan,admin,,2024-03-30\nnanwan,yunling,admin,2024-03-31,\n")
                #expect(text.contains("nanwan,yunling"))
            }
            if $0 == "indicators/innovation.yaml", state.formula {
                let line = "    - {formula: 海洋研发经费 / 海洋生产总值, source: {document: 林海市海洋科技统计制度, article: 第六条}}\n"
                let later = line.replacing("{formula:", with: "{from: 2023, break: true, formula:")
                    .replacing("海洋生产总值", with: "海洋产业产值")
                text = text.replacing(line, with: line + later)
                #expect(text.contains("break: true"))
            }
            return DocumentFile(path: $0, bytes: Array(text.utf8))
        }
    }

    static func row(_ element: String, _ org: String, _ period: Period, _ value: String) throws -> FigureRow {
        let text = try #require(DecimalText(value))
        return FigureRow(
            element: element, org: org, period: period, text: text, published: value, origin: "林海统计年鉴")
    }

    static func figures() throws -> [FigureRow] {
        let told: [(String, Period, [String: String])] = [
            (
                "marine-rd-spend", year,
                ["beigang": "300.0", "nanwan": "200.0", "songling": "150.0", "shixi": "250.0"]
            ),
            (
                "gross-marine-product", year,
                ["beigang": "10000", "nanwan": "5000", "songling": "6000", "shixi": "6000"]
            ),
            (
                "marine-output", year,
                ["beigang": "8000", "nanwan": "4000", "songling": "5000", "shixi": "4000"]
            ),
            ("marine-rd-spend", yearBefore, ["beigang": "240.0", "nanwan": "160.0"]),
            ("gross-marine-product", yearBefore, ["beigang": "9600", "nanwan": "6400"]),
            ("marine-output", yearBefore, ["beigang": "7000", "nanwan": "3000"]),
        ]
        return try told.flatMap { element, period, values in
            try values.sorted { $0.key < $1.key }.map { try row(element, $0.key, period, $0.value) }
        }
    }

    /// Walks through all states, a step an hour.
    static func live(_ store: any Store) async throws {
        var second = 3600
        func submit(_ verb: Verb) async throws {
            let command = Command(
                id: "step-\(second)", actor: Sample.mei, at: Sample.at(second), verb: verb)
            let outcome = try await store.submit(command)
            #expect(outcome.refusal == nil, "step \(second / 3600)")
            second += 3600
        }
        func adopt(_ state: State) async throws {
            let problems = Problems()
            let ready = PlanAdoption.prepare(try documents(state), today: Day(number: 20_781), problems)
            try await submit(.adopt(try #require(ready, "\(problems.found.prefix(3))").adoption))
        }
        func tell(_ rows: [FigureRow]) async throws {
            try await submit(
                .importFigures(FigureImport(source: "step-\(second).csv", plan: plan, rows: rows)))
        }
        try await adopt(walk[0])
        try await tell(figures())
        for (state, next) in zip(walk, walk.dropFirst()) {
            if state.corrected != next.corrected {
                try await tell([
                    row("marine-rd-spend", "beigang", year, next.corrected ? "330.0" : "300.0")
                ])
            } else {
                try await adopt(next)
            }
        }
    }
}

@Suite struct EightStatesTests {
    private let today = Day(number: 20_781)

    private func reading(_ view: PlanView, _ org: String, _ period: Period) throws -> Exact {
        let indicator = try #require(view.plan.indicator(EightStates.indicator))
        let readings = view.evaluation.readings(indicator, org: org).filter { $0.period == period }
        let value = try #require(readings.first, "\(org) \(period)")
        #expect(value.way == .computed)
        return value.value
    }

    private func percent(_ part: (Int, Int)) throws -> Exact {
        try #require(Exact(Int128(part.0 * 100), over: Int128(part.1)))
    }

    @Test(arguments: Engine.allCases)
    func `all eight combinations can be asked for, by vintage and by moment`(engine: Engine) async throws {
        try await engine.world { store in
            try await EightStates.live(store)
            let desk = PlanDesk(store: store)
            #expect(Set(EightStates.walk).count == 8)
            // Backwards, so that nothing is right only because it was asked in the order it happened.
            for (number, state) in EightStates.walk.enumerated().reversed() {
                let at = Sample.at((number + 2) * 3600 + 1800)
                for asOf in [AsOf.vintage(number + 2), .moment(at)] {
                    let view = try await desk.view(of: EightStates.plan, asOf: asOf, today: today)
                    let expected = try #require(EightStates.expected[state])
                    let gangwan = try reading(view, "gangwan", EightStates.year)
                    let yunling = try reading(view, "yunling", EightStates.year)
                    #expect(try gangwan == percent(expected.gangwan), "\(state) as of \(asOf)")
                    #expect(try yunling == percent(expected.yunling), "\(state) as of \(asOf)")
                    #expect(view.position.vintage.number == number + 2)
                }
            }
            let now = try await desk.view(of: EightStates.plan, today: today)
            #expect(try reading(now, "gangwan", EightStates.year) == percent((300, 10_000)))
        }
    }

    /// The other time: a period before the move and before the later formula keeps the old ones, whatever
    /// was known.
    @Test(arguments: Engine.allCases)
    func `the year before keeps its hierarchy and its formula`(engine: Engine) async throws {
        try await engine.world { store in
            try await EightStates.live(store)
            let desk = PlanDesk(store: store)
            for number in EightStates.walk.indices {
                let view = try await desk.view(
                    of: EightStates.plan, asOf: .vintage(number + 2), today: today)
                let value = try reading(view, "gangwan", EightStates.yearBefore)
                #expect(try value == percent((400, 16_000)), "vintage \(number + 2)")
            }
        }
    }

    /// The documents of then are used: those that were adopted last, not those of now.
    @Test(arguments: Engine.allCases)
    func `documents count as known from their adoption`(engine: Engine) async throws {
        try await engine.world { store in
            try await EightStates.live(store)
            let desk = PlanDesk(store: store)
            for (number, state) in EightStates.walk.enumerated() {
                let view = try await desk.view(
                    of: EightStates.plan, asOf: .vintage(number + 2), today: today)
                let indicator = try #require(view.plan.indicator(EightStates.indicator))
                #expect(indicator.definitions.count == (state.formula ? 2 : 1))
                let day = try #require(Day("2024-03-31"))
                let parent = view.plan.orgs.parent(of: "nanwan", axis: "admin", on: day)
                #expect(parent == (state.moved ? "yunling" : "gangwan"))
                let documents = try await store.read(at: .vintage(number + 2)) { reader in
                    try reader.adoption(of: EightStates.plan).map { try reader.documents(of: $0) }
                }
                #expect(try documents == EightStates.documents(state).sorted { $0.path < $1.path })
            }
        }
    }
}
