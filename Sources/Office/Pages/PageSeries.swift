import Kernel
import Measures
import Plans
import Words

/// What is known of an indicator or element for one org over time, ready to be drawn or told.
struct OrgSeries {
    let title: Title
    let unit: Title
    let decimals: Int
    /// Amounts are drawn from nothing; a rate or rank need not be.
    let isFromZero: Bool
    /// By period, the shown one of each first.
    let readings: [Reading]
    let href: String?

    /// The shown reading of each whole year, in order.
    var years: [Reading] {
        var years: [Reading] = []
        for reading in readings where reading.period.isWholeYear && years.last?.period != reading.period {
            years.append(reading)
        }
        return years
    }
}

/// Readings by period, the shown one of each first, as `MeasureEngine.readings` orders them.
extension [Reading] {
    /// The shown reading of the latest period; what stands behind it is an older version or another way.
    var latest: Reading? { last.flatMap { last in first { $0.period == last.period } } }

    /// The reading that a judging figure was taken from. Of its period and way others may go before it that
    /// do not count, and corrections leave older ones behind it.
    func judging(_ figure: JudgedFigure) -> Reading? {
        let told = filter { $0.period == figure.period && $0.way == figure.way }
        return told.first { $0.value == figure.value && $0.bound == figure.bound } ?? told.first
    }
}

extension PageReader {
    /// An indicator of any org.
    func series(_ indicator: Indicator, org: String) -> OrgSeries {
        let nature = indicator.element.flatMap { plan.elements[$0]?.nature }
        return OrgSeries(
            title: indicator.title, unit: unit(indicator), decimals: indicator.decimals,
            isFromZero: nature != nil && nature != .rate,
            readings: evaluation.readings(indicator, org: org), href: links.indicator(indicator.id))
    }

    /// An element of any org: through its indicator where it has one, else as the figures tell it.
    func series(_ element: Element, org: String) -> OrgSeries {
        if let indicator = plan.indicators.first(where: { $0.element == element.id }) {
            let series = series(indicator, org: org)
            if !series.readings.isEmpty { return series }
        }
        let figures = view.figures.figures(element: element.id, org: org)
        return OrgSeries(
            title: element.title, unit: element.unit.title, decimals: element.decimals,
            isFromZero: element.nature != .rate, readings: PageReader.readings(figures), href: nil)
    }

    /// Figures as readings: by period; of one period with an origin first, then the latest.
    private static func readings(_ figures: [Figure]) -> [Reading] {
        let sorted = figures.sorted { left, right in
            if left.period != right.period { return left.period < right.period }
            if (left.origin == nil) != (right.origin == nil) { return left.origin != nil }
            return left.entry > right.entry
        }
        return sorted.map {
            Reading(
                period: $0.period, value: $0.value, bound: $0.bound, quality: $0.quality,
                hasOrigin: $0.origin != nil, recorded: $0.recorded, entry: $0.entry, figures: [$0])
        }
    }

    /// A reading as text with its bound and unit, such as `约 44 000 家`.
    func told(_ reading: Reading, _ series: OrgSeries) -> String {
        let sign = boundSign(reading.bound)
        let number = sign + words.number(reading.value, atMost: series.decimals)
        let unit = words.unit(series.unit)
        return unit.isEmpty ? number : number + Words.hardSpace + unit.replacing(" ", with: Words.hardSpace)
    }
}

/// Readings as points of a chart: those that disagree are disputed, a change of way or definition breaks the
/// line.
struct ReadingCourse {
    let reader: PageReader
    let readings: [Reading]
    let decimals: Int

    var points: [ChartFacts.Point] {
        var points: [ChartFacts.Point] = []
        var shown: [Period: Reading] = [:]
        var run = 0
        var before: Reading?
        for reading in readings where reading.period.kind != .span {
            if let first = shown[reading.period] {
                if !isSame(first.value, reading.value) {
                    points.append(point(reading, kind: .disputed, run: run))
                }
                continue
            }
            shown[reading.period] = reading
            if let last = before, last.way != reading.way || last.definition != reading.definition {
                run += 1
            }
            before = reading
            points.append(point(reading, kind: kind(reading), run: run))
        }
        return points
    }

    /// Whether two values are one in the digits that are shown.
    private func isSame(_ left: Exact, _ right: Exact) -> Bool {
        left.rounded(decimals: decimals) == right.rounded(decimals: decimals)
    }

    func kind(_ reading: Reading) -> ChartFacts.Kind {
        reading.quality == .estimated ? .estimated : reading.hasOrigin ? .actual : .unverified
    }

    private func point(_ reading: Reading, kind: ChartFacts.Kind, run: Int) -> ChartFacts.Point {
        let sign = reader.boundSign(reading.bound)
        let number = sign + reader.words.number(reading.value, atMost: decimals)
        let tag = kind == .unverified ? " " + reader.say("origin.none") : ""
        return ChartFacts.Point(
            period: reading.period, value: reading.value, kind: kind, label: number + tag, run: run)
    }
}
