import Kernel
import Office
import Testing
import Words

/// Every reason for which a row is refused, with the cell and both sentences.
@Suite struct ImportRefusalTests {
    struct Case: CustomTestStringConvertible {
        var header = ImportWorld.header
        let cells: String
        let address: String
        let column: String
        let code: String
        let zh: String
        let en: String

        var testDescription: String { "\(code): \(cells)" }
    }

    @Test(arguments: cellCases + meaningCases + valueCases + wordCases)
    func `a doubtful row is refused with its cell and a reason in both languages`(wrong: Case) throws {
        let preview = try ImportWorld().row(wrong.cells, header: wrong.header)
        #expect(preview.rows == [] && preview.notes == [])
        #expect(preview.refusedCount == 1)
        let refused = try #require(preview.refused.first)
        #expect(refused.reason.code == wrong.code)
        #expect(refused.address == wrong.address)
        #expect(refused.column == wrong.column)
        #expect(refused.line == 2 && refused.sheet == "boats.csv")
        #expect(Words.plainSpaces(refused.reason.said(.zh)) == wrong.zh)
        #expect(Words.plainSpaces(refused.reason.said(.en)) == wrong.en)
    }

    @Test func `the row is told as it was handed in, on one line, cut where it is long`() throws {
        let row = "boats,林海市,2023,12,艘,,,\"a\nb\",,,"
        let refused = try #require(try ImportWorld().row(row).refused.first)
        #expect(refused.text == "boats, 林海市, 2023, 12, 艘, , , a b")
        let long = try ImportWorld().row("boats,林海市,2023,12,艘,,," + String(repeating: "报", count: 900))
        #expect(try #require(long.refused.first).text.count < 220)
    }

    private static let cellCases = [
        Case(
            cells: ",林海市,2023,12,艘", address: "A2", column: "element", code: "import.cell-missing",
            zh: "缺少指标（element）。", en: "“element” is missing."),
        Case(
            cells: "ships,林海市,,12,艘", address: "C2", column: "period", code: "import.cell-missing",
            zh: "缺少时期（period）。", en: "“period” is missing."),
        Case(
            cells: "ships,林海市,2023,12,", address: "E2", column: "unit", code: "import.cell-missing",
            zh: "缺少单位（unit）。", en: "“unit” is missing."),
        Case(
            cells: "ships,,2023,12,艘", address: "B2", column: "org", code: "import.org-missing",
            zh: "没有写哪个地区：名称和代码都是空的。", en: "No region is named: name and code are both empty."),
        Case(
            cells: "ships,林海市,2023,1,234,艘,,,,,,x", address: "L2", column: "ignored",
            code: "import.cell-without-header",
            zh: "L2 有内容，但这一列没有表头。数里的逗号没有加引号时，后面的格会错开。",
            en: "There is something in L2, a column without a header. "
                + "An unquoted comma in a number moves cells along."),
        Case(
            cells: "ships,林海市,2023,12,艘,,,公\u{202E}报", address: "H2", column: "origin",
            code: "import.hidden-character", zh: "有看不见的字符 U+202E，请删去。",
            en: "It holds the invisible character U+202E; remove it."),
        Case(
            cells: "ships,林海市,2023,12,艘,,,\(String(repeating: "报", count: 1400))", address: "H2",
            column: "origin", code: "import.text-too-long", zh: "来源（origin）长于 4 000 字节。",
            en: "“origin” has more than 4 000 bytes."),
    ]

    private static let meaningCases = [
        Case(
            cells: "船支数,林海市,2023,12,艘", address: "A2", column: "element",
            code: "import.unknown-element-meant", zh: "规划的文件里没有指标“船支数”，可能想写“船只数”。",
            en: "The plan’s documents have no indicator “船支数”; probably meant: “船只数”."),
        Case(
            cells: "anchors,林海市,2023,12,艘", address: "A2", column: "element",
            code: "import.unknown-element", zh: "规划的文件里没有指标“anchors”。全部指标的名称见“录入”页的模板。",
            en: "The plan’s documents have no indicator “anchors”. "
                + "The template on the page “Enter data” names them all."),
        Case(
            cells: "深海捕捞占比,林海市,2023,12,%", address: "A2", column: "element",
            code: "import.unknown-element-like", zh: "规划的文件里没有指标“深海捕捞占比”。名称相近的有：深海占比。",
            en: "The plan’s documents have no indicator “深海捕捞占比”. Similar names: 深海占比."),
        Case(
            cells: "ships,林海市,2023-09-30,12,艘", address: "C2", column: "period", code: "import.day-as-period",
            zh: "“2023-09-30”是一天，不是时期。这个月写 2023-09，这个季度写 2023Q3，年初到这个月的累计写 2023-01..09。",
            en: "“2023-09-30” is a day, no period. Its month is 2023-09, its quarter 2023Q3, "
                + "the year up to it 2023-01..09."),
        Case(
            cells: "ships,临海市,2023,12,艘", address: "B2", column: "org", code: "import.unknown-org-meant",
            zh: "规划的文件里没有地区或机构“临海市”，可能想写“林海市”。",
            en: "The plan’s documents have no region or body “临海市”; probably meant: “林海市”."),
        Case(
            cells: "ships,Atlantis,2023,12,艘", address: "B2", column: "org", code: "import.unknown-org",
            zh: "规划的文件里没有地区或机构“Atlantis”。",
            en: "The plan’s documents have no region or body “Atlantis”."),
        Case(
            cells: "ships,码头,2023,12,艘", address: "B2", column: "org", code: "import.ambiguous-org",
            zh: "“码头”可能指东码头、西码头。请写全名或代码。",
            en: "“码头” may mean East Pier and West Pier. Write the full name or a code."),
        Case(
            header: "element,region,code,year,value,unit", cells: "ships,林海市,990999,2023,12,艘", address: "C2",
            column: "code", code: "import.unknown-code",
            zh: "规划的文件里没有代码“990999”（2023-12-31）。",
            en: "The plan’s documents have no code “990999” (on 2023-12-31)."),
        Case(
            header: "element,region,code,year,value,unit", cells: "ships,林海市,990112,2023,12,艘", address: "C2",
            column: "code", code: "import.code-disagrees",
            zh: "名称“林海市”与代码 990112 不符：2023-12-31 的 990112 是南湾镇。",
            en: "The name “林海市” and the code 990112 disagree: on 2023-12-31, 990112 is Nanwan Town."),
        Case(
            cells: "ships,林海市,23年,12,艘", address: "C2", column: "period", code: "import.bad-period",
            zh: "“23年”不是时期。年份要写全，如 2022、2022年三季度（2022Q3）、2022年7月（2022-07）、2022年1—7月（2022-01..07）。",
            en: "“23年” is no period. It needs its year: 2022, 2022Q3, 2022-07, "
                + "or January to July as 2022-01..07."),
        Case(
            cells: "ships,林海市,0000,12,艘", address: "C2", column: "period", code: "import.implausible-year",
            zh: "“0000”的年份不在 1900 到 2199 之间，多半写错了。",
            en: "The year of “0000” is not between 1900 and 2199; it is probably a slip."),
        Case(
            cells: "ships,林海市,FY9999,12,艘", address: "C2", column: "period",
            code: "import.implausible-year", zh: "“FY9999”的年份不在 1900 到 2199 之间，多半写错了。",
            en: "The year of “FY9999” is not between 1900 and 2199; it is probably a slip."),
        Case(
            header: "element,org,period,value,unit,qualifier", cells: "ships,林海市,2023Q1,12,艘,h1",
            address: "F2", column: "qualifier", code: "import.part-of-no-year",
            zh: "限定说的是一年的一部分，而时期（2023 年一季度）不是一整年。",
            en: "The qualifier speaks of a part of a year, and the period (Q1 2023) is no whole year."),
    ]

    private static let valueCases = [
        Case(
            cells: "ships,林海市,2023,约12,艘", address: "D2", column: "value", code: "import.not-a-number",
            zh: "“约12”不是数。只写数字；约数、超过等写在“界限”一栏。",
            en: "“约12” is no number. Write digits only; about, over and under belong into the column bound."),
        Case(
            cells: "ships,林海市,2023,\"1,23\",艘", address: "D2", column: "value", code: "import.bad-grouping",
            zh: "“1,23”里的逗号或空格不在千位上。小数点请写“.”。",
            en: "The commas or blanks of “1,23” do not part thousands. Write the decimal sign as a point."),
        Case(
            cells: "ships,林海市,2023,1.2E+03,艘", address: "D2", column: "value", code: "import.exponent",
            zh: "“1.2E+03”是科学记数法，位数可能已经丢失。请把这一格设为数字格式，再重新导出。",
            en: "“1.2E+03” is in scientific notation and may have lost digits. "
                + "Format the cell as a plain number and export again."),
        Case(
            cells: "ships,林海市,2023,12,隻", address: "E2", column: "unit", code: "import.unknown-unit",
            zh: "不认识的单位“隻”。", en: "Unknown unit “隻”."),
        Case(
            cells: "landed,林海市,2023,12,亿", address: "E2", column: "unit", code: "import.unknown-unit-meant",
            zh: "不认识的单位“亿”，可能想写“亿元”。", en: "Unknown unit “亿”; probably meant: “亿元”."),
        Case(
            cells: "ships,林海市,2023,12,%", address: "E2", column: "unit", code: "measures.wrong-unit",
            zh: "单位“百分之”不能换算为“艘”；请按“艘”或可换算的单位填报。",
            en: "“percent” does not convert into “ships”; tell it in “ships” or in a unit that does."),
        Case(
            cells: "deep-share,林海市,2023,12,个百分点", address: "E2", column: "unit",
            code: "measures.wrong-unit", zh: "单位“个百分点”不能换算为“百分之”；请按“百分之”或可换算的单位填报。",
            en: "“points” does not convert into “percent”; tell it in “percent” or in a unit that does."),
        Case(
            cells: "ships,林海市,2023,12,对", address: "D2", column: "value", code: "measures.inexact-unit",
            zh: "“对”换算为“艘”除不尽；请直接按“艘”填报。",
            en: "“sevenths” does not convert into “ships” without a rest; tell it in “ships”."),
        Case(
            cells: "landed,林海市,2023,12.345,亿元", address: "D2", column: "value",
            code: "import.too-many-digits",
            zh: "12.345 亿元太细：这个指标按亿元只取 2 位小数，这里不代为四舍五入。如果可以取整，请写 12.34 亿元。",
            en: "12.345 × 100 million yuan is too fine: the figure is kept in 100 million yuan with "
                + "2 decimals, and nothing is rounded here. Where rounding is right, "
                + "write 12.34 × 100 million yuan."),
        Case(
            cells: "ships,林海市,2023,10001,艘", address: "D2", column: "value", code: "measures.out-of-range",
            zh: "10 001 艘 不在允许的范围 0 至 10 000 内；请核对数和单位。",
            en: "10 001 ships is outside the range 0 to 10 000; check the number and its unit."),
        Case(
            cells: "landed,林海市,2023,5亿元,万元", address: "E2", column: "unit", code: "import.units-disagree",
            zh: "单位一栏写万元，数值后面写亿元。",
            en: "The unit is told as 10,000 yuan and, behind the value, as 100 million yuan."),
        Case(
            cells: "landed,林海市,2023,…,亿元,over", address: "D2", column: "value", code: "import.sign-and-bound",
            zh: "符号“…”表示不足末位一个单位，不能再写别的界限。",
            en: "The sign “…” means less than one unit of the last digit; no other bound may be told."),
    ]

    private static let wordCases = [
        Case(
            cells: "ships,林海市,2023,12,艘,around", address: "F2", column: "bound", code: "import.unknown-bound",
            zh: "不认识的界限“around”。可写 about、over、under，准确的数不写。",
            en: "Unknown bound “around”. Write about, over or under; nothing for an exact number."),
        Case(
            cells: "ships,林海市,2023,12,艘,,good", address: "G2", column: "quality",
            code: "import.unknown-quality",
            zh: "不认识的数据性质“good”。可写 estimated、provisional、final、revised。",
            en: "Unknown quality “good”. Write estimated, provisional, final or revised."),
        Case(
            cells: "ships,林海市,2023,12,艘,,,,hearsay", address: "I2", column: "seen_as",
            code: "import.unknown-seen-as",
            zh: "不认识的见于“hearsay”。可写 primary、press、reprint、secondary。",
            en: "Unknown seen_as “hearsay”. Write primary, press, reprint or secondary."),
        Case(
            cells: "ships,林海市,2023,12,艘,,,,,2023-02-30", address: "J2", column: "at",
            code: "import.unknown-at", zh: "“2023-02-30”不是日期。请写成 2022-12-31 的样子。",
            en: "“2023-02-30” is no day. Write it like 2022-12-31."),
        Case(
            header: "element,org,period,value,unit,qualifier", cells: "ships,林海市,2023,12,艘,perhaps",
            address: "F2", column: "qualifier", code: "import.unknown-qualifier",
            zh: "不认识的限定“perhaps”。可写 exact、about、over、under、estimate、h1、jan-jul 等。",
            en:
                "Unknown qualifier “perhaps”. "
                + "Write exact, about, over, under, estimate, h1, jan-jul and the like."
        ),
        Case(
            header: "element,org,period,value,unit,qualifier", cells: "ships,林海市,2023,12,艘,target",
            address: "F2", column: "qualifier", code: "import.target",
            zh: "这是目标，不是实际数。目标写在规划的文件里。",
            en: "This is a target, not an actual figure. Targets belong into the plan’s documents."),
        Case(
            header: "element,org,period,value,unit,qualifier", cells: "ships,林海市,2023,12,艘,derived",
            address: "F2", column: "qualifier", code: "import.derived",
            zh: "这是推算出来的数，没有人这样公布过。请导入它所依据的数。",
            en: "This was derived; nobody published it. Import the figures it rests on."),
        Case(
            header: "element,org,period,value,unit,bound,qualifier", cells: "ships,林海市,2023,12,艘,over,about",
            address: "G2", column: "qualifier", code: "import.bounds-disagree", zh: "两栏说的界限不一样。",
            en: "Two columns tell different bounds."),
        Case(
            header: "element,org,period,value,unit,quality,qualifier",
            cells: "ships,林海市,2023,12,艘,final,estimate", address: "G2", column: "qualifier",
            code: "import.qualities-disagree", zh: "两栏说的数据性质不一样。",
            en: "Two columns tell different qualities."),
    ]
}
