import Formulas
public import Kernel

extension Element {
    /// A number told in any unit of the element's dimension, as the element keeps it: in its own unit, with
    /// the digits it was told with. 12345.6 万元 is 1.23456 亿元.
    ///
    /// Refused, never rounded: another dimension, percentage points for a ratio or the reverse, more digits
    /// than the element has, a number outside its range, a conversion that has no finite decimals.
    public func accept(_ text: DecimalText, in told: UnitOfMeasure) throws(Refusal) -> DecimalText {
        guard told.dimension == unit.dimension, told.isPoint == unit.isPoint else {
            throw Refusal("measures.wrong-unit", ["unit": .title(told.title), "wanted": .title(unit.title)])
        }
        guard let value = unit.converting(text.value, from: told),
            let digit = unit.converting(Element.lastDigit(text), from: told),
            let places = (0...18).first(where: { Exact.powerOfTen($0) % digit.denominator == 0 }),
            let kept = DecimalText(value.text(decimals: places)), kept.value == value
        else {
            throw Refusal(
                "measures.inexact-unit", ["unit": .title(told.title), "wanted": .title(unit.title)])
        }
        guard kept.neededDecimals <= decimals else {
            throw Refusal(
                "measures.too-many-digits",
                [
                    "value": .quantity(value, decimals: kept.neededDecimals, unit: unit.title),
                    "decimals": .integer(decimals),
                ])
        }
        guard range.contains(value) else {
            throw Refusal(
                "measures.out-of-range",
                [
                    "value": .quantity(value, decimals: kept.neededDecimals, unit: unit.title),
                    "low": .number(range.low, decimals: decimals),
                    "high": .number(range.high, decimals: decimals),
                ])
        }
        return kept
    }

    private static func lastDigit(_ text: DecimalText) -> Exact {
        Exact(1, over: Exact.powerOfTen(text.decimals)) ?? .one
    }
}
