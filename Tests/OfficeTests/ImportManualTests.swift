import Foundation
import Kernel
import Testing

@testable import Office
@testable import Sheets

/// docs/import.md says what the program reads.
@Suite struct ImportManualTests {
    private static func manual() throws -> String {
        String(decoding: try ImportWorld.bytes("docs/import.md"), as: UTF8.self)
    }

    @Test func `the manual names every column and every name of it`() throws {
        let text = try Self.manual()
        let table = text.components(separatedBy: "## The columns").last?.components(separatedBy: "## Tables")
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
        #expect(text.contains("| values of a table | 200,000 |") && SheetLimits.values == 200_000)
        #expect(text.contains("\(SheetLimits.cells) cells, empty ones") && text.contains("4,000 characters"))
        #expect(SheetLimits.characters == 4000 && StoreLimits.textBytes == 4000)
        #expect(text.contains("| \(SheetLimits.listed); the rest is counted"))
    }

    /// The cells of the first table behind a mark, without the line below its head.
    private static func cells(behind mark: String, _ text: String) throws -> [[String]] {
        let rest = try #require(text.components(separatedBy: "<!-- \(mark) -->\n").last)
        let lines = rest.split(separator: "\n", omittingEmptySubsequences: false).prefix { $0.hasPrefix("|") }
        return lines.enumerated().filter { $0.offset != 1 }.map { line in
            line.element.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
                .map { $0.trimmingCharacters(in: .whitespaces) }
        }
    }

    @Test func `the manual's table holds the figures that it says`() throws {
        let text = try Self.manual()
        let table = try Self.cells(behind: "table", text).map { $0.joined(separator: "\t") }
        let preview = try ImportWorld().preview(table.joined(separator: "\n"))
        let told = try Self.cells(behind: "figures", text).dropFirst()
        #expect(preview.refused == [])
        #expect(
            preview.new.map { row in
                [row.address, row.row.element, row.row.org, row.row.period.description, row.row.published]
            } == Array(told))
        #expect(Set(preview.new.map(\.row.origin)) == ["市统计局"])
    }

    @Test func `the manual tells the bounds of workbooks that hold`() throws {
        let bounds = try #require(try Self.manual().components(separatedBy: "| bound of a workbook |").last)
        #expect(bounds.contains("| 2,000 |") && WorkbookLimits.entries == 2000)
        #expect(bounds.contains("| \(WorkbookLimits.partBytes >> 20) MB |"))
        #expect(bounds.contains("\(WorkbookLimits.allBytes >> 20) MB, and \(WorkbookLimits.ratio) times"))
        #expect(bounds.contains("over \(WorkbookLimits.freeBytes >> 20) MB"))
        #expect(bounds.contains("1 MB; tags inside one another \(WorkbookLimits.depth)"))
        #expect(WorkbookLimits.token == 1 << 20)
        #expect(bounds.contains("| sheets | \(WorkbookLimits.sheets) |"))
        #expect(bounds.contains("1,000,000 and \(WorkbookLimits.sharedBytes >> 20) MB"))
        #expect(WorkbookLimits.sharedStrings == 1_000_000)
        #expect(bounds.contains("65,536") && WorkbookLimits.formats == 65_536)
        #expect(bounds.contains("20,000") && WorkbookLimits.merges == 20_000)
    }
}
