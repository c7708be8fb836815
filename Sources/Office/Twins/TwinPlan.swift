import Documents
public import Kernel
import Measures
import Plans

/// How a plan's text is told to machines: sections, statements, tasks, findings, and the overview.
enum PlanTwin {
    static let horizon = Shape<Horizon>(
        "Horizon", "The years a plan speaks of.",
        [
            .text("base", "The year that baselines stand at.", .period) { $0.base.description },
            .text("from", "The first year.", .period) { $0.from.description },
            .text("to", "The last year.", .period) { $0.to.description },
            .known("outlook", "The year it looks out to.", .period) { $0.outlook?.description },
            .count("yearStart", "The month its year starts in.") { $0.yearStart },
        ])

    static let status = JSONSchema.choice(Plan.Status.allCases.map(\.rawValue))

    static let statement = Shape<Told<PlanStatement>>(
        "Statement", "One claim of the plan's text, without judgement.",
        [
            .text("id", "Its identifier.") { $0.it.id },
            .text("section", "The section it stands in.") { $0.it.section },
            .part("org", "The org it speaks of.", TwinParts.org) { $0.with($0.it.org) },
            .text("role", "What it is for.", .choice(PlanStatement.Role.allCases.map(\.rawValue))) {
                $0.it.role.rawValue
            },
            .text("basis", "What its value is measured against.", VerdictTwin.basis) { $0.it.basis.code },
            .known("comparator", "How it puts its number.", .choice(Comparator.allCases.map(\.rawValue))) {
                $0.it.comparator?.rawValue
            },
            .known("value", "Its number; null for a claim without one.", TwinParts.quantity) { told in
                told.it.value.map { TwinQuantity(value: $0.value, unit: told.it.unit) }
            },
            .known("high", "The upper end of a range.", TwinParts.quantity) { told in
                told.it.high.map { TwinQuantity(value: $0.value, unit: told.it.unit) }
            },
            .known("period", "The period it speaks of.", .period) { $0.it.period?.description },
            .text("words", "Our own short words for it.") { $0.it.words },
            .known("indicator", "The indicator it feeds.") { told in
                told.it.task == nil ? told.it.subject : nil
            },
            .known("task", "The task it feeds.") { $0.it.task },
            .known("notMonitored", "Why it is not monitored.", TwinParts.title) {
                $0.by.plan.notMonitored[$0.it.id]
            },
            .known("place", "Where it is written.", TwinParts.place) {
                $0.by.plan.places["statement:\($0.it.id)"]
            },
        ])

    static let taskName = Shape<PlanTask>(
        "TaskName", "A task by identifier and name.",
        [
            .text("id", "Its identifier.") { $0.id },
            .part("title", "Its name.", TwinParts.title) { $0.title },
        ])

    static let section = Shape<Told<PlanSection>>(
        "Section", "A part of the plan's text with its claims.",
        [
            .text("id", "Its identifier, as the text numbers it.") { $0.it.id },
            .known("parent", "The section it stands in.") { $0.it.parent },
            .part("title", "Its heading.", TwinParts.title) { $0.it.title },
            .text("kind", "What it looks like.", .choice(PlanSection.Kind.allCases.map(\.rawValue))) {
                $0.it.kind.rawValue
            },
            .parts("statements", "Its claims.", statement) { told in
                told.each(told.by.plan.statements.filter { $0.section == told.it.id })
            },
            .parts("tasks", "Its tasks.", taskName) { told in
                told.by.plan.tasks.filter { $0.section == told.it.id }
            },
        ])

    static let finding = Shape<Told<Finding>>(
        "Finding", "Something wrong or worth knowing about the plan itself, computed from its documents.",
        [
            .text("code", "The rule.") { $0.it.code },
            .text("severity", "How much it matters.", .choice(["warning", "note", "error"])) {
                $0.it.severity.rawValue
            },
            .part("title", "The rule's name.", TwinParts.title) {
                $0.by.say(Message("lint.\($0.it.code).title"))
            },
            .part("message", "The sentence.", TwinParts.title) { $0.by.say($0.it.message) },
            .part("place", "Where it is written.", TwinParts.place) { $0.it.place },
            .texts("statements", "The statements it speaks of.") { $0.it.statements },
            .known("indicator", "The indicator it speaks of.") { $0.it.indicator },
            .known("task", "The task it speaks of.") { $0.it.task },
        ])

    static let findings = Shape<Told<[Finding]>>(
        "Findings", "The plan's own faults that the filter leaves.",
        [
            .count("count", "How many are told.") { $0.it.count },
            .count("total", "How many there are.") { $0.by.evaluation.findings.count },
            .parts("findings", "The findings, by file and line.", finding) { $0.each($0.it) },
        ])

    static let sections = Shape<Told<[PlanSection]>>(
        "Sections", "The plan's text as an outline, in document order.",
        [.parts("sections", "The sections.", section) { $0.each($0.it) }])

    static let statements = Shape<Told<[PlanStatement]>>(
        "Statements", "Every claim of the plan's text, in document order.",
        [
            .count("total", "How many there are.") { $0.it.count },
            .parts("statements", "The claims.", statement) { $0.each($0.it) },
        ])

    static let shapes: [NamedSchema] = [
        horizon.told, statement.told, taskName.told, section.told, finding.told, findings.told,
        sections.told, statements.told,
    ]
}

extension TwinReader {
    /// The twin of the outline.
    public func sections() -> JSONText { PlanTwin.sections.json(told(plan.sections)) }

    /// Every claim of the plan.
    public func statements() -> JSONText { PlanTwin.statements.json(told(plan.statements)) }

    /// The twin of the plan's own faults.
    public func findings(_ filter: FindingFilter) -> JSONText {
        PlanTwin.findings.json(told(page.kept(filter)))
    }
}
