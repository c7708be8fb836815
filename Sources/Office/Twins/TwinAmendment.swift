public import Documents
public import Kernel
import Plans
import Words

/// How changed documents of a plan, and what came of a command, are told to machines.
enum AmendmentTwin {
    /// What is listed of each kind; the counts tell the rest.
    static let listed = 1000

    private static let change = JSONSchema.choice(PlanAmendment.Change.allCases.map(\.rawValue))

    static let file = Shape<PlanAmendment.File>(
        "AmendedFile", "A document that differs.",
        [
            .text("path", "Where it lies in the plan's folder.") { $0.path },
            .text("change", "What happened to it.", change) { $0.change.rawValue },
        ])

    static let field = Shape<Told<PlanAmendment.Field>>(
        "AmendedField", "A property that differs.",
        [
            .text("name", "The property.") { $0.it.name },
            .known("before", "As adopted.", TwinParts.title) { $0.by.say($0.it.before) },
            .known("after", "As it would be.", TwinParts.title) { $0.by.say($0.it.after) },
        ])

    static let item = Shape<Told<PlanAmendment.Item>>(
        "AmendedItem", "A thing of the plan that differs.",
        [
            .text("kind", "What it is.", .choice(PlanAmendment.Kind.allCases.map(\.rawValue))) {
                $0.it.kind.rawValue
            },
            .text("id", "Its identifier.") { $0.it.id },
            .known("title", "What it is called.", TwinParts.title) { $0.by.say($0.it.title) },
            .text("change", "What happened to it.", change) { $0.it.change.rawValue },
            .parts("fields", "The properties that differ.", field) { $0.each($0.it.fields) },
        ])

    static let side = Shape<Told<(verdict: Verdict, indicator: Indicator)>>(
        "JudgedSide", "A target and its judgement on one side of an amendment.",
        [
            .text("verdict", "The judgement.", VerdictTwin.word) { $0.it.verdict.word.rawValue },
            .part("goal", "What is to be reached.", TwinParts.title) { told in
                told.by.say(GoalPhrase(told.it.verdict.target, told.it.indicator).message)
            },
            .text("period", "The period it is told for.", .period) {
                $0.it.verdict.target.period.description
            },
            .part("reason", "Why.", TwinParts.title) { $0.by.say($0.it.verdict.reason) },
        ])

    private static func side(
        _ told: Told<PlanAmendment.Judgement>, _ verdict: Verdict?, _ plan: Plan?
    ) -> Told<(verdict: Verdict, indicator: Indicator)>? {
        guard let verdict, let indicator = plan?.indicator(told.it.indicator) else { return nil }
        return told.with((verdict: verdict, indicator: indicator))
    }

    private static func judgement(
        _ amendment: PlanAmendment?
    ) -> Shape<Told<PlanAmendment.Judgement>> {
        Shape<Told<PlanAmendment.Judgement>>(
            "AmendedVerdict", "A target whose judgement differs.",
            [
                .text("indicator", "The indicator.") { $0.it.indicator },
                .flag("wordChanged", "Whether the word differs, not only its numbers.") {
                    $0.it.isWordChanged
                },
                .known("before", "As adopted; null for a new target.", side) {
                    side($0, $0.it.before, amendment?.before.plan)
                },
                .known("after", "As it would be; null for a target that goes.", side) {
                    side($0, $0.it.after, amendment?.after.plan)
                },
            ])
    }

    static let problem = Shape<Told<Diagnostic>>(
        "DocumentProblem", "What forbids that documents are adopted.",
        [
            .text("code", "The stable code.") { $0.it.code },
            .part("place", "Where it is written.", TwinParts.place) { $0.it.place },
            .part("message", "What is wrong.", TwinParts.title) { $0.by.say($0.it.message) },
        ])

    static let amendment = Shape<Told<(amendment: PlanAmendment?, problems: [Diagnostic])>>(
        "Amendment", "What the changed documents of a plan's folder would move.",
        [
            .known("digest", "What `POST` names it by; null where nothing can be adopted.", .hash) {
                $0.it.amendment?.digest.description
            },
            .flag("needsBasis", "Whether a basis must be told, as in a real world.") {
                $0.by.view.world.kind == .real
            },
            list("problems", "What forbids the adoption.", problem) { $0.each($0.it.problems) },
            list("files", "The documents that differ.", file) { $0.it.amendment?.files ?? [] },
            .count("itemCount", "How many things differ.") { $0.it.amendment?.items.count ?? 0 },
            list("items", "The first of them.", item) { $0.each($0.it.amendment?.items ?? []) },
            .count("verdictCount", "How many judgements differ.") { $0.it.amendment?.verdicts.count ?? 0 },
            ShapeMember(
                "verdicts", .list(.named("AmendedVerdict"), most: listed),
                "The first of them, those with another word in front."
            ) { told in
                let shape = judgement(told.it.amendment)
                let verdicts = (told.it.amendment?.verdicts ?? []).prefix(listed)
                return .list(verdicts.map { shape.json(told.with($0)) })
            },
            list("appeared", "Findings that only the changed documents have.", PlanTwin.finding) {
                $0.each($0.it.amendment?.appeared ?? [])
            },
            list("vanished", "Findings that only the adopted ones have.", PlanTwin.finding) {
                $0.each($0.it.amendment?.vanished ?? [])
            },
        ])

    private static func list<Subject, Part>(
        _ name: String, _ about: String, _ shape: Shape<Part>,
        _ values: @escaping @Sendable (Subject) -> [Part]
    ) -> ShapeMember<Subject> {
        ShapeMember(name, .list(shape.reference, most: listed), about) {
            .list(values($0).prefix(listed).map { shape.json($0) })
        }
    }

    static let done = Shape<Told<(written: WrittenCommand, message: Message)>>(
        "Written", "What came of a command.",
        [
            .text(
                "state", "`recorded`: written now; `known`: this command had been done before.",
                .choice(["recorded", "known"])
            ) { $0.it.written.isRepeated ? "known" : "recorded" },
            .count("vintage", "The vintage it made.") { $0.it.written.receipt.vintage.number },
            .part("message", "What was done.", TwinParts.title) { $0.by.say($0.it.message) },
        ])

    static let shapes: [NamedSchema] = [
        file.told, field.told, item.told, side.told, judgement(nil).told, problem.told, amendment.told,
        done.told,
    ]
}

extension TwinReader {
    /// An argument in both languages.
    func say(_ argument: MessageArgument?) -> Title? {
        argument.map { Title(zh: zh.argument($0), en: en.argument($0)) }
    }

    /// What changed documents would move; without an amendment none wait, or the problems forbid it.
    public func amendment(_ amendment: PlanAmendment?, problems: [Diagnostic]) -> JSONText {
        let shown = amendment?.isEmpty == true ? nil : amendment
        return AmendmentTwin.amendment.json(told((amendment: shown, problems: problems)))
    }

    /// What came of a command.
    public func written(_ written: WrittenCommand, _ message: Message) -> JSONText {
        AmendmentTwin.done.json(told((written: written, message: message)))
    }
}
