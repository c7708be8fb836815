import Documents
import Kernel

extension Lint {
    static let statementRules: [LintRule] = [
        LintRule("no-unit") { context in
            context.plan.statements.compactMap { statement -> Finding? in
                guard statement.value != nil, statement.unit == nil else { return nil }
                return Finding(
                    "no-unit", Message("lint.no-unit", ["label": context.label(statement)]),
                    at: context.place(statement.id), statements: [statement.id], indicator: statement.subject)
            }
        },
        LintRule("placeholder") { context in
            context.plan.statements.compactMap { statement -> Finding? in
                guard statement.value == nil, [.level, .increment, .eachYear].contains(statement.basis),
                    statement.role != .context
                else { return nil }
                return Finding(
                    "placeholder",
                    Message(
                        "lint.placeholder",
                        ["label": context.label(statement), "words": .text(statement.words)]),
                    at: context.place(statement.id), statements: [statement.id], indicator: statement.subject)
            }
        },
        LintRule("no-due-year") { context in
            context.plan.statements.compactMap { statement -> Finding? in
                guard statement.role == .target, statement.period == nil else { return nil }
                return Finding(
                    "no-due-year",
                    Message(
                        "lint.no-due-year",
                        ["label": context.label(statement), "words": .text(statement.words)]),
                    at: context.place(statement.id), statements: [statement.id], indicator: statement.subject)
            }
        },
        LintRule("unmeasurable") { context in
            context.plan.statements.compactMap { statement -> Finding? in
                guard statement.role == .target, statement.basis == .unmeasurable else { return nil }
                return Finding(
                    "unmeasurable",
                    Message(
                        "lint.unmeasurable",
                        ["label": context.label(statement), "words": .text(statement.words)]),
                    at: context.place(statement.id), statements: [statement.id], indicator: statement.subject)
            }
        },
        LintRule("unit-mismatch") { context in
            context.plan.statements.compactMap { unitMismatch($0, context) }
        },
        LintRule("unit-written-two-ways", .note) { context in
            context.plan.indicators.compactMap { unitWrittenTwoWays($0, context) }
        },
    ]

    /// A unit that cannot be converted into the indicator's, or percentage points for a level.
    private static func unitMismatch(_ statement: PlanStatement, _ context: LintContext) -> Finding? {
        guard let indicator = context.indicator(of: statement), let expected = indicator.unit,
            let told = statement.unit.flatMap({ context.plan.units[$0] })
        else { return nil }
        let isPointForLevel = told.isPoint && !expected.isPoint && statement.basis == .level
        guard told.dimension != expected.dimension || isPointForLevel else { return nil }
        return Finding(
            "unit-mismatch",
            Message(
                "lint.unit-mismatch",
                [
                    "label": context.label(statement), "told": .title(told.title),
                    "expected": .title(expected.title), "indicator": .title(indicator.title),
                ]),
            at: context.place(statement.id), statements: [statement.id], indicator: indicator.id)
    }

    /// One thing counted in two units of equal size.
    private static func unitWrittenTwoWays(_ indicator: Indicator, _ context: LintContext) -> Finding? {
        var first: [String: PlanStatement] = [:]
        var order: [String] = []
        // By identifier, so that the same ones are named in whatever order they stand.
        for statement in context.plan.statements(of: indicator.id).sorted(by: { $0.id < $1.id }) {
            guard let symbol = statement.unit, let unit = context.plan.units[symbol], !unit.isPoint,
                statement.value != nil, first[symbol] == nil
            else { continue }
            first[symbol] = statement
            order.append(symbol)
        }
        let units = order.compactMap { context.plan.units[$0] }
        guard let head = units.first, units.count > 1,
            units.dropFirst().contains(where: { $0.dimension == head.dimension && $0.scale == head.scale })
        else { return nil }
        let statements = order.compactMap { first[$0] }
        return Finding(
            "unit-written-two-ways", severity: .note,
            Message(
                "lint.unit-written-two-ways",
                ["indicator": .title(indicator.title), "values": context.list(statements)]),
            at: context.place(statements[0].id), statements: statements.map(\.id), indicator: indicator.id)
    }
}
