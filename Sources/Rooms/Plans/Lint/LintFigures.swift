import Documents
import Kernel
import Measures
import Orgs

extension Lint {
    static let figureRules: [LintRule] = [
        LintRule("axis-overlaps") { context in
            context.plan.axes.values.sorted { $0.name < $1.name }.compactMap { axis -> Finding? in
                guard axis.sums, let overlap = context.plan.orgs.firstOverlap(axis: axis.name) else {
                    return nil
                }
                return Finding(
                    "axis-overlaps",
                    Message(
                        "lint.axis-overlaps",
                        [
                            "axis": .text(axis.name), "org": .text(overlap.org),
                            "parents": .list(overlap.parents.map { .text($0) }), "day": .day(overlap.day),
                        ]),
                    at: Place(file: "memberships.csv", line: 1, column: 1))
            }
        },
        LintRule("reported-against-summed") { context in
            context.plan.indicators.flatMap { reportedAgainstSummed($0, context) }
        },
        LintRule("published-against-computed") { context in
            context.plan.indicators.flatMap { publishedAgainstComputed($0, context) }
        },
        LintRule("plan-against-figure", .note) { context in
            context.plan.indicators.compactMap { planAgainstFigure($0, context) }
        },
    ]

    /// An org's own figure differs from the sum of its units by more than the published digits: the plan's
    /// org, and below it every unit that has units itself.
    private static func reportedAgainstSummed(_ indicator: Indicator, _ context: LintContext) -> [Finding] {
        guard let element = indicator.element.flatMap({ context.plan.elements[$0] }),
            let axis = indicator.axis, context.plan.axes[axis]?.sums == true
        else { return [] }
        let plan = context.plan
        let years = [plan.horizon.base] + plan.horizon.years
        return parents(axis, plan).flatMap { org in
            years.compactMap { reportedAgainstSummed(indicator, element, org, axis, $0, context) }
        }
    }

    private static func reportedAgainstSummed(
        _ indicator: Indicator, _ element: Element, _ org: String, _ axis: String, _ year: Period,
        _ context: LintContext
    ) -> Finding? {
        let told = { (value: Exact) in
            MessageArgument.quantity(value, decimals: element.decimals, unit: element.unit.title)
        }
        let plan = context.plan
        guard let cell = context.cell(element.id, org, axis, year), cell.disagreement != nil,
            let summed = cell.summed, let reported = cell.own?.value
        else { return nil }
        let name = plan.orgs.name(of: org, on: year.lastDay)?.title ?? Title(zh: org, en: org)
        return Finding(
            "reported-against-summed",
            Message(
                org == plan.org ? "lint.reported-against-summed" : "lint.reported-against-summed.unit",
                [
                    "indicator": .title(indicator.title), "period": .period(year), "org": .title(name),
                    "reported": told(reported), "summed": told(summed), "units": .integer(cell.of),
                ]),
            at: plan.place("indicator:\(indicator.id)"), indicator: indicator.id)
    }

    /// The plan's org and all below it that ever had units on an axis, each once.
    private static func parents(_ axis: String, _ plan: Plan) -> [String] {
        var (known, waiting): ([String], [String]) = ([plan.org], [plan.org])
        var seen: Set<String> = [plan.org]
        while let org = waiting.popLast() {
            for unit in plan.orgs.everChildren(of: org, axis: axis) where seen.insert(unit).inserted {
                guard !plan.orgs.everChildren(of: unit, axis: axis).isEmpty else { continue }
                known.append(unit)
                waiting.append(unit)
            }
        }
        return known
    }

    /// What is published is not what the indicator's own formula makes of the published parts.
    private static func publishedAgainstComputed(
        _ indicator: Indicator, _ context: LintContext
    ) -> [Finding] {
        let readings = context.readings(indicator.id, context.plan.org).filter {
            $0.period.isWholeYear && $0.bound == .exact && $0.hasOrigin
        }
        return readings.compactMap { told -> Finding? in
            guard told.way == .published,
                let computed = readings.first(where: { $0.way == .computed && $0.period == told.period }),
                let gap = max(told.value, computed.value).minus(min(told.value, computed.value)),
                let slack = told.slack.plus(computed.slack), gap > slack
            else { return nil }
            return Finding(
                "published-against-computed",
                Message(
                    "lint.published-against-computed",
                    [
                        "indicator": .title(indicator.title), "period": .period(told.period),
                        "published": indicator.quantity(told.value),
                        "computed": indicator.quantity(
                            computed.value, decimals: indicator.decimals + 1),
                    ]),
                at: context.plan.place("indicator:\(indicator.id)"), indicator: indicator.id)
        }
    }

    /// The published figure of the base period is not what the plan starts from.
    private static func planAgainstFigure(_ indicator: Indicator, _ context: LintContext) -> Finding? {
        let plan = context.plan
        let stated = plan.statedBaselines(of: indicator, org: plan.org, period: plan.horizon.base)
        guard let first = stated.first,
            let reading = context.readings(indicator.id, plan.org).first(where: {
                $0.period == plan.horizon.base && $0.bound == .exact && $0.hasOrigin && $0.way == .published
            }),
            let digits = reading.figures.first?.text.decimals, let digit = reading.slack.times(Exact(2)),
            stated.allSatisfy({ !Plan.agree($0.value, $0.digit, reading.value, digit) })
        else { return nil }
        return Finding(
            "plan-against-figure", severity: .note,
            Message(
                "lint.plan-against-figure",
                [
                    "indicator": .title(indicator.title), "period": .period(plan.horizon.base),
                    "stated": indicator.quantity(first.value, decimals: first.decimals),
                    "figure": indicator.quantity(reading.value, decimals: digits),
                    "origin": .text(reading.figures.first?.origin ?? ""),
                ]),
            at: context.place(first.statements.first ?? ""), statements: stated.flatMap(\.statements),
            indicator: indicator.id)
    }
}
