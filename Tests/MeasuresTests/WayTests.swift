import Formulas
import Kernel
import Measures
import Testing

/// How published, computed and summed values compete.
@Suite struct WayTests {
    private let share = Element.make("share", .rate, decimals: 2, range: ("0", "100"), unit: percent)
    private let spent = Element.make("spent", .flow, decimals: 2, unit: tenThousandYuan)
    private let product = Element.make("product", .flow, range: ("1", "100000000000"), unit: yuan)

    private func desk(_ figures: [Figure]) -> Desk { Desk(share, spent, product, figures: figures) }

    private var told: Desk {
        desk([
            .told("share", "city", "2021", "2.12"), .told("spent", "city", "2021", "140.3"),
            .told("product", "city", "2021", "66170000"),
        ])
    }

    @Test func `published and computed values stand in the order of the ways`() {
        let formula = told.formula("spent / product")
        let first = told.told(
            "2021", "share", [.published, .computed], definitions: [formula], unit: percent)
        #expect(first == ["2.12 published", "14030/6617 computed"])
        let second = told.told(
            "2021", "share", [.computed, .published], definitions: [formula], unit: percent)
        #expect(second == ["14030/6617 computed", "2.12 published"])
        #expect(told.told("2021", "share", [.computed], definitions: [formula]) == ["1403/66170 computed"])
    }

    @Test func `a value with an origin goes before the order of ways`() {
        var desk = told
        desk.figures.all[0] = .told("share", "city", "2021", "2.12", at: 9, origin: nil)
        let formula = desk.formula("spent / product")
        #expect(
            desk.told("2021", "share", [.published, .computed], definitions: [formula], unit: percent)
                == ["14030/6617 computed", "2.12 published"])
    }

    @Test func `a computed value has an origin only if all its inputs have`() throws {
        var desk = told
        desk.figures.all[2] = .told("product", "city", "2021", "66170000", quality: .estimated, origin: nil)
        let formula = desk.formula("spent / product")
        let reading = try #require(desk.readings("share", [.computed], definitions: [formula]).first)
        #expect(!reading.hasOrigin)
        #expect(reading.quality == .estimated)
        #expect(reading.figures.map(\.element) == ["product", "spent"])
        #expect(reading.explanation?.children.count == 2)
    }

    @Test func `a formula without one of its figures tells nothing and says why`() {
        let desk = desk([.told("spent", "city", "2021", "140.3")])
        let formula = desk.formula("spent / product")
        #expect(desk.readings("share", [.computed], definitions: [formula]).isEmpty)
        let request = MeasureRequest(
            element: "share", definitions: [formula].compactMap { $0 }, ways: [.computed], org: "city",
            resultUnit: percent, decimals: 2)
        let causes = desk.engine.explain(request, in: .year(2021))?.causes
        #expect(causes == [.missingFigure(symbol: "product", period: .year(2021))])
    }

    @Test(arguments: [
        (FigureBound.over, FigureBound.exact, ["over 14030/6617 computed"]),
        (.exact, .over, ["under 14030/6617 computed"]), (.exact, .under, ["over 14030/6617 computed"]),
        (.over, .over, []), (.about, .exact, ["about 14030/6617 computed"]),
        (.about, .under, ["over 14030/6617 computed"]),
    ])
    func `a computed value keeps the bounds of its figures`(
        top: FigureBound, bottom: FigureBound, wanted: [String]
    ) {
        let desk = desk([
            .told("spent", "city", "2021", "140.3", bound: top),
            .told("product", "city", "2021", "66170000", bound: bottom),
        ])
        let formula = desk.formula("spent / product")
        #expect(desk.told("2021", nil, [.computed], definitions: [formula], unit: percent) == wanted)
    }

    @Test func `the figures of a formula may be sums of units`() {
        var desk = desk([
            .told("spent", "north", "2021", "100.3"), .told("spent", "south", "2021", "40.0"),
            .told("product", "city", "2021", "66170000"),
        ])
        desk.orgs = book([("north", "city"), ("south", "city")])
        let formula = desk.formula("spent / product")
        #expect(
            desk.told("2021", "share", [.computed], definitions: [formula], unit: percent)
                == ["14030/6617 computed"])
    }

    @Test func `of equal origin the latest recorded is shown, and of one import the better quality`() {
        let desk = desk([
            .told("share", "city", "2021", "2.5", at: 2), .told("share", "city", "2021", "2.6", at: 3),
            .told("share", "city", "2021", "2.7", at: 9, origin: nil),
            .told("share", "city", "2022", "3.1", at: 4),
            .told("share", "city", "2022", "3.0", at: 4, quality: .estimated),
        ])
        #expect(desk.told("2021", "share") == ["2.6 published", "2.5 published", "2.7 published"])
        #expect(desk.told("2022", "share") == ["3.1 published", "3 published"])
    }

    @Test func `the definition of the period's last day holds, and readings name it`() {
        let desk = desk([
            .told("spent", "city", "2021", "1"), .told("product", "city", "2021", "100"),
            .told("spent", "city", "2022", "1"), .told("product", "city", "2022", "100"),
            .told("spent", "city", "2019", "1"), .told("product", "city", "2019", "100"),
        ])
        let definitions = [
            desk.formula("spent / product", from: "2020"),
            desk.formula("spent / (product + product)", from: "2022-07", isBreak: true),
        ]
        let readings = desk.readings(nil, [.computed], definitions: definitions)
        #expect(readings.map(\.period) == [.year(2021), .year(2022)])
        #expect(readings.map(\.value) == [100, 50].map { Exact($0) })
        #expect(readings.map(\.definition) == [0, 1])
    }

    @Test func `published values are told in the unit that is asked for, or not at all`() {
        let desk = desk([.told("spent", "city", "2021", "140.3")])
        #expect(desk.told("2021", "spent", unit: yuan) == ["1403000 published"])
        #expect(desk.readings("spent", unit: yuan).first?.slack == Exact(500))
        #expect(desk.told("2021", "spent", unit: percent).isEmpty)
    }

    @Test func `2.4 agrees with 2.36 and 2.21 does not`() throws {
        let desk = desk([
            .told("share", "city", "2020", "2.4", at: 1), .told("share", "city", "2020", "2.36", at: 2),
            .told("share", "city", "2020", "2.21", at: 3),
            .told("share", "city", "2020", "2.1", at: 4, bound: .over),
        ])
        let readings = Dictionary(uniqueKeysWithValues: desk.readings("share").map { ($0.entry, $0) })
        let (coarse, fine) = (try #require(readings[1]), try #require(readings[2]))
        let (other, bound) = (try #require(readings[3]), try #require(readings[4]))
        #expect(coarse.agrees(with: fine) && fine.agrees(with: coarse))
        #expect(!coarse.agrees(with: other) && !other.agrees(with: fine))
        #expect(bound.agrees(with: other) && other.agrees(with: bound))
    }

    @Test func `a number told as more than another contradicts a smaller one`() throws {
        let desk = desk([
            .told("share", "city", "2020", "2.4", at: 1, bound: .over),
            .told("share", "city", "2020", "2.2", at: 2),
            .told("share", "city", "2020", "2.2", at: 3, bound: .about),
        ])
        let readings = Dictionary(uniqueKeysWithValues: desk.readings("share").map { ($0.entry, $0) })
        let (over, exact, about) = (
            try #require(readings[1]), try #require(readings[2]), try #require(readings[3])
        )
        #expect(!over.agrees(with: exact) && !exact.agrees(with: over))
        #expect(over.agrees(with: about))
    }
}
