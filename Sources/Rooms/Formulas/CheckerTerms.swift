import Kernel

// Terms made of several parts.
extension FormulaChecker {
    func sum(_ parts: [Int], _ isMinus: [Bool]) -> FormulaType? {
        guard !parts.contains(where: { types[$0] == nil }), var total = types[parts[0]] else { return nil }
        if total == .truth { return number(parts[0]).map { .number($0) } }
        for (part, isMinus) in zip(parts, isMinus).dropFirst() {
            guard let next = joined(total, part, isMinus) else { return nil }
            total = next
        }
        return total
    }

    /// A day moves by days, and two days are days apart; numbers join as their types say.
    private func joined(_ total: FormulaType, _ part: Int, _ isMinus: Bool) -> FormulaType? {
        switch (total, types[part]) {
        case (.number(let left), .number(let right)):
            do throws(TypeClash) {
                return .number(try left.plus(right, isMinus: isMinus))
            } catch {
                clash(error, part, expected: total)
                return nil
            }
        case (.date, .date) where isMinus: return .number(.days)
        case (.date, .number(let days)) where days.dimension == .days: return .date
        case (.date, _): mismatch(part, expected: told(.number(.days)))
        default: mismatch(part, expected: told(total))
        }
        return nil
    }

    func product(_ parts: [Int], _ isDivisor: [Bool]) -> FormulaType? {
        var factors: [NumberType.Factor] = []
        for (part, isDivisor) in zip(parts, isDivisor) {
            guard let type = number(part) else { return nil }
            if isDivisor, type.isZero {
                report(.zeroBase, part)
                return nil
            }
            factors.append(NumberType.Factor(type: type, isDivisor: isDivisor, figures: figures[part]))
        }
        return .number(NumberType.product(factors))
    }

    func comparison(_ parts: [Int]) -> FormulaType? {
        switch meeting(parts) {
        case .number, .date: return .truth
        case .truth: mismatch(parts[0], expected: .message(Message("formulas.kind.number")))
        case nil: break
        }
        return nil
    }

    func choice(_ parts: [Int]) -> FormulaType? {
        let isFit = truths([parts[0]])
        guard let branches = meeting([parts[1], parts[2]]), isFit else { return nil }
        return branches
    }

    func aggregate(_ aggregate: Aggregate, _ parts: [Int], _ years: Int?) -> FormulaType? {
        if aggregate.takesTruths {
            guard truths(parts) else { return nil }
            return aggregate == .count ? .number(.plain) : .truth
        }
        if aggregate == .sum {
            guard years != nil else { return listSum(parts) }
            guard case .number(var type) = flow(parts[0]) else { return nil }
            type.flow = .other
            return .number(type)
        }
        let common = meeting(parts)
        if common == .truth {
            mismatch(parts[0], expected: .message(Message("formulas.kind.number")))
            return nil
        }
        return common
    }

    private func listSum(_ parts: [Int]) -> FormulaType? {
        for part in parts where number(part) == nil { return nil }
        return sum(parts, [Bool](repeating: false, count: parts.count))
    }
}

extension NumberType {
    init(_ literal: NumberLiteral) {
        self.init(literal.type.dimension, literal.type.kind)
        isZero = literal.isZero
    }

    /// The flow of a rate made from the number: constant only where the number is.
    var rate: Flow { flow == .constant ? .constant : .other }
}
