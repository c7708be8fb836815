public import Kernel
import Plans
import Words

extension PageReader {
    /// The page of the yearly path. Who may write gets its forms, with the session's token.
    public func path(_ state: DecisionFormState = DecisionFormState(), formToken: String?) -> PathModel {
        let path = view.yearlyPath()
        let rows = path.rows.filter { !$0.steps.isEmpty }
        let confirmed = rows.count(where: \.isStanding)
        return PathModel(
            title: say("path.title"),
            lead: TextPart.parts(
                say(
                    confirmed == 0 ? "path.lead-none" : "path.lead",
                    [
                        "count": .integer(rows.count), "confirmed": .integer(confirmed),
                        "without": .integer(path.rows.count - rows.count),
                    ])),
            years: path.years.map { words.period($0) },
            rows: rows.map { row($0, path.years, canEdit: canWrite && formToken != nil) },
            obstacles: obstacles(path), all: confirmAll(path, state, formToken), isEmpty: rows.isEmpty)
    }

    private func row(_ row: YearlyPath.Row, _ years: [Period], canEdit: Bool) -> PathRowModel {
        let indicator = row.indicator
        var tags: [TagModel] = []
        if row.isStanding {
            tags.append(TagModel(kind: "good", text: say("path.confirmed")))
        } else {
            tags.append(TagModel(kind: "plain", text: say("path.proposed")))
        }
        if row.confirmed != nil, !row.isStanding {
            tags.append(TagModel(kind: "warning", text: say("path.lapsed")))
        }
        if row.isDisputed { tags.append(TagModel(kind: "disputed", text: say("path.disputed"))) }
        let edit = LinkModel(
            title: say(row.isStanding ? "path.edit" : "path.confirm"), href: links.path(target: row.target.id)
        )
        return PathRowModel(
            target: row.target.id, title: words.title(indicator.title), href: links.indicator(indicator.id),
            goal: words.sentence(GoalPhrase(row.target, indicator).message) + " · "
                + words.period(row.target.period),
            unit: words.unit(unit(indicator)),
            baseline: row.verdict.baseline.map {
                words.number($0.value, decimals: max($0.decimals, indicator.decimals))
            } ?? "—",
            cells: years.map { year in
                PathCellModel(
                    year: words.period(year),
                    value: row.steps.first { $0.period == year }.map {
                        words.number($0.value, decimals: indicator.decimals)
                    } ?? "—")
            }, tags: tags,
            told: row.isStanding ? row.confirmed.map { say("path.told", told($0.mark)) } : nil,
            edit: canEdit ? edit : nil)
    }

    private func obstacles(_ path: YearlyPath) -> [PathObstacleModel] {
        var groups: [(why: Message, rows: [YearlyPath.Row])] = []
        for row in path.rows where row.steps.isEmpty {
            guard case .obstacle(let why) = row.proposal else { continue }
            if let index = groups.firstIndex(where: { $0.why == why }) {
                groups[index].rows.append(row)
            } else {
                groups.append((why, [row]))
            }
        }
        return groups.map { why, rows in
            PathObstacleModel(
                why: words.sentence(why), count: words.integer(rows.count),
                targets: unique(rows.map { link($0.indicator) }))
        }
    }

    private func confirmAll(
        _ path: YearlyPath, _ state: DecisionFormState, _ formToken: String?
    ) -> PathAllModel? {
        guard canWrite, let formToken, !path.open.isEmpty else { return nil }
        return PathAllModel(
            lead: say("path.all-lead", ["count": .integer(path.open.count)]), action: links.path(target: nil),
            formToken: formToken, seen: seen(state), reason: reason(state),
            wrong: state.refusal.map { words.sentence($0.message) })
    }

    /// The form of one target's years, with what was typed and why it was refused.
    public func pathForm(
        _ target: String, _ state: DecisionFormState, formToken: String
    ) throws(Refusal) -> PathFormModel {
        let row = try view.yearlyPath().row(target)
        if case .obstacle(let why) = row.proposal, row.confirmed == nil {
            throw Refusal("path.not-possible", ["why": .message(why)])
        }
        let indicator = row.indicator
        let proposed = row.proposal.steps
        let shown = row.steps.isEmpty ? row.confirmed?.content ?? [] : row.steps
        let years = shown.enumerated().map { index, step in
            let typed = state.fields["y\(index + 1)"]
            let proposal = proposed.first { $0.period == step.period }?.value
            return PathYearModel(
                id: "y\(index + 1)", title: words.period(step.period),
                value: typed ?? step.value.text(decimals: indicator.decimals),
                proposal: proposal.map { words.number($0, decimals: indicator.decimals) } ?? "—")
        }
        guard let last = years.last else { throw Refusal("path.unknown-target", ["text": .text(target)]) }
        let manner: String =
            if case .steps(_, let isGeometric) = row.proposal, isGeometric { "path.form-geometric" } else {
                "path.form-linear"
            }
        return PathFormModel(
            title: say("path.form-title", ["indicator": .title(indicator.title)]),
            path: [LinkModel(title: say("path.title"), href: links.path(target: nil)), link(indicator)],
            lead: TextPart.parts(
                say(
                    manner,
                    [
                        "base": .text(
                            row.verdict.baseline.map { quantity($0.value, indicator) } ?? "—"),
                        "goal": .message(GoalPhrase(row.target, indicator).message),
                        "due": .period(row.target.due),
                    ])), action: links.path(target: target), formToken: formToken, seen: seen(state),
            target: target, unit: words.unit(unit(indicator)), years: years.dropLast(),
            goal: PathYearModel(
                id: last.id, title: last.title,
                value: words.number(row.target.value ?? .zero, atMost: max(indicator.decimals, 2)),
                proposal: last.proposal),
            standing: row.confirmed.map {
                say(row.isStanding ? "path.standing" : "path.standing-lapsed", told($0.mark))
            }, reason: reason(state), wrong: state.refusal.map { words.sentence($0.message) })
    }

    private func seen(_ state: DecisionFormState) -> String {
        let typed = state.refusal?.message.code == "decision.plan-amended" ? nil : state.fields["seen"]
        return typed ?? "\(view.adopted.fingerprint)"
    }

    private func reason(_ state: DecisionFormState) -> FieldModel {
        FieldModel(
            value: state.fields["reason"] ?? "",
            wrong: state.refusal.flatMap {
                $0.message.code.hasPrefix("decision.no-reason") ? words.sentence($0.message) : nil
            })
    }
}
