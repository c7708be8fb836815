import Documents
import Kernel
import Plans
import Words

/// What is wrong with the plan itself, by rule.
public struct FindingsModel: Sendable {
    public let title: String
    public let lead: [TextPart]
    public let action: String
    public let rules: [OptionModel]
    public let severities: [OptionModel]
    public let isFiltered: Bool
    public let reset: String
    public let groups: [FindingGroupModel]
    public let isEmpty: Bool
}

/// The findings of one rule.
public struct FindingGroupModel: Sendable {
    public let code: String
    public let tag: TagModel
    public let title: String
    public let why: String
    public let count: String
    public let findings: [FindingModel]
}

/// What narrows the findings; empty text narrows nothing.
public struct FindingFilter: Hashable, Sendable {
    public let rule: String
    public let severity: String

    public init(rule: String = "", severity: String = "") {
        self.rule = rule
        self.severity = severity
    }
}

extension PageReader {
    /// The plan's own faults.
    public func findings(_ filter: FindingFilter) -> FindingsModel {
        let all = evaluation.findings
        let kept = kept(filter)
        let groups = Lint.rules.compactMap { rule -> FindingGroupModel? in
            let own = kept.filter { $0.code == rule.code }
            guard let first = own.first else { return nil }
            return FindingGroupModel(
                code: rule.code,
                tag: TagModel(
                    kind: first.severity.rawValue, text: say("severity.\(first.severity.rawValue)")),
                title: words.sentence(rule.title), why: words.sentence(rule.why),
                count: words.integer(own.count),
                findings: own.map { finding($0) })
        }
        let isFiltered = !filter.rule.isEmpty || !filter.severity.isEmpty
        return FindingsModel(
            title: say("findings.title"),
            lead: TextPart.parts(
                say(
                    isFiltered ? "findings.some" : "findings.all",
                    [
                        "count": .integer(kept.count), "total": .integer(all.count),
                        "rules": .integer(Lint.rules.count),
                    ])),
            action: links.findings([]),
            rules: options(
                Lint.rules.filter { rule in all.contains { $0.code == rule.code } }
                    .map { ($0.code, words.sentence($0.title)) }, filter.rule, any: "findings.any-rule"),
            severities: options(
                [Severity.warning, .note].map { ($0.rawValue, say("severity.\($0.rawValue)")) },
                filter.severity,
                any: "findings.any-severity"),
            isFiltered: isFiltered, reset: links.findings([]), groups: groups, isEmpty: kept.isEmpty)
    }

    /// The findings that a filter leaves.
    func kept(_ filter: FindingFilter) -> [Finding] {
        evaluation.findings.filter {
            (filter.rule.isEmpty || $0.code == filter.rule)
                && (filter.severity.isEmpty || $0.severity.rawValue == filter.severity)
        }
    }
}
