import Kernel
import Office
import Testing

@testable import Sheets

/// The numbers, formats and dates of cells, one by one.
@Suite struct WorkbookPartTests {
    @Test(arguments: [
        ("0.30000000000000004", "0.3"), ("0.235999999999999999", "0.236"), ("12", "12"), ("-0", "0"),
        ("1E3", "1000"), ("1.5e-3", "0.0015"), ("123456789012345678", "123456789012346000"),
        ("007.50", "7.5"),
        ("9999999999999999", "10000000000000000"), ("-1.0E+2", "-100"), (".5", "0.5"), ("5.", "5"),
        ("0.000", "0"), ("99.9999999999999999", "100"),
    ])
    func `numbers have at most fifteen digits and no noise`(text: String, shown: String) {
        #expect(CellNumber(Array(text.utf8))?.text() == shown)
        if CellNumber.isPlain(Array(text.utf8)[...]) { #expect(text == shown) }
    }

    @Test(arguments: ["1.7E+308", "9.9E+308", "1E-324", "4.9e-324"])
    func `the largest and the least that a spreadsheet holds are read`(text: String) throws {
        let number = try #require(CellNumber(Array(text.utf8)))
        #expect(CellNumber(Array(number.text().utf8)) == number)
    }

    @Test(arguments: [
        "", "-", "1e", "1e999", "1E+309", "88E392", "0.1E-324", "--1", "1.2.3", "0x10", "１", "1 2", "nan",
        ".",
    ])
    func `what is no number is none`(text: String) {
        #expect(CellNumber(Array(text.utf8)) == nil)
        #expect(!CellNumber.isPlain(Array(text.utf8)[...]))
    }

    @Test(arguments: [
        ("General", "12.5", "12.5"), ("0", "12.5", "12.5"), ("0.00", "12.5", "12.50"),
        ("0.0%", "0.236", "23.6%"),
        ("0%", "0.2365", "23.65%"), ("#,##0.00", "1234.5", "1234.50"), ("0.00\"万元\"", "3", "3.00万元"),
        ("0.00万元", "3", "3.00万元"), ("G/通用格式\"亿元\"", "3.25", "3.25亿元"), ("@", "7", "7"),
        ("0.00E+00", "123456", "123456"), ("# ?/?", "0.5", "0.5"), ("0.0_);[Red]\\(0.0\\)", "-3", "-3.0"),
        ("_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "0", "-"),
        ("_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "-5", "-5.00"), ("#", "0", ""),
        (";;;", "5", ""),
        ("[$-804]0.0", "5", "5.0"), ("[DBNum1]0", "5", "5"), ("0;0;;@", "0", ""), ("\"约\"0", "5", "约5"),
        ("0;\"-\"0", "5", "5"), ("0;\"-\"0", "-5", "-5"), ("0;-0;\"-\"", "0", "-"), ("+0;-0", "5", "5"),
    ])
    func `numbers come in as their formats show them`(code: String, value: String, shown: String) throws {
        let number = try #require(CellNumber(Array(value.utf8)))
        #expect(NumberFormat(code: code).text(number, is1904: false) == .success(shown))
    }

    @Test(arguments: [
        "\"-\"0", "-0.0", "\\-#,##0;[Red]0", "\"(\"0\")\"", "0!.0,\"万元\"", "0,", "#,##0,,", "0.0,",
        "000-0000", "[>=10000]0!.0,\"万\";0", "0\".\"0",
    ])
    func `formats that show other digits are no numbers`(code: String) throws {
        let number = try #require(CellNumber(Array("12345".utf8)))
        guard case .failure(let fault) = NumberFormat(code: code).text(number, is1904: false) else {
            Issue.record("\(code) was read")
            return
        }
        #expect(fault.message.code == "import.workbook.misleading-format")
    }

    @Test(arguments: [
        ("yyyy-mm-dd", "44773", false, "2022-07-31"), ("yyyy", "44562", false, "2022"),
        ("mmm-yy", "44743", false, "2022-07"),
        ("yyyy\"年\"m\"月\"", "44743", false, "2022-07"),
        ("[$-804]yyyy\"年\"m\"月\"d\"日\";@", "44773", false, "2022-07-31"),
        ("m/d/yy h:mm", "44773.5", false, "2022-07-31 12:00:00"), ("yyyy-mm-dd", "43311", true, "2022-07-31"),
        ("d", "1", false, "1900-01-01"), ("d", "59", false, "1900-02-28"), ("d", "61", false, "1900-03-01"),
        ("h:mm", "0.25", false, "06:00:00"), ("[h]:mm", "1.5", false, "36:00:00"),
        ("mm:ss", "0.5", false, "12:00:00"),
        ("d", "2958465", false, "9999-12-31"), ("e", "44562", false, "2022"),
        ("aaaa", "44773", false, "2022-07-31"),
    ])
    func `dates come in as days, months or years`(code: String, value: String, is1904: Bool, shown: String)
        throws
    {
        let number = try #require(CellNumber(Array(value.utf8)))
        #expect(NumberFormat(code: code).text(number, is1904: is1904) == .success(shown))
    }

    @Test(arguments: ["-1", "60", "0", "2958466", "1E+300"])
    func `what no spreadsheet shows as a date is none`(value: String) throws {
        let number = try #require(CellNumber(Array(value.utf8)))
        let told = NumberFormat(code: "yyyy-mm-dd").text(number, is1904: false)
        #expect(throws: CellFault.self) { try told.get() }
    }

    @Test(arguments: 0...60) func `formats known by number can be read`(number: Int) {
        guard let code = NumberFormat.builtIn(number) else { return }
        let format = NumberFormat(code: code)
        let one = CellNumber(Array("1".utf8)).map { format.text($0, is1904: false) }
        #expect((try? one?.get()) != nil)
    }
}
