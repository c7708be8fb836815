import Kernel
import Plans
import Testing

/// What the lint's rules make of “about”, ranges, other units and several baselines, which one broken pair
/// does
/// not show.
struct LintLeewayTests {
    /// Edits of statements of the invented plan, and how often a rule then complains.
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let code: String
        let times: Int
        let edits: [(String, [String: String])]
        let units: String
        let relations: [String]

        init(
            _ name: String, _ code: String, _ times: Int, _ edits: [(String, [String: String])],
            units: String = "", relations: [String] = []
        ) {
            (testDescription, self.code, self.times) = ("\(code): \(name)", code, times)
            (self.edits, self.units, self.relations) = (edits, units, relations)
        }

        func plan() throws -> PlanFixture {
            var plan = PlanFixture.invented
            if !units.isEmpty { plan = plan.appending(units, to: "units.yaml") }
            for line in relations { plan = plan.appending(line, to: "relations.csv") }
            for (id, cells) in edits { plan = try plan.editing("statements.csv", id, cells) }
            return plan
        }
    }

    @Test(arguments: parts + amounts + targets)
    func `a claim is held to what its words leave open`(_ example: Case) throws {
        let findings = try example.plan().evaluate(today: "2024-09-01").findings
        let told = findings.filter { $0.code == example.code }
        #expect(told.count == example.times, "\(told.map(\.statements))")
    }

    /// Parts of 42 000, 45 000 and 33 000 against a whole of at least 120 000.
    static let parts: [Case] = [
        Case("more than the very sum", part, 1, [("L37", ["comparator": ">"])]),
        Case("at most less than the sum", part, 1, [("L37", ["comparator": "<=", "value": "119000"])]),
        Case("at most more than the sum", part, 0, [("L37", ["comparator": "<=", "value": "121000"])]),
        Case("about the sum", part, 0, [("L37", ["comparator": "~", "value": "122000"])]),
        Case("about another sum", part, 1, [("L37", ["comparator": "~", "value": "124000"])]),
        Case(
            "a part is about a number", part, 0,
            [("L37", ["comparator": "=", "value": "120500"]), ("L38", ["comparator": "~"])]),
        Case(
            "a part is about a number, and the whole farther off", part, 1,
            [("L37", ["comparator": "=", "value": "122000"]), ("L38", ["comparator": "~"])]),
        Case(
            "the whole lies inside what a range leaves open", part, 0,
            [
                ("L37", ["comparator": "=", "value": "123000"]),
                ("L38", ["comparator": "range", "value": "40000", "high": "46000"]),
            ]),
        Case(
            "the whole lies beyond the range", part, 1,
            [
                ("L37", ["comparator": "=", "value": "125000"]),
                ("L38", ["comparator": "range", "value": "40000", "high": "46000"]),
            ]),
        Case(
            "the whole is a range", part, 0,
            [("L37", ["comparator": "range", "value": "118000", "high": "121000"])]),
        Case(
            "a part at most leaves open what is below", part, 0,
            [("L37", ["comparator": "=", "value": "110000"]), ("L38", ["comparator": "<="])]),
        Case("a part without a number says nothing", part, 0, [("L38", ["value": ""])]),
        Case("a part in dollars", part, 0, [("L38", ["value": "420000000", "unit": "美元"])]),
        Case("a part in dollars, one too few", part, 1, [("L38", ["value": "419990000", "unit": "美元"])]),
        Case(
            "a whole in hundreds of millions", part, 0, [("L37", ["value": "12", "unit": "亿美元"])],
            units: hundredMillion),
        Case(
            "digits that a larger unit rounded away", part, 0,
            [("L37", ["comparator": "=", "value": "12", "unit": "亿美元"]), ("L38", ["value": "44000"])],
            units: hundredMillion),
        Case(
            "more than a larger unit rounds away", part, 1,
            [("L37", ["comparator": "=", "value": "12.0", "unit": "亿美元"]), ("L38", ["value": "44000"])],
            units: hundredMillion),
        Case(
            "things of another kind are not added up", part, 0, [("L37", ["value": "130000"])],
            relations: ["sums,L17,L37,,,,3.1,"]),
    ]

    static let amounts: [Case] = [
        Case(
            "a yearly amount about a fifth", "yearly-against-span", 0,
            [("L45", ["comparator": "~", "value": "2040"])]),
        Case(
            "a yearly amount farther off", "yearly-against-span", 1,
            [("L45", ["comparator": "~", "value": "2100"])]),
        Case(
            "a span told as a range", "yearly-against-span", 0,
            [("L45", ["value": "2100"]), ("L46", ["comparator": "range", "high": "11000"])]),
        Case(
            "people in ten thousands", "yearly-against-span", 0, [("L46", ["value": "1", "unit": "万人"])],
            units:
                "- {unit: 万人, title: {zh: 万人, en: ten thousand people}, "
                + "dimension: count-of-people, scale: \"10000\"}"
        ),
        Case(
            "a narrower thing in dollars", "narrower-exceeds-wider", 1,
            [("L39", ["value": "1210000000", "unit": "美元"])]),
        Case(
            "a narrower thing about the wider", "narrower-exceeds-wider", 0,
            [("L39", ["comparator": "~", "value": "122000"])]),
        Case(
            "a narrower thing of another kind", "narrower-exceeds-wider", 0, [],
            relations: ["contains,L17,L51,,,,2.1,"]),
        Case(
            "an outcome in ten thousands", "pool-too-small", 1, [("L50", ["value": "0.0125", "unit": "万家"])],
            units:
                "- {unit: 万家, title: {zh: 万家, en: ten thousand firms}, "
                + "dimension: count-of-firms, scale: \"10000\"}"
        ),
        Case(
            "a pool that is a range", "pool-too-small", 0,
            [("L50", ["value": "125"]), ("L51", ["comparator": "range", "high": "130"])]),
        Case(
            "a multiple in dollars", "multiple-falls-short", 0,
            [("L21", ["value": "600000000", "unit": "美元"])]),
        Case(
            "a multiple of two baselines, of which one is larger", "multiple-falls-short", 1,
            [("L34", ["value": "30200"])], relations: ["doubles,L21,L34,,,2,2.1,"]),
        Case(
            "a multiple of two baselines, both larger", "multiple-falls-short", 2,
            [("L34", ["value": "30200"]), ("L13", ["value": "30100"])],
            relations: ["doubles,L21,L34,,,2,2.1,"]),
        Case("a ratio told as more than itself", "ratio-disagrees", 1, [("L14", ["comparator": ">"])]),
        Case("a ratio told as less than itself", "ratio-disagrees", 1, [("L14", ["comparator": "<"])]),
        Case("a ratio told as at least itself", "ratio-disagrees", 0, [("L14", ["comparator": ">="])]),
        Case("a ratio told with fewer digits", "ratio-disagrees", 0, [("L14", ["value": "2"])]),
        Case("a ratio about itself", "ratio-disagrees", 0, [("L14", ["comparator": "~", "value": "2.55"])]),
        Case(
            "a change of about as much", "change-disagrees", 0,
            [("L16", ["comparator": "~", "value": "12.2"])]),
    ]

    static let targets: [Case] = [
        Case(
            "a target without a year is the one of the last year", "two-targets", 0, [("L17", ["period": ""])]
        ),
        Case("other words for one number", "two-targets", 0, [("L17", ["comparator": ">"])]),
        Case("a baseline told with fewer digits", "baseline-disagrees", 0, [("L04", ["value": "2.4"])]),
        Case(
            "a baseline in a larger unit", "baseline-disagrees", 0, [("L02", ["value": "10", "unit": "万吨"])]),
        Case(
            "a baseline rounded by a larger unit", "baseline-disagrees", 0,
            [("L02", ["value": "10", "unit": "万吨"]), ("L22", ["value": "100400"])]),
        Case(
            "a baseline that a larger unit does not round that far", "baseline-disagrees", 1,
            [("L02", ["value": "10.00", "unit": "万吨"]), ("L22", ["value": "100400"])]),
        Case(
            "an increment about right", "increment-against-level", 0,
            [("L50", ["comparator": "~", "value": "51"])]),
        Case(
            "an increment that is a range", "increment-against-level", 0,
            [("L50", ["comparator": "range", "value": "40", "high": "60"])]),
        Case(
            "an increment from one of two baselines", "increment-against-level", 0,
            [("L32", ["value": "79"])]),
        Case(
            "about a number that the base nearly has", "met-at-base", 1,
            [("L19", ["value": "2.44"]), ("L31", ["value": "2.44"])]),
        Case(
            "a rank that the base has", "met-at-base", 1,
            [("L18", ["value": "34"]), ("L27", ["value": "34"])]),
    ]

    private static let part = "parts-against-whole"
    private static let hundredMillion =
        "- {unit: 亿美元, title: {zh: 亿美元, en: hundred million dollars}, "
        + "dimension: us-money, scale: \"100000000\"}"

    @Test func `a gap names the other's known value, or what the baselines imply`() throws {
        let plan = PlanFixture.invented
        func gap(_ plan: PlanFixture) throws -> Finding? {
            try plan.evaluate(today: "2024-09-01").findings.first { $0.code == "gap-implies-two" }
        }
        let unknown = plan.removing(linesWith: "donglan", from: "figures.csv")
        #expect(try gap(plan) == nil)
        #expect(try gap(unknown) == nil)
        let other = try gap(plan.editing("statements.csv", "L05", ["value": "-0.4"]))
        #expect(other?.message.code == "lint.gap-implies-two.known")
        #expect(other?.statements == ["L05", "L30", "L04"])
        let twice = try gap(unknown.editing("statements.csv", "L04", ["value": "2.21"]))
        #expect(twice?.message.code == "lint.gap-implies-two")
        guard case .list(let implied) = twice?.message.arguments["implied"] else {
            Issue.record("nothing is implied")
            return
        }
        #expect(implied.count == 2)
    }
}
