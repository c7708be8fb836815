import Documents
import Kernel
import Measures
import Orgs
import Plans
import Seeds
import StorageMemory
import Testing

@testable import Office

/// How a moment is named, and what is read at it.
@Suite struct AsOfTests {
    /// 2026-11-24 18:00 in China.
    private static let now = Instant(microseconds: 1_795_514_400_000_000)

    private func read(_ text: String) throws -> AsOf {
        try AsOf(text, now: AsOfTests.now, hoursFromUTC: 8)
    }

    @Test func `a vintage, a day and a moment are told apart`() throws {
        #expect(try read("12") == .vintage(12))
        #expect(try read("2022") == .vintage(2022))
        #expect(try read("2022-07-15") == .day(Day(number: 19_188)))
        #expect(try read("2022-07-15T18:30") == .moment(Instant(microseconds: 1_657_881_000_000_000)))
        #expect(try read("") == .now)
        #expect(try read("now") == .now)
        #expect(try read("2026-11-24") == .now, "today has not ended, so its state is that of now")
        #expect(try read("2026-11-24T18:00") == .moment(AsOfTests.now))
    }

    @Test(arguments: [
        "gestern", "-1", "12.5", "1234567890", "2022-13-01", "2022-07-15T25:00", "2022-07", "第12版", " 12",
        "２０２２-07-15", "12\u{0}", "<script>alert(1)</script>",
    ])
    func `nonsense is refused with what may be written`(text: String) throws {
        #expect(throws: Refusal("as-of.unreadable", ["text": .text(text)])) { try read(text) }
    }

    @Test func `a long text is not told back whole`() throws {
        let text = String(repeating: "1", count: 5000)
        let expected = Refusal("as-of.unreadable", ["text": .text(String(text.prefix(40)))])
        #expect(throws: expected) { try read(text) }
    }

    @Test func `what has not come is refused`() throws {
        let tomorrow = Day(number: 20_782)
        #expect(throws: Refusal("as-of.future", ["moment": .day(tomorrow)])) { try read("2026-11-25") }
        #expect(throws: Refusal("as-of.future", ["moment": .text("2026-11-24T18:01")])) {
            try read("2026-11-24T18:01")
        }
    }

    @Test(arguments: ["12", "2022-07-15", "2022-07-15T10:30:00Z", "2022-07-15T10:30:00.000001Z"])
    func `what an address says is read back`(text: String) throws {
        #expect(try read(text).text == text)
    }

    @Test func `the day of then decides what is due`() throws {
        let position = ReadPosition(
            entry: 3, at: Instant(microseconds: 1_657_900_000_000_000),
            vintage: Vintage(number: 2, hash: .none))
        let today = Day(number: 20_781)
        func day(_ text: String) throws -> String {
            try read(text).day(at: position, today: today, hoursFromUTC: 8).description
        }
        #expect(try day("") == "2026-11-24")
        #expect(try day("2") == "2022-07-15", "accepted at 23:46 of that day in China")
        #expect(try day("2023-01-31") == "2023-01-31")
        #expect(try day("2023-01-31T17:00Z") == "2023-02-01", "one in the morning in China")
    }
}

/// What the desk keeps.
@Suite struct PlanDeskTests {
    private static let plan = "linhai-2023-2027"
    private static let day: Int64 = 86_400_000_000
    private let today = Day(number: 20_781)

    /// A world with the plan adopted on its first day and a figure more on each of twelve days.
    private func world() async throws -> MemoryStore {
        let store = try MemoryStore(
            WorldBirth(
                world: World(id: "w", kind: .real), actor: .system("test"), at: Instant(microseconds: 0)))
        let files = try TwoPlansTests.files("Tests/Fixtures/plans/linhai-2023-2027")
        let ready = try #require(PlanAdoption.prepare(files, today: today, Problems()))
        func submit(_ id: String, _ day: Int64, _ verb: Verb) async throws {
            let at = Instant(microseconds: day * PlanDeskTests.day)
            let command = Command(id: id, actor: .system("test"), at: at, verb: verb)
            #expect(try await store.submit(command).refusal == nil)
        }
        try await submit("adopt", 1, .adopt(ready.adoption))
        let element = try #require(ready.plan.elements.keys.min())
        for number in 0..<12 {
            let text = try #require(DecimalText("\(number)"))
            let row = FigureRow(
                element: element, org: ready.plan.org, period: .year(2024), text: text, published: "\(number)"
            )
            let figures = FigureImport(source: "a.csv", plan: PlanDeskTests.plan, rows: [row])
            try await submit("i\(number)", Int64(number) + 2, .importFigures(figures))
        }
        return store
    }

    @Test func `each vintage shows its own figures, and the day it was accepted`() async throws {
        let desk = PlanDesk(store: try await world())
        for number in 1...13 {
            let view = try await desk.view(of: PlanDeskTests.plan, asOf: .vintage(number), today: today)
            #expect(view.position.vintage.number == number)
            #expect(view.figures.count == number - 1)
            #expect(view.evaluation.today == Day(number: number))
        }
        let then = try await desk.view(of: PlanDeskTests.plan, asOf: .day(Day(number: 5)), today: today)
        #expect(then.position.vintage.number == 5 && then.evaluation.today == Day(number: 5))
    }

    @Test func `the past is bounded and never pushes out the present`() async throws {
        let desk = PlanDesk(store: try await world())
        _ = try await desk.view(of: PlanDeskTests.plan, today: today)
        for number in 1...12 {
            _ = try await desk.view(of: PlanDeskTests.plan, asOf: .vintage(number), today: today)
        }
        let kept = await desk.kept
        #expect(kept.present == 1 && kept.past == PlanDesk.pastViews)
        _ = try await desk.view(of: PlanDeskTests.plan, asOf: .vintage(12), today: today)
        #expect(await desk.kept.past == PlanDesk.pastViews, "asked again, it is the same one")
    }

    @Test func `figures that are added to a kept view are those that are read anew`() async throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var dice = SeededNumbers(seed: seed)
        let store = try await world()
        let desk = PlanDesk(store: store)
        let plan = try await desk.view(of: PlanDeskTests.plan, today: today).plan
        let (elements, orgs) = (plan.elements.keys.sorted(), plan.orgs.orgs.map(\.id))
        for step in 0..<60 {
            if dice.chance(2) {
                let rows = try (0...Int.random(in: 0...4, using: &dice)).map { number in
                    FigureRow(
                        element: dice.one(of: elements), org: dice.one(of: orgs), period: .year(2024),
                        text: try #require(DecimalText("\(step).\(number)")), published: "\(number)")
                }
                let verb = Verb.importFigures(
                    FigureImport(source: "s.csv", plan: PlanDeskTests.plan, rows: rows))
                let at = Instant(microseconds: Int64(100 + step) * PlanDeskTests.day)
                let command = Command(id: "s\(step)", actor: .system("test"), at: at, verb: verb)
                #expect(try await store.submit(command).refusal == nil)
            }
            let newest = try await store.read { $0.position.vintage.number }
            let asked = dice.chance(3) ? AsOf.vintage(Int.random(in: 1...newest, using: &dice)) : .now
            let kept = try await desk.view(of: PlanDeskTests.plan, asOf: asked, today: today)
            let anew = try await PlanDesk(store: store).view(
                of: PlanDeskTests.plan, asOf: asked, today: today)
            #expect(kept.figures.subjects == anew.figures.subjects, "seed \(seed), step \(step)")
            #expect(kept.figures.count == anew.figures.count, "seed \(seed), step \(step)")
            for subject in anew.figures.subjects {
                let figures = kept.figures.figures(of: subject)
                #expect(figures == anew.figures.figures(of: subject), "seed \(seed), step \(step)")
            }
        }
    }

    @Test func `before its adoption a plan is refused in words`() async throws {
        let desk = PlanDesk(store: try await world())
        let expected = Refusal("as-of.plan-not-yet", ["plan": .text(PlanDeskTests.plan)])
        await #expect(throws: expected) {
            try await desk.view(of: PlanDeskTests.plan, asOf: .vintage(0), today: today)
        }
        #expect(try await desk.planIDs(asOf: .vintage(0)) == [])
        await #expect(throws: Refusal.unknown(.vintage(99), newest: 13)) {
            try await desk.view(of: PlanDeskTests.plan, asOf: .vintage(99), today: today)
        }
    }
}
