import Documents
import Kernel
import Measures
import Plans
import StorageMemory
import Testing

@testable import Office

/// Documents must not turn recorded figures into other quantities.
@Suite struct AdoptionUnitTests {
    private static let plan = "linhai-2023-2027"

    /// The invented plan, with one element counted in dollars instead of ten thousands of them.
    private func adoption(inDollars: Bool) throws -> Verb {
        let files = try TwoPlansTests.files("Tests/Fixtures/plans/\(Self.plan)").map { file in
            guard inDollars, file.path == "elements/innovation.yaml" else { return file }
            let text = String(decoding: file.bytes, as: UTF8.self)
            let start = try #require(text.firstRange(of: "- element: gross-marine-product")?.lowerBound)
            let changed = text[start...].replacing("unit: 万美元", with: "unit: 美元", maxReplacements: 1)
            return DocumentFile(path: file.path, bytes: Array((text[..<start] + changed).utf8))
        }
        let ready = PlanAdoption.prepare(files, today: Day(number: 20_781), Problems())
        return .adopt(try #require(ready).adoption)
    }

    /// The invented plan with an element that nothing else uses; without a unit, as it is.
    private func spare(in unit: String?) throws -> Verb {
        let files = try TwoPlansTests.files("Tests/Fixtures/plans/\(Self.plan)").map { file in
            guard let unit, file.path == "elements/innovation.yaml" else { return file }
            let text = """

                - element: spare
                  title: {zh: 备用, en: Spare}
                  unit: \(unit)
                  decimals: 0
                  range: [0, 1000000]
                  nature: flow

                """
            return DocumentFile(path: file.path, bytes: file.bytes + Array(text.utf8))
        }
        let problems = Problems()
        let ready = PlanAdoption.prepare(files, today: Day(number: 20_781), problems)
        return .adopt(try #require(ready, "\(problems.found)").adoption)
    }

    @Test func `an element that was dropped does not come back in another unit`() async throws {
        let store = try world()
        #expect(try await submit(store, "a", spare(in: "万美元")).refusal == nil)
        let row = FigureRow(
            element: "spare", org: "linhai", period: .fiscalYear(2023, starts: 4),
            text: try #require(DecimalText("11")), published: "11 万美元", origin: "年鉴")
        let figures = FigureImport(source: "a.csv", plan: Self.plan, rows: [row])
        #expect(try await submit(store, "f", .importFigures(figures)).refusal == nil)
        #expect(try await submit(store, "b", spare(in: nil)).refusal == nil)
        let refusal = try await submit(store, "c", spare(in: "美元")).refusal
        #expect(refusal?.message.code == "store.unit-changed")
        #expect(refusal?.message.arguments["id"] == .text("spare"))
        #expect(try await submit(store, "d", spare(in: "万美元")).refusal == nil)
    }

    private func figures(checked: Int64? = nil) throws -> Verb {
        let row = FigureRow(
            element: "gross-marine-product", org: "linhai", period: .fiscalYear(2023, starts: 4),
            text: try #require(DecimalText("110000")), published: "110000 万美元", origin: "年鉴")
        return .importFigures(
            FigureImport(source: "a.csv", plan: Self.plan, checked: checked, rows: [row]))
    }

    private func world() throws -> MemoryStore {
        let birth = WorldBirth(
            world: World(id: "w", kind: .draft), actor: .system("test"), at: Instant(microseconds: 1))
        return try MemoryStore(birth)
    }

    private func submit(_ store: MemoryStore, _ id: String, _ verb: Verb) async throws -> Outcome {
        let at = Instant(microseconds: 2)
        return try await store.submit(Command(id: id, actor: .system("test"), at: at, verb: verb))
    }

    @Test func `an element keeps its unit once figures are recorded in it`() async throws {
        let store = try world()
        #expect(try await submit(store, "a", adoption(inDollars: false)).refusal == nil)
        #expect(try await submit(store, "f", figures()).refusal == nil)
        let refusal = try await submit(store, "b", adoption(inDollars: true)).refusal
        #expect(refusal?.message.code == "store.unit-changed")
        #expect(refusal?.message.arguments["id"] == .text("gross-marine-product"))
        // It is told before anybody confirms.
        let view = try await PlanDesk(store: store).view(of: Self.plan, today: Day(number: 20_781))
        for inDollars in [false, true] {
            guard case .adopt(let ready) = try adoption(inDollars: inDollars) else { continue }
            let amendment = try #require(
                PlanAmendment.prepare(ready.files, against: view, Problems()))
            let told = try await store.read { try amendment.unitObjection($0) }
            #expect(told == (inDollars ? refusal : nil))
        }
    }

    @Test func `without figures a unit may change, and figures checked before that are refused`() async throws
    {
        let store = try world()
        let first = try await submit(store, "a", adoption(inDollars: false)).receipt?.entry
        let checked = try #require(first)
        #expect(try await submit(store, "b", adoption(inDollars: true)).refusal == nil)
        let refusal = try await submit(store, "f", figures(checked: checked)).refusal
        #expect(refusal?.message.code == "import.plan-amended")
        #expect(try await submit(store, "g", figures(checked: checked + 1)).refusal == nil)
    }
}
