public import Kernel
import Plans
import Words

/// The tasks of the plan as a tree.
public struct TasksModel: Sendable {
    public let title: String
    public let lead: [TextPart]
    public let branches: [TaskNodeModel]
    /// What to write first, where the plan has no task.
    public let next: NextStepModel?
}

/// One task in the tree; the template nests as deep as the plan does.
public struct TaskNodeModel: Sendable {
    public let id: String
    public let title: String
    public let href: String
    public let lead: String
    public let marks: [MarkModel]
    public let hasTasks: Bool
    public let tasks: [TaskNodeModel]
}

/// One task: what is to be done, by whom, and which indicators show it.
public struct TaskModel: Sendable {
    public let path: [LinkModel]
    public let title: String
    public let summary: String?
    public let section: LinkModel?
    public let owner: OwnerModel?
    public let tasks: [LinkModel]
    public let rows: [TargetRowModel]
    public let hasRows: Bool
    public let statements: [StatementModel]
    public let findings: [FindingModel]
}

extension PageReader {
    /// The tree of tasks.
    public func tasks() -> TasksModel {
        let linked = plan.tasks.count { !$0.indicators.isEmpty }
        return TasksModel(
            title: say("tasks.title"),
            lead: TextPart.parts(
                say("tasks.lead", ["count": .integer(plan.tasks.count), "linked": .integer(linked)])),
            branches: plan.tasks.filter { $0.parent == nil }.map { node($0, depth: 0) }, next: taskStep)
    }

    private func node(_ task: PlanTask, depth: Int) -> TaskNodeModel {
        let parts = depth < 8 ? plan.tasks.filter { $0.parent == task.id } : []
        return TaskNodeModel(
            id: task.id, title: words.title(task.title), href: links.task(task.id),
            lead: task.lead.map { orgTitle($0) } ?? "",
            marks: marks(task),
            hasTasks: !parts.isEmpty, tasks: parts.map { node($0, depth: depth + 1) })
    }

    /// The verdicts of a task's indicators, equal ones told once with their count.
    private func marks(_ task: PlanTask) -> [MarkModel] {
        let found = task.indicators.compactMap { leading(verdictOf: $0)?.word }
        return unique(found).map { word in
            let count = found.count { $0 == word }
            let name = say("verdict.word.\(word.rawValue)")
            return MarkModel(PageMark(word), word: count == 1 ? name : name + " ×" + words.integer(count))
        }
    }

    /// The page of one task; refused where the plan has none of this identifier.
    public func task(_ id: String) throws(Refusal) -> TaskModel {
        guard let task = plan.task(id) else { throw Refusal("page.task-not-found", ["task": .text(id)]) }
        let rows = task.indicators.flatMap { evaluation.verdicts(of: $0) }.compactMap { row($0) }
        return TaskModel(
            path: taskPath(task), title: task.id + " " + words.title(task.title),
            summary: task.summary.map { words.title($0) },
            section: task.section.flatMap { plan.section($0) }.map { part in
                LinkModel(title: heading(part), href: links.outline(section: part.id))
            },
            owner: task.lead.map { lead in
                owner(
                    lead: orgTitle(lead), with: task.with.map { orgTitle($0) }, isSuggested: task.isSuggested)
            },
            tasks: plan.tasks.filter { $0.parent == task.id }.map { link(task: $0) }, rows: rows,
            hasRows: !rows.isEmpty,
            statements: plan.statements.filter { $0.task == id }.map { statement($0) },
            findings: evaluation.findings.filter { $0.task == id }.map { finding($0) })
    }

    private func taskPath(_ task: PlanTask) -> [LinkModel] {
        var path: [LinkModel] = []
        var parent = task.parent
        while let id = parent, let above = plan.task(id), path.count < 8 {
            path.insert(link(task: above), at: 0)
            parent = above.parent
        }
        return [LinkModel(title: say("nav.tasks"), href: links.tasks())] + path
    }
}
