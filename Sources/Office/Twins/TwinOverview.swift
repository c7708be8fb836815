import Documents
public import Kernel
import Plans

/// How a plan as a whole is told to machines.
enum OverviewTwin {
    static let tally = Shape<(word: Verdict.Word, count: Int)>(
        "Tally", "How many targets have one verdict.",
        [
            .text("verdict", "The verdict.", VerdictTwin.word) { $0.word.rawValue },
            .count("count", "How many.") { $0.count },
        ])

    static let overview = Shape<Told<[AcceptedChange]>>(
        "Overview", "Where the plan stands.",
        [
            .text("id", "The plan's identifier.") { $0.by.plan.id },
            .part("title", "Its name.", TwinParts.title) { $0.by.plan.title },
            .text("status", "What kind of text it is.", PlanTwin.status) { $0.by.plan.status.rawValue },
            .part("horizon", "The years it speaks of.", PlanTwin.horizon) { $0.by.plan.horizon },
            .part("org", "Whose plan it is.", TwinParts.org) { $0.with($0.by.plan.org) },
            .known("publisher", "Who published it.", TwinParts.title) { $0.by.plan.publisher },
            .count("targets", "How many targets it has.") { $0.by.evaluation.verdicts.count },
            .count("overdue", "How many of them lack a figure that is overdue.") { told in
                told.by.evaluation.verdicts.count { $0.overdueSince != nil }
            },
            .parts("tallies", "How many targets have each verdict.", tally) { told in
                Verdict.Word.allCases.map { word in
                    (word: word, count: told.by.evaluation.verdicts.count { $0.word == word })
                }
            },
            .parts("main", "The leading targets of its main table.", VerdictTwin.verdict) { told in
                told.each(told.by.plan.main.compactMap { told.by.page.leading(verdictOf: $0) })
            },
            .count("warnings", "How many faults its own text has.") { told in
                told.by.evaluation.findings.count { $0.severity == .warning }
            },
            .count("notes", "How much more is worth knowing.") { told in
                told.by.evaluation.findings.count { $0.severity == .note }
            },
            .parts("changes", "What was accepted lately, the newest first.", ChangeTwin.change) {
                $0.each($0.it)
            },
        ])

    static let shapes: [NamedSchema] = [tally.told, overview.told]
}

extension TwinReader {
    /// The twin of the overview, with what was accepted lately.
    public func overview(changes: [AcceptedChange]) -> JSONText { OverviewTwin.overview.json(told(changes)) }
}
