import Documents
import Kernel

/// Builds the tree of a formula by recursive descent. It stops at the first thing it does not expect.
struct FormulaParser {
    let source: FormulaSource
    let table: SymbolTable
    let problems: Problems
    let tokens: [FormulaToken]
    var index = 0
    var depth = 0
    var tree = FormulaTree()
    /// How deep each term of the tree is.
    private var depths: [Int] = []

    /// The tree of a text; `nil` with findings in the problems.
    static func parse(
        _ source: FormulaSource, _ table: SymbolTable, _ problems: Problems
    ) -> FormulaTree? {
        var lexer = FormulaLexer(source, table, problems)
        guard let tokens = try? lexer.tokens() else { return nil }
        var parser = FormulaParser(source, table, problems, tokens)
        guard (try? parser.formula()) != nil else { return nil }
        return parser.tree
    }

    init(_ source: FormulaSource, _ table: SymbolTable, _ problems: Problems, _ tokens: [FormulaToken]) {
        self.source = source
        self.table = table
        self.problems = problems
        self.tokens = tokens
    }

    private mutating func formula() throws(FormulaStop) {
        if token.kind == .end { throw fail(.empty, token) }
        _ = try expression()
        if token.kind != .end { throw expected("formulas.expects.end") }
    }

    /// Anything: conditions joined by or.
    mutating func expression() throws(FormulaStop) -> Int {
        try enter()
        let start = token.range.lowerBound
        var parts = [try conjunction()]
        while take(.word(.or)) { parts.append(try conjunction()) }
        depth -= 1
        return parts.count == 1 ? parts[0] : try add(.or, parts, from: start)
    }

    private mutating func conjunction() throws(FormulaStop) -> Int {
        let start = token.range.lowerBound
        var parts = [try negation()]
        while take(.word(.and)) { parts.append(try negation()) }
        return parts.count == 1 ? parts[0] : try add(.and, parts, from: start)
    }

    private mutating func negation() throws(FormulaStop) -> Int {
        let start = token.range.lowerBound
        guard take(.word(.not)) else { return try comparison() }
        try enter()
        let part = try negation()
        depth -= 1
        return try add(.not, [part], from: start)
    }

    private mutating func comparison() throws(FormulaStop) -> Int {
        let start = token.range.lowerBound
        let left = try sum()
        guard let comparison = comparisonSign else { return left }
        index += 1
        let right = try sum()
        if comparisonSign != nil { throw fail(.chain, token) }
        return try add(.comparison(comparison), [left, right], from: start)
    }

    private var comparisonSign: Comparison? {
        if case .sign(let sign) = token.kind { return Comparison(sign) }
        return nil
    }

    private mutating func sum() throws(FormulaStop) -> Int {
        let start = token.range.lowerBound
        var (parts, isMinus) = ([try product()], [false])
        while true {
            if take(.sign(.plus)) {
                isMinus.append(false)
            } else if take(.sign(.minus)) {
                isMinus.append(true)
            } else {
                break
            }
            parts.append(try product())
        }
        return parts.count == 1 ? parts[0] : try add(.sum(isMinus: isMinus), parts, from: start)
    }

    private mutating func product() throws(FormulaStop) -> Int {
        let start = token.range.lowerBound
        var (parts, isDivisor) = ([try signed()], [false])
        while true {
            if take(.sign(.times)) {
                isDivisor.append(false)
            } else if take(.sign(.over)) {
                isDivisor.append(true)
            } else {
                break
            }
            parts.append(try signed())
        }
        return parts.count == 1 ? parts[0] : try add(.product(isDivisor: isDivisor), parts, from: start)
    }

    private mutating func signed() throws(FormulaStop) -> Int {
        let start = token.range.lowerBound
        guard take(.sign(.minus)) else { return try prefixed() }
        try enter()
        let part = try signed()
        depth -= 1
        return try add(.negative, [part], from: start)
    }

    /// A word of time before what it speaks of: 上年 x.
    private mutating func prefixed() throws(FormulaStop) -> Int {
        let start = token.range.lowerBound
        for (word, kind) in FormulaParser.prefixes where take(.word(word)) {
            try enter()
            let part = try prefixed()
            depth -= 1
            return try add(kind, [part], from: start)
        }
        return try primary()
    }

    private static let prefixes: [(FormulaWord, TermKind)] = [
        (.previous, .previous), (.toDate, .toDate), (.growth, .growth),
    ]
}

// What all parts of the parser share.
extension FormulaParser {
    var token: FormulaToken { tokens[min(index, tokens.count - 1)] }
    var following: FormulaToken { tokens[min(index + 1, tokens.count - 1)] }

    mutating func take(_ kind: FormulaToken.Kind) -> Bool {
        guard token.kind == kind else { return false }
        index += 1
        return true
    }

    mutating func expect(_ kind: FormulaToken.Kind, _ code: String) throws(FormulaStop) {
        guard take(kind) else { throw expected(code) }
    }

    /// One level deeper. A reader that stops is thrown away, so only those that go on come back up.
    mutating func enter() throws(FormulaStop) {
        guard depth < FormulaLimits.depth else {
            throw fail(.tooDeep, token, ["limit": .integer(FormulaLimits.depth)])
        }
        depth += 1
    }

    mutating func add(_ kind: TermKind, _ parts: [Int], from start: Int) throws(FormulaStop) -> Int {
        guard tree.terms.count < FormulaLimits.terms else {
            throw fail(.tooManyTerms, token, ["limit": .integer(FormulaLimits.terms)])
        }
        let deepest = parts.reduce(0) { max($0, depths[$1]) }
        guard deepest < FormulaLimits.depth else {
            throw fail(.tooDeep, token, ["limit": .integer(FormulaLimits.depth)])
        }
        depths.append(deepest + 1)
        let end = index > 0 ? tokens[index - 1].range.upperBound : start
        tree.terms.append(FormulaTree.Term(kind: kind, parts: parts))
        tree.ranges.append(start..<max(start, end))
        return tree.terms.count - 1
    }

    func fail(
        _ fault: FormulaFault, _ token: FormulaToken, _ arguments: [String: MessageArgument] = [:],
        suggestion: String? = nil
    ) -> FormulaStop {
        fail(fault, at: token.range.lowerBound, arguments, suggestion: suggestion)
    }

    func fail(
        _ fault: FormulaFault, at offset: Int, _ arguments: [String: MessageArgument] = [:],
        suggestion: String? = nil
    ) -> FormulaStop {
        problems.add(fault.diagnostic(at: source.place(at: offset), arguments, suggestion: suggestion))
        return FormulaStop()
    }

    /// The finding that something else was expected where the reader stands.
    func expected(_ code: String) -> FormulaStop {
        if case .name(let name) = token.kind, let fault = glued(name) { return fault }
        let isEnd = token.kind == .end
        let text = MessageArgument.text("“\(source.text(token.range))”")
        let found = isEnd ? MessageArgument.message(Message("formulas.the-end")) : text
        return fail(.expected, token, ["expected": .message(Message(code)), "found": found])
    }
}
