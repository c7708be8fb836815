public import Documents
public import Kernel
import Plans
import Words

/// What an amendment would move, and the form that adopts it.
public struct AmendmentModel: Sendable {
    /// How many things, verdicts and findings of each side the page lists; the rest is counted.
    static let listed = 300

    public let title: String
    public let lead: [TextPart]
    public let wrong: String?
    /// What is wrong with the documents, where they cannot be adopted.
    public let problems: String?
    public let verdicts: [JudgementModel]
    public let hasVerdicts: Bool
    public let groups: [AmendmentGroupModel]
    public let appeared: [FindingModel]
    public let vanished: [FindingModel]
    public let hasFindings: Bool
    public let files: [AmendmentFileModel]
    public let hasFiles: Bool
    /// What is not listed.
    public let unlisted: String?
    public let confirm: AmendmentConfirmModel?
}

/// A target whose verdict differs.
public struct JudgementModel: Sendable {
    public let indicator: LinkModel
    public let before: JudgedSideModel
    public let after: JudgedSideModel
}

/// One side of it.
public struct JudgedSideModel: Sendable {
    /// `nil` where there is no such target on this side.
    public let mark: MarkModel?
    public let goal: String
    public let reason: String
}

/// Changed things of one kind.
public struct AmendmentGroupModel: Sendable {
    public let kind: String
    public let title: String
    public let count: String
    public let items: [AmendmentItemModel]
}

/// One changed thing.
public struct AmendmentItemModel: Sendable {
    public let id: String
    public let title: String
    public let tag: TagModel
    public let fields: [AmendmentFieldModel]
}

/// One changed property.
public struct AmendmentFieldModel: Sendable {
    public let name: String
    public let before: String
    public let after: String
}

public struct AmendmentFileModel: Sendable {
    public let path: String
    public let change: String
}

/// The form that confirms.
public struct AmendmentConfirmModel: Sendable {
    public let action: String
    public let formToken: String
    /// What was shown; what differs from it is not adopted.
    public let digest: String
    public let basis: String
    public let isBasisNeeded: Bool
    public let label: String
}

extension PageReader {
    /// The page of documents that differ from the adopted ones; without an amendment it says that none do.
    public func amendment(
        _ amendment: PlanAmendment?, formToken: String, basis: String = "", problems: [Diagnostic] = [],
        files: [DocumentFile] = [], hasFolder: Bool = true, wrong: Refusal? = nil
    ) -> AmendmentModel {
        let shown = amendment.map { $0.isEmpty ? [] : Array($0.items.prefix(AmendmentModel.listed)) } ?? []
        let verdicts = amendment?.verdicts ?? []
        let rest =
            (amendment?.items.count ?? 0) - shown.count + max(0, verdicts.count - AmendmentModel.listed)
        let report = DiagnosticReport(files: files, sentence: { words.sentence($0) })
        let appeared = amendment?.appeared ?? []
        let vanished = amendment?.vanished ?? []
        return AmendmentModel(
            title: say("amendment.title"),
            lead: hasFolder
                ? amendmentLead(amendment, problems) : TextPart.parts(say("amendment.no-folder")),
            wrong: (wrong ?? amendment?.otherPlan).map { words.sentence($0.message) },
            problems: problems.isEmpty ? nil : report.text(Array(problems.prefix(20))),
            verdicts: verdicts.prefix(AmendmentModel.listed).map {
                judgement(
                    $0, amendment?.before.plan.indicator($0.indicator),
                    amendment?.after.plan.indicator($0.indicator))
            },
            hasVerdicts: !verdicts.isEmpty, groups: amendmentGroups(shown),
            appeared: appeared.prefix(AmendmentModel.listed).map { finding($0) },
            vanished: vanished.prefix(AmendmentModel.listed).map { finding($0) },
            hasFindings: !appeared.isEmpty || !vanished.isEmpty,
            files: (amendment?.files ?? []).map {
                AmendmentFileModel(path: $0.path, change: say("amendment.\($0.change.rawValue)"))
            }, hasFiles: !(amendment?.isEmpty ?? true),
            unlisted: rest > 0 ? say("amendment.unlisted", ["count": .integer(rest)]) : nil,
            confirm: amendment.flatMap {
                $0.isEmpty || $0.otherPlan != nil ? nil : confirm($0, formToken, basis)
            })
    }

    private func confirm(
        _ amendment: PlanAmendment, _ formToken: String, _ basis: String
    ) -> AmendmentConfirmModel {
        AmendmentConfirmModel(
            action: links.adopting(), formToken: formToken, digest: amendment.digest.description,
            basis: basis, isBasisNeeded: view.world.kind == .real,
            label: say("amendment.adopt", ["count": .integer(amendment.files.count)]))
    }

    private func amendmentLead(_ amendment: PlanAmendment?, _ problems: [Diagnostic]) -> [TextPart] {
        if !problems.isEmpty {
            return TextPart.parts(say("amendment.unusable", ["count": .integer(problems.count)]))
        }
        guard let amendment, !amendment.isEmpty else { return TextPart.parts(say("amendment.none")) }
        return TextPart.parts(say(AmendmentReport.summary(amendment)))
    }

    private func say(_ message: Message) -> String { words.sentence(message) }

    /// A verdict before and after; each side with the indicator as it is there.
    func judgement(
        _ judgement: PlanAmendment.Judgement, _ old: Indicator?, _ new: Indicator?
    ) -> JudgementModel {
        let title = (new ?? old).map { words.title($0.title) } ?? judgement.indicator
        return JudgementModel(
            indicator: LinkModel(
                title: title,
                href: old == nil ? links.indicators([]) : links.indicator(judgement.indicator)),
            before: side(judgement.before, old), after: side(judgement.after, new))
    }

    private func side(_ verdict: Verdict?, _ indicator: Indicator?) -> JudgedSideModel {
        guard let verdict, let indicator else {
            return JudgedSideModel(mark: nil, goal: say("amendment.no-target"), reason: "")
        }
        let goal = words.sentence(GoalPhrase(verdict.target, indicator).message)
        return JudgedSideModel(
            mark: mark(verdict), goal: goal + " · " + words.period(verdict.target.period),
            reason: words.sentences(verdict.reason).replacing("**", with: ""))
    }

    private func amendmentGroups(_ items: [PlanAmendment.Item]) -> [AmendmentGroupModel] {
        PlanAmendment.Kind.allCases.compactMap { kind in
            let own = items.filter { $0.kind == kind }
            if own.isEmpty { return nil }
            return AmendmentGroupModel(
                kind: kind.rawValue, title: say("amendment.kind.\(kind.rawValue)"),
                count: words.integer(own.count),
                items: own.map { item in
                    AmendmentItemModel(
                        id: item.id, title: words.argument(item.title),
                        tag: TagModel(
                            kind: item.change == .gone ? "warning" : "plain",
                            text: say("amendment.\(item.change.rawValue)")),
                        fields: item.fields.map { field in
                            AmendmentFieldModel(
                                name: say("amendment.field.\(field.name)"),
                                before: field.before.map { words.argument($0) } ?? "—",
                                after: field.after.map { words.argument($0) } ?? "—")
                        })
                })
        }
    }
}
