import Formulas
import Kernel

/// The ways of one request, worked out over one book.
struct Question {
    let book: SeriesBook
    let request: MeasureRequest

    /// What one way tells, in the request's unit.
    func values(_ way: Way) -> [(Period, Amount)] {
        if way == .computed { return computed() }
        guard let element = request.element.flatMap({ book.elements[$0] }) else { return [] }
        let told = way == .published ? published(element) : summed(element)
        let unit = request.resultUnit ?? element.unit
        return told.compactMap { period, amount in
            amount.told(in: unit, from: element.unit).map { (period, $0) }
        }
    }

    private func published(_ element: Element) -> [(Period, Amount)] {
        let series = book.own(element, request.org)
        return series.periods.flatMap { period in series.amounts(period).map { (period, $0) } }
    }

    private func summed(_ element: Element) -> [(Period, Amount)] {
        guard let axis = request.axis else { return [] }
        return book.unitPeriods(element, request.org, axis).compactMap { period in
            let sum = book.sum(element, request.org, axis, period)
            guard let total = request.missing == .partial ? sum.total : sum.complete else { return nil }
            return (period, total)
        }
    }

    private func computed() -> [(Period, Amount)] {
        let symbols = Set(request.definitions.flatMap(\.formula.symbolIDs))
        let periods = symbols.compactMap { book.elements[$0] }
            .reduce(into: Set<Period>()) { $0.formUnion(book.periods($1, request.org, request.axis)) }
        let formulas = FormulaValue(book: book, org: request.org, axis: request.axis)
        return periods.compactMap { period in
            guard let index = request.definition(in: period),
                let amount = formulas.amount(request.definitions[index].formula, period)
            else { return nil }
            guard let unit = request.resultUnit else { return (period, amount) }
            return amount.scaled(to: unit).map { (period, $0) }
        }
    }
}

extension MeasureRequest {
    /// The definition that holds on a period's last day: the latest that begins by then.
    func definition(in period: Period) -> Int? {
        var holding: (index: Int, start: Int)?
        for (index, definition) in definitions.enumerated() {
            let start = definition.from?.firstMonth ?? .min
            guard start <= period.lastMonth, start >= holding?.start ?? .min else { continue }
            holding = (index, start)
        }
        return holding?.index
    }
}
