import Kernel

/// A formula of the oracle: its own tree, its own reading of complete figures. It shares nothing with the
/// room but the text it writes.
indirect enum Sample {
    case literal(Int)
    case figure(String, yearsAgo: Int)
    case plus(Sample, Sample)
    case minus(Sample, Sample)
    case times(Sample, Sample)
    case over(Sample, Sample)
    case negative(Sample)
    case extreme([Sample], isGreatest: Bool)
    case choice(SampleCondition, Sample, Sample)
    case band(Sample)
    case growth(String)
    case sum(String, years: Int)
    case list([Sample])
    case count([SampleCondition])

    /// The text, in brackets throughout.
    var text: String {
        switch self {
        case .literal(let value): "\(value)"
        case .figure(let name, let yearsAgo): yearsAgo == 0 ? name : "(上年 \(name))"
        case .plus(let left, let right): "(\(left.text) + \(right.text))"
        case .minus(let left, let right): "(\(left.text) - \(right.text))"
        case .times(let left, let right): "(\(left.text) × \(right.text))"
        case .over(let left, let right): "(\(left.text) / \(right.text))"
        case .negative(let part): "(-\(part.text))"
        case .extreme(let parts, let isGreatest):
            (isGreatest ? "最大(" : "最小(") + parts.map(\.text).joined(separator: ", ") + ")"
        case .choice(let condition, let yes, let no): "若(\(condition.text), \(yes.text), \(no.text))"
        case .band(let part): "台阶(\(part.text))"
        case .growth(let name): "同比增长(\(name))"
        case .sum(let name, let years): "合计(\(name), 近\(years)年)"
        case .list(let parts): "合计(" + parts.map(\.text).joined(separator: ", ") + ")"
        case .count(let conditions): "计数(" + conditions.map(\.text).joined(separator: ", ") + ")"
        }
    }

    /// The value where every figure is told; `nil` where it has none.
    func value(_ figures: Completion) -> Exact? {
        switch self {
        case .literal(let value): Exact(value)
        case .figure(let name, let yearsAgo): figures[name, yearsAgo]
        case .plus(let left, let right): both(left, right, figures) { $0.plus($1) }
        case .minus(let left, let right): both(left, right, figures) { $0.minus($1) }
        case .times(let left, let right): both(left, right, figures) { $0.times($1) }
        case .over(let left, let right): both(left, right, figures, Sample.quotient)
        case .negative(let part): part.value(figures)?.negated
        case .extreme(let parts, let isGreatest):
            all(parts, figures).flatMap { isGreatest ? $0.max() : $0.min() }
        case .choice(let condition, let yes, let no): chosen(condition, yes, no, figures)
        case .band(let part): part.value(figures).map(Sample.step)
        case .growth(let name): Sample.quotient(figures[name, 0], figures[name, 1]).flatMap { $0.minus(.one) }
        case .sum(let name, let years):
            (0..<years).reduce(Exact.zero) { $0.plus(figures[name, $1]) ?? $0 }
        case .list(let parts): all(parts, figures)?.reduce(Exact.zero) { $0.plus($1) ?? $0 }
        case .count(let conditions):
            conditions.contains { $0.holds(figures) == nil }
                ? nil : Exact(conditions.filter { $0.holds(figures) == true }.count)
        }
    }

    private func both(
        _ left: Sample, _ right: Sample, _ figures: Completion, _ join: (Exact, Exact) -> Exact?
    ) -> Exact? {
        guard let first = left.value(figures), let second = right.value(figures) else { return nil }
        return join(first, second)
    }

    private func all(_ parts: [Sample], _ figures: Completion) -> [Exact]? {
        let values = parts.compactMap { $0.value(figures) }
        return values.count == parts.count ? values : nil
    }

    /// A condition without an answer leaves what both branches agree on.
    private func chosen(
        _ condition: SampleCondition, _ yes: Sample, _ no: Sample, _ figures: Completion
    ) -> Exact? {
        switch condition.holds(figures) {
        case true?: return yes.value(figures)
        case false?: return no.value(figures)
        case nil:
            let (first, second) = (yes.value(figures), no.value(figures))
            return first == second ? first : nil
        }
    }

    private static func quotient(_ top: Exact, _ bottom: Exact) -> Exact? {
        bottom > .zero ? top.divided(by: bottom) : nil
    }

    /// The bands of 台阶, written out.
    private static func step(_ input: Exact) -> Exact {
        if input < .zero { return Exact(2) }
        return input <= .one ? Exact(-1) : Exact(3)
    }
}

/// A condition of the oracle.
indirect enum SampleCondition {
    case compare(String, Sample, Sample)
    case and([SampleCondition])
    case or([SampleCondition])
    case not(SampleCondition)
    case atLeast(Int, [SampleCondition])

    var text: String {
        switch self {
        case .compare(let sign, let left, let right): "(\(left.text) \(sign) \(right.text))"
        case .and(let parts): "(" + parts.map(\.text).joined(separator: " 且 ") + ")"
        case .or(let parts): "(" + parts.map(\.text).joined(separator: " 或 ") + ")"
        case .not(let part): "(非 \(part.text))"
        case .atLeast(let count, let parts):
            "至少\(count)项(" + parts.map(\.text).joined(separator: ", ") + ")"
        }
    }

    /// Whether it holds where every figure is told; `nil` where that cannot be said.
    func holds(_ figures: Completion) -> Bool? {
        switch self {
        case .compare(let sign, let left, let right):
            guard let first = left.value(figures), let second = right.value(figures) else { return nil }
            return SampleCondition.holds(sign, first, second)
        case .and(let parts): return SampleCondition.count(parts, figures, needed: parts.count)
        case .or(let parts): return SampleCondition.count(parts, figures, needed: 1)
        case .not(let part): return part.holds(figures).map { !$0 }
        case .atLeast(let count, let parts): return SampleCondition.count(parts, figures, needed: count)
        }
    }

    private static func count(_ parts: [SampleCondition], _ figures: Completion, needed: Int) -> Bool? {
        let answers = parts.map { $0.holds(figures) }
        if answers.count(where: { $0 == true }) >= needed { return true }
        return answers.count(where: { $0 != false }) < needed ? false : nil
    }

    private static func holds(_ sign: String, _ left: Exact, _ right: Exact) -> Bool {
        switch sign {
        case ">": left > right
        case ">=": left >= right
        case "<": left < right
        case "<=": left <= right
        case "=": left == right
        default: left != right
        }
    }
}

/// One way the figures may turn out, of this year and the years before.
struct Completion {
    struct Key: Hashable {
        let name: String
        let yearsAgo: Int
    }

    var values: [Key: Int] = [:]

    subscript(name: String, yearsAgo: Int) -> Exact {
        Exact(values[Key(name: name, yearsAgo: yearsAgo)] ?? 0)
    }
}
