import Kernel

/// What the oracle is told and what it says.
extension VerdictOracle {
    /// A statement, its numbers in the indicator's unit. The sign is `=`, `>`, `>=`, `<`, `<=`, `~` or
    /// `range`.
    struct Claim {
        var id: String
        var role: String
        var basis: String
        var sign: String
        var value: Exact?
        var high: Exact?
        var digit = Exact.one  // one unit of the last digit told
        var years: ClosedRange<Period>?
        var isInTable = false
    }

    /// A figure, however it came. The sign is nothing, `~`, `>`, `<`, or `>=` for a sum with parts missing.
    struct Told {
        var period: Period
        var value: Exact
        var sign = ""
        var quality = "final"
        var hasOrigin = true
        var way = 0  // its place among the indicator's ways
        var recorded = 0
        /// Of several for one period the lowest judges.
        var rank: (Int, Int, Int) { (hasOrigin ? 0 : 1, way, -recorded) }
    }

    /// What is to be reached and by when; years only where every year counts.
    struct Goal {
        var basis: String
        var sign = ""
        var value: Exact?
        var high: Exact?
        var due: Period
        var years: [Period] = []
        var claims: [Claim] = []
    }

    /// What is said of one target.
    struct Answer {
        var word = "noData"
        var isFinal = false
        var overdue: Day?
        var figure: Told?
        var start: Exact?
        var expected: Exact?
        var distance: Exact?
        var years: [Int] = []
    }
}
