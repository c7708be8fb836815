import Documents
import Kernel

// Numbers, dates and units.
extension FormulaLexer {
    mutating func number() throws(FormulaStop) -> FormulaToken.Kind {
        if let date = try date() { return .date(date) }
        return .number(try literal())
    }

    /// 2021-04-30 or 2021年4月30日
    private mutating func date() throws(FormulaStop) -> Day? {
        for marks in [["-", "-"], ["年", "月"]] as [[Character]] {
            guard let (year, second) = digits(at: position, 4...4, then: marks[0]),
                let (month, third) = digits(at: second, 1...2, then: marks[1]),
                let (day, end) = digits(at: third, 1...2, then: marks[0] == "年" ? "日" : nil),
                marks[0] == "年" || (third - second == 3 && end - third == 2),
                runEnd(from: end) == end
            else { continue }
            guard let date = Day(year: year, month: month, day: day) else {
                throw fail(.badDate, position, ["text": .text(source.text(position..<end))])
            }
            position = end
            return date
        }
        return nil
    }

    private func digits(
        at start: Int, _ width: ClosedRange<Int>, then mark: Character?
    ) -> (value: Int, end: Int)? {
        var end = start
        while end < source.folded.count, FormulaSource.isDigit(source.folded[end]) { end += 1 }
        guard width.contains(end - start), let value = Int(String(source.folded[start..<end])) else {
            return nil
        }
        guard let mark else { return (value, end) }
        return end < source.folded.count && source.folded[end] == mark ? (value, end + 1) : nil
    }

    private mutating func literal() throws(FormulaStop) -> NumberLiteral {
        let start = position
        while let character = peek(), FormulaSource.isDigit(character) || character == "." { position += 1 }
        guard let number = DecimalText(String(source.folded[start..<position])) else {
            throw fail(.badNumber, start, ["text": .text(source.text(start..<position))])
        }
        let (factor, type) = try measure()
        guard let value = number.value.times(factor), value.magnitude < FormulaLexer.beyond else {
            throw fail(.badNumber, start, ["text": .text(source.text(start..<position))])
        }
        return NumberLiteral(value: value, type: type)
    }

    /// Literals stay below it, so that they can be written out in digits again.
    private static let beyond = Exact(Exact.powerOfTen(30), over: 1) ?? .one

    /// What stands after the digits: a percent sign, a unit, a multiple with or without a unit, or nothing.
    private mutating func measure() throws(FormulaStop) -> (Exact, LiteralType) {
        let start = position
        if let share = share() { return share }
        if let measure = unitOrMultiple() { return measure }
        let end = runEnd(from: start)
        if end > start { throw strangeUnit(source.text(start..<end), start) }
        skipBlanks()
        if position > start, let measure = unitOrMultiple() { return measure }
        position = start
        return (.one, .plain)
    }

    private func strangeUnit(_ text: String, _ start: Int) -> FormulaStop {
        let word = FormulaWord.allCases.map(\.zh).first { text.hasPrefix($0) || text.hasSuffix($0) }
        if let word { return fail(.wordNeedsBlanks, start, ["name": .text(text), "word": .text(word)]) }
        let isShort = text.count <= FormulaLimits.told
        let names = isShort ? table.units.flatMap { [$0.symbol, $0.title.zh, $0.title.en] } : []
        return fail(
            .unknownUnit, start, ["unit": .text(text)], suggestion: Suggestion.nearest(to: text, among: names)
        )
    }

    private mutating func unitOrMultiple() -> (Exact, LiteralType)? {
        if let unit = unit() { return unit }
        let start = position
        guard let factor = multiple() else { return nil }
        let end = position
        let isLast = runEnd(from: end) == end
        if isLast { skipBlanks() }
        if let unit = unit(), let product = unit.0.times(factor) { return (product, unit.1) }
        position = isLast ? end : start
        return isLast ? (factor, .plain) : nil
    }

    private mutating func share() -> (Exact, LiteralType)? {
        for (sign, value) in [("%", "1/100"), ("‰", "1/1000")] as [(Character, String)] where peek() == sign {
            position += 1
            return Exact(value).map { ($0, .ratio) }
        }
        return nil
    }

    private mutating func multiple() -> Exact? {
        for (text, exponent) in FormulaLexer.multiples where matches(text) {
            let end = position + text.count
            if text[0].isASCII && runEnd(from: end) != end { continue }
            position = end
            return Exact(Exact.powerOfTen(exponent), over: 1)
        }
        return nil
    }

    private static let multiples: [(text: [Character], exponent: Int)] =
        ([
            ("万亿", 12), ("千万", 7), ("百万", 6), ("亿", 8), ("万", 4), ("千", 3), ("百", 2),
            ("billion", 9), ("million", 6), ("thousand", 3),
        ] as [(String, Int)]).map { (Array($0.0), $0.1) }

    private mutating func unit() -> (Exact, LiteralType)? {
        guard let first = peek() else { return nil }
        for name in table.units(beginning: first) {
            guard let end = end(of: name.characters) else { continue }
            position = end
            let dimension = table.dimensions.dimension(of: name.unit)
            let kind: NumberType.Kind = name.unit.isPoint ? .point : .ratio
            return (
                name.unit.scale, LiteralType(dimension: dimension, kind: dimension.isRatio ? kind : .quantity)
            )
        }
        for common in FormulaLexer.commonUnits {
            guard let end = end(of: Array(common.text)) else { continue }
            position = end
            return common.type == .days ? (.one, .days) : Exact("1/100").map { ($0, common.type) }
        }
        return nil
    }

    /// Units that need no document.
    private static let commonUnits: [(text: String, type: LiteralType)] = [
        ("个百分点", .point), ("百分点", .point), ("percentage points", .point), ("percentage point", .point),
        ("天", .days), ("days", .days), ("day", .days),
    ]
}

extension NumberLiteral {
    /// Reads text that must be one number, with or without a minus, as formulas write it.
    static func read(_ text: Located<String>, _ table: SymbolTable, _ problems: Problems) -> NumberLiteral? {
        var lexer = FormulaLexer(FormulaSource(text), table, problems)
        guard let tokens = try? lexer.tokens() else { return nil }
        let isNegative = tokens[0].kind == .sign(.minus)
        let kinds = tokens.dropFirst(isNegative ? 1 : 0).map(\.kind)
        guard kinds.count == 2, case .number(let literal) = kinds[0] else {
            problems.add(FormulaFault.badNumber.diagnostic(at: text.place, ["text": .text(text.value)]))
            return nil
        }
        return isNegative ? NumberLiteral(value: literal.value.negated, type: literal.type) : literal
    }
}
