import Kernel
import Measures
import Office
import Sheets
import Testing
import Words

/// Workbooks as several programs write them; Tests/Fixtures/imports/workbooks.py made them.
@Suite struct WorkbookTests {
    static func bytes(_ name: String) throws -> [UInt8] {
        try ImportWorld.bytes("Tests/Fixtures/imports/\(name)")
    }

    private func preview(_ name: String, sheet: String? = nil) throws -> FigurePreview {
        let (world, bytes) = (try ImportWorld(), try Self.bytes(name))
        return try FigureFiles.preview(
            SheetFiles().sheets(bytes, name: name, sheet: sheet), bytes: bytes, plan: world.plan,
            known: world.known)
    }

    private func told(_ preview: FigurePreview) -> [String] {
        preview.new.map { "\($0.address) \($0.row.org) \($0.row.period) \($0.row.published)" }
    }

    @Test(arguments: ["cells.xlsx", "libreoffice.xlsx"])
    func `every kind of cell comes in as it is seen`(name: String) throws {
        let preview = try preview(name)
        #expect(preview.sheet == "数据" && preview.book == ["封面", "数据"])
        #expect(
            told(preview) == [
                "D3 linhai 2023 0.3 亿元", "D4 linhai 2023 23.6 %", "D5 linhai 2023 50.00 %",
                "D6 linhai 2023 123400 万元", "D8 linhai 2023 12.5 亿元", "D11 linhai 2023 -1.5 个百分点",
                "D12 linhai 2022 7 艘", "D13 linhai 2022-07 8 艘", "D15 linhai 2023 1,234 艘",
                "D16 linhai 2023 12 艘", "D18 linhai 2023 12 艘", "D19 linhai 2023 15 艘",
                "D20 linhai 2023 … 艘", "D21 linhai 2023 13 艘", "D22 linhai 2023 14 艘",
                "D26 linhai 2021 21 艘", "D27 linhai 2020 22 艘", "D28 nanwan 2020 23 艘",
            ])
        // LibreOffice's has neither an error nor a truth in it.
        let isComplete = name == "cells.xlsx"
        let wrong = ["D23 import.workbook.error-value", "D24 import.not-a-number"]
        #expect(
            preview.refused.map { "\($0.address) \($0.reason.code)" } == [
                "D7 import.workbook.misleading-format", "C14 import.day-as-period", "D17 import.exponent",
            ] + (isComplete ? wrong : []) + ["D29 import.merged-value", "D30 import.merged-value"])
        #expect(
            preview.notes.map { "\($0.address) \($0.reason.code)" } == [
                "D9 import.note.does-not-occur", "D10 import.note.blank",
            ] + (isComplete ? [] : ["D23 import.note.blank", "D24 import.note.blank"])
                + ["D25 import.note.hidden-row"])
        #expect(preview.new.first { $0.address == "D26" }?.row.element == "ships")
    }

    @Test func `what is refused says where it stands and what to do`() throws {
        let reasons = try preview("cells.xlsx").refused.map(\.reason)
        #expect(reasons[0].said(.zh).hasPrefix("这一格存的是 120000，它的数字格式显示的是别的数"))
        #expect(reasons[3].said(.en) == "This cell shows the error #N/A. Correct the formula.")
        #expect(
            reasons[5].said(.zh)
                == "D29 是合并单元格的一部分：一个数对着几行或几列，说不清属于哪一个。请取消合并，逐格填写。")
    }

    @Test func `a hidden sheet is read when it is named, and no other`() throws {
        #expect(try told(preview("cells.xlsx", sheet: "隐藏")) == ["D2 linhai 2023 77 艘"])
        let refusal = #expect(throws: Refusal.self) { try preview("cells.xlsx", sheet: "数椐") }
        #expect(
            refusal?.message.said(.zh) == "cells.xlsx 没有工作表“数椐”。有这些：封面、数据、隐藏。")
        let cover = #expect(throws: Refusal.self) { try preview("cells.xlsx", sheet: "封面") }
        #expect(
            cover?.message.said(.en)
                == "No header was found in sheet “封面” of cells.xlsx: in the row of A1, “港口统计”, nothing "
                + "is called element, org, period, value or unit. The page “Enter data” has a template to "
                + "fill in.")
    }

    @Test func `a column a year with merged headers, a unit above and notes below`() throws {
        let preview = try preview("years.xlsx")
        #expect(preview.sheet == "分年")
        #expect(
            told(preview) == [
                "C5 linhai 2021H1 60000 万元", "D5 linhai 2021 125000 万元", "E5 linhai 2022H1 61000 万元",
                "C6 nanwan 2021H1 100 万元", "F6 nanwan 2022 300 万元", "C7 linhai 2021H1 1 艘",
                "D7 linhai 2021 2 艘", "E7 linhai 2022H1 3 艘", "F7 linhai 2022 4 艘",
            ])
        #expect(
            preview.refused.map { "\($0.address) \($0.reason.code)" } == ["F5 import.workbook.not-calculated"]
        )
        #expect(
            preview.refused.first?.reason.said(.zh) == "这一格是公式，文件里没有算好的结果。请用 Excel 或 WPS 打开，保存后再导入。")
        #expect(
            preview.notes.map { "\($0.address) \($0.reason.code)" } == [
                "G3 import.note.hidden-column", "D6 import.note.does-not-occur", "E6 import.note.blank",
                "A9 import.note.line",
            ])
        #expect(Set(preview.new.map(\.row.origin)) == ["市统计局"])
    }

    @Test func `dates counted from 1904 are the days that are seen`() throws {
        let day = try #require(try preview("years.xlsx", sheet: "日期").new.first?.row.at)
        #expect(day == Day(year: 2023, month: 12, day: 31))
    }

    @Test func `prefixes, inline texts, readings, escapes and a dimension that lies`() throws {
        let preview = try preview("phonetic.xlsx")
        #expect(preview.sheet == "A&B")
        // The day in its period is refused, as it should; the escapes of its remark were read.
        #expect(preview.refused.map { "\($0.address) \($0.reason.code)" } == ["C3 import.day-as-period"])
        #expect(preview.refused.first?.text == "船只数, 林海, 2023-01-01, 12, 艘, a b_c")
        #expect(told(preview) == ["D1048576 linhai 2023 13 艘"])
    }

    @Test(arguments: [
        ("old.xls", "import.workbook.old", "old.xls 是旧格式的电子表格（.xls 或 .et）。请用 Excel 或 WPS 打开，另存为 .xlsx 再导入。"),
        ("open.ods", "import.workbook.ods", "open.ods 是 OpenDocument 文件。请另存为 .xlsx 再导入。"),
    ])
    func `other formats say what to do`(name: String, code: String, zh: String) throws {
        let refusal = #expect(throws: Refusal.self) { try preview(name) }
        #expect(refusal?.message.code == code)
        #expect(refusal?.message.said(.zh) == zh)
    }

    @Test func `the same workbook twice changes nothing, another of its sheets does`() throws {
        let (first, again) = (try preview("cells.xlsx"), try preview("cells.xlsx"))
        #expect(first.importID == again.importID)
        #expect(try preview("cells.xlsx", sheet: "隐藏").importID != first.importID)
    }
}
