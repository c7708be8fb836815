import Documents
import Kernel
import Testing

@testable import Plans

/// Which days are worked, and of which nobody can say.
@Suite struct WorkCalendarTests {
    private func day(_ text: String) throws -> Day { try #require(Day(text)) }

    /// The days of an invented year's notice: ten days off from 1 May, and a Saturday made up for.
    private func calendar() throws -> WorkCalendar {
        let name = Title(zh: "劳动节", en: "Labour Day")
        let first = try day("2026-05-01")
        let days = (0..<10).map { (first.adding(days: $0), name) }
        return WorkCalendar(
            holidays: Dictionary(uniqueKeysWithValues: days), workdays: [try day("2026-05-16")])
    }

    @Test func `weekdays are worked but for holidays, and weekends are not but for make-up days`() throws {
        let calendar = try calendar()
        let told = try ["2026-04-30", "2026-05-01", "2026-05-11", "2026-05-16", "2026-05-17"].map {
            calendar.standing(of: try day($0))
        }
        #expect(
            told == [.worked, .holiday(Title(zh: "劳动节", en: "Labour Day")), .worked, .worked, .weekend])
    }

    @Test func `of a year without a notice nothing is said, also where one day of it is named`() throws {
        let eve = try day("2027-12-31")
        let calendar = WorkCalendar(holidays: [eve: Title(zh: "元旦", en: "New Year’s Day")], workdays: [])
        #expect(!calendar.isAnnounced(2027) && calendar.standing(of: eve) != .unknown)
        #expect(calendar.standing(of: eve.adding(days: -1)) == .unknown)
        #expect(try self.calendar().standing(of: try day("2027-01-02")) == .unknown)
    }

    @Test func `weekends repeat every seven days, before 1970 too`() throws {
        let sunday = try day("1969-12-28")
        for number in -800...800 {
            let isWeekend = [0, 6].contains(((number % 7) + 7) % 7)
            #expect(sunday.adding(days: number).isWeekend == isWeekend)
        }
    }

    @Test func `a day named twice is told with both places, and the plan's own file goes first`() {
        func load(_ files: [(String, String)]) -> (WorkCalendar, [String]) {
            let problems = Problems()
            let files = files.map {
                DocumentFile(path: $0.0, bytes: Array(("day,kind,name_zh,name_en,source\n" + $0.1).utf8))
            }
            return (WorkCalendar.load(PlanFolder(files, problems)), problems.found.map(\.code))
        }
        let (library, own) = ("Library/cn/working-days.csv", "working-days.csv")
        let row = "2026-01-01,holiday,元旦,New Year,\n"
        let new = Day(number: 20_454)
        #expect(new.description == "2026-01-01")
        #expect(load([(library, row)]).0.standing(of: new) != .unknown)
        let other = "2026-01-02,holiday,元旦,New Year,\n"
        #expect(load([(library, row), (own, other)]).0.standing(of: new) == .unknown)
        #expect(load([(own, row + row)]).1 == ["repeated-identifier"])
        #expect(load([(own, "2026-13-01,holiday,元旦,New Year,\n")]).1 == ["bad-day"])
        #expect(load([(own, ",feast,元旦,New Year,\n")]).1.count == 2)
    }
}
