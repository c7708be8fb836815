import Kernel
import Testing

/// Days against a calendar that is walked day by day.
@Suite struct DayTests {
    @Test func `every day from 1890 to 2110 is the one after the day before`() throws {
        let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        var day = try #require(Day("1890-01-01"))
        for year in 1890...2110 {
            let isLeap = year % 400 == 0 || year % 4 == 0 && year % 100 != 0
            for month in 1...12 {
                let length = month == 2 && isLeap ? 29 : lengths[month - 1]
                for number in 1...length {
                    #expect(day.date == (year, month, number))
                    #expect(Day(year: year, month: month, day: number) == day)
                    #expect(Day(day.description) == day)
                    if number == length { #expect(Day.last(year: year, month: month) == day) }
                    day = day.adding(days: 1)
                }
                #expect(Day(year: year, month: month, day: length + 1) == nil)
            }
        }
    }

    @Test(arguments: [
        ("0001-01-01", -719_162), ("1969-12-31", -1), ("1970-01-01", 0), ("2000-02-29", 11_016),
        ("2021-12-31", 18_992), ("9999-12-31", 2_932_896),
    ])
    func `days count from the first of 1970`(text: String, number: Int) {
        #expect(Day(text)?.number == number)
        #expect(Day(number: number).description == text)
    }

    @Test(arguments: [
        "2021-02-29", "1900-02-29", "2021-13-01", "2021-00-10", "2021-04-31", "2021-1-01", "21-01-01",
        "2021/01/01",
        "2021-01-01 ", "0000-01-01", "+021-01-01", "2021-+1-01", "10000-01-01", "", "--", "2021-01",
    ])
    func `what is no date is refused`(text: String) {
        #expect(Day(text) == nil)
    }

    @Test func `a moment falls on the day of its place`() {
        let evening = Instant(microseconds: 1_640_966_399_000_000)
        #expect(evening.description == "2021-12-31T15:59:59Z")
        #expect(evening.day().description == "2021-12-31")
        #expect(evening.day(hoursFromUTC: 8).description == "2021-12-31")
        let later = Instant(microseconds: evening.microseconds + 1_000_000)
        #expect(later.day(hoursFromUTC: 8).description == "2022-01-01")
        #expect(later.clock(hoursFromUTC: 8) == (0, 0, 0) && evening < later)
        #expect(Instant(microseconds: -1_000_000).description == "1969-12-31T23:59:59Z")
    }
}
