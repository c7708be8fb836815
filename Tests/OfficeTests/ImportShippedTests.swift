import Foundation
import Kernel
import Measures
import Office
import Testing
import Words

/// The real figures come in through the import that users have.
@Suite struct ImportShippedTests {
    /// What two figures must have in common to be the same import.
    private struct Gist: Hashable {
        let element: String
        let org: String
        let period: Period
        let value: Exact
        let bound: FigureBound
        let quality: FigureQuality
        let origin: String?
        let seenAs: SeenAs?

        init(_ row: FigureRow) {
            (element, org, period, value) = (row.element, row.org, row.period, row.text.value)
            (bound, quality, origin, seenAs) = (row.bound, row.quality, row.origin, row.seenAs)
        }
    }

    private static func shipped() throws -> ImportWorld {
        try ImportWorld(folder: ImportWorld.shipped.0, library: ImportWorld.shipped.1)
    }

    @Test func `the shipped figures are imported without a refused row`() throws {
        let world = try Self.shipped()
        let preview = try world.preview(try ImportWorld.bytes(ImportWorld.shipped.0 + "/figures.csv"))
        #expect(preview.refused.map { $0.address + " " + $0.reason.said(.en) } == [])
        #expect(preview.notes == [] && preview.changed == [] && preview.unchanged == 0)
        #expect(preview.rows.count == 252)
    }

    @Test func `the invented plan's figures are imported without a refused row`() throws {
        let world = try ImportWorld(folder: ImportWorld.invented)
        let preview = try world.preview(try ImportWorld.bytes(ImportWorld.invented + "/figures.csv"))
        #expect(preview.refused.map { $0.address + " " + $0.reason.said(.en) } == [])
        #expect(preview.rows.count == 60)
        #expect(preview.rows.first?.period == .fiscalYear(2022, starts: 4))
    }

    @Test func `the collected series becomes what the plan ships`() throws {
        let world = try Self.shipped()
        let preview = try world.preview(try ImportWorld.bytes("Tests/Fixtures/imports/series.csv"))
        let rows = try preview.figureImport(leavingOutRefused: true).rows
        let shipped = try world.preview(try ImportWorld.bytes(ImportWorld.shipped.0 + "/figures.csv")).rows
        // One document told these three twice; what is shipped names the places, which the series does not.
        let placed = shipped.filter { row in
            ["，表1", "，一(一)"].contains { row.origin?.hasSuffix($0) ?? false }
        }
        #expect(placed.count == 6)
        let expected = Set(shipped.map(Gist.init)).subtracting(placed.map(Gist.init))
        #expect(Set(rows.map(Gist.init)) == expected)
        #expect(rows.count == expected.count)
        let reasons = Dictionary(grouping: preview.refused, by: \.reason.code).mapValues(\.count)
        #expect(reasons == ["import.target": 14, "import.derived": 2, "import.conflict": 6])
        #expect(preview.refusedCount == 22)
        #expect(preview.notes.map(\.reason.code) == ["import.note.repeated"])
    }

    @Test func `one refused row stops the import unless it shall be left out`() throws {
        let preview = try Self.shipped().preview(try ImportWorld.bytes("Tests/Fixtures/imports/series.csv"))
        #expect(throws: Refusal("import.rows-refused", ["count": .integer(22)])) {
            try preview.figureImport(leavingOutRefused: false)
        }
    }
}
