public import Kernel

/// What is to be reached: a basis, a bound, a value and a due period, told by one or more statements.
public struct PlanTarget: Hashable, Sendable {
    /// How the value binds.
    public enum Bound: String, Hashable, Sendable {
        /// At least the value; a bare number means it too.
        case atLeast
        /// More than the value.
        case moreThan
        /// At most the value, as of a rank.
        case atMost
        /// From the value to `high`: met at the value.
        case range
        /// About the value.
        case about
    }

    /// The indicator that is judged.
    public let indicator: String
    /// The org that is judged.
    public let org: String
    /// The statements that tell it, in document order.
    public let statements: [String]
    /// What the value is measured against.
    public let basis: Basis
    /// How it binds; `nil` without a number.
    public let bound: Bound?
    /// The value, in the indicator's unit.
    public let value: Exact?
    /// The upper end of a range.
    public let high: Exact?
    /// The period it is told for: a year, or a span for increments and yearly amounts.
    public let period: Period
    /// The last year of that period: when it is due.
    public let due: Period
    /// Whether the text names no period, so that the plan's last year, or all its years, stand in.
    public let isPeriodAssumed: Bool

    /// A name that stays the same while the target does: indicator, basis, due period and first statement.
    public var id: String { "\(indicator)/\(basis.rawValue)/\(period)/\(statements.first ?? "")" }
}

extension Plan {
    /// The targets of an indicator, in document order. Statements with equal basis, value and due period are
    /// one target with the strictest bound.
    public func targets(of indicator: Indicator) -> [PlanTarget] {
        var order: [TargetKey] = []
        var groups: [TargetKey: [PlanStatement]] = [:]
        for statement in statements(of: indicator.id) where statement.role == .target {
            let key = targetKey(statement, indicator)
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(statement)
        }
        return order.compactMap { key in groups[key].map { target(key, $0, indicator) } }
    }

    /// Every target of the plan, indicator by indicator.
    public var targets: [PlanTarget] { indicators.flatMap { targets(of: $0) } }

    /// A statement's number in its indicator's unit; `nil` without a number or where the units cannot
    /// convert.
    public func value(of statement: PlanStatement, in indicator: Indicator) -> Exact? {
        statement.value.flatMap { convert($0.value, statement, indicator) }
    }

    /// The upper end of a statement's range in its indicator's unit.
    public func high(of statement: PlanStatement, in indicator: Indicator) -> Exact? {
        statement.high.flatMap { convert($0.value, statement, indicator) }
    }

    func convert(_ value: Exact, _ statement: PlanStatement, _ indicator: Indicator) -> Exact? {
        guard let unit = indicator.unit, let symbol = statement.unit else { return value }
        guard let told = units[symbol] else { return nil }
        return unit.converting(value, from: told)
    }

    private func targetKey(_ statement: PlanStatement, _ indicator: Indicator) -> TargetKey {
        let period = period(of: statement)
        let isYearly = statement.basis == .eachYear || statement.basis == .risesEveryYear
        let isJudgedByNumber = ![.unmeasurable, .rises, .risesEveryYear].contains(statement.basis)
        return TargetKey(
            org: statement.org, basis: statement.basis,
            value: isJudgedByNumber ? value(of: statement, in: indicator) : nil,
            high: isJudgedByNumber ? high(of: statement, in: indicator) : nil,
            due: lastYear(of: period), years: isYearly ? period : nil)
    }

    /// The period a target is told for; where the text names none, the plan's last year, or all its years.
    private func period(of statement: PlanStatement) -> Period {
        let isOneYear = statement.basis == .level || statement.basis == .done
        if let period = statement.period { return isOneYear ? lastYear(of: period) : period }
        let isSpan = [.increment, .eachYear, .risesEveryYear].contains(statement.basis)
        return isSpan && horizon.from < horizon.to ? .span(from: horizon.from, to: horizon.to) : horizon.to
    }

    private func target(_ key: TargetKey, _ told: [PlanStatement], _ indicator: Indicator) -> PlanTarget {
        let bounds = told.map { bound(of: $0, indicator) }
        let strictest = [PlanTarget.Bound.moreThan, .atMost, .atLeast, .range, .about].first {
            bounds.contains($0)
        }
        return PlanTarget(
            indicator: indicator.id, org: key.org, statements: told.map(\.id), basis: key.basis,
            bound: key.value == nil ? nil : strictest, value: key.value, high: key.high,
            period: told.first.map { period(of: $0) } ?? key.due, due: key.due,
            isPeriodAssumed: told.allSatisfy { $0.period == nil })
    }

    /// How a statement's wording binds: a bare number means at least, or at most where lower is better.
    public func bound(of statement: PlanStatement, _ indicator: Indicator) -> PlanTarget.Bound {
        switch statement.comparator {
        case .more: .moreThan
        case .less, .atMost: .atMost
        case .about: .about
        case .range: .range
        case .atLeast: .atLeast
        case .equal, nil: indicator.better == .lower ? .atMost : .atLeast
        }
    }

    /// The last whole year of a period, of the plan's own kind of year.
    public func lastYear(of period: Period) -> Period {
        guard period.kind == .span || period.kind == .toDate else { return period }
        let year = (period.lastMonth - 11) / 12
        return horizon.yearStart == 1 ? .year(year) : .fiscalYear(year, starts: horizon.yearStart)
    }
}

private struct TargetKey: Hashable {
    let org: String
    let basis: Basis
    let value: Exact?
    let high: Exact?
    let due: Period
    /// The years asked, where every year counts.
    let years: Period?
}
