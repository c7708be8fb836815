import Kernel
import Orgs
import Seeds
import Testing

/// Orgs by identifier, name, code and place in the tree, on a day.
@Suite struct OrgBookTests {
    /// A county that became a county-level city and then a district, and the city above it.
    private let ladder = OrgBook(
        orgs: [
            Org(
                id: "feng",
                names: [
                    OrgName(
                        title: Title(zh: "丰区", en: "Feng District"), also: ["丰"], kind: "district",
                        code: "990004",
                        tile: OrgTile(column: 4, row: 4), from: day("2015-07-23")),
                    OrgName(
                        title: Title(zh: "丰县", en: "Feng County"), kind: "county", code: "990026",
                        to: day("1996-07-31")),
                    OrgName(
                        title: Title(zh: "丰市", en: "Feng City"), kind: "county-city", code: "990082",
                        from: day("1996-08-01"), to: day("2015-07-22")),
                ]),
            Org(
                id: "city",
                names: [OrgName(title: Title(zh: "海市", en: "Hai"), kind: "city", code: "990000")]),
            Org(
                id: "other",
                names: [
                    OrgName(
                        title: Title(zh: "高新区（北）", en: "North Zone"), also: ["丰"], kind: "zone",
                        code: "990004",
                        from: day("1990-01-01"), to: day("1999-12-31"))
                ]),
        ], memberships: [Membership(org: "feng", parent: "city", axis: "admin")])

    @Test(arguments: [
        ("1990-01-01", "丰县"), ("1996-07-31", "丰县"), ("1996-08-01", "丰市"), ("2015-07-22", "丰市"),
        ("2015-07-23", "丰区"), ("2030-01-01", "丰区"),
    ])
    func `a renaming is a dated row of the same org`(on: String, name: String) {
        #expect(ladder.name(of: "feng", on: day(on))?.title.zh == name)
    }

    @Test func `outside its dated names an org has the latest`() {
        #expect(ladder.name(of: "other", on: day("2020-01-01"))?.kind == "zone")
        #expect(ladder.name(of: "nobody", on: day("2020-01-01")) == nil)
    }

    @Test func `an org is found by identifier, by code of the day and by any of its names`() {
        let today = day("2021-12-31")
        for text in ["feng", "990004", "丰区", "丰市", "丰县", "Feng District", "feng  district", "990082"] {
            #expect(ladder.find(text, on: today) == "feng", "\(text)")
        }
        #expect(ladder.find("高新区(北)", on: today) == "other")
        #expect(ladder.find("nothing", on: today) == nil)
    }

    @Test func `a code means the org that had it on the day`() {
        #expect(ladder.find("990004", on: day("1995-06-30")) == "other")
        #expect(ladder.find("990004", on: day("2016-06-30")) == "feng")
        #expect(
            ladder.find("990004", on: day("2005-06-30")) == nil, "two orgs had it, and neither on that day")
    }

    @Test func `a name that means two orgs means none`() {
        #expect(ladder.find("丰", on: day("2016-06-30")) == "feng")
        #expect(ladder.find("丰", on: day("2005-06-30")) == nil)
    }

    @Test func `units are those of the day, in the order of the book`() {
        let book = OrgBook(
            orgs: ["city", "b", "a", "c"].map { .make($0) } + [.make("late", from: "2022-01-01")],
            memberships: [
                Membership(org: "a", parent: "city", axis: "admin", to: day("2020-12-31")),
                Membership(org: "b", parent: "city", axis: "admin", from: day("2020-12-31")),
                Membership(org: "c", parent: "city", axis: "zone"),
                Membership(org: "late", parent: "city", axis: "admin"),
            ])
        #expect(book.children(of: "city", axis: "admin", on: day("2020-12-31")) == ["b", "a"])
        #expect(book.children(of: "city", axis: "admin", on: day("2021-01-01")) == ["b"])
        #expect(book.children(of: "city", axis: "admin", on: day("2022-01-01")) == ["b", "late"])
        #expect(book.children(of: "city", axis: "zone", on: day("2022-01-01")) == ["c"])
        #expect(book.parent(of: "a", axis: "admin", on: day("2020-12-31")) == "city")
        #expect(book.parent(of: "a", axis: "admin", on: day("2021-01-01")) == nil)
        #expect(book.everChildren(of: "city", axis: "admin") == ["b", "a", "late"])
    }

    @Test func `two parents on one day are an overlap, told with the first such day`() {
        let book = OrgBook(
            orgs: ["north", "south", "town"].map { .make($0) },
            memberships: [
                Membership(org: "town", parent: "north", axis: "admin", to: day("2021-06-30")),
                Membership(org: "town", parent: "south", axis: "admin", from: day("2021-06-30")),
                Membership(org: "town", parent: "south", axis: "zone"),
            ])
        let overlap = book.firstOverlap(axis: "admin")
        #expect(overlap?.org == "town")
        #expect(overlap?.parents == ["north", "south"])
        #expect(overlap?.day == day("2021-06-30"))
        #expect(!book.isDisjoint(axis: "admin") && book.isDisjoint(axis: "zone"))
    }

    @Test func `a move from one day to the next is no overlap`() {
        let book = OrgBook(
            orgs: ["north", "south", "town"].map { .make($0) },
            memberships: [
                Membership(org: "town", parent: "north", axis: "admin", to: day("2021-06-30")),
                Membership(org: "town", parent: "south", axis: "admin", from: day("2021-07-01")),
                Membership(org: "town", parent: "north", axis: "admin", from: day("2023-01-01")),
            ])
        #expect(
            book.firstOverlap(axis: "admin")?.day == day("2023-01-01"), "the stay in the south has no end")
    }

    @Test(arguments: SeededNumbers.seeds(200))
    func `an axis is disjoint exactly where no day finds two parents`(seed: UInt64) {
        var numbers = SeededNumbers(seed: seed)
        let start = day("2020-01-01")
        let links = (0..<numbers.number(1...6)).map { _ in
            let from = numbers.number(0...20)
            return Membership(
                org: numbers.one(of: ["a", "b"]), parent: numbers.one(of: ["x", "y", "z"]), axis: "admin",
                from: numbers.happens(20) ? nil : start.adding(days: from),
                to: numbers.happens(20) ? nil : start.adding(days: from + numbers.number(0...8)))
        }
        let book = OrgBook(orgs: ["x", "y", "z", "a", "b"].map { .make($0) }, memberships: links)
        let days = [day("1900-01-01")] + (0...40).map { start.adding(days: $0) }
        let first = days.first { today in
            ["a", "b"].contains { org in
                Set(links.filter { $0.org == org && $0.holds(on: today) }.map(\.parent)).count > 1
            }
        }
        let found = book.firstOverlap(axis: "admin")
        #expect((found == nil) == (first == nil), "seed \(seed)")
        if let found, let first {
            #expect(found.day == first || first == days[0] && found.day < start, "seed \(seed)")
        }
    }
}
