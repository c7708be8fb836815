import Kernel

/// An org's own figures of a level, a count of spells or a rate: what holds at a period's end.
struct LevelSeries {
    private let element: Element
    private let told: [Period: [Amount]]
    private let byEnd: [Int: [(period: Period, amount: Amount)]]
    private let ends: [Int]
    private let register: SpellRegister?
    private let rules: PeriodRules

    init(_ element: Element, _ figures: [Figure], _ register: SpellRegister?, _ rules: PeriodRules) {
        self.element = element
        self.rules = rules
        self.register = element.nature == .spells ? register : nil
        let named = figures.map {
            (period: rules.canonical($0.period), amount: Amount($0, decimals: element.decimals))
        }
        told = Dictionary(grouping: named, by: \.period).mapValues { $0.map(\.amount) }
        byEnd = Dictionary(grouping: named, by: \.period.lastMonth).mapValues { told in
            told.reversed().sorted { $0.amount.leads($1.amount) }
        }
        ends = byEnd.keys.sorted()
    }

    /// Every value at the period's end, not ranked.
    func amounts(_ period: Period) -> [Amount] {
        let own = told[period] ?? []
        if element.nature == .rate { return own }
        let other = byEnd[period.lastMonth]?.first { $0.period != period }?.amount.held(.overTime)
        let held = byEnd[period.lastMonth] == nil ? carried(period) : nil
        return own + [other, held, counted(period)].compactMap { $0 }
    }

    /// The last level told before, while it still counts.
    private func carried(_ period: Period) -> Amount? {
        guard element.carry > 0, let end = ends.last(where: { $0 < period.lastMonth }),
            let last = byEnd[end]?.first, end + element.carry * reach(last.period) >= period.lastMonth
        else { return nil }
        return last.amount.held(.carried)
    }

    private func counted(_ period: Period) -> Amount? {
        guard let register, period.lastDay <= register.through else { return nil }
        return Amount(counting: register, on: period.lastDay)
    }

    /// The months to the next period of the same kind.
    private func reach(_ period: Period) -> Int { period.kind == .toDate ? 12 : period.months }

    /// The periods to ask for: the told ones and those they are carried into, the years, halves and quarters
    /// that end with a shorter one, and the years of a register.
    func periods() -> Set<Period> {
        var periods = Set(told.keys)
        if element.nature == .rate { return periods }
        for period in told.keys where element.carry > 0 {
            for count in 1...element.carry { periods.insert(period.adding(count)) }
        }
        for period in periods {
            periods.formUnion(rules.ending(with: period.lastMonth).filter { $0.months >= period.months })
        }
        if let register, let first = register.spells.map(\.from).min(), first <= register.through {
            let months = [first, register.through].map { $0.date.year * 12 + $0.date.month - 1 }
            let years = stride(from: months[0], through: months[1] + 11, by: 12).map { rules.year(of: $0) }
            periods.formUnion(years.filter { $0.lastDay <= register.through })
        }
        return periods
    }
}
