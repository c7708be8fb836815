import Kernel

/// An org's own figures of an amount over time: told ones, and what adds up from them.
///
/// Beside what was told of exactly its months, an amount is the sum of parts that cover its months once:
/// amounts told inside it, and differences of two amounts told from the same first month within one year. Of
/// several such sums the one counts whose figures all have an origin, then the one with the fewest figures,
/// then the one with the longest parts, from the start on, then the one whose differences begin latest.
/// Figures of one stretch of months are one: the shown one counts.
struct FlowSeries {
    private let told: [MonthSpan: [Amount]]
    private let verified: FlowParts
    private let all: FlowParts
    private let figures: [Figure]
    private let rules: PeriodRules

    init(_ element: Element, _ figures: [Figure], _ rules: PeriodRules) {
        var told: [MonthSpan: [Amount]] = [:]
        for figure in figures {
            let months = MonthSpan(rules.canonical(figure.period, element.nature))
            told[months, default: []].append(Amount(figure, decimals: element.decimals))
        }
        self.told = told
        self.figures = figures
        self.rules = rules
        let shown = told.compactMapValues { Amount.ranked($0).first }
        all = FlowParts(shown)
        verified = shown.values.allSatisfy(\.hasOrigin) ? all : FlowParts(shown.filter { $0.value.hasOrigin })
    }

    /// Every value of the months, not ranked.
    func amounts(_ months: MonthSpan) -> [Amount] {
        (told[months] ?? []) + [sum(months)].compactMap { $0 }
    }

    /// The amount of a period that adds up from others; `nil` where the bounds of one part say nothing.
    private func sum(_ months: MonthSpan) -> Amount? {
        guard let parts = verified.cover(months) ?? all.cover(months) else { return nil }
        let amounts = parts.compactMap(\.amount)
        return amounts.count == parts.count ? Amount.sum(amounts, .overTime) : nil
    }

    /// The periods to ask for: the told ones; where anything shorter than a year was told also the years,
    /// halves, quarters and months around it; and each told “to date” in every year.
    func periods(_ nature: Nature) -> Set<Period> {
        let named = Set(figures.map { rules.canonical($0.period, nature) })
        guard let first = told.keys.map(\.first).min(), let last = told.keys.map(\.last).max() else {
            return []
        }
        var periods = named
        if named.contains(where: { $0.months < 12 }) {
            let years = MonthSpan(rules.year(of: first).firstMonth, rules.year(of: last).lastMonth)
            periods.formUnion(rules.parts(of: years))
        }
        return rules.inEveryYear(periods, MonthSpan(first, last))
    }
}

/// What a sum over time may be made of.
struct FlowParts {
    /// A told amount, or the difference of two told from the same month.
    struct Part {
        let months: MonthSpan
        let told: MonthSpan
        let whole: Amount
        let without: Amount?

        var cost: Int { without == nil ? 1 : 2 }
        var amount: Amount? { without.map { whole.minus($0) } ?? whole }
        /// The longest first, the told one before differences, those that begin latest first.
        var rank: (Int, Int, Int) { (-months.last, cost, -told.first) }
    }

    /// By first month.
    private let starting: [Int: [Part]]

    init(_ told: [MonthSpan: Amount]) {
        var parts = told.map { Part(months: $0.key, told: $0.key, whole: $0.value, without: nil) }
        for spans in Dictionary(grouping: told.keys.filter { $0.months <= 12 }, by: \.first).values {
            for longer in spans {
                for shorter in spans where shorter.last < longer.last {
                    guard let whole = told[longer], let without = told[shorter] else { continue }
                    let rest = MonthSpan(shorter.last + 1, longer.last)
                    parts.append(Part(months: rest, told: longer, whole: whole, without: without))
                }
            }
        }
        starting = Dictionary(grouping: parts, by: \.months.first).mapValues { parts in
            parts.sorted { $0.rank < $1.rank }
        }
    }

    /// The parts that cover the months once; the amount told of exactly these months is none of them.
    func cover(_ months: MonthSpan) -> [Part]? {
        var best: [Int: (cost: Int, part: Part)] = [:]
        for month in stride(from: months.last, through: months.first, by: -1) {
            for part in starting[month] ?? [] where part.months.last <= months.last && part.told != months {
                let isEnd = part.months.last == months.last
                guard let rest = isEnd ? 0 : best[part.months.last + 1]?.cost else { continue }
                if let known = best[month], known.cost <= rest + part.cost { continue }
                best[month] = (rest + part.cost, part)
            }
        }
        var cover: [Part] = []
        var next = months.first
        while next <= months.last {
            guard let part = best[next]?.part else { return nil }
            cover.append(part)
            next = part.months.last + 1
        }
        return cover
    }
}
