import Kernel
import Measures
import Office
import Testing
import Words

/// Tables as bureaus have them: a title and a unit above, a column a year, several rows of header.
@Suite struct ImportTableTests {
    private func told(_ preview: FigurePreview) -> [String] {
        preview.new.map { row in
            "\(row.address) \(row.row.element) \(row.row.org) \(row.row.period) \(row.row.published)"
        }
    }

    private func read(_ text: String) throws -> FigurePreview {
        let preview = try ImportWorld().preview(text)
        #expect(preview.refused.map { $0.reason.said(.en) } == [])
        return preview
    }

    @Test func `a title, and what lines beside the table say once, hold for every row`() throws {
        let preview = try read(
            """
            表1 主要指标
            （单位：万元） 地区：林海市
            指标,年份,数值
            渔获产值,2022,120000
            渔获产值,2023,"130,000"
            注：2023年为初步数
            资料来源：市统计局 2024年公报
            """)
        #expect(
            told(preview) == [
                "C4 landed linhai 2022 120000 万元", "C5 landed linhai 2023 130,000 万元",
            ])
        #expect(preview.new.map(\.row.text.value) == [Exact(12), Exact(13)])
        #expect(preview.new.map(\.row.origin) == ["市统计局 2024年公报", "市统计局 2024年公报"])
    }

    @Test func `a row an indicator, a column a year`() throws {
        let preview = try read(
            """
            指标,单位,地区,2021年,2022年,2023年上半年
            船只数,艘,林海市,10,11,
            渔获产值（万元）,,林海市,120000,—,130000
            一、占比,,,,,
            深海占比,%,林海市,12.5,13,13.5
            """)
        #expect(
            told(preview) == [
                "D2 ships linhai 2021 10 艘", "E2 ships linhai 2022 11 艘", "D3 landed linhai 2021 120000 万元",
                "F3 landed linhai 2023H1 130000 万元", "D5 deep-share linhai 2021 12.5 %",
                "E5 deep-share linhai 2022 13 %", "F5 deep-share linhai 2023H1 13.5 %",
            ])
        #expect(
            preview.notes.map { $0.address + " " + $0.reason.code } == [
                "F2 import.note.blank", "E3 import.note.does-not-occur", "D4 import.note.blank",
            ])
    }

    @Test func `headers of several rows tell indicator, unit and year of each column`() throws {
        let preview = try read(
            """
            地区,船只数,船只数,渔获产值
            地区,2022年,2023年,2023年
            ,艘,打,亿元
            林海市,10,1,2.5
            南湾镇,3,2,0.5
            """)
        #expect(
            told(preview) == [
                "B4 ships linhai 2022 10 艘", "C4 ships linhai 2023 1 打", "D4 landed linhai 2023 2.5 亿元",
                "B5 ships nanwan 2022 3 艘", "C5 ships nanwan 2023 2 打", "D5 landed nanwan 2023 0.5 亿元",
            ])
        #expect(preview.new[1].row.text.value == Exact(12))
    }

    @Test func `parts of a year stand below their year`() throws {
        let preview = try read(
            "指标,地区,单位,2022年,2022年,2023年\n,,,上半年,全年,1—7月\n船只数,林海市,艘,1,2,3\n")
        #expect(preview.new.map { $0.row.period.description } == ["2022H1", "2022", "2023-01..07"])
    }

    @Test func `a quarter and the year up to it, with comparisons that are passed over`() throws {
        let preview = try read(
            """
            林海市2023年三季度主要指标
            单位：万元 地区：林海市
            序号,指标名称,2023年三季度,2023年三季度,2023年三季度,上年同期
            序号,指标名称,本季,1-9月累计,同比增长（%）,上年同期
            1,渔获产值,20000,60000,5.9,58000
            """)
        #expect(
            told(preview) == [
                "C5 landed linhai 2023Q3 20000 万元", "D5 landed linhai 2023-01..09 60000 万元",
            ])
        let passed = preview.notes.map { $0.reason.said(.en) }
        try #require(passed.count == 2)
        #expect(passed[0].hasPrefix("The column “同比增长（%）” compares with another"))
        #expect(passed[1].hasPrefix("The column “上年同期” compares with another"))
        let sums = try read("单位：万元 地区：林海市\n指标,2023年三季度,2023年三季度\n,本季,累计\n渔获产值,100,200\n")
        #expect(sums.new.map(\.row.period.description) == ["2023Q3", "2023-01..09"])
    }

    @Test func `a year and a part of it may stand in two columns`() throws {
        let preview = try read(
            """
            单位：艘 地区：林海市
            指标,年份,季度,数值
            船只数,2023,1,1
            船只数,2023年,第二季度,2
            船只数,2023,三季度,3
            船只数,2023,Q4,4
            船只数,2022,前三季度,5
            船只数,2022,全年,6
            船只数,2022,2022年上半年,7
            """)
        #expect(
            preview.new.map { $0.row.period.description } == [
                "2023Q1", "2023Q2", "2023Q3", "2023Q4", "2022-01..09", "2022", "2022H1",
            ])
        let months = try read(
            "月,年,指标,地区,单位,数值\n9,2023,船只数,林海市,艘,1\n10月,2023,船只数,林海市,艘,2\nSep,2022,船只数,林海市,艘,3\n")
        #expect(months.new.map { $0.row.period.description } == ["2023-09", "2023-10", "2022-09"])
        let wide = try read("年份,季度,地区,船只数（艘）\n2023,2,林海市,4\n")
        #expect(told(wide) == ["D2 ships linhai 2023Q2 4 艘"])
    }

    @Test func `a year without its part, and a part that is none, are refused with what to write`() throws {
        let preview = try ImportWorld().preview(
            """
            指标,年份,季度,地区,单位,数值
            船只数,2023,,林海市,艘,1
            船只数,2023,5,林海市,艘,1
            船只数,2023,2022Q1,林海市,艘,1
            船只数,,3,林海市,艘,1
            """)
        #expect(preview.new == [])
        #expect(
            preview.refused.map { $0.address + " " + $0.reason.code } == [
                "B2 import.part-missing", "B3 import.bad-period", "B4 import.bad-period",
                "B5 import.bad-period",
            ])
        #expect(preview.refused[0].reason.said(.zh).contains("整年请写“全年”"))
        for two in ["季度,月份", "年份,年度", "季度,时期"] {
            let refusal = try ImportWorld().refusal("指标,\(two),地区,单位,数值\n船只数,1,2023,林海市,艘,1\n")
            #expect(refusal?.message.code == "import.repeated-header", "\(two)")
        }
    }

    @Test(arguments: [
        "注：2023年为初步数", "说明：2023年为快报数，以年报为准", "note: preliminary, to be revised, see the yearbook",
        "注：,1. 含外港船只,,,", "注：1. 含外港船只\n2. 不含渔政船", "单位负责人：王敏,,填表人：李,,报出日期：2024年1月5日",
        "Filled in by: W. Min,,Date: 2024-01-05", "* 含外港船只",
    ])
    func `a note or a signature below the table is passed over with a remark`(line: String) throws {
        let preview = try read("指标,年份,地区,单位,数值\n船只数,2023,林海市,艘,10\n\(line)\n")
        #expect(told(preview) == ["E2 ships linhai 2023 10 艘"])
        #expect(preview.new.map(\.row.note) == [nil] && preview.new.map(\.row.quality) == [.final])
        let lines = line.split(separator: "\n").count
        #expect(preview.notes.map(\.reason.code) == Array(repeating: "import.note.line", count: lines))
        #expect(preview.notes.first?.address == "A3" && preview.notes.first?.reason.said(.zh) != "")
    }

    @Test func `what a note looks like between rows of figures is refused`() throws {
        let preview = try ImportWorld().preview(
            "指标,年份,地区,单位,数值\n注：a,b,c,d,e\n船只数,2023,林海市,艘,10\n")
        #expect(preview.refusedCount == 1 && preview.new.count == 1)
    }

    @Test func `a sheet without a header says so`() throws {
        let refusal = try #require(try ImportWorld().refusal("编制说明\n本表由各地填报\n"))
        #expect(refusal.message.code == "import.no-header")
    }

    @Test func `regions may be the columns`() throws {
        let preview = try read("单位：艘 指标：船只数,,\n年份,林海市,南湾镇\n2022,10,3\n2023,11,4\n")
        #expect(
            told(preview) == [
                "B3 ships linhai 2022 10 艘", "C3 ships nanwan 2022 3 艘", "B4 ships linhai 2023 11 艘",
                "C4 ships nanwan 2023 4 艘",
            ])
    }

    private static let unfit: [(text: String, code: String, zh: String?)] = [
        (
            "指标,地区,2022,利润\n", "import.unknown-header",
            "boats.csv 的 D1：不认识的列“利润”。认识的列有：指标、地区、时期、数值、单位、来源、备注等，“录入”页有模板。不要导入的列，请删去或隐藏。"
        ),
        (
            "指标,2022,2023\n", "import.missing-headers",
            "boats.csv 缺少的列：地区（org）、单位（unit）。请加上；对全表都一样的，也可以在表的上方写一行，如“单位：…”“地区：…”。"
        ),
        (
            "指标,地区,单位,年份,2022\n", "import.column-told-twice",
            "boats.csv 的 E1：时期（period）说了两遍：“2022”和“年份”。"
        ),
        ("指标,地区,单位,年份,数值,2022\n", "import.unknown-header", nil),
        ("指标,地区,单位,艘\n", "import.unknown-header", nil),
    ]

    @Test(arguments: unfit.indices) func `a header that does not fit is refused`(index: Int) throws {
        let one = Self.unfit[index]
        let refusal = try #require(try ImportWorld().refusal(one.text + "船只数,林海市,1\n"))
        #expect(refusal.message.code == one.code)
        if let zh = one.zh { #expect(refusal.message.said(.zh) == zh) }
    }

    @Test func `units that contradict each other are refused, not chosen from`() throws {
        let preview = try ImportWorld().preview(
            "单位：万元 地区：林海市\n指标,2022\n渔获产值（亿元）,12\n渔获产值（亿元）,12万元\n")
        #expect(told(preview).first == "B3 landed linhai 2022 12 亿元")
        #expect(preview.refused.map(\.address).contains("A4"))
        #expect(
            preview.refused.map(\.reason).first { $0.code == "import.label-unit-disagrees" }?.said(.zh)
                == "指标名称里写亿元，别处写万元。")
    }

    @Test func `the unit of a column's header does not give way to another silently`() throws {
        let preview = try ImportWorld().preview(
            "指标,地区,2021,2022\n,,万元,艘\n渔获产值（亿元）,林海市,12,\n渔获产值,林海市,13亿元,\n船只数,林海市,,5\n渔获产值（万元）,林海市,1200,\n")
        #expect(
            preview.refused.map { "\($0.address) \($0.reason.code)" } == [
                "A3 import.label-unit-disagrees", "C4 import.units-disagree",
            ])
        #expect(told(preview) == ["D5 ships linhai 2022 5 艘", "C6 landed linhai 2021 1200 万元"])
    }

    @Test func `a wide table cannot hide more values than a long one`() throws {
        let header = "指标,地区,单位," + (2001...2090).map(String.init).joined(separator: ",")
        let row = "\n船只数,林海市,艘" + String(repeating: ",1", count: 90)
        let text = header + String(repeating: row, count: SheetLimits.values / 90 + 1)
        let refusal = try #require(try ImportWorld().refusal(text))
        #expect(refusal.message.code == "import.too-many-values")
    }
}
