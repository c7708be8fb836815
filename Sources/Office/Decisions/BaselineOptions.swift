public import Kernel
public import Plans

/// The baselines an indicator of an org could start from, what each would lead to, and what stands.
public struct BaselineOptions: Sendable {
    /// One baseline that may be chosen.
    public struct Candidate: Sendable {
        /// Its number in the list, from 1.
        public let number: Int
        public let baseline: Baseline
        /// The verdicts of the indicator's targets that start from a baseline, if this one were chosen.
        public let verdicts: [Verdict]
        /// Whether the standing choice is this one.
        public let isChosen: Bool

        /// What a form sends for it: where it is told, and the value the person saw.
        public var token: String { BaselineChoice(baseline).token }
    }

    public let indicator: Indicator
    public let org: String
    public let candidates: [Candidate]
    /// The last choice, also one that fits no candidate any more.
    public let standing: Decided<BaselineChoice>?

    /// The candidate with a number of the list.
    public func candidate(number: Int) throws(Refusal) -> Candidate {
        guard let found = candidates.first(where: { $0.number == number }) else {
            throw unknown(String(number))
        }
        return found
    }

    /// The candidate that a form named.
    public func candidate(token: String) throws(Refusal) -> Candidate {
        guard let found = candidates.first(where: { $0.token == token }) else {
            throw token.isEmpty ? Refusal("decision.no-candidate") : unknown(token)
        }
        return found
    }

    private func unknown(_ text: String) -> Refusal {
        Refusal(
            "decision.unknown-candidate", ["text": .text(text), "count": .integer(candidates.count)])
    }

    /// What is said of a choice that went through.
    public func told(_ choosing: BaselineChoosing) -> Message {
        let title = MessageArgument.title(indicator.title)
        guard let choice = choosing.choice,
            let candidate = candidates.first(where: { choice.fits($0.baseline) })
        else { return Message("decision.choice-withdrawn", ["indicator": title]) }
        let value = MessageArgument.quantity(
            choice.value, decimals: max(candidate.baseline.decimals, indicator.decimals),
            unit: indicator.unitTitle)
        return Message("decision.chosen", ["indicator": title, "value": value])
    }

    /// Whether a choice was made that fits none of today's candidates.
    public var isLapsed: Bool { standing != nil && !candidates.contains(where: \.isChosen) }
}

extension PlanView {
    /// The choice of baselines for an indicator, of the plan's own org unless another is named.
    public func baselineOptions(of indicator: Indicator, org: String? = nil) -> BaselineOptions {
        let org = org ?? plan.org
        let standing = evaluation.decisions.baseline(indicator: indicator.id, org: org)
        let baselines = plan.baselineCandidates(
            of: indicator, org: org, readings: evaluation.readings(indicator, org: org))
        let candidates = baselines.enumerated().map { index, baseline in
            var decisions = evaluation.decisions
            let mark = DecisionMark(by: .system("tidemark"), at: position.at, reason: "")
            decisions.choose(
                Decided(BaselineChoice(baseline), mark: mark), indicator: indicator.id, org: org)
            let verdicts = evaluation.verdicts(of: indicator, deciding: decisions).filter {
                $0.target.org == org && $0.baseline == baseline
            }
            return BaselineOptions.Candidate(
                number: index + 1, baseline: baseline, verdicts: verdicts,
                isChosen: standing?.content.fits(baseline) ?? false)
        }
        return BaselineOptions(
            indicator: indicator, org: org, candidates: candidates, standing: standing)
    }

    /// The wish to choose a candidate; `nil` takes the standing choice back. `seen` are the documents that
    /// the person saw, where that was not this view.
    public func choosing(
        _ candidate: BaselineOptions.Candidate?, _ options: BaselineOptions, seen: ContentHash? = nil,
        reason: String
    ) throws(Refusal) -> BaselineChoosing {
        if candidate != nil, options.candidates.count < 2 {
            throw Refusal("decision.one-baseline", ["indicator": .title(options.indicator.title)])
        }
        return BaselineChoosing(
            plan: plan.id, seen: seen ?? adopted.fingerprint, indicator: options.indicator.id,
            org: options.org, choice: candidate.map { BaselineChoice($0.baseline) },
            reason: DecisionRules.trimmed(reason))
    }
}

extension Store {
    /// Writes a decision that was checked against a view of its plan. The store refuses it where the plan was
    /// amended since.
    public func decide(
        _ verb: Verb, from view: PlanView, actor: Principal, at: Instant
    ) async throws -> Receipt {
        let id = DecisionRules.commandID(verb, standing: view.decisions)
        let outcome = try await submit(Command(id: id, actor: actor, at: at, verb: verb))
        if let refusal = outcome.refusal { throw refusal }
        guard let receipt = outcome.receipt else { throw StoreFault.failed("a decision without a receipt") }
        return receipt
    }
}
