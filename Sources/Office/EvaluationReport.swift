public import Documents
public import Kernel
public import Measures
public import Plans
public import Words

/// What a plan's evaluation looks like to machines and on a terminal.
public struct EvaluationReport {
    let evaluation: PlanEvaluation
    let words: Words

    /// A report in one language.
    public init(_ evaluation: PlanEvaluation, words: Words) {
        self.evaluation = evaluation
        self.words = words
    }

    /// One object a verdict. Numbers are decimal text; values have the indicator's decimals.
    public func verdicts() -> [JSONText] { evaluation.verdicts.map(json) }

    /// One object a finding of the lint.
    public func findings() -> [JSONText] { evaluation.findings.map { FindingReport.json($0, words: words) } }

    func json(_ verdict: Verdict) -> JSONText {
        let indicator = evaluation.plan.indicator(verdict.target.indicator)
        let decimals = indicator?.decimals ?? 0
        func number(_ value: Exact?) -> JSONText { .optional(value?.text(decimals: decimals)) }
        let figure = verdict.figure
        return .object([
            ("plan", .text(evaluation.plan.id)),
            ("indicator", .text(verdict.target.indicator)),
            ("title", .optional(indicator.map { words.title($0.title) })),
            ("org", .text(verdict.target.org)),
            ("statements", .list(verdict.target.statements.map { .text($0) })),
            ("target", target(verdict.target, unit: indicator?.unit?.symbol, number)),
            ("verdict", .text(verdict.word.rawValue)),
            ("final", .flag(verdict.isFinal)),
            ("overdueSince", .optional(verdict.overdueSince?.description)),
            ("value", number(figure?.value)),
            ("period", .optional(figure?.period.description)),
            ("way", .optional(figure.map { EvaluationReport.code($0.way) })),
            ("verified", figure.map { .flag($0.isVerified) } ?? .null),
            ("baseline", baseline(verdict.baseline, decimals)),
            ("otherBaselines", .list(verdict.others.map { baseline($0.baseline, decimals) })),
            ("baselineChosen", EvaluationReport.mark(verdict.chosen)),
            ("pathConfirmed", EvaluationReport.mark(verdict.confirmed)),
            ("expected", number(verdict.expected)),
            ("distance", .optional(verdict.distance?.text(decimals: 4, .down))),
            ("completion", .optional(verdict.completion?.text(decimals: 4))),
            ("progress", .optional(verdict.progress?.text(decimals: 4))),
            ("elapsed", .optional(verdict.elapsed?.text(decimals: 4))),
            ("reason", .text(words.sentences(verdict.reason))),
        ])
    }

    /// Who decided, when and why; `null` where nobody did.
    static func mark(_ mark: DecisionMark?) -> JSONText {
        guard let mark else { return .null }
        return .object([
            ("by", .text(mark.by.name)), ("at", .text(mark.at.description)), ("reason", .text(mark.reason)),
        ])
    }

    private func target(
        _ target: PlanTarget, unit: String?, _ number: (Exact?) -> JSONText
    ) -> JSONText {
        .object([
            ("basis", .text(target.basis.code)), ("bound", .optional(target.bound?.rawValue)),
            ("value", number(target.value)), ("high", number(target.high)), ("unit", .optional(unit)),
            ("period", .text(target.period.description)),
        ])
    }

    private func baseline(_ baseline: Baseline?, _ decimals: Int) -> JSONText {
        .optional(baseline.map { $0.value.text(decimals: max($0.decimals, decimals)) })
    }

    /// The word that machines read for a way to a value.
    public static func code(_ way: Way) -> String { way == .fromUnits ? "fromUnits" : way.rawValue }
}

/// What a finding looks like to machines.
public enum FindingReport {
    /// One object: code, severity, message, file, line, column, and what it speaks of.
    public static func json(_ finding: Finding, words: Words) -> JSONText {
        .object([
            ("code", .text(finding.code)), ("severity", .text(finding.severity.rawValue)),
            ("message", .text(words.sentence(finding.message))), ("file", .text(finding.place.file)),
            ("line", .integer(finding.place.line)), ("column", .integer(finding.place.column)),
            ("statements", .list(finding.statements.map { .text($0) })),
            ("indicator", .optional(finding.indicator)), ("task", .optional(finding.task)),
        ])
    }

    /// One object for a finding about a document itself.
    public static func json(_ diagnostic: Diagnostic, words: Words) -> JSONText {
        .object([
            ("code", .text(diagnostic.code)), ("severity", .text(diagnostic.severity.rawValue)),
            ("message", .text(words.sentence(diagnostic.message))), ("file", .text(diagnostic.place.file)),
            ("line", .integer(diagnostic.place.line)), ("column", .integer(diagnostic.place.column)),
            ("suggestion", .optional(diagnostic.suggestion)),
        ])
    }
}
