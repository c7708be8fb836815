import Kernel
import Seeds
import Testing

@Suite struct InstantTextTests {
    private static let evening = Instant(microseconds: 1_657_881_011_250_000)

    @Test(arguments: [
        "2022-07-15T10:30:11.25Z", "2022-07-15T18:30:11.250000+08:00", "2022-07-15T18:30:11.25 08:00",
        "2022-07-15 18:30:11.25", "2022-07-15T07:00:11.25-03:30",
    ])
    func `a moment is read in every form`(text: String) {
        #expect(Instant(text, hoursFromUTC: 8) == InstantTextTests.evening)
    }

    @Test func `what is left out is zero, and the clock is the site's`() {
        #expect(Instant("2022-07-15T18:30", hoursFromUTC: 8)?.description == "2022-07-15T10:30:00Z")
        #expect(Instant("2022-07-15T18:30")?.description == "2022-07-15T18:30:00Z")
        #expect(Instant("1969-12-31T23:59:59.5Z")?.microseconds == -500_000)
    }

    @Test(arguments: [
        "", "2022-07-15", "2022-07-15T", "2022-07-15T18", "2022-07-15T18:3", "2022-07-15T24:00",
        "2022-07-15T18:60", "2022-07-15T18:30:60", "2022-07-15T18:30:11.", "2022-07-15T18:30:11.1234567",
        "2022-02-30T18:30", "2022-07-15T18:30z", "2022-07-15T18:30+8:00", "2022-07-15T18:30+08:00x",
        "2022-07-15T18:30+15:00", "2022-7-15T18:30", "２０２２-07-15T18:30", "2022-07-15T+1:30",
        "9999-12-31T23:59", "2022-07-15T18:30:11.25Z                       ",
    ])
    func `nothing else is`(text: String) {
        #expect(Instant(text, hoursFromUTC: 8) == nil)
    }

    @Test func `its exact text is read back`() {
        var numbers = SeededNumbers(seed: 20_221_115)
        for _ in 0..<500 {
            let moment = Instant(
                microseconds: Int64.random(
                    in: -9_000_000_000_000_000...9_000_000_000_000_000, using: &numbers))
            #expect(Instant(moment.exactText) == moment, "\(moment.microseconds)")
        }
        #expect(InstantTextTests.evening.exactText == "2022-07-15T10:30:11.25Z")
        #expect(Instant(microseconds: 0).exactText == "1970-01-01T00:00:00Z")
    }

    @Test func `a day ends just before the next begins`() throws {
        let day = try #require(Day("2022-07-15"))
        let end = Instant(endOf: day, hoursFromUTC: 8)
        #expect(end.exactText == "2022-07-15T15:59:59.999999Z")
        #expect(end.day(hoursFromUTC: 8) == day)
        #expect(Instant(microseconds: end.microseconds + 1).day(hoursFromUTC: 8) == day.adding(days: 1))
    }
}
