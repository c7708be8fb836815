public import Formulas
public import Kernel

/// A way to an indicator's value.
public enum Way: String, Hashable, Sendable, CaseIterable {
    /// The org's own figures of the element.
    case published
    /// A formula over other elements.
    case computed
    /// The sum of the org's units.
    case fromUnits = "from-units"
}

/// What a sum over units is when some are missing.
public enum MissingRule: String, Hashable, Sendable, CaseIterable {
    /// Unknown.
    case unknown
    /// A lower bound, where the element cannot be negative.
    case partial
}

/// How an indicator is computed from a period on.
public struct ElementDefinition: Hashable, Sendable {
    /// The first period it holds for; `nil` for ever before.
    public let from: Period?
    /// Whether values under it cannot be compared with those before.
    public let isBreak: Bool
    /// The formula.
    public let formula: Formula
    /// The document, and the article in it, that says so.
    public let source: String?

    /// A definition.
    public init(from: Period?, isBreak: Bool, formula: Formula, source: String?) {
        self.from = from
        self.isBreak = isBreak
        self.formula = formula
        self.source = source
    }
}

/// What is asked of an indicator for an org.
public struct MeasureRequest: Sendable {
    /// The element whose figures are the indicator; `nil` where it is only computed.
    public let element: String?
    /// The formulas, by the period they hold from.
    public let definitions: [ElementDefinition]
    /// The ways to the value, the leading one first; others are not tried.
    public let ways: [Way]
    /// The axis whose units are summed; `nil` for none.
    public let axis: String?
    /// What a sum with missing units is.
    public let missing: MissingRule
    /// The org.
    public let org: String
    /// The unit of the answers; `nil` leaves the element's, or the base unit of a formula's dimension.
    public let resultUnit: UnitOfMeasure?
    /// The digits the answers are shown with; nothing is rounded to them here.
    public let decimals: Int

    /// A request.
    public init(
        element: String?, definitions: [ElementDefinition] = [], ways: [Way], axis: String? = nil,
        missing: MissingRule = .unknown, org: String, resultUnit: UnitOfMeasure?, decimals: Int
    ) {
        self.element = element
        self.definitions = definitions
        self.ways = ways
        self.axis = axis
        self.missing = missing
        self.org = org
        self.resultUnit = resultUnit
        self.decimals = decimals
    }
}
