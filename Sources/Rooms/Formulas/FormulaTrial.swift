import Kernel

/// Tries a formula out with nothing known: what holds then holds always, what overflows then may overflow,
/// and a base that is never positive then never is.
final class FormulaTrial {
    private(set) var answers: [Int: Set<Truth>] = [:]
    private(set) var overflows: Set<Int> = []
    private(set) var zeroBases: Set<Int> = []
    /// Figures that stay in a comparison more than once after it was collected, by class.
    private(set) var repeated: [Int: Set<Int>] = [:]
    private let program: FormulaProgram

    init(_ program: FormulaProgram) { self.program = program }

    func note(_ term: EvaluatedTerm, _ index: Int) {
        switch program.term(index).kind {
        case .comparison: answers[index, default: []].insert(term.truth)
        default: break
        }
        guard term.isNumber, term.number.interval == nil, term.causes.contains(.outOfRange) else { return }
        let isNew = term.explanation.children.allSatisfy { !$0.causes.contains(.outOfRange) }
        if isNew { overflows.insert(index) }
    }

    func noteZeroBase(_ index: Int, _ position: Int) {
        let parts = program.term(index).parts
        zeroBases.insert(parts[min(position, parts.count - 1)])
    }

    func note(_ difference: LinearForm, of index: Int) {
        var seen: Set<LinearForm.Atom> = []
        for atom in difference.multiples.flatMap(\.read) where !seen.insert(atom).inserted {
            repeated[index, default: []].insert(atom.term)
        }
    }
}

/// Figures of which none is known.
struct UnknownFacts: FormulaFacts {
    func value(of symbolID: String, in period: Period) -> FactValue {
        .unknown(.missingFigure(symbol: symbolID, period: period))
    }
}
