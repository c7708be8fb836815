public import Kernel
import Plans
public import Words

/// An amendment on a terminal and for machines.
public struct AmendmentReport {
    private let amendment: PlanAmendment
    private let words: Words

    /// A report in one language.
    public init(_ amendment: PlanAmendment, words: Words) {
        self.amendment = amendment
        self.words = words
    }

    /// How much moves, in a sentence.
    public static func summary(_ amendment: PlanAmendment) -> Message {
        Message(
            "amendment.summary",
            [
                "files": .integer(amendment.files.count), "items": .integer(amendment.items.count),
                "words": .integer(amendment.wordChanges), "verdicts": .integer(amendment.verdicts.count),
                "appeared": .integer(amendment.appeared.count),
                "vanished": .integer(amendment.vanished.count),
            ])
    }

    /// Everything that moves, line by line.
    public func text() -> String {
        var lines = amendment.files.map { "\(sign($0.change)) \($0.path)" }
        for item in amendment.items {
            let kind = words.sentence("amendment.kind.\(item.kind.rawValue)")
            lines += ["", "\(sign(item.change)) \(kind) \(item.id)  \(words.argument(item.title))"]
            lines += item.fields.map { field in
                let name = words.sentence("amendment.field.\(field.name)")
                return "    \(name): \(value(field.before)) → \(value(field.after))"
            }
        }
        if !amendment.verdicts.isEmpty { lines.append("") }
        for judgement in amendment.verdicts {
            let plan = judgement.after == nil ? amendment.before.plan : amendment.after.plan
            let title = plan.indicator(judgement.indicator).map { words.title($0.title) }
            lines.append(
                "\(title ?? judgement.indicator): \(word(judgement.before)) → \(word(judgement.after))")
            lines += [judgement.before, judgement.after].compactMap(\.self).map {
                "    " + words.sentences($0.reason).replacing("**", with: "")
            }
        }
        if !amendment.appeared.isEmpty || !amendment.vanished.isEmpty { lines.append("") }
        lines += amendment.appeared.map { "+ [\($0.code)] \(words.sentence($0.message))" }
        lines += amendment.vanished.map { "− [\($0.code)] \(words.sentence($0.message))" }
        lines += ["", words.sentence(AmendmentReport.summary(amendment)).replacing("**", with: "")]
        return lines.joined(separator: "\n")
    }

    private func sign(_ change: PlanAmendment.Change) -> String {
        switch change {
        case .added: "+"
        case .gone: "−"
        case .changed: "~"
        }
    }

    private func value(_ argument: MessageArgument?) -> String { argument.map { words.argument($0) } ?? "—" }

    private func word(_ verdict: Verdict?) -> String {
        verdict.map { words.sentence("verdict.word.\($0.word.rawValue)") } ?? "—"
    }

    /// Everything that moves, as one object; verdicts as `evaluate` tells them.
    public func json() -> JSONText {
        let before = EvaluationReport(amendment.before, words: words)
        let after = EvaluationReport(amendment.after, words: words)
        return .object([
            ("plan", .text(amendment.plan)), ("digest", .text(amendment.digest.description)),
            (
                "files",
                .list(
                    amendment.files.map {
                        .object([("path", .text($0.path)), ("change", .text($0.change.rawValue))])
                    })
            ),
            ("items", .list(amendment.items.map(json))),
            (
                "verdicts",
                .list(
                    amendment.verdicts.map { judgement in
                        .object([
                            ("indicator", .text(judgement.indicator)),
                            ("wordChanged", .flag(judgement.isWordChanged)),
                            ("before", judgement.before.map { before.json($0) } ?? .null),
                            ("after", judgement.after.map { after.json($0) } ?? .null),
                        ])
                    })
            ),
            ("appeared", .list(amendment.appeared.map { FindingReport.json($0, words: words) })),
            ("vanished", .list(amendment.vanished.map { FindingReport.json($0, words: words) })),
        ])
    }

    private func json(_ item: PlanAmendment.Item) -> JSONText {
        .object([
            ("kind", .text(item.kind.rawValue)), ("id", .text(item.id)),
            ("title", .text(words.argument(item.title))), ("change", .text(item.change.rawValue)),
            (
                "fields",
                .list(
                    item.fields.map { field in
                        .object([
                            ("name", .text(field.name)),
                            ("before", .optional(field.before.map { words.argument($0) })),
                            ("after", .optional(field.after.map { words.argument($0) })),
                        ])
                    })
            ),
        ])
    }
}
