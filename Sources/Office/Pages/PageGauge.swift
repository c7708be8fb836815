import Kernel

/// The tide gauge (潮尺): where a target started, where it stands, where it should stand, where it is to go.
///
/// All lengths are in the units of a drawing 200 wide and 28 high, as text, ready for attributes.
public struct GaugeModel: Sendable {
    /// The class that colours the water.
    public let kind: String
    /// What a screen reader says.
    public let label: String
    /// Whether there is no baseline, so that nothing is measured: the track is dashed.
    public let isDashed: Bool
    /// The grey tick of the baseline.
    public let ticks: [GaugePoint]
    /// The water from the baseline to the value.
    public let waters: [GaugeBand]
    /// The band of a range.
    public let ranges: [GaugeBand]
    /// The soft mark of an “about”.
    public let softs: [GaugeBand]
    /// The thick mark of the target.
    public let goals: [GaugePoint]
    /// The triangle where the path says it should be.
    public let pointers: [GaugePointer]
    /// The rings of disputed values.
    public let disputes: [GaugePoint]
    /// The ring where it stands.
    public let rings: [GaugePoint]
    /// The arrow at an end, where the value lies beyond the drawing.
    public let arrows: [GaugePointer]
}

/// A place along the gauge.
public struct GaugePoint: Sendable {
    public let x: String
}

/// A stretch of the gauge.
public struct GaugeBand: Sendable {
    public let x: String
    public let width: String
}

/// The outline of a small triangle.
public struct GaugePointer: Sendable {
    public let outline: String
}

/// What a gauge is drawn from; every value in the indicator's unit.
struct GaugeFacts {
    var mark: PageMark
    var isLowerBetter = false
    var baseline: Exact?
    var disputed: [Exact] = []
    var value: Exact?
    var isVerified = true
    var expected: Exact?
    var target: Exact?
    var high: Exact?
    var isAbout = false
}

extension GaugeModel {
    static let left = 5.0
    static let right = 195.0

    init(_ facts: GaugeFacts, label: String) {
        let scale = GaugeScale(facts)
        let base = facts.baseline.map { scale.x($0) }
        let value = facts.value.map { scale.x($0) }
        let goal = facts.target.map { scale.x($0) }
        kind = facts.mark.rawValue + (facts.isVerified ? "" : " unverified")
        self.label = label
        isDashed = facts.baseline == nil
        ticks = base.map { [GaugePoint(x: GaugeModel.text($0))] } ?? []
        waters = base.flatMap { base in value.map { [GaugeBand(from: base, to: $0)] } } ?? []
        ranges =
            goal.flatMap { goal in
                facts.high.map { [GaugeBand(from: goal, to: max(scale.x($0), goal + 6))] }
            } ?? []
        softs = facts.isAbout ? goal.map { [GaugeBand(from: $0 - 5, to: $0 + 5)] } ?? [] : []
        goals = goal.map { [GaugePoint(x: GaugeModel.text($0))] } ?? []
        pointers = facts.expected.map { [GaugePointer(above: scale.x($0))] } ?? []
        disputes = facts.disputed.map { GaugePoint(x: GaugeModel.text(scale.x($0))) }
        rings = value.map { [GaugePoint(x: GaugeModel.text($0))] } ?? []
        arrows = facts.value.flatMap { scale.beyond($0) }.map { [GaugePointer(towards: $0)] } ?? []
    }

    static func text(_ length: Double) -> String {
        let tenths = Int((length * 10).rounded())
        return "\(tenths / 10).\(abs(tenths % 10))"
    }
}

extension GaugeBand {
    init(from: Double, to: Double) {
        x = GaugeModel.text(min(from, to))
        width = GaugeModel.text(abs(to - from))
    }
}

extension GaugePointer {
    init(above x: Double) {
        outline = "M\(GaugeModel.text(x - 4)) 2h8l-4 5.6z"
    }

    /// An arrow head at the right (1) or left (−1) end.
    init(towards side: Int) {
        outline = side > 0 ? "M194 9.5l5 4.5-5 4.5" : "M6 9.5l-5 4.5 5 4.5"
    }
}

/// Places values along the gauge: better is always to the right.
struct GaugeScale {
    private let low: Double
    private let high: Double
    private let sign: Double

    init(_ facts: GaugeFacts) {
        sign = facts.isLowerBetter ? -1 : 1
        let sign = sign
        let place = { (value: Exact) in value.approximation * sign }
        let target = facts.target.map(place)
        let value = facts.value.map(place)
        let start = facts.baseline.map(place) ?? GaugeScale.zero(facts, target ?? value)
        let end = target ?? max(value ?? start, start)
        let (near, far) = (min(start, end), max(start, end))
        let span = far > near ? far - near : max(abs(far) * 0.2, 1)
        let told =
            [value].compactMap(\.self) + facts.disputed.map(place)
            + [facts.expected.map(place)].compactMap(\.self)
            + [facts.high.map(place)].compactMap(\.self)
        let lowest = max(told.min() ?? near, near - span * 0.6)
        let highest = min(told.max() ?? far, far + span * 0.35)
        low = min(near, lowest)
        high = max(far, highest, low + span * 1e-9) + span * 0.12
    }

    /// Without a baseline amounts are drawn from nothing; ranks, where less is better, from twice the target.
    private static func zero(_ facts: GaugeFacts, _ end: Double?) -> Double {
        guard let end else { return 0 }
        return facts.isLowerBetter ? end * 2 : min(0, end * 2)
    }

    /// The place of a value, kept inside the drawing.
    func x(_ value: Exact) -> Double {
        let share = (value.approximation * sign - low) / (high - low)
        let (left, right) = (GaugeModel.left, GaugeModel.right)
        return min(max(left + share * (right - left), left), right)
    }

    /// Which end a value lies beyond, if any.
    func beyond(_ value: Exact) -> Int? {
        let place = value.approximation * sign
        let slack = (high - low) * 1e-6
        return place > high + slack ? 1 : place < low - slack ? -1 : nil
    }
}
