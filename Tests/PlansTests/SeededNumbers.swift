import Foundation

/// Numbers drawn from a seed that a failing test tells; more of them with TIDEMARK_LONG.
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A whole number of a range.
    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    /// Whether something of so many in a hundred happens.
    mutating func happens(_ percent: Int) -> Bool { number(1...100) <= percent }

    /// One of several.
    mutating func one<Choice>(of choices: [Choice]) -> Choice { choices[number(0...choices.count - 1)] }

    /// The seed of this run: the environment's, else one that never changes.
    static let seed = ProcessInfo.processInfo.environment["TIDEMARK_SEED"].flatMap(UInt64.init) ?? 20_231_231

    /// The seeds of a test: twenty times as many in a long run.
    static func seeds(_ normal: Int) -> [UInt64] {
        let isLong = ProcessInfo.processInfo.environment["TIDEMARK_LONG"] == "1"
        return (0..<(isLong ? normal * 20 : normal)).map { seed &+ UInt64($0) }
    }
}
