import Foundation
import Testing

@testable import Office

/// docs/import.md says what the program reads.
@Suite struct ImportManualTests {
    private static func manual() throws -> String {
        String(decoding: try ImportWorld.bytes("docs/import.md"), as: UTF8.self)
    }

    @Test func `the manual names every column and every name of it`() throws {
        let text = try Self.manual()
        let table = text.components(separatedBy: "## The columns").last?.components(separatedBy: "## Numbers")
            .first
        let rows = try #require(table).split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst(2)
        let told = rows.map { row -> Set<String> in
            let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            let name = cells[0].components(separatedBy: "`").dropFirst().first
            return Set(cells[1].components(separatedBy: ", ") + (name.map { [$0] } ?? []))
        }
        #expect(told == ImportColumn.allCases.map { Set($0.names) })
    }

    @Test func `the manual tells the bounds that hold`() throws {
        let text = try Self.manual()
        #expect(text.contains("\(SheetLimits.bytes >> 20) MB, 200,000 rows, 5,000,000 cells"))
        #expect(SheetLimits.rows == 200_000 && SheetLimits.allCells == 5_000_000)
        #expect(text.contains("\(SheetLimits.cells) cells, empty ones") && text.contains("4,000 characters"))
        #expect(SheetLimits.characters == 4000 && StoreLimits.textBytes == 4000)
        #expect(text.contains("| \(SheetLimits.listed); the rest is counted"))
    }
}
