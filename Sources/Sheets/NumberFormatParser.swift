/// Reads the code of a number format.
struct NumberFormatParser {
    struct Section {
        var shape: NumberFormat.Shape
        /// What is seen of zero: # and ? show no zeros.
        var zero: NumberFormat.Shape
        var isConditional: Bool
        /// Whether a minus, or the bracket by which accountants mean one, stands before the digits.
        var isMinused: Bool
    }

    private var rest: Substring
    private var before = ""
    private var behind = ""
    private var between = ""
    private var digits = 0
    private var decimals = 0
    private var percents = 0
    private var hasPoint = false
    private var hasZero = false
    private var hasFraction = false
    private var isText = false
    private var commas = 0
    private var isScaled = false
    private var isMixed = false
    private var isGeneral = false
    private var parts = DateParts()
    private var isDate = false
    private var isConditional = false

    /// The sections of a code; at least one.
    static func sections(_ code: String) -> [Section] {
        var (sections, rest): ([Section], Substring) = ([], Substring(code))
        repeat {
            var parser = NumberFormatParser(rest)
            sections.append(parser.section())
            rest = parser.rest
        } while rest.popFirst() != nil && sections.count < 4
        return sections
    }

    private init(_ rest: Substring) { self.rest = rest }

    private mutating func section() -> Section {
        let isEmpty = rest.isEmpty || rest.first == ";"
        while let sign = rest.first, sign != ";" {
            rest.removeFirst()
            take(sign)
        }
        let shape = isEmpty ? .words("") : self.shape
        let isHidden = digits > 0 && !hasZero && !hasFraction && !isDate
        return Section(
            shape: shape, zero: isHidden ? .words(trimmed(before + behind)) : shape,
            isConditional: isConditional, isMinused: isMinused)
    }

    private var isMinused: Bool {
        guard digits > 0, !isDate else { return false }
        let lead = trimmed(before)
        return lead.last.map { "-－−".contains($0) } ?? false
            || lead.last == "(" && trimmed(behind).first == ")"
    }

    private var shape: NumberFormat.Shape {
        if isDate { return .date(parts) }
        if isText, digits == 0 { return .number(decimals: 0, percents: 0, before: "", behind: "") }
        if digits == 0 && !isGeneral { return .words(trimmed(before)) }
        if isScaled || isMixed || commas > 0 { return .misleading }
        return .number(
            decimals: hasFraction ? 0 : decimals, percents: percents, before: unsigned(before),
            behind: unsigned(behind))
    }

    private mutating func take(_ sign: Character) {
        switch sign {
        case "\"": literal(quoted())
        case "\\", "!": if let next = rest.popFirst() { literal(String(next)) }
        case "_", "*": rest = rest.dropFirst()
        case "[": bracket()
        case "0", "#", "?": digit(sign)
        case ".": hasPoint = true
        case ",": if digits > 0, behind.isEmpty { commas += 1 } else { literal(",") }
        case "%":
            percents += 1
            literal("%")
        case "/": if digits > 0 { hasFraction = true } else if !isDate { literal("/") }
        case "@": isText = true
        default: letter(sign)
        }
    }

    private mutating func letter(_ sign: Character) {
        let whole = String(sign) + rest
        for word in ["General", "G/通用格式"] where whole.lowercased().hasPrefix(word.lowercased()) {
            rest = rest.dropFirst(word.count - 1)
            isGeneral = true
            return
        }
        for word in ["AM/PM", "A/P", "上午/下午"] where whole.uppercased().hasPrefix(word) {
            rest = rest.dropFirst(word.count - 1)
            return show(\.time)
        }
        switch sign {
        case "E", "e":
            if digits > 0, let next = rest.first, next == "+" || next == "-" {
                rest = rest.drop { "+-0#?".contains($0) }
                hasFraction = true
            } else {
                show(\.year)
            }
        case "y", "Y", "b", "B", "g", "G": show(\.year)
        case "d", "D": show(\.day)
        case "h", "H", "s", "S": show(\.time)
        // Minutes beside hours or seconds, months elsewhere.
        case "m", "M": if parts.time || isBeforeSeconds { show(\.time) } else { show(\.month) }
        case "a", "A": show(\.day)
        default: literal(String(sign))
        }
    }

    private var isBeforeSeconds: Bool {
        rest.drop { "mM: ".contains($0) || $0 == "\\" }.first.map { "sS".contains($0) } ?? false
    }

    private mutating func show(_ part: WritableKeyPath<DateParts, Bool>) {
        isDate = true
        parts[keyPath: part] = true
    }

    private mutating func quoted() -> String {
        let text = rest.prefix { $0 != "\"" }
        rest = rest.dropFirst(text.count + 1)
        return String(text)
    }

    private mutating func bracket() {
        let text = rest.prefix { $0 != "]" }
        rest = rest.dropFirst(text.count + 1)
        if text.hasPrefix("$") { literal(String(text.dropFirst().prefix { $0 != "-" })) }
        if let first = text.first, "<>=".contains(first) { isConditional = true }
        if !text.isEmpty, text.allSatisfy({ "hHmMsS".contains($0) }) { show(\.time) }
    }

    private mutating func literal(_ text: String) {
        if digits == 0, !isGeneral { before += text } else { behind += text }
    }

    private mutating func digit(_ sign: Character) {
        // A comma between digits parts thousands, one behind them divides by a thousand.
        if !hasPoint { commas = 0 }
        if !trimmed(behind).isEmpty, !hasFraction { isMixed = true }
        if commas > 0 { isScaled = true }
        digits += 1
        if sign == "0" { hasZero = true }
        if hasPoint, sign == "0" { decimals += 1 }
    }

    private func trimmed(_ text: String) -> String {
        String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }

    /// Without the signs by which formats show that a number is negative.
    private func unsigned(_ text: String) -> String { trimmed(text.filter { !"-()+".contains($0) }) }
}
