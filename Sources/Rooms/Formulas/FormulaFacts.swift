public import Kernel

/// Why something is unknown.
public enum FormulaCause: Hashable, Sendable {
    /// Nobody told the figure of an element for a period.
    case missingFigure(symbol: String, period: Period)
    /// The figure is a person's judgement that stands between two numbers.
    case judgement(symbol: String)
    /// The document names the parameter without a value, or no band of it covers the number.
    case parameterWithoutValue(String)
    /// The base of a quotient or of a growth is zero or below.
    case baseNotPositive
    /// No version of the parameter holds on the day, or the figure's org did not exist in the period.
    case outsideEffectiveDates(String)
    /// The number leaves the range of exact arithmetic.
    case outOfRange
}

extension FormulaCause: Comparable {
    /// Orders by kind in the order declared, then by name, then by period.
    public static func < (left: FormulaCause, right: FormulaCause) -> Bool {
        let (first, second) = (left.order, right.order)
        if (first.kind, first.name) != (second.kind, second.name) {
            return (first.kind, first.name) < (second.kind, second.name)
        }
        if case .missingFigure(_, let one) = left, case .missingFigure(_, let two) = right {
            return one < two
        }
        return false
    }

    private var order: (kind: Int, name: String) {
        switch self {
        case .missingFigure(let symbol, _): (0, symbol)
        case .judgement(let symbol): (1, symbol)
        case .parameterWithoutValue(let name): (2, name)
        case .baseNotPositive: (3, "")
        case .outsideEffectiveDates(let name): (4, name)
        case .outOfRange: (5, "")
        }
    }
}

extension FormulaCause {
    /// The cause in words; `name` tells what an element's or parameter's identifier is called.
    public func message(name: (String) -> MessageArgument = { .text($0) }) -> Message {
        switch self {
        case .missingFigure(let symbol, let period):
            Message("formulas.cause.missing-figure", ["symbol": name(symbol), "period": .period(period)])
        case .judgement(let symbol): Message("formulas.cause.judgement", ["symbol": name(symbol)])
        case .parameterWithoutValue(let parameter):
            Message("formulas.cause.parameter-without-value", ["parameter": name(parameter)])
        case .baseNotPositive: Message("formulas.cause.base-not-positive")
        case .outsideEffectiveDates(let symbol):
            Message("formulas.cause.outside-effective-dates", ["symbol": name(symbol)])
        case .outOfRange: Message("formulas.cause.out-of-range")
        }
    }
}

/// What is known of one figure in one period, told in the symbol's unit.
public enum FactValue: Hashable, Sendable {
    /// The number.
    case known(Exact)
    /// Somewhere between two numbers, both possible, for this reason.
    case between(Exact, Exact, cause: FormulaCause)
    /// Somewhere in the symbol's declared range, for this reason.
    case unknown(FormulaCause)
    /// The period lies before the org's founding or after its end: left out of sums over years, not missing.
    case outsideWindow
}

/// Where a formula gets its figures from: one org as known at one moment.
public protocol FormulaFacts {
    /// The figure of an element in a period; asked again, it must say the same.
    func value(of symbolID: String, in period: Period) -> FactValue
}
