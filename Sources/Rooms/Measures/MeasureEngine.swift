public import Formulas
public import Kernel
public import Orgs

/// Turns the figures of one snapshot into readings and cells. Every question is worked out anew; several
/// threads may ask at once.
public struct MeasureEngine: Sendable {
    private let elements: [String: Element]
    private let orgs: OrgBook
    private let figures: any FigureBook
    private let rules: PeriodRules

    /// An engine over one snapshot of figures. `yearStart` is the month the plan's year starts in, 1…12.
    public init(
        elements: [String: Element], symbols: SymbolTable, orgs: OrgBook, figures: any FigureBook,
        yearStart: Int = 1
    ) {
        self.elements = elements
        self.orgs = orgs
        self.figures = figures
        rules = PeriodRules(yearStart: min(max(yearStart, 1), 12))
    }

    /// Every period that any way can tell, by period; within a period the shown one first: with an origin
    /// first, then by the order of ways, then told before worked out, then the latest recorded.
    ///
    /// January to December to date is told as the year. A value in a unit of another dimension than asked
    /// for is left out.
    public func readings(_ request: MeasureRequest) -> [Reading] {
        let question = Question(book: seriesBook(), request: request)
        var found: [Found] = []
        for (rank, way) in request.ways.enumerated() where request.ways.firstIndex(of: way) == rank {
            found += question.values(way).map { Found(period: $0, rank: rank, way: way, amount: $1) }
        }
        return found.sorted { $0.isBefore($1) }.map { found in
            found.amount.reading(
                found.period, found.way, definition: request.definition(in: found.period) ?? 0)
        }
    }

    /// How the formula that holds for a period comes to its value, or why it does not; `nil` without a
    /// formula.
    public func explain(_ request: MeasureRequest, in period: Period) -> Explanation? {
        let period = rules.canonical(period)
        guard let index = request.definition(in: period) else { return nil }
        let facts = CellFacts(seriesBook(), org: request.org, axis: request.axis)
        return request.definitions[index].formula.explain(in: period, facts: facts)
    }

    /// What is known of an element for an org in a period, reported and summed side by side, in its unit.
    public func cell(element: String, org: String, axis: String, period: Period) -> Cell {
        guard let element = elements[element] else { return Cell() }
        let period = rules.canonical(period)
        let book = seriesBook()
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

    private func seriesBook() -> SeriesBook {
        SeriesBook(elements: elements, orgs: orgs, rules: rules, figures: figures)
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
}
