import Formulas
import Kernel
import Orgs

/// What a formula asks for, for one org; it keeps what it answered.
final class CellFacts: FormulaFacts {
    private let book: SeriesBook
    private let org: String
    private let axis: String?
    /// Whether a bound is taken for the number itself.
    private let takesBounds: Bool
    private var used: [Asked: Amount] = [:]
    private(set) var isMissing = false

    private struct Asked: Hashable, Comparable {
        let symbol: String
        let period: Period

        static func < (left: Asked, right: Asked) -> Bool {
            (left.symbol, left.period) < (right.symbol, right.period)
        }
    }

    init(_ book: SeriesBook, org: String, axis: String?, takesBounds: Bool = false) {
        self.book = book
        self.org = org
        self.axis = axis
        self.takesBounds = takesBounds
    }

    /// What was answered, by symbol and period.
    var amounts: [Amount] { used.sorted { $0.key < $1.key }.map(\.value) }

    func value(of symbolID: String, in period: Period) -> FactValue {
        let period = book.rules.canonical(period)
        guard let element = book.elements[symbolID], let amount = book.best(element, org, axis, period) else {
            if let org = book.orgs[org], !org.exists(in: period) { return .outsideWindow }
            isMissing = true
            return .unknown(.missingFigure(symbol: symbolID, period: period))
        }
        used[Asked(symbol: symbolID, period: period)] = amount
        let (value, range) = (amount.value, element.range)
        // A bound beyond the range, which only figures that contradict each other make, stays a bound.
        let width = range.high.minus(range.low) ?? .one
        switch amount.bound {
        case .over where !takesBounds:
            let high = value < range.high ? range.high : value.plus(width) ?? value
            return .between(value, high, cause: .judgement(symbol: symbolID))
        case .under where !takesBounds:
            let low = range.low < value ? range.low : value.minus(width) ?? value
            return .between(low, value, cause: .judgement(symbol: symbolID))
        case .exact, .about, .over, .under: return .known(value)
        }
    }
}

/// Computes an indicator by its formula.
struct FormulaValue {
    let book: SeriesBook
    let org: String
    let axis: String?

    /// The value in the base unit of its dimension; `nil` where it is not known and not bounded by what was
    /// told.
    func amount(_ formula: Formula, _ period: Period) -> Amount? {
        let facts = CellFacts(book, org: org, axis: axis)
        let explanation = formula.explain(in: period, facts: facts)
        guard let interval = explanation.value, !facts.isMissing else { return nil }
        let told = facts.amounts
        let soft: FigureBound = told.contains { $0.bound == .about } ? .about : .exact
        if interval.isKnown { return amount(interval.low, soft, told, explanation) }
        guard let number = asTold(formula, period) else { return nil }
        if interval.low == number { return amount(number, .over, told, explanation) }
        if interval.high == number { return amount(number, .under, told, explanation) }
        return nil
    }

    /// The value with every bound taken for the number: an end of the interval that equals it is a bound
    /// itself.
    private func asTold(_ formula: Formula, _ period: Period) -> Exact? {
        let facts = CellFacts(book, org: org, axis: axis, takesBounds: true)
        guard let value = formula.explain(in: period, facts: facts).value, value.isKnown else { return nil }
        return value.low
    }

    private func amount(
        _ value: Exact, _ bound: FigureBound, _ parts: [Amount], _ explanation: Explanation
    ) -> Amount? {
        var amount = Amount(value, bound, .computed, restingOn: parts)
        amount?.explanation = explanation
        return amount
    }
}
