import Kernel
import Office
import Seeds
import Testing
import Words

@testable import Sheets

/// Hostile workbooks are refused, and large ones bounded.
@Suite struct WorkbookLimitTests {
    private func refusal(_ parts: [(name: String, bytes: [UInt8])]) -> Refusal? {
        refusal(TestZip.archive(parts))
    }

    private func refusal(_ bytes: [UInt8]) -> Refusal? {
        do {
            _ = try SheetFiles().sheets(bytes, name: "a.xlsx")
            return nil
        } catch {
            return error
        }
    }

    private func refusal(data: String, behind: String = "") -> Refusal? {
        refusal(TestZip.parts(data: data, behind: behind))
    }

    @Test func `an archive that unpacks to far more than it has is refused before it is unpacked`() throws {
        var parts = TestZip.parts(data: "")
        let remark = "<!--" + String(repeating: " ", count: 1 << 19) + "-->"
        let count = (WorkbookLimits.freeBytes >> 19) + 2
        parts[3].bytes = Array(("<worksheet>" + String(repeating: remark, count: count)).utf8)
        let bytes = TestZip.archive(parts)
        #expect(bytes.count < 1 << 20)
        let refusal = try #require(self.refusal(bytes))
        #expect(
            refusal.message.said(.zh)
                == "a.xlsx 的“xl/worksheets/sheet1.xml”解开后超过 16 MB，不予读取。请删去不需要的工作表和格式，或拆成几个文件。")
    }

    /// What is refused of an archive when these of its parts are read to their ends, one after another.
    private func refusal(reading parts: [String], of archive: [UInt8]) throws -> String? {
        do {
            let zip = try ZipFile(archive, file: "a.xlsx")
            for name in parts {
                let part = try #require(try zip.open(name))
                var buffer: [UInt8] = []
                while try part.read(into: &buffer) { buffer.removeAll(keepingCapacity: true) }
            }
            return nil
        } catch let refusal as Refusal {
            return refusal.message.code
        }
    }

    @Test func `a part, and all parts together, unpack to so many bytes and no more`() throws {
        // What cannot be packed, so that the ratio allows everything.
        var dice = SeededNumbers(seed: 512)
        let filling = (0..<(WorkbookLimits.allBytes / WorkbookLimits.ratio / 8 + 1)).flatMap { _ in
            withUnsafeBytes(of: dice.next()) { Array($0) }
        }
        let whole = [UInt8](repeating: 0, count: WorkbookLimits.partBytes)
        let archive = TestZip.archive([
            ("filling", filling), ("a", whole), ("b", whole), ("c", [0]), ("d", whole + [0]),
        ])
        #expect(WorkbookLimits.allBytes == 2 * whole.count)
        #expect(try refusal(reading: ["a", "b"], of: archive) == nil)
        let refused = "import.workbook.unpacks-too-large"
        #expect(try refusal(reading: ["a", "b", "c"], of: archive) == refused)
        #expect(try refusal(reading: ["d"], of: archive) == refused)
    }

    @Test func `one long text and deep tags are bounded`() throws {
        let long = String(repeating: "x", count: 2 * WorkbookLimits.token)
        #expect(refusal(data: TestZip.head + "<row>\(TestZip.text(long))</row>") != nil)
        #expect(refusal(data: "<row a=\"\(long)\"/>")?.message.code == "import.workbook.damaged")
        let deep = String(repeating: "<x>", count: 100) + String(repeating: "</x>", count: 100)
        #expect(refusal(data: deep)?.message.code == "import.workbook.damaged")
        let cell = String(repeating: "船", count: 4001)
        #expect(
            refusal(data: "<row>\(TestZip.text(cell))</row>").map { Words.plainSpaces($0.message.said(.zh)) }
                == "a.xlsx 的工作表“表” 的 A1 长于 4 000 字。")
    }

    @Test(arguments: ["<si/>", "<si><t/></si>", "<si><t>a</t></si>"])
    func `a workbook shares so many texts, empty ones among them`(text: String) throws {
        func code(_ count: Int, most: Int) throws -> String? {
            let strings = String(repeating: text, count: count)
            let zip = try ZipFile(TestZip.archive(TestZip.parts(data: "", strings: strings)), file: "a.xlsx")
            let part = try #require(try zip.open("xl/sharedStrings.xml"))
            do {
                #expect(try WorkbookStrings.read(part, most: most).count == count)
                return nil
            } catch {
                return error.message.code
            }
        }
        #expect(try code(20, most: 20) == nil)
        #expect(try code(21, most: 20) == "import.workbook.unpacks-too-large")
        #expect(try code(21, most: WorkbookLimits.sharedStrings) == nil)
    }

    @Test func `tags stand so deep in each other`() throws {
        func code(_ deep: Int) -> String? {
            // The sheet and its data are two levels themselves.
            let tags = String(repeating: "<x>", count: deep - 2) + String(repeating: "</x>", count: deep - 2)
            return refusal(data: tags)?.message.code
        }
        #expect(code(WorkbookLimits.depth + 1) == "import.workbook.damaged")
        #expect(code(WorkbookLimits.depth) != "import.workbook.damaged")
    }

    @Test func `document types and unknown entities are refused`() throws {
        var parts = TestZip.parts(data: "")
        parts[3].bytes = Array(
            "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;\">]><worksheet>&c;</worksheet>".utf8)
        #expect(refusal(parts)?.message.code == "import.workbook.doctype")
        #expect(
            refusal(data: "<row>\(TestZip.text("&nbsp;"))</row>")?.message.code == "import.workbook.damaged")
    }

    @Test func `rows may stand anywhere, and a row has a hundred cells`() throws {
        // The empty rows that a careless format leaves behind are nobody's rows.
        let empty = (2...1000).map { "<row r=\"\($0 * 1000)\"><c s=\"1\"/></row>" }.joined()
        let data =
            TestZip.head.replacing("<row>", with: "<row r=\"1\">") + empty
            + "<row r=\"1048576\"><c><v>1</v></c></row>"
        let sheets = try SheetFiles().sheets(TestZip.archive(TestZip.parts(data: data)), name: "a.xlsx")
        #expect(sheets.first?.rows.map(\.number) == [1, 1_048_576])
        #expect(refusal(data: "<row r=\"1048577\"/>")?.message.code == "import.workbook.damaged")
        let cells = String(repeating: "<c><v>1</v></c>", count: 100)
        #expect(refusal(data: "<row>\(cells)</row>") == nil)
        #expect(refusal(data: "<row>\(cells)<c><v>1</v></c></row>")?.message.code == "import.too-many-cells")
    }

    /// What a sheet is refused for after others of its workbook took some of the bounds.
    private func refusal(after used: SheetUse, _ data: String, behind: String = "") throws -> Refusal? {
        let zip = try ZipFile(TestZip.archive(TestZip.parts(data: data, behind: behind)), file: "a.xlsx")
        let part = try #require(try zip.open("xl/worksheets/sheet1.xml"))
        let context = SheetContext(
            strings: [], styles: WorkbookStyles(), is1904: false, awaitsCalculation: false)
        var reader = WorksheetReader(part, context, place: .text("a.xlsx"), used: used)
        do {
            try reader.read()
            return nil
        } catch {
            return error
        }
    }

    @Test func `rows and cells are counted over all sheets of a workbook`() throws {
        let row = "<row><c/><c><v>1</v></c></row>"
        #expect(try refusal(after: SheetUse(rows: SheetLimits.rows), row) == nil)
        #expect(
            try refusal(after: SheetUse(rows: SheetLimits.rows), row + row)?.message.code
                == "import.too-many-rows")
        #expect(try refusal(after: SheetUse(cells: SheetLimits.allCells - 2), row) == nil)
        #expect(
            try refusal(after: SheetUse(cells: SheetLimits.allCells - 2), row + row)?.message.code
                == "import.too-many-cells-in-all")
    }

    @Test func `merged ranges are bounded in number and in cells`() throws {
        let row = "<row><c><v>1</v></c></row>"
        let whole = "<mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>"
        #expect(refusal(data: row, behind: whole) == nil)
        #expect(try refusal(after: SheetUse(cells: SheetLimits.allCells - 101), row, behind: whole) == nil)
        #expect(
            try refusal(after: SheetUse(cells: SheetLimits.allCells - 100), row, behind: whole)?.message.code
                == "import.too-many-cells-in-all")
        let many = String(repeating: "<mergeCell ref=\"B1:B2\"/>", count: WorkbookLimits.merges + 1)
        #expect(
            refusal(data: row, behind: "<mergeCells>\(many)</mergeCells>")?.message.code
                == "import.workbook.too-many-merges")
    }

    @Test func `parts, sheets and formats are bounded in number`() throws {
        let many = (0...WorkbookLimits.entries).map { (name: "p\($0)", bytes: [UInt8]()) }
        #expect(refusal(many)?.message.code == "import.workbook.too-many-parts")
        let sheets = String(repeating: "<sheet name=\"n\" r:id=\"a\"/>", count: WorkbookLimits.sheets)
        #expect(
            refusal(TestZip.parts(data: TestZip.head, book: sheets))?.message.code
                == "import.workbook.too-many-sheets")
        let formats = String(repeating: "<xf/>", count: WorkbookLimits.formats + 1)
        #expect(
            refusal(TestZip.parts(data: "", styles: "<cellXfs>\(formats)</cellXfs>"))?.message.code
                == "import.workbook.damaged")
    }

    @Test func `two parts of one name, a cut archive and no workbook are refused`() throws {
        let parts = TestZip.parts(data: TestZip.head)
        #expect(refusal(parts + [parts[3]])?.message.code == "import.workbook.damaged")
        let whole = TestZip.archive(parts)
        for count in stride(from: 30, to: whole.count - 1, by: 40) {
            #expect(refusal(Array(whole.prefix(count))) != nil, "the first \(count) bytes")
        }
        #expect(refusal([("a.txt", [1])])?.message.code == "import.workbook.none")
        #expect(refusal([("xl/workbook.bin", [1])])?.message.code == "import.workbook.xlsb")
        let locked: [UInt8] =
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
            + "EncryptedPackage".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        #expect(refusal(locked)?.message.code == "import.workbook.encrypted")
    }

    @Test(arguments: [
        "<row r=\"2\"/><row r=\"1\"/>", "<row><c r=\"B1\"/><c r=\"A1\"/></row>", "<row><c r=\"A2\"/></row>",
        "<row><c t=\"s\"><v>0</v></c></row>", "<row><c t=\"z\"><v>0</v></c></row>",
        "<row><c><v>x</v></c></row>",
        "<row r=\"x\"/>", "<row><c", "<row></x></row></row>", "<row><c s=\"-1\"><v>1</v></c></row>",
        "<row a=b/>",
        "<row><c r=\"AAAA1\"><v>1</v></c></row>", "<mergeCell ref=\"B1:A1\"/>", "<row><c><v>1</row></c>",
        "<row><c><v>1<!-- -->2</v></c></row>", "<row><c><v>1<![CDATA[2]]></v></c></row>",
    ])
    func `a damaged sheet is refused with its part`(data: String) throws {
        let refusal = try #require(self.refusal(data: data))
        #expect(refusal.message.code == "import.workbook.damaged")
        #expect(refusal.message.said(.en).contains("“xl/worksheets/sheet1.xml”"))
    }

    @Test func `formulas that wait for a spreadsheet have no results, whatever stands in their cells`() throws
    {
        let data =
            TestZip.head + "<row>" + ["船只数", "林海市"].map(TestZip.text).joined()
            + "<c><v>2023</v></c><c><f>1+1</f><v>0</v></c>" + TestZip.text("艘") + "</row>"
        func codes(_ book: String) throws -> [String] {
            let bytes = TestZip.archive(TestZip.parts(data: data, book: book))
            return try ImportWorld().preview(bytes, name: "a.xlsx").refused.map(\.reason.code)
        }
        #expect(
            try codes("<calcPr calcId=\"1\" fullCalcOnLoad=\"1\"/>") == ["import.workbook.not-calculated"])
        #expect(try codes("<calcPr calcId=\"1\"/>") == [])
    }
}
