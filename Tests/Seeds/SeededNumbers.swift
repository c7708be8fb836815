import Foundation

/// Numbers drawn from a seed that a failing test tells (SplitMix64): the same seed gives the same numbers.
public struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    public init(seed: UInt64) { state = seed }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A whole number of a range.
    public mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    /// Whether something of so many in a hundred happens.
    public mutating func happens(_ percent: Int) -> Bool { number(1...100) <= percent }

    /// Whether one throw of a die with so many sides shows its first.
    public mutating func chance(_ sides: Int) -> Bool { number(1...sides) == 1 }

    /// One of several; at least one is needed.
    public mutating func one<Choice>(of choices: [Choice]) -> Choice {
        choices[number(0...choices.count - 1)]
    }
}

extension SeededNumbers {
    /// The seed of this run: TIDEMARK_SEED, else one that never changes.
    public static let seed = asked ?? 20_201_231

    /// The seed of a test that draws another one each time: TIDEMARK_SEED, else a new one, which is printed.
    public static func seed(_ test: String) -> UInt64 {
        let seed = asked ?? UInt64.random(in: 0...UInt64.max)
        print("\(test): seed \(seed)")
        return seed
    }

    /// The seeds of a test: twenty times as many in a long run.
    public static func seeds(_ normal: Int) -> [UInt64] {
        (0..<count(normal)).map { seed &+ UInt64($0) }
    }

    /// How many samples a test draws: twenty times as many in a long run.
    public static func count(_ normal: Int) -> Int { isLong ? normal * 20 : normal }

    private static let isLong = ProcessInfo.processInfo.environment["TIDEMARK_LONG"] == "1"
    private static let asked = ProcessInfo.processInfo.environment["TIDEMARK_SEED"].flatMap(UInt64.init)
}
