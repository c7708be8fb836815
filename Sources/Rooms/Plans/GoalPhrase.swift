public import Kernel

/// A target in words: its bound and value, or its basis where there is no number.
public struct GoalPhrase {
    /// Such as “at least 3 000”.
    public let message: Message

    /// The phrase of a target of an indicator.
    public init(_ target: PlanTarget, _ indicator: Indicator) {
        let unit = indicator.unit?.title ?? Title(zh: "", en: "")
        // A target is told with the digits it needs: 3 %, where figures of the indicator have 3.00 %.
        func quantity(_ value: Exact) -> MessageArgument {
            let needed = DecimalText(value.description)?.neededDecimals ?? indicator.decimals
            return .quantity(value, decimals: min(needed, max(indicator.decimals, 2)), unit: unit)
        }
        guard target.basis != .done, let value = target.value, let bound = target.bound else {
            message = Message("target.\(target.basis.code)")
            return
        }
        let number: Message
        if bound == .range, let high = target.high {
            number = Message("target.range", ["low": quantity(value), "high": quantity(high)])
        } else {
            number = Message("target.\(bound.rawValue)", ["value": quantity(value)])
        }
        message =
            target.basis == .level
            ? number
            : Message(
                "target.of-basis",
                ["basis": .message(Message("target.\(target.basis.code)")), "goal": .message(number)])
    }
}
