import Documents
import Formulas
import Kernel
import Measures
import Orgs

/// Figures in memory.
struct MemoryFigures: FigureBook {
    var all: [Figure] = []
    var registers: [String: SpellRegister] = [:]

    func figures(element: String, org: String) -> [Figure] {
        all.filter { $0.element == element && $0.org == org }
    }

    func spells(element: String, org: String) -> SpellRegister? { registers[element + org] }
}

let pieces = UnitOfMeasure(
    symbol: "件", title: Title(zh: "件", en: "pieces"), dimension: "count-of-pieces", scale: .one)
let percent = UnitOfMeasure(
    symbol: "%", title: Title(zh: "%", en: "per cent"), dimension: "ratio", scale: exact("1/100"))
let yuan = UnitOfMeasure(symbol: "元", title: Title(zh: "元", en: "yuan"), dimension: "money", scale: .one)
let tenThousandYuan = UnitOfMeasure(
    symbol: "万元", title: Title(zh: "万元", en: "10,000 yuan"), dimension: "money", scale: Exact(10_000))

func exact(_ text: String) -> Exact { Exact(text) ?? .zero }
func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }
func period(_ text: String) -> Period { Period(text) ?? .year(1) }

extension Element {
    static func make(
        _ id: String, _ nature: Nature, decimals: Int = 0, range: (String, String) = ("0", "1000000"),
        carry: Int = 0, unit: UnitOfMeasure = pieces
    ) -> Element {
        Element(
            id: id, title: Title(zh: id, en: id), unit: unit, decimals: decimals,
            range: Interval(exact(range.0), exact(range.1)), nature: nature, carry: carry)
    }
}

extension Figure {
    /// A figure of the year or period told as text; recorded in the order of `at`.
    static func told(
        _ element: String, _ org: String, _ period: String, _ value: String, at: Int64 = 1,
        bound: FigureBound = .exact, quality: FigureQuality = .final, origin: String? = "a bulletin"
    ) -> Figure {
        guard let text = DecimalText(value),
            let period = Kernel.Period(period) ?? Kernel.Period(period, fiscalStart: 4)
        else {
            preconditionFailure("\(period) \(value)")
        }
        return Figure(
            element: element, org: org, period: period, value: text.value, text: text, published: value,
            bound: bound, quality: quality, origin: origin,
            recorded: Instant(microseconds: at), entry: at)
    }
}

extension Org {
    static func make(_ id: String, from: String? = nil, to: String? = nil) -> Org {
        Org(
            id: id, from: from.map(day), to: to.map(day),
            names: [OrgName(title: Title(zh: id, en: id), kind: "county")])
    }
}

/// A city with units, all of axis `admin`.
func book(_ parents: [(org: String, parent: String)]) -> OrgBook {
    var ids: [String] = []
    for id in parents.flatMap({ [$0.parent, $0.org] }) where !ids.contains(id) { ids.append(id) }
    return OrgBook(
        orgs: ids.map { Org.make($0) },
        memberships: parents.map { Membership(org: $0.org, parent: $0.parent, axis: "admin") })
}

/// Asks one engine in few words.
struct Desk {
    var elements: [Element]
    var orgs = book([("north", "city"), ("south", "city"), ("east", "city")])
    var figures = MemoryFigures()
    var yearStart = 1

    init(_ elements: Element..., figures: [Figure] = []) {
        self.elements = elements
        self.figures.all = figures
    }

    var table: [String: Element] {
        Dictionary(elements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    var symbols: SymbolTable {
        SymbolTable(
            symbols: elements.map {
                FormulaSymbol(
                    name: $0.title.zh, id: $0.id, unit: $0.unit, range: $0.range,
                    isFlow: $0.nature.sumsOverTime)
            }, units: [pieces, percent, yuan, tenThousandYuan])
    }

    var engine: MeasureEngine {
        MeasureEngine(elements: table, symbols: symbols, orgs: orgs, figures: figures, yearStart: yearStart)
    }

    func formula(_ text: String, from: String? = nil, isBreak: Bool = false) -> ElementDefinition? {
        let problems = Problems()
        let source = Located(text, at: Place(file: "test.yaml", line: 1, column: 1))
        return Formula.compile(source, symbols: symbols, problems).map {
            ElementDefinition(from: from.map { period($0) }, isBreak: isBreak, formula: $0, source: nil)
        }
    }

    func readings(
        _ element: String?, _ ways: [Way] = [.published], org: String = "city",
        missing: MissingRule = .unknown,
        definitions: [ElementDefinition?] = [], unit: UnitOfMeasure? = nil
    ) -> [Reading] {
        engine.readings(
            MeasureRequest(
                element: element, definitions: definitions.compactMap { $0 }, ways: ways, axis: "admin",
                missing: missing, org: org, resultUnit: unit, decimals: 2))
    }

    /// The readings of one period, in few words.
    func told(
        _ period: String, _ element: String?, _ ways: [Way] = [.published], org: String = "city",
        missing: MissingRule = .unknown, definitions: [ElementDefinition?] = [], unit: UnitOfMeasure? = nil
    ) -> [String] {
        readings(element, ways, org: org, missing: missing, definitions: definitions, unit: unit)
            .filter { $0.period == Period(period) }
            .map { "\($0.bound == .exact ? "" : "\($0.bound) ")\($0.value) \($0.way.rawValue)" }
    }

    func cell(_ element: String, _ period: String, org: String = "city") -> Cell {
        engine.cell(element: element, org: org, axis: "admin", period: Period(period) ?? .year(1))
    }
}
