import Documents
import Kernel

/// What a term came to, with its explanation.
struct EvaluatedTerm {
    enum Value: Hashable {
        case number(EvaluatedNumber)
        case truth(Truth, [FormulaCause])
    }

    let value: Value
    /// Whether a figure in it lies outside the life of its org.
    var isOutside: Bool
    let explanation: Explanation
    /// The figures read for it, each as often as it was read; kept while a formula is being tried out.
    let read: [LinearForm.Atom]

    var number: EvaluatedNumber {
        switch value {
        case .number(let number): number
        case .truth(_, let causes): .unbounded(causes)
        }
    }

    var truth: Truth {
        switch value {
        case .number: .unknown
        case .truth(let truth, _): truth
        }
    }

    var causes: [FormulaCause] {
        switch value {
        case .number(let number): number.causes
        case .truth(_, let causes): causes
        }
    }

    var isKnown: Bool {
        switch value {
        case .number(let number): number.isKnown
        case .truth(let truth, _): truth != .unknown
        }
    }

    /// The same, as a term that has something to say for the window as a whole.
    var inside: EvaluatedTerm {
        var term = self
        term.isOutside = false
        return term
    }
}

/// One term being evaluated in one period: puts together what it came to.
struct EvaluationStep {
    let program: FormulaProgram
    let index: Int
    let period: Period
    let isTrial: Bool

    init(_ program: FormulaProgram, _ index: Int, _ period: Period, isTrial: Bool) {
        self.program = program
        self.index = index
        self.period = period
        self.isTrial = isTrial
    }

    /// The term as a thing of its own, read in this period.
    var atom: LinearForm.Atom { LinearForm.Atom(term: program.classes[index], period: period) }

    func scaled(_ told: Interval, _ unit: UnitOfMeasure, _ causes: [FormulaCause]) -> EvaluatedNumber {
        guard let range = told.times(unit.scale) else {
            return .unbounded(FormulaCause.union([causes, [.outOfRange]]))
        }
        return .atom(atom, range, causes, read: isTrial ? [atom] : [])
    }

    // Terms and their explanations.

    func number(
        _ number: EvaluatedNumber, _ parts: [EvaluatedTerm] = [], deciding: [Int]? = nil,
        isOutside: Bool = false, symbol: String? = nil, setBy parameter: ParameterInForce? = nil,
        read: [LinearForm.Atom] = []
    ) -> EvaluatedTerm {
        term(
            .number(number), parts, deciding ?? unsettled(parts, isKnown: number.isKnown),
            isOutside: isOutside || parts.contains(where: \.isOutside), symbol: symbol, parameter: parameter,
            read: read)
    }

    /// A condition's answer. Those parts decide that have the same answer, or all where none has.
    func truth(
        _ truth: Truth, _ parts: [EvaluatedTerm], deciding: [Int]? = nil, causes: [FormulaCause]? = nil
    ) -> EvaluatedTerm {
        let causes = truth == .unknown ? causes ?? FormulaCause.union(parts.map(\.causes)) : []
        let like = parts.indices.filter { parts[$0].truth == truth && !parts[$0].isNumber }
        let decided = deciding ?? (like.isEmpty ? unsettled(parts, isKnown: truth != .unknown) : like)
        return term(
            .truth(truth, causes), parts, decided, isOutside: parts.contains(where: \.isOutside))
    }

    /// The same value as its only part.
    func passing(_ part: EvaluatedTerm) -> EvaluatedTerm {
        term(part.value, [part], [0], isOutside: part.isOutside)
    }

    /// Nothing to say: no year of the window lies in the life of the org.
    func outside(_ parts: [EvaluatedTerm], isTruth: Bool) -> EvaluatedTerm {
        let causes = FormulaCause.union(parts.map(\.causes))
        return term(
            isTruth ? .truth(.unknown, causes) : .number(.unbounded(causes)), parts, Array(parts.indices),
            isOutside: true)
    }

    /// The branch of a choice whose condition is known.
    func chosen(_ branch: Int, of parts: [EvaluatedTerm]) -> EvaluatedTerm {
        let isOutside = parts[0].isOutside || parts[branch].isOutside
        return term(parts[branch].value, parts, [0, branch], isOutside: isOutside)
    }

    private func term(
        _ value: EvaluatedTerm.Value, _ parts: [EvaluatedTerm], _ deciding: [Int], isOutside: Bool,
        symbol: String? = nil, parameter: ParameterInForce? = nil, read: [LinearForm.Atom] = []
    ) -> EvaluatedTerm {
        var (interval, truth, causes): (Interval?, Truth?, [FormulaCause])
        switch value {
        case .number(let number): (interval, truth, causes) = (number.interval, nil, number.causes)
        case .truth(let answer, let why): (interval, truth, causes) = (nil, answer, why)
        }
        let explanation = Explanation(
            value: interval, truth: truth, causes: causes, term: program.texts[index],
            place: program.places[index], period: period, symbol: symbol, parameter: parameter?.name,
            document: parameter?.source.document, article: parameter?.source.article,
            base: program.bases[index],
            isOutsideWindow: isOutside, deciding: deciding, children: parts.map(\.explanation))
        let all = isTrial ? read + parts.flatMap(\.read) : []
        return EvaluatedTerm(value: value, isOutside: isOutside, explanation: explanation, read: all)
    }

    /// All parts of what is known; of what is not, those that are not known.
    private func unsettled(_ parts: [EvaluatedTerm], isKnown: Bool) -> [Int] {
        let open = parts.indices.filter { !parts[$0].isKnown }
        return isKnown || open.isEmpty ? Array(parts.indices) : open
    }
}

extension EvaluatedTerm {
    var isNumber: Bool {
        if case .number = value { return true }
        return false
    }
}
