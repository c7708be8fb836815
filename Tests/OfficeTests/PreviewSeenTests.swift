import Documents
import Kernel
import Measures
import Plans
import Sheets
import StorageMemory
import Testing

@testable import Office

/// Who confirms an import gets what the preview showed, or is told what has changed.
@Suite struct PreviewSeenTests {
    private static let plan = "linhai-2023-2027"
    private static let text = """
        element,org,period,value,unit,origin
        gross-marine-product,linhai,FY2023,110000,万美元,年鉴
        """

    private func documents(amended: Bool) throws -> [DocumentFile] {
        try TwoPlansTests.files("Tests/Fixtures/plans/\(Self.plan)").map { file in
            guard amended, file.path == "elements/innovation.yaml" else { return file }
            return DocumentFile(path: file.path, bytes: file.bytes + Array("\n# amended\n".utf8))
        }
    }

    private func adopt(_ store: MemoryStore, amended: Bool) async throws {
        let files = try documents(amended: amended)
        let ready = try #require(PlanAdoption.prepare(files, today: Day(number: 20_781), Problems()))
        let outcome = try await submit(store, "adopt-\(amended)", .adopt(ready.adoption))
        #expect(outcome.refusal == nil)
    }

    private func submit(_ store: MemoryStore, _ id: String, _ verb: Verb) async throws -> Outcome {
        try await store.submit(
            Command(id: id, actor: .system("test"), at: Instant(microseconds: 2), verb: verb))
    }

    private func world() async throws -> MemoryStore {
        let store = try MemoryStore(
            WorldBirth(
                world: World(id: "w", kind: .draft), actor: .system("test"), at: Instant(microseconds: 1)))
        try await adopt(store, amended: false)
        return store
    }

    private func preview(_ store: MemoryStore, _ text: String = text) async throws -> FigurePreview {
        let bytes = Array(text.utf8)
        return try await PlanDesk.preview(
            SheetFiles().sheets(bytes, name: "a.csv"), bytes: bytes, of: Self.plan, in: store)
    }

    private func record(
        _ store: MemoryStore, _ preview: FigurePreview, seen: PreviewSeen?
    ) async throws -> String {
        do {
            let outcome = try await store.record(
                preview, seen: seen?.description, leavingOutRefused: false, actor: .system("test"),
                at: Instant(microseconds: 3))
            return outcome == .known ? "known" : "recorded"
        } catch let refusal as Refusal {
            return refusal.message.code
        }
    }

    private func vintage(_ store: MemoryStore) async throws -> Int {
        try await store.read { $0.position.vintage.number }
    }

    @Test func `a preview is the same until something that it shows is another`() async throws {
        let store = try await world()
        let first = try await preview(store)
        #expect(first.refused.isEmpty && first.rows.count == 1)
        #expect(try await preview(store).seen == first.seen)
        let text = first.seen.description
        let pattern = try Regex(PreviewSeen.pattern)
        #expect(PreviewSeen(text) == first.seen)
        for fit in [text, PreviewSeen.example] { #expect(fit.wholeMatch(of: pattern) != nil) }
        for wrong in ["", "-", "1-2-3", text + "0", "x" + text, text + "-", "-" + text] {
            #expect(PreviewSeen(wrong) == nil, "\(wrong)")
        }
        let others = [
            Self.text.replacing("110000", with: "110001"), Self.text.replacing("年鉴", with: "公报"),
            Self.text + "\ngross-marine-product,linhai,FY2022,许多,万美元,年鉴", Self.text + "\n",
        ]
        for other in others {
            #expect(try await !preview(store, other).seen.isSame(as: first.seen), "\(other)")
        }
        #expect(try await record(store, first, seen: first.seen) == "recorded")
    }

    @Test func `a figure entered in between stops what was seen, and nothing is lost`() async throws {
        let store = try await world()
        let seen = try await preview(store)
        let other = try await preview(store, Self.text.replacing("110000", with: "90000"))
        #expect(try await record(store, other, seen: other.seen) == "recorded")
        let before = try await vintage(store)
        // Looked at anew, as a page does before it confirms; and not, as two at once may.
        #expect(try await record(store, preview(store), seen: seen.seen) == "import.seen-figures")
        #expect(try await record(store, seen, seen: seen.seen) == "import.seen-differs")
        #expect(try await vintage(store) == before)
        let now = try await preview(store)
        #expect(now.changed.first?.before?.published == "90000 万美元" || now.changed.count == 1)
        #expect(try await record(store, now, seen: now.seen) == "recorded")
        // Retried: done is done, by whichever preview.
        #expect(try await record(store, now, seen: now.seen) == "known")
        #expect(try await record(store, seen, seen: seen.seen) == "known")
        #expect(try await vintage(store) == before + 1)
    }

    @Test func `documents amended in between stop what was seen`() async throws {
        let store = try await world()
        let seen = try await preview(store)
        try await adopt(store, amended: true)
        let before = try await vintage(store)
        #expect(try await record(store, seen, seen: seen.seen) == "import.plan-amended")
        #expect(try await record(store, preview(store), seen: seen.seen) == "import.plan-amended")
        #expect(try await vintage(store) == before)
        let now = try await preview(store)
        #expect(now.rows == seen.rows && !now.seen.isSame(as: seen.seen))
        #expect(try await record(store, now, seen: now.seen) == "recorded")
    }

    @Test func `what a row tells already counts as seen too`() async throws {
        let store = try await world()
        let two = Self.text + "\ngross-marine-product,linhai,FY2022,100000,万美元,年鉴"
        let first = try await preview(store, Self.text)
        #expect(try await record(store, first, seen: nil) == "recorded")
        let seen = try await preview(store, two)
        #expect((seen.new.count, seen.unchanged) == (1, 1))
        let correction = try await preview(store, Self.text.replacing("110000", with: "90000"))
        #expect(try await record(store, correction, seen: nil) == "recorded")
        #expect(try await record(store, preview(store, two), seen: seen.seen) == "import.seen-figures")
        #expect(try await record(store, seen, seen: seen.seen) == "import.seen-differs")
    }
}
