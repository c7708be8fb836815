import Kernel
import Testing

@testable import Words

@Suite struct FormatTests {
    private let zh = Words(language: .zh)
    private let en = Words(language: .en)

    @Test func `digits stand in groups of three that do not break`() throws {
        #expect(zh.integer(5047) == "5\u{00A0}047")
        #expect(zh.integer(-1_234_567) == "−1\u{00A0}234\u{00A0}567")
        #expect(zh.integer(999) == "999")
        #expect(en.number(try exact("12345.678"), decimals: 2) == "12\u{00A0}345.68")
    }

    @Test func `a half goes to the even neighbour`() throws {
        #expect(zh.number(try exact("2.25"), decimals: 1) == "2.2")
        #expect(zh.number(try exact("2.35"), decimals: 1) == "2.4")
        #expect(zh.number(try exact("-0.004"), decimals: 2) == "0.00")
        #expect(zh.number(try exact("2.50"), atMost: 2) == "2.5")
        #expect(zh.number(try exact("3"), atMost: 2) == "3")
        #expect(zh.number(try exact("1/3"), atMost: 2) == "0.33")
    }

    @Test func `a figure never parts from its unit`() throws {
        #expect(
            zh.quantity(Exact(5000), decimals: 0, unit: Title(zh: "家", en: "firms"))
                == "5\u{00A0}000\u{00A0}家")
        let unit = Title(zh: "亿元", en: "100 million yuan")
        #expect(
            en.quantity(Exact(200), decimals: 0, unit: unit)
                == "200\u{00A0}×\u{00A0}100\u{00A0}million\u{00A0}yuan")
        #expect(zh.quantity(Exact(200), decimals: 0, unit: unit) == "200\u{00A0}亿元")
        let long = Title(zh: "件/万人", en: "patents per 10,000 people")
        #expect(
            en.quantity(Exact(7), decimals: 0, unit: long) == "7\u{00A0}patents per 10,000 people",
            "a unit longer than a column parts after its first word, not within one")
        #expect(zh.percent(try exact("0.7567"), decimals: 1) == "75.7\u{00A0}%")
        #expect(zh.range(Exact(3), Exact(4), decimals: 0, unit: unit) == "3–4\u{00A0}亿元")
        #expect(zh.difference(Exact(24), atMost: 0) == "+24")
        #expect(zh.difference(Exact(-360), atMost: 0) == "−360")
    }

    @Test(arguments: [
        ("2022", "2022 年", "2022"),
        ("2022-07", "2022 年 7 月", "Jul 2022"),
        ("2022-01..07", "2022 年 1—7 月", "Jan–Jul 2022"),
        ("2022-01..01", "2022 年 1 月", "Jan 2022"),
        ("2022H1", "2022 年上半年", "H1 2022"),
        ("2022Q3", "2022 年三季度", "Q3 2022"),
        ("2021-2025", "2021—2025 年", "2021–2025"),
        ("AY2022", "2022—2023 学年", "AY2022"),
    ])
    func `periods are told as each language tells them`(text: String, zh: String, en: String) throws {
        let period = try #require(Period(text))
        #expect(Words.plainSpaces(self.zh.period(period)) == zh)
        #expect(Words.plainSpaces(self.en.period(period)) == en)
    }

    @Test func `fiscal years say so`() throws {
        let year = try #require(Period("2023", fiscalStart: 4))
        #expect(Words.plainSpaces(zh.period(year)) == "2023 财年")
        #expect(en.period(year) == "FY2023")
        let span = try #require(Period("2023-2027", fiscalStart: 4))
        #expect(Words.plainSpaces(zh.period(span)) == "2023—2027 财年")
        #expect(en.period(span) == "FY2023–FY2027")
        let toDate = try #require(Period("2023-04..2024-02", fiscalStart: 4))
        #expect(Words.plainSpaces(zh.period(toDate)) == "2023 年 4 月—2024 年 2 月")
        #expect(Words.plainSpaces(en.period(toDate)) == "Apr 2023–Feb 2024")
    }

    @Test func `lists are joined as each language joins them`() {
        #expect(zh.list(["甲", "乙", "丙"]) == "甲、乙、丙")
        #expect(en.list(["a", "b", "c"]) == "a, b and c")
        #expect(en.list(["a"]) == "a")
        #expect(en.list([]) == "")
    }

    @Test func `moments are told in the zone that is asked`() {
        let instant = Instant(microseconds: 1_606_156_211_000_000)
        #expect(zh.moment(instant, hoursFromUTC: 8) == "2020-11-24 02:30")
    }

    private func exact(_ text: String) throws -> Exact { try #require(Exact(text)) }
}
