public import Kernel
public import Measures

/// Where a target starts from.
public struct Baseline: Hashable, Sendable {
    /// Who says so.
    public enum Origin: Hashable, Sendable {
        /// Statements of the plan, by identifier.
        case statements([String])
        /// A figure of the base period that the plan does not state.
        case figure
        /// An amount added starts at nothing.
        case increment
    }

    /// The value, in the indicator's unit.
    public let value: Exact
    /// The decimals it was told with.
    public let decimals: Int
    /// One unit of the last digit it was told with, in the indicator's unit.
    public let digit: Exact
    /// The base period.
    public let period: Period
    /// Who says so.
    public let origin: Origin

    /// The statements that tell it.
    public var statements: [String] {
        if case .statements(let ids) = origin { ids } else { [] }
    }
}

extension Plan {
    /// What the plan states for the base period, the first one leading: table before text, then by
    /// identifier. Values that agree as published are one baseline.
    public func statedBaselines(of indicator: Indicator, org: String, period: Period) -> [Baseline] {
        let told = statements(of: indicator.id).filter { statement in
            [.baseline, .achievement].contains(statement.role) && statement.org == org
                && statement.basis == .level && statement.period == period && statement.value != nil
                && [.equal, .about, nil].contains(statement.comparator)
        }
        let ordered = told.sorted { left, right in
            (rank(left), left.id) < (rank(right), right.id)
        }
        var baselines: [Baseline] = []
        for statement in ordered {
            guard let value = value(of: statement, in: indicator), let text = statement.value,
                let digit = digit(of: statement, in: indicator)
            else { continue }
            let shared = baselines.firstIndex { Plan.agree($0.value, $0.digit, value, digit) }
            if let shared {
                let known = baselines[shared]
                baselines[shared] = Baseline(
                    value: known.value, decimals: known.decimals, digit: known.digit, period: period,
                    origin: .statements(known.statements + [statement.id]))
            } else {
                baselines.append(
                    Baseline(
                        value: value, decimals: text.decimals, digit: digit, period: period,
                        origin: .statements([statement.id])))
            }
        }
        return baselines
    }

    /// Every baseline a target of an indicator could start from: what the plan states, and the figure of the
    /// base period where it agrees with none of them. A person may choose one.
    public func baselineCandidates(of indicator: Indicator, org: String, readings: [Reading]) -> [Baseline] {
        let stated = statedBaselines(of: indicator, org: org, period: horizon.base)
        let known = readings.first {
            $0.period == horizon.base && $0.quality != .estimated
                && ($0.bound == .exact || $0.bound == .about)
        }
        let digit = Plan.digit(decimals: indicator.decimals)
        guard let known, !stated.contains(where: { Plan.agree($0.value, $0.digit, known.value, digit) })
        else {
            return stated
        }
        return stated + [
            Baseline(
                value: known.value, decimals: indicator.decimals, digit: digit, period: horizon.base,
                origin: .figure)
        ]
    }

    /// One unit of the last digit of a statement's number, in its indicator's unit.
    func digit(of statement: PlanStatement, in indicator: Indicator) -> Exact? {
        statement.value.flatMap { convert(Plan.digit(decimals: $0.decimals), statement, indicator) }
    }

    /// One unit of the last of so many decimals.
    static func digit(decimals: Int) -> Exact { Exact(1, over: Exact.powerOfTen(decimals)) ?? .one }

    /// Whether two values of one unit can be one number: the finer told one, rounded half to even to the last
    /// digit of the other, equals it. 2.4 agrees with 2.36, 12.3 of ten thousand with 123,040.
    static func agree(_ left: Exact, _ leftDigit: Exact, _ right: Exact, _ rightDigit: Exact) -> Bool {
        let coarse = max(leftDigit, rightDigit)
        guard let first = left.divided(by: coarse), let second = right.divided(by: coarse) else {
            return left == right
        }
        return first.rounded(decimals: 0) == second.rounded(decimals: 0)
    }

    private func rank(_ statement: PlanStatement) -> Int {
        section(statement.section)?.kind == .table ? 0 : 1
    }
}
