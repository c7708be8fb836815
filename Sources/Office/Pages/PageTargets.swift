import Kernel
import Measures
import Plans
import Words

/// Targets as rows, gauges and marks: the same on every page.
extension PageReader {
    func mark(_ word: Verdict.Word) -> MarkModel {
        MarkModel(PageMark(word), word: say("verdict.word.\(word.rawValue)"))
    }

    /// The mark of a verdict: a target reached before its time, or missed for good, says so.
    func mark(_ verdict: Verdict) -> MarkModel {
        if verdict.isEarly { return MarkModel(.met, word: say("verdict.word.early")) }
        if verdict.word == .offCourse, verdict.isFinal {
            return MarkModel(.off, word: say("verdict.word.missed"))
        }
        return mark(verdict.word)
    }

    func row(_ verdict: Verdict) -> TargetRowModel? {
        guard let indicator = plan.indicator(verdict.target.indicator) else { return nil }
        return TargetRowModel(
            indicator: indicator.id, verdict: verdict.word.rawValue, title: words.title(indicator.title),
            href: links.indicator(indicator.id), tags: tags(verdict),
            reason: verdict.reason.first.map { words.sentence($0) } ?? "",
            value: verdict.figure.map { value($0, indicator) }, gauge: gauge(verdict, indicator),
            goal: goal(verdict.target, indicator), mark: mark(verdict))
    }

    private func tags(_ verdict: Verdict) -> [TagModel] {
        var tags: [TagModel] = []
        if ![.level, .done, .unmeasurable].contains(verdict.target.basis) {
            tags.append(TagModel(kind: "plain", text: say("target.\(verdict.target.basis.code)")))
        }
        if verdict.target.org != plan.org {
            tags.append(TagModel(kind: "plain", text: orgTitle(verdict.target.org)))
        }
        if !verdict.others.isEmpty {
            let count = verdict.others.count + 1
            tags.append(
                TagModel(kind: "disputed", text: say("targets.baselines", ["count": .integer(count)])))
        }
        return tags
    }

    func value(_ figure: JudgedFigure, _ indicator: Indicator) -> FigureModel {
        var notes = [words.period(figure.period)]
        if !figure.isVerified { notes.append(say("origin.none")) }
        if figure.way != .published { notes.append(say("way.\(EvaluationReport.code(figure.way))")) }
        return FigureModel(
            bound: sign(figure.bound), number: words.number(figure.value, atMost: indicator.decimals),
            unit: words.unit(unit(indicator)), note: notes.joined(separator: " "),
            href: links.indicator(indicator.id))
    }

    /// How a figure that is only a bound is told: one below the truth as `≥`, one above it as `≤`.
    private func sign(_ bound: FigureBound) -> String {
        switch bound {
        case .over: "≥"
        case .under: "≤"
        case .exact, .about: ""
        }
    }

    /// The target as a figure; `nil` where the plan gives no number.
    func goal(_ target: PlanTarget, _ indicator: Indicator, showsAtLeast: Bool = false) -> FigureModel? {
        guard let value = target.value else { return nil }
        if target.basis == .done {
            return FigureModel(
                bound: "", number: say("target.done"), unit: "", note: words.period(target.period), href: nil)
        }
        let low = words.number(value, atMost: indicator.decimals)
        let high = target.high.map { "–" + words.number($0, atMost: indicator.decimals) } ?? ""
        let bound =
            switch target.bound {
            case .atLeast: showsAtLeast ? "≥" : ""
            case .moreThan: ">"
            case .atMost: "≤"
            case .about: words.sign(.about)
            case .range, nil: ""
            }
        return FigureModel(
            bound: bound, number: low + high, unit: words.unit(unit(indicator)),
            note: words.period(target.period), href: nil)
    }

    func gauge(_ verdict: Verdict, _ indicator: Indicator) -> GaugeModel? {
        let target = verdict.target
        if target.basis == .done { return nil }
        guard target.value != nil || verdict.figure != nil && target.basis != .unmeasurable else {
            return nil
        }
        var facts = GaugeFacts(mark: PageMark(verdict.word))
        facts.isLowerBetter = indicator.better == .lower || target.bound == .atMost
        facts.baseline = target.basis == .eachYear ? nil : verdict.baseline?.value
        facts.disputed = verdict.others.map(\.baseline.value)
        facts.value = verdict.figure?.value
        facts.isVerified = verdict.figure?.isVerified ?? true
        facts.expected = verdict.expected
        facts.target = target.value
        facts.high = target.high
        facts.isAbout = target.bound == .about
        return GaugeModel(facts, label: label(verdict, indicator))
    }

    /// What the gauge says to those who cannot see it.
    private func label(_ verdict: Verdict, _ indicator: Indicator) -> String {
        var parts: [String] = []
        if let baseline = verdict.baseline {
            let decimals = max(baseline.decimals, indicator.decimals)
            parts.append(
                say(
                    "gauge.baseline",
                    [
                        "period": .period(baseline.period),
                        "value": .quantity(baseline.value, decimals: decimals, unit: unit(indicator)),
                    ]))
        } else {
            parts.append(say("gauge.no-baseline"))
        }
        for other in verdict.others {
            let decimals = max(other.baseline.decimals, indicator.decimals)
            parts.append(
                say(
                    "gauge.disputed",
                    ["value": .quantity(other.baseline.value, decimals: decimals, unit: unit(indicator))]))
        }
        if let figure = verdict.figure {
            let value = MessageArgument.quantity(
                figure.value, decimals: indicator.decimals, unit: unit(indicator))
            parts.append(say("gauge.value", ["period": .period(figure.period), "value": value]))
        } else {
            parts.append(say("gauge.no-value"))
        }
        if let expected = verdict.expected {
            let value = MessageArgument.quantity(
                expected, decimals: indicator.decimals, unit: unit(indicator))
            parts.append(say("gauge.expected", ["value": value]))
        }
        parts.append(
            say(
                "gauge.target",
                [
                    "period": .period(verdict.target.period),
                    "goal": .message(GoalPhrase(verdict.target, indicator).message),
                ]))
        parts.append(mark(verdict).word)
        return say(
            "gauge.label", ["parts": .text(parts.joined(separator: words.language == .zh ? "，" : ", "))])
    }
}
