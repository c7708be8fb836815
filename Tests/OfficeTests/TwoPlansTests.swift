import Documents
import Foundation
import Kernel
import Office
import Orgs
import Plans
import StorageMemory
import Testing

/// The shipped plan and an invented one in one world: another calendar, other units, another hierarchy, by
/// documents only.
struct TwoPlansTests {
    static func files(_ folder: String, prefix: String = "") throws -> [DocumentFile] {
        let base = LintManualTests.root.appending(path: folder)
        let names = try FileManager.default.subpathsOfDirectory(atPath: base.path).sorted()
        return try names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".csv") && $0 != "figures.csv" }.map {
            DocumentFile(path: prefix + $0, bytes: Array(try Data(contentsOf: base.appending(path: $0))))
        }
    }

    private let today = Day(number: 20_781)

    private func world() async throws -> MemoryStore {
        let birth = WorldBirth(
            world: World(id: "two", kind: .real), actor: .system("test"), at: Instant(microseconds: 1))
        let store = try MemoryStore(birth)
        let plans = [
            try Self.files("Plans/yancheng-2021-2025") + Self.files("Library/cn", prefix: "Library/cn/"),
            try Self.files("Tests/Fixtures/plans/linhai-2023-2027"),
        ]
        for (number, files) in plans.enumerated() {
            let ready = try #require(PlanAdoption.prepare(files, today: today, Problems()))
            let outcome = try await store.submit(
                Command(
                    id: "adopt-\(number)", actor: .system("test"), at: Instant(microseconds: 2),
                    verb: .adopt(ready.adoption)))
            #expect(outcome.refusal == nil)
        }
        return store
    }

    @Test func `two plans stand side by side, each with its own years, units and orgs`() async throws {
        let desk = PlanDesk(store: try await world())
        #expect(try await desk.planIDs() == ["linhai-2023-2027", "yancheng-sti-2021-2025"])
        let invented = try await desk.view(of: "linhai-2023-2027", today: today)
        let shipped = try await desk.view(of: "yancheng-sti-2021-2025", today: today)
        #expect(invented.plan.horizon.to == .fiscalYear(2027, starts: 4))
        #expect(shipped.plan.horizon.to == .year(2025))
        #expect(invented.plan.units["艘"] != nil && shipped.plan.units["艘"] == nil)
        #expect(invented.plan.orgs["linhai"] != nil && shipped.plan.orgs["linhai"] == nil)
        #expect(shipped.plan.statements.count == 211)
        #expect(invented.evaluation.verdicts.contains { $0.target.bound == .atMost })
    }

    @Test func `a view is kept until the world changes or the day turns`() async throws {
        let desk = PlanDesk(store: try await world())
        let first = try await desk.view(of: "linhai-2023-2027", today: today)
        let later = try await desk.view(of: "linhai-2023-2027", today: today.adding(days: 400))
        #expect(first.evaluation.today == today)
        #expect(later.evaluation.today == today.adding(days: 400))
        #expect(first.position.vintage == later.position.vintage)
    }

    @Test func `a plan that was never adopted is refused by name`() async throws {
        let desk = PlanDesk(store: try await world())
        await #expect(throws: Refusal("plan.unknown", ["plan": .text("atlantis")])) {
            try await desk.view(of: "atlantis", today: today)
        }
    }

    @Test func `a changed folder tells which documents changed`() async throws {
        let store = try await world()
        var files = try Self.files("Tests/Fixtures/plans/linhai-2023-2027")
        let adopted = try await store.read { try $0.adoption(of: "linhai-2023-2027") }
        let known = try #require(adopted)
        #expect(PlanAdoption.changes(files, against: known) == [])
        files[0] = DocumentFile(path: files[0].path, bytes: files[0].bytes + [10])
        files.append(DocumentFile(path: "indicators/more.yaml", bytes: []))
        #expect(
            PlanAdoption.changes(files, against: known) == [files[0].path, "indicators/more.yaml"].sorted())
    }
}
