import Documents
import Kernel
import Measures
import Plans
import StorageMemory
import Testing

@testable import Office

/// A command that a program chose stands for one thing.
@Suite struct ImportProgramTests {
    private let mei = Principal.local(user: "mei", name: nil)
    private let header = "element,org,period,value,unit,origin,world\n"

    private func store(_ kind: WorldKind, _ world: ImportWorld) async throws -> MemoryStore {
        let store = try MemoryStore(
            WorldBirth(world: World(id: "w", kind: kind), actor: mei, at: Instant(microseconds: 1)))
        let adopted = Adoption(
            plan: world.plan.id, files: [.init(path: "plan.yaml", bytes: Array("plan: harbour".utf8))],
            lint: LintSummary(errors: 0, warnings: 0, notes: 0, codes: []))
        let outcome = try await store.submit(
            Command(id: "adopt", actor: mei, at: Instant(microseconds: 2), verb: .adopt(adopted)))
        #expect(outcome.refusal == nil)
        return store
    }

    private func record(
        _ preview: FigurePreview, in store: MemoryStore, as command: String? = nil
    ) async throws -> ImportOutcome {
        try await store.record(
            preview, as: command, leavingOutRefused: false, actor: mei, at: Instant(microseconds: 3))
    }

    @Test func `a command that a program chose is known only for the same figures`() async throws {
        let world = try ImportWorld()
        let store = try await store(.real, world)
        let first = try world.preview(header + "ships,linhai,2023,12,艘,公报,\n", name: "a.csv")
        let other = try world.preview(header + "ships,linhai,2023,13,艘,公报,\n", name: "b.csv")
        guard case .recorded = try await record(first, in: store, as: "night-1") else {
            throw Refusal("not recorded")
        }
        #expect(try await record(first, in: store, as: "night-1") == .known)
        let refusal = await #expect(throws: Refusal.self) {
            try await record(other, in: store, as: "night-1")
        }
        #expect(refusal?.message.code == "api.command-used")
    }
}
