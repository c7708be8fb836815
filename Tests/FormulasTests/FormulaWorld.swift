import Documents
import Foundation
import Kernel

@testable import Formulas

/// Names, units and figures that the tests speak of.
enum FormulaWorld {
    static let units: [UnitOfMeasure] = [
        unit("元", "yuan", "money", "1"),
        unit("万元", "10,000 yuan", "money", "10000"),
        unit("亿元", "100 million yuan", "money", "100000000"),
        unit("%", "percent", "ratio", "1/100"),
        unit("倍", "times", "ratio", "1"),
        unit("个百分点", "percentage points", "ratio", "1/100", isPoint: true),
        unit("家", "enterprises", "bodies", "1"),
        unit("件", "patents", "patents", "1"),
        unit("人", "people", "people", "1"),
        unit("万人", "10,000 people", "people", "10000"),
        unit("件/万人", "patents per 10,000 people", "patents-per-head", "1/10000"),
        unit("分", "score points", "score", "1"),
        unit("天", "days", "duration-in-days", "1"),
    ]

    static let symbols: [FormulaSymbol] = [
        symbol(["研发费用", "R&D costs"], "costs", "万元", 0, 1_000_000, isFlow: true),
        symbol(["销售收入", "sales"], "sales", "亿元", 1, 1_000_000, isFlow: true),
        symbol(["利润", "profit"], "profit", "亿元", -1000, 1000, isFlow: true),
        symbol(["企业数", "firms"], "firms", "家", 0, 10_000, isFlow: false),
        symbol(["小微企业数", "small firms"], "small-firms", "家", 0, 10_000, isFlow: false),
        symbol(["人口", "population"], "population", "万人", 1, 10_000, isFlow: false),
        symbol(["专利数", "patents held"], "patents", "件", 0, 100_000, isFlow: false),
        symbol(["非化石能源占比", "non-fossil share"], "non-fossil", "%", 0, 100, isFlow: false),
        symbol(["占比提高", "rise of the share"], "rise", "个百分点", -100, 100, isFlow: false),
        symbol(["得分", "score"], "score", "分", 0, 100, isFlow: false),
        symbol(["甲", "a"], "a", "倍", -2, 2, isFlow: true),
        symbol(["乙", "b"], "b", "倍", -2, 2, isFlow: true),
        symbol(["丙", "c"], "c", "倍", 0, 3, isFlow: true),
        symbol(["丁", "d"], "d", "倍", 1, 3, isFlow: true),
    ].flatMap { $0 }

    static let parameters: [FormulaParameter] = [
        FormulaParameter(
            id: "rd-threshold", name: "研发强度门槛", also: ["R&D threshold"], unit: unit("%"), input: unit("元"),
            document: "认定办法",
            article: "11(5)",
            versions: [
                ParameterVersion(
                    from: Day("2016-01-01"),
                    .bands([
                        ParameterBand(.upTo(Exact(50_000_000)), Exact(5)),
                        ParameterBand(.upTo(Exact(200_000_000)), Exact(4)), ParameterBand(.open, Exact(3)),
                    ]))
            ]),
        FormulaParameter(
            id: "steps", name: "台阶", also: ["steps"], unit: unit("倍"), input: unit("倍"), document: "评分表",
            versions: [
                ParameterVersion(
                    .bands([
                        ParameterBand(.below(Exact(0)), Exact(2)), ParameterBand(.upTo(Exact(1)), Exact(-1)),
                        ParameterBand(.open, Exact(3)),
                    ]))
            ]),
        FormulaParameter(
            id: "deduction-rate", name: "加计比例", also: ["deduction rate"], unit: unit("%"), document: "公告",
            versions: [
                ParameterVersion(to: Day("2018-01-01"), .value(Exact(50))),
                ParameterVersion(from: Day("2018-01-01"), to: Day("2023-01-01"), .value(Exact(75))),
                ParameterVersion(from: Day("2023-01-01"), to: Day("2024-01-01"), .withoutValue),
                ParameterVersion(from: Day("2025-01-01"), .value(Exact(100))),
            ]),
    ]

    static let table = SymbolTable(symbols: symbols, units: units, parameters: parameters)

    static func unit(_ symbol: String) -> UnitOfMeasure {
        units.first { $0.symbol == symbol } ?? units[0]
    }

    private static func unit(
        _ symbol: String, _ english: String, _ dimension: String, _ scale: String, isPoint: Bool = false
    ) -> UnitOfMeasure {
        UnitOfMeasure(
            symbol: symbol, title: Title(zh: symbol, en: english), dimension: dimension,
            scale: Exact(scale) ?? .one, isPoint: isPoint)
    }

    private static func symbol(
        _ names: [String], _ id: String, _ unit: String, _ low: Int, _ high: Int, isFlow: Bool
    ) -> [FormulaSymbol] {
        names.map {
            FormulaSymbol(
                name: $0, id: id, unit: self.unit(unit), range: Interval(Exact(low), Exact(high)),
                isFlow: isFlow)
        }
    }
}

/// Figures by element and period; everything else is missing.
struct GivenFacts: FormulaFacts {
    struct Key: Hashable {
        let id: String
        let period: Period
    }

    var values: [Key: FactValue] = [:]

    init(_ values: [String: FactValue] = [:], in period: Period = .year(2022)) {
        for (id, value) in values { self.values[Key(id: id, period: period)] = value }
    }

    init(_ values: [String: [Int: FactValue]]) {
        for (id, years) in values {
            for (year, value) in years { self.values[Key(id: id, period: .year(year))] = value }
        }
    }

    func value(of symbolID: String, in period: Period) -> FactValue {
        values[Key(id: symbolID, period: period)]
            ?? .unknown(.missingFigure(symbol: symbolID, period: period))
    }
}

extension FactValue {
    static func known(_ value: Int) -> FactValue { .known(Exact(value)) }
}

/// A text at the first line of a document, and what reading it finds.
func located(_ text: String, line: Int = 7, column: Int = 12) -> Located<String> {
    Located(text, at: Place(file: "indicators.yaml", line: line, column: column))
}

func compiled(
    _ text: String, _ table: SymbolTable = FormulaWorld.table
) -> (formula: Formula?, found: [Diagnostic]) {
    let problems = Problems()
    let formula = Formula.compile(located(text), symbols: table, problems)
    return (formula, problems.found)
}

func tree(_ text: String, _ table: SymbolTable = FormulaWorld.table) -> FormulaTree? {
    FormulaParser.parse(FormulaSource(located(text)), table, Problems())
}

/// The codes of findings with their columns, counted from the formula's first sign.
func told(_ found: [Diagnostic]) -> [String] {
    found.map { "\($0.code.dropFirst("formula-".count))@\($0.place.column - 11)" }
}
