import Kernel
import Measures
import Office
import Sheets
import Testing
import Words

/// What is refused as a whole, and how a file is taken apart.
@Suite struct ImportFileTests {
    private let sample = "指标,地区,年份,数值,单位\n船只数,林海市,2023,12,艘\n"
    /// The same text in GB18030, with 𠮷 (four bytes) as a remark, made by another program.
    private static let gb18030: [UInt8] = hex(
        "d6b8b1ea2cb5d8c7f82cc4eab7dd2ccafdd6b52cb5a5cebb2cb1b8d7a20ab4acd6bbcafd2cc1d6baa3cad02c32"
            + "3032332c31322ccbd22c9534b235d3e6bbf50a")

    private static func hex(_ text: String) -> [UInt8] {
        let digits = text.compactMap { $0.hexDigitValue.map(UInt8.init) }
        return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }

    private func row(_ preview: FigurePreview) throws -> FigureRow {
        #expect(preview.refused == [])
        return try #require(preview.rows.first)
    }

    @Test func `UTF-8 with and without a byte order mark, and GB18030, tell the same`() throws {
        let world = try ImportWorld()
        let plain = try row(world.preview(sample))
        #expect(plain.element == "ships" && plain.org == "linhai" && plain.published == "12 艘")
        #expect(try row(world.preview([0xEF, 0xBB, 0xBF] + Array(sample.utf8))) == plain)
        let chinese = try row(world.preview(Self.gb18030))
        #expect(chinese.element == "ships" && chinese.org == "linhai" && chinese.published == "12 艘")
        #expect(chinese.note == "𠮷渔货")
    }

    @Test(arguments: [",", ";", "\t"]) func `separators are found by themselves`(separator: String) throws {
        let text = sample.replacing(",", with: separator)
        #expect(try row(ImportWorld().preview(text)).text.value == Exact(12))
        let quoted = "\"指标\",地区,年份,数值,单位,来源\n船只数,林海市,2023,\"1,234\",艘,\"甲,乙;丙\"\n"
        #expect(try row(ImportWorld().preview(quoted)).origin == "甲,乙;丙")
        let directive = "sep=\(separator)\n" + text
        #expect(try row(ImportWorld().preview(directive)).text.value == Exact(12))
    }

    @Test(arguments: [",", ";", "\t"]) func `a title above a table hides no separator`(separator: String)
        throws
    {
        let text = "表1 船只\n" + sample.replacing(",", with: separator)
        #expect(try row(ImportWorld().preview(text)).text.value == Exact(12))
    }

    @Test(arguments: [",", ";", "\t"]) func `a lone quote in a title opens no cell`(separator: String) throws
    {
        for title in ["\"十四五规划指标", "管径 5\" 的船", "十四五\"规划"] {
            for name in ["ships", "\"ships\""] {
                let rows = "element,org,period,value,unit,origin\n\(name),林海市,2023,12,艘,\"甲\"\n"
                let text = title + "\n" + rows.replacing(",", with: separator)
                let row = try row(ImportWorld().preview(text))
                #expect(row.text.value == Exact(12) && row.origin == "甲", "\(title)")
            }
        }
        // A quote that a later one closes before a cell's end is a cell of two lines.
        for blank in ["", " "] {
            let two = "\"表1\n船只\"\(blank)\nelement,org,period,value,unit\nships,林海市,2023,12,艘\n"
            let row = try row(ImportWorld().preview(two.replacing(",", with: separator)))
            #expect(row.text.value == Exact(12))
        }
        let head = "\"element\n\" ,org,period,value,unit\nships,林海市,2023,12,艘\n"
        #expect(try row(ImportWorld().preview(head.replacing(",", with: separator))).text.value == Exact(12))
    }

    @Test func `the apostrophe that guards a text from spreadsheets is taken off again`() throws {
        let text = "element,org,period,value,unit,origin,note\nships,林海市,2023,12,艘,'=公报,''+1\n"
        let row = try row(ImportWorld().preview(text))
        #expect(row.origin == "=公报" && row.note == "'+1")
        let plain = "element,org,period,value,unit,origin,note\nships,林海市,2023,12,艘,'s,''\n"
        let other = try self.row(ImportWorld().preview(plain))
        #expect(other.origin == "'s" && other.note == "''")
    }

    @Test(arguments: ["\n", "\r\n", "\r"]) func `lines end as any machine ends them`(end: String) throws {
        let text = "element,org,period,value,unit,note\n\nships,林海市,2023,12,艘,\"a\nb\"\nx,林海市,2023,1,艘\n"
        let preview = try ImportWorld().preview(text.replacing("\n", with: end))
        #expect(preview.rows.first?.note == "a b")
        #expect(preview.new.first?.address == "D3" && preview.new.first?.line == 3)
        // A spreadsheet counts the cell with a line end as one row, an editor as two lines.
        #expect(preview.refused.first?.address == "A4" && preview.refused.first?.line == 5)
    }

    @Test func `quotes are read as spreadsheets write them`() throws {
        let text = "element,org,period,value,unit,note\nships,林海市,2023,12,艘,\"a \"\"b\"\" c\"\n"
        #expect(try row(ImportWorld().preview(text)).note == "a \"b\" c")
        let inner = "element,org,period,value,unit,note\nships,林海市,2023,12,艘,a \"b\" c\n"
        #expect(try row(ImportWorld().preview(inner)).note == "a \"b\" c")
    }

    @Test(arguments: [
        ("", "import.empty", "boats.csv 里没有内容。", "There is nothing in boats.csv."),
        (" \n ,,\t\n", "import.empty", "boats.csv 里没有内容。", "There is nothing in boats.csv."),
        (
            "element,org,period,value,unit\n\n", "import.header-only", "boats.csv 只有表头，没有数据行。",
            "boats.csv has a header and no rows."
        ),
        (
            "PK\u{3}\u{4}x", "import.workbook.damaged",
            "boats.csv 已损坏，读不出“zip”。请用 Excel 或 WPS 打开并重新保存。",
            "boats.csv is damaged: “zip” cannot be read. Open it in Excel or WPS and save it again."
        ),
        (
            "a\u{0}b", "import.binary", "boats.csv 不是文本文件。请导入 UTF-8 或 GB18030 的 CSV。",
            "boats.csv is not a text file. Import CSV in UTF-8 or GB18030."
        ),
        (
            "element,org\n\"ships,", "import.open-quote", "boats.csv 第 2 行（A2）的引号没有结束。",
            "The quote that begins in line 2 (A2) of boats.csv never ends."
        ),
        (
            "element,org,perod,value,unit\nx", "import.unknown-header-meant",
            "boats.csv 的 C1：不认识的列“perod”，可能想写“period”。",
            "C1 of boats.csv: unknown column “perod”; probably meant: “period”."
        ),
        (
            "element,org,period,value,unit,colour\nx", "import.unknown-header",
            "boats.csv 的 F1：不认识的列“colour”。认识的列有：指标、地区、时期、数值、单位、来源、备注等，“录入”页有模板。不要导入的列，请删去或隐藏。",
            "F1 of boats.csv: unknown column “colour”. Known are element, org, period, value, unit, origin, "
                + "note and others; the page “Enter data” has a template. "
                + "Delete or hide a column that is not to be imported."
        ),
        (
            "element,org,period,value,unit,year\nx", "import.repeated-header",
            "boats.csv 的 F1：“year”与 C1 都是时期（period），只能有一列。",
            "F1 of boats.csv: “year” and C1 both hold “period”; only one column may."
        ),
        (
            "地区,数值\nx", "import.missing-headers",
            "boats.csv 缺少的列：指标（element）、时期（period）、单位（unit）。请加上；对全表都一样的，也可以在表的上方写一行，如“单位：…”“地区：…”。",
            "boats.csv lacks the columns “element”, “period” and “unit”. Add them; what holds for the whole "
                + "table may stand in a line above it, such as “unit: …” or “org: …”."
        ),
    ])
    func `a file that is none is refused as a whole`(text: String, code: String, zh: String, en: String)
        throws
    {
        let refusal = try #require(try ImportWorld().refusal(text))
        #expect(refusal.message.code == code)
        #expect(refusal.message.said(.zh) == zh)
        #expect(refusal.message.said(.en) == en)
    }

    @Test func `a wrong encoding is refused with its line`() throws {
        let world = try ImportWorld()
        let cut = try #require(world.refusal(Array(sample.utf8.dropLast(2)) + [0x0A]))
        #expect(
            cut.message.said(.en) == "boats.csv should be UTF-8, but line 2 holds a damaged character. "
                + "Export the file again.")
        let neither = try #require(world.refusal(Self.gb18030.dropLast(4) + [0xFF, 0x0A]))
        #expect(neither.message.said(.zh) == "boats.csv 第 2 行既不是 UTF-8，也不是 GB18030。请另存为 UTF-8 的 CSV。")
        let wide = try #require(
            world.refusal([0xFF, 0xFE] + sample.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }))
        #expect(wide.message.code == "import.utf16")
        #expect(
            wide.message.said(.en)
                == "boats.csv is in the encoding UTF-16. Save it as CSV in UTF-8 or GB18030.")
    }

    @Test func `headers may be ours, English or Chinese, and what is of no use is passed over`() throws {
        let text =
            "Region,CODE,Indicator,Year,Value,Unit,Origin,Seen_As,Address,Snippet,Confidence,Qualifier,Note\n"
            + "林海市,990100,ship_count,2023,12,艘,公报,press,http://x,y,high,about,z\n"
        let row = try row(ImportWorld().preview(text))
        #expect(row.bound == .about && row.seenAs == .press && row.origin == "公报" && row.note == "z")
        let chinese =
            "地区,指标,年度,数值,计量单位,界限,数据性质,数据来源,见于,截至,备注\n"
            + "林海,船数,2023,12,艘,超过,修订,公报,转载,2023-11-30,说明\n"
        let told = try self.row(ImportWorld().preview(chinese))
        #expect(told.bound == .over && told.quality == .revised && told.seenAs == .reprint)
        #expect(told.at == Day(year: 2023, month: 11, day: 30) && told.note == "说明")
    }
}
