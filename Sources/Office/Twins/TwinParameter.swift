import Formulas
import Kernel
import Plans

/// How the parameters that formulas read are told to machines.
enum ParameterTwin {
    static let band = Shape<ParameterBand>(
        "ParameterBand", "One band of a scale; it begins where the one before it ends.",
        [
            .known("upTo", "The upper edge, which belongs to it.", .decimal) { band in
                if case .upTo(let edge) = band.edge { edge.decimalText } else { nil }
            },
            .known("below", "The upper edge, which belongs to the next one.", .decimal) { band in
                if case .below(let edge) = band.edge { edge.decimalText } else { nil }
            },
            .text("value", "What a number in it is given.", .decimal) { $0.value.decimalText },
        ])

    static let version = Shape<(version: ParameterVersion, source: ParameterSource)>(
        "ParameterVersion", "What a parameter is from one day to another.",
        [
            .known("from", "The first day; null: always so far.", .day) { $0.version.from?.description },
            .known("to", "The first day it no longer holds; null: open.", .day) {
                $0.version.to?.description
            },
            .known("value", "The number; null for bands, and where its document gives none.", .decimal) {
                if case .value(let value) = $0.version.content { value.decimalText } else { nil }
            },
            .parts("bands", "The bands, from the lowest.", band) {
                if case .bands(let bands) = $0.version.content { bands } else { [] }
            },
            .text("document", "The document that set it.") { $0.source.document },
            .known("article", "The article in it.") { $0.source.article },
        ])

    static let parameter = Shape<FormulaParameter>(
        "Parameter", "A number that a rule sets and that changes by date.",
        [
            .text("id", "Its identifier.") { $0.id },
            .part("title", "Its name.", TwinParts.title) { $0.title },
            .text("unit", "The unit of its values.") { $0.unit.symbol },
            .known("input", "The unit of the edges of its bands.") { $0.input?.symbol },
            .known("reviewed", "The day somebody last found it valid.", .day) { $0.reviewed?.description },
            .parts("versions", "Its values by date; they do not overlap.", version) { parameter in
                ParameterTelling(parameter: parameter).versions.map {
                    (version: $0, source: parameter.source(of: $0))
                }
            },
        ])

    static let unreckoned = Shape<Told<UnreckonedYear>>(
        "UnreckonedYear", "A year whose figures are known and whose formula still gives nothing.",
        [
            .text("period", "The year.", .period) { $0.it.period.description },
            .parts("causes", "Why.", TwinParts.title) { told in
                told.it.causes.map { told.by.say(told.by.plan.message($0)) }
            },
        ])

    static let shapes: [NamedSchema] = [band.told, version.told, parameter.told, unreckoned.told]
}
