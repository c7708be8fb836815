import Kernel
import Measures
import Testing

/// Levels, counts of spells, rates.
@Suite struct LevelTests {
    @Test func `the last level of a year is the year's`() {
        let desk = Desk(
            .make("firms", .level),
            figures: [.told("firms", "city", "2022-06", "50"), .told("firms", "city", "2022-12", "60")])
        #expect(desk.told("2022", "firms") == ["60 published"])
        #expect(desk.told("2022H1", "firms") == ["50 published"])
        #expect(desk.told("2022Q4", "firms") == ["60 published"])
        #expect(desk.told("2022Q3", "firms").isEmpty)
    }

    @Test func `a level is not carried unless its element says so`() {
        let desk = Desk(.make("firms", .level), figures: [.told("firms", "city", "2020", "50")])
        #expect(desk.readings("firms").map(\.period) == [.year(2020)])
    }

    @Test func `a level is carried for as many periods as its element says, until the next one`() {
        let desk = Desk(
            .make("firms", .level, carry: 2),
            figures: [.told("firms", "city", "2019", "50"), .told("firms", "city", "2021", "70")])
        let readings = desk.readings("firms")
        #expect(readings.map(\.period) == (2019...2023).map { .year($0) })
        #expect(readings.map(\.value) == [50, 50, 70, 70, 70].map { Exact($0) })
        #expect(readings.map(\.manner) == [.told, .carried, .told, .carried, .carried])
    }

    @Test func `a lower bound ends what was carried before`() {
        let desk = Desk(
            .make("firms", .level, carry: 5),
            figures: [
                .told("firms", "city", "2019", "50"), .told("firms", "city", "2020", "60", bound: .over),
            ])
        #expect(desk.told("2021", "firms") == ["over 60 published"])
    }

    @Test func `spells run as a sum of beginnings and ends`() {
        var desk = Desk(.make("valid", .spells))
        let at = Instant(microseconds: 7)
        desk.figures.registers["validcity"] = SpellRegister(
            spells: [
                Spell(
                    from: day("2019-05-01"), to: day("2022-04-30"), origin: "register", recorded: at, entry: 7
                ),
                Spell(
                    from: day("2020-01-01"), to: day("2021-12-31"), origin: "register", recorded: at, entry: 7
                ),
                Spell(from: day("2021-03-01"), to: nil, origin: nil, recorded: at, entry: 8),
            ], through: day("2022-12-31"))
        let readings = desk.readings("valid")
        #expect(readings.map(\.period) == (2019...2022).map { .year($0) })
        #expect(readings.map(\.value) == [1, 2, 3, 1].map { Exact($0) })
        #expect(readings.map(\.hasOrigin) == [true, true, false, false])
        #expect(desk.cell("valid", "2023").own == nil, "the register does not reach that far")
    }

    @Test func `a rate is its own figure and nothing else`() {
        var desk = Desk(
            .make("rank", .rate),
            figures: [.told("rank", "city", "2022", "5"), .told("rank", "north", "2022", "7")])
        desk.orgs = book([("north", "city")])
        #expect(desk.told("2022", "rank", Way.allCases, missing: .partial) == ["5 published"])
        #expect(desk.cell("rank", "2022").of == 0)
        #expect(desk.told("2022-12", "rank").isEmpty)
    }
}
