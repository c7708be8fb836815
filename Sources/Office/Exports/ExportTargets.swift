import Kernel
import Measures
import Plans
import Words

/// One target as every export and report tells it.
struct TargetLine {
    let verdict: Verdict
    let indicator: Indicator
    let section: String
    let title: String
    let unit: String
    let goal: String
    let word: String
    let reason: String
    /// Where the figure that judges comes from; `nil` without a figure.
    let origin: String?
    let owner: String?
    let address: String

    var target: PlanTarget { verdict.target }

    /// The decimals of the target: those of the indicator, and as many as either end needs.
    var targetDecimals: Int {
        [target.value, target.high].compactMap(\.self).compactMap(TargetLine.needed)
            .reduce(indicator.decimals) { max($0, $1) }
    }

    /// The decimals of the value: those of the indicator, and as many as a published one was told with or the
    /// sum of several has.
    var valueDecimals: Int {
        guard let figure = verdict.figure, figure.way != .computed else { return indicator.decimals }
        return max(indicator.decimals, TargetLine.needed(figure.value) ?? 0)
    }

    var baseDecimals: Int { max(verdict.baseline?.decimals ?? 0, indicator.decimals) }

    /// `nil` where no number of decimals is enough.
    private static func needed(_ value: Exact) -> Int? { DecimalText(value.description)?.neededDecimals }
}

extension PageReader {
    /// Every target, by the part of the plan it is shown under, in the plan's order.
    func targetLines(_ address: ExportAddress) -> [TargetLine] {
        let order = Dictionary(
            plan.sections.enumerated().map { ($0.element.id, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        let ordered = evaluation.verdicts.enumerated().sorted { left, right in
            let place = { (verdict: Verdict) in
                order[plan.indicator(verdict.target.indicator)?.group ?? ""] ?? Int.max
            }
            return (place(left.element), left.offset) < (place(right.element), right.offset)
        }
        return ordered.compactMap { line($0.element, address) }
    }

    private func line(_ verdict: Verdict, _ address: ExportAddress) -> TargetLine? {
        guard let indicator = plan.indicator(verdict.target.indicator) else { return nil }
        let title = words.title(indicator.title)
        let isOwn = verdict.target.org == plan.org
        return TargetLine(
            verdict: verdict, indicator: indicator,
            section: indicator.group.map { id in plan.section(id).map { heading($0) } ?? id } ?? "",
            title: isOwn ? title : "\(title) · \(orgTitle(verdict.target.org))",
            unit: words.title(unit(indicator)),
            goal: words.sentence(GoalPhrase(verdict.target, indicator).message),
            word: mark(verdict).word, reason: words.sentences(verdict.reason),
            origin: origin(verdict, indicator), owner: indicator.owner.map { ownerName($0) },
            address: address.of(links.indicator(indicator.id), vintage: vintage))
    }

    /// Who leads, with a mark where the plan names nobody and the documents only suggest.
    private func ownerName(_ owner: IndicatorOwner) -> String {
        let name = duty(owner.lead)
        return owner.isSuggested ? say("export.suggested", ["who": .text(name)]) : name
    }

    /// What is known of where a judging figure comes from.
    private func origin(_ verdict: Verdict, _ indicator: Indicator) -> String? {
        guard let figure = verdict.figure else { return nil }
        let readings = evaluation.readings(indicator, org: verdict.target.org)
        let reading = readings.first {
            $0.period == figure.period && $0.way == figure.way && $0.value == figure.value
        }
        var parts = unique(reading?.figures.compactMap(\.origin) ?? [])
        if figure.way != .published || parts.isEmpty {
            parts.insert(say("way.\(EvaluationReport.code(figure.way))"), at: 0)
        }
        if !figure.isVerified { parts.insert(say("origin.none"), at: 0) }
        return parts.joined(separator: words.language == .zh ? "；" : "; ")
    }

    /// The targets and verdicts for machines and spreadsheets.
    public func targetTable(_ address: ExportAddress) -> ExportTable {
        let lines = targetLines(address)
        let ids = [
            "plan", "indicator", "org", "section", "statements", "title", "unit", "basis", "target_bound",
            "base", "base_period", "target", "target_high", "due", "value", "period", "way", "verified",
            "origin", "completion", "progress", "elapsed", "verdict", "verdict_title", "final",
            "overdue_since", "reason", "owner", "world", "vintage", "address",
        ]
        return ExportTable(columns: ids.map { ExportColumn($0, $0) }, count: lines.count) { index in
            targetCells(lines[index])
        }
    }

    private func targetCells(_ line: TargetLine) -> [ExportCell] {
        let (verdict, target) = (line.verdict, line.target)
        let figure = verdict.figure
        return [
            .text(plan.id), .text(line.indicator.id), .text(target.org),
            .optional(line.indicator.group), .text(target.statements.joined(separator: " ")),
            .text(line.title), .optional(line.indicator.unit?.symbol), .text(target.basis.code),
            .optional(target.bound?.rawValue),
            .optional(verdict.baseline?.value, decimals: line.baseDecimals),
            .optional(verdict.baseline?.period.description),
            .optional(target.value, decimals: line.targetDecimals),
            .optional(target.high, decimals: line.targetDecimals), .text(target.period.description),
            .optional(figure?.value, decimals: line.valueDecimals), .optional(figure?.period.description),
            .optional(figure.map { EvaluationReport.code($0.way) }),
            .optional(figure.map { $0.isVerified ? "true" : "false" }), .optional(line.origin),
            .optional(share: verdict.completion), .optional(share: verdict.progress),
            .optional(share: verdict.elapsed), .text(verdict.word.rawValue), .text(line.word),
            .text(verdict.isFinal ? "true" : "false"), .optional(verdict.overdueSince?.description),
            .text(line.reason), .optional(line.owner), .text(worldKind.rawValue),
            .count(vintage), .text(line.address),
        ]
    }
}
