import Formulas
import Kernel
import Measures
import Plans

/// How values and the formulas behind them are told to machines.
enum ReadingTwin {
    static let range = Shape<Interval>(
        "Range", "A number that lies between two; equal ends are a number known exactly.",
        [
            .text("low", "The lower end.", .decimal) { $0.low.decimalText },
            .text("high", "The upper end.", .decimal) { $0.high.decimalText },
        ])

    static let term: Shape<Explanation> = Shape<Explanation>(
        "Term", "A term of a formula, what it is worth in base units of its dimension, and its parts.",
        [
            .text("term", "The term as written.") { $0.term },
            .text("period", "The period it was read in.", .period) { $0.period.description },
            .known("value", "The number; null for a condition, and where nothing is known.", range) {
                $0.value
            },
            .known("truth", "The answer of a condition.", .choice(["yes", "no", "unknown"])) {
                $0.truth.map { "\($0)" }
            },
            .known("element", "The element whose figure it is.") { $0.symbol },
            .known("parameter", "The parameter it reads.") { $0.parameter },
            .known("document", "The document that set the parameter.") { $0.document },
            .known("article", "The article that set it.") { $0.article },
            ShapeMember("deciding", .list(.count, most: nil), "Which of the parts decided, from 0.") { term in
                .list(term.deciding.map { .integer($0) })
            },
            ShapeMember("parts", .list(.named("Term"), most: nil), "The parts.") { term in
                .list(term.children.map { ReadingTwin.term.json($0) })
            },
        ])

    static let units = Shape<UnitCount>(
        "UnitCount", "How many units of an org are known.",
        [.count("known", "The known ones.") { $0.known }, .count("of", "All of them.") { $0.of }])

    static let reading = Shape<Told<(reading: Reading, unit: String?)>>(
        "Reading", "One value of an indicator for an org in a period, by one way.",
        [
            .text("period", "The period.", .period) { $0.it.reading.period.description },
            .part("value", "The value, unrounded.", TwinParts.quantity) {
                TwinQuantity(value: $0.it.reading.value, unit: $0.it.unit)
            },
            .text("bound", "Whether it is a number or a bound.", TwinParts.bound) {
                TwinParts.bound($0.it.reading.bound)
            },
            .text("way", "The way to it.", TwinParts.way) { EvaluationReport.code($0.it.reading.way) },
            .text(
                "manner", "How it came out of its figures.",
                .choice(ReadingManner.allCases.map(\.rawValue))
            ) { $0.it.reading.manner.rawValue },
            .text("quality", "The worst quality of what it rests on.", TwinParts.quality) {
                $0.it.reading.quality.rawValue
            },
            .flag("verified", "Whether all it rests on has an origin.") { $0.it.reading.hasOrigin },
            .text("recorded", "When the last of what it rests on was accepted.", .moment) {
                $0.it.reading.recorded.description
            },
            .known("units", "The units it was summed from.", units) { $0.it.reading.units },
            .parts("figures", "The figures it rests on.", TwinParts.figure) { told in
                told.each(told.it.reading.figures)
            },
            .known("formula", "The formula's terms, where it was computed.", term) {
                $0.it.reading.explanation
            },
        ])

    static let shapes: [NamedSchema] = [range.told, term.told, units.told, reading.told]
}
