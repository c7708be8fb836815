import Documents
import Formulas
public import Kernel
import Measures
import Orgs
import Plans
import Words

extension PageReader {
    /// The page of one indicator; refused where the plan has none of this identifier. Who may write gets the
    /// forms, with the session's token.
    public func indicator(_ id: String, formToken: String? = nil) throws(Refusal) -> IndicatorModel {
        guard let indicator = plan.indicator(id) else {
            throw Refusal("page.indicator-not-found", ["indicator": .text(id)])
        }
        let verdicts = evaluation.verdicts(of: id)
        let readings = evaluation.readings(indicator, org: plan.org)
        let leading = leading(verdictOf: id)
        let element = indicator.element.flatMap { plan.elements[$0] }
        let tasks = plan.tasks.filter { $0.indicators.contains(id) }.map { link(task: $0) }
        let course = IndicatorCourse(reader: self, indicator: indicator, readings: readings, verdict: leading)
        let sources = sources(indicator, readings, leading)
        let facts = course.facts
        return IndicatorModel(
            id: id, path: crumbs(indicator), title: words.title(indicator.title),
            also: indicator.also.isEmpty ? nil : words.list(indicator.also),
            definition: element?.definition.map { words.title($0) }, owner: indicator.owner.map { owner($0) },
            note: indicator.note.map { words.title($0) }, parts: parts(tasks.count, sources.count),
            verdicts: verdicts.map { card($0, indicator) },
            chart: facts.isEmpty ? nil : ChartModel(facts, label: course.label, words: words),
            forecast: leading.flatMap { evaluation.forecast($0) }.map {
                TextPart.parts(words.sentences(ForecastSentences($0, indicator).messages))
            } ?? [],
            unit: words.unit(unit(indicator)), course: course.rows, why: why(indicator, readings, leading),
            sources: sources, units: units(indicator),
            unitsNote: indicator.axis.map { say("indicator.axis", ["axis": .text(axisTitle($0))]) },
            statements: plan.statements(of: id).map { statement($0, isWithin: indicator) },
            findings: evaluation.findings.filter { $0.indicator == id }.map { finding($0, on: id) },
            tasks: tasks,
            expected: indicator.published.map { rhythm($0) },
            enter: canWrite ? indicator.element.map { links.figureForm(element: $0) } : nil,
            baseline: baselineForm(indicator, formToken: formToken))
    }

    private func crumbs(_ indicator: Indicator) -> [LinkModel] {
        var crumbs = [LinkModel(title: say("nav.indicators"), href: links.indicators([]))]
        if let group = indicator.group, let section = plan.section(group) {
            crumbs.append(LinkModel(title: heading(section), href: links.outline(section: group)))
        }
        return crumbs
    }

    private func parts(_ tasks: Int, _ sources: Int) -> [LinkModel] {
        func title(_ code: String, _ count: Int) -> String { say(code) + " " + words.integer(count) }
        return [
            LinkModel(title: say("indicator.course"), href: "#course"),
            LinkModel(title: say("indicator.why"), href: "#why"),
            LinkModel(title: title("indicator.sources", sources), href: "#sources"),
            LinkModel(title: say("indicator.claims"), href: "#claims"),
            LinkModel(title: say("indicator.units"), href: "#units"),
            LinkModel(title: title("indicator.tasks", tasks), href: "#tasks"),
        ]
    }

    private func rhythm(_ published: Publication) -> String {
        let frequency = MessageArgument.message(Message("frequency.\(published.frequency.rawValue)"))
        if published.frequency == .never { return say("indicator.told-never") }
        let arguments: [String: MessageArgument] = [
            "frequency": frequency, "days": .integer(published.lagDays),
            "by": published.by.map { .title($0) } ?? .text(""),
        ]
        return say(published.by == nil ? "indicator.told" : "indicator.told-by", arguments)
    }

    private func card(_ verdict: Verdict, _ indicator: Indicator) -> VerdictModel {
        VerdictModel(
            id: "v-" + (verdict.target.statements.first ?? "0"), verdict: verdict.word.rawValue,
            mark: mark(verdict), metas: metas(verdict, indicator),
            sentences: TextPart.parts(words.sentences(verdict.reason)), gauge: gauge(verdict, indicator),
            facts: facts(verdict, indicator), measures: measures(verdict))
    }

    private func metas(_ verdict: Verdict, _ indicator: Indicator) -> [TagModel] {
        let goal = MessageArgument.message(GoalPhrase(verdict.target, indicator).message)
        var metas = [
            TagModel(
                kind: "plain",
                text: say("indicator.goal", ["goal": goal, "period": .period(verdict.target.period)]))
        ]
        if verdict.target.org != plan.org {
            metas.append(TagModel(kind: "plain", text: orgTitle(verdict.target.org)))
        }
        if let figure = verdict.figure {
            metas.append(
                TagModel(kind: "plain", text: say("indicator.latest", ["period": .period(figure.period)])))
            if !figure.isVerified { metas.append(TagModel(kind: "plain", text: say("indicator.unverified"))) }
        }
        if let chosen = verdict.chosen {
            metas.append(TagModel(kind: "plain", text: say("indicator.chosen", told(chosen))))
        }
        if let confirmed = verdict.confirmed {
            metas.append(TagModel(kind: "plain", text: say("indicator.confirmed", told(confirmed))))
        }
        if verdict.isFinal { metas.append(TagModel(kind: "plain", text: say("indicator.final"))) }
        if let since = verdict.overdueSince {
            metas.append(TagModel(kind: "warning", text: say("indicator.overdue", ["since": .day(since)])))
        }
        return metas
    }

    private func facts(_ verdict: Verdict, _ indicator: Indicator) -> [FactModel] {
        var facts = [
            FactModel(
                title: say("fact.latest"), figure: verdict.figure.map { value($0, indicator) }, tags: [])
        ]
        if let expected = verdict.expected, let figure = verdict.figure {
            let gap = figure.value.minus(expected).map { words.difference($0, atMost: indicator.decimals) }
            facts.append(
                FactModel(
                    title: say("fact.expected", ["period": .period(figure.period)]),
                    figure: FigureModel(
                        bound: "", number: words.number(expected, atMost: indicator.decimals),
                        unit: words.unit(unit(indicator)),
                        note: say("fact.gap", ["gap": .text(gap ?? "—")]), href: "#why"), tags: []))
        }
        let goal = goal(verdict.target, indicator, showsAtLeast: true)
        let sections = unique(verdict.target.statements.compactMap { plan.statement($0)?.section })
        facts.append(
            FactModel(
                title: say("fact.target"), figure: goal,
                tags: sections.map { TagModel(kind: "plain", text: $0) }))
        facts.append(baseline(verdict, indicator))
        return facts
    }

    private func baseline(_ verdict: Verdict, _ indicator: Indicator) -> FactModel {
        guard let baseline = verdict.baseline else {
            return FactModel(
                title: say("fact.baseline"), figure: nil,
                tags: [TagModel(kind: "plain", text: say("fact.no-baseline"))])
        }
        let note =
            switch baseline.origin {
            case .statements: words.period(baseline.period)
            case .figure: words.period(baseline.period) + " " + say("fact.not-by-plan")
            case .increment: say("fact.from-nothing")
            }
        return FactModel(
            title: say("fact.baseline"),
            figure: FigureModel(
                bound: "",
                number: words.number(baseline.value, decimals: baseline.decimals),
                unit: words.unit(unit(indicator)), note: note, href: nil),
            tags: verdict.others.map { other in
                let decimals = max(other.baseline.decimals, indicator.decimals)
                let value = words.number(other.baseline.value, decimals: decimals)
                return TagModel(
                    kind: "disputed",
                    text: say(
                        "fact.other-baseline",
                        [
                            "sections": .list(
                                other.baseline.statements.map { .text(plan.statement($0)?.section ?? $0) }),
                            "value": .text(value), "word": .text(say("verdict.word.\(other.word.rawValue)")),
                        ]))
            })
    }

    /// 完成率, 进度, 时间进度 and the share of the planned change, where each is defined.
    private func measures(_ verdict: Verdict) -> [FactModel] {
        let shares: [(String, Exact?)] = [
            ("completion", verdict.completion), ("progress", verdict.progress), ("elapsed", verdict.elapsed),
            ("distance", verdict.distance),
        ]
        return shares.compactMap { name, share in
            guard let share, let percent = share.times(Exact(100)) else { return nil }
            let number =
                name == "distance" ? words.difference(percent, atMost: 1) : words.number(percent, decimals: 1)
            return FactModel(
                title: say("measure.\(name)"),
                figure: FigureModel(
                    bound: "", number: number, unit: "%", note: say("measure.\(name)-is"), href: nil),
                tags: [])
        }
    }

    /// The latest value of every unit on the indicator's axis.
    private func units(_ indicator: Indicator) -> [UnitRowModel] {
        latestOfUnits(indicator).map { unit, last in
            UnitRowModel(
                name: orgTitle(unit), value: last.map { quantity($0.value, indicator) } ?? "",
                period: last.map { words.period($0.period) } ?? "", isMissing: last == nil)
        }
    }

    func latestOfUnits(_ indicator: Indicator) -> [(org: String, reading: Reading?)] {
        guard let axis = indicator.axis ?? plan.axes.values.filter(\.sums).map(\.name).min() else {
            return []
        }
        return plan.orgs.children(of: plan.org, axis: axis, on: today).map { unit in
            (org: unit, reading: evaluation.readings(indicator, org: unit).latest)
        }
    }

    func statement(_ statement: PlanStatement, isWithin indicator: Indicator? = nil) -> StatementModel {
        let subject = statement.subject.flatMap { plan.indicator($0) }
        let task = statement.task.flatMap { plan.task($0) }
        let verdict = evaluation.verdicts.first { $0.target.statements.contains(statement.id) }
        let period = statement.period.map { " " + words.period($0) } ?? ""
        return StatementModel(
            id: statement.id, section: section(statement.section), words: statement.words,
            value: statementValue(statement).map { $0 + period },
            role: TagModel(kind: "plain", text: say("role.\(statement.role.rawValue)")),
            mark: statement.role == .target ? verdict.map { mark($0) } : nil,
            indicator: indicator == nil ? subject.map { link($0) } : nil, task: task.map { link(task: $0) },
            reason: plan.notMonitored[statement.id].map { words.title($0) },
            findings: evaluation.findings.filter { $0.statements.contains(statement.id) }.map { finding($0) })
    }
}
