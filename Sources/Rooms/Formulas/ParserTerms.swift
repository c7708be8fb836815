import Documents
import Kernel

// Literals, names, brackets and calls.
extension FormulaParser {
    mutating func primary() throws(FormulaStop) -> Int {
        let start = token.range.lowerBound
        switch token.kind {
        case .number(let literal):
            index += 1
            return try add(.number(literal), [], from: start)
        case .date(let day):
            index += 1
            return try add(.date(day), [], from: start)
        case .name(let name): return try named(name)
        case .word(let word): return try worded(word)
        case .atLeast(let count):
            index += 1
            return try aggregate(.atLeast(count), from: start)
        case .sign(.open):
            index += 1
            let term = try expression()
            try expect(.sign(.close), "formulas.expects.close")
            return term
        case .lastYears: throw fail(.windowElsewhere, token)
        case .sign, .end: throw expected("formulas.expects.operand")
        }
    }

    private mutating func worded(_ word: FormulaWord) throws(FormulaStop) -> Int {
        let start = token.range.lowerBound
        if let aggregate = FormulaParser.aggregates[word] {
            index += 1
            return try self.aggregate(aggregate, from: start)
        }
        switch word {
        case .periodStart, .periodEnd:
            index += 1
            return try add(word == .periodStart ? .periodStart : .periodEnd, [], from: start)
        case .known:
            index += 1
            let parts = try arguments(1, start)
            return try add(.known, parts, from: start)
        case .when: return try choice()
        case .band: return try band()
        default: throw expected("formulas.expects.operand")
        }
    }

    private static let aggregates: [FormulaWord: Aggregate] = [
        .sum: .sum, .count: .count, .greatest: .greatest, .least: .least, .all: .all, .any: .any,
    ]

    /// 若(c, a, b) or 若 c 则 a 否则 b.
    private mutating func choice() throws(FormulaStop) -> Int {
        let start = token.range.lowerBound
        index += 1
        if token.kind == .sign(.open), isList(from: index) {
            let parts = try arguments(3, start)
            return try add(.choice, parts, from: start)
        }
        let condition = try expression()
        try expect(.word(.then), "formulas.expects.then")
        let first = try expression()
        try expect(.word(.otherwise), "formulas.expects.else")
        let second = try expression()
        return try add(.choice, [condition, first, second], from: start)
    }

    /// Whether the brackets that open here hold a comma of their own.
    private func isList(from open: Int) -> Bool {
        var level = 0
        for token in tokens[open...] {
            switch token.kind {
            case .sign(.open): level += 1
            case .sign(.close): level -= 1
            case .sign(.comma) where level == 1: return true
            default: break
            }
            if level == 0 { return false }
        }
        return false
    }

    /// 分档(x, scale)
    private mutating func band() throws(FormulaStop) -> Int {
        let start = token.range.lowerBound
        index += 1
        try expect(.sign(.open), "formulas.expects.open")
        let input = try expression()
        try expect(.sign(.comma), "formulas.expects.comma")
        guard case .name(let name) = token.kind else { throw expected("formulas.expects.scale") }
        let parameter = try scale(name)
        index += 1
        try expect(.sign(.close), "formulas.expects.close")
        return try add(.band(parameter.name), [input], from: start)
    }

    private func scale(_ name: String) throws(FormulaStop) -> FormulaParameter {
        guard let meaning = table.meaning(name) else { throw unknown(name) }
        guard case .parameter(let parameter) = meaning, parameter.hasBands else {
            throw fail(.needsBands, token, ["name": .text(name)])
        }
        return parameter
    }

    private mutating func named(_ name: String) throws(FormulaStop) -> Int {
        let start = token.range.lowerBound
        let isCalled = following.kind == .sign(.open)
        switch table.meaning(name) {
        case .figure(let symbol):
            if isCalled { throw fail(.notCallable, token, ["name": .text(name)]) }
            index += 1
            return try add(.figure(symbol.id), [], from: start)
        case .parameter(let parameter):
            if parameter.hasBands != isCalled {
                throw fail(isCalled ? .notCallable : .needsInput, token, ["name": .text(name)])
            }
            index += 1
            if !isCalled { return try add(.parameter(parameter.name), [], from: start) }
            let parts = try arguments(1, start)
            return try add(.band(parameter.name), parts, from: start)
        case .ambiguous: throw fail(.ambiguousName, token, ["name": .text(name)])
        case nil: throw unknown(name)
        }
    }

    /// The arguments of a call, exactly so many.
    private mutating func arguments(_ count: Int, _ start: Int) throws(FormulaStop) -> [Int] {
        let name = source.text(start..<tokens[index - 1].range.upperBound)
        let call = token
        try expect(.sign(.open), "formulas.expects.open")
        var parts = [try expression()]
        while take(.sign(.comma)) { parts.append(try expression()) }
        try expect(.sign(.close), "formulas.expects.close")
        guard parts.count == count else {
            throw fail(
                .argumentCount, call,
                ["name": .text(name), "expected": .integer(count), "found": .integer(parts.count)])
        }
        return parts
    }

    /// A list in brackets, or one term and the years it is read in.
    private mutating func aggregate(_ aggregate: Aggregate, from start: Int) throws(FormulaStop) -> Int {
        try expect(.sign(.open), "formulas.expects.open")
        var parts = [try expression()]
        var years: Int?
        while take(.sign(.comma)) {
            if case .lastYears(let count) = token.kind, parts.count == 1 {
                years = count
                index += 1
                break
            }
            parts.append(try expression())
        }
        try expect(.sign(.close), "formulas.expects.close")
        let count = years ?? parts.count
        if case .atLeast(let wanted) = aggregate, !(1...count).contains(wanted) {
            throw fail(.atLeastBounds, at: start, ["wanted": .integer(wanted), "count": .integer(count)])
        }
        return try add(.aggregate(aggregate, years: years), parts, from: start)
    }
}

// Names that nobody knows.
extension FormulaParser {
    private func unknown(_ name: String) -> FormulaStop {
        if let fault = glued(name) { return fault }
        let isShort = name.count <= FormulaLimits.told
        let words = isShort ? table.names + FormulaWord.spelled.keys.sorted() : []
        return fail(
            .unknownName, token, ["name": .text(name)],
            suggestion: Suggestion.nearest(to: name, among: words))
    }

    /// The finding that a word of the grammar was written without blanks beside names that are known: 甲且乙.
    func glued(_ name: String) -> FormulaStop? {
        guard name.count <= FormulaLimits.told, !isUnderstood(name) else { return nil }
        for word in FormulaWord.allCases.map(\.zh) {
            for range in name.ranges(of: word) {
                let parts = [String(name[..<range.lowerBound]), word, String(name[range.upperBound...])]
                guard parts.allSatisfy(isUnderstood) else { continue }
                return fail(
                    .wordNeedsBlanks, token, ["name": .text(name), "word": .text(word)],
                    suggestion: parts.filter { !$0.isEmpty }.joined(separator: " "))
            }
        }
        return nil
    }

    private func isUnderstood(_ part: String) -> Bool {
        part.isEmpty || table.meaning(part) != nil || FormulaWord.spelled[part] != nil
            || part.allSatisfy(FormulaSource.isDigit)
    }
}
