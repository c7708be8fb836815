import Kernel

// Sums, counts, extremes and branches.
extension EvaluationStep {
    /// The sum of parts, some taken away, with equal unknowns collected.
    func sum(_ parts: [EvaluatedTerm], _ isMinus: [Bool]) -> EvaluatedNumber {
        let causes = FormulaCause.union(parts.map(\.causes))
        var forms: [LinearForm] = []
        for (part, isMinus) in zip(parts, isMinus) {
            guard let form = part.number.form else { return .unbounded(causes) }
            guard let signed = isMinus ? form.times(Exact(-1)) : form else {
                return .unbounded(FormulaCause.union([causes, [.outOfRange]]))
            }
            forms.append(signed)
        }
        return EvaluatedNumber(LinearForm.sum(forms), else: causes)
    }

    /// How many conditions hold: from those that surely do to those that may.
    func count(_ counted: [EvaluatedTerm], _ parts: [EvaluatedTerm]) -> EvaluatedTerm {
        let sure = counted.count { $0.truth == .yes }
        let possible = counted.count { $0.truth != .no }
        let range = Interval(Exact(sure), Exact(possible))
        let causes = FormulaCause.union(counted.map(\.causes))
        return number(.atom(atom, range, causes, read: counted.flatMap(\.read)), parts)
    }

    /// The greatest or least of several. One that surely is it keeps its own form.
    func extreme(_ compared: [EvaluatedTerm], _ parts: [EvaluatedTerm], isGreatest: Bool) -> EvaluatedTerm {
        let causes = FormulaCause.union(compared.map(\.causes))
        let ranges = compared.compactMap(\.number.interval)
        guard ranges.count == compared.count, let first = ranges.first else {
            return number(.unbounded(causes), parts)
        }
        let range = ranges.dropFirst().reduce(first) { best, next in
            isGreatest
                ? Interval(max(best.low, next.low), max(best.high, next.high))
                : Interval(min(best.low, next.low), min(best.high, next.high))
        }
        for (position, candidate) in ranges.enumerated() {
            let isSure = ranges.allSatisfy {
                isGreatest ? candidate.low >= $0.high : candidate.high <= $0.low
            }
            if isSure || ranges.count == 1 {
                return number(compared[position].number, parts, deciding: matching(candidate, parts))
            }
        }
        let able = compared.filter { part in
            guard let own = part.number.interval else { return true }
            return isGreatest ? own.high >= range.low : own.low <= range.high
        }
        let own = EvaluatedNumber.atom(
            atom, range, FormulaCause.union(able.map(\.causes)), read: compared.flatMap(\.read))
        return number(own, parts)
    }

    private func matching(_ range: Interval, _ parts: [EvaluatedTerm]) -> [Int] {
        parts.indices.filter { !parts[$0].isOutside && parts[$0].number.interval == range }
    }

    /// A choice whose condition is unknown: what both branches agree on, else everything between them.
    func undecided(_ parts: [EvaluatedTerm]) -> EvaluatedTerm {
        let causes = FormulaCause.union(parts.map(\.causes))
        if !parts[1].isNumber {
            let truth = parts[1].truth == parts[2].truth ? parts[1].truth : .unknown
            return self.truth(truth, parts, deciding: Array(parts.indices), causes: causes)
        }
        let all = Array(parts.indices)
        if parts[1].number == parts[2].number { return number(parts[1].number, parts, deciding: all) }
        guard let first = parts[1].number.interval, let second = parts[2].number.interval else {
            return number(.unbounded(causes), parts, deciding: all)
        }
        let own = EvaluatedNumber.atom(
            atom, first.hull(second), causes, read: parts.flatMap(\.read))
        return number(own, parts, deciding: all)
    }
}

/// A factor of a product, or a divisor, and the class of its term: equal classes are one thing.
struct EvaluatedFactor {
    let number: EvaluatedNumber
    let isDivisor: Bool
    let identity: Int

    var isNeverPositiveDivisor: Bool { isDivisor && number.interval.map { $0.high <= .zero } ?? false }

    private var mayBeZeroDivisor: Bool { isDivisor && number.interval.map { $0.low <= .zero } ?? true }

    /// The product. A divisor that may be zero or below makes it unknown, whatever the other factors are.
    static func product(
        _ factors: [EvaluatedFactor], _ atom: LinearForm.Atom, read: [LinearForm.Atom]
    ) -> EvaluatedNumber {
        let causes = FormulaCause.union(factors.map(\.number.causes))
        if factors.contains(where: \.isNeverPositiveDivisor) {
            return .unbounded(FormulaCause.union([causes, [.baseNotPositive]]))
        }
        if factors.contains(where: { $0.mayBeZeroDivisor || $0.number.interval == nil }) {
            return .unbounded(causes)
        }
        let beyond = EvaluatedNumber.unbounded(FormulaCause.union([causes, [.outOfRange]]))
        guard let constant = constant(factors) else { return beyond }
        let powers = powers(factors)
        if constant.isZero || powers.isEmpty { return EvaluatedNumber(constant) }
        if powers.count == 1, powers[0].exponent == 1, let form = powers[0].number.form {
            return EvaluatedNumber(form.times(constant), else: causes)
        }
        var range = Interval(constant)
        for power in powers {
            guard let own = power.range, let next = range.times(own) else { return beyond }
            range = next
        }
        return .atom(atom, range, FormulaCause.union(powers.map(\.number.causes)), read: read)
    }

    /// The product of what is known.
    private static func constant(_ factors: [EvaluatedFactor]) -> Exact? {
        var product = Exact.one
        for factor in factors where factor.number.isKnown {
            guard let value = factor.number.interval?.low,
                let next = factor.isDivisor ? product.divided(by: value) : product.times(value)
            else { return nil }
            product = next
        }
        return product
    }

    private struct Power {
        let identity: Int
        let number: EvaluatedNumber
        var exponent: Int

        var range: Interval? {
            guard let power = number.interval?.power(abs(exponent)) else { return nil }
            return exponent < 0 ? power.inverted : power
        }
    }

    /// What is not known, equal things collected; x ÷ x is gone.
    private static func powers(_ factors: [EvaluatedFactor]) -> [Power] {
        var powers: [Power] = []
        for factor in factors where !factor.number.isKnown {
            let step = factor.isDivisor ? -1 : 1
            if let index = powers.firstIndex(where: { $0.identity == factor.identity }) {
                powers[index].exponent += step
            } else {
                powers.append(Power(identity: factor.identity, number: factor.number, exponent: step))
            }
        }
        return powers.filter { $0.exponent != 0 }
    }

    /// The factors that decided: the zero of a zero product, else `nil` for the usual ones.
    static func deciding(_ factors: [EvaluatedFactor], _ product: EvaluatedNumber) -> [Int]? {
        guard product.interval == Interval(.zero) else { return nil }
        let zeros = factors.indices.filter { factors[$0].number.interval == Interval(.zero) }
        return zeros.isEmpty ? nil : zeros
    }
}
