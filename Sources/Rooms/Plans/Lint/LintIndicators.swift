import Documents
import Formulas
import Kernel
import Measures
import Orgs

extension Lint {
    static let indicatorRules: [LintRule] = [
        LintRule("no-owner") { context in
            context.plan.indicators.compactMap { indicator -> Finding? in
                guard indicator.owner == nil || indicator.owner?.isSuggested == true else { return nil }
                let isMissing = indicator.owner == nil
                return of(
                    indicator, "no-owner", isMissing ? .warning : .note, context,
                    message: isMissing ? "lint.no-owner" : "lint.no-owner.suggested")
            }
        },
        LintRule("no-source") { context in
            context.plan.indicators.compactMap { indicator -> Finding? in
                let isMeasured = context.plan.targets(of: indicator).contains { $0.basis != .unmeasurable }
                guard isMeasured, indicator.published?.by == nil else { return nil }
                return of(indicator, "no-source", .warning, context)
            }
        },
        LintRule("circular-formula") { context in circularFormulas(context) },
        LintRule("finer-than-source") { context in context.plan.indicators.compactMap { finer($0, context) }
        },
        LintRule("task-without-indicator", .note) { context in
            let parents = Set(context.plan.tasks.compactMap(\.parent))
            let told = Set(context.plan.statements.compactMap(\.task))
            return context.plan.tasks.compactMap { task -> Finding? in
                guard task.indicators.isEmpty, !parents.contains(task.id), !told.contains(task.id) else {
                    return nil
                }
                return Finding(
                    "task-without-indicator", severity: .note,
                    Message(
                        "lint.task-without-indicator", ["task": .text(task.id), "title": .title(task.title)]),
                    at: context.plan.place("task:\(task.id)"), task: task.id)
            }
        },
        LintRule("indicator-without-task", .note) { context in
            let linked = Set(context.plan.tasks.flatMap(\.indicators))
            return context.plan.indicators.compactMap { indicator -> Finding? in
                guard !linked.contains(indicator.id), !context.plan.targets(of: indicator).isEmpty else {
                    return nil
                }
                return of(indicator, "indicator-without-task", .note, context)
            }
        },
        LintRule("indicator-without-target", .note) { context in
            context.plan.indicators.compactMap { indicator -> Finding? in
                guard context.plan.targets(of: indicator).isEmpty else { return nil }
                return of(indicator, "indicator-without-target", .note, context)
            }
        },
    ]

    private static func of(
        _ indicator: Indicator, _ code: String, _ severity: Severity, _ context: LintContext,
        message: String? = nil, _ extra: [String: MessageArgument] = [:], statements: [String] = []
    ) -> Finding {
        var arguments = extra
        arguments["indicator"] = .title(indicator.title)
        return Finding(
            code, severity: severity, Message(message ?? "lint.\(code)", arguments),
            at: context.plan.place("indicator:\(indicator.id)"),
            statements: statements, indicator: indicator.id)
    }

    /// Elements that are computed from each other in a circle.
    private static func circularFormulas(_ context: LintContext) -> [Finding] {
        let inputs = circularInputs(context)
        return context.plan.indicators.compactMap { indicator -> Finding? in
            guard let element = indicator.element, !indicator.definitions.isEmpty, inputs[element] != nil
            else {
                return nil
            }
            let reached = reach(element, inputs)
            guard reached.contains(element) else { return nil }
            let circle = reached.sorted().filter { reach($0, inputs).contains(element) }
            return of(
                indicator, "circular-formula", .warning, context,
                ["elements": .list(circle.map { title($0, context) })])
        }
    }

    /// What every element is computed from, without the elements that no circle can lead to.
    private static func circularInputs(_ context: LintContext) -> [String: Set<String>] {
        var inputs: [String: Set<String>] = [:]
        for indicator in context.plan.indicators {
            guard let element = indicator.element else { continue }
            for definition in indicator.definitions {
                inputs[element, default: []].formUnion(definition.formula.symbolIDs)
            }
        }
        var users: [String: [String]] = [:]
        for (element, read) in inputs {
            let computed = read.filter { inputs[$0] != nil }
            inputs[element] = computed
            for input in computed { users[input, default: []].append(element) }
        }
        var settled = inputs.keys.filter { inputs[$0]?.isEmpty ?? true }
        while let element = settled.popLast() {
            inputs[element] = nil
            for user in users[element] ?? [] {
                inputs[user]?.remove(element)
                if inputs[user]?.isEmpty == true { settled.append(user) }
            }
        }
        return inputs
    }

    /// Everything an element is computed from, step by step; itself only in a circle.
    private static func reach(_ element: String, _ inputs: [String: Set<String>]) -> Set<String> {
        var reached: Set<String> = []
        var waiting = Array(inputs[element] ?? [])
        while let next = waiting.popLast() {
            if reached.insert(next).inserted { waiting += inputs[next] ?? [] }
        }
        return reached
    }

    private static func title(_ element: String, _ context: LintContext) -> MessageArgument {
        context.plan.elements[element].map { .title($0.title) } ?? .text(element)
    }

    /// A target that asks for values more often than anybody publishes them.
    private static func finer(_ indicator: Indicator, _ context: LintContext) -> Finding? {
        guard let published = indicator.published else { return nil }
        let target = context.plan.targets(of: indicator).first { target in
            guard target.basis != .unmeasurable else { return false }
            if published.frequency == .never { return true }
            let isYearly = target.basis == .eachYear || target.basis == .risesEveryYear
            let asked = isYearly ? 12 : target.due.months
            guard let months = published.frequency.months else { return isYearly }
            return months > asked
        }
        guard let target else { return nil }
        return of(
            indicator, "finer-than-source", .warning, context,
            [
                "frequency": .message(Message("frequency.\(published.frequency.rawValue)")),
                "target": .message(Message("target.\(target.basis.code)")), "due": .period(target.due),
            ], statements: target.statements)
    }
}
