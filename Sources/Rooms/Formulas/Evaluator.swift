import Documents
import Kernel

/// Reads a checked formula in plain steps: every term is evaluated, none is skipped, and each tells why.
struct Evaluator<Facts: FormulaFacts> {
    let program: FormulaProgram
    let facts: Facts
    /// Where findings go while a formula is tried out with nothing known; `nil` otherwise.
    let trial: FormulaTrial?

    func evaluate(_ index: Int, in period: Period) -> EvaluatedTerm {
        let term = program.term(index)
        let step = EvaluationStep(program, index, period, isTrial: trial != nil)
        let evaluated: EvaluatedTerm
        switch term.kind {
        case .number(let literal): evaluated = step.number(EvaluatedNumber(literal.value))
        case .date(let day): evaluated = step.number(EvaluatedNumber(Exact(day.number)))
        case .periodStart: evaluated = step.number(day(period.firstDay, step))
        case .periodEnd: evaluated = step.number(day(period.lastDay, step))
        case .figure(let id): evaluated = figure(id, step)
        case .parameter(let name): evaluated = parameter(name, step)
        case .band(let name): evaluated = band(name, evaluate(term.parts[0], in: period), step)
        case .previous: evaluated = step.passing(evaluate(term.parts[0], in: period.adding(years: -1)))
        case .toDate: evaluated = step.passing(evaluate(term.parts[0], in: period.toDate))
        case .growth: evaluated = growth(term.parts[0], step)
        case .aggregate(let aggregate, let years?):
            let read = period.lastYears(years).map { evaluate(term.parts[0], in: $0) }
            evaluated = self.aggregate(aggregate, read, step, isWindow: true)
        default:
            evaluated = joined(term, term.parts.map { evaluate($0, in: period) }, step)
        }
        trial?.note(evaluated, index)
        return evaluated
    }

    private func joined(
        _ term: FormulaTree.Term, _ parts: [EvaluatedTerm], _ step: EvaluationStep
    ) -> EvaluatedTerm {
        switch term.kind {
        case .sum(let isMinus): step.number(step.sum(parts, isMinus), parts)
        case .product(let isDivisor): product(parts, isDivisor, step)
        case .negative: step.number(step.sum(parts, [true]), parts)
        case .comparison(let comparison): compared(comparison, parts, step)
        case .and: step.truth(.all(parts.map(\.truth)), parts)
        case .or: step.truth(.any(parts.map(\.truth)), parts)
        case .not: step.truth(parts[0].truth.negated, parts)
        case .choice: choice(parts, step)
        case .known: step.truth(Truth(parts[0].isKnown), parts, deciding: [0])
        case .aggregate(let aggregate, nil): self.aggregate(aggregate, parts, step, isWindow: false)
        default: step.number(.unbounded([]), parts)
        }
    }

    private func aggregate(
        _ aggregate: Aggregate, _ parts: [EvaluatedTerm], _ step: EvaluationStep, isWindow: Bool
    ) -> EvaluatedTerm {
        let inside = isWindow ? parts.filter { !$0.isOutside } : parts
        if inside.isEmpty { return step.outside(parts, isTruth: program.types[step.index] == .truth) }
        let evaluated: EvaluatedTerm
        switch aggregate {
        case .sum:
            let isMinus = [Bool](repeating: false, count: inside.count)
            evaluated = step.number(step.sum(inside, isMinus), parts)
        case .count: evaluated = step.count(inside, parts)
        case .greatest: evaluated = step.extreme(inside, parts, isGreatest: true)
        case .least: evaluated = step.extreme(inside, parts, isGreatest: false)
        case .all: evaluated = step.truth(.all(inside.map(\.truth)), parts)
        case .any: evaluated = step.truth(.any(inside.map(\.truth)), parts)
        case .atLeast(let count): evaluated = step.truth(.atLeast(count, of: inside.map(\.truth)), parts)
        }
        return isWindow ? evaluated.inside : evaluated
    }

    private func growth(_ part: Int, _ step: EvaluationStep) -> EvaluatedTerm {
        let parts = [
            evaluate(part, in: step.period), evaluate(part, in: step.period.adding(years: -1)),
        ]
        let quotient = product(parts, [false, true], step, classes: [0, 1])
        guard let form = quotient.number.form else { return quotient }
        let grown = LinearForm.sum([form, LinearForm(constant: Exact(-1))])
        return step.number(EvaluatedNumber(grown, else: quotient.number.causes), parts)
    }

    private func product(
        _ parts: [EvaluatedTerm], _ isDivisor: [Bool], _ step: EvaluationStep, classes: [Int]? = nil
    ) -> EvaluatedTerm {
        let own = classes ?? program.term(step.index).parts.map { program.classes[$0] }
        let factors = zip(zip(parts, isDivisor), own).map {
            EvaluatedFactor(number: $0.0.number, isDivisor: $0.1, identity: $1)
        }
        for (position, factor) in factors.enumerated() where factor.isNeverPositiveDivisor {
            trial?.noteZeroBase(step.index, position)
        }
        let product = EvaluatedFactor.product(factors, step.atom, read: parts.flatMap(\.read))
        return step.number(product, parts, deciding: EvaluatedFactor.deciding(factors, product))
    }

    private func compared(
        _ comparison: Comparison, _ parts: [EvaluatedTerm], _ step: EvaluationStep
    ) -> EvaluatedTerm {
        let (left, right) = (parts[0].number, parts[1].number)
        var causes = FormulaCause.union([left.causes, right.causes])
        guard let first = left.interval, let second = right.interval else {
            return step.truth(.unknown, parts, causes: causes)
        }
        let truth: Truth
        if let difference = step.sum(parts, [false, true]).form, let interval = difference.interval {
            truth = comparison.truth(interval, Interval(.zero))
            causes = FormulaCause.union(difference.multiples.map(\.causes))
            trial?.note(difference, of: step.index)
        } else {
            truth = comparison.truth(first, second)
        }
        return step.truth(truth, parts, causes: causes)
    }

    private func choice(_ parts: [EvaluatedTerm], _ step: EvaluationStep) -> EvaluatedTerm {
        switch parts[0].truth {
        case .yes: step.chosen(1, of: parts)
        case .no: step.chosen(2, of: parts)
        case .unknown: step.undecided(parts)
        }
    }
}

extension Comparison {
    /// Yes or no where every pair of numbers of the two intervals says so.
    func truth(_ left: Interval, _ right: Interval) -> Truth {
        switch self {
        case .atLeast: left.low >= right.high ? .yes : left.high < right.low ? .no : .unknown
        case .greater: left.low > right.high ? .yes : left.high <= right.low ? .no : .unknown
        case .atMost: Comparison.atLeast.truth(right, left)
        case .less: Comparison.greater.truth(right, left)
        case .equal: left.isKnown && left == right ? .yes : left.meets(right) ? .unknown : .no
        case .notEqual: Comparison.equal.truth(left, right).negated
        }
    }
}
