public import Formulas
public import Kernel
public import Orgs

/// Turns figures into readings and cells. It belongs to one snapshot of figures and to one thread.
public struct MeasureEngine {
    private let elements: [String: Element]
    private let orgs: OrgBook
    private let figures: any FigureBook

    /// An engine over one snapshot of figures.
    public init(elements: [String: Element], symbols: SymbolTable, orgs: OrgBook, figures: any FigureBook) {
        self.elements = elements
        self.orgs = orgs
        self.figures = figures
    }

    /// Every period that any way can tell, by period; within a period the shown one first: with an origin first,
    /// then by the order of ways, then the latest recorded.
    public func readings(_ request: MeasureRequest) -> [Reading] { [] }

    /// What is known of an element for an org in a period, reported and summed side by side.
    public func cell(element: String, org: String, axis: String, period: Period) -> Cell { Cell() }
}
