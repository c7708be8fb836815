import Kernel
import Measures
import Words

/// Several courses in one drawing that needs no script; each has a colour, a dash and a shape of its own, so
/// that none depends on colour.
public struct SeriesChartModel: Sendable {
    public let drawings: [SeriesDrawing]
    /// What a screen reader says.
    public let label: String
}

/// One drawing, in its own units.
public struct SeriesDrawing: Sendable {
    public let kind: String
    public let width: Int
    public let height: Int
    public let left: String
    public let right: String
    public let bottom: String
    public let yTicks: [ChartTick]
    public let xTicks: [ChartTick]
    public let lines: [SeriesLine]
    /// Two strokes across the gap where a course breaks.
    public let breaks: [GaugePointer]
    public let points: [SeriesPoint]
    public let labels: [ChartLabel]
}

/// A stretch of adjacent periods.
public struct SeriesLine: Sendable {
    public let kind: String
    public let points: String
}

/// One value, as a small shape.
public struct SeriesPoint: Sendable {
    public let kind: String
    public let outline: String
    public let title: String
    public let isHollow: Bool
}

/// What several courses are drawn from.
struct SeriesFacts {
    struct Course {
        let name: String
        let values: [Value]
    }

    struct Value {
        let period: Period
        let value: Exact
        let text: String
        let isVerified: Bool
        /// Values of one run are joined where their periods adjoin.
        let run: Int
    }

    let courses: [Course]
    let isFromZero: Bool
    let yearStart: Int

    var isEmpty: Bool { courses.allSatisfy(\.values.isEmpty) }
    var years: ClosedRange<Int> {
        let years = courses.flatMap(\.values).map(\.period.startYear)
        let first = years.min() ?? 2000
        return first...max(years.max() ?? first, first + 1)
    }
}

extension SeriesChartModel {
    init(_ facts: SeriesFacts, label: String, words: Words) {
        drawings = [
            SeriesPen(facts, words, kind: "wide", width: 1120, height: 380).drawing(),
            SeriesPen(facts, words, kind: "narrow", width: 400, height: 340).drawing(),
        ]
        self.label = label
    }

    /// The shape of a course around a point; ten of them differ.
    static func outline(_ course: Int, _ x: Double, _ y: Double) -> String {
        func text(_ length: Double) -> String { GaugeModel.text(length) }
        let start = { (dx: Double, dy: Double) in "M\(text(x + dx)) \(text(y + dy))" }
        switch course % 5 {
        case 0: return start(-4.5, 0) + "a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z"
        case 1: return start(-4, -4) + "h8v8h-8z"
        case 2: return start(0, -5.5) + "l5.2 9.2h-10.4z"
        case 3: return start(0, -5.8) + "l5.8 5.8l-5.8 5.8l-5.8-5.8z"
        default: return start(0, 5.5) + "l-5.2-9.2h10.4z"
        }
    }
}

/// Draws several courses at one size.
struct SeriesPen {
    let facts: SeriesFacts
    let words: Words
    let kind: String
    let width: Double
    let height: Double
    private let plane: ChartPlane

    init(_ facts: SeriesFacts, _ words: Words, kind: String, width: Double, height: Double) {
        self.facts = facts
        self.words = words
        self.kind = kind
        self.width = width
        self.height = height
        let values = facts.courses.flatMap(\.values).map(\.value.approximation)
        let widest = facts.courses.map { ChartText.width($0.name) }.max() ?? 0
        plane = ChartPlane(
            ChartScale(values, isFromZero: facts.isFromZero), words, width: width, height: height, top: 20,
            margin: kind == "wide" ? min(widest + 22, 240) : 20)
    }

    func drawing() -> SeriesDrawing {
        SeriesDrawing(
            kind: kind, width: Int(width), height: Int(height), left: text(plane.left),
            right: text(plane.right),
            bottom: text(plane.bottom), yTicks: plane.yTicks,
            xTicks: plane.xTicks(facts.years, start: facts.yearStart, x),
            lines: facts.courses.indices.flatMap { lines($0) },
            breaks: facts.courses.flatMap { breaks($0) },
            points: facts.courses.indices.flatMap { points($0) }, labels: labels)
    }

    private func x(_ period: Period) -> Double {
        let (first, last) = (Double(facts.years.lowerBound), Double(facts.years.upperBound))
        let width = plane.right - plane.left - 16
        return plane.left + 8 + (Double(period.startYear) - first) / max(last - first, 1) * width
    }

    private func place(_ value: SeriesFacts.Value) -> (x: Double, y: Double) {
        (x(value.period), plane.y(value.value.approximation))
    }

    private func text(_ length: Double) -> String { GaugeModel.text(length) }

    /// Whether two neighbours are joined: never across a year without data, nor across a break.
    private func isJoined(_ first: SeriesFacts.Value, _ second: SeriesFacts.Value) -> Bool {
        first.period.adding(1) == second.period && first.run == second.run
    }

    private func lines(_ number: Int) -> [SeriesLine] {
        var lines: [SeriesLine] = []
        var run: [SeriesFacts.Value] = []
        func close() {
            if run.count > 1 {
                let points = run.map { place($0) }.map { "\(text($0.x)),\(text($0.y))" }
                lines.append(SeriesLine(kind: "s\(number)", points: points.joined(separator: " ")))
            }
        }
        for value in facts.courses[number].values {
            if let last = run.last, !isJoined(last, value) {
                close()
                run = []
            }
            run.append(value)
        }
        close()
        return lines
    }

    private func breaks(_ course: SeriesFacts.Course) -> [GaugePointer] {
        zip(course.values, course.values.dropFirst()).compactMap { first, second in
            guard first.period.adding(1) == second.period, first.run != second.run else { return nil }
            let (start, end) = (place(first), place(second))
            let (middleX, middleY) = ((start.x + end.x) / 2, (start.y + end.y) / 2)
            return GaugePointer(
                outline: "M\(text(middleX - 5)) \(text(middleY + 6))l4-12M\(text(middleX + 1)) "
                    + "\(text(middleY + 6))l4-12")
        }
    }

    private func points(_ number: Int) -> [SeriesPoint] {
        let course = facts.courses[number]
        return course.values.map { value in
            let place = place(value)
            return SeriesPoint(
                kind: "s\(number)", outline: SeriesChartModel.outline(number, place.x, place.y),
                title: course.name + "  " + words.period(value.period) + "  " + value.text,
                isHollow: !value.isVerified)
        }
    }

    /// The name beside the last value of each course; the shape in the table names those that find no room.
    private var labels: [ChartLabel] {
        var writer = ChartLabels(left: plane.left, right: width - 2, top: 2, bottom: plane.bottom - 2)
        for value in facts.courses.flatMap(\.values) {
            let place = place(value)
            writer.avoid(place.x, place.y)
        }
        for (number, course) in facts.courses.enumerated() {
            guard let last = course.values.last else { continue }
            let place = place(last)
            writer.write(course.name, "s\(number)", place.x, place.y, [.right, .above, .below, .left])
        }
        return writer.labels
    }
}
