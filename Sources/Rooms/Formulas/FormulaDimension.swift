/// What a number measures: a product of dimension words with whole powers. A ratio has none.
public struct FormulaDimension: Hashable, Sendable {
    /// The power of each dimension word; never zero.
    public let powers: [String: Int]

    init(powers: [String: Int]) { self.powers = powers.filter { $0.value != 0 } }

    /// The dimension of a unit's word; the word `ratio` measures nothing.
    public init(word: String) { self.init(powers: word == "ratio" ? [:] : [word: 1]) }

    /// The dimension of ratios and of bare numbers.
    public static let ratio = FormulaDimension(powers: [:])

    /// The dimension of a number of days.
    static let days = FormulaDimension(word: "duration-in-days")

    /// Whether it is that of ratios and bare numbers.
    public var isRatio: Bool { powers.isEmpty }

    func times(_ other: FormulaDimension) -> FormulaDimension {
        FormulaDimension(powers: powers.merging(other.powers, uniquingKeysWith: +))
    }

    var inverted: FormulaDimension { FormulaDimension(powers: powers.mapValues { -$0 }) }

    /// The words above and below the line, each repeated as often as its power says, sorted.
    var fraction: (top: [String], bottom: [String]) {
        var (top, bottom): ([String], [String]) = ([], [])
        for (word, power) in powers.sorted(by: { $0.key < $1.key }) {
            if power > 0 { top += Array(repeating: word, count: power) }
            if power < 0 { bottom += Array(repeating: word, count: -power) }
        }
        return (top, bottom)
    }
}

/// What a formula answers.
public enum FormulaResult: Hashable, Sendable {
    /// A number of a dimension, in base units.
    case number(FormulaDimension)
    /// A ratio told as a difference in percentage points.
    case points
    /// A day, counted from 1970-01-01.
    case date
    /// Yes, no or unknown.
    case truth
}
