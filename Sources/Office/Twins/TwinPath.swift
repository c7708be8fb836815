public import Kernel
import Plans

/// How the yearly path of a plan is told to machines.
enum PathTwin {
    private static let obstacle = { @Sendable (row: YearlyPath.Row) -> Message? in
        if case .obstacle(let why) = row.proposal { why } else { nil }
    }

    private static func points(_ steps: [PathStep]) -> [(period: Period, value: Exact)] {
        steps.map { (period: $0.period, value: $0.value) }
    }

    static let row = Shape<Told<YearlyPath.Row>>(
        "PathTarget", "What one target asks for every year.",
        [
            .text("id", "The target's identifier: what `POST` names it by.") { $0.it.target.id },
            .text("indicator", "Its indicator.") { $0.it.indicator.id },
            .part("title", "The indicator's name.", TwinParts.title) { $0.it.indicator.title },
            .part("org", "The org that is judged.", TwinParts.org) { $0.with($0.it.target.org) },
            .part("target", "What is to be reached.", VerdictTwin.target) { $0.with($0.it.target) },
            .known("unit", "The unit of all values.") { $0.it.indicator.unit?.symbol },
            .known("baseline", "Where it starts from; null: unknown.", .decimal) {
                $0.it.verdict.baseline?.value.decimalText
            },
            .parts(
                "proposal", "The reckoned value of every year; none where there is an obstacle.",
                VerdictTwin.point
            ) { points($0.it.proposal.steps) },
            .known("obstacle", "Why no path can be reckoned.", TwinParts.title) { told in
                obstacle(told.it).map { told.by.say($0) }
            },
            .parts("confirmed", "The values that a person confirmed last.", VerdictTwin.point) {
                points($0.it.confirmed?.content ?? [])
            },
            .flag("standing", "Whether the confirmed values are in force.") { $0.it.isStanding },
            .known("decision", "Who confirmed them.", VerdictTwin.decision) { $0.it.confirmed?.mark },
            .flag("disputed", "Whether baselines disagree so that the verdict hangs on a choice.") {
                $0.it.isDisputed
            },
        ])

    static let path = Shape<Told<YearlyPath>>(
        "YearlyPath", "The yearly values of every target: what is proposed, and what was confirmed.",
        [
            .text("seen", "The documents that hold: what a confirmation names.", .hash) {
                $0.by.view.adopted.fingerprint.description
            },
            .texts("years", "The years of the plan.", .period) { $0.it.years.map(\.description) },
            .parts("targets", "The targets, in document order.", row) { $0.each($0.it.rows) },
        ])

    static let shapes: [NamedSchema] = [row.told, path.told]
}

/// How the baselines that an indicator could start from are told to machines.
enum BaselineTwin {
    static let candidate = Shape<Told<(candidate: BaselineOptions.Candidate, unit: String?)>>(
        "BaselineCandidate", "A baseline that may be chosen, and what it would lead to.",
        [
            .text("id", "What `POST` names it by: where it is told, and the value.") {
                $0.it.candidate.token
            },
            .part("baseline", "The baseline.", VerdictTwin.baseline) { told in
                told.with((baseline: told.it.candidate.baseline, unit: told.it.unit))
            },
            .texts("verdicts", "The judgements of the indicator's targets under it.", VerdictTwin.word) {
                $0.it.candidate.verdicts.map(\.word.rawValue)
            },
            .flag("chosen", "Whether the standing choice is this one.") { $0.it.candidate.isChosen },
        ])

    static let options = Shape<Told<BaselineOptions>>(
        "BaselineOptions", "The baselines an indicator could start from, and what was chosen.",
        [
            .text("seen", "The documents that hold: what a choice names.", .hash) {
                $0.by.view.adopted.fingerprint.description
            },
            .text("indicator", "The indicator.") { $0.it.indicator.id },
            .part("title", "Its name.", TwinParts.title) { $0.it.indicator.title },
            .part("org", "Whose baseline it is.", TwinParts.org) { $0.with($0.it.org) },
            .parts("candidates", "The baselines; a choice needs two.", candidate) { told in
                told.each(
                    told.it.candidates.map { (candidate: $0, unit: told.it.indicator.unit?.symbol) })
            },
            .known("decision", "Who chose last.", VerdictTwin.decision) { $0.it.standing?.mark },
            .flag("lapsed", "Whether the last choice fits none of the candidates any more.") {
                $0.it.isLapsed
            },
        ])

    static let shapes: [NamedSchema] = [candidate.told, options.told]
}

extension TwinReader {
    /// The twin of the yearly path.
    public func yearlyPath() -> JSONText { PathTwin.path.json(told(view.yearlyPath())) }

    /// The twin of the page that chooses a baseline; refused where the plan has no such indicator.
    public func baselines(of id: String) throws(Refusal) -> JSONText {
        guard let indicator = plan.indicator(id) else {
            throw Refusal("page.indicator-not-found", ["indicator": .text(id)])
        }
        return BaselineTwin.options.json(told(view.baselineOptions(of: indicator)))
    }
}
