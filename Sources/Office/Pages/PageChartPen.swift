import Kernel
import Words

/// Draws one chart at one size.
struct ChartPen {
    let facts: ChartFacts
    let words: Words
    let kind: String
    let width: Double
    let height: Double
    private let plane: ChartPlane

    init(_ facts: ChartFacts, _ words: Words, kind: String, width: Double, height: Double) {
        self.facts = facts
        self.words = words
        self.kind = kind
        self.width = width
        self.height = height
        let label = facts.target.map { ChartText.width($0.label) + 16 } ?? 0
        plane = ChartPlane(
            ChartScale(facts.values.map(\.approximation), isFromZero: facts.isFromZero), words,
            width: width, height: height, top: 26,
            margin: kind == "wide" ? min(max(label, 40), 260) : 18)
    }

    func drawing() -> ChartDrawing {
        let points = facts.points.map { point in
            ChartPoint(
                kind: point.kind.rawValue, x: text(x(point.period)), y: text(y(point.value)),
                title: words.period(point.period) + "  " + point.label)
        }
        return ChartDrawing(
            kind: kind, width: Int(width), height: Int(height), left: text(plane.left),
            right: text(plane.right),
            bottom: text(plane.bottom), yTicks: plane.yTicks,
            xTicks: plane.xTicks(facts.years, start: facts.yearStart, x),
            paths: facts.path.isEmpty ? [] : [line(facts.path.map { (x($0.period), y($0.value)) })],
            paces: pace, lines: lines, bands: bands, forecasts: forecasts,
            pointers: facts.expected.map { [GaugePointer(at: x($0.period), y($0.value))] } ?? [],
            points: points, labels: labels)
    }

    private func x(_ period: Period) -> Double {
        let year = Double(period.lastMonth - 11) / 12
        let (first, last) = (Double(facts.years.lowerBound), Double(facts.years.upperBound))
        return plane.left + (year - first) / max(last - first, 1) * (plane.right - plane.left)
    }

    private func y(_ value: Exact) -> Double { y(value.approximation) }

    private func y(_ value: Double) -> Double { plane.y(value) }

    private func text(_ length: Double) -> String { GaugeModel.text(length) }

    private func line(_ points: [(Double, Double)]) -> ChartLine {
        ChartLine(points: points.map { "\(text($0.0)),\(text($0.1))" }.joined(separator: " "))
    }

    /// Joins points of one run whose periods adjoin: never across a year without data.
    private var lines: [ChartLine] {
        var lines: [ChartLine] = []
        var run: [(Double, Double)] = []
        var before: ChartFacts.Point?
        for point in facts.points
        where ![.disputed, .stated].contains(point.kind) && point.period.isWholeYear {
            if let last = before, last.period.adding(1) == point.period, last.run == point.run {
                run.append((x(point.period), y(point.value)))
            } else {
                if run.count > 1 { lines.append(line(run)) }
                run = [(x(point.period), y(point.value))]
            }
            before = point
        }
        if run.count > 1 { lines.append(line(run)) }
        return lines
    }

    private var pace: [ChartLine] {
        guard let from = facts.paceFrom, let target = facts.target else { return [] }
        return [line([(x(from.period), y(from.value)), (x(target.period), y(target.value))])]
    }

    /// The band of a range target, at its period.
    private var bands: [ChartBand] {
        guard let target = facts.target, let high = facts.high else { return [] }
        let (upper, lower) = (y(high), y(target.value))
        return [
            ChartBand(
                x: text(x(target.period) - 5), y: text(min(upper, lower)), width: "10.0",
                height: text(abs(lower - upper)))
        ]
    }

    /// From the last point to the interval of the forecast.
    private var forecasts: [ChartForecast] {
        guard let forecast = facts.forecast else { return [] }
        let start = (x(forecast.from.period), y(forecast.from.value))
        let end = x(forecast.to)
        let band = [start, (end, y(forecast.high)), (end, y(forecast.low))]
        return [
            ChartForecast(band: line(band).points, line: line([start, (end, y(forecast.value))]).points)
        ]
    }

    private var labels: [ChartLabel] {
        var writer = ChartLabels(left: plane.left - 4, right: width - 2, top: 2, bottom: plane.bottom - 2)
        for point in facts.points { writer.avoid(x(point.period), y(point.value)) }
        for pair in zip(facts.path, facts.path.dropFirst()) {
            for share in [0.0, 0.25, 0.5, 0.75] {
                let start = (x(pair.0.period), y(pair.0.value))
                let end = (x(pair.1.period), y(pair.1.value))
                writer.avoid(start.0 + (end.0 - start.0) * share, start.1 + (end.1 - start.1) * share)
            }
        }
        if let target = facts.target {
            let place = kind == "wide" ? ChartLabels.Side.right : .left
            writer.write(target.label, "target", x(target.period), y(target.value), [place, .above, .below])
        }
        if let forecast = facts.forecast {
            let sides: [ChartLabels.Side] = [.left, .below, .above]
            writer.write(forecast.label, "forecast", x(forecast.to), y(forecast.value), sides)
        }
        if let expected = facts.expected {
            writer.write(
                expected.label, "expected", x(expected.period), y(expected.value), [.above, .left, .below])
        }
        for point in facts.points.reversed() {
            let sides: [ChartLabels.Side] =
                point.kind == .disputed ? [.right, .left, .below, .above] : [.below, .above, .right, .left]
            writer.write(point.label, point.kind.rawValue, x(point.period), y(point.value), sides)
        }
        if let missing = facts.missing, let target = facts.target {
            writer.write(
                missing, "missing", min(x(target.period), plane.right), plane.bottom - 14, [.left, .above])
        }
        return writer.labels
    }
}

extension GaugePointer {
    /// A triangle whose tip touches a point from above.
    init(at x: Double, _ y: Double) {
        outline = "M\(GaugeModel.text(x - 5)) \(GaugeModel.text(y - 9))h10l-5 7.5z"
    }
}
