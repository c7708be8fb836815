import Documents
import Formulas
import Kernel
import Measures

extension Lint {
    /// Rules on the parameters that formulas use.
    static let parameterRules: [LintRule] = [
        LintRule("unused-parameter", .note) { context in
            let used = Set(uses(context).map(\.parameter.id))
            return context.plan.formulaParameters.compactMap { parameter -> Finding? in
                let place = context.plan.place("parameter:\(parameter.id)")
                guard !used.contains(parameter.id), !place.file.hasPrefix("Library/") else { return nil }
                return Finding(
                    "unused-parameter", severity: .note,
                    Message("lint.unused-parameter", ["parameter": .title(parameter.title)]), at: place)
            }
        },
        LintRule("parameter-gap") { context in
            uses(context).flatMap { use in
                use.spans(use.gaps).map { span(use, "parameter-gap", $0, context) }
            }
        },
        LintRule("parameter-without-value") { context in
            uses(context).flatMap { use in
                use.spans(use.withoutValue).map { span(use, "parameter-without-value", $0, context) }
            }
        },
        LintRule("parameter-without-article", .note) { context in
            uses(context).compactMap { use -> Finding? in
                let bare = use.parameter.versions.map { use.parameter.source(of: $0) }
                    .first { $0.article == nil }
                guard let bare else { return nil }
                return Finding(
                    "parameter-without-article", severity: .note,
                    Message(
                        "lint.parameter-without-article",
                        ["parameter": .title(use.parameter.title), "document": .text(bare.document)]),
                    at: context.plan.place("parameter:\(use.parameter.id)"), indicator: use.indicators[0].id)
            }
        },
    ]

    private static func span(
        _ use: ParameterUse, _ code: String, _ days: ClosedRange<Day>, _ context: LintContext
    ) -> Finding {
        Finding(
            code,
            Message(
                "lint.\(code)",
                [
                    "parameter": .title(use.parameter.title), "from": .day(days.lowerBound),
                    "to": .day(days.upperBound),
                    "indicators": .list(use.indicators.map { .title($0.title) }),
                ]),
            at: context.plan.place("parameter:\(use.parameter.id)"), indicator: use.indicators[0].id)
    }

    /// The parameters that formulas of the plan read, in the order written.
    private static func uses(_ context: LintContext) -> [ParameterUse] {
        context.plan.formulaParameters.compactMap { ParameterUse($0, context.plan) }
    }
}

/// Who reads a parameter, and in which years of the plan.
private struct ParameterUse {
    let parameter: FormulaParameter
    /// At least one.
    let indicators: [Indicator]
    /// The years of the plan in which one of their formulas reads it.
    let years: [Period]

    init?(_ parameter: FormulaParameter, _ plan: Plan) {
        self.parameter = parameter
        indicators = plan.indicators.filter { indicator in
            indicator.definitions.contains { $0.formula.parameters.contains(parameter.name) }
        }
        if indicators.isEmpty { return nil }
        let users = indicators
        years = plan.horizon.years.filter { year in
            users.contains { indicator in
                ParameterUse.definition(of: indicator, in: year)?.formula.parameters
                    .contains(parameter.name) ?? false
            }
        }
    }

    /// The definition that holds for a year: of those begun, the last to begin.
    private static func definition(of indicator: Indicator, in year: Period) -> ElementDefinition? {
        let begun = indicator.definitions.filter { $0.from.map { $0.firstDay <= year.lastDay } ?? true }
        return begun.enumerated().max { left, right in
            let (one, two) = (left.element.from?.firstDay.number, right.element.from?.firstDay.number)
            return (one ?? .min, left.offset) < (two ?? .min, right.offset)
        }?.element
    }

    /// Days of the plan's years without a version.
    var gaps: [ClosedRange<Day>] {
        var gaps: [ClosedRange<Day>] = []
        var next: Day?
        for version in parameter.versions.sorted(by: { Self.start($0) < Self.start($1) }) {
            if let from = version.from, Self.begins(next) < from {
                gaps.append(Self.begins(next)...from.adding(days: -1))
            }
            guard let to = version.to else { return gaps }
            next = to
        }
        return gaps + [Self.begins(next)...Self.end]
    }

    /// Days on which its document has no number.
    var withoutValue: [ClosedRange<Day>] {
        parameter.versions.filter { $0.content == .withoutValue }.map { version in
            Self.start(version)...(version.to?.adding(days: -1) ?? Self.end)
        }
    }

    /// The same days as far as they lie in the years of use, neighbouring years put together.
    func spans(_ days: [ClosedRange<Day>]) -> [ClosedRange<Day>] {
        var spans: [ClosedRange<Day>] = []
        for range in days {
            for year in years where year.firstDay <= range.upperBound && range.lowerBound <= year.lastDay {
                let part = range.clamped(to: year.firstDay...year.lastDay)
                if let last = spans.last, last.upperBound.adding(days: 1) == part.lowerBound {
                    spans[spans.count - 1] = last.lowerBound...part.upperBound
                } else {
                    spans.append(part)
                }
            }
        }
        return spans
    }

    private static let end = Day(number: 10_000_000)
    private static func begins(_ day: Day?) -> Day { day ?? Day(number: -10_000_000) }
    private static func start(_ version: ParameterVersion) -> Day { begins(version.from) }
}
