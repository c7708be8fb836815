import Kernel
import Measures
import Seeds
import Testing

/// The engine against the oracle, over random histories. TIDEMARK_SEED draws others.
@Suite struct OracleTests {
    /// Worlds in which a long run once found a fault.
    private static let faults: [UInt64] = [
        20_201_307, 20_201_520, 20_201_548, 20_201_559, 20_201_578, 20_201_643, 20_201_655, 20_201_718,
        20_201_720, 20_201_762, 20_201_763, 20_201_893, 20_201_932, 20_202_149, 20_202_184, 20_202_228,
        20_202_394, 20_202_680, 20_202_776, 20_203_074, 20_203_348, 20_203_430,
    ]

    @Test(arguments: Set(SeededNumbers.seeds(50) + faults).sorted())
    func `every reading of a random history is the oracle's`(seed: UInt64) {
        var world = RandomWorld(seed: seed)
        let engine = world.engine
        for element in world.busy + ["valid"] {
            for org in RandomWorld.everyone {
                let ways = Way.allCases.shuffled(using: &world.numbers).prefix(world.numbers.number(1...3))
                let axis = world.numbers.one(of: ["admin", "zone", nil])
                let isPartial = world.numbers.happens(50)
                let request = MeasureRequest(
                    element: element, definitions: world.definitions, ways: Array(ways), axis: axis,
                    missing: isPartial ? .partial : .unknown, org: org, resultUnit: nil, decimals: 2)
                let found = engine.readings(request).map(\.line)
                let wanted = world.oracle.readings(
                    element, ["made", "people"], ways.map(\.rawValue), axis, isPartial: isPartial, org)
                #expect(
                    found.map(\.text) == wanted.map(\.text),
                    "seed \(seed): \(element) of \(org), \(ways.map(\.rawValue)) over \(axis ?? "nothing")")
            }
        }
    }

    @Test(arguments: Set(SeededNumbers.seeds(50) + faults).sorted())
    func `every cell of a random history is the oracle's`(seed: UInt64) {
        var world = RandomWorld(seed: seed)
        let engine = world.engine
        let told = Set(world.figures.all.map(\.period)).sorted().prefix(20)
        for element in world.busy + ["valid"] {
            for org in RandomWorld.everyone {
                for axis in RandomWorld.axes {
                    let others = (0..<3).map { _ in world.numbers.one(of: world.oracle.calendar) }
                    for period in told + others {
                        let found = engine.cell(element: element, org: org, axis: axis, period: period).text
                        let wanted = world.oracle.cell(element, org, axis, period)
                        #expect(
                            found == wanted, "seed \(seed): \(element) of \(org) in \(period) over \(axis)")
                    }
                }
            }
        }
    }

    @Test(arguments: SeededNumbers.seeds(120))
    func `a year that is told in many ways is the oracle's`(seed: UInt64) {
        let world = RandomWorld(seed: seed, isDense: true)
        let engine = world.engine
        let years = [2021, 2022].flatMap { [Period.year($0), .fiscalYear($0, starts: 4)] }
        let toDate = years.flatMap { year in (1...12).map { Period.toDate(of: year, months: $0) } }
        let asked = world.oracle.calendar.filter { [2021, 2022].contains($0.startYear) } + toDate
        for period in asked {
            let found = engine.cell(element: world.busy[0], org: "north", axis: "admin", period: period).text
            let wanted = world.oracle.cell(world.busy[0], "north", "admin", period)
            #expect(found == wanted, "seed \(seed): \(world.busy[0]) in \(period)")
        }
    }

    @Test func `random histories reach every manner, bound and way`() {
        var (manners, bounds, ways): (Set<ReadingManner>, Set<FigureBound>, Set<Way>) = ([], [], [])
        var (disagreements, gaps) = (0, 0)
        for seed in SeededNumbers.seeds(30) {
            let world = RandomWorld(seed: seed)
            let engine = world.engine
            for element in world.elements.keys.sorted() {
                let request = MeasureRequest(
                    element: element, definitions: world.definitions, ways: Way.allCases, axis: "admin",
                    missing: .partial, org: element == "valid" ? "oak" : "city", resultUnit: nil, decimals: 2)
                for reading in engine.readings(request) {
                    manners.insert(reading.manner)
                    bounds.insert(reading.bound)
                    ways.insert(reading.way)
                    gaps += reading.units.map { $0.known < $0.of ? 1 : 0 } ?? 0
                    let cell = engine.cell(
                        element: element, org: "city", axis: "admin", period: reading.period)
                    disagreements += cell.disagreement == nil ? 0 : 1
                }
            }
        }
        #expect(manners == Set(ReadingManner.allCases))
        #expect(bounds == Set(FigureBound.allCases))
        #expect(ways == Set(Way.allCases))
        #expect(disagreements > 10 && gaps > 10)
    }
}

extension Reading {
    fileprivate var line: Oracle.Line {
        Oracle.Line(
            period: period, value: value, bound: bound.sign, way: way.rawValue, manner: manner.rawValue,
            quality: quality.number, isVerified: hasOrigin, recorded: recorded.microseconds, entry: entry,
            units: units.map { [$0.known, $0.of] })
    }
}

extension Cell {
    fileprivate var text: String {
        let worst = worstQuality?.number ?? -1
        let start =
            "told \(reported.map(\.entry)) own \(own?.line.text ?? "") known \([known, of]) worst \(worst)"
        guard let value = summed ?? lowerBound else { return start }
        let sum = " \(summed == nil ? "least" : "sum") \(summedBound.sign)\(value)"
        return start + sum + (disagreement.map { " differs by \($0)" } ?? "")
    }
}
