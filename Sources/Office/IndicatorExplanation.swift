import Documents
import Formulas
public import Kernel
import Measures
import Orgs
public import Plans
public import Words

/// Finds an indicator by identifier or by a name.
public struct IndicatorFinder {
    private let plan: Plan

    /// A finder over one plan.
    public init(_ plan: Plan) { self.plan = plan }

    /// The indicator with this identifier, title or other name.
    public func find(_ text: String) -> Indicator? {
        plan.indicator(text)
            ?? plan.indicators.first { $0.title.zh == text || $0.title.en == text || $0.also.contains(text) }
    }
}

/// An indicator explained in full: what the plan says, what is known, and how each verdict came about.
public struct IndicatorExplanation {
    let view: PlanView
    let indicator: Indicator
    let words: Words

    /// An explanation in one language.
    public init(_ view: PlanView, _ indicator: Indicator, _ words: Words) {
        self.view = view
        self.indicator = indicator
        self.words = words
    }

    private var plan: Plan { view.plan }
    private var verdicts: [Verdict] { view.evaluation.verdicts(of: indicator.id) }

    /// The explanation as lines of text.
    public func text() -> String {
        var lines = ["\(words.title(indicator.title))  (\(indicator.id))"]
        if let owner = ownerLine { lines.append(owner) }
        for definition in indicator.definitions {
            lines.append(
                words.sentence(Message("explain.formula", ["formula": .text(definition.formula.text)]))
                    + (definition.source.map { " — \($0)" } ?? ""))
            for parameter in plan.parameters(of: definition.formula) {
                lines += ParameterTelling(parameter: parameter).lines.map {
                    "  " + words.sentence($0.message) + " — " + $0.source
                }
            }
        }
        lines.append("")
        lines.append(words.sentence("explain.statements"))
        for statement in plan.statements(of: indicator.id) { lines.append("  " + line(statement)) }
        lines.append("")
        lines.append(words.sentence("explain.readings"))
        let readings = view.evaluation.readings(indicator, org: plan.org)
        if readings.isEmpty { lines.append("  —") }
        for reading in readings { lines.append("  " + line(reading)) }
        lines += view.evaluation.unreckoned(indicator, org: plan.org).map {
            "  " + words.sentence(plan.message($0))
        }
        for verdict in verdicts {
            lines.append("")
            lines += block(verdict)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private var ownerLine: String? {
        guard let owner = indicator.owner,
            let name = plan.orgs.name(of: owner.lead.org, on: view.evaluation.today)
        else { return nil }
        let code = owner.isSuggested ? "explain.owner-suggested" : "explain.owner"
        return words.sentence(Message(code, ["owner": .title(name.title)]))
    }

    private func line(_ statement: PlanStatement) -> String {
        let value = statement.value.map { text -> String in
            let unit = statement.unit.flatMap { plan.units[$0]?.title } ?? Title(zh: "", en: "")
            return words.quantity(text.value, decimals: text.decimals, unit: unit)
        }
        let parts = [
            statement.id, statement.section, words.sentence("role.\(statement.role.rawValue)"), value ?? "—",
            statement.period.map { words.period($0) } ?? "—", statement.words,
        ]
        return parts.joined(separator: "  ")
    }

    private func line(_ reading: Reading) -> String {
        let origin = reading.figures.compactMap(\.origin).first ?? words.sentence("origin.none")
        let bound = words.sign(reading.bound)
        return [
            words.period(reading.period), bound + words.quantity(reading.value, of: indicator),
            words.sentence("way.\(EvaluationReport.code(reading.way))"),
            words.sentence("quality.\(reading.quality.rawValue)"),
            reading.hasOrigin ? origin : words.sentence("origin.none"),
        ].joined(separator: "  ")
    }

    private func block(_ verdict: Verdict) -> [String] {
        let word = words.sentence("verdict.word.\(verdict.word.rawValue)")
        let goal = words.sentence(GoalPhrase(verdict.target, indicator).message)
        var lines = ["\(word)  \(goal)  \(words.period(verdict.target.period))"]
        lines.append("  " + words.sentences(verdict.reason))
        for step in VerdictSteps(verdict, indicator).messages { lines.append("  " + words.sentence(step)) }
        if let forecast = view.evaluation.forecast(verdict) {
            let told = words.sentences(ForecastSentences(forecast, indicator).messages)
            lines.append("  " + told.filter { $0 != "*" })
        }
        return lines
    }

    /// The explanation as one JSON object.
    public func json() -> JSONText {
        let readings = view.evaluation.readings(indicator, org: plan.org)
        let report = EvaluationReport(view.evaluation, words: words)
        return .object([
            ("plan", .text(plan.id)), ("indicator", .text(indicator.id)),
            ("title", .object([("zh", .text(indicator.title.zh)), ("en", .text(indicator.title.en))])),
            ("unit", .optional(indicator.unit?.symbol)),
            (
                "definitions",
                .list(
                    indicator.definitions.map {
                        .object([
                            ("formula", .text($0.formula.text)), ("source", .optional($0.source)),
                            (
                                "parameters",
                                .list(
                                    plan.parameters(of: $0.formula).map { ParameterTwin.parameter.json($0) })
                            ),
                        ])
                    })
            ),
            (
                "unreckoned",
                .list(
                    view.evaluation.unreckoned(indicator, org: plan.org).map { year in
                        .object([
                            ("period", .text(year.period.description)),
                            ("causes", .list(year.causes.map { .text(words.sentence(plan.message($0))) })),
                        ])
                    })
            ),
            ("statements", .list(plan.statements(of: indicator.id).map { .text($0.id) })),
            ("readings", .list(readings.map(json))),
            ("verdicts", .list(verdicts.map { report.json($0) })),
            (
                "forecasts",
                .list(
                    verdicts.compactMap { view.evaluation.forecast($0) }.map {
                        ForecastSentences.json($0, indicator)
                    })
            ),
        ])
    }

    private func json(_ reading: Reading) -> JSONText {
        .object([
            ("period", .text(reading.period.description)),
            ("value", .text(reading.value.text(decimals: indicator.decimals))),
            ("bound", .text(reading.bound == .exact ? "exact" : reading.bound.rawValue)),
            ("way", .text(EvaluationReport.code(reading.way))),
            ("quality", .text(reading.quality.rawValue)), ("verified", .flag(reading.hasOrigin)),
            (
                "figures",
                .list(
                    reading.figures.map {
                        .object([
                            ("element", .text($0.element)), ("org", .text($0.org)),
                            ("period", .text($0.period.description)), ("published", .text($0.published)),
                            ("origin", .optional($0.origin)),
                        ])
                    })
            ),
        ])
    }
}

extension Words {
    /// A value of an indicator as people read it; with the indicator's decimals unless others are asked.
    func quantity(_ value: Exact, of indicator: Indicator, decimals: Int? = nil) -> String {
        quantity(value, decimals: decimals ?? indicator.decimals, unit: indicator.unitTitle)
    }
}

/// The reckoning of a verdict, step by step, as far as there is one.
public struct VerdictSteps {
    /// Path, distance and shares, in the order they are reckoned.
    public let messages: [Message]

    /// The steps of one verdict of an indicator.
    public init(_ verdict: Verdict, _ indicator: Indicator) {
        func quantity(_ value: Exact) -> MessageArgument { indicator.quantity(value) }
        var steps: [Message] = []
        if let path = verdict.path, let figure = verdict.figure, let expected = verdict.expected {
            steps.append(
                Message(
                    !path.steps.isEmpty
                        ? "explain.path-confirmed"
                        : path.isGeometric ? "explain.path-geometric" : "explain.path-linear",
                    [
                        "period": .period(figure.period), "expected": quantity(expected),
                        "base": quantity(path.from),
                        "target": quantity(path.to), "step": .integer(path.step(of: figure.period)),
                        "length": .integer(path.length),
                    ]))
            // Of a target that is met nobody asks how far from the path it is.
            if let distance = verdict.distance, verdict.word != .met {
                steps.append(
                    Message(
                        "explain.distance",
                        [
                            "value": quantity(figure.value), "expected": quantity(expected),
                            "base": quantity(path.from), "target": quantity(path.to),
                            "distance": .number(distance, decimals: 4),
                        ]))
            }
        }
        func percent(_ share: Exact?) -> MessageArgument {
            guard let share, let value = share.times(Exact(100)) else { return .text("—") }
            return .quantity(value, decimals: 1, unit: Title(zh: "%", en: "%"))
        }
        if verdict.figure != nil {
            steps.append(
                Message(
                    "explain.shares",
                    [
                        "completion": percent(verdict.completion), "progress": percent(verdict.progress),
                        "elapsed": percent(verdict.elapsed),
                    ]))
        }
        messages = steps
    }
}
