import Kernel
import Measures
import Testing

/// Amounts over time.
@Suite struct FlowTests {
    private let made = Element.make("made", .flow)
    private let sold = Element.make("sold", .cumulative)

    private func desk(_ told: (String, String)...) -> Desk {
        Desk(made, figures: told.map { .told("made", "city", $0.0, $0.1) })
    }

    @Test func `twelve months add up to quarters, halves and the year`() {
        let desk = Desk(
            made,
            figures: (1...12).map { .told("made", "city", "2022-" + ($0 < 10 ? "0\($0)" : "\($0)"), "\($0)") }
        )
        #expect(desk.told("2022", "made") == ["78 published"])
        #expect(desk.told("2022H1", "made") == ["21 published"])
        #expect(desk.told("2022Q4", "made") == ["33 published"])
    }

    @Test func `a year with a month missing is unknown`() {
        let months = (1...12).filter { $0 != 5 }
        let desk = Desk(
            made, figures: months.map { .told("made", "city", "2022-" + ($0 < 10 ? "0\($0)" : "\($0)"), "1") }
        )
        #expect(desk.told("2022", "made").isEmpty)
        #expect(desk.told("2022H2", "made") == ["6 published"])
    }

    @Test func `the parts of a year may be of any length`() {
        #expect(
            desk(("2022H1", "10"), ("2022Q3", "5"), ("2022Q4", "7")).told("2022", "made") == ["22 published"])
    }

    @Test func `a sum with a part whose bounds say nothing is unknown`() {
        // More than 61 without more than 17 may be anything: the last quarter, and so the second half.
        let told: [Figure] = [
            .told("made", "city", "2022", "61", bound: .over),
            .told("made", "city", "2022-01..09", "17", bound: .over), .told("made", "city", "2022Q3", "5"),
        ]
        let desk = Desk(made, figures: told)
        #expect(desk.told("2022Q3", "made") == ["5 published"])
        #expect(desk.told("2022Q4", "made").isEmpty && desk.told("2022H2", "made").isEmpty)
    }

    @Test func `of several sums the one of the fewest figures counts`() {
        let desk = desk(("2022H1", "10"), ("2022Q1", "4"), ("2022Q2", "5"), ("2022H2", "20"))
        #expect(desk.told("2022", "made") == ["30 published"])
    }

    @Test func `a sum whose figures all have an origin goes before a shorter one`() {
        var desk = desk(("2022Q1", "4"), ("2022Q2", "5"), ("2022H2", "20"))
        desk.figures.all.append(.told("made", "city", "2022H1", "10", origin: nil))
        #expect(desk.told("2022", "made") == ["29 published"])
    }

    @Test func `of sums of as many figures the one with the longest parts counts`() {
        let desk = desk(
            ("2022H1", "10"), ("2022Q3", "5"), ("2022-01..08", "12"), ("2022-09", "4"), ("2021-01..09", "14"))
        #expect(desk.told("2022-01..09", "made") == ["16 published"])
    }

    @Test func `of equal differences the one that begins latest counts`() {
        var desk = desk(("2022-04..12", "90"), ("2022-04..09", "55"), ("2022H2", "50"), ("2022Q3", "20"))
        desk.yearStart = 4
        #expect(desk.told("2022Q4", "made") == ["30 published"])
    }

    @Test func `two years told together do not tell one of them`() {
        #expect(desk(("2021-2022", "30"), ("2021", "10")).told("2022", "made").isEmpty)
    }

    @Test func `a told year leads and the sum of its parts is shown beside it`() {
        let desk = desk(("2022", "31"), ("2022H1", "10"), ("2022H2", "20"))
        #expect(desk.told("2022", "made") == ["31 published", "30 published"])
        #expect(
            desk.readings("made").filter { $0.period == .year(2022) }.map(\.manner) == [.told, .overTime])
    }

    @Test func `months between two cumulative figures are their difference`() {
        let desk = Desk(
            sold,
            figures: [
                .told("sold", "city", "2022-01..02", "30"), .told("sold", "city", "2022-01..03", "50"),
                .told("sold", "city", "2022-01..07", "120"), .told("sold", "city", "2022", "200"),
            ])
        #expect(desk.told("2022-03", "sold") == ["20 published"])
        #expect(desk.told("2022-07", "sold").isEmpty, "June was not told")
        #expect(desk.told("2022-01", "sold").isEmpty, "January and February were told together")
        #expect(desk.told("2022-02", "sold").isEmpty)
        #expect(desk.told("2022Q1", "sold") == ["50 published"])
        #expect(desk.told("2022", "sold") == ["200 published"])
    }

    @Test func `a cumulative figure of a month speaks of all months up to it`() {
        let desk = Desk(
            sold, figures: [.told("sold", "city", "2022-06", "60"), .told("sold", "city", "2022-07", "75")])
        #expect(desk.told("2022-01..07", "sold") == ["75 published"])
        #expect(desk.told("2022-07", "sold") == ["15 published"])
    }

    @Test func `January to December to date is the year`() {
        let desk = Desk(sold, figures: [.told("sold", "city", "2022-01..12", "60")])
        #expect(desk.readings("sold").map(\.period) == [.year(2022)])
    }

    @Test func `a fiscal year to date to its end is the fiscal year`() {
        var desk = Desk(
            sold,
            figures: [
                .told("sold", "city", "2023-04..12", "60"), .told("sold", "city", "2023-04..2024-03", "90"),
            ])
        desk.yearStart = 4
        #expect(desk.readings("sold").map(\.period.description) == ["2023-04..12", "FY2023", "2024Q1"])
        #expect(desk.readings("sold").map(\.value) == [60, 90, 30].map { Exact($0) })
    }

    @Test func `what was told to date in one year is asked of the others`() {
        let desk = desk(("2021-01..07", "70"), ("2022H1", "60"), ("2022-07", "12"))
        #expect(desk.told("2022-01..07", "made") == ["72 published"])
    }

    @Test func `a difference that falls is shown as it is`() {
        let desk = desk(("2022-01..06", "60"), ("2022-01..07", "55"))
        #expect(desk.told("2022-07", "made") == ["-5 published"])
    }

    @Test func `a sum is as bad as its worst part and verified only as a whole`() throws {
        let desk = Desk(
            made,
            figures: [
                .told("made", "city", "2022H1", "10", at: 3, quality: .provisional),
                .told("made", "city", "2022H2", "20", at: 5, quality: .revised, origin: nil),
            ])
        let year = try #require(desk.readings("made").first { $0.period == .year(2022) })
        #expect(year.quality == .provisional)
        #expect(!year.hasOrigin)
        #expect(year.entry == 5 && year.recorded == Instant(microseconds: 5))
        #expect(year.figures.map(\.entry) == [3, 5])
    }

    @Test(arguments: [
        (FigureBound.exact, FigureBound.over, "over 30"), (.about, .exact, "about 30"),
        (.under, .exact, "under 30"), (.over, .under, ""), (.about, .over, "over 30"),
    ])
    func `a sum keeps how its parts were told`(first: FigureBound, second: FigureBound, wanted: String) {
        let desk = Desk(
            made,
            figures: [
                .told("made", "city", "2022H1", "10", bound: first),
                .told("made", "city", "2022H2", "20", bound: second),
            ])
        #expect(
            desk.told("2022", "made").map { $0.replacing(" published", with: "") }
                == [wanted].filter { $0 != "" })
    }

    @Test(arguments: [
        (FigureBound.over, FigureBound.exact, "over 10"), (.exact, .over, "under 10"),
        (.exact, .under, "over 10"), (.over, .over, ""), (.exact, .about, "about 10"),
    ])
    func `a difference turns the bound of what is taken away`(
        whole: FigureBound, part: FigureBound, wanted: String
    ) {
        let desk = Desk(
            made,
            figures: [
                .told("made", "city", "2022-01..07", "30", bound: whole),
                .told("made", "city", "2022-01..06", "20", bound: part),
            ])
        let told = desk.told("2022-07", "made").map { $0.replacing(" published", with: "") }
        #expect(told == [wanted].filter { $0 != "" })
    }
}
