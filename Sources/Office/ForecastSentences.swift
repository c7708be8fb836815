public import Kernel
public import Plans

/// A forecast in words and for machines.
public struct ForecastSentences {
    /// What it says, then what it rests on and how well it did.
    public let messages: [Message]

    /// The sentences of a forecast of an indicator.
    public init(_ forecast: Forecast, _ indicator: Indicator) {
        func quantity(_ value: Double) -> MessageArgument {
            guard let exact = Forecast.shown(value, decimals: indicator.decimals) else { return .text("—") }
            return indicator.quantity(exact)
        }
        messages = [
            Message(
                "forecast.sentence",
                [
                    "period": .period(forecast.period), "value": quantity(forecast.value),
                    "low": quantity(forecast.low), "high": quantity(forecast.high),
                ]),
            Message(
                "forecast.record",
                [
                    "from": .period(forecast.from), "to": .period(forecast.to),
                    "points": .integer(forecast.points),
                    "method": .message(Message("forecast.method-\(forecast.method.rawValue)")),
                    "tests": .integer(forecast.tests), "miss": quantity(forecast.miss),
                ]),
        ]
    }

    /// One object; its numbers are approximate, told with the indicator's decimals.
    static func json(_ forecast: Forecast, _ indicator: Indicator) -> JSONText {
        func number(_ value: Double) -> JSONText {
            .optional(
                Forecast.shown(value, decimals: indicator.decimals)?.text(decimals: indicator.decimals))
        }
        return .object([
            ("period", .text(forecast.period.description)), ("value", number(forecast.value)),
            ("low", number(forecast.low)), ("high", number(forecast.high)),
            ("method", .text(forecast.method.rawValue)), ("from", .text(forecast.from.description)),
            ("to", .text(forecast.to.description)), ("points", .integer(forecast.points)),
            ("backTests", .integer(forecast.tests)), ("worstMiss", number(forecast.miss)),
        ])
    }
}
