public import Kernel
import Plans
public import Words

/// The baselines of an indicator as text and for machines.
public struct BaselineReport {
    let options: BaselineOptions
    let words: Words

    /// A report in one language.
    public init(_ options: BaselineOptions, _ words: Words) {
        self.options = options
        self.words = words
    }

    private func quantity(_ value: Exact, _ decimals: Int = 0) -> String {
        words.quantity(
            value, of: options.indicator, decimals: max(decimals, options.indicator.decimals))
    }

    /// A line a candidate: its number, value, where it is told, and the verdicts it would lead to.
    public func text() -> String {
        var lines = ["\(words.title(options.indicator.title))  (\(options.indicator.id))"]
        for candidate in options.candidates {
            let baseline = candidate.baseline
            let source =
                baseline.statements.isEmpty
                ? words.sentence("baseline.by-figure") : baseline.statements.joined(separator: " ")
            let outcome = unique(candidate.verdicts.map(\.word)).map {
                words.sentence("verdict.word.\($0.rawValue)")
            }
            lines.append(
                [
                    "\(candidate.isChosen ? "*" : " ") \(candidate.number)",
                    quantity(baseline.value, baseline.decimals), source,
                    "→ " + (outcome.isEmpty ? "—" : words.list(outcome)),
                ].joined(separator: "  "))
        }
        if options.candidates.isEmpty { lines.append("  —") }
        if let standing = options.standing {
            lines.append(
                words.sentence(
                    Message(
                        options.isLapsed ? "baseline.lapsed" : "baseline.standing",
                        [
                            "who": .text(standing.mark.by.name),
                            "day": .day(standing.mark.at.day(hoursFromUTC: 8)),
                            "value": .text(quantity(standing.content.value)),
                            "reason": .text(standing.mark.clause),
                        ])))
        }
        return lines.joined(separator: "\n")
    }

    /// The same as one JSON object.
    public func json() -> JSONText {
        .object([
            ("indicator", .text(options.indicator.id)), ("org", .text(options.org)),
            (
                "candidates",
                .list(
                    options.candidates.map { candidate in
                        let baseline = candidate.baseline
                        let decimals = max(baseline.decimals, options.indicator.decimals)
                        return .object([
                            ("number", .integer(candidate.number)),
                            ("value", .text(baseline.value.text(decimals: decimals))),
                            ("statements", .list(baseline.statements.map { .text($0) })),
                            ("verdicts", .list(candidate.verdicts.map { .text($0.word.rawValue) })),
                            ("chosen", .flag(candidate.isChosen)),
                        ])
                    })
            ),
            ("decision", EvaluationReport.mark(options.standing?.mark)),
            ("lapsed", .flag(options.isLapsed)),
        ])
    }
}
