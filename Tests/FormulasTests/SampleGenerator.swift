import Seeds

/// Draws formulas of the oracle over the figures 甲, 乙, 丙, 丁.
struct SampleGenerator {
    var numbers: SeededNumbers

    static let names = ["甲", "乙", "丙", "丁"]

    mutating func number(depth: Int) -> Sample {
        if depth == 0 || draw(5) == 0 { return leaf() }
        switch draw(14) {
        case 0, 1: return .plus(number(depth: depth - 1), number(depth: depth - 1))
        case 2, 3: return .minus(number(depth: depth - 1), number(depth: depth - 1))
        case 4, 5: return .times(number(depth: depth - 1), number(depth: depth - 1))
        case 6, 7: return .over(number(depth: depth - 1), divisor(depth: depth - 1))
        case 8: return .negative(number(depth: depth - 1))
        case 9: return .extreme(list(depth: depth - 1), isGreatest: draw(2) == 0)
        case 10:
            return .choice(condition(depth: depth - 1), number(depth: depth - 1), number(depth: depth - 1))
        case 11: return .band(number(depth: depth - 1))
        case 12: return .list(list(depth: depth - 1))
        default:
            var conditions: [SampleCondition] = []
            for _ in 0..<(1 + draw(3)) { conditions.append(condition(depth: depth - 1)) }
            return .count(conditions)
        }
    }

    mutating func condition(depth: Int) -> SampleCondition {
        if depth <= 0 || draw(3) > 0 {
            let signs = [">", ">=", "<", "<=", "=", "≠"]
            return .compare(
                signs[draw(signs.count)], number(depth: max(depth - 1, 0)), number(depth: max(depth - 1, 0)))
        }
        var parts: [SampleCondition] = []
        for _ in 0..<(2 + draw(2)) { parts.append(condition(depth: depth - 1)) }
        switch draw(4) {
        case 0: return .and(parts)
        case 1: return .or(parts)
        case 2: return .not(parts[0])
        default: return .atLeast(1 + draw(parts.count), parts)
        }
    }

    /// Sums of multiples of figures and literals: no figure hides in another term.
    mutating func linear() -> Sample {
        var sum = Sample.literal(draw(4))
        for _ in 0..<(1 + draw(6)) {
            let term = Sample.times(.literal(draw(4)), leaf())
            sum = draw(2) == 0 ? .plus(sum, term) : .minus(sum, term)
        }
        return sum
    }

    private mutating func leaf() -> Sample {
        switch draw(8) {
        case 0, 1: .literal(draw(4))
        case 2: .figure(name(), yearsAgo: 1)
        case 3: .sum(name(), years: 1 + draw(3))
        default: .figure(name(), yearsAgo: 0)
        }
    }

    /// 丁 is always positive, so that quotients often have a value.
    private mutating func divisor(depth: Int) -> Sample {
        switch draw(4) {
        case 0: number(depth: depth)
        case 1: .literal(1 + draw(3))
        case 2: .plus(.figure("丁", yearsAgo: 0), .figure("丙", yearsAgo: 0))
        default: .figure("丁", yearsAgo: draw(2))
        }
    }

    private mutating func list(depth: Int) -> [Sample] {
        var parts: [Sample] = []
        for _ in 0..<(1 + draw(3)) { parts.append(number(depth: depth)) }
        return parts
    }

    private mutating func name() -> String { Self.names[draw(Self.names.count)] }

    mutating func draw(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &numbers) }
}
