public import Kernel

/// A target in words: its bound and value, or its basis where there is no number.
public struct GoalPhrase {
    /// Such as “at least 3 000”.
    public let message: Message

    /// The phrase of a target of an indicator.
    public init(_ target: PlanTarget, _ indicator: Indicator) {
        // A target is told with the digits it needs: 3 %, where figures of the indicator have 3.00 %.
        func quantity(_ value: Exact) -> MessageArgument {
            let needed = DecimalText(value.description)?.neededDecimals ?? indicator.decimals
            return indicator.quantity(value, decimals: min(needed, max(indicator.decimals, 2)))
        }
        guard target.basis != .done, let value = target.value, let bound = target.bound else {
            message = Message("target.\(target.basis.code)")
            return
        }
        let number = GoalPhrase.number(bound, quantity(value), target.high.map(quantity))
        message =
            target.basis == .level
            ? number
            : Message(
                "target.of-basis",
                ["basis": .message(Message("target.\(target.basis.code)")), "goal": .message(number)])
    }

    /// A number as firmly as a bound puts it, such as “at least 3 000” or “60 to 70”.
    static func number(
        _ bound: PlanTarget.Bound, _ value: MessageArgument, _ high: MessageArgument?
    ) -> Message {
        if bound == .range, let high { return range(value, high) }
        return Message("target.\(bound.rawValue)", ["value": value])
    }

    /// From one value to another, with the unit said once: “3–5 units”.
    public static func range(_ low: MessageArgument, _ high: MessageArgument) -> Message {
        guard case .quantity(let value, let decimals, let unit) = low,
            case .quantity(_, _, let other) = high, unit == other
        else { return Message("target.range", ["low": low, "high": high]) }
        return Message("target.range", ["low": .number(value, decimals: decimals), "high": high])
    }
}

extension Plan {
    /// A claim's number and the upper end of its range, with its unit and digits as the text tells them;
    /// `nil` for a claim without a number.
    public func ends(of statement: PlanStatement) -> (low: MessageArgument, high: MessageArgument?)? {
        let unit = statement.unit.flatMap { units[$0]?.title } ?? Title(zh: "", en: "")
        func told(_ text: DecimalText) -> MessageArgument {
            .quantity(text.value, decimals: text.decimals, unit: unit)
        }
        return statement.value.map { (told($0), statement.high.map(told)) }
    }
}

extension Indicator {
    /// A value of the indicator with its unit; with the indicator's decimals unless others are asked.
    public func quantity(_ value: Exact, decimals: Int? = nil) -> MessageArgument {
        .quantity(value, decimals: decimals ?? self.decimals, unit: unitTitle)
    }

    /// What its unit is called; empty where it has none.
    public var unitTitle: Title { unit?.title ?? Title(zh: "", en: "") }
}
