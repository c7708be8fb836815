import Formulas
import Kernel

/// A value on its way to a reading, with all that it rests on.
struct Amount {
    let value: Exact
    let bound: FigureBound
    let manner: ReadingManner
    let quality: FigureQuality
    let hasOrigin: Bool
    let recorded: Instant
    let entry: Int64
    let figures: [Figure]
    /// How far the value may be from the true one for being published with so few digits.
    let slack: Exact
    /// What of that a sum takes over: digits as fine as the element's are not rounded.
    let loss: Exact
    var units: UnitCount?
    var explanation: Explanation?

    /// The figure as it was told, of an element with so many decimals.
    init(_ figure: Figure, decimals: Int) {
        value = figure.value
        bound = figure.bound
        manner = .told
        quality = figure.quality
        hasOrigin = figure.origin != nil
        recorded = figure.recorded
        entry = figure.entry
        figures = [figure]
        slack = figure.text.halfDigit
        loss = figure.text.decimals < decimals ? slack : .zero
    }

    /// A value that rests on others: the worst quality, the latest record, an origin only if all have one.
    init?(_ value: Exact?, _ bound: FigureBound?, _ manner: ReadingManner, restingOn parts: [Amount]) {
        guard let value, let bound, let quality = parts.map(\.quality).min(),
            let recorded = parts.map(\.recorded).max(), let entry = parts.map(\.entry).max()
        else { return nil }
        self.value = value
        self.bound = bound
        self.manner = manner
        self.quality = quality
        hasOrigin = parts.allSatisfy(\.hasOrigin)
        self.recorded = recorded
        self.entry = entry
        figures = parts.flatMap(\.figures)
        loss = manner == .computed ? .zero : parts.reduce(.zero) { $0.plus($1.loss) ?? $0 }
        slack = loss
    }

    /// How many spells count on a day.
    init(counting register: SpellRegister, on day: Day) {
        let begun = register.spells.filter { $0.from <= day }
        value = Exact(begun.count { $0.to.map { day <= $0 } ?? true })
        bound = .exact
        manner = .counted
        quality = .final
        hasOrigin = begun.allSatisfy { $0.origin != nil }
        recorded = begun.map(\.recorded).max() ?? Instant(microseconds: 0)
        entry = begun.map(\.entry).max() ?? 0
        figures = []
        slack = .zero
        loss = .zero
    }

    /// The sum; `nil` beyond the range of numbers, and for a lower bound together with an upper one.
    static func sum(_ parts: [Amount], _ manner: ReadingManner, atLeast: Bool = false) -> Amount? {
        var total: Exact? = .zero
        for part in parts { total = total?.plus(part.value) }
        let bounds = parts.map(\.bound) + (atLeast ? [.over] : [])
        return Amount(total, FigureBound.together(bounds), manner, restingOn: parts)
    }

    /// What remains without another.
    func minus(_ other: Amount) -> Amount? {
        Amount(
            value.minus(other.value), FigureBound.together([bound, other.bound.turned]), .overTime,
            restingOn: [self, other])
    }

    /// The same level as another period's.
    func held(_ manner: ReadingManner) -> Amount {
        Amount(copying: self, value: value, slack: slack, manner: manner)
    }

    /// The value in another unit; `nil` where that measures something else.
    func told(in unit: UnitOfMeasure, from own: UnitOfMeasure) -> Amount? {
        guard unit.symbol != own.symbol else { return self }
        guard let value = unit.converting(value, from: own), let slack = unit.converting(slack, from: own)
        else {
            return nil
        }
        return Amount(copying: self, value: value, slack: slack, manner: manner)
    }

    /// The value of a formula, which is in base units, in a unit of its dimension.
    func scaled(to unit: UnitOfMeasure) -> Amount? {
        value.divided(by: unit.scale).map {
            Amount(copying: self, value: $0, slack: slack, manner: manner)
        }
    }

    private init(copying other: Amount, value: Exact, slack: Exact, manner: ReadingManner) {
        self.value = value
        self.slack = slack
        bound = other.bound
        self.manner = manner
        quality = other.quality
        hasOrigin = other.hasOrigin
        recorded = other.recorded
        entry = other.entry
        figures = other.figures
        loss = other.loss
        units = other.units
        explanation = other.explanation
    }

    /// Which of two values of one period and way is shown: with an origin first, told before worked out, the
    /// latest recorded, the better quality, the later entry.
    func leads(_ other: Amount) -> Bool {
        if hasOrigin != other.hasOrigin { return hasOrigin }
        if manner.rank != other.manner.rank { return manner.rank < other.manner.rank }
        if recorded != other.recorded { return recorded > other.recorded }
        if quality != other.quality { return quality > other.quality }
        return entry > other.entry
    }

    /// The shown one first; of equals, the later in the list.
    static func ranked(_ amounts: [Amount]) -> [Amount] { amounts.reversed().sorted { $0.leads($1) } }
}

extension FigureBound {
    /// What a sum of numbers told like this is; `nil` where it is bounded from neither side.
    static func together(_ bounds: [FigureBound]) -> FigureBound? {
        if bounds.contains(.over) { return bounds.contains(.under) ? nil : .over }
        if bounds.contains(.under) { return .under }
        return bounds.contains(.about) ? .about : .exact
    }

    /// How the negative of the number is told.
    var turned: FigureBound {
        switch self {
        case .over: .under
        case .under: .over
        case .exact, .about: self
        }
    }
}

extension ReadingManner {
    var rank: Int {
        switch self {
        case .told: 0
        case .counted: 1
        case .overTime: 2
        case .carried: 3
        case .computed: 4
        case .summed: 5
        }
    }
}

extension DecimalText {
    /// Half a unit of the last digit.
    var halfDigit: Exact { Exact(1, over: Exact.powerOfTen(decimals) * 2) ?? .zero }
}
