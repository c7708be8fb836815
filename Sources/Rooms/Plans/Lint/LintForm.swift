import Documents
import Kernel
import Measures
import Orgs

extension Lint {
    /// Rules on years, repetitions and on who is named.
    static let formRules: [LintRule] = [
        LintRule("outside-horizon") { context in
            context.plan.statements.compactMap { outsideHorizon($0, context) }
        },
        LintRule("told-twice", .note) { context in toldTwice(context) },
        LintRule("task-without-lead") { context in tasksWithoutLead(context) },
        LintRule("org-gone") { context in
            context.plan.orgs.orgs.compactMap { gone($0, context) }
        },
    ]

    /// A target due outside the plan's years and not in its outlook, or of years that begin before the plan
    /// does; or a start that lies after the base.
    private static func outsideHorizon(_ statement: PlanStatement, _ context: LintContext) -> Finding? {
        guard let period = statement.period else { return nil }
        let horizon = context.plan.horizon
        let code: String
        switch statement.role {
        case .target:
            let due = period.lastDay
            let isOutside = due < horizon.from.firstDay || due > horizon.to.lastDay
            let isSpan = [.increment, .eachYear, .risesEveryYear].contains(statement.basis)
            let beginsBefore = isSpan && period.firstDay < horizon.from.firstDay
            guard isOutside && due != horizon.outlook?.lastDay || beginsBefore else { return nil }
            code = "lint.outside-horizon"
        case .baseline, .achievement:
            guard period.lastDay > horizon.base.lastDay else { return nil }
            code = "lint.outside-horizon.start"
        case .context: return nil
        }
        return Finding(
            "outside-horizon",
            Message(
                code,
                [
                    "label": context.label(statement), "period": .period(period),
                    "base": .period(horizon.base), "from": .period(horizon.from), "to": .period(horizon.to),
                ]),
            at: context.place(statement.id), statements: [statement.id], indicator: statement.subject)
    }

    /// One row of statements that stands twice in one section, word for word.
    private static func toldTwice(_ context: LintContext) -> [Finding] {
        var first: [[String?]: PlanStatement] = [:]
        return context.plan.statements.compactMap { statement -> Finding? in
            let row = [
                statement.section, statement.org, statement.subject, statement.value?.value.description,
                statement.high?.value.description, statement.comparator?.rawValue, statement.unit,
                statement.period?.description, statement.role.rawValue, statement.basis.rawValue,
                statement.words,
            ]
            guard let known = first[row] else {
                first[row] = statement
                return nil
            }
            return Finding(
                "told-twice", severity: .note,
                Message(
                    "lint.told-twice",
                    [
                        "first": context.label(known), "second": context.label(statement),
                        "words": .text(statement.words),
                    ]),
                at: context.place(statement.id), statements: [known.id, statement.id],
                indicator: statement.subject)
        }
    }

    /// A task that neither itself nor anything above it puts into an org's hands.
    private static func tasksWithoutLead(_ context: LintContext) -> [Finding] {
        let tasks = Dictionary(
            context.plan.tasks.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return context.plan.tasks.compactMap { task -> Finding? in
            var next: PlanTask? = task
            while let above = next {
                if above.lead != nil { return nil }
                next = above.parent.flatMap { tasks[$0] }
            }
            return Finding(
                "task-without-lead",
                Message("lint.task-without-lead", ["task": .text(task.id), "title": .title(task.title)]),
                at: context.plan.place("task:\(task.id)"), task: task.id)
        }
    }

    /// An org that answers for indicators or tasks and whose last day lies before the plan's.
    private static func gone(_ org: Org, _ context: LintContext) -> Finding? {
        let plan = context.plan
        guard let last = org.to, last < plan.horizon.to.lastDay else { return nil }
        let indicators = plan.indicators.filter { indicator in
            ([indicator.owner?.lead].compactMap(\.self) + (indicator.owner?.with ?? []))
                .contains { $0.org == org.id }
        }
        let tasks = plan.tasks.filter { $0.lead == org.id || $0.with.contains(org.id) }
        // The one that stands for all does not depend on the order of the documents.
        let indicator = indicators.map(\.id).min()
        let task = indicator == nil ? tasks.map(\.id).min() : nil
        guard let key = indicator.map({ "indicator:\($0)" }) ?? task.map({ "task:\($0)" }) else {
            return nil
        }
        let name = plan.orgs.name(of: org.id, on: last)?.title ?? Title(zh: org.id, en: org.id)
        let titles = indicators.map(\.title) + tasks.map(\.title)
        return Finding(
            "org-gone",
            Message(
                "lint.org-gone",
                ["org": .title(name), "day": .day(last), "titles": .list(titles.map { .title($0) })]),
            at: plan.place(key), indicator: indicator, task: task)
    }
}
