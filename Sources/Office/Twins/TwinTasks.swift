public import Kernel
import Plans

/// How tasks are told to machines.
enum TaskTwin {
    static let task = Shape<Told<PlanTask>>(
        "Task", "What is to be done.", naming)

    private static let naming: [ShapeMember<Told<PlanTask>>] = [
        .text("id", "Its identifier.") { $0.it.id },
        .known("parent", "The task it is part of.") { $0.it.parent },
        .known("section", "The section it stands in.") { $0.it.section },
        .part("title", "Its name.", TwinParts.title) { $0.it.title },
        .known("summary", "What is to be done, in our own words.", TwinParts.title) { $0.it.summary },
        .texts("indicators", "The indicators that show its success.") { $0.it.indicators },
        .known("lead", "The org that leads; null where nobody is named.", TwinParts.org) {
            $0.known($0.it.lead)
        },
        .parts("with", "The orgs that work with it.", TwinParts.org) { $0.each($0.it.with) },
        .flag("suggested", "Whether the document's author suggests them: the plan names none.") {
            $0.it.isSuggested
        },
    ]

    static let whole = Shape<Told<PlanTask>>(
        "TaskInFull", "A task with its parts, the claims it is told by, and how its indicators stand.",
        naming + [
            .parts("parts", "The tasks it is made of.", PlanTwin.taskName) { told in
                told.by.plan.tasks.filter { $0.parent == told.it.id }
            },
            .parts("verdicts", "The judgements of its indicators.", VerdictTwin.verdict) { told in
                told.each(told.it.indicators.flatMap { told.by.evaluation.verdicts(of: $0) })
            },
            .parts("statements", "What the plan says of it.", PlanTwin.statement) { told in
                told.each(told.by.plan.statements.filter { $0.task == told.it.id })
            },
            .parts("findings", "What is wrong with it.", PlanTwin.finding) { told in
                told.each(told.by.evaluation.findings.filter { $0.task == told.it.id })
            },
        ])

    static let list = Shape<Told<[PlanTask]>>(
        "Tasks", "The tasks of the plan, parents before their parts.",
        [
            .count("total", "How many there are.") { $0.it.count },
            .parts("tasks", "The tasks.", task) { $0.each($0.it) },
        ])

    static let shapes: [NamedSchema] = [task.told, whole.told, list.told]
}

extension TwinReader {
    /// The twin of the tree of tasks.
    public func tasks() -> JSONText { TaskTwin.list.json(told(plan.tasks)) }

    /// The twin of a task's page; refused where the plan has none of this identifier.
    public func task(_ id: String) throws(Refusal) -> JSONText {
        guard let task = plan.task(id) else { throw Refusal("page.task-not-found", ["task": .text(id)]) }
        return TaskTwin.whole.json(told(task))
    }
}
