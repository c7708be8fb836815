import Formulas
import Kernel
import Orgs

/// An org's own figures of one element.
struct OwnSeries {
    private enum Content {
        case flow(FlowSeries)
        case level(LevelSeries)
    }

    private let content: Content
    private let nature: Nature
    private let rules: PeriodRules

    init(_ element: Element, _ figures: [Figure], _ register: SpellRegister?, _ rules: PeriodRules) {
        nature = element.nature
        self.rules = rules
        content =
            element.nature.sumsOverTime
            ? .flow(FlowSeries(element, figures, rules))
            : .level(LevelSeries(element, figures, register, rules))
    }

    /// Every value of a period, the shown one first.
    func amounts(_ period: Period) -> [Amount] {
        let period = rules.canonical(period)
        switch content {
        case .flow(let series): return Amount.ranked(series.amounts(MonthSpan(period)))
        case .level(let series): return Amount.ranked(series.amounts(period))
        }
    }

    /// The periods that it may tell of.
    var periods: Set<Period> {
        switch content {
        case .flow(let series): series.periods(nature)
        case .level(let series): series.periods()
        }
    }
}

/// The sum of an org's units in a period.
struct UnitSum {
    /// How many units are known, of how many.
    var count = UnitCount(known: 0, of: 0)
    /// The sum of the known ones, a lower bound where some are missing; `nil` where none is known, where some
    /// are missing and amounts can be negative, and where the bounds say nothing.
    var total: Amount?

    var isComplete: Bool { count.of > 0 && count.known == count.of }
    /// The sum of all units.
    var complete: Amount? { isComplete ? total : nil }
}

/// The series and sums of one snapshot, each built once.
final class SeriesBook {
    let elements: [String: Element]
    let orgs: OrgBook
    let rules: PeriodRules
    private let figures: any FigureBook
    private var series: [SeriesKey: OwnSeries] = [:]
    private var sums: [SumKey: UnitSum] = [:]

    private struct SeriesKey: Hashable {
        let element: String
        let org: String
    }

    private struct SumKey: Hashable {
        let series: SeriesKey
        let axis: String
        let period: Period
    }

    init(elements: [String: Element], orgs: OrgBook, rules: PeriodRules, figures: any FigureBook) {
        self.elements = elements
        self.orgs = orgs
        self.rules = rules
        self.figures = figures
    }

    func own(_ element: Element, _ org: String) -> OwnSeries {
        let key = SeriesKey(element: element.id, org: org)
        if let known = series[key] { return known }
        let built = OwnSeries(
            element, figures.figures(element: element.id, org: org),
            element.nature == .spells ? figures.spells(element: element.id, org: org) : nil, rules)
        series[key] = built
        return built
    }

    /// The sum over the units that the org has on the last day of the period.
    func sum(_ element: Element, _ org: String, _ axis: String, _ period: Period) -> UnitSum {
        sum(element, org, axis, period, above: [])
    }

    private func sum(
        _ element: Element, _ org: String, _ axis: String, _ period: Period, above: Set<String>
    ) -> UnitSum {
        guard element.nature.sumsOverOrgs, !above.contains(org) else { return UnitSum() }
        let series = SeriesKey(element: element.id, org: org)
        let key = SumKey(series: series, axis: axis, period: period)
        if let known = sums[key] { return known }
        let units = orgs.children(of: org, axis: axis, on: period.lastDay)
        let amounts = units.compactMap { unit in
            SeriesBook.shown(own(element, unit).amounts(period).first) {
                sum(element, unit, axis, period, above: above.union([org])).complete
            }
        }
        var result = UnitSum(count: UnitCount(known: amounts.count, of: units.count))
        if result.isComplete || !amounts.isEmpty && !element.range.low.isNegative {
            result.total = Amount.sum(amounts, .summed, atLeast: !result.isComplete)
            result.total?.units = result.count
        }
        sums[key] = result
        return result
    }

    /// An org's own value or, where there is none or only the sum has an origin, the sum of all its units.
    func best(_ element: Element, _ org: String, _ axis: String?, _ period: Period) -> Amount? {
        SeriesBook.shown(own(element, org).amounts(period).first) {
            axis.flatMap { sum(element, org, $0, period).complete }
        }
    }

    private static func shown(_ own: Amount?, orSum: () -> Amount?) -> Amount? {
        guard let own else { return orSum() }
        if own.hasOrigin { return own }
        guard let sum = orSum(), sum.hasOrigin else { return own }
        return sum
    }

    /// The periods that the units of an org may tell of, whenever they were its units.
    func unitPeriods(_ element: Element, _ org: String, _ axis: String) -> Set<Period> {
        guard element.nature.sumsOverOrgs else { return [] }
        var periods: Set<Period> = []
        var seen: Set<String> = [org]
        var waiting = orgs.everChildren(of: org, axis: axis)
        while let unit = waiting.popLast() {
            guard seen.insert(unit).inserted else { continue }
            periods.formUnion(own(element, unit).periods)
            waiting += orgs.everChildren(of: unit, axis: axis)
        }
        return element.nature.sumsOverTime ? rules.inEveryYear(periods) : periods
    }

    /// The periods that `best` may tell of.
    func periods(_ element: Element, _ org: String, _ axis: String?) -> Set<Period> {
        let told = own(element, org).periods
        guard let axis else { return told }
        let periods = told.union(unitPeriods(element, org, axis))
        return element.nature.sumsOverTime ? rules.inEveryYear(periods) : periods
    }
}
