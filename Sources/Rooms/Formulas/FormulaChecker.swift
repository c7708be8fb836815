import Documents
import Kernel

/// Gives every term a type and finds what does not fit. A term whose parts are already at fault has none, so
/// that one mistake is told once.
struct FormulaChecker {
    let source: FormulaSource
    let table: SymbolTable
    let problems: Problems
    let tree: FormulaTree
    var types: [FormulaType?] = []
    /// The figures named in each term, by id, sorted.
    var figures: [[String]] = []
    /// How many terms an evaluation of each term visits.
    var visits: [Int] = []

    init(_ source: FormulaSource, _ table: SymbolTable, _ problems: Problems, _ tree: FormulaTree) {
        self.source = source
        self.table = table
        self.problems = problems
        self.tree = tree
    }

    /// Checks the whole formula; `false` with findings in the problems.
    mutating func check() -> Bool {
        for index in tree.terms.indices {
            let term = tree.terms[index]
            figures.append(named(term))
            visits.append(cost(term))
            if visits[index] > FormulaLimits.visits {
                report(.tooCostly, index, ["limit": .integer(FormulaLimits.visits)])
                return false
            }
            types.append(type(of: term, index))
        }
        return !types.contains(nil)
    }

    private func named(_ term: FormulaTree.Term) -> [String] {
        if case .figure(let id) = term.kind { return [id] }
        if term.parts.count == 1 { return figures[term.parts[0]] }
        return Set(term.parts.flatMap { figures[$0] }).sorted()
    }

    private func cost(_ term: FormulaTree.Term) -> Int {
        var cost = term.parts.reduce(0) { $0 + visits[$1] }
        switch term.kind {
        case .aggregate(_, let years?): cost *= years
        case .growth: cost *= 2
        default: break
        }
        return cost + 1
    }

    private func type(of term: FormulaTree.Term, _ index: Int) -> FormulaType? {
        switch term.kind {
        case .number(let literal): return .number(NumberType(literal))
        case .date, .periodStart, .periodEnd: return .date
        case .figure(let id): return table.symbol(id: id).map { .number(type(of: $0)) }
        case .parameter(let name): return parameter(name)
        case .band(let name): return band(name, term.parts[0])
        case .sum(let isMinus): return sum(term.parts, isMinus)
        case .product(let isDivisor): return product(term.parts, isDivisor)
        case .negative: return number(term.parts[0]).map { .number($0) }
        case .comparison: return comparison(term.parts)
        case .and, .or, .not: return truths(term.parts) ? .truth : nil
        case .choice: return choice(term.parts)
        case .previous: return types[term.parts[0]]
        case .toDate: return flow(term.parts[0])
        case .growth: return number(term.parts[0]).map { .number(NumberType(.ratio, .ratio, flow: $0.rate)) }
        case .known: return types[term.parts[0]] == nil ? nil : .truth
        case .aggregate(let aggregate, let years): return self.aggregate(aggregate, term.parts, years)
        }
    }

    private func type(of symbol: FormulaSymbol) -> NumberType {
        NumberType(
            table.dimensions.dimension(of: symbol.unit), symbol.unit.isPoint ? .point : .ratio,
            flow: symbol.isFlow ? .flow : .other)
    }

    private func parameter(_ name: String) -> FormulaType? {
        guard let unit = table.parameter(named: name)?.unit else { return nil }
        return .number(NumberType(table.dimensions.dimension(of: unit), unit.isPoint ? .point : .ratio))
    }

    private func band(_ name: String, _ part: Int) -> FormulaType? {
        guard let input = table.parameter(named: name)?.input, let found = number(part) else { return nil }
        let wanted = NumberType(
            table.dimensions.dimension(of: input), input.isPoint ? .point : .ratio)
        do throws(TypeClash) {
            _ = try wanted.meeting(found)
        } catch {
            clash(error, part, expected: .number(wanted))
            return nil
        }
        guard case .number(var type) = parameter(name) else { return nil }
        type.flow = found.rate
        return .number(type)
    }
}

// What a term asks of its parts.
extension FormulaChecker {
    /// The number that a part must be.
    func number(_ part: Int) -> NumberType? {
        switch types[part] {
        case .number(let type): return type
        case nil: return nil
        case .date, .truth:
            mismatch(part, expected: .message(Message("formulas.kind.number")))
            return nil
        }
    }

    /// Whether all parts are conditions.
    func truths(_ parts: [Int]) -> Bool {
        var isFit = true
        for part in parts where types[part] != .truth {
            if types[part] != nil { mismatch(part, expected: .message(Message("formulas.kind.truth"))) }
            isFit = false
        }
        return isFit
    }

    /// Amounts that may be added up over years.
    func flow(_ part: Int) -> FormulaType? {
        guard let type = number(part) else { return nil }
        guard type.flow != .other else {
            report(.notAFlow, part, ["term": .text(source.text(tree.ranges[part]))])
            return nil
        }
        return .number(type)
    }

    /// The common type of terms that stand for one another: both sides of a comparison, branches, a greatest.
    func meeting(_ parts: [Int]) -> FormulaType? {
        let found = parts.map { types[$0] }
        guard !found.contains(nil), var common = found[0] else { return nil }
        for part in parts.dropFirst() {
            switch (common, types[part]) {
            case (.number(let left), .number(let right)):
                do throws(TypeClash) {
                    common = .number(try left.meeting(right))
                } catch {
                    clash(error, part, expected: common)
                    return nil
                }
            case (.date, .date), (.truth, .truth): continue
            default:
                mismatch(part, expected: told(common))
                return nil
            }
        }
        return common
    }

    // Findings.

    func clash(_ clash: TypeClash, _ part: Int, expected: FormulaType) {
        switch clash {
        case .dimension: mismatch(part, expected: told(expected))
        case .ratioAndPoints:
            report(.ratioAndPoints, part, ["expected": told(expected), "found": told(types[part])])
        case .base:
            guard case .number(let wanted) = expected, case .number(let found) = types[part] else { return }
            report(.baseClash, part, ["expected": names(wanted.base), "found": names(found.base)])
        }
    }

    func mismatch(_ part: Int, expected: MessageArgument) {
        report(.typeClash, part, ["expected": expected, "found": told(types[part])])
    }

    func report(_ fault: FormulaFault, _ term: Int, _ arguments: [String: MessageArgument] = [:]) {
        let place = source.place(at: tree.ranges[term].lowerBound)
        problems.add(fault.diagnostic(at: place, arguments))
    }

    private func names(_ ids: [String]) -> MessageArgument {
        .list(ids.map { .text(table.symbol(id: $0)?.name ?? $0) })
    }

    /// A type in words: the unit that a number is told in, or what sort of thing it is.
    func told(_ type: FormulaType?) -> MessageArgument {
        switch type {
        case .truth: return .message(Message("formulas.kind.truth"))
        case .date: return .message(Message("formulas.kind.date"))
        case .number(let number):
            switch number.kind {
            case .quantity: return .text(table.dimensions.text(number.dimension))
            case .plain: return .message(Message("formulas.kind.plain"))
            case .ratio: return .message(Message("formulas.kind.ratio"))
            case .point, .difference: return .message(Message("formulas.kind.point"))
            }
        case nil: return .text("?")
        }
    }
}
