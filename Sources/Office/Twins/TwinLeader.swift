import Documents
public import Kernel
import Plans

/// How the sheet for leaders is told to machines.
enum LeaderTwin {
    static let overdue = Shape<Told<(owner: String, verdicts: [Verdict])>>(
        "OverdueOwner", "Overdue figures of one body.",
        [
            .known("org", "Who has to hand them in; null: nobody is named.", TwinParts.org) { told in
                told.it.owner.isEmpty ? nil : told.with(told.it.owner)
            },
            .count("count", "How many targets lack a figure that is overdue.") { $0.it.verdicts.count },
            .known("since", "Since when the first of them is.", .day) {
                $0.it.verdicts.compactMap(\.overdueSince).min()?.description
            },
            .texts("indicators", "Their indicators.") { unique($0.it.verdicts.map(\.target.indicator)) },
        ])

    static let choice = Shape<Told<LeaderChoice>>(
        "LeaderDecision", "One thing to decide now, with the sentence that says why.",
        [
            .text("code", "What kind of thing it is.") { $0.it.code },
            .part("title", "The thing.", TwinParts.title) { $0.by.say(Message($0.it.code + ".title")) },
            .part("text", "Why.", TwinParts.title) { $0.by.say(Message($0.it.code, $0.it.arguments)) },
            .known("indicator", "The indicator it speaks of first.") { told in
                if case .indicator(let indicator) = told.it.place { indicator.id } else { nil }
            },
        ])

    static let sheet = Shape<Told<LeaderSheet>>(
        "LeaderSheet", "What whoever decides is shown on one page; what does not fit is counted.",
        [
            .parts("tallies", "How many targets have each verdict.", OverviewTwin.tally) { told in
                Verdict.Word.allCases.map { word in
                    (word: word, count: told.by.evaluation.verdicts.count { $0.word == word })
                }
            },
            .count("behindCount", "How many targets are off course, at risk or disputed.") {
                $0.it.behind.count
            },
            .parts("behind", "The most urgent of them.", VerdictTwin.verdict) {
                $0.each($0.it.shownBehind)
            },
            .count("aheadCount", "How many indicators have a target met or on course.") { $0.it.ahead.count },
            .parts("ahead", "The first of them.", VerdictTwin.verdict) { $0.each($0.it.shownAhead) },
            .count("overdueCount", "How many bodies owe figures.") { $0.it.overdue.count },
            .parts("overdue", "Those who owe the most.", overdue) { $0.each($0.it.shownOverdue) },
            .parts("decisions", "What is to be decided now, the weightiest first.", choice) {
                $0.each($0.it.choices)
            },
        ])

    static let shapes: [NamedSchema] = [overdue.told, choice.told, sheet.told]
}

extension TwinReader {
    /// The twin of the sheet for leaders.
    public func leader() -> JSONText { LeaderTwin.sheet.json(told(page.leaderSheet)) }
}
