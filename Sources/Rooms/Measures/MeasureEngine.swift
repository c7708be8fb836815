public import Formulas
public import Kernel
public import Orgs

/// Turns figures into readings and cells. It belongs to one snapshot of figures and to one thread.
public struct MeasureEngine {
    private let book: SeriesBook

    /// An engine over one snapshot of figures. `yearStart` is the month the plan's year starts in, 1…12.
    public init(
        elements: [String: Element], symbols: SymbolTable, orgs: OrgBook, figures: any FigureBook,
        yearStart: Int = 1
    ) {
        let rules = PeriodRules(yearStart: min(max(yearStart, 1), 12))
        book = SeriesBook(elements: elements, orgs: orgs, rules: rules, figures: figures)
    }

    /// Every period that any way can tell, by period; within a period the shown one first: with an origin first,
    /// then by the order of ways, then told before worked out, then the latest recorded.
    ///
    /// January to December to date is told as the year. A value in a unit of another dimension than asked for is
    /// left out.
    public func readings(_ request: MeasureRequest) -> [Reading] {
        var found: [Found] = []
        for (rank, way) in request.ways.enumerated() where request.ways.firstIndex(of: way) == rank {
            found += values(request, way).map { Found(period: $0, rank: rank, way: way, amount: $1) }
        }
        return found.sorted { $0.isBefore($1) }.map { found in
            found.amount.reading(
                found.period, found.way, definition: MeasureEngine.definition(request, found.period) ?? 0)
        }
    }

    /// How the formula that holds for a period comes to its value, or why it does not; `nil` without a formula.
    public func explain(_ request: MeasureRequest, in period: Period) -> Explanation? {
        let period = book.rules.canonical(period)
        guard let index = MeasureEngine.definition(request, period) else { return nil }
        let facts = CellFacts(book, org: request.org, axis: request.axis)
        return request.definitions[index].formula.explain(in: period, facts: facts)
    }

    /// What is known of an element for an org in a period, reported and summed side by side, in its unit.
    public func cell(element: String, org: String, axis: String, period: Period) -> Cell {
        guard let element = book.elements[element] else { return Cell() }
        let period = book.rules.canonical(period)
        let own = book.own(element, org).amounts(period)
        let sum = book.sum(element, org, axis, period)
        return Cell(
            reported: own.filter { $0.manner == .told }.flatMap(\.figures),
            own: own.first?.reading(period, .published, definition: 0),
            summed: sum.complete?.value, lowerBound: sum.isComplete ? nil : sum.total?.value,
            summedBound: sum.total?.bound ?? .exact, known: sum.count.known, of: sum.count.of,
            worstQuality: [own.first, sum.total].compactMap { $0?.quality }.min(),
            disagreement: own.first.flatMap { own in sum.total.flatMap { own.conflict(with: $0) } })
    }

    private struct Found {
        let period: Period
        let rank: Int
        let way: Way
        let amount: Amount

        func isBefore(_ other: Found) -> Bool {
            if period != other.period { return period < other.period }
            if amount.hasOrigin != other.amount.hasOrigin { return amount.hasOrigin }
            if rank != other.rank { return rank < other.rank }
            return amount.leads(other.amount)
        }
    }

    /// What one way tells, in the request's unit.
    private func values(_ request: MeasureRequest, _ way: Way) -> [(Period, Amount)] {
        if way == .computed { return computed(request) }
        guard let element = request.element.flatMap({ book.elements[$0] }) else { return [] }
        let told = way == .published ? published(element, request) : summed(element, request)
        let unit = request.resultUnit ?? element.unit
        return told.compactMap { period, amount in
            amount.told(in: unit, from: element.unit).map { (period, $0) }
        }
    }

    private func published(_ element: Element, _ request: MeasureRequest) -> [(Period, Amount)] {
        let series = book.own(element, request.org)
        return series.periods.flatMap { period in series.amounts(period).map { (period, $0) } }
    }

    private func summed(_ element: Element, _ request: MeasureRequest) -> [(Period, Amount)] {
        guard let axis = request.axis else { return [] }
        return book.unitPeriods(element, request.org, axis).compactMap { period in
            let sum = book.sum(element, request.org, axis, period)
            guard let total = request.missing == .partial ? sum.total : sum.complete else { return nil }
            return (period, total)
        }
    }

    private func computed(_ request: MeasureRequest) -> [(Period, Amount)] {
        let symbols = Set(request.definitions.flatMap(\.formula.symbolIDs))
        let periods = symbols.compactMap { book.elements[$0] }
            .reduce(into: Set<Period>()) { $0.formUnion(book.periods($1, request.org, request.axis)) }
        let formulas = FormulaValue(book: book, org: request.org, axis: request.axis)
        return periods.compactMap { period in
            guard let index = MeasureEngine.definition(request, period),
                let amount = formulas.amount(request.definitions[index].formula, period)
            else { return nil }
            guard let unit = request.resultUnit else { return (period, amount) }
            return amount.scaled(to: unit).map { (period, $0) }
        }
    }

    /// The definition that holds on a period's last day: the latest that begins by then.
    private static func definition(_ request: MeasureRequest, _ period: Period) -> Int? {
        var holding: (index: Int, start: Int)?
        for (index, definition) in request.definitions.enumerated() {
            let start = definition.from?.firstMonth ?? .min
            guard start <= period.lastMonth, start >= holding?.start ?? .min else { continue }
            holding = (index, start)
        }
        return holding?.index
    }
}
