import Kernel

/// A formula as terms: each term stands after those it is made of, the last one is the whole.
///
/// Two trees are equal where they say the same, whatever the language, the blanks and the brackets.
struct FormulaTree: Hashable, Sendable {
    struct Term: Hashable, Sendable {
        let kind: TermKind
        /// Positions of the terms it is made of.
        let parts: [Int]
    }

    var terms: [Term] = []
    /// The signs of the text that each term stands on.
    var ranges: [Range<Int>] = []

    var root: Int { terms.count - 1 }

    static func == (left: FormulaTree, right: FormulaTree) -> Bool { left.terms == right.terms }

    func hash(into hasher: inout Hasher) { hasher.combine(terms) }
}

/// What a term does with the terms it is made of.
enum TermKind: Hashable, Sendable {
    case number(NumberLiteral)
    case date(Day)
    case periodStart
    case periodEnd
    /// A figure, by its element's id.
    case figure(String)
    /// A parameter of one value, by its name.
    case parameter(String)
    /// A parameter of bands, by its name, applied to a number.
    case band(String)
    /// Terms added or, where marked, taken away.
    case sum(isMinus: [Bool])
    /// Terms multiplied or, where marked, divided by.
    case product(isDivisor: [Bool])
    case negative
    case comparison(Comparison)
    case and
    case or
    case not
    /// Condition, then, else.
    case choice
    case previous
    case toDate
    case growth
    case known
    /// A function of several terms, or of one in each of the last years.
    case aggregate(Aggregate, years: Int?)
}

/// Functions of a list.
enum Aggregate: Hashable, Sendable {
    case sum
    case count
    case greatest
    case least
    case all
    case any
    case atLeast(Int)

    /// Whether it is a function of conditions.
    var takesTruths: Bool {
        switch self {
        case .sum, .greatest, .least: false
        case .count, .all, .any, .atLeast: true
        }
    }
}

/// How two numbers are compared.
enum Comparison: String, Hashable, Sendable, CaseIterable {
    case greater = ">"
    case atLeast = ">="
    case less = "<"
    case atMost = "<="
    case equal = "="
    case notEqual = "≠"

    init?(_ sign: FormulaSign) { self.init(rawValue: sign.rawValue) }
}
