import Kernel
import Plans
import Words

/// What narrows the list of targets; empty text narrows nothing.
public struct IndicatorFilter: Hashable, Sendable {
    public let text: String
    public let group: String
    public let verdict: String
    public let owner: String

    public init(text: String = "", group: String = "", verdict: String = "", owner: String = "") {
        self.text = text
        self.group = group
        self.verdict = verdict
        self.owner = owner
    }

    var isEmpty: Bool { text.isEmpty && group.isEmpty && verdict.isEmpty && owner.isEmpty }
}

extension PageReader {
    /// Every target, by the part of the plan it is shown under.
    public func indicators(_ filter: IndicatorFilter) -> IndicatorsModel {
        let kept = kept(filter)
        let groups = unique(kept.map { plan.indicator($0.target.indicator)?.group ?? "" })
        let order = Dictionary(
            plan.sections.enumerated().map { ($0.element.id, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        let sorted = groups.sorted { (order[$0] ?? .max, $0) < (order[$1] ?? .max, $1) }
        let sections = sorted.map { group in
            let rows = kept.filter { (plan.indicator($0.target.indicator)?.group ?? "") == group }
                .compactMap { row($0) }
            return IndicatorSectionModel(
                title: groupTitle(group), href: group.isEmpty ? nil : links.outline(section: group),
                count: words.integer(rows.count), rows: rows)
        }
        return IndicatorsModel(
            title: say("indicators.title", ["due": .period(plan.horizon.to)]),
            lead: TextPart.parts(
                say(
                    filter.isEmpty ? "indicators.all" : "indicators.some",
                    ["count": .integer(kept.count), "total": .integer(evaluation.verdicts.count)])),
            action: links.indicators([]), text: filter.text, groups: groupOptions(filter.group, order),
            verdicts: verdictOptions(filter.verdict), owners: ownerOptions(filter.owner),
            isFiltered: !filter.isEmpty, reset: links.indicators([]), sections: sections,
            isEmpty: kept.isEmpty, next: filter.isEmpty ? nextStep : nil)
    }

    /// The targets that a filter leaves.
    func kept(_ filter: IndicatorFilter) -> [Verdict] {
        let part = NamePart(filter.text)
        return evaluation.verdicts.filter { isKept($0, filter, part) }
    }

    private func isKept(_ verdict: Verdict, _ filter: IndicatorFilter, _ part: NamePart) -> Bool {
        guard let indicator = plan.indicator(verdict.target.indicator) else { return false }
        if !filter.verdict.isEmpty, verdict.word.rawValue != filter.verdict { return false }
        if !filter.group.isEmpty, indicator.group != filter.group { return false }
        if !filter.owner.isEmpty, indicator.owner?.lead.org != filter.owner { return false }
        return part.isIn([indicator.id, indicator.title.zh, indicator.title.en] + indicator.also)
    }

    private func groupTitle(_ group: String) -> String {
        if group.isEmpty { return say("indicators.no-group") }
        guard let section = plan.section(group) else { return group }
        return heading(section)
    }

    private func groupOptions(_ chosen: String, _ order: [String: Int]) -> [OptionModel] {
        let groups = unique(plan.indicators.compactMap(\.group))
        return options(
            groups.sorted { (order[$0] ?? .max, $0) < (order[$1] ?? .max, $1) }.map { ($0, groupTitle($0)) },
            chosen, any: "indicators.any-group")
    }

    private func verdictOptions(_ chosen: String) -> [OptionModel] {
        options(
            Verdict.Word.allCases.map { ($0.rawValue, say("verdict.word.\($0.rawValue)")) }, chosen,
            any: "indicators.any-verdict")
    }

    private func ownerOptions(_ chosen: String) -> [OptionModel] {
        let owners = unique(plan.indicators.compactMap { $0.owner?.lead.org })
        return options(owners.sorted().map { ($0, orgTitle($0)) }, chosen, any: "indicators.any-owner")
    }

    /// The choices of a filter, the first of which is all.
    func options(_ choices: [(value: String, title: String)], _ chosen: String, any: String) -> [OptionModel]
    {
        [OptionModel(value: "", title: say(any), isSelected: chosen.isEmpty)]
            + choices.map { OptionModel(value: $0.value, title: $0.title, isSelected: $0.value == chosen) }
    }
}
