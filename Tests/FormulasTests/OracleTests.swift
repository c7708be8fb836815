import Documents
import Kernel
import Seeds
import Testing

@testable import Formulas

/// Compares the room with an oracle that completes the unknown figures in every way and reads each completion
/// by itself.
@Suite struct OracleTests {
    private static let year = 2022

    @Test func `every completion lies inside the interval, and answers hold for every completion`() throws {
        var world = OracleWorld(seed: SeededNumbers.seed)
        var decided = 0
        for sample in 0..<SeededNumbers.count(700) {
            let number = world.generator.number(depth: 3)
            let condition = world.generator.condition(depth: 3)
            let facts = world.facts(unknown: 3)
            let note = "seed \(SeededNumbers.seed), sample \(sample): "
            if let formula = compiled(number.text).formula {
                let wide = formula.explain(in: .year(Self.year), facts: facts.given)
                for completion in facts.completions {
                    check(number, wide, completion, formula, note + number.text)
                }
            }
            if let formula = compiled(condition.text).formula {
                let wide = formula.explain(in: .year(Self.year), facts: facts.given)
                if wide.truth != .unknown { decided += 1 }
                for completion in facts.completions {
                    check(condition, wide, completion, formula, note + condition.text)
                }
            }
        }
        #expect(decided > 100, "the samples say too little")
    }

    private func check(
        _ sample: Sample, _ wide: Explanation, _ completion: Completion, _ formula: Formula, _ note: String
    ) {
        let value = sample.value(completion)
        let narrow = formula.explain(in: .year(Self.year), facts: completion.given)
        if let value {
            #expect(narrow.value == Interval(value), "\(note) at \(completion.values)")
            #expect(narrow.causes.isEmpty, "\(note)")
            #expect(wide.value?.contains(value) ?? true, "\(note) at \(completion.values)")
        } else if !sample.text.contains("计数") {
            #expect(narrow.value?.isKnown != true, "\(note) at \(completion.values)")
            #expect(wide.value?.isKnown != true, "\(note) at \(completion.values)")
        }
        if wide.value?.isKnown != true { #expect(!wide.causes.isEmpty, "\(note)") }
    }

    private func check(
        _ sample: SampleCondition, _ wide: Explanation, _ completion: Completion, _ formula: Formula,
        _ note: String
    ) {
        let narrow = formula.explain(in: .year(Self.year), facts: completion.given)
        if let holds = sample.holds(completion) {
            #expect(narrow.truth == Truth(holds), "\(note) at \(completion.values)")
            #expect(wide.truth == .unknown || wide.truth == Truth(holds), "\(note) at \(completion.values)")
        } else if !sample.text.contains("计数") {
            #expect(narrow.truth == .unknown && wide.truth == .unknown, "\(note) at \(completion.values)")
        }
        #expect((wide.truth == .unknown) == !wide.causes.isEmpty, "\(note)")
    }

    @Test func `the interval of a linear formula is no wider than its completions`() throws {
        var world = OracleWorld(seed: SeededNumbers.seed &+ 1)
        for sample in 0..<SeededNumbers.count(300) {
            let linear = world.generator.linear()
            let facts = world.facts(unknown: 3)
            let formula = try #require(compiled(linear.text).formula)
            let values = facts.completions.compactMap { linear.value($0) }
            let hull = try #require(values.min().flatMap { low in values.max().map { Interval(low, $0) } })
            let told = formula.explain(in: .year(Self.year), facts: facts.given).value
            #expect(told == hull, "seed \(SeededNumbers.seed), sample \(sample): \(linear.text)")
        }
    }

    @Test func `narrowing an input never turns yes into no, nor moves an interval`() throws {
        var world = OracleWorld(seed: SeededNumbers.seed &+ 2)
        for sample in 0..<SeededNumbers.count(1500) {
            let number = world.generator.number(depth: 4)
            let condition = world.generator.condition(depth: 4)
            let facts = world.facts(unknown: 6)
            let narrowed = world.narrowed(facts)
            let note = "seed \(SeededNumbers.seed), sample \(sample): "
            if let formula = compiled(number.text).formula {
                let wide = formula.explain(in: .year(Self.year), facts: facts.given).value
                let narrow = formula.explain(in: .year(Self.year), facts: narrowed.given).value
                if let wide {
                    #expect(narrow.map { wide.contains($0) } == true, "\(note)\(number.text)")
                }
            }
            if let formula = compiled(condition.text).formula {
                let wide = formula.explain(in: .year(Self.year), facts: facts.given).truth
                let narrow = formula.explain(in: .year(Self.year), facts: narrowed.given).truth
                #expect(wide == .unknown || narrow == wide, "\(note)\(condition.text)")
            }
        }
    }

    @Test func `what is drawn is written anew and read as the same`() throws {
        var world = OracleWorld(seed: SeededNumbers.seed &+ 3)
        for sample in 0..<SeededNumbers.count(500) {
            let texts = [world.generator.number(depth: 4).text, world.generator.condition(depth: 4).text]
            for text in texts {
                guard let formula = compiled(text).formula else { continue }
                for isEnglish in [false, true] {
                    let anew = formula.written(inEnglish: isEnglish, symbols: FormulaWorld.table)
                    #expect(
                        tree(anew) == formula.program.tree,
                        "seed \(SeededNumbers.seed), sample \(sample): \(text) became \(anew)")
                }
            }
        }
    }
}

/// Figures of this year and two before, each a range of whole numbers.
struct OracleFacts {
    var ranges: [Completion.Key: ClosedRange<Int>] = [:]

    static let ids = ["甲": "a", "乙": "b", "丙": "c", "丁": "d"]

    var given: GivenFacts {
        var facts: [String: [Int: FactValue]] = [:]
        for (key, range) in ranges {
            let id = Self.ids[key.name] ?? key.name
            let (low, high) = (Exact(range.lowerBound), Exact(range.upperBound))
            facts[id, default: [:]][2022 - key.yearsAgo] =
                range.count == 1 ? .known(low) : .between(low, high, cause: .judgement(symbol: id))
        }
        return GivenFacts(facts)
    }

    /// Every way the figures may turn out in whole numbers.
    var completions: [Completion] {
        var completions = [Completion()]
        for (key, range) in ranges {
            completions = completions.flatMap { completion in
                range.map { value in
                    var next = completion
                    next.values[key] = value
                    return next
                }
            }
        }
        return completions
    }
}

extension Completion {
    var given: GivenFacts { OracleFacts(ranges: values.mapValues { $0...$0 }).given }
}

struct OracleWorld {
    var generator: SampleGenerator

    private static let domains: [String: ClosedRange<Int>] = [
        "甲": -2...2, "乙": -2...2, "丙": 0...3, "丁": 1...3,
    ]

    init(seed: UInt64) { generator = SampleGenerator(numbers: SeededNumbers(seed: seed)) }

    /// Figures of which at most so many are not known.
    mutating func facts(unknown: Int) -> OracleFacts {
        var facts = OracleFacts()
        for name in SampleGenerator.names {
            for yearsAgo in 0...2 {
                let domain = Self.domains[name] ?? 0...0
                let value = Int.random(in: domain, using: &generator.numbers)
                facts.ranges[Completion.Key(name: name, yearsAgo: yearsAgo)] = value...value
            }
        }
        for _ in 0..<unknown {
            let name = SampleGenerator.names[generator.draw(4)]
            let key = Completion.Key(name: name, yearsAgo: max(generator.draw(4) - 1, 0))
            facts.ranges[key] = part(of: Self.domains[name] ?? 0...0)
        }
        return facts
    }

    /// The same figures, some of them known better.
    mutating func narrowed(_ facts: OracleFacts) -> OracleFacts {
        var narrowed = facts
        for name in SampleGenerator.names {
            for yearsAgo in 0...2 where generator.draw(2) == 0 {
                let key = Completion.Key(name: name, yearsAgo: yearsAgo)
                narrowed.ranges[key] = facts.ranges[key].map { part(of: $0) }
            }
        }
        return narrowed
    }

    private mutating func part(of range: ClosedRange<Int>) -> ClosedRange<Int> {
        let one = Int.random(in: range, using: &generator.numbers)
        let other = Int.random(in: range, using: &generator.numbers)
        return min(one, other)...max(one, other)
    }
}
