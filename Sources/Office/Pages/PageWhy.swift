import Formulas
import Kernel
import Measures
import Plans
import Words

extension PageReader {
    /// How the judging value and the leading verdict came about, step by step.
    func why(_ indicator: Indicator, _ readings: [Reading], _ verdict: Verdict?) -> WhyModel? {
        let shown = verdict?.figure.flatMap { readings.judging($0) } ?? readings.latest
        let definition =
            shown.flatMap {
                indicator.definitions.indices.contains($0.definition)
                    ? indicator.definitions[$0.definition] : nil
            }
            ?? indicator.definitions.last
        var lines: [WhyLineModel] = []
        if let shown { lines += self.lines(shown, indicator) }
        lines += parameters(indicator, definition)
        if let verdict {
            lines += VerdictSteps(verdict, indicator).messages.map {
                WhyLineModel(depth: 0, text: words.sentence($0), note: nil, mark: nil)
            }
            lines.append(
                WhyLineModel(
                    depth: 0, text: say("why.verdict"),
                    note: plan.parameters.isSuggested ? say("why.suggested") : nil, mark: mark(verdict)))
        }
        if lines.isEmpty, definition == nil { return nil }
        let formula = definition.map { words.title(indicator.title) + " = " + $0.formula.text }
        return WhyModel(formula: formula, lines: lines)
    }

    /// What the parameters of a formula are worth by date, by which article, and the years in which the
    /// formula gives nothing though its figures are known.
    private func parameters(_ indicator: Indicator, _ definition: ElementDefinition?) -> [WhyLineModel] {
        let parameters = definition.map { plan.parameters(of: $0.formula) } ?? []
        let told = parameters.flatMap { ParameterTelling(parameter: $0).lines }.map { line in
            WhyLineModel(depth: 0, text: words.sentence(line.message), note: line.source, mark: nil)
        }
        let unreckoned = evaluation.unreckoned(indicator, org: plan.org).map { year in
            WhyLineModel(depth: 0, text: words.sentence(plan.message(year)), note: nil, mark: nil)
        }
        return told + unreckoned
    }

    private func lines(_ reading: Reading, _ indicator: Indicator) -> [WhyLineModel] {
        let sign = boundSign(reading.bound)
        let value = MessageArgument.text(sign + quantity(reading.value, indicator))
        let head = WhyLineModel(
            depth: 0, text: say("why.value", ["period": .period(reading.period), "value": value]),
            note: say("way.\(EvaluationReport.code(reading.way))"), mark: nil)
        if let explanation = reading.explanation {
            return [head] + explanation.children.flatMap { lines($0, depth: 1) }
        }
        let figures = reading.figures.prefix(12).map { figure in
            let unit = plan.elements[figure.element].map { words.unit($0.unit.title) } ?? ""
            return WhyLineModel(
                depth: 1,
                text: say(
                    "why.figure",
                    [
                        "org": .text(orgTitle(figure.org)), "period": .period(figure.period),
                        "value": .text(figureNumber(figure) + Words.hardSpace + unit),
                    ]), note: figure.origin ?? say("origin.none"), mark: nil)
        }
        return [head] + figures
    }

    private func lines(_ explanation: Explanation, depth: Int) -> [WhyLineModel] {
        let symbol = explanation.symbol.flatMap { plan.elements[$0] }
        var text = symbol.map { words.title($0.title) } ?? explanation.term
        if let value = explanation.value { text += " = " + number(value, unit(explanation)) }
        if let truth = explanation.truth { text += "：" + say("truth.\(truth)") }
        let source = [explanation.document, explanation.article].compactMap(\.self).joined(separator: " ")
        let line = WhyLineModel(
            depth: min(depth, 6), text: text, note: source.isEmpty ? nil : source, mark: nil)
        return [line] + explanation.children.flatMap { lines($0, depth: depth + 1) }
    }

    /// The unit that a term is told in: its element's or its parameter's.
    private func unit(_ explanation: Explanation) -> UnitOfMeasure? {
        explanation.symbol.flatMap { plan.elements[$0] }?.unit
            ?? explanation.parameter.flatMap { plan.symbols.parameter(named: $0) }?.unit
    }

    /// A number of a formula: in a unit where it has one, else in base units.
    private func number(_ value: Interval, _ unit: UnitOfMeasure?) -> String {
        func told(_ number: Exact) -> String {
            guard let unit, let share = number.divided(by: unit.scale) else {
                return words.number(number, atMost: 6)
            }
            return words.number(share, atMost: 4)
        }
        let range = value.isKnown ? told(value.low) : told(value.low) + "–" + told(value.high)
        return unit.map { range + Words.hardSpace + words.unit($0.title) } ?? range
    }

    /// Every figure the indicator rests on for the plan's own org, the newest period first.
    func sources(_ indicator: Indicator, _ readings: [Reading], _ verdict: Verdict?) -> [SourceRowModel] {
        let symbols = indicator.definitions.flatMap(\.formula.symbolIDs)
        let elements = unique([indicator.element, indicator.added].compactMap(\.self) + symbols)
        let used = Set(verdict?.figure.flatMap { readings.judging($0) }?.figures ?? [])
        let figures = elements.flatMap { view.figures.figures(element: $0, org: plan.org) }
        return figures.sorted { ($1.period, $1.entry) < ($0.period, $0.entry) }.map { figure in
            source(figure, isNamed: figure.element != indicator.element, isUsed: used.contains(figure))
        }
    }

    func source(_ figure: Figure, isNamed: Bool, isUsed: Bool) -> SourceRowModel {
        let element = plan.elements[figure.element]
        let name = isNamed ? element.map { words.title($0.title) } : nil
        return SourceRowModel(
            period: words.period(figure.period) + (name.map { " " + $0 } ?? ""),
            value: figureNumber(figure), unit: element.map { words.unit($0.unit.title) } ?? "",
            origin: figure.origin ?? "—", note: figure.note, tags: tags(figure),
            recorded: words.day(figure.recorded.day(hoursFromUTC: hoursFromUTC)),
            versions: versions(figure), isUsed: isUsed)
    }

    func figureNumber(_ figure: Figure) -> String {
        let sign = boundSign(figure.bound)
        return sign + words.number(figure.value, decimals: figure.text.decimals)
    }

    func tags(_ figure: Figure) -> [TagModel] {
        var tags: [TagModel] = []
        let others = view.figures.figures(element: figure.element, org: figure.org)
        if figure.isSuperseded(among: others) {
            tags.append(TagModel(kind: "plain", text: say("versions.superseded")))
        }
        if figure.origin == nil { tags.append(TagModel(kind: "plain", text: say("figures.unverified"))) }
        if figure.quality != .final {
            tags.append(TagModel(kind: "plain", text: say("quality.\(figure.quality.rawValue)")))
        }
        if let seen = figure.seenAs, seen != .primary {
            tags.append(TagModel(kind: "plain", text: say("seen.\(seen.rawValue)")))
        }
        return tags
    }
}
