import Kernel
import Measures
import Orgs
import Testing

/// Sums over units, and how orgs move.
@Suite struct UnitTests {
    private let made = Element.make("made", .flow, decimals: 1)

    private func desk(_ told: (String, String)...) -> Desk {
        Desk(made, figures: told.map { .told("made", $0.0, "2022", $0.1) })
    }

    @Test func `a cell holds the org's own figure and the sum of its units, never added`() {
        let cell = desk(("city", "100"), ("north", "30"), ("south", "40"), ("east", "20")).cell(
            "made", "2022")
        #expect(cell.reported.map(\.value) == [Exact(100)])
        #expect(cell.summed == Exact(90))
        #expect(cell.known == 3 && cell.of == 3)
        #expect(cell.disagreement == Exact(10))
    }

    @Test func `with a unit missing the sum is unknown, or a lower bound where the indicator says so`() {
        let desk = desk(("north", "30"), ("south", "40"))
        #expect(desk.told("2022", "made", [.fromUnits]).isEmpty)
        #expect(desk.told("2022", "made", [.fromUnits], missing: .partial) == ["over 70 from-units"])
        let reading = desk.readings("made", [.fromUnits], missing: .partial).first
        #expect(reading?.units == UnitCount(known: 2, of: 3))
        let cell = desk.cell("made", "2022")
        #expect(cell.summed == nil && cell.lowerBound == Exact(70))
    }

    @Test func `a partial sum of what may be negative says nothing`() {
        let balance = Element.make("balance", .level, range: ("-100", "100"))
        let desk = Desk(balance, figures: [.told("balance", "north", "2022", "30")])
        #expect(desk.told("2022", "balance", [.fromUnits], missing: .partial).isEmpty)
        #expect(desk.cell("balance", "2022").lowerBound == nil)
    }

    @Test func `a lower bound above the org's own figure disagrees with it`() {
        #expect(
            desk(("city", "60"), ("north", "30"), ("south", "40")).cell("made", "2022").disagreement
                == Exact(-10))
        #expect(
            desk(("city", "80"), ("north", "30"), ("south", "40")).cell("made", "2022").disagreement == nil)
    }

    @Test func `a difference within the published digits is none`() {
        let coarse = desk(("city", "90"), ("north", "30.2"), ("south", "39.9"), ("east", "20.3"))
        #expect(coarse.cell("made", "2022").disagreement == nil, "90 was told without decimals")
        let half = desk(("city", "90"), ("north", "30.2"), ("south", "40.0"), ("east", "20.3"))
        #expect(half.cell("made", "2022").disagreement == nil, "90.5 may have been told as 90")
        let more = desk(("city", "90"), ("north", "30.2"), ("south", "40.0"), ("east", "20.4"))
        #expect(more.cell("made", "2022").disagreement == exact("-0.6"))
        let fine = desk(("city", "90.0"), ("north", "30.2"), ("south", "39.9"), ("east", "20.3"))
        #expect(fine.cell("made", "2022").disagreement == exact("-0.4"))
    }

    @Test func `units without own figures are summed from theirs`() {
        var desk = Desk(
            made,
            figures: [
                .told("made", "oak", "2022", "3"), .told("made", "elm", "2022", "4"),
                .told("made", "south", "2022", "10"),
            ])
        desk.orgs = book([("north", "city"), ("south", "city"), ("oak", "north"), ("elm", "north")])
        #expect(desk.told("2022", "made", [.fromUnits]) == ["17 from-units"])
        desk.figures.all.append(.told("made", "north", "2022", "9"))
        #expect(desk.told("2022", "made", [.fromUnits]) == ["19 from-units"])
        desk.figures.all = desk.figures.all.filter { $0.org != "elm" && $0.org != "north" }
        #expect(desk.told("2022", "made", [.fromUnits]).isEmpty, "north is known only in part")
    }

    @Test func `a period uses the membership of its last day`() {
        var desk = Desk(
            made,
            figures: [
                .told("made", "town", "2021", "5"), .told("made", "town", "2022", "6"),
                .told("made", "town", "2022H1", "2"), .told("made", "rest", "2022H1", "1"),
            ])
        desk.orgs = OrgBook(
            orgs: ["old", "new", "town", "rest"].map { Org.make($0) },
            memberships: [
                Membership(org: "town", parent: "old", axis: "admin", to: day("2022-07-31")),
                Membership(org: "town", parent: "new", axis: "admin", from: day("2022-08-01")),
                Membership(org: "rest", parent: "old", axis: "admin"),
            ])
        #expect(
            desk.told("2021", "made", [.fromUnits], org: "old", missing: .partial) == ["over 5 from-units"])
        #expect(desk.told("2022H1", "made", [.fromUnits], org: "old") == ["3 from-units"])
        #expect(desk.told("2022", "made", [.fromUnits], org: "old").isEmpty)
        #expect(desk.told("2022", "made", [.fromUnits], org: "new") == ["6 from-units"])
        #expect(desk.told("2022H1", "made", [.fromUnits], org: "new").isEmpty)
    }

    @Test func `an org that has ended is no unit any more`() {
        var desk = desk(("north", "30"), ("south", "40"))
        desk.orgs = OrgBook(
            orgs: [.make("city"), .make("north"), .make("south"), .make("east", to: "2022-06-30")],
            memberships: ["north", "south", "east"].map { Membership(org: $0, parent: "city", axis: "admin") }
        )
        #expect(desk.told("2022", "made", [.fromUnits]) == ["70 from-units"])
    }

    @Test func `reference orgs outside the tree stay outside`() {
        var desk = desk(("north", "30"), ("abroad", "40"))
        desk.orgs = OrgBook(
            orgs: [.make("city"), .make("north"), .make("abroad")],
            memberships: [Membership(org: "north", parent: "city", axis: "admin")])
        #expect(desk.told("2022", "made", [.fromUnits]) == ["30 from-units"])
        #expect(desk.told("2022", "made", org: "abroad") == ["40 published"])
    }

    @Test func `a sum is verified only if all its units are`() {
        var desk = desk(("north", "30"), ("south", "40"))
        desk.figures.all.append(.told("made", "east", "2022", "1", quality: .estimated, origin: nil))
        let reading = desk.readings("made", [.fromUnits]).first
        #expect(reading?.hasOrigin == false)
        #expect(reading?.quality == .estimated)
    }

    @Test func `units sum their months where they told no year`() {
        var desk = Desk(made, figures: [.told("made", "north", "2022", "10")])
        desk.orgs = book([("north", "city"), ("south", "city")])
        desk.figures.all += ["2022Q1", "2022Q2", "2022H2"].map { .told("made", "south", $0, "2") }
        #expect(desk.told("2022", "made", [.fromUnits]) == ["16 from-units"])
    }
}
