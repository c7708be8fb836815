import Formulas
import Kernel
import Measures
import Plans
import Words

/// How verdicts, their targets and what they rest on are told to machines.
enum VerdictTwin {
    static let word = JSONSchema.choice(Verdict.Word.allCases.map(\.rawValue))
    static let basis = JSONSchema.choice(Basis.allCases.map(\.code))

    /// A verdict's number, in its indicator's unit.
    private static func quantity(_ told: Told<Verdict>, _ value: Exact?) -> TwinQuantity? {
        value.map { TwinQuantity(value: $0, unit: unit(told.by, told.it.target)) }
    }

    private static func unit(_ reader: TwinReader, _ target: PlanTarget) -> String? {
        target.basis == .done ? nil : reader.plan.indicator(target.indicator)?.unit?.symbol
    }

    static let target = Shape<Told<PlanTarget>>(
        "Target", "What is to be reached, told by one or more statements.",
        [
            .text("basis", "What the value is measured against.", basis) { $0.it.basis.code },
            .known(
                "bound", "How the value binds.", .choice(["atLeast", "moreThan", "atMost", "range", "about"])
            ) { $0.it.bound?.rawValue },
            .known("value", "The value; null where the plan gives no number.", TwinParts.quantity) { told in
                told.it.value.map { TwinQuantity(value: $0, unit: unit(told.by, told.it)) }
            },
            .known("high", "The upper end of a range.", TwinParts.quantity) { told in
                told.it.high.map { TwinQuantity(value: $0, unit: unit(told.by, told.it)) }
            },
            .text("period", "The period it is told for.", .period) { $0.it.period.description },
            .text("due", "The last year of that period.", .period) { $0.it.due.description },
            .flag("periodAssumed", "Whether the text names no period.") { $0.it.isPeriodAssumed },
            .texts("statements", "The statements that tell it.") { $0.it.statements },
        ])

    static let baseline = Shape<Told<(baseline: Baseline, unit: String?)>>(
        "Baseline", "Where a target starts from.",
        [
            .part("value", "The value.", TwinParts.quantity) {
                TwinQuantity(value: $0.it.baseline.value, unit: $0.it.unit)
            },
            .text("period", "The base period.", .period) { $0.it.baseline.period.description },
            .text("origin", "Who says so.", .choice(["statements", "figure", "increment"])) { told in
                switch told.it.baseline.origin {
                case .statements: "statements"
                case .figure: "figure"
                case .increment: "increment"
                }
            },
            .texts("statements", "The statements that tell it.") { $0.it.baseline.statements },
        ])

    static let other = Shape<Told<(other: OtherBaseline, unit: String?)>>(
        "OtherBaseline", "A baseline that competes with the first, and what it would lead to.",
        [
            .part("baseline", "The baseline.", baseline) { told in
                told.with((baseline: told.it.other.baseline, unit: told.it.unit))
            },
            .text("verdict", "The word under it.", word) { $0.it.other.word.rawValue },
            .known("distance", "The distance under it.", .decimal) { $0.it.other.distance?.decimalText },
        ])

    static let judged = Shape<(figure: JudgedFigure, unit: String?)>(
        "JudgedFigure", "The figure that judges.",
        [
            .part("value", "The value.", TwinParts.quantity) {
                TwinQuantity(value: $0.figure.value, unit: $0.unit)
            },
            .text("period", "Its period.", .period) { $0.figure.period.description },
            .text("way", "The way it came.", TwinParts.way) { EvaluationReport.code($0.figure.way) },
            .flag("verified", "Whether all it rests on has an origin.") { $0.figure.isVerified },
            .flag("provisional", "Whether it is to be revised.") { $0.figure.isProvisional },
            .text("bound", "Whether it is a number or a bound.", TwinParts.bound) {
                TwinParts.bound($0.figure.bound)
            },
        ])

    static let point = Shape<(period: Period, value: Exact)>(
        "PathPoint", "Where a path stands at a period.",
        [
            .text("period", "The period.", .period) { $0.period.description },
            .text("value", "The value, in the indicator's unit.", .decimal) { $0.value.decimalText },
        ])

    static let path = Shape<TargetPath>(
        "Path", "The way from the baseline to the target.",
        [
            .text("shape", "Equal growth or equal steps.", .choice(["geometric", "linear"])) {
                $0.isGeometric ? "geometric" : "linear"
            },
            .parts("points", "Its points.", point) { $0.points },
        ])

    static let years = Shape<YearCount>(
        "YearCount", "How many of the years asked are known.",
        [
            .count("known", "Years with a usable figure.") { $0.known },
            .count("due", "Years that were due.") { $0.due },
        ])

    static let decision = Shape<DecisionMark>(
        "Decision", "Who decided, when, and why.",
        [
            .text("by", "Who.") { $0.by.name }, .text("at", "When.", .moment) { $0.at.description },
            .text("reason", "Why, in the person's own words.") { $0.reason },
        ])

    static let verdict = Shape<Told<Verdict>>(
        "Verdict", "The judgement of one target: a word, the numbers it rests on, and why.",
        subject + judgement + numbers)

    private static let subject: [ShapeMember<Told<Verdict>>] = [
        .text("indicator", "The indicator that is judged.") { $0.it.target.indicator },
        .part("title", "The indicator's name.", TwinParts.title) { told in
            told.by.plan.indicator(told.it.target.indicator)?.title ?? Title(zh: "", en: "")
        },
        .part("org", "The org that is judged.", TwinParts.org) { $0.with($0.it.target.org) },
        .part("target", "What is to be reached.", target) { $0.with($0.it.target) },
    ]

    private static let judgement: [ShapeMember<Told<Verdict>>] = [
        .text("verdict", "The judgement.", word) { $0.it.word.rawValue },
        .flag("final", "Whether no later figure can change it.") { $0.it.isFinal },
        .known("overdueSince", "The day from which the due figure is overdue.", .day) {
            $0.it.overdueSince?.description
        },
        .part("reason", "Why.", TwinParts.title) { $0.by.say($0.it.reason) },
        .known("baselineChosen", "Who chose between baselines that disagree.", decision) { $0.it.chosen },
        .known("pathConfirmed", "Who confirmed the yearly values of the path.", decision) {
            $0.it.confirmed
        },
        .parts("steps", "The reckoning, step by step.", TwinParts.title) { told in
            guard let indicator = told.by.plan.indicator(told.it.target.indicator) else { return [] }
            return VerdictSteps(told.it, indicator).messages.map { told.by.say($0) }
        },
    ]

    private static let numbers: [ShapeMember<Told<Verdict>>] = [
        .known("figure", "The figure that judges; null: none can be used.", judged) { told in
            told.it.figure.map { (figure: $0, unit: unit(told.by, told.it.target)) }
        },
        .known("baseline", "Where the target starts from; null: unknown.", baseline) { told in
            told.known(
                told.it.baseline.map { (baseline: $0, unit: unit(told.by, told.it.target)) })
        },
        .parts("otherBaselines", "Baselines that compete with the first.", other) { told in
            told.each(told.it.others.map { (other: $0, unit: unit(told.by, told.it.target)) })
        },
        .known("expected", "Where the path stands at the figure's period.", TwinParts.quantity) {
            quantity($0, $0.it.expected)
        },
        .known("distance", "The share of the planned change between figure and path.", .decimal) {
            $0.it.distance?.decimalText
        },
        .known("completion", "Actual over target.", .decimal) { $0.it.completion?.decimalText },
        .known("progress", "The part of the planned change that is done.", .decimal) {
            $0.it.progress?.decimalText
        },
        .known("elapsed", "The part of the time that had passed.", .decimal) { $0.it.elapsed?.decimalText },
        .known("path", "The path, where there is one.", path) { $0.it.path },
        .known("years", "Years known, of a target for every year.", years) { $0.it.years },
    ]

    static let shapes: [NamedSchema] = [
        target.told, baseline.told, other.told, judged.told, point.told, path.told, years.told, decision.told,
        verdict.told,
    ]
}
