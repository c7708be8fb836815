import Documents
import Kernel
import Orgs
import Plans
import Words

extension PageReader {
    /// The front page of the plan; `latest` are the last entries of the journal, the newest last.
    public func overview(latest: [Entry]) -> OverviewModel {
        let rows = plan.main.compactMap { leading(verdictOf: $0).flatMap { row($0) } }
        let findings = evaluation.findings.filter { $0.severity == .warning }
        return OverviewModel(
            title: say("overview.title", ["due": .period(plan.horizon.to)]), lead: overviewLead,
            tallies: Verdict.Word.allCases.map { tally($0) }.sorted { $0.rank < $1.rank }.map(\.model),
            mainNote: mainSection,
            all: LinkModel(
                title: say("overview.all", ["count": .integer(evaluation.verdicts.count)]),
                href: links.indicators([])),
            rows: rows, hasRows: !rows.isEmpty, next: nextStep,
            findings: firstFindings(findings).map { finding($0) },
            allFindings: LinkModel(
                title: say("overview.all-findings", ["count": .integer(findings.count)]),
                href: links.findings([])),
            changes: changes(in: latest, limit: 5),
            history: LinkModel(title: say("history.all"), href: links.history(before: nil)), map: tileMap)
    }

    /// The verdict that speaks for an indicator: of the plan's own org, a level at the plan's end, else the
    /// first.
    func leading(verdictOf indicator: String) -> Verdict? {
        let verdicts = evaluation.verdicts(of: indicator)
        let own = verdicts.filter { $0.target.org == plan.org }
        return own.first { $0.target.basis == .level && $0.target.due == plan.horizon.to } ?? own.first
            ?? verdicts.first
    }

    private func count(_ word: Verdict.Word) -> Int { evaluation.verdicts.count { $0.word == word } }

    private func tally(_ word: Verdict.Word) -> (rank: Int, model: TallyModel) {
        let order: [Verdict.Word] = [
            .met, .onCourse, .atRisk, .offCourse, .disputed, .noData, .notDue, .unmeasurable,
        ]
        let model = TallyModel(
            mark: mark(word), count: words.integer(count(word)),
            href: links.indicators([("verdict", word.rawValue)]))
        return (order.firstIndex(of: word) ?? 0, model)
    }

    private var overviewLead: [TextPart] {
        let overdue = evaluation.verdicts.count { $0.overdueSince != nil }
        var sentences: [String] = []
        if evaluation.verdicts.isEmpty { return TextPart.parts(say("empty.no-targets")) }
        if today > plan.horizon.to.lastDay {
            sentences.append(
                say(
                    overdue > 0 ? "overview.ended-overdue" : "overview.ended",
                    ["due": .period(plan.horizon.to), "count": .integer(overdue)]))
        } else {
            let months = max(0, (plan.horizon.to.lastDay.number - today.number) / 30)
            sentences.append(
                say("overview.running", ["due": .period(plan.horizon.to), "months": .integer(months)]))
        }
        sentences.append(say("overview.counts", tally(evaluation.verdicts)))
        sentences.append(say("overview.manner"))
        return TextPart.parts(sentences.joined(separator: words.language == .zh ? "" : " "))
    }

    /// The section that most of the main targets are written in; a table goes before text.
    private var mainSection: String? {
        let sections = plan.main.compactMap { leading(verdictOf: $0)?.target.statements }
            .flatMap { $0.compactMap { plan.statement($0)?.section } }
        let tables = sections.filter { plan.section($0)?.kind == .table }
        let counts = Dictionary(grouping: tables.isEmpty ? sections : tables, by: \.self).mapValues(\.count)
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    /// One finding a rule: first what contradicts itself, then other faults, then what is worth knowing.
    private func firstFindings(_ findings: [Finding]) -> [Finding] {
        let firsts = Lint.rules.compactMap { rule in
            findings.first { $0.code == rule.code && isContradiction($0) }
                ?? findings.first { $0.code == rule.code }
        }
        let faults = firsts.filter { $0.severity == .warning }
        let ordered =
            faults.filter { isContradiction($0) } + faults.filter { !isContradiction($0) }
            + firsts.filter { $0.severity != .warning }
        return Array(ordered.prefix(4))
    }

    private func isContradiction(_ finding: Finding) -> Bool {
        finding.severity == .warning && finding.statements.count > 1
    }

    private func changes(in entries: [Entry], limit: Int) -> [ChangeModel] {
        var changes: [ChangeModel] = []
        for entry in entries.reversed() {
            guard changes.count < limit, let body = try? EntryBody(of: entry), let told = told(body) else {
                continue
            }
            let day = words.day(entry.at.day(hoursFromUTC: hoursFromUTC))
            changes.append(ChangeModel(day: day, text: told.text, href: told.href))
        }
        return changes
    }
}
