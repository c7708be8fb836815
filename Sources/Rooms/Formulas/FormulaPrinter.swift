import Kernel

extension Formula {
    /// The formula written anew in Chinese or English, with the names of a table: what is read back from it
    /// is the same formula.
    public func written(inEnglish isEnglish: Bool, symbols: SymbolTable) -> String {
        FormulaPrinter(tree: program.tree, table: symbols, isEnglish: isEnglish).text
    }
}

/// Writes a tree as text, with no more brackets than it needs.
struct FormulaPrinter {
    let tree: FormulaTree
    let table: SymbolTable
    let isEnglish: Bool

    /// How tightly terms bind, from loosest.
    private enum Level: Int {
        case or
        case and
        case not
        case comparison
        case sum
        case product
        case sign
        case prefix
        case primary
    }

    var text: String { text(tree.root, .or) }

    private func text(_ index: Int, _ least: Level) -> String {
        let (text, level) = written(tree.terms[index])
        return level.rawValue < least.rawValue ? "(\(text))" : text
    }

    private func written(_ term: FormulaTree.Term) -> (String, Level) {
        let parts = term.parts
        switch term.kind {
        case .number(let literal): return (number(literal), .primary)
        case .date(let day): return (day.description, .primary)
        case .periodStart: return (spelled(.periodStart), .primary)
        case .periodEnd: return (spelled(.periodEnd), .primary)
        case .figure(let id): return (name(table.symbol(id: id)?.name ?? id), .primary)
        case .parameter(let name): return (self.name(name), .primary)
        case .band(let name): return (self.name(name) + list(parts), .primary)
        case .sum(let isMinus): return (joined(parts, isMinus, " + ", " - ", .product), .sum)
        case .product(let isDivisor): return (joined(parts, isDivisor, " × ", " / ", .sign), .product)
        case .negative: return ("-" + text(parts[0], .sign), .sign)
        case .comparison(let comparison):
            return (text(parts[0], .sum) + " \(comparison.rawValue) " + text(parts[1], .sum), .comparison)
        case .and: return (parts.map { text($0, .not) }.joined(separator: " \(spelled(.and)) "), .and)
        case .or: return (parts.map { text($0, .and) }.joined(separator: " \(spelled(.or)) "), .or)
        case .not: return (spelled(.not) + " " + text(parts[0], .not), .not)
        case .choice: return (spelled(.when) + list(parts), .primary)
        case .previous: return (spelled(.previous) + " " + text(parts[0], .prefix), .prefix)
        case .toDate: return (spelled(.toDate) + " " + text(parts[0], .prefix), .prefix)
        case .growth: return (spelled(.growth) + list(parts), .primary)
        case .known: return (spelled(.known) + list(parts), .primary)
        case .aggregate(let aggregate, let years):
            return (word(aggregate) + list(parts, years.map(window)), .primary)
        }
    }

    private func joined(
        _ parts: [Int], _ isInverse: [Bool], _ sign: String, _ inverse: String, _ level: Level
    ) -> String {
        var text = ""
        for (position, part) in parts.enumerated() {
            if position > 0 { text += isInverse[position] ? inverse : sign }
            text += self.text(part, level)
        }
        return text
    }

    private func list(_ parts: [Int], _ window: String? = nil) -> String {
        let texts = parts.map { text($0, .or) } + (window.map { [$0] } ?? [])
        return "(" + texts.joined(separator: ", ") + ")"
    }

    private func spelled(_ word: FormulaWord) -> String { isEnglish ? word.en : word.zh }

    private func window(_ years: Int) -> String {
        isEnglish ? "last \(years) \(years == 1 ? "year" : "years")" : "近\(years)年"
    }

    private func word(_ aggregate: Aggregate) -> String {
        switch aggregate {
        case .sum: spelled(.sum)
        case .count: spelled(.count)
        case .greatest: spelled(.greatest)
        case .least: spelled(.least)
        case .all: spelled(.all)
        case .any: spelled(.any)
        case .atLeast(let count): isEnglish ? "at least \(count) of " : "至少\(count)项"
        }
    }

    /// A name, in quotes where the grammar would read it as something else.
    private func name(_ name: String) -> String {
        let name = FormulaSource.foldedName(name)
        let isRun = name.allSatisfy(FormulaSource.isNamePart)
        let isWord = FormulaWord.spelled[name] != nil || ["近", "至", "l", "a"].contains(name.prefix(1))
        let isDigits = name.first.map(FormulaSource.isDigit) ?? true
        let longer = name.first.flatMap { table.irregular[$0] } ?? []
        let isPart = longer.contains { $0.starts(with: Array(name)) }
        if isRun && !isWord && !isDigits && !isPart { return name }
        return name.contains("\"") ? "「\(name)」" : "\"\(name)\""
    }

    // Numbers.

    private func number(_ literal: NumberLiteral) -> String {
        for (scale, suffix) in measures(literal.type) {
            guard let told = literal.value.divided(by: scale) else { continue }
            let text = told.description
            if DecimalText(text)?.value == told { return text + suffix }
        }
        return literal.value.description
    }

    private func measures(_ type: LiteralType) -> [(Exact, String)] {
        let percent = Exact(1, over: 100) ?? .one
        switch type.kind {
        case .plain: return [(.one, "")]
        case .ratio, .difference: return [(percent, "%"), (Exact(1, over: 1000) ?? .one, "‰")]
        case .point: return [(percent, isEnglish ? " percentage points" : "个百分点")]
        case .quantity:
            let units = table.units.filter { table.dimensions.dimension(of: $0) == type.dimension }
            let told = units.map { ($0.scale, isEnglish ? " " + $0.title.en : $0.symbol) }
            return type.dimension == .days ? told + [(.one, isEnglish ? " days" : "天")] : told
        }
    }
}
