import Documents
import Kernel
import Measures
import Orgs

extension Lint {
    static let relationRules: [LintRule] = [
        LintRule("parts-against-whole") { context in partsAgainstWhole(context) },
        LintRule("pool-too-small") { context in
            pairs(.drawnFrom, context) { relation, outcome, pool in
                guard let out = context.commitment(outcome)?.low, let most = context.commitment(pool)?.high,
                    out > most
                else { return nil }
                return report("pool-too-small", relation, [outcome, pool], context)
            }
        },
        LintRule("yearly-against-span") { context in pairs(.perYear, context) { yearly($0, $1, $2, context) }
        },
        LintRule("multiple-falls-short") { context in
            pairs(.doubles, context) { multiple($0, $1, $2, context) }
        },
        LintRule("narrower-exceeds-wider") { context in
            pairs(.contains, context) { relation, narrow, wide in
                guard let part = context.commitment(narrow)?.low,
                    let whole = context.commitment(wide)?.high, part > whole
                else { return nil }
                return report("narrower-exceeds-wider", relation, [narrow, wide], context)
            }
        },
        LintRule("ratio-disagrees") { context in
            derived(.ratioOf, "ratio-disagrees", context) { $0.divided(by: $1) }
        },
        LintRule("change-disagrees") { context in
            derived(.changeOf, "change-disagrees", context) { $0.minus($1) }
        },
        LintRule("gap-implies-two") { context in
            context.plan.relations.filter { $0.kind == .gapTo }.compactMap { gap($0, context) }
        },
    ]

    /// The relations of a kind whose two statements can be compared.
    private static func pairs(
        _ kind: PlanRelation.Kind, _ context: LintContext, isOneDimension: Bool = true,
        _ check: (PlanRelation, PlanStatement, PlanStatement) -> Finding?
    ) -> [Finding] {
        context.plan.relations.filter { $0.kind == kind }.compactMap { relation -> Finding? in
            guard let from = context.plan.statement(relation.from),
                let to = context.plan.statement(relation.to),
                !isOneDimension || context.isOneDimension([from, to])
            else { return nil }
            return check(relation, from, to)
        }
    }

    private static func report(
        _ code: String, _ relation: PlanRelation, _ statements: [PlanStatement], _ context: LintContext,
        _ extra: [String: MessageArgument] = [:]
    ) -> Finding {
        var arguments = extra
        arguments["from"] = context.quantity(statements[0])
        arguments["fromLabel"] = context.label(statements[0])
        arguments["fromWords"] = .text(statements[0].words)
        if statements.count > 1 {
            arguments["to"] = context.quantity(statements[1])
            arguments["toLabel"] = context.label(statements[1])
            arguments["toWords"] = .text(statements[1].words)
        }
        return Finding(
            code, Message("lint.\(code)", arguments), at: context.place(statements[0].id),
            statements: statements.map(\.id), indicator: context.indicator(of: statements[0])?.id)
    }

    /// The parts of a total, added up: short of it, or beyond what its wording leaves open.
    private static func partsAgainstWhole(_ context: LintContext) -> [Finding] {
        var order: [String] = []
        var partsOf: [String: [PlanStatement]] = [:]
        for relation in context.plan.relations where relation.kind == .sums {
            guard let part = context.plan.statement(relation.from) else { continue }
            if partsOf[relation.to] == nil { order.append(relation.to) }
            partsOf[relation.to, default: []].append(part)
        }
        return order.compactMap { whole -> Finding? in
            guard let total = context.plan.statement(whole), let parts = partsOf[whole],
                let wanted = context.leeway(total), context.isOneDimension(parts + [total]),
                let told = sum(parts.map { context.commitment($0) }), !told.meets(wanted),
                let sum = sum(parts.map { context.base($0) })
            else { return nil }
            return Finding(
                "parts-against-whole",
                Message(
                    "lint.parts-against-whole",
                    [
                        "parts": context.list(parts), "sum": context.quantity(sum, like: total),
                        "whole": context.quantity(total), "label": context.label(total),
                        "words": .text(total.words),
                    ]),
                at: context.place(total.id), statements: [total.id] + parts.map(\.id),
                indicator: context.indicator(of: total)?.id)
        }
    }

    /// The sum; `nil` where a part has no number, or beyond the range of numbers.
    private static func sum(_ values: [Leeway?]) -> Leeway? {
        values.reduce(Leeway(.zero, .zero)) { total, value in value.flatMap { total?.plus($0) } }
    }

    private static func sum(_ values: [Exact?]) -> Exact? {
        values.reduce(.zero) { total, value in value.flatMap { total?.plus($0) } }
    }

    /// A yearly amount, over the years of the span, against what the span is to bring.
    private static func yearly(
        _ relation: PlanRelation, _ yearly: PlanStatement, _ span: PlanStatement, _ context: LintContext
    ) -> Finding? {
        guard let each = context.base(yearly), let period = span.period else { return nil }
        let years = max(1, period.months / 12)
        guard let product = each.times(Exact(years)), let total = context.commitment(span),
            let told = context.commitment(yearly)?.times(Exact(years)), !told.meets(total)
        else { return nil }
        return report(
            "yearly-against-span", relation, [yearly, span], context,
            ["years": .integer(years), "product": context.quantity(product, like: span)])
    }

    /// A target that is called a multiple of the base, and is not.
    private static func multiple(
        _ relation: PlanRelation, _ target: PlanStatement, _ base: PlanStatement, _ context: LintContext
    ) -> Finding? {
        guard let factor = relation.factor, let start = context.base(base), let goal = context.base(target),
            let product = start.times(factor), goal < product
        else { return nil }
        return report(
            "multiple-falls-short", relation, [target, base], context,
            [
                "factor": .number(factor, decimals: factor.denominator == 1 ? 0 : 2),
                "product": context.quantity(product, like: target),
            ])
    }

    /// A ratio or a change that the text tells beside the two numbers it is made of.
    private static func derived(
        _ kind: PlanRelation.Kind, _ code: String, _ context: LintContext,
        _ reckon: (Exact, Exact) -> Exact?
    ) -> [Finding] {
        pairs(kind, context, isOneDimension: false) { relation, told, later in
            guard let over = relation.over.flatMap({ context.plan.statement($0) }), let digits = told.value,
                kind == .ratioOf || context.isOneDimension([told, later, over]),
                let second = context.base(over), let first = context.base(later),
                let reckoned = reckon(first, second)
            else { return nil }
            let scale = told.unit.flatMap { context.plan.units[$0]?.scale } ?? .one
            guard let value = reckoned.divided(by: scale) else { return nil }
            let agrees: Bool
            if told.comparator == .equal || told.comparator == nil {
                agrees = value.rounded(decimals: digits.decimals) == digits.value
            } else {
                agrees = context.leeway(told)?.contains(reckoned) ?? true
            }
            guard !agrees else { return nil }
            let unit = told.unit.flatMap { context.plan.units[$0]?.title } ?? Title(zh: "", en: "")
            return report(
                code, relation, [told, later, over], context,
                [
                    "over": context.quantity(over), "overLabel": context.label(over),
                    "reckoned": .quantity(value, decimals: digits.decimals + 2, unit: unit),
                ])
        }
    }

    /// A distance from another org, where the own value is told in two ways: the other's value follows from
    /// it twice, and only one of them can hold.
    private static func gap(_ relation: PlanRelation, _ context: LintContext) -> Finding? {
        guard let told = context.plan.statement(relation.from), let period = told.period,
            let indicator = context.plan.indicator(relation.to), let org = relation.org,
            let gap = context.plan.value(of: told, in: indicator)
        else { return nil }
        let own = context.plan.statedBaselines(of: indicator, org: told.org, period: period)
        let implied = own.compactMap { $0.value.minus(gap) }
        guard !implied.isEmpty else { return nil }
        let decimals = max(told.value?.decimals ?? 0, indicator.decimals)
        let known = context.readings(indicator.id, org).first { $0.period == period && $0.bound == .exact }
        let contradicted = known.map { reading in
            implied.allSatisfy {
                !Plan.agree(
                    $0, Plan.digit(decimals: decimals), reading.value,
                    Plan.digit(decimals: indicator.decimals))
            }
        }
        guard implied.count > 1 || contradicted == true else { return nil }
        let name = context.plan.orgs.name(of: org, on: period.lastDay)?.title ?? Title(zh: org, en: org)
        var arguments: [String: MessageArgument] = [
            "indicator": .title(indicator.title), "org": .title(name), "gap": context.quantity(told),
            "label": context.label(told),
            "implied": .list(implied.map { indicator.quantity($0, decimals: decimals) }),
        ]
        var code = "lint.gap-implies-two"
        if let known {
            code = "lint.gap-implies-two.known"
            arguments["known"] = indicator.quantity(known.value)
        }
        return Finding(
            "gap-implies-two", Message(code, arguments), at: context.place(told.id),
            statements: [told.id] + own.flatMap(\.statements), indicator: indicator.id)
    }
}
