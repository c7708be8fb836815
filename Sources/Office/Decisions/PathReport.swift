public import Kernel
import Plans
public import Words

/// The yearly path of a plan as text and for machines.
public struct PathReport {
    let view: PlanView
    let path: YearlyPath
    let words: Words

    /// A report in one language.
    public init(_ view: PlanView, _ words: Words) {
        self.view = view
        self.words = words
        path = view.yearlyPath()
    }

    /// A header and a row a target that has values: name, baseline, years, state.
    public func table() -> (header: [String], rows: [[String]]) {
        let header =
            [words.sentence("targets.name"), words.sentence("fact.baseline")]
            + path.years.map { words.period($0) } + [words.sentence("path.state")]
        let rows = path.rows.filter { !$0.steps.isEmpty }.map { row in
            let decimals = row.indicator.decimals
            return [
                words.title(row.indicator.title) + " · "
                    + words.sentence(GoalPhrase(row.target, row.indicator).message),
                row.verdict.baseline.map {
                    words.number($0.value, decimals: max($0.decimals, decimals))
                } ?? "—",
            ]
                + path.years.map { year in
                    row.steps.first { $0.period == year }.map {
                        words.number($0.value, decimals: decimals)
                    } ?? "—"
                } + [words.sentence(row.isStanding ? "path.confirmed" : "path.proposed")]
        }
        return (header, rows)
    }

    /// One object a target, those without a path too.
    public func json() -> [JSONText] {
        path.rows.map { row in
            let decimals = row.indicator.decimals
            func list(_ steps: [PathStep]) -> JSONText {
                .list(
                    steps.map { step in
                        .object([
                            ("period", .text(step.period.description)),
                            ("value", .text(step.value.text(decimals: decimals))),
                        ])
                    })
            }
            let obstacle: Message? = if case .obstacle(let why) = row.proposal { why } else { nil }
            return .object([
                ("plan", .text(view.plan.id)), ("target", .text(row.target.id)),
                ("indicator", .text(row.indicator.id)), ("org", .text(row.target.org)),
                ("unit", .optional(row.indicator.unit?.symbol)),
                ("baseline", .optional(row.verdict.baseline?.value.text(decimals: decimals))),
                ("proposal", list(row.proposal.steps)),
                ("confirmed", row.isStanding ? list(row.confirmed?.content ?? []) : .null),
                ("decision", EvaluationReport.mark(row.confirmed?.mark)),
                ("standing", .flag(row.isStanding)),
                ("obstacle", .optional(obstacle.map { words.sentence($0) })),
            ])
        }
    }

    /// The target that an argument names: a target's identifier, or an indicator with one target that has a
    /// path.
    public func row(_ text: String) throws(Refusal) -> YearlyPath.Row {
        if let row = path.rows.first(where: { $0.target.id == text }) { return row }
        guard let indicator = IndicatorFinder(view.plan).find(text) else {
            throw Refusal("path.unknown-target", ["text": .text(text)])
        }
        let rows = path.rows.filter { $0.indicator.id == indicator.id && !$0.steps.isEmpty }
        if rows.count > 1 {
            throw Refusal(
                "path.several-targets",
                [
                    "indicator": .title(indicator.title), "targets": .list(rows.map { .text($0.target.id) }),
                ])
        }
        if let row = rows.first { return row }
        throw Refusal("path.unknown-target", ["text": .text(text)])
    }
}
