import Kernel
import Words

/// The course of an indicator as a drawing that needs no script: a wide one, a narrow one for phones, and the
/// same numbers as JSON for the script that makes it answer the pointer.
public struct ChartModel: Sendable {
    /// The drawings, the wide one first.
    public let drawings: [ChartDrawing]
    /// What a screen reader says.
    public let label: String
    /// The numbers, as JSON text.
    public let json: String
}

/// What a chart is drawn from; every value in the indicator's unit.
struct ChartFacts {
    struct Point {
        var period: Period
        var value: Exact
        var kind: Kind
        var label: String
        /// Points of one run are joined where their periods adjoin.
        var run: Int
    }

    /// A forecast as it is drawn.
    struct ForecastBand {
        var from: (period: Period, value: Exact)
        var to: Period
        var value: Exact
        var low: Exact
        var high: Exact
        var label: String
    }

    enum Kind: String {
        case actual
        case unverified
        case estimated
        case disputed
        /// What the plan itself says.
        case stated
    }

    var points: [Point] = []
    var path: [(period: Period, value: Exact)] = []
    var target: (period: Period, value: Exact, label: String)?
    var high: Exact?
    var expected: (period: Period, value: Exact, label: String)?
    /// Where the pace that is still needed begins.
    var paceFrom: (period: Period, value: Exact)?
    /// Where the course so far would lead: from its last point to an interval.
    var forecast: ForecastBand?
    /// What is said at the target's period while its figure is missing.
    var missing: String?
    /// Whether the axis begins at nothing, as it must for amounts.
    var isFromZero = true
    var unit = Title(zh: "", en: "")
    var decimals = 0
    /// The month that the plan's year starts in.
    var yearStart = 1
    /// The first and last year drawn.
    var years: ClosedRange<Int> = 2020...2025

    /// Every value that is drawn.
    var values: [Exact] {
        points.map(\.value) + path.map(\.value)
            + [target?.value, high, expected?.value, forecast?.low, forecast?.high].compactMap(\.self)
    }

    var isEmpty: Bool { points.isEmpty && target == nil }
}

/// One drawing, in its own units.
public struct ChartDrawing: Sendable {
    public let kind: String
    public let width: Int
    public let height: Int
    public let left: String
    public let right: String
    public let bottom: String
    public let yTicks: [ChartTick]
    public let xTicks: [ChartTick]
    public let paths: [ChartLine]
    public let paces: [ChartLine]
    public let lines: [ChartLine]
    public let bands: [ChartBand]
    public let forecasts: [ChartForecast]
    public let pointers: [GaugePointer]
    public let points: [ChartPoint]
    public let labels: [ChartLabel]
}

public struct ChartTick: Sendable {
    public let x: String
    public let y: String
    public let text: String
}

public struct ChartLine: Sendable {
    public let points: String
}

public struct ChartBand: Sendable {
    public let x: String
    public let y: String
    public let width: String
    public let height: String
}

/// The band of a forecast and the line in its middle.
public struct ChartForecast: Sendable {
    public let band: String
    public let line: String
}

public struct ChartPoint: Sendable {
    public let kind: String
    public let x: String
    public let y: String
    public let title: String
}

public struct ChartLabel: Sendable {
    public let kind: String
    public let x: String
    public let y: String
    public let anchor: String
    public let text: String
}

extension ChartModel {
    init(_ facts: ChartFacts, label: String, words: Words) {
        drawings = [
            ChartPen(facts, words, kind: "wide", width: 1120, height: 330).drawing(),
            ChartPen(facts, words, kind: "narrow", width: 400, height: 300).drawing(),
        ]
        self.label = label
        json = ChartJSON(facts, words).text
    }
}

/// The numbers of a chart for the script: values as decimal text, times as years.
struct ChartJSON {
    let text: String

    init(_ facts: ChartFacts, _ words: Words) {
        let names = ["path", "target", "actual", "unverified", "estimated", "disputed", "stated"]
        text = JSONText.object([
            ("points", .list(facts.points.map { ChartJSON.point($0, words) })),
            (
                "path",
                .list(facts.path.map { .list([ChartJSON.time($0.period), ChartJSON.number($0.value)]) })
            ),
            (
                "target",
                facts.target.map { target in
                    .list([
                        ChartJSON.time(target.period), ChartJSON.number(target.value), .text(target.label),
                    ])
                } ?? .null
            ),
            (
                "pace",
                facts.paceFrom.map { .list([ChartJSON.time($0.period), ChartJSON.number($0.value)]) } ?? .null
            ),
            (
                "expected",
                facts.expected.map { expected in
                    .list([
                        ChartJSON.time(expected.period), ChartJSON.number(expected.value),
                        .text(expected.label),
                    ])
                } ?? .null
            ),
            ("forecast", ChartJSON.forecast(facts)), ("missing", .optional(facts.missing)),
            ("unit", .text(words.title(facts.unit))),
            ("decimals", .integer(facts.decimals)), ("axis", ChartJSON.axis(facts)),
            ("years", .list([.integer(facts.years.lowerBound), .integer(facts.years.upperBound)])),
            ("names", .object(names.map { ($0, .text(words.sentence("chart.\($0)"))) })),
        ]).written()
    }

    /// The same axis as the drawings have: low, high, step and the decimals of its ticks.
    private static func axis(_ facts: ChartFacts) -> JSONText {
        let scale = ChartScale(facts.values.map(\.approximation), isFromZero: facts.isFromZero)
        return .list([
            .text("\(scale.low)"), .text("\(scale.high)"), .text("\(scale.step)"), .integer(scale.decimals),
        ])
    }

    /// Begin and end of the forecast: time and value, then time, value, low, high and its name.
    private static func forecast(_ facts: ChartFacts) -> JSONText {
        guard let forecast = facts.forecast else { return .null }
        return .list([
            time(forecast.from.period), number(forecast.from.value), time(forecast.to),
            number(forecast.value), number(forecast.low), number(forecast.high), .text(forecast.label),
        ])
    }

    private static func point(_ point: ChartFacts.Point, _ words: Words) -> JSONText {
        .object([
            ("time", time(point.period)), ("value", number(point.value)),
            ("kind", .text(point.kind.rawValue)),
            ("period", .text(words.period(point.period))), ("label", .text(point.label)),
            ("run", .integer(point.run)), ("year", .flag(point.period.isWholeYear)),
        ])
    }

    /// The end of a period in years and parts of a year; a whole year stands at its own number.
    private static func time(_ period: Period) -> JSONText {
        number(Exact(Int128(period.lastMonth - 11), over: 12) ?? .zero)
    }

    private static func number(_ value: Exact) -> JSONText { .text(value.text(decimals: 6)) }
}
