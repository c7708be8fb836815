public import Documents
public import Kernel
internal import Measures
public import Plans

/// What moves when changed documents of a plan are adopted: documents, claims, definitions, orgs, findings
/// and verdicts, each before and after. It is shown before anything is adopted.
public struct PlanAmendment: Sendable {
    /// What happened to a thing.
    public enum Change: String, Sendable, CaseIterable {
        case added
        case gone
        case changed
    }

    /// What a plan's documents hold.
    public enum Kind: String, Sendable, CaseIterable {
        case plan
        case section
        case statement
        case indicator
        case element
        case parameter
        case task
        case org
        case relation
        case unit
        case field
        case technology
        case named
        case workday
    }

    /// One document.
    public struct File: Hashable, Sendable {
        public let path: String
        public let change: Change
    }

    /// One property; the side where it is missing is `nil`.
    public struct Field: Hashable, Sendable {
        /// The last part of its code, `amendment.field.…`.
        public let name: String
        public let before: MessageArgument?
        public let after: MessageArgument?
    }

    /// One thing of the plan, with the properties that differ; all of them where it is new or gone.
    public struct Item: Hashable, Sendable {
        public let kind: Kind
        public let id: String
        public let title: MessageArgument
        public let change: Change
        public let fields: [Field]
    }

    /// One target whose verdict differs; a side is `nil` where the target is new or gone.
    public struct Judgement: Hashable, Sendable {
        public let indicator: String
        public let before: Verdict?
        public let after: Verdict?

        /// Whether the word differs, not only its numbers.
        public var isWordChanged: Bool { before?.word != after?.word }
    }

    /// The plan's identifier.
    public let plan: String
    /// Sorted by path.
    public let files: [File]
    /// By kind, in the order of the documents; what is gone comes last.
    public let items: [Item]
    /// Findings that only the changed documents have.
    public let appeared: [Finding]
    /// Findings that only the adopted documents have.
    public let vanished: [Finding]
    /// Those whose word changes first.
    public let verdicts: [Judgement]
    /// The plan as adopted, with the figures of now.
    public let before: PlanEvaluation
    /// The plan as it would be, with the same figures and the same day.
    public let after: PlanEvaluation
    /// What would be adopted.
    public let adoption: Adoption
    /// A hash over the changed documents and the adoption they follow: what a confirmation refers to.
    public let digest: ContentHash
    /// The entry of the adoption that it was compared with.
    private let replaced: Int64

    /// What adopting a folder's documents would move; `nil` with the findings that forbid it in `problems`.
    public static func prepare(
        _ files: [DocumentFile], against view: PlanView, _ problems: Problems
    ) -> PlanAmendment? {
        let today = view.evaluation.today
        guard let ready = PlanAdoption.prepare(files, today: today, problems) else { return nil }
        let after = PlanEvaluation(
            plan: ready.plan, figures: view.figures, today: today, decisions: view.evaluation.decisions)
        return PlanAmendment(view, ready.adoption, after)
    }

    private init(_ view: PlanView, _ adoption: Adoption, _ after: PlanEvaluation) {
        let before = view.evaluation
        plan = view.plan.id
        files = PlanAmendment.files(adoption.files, view.adopted)
        items = AmendmentItems(before: before.plan, after: after.plan).items
        let known = Set(before.findings.map(FindingKey.init))
        let remaining = Set(after.findings.map(FindingKey.init))
        appeared = after.findings.filter { !known.contains(FindingKey($0)) }
        vanished = before.findings.filter { !remaining.contains(FindingKey($0)) }
        verdicts = PlanAmendment.judgements(before, after)
        (self.before, self.after, self.adoption) = (before, after, adoption)
        replaced = view.adopted.entry
        let manifest = adoption.files.map { (path: $0.path, hash: ContentHash.of($0.bytes)) }
        digest = PlanAmendment.digest(manifest, after: view.adopted.entry)
    }

    /// The hash over documents and the adoption they follow.
    static func digest(_ files: [(path: String, hash: ContentHash)], after entry: Int64) -> ContentHash {
        var text = "\(entry)\n"
        for file in files { text += "\(file.hash) \(file.path)\n" }
        return ContentHash.of(Array(text.utf8))
    }

    /// Whether the documents are those that hold.
    public var isEmpty: Bool { files.isEmpty }

    /// Targets whose verdict has another word.
    public var wordChanges: Int { verdicts.count { $0.isWordChanged } }

    /// Why no basis lets it be adopted: the folder's documents are another plan's.
    public var otherPlan: Refusal? {
        let other = after.plan.id
        return other == plan
            ? nil : Refusal("amendment.other-plan", ["plan": .text(plan), "other": .text(other)])
    }

    /// Why it must not be adopted like this: a real world is told on which basis its plan changes.
    public func objection(_ kind: WorldKind, basis: String) -> Refusal? {
        if let otherPlan { return otherPlan }
        if isEmpty { return Refusal("store.already-adopted", ["plan": .text(plan)]) }
        let isBlank = basis.allSatisfy { $0 == " " || $0 == "\u{3000}" || $0 == "\n" || $0 == "\r" }
        return kind == .real && isBlank ? Refusal("amendment.needs-basis") : nil
    }

    /// Why the store would refuse it as things stand, whatever its basis: recorded figures would turn into
    /// other quantities.
    public func unitObjection(_ reader: some Reader) throws -> Refusal? {
        isEmpty || otherPlan != nil ? nil : try adoption.unitObjection(reader)
    }

    /// The command that adopts it, under a name of its own unless a program gives one. Submitted twice it
    /// adopts once; refused where other documents were adopted since the amendment was prepared.
    public func command(
        basis: String, actor: Principal, at: Instant, as name: String? = nil
    ) -> Command {
        let adoption = Adoption(
            plan: plan, files: adoption.files, legalBasis: basis.isEmpty ? nil : basis, lint: adoption.lint,
            replacing: replaced)
        return Command(id: name ?? "amend-\(digest)", actor: actor, at: at, verb: .adopt(adoption))
    }

    private static func files(_ files: [DocumentFile], _ adopted: AdoptedPlan) -> [File] {
        let known = Set(adopted.files.map(\.path))
        let now = Set(files.map(\.path))
        return PlanAdoption.changes(files, against: adopted).map { path in
            File(path: path, change: !known.contains(path) ? .added : now.contains(path) ? .changed : .gone)
        }
    }

    /// Targets are the same where they share a statement and the basis; of several, those of one value first.
    static func judgements(_ before: PlanEvaluation, _ after: PlanEvaluation) -> [Judgement] {
        var rest = before.verdicts
        var judgements: [Judgement] = []
        for verdict in after.verdicts {
            let target = verdict.target
            func fits(_ other: Verdict) -> Bool {
                other.target.indicator == target.indicator && other.target.org == target.org
                    && other.target.statements.contains { target.statements.contains($0) }
            }
            let found =
                rest.firstIndex { fits($0) && $0.target.value == target.value }
                ?? rest.firstIndex { fits($0) && $0.target.basis == target.basis }
                ?? rest.firstIndex { fits($0) }
            let earlier = found.map { rest.remove(at: $0) }
            judgements.append(Judgement(indicator: target.indicator, before: earlier, after: verdict))
        }
        judgements += rest.map { Judgement(indicator: $0.target.indicator, before: $0, after: nil) }
        let differing = judgements.filter { differs($0.before, $0.after) }
        return differing.filter(\.isWordChanged) + differing.filter { !$0.isWordChanged }
    }

    private static func differs(_ before: Verdict?, _ after: Verdict?) -> Bool {
        guard let before, let after else { return true }
        return before.word != after.word || before.reason != after.reason
            || before.target.value != after.target.value || before.target.high != after.target.high
            || before.target.period != after.target.period || before.target.bound != after.target.bound
    }
}

/// What makes two findings the same: not the line, which moves when a row above it is added.
private struct FindingKey: Hashable {
    let code: String
    let message: Message
    let statements: [String]
    let subject: String

    init(_ finding: Finding) {
        code = finding.code
        message = finding.message
        statements = finding.statements
        subject = finding.indicator ?? finding.task ?? ""
    }
}
