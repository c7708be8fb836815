import Kernel
import Measures
import Plans
import Words

/// The course of an indicator over the years: for the chart, and the same for the table.
struct IndicatorCourse {
    let reader: PageReader
    let indicator: Indicator
    let readings: [Reading]
    let verdict: Verdict?

    private var words: Words { reader.words }
    private var plan: Plan { reader.plan }

    /// What the plan itself states for a period, values that agree told once.
    private var stated: [(period: Period, value: Exact, decimals: Int)] {
        var stated: [(period: Period, value: Exact, decimals: Int)] = []
        for statement in plan.statements(of: indicator.id)
        where [.baseline, .achievement].contains(statement.role) && statement.basis == .level
            && statement.org == plan.org && [.equal, .about, nil].contains(statement.comparator)
        {
            guard let period = statement.period, let value = plan.value(of: statement, in: indicator),
                !stated.contains(where: { $0.period == period && $0.value == value })
            else { continue }
            stated.append((period, value, max(statement.value?.decimals ?? 0, indicator.decimals)))
        }
        return stated
    }

    var facts: ChartFacts {
        var facts = ChartFacts()
        facts.unit = reader.unit(indicator)
        facts.decimals = indicator.decimals
        facts.points = points
        facts.isFromZero = isFromZero
        facts.yearStart = plan.horizon.yearStart
        if let verdict, verdict.target.basis == .level || verdict.target.basis == .done {
            add(verdict, to: &facts)
        }
        if let verdict, let forecast = reader.evaluation.forecast(verdict) {
            facts.forecast = band(forecast)
        }
        let years =
            facts.points.map { $0.period.lastMonth / 12 }
            + [plan.horizon.base.startYear, plan.horizon.to.startYear]
        facts.years = (years.min() ?? 2000)...max(years.max() ?? 2000, (years.min() ?? 2000) + 1)
        return facts
    }

    private func band(_ forecast: Forecast) -> ChartFacts.ForecastBand? {
        func exact(_ value: Double) -> Exact? { Forecast.shown(value, decimals: indicator.decimals) }
        guard let last = exact(forecast.last), let value = exact(forecast.value),
            let low = exact(forecast.low), let high = exact(forecast.high)
        else { return nil }
        func number(_ value: Exact) -> MessageArgument { .number(value, decimals: indicator.decimals) }
        return ChartFacts.ForecastBand(
            from: (forecast.to, last), to: forecast.period, value: value, low: low, high: high,
            label: reader.say(
                "forecast.label", ["value": number(value), "low": number(low), "high": number(high)]))
    }

    private func add(_ verdict: Verdict, to facts: inout ChartFacts) {
        if let path = verdict.path { facts.path = path.points }
        if let goal = verdict.target.value {
            let phrase = GoalPhrase(verdict.target, indicator).message
            let label = reader.say("chart.goal", ["goal": .message(phrase)])
            facts.target = (verdict.target.due, goal, label)
            facts.high = verdict.target.high
            if let figure = verdict.figure, verdict.word != .met, reader.today <= verdict.target.due.lastDay {
                facts.paceFrom = (figure.period, figure.value)
            }
            if verdict.overdueSince != nil {
                facts.missing = reader.say("chart.overdue", ["due": .period(verdict.target.due)])
            }
        }
        if let expected = verdict.expected, let figure = verdict.figure {
            let value = MessageArgument.number(expected, decimals: indicator.decimals)
            facts.expected = (figure.period, expected, reader.say("chart.expected", ["value": value]))
        }
    }

    /// Amounts are drawn from nothing; a rate or rank need not be.
    private var isFromZero: Bool {
        let nature = indicator.element.flatMap { plan.elements[$0]?.nature }
        return nature != nil && nature != .rate
    }

    private var points: [ChartFacts.Point] {
        var points = ReadingCourse(reader: reader, readings: readings, decimals: indicator.decimals).points
        let stated = stated
        for claim in stated {
            let known = readings.filter { $0.period == claim.period }
            let isTold = known.contains {
                $0.value.rounded(decimals: claim.decimals) == claim.value.rounded(decimals: claim.decimals)
            }
            if isTold { continue }
            let isDisputed = !known.isEmpty || stated.count { $0.period == claim.period } > 1
            points.append(
                ChartFacts.Point(
                    period: claim.period, value: claim.value, kind: isDisputed ? .disputed : .stated,
                    label: words.number(claim.value, decimals: claim.decimals), run: -1))
        }
        return IndicatorCourse.sharingLabels(points.sorted { $0.period < $1.period })
    }

    /// Values of one period that lie so close that their labels would cover each other share one label.
    static func sharingLabels(_ points: [ChartFacts.Point]) -> [ChartFacts.Point] {
        let values = points.map(\.value.approximation)
        let near = ((values.max() ?? 0) - min(values.min() ?? 0, 0)) * 0.04
        var points = points
        for index in points.indices {
            let place = points[index].value.approximation
            let group = points.indices.filter {
                points[$0].period == points[index].period && !points[$0].label.isEmpty
                    && abs(points[$0].value.approximation - place) < near
            }
            guard group.count > 1, group.first == index else { continue }
            points[index].label = group.map { points[$0].label }.joined(separator: " / ")
            for other in group.dropFirst() { points[other].label = "" }
        }
        return points
    }

    /// The chart told in a sentence.
    var label: String {
        let known = points.filter { $0.kind != .disputed }
        guard let last = known.last else {
            return reader.say("chart.label-empty", ["indicator": .title(indicator.title)])
        }
        return reader.say(
            "chart.label",
            [
                "indicator": .title(indicator.title), "count": .integer(known.count),
                "period": .period(last.period),
                "value": .quantity(last.value, decimals: indicator.decimals, unit: reader.unit(indicator)),
            ])
    }

    var rows: [CourseRowModel] {
        let path = verdict?.path
        let stated = stated
        let periods = unique(
            (readings.map(\.period) + stated.map(\.period) + (path?.points.map(\.period) ?? [])).sorted())
        return periods.flatMap { period -> [CourseRowModel] in
            let step = path?.points.first { $0.period == period }
            let pathText = step.map { words.number($0.value, decimals: indicator.decimals) } ?? ""
            let known = readings.filter { $0.period == period }.map { row($0, pathText) }
            let claims = stated.filter { $0.period == period }.map { claim in
                CourseRowModel(
                    period: words.period(period), value: words.number(claim.value, decimals: claim.decimals),
                    path: pathText, way: reader.say("course.stated"), tags: [])
            }
            if known.isEmpty, claims.isEmpty {
                return [
                    CourseRowModel(
                        period: words.period(period), value: "—", path: pathText, way: "", tags: [])
                ]
            }
            return known + claims
        }
    }

    private func row(_ reading: Reading, _ path: String) -> CourseRowModel {
        var tags: [TagModel] = []
        if !reading.hasOrigin { tags.append(TagModel(kind: "plain", text: reader.say("origin.none"))) }
        if reading.quality != .final {
            tags.append(TagModel(kind: "plain", text: reader.say("quality.\(reading.quality.rawValue)")))
        }
        if let units = reading.units, units.known < units.of {
            let count: [String: MessageArgument] = ["known": .integer(units.known), "of": .integer(units.of)]
            tags.append(TagModel(kind: "plain", text: reader.say("course.units", count)))
        }
        let sign = reader.boundSign(reading.bound)
        return CourseRowModel(
            period: words.period(reading.period),
            value: sign + words.number(reading.value, atMost: indicator.decimals), path: path,
            way: reader.say("way.\(EvaluationReport.code(reading.way))"), tags: tags)
    }
}
