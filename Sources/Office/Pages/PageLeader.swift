import Documents
import Kernel
import Measures
import Orgs
import Plans
import Words

/// One sheet for whoever decides: what is on course, what will miss, which figures are missing and whose job
/// they are, and what is to be decided now.
public struct LeaderModel: Sendable {
    public let title: String
    public let lead: [TextPart]
    public let tallies: [TallyModel]
    public let rows: [TargetRowModel]
    public let hasBehind: Bool
    public let behindNote: String?
    public let ahead: [LeaderLineModel]
    public let aheadNote: String?
    public let overdue: [LeaderOverdueModel]
    public let overdueNote: String?
    public let decisions: [LeaderDecisionModel]
    public let all: LinkModel
}

/// A target that fares well, in a line.
public struct LeaderLineModel: Sendable {
    public let title: String
    public let href: String
    public let text: String
    public let mark: MarkModel
}

/// Overdue figures of one body.
public struct LeaderOverdueModel: Sendable {
    public let who: String
    public let href: String
    public let text: String
}

/// One thing to decide, with the sentence that says why.
public struct LeaderDecisionModel: Sendable {
    public let number: String
    public let title: String
    public let text: String
    public let link: LinkModel
}

extension PageReader {
    private static var behindLimit: Int { 5 }
    private static var aheadLimit: Int { 4 }
    private static var overdueLimit: Int { 5 }
    private static var decisionLimit: Int { 5 }
    /// Days ahead in which a figure counts as due soon.
    private static var soonDays: Int { 14 }

    /// What stands on the sheet, for people and machines.
    var leaderSheet: LeaderSheet {
        let ranked = rankedVerdicts
        let behind = ranked.filter { [.offCourse, .atRisk, .disputed].contains($0.word) }
            .sorted { urgency($0) < urgency($1) }
        var seen: Set<String> = []
        let ahead = ranked.filter {
            [.met, .onCourse].contains($0.word) && seen.insert($0.target.indicator).inserted
        }
        let overdue = overdueOwners
        return LeaderSheet(
            behind: behind, shownBehind: Array(behind.prefix(PageReader.behindLimit)), ahead: ahead,
            shownAhead: Array(ahead.prefix(PageReader.aheadLimit)), overdue: overdue,
            shownOverdue: Array(overdue.prefix(PageReader.overdueLimit)), choices: choices(behind))
    }

    /// The sheet for leaders; bounded so that it fits one page of paper.
    public func leader() -> LeaderModel {
        let sheet = leaderSheet
        return LeaderModel(
            title: say("leader.title"), lead: TextPart.parts(leaderLead(sheet.behind)),
            tallies: leaderTallies,
            rows: sheet.shownBehind.compactMap { row($0) },
            hasBehind: !sheet.behind.isEmpty, behindNote: rest(sheet.behind.count, PageReader.behindLimit),
            ahead: sheet.shownAhead.compactMap { line($0) },
            aheadNote: rest(sheet.ahead.count, PageReader.aheadLimit),
            overdue: sheet.shownOverdue.map { overdueModel($0.owner, $0.verdicts) },
            overdueNote: rest(sheet.overdue.count, PageReader.overdueLimit, "leader.more-bodies"),
            decisions: sheet.choices.enumerated().map { decision($0 + 1, $1) },
            all: LinkModel(
                title: say("overview.all", ["count": .integer(evaluation.verdicts.count)]),
                href: links.indicators([])))
    }

    private func rest(_ count: Int, _ limit: Int, _ code: String = "leader.more") -> String? {
        count > limit ? say(code, ["count": .integer(count - limit)]) : nil
    }

    /// Every verdict once, the main indicators first, in the order of the plan's table.
    private var rankedVerdicts: [Verdict] {
        let main = plan.main.compactMap { leading(verdictOf: $0) }
        let ids = Set(main.map(\.target.id))
        return main + evaluation.verdicts.filter { !ids.contains($0.target.id) }
    }

    /// Off course before at risk before disputed; main indicators first; then those furthest behind.
    private func urgency(_ verdict: Verdict) -> (Int, Int, Double, String) {
        let words: [Verdict.Word] = [.offCourse, .atRisk, .disputed]
        let main = plan.main.firstIndex(of: verdict.target.indicator) == nil ? 1 : 0
        return (
            words.firstIndex(of: verdict.word) ?? 3, main, verdict.distance?.approximation ?? 0,
            verdict.target.id
        )
    }

    private func leaderLead(_ behind: [Verdict]) -> String {
        var sentences: [String] = []
        if evaluation.verdicts.isEmpty { return say("empty.no-targets") }
        if today > plan.horizon.to.lastDay {
            sentences.append(say("leader.ended", ["due": .period(plan.horizon.to)]))
        } else {
            let months = max(0, (plan.horizon.to.lastDay.number - today.number) / 30)
            sentences.append(
                say("overview.running", ["due": .period(plan.horizon.to), "months": .integer(months)]))
        }
        sentences.append(say("leader.counts", tally(evaluation.verdicts)))
        let unverified = behind.count { $0.figure.map { !$0.isVerified } ?? false }
        if unverified > 0 {
            sentences.append(
                say("leader.unverified", ["count": .integer(unverified), "of": .integer(behind.count)]))
        }
        return sentences.joined(separator: words.language == .zh ? "" : " ")
    }

    private var leaderTallies: [TallyModel] {
        let order: [Verdict.Word] = [.met, .onCourse, .atRisk, .offCourse, .noData]
        return order.map { word in
            TallyModel(
                mark: mark(word),
                count: words.integer(evaluation.verdicts.count { $0.word == word }),
                href: links.indicators([("verdict", word.rawValue)]))
        }
    }

    private func line(_ verdict: Verdict) -> LeaderLineModel? {
        guard let indicator = plan.indicator(verdict.target.indicator) else { return nil }
        let value = verdict.figure.map {
            words.period($0.period) + " " + quantity($0.value, indicator)
        }
        let goal = words.sentence(GoalPhrase(verdict.target, indicator).message)
        return LeaderLineModel(
            title: words.title(indicator.title), href: links.indicator(indicator.id),
            text: say("leader.line", ["value": .text(value ?? "—"), "goal": .text(goal)]),
            mark: mark(verdict))
    }

    /// Overdue figures by the body that has to hand them in, the most first.
    private var overdueOwners: [(owner: String, verdicts: [Verdict])] {
        let overdue = evaluation.verdicts.filter { $0.overdueSince != nil }
        let byOwner = Dictionary(grouping: overdue) {
            plan.indicator($0.target.indicator)?.owner?.lead.org ?? ""
        }
        return byOwner.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
            .map { (owner: $0.key, verdicts: $0.value) }
    }

    private func overdueModel(_ owner: String, _ verdicts: [Verdict]) -> LeaderOverdueModel {
        let since = verdicts.compactMap(\.overdueSince).min()
        let names = verdicts.compactMap { plan.indicator($0.target.indicator) }
        let main = names.filter { plan.main.contains($0.id) }
        let shown = unique((main + names).map(\.id)).prefix(2).compactMap { plan.indicator($0) }
        return LeaderOverdueModel(
            who: owner.isEmpty ? say("leader.nobody") : orgTitle(owner),
            href: links.indicators(owner.isEmpty ? [] : [("owner", owner)]),
            text: say(
                "leader.overdue",
                [
                    "count": .integer(verdicts.count), "since": since.map { .day($0) } ?? .text("—"),
                    "names": .list(shown.map { .title($0.title) }),
                ]))
    }

    private func decision(_ number: Int, _ choice: LeaderChoice) -> LeaderDecisionModel {
        let link =
            switch choice.place {
            case .indicator(let indicator):
                LinkModel(title: say("leader.see-indicator"), href: links.indicator(indicator.id))
            case .overdue:
                LinkModel(
                    title: say("leader.see-overdue"), href: links.indicators([("verdict", "noData")]))
            case .findings:
                LinkModel(
                    title: say("leader.see-findings"), href: links.findings([("severity", "warning")]))
            }
        return LeaderDecisionModel(
            number: words.integer(number), title: say(choice.code + ".title"),
            text: say(choice.code, choice.arguments), link: link)
    }

    /// What is to be decided now, the weightiest first; each is computed from verdicts and findings.
    private func choices(_ behind: [Verdict]) -> [LeaderChoice] {
        var found: [LeaderChoice] = []
        if let worst = behind.first(where: { $0.word == .offCourse }),
            let indicator = plan.indicator(worst.target.indicator)
        {
            let code = worst.isFinal ? "leader.decide-missed" : "leader.decide-behind"
            found.append(LeaderChoice(code, named(indicator, behind), .indicator(indicator)))
        }
        let overdue = overdueOwners
        if !overdue.isEmpty {
            found.append(
                LeaderChoice(
                    "leader.decide-overdue",
                    [
                        "count": .integer(overdue.reduce(0) { $0 + $1.verdicts.count }),
                        "bodies": .integer(overdue.count),
                    ], .overdue))
        }
        func first(_ code: String, _ verdicts: [Verdict]) {
            guard let indicator = verdicts.first.flatMap({ plan.indicator($0.target.indicator) }) else {
                return
            }
            found.append(
                LeaderChoice(
                    code, ["count": .integer(verdicts.count), "indicator": .title(indicator.title)],
                    .indicator(indicator)))
        }
        let ranked = rankedVerdicts
        first("leader.decide-baseline", ranked.filter { !$0.others.isEmpty })
        first("leader.decide-origin", ranked.filter { $0.figure.map { !$0.isVerified } ?? false })
        return Array((found + choicesOfThePlan).prefix(PageReader.decisionLimit))
    }

    private func named(_ indicator: Indicator, _ behind: [Verdict]) -> [String: MessageArgument] {
        let owner = indicator.owner.map { owner -> MessageArgument in
            let name = plan.orgs.name(of: owner.lead.org, on: today)
            return name.map { .title($0.title) } ?? .text(owner.lead.org)
        }
        return [
            "indicator": .title(indicator.title),
            "owner": owner ?? .message(Message("leader.nobody")),
            "others": .integer(behind.count { $0.word == .offCourse } - 1),
        ]
    }

    /// What comes due within two weeks, and what is wrong with the plan itself.
    private var choicesOfThePlan: [LeaderChoice] {
        var found: [LeaderChoice] = []
        let soon = evaluation.verdicts.filter { verdict in
            guard let lag = plan.indicator(verdict.target.indicator)?.published?.lagDays else { return false }
            let day = verdict.target.due.lastDay.number + lag
            return day >= today.number && day <= today.number + PageReader.soonDays
        }
        if let first = soon.first, let indicator = plan.indicator(first.target.indicator) {
            found.append(
                LeaderChoice(
                    "leader.decide-soon",
                    [
                        "count": .integer(soon.count), "days": .integer(PageReader.soonDays),
                        "indicator": .title(indicator.title),
                    ], .indicator(indicator)))
        }
        let torn = evaluation.findings.filter { $0.severity == .warning && $0.statements.count > 1 }
        if !torn.isEmpty {
            found.append(
                LeaderChoice("leader.decide-plan", ["count": .integer(torn.count)], .findings))
        }
        return found
    }
}

/// What stands on the sheet for leaders: all of it, and what the page has room for.
struct LeaderSheet {
    let behind: [Verdict]
    let shownBehind: [Verdict]
    let ahead: [Verdict]
    let shownAhead: [Verdict]
    let overdue: [(owner: String, verdicts: [Verdict])]
    let shownOverdue: [(owner: String, verdicts: [Verdict])]
    let choices: [LeaderChoice]
}

/// One thing to decide, before it is put into words.
struct LeaderChoice {
    enum Place {
        case indicator(Indicator)
        case overdue
        case findings
    }

    let code: String
    let arguments: [String: MessageArgument]
    /// Where more is told.
    let place: Place

    init(_ code: String, _ arguments: [String: MessageArgument], _ place: Place) {
        self.code = code
        self.arguments = arguments
        self.place = place
    }
}
