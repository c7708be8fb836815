/// What the checker knows of a term's value.
enum FormulaType: Hashable, Sendable {
    case number(NumberType)
    case date
    case truth
}

/// What the checker knows of a number.
struct NumberType: Hashable, Sendable {
    /// How a number without a dimension was come by; all others are quantities.
    enum Kind: Hashable, Sendable {
        case quantity
        /// A bare number: it counts nothing and is no share of anything.
        case plain
        /// A share or a quotient of two of a kind.
        case ratio
        /// Told in percentage points.
        case point
        /// A ratio less a ratio: points, and at the same time a ratio.
        case difference
    }

    /// Whether amounts of several years may be added up.
    enum Flow: Hashable, Sendable {
        /// The same in every year: takes the nature of what it is joined with.
        case constant
        case flow
        /// A level or a rate: the sum over years says nothing.
        case other
    }

    var dimension: FormulaDimension
    var kind: Kind
    /// The figures a ratio is a share of, by id, sorted; empty where nobody said.
    var base: [String] = []
    var flow = Flow.constant
    /// The bare literal 0, which fits every dimension.
    var isZero = false

    init(_ dimension: FormulaDimension, _ kind: Kind? = nil, base: [String] = [], flow: Flow = .constant) {
        self.dimension = dimension
        self.kind = dimension.isRatio ? kind ?? .ratio : .quantity
        self.base = base
        self.flow = flow
    }

    static let plain = NumberType(.ratio, .plain)
    static let days = NumberType(.days)

    var result: FormulaResult { kind == .point ? .points : .number(dimension) }
}

/// Why two numbers cannot be joined.
enum TypeClash: Error, Hashable, Sendable {
    case dimension
    case ratioAndPoints
    case base
}

// The types of joined numbers.
extension NumberType {
    /// The type of a sum, or of a difference.
    func plus(_ other: NumberType, isMinus: Bool) throws(TypeClash) -> NumberType {
        if isZero { return other }
        if other.isZero { return self }
        guard dimension == other.dimension else { throw .dimension }
        var sum = NumberType(dimension, try NumberType.kind(kind, plus: other.kind, isMinus: isMinus))
        guard base.isEmpty || other.base.isEmpty || base == other.base else { throw .base }
        sum.base = base.isEmpty ? other.base : base
        sum.flow = Flow.joined(flow, other.flow)
        return sum
    }

    /// The type of one of the two, as for a comparison, the greatest of several, or two branches.
    func meeting(_ other: NumberType) throws(TypeClash) -> NumberType {
        if isZero { return other }
        if other.isZero { return self }
        guard dimension == other.dimension else { throw .dimension }
        var met = NumberType(dimension, try NumberType.kind(kind, meeting: other.kind))
        if base.isEmpty || other.base.isEmpty || base == other.base {
            met.base = base.isEmpty ? other.base : base
        }
        met.flow = Flow.joined(flow, other.flow)
        return met
    }

    private static func kind(_ left: Kind, plus right: Kind, isMinus: Bool) throws(TypeClash) -> Kind {
        switch (left, right) {
        case (.quantity, _), (_, .quantity): return .quantity
        case (.plain, .plain): return .plain
        case (.ratio, .ratio): return isMinus ? .difference : .ratio
        case (.plain, .ratio), (.ratio, .plain), (.plain, .difference), (.difference, .plain): return .ratio
        case (.ratio, .point), (.ratio, .difference): return .ratio
        case (.difference, .ratio): return isMinus ? .difference : .ratio
        case (.difference, .difference): return .difference
        case (.point, .point), (.point, .difference), (.difference, .point): return .point
        case (.point, .ratio):
            if isMinus { throw .ratioAndPoints }
            return .ratio
        case (.point, .plain), (.plain, .point): throw .ratioAndPoints
        }
    }

    private static func kind(_ left: Kind, meeting right: Kind) throws(TypeClash) -> Kind {
        switch (left, right) {
        case (let one, let two) where one == two: return one
        case (.quantity, _), (_, .quantity): return .quantity
        case (.point, .difference), (.difference, .point): return .point
        case (.point, _), (_, .point): throw .ratioAndPoints
        default: return .ratio
        }
    }
}

extension NumberType.Flow {
    static func joined(_ left: NumberType.Flow, _ right: NumberType.Flow) -> NumberType.Flow {
        if left == .other || right == .other { return .other }
        return left == .flow || right == .flow ? .flow : .constant
    }
}

// The types of products.
extension NumberType {
    /// A factor of a product, or one of its divisors, and the figures named in it.
    struct Factor {
        let type: NumberType
        let isDivisor: Bool
        let figures: [String]
    }

    /// The type of a product. A quotient of two of a kind is a ratio whose base is what it was divided by.
    static func product(_ factors: [Factor]) -> NumberType {
        var dimension = FormulaDimension.ratio
        for factor in factors {
            let own = factor.type.dimension
            dimension = dimension.times(factor.isDivisor ? own.inverted : own)
        }
        var product = NumberType(dimension)
        if dimension.isRatio {
            let measured = factors.filter { !$0.type.dimension.isRatio }
            if measured.isEmpty {
                (product.kind, product.base) = unmeasured(factors)
            } else {
                product.base = Set(measured.filter(\.isDivisor).flatMap(\.figures)).sorted()
            }
        }
        product.flow = flow(of: factors)
        return product
    }

    /// Bare numbers keep what they are multiplied with as it is; how often one ratio goes into another is
    /// bare.
    private static func unmeasured(_ factors: [Factor]) -> (Kind, [String]) {
        var (kind, base): (Kind, [String]) = (.plain, [])
        for factor in factors where factor.type.kind != .plain {
            if factor.isDivisor {
                (kind, base) = (.plain, [])
            } else if kind == .plain {
                (kind, base) = (factor.type.kind, factor.type.base)
            } else {
                (kind, base) = (kind == .point || factor.type.kind == .point ? .point : .ratio, [])
            }
        }
        return (kind, base)
    }

    /// A flow times a constant or a rate is a flow; of two flows, or over anything that varies, it is none.
    private static func flow(of factors: [Factor]) -> Flow {
        let varying = factors.filter { $0.type.flow != .constant }
        if varying.isEmpty { return .constant }
        let flows = varying.count { $0.type.flow == .flow }
        return flows == 1 && !varying.contains(where: \.isDivisor) ? .flow : .other
    }
}
