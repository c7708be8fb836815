import Formulas
import Kernel
import Measures
import Plans

/// Puts the parameters that formulas use into words: each version with its days, its number and its source.
struct ParameterTelling {
    let parameter: FormulaParameter

    /// One version as a sentence, and who set it.
    struct Line {
        let message: Message
        let source: String
    }

    /// The versions in order of their days.
    var lines: [Line] {
        versions.map { version in
            Line(
                message: message("parameter.told", version, ["parameter": .title(parameter.title)]),
                source: source(version))
        }
    }

    /// The versions with their sources, for a list of what differs.
    var told: [MessageArgument] {
        versions.map { .message(message("parameter.version", $0, ["source": .text(source($0))])) }
    }

    var versions: [ParameterVersion] {
        parameter.versions.sorted { ($0.from?.number ?? .min) < ($1.from?.number ?? .min) }
    }

    private func message(
        _ code: String, _ version: ParameterVersion, _ extra: [String: MessageArgument]
    ) -> Message {
        var arguments = extra
        arguments["value"] = value(version.content)
        if let from = version.from { arguments["from"] = .day(from) }
        if let to = version.to { arguments["to"] = .day(to.adding(days: -1)) }
        let days =
            switch (version.from, version.to) {
            case (nil, nil): "always"
            case (_, nil): "from"
            case (nil, _): "to"
            case (_, _): "between"
            }
        return Message("\(code).\(days)", arguments)
    }

    private func source(_ version: ParameterVersion) -> String {
        let source = parameter.source(of: version)
        return [source.document, source.article].compactMap(\.self).joined(separator: " ")
    }

    private func value(_ content: ParameterVersion.Content) -> MessageArgument {
        switch content {
        case .value(let value): quantity(value, parameter.unit)
        case .withoutValue: .message(Message("parameter.no-value"))
        case .bands(let bands): .list(bands.map { .message(band($0)) })
        }
    }

    private func band(_ band: ParameterBand) -> Message {
        let value = quantity(band.value, parameter.unit)
        func edge(_ edge: Exact) -> MessageArgument { quantity(edge, parameter.input ?? parameter.unit) }
        return switch band.edge {
        case .upTo(let end): Message("parameter.band.upTo", ["edge": edge(end), "value": value])
        case .below(let end): Message("parameter.band.below", ["edge": edge(end), "value": value])
        case .open: Message("parameter.band.open", ["value": value])
        }
    }

    private func quantity(_ value: Exact, _ unit: UnitOfMeasure) -> MessageArgument {
        .quantity(value, decimals: DecimalText(value.decimalText)?.decimals ?? 0, unit: unit.title)
    }
}

extension Plan {
    /// The parameters that a formula reads, by name.
    func parameters(of formula: Formula) -> [FormulaParameter] {
        formula.parameters.compactMap { symbols.parameter(named: $0) }
    }

    /// Why a formula gives nothing, with the names of elements and parameters.
    func message(_ cause: FormulaCause) -> Message {
        cause.message { name in
            (elements[name]?.title ?? symbols.parameter(named: name)?.title).map { .title($0) } ?? .text(name)
        }
    }

    /// That a formula gives nothing though its figures are known, and why.
    func message(_ year: UnreckonedYear) -> Message {
        Message(
            "parameter.unreckoned",
            [
                "period": .period(year.period),
                "causes": .list(year.causes.map { .message(message($0)) }),
            ])
    }
}
