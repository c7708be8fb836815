import Kernel
import Measures
import Office
import Testing
import Words

/// What the cells of a row may say.
@Suite struct ImportValueTests {
    private func row(_ cells: String, header: String = ImportWorld.header, yearStart: Int = 1) throws
        -> FigureRow
    {
        let preview = try ImportWorld(yearStart: yearStart).row(cells, header: header)
        #expect(preview.refused.map { $0.reason.said(.en) } == [])
        return try #require(preview.rows.first)
    }

    @Test(arguments: [
        ("1,234", "1234"), ("1 234", "1234"), ("１，２３４", "1234"), ("1\u{202F}234", "1234"), ("0012", "12"),
        ("12.0", "12"), ("+5", "5"), (" 7 ", "7"), ("\u{FEFF}8\u{3000}", "8"), ("0", "0"), ("9 艘", "9"),
    ])
    func `numbers are read as people write them`(text: String, plain: String) throws {
        #expect(try row("ships,linhai,2023,\"\(text)\",艘").text.plainText == plain)
    }

    @Test(arguments: ["1,23", "12,34", "1,2345", "1,,234", ",123", "1.2,345", "1 23", "1,234 567"])
    func `signs that part no thousands are refused`(text: String) throws {
        let preview = try ImportWorld().row("landed,linhai,2023,\"\(text)\",元")
        #expect(preview.refused.map(\.reason.code) == ["import.bad-grouping"])
    }

    @Test(arguments: [
        "x", "n/a", "1..2", "1.", ".5", "--5", "5-6", "(5)", "½", String(repeating: "9", count: 31),
    ])
    func `what is no number is refused`(text: String) throws {
        let preview = try ImportWorld().row("landed,linhai,2023,\(text),元")
        #expect(preview.refused.map(\.reason.code) == ["import.not-a-number"])
    }

    @Test(arguments: [
        ("landed", "123456", "万元", "12.3456", false), ("landed", "120000.0", "万元", "12.00", true),
        ("landed", "12.5", "亿元", "12.5", true), ("landed", "12.50", "亿元", "12.50", true),
        ("landed", "12.500", "亿元", "12.50", true), ("landed", "1000000", "元", "0.01", true),
        ("ships", "2", "打", "24", true), ("gap", "−0.5", "个百分点", "-0.5", true),
    ])
    func `units convert exactly or not at all`(
        element: String, value: String, unit: String, kept: String, isTaken: Bool
    ) throws {
        let preview = try ImportWorld().row("\(element),linhai,2023,\(value),\(unit)")
        #expect(preview.rows.map(\.text.plainText) == (isTaken ? [kept] : []))
        #expect(preview.refused.map(\.reason.code) == (isTaken ? [] : ["import.too-many-digits"]))
        if isTaken { #expect(preview.rows.first?.published == "\(value) \(unit)".replacing("−", with: "-")) }
    }

    @Test(arguments: ["", " ", "-", "—", "——", "－"]) func `blank and — are no figures`(sign: String) throws {
        let preview = try ImportWorld().row("ships,linhai,2023,\(sign),艘")
        #expect(preview.rows == [] && preview.refusedCount == 0)
        let isBlank = sign.allSatisfy(\.isWhitespace)
        #expect(
            preview.notes.map(\.reason.code) == [isBlank ? "import.note.blank" : "import.note.does-not-occur"]
        )
        #expect(preview.notes.first?.address == "D2")
    }

    @Test func `a shifted row is not taken for a blank one, a heading is`() throws {
        let world = try ImportWorld()
        #expect(try world.row("ships,linhai,2023,,12").refused.map(\.reason.code) == ["import.unknown-unit"])
        #expect(try world.row("nonsense,linhai,2023,,艘").refused.map(\.column) == ["element"])
        #expect(try world.row("一、综合,,,,").notes.map(\.reason.code) == ["import.note.blank"])
    }

    @Test(arguments: ["…", "……", "...", "⋯"]) func `… is less than one unit of the last digit`(sign: String)
        throws
    {
        let alone = try row("landed,linhai,2023,\(sign),亿元")
        #expect(alone.text.plainText == "0.01" && alone.bound == .under && alone.published == "\(sign) 亿元")
        let shown = "landed,linhai,2021,3.5,亿元\nlanded,linhai,2022,4,亿元\nlanded,linhai,2023,\(sign),亿元"
        #expect(try ImportWorld().row(shown).rows.last?.text.plainText == "0.1")
        // Finer than the element is kept: the bound is the element's own digit.
        let fine = "landed,linhai,2021,30000,万元\nlanded,linhai,2023,\(sign),万元"
        #expect(try ImportWorld().row(fine).rows.last?.text.plainText == "0.01")
        let whole = try row("ships,linhai,2023,\(sign),艘,under")
        #expect(whole.text.plainText == "1" && whole.bound == .under)
    }

    @Test(arguments: [
        "ships", "船只数", "船数", "Ships", "SHIP_COUNT", "ship-count", "#船只数", "＃ 船数", "其中：船只数", "船 只 数",
    ])
    func `an element is found by any of its names`(name: String) throws {
        #expect(try row("\(name),linhai,2023,1,艘").element == "ships")
    }

    @Test func `an org is found by the name or code of the period's last day`() throws {
        for name in ["nanwan", "南湾镇", "南湾", "990112", "Nanwan Town", "南湾乡", "９９０１１２"] {
            #expect(try row("ships,\(name),2023,1,艘").org == "nanwan", "\(name)")
        }
        let header = "element,org,code,period,value,unit"
        #expect(try row("ships,南湾乡,990102,2018,1,艘", header: header).org == "nanwan")
        #expect(try row("ships,,990112,2019,1,艘", header: header).org == "nanwan")
        #expect(try row("ships,南湾,,2019,1,艘", header: header).org == "nanwan")
        #expect(try row("ships,990112,2019,1,艘", header: "element,code,period,value,unit").org == "nanwan")
    }

    @Test(arguments: [
        ("2023", "2023"), ("2023年", "2023"), ("2023年度", "2023"), ("２０２３", "2023"), ("2023H1", "2023H1"),
        ("2023h2", "2023H2"), ("2023年上半年", "2023H1"), ("2023年下半年", "2023H2"), ("2023Q3", "2023Q3"),
        ("2023年三季度", "2023Q3"), ("2023年第4季度", "2023Q4"), ("2023-07", "2023-07"), ("2023年7月", "2023-07"),
        ("2023-01..07", "2023-01..07"), ("2023年1—7月", "2023-01..07"), ("2023年1月-10月", "2023-01..10"),
        ("2023年第三季度", "2023Q3"), ("2023年前三季度", "2023-01..09"), ("2023年1-3季度", "2023-01..09"),
        ("2023年一季度", "2023Q1"), ("2023年9月末", "2023-09"), ("2023年三季度末", "2023Q3"), ("2023年末", "2023"),
        ("2023年1-9月累计", "2023-01..09"), ("Q3 2023", "2023Q3"), ("2023 Q3", "2023Q3"),
        ("Jan–Sep 2023", "2023-01..09"), ("September 2023", "2023-09"), ("2023 Oct", "2023-10"),
        ("2021-2025", "2021-2025"), ("2021—2025年", "2021-2025"), ("AY2022", "AY2022"),
    ])
    func `periods are read as documents and tables write them`(text: String, period: String) throws {
        #expect(try row("ships,linhai,\(text),1,艘").period.description == period)
    }

    @Test(arguments: [
        "23", "2023-13", "2023Q5", "2023年2—7月", "2023年13月", "2023H3", "Jul-23", "三季度", "Feb-Sep 2023",
        "2025-2021", "年",
    ])
    func `what is no period is refused`(text: String) throws {
        let preview = try ImportWorld().row("ships,linhai,\(text),1,艘")
        #expect(preview.refused.map(\.reason.code) == ["import.bad-period"])
    }

    @Test func `years are of the plan's own kind`() throws {
        #expect(try row("ships,linhai,2023,1,艘", yearStart: 4).period == .fiscalYear(2023, starts: 4))
        #expect(try row("ships,linhai,FY2023,1,艘", yearStart: 4).period == .fiscalYear(2023, starts: 4))
        let header = "element,org,period,value,unit,qualifier"
        let half = try row("ships,linhai,2023,1,艘,h1", header: header, yearStart: 4).period
        #expect(half == .toDate(of: .fiscalYear(2023, starts: 4), months: 6))
        let months = try row("ships,linhai,2023,1,艘,jan-jul", header: header, yearStart: 4).period
        #expect(months == .toDate(2023, through: 7))
    }

    @Test(arguments: [
        ("exact", "2023", FigureBound.exact, FigureQuality.final), ("about", "2023", .about, .final),
        ("over", "2023", .over, .final), ("under", "2023", .under, .final),
        ("estimate", "2023", .exact, .estimated),
        ("preliminary", "2023", .exact, .provisional), ("h1", "2023-01..06", .exact, .final),
        ("jan-jul", "2023-01..07", .exact, .final), ("jan-oct", "2023-01..10", .exact, .final),
        ("JAN-Feb", "2023-01..02", .exact, .final), ("1—7月", "2023-01..07", .exact, .final),
        ("", "2023", .exact, .final), ("超过", "2023", .over, .final),
    ])
    func `a qualifier is a bound, a quality or a part of the year`(
        word: String, period: String, bound: FigureBound, quality: FigureQuality
    ) throws {
        let row = try row("ships,linhai,2023,1,艘,\(word)", header: "element,org,period,value,unit,qualifier")
        #expect(row.period.description == period && row.bound == bound && row.quality == quality)
    }

    @Test func `a remark that begins so makes a figure provisional, unless its quality is told`() throws {
        #expect(try row("ships,linhai,2023,1,艘,,,公报,,,初步数").quality == .provisional)
        #expect(try row("ships,linhai,2023,1,艘,,,公报,,,Preliminary; to be revised").quality == .provisional)
        #expect(try row("ships,linhai,2023,1,艘,,final,公报,,,初步数").quality == .final)
        #expect(try row("ships,linhai,2023,1,艘,,,公报,,,不是初步数").quality == .final)
    }

    @Test func `without an origin a figure is taken as unverified`() throws {
        let row = try row("ships,linhai,2023,1,艘,,,,secondary,2023-06-30,")
        #expect(row.origin == nil && row.seenAs == .secondary && row.note == nil)
        #expect(row.at == Day(year: 2023, month: 6, day: 30))
    }

    @Test(arguments: ["-", "—", "无", "不详", "未核实", "N/A", "/", "Unknown"])
    func `a word for no origin is none`(word: String) throws {
        #expect(try row("ships,linhai,2023,1,艘,,,\(word)").origin == nil)
        #expect(try row("ships,linhai,2023,1,艘,,,\(word)公报").origin == word + "公报")
    }
}
