import Documents
import Kernel
import Measures
import StorageMemory
import Testing

@testable import Office

extension MemoryStore {
    /// A new world that has adopted a plan and imported figures of it.
    static func adopted(
        _ files: [DocumentFile], plan: String, rows: [FigureRow], today: Day
    ) async throws -> MemoryStore {
        let birth = WorldBirth(
            world: World(id: "w", kind: .real), actor: .system("test"), at: Instant(microseconds: 1))
        let store = try MemoryStore(birth)
        let ready = try #require(PlanAdoption.prepare(files, today: today, Problems()))
        let verbs = [
            Verb.adopt(ready.adoption),
            .importFigures(FigureImport(source: "a.csv", plan: plan, rows: rows)),
        ]
        for (number, verb) in verbs.enumerated() {
            let command = Command(
                id: "c-\(number)", actor: .system("test"), at: Instant(microseconds: 2), verb: verb)
            #expect(try await store.submit(command).refusal == nil)
        }
        return store
    }
}
