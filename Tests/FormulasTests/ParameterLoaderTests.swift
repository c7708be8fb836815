import Documents
import Kernel
import Testing

@testable import Formulas

@Suite struct ParameterLoaderTests {
    private static let head = """
        - parameter: rd-threshold
          title: {zh: 研发强度门槛, en: R&D threshold, also: [门槛]}
          unit: "%"
          by: 万元
          source: {document: 认定办法, article: 11(5)}
          reviewed: 2026-08-10
          versions:
        """

    private func load(_ versions: String, head: String = head) -> ([FormulaParameter], [Diagnostic]) {
        let text = head + "\n" + versions
        let problems = Problems()
        let file = DocumentFile(path: "rules.yaml", bytes: Array(text.utf8))
        guard case .sequence(let records) = YAMLDocument.read(file, problems)?.content else {
            return ([], problems.found)
        }
        let loaded = FormulaParameter.load(records, units: FormulaWorld.units, problems)
        return (loaded, problems.found)
    }

    @Test func `versions with values and bands are read in the parameter's units`() throws {
        let (parameters, found) = load(
            """
                - {to: 2016-01-01, value: 6%}
                - {from: 2016-01-01, to: 2020-01-01, value: 0.5%}
                - {from: 2020-01-01, to: 2021-01-01}
                - {from: 2021-01-01, bands: [{up-to: 5000万元, value: 5%}, {below: 2亿元, value: 4}, {value: 3%}]}
            """)
        #expect(found.isEmpty)
        let parameter = try #require(parameters.first)
        #expect(parameter.name == "研发强度门槛")
        #expect(parameter.also == ["R&D threshold", "门槛"])
        #expect(parameter.document == "认定办法" && parameter.article == "11(5)")
        #expect(parameter.reviewed == Day("2026-08-10"))
        #expect(
            try parameter.versions.map(\.content) == [
                .value(Exact(6)), .value(#require(Exact("0.5"))), .withoutValue,
                .bands([
                    ParameterBand(.upTo(Exact(5000)), Exact(5)),
                    ParameterBand(.below(Exact(20_000)), Exact(4)), ParameterBand(.open, Exact(3)),
                ]),
            ])
    }

    @Test(arguments: [
        ("    - {from: 2020-01-01, to: 2020-01-01, value: 5%}", "formula-backwards"),
        ("    - {value: 5%, bands: [{value: 5%}]}", "formula-value-or-bands"),
        ("    - {bands: [{up-to: 5, below: 6, value: 5%}]}", "formula-edge-twice"),
        ("    - {bands: [{value: 5%}, {up-to: 5, value: 5%}]}", "formula-edge-missing"),
        ("    - {bands: [{up-to: 5, value: 5%}, {up-to: 5, value: 5%}]}", "formula-edges-unsorted"),
        ("    - {bands: [{up-to: 5, value: 5%}, {below: 5, value: 5%}]}", "formula-edges-unsorted"),
        ("    - {bands: [{below: 5, value: 5%}, {below: 4, value: 5%}]}", "formula-edges-unsorted"),
        ("    - {value: 5万元}", "formula-bad-literal"),
        ("    - {bands: [{up-to: 5家, value: 5%}]}", "formula-bad-literal"),
        ("    - {value: much}", "formula-bad-number"),
        ("    - {value: 5公里}", "formula-unknown-unit"),
        ("    - {to: 2020-01-02, value: 5%}\n    - {from: 2020-01-01, value: 4%}", "formula-overlap"),
        ("    - {value: 5%}\n    - {value: 4%}", "formula-overlap"),
        ("    - {from: 2020-01-01, default: 4%}", "unknown-key"),
        ("    - {value: 5%, source: {article: 一}}", "missing-key"),
        ("    - {value: 5%, source: {document: d, page: 2}}", "unknown-key"),
        ("    []", "formula-without-versions"),
        (
            (1...201).map { "    - {from: \(1799 + $0)-01-01, to: \(1800 + $0)-01-01, value: 5%}\n" }
                .joined(),
            "formula-too-many-versions"
        ),
        (
            "    - {bands: [" + (1...200).map { "{up-to: \($0), value: 5%}, " }.joined() + "{value: 5%}]}",
            "formula-too-many-versions"
        ),
    ])
    func `versions that cannot be trusted are refused`(versions: String, code: String) {
        let (_, found) = load(versions)
        #expect(found.map(\.code) == [code])
    }

    @Test func `as many versions and bands as are allowed are read`() {
        let years = (1...200).map { "    - {from: \(1799 + $0)-01-01, to: \(1800 + $0)-01-01, value: 5%}\n" }
        #expect(load(years.joined()).0.first?.versions.count == 200)
        let bands = (1...199).map { "{up-to: \($0), value: 5%}, " }.joined()
        #expect(load("    - {bands: [\(bands){value: 5%}]}").1.isEmpty)
    }

    @Test func `a version's own source goes before the parameter's`() throws {
        let (parameters, found) = load(
            """
                - {to: 2020-01-01, value: 6%}
                - {from: 2020-01-01, value: 5%, source: {document: 公告}}
            """)
        let parameter = try #require(parameters.first)
        #expect(found.isEmpty)
        #expect(
            parameter.versions.map { parameter.source(of: $0) } == [
                ParameterSource(document: "认定办法", article: "11(5)"), ParameterSource(document: "公告"),
            ])
        let table = SymbolTable(symbols: [], units: FormulaWorld.units, parameters: [parameter])
        let place = Place(file: "f", line: 1, column: 1)
        func told(_ year: Int) throws -> Explanation {
            let formula = try #require(
                Formula.compile(Located("研发强度门槛(1万元)", at: place), symbols: table, Problems()))
            return formula.explain(in: .year(year), facts: UnknownFacts())
        }
        #expect(try told(2019).document == "认定办法" && told(2019).article == "11(5)")
        #expect(try told(2020).document == "公告" && told(2020).article == nil)
    }

    @Test func `a point band between two edges is allowed`() {
        let (parameters, found) = load(
            "    - {bands: [{below: 5, value: 1%}, {up-to: 5, value: 2%}, {value: 3%}]}")
        #expect(parameters.count == 1 && found.isEmpty)
    }

    @Test func `versions that touch do not overlap`() {
        let (parameters, found) = load(
            "    - {to: 2020-01-01, value: 5%}\n    - {from: 2020-01-01, value: 4%}")
        #expect(parameters.count == 1 && found.isEmpty)
    }

    @Test func `a parameter needs a known unit, a source and, for bands, the unit of its input`() {
        let bare = "- parameter: x\n  title: {zh: 门槛, en: threshold}\n  unit: "
        #expect(load("", head: bare + "斤\n  source: {document: d}").1.map(\.code) == ["formula-unknown-unit"])
        #expect(load("", head: bare + "家").1.map(\.code) == ["missing-key"])
        let (_, found) = load(
            "    - {bands: [{value: 5}]}", head: bare + "家\n  source: {document: d}\n  versions:")
        #expect(found.map(\.code) == ["formula-input-missing"])
    }
}
