public import Kernel
import Measures

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
    /// What the plan states for the base period, the first one leading: table before text, then document order.
    /// Values that agree as published are one baseline.
    public func statedBaselines(of indicator: Indicator, org: String, period: Period) -> [Baseline] {
        let told = statements(of: indicator.id).enumerated().filter { _, statement in
            [.baseline, .achievement].contains(statement.role) && statement.org == org
                && statement.basis == .level && statement.period == period && statement.value != nil
                && [.equal, .about, nil].contains(statement.comparator)
        }
        let ordered = told.sorted { left, right in
            let ranks = (rank(left.element), rank(right.element))
            return ranks.0 != ranks.1 ? ranks.0 < ranks.1 : left.offset < right.offset
        }
        var baselines: [Baseline] = []
        for (_, statement) in ordered {
            guard let value = value(of: statement, in: indicator), let text = statement.value else {
                continue
            }
            let shared = baselines.firstIndex { Plan.agree($0.value, $0.decimals, value, text.decimals) }
            if let shared {
                let known = baselines[shared]
                baselines[shared] = Baseline(
                    value: known.value, decimals: known.decimals, period: period,
                    origin: .statements(known.statements + [statement.id]))
            } else {
                baselines.append(
                    Baseline(
                        value: value, decimals: text.decimals, period: period,
                        origin: .statements([statement.id])))
            }
        }
        return baselines
    }

    /// Whether two values can be one number, told with so many decimals each.
    static func agree(_ left: Exact, _ leftDecimals: Int, _ right: Exact, _ rightDecimals: Int) -> Bool {
        let coarse = min(leftDecimals, rightDecimals)
        return left.rounded(decimals: coarse) == right.rounded(decimals: coarse)
    }

    private func rank(_ statement: PlanStatement) -> Int {
        section(statement.section)?.kind == .table ? 0 : 1
    }
}
