import Kernel
import Measures
import Seeds

/// Random figures of a plan's indicators, each told to the product and to the oracle.
struct RandomFigures {
    let base: Period
    let last: Period
    let yearStart: Int
    private(set) var all: [Figure] = []

    init(base: Period, last: Period, yearStart: Int) {
        self.base = base
        self.last = last
        self.yearStart = yearStart
    }

    /// The figures of one indicator: its own, its units', and those of the flow that adds up to an increment.
    mutating func draw(
        _ indicator: RandomIndicator, _ values: [Int], _ numbers: inout SeededNumbers
    ) -> (told: [VerdictOracle.Told], added: [VerdictOracle.Told]) {
        let years = (0...last.startYear - base.startYear + 1).map { base.adding($0) }
        let plenty = numbers.one(of: [15, 50, 80, 100])
        var told: [VerdictOracle.Told] = []
        var added: [VerdictOracle.Told] = []
        for year in years {
            for _ in 0..<numbers.one(of: [1, 1, 1, 2, 3]) where numbers.happens(plenty) {
                told.append(own(indicator.id, indicator, year, values, &numbers))
            }
            if indicator.ways.count > 1, numbers.happens(plenty) {
                told += units(indicator, year, values, &numbers).map { [$0] } ?? []
            }
            if indicator.hasAdded, numbers.happens(plenty) {
                added.append(
                    own(indicator.id + "-added", indicator, year, values.map { $0 / 4 }, &numbers))
            }
        }
        if yearStart == 1, indicator.sort != .flow, numbers.happens(20) {
            record(indicator.id, "city", .half(base.startYear + 1, 1), 1, decimals: 0, &numbers)
        }
        return (told, indicator.hasAdded ? added : indicator.sort == .flow ? told : [])
    }

    private mutating func own(
        _ element: String, _ indicator: RandomIndicator, _ year: Period, _ values: [Int],
        _ numbers: inout SeededNumbers
    ) -> VerdictOracle.Told {
        let decimals = element.hasSuffix("-added") ? 0 : indicator.oracle.decimals
        let value =
            numbers.happens(60) || indicator.sort == .building
            ? numbers.one(of: values) : numbers.one(of: values) * numbers.number(60...160) / 100
        let figure = record(element, "city", year, value, decimals: decimals, &numbers)
        return Self.told(figure, way: indicator.ways.firstIndex(of: "published") ?? 0)
    }

    /// What the sum of both units says; nothing where one is missing and the indicator wants all.
    private mutating func units(
        _ indicator: RandomIndicator, _ year: Period, _ values: [Int], _ numbers: inout SeededNumbers
    ) -> VerdictOracle.Told? {
        let orgs = numbers.happens(80) ? ["east", "west"] : [numbers.one(of: ["east", "west"])]
        let figures = orgs.map { org in
            record(indicator.id, org, year, numbers.one(of: values) / 2, decimals: 0, &numbers)
        }
        let parts = figures.map { Self.told($0, way: indicator.ways.firstIndex(of: "from-units") ?? 0) }
        let signs = parts.map(\.sign)
        guard orgs.count == 2 || indicator.isPartial && !signs.contains("<"),
            !(signs.contains("<") && signs.contains(">"))
        else { return nil }
        var sum = parts[0]
        sum.value = parts.reduce(.zero) { $0.plus($1.value) ?? $0 }
        sum.sign = [">", "<", "~"].first { signs.contains($0) } ?? ""
        if orgs.count < 2 { sum.sign = signs.contains(">") ? ">" : ">=" }
        sum.quality =
            ["estimated", "provisional", "final", "revised"].first { word in
                parts.contains { $0.quality == word }
            } ?? "final"
        sum.hasOrigin = parts.allSatisfy(\.hasOrigin)
        sum.recorded = parts.map(\.recorded).max() ?? 0
        return sum
    }

    @discardableResult
    private mutating func record(
        _ element: String, _ org: String, _ period: Period, _ value: Int, decimals: Int,
        _ numbers: inout SeededNumbers
    ) -> Figure {
        let text = Exact(Int128(value), over: Exact.powerOfTen(decimals))?.text(decimals: decimals) ?? "0"
        guard let told = DecimalText(text) else { preconditionFailure("\(text) is no number") }
        let figure = Figure(
            element: element, org: org, period: period, value: told.value,
            text: told, published: text,
            bound: numbers.happens(70) ? .exact : numbers.one(of: [.about, .over, .under]),
            quality: numbers.happens(60) ? .final : numbers.one(of: FigureQuality.allCases),
            origin: numbers.happens(60) ? "a bulletin" : nil,
            recorded: Instant(microseconds: Int64(all.count)), entry: Int64(all.count))
        all.append(figure)
        return figure
    }

    private static func told(_ figure: Figure, way: Int) -> VerdictOracle.Told {
        let signs: [FigureBound: String] = [.exact: "", .about: "~", .over: ">", .under: "<"]
        return VerdictOracle.Told(
            period: figure.period, value: figure.value, sign: signs[figure.bound] ?? "",
            quality: figure.quality.rawValue, hasOrigin: figure.origin != nil, way: way,
            recorded: Int(figure.entry))
    }
}
