/// Round numbers for an axis.
struct ChartScale {
    let low: Double
    let high: Double
    let step: Double
    /// Decimals that the ticks need.
    let decimals: Int

    /// An axis over the values, from nothing where asked; about four steps.
    init(_ values: [Double], isFromZero: Bool) {
        let lowest = min(values.min() ?? 0, isFromZero ? 0 : .infinity)
        let highest = max(values.max() ?? 1, isFromZero ? 0 : -.infinity)
        let span = highest > lowest ? highest - lowest : max(abs(highest), 1)
        var (step, decimals) = ChartScale.roundStep(span / 4)
        if span / step < 3 { (step, decimals) = ChartScale.roundStep(span / 6) }
        let margin = isFromZero ? 0 : span * 0.08
        let below = ((lowest - margin) / step).rounded(.down) * step
        low = lowest >= 0 ? max(0, below) : below
        high = ((highest + span * 0.04) / step).rounded(.up) * step
        self.step = step
        self.decimals = decimals
    }

    var ticks: [Double] {
        let count = Int(((high - low) / step).rounded())
        return (0...max(count, 1)).map { low + Double($0) * step }
    }

    private static func roundStep(_ rough: Double) -> (Double, Int) {
        var power = 1.0
        var decimals = 0
        while power * 10 <= rough { power *= 10 }
        while power > rough, decimals < 9 { (power, decimals) = (power / 10, decimals + 1) }
        let share = rough / power
        let factor: Double =
            share <= 1 ? 1 : share <= 2 ? 2 : share <= 2.5 && power > 1 ? 2.5 : share <= 5 ? 5 : 10
        return (power * factor, decimals)
    }
}
