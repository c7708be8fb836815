import Kernel

// Figures, parameters and the period's own days.
extension Evaluator {
    /// A day of the period; any day while a formula is being tried out.
    func day(_ day: Day, _ step: EvaluationStep) -> EvaluatedNumber {
        if trial == nil { return EvaluatedNumber(Exact(day.number)) }
        return .atom(step.atom, Interval(Exact(-1_000_000), Exact(1_000_000)), [.baseNotPositive])
    }

    func figure(_ id: String, _ step: EvaluationStep) -> EvaluatedTerm {
        guard let symbol = program.symbols[id] else { return step.number(.unbounded([])) }
        let number: EvaluatedNumber
        switch facts.value(of: id, in: step.period) {
        case .known(let value): number = step.scaled(Interval(value), symbol.unit, [])
        case .between(let low, let high, let cause):
            number = step.scaled(Interval(low, high), symbol.unit, [cause])
        case .unknown(let cause): number = step.scaled(symbol.range, symbol.unit, [cause])
        case .outsideWindow:
            return step.number(.unbounded([.outsideEffectiveDates(id)]), isOutside: true, symbol: id)
        }
        return step.number(number, symbol: id, read: trial == nil ? [] : [step.atom])
    }

    func parameter(_ name: String, _ step: EvaluationStep) -> EvaluatedTerm {
        guard let parameter = program.parameters[name] else { return step.number(.unbounded([])) }
        var number = EvaluatedNumber.unbounded([.parameterWithoutValue(name)])
        let version = parameter.version(on: step.period.lastDay)
        if trial != nil {
            number = anyValue(of: parameter, step)
        } else if let version {
            if case .value(let value) = version.content {
                number = step.scaled(Interval(value), parameter.unit, [])
            }
        } else {
            number = .unbounded([.outsideEffectiveDates(name)])
        }
        return step.number(number, setBy: ParameterInForce(parameter, version))
    }

    func band(_ name: String, _ input: EvaluatedTerm, _ step: EvaluationStep) -> EvaluatedTerm {
        guard let parameter = program.parameters[name], let unit = parameter.input else {
            return step.number(.unbounded([]), [input])
        }
        let causes = input.number.causes
        let number: EvaluatedNumber
        let version = parameter.version(on: step.period.lastDay)
        if trial != nil {
            number = anyValue(of: parameter, step)
        } else if let version {
            number = banded(version.content, input.number, parameter, unit, step)
        } else {
            number = .unbounded(FormulaCause.union([causes, [.outsideEffectiveDates(name)]]))
        }
        return step.number(number, [input], setBy: ParameterInForce(parameter, version))
    }

    /// What a parameter may be at any time: for trying a formula out.
    private func anyValue(of parameter: FormulaParameter, _ step: EvaluationStep) -> EvaluatedNumber {
        let causes = [FormulaCause.parameterWithoutValue(parameter.name)]
        return parameter.hull.map { step.scaled($0, parameter.unit, causes) } ?? .unbounded(causes)
    }

    /// The hull of every band that the input may lie in.
    private func banded(
        _ content: ParameterVersion.Content, _ input: EvaluatedNumber, _ parameter: FormulaParameter,
        _ unit: UnitOfMeasure, _ step: EvaluationStep
    ) -> EvaluatedNumber {
        guard case .bands(let bands) = content else {
            return .unbounded(FormulaCause.union([input.causes, [.parameterWithoutValue(parameter.name)]]))
        }
        guard let interval = input.interval else { return .unbounded(input.causes) }
        guard let inverse = Exact.one.divided(by: unit.scale), let told = interval.times(inverse) else {
            return .unbounded(FormulaCause.union([input.causes, [.outOfRange]]))
        }
        let reading = BandReading(bands, of: told)
        guard let hull = reading.hull, !reading.isBeyond else {
            return .unbounded(FormulaCause.union([input.causes, [.parameterWithoutValue(parameter.name)]]))
        }
        return step.scaled(hull, parameter.unit, input.causes)
    }
}

/// A parameter as it holds in a period, and who set it so.
struct ParameterInForce {
    let name: String
    let source: ParameterSource

    init(_ parameter: FormulaParameter, _ version: ParameterVersion?) {
        name = parameter.name
        source =
            version.map { parameter.source(of: $0) }
            ?? ParameterSource(document: parameter.document, article: parameter.article)
    }
}

extension FormulaParameter {
    /// Every value of every version, told in the parameter's unit.
    fileprivate var hull: Interval? {
        var hull: Interval?
        for version in versions {
            let values: [Exact]
            switch version.content {
            case .value(let value): values = [value]
            case .bands(let bands): values = bands.map(\.value)
            case .withoutValue: values = []
            }
            for value in values { hull = hull?.hull(Interval(value)) ?? Interval(value) }
        }
        return hull
    }
}

extension Period {
    /// From the year's start to the period's end. A whole year, a span and a to-date period are that already.
    /// Halves, quarters and months count from January.
    var toDate: Period {
        switch kind {
        case .year, .fiscalYear, .academicYear, .span, .toDate: self
        case .half, .quarter, .month: .toDate(startYear, through: lastDay.date.month)
        }
    }

    /// The same period of so many years, this one the last. Of a span: its last so many years.
    func lastYears(_ count: Int) -> [Period] {
        let last = kind == .span ? lastYear : self
        return (0..<count).map { last.adding(years: $0 + 1 - count) }
    }

    private var lastYear: Period {
        let (year, month, _) = lastDay.date
        return month == 12 ? .year(year) : .fiscalYear(year - 1, starts: month + 1)
    }
}
