import Documents
import Foundation
import Kernel
import Testing

@testable import Formulas

/// Every example of docs/formulas.md gives what the page says.
@Suite struct FormulaManualTests {
    private let manual: FormulaManual

    init() throws { manual = try FormulaManual.read() }

    @Test func `the page has examples for every word of the grammar`() {
        #expect(manual.examples.count > 100)
        let text = manual.examples.flatMap(\.formulas).joined(separator: " ")
        for word in FormulaWord.allCases {
            #expect(text.contains(word.zh), "no example of \(word.zh)")
            #expect(text.contains(word.en), "no example of \(word.en)")
        }
    }

    @Test func `every example gives what the page says`() throws {
        for example in manual.examples {
            for formula in example.formulas {
                let told = try manual.answer(formula, in: example.period, like: example.gives)
                #expect(told == example.gives, "line \(example.line): \(formula)")
            }
        }
    }

    @Test func `twins on the page say the same`() {
        for example in manual.examples where example.formulas.count == 2 {
            let trees = example.formulas.map { tree($0, manual.table) }
            #expect(trees[0] != nil && trees[0] == trees[1], "line \(example.line)")
        }
    }

    @Test func `a false example would be found`() throws {
        let told = try manual.answer("企业数 + 小微企业数", in: .year(2022), like: "1 家")
        #expect(told == "2400 家")
    }
}

/// The page: its figures, parameters and examples.
struct FormulaManual {
    struct Example {
        let line: Int
        let formulas: [String]
        let gives: String
        let period: Period
    }

    var examples: [Example] = []
    var facts = GivenFacts()
    var table = SymbolTable(symbols: [])
    private var symbols: [FormulaSymbol] = []

    static func read() throws -> FormulaManual {
        let tests = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        let root = tests.deletingLastPathComponent().deletingLastPathComponent()
        let page = try String(contentsOf: root.appending(path: "docs/formulas.md"), encoding: .utf8)
        var manual = FormulaManual()
        try manual.read(page)
        return manual
    }

    private mutating func read(_ page: String) throws {
        var (header, yaml, isYAML): ([String], String, Bool) = ([], "", false)
        for (index, line) in page.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.hasPrefix("```") {
                isYAML = line == "```yaml"
            } else if isYAML {
                yaml += line + "\n"
            } else if !line.hasPrefix("|") {
                header = []
            } else {
                let cells = line.dropFirst().dropLast().split(
                    separator: "|", omittingEmptySubsequences: false
                )
                .map { $0.trimmingCharacters(in: .whitespaces) }
                if header.isEmpty { header = cells } else { try read(cells, header, index + 1) }
            }
        }
        let problems = Problems()
        let document = YAMLDocument.read(DocumentFile(path: "formulas.md", bytes: Array(yaml.utf8)), problems)
        guard case .sequence(let records)? = document?.content else { throw ManualFault(line: 0, text: yaml) }
        let parameters = FormulaParameter.load(records, units: FormulaWorld.units, problems)
        #expect(problems.found.isEmpty && parameters.count == 2)
        table = SymbolTable(symbols: symbols, units: FormulaWorld.units, parameters: parameters)
    }

    private mutating func read(_ cells: [String], _ header: [String], _ line: Int) throws {
        guard !cells[0].hasPrefix("---") else { return }
        switch header[0] {
        case "Figure": try readFigure(cells, header, line)
        case "Formula", "Chinese":
            let count = header[0] == "Chinese" ? 2 : 1
            let formulas = cells.prefix(count).map { String($0.dropFirst().dropLast()) }
            guard let period = cells.count > count + 1 ? Period(cells[count + 1]) : .year(2022) else {
                throw ManualFault(line: line, text: cells.joined(separator: "|"))
            }
            examples.append(Example(line: line, formulas: formulas, gives: cells[count], period: period))
        default: return
        }
    }

    private mutating func readFigure(_ cells: [String], _ header: [String], _ line: Int) throws {
        guard let range = interval(cells[3]) else { throw ManualFault(line: line, text: cells[3]) }
        for name in cells.prefix(2) {
            symbols.append(
                FormulaSymbol(
                    name: name, id: cells[0], unit: FormulaWorld.unit(cells[2]), range: range,
                    isFlow: cells[4] == "flow"))
        }
        for (column, year) in header.enumerated().dropFirst(5) where !cells[column].isEmpty {
            guard let period = Period(year) else { throw ManualFault(line: line, text: year) }
            let key = GivenFacts.Key(id: cells[0], period: period)
            if cells[column] == "—" {
                facts.values[key] = .outsideWindow
            } else if let told = interval(cells[column]) {
                facts.values[key] =
                    told.isKnown
                    ? .known(told.low) : .between(told.low, told.high, cause: .judgement(symbol: cells[0]))
            }
        }
    }

    private func interval(_ text: String) -> Interval? {
        let ends = text.split(separator: " ").filter { $0 != "to" }.map { Exact($0) }
        guard let first = ends.first ?? nil, let last = ends.last ?? nil else { return nil }
        return Interval(first, last)
    }

    // What a formula gives, told as on the page.

    func answer(_ text: String, in period: Period, like gives: String) throws -> String {
        let (formula, found) = compiled(text, table)
        guard let formula else {
            return told(found).map { "error " + $0.replacing("@", with: " at ") }.joined(separator: ", ")
        }
        let explanation = formula.explain(in: period, facts: facts)
        let causes = explanation.causes.map(told).joined(separator: ", ")
        return answer(explanation, unit(gives)) + (causes.isEmpty ? "" : " (\(causes))")
    }

    private func unit(_ gives: String) -> UnitOfMeasure? {
        let words = gives.prefix { $0 != "(" }.split(separator: " ")
        return words.last.flatMap { word in FormulaWorld.units.first { $0.symbol == word } }
    }

    private func answer(_ explanation: Explanation, _ unit: UnitOfMeasure?) -> String {
        if let truth = explanation.truth { return truth.rawValue }
        guard let value = explanation.value else { return "nothing" }
        let ends = (value.isKnown ? [value.low] : [value.low, value.high]).map {
            ($0.divided(by: unit?.scale ?? .one) ?? $0).description
        }
        return ends.joined(separator: " to ") + (unit.map { " " + $0.symbol } ?? "")
    }

    private func told(_ found: [Diagnostic]) -> [String] {
        found.map { "\($0.code.dropFirst("formula-".count))@\($0.place.column - 11)" }
    }

    private func told(_ cause: FormulaCause) -> String {
        switch cause {
        case .missingFigure(let symbol, let period): "missing \(symbol) \(period)"
        case .judgement(let symbol): "judgement \(symbol)"
        case .parameterWithoutValue(let name): "no value \(name)"
        case .baseNotPositive: "base not positive"
        case .outsideEffectiveDates(let name): "outside \(name)"
        case .outOfRange: "out of range"
        }
    }
}

struct ManualFault: Error {
    let line: Int
    let text: String
}
