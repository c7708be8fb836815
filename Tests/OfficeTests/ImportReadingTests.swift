import Documents
import Kernel
import Measures
import Plans
import Sheets
import StorageMemory
import Synchronization
import Testing

@testable import Office

/// What an import asks of what is known.
@Suite struct ImportReadingTests {
    private static let plan = "linhai-2023-2027"
    private static let text = """
        element,org,period,value,unit,origin
        fishery-output,linhai,FY2025,1000,万美元,年鉴
        fishery-output,linhai,FY2025,1000,万美元,年鉴
        fishery-output,linhai,FY2024,7,万美元,年鉴
        aquatic-output,linhai,FY2024,9,吨,月报
        aquatic-output,nowhere,FY2024,9,吨,月报

        """

    /// A book that remembers what it was asked for.
    private final class Asked: FigureBook {
        let subjects = Mutex<Set<FigureSubject>>([])

        func figures(element: String, org: String) -> [Figure] {
            subjects.withLock { _ = $0.insert(FigureSubject(element: element, org: org)) }
            return []
        }
    }

    /// A world with three figures, one of them of a thing that the file does not tell of.
    private func store() async throws -> MemoryStore {
        let today = try #require(Day(year: 2026, month: 11, day: 24))
        let files = try TwoPlansTests.files("Tests/Fixtures/plans/\(Self.plan)")
        let rows = try [
            ("fishery-output", 2025, "1000"), ("fishery-output", 2024, "6"), ("tourism-output", 2025, "3"),
        ]
        .map { element, year, value in
            FigureRow(
                element: element, org: "linhai", period: .fiscalYear(year, starts: 4),
                text: try #require(DecimalText(value)), published: value, origin: "年鉴")
        }
        return try await .adopted(files, plan: Self.plan, rows: rows, today: today)
    }

    @Test func `only the things that a file tells of are asked for`() async throws {
        let plan = try await PlanDesk.plan(Self.plan, in: try await store())
        let bytes = Array(Self.text.utf8)
        let file = try FigureFile(SheetFiles().sheets(bytes, name: "a.csv"), bytes: bytes, plan: plan)
        let wanted = [("aquatic-output", "linhai"), ("fishery-output", "linhai")]
        #expect(file.subjects.sorted() == wanted.map { FigureSubject(element: $0.0, org: $0.1) })
        let book = Asked()
        #expect(file.preview(book).new.count == 3)
        #expect(book.subjects.withLock { $0 } == file.subjects)
    }

    @Test func `a process without views finds the same as one that knows everything`() async throws {
        let store = try await store()
        let bytes = Array(Self.text.utf8)
        let sheets = try SheetFiles().sheets(bytes, name: "a.csv")
        let lean = try await PlanDesk.preview(sheets, bytes: bytes, of: Self.plan, in: store)
        let (plan, known) = (
            try await PlanDesk.plan(Self.plan, in: store), try await store.read { try KnownFigures($0) }
        )
        let whole = try FigureFiles.preview(sheets, bytes: bytes, plan: plan, known: known)
        #expect((lean.rows, lean.importID) == (whole.rows, whole.importID))
        #expect(lean.unchanged == 1 && lean.changed.map(\.before?.text.plainText) == ["6"])
        #expect(lean.new.map(\.row.element) == ["aquatic-output"] && lean.refusedCount == 1)
        await #expect(throws: Refusal("plan.unknown", ["plan": .text("none")])) {
            try await PlanDesk.preview(sheets, bytes: bytes, of: "none", in: store)
        }
    }
}
