import Kernel
import Office
import Testing
import Words

/// What a file may not exceed.
@Suite struct ImportLimitTests {
    private let header = "element,org,period,value,unit\n"
    private let row = "ships,林海市,2023,12,艘"

    private func code(_ text: String) throws -> String? { try ImportWorld().refusal(text)?.message.code }

    @Test func `cells are bounded in number and length`() throws {
        let hundred = String(repeating: ",", count: 99)
        #expect(try code(header + row + hundred.dropFirst(4) + "x\n") == nil)
        let refusal = try #require(try ImportWorld().refusal(header + row + hundred + "x\n"))
        #expect(refusal.message.said(.en) == "Line 2 of boats.csv has more than 100 cells.")
        // Empty cells at a row's end are none: spreadsheets write thousands of them.
        #expect(try code(header + row + String(repeating: ",", count: 5000) + "\n") == nil)
        let long = header + row.replacing("ships", with: String(repeating: "船", count: 4001))
        let tooLong = try #require(try ImportWorld().refusal(long))
        #expect(Words.plainSpaces(tooLong.message.said(.zh)) == "boats.csv 的 A2 长于 4 000 字。")
        let most = String(repeating: "船", count: SheetLimits.characters)
        #expect(try code(header + row.replacing("ships", with: most)) == nil)
    }

    @Test func `rows, bytes and refusals told are bounded`() throws {
        let many = header + String(repeating: "x\n", count: SheetLimits.rows + 1)
        let refusal = try #require(try ImportWorld().refusal(many))
        #expect(
            Words.plainSpaces(refusal.message.said(.en))
                == "boats.csv has more than 200 000 rows. Split it into several files.")
        let preview = try ImportWorld().preview(header + String(repeating: "x,林海市,2023,1,艘\n", count: 700))
        #expect(preview.refusedCount == 700 && preview.refused.count == SheetLimits.listed)
        let blank = try ImportWorld().preview(header + String(repeating: "ships,林海市,2023,,艘\n", count: 700))
        #expect(blank.notesCount == 700 && blank.notes.count == SheetLimits.listed && blank.rows == [])
        let bytes = [UInt8](repeating: 0x20, count: SheetLimits.bytes + 1)
        let large = try #require(try ImportWorld().refusal(bytes))
        #expect(large.message.said(.en) == "boats.csv is larger than 32 MB. Split it into several files.")
    }

    @Test func `one line without an end is refused at its first cell, or for its cells`() throws {
        let line = String(repeating: "x", count: 2 << 20)
        #expect(try code(line) == "import.cell-too-long")
        #expect(try code("\"" + line) == "import.open-quote")
        #expect(try code(String(repeating: "x,", count: 1 << 19)) == "import.too-many-cells")
    }

    @Test func `addresses are those of a spreadsheet`() {
        #expect(
            [0, 25, 26, 51, 52, 99, 701, 702].map(SheetRow.letters) == [
                "A", "Z", "AA", "AZ", "BA", "CV", "ZZ", "AAA",
            ])
    }
}
