import Kernel

/// What a claim leaves open: the numbers that fit it, in one unit. An end that is open is `nil`.
struct Leeway {
    let low: Exact?
    let high: Exact?
    /// Whether the ends themselves do not fit.
    let isStrict: Bool

    init(_ low: Exact?, _ high: Exact?, isStrict: Bool = false) {
        self.low = low
        self.high = high
        self.isStrict = isStrict
    }

    /// What a number leaves open by the way it is put: “about” as the verdicts read it.
    init(_ value: Exact, _ high: Exact?, _ comparator: Comparator?, _ parameters: VerdictParameters) {
        switch comparator {
        case .more: self.init(value, nil, isStrict: true)
        case .atLeast: self.init(value, nil)
        case .less: self.init(nil, value, isStrict: true)
        case .atMost: self.init(nil, value)
        case .range: self.init(value, high ?? value)
        case .about:
            let ends = [parameters.aboutHigher, parameters.aboutLower].compactMap { value.times($0) }.sorted()
            self.init(ends.first ?? value, ends.last ?? value)
        case .equal, nil: self.init(value, value)
        }
    }

    /// Whether some number fits both.
    func meets(_ other: Leeway) -> Bool { reaches(other) && other.reaches(self) }

    /// Whether a number fits.
    func contains(_ value: Exact) -> Bool { meets(Leeway(value, value)) }

    /// Whether some number of the other lies at or above the low end.
    private func reaches(_ other: Leeway) -> Bool {
        guard let low, let top = other.high else { return true }
        return isStrict || other.isStrict ? low < top : low <= top
    }

    /// What two numbers leave open together; `nil` beyond the range of numbers.
    func plus(_ other: Leeway) -> Leeway? { together(other) { $0.plus($1) } }

    /// What a number leaves open that is so many times as large, or is told in another unit.
    func times(_ factor: Exact) -> Leeway? {
        together(Leeway(factor, factor)) { $0.times($1) }
    }

    /// Wider by so much at both ends, for digits that were rounded away.
    func widened(by slack: Exact) -> Leeway {
        Leeway(low.map { $0.minus(slack) ?? $0 }, high.map { $0.plus(slack) ?? $0 }, isStrict: isStrict)
    }

    private func together(_ other: Leeway, _ reckon: (Exact, Exact) -> Exact?) -> Leeway? {
        var ends: [Exact?] = []
        for (mine, theirs) in [(low, other.low), (high, other.high)] {
            guard let mine, let theirs else {
                ends.append(nil)
                continue
            }
            guard let end = reckon(mine, theirs) else { return nil }
            ends.append(end)
        }
        return Leeway(ends[0], ends[1], isStrict: isStrict || other.isStrict)
    }
}

extension LintContext {
    /// What a statement's number leaves open, in base units of its dimension; `nil` without a number.
    func leeway(_ statement: PlanStatement) -> Leeway? { leeway(statement, as: statement.comparator) }

    /// What a statement commits to: “at least” and “more than” count as the number itself.
    func commitment(_ statement: PlanStatement) -> Leeway? {
        let isOpenAbove = statement.comparator == .atLeast || statement.comparator == .more
        return leeway(statement, as: isOpenAbove ? .equal : statement.comparator)
    }

    private func leeway(_ statement: PlanStatement, as comparator: Comparator?) -> Leeway? {
        base(statement).map { value in
            Leeway(value, base(statement, high: true), comparator, plan.parameters)
                .widened(by: roundedAway(statement))
        }
    }

    /// Half a unit of the last digit told, in base units, where the indicator is told with finer ones.
    private func roundedAway(_ statement: PlanStatement) -> Exact {
        guard let indicator = indicator(of: statement), let finest = indicator.unit?.scale,
            let told = statement.value, let unit = statement.unit.flatMap({ plan.units[$0] }),
            let digit = Plan.digit(decimals: told.decimals).times(unit.scale),
            let own = Plan.digit(decimals: indicator.decimals).times(finest), digit > own
        else { return .zero }
        return digit.divided(by: Exact(2)) ?? .zero
    }

    /// Whether the numbers of statements measure one thing, so that they can be added and compared.
    func isOneDimension(_ statements: [PlanStatement]) -> Bool {
        Set(statements.map { $0.unit.flatMap { plan.units[$0]?.dimension } }).count == 1
    }
}
