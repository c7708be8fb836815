import Documents
import Kernel

/// A checked formula with everything that evaluating it needs, term by term.
struct FormulaProgram: Hashable, Sendable {
    let tree: FormulaTree
    let types: [FormulaType]
    /// The text of each term, as written.
    let texts: [String]
    let places: [Place]
    /// Terms that say the same have the same number.
    let classes: [Int]
    let symbols: [String: FormulaSymbol]
    let parameters: [String: FormulaParameter]
    /// The figures that the base of each ratio names.
    let bases: [[String]]

    init(_ source: FormulaSource, _ table: SymbolTable, _ checker: FormulaChecker) {
        tree = checker.tree
        types = checker.types.compactMap { $0 }
        texts = checker.tree.ranges.map(source.text)
        places = checker.tree.ranges.map { source.place(at: $0.lowerBound) }
        classes = FormulaProgram.classes(checker.tree)
        var symbols: [String: FormulaSymbol] = [:]
        var parameters: [String: FormulaParameter] = [:]
        for term in checker.tree.terms {
            switch term.kind {
            case .figure(let id): symbols[id] = table.symbol(id: id)
            case .parameter(let name), .band(let name): parameters[name] = table.parameter(named: name)
            default: break
            }
        }
        self.symbols = symbols
        self.parameters = parameters
        bases = zip(checker.tree.terms, checker.types).map { term, type in
            if case .growth = term.kind { return checker.figures[term.parts[0]] }
            if case .number(let number) = type { return number.base }
            return []
        }
    }

    func term(_ index: Int) -> FormulaTree.Term { tree.terms[index] }

    private static func classes(_ tree: FormulaTree) -> [Int] {
        var known: [FormulaTree.Term: Int] = [:]
        var classes: [Int] = []
        for term in tree.terms {
            let own = FormulaTree.Term(kind: term.kind, parts: term.parts.map { classes[$0] })
            let number = known[own] ?? known.count
            known[own] = number
            classes.append(number)
        }
        return classes
    }
}
