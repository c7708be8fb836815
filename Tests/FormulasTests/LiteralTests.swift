import Documents
import Kernel
import Testing

@testable import Formulas

@Suite struct LiteralTests {
    @Test(arguments: [
        ("5%", "0.05"), ("2.5‰", "0.0025"), ("5000万", "50000000"), ("2亿", "200000000"),
        ("1.5万亿", "1500000000000"),
        ("5000万元", "50000000"), ("2亿元", "200000000"), ("3 亿元", "300000000"), ("50 million yuan", "50000000"),
        ("2 billion", "2000000000"), ("30家", "30"), ("30 家", "30"), ("3万家", "30000"),
        ("6.63件/万人", "0.000663"),
        ("0.3个百分点", "0.003"), ("0.3 percentage points", "0.003"), ("1万人", "10000"), ("7天", "7"), ("0", "0"),
        ("００１２．５", "12.5"), ("2百", "200"), ("3千家", "3000"),
    ])
    func `numbers are read in base units`(text: String, value: String) throws {
        let term = try #require(tree(text)?.terms.first)
        guard case .number(let literal) = term.kind else {
            Issue.record("not a number: \(text)")
            return
        }
        #expect(literal.value == Exact(value))
    }

    @Test(arguments: [
        ("2021-04-30", "2021-04-30"), ("2021年4月30日", "2021-04-30"), ("2024-02-29", "2024-02-29"),
        ("２０２１－０４－３０", "2021-04-30"),
    ])
    func `dates are read as days`(text: String, day: String) {
        #expect(tree(text)?.terms.first?.kind == Day(day).map { .date($0) })
    }

    @Test(arguments: [
        ("2021-02-29", "bad-date@1"), ("2021年13月1日", "bad-date@1"), ("1.2.3", "bad-number@1"),
        ("1.", "bad-number@1"),
        ("1e5", "unknown-unit@2"), ("5公里", "unknown-unit@2"), ("5万公里", "unknown-unit@2"),
        ("1234567890123456789012345678901", "bad-number@1"),
        ("999999999999999999999999999999万", "bad-number@1"),
        ("\"甲", "open-quote@1"), ("甲 # 乙", "strange-sign@3"), ("", "empty@1"), ("   ", "empty@4"),
    ])
    func `what is no number, date or sign is refused at its column`(text: String, finding: String) {
        #expect(told(compiled(text).found) == [finding])
    }

    @Test func `years less a number are no date`() {
        #expect(tree("2021 - 4 - 30")?.terms.count == 4)
    }

    @Test func `a unit one edit away is suggested`() {
        #expect(compiled("5万员").found.first?.suggestion == "万元")
    }
}
