import Kernel
import Words

/// The plane that a chart draws on: where its edges lie, how high a value stands, what its ticks say.
struct ChartPlane {
    let scale: ChartScale
    let left: Double
    let right: Double
    let top: Double
    let bottom: Double
    private let words: Words

    /// A drawing of a size; the margin is what is kept free right of the last year.
    init(_ scale: ChartScale, _ words: Words, width: Double, height: Double, top: Double, margin: Double) {
        self.scale = scale
        self.words = words
        left = (scale.ticks.map { ChartText.width(words.number($0, scale)) }.max() ?? 0) + 14
        right = width - margin
        self.top = top
        bottom = height - 30
    }

    func y(_ value: Double) -> Double {
        bottom - (value - scale.low) / (scale.high - scale.low) * (bottom - top)
    }

    func text(_ length: Double) -> String { GaugeModel.text(length) }

    var yTicks: [ChartTick] {
        scale.ticks.map {
            ChartTick(x: text(left - 8), y: text(y($0)), text: words.number($0, scale))
        }
    }

    /// As many years as there is room for, the last one always among them.
    func xTicks(_ years: ClosedRange<Int>, start: Int, _ x: (Period) -> Double) -> [ChartTick] {
        let room = Int((right - left) / 44)
        let step = [1, 2, 5, 10].first { years.count / $0 <= max(room, 1) } ?? 20
        return years.filter { ($0 - years.upperBound) % step == 0 }.map { year in
            let period: Period = start == 1 ? .year(year) : .fiscalYear(year, starts: start)
            return ChartTick(x: text(x(period)), y: text(bottom + 19), text: String(year))
        }
    }
}

extension Words {
    /// A tick of a scale, with the decimals that its ticks need.
    fileprivate func number(_ value: Double, _ scale: ChartScale) -> String {
        let unit = Exact.powerOfTen(scale.decimals)
        let scaled = Int128((value * Double(unit)).rounded())
        return number(Exact(scaled, over: unit) ?? .zero, decimals: scale.decimals)
    }
}
