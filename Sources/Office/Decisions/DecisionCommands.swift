internal import Documents
import Kernel
import Plans

extension BaselineChoosing {
    func draft(command: String) -> EntryDraft {
        EntryBody.baselineChosen(BaselineChosenBody(command: command, self)).draft(stream: "plan:\(plan)")
    }

    /// What the store itself can judge: who decides on a plan must have seen the documents that hold. Whether
    /// they have such a candidate was checked against them before (`Store.decide`).
    func objection(_ reader: some Reader) throws -> Refusal? {
        if let refusal = try DecisionRules.objection(plan, seen, reason, reader) { return refusal }
        let texts = [indicator, org] + (choice?.statements ?? [])
        guard texts.allSatisfy(DecisionRules.isIdentifier), (choice?.statements.count ?? 0) <= 50 else {
            return Refusal("decision.too-large")
        }
        return try DecisionRules.repetition(
            [.baseline(indicator: indicator, org: org, choice)], of: plan, reader)
    }
}

extension PathConfirming {
    func draft(command: String) -> EntryDraft {
        EntryBody.pathConfirmed(PathConfirmedBody(command: command, self)).draft(stream: "plan:\(plan)")
    }

    func objection(_ reader: some Reader) throws -> Refusal? {
        if let refusal = try DecisionRules.objection(plan, seen, reason, reader) { return refusal }
        if paths.isEmpty { return Refusal("decision.no-target") }
        guard paths.count <= StoreLimits.decidedTargets,
            paths.allSatisfy({ DecisionRules.isIdentifier($0.target) && $0.steps.count <= 100 })
        else { return Refusal("decision.too-large") }
        var seenTargets: Set<String> = []
        if let twice = paths.first(where: { !seenTargets.insert($0.target).inserted }) {
            return Refusal("decision.target-twice", ["target": .text(twice.target)])
        }
        return try DecisionRules.repetition(
            paths.map { .path(target: $0.target, $0.steps) }, of: plan, reader)
    }
}

/// What every decision must keep to.
enum DecisionRules {
    static func objection(
        _ plan: String, _ seen: ContentHash, _ reason: String, _ reader: some Reader
    ) throws -> Refusal? {
        guard let adopted = try reader.adoption(of: plan) else {
            return Refusal("store.plan-not-adopted", ["plan": .text(plan)])
        }
        if adopted.fingerprint != seen { return Refusal("decision.plan-amended") }
        if reason.allSatisfy(\.isWhitespace) { return Refusal("decision.no-reason") }
        if reason.utf8.count > StoreLimits.textBytes {
            return Refusal("decision.reason-too-long", ["most": .integer(StoreLimits.textBytes)])
        }
        return nil
    }

    /// The same again changes nothing, and what does not stand cannot be taken back.
    static func repetition(
        _ wanted: [Decision.Content], of plan: String, _ reader: some Reader
    ) throws -> Refusal? {
        var standing: [DecisionKey: Decision.Content] = [:]
        for decision in try reader.decisions(of: plan) where !decision.content.isTakenBack {
            standing[decision.content.key] = decision.content
        }
        if wanted.contains(where: { $0.isTakenBack && standing[$0.key] == nil }) {
            return Refusal("decision.nothing-stands")
        }
        return wanted.allSatisfy { standing[$0.key] == $0 } ? Refusal("decision.already") : nil
    }

    /// A reason without the spaces and line ends around it.
    static func trimmed(_ reason: String) -> String {
        var text = Substring(reason)
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }

    /// The same decision from the same state is one command; taken again later it is another.
    static func commandID(_ verb: Verb, standing: [Decision]) -> String {
        let (keys, body): ([DecisionKey], [UInt8]) =
            switch verb {
            case .chooseBaseline(let choosing):
                (
                    [.baseline(indicator: choosing.indicator, org: choosing.org)],
                    choosing.draft(command: "").body
                )
            case .confirmPath(let confirming):
                (confirming.paths.map { .path(target: $0.target) }, confirming.draft(command: "").body)
            case .adopt, .importFigures, .erase: ([], [])
            }
        var writer = JournalWriter()
        writer.text(verb.name)
        writer.field(body)
        let known = Dictionary(standing.map { ($0.content.key, $0.entry) }, uniquingKeysWith: { $1 })
        writer.list(keys) { $0.integer(known[$1] ?? -1) }
        return "decide-\(ContentHash.of(writer.bytes))"
    }

    static func isIdentifier(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= StoreLimits.identifierBytes
    }
}
