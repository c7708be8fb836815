public import Kernel

/// A figure that a formula may name.
public struct FormulaSymbol: Hashable, Sendable {
    /// How formulas write it; several symbols of one id are its other names.
    public let name: String
    /// The element's id, by which the figure is asked for.
    public let id: String
    /// The unit that figures and the range are told in.
    public let unit: UnitOfMeasure
    /// What an unknown figure can be, told in the unit.
    public let range: Interval
    /// Whether amounts of several years add up.
    public let isFlow: Bool

    /// A symbol. All symbols of one id must agree in unit, range and flow.
    public init(name: String, id: String, unit: UnitOfMeasure, range: Interval, isFlow: Bool) {
        self.name = name
        self.id = id
        self.unit = unit
        self.range = range
        self.isFlow = isFlow
    }
}

/// The names, units and parameters that formulas may use.
///
/// A unit whose symbol is the quotient of two others of the table (`件/万人`) measures what their quotient
/// measures, whatever its dimension word is.
public struct SymbolTable: Sendable {
    enum Meaning: Hashable, Sendable {
        case figure(FormulaSymbol)
        case parameter(FormulaParameter)
        /// Two things share the name.
        case ambiguous
    }

    /// The units, in the order given.
    public let units: [UnitOfMeasure]
    /// Every name as it is looked up, sorted.
    let names: [String]
    /// Names that hold blanks or signs of the grammar, or begin with a digit, by their first sign, the
    /// longest first.
    let irregular: [Character: [[Character]]]
    let dimensions: DimensionWords
    private let meanings: [String: Meaning]
    private let figures: [String: FormulaSymbol]
    private let thresholds: [String: FormulaParameter]
    private let unitNames: [Character: [UnitName]]

    /// A table. A name that two figures or parameters share is refused where a formula uses it.
    public init(
        symbols: [FormulaSymbol], units: [UnitOfMeasure] = [], parameters: [FormulaParameter] = []
    ) {
        var meanings: [String: Meaning] = [:]
        func add(_ name: String, _ meaning: Meaning) {
            let name = FormulaSource.foldedName(name)
            guard !name.isEmpty else { return }
            meanings[name] = meanings[name].map { $0.isSame(as: meaning) ? $0 : .ambiguous } ?? meaning
        }
        for symbol in symbols { add(symbol.name, .figure(symbol)) }
        for parameter in parameters {
            for name in [parameter.name] + parameter.also { add(name, .parameter(parameter)) }
        }
        self.units = units
        self.meanings = meanings
        names = meanings.keys.sorted()
        figures = Dictionary(symbols.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        thresholds = Dictionary(parameters.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        dimensions = DimensionWords(units)
        irregular = SymbolTable.byFirst(
            names.map(Array.init).filter {
                !$0.allSatisfy(FormulaSource.isNamePart) || FormulaSource.isDigit($0[0])
            })
        unitNames = UnitName.index(units)
    }

    /// The figure of a name; `nil` for a name that is unknown, shared, or a parameter's.
    public func symbol(named name: String) -> FormulaSymbol? {
        if case .figure(let symbol) = meaning(FormulaSource.foldedName(name)) { return symbol }
        return nil
    }

    /// The figure of an element's id, under its first name.
    public func symbol(id: String) -> FormulaSymbol? { figures[id] }

    /// The parameter of this name.
    public func parameter(named name: String) -> FormulaParameter? { thresholds[name] }

    func meaning(_ foldedName: String) -> Meaning? { meanings[foldedName] }

    /// The names of units that begin with a sign, the longest first.
    func units(beginning character: Character) -> [UnitName] { unitNames[character] ?? [] }

    private static func byFirst(_ names: [[Character]]) -> [Character: [[Character]]] {
        Dictionary(grouping: names.filter { !$0.isEmpty }, by: { $0[0] })
            .mapValues { $0.sorted { $0.count > $1.count } }
    }
}

extension SymbolTable.Meaning {
    fileprivate func isSame(as other: SymbolTable.Meaning) -> Bool {
        if case .figure(let one) = self, case .figure(let two) = other { return one.id == two.id }
        return self == other
    }
}

/// A unit by one of its names: symbol, Chinese or English title.
struct UnitName: Sendable {
    let characters: [Character]
    let unit: UnitOfMeasure

    static func index(_ units: [UnitOfMeasure]) -> [Character: [UnitName]] {
        var (names, seen): ([UnitName], Set<String>) = ([], [])
        for text in [\UnitOfMeasure.symbol, \.title.zh, \.title.en] {
            for unit in units {
                let name = FormulaSource.foldedName(unit[keyPath: text])
                guard !name.isEmpty, seen.insert(name).inserted else { continue }
                names.append(UnitName(characters: Array(name), unit: unit))
            }
        }
        return Dictionary(grouping: names, by: { $0.characters[0] })
            .mapValues { $0.sorted { $0.characters.count > $1.characters.count } }
    }
}

/// What the dimension words of a table's units mean.
struct DimensionWords: Hashable, Sendable {
    private var quotients: [String: FormulaDimension] = [:]
    private var symbols: [String: String] = [:]

    init(_ units: [UnitOfMeasure]) {
        let bySymbol = Dictionary(units.map { ($0.symbol, $0) }, uniquingKeysWith: { first, _ in first })
        for unit in units.filter({ $0.scale == .one }) + units where symbols[unit.dimension] == nil {
            symbols[unit.dimension] = unit.symbol
        }
        for unit in units {
            let parts = unit.symbol.split(separator: "/")
            if parts.count == 2, let top = bySymbol[String(parts[0])],
                let bottom = bySymbol[String(parts[1])],
                top.scale.divided(by: bottom.scale) == unit.scale
            {
                quotients[unit.dimension] = FormulaDimension(word: top.dimension)
                    .times(FormulaDimension(word: bottom.dimension).inverted)
            }
        }
    }

    func dimension(of unit: UnitOfMeasure) -> FormulaDimension {
        quotients[unit.dimension] ?? FormulaDimension(word: unit.dimension)
    }

    /// The dimension told by the symbols of units: `元`, `元/人`.
    func text(_ dimension: FormulaDimension) -> String {
        let (top, bottom) = dimension.fraction
        let told = [top, bottom].map { words in words.map { symbols[$0] ?? $0 }.joined(separator: "·") }
        return told[1].isEmpty ? told[0] : (told[0].isEmpty ? "1" : told[0]) + "/" + told[1]
    }
}
