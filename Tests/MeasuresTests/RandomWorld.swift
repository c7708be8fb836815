import Documents
import Formulas
import Kernel
import Measures
import Orgs
import Seeds

/// A random history, told once to the engine and once to the oracle: orgs that move between parents, are
/// founded and closed, and figures of every nature with corrections, bounds and gaps.
struct RandomWorld {
    var numbers: SeededNumbers
    var oracle = Oracle()
    private(set) var elements: [String: Element] = [:]
    private(set) var figures = MemoryFigures()
    private(set) var orgs = OrgBook(orgs: [], memberships: [])
    private(set) var definitions: [ElementDefinition] = []
    /// The elements that figures are told of: few, so that they meet.
    private(set) var busy: [String] = []
    /// Whether all is told of one org and year, so that one amount may be summed in many ways.
    private var isDense = false
    private var clock: Int64 = 0

    static let counties = ["north", "south", "east"]
    static let towns = ["oak", "elm", "ash", "fir"]
    static let everyone = ["city"] + counties + towns + ["abroad"]
    static let tellers = ["city", "north", "south", "oak"]
    static let axes = ["admin", "zone"]

    init(seed: UInt64, isDense: Bool = false) {
        numbers = SeededNumbers(seed: seed)
        oracle.yearStart = numbers.one(of: [1, 1, 4])
        makeElements()
        makeOrgs()
        let pairs = [
            ["made", "people"], ["sold", "rank"], ["firms", "valid"], ["balance", "made"], ["made"],
        ]
        busy = numbers.one(of: pairs)
        self.isDense = isDense
        if isDense { busy = [numbers.one(of: ["made", "sold"])] }
        for _ in 0..<numbers.number(isDense ? 6...24 : 10...60) { tell() }
        for org in RandomWorld.towns where numbers.happens(60) { keepRegister(of: org) }
    }

    var engine: MeasureEngine {
        MeasureEngine(
            elements: elements, symbols: symbols, orgs: orgs, figures: figures, yearStart: oracle.yearStart)
    }

    private var symbols: SymbolTable {
        SymbolTable(
            symbols: elements.values.map {
                FormulaSymbol(
                    name: $0.id, id: $0.id, unit: $0.unit, range: $0.range, isFlow: $0.nature.sumsOverTime)
            }, units: [pieces])
    }

    private mutating func makeElements() {
        func add(_ element: Element, _ nature: Oracle.Nature) {
            elements[element.id] = element
            oracle.elements[element.id] = Oracle.Element(
                nature: nature, carry: element.carry, decimals: element.decimals,
                isNeverNegative: !element.range.low.isNegative)
        }
        let carry = numbers.number(0...2)
        add(.make("made", .flow, decimals: 1), .flow)
        add(.make("sold", .cumulative), .cumulative)
        add(.make("firms", .level, carry: carry), .level)
        add(.make("balance", .level, range: ("-1000", "1000"), carry: 0), .level)
        add(.make("valid", .spells), .spells)
        add(.make("rank", .rate, range: ("1", "500")), .rate)
        add(.make("people", .level, range: ("1", "1000000"), carry: 1), .level)
        let source = Located("made / people", at: Place(file: "world.yaml", line: 1, column: 1))
        definitions = [Formula.compile(source, symbols: symbols, Problems())].compactMap { $0 }
            .map { ElementDefinition(from: nil, isBreak: false, formula: $0, source: nil) }
    }

    private mutating func makeOrgs() {
        var (made, links): ([Org], [Membership]) = ([], [])
        for id in RandomWorld.everyone {
            let from = numbers.happens(15) ? someDay() : nil
            let to = numbers.happens(10) ? max(someDay(), from ?? someDay()) : nil
            made.append(
                Org(id: id, from: from, to: to, names: [OrgName(title: Title(zh: id, en: id), kind: "town")]))
            oracle.lives[id] = (from ?? Day(number: -100_000), to ?? Day(number: 100_000))
        }
        for axis in RandomWorld.axes {
            for county in RandomWorld.counties { links += stays(county, ["city"], axis) }
            for town in RandomWorld.towns {
                links += stays(
                    town, axis == "zone" ? RandomWorld.counties + ["city"] : RandomWorld.counties, axis)
            }
        }
        links.shuffle(using: &numbers)
        orgs = OrgBook(orgs: made, memberships: links)
        oracle.links = links.map {
            ($0.org, $0.parent, $0.axis, $0.from ?? Day(number: -100_000), $0.to ?? Day(number: 100_000))
        }
    }

    /// One membership, or two with a move on a day between.
    private mutating func stays(_ org: String, _ parents: [String], _ axis: String) -> [Membership] {
        let first = numbers.one(of: parents)
        if numbers.happens(10) { return [] }
        if !numbers.happens(40) { return [Membership(org: org, parent: first, axis: axis)] }
        let move = someDay()
        return [
            Membership(org: org, parent: first, axis: axis, to: move.adding(days: -1)),
            Membership(
                org: org, parent: numbers.one(of: parents), axis: axis,
                from: numbers.happens(20) ? move.adding(days: 200) : move),
        ]
    }

    private mutating func someDay() -> Day {
        Day(year: numbers.number(2018...2023), month: numbers.number(1...12), day: numbers.number(1...28))
            ?? Day(number: 0)
    }

    private mutating func somePeriod() -> Period {
        let year = numbers.number(isDense ? 2021...2021 : 2019...2022)
        let own: Period = oracle.yearStart == 1 ? .year(year) : .fiscalYear(year, starts: oracle.yearStart)
        switch numbers.number(isDense ? 6...18 : 1...20) {
        case 1...6: return own
        case 7...9: return .half(year, numbers.number(1...2))
        case 10...12: return .quarter(year, numbers.number(1...4))
        case 13...15: return .month(year, numbers.number(1...12))
        case 16...18:
            let start = numbers.happens(70) ? own : .year(year)
            return .toDate(of: start, months: numbers.number(1...12))
        case 19: return .span(from: own, to: own.adding(numbers.number(1...2)))
        default: return numbers.happens(50) ? .year(year) : .academicYear(year)
        }
    }

    /// A figure, or the correction of one that was told; several may come in one entry.
    private mutating func tell() {
        if numbers.happens(80) { clock += 1 }
        let id = numbers.one(of: busy)
        let former = numbers.happens(25) ? figures.all.isEmpty ? nil : numbers.one(of: figures.all) : nil
        let element = former?.element ?? id
        let (decimals, lowest) = (elements[element]?.decimals ?? 0, element == "balance" ? -90 : 1)
        let digits = numbers.number(0...decimals)
        let value = numbers.number(lowest * 10...990)
        let text = digits == 0 ? "\(value / 10 == 0 ? 1 : value / 10)" : "\(value / 10).\(abs(value) % 10)"
        guard let decimal = DecimalText(text) else { return }
        let bound: FigureBound = numbers.happens(75) ? .exact : numbers.one(of: [.about, .over, .under])
        let tellers = numbers.happens(50) ? RandomWorld.everyone : RandomWorld.tellers
        let org = isDense ? "north" : numbers.one(of: tellers)
        let figure = Figure(
            element: element, org: former?.org ?? org,
            period: former?.period ?? somePeriod(), value: decimal.value, text: decimal, published: text,
            bound: bound, quality: numbers.one(of: FigureQuality.allCases + [.final, .final]),
            origin: numbers.happens(75) ? "a yearbook" : nil, recorded: Instant(microseconds: clock),
            entry: clock)
        figures.all.append(figure)
        let line = Oracle.Line(
            period: figure.period, value: figure.value, bound: bound.sign, quality: figure.quality.number,
            isVerified: figure.origin != nil, recorded: clock, entry: clock)
        oracle.told.append((figure.element, figure.org, digits, line))
    }

    private mutating func keepRegister(of org: String) {
        let through = someDay()
        var spells: [Spell] = []
        for _ in 0..<numbers.number(0...5) {
            clock += 1
            let from = someDay()
            let to = numbers.happens(60) ? from.adding(days: numbers.number(0...900)) : nil
            let origin = numbers.happens(80) ? "a register" : nil
            spells.append(
                Spell(
                    from: from, to: to, origin: origin, recorded: Instant(microseconds: clock), entry: clock))
            let line = Oracle.Line(
                period: .year(1), value: .one, isVerified: origin != nil, recorded: clock, entry: clock)
            oracle.stays.append(("valid", org, from, to ?? Day(number: 100_000), line))
        }
        figures.registers["valid" + org] = SpellRegister(spells: spells, through: through)
        oracle.registers["valid" + org] = through
    }
}

extension FigureBound {
    var sign: String {
        switch self {
        case .exact: "="
        case .about: "~"
        case .over: ">"
        case .under: "<"
        }
    }
}

extension FigureQuality {
    var number: Int { FigureQuality.allCases.firstIndex(of: self) ?? 0 }
}
