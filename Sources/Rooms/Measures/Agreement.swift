import Kernel

extension Reading {
    /// Whether two readings of one period can tell the same number: they differ by no more than their
    /// published digits leave open, and neither contradicts the other's bound. 2.4 agrees with 2.36; 2.21
    /// does not. About says nothing exact and contradicts nothing.
    public func agrees(with other: Reading) -> Bool {
        Conflict.difference((value, slack, bound), (other.value, other.slack, other.bound)) == nil
    }
}

extension Amount {
    /// How much it is above the other, where digits and bounds do not explain it.
    func conflict(with other: Amount) -> Exact? {
        Conflict.difference((value, slack, bound), (other.value, other.slack, other.bound))
    }

    /// The reading of a period by a way.
    func reading(_ period: Period, _ way: Way, definition: Int) -> Reading {
        Reading(
            period: period, value: value, bound: bound, way: way, manner: manner, quality: quality,
            hasOrigin: hasOrigin, recorded: recorded, entry: entry, figures: figures, slack: slack,
            explanation: explanation, units: units, definition: definition)
    }
}

private enum Conflict {
    typealias Side = (value: Exact, slack: Exact, bound: FigureBound)

    static func difference(_ left: Side, _ right: Side) -> Exact? {
        guard left.bound != .about, right.bound != .about, let difference = left.value.minus(right.value),
            let slack = left.slack.plus(right.slack), difference.magnitude > slack
        else { return nil }
        let mayMeetAbove = left.bound == .over || right.bound == .under
        let mayMeetBelow = left.bound == .under || right.bound == .over
        return difference.isNegative ? (mayMeetAbove ? nil : difference) : (mayMeetBelow ? nil : difference)
    }
}
