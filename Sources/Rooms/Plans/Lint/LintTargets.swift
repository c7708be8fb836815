import Documents
import Kernel
import Measures

extension Lint {
    static let targetRules: [LintRule] = [
        LintRule("no-baseline") { context in eachTarget(context, noBaseline) },
        LintRule("baseline-disagrees") { context in
            context.plan.indicators.flatMap { baselineDisagrees($0, context) }
        },
        LintRule("two-targets") { context in context.plan.indicators.flatMap { twoTargets($0, context) } },
        LintRule("bound-differs", .note) { context in eachTarget(context, boundDiffers) },
        LintRule("met-at-base") { context in eachTarget(context, metAtBase) },
        LintRule("out-of-reach") { context in eachTarget(context, outOfReach) },
        LintRule("increment-against-level") { context in
            context.plan.indicators.flatMap { incrementAgainstLevel($0, context) }
        },
    ]

    private static func eachTarget(
        _ context: LintContext, _ check: (PlanTarget, Indicator, LintContext) -> Finding?
    ) -> [Finding] {
        context.plan.indicators.flatMap { indicator in
            context.plan.targets(of: indicator).compactMap { check($0, indicator, context) }
        }
    }

    private static func baselines(
        _ target: PlanTarget, _ indicator: Indicator, _ context: LintContext
    ) -> [Baseline] {
        context.plan.statedBaselines(of: indicator, org: target.org, period: context.plan.horizon.base)
    }

    private static func finding(
        _ code: String, severity: Severity = .warning, _ target: PlanTarget, _ indicator: Indicator,
        _ context: LintContext, _ arguments: [String: MessageArgument], also statements: [String] = []
    ) -> Finding {
        var arguments = arguments
        arguments["indicator"] = .title(indicator.title)
        arguments["due"] = .period(target.due)
        if let value = target.value { arguments["target"] = indicator.quantity(value) }
        return Finding(
            code, severity: severity, Message("lint.\(code)", arguments),
            at: context.place(target.statements.first ?? ""),
            statements: target.statements + statements, indicator: indicator.id)
    }

    /// A level or a rise without a value for the base period: nothing to measure the way from.
    private static func noBaseline(
        _ target: PlanTarget, _ indicator: Indicator, _ context: LintContext
    ) -> Finding? {
        guard [.level, .rises, .risesEveryYear].contains(target.basis),
            target.bound != nil || target.value == nil,
            baselines(target, indicator, context).isEmpty
        else { return nil }
        return finding(
            "no-baseline", target, indicator, context, ["base": .period(context.plan.horizon.base)])
    }

    /// Several values of one thing for one period.
    private static func baselineDisagrees(_ indicator: Indicator, _ context: LintContext) -> [Finding] {
        let told = context.plan.statements(of: indicator.id).filter {
            [.baseline, .achievement].contains($0.role) && $0.basis == .level && $0.value != nil
                && [.equal, .about, nil].contains($0.comparator)
        }
        let groups = Dictionary(grouping: told) { "\($0.org)|\($0.period.map(\.description) ?? "")" }
        return groups.keys.sorted().compactMap { key -> Finding? in
            guard let group = groups[key], let first = group.first,
                group.contains(where: { disagree($0, first, indicator, context) })
            else { return nil }
            var shown: [PlanStatement] = []
            for statement in group
            where !shown.contains(where: { !disagree($0, statement, indicator, context) }) {
                shown.append(statement)
            }
            return Finding(
                "baseline-disagrees",
                Message(
                    "lint.baseline-disagrees",
                    [
                        "indicator": .title(indicator.title), "values": context.list(shown),
                        "period": first.period.map { .period($0) } ?? .text("—"),
                    ]),
                at: context.place(first.id), statements: group.map(\.id), indicator: indicator.id)
        }
    }

    private static func disagree(
        _ left: PlanStatement, _ right: PlanStatement, _ indicator: Indicator, _ context: LintContext
    ) -> Bool {
        guard let first = context.plan.value(of: left, in: indicator),
            let firstDigit = context.plan.digit(of: left, in: indicator),
            let second = context.plan.value(of: right, in: indicator),
            let secondDigit = context.plan.digit(of: right, in: indicator)
        else { return false }
        return !Plan.agree(first, firstDigit, second, secondDigit)
    }

    /// One thing with two targets for one due period.
    private static func twoTargets(_ indicator: Indicator, _ context: LintContext) -> [Finding] {
        let targets = context.plan.targets(of: indicator).filter { $0.value != nil && $0.basis != .done }
        let groups = Dictionary(grouping: targets) { "\($0.org)|\($0.basis.rawValue)|\($0.due)" }
        return groups.keys.sorted().compactMap { key -> Finding? in
            guard let group = groups[key], group.count > 1, let first = group.first else { return nil }
            let statements = group.compactMap { $0.statements.first.flatMap { context.plan.statement($0) } }
            return Finding(
                "two-targets",
                Message(
                    "lint.two-targets",
                    [
                        "indicator": .title(indicator.title), "values": context.list(statements),
                        "due": .period(first.due),
                    ]),
                at: context.place(first.statements.first ?? ""), statements: group.flatMap(\.statements),
                indicator: indicator.id)
        }
    }

    /// One target put as “about” here and as a firm number there.
    private static func boundDiffers(
        _ target: PlanTarget, _ indicator: Indicator, _ context: LintContext
    ) -> Finding? {
        let told = target.statements.compactMap { context.plan.statement($0) }
        let bounds = Set(told.map { context.plan.bound(of: $0, indicator) })
        guard bounds.count > 1, target.value != nil else { return nil }
        return finding(
            "bound-differs", severity: .note, target, indicator, context,
            ["values": context.list(told, boundsFor: indicator)])
    }

    /// The base already reaches the target.
    private static func metAtBase(
        _ target: PlanTarget, _ indicator: Indicator, _ context: LintContext
    ) -> Finding? {
        guard [.level, .eachYear, .done].contains(target.basis) else { return nil }
        let judge = Judge(
            plan: context.plan, indicator: indicator, target: target,
            evidence: Evidence(readings: [], today: target.due.lastDay))
        let met = baselines(target, indicator, context).filter { judge.meets($0.value) }
        guard let base = met.first else { return nil }
        return finding(
            "met-at-base", target, indicator, context,
            [
                "baseline": indicator.quantity(
                    base.value, decimals: max(base.decimals, indicator.decimals)),
                "base": .period(base.period),
            ], also: base.statements)
    }

    /// The pace that is needed exceeds every pace seen in the ten years up to the base.
    private static func outOfReach(
        _ target: PlanTarget, _ indicator: Indicator, _ context: LintContext
    ) -> Finding? {
        guard target.basis == .level, target.bound != .atMost, indicator.better == .higher,
            let goal = target.value, let base = baselines(target, indicator, context).first, base.value < goal
        else { return nil }
        let judge = Judge(
            plan: context.plan, indicator: indicator, target: target,
            evidence: Evidence(readings: [], today: target.due.lastDay))
        guard let path = judge.path(from: base) else { return nil }
        let points = PaceHistory(context, indicator, target.org, base).points
        let needed = PaceHistory.pace(base.value, goal, path.length, isGeometric: path.isGeometric)
        let seen = zip(points, points.dropFirst()).compactMap { earlier, later in
            PaceHistory.pace(
                earlier.value, later.value, later.year - earlier.year, isGeometric: path.isGeometric)
        }
        guard let needed, let best = seen.max(), needed > best else { return nil }
        let told: (Exact) -> MessageArgument = { pace in
            path.isGeometric
                ? .quantity(pace.times(Exact(100)) ?? pace, decimals: 1, unit: Title(zh: "%", en: "%"))
                : indicator.quantity(pace, decimals: indicator.decimals + 1)
        }
        return finding(
            "out-of-reach", target, indicator, context, ["needed": told(needed), "best": told(best)],
            also: base.statements)
    }

    /// What a target commits to, in its indicator's unit.
    private static func commitment(_ target: PlanTarget, _ context: LintContext) -> Leeway? {
        let comparator: Comparator =
            switch target.bound {
            case .about: .about
            case .range: .range
            case .atLeast, .moreThan, .atMost, nil: .equal
            }
        return target.value.map { Leeway($0, target.high, comparator, context.plan.parameters) }
    }

    /// What is to be added does not lead from the base to the level that is to be reached.
    private static func incrementAgainstLevel(_ indicator: Indicator, _ context: LintContext) -> [Finding] {
        let targets = context.plan.targets(of: indicator)
        return targets.filter { $0.basis == .increment }.compactMap { increment -> Finding? in
            guard let added = increment.value,
                let level = targets.filter({
                    $0.basis == .level && $0.due == increment.due && $0.org == increment.org
                }).min(by: { ($0.statements.min() ?? "") < ($1.statements.min() ?? "") }),
                let goal = level.value,
                let base = baselines(level, indicator, context).first, let sum = base.value.plus(added),
                let wanted = commitment(level, context), let grows = commitment(increment, context),
                !baselines(level, indicator, context).contains(where: {
                    grows.plus(Leeway($0.value, $0.value))?.meets(wanted) ?? true
                })
            else { return nil }
            return Finding(
                "increment-against-level",
                Message(
                    sum < goal ? "lint.increment-against-level" : "lint.increment-against-level.exceeds",
                    [
                        "indicator": .title(indicator.title), "base": indicator.quantity(base.value),
                        "added": indicator.quantity(added), "sum": indicator.quantity(sum),
                        "target": indicator.quantity(goal), "due": .period(level.due),
                    ]),
                at: context.place(increment.statements.first ?? ""),
                statements: increment.statements + level.statements + base.statements, indicator: indicator.id
            )
        }
    }
}

/// What is known of an indicator in the ten years up to the base.
struct PaceHistory {
    let points: [(year: Int, value: Exact)]

    init(_ context: LintContext, _ indicator: Indicator, _ org: String, _ base: Baseline) {
        var values: [Int: Exact] = [:]
        let years = (base.period.startYear - 10)...base.period.startYear
        for reading in context.readings(indicator.id, org)
        where reading.period.kind == base.period.kind && reading.bound == .exact {
            let year = reading.period.startYear
            if years.contains(year), values[year] == nil, reading.quality != .estimated {
                values[year] = reading.value
            }
        }
        for statement in context.plan.statements(of: indicator.id)
        where [.baseline, .achievement].contains(statement.role) && statement.basis == .level
            && statement.org == org && [.equal, nil].contains(statement.comparator)
        {
            guard let period = statement.period, period.kind == base.period.kind,
                years.contains(period.startYear), let value = context.plan.value(of: statement, in: indicator)
            else { continue }
            if values[period.startYear] == nil { values[period.startYear] = value }
        }
        values[base.period.startYear] = base.value
        points = values.keys.sorted().compactMap { year in values[year].map { (year, $0) } }
    }

    /// The growth or the step a year.
    static func pace(_ from: Exact, _ to: Exact, _ years: Int, isGeometric: Bool) -> Exact? {
        guard years > 0 else { return nil }
        return isGeometric
            ? TargetPath.pace(from: from, to: to, periods: years)
            : to.minus(from)?.divided(by: Exact(years))
    }
}
