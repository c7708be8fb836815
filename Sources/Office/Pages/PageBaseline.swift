public import Kernel
import Plans
import Words

/// The choice between baselines that disagree, for who may write.
public struct BaselineFormModel: Sendable {
    public let lead: String
    /// Whether a verdict hangs on the choice.
    public let isOpen: Bool
    public let action: String
    public let formToken: String
    /// The documents that the form shows, as a hash.
    public let seen: String
    public let standing: String?
    public let candidates: [BaselineCandidateModel]
    public let reason: FieldModel
    public let wrong: String?
}

/// One baseline that may be chosen, and what would follow.
public struct BaselineCandidateModel: Sendable {
    public let number: Int
    public let token: String
    public let value: String
    public let source: String
    public let marks: [MarkModel]
    public let isChosen: Bool
}

/// The form on a page of its own, where it was refused.
public struct BaselinePageModel: Sendable {
    public let title: String
    public let path: [LinkModel]
    public let baseline: BaselineFormModel
}

/// A decision's form as it came, and why it was refused.
public struct DecisionFormState: Sendable {
    public let fields: [String: String]
    public let refusal: Refusal?

    public init(fields: [String: String] = [:], refusal: Refusal? = nil) {
        self.fields = fields
        self.refusal = refusal
    }
}

extension PageReader {
    /// The form on a page of its own, with what was typed and why it was refused.
    public func baselinePage(
        _ id: String, _ state: DecisionFormState, formToken: String
    ) throws(Refusal) -> BaselinePageModel {
        guard let indicator = plan.indicator(id) else {
            throw Refusal("page.indicator-not-found", ["indicator": .text(id)])
        }
        return BaselinePageModel(
            title: say("baseline.title", ["indicator": .title(indicator.title)]), path: [link(indicator)],
            baseline: baselineForm(view.baselineOptions(of: indicator), state, formToken: formToken))
    }

    /// The form of an indicator; `nil` where nothing is in question and nothing was decided.
    func baselineForm(_ indicator: Indicator, formToken: String?) -> BaselineFormModel? {
        guard canWrite, let formToken else { return nil }
        let options = view.baselineOptions(of: indicator)
        guard options.candidates.count > 1 || options.standing != nil,
            options.candidates.contains(where: { !$0.verdicts.isEmpty }) || options.standing != nil
        else { return nil }
        return baselineForm(options, DecisionFormState(), formToken: formToken)
    }

    private func baselineForm(
        _ options: BaselineOptions, _ state: DecisionFormState, formToken: String
    ) -> BaselineFormModel {
        let typed = state.fields["candidate"]
        let seen = state.refusal?.message.code == "decision.plan-amended" ? nil : state.fields["seen"]
        return BaselineFormModel(
            lead: say("baseline.lead", ["count": .integer(options.candidates.count)]),
            isOpen: evaluation.verdicts(of: options.indicator.id).contains { $0.word == .disputed },
            action: links.baseline(options.indicator.id), formToken: formToken,
            seen: seen ?? "\(view.adopted.fingerprint)",
            standing: options.standing.map { standing($0, options) },
            candidates: options.candidates.map { candidate in
                BaselineCandidateModel(
                    number: candidate.number, token: candidate.token,
                    value: quantity(
                        candidate.baseline.value, options.indicator,
                        decimals: max(candidate.baseline.decimals, options.indicator.decimals)),
                    source: source(candidate.baseline), marks: candidate.verdicts.map { mark($0) },
                    isChosen: typed.map { $0 == candidate.token } ?? candidate.isChosen)
            },
            reason: FieldModel(
                value: state.fields["reason"] ?? "",
                wrong: state.refusal.flatMap {
                    $0.message.code.hasPrefix("decision.no-reason") ? words.sentence($0.message) : nil
                }),
            wrong: state.refusal.map { words.sentence($0.message) })
    }

    private func standing(_ choice: Decided<BaselineChoice>, _ options: BaselineOptions) -> String {
        let value = quantity(choice.content.value, options.indicator)
        var arguments = told(choice.mark)
        arguments["value"] = .text(value)
        return say(options.isLapsed ? "baseline.lapsed" : "baseline.standing", arguments)
    }

    /// Who, when and why, as arguments of a sentence.
    func told(_ mark: DecisionMark) -> [String: MessageArgument] {
        [
            "who": .text(mark.by.name), "day": .day(mark.at.day(hoursFromUTC: hoursFromUTC)),
            "reason": .text(mark.clause),
        ]
    }

    /// Where a baseline is told.
    func source(_ baseline: Baseline) -> String {
        if baseline.statements.isEmpty { return say("baseline.by-figure") }
        let sections = unique(baseline.statements.compactMap { plan.statement($0)?.section })
        return say(
            "baseline.by-statements",
            [
                "sections": .list(sections.map { .text($0) }),
                "statements": .list(baseline.statements.map { .text($0) }),
            ])
    }
}
