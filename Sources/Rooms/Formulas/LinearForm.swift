import Kernel

/// A constant and multiples of things that are not known exactly, so that x − x is 0 whatever x is.
struct LinearForm: Hashable, Sendable {
    /// A term of the formula read in a period: the same thing wherever it stands.
    struct Atom: Hashable, Sendable, Comparable {
        let term: Int
        let period: Period

        static func < (left: Atom, right: Atom) -> Bool {
            left.term == right.term ? left.period < right.period : left.term < right.term
        }
    }

    struct Multiple: Hashable, Sendable {
        let atom: Atom
        var factor: Exact
        let range: Interval
        let causes: [FormulaCause]
        /// The figures read for it, each as often as it was read; kept while a formula is being tried out.
        let read: [Atom]
    }

    var constant: Exact
    /// By atom, each once, none times zero.
    var multiples: [Multiple] = []

    /// The interval of all its values; `nil` beyond the range of exact numbers.
    var interval: Interval? {
        var total = Interval(constant)
        for multiple in multiples {
            guard let part = multiple.range.times(multiple.factor), let sum = total.plus(part) else {
                return nil
            }
            total = sum
        }
        return total
    }

    func times(_ factor: Exact) -> LinearForm? {
        if factor.isZero { return LinearForm(constant: .zero) }
        guard let constant = constant.times(factor) else { return nil }
        var product = LinearForm(constant: constant)
        for var multiple in multiples {
            guard let own = multiple.factor.times(factor) else { return nil }
            multiple.factor = own
            product.multiples.append(multiple)
        }
        return product
    }

    /// The sum; equal atoms are collected. `nil` beyond the range of exact numbers.
    static func sum(_ forms: [LinearForm]) -> LinearForm? {
        var total = LinearForm(constant: .zero)
        for form in forms {
            guard let constant = total.constant.plus(form.constant) else { return nil }
            total.constant = constant
        }
        for multiple in forms.flatMap(\.multiples).sorted(by: { $0.atom < $1.atom }) {
            if let last = total.multiples.last, last.atom == multiple.atom {
                guard let factor = last.factor.plus(multiple.factor) else { return nil }
                total.multiples[total.multiples.count - 1].factor = factor
            } else {
                total.multiples.append(multiple)
            }
        }
        total.multiples.removeAll { $0.factor.isZero }
        return total
    }
}

/// A number as evaluated: a form with its interval, or nothing but the causes why it is not known at all.
enum EvaluatedNumber: Hashable, Sendable {
    case bounded(LinearForm, Interval)
    case unbounded([FormulaCause])

    init(_ value: Exact) { self = .bounded(LinearForm(constant: value), Interval(value)) }

    /// The number that a form stands for.
    init(_ form: LinearForm?, else causes: [FormulaCause]) {
        if let form, let interval = form.interval {
            self = .bounded(form, interval)
        } else {
            self = .unbounded(FormulaCause.union([causes, [.outOfRange]]))
        }
    }

    /// A thing of its own that lies in an interval.
    static func atom(
        _ atom: LinearForm.Atom, _ range: Interval, _ causes: [FormulaCause], read: [LinearForm.Atom] = []
    ) -> EvaluatedNumber {
        if range.isKnown { return EvaluatedNumber(range.low) }
        let multiple = LinearForm.Multiple(
            atom: atom, factor: .one, range: range, causes: causes, read: read)
        return .bounded(LinearForm(constant: .zero, multiples: [multiple]), range)
    }

    var interval: Interval? {
        if case .bounded(_, let interval) = self { return interval }
        return nil
    }

    var form: LinearForm? {
        if case .bounded(let form, _) = self { return form }
        return nil
    }

    var isKnown: Bool { interval?.isKnown ?? false }

    /// Why it is not known exactly; empty where it is.
    var causes: [FormulaCause] {
        switch self {
        case .bounded(let form, _): FormulaCause.union(form.multiples.map(\.causes))
        case .unbounded(let causes): causes
        }
    }
}

extension FormulaCause {
    /// The union of sets of causes, sorted.
    static func union(_ sets: [[FormulaCause]]) -> [FormulaCause] {
        let filled = sets.filter { !$0.isEmpty }
        return filled.count < 2 ? filled.first ?? [] : Set(filled.joined()).sorted()
    }
}
