public import Kernel
public import Measures

/// The judgement of one target: a word, the numbers it rests on, and why.
public struct Verdict: Hashable, Sendable {
    /// The words, from best known to least.
    public enum Word: String, Hashable, Sendable, CaseIterable {
        /// The target is reached.
        case met
        /// On the path, or above it.
        case onCourse
        /// Below the path by little.
        case atRisk
        /// Below the path by much, or missed.
        case offCourse
        /// Baselines that disagree lead to different words.
        case disputed
        /// A value was due and none can be used.
        case noData
        /// Nothing is due yet.
        case notDue
        /// There is nothing to measure.
        case unmeasurable
    }

    /// What is judged.
    public let target: PlanTarget
    /// The judgement.
    public let word: Word
    /// Whether no later figure can change it: the due period's figure is known and not provisional, or a year
    /// that had to be reached was missed.
    public let isFinal: Bool
    /// The day from which the due figure, or the first missing year's, is overdue.
    public let overdueSince: Day?
    /// The figure that judges.
    public let figure: JudgedFigure?
    /// Where the target starts from; the first of several.
    public let baseline: Baseline?
    /// The other baselines, each with the word it leads to.
    public let others: [OtherBaseline]
    /// Where the path stands at the figure's period.
    public let expected: Exact?
    /// The share of the planned change between figure and path, better is positive, as told with four
    /// decimals, rounded down.
    public let distance: Exact?
    /// The path, where there is one.
    public let path: TargetPath?
    /// Years known and years asked, of a target for every year.
    public let years: YearCount?
    /// Who chose between the baselines, where they disagree and a person did.
    public let chosen: DecisionMark?
    /// Who confirmed the path's yearly values, where a person did.
    public let confirmed: DecisionMark?
    /// Why, as sentences.
    public let reason: [Message]

    /// Actual over target, as a ratio; not for ranks, things done and rises.
    public var completion: Exact? {
        guard let value = figure?.value, let goal = target.value, goal > .zero, target.bound != .atMost,
            ![.done, .rises, .risesEveryYear].contains(target.basis)
        else { return nil }
        return value.divided(by: goal)
    }

    /// The part of the planned change that is done.
    public var progress: Exact? {
        guard let value = figure?.value, let goal = target.value, let base = baseline?.value,
            target.basis == .level || target.basis == .increment, let change = goal.minus(base)
        else { return nil }
        return value.minus(base)?.divided(by: change)
    }

    /// The part of the time from base to due that had passed at the figure's period.
    public var elapsed: Exact? {
        guard let period = figure?.period, let base = baseline?.period, base.lastMonth < target.due.lastMonth
        else { return nil }
        return Exact(
            Int128(period.lastMonth - base.lastMonth), over: Int128(target.due.lastMonth - base.lastMonth))
    }

    /// Whether the target was reached before its due period.
    public var isEarly: Bool { word == .met && (figure.map { $0.period < target.due } ?? false) }
}

/// A baseline that competes with the first, and what it would lead to.
public struct OtherBaseline: Hashable, Sendable {
    /// The baseline.
    public let baseline: Baseline
    /// The word under it.
    public let word: Verdict.Word
    /// The distance under it.
    public let distance: Exact?
}

/// How many of the years asked are known.
public struct YearCount: Hashable, Sendable {
    /// Years with a usable figure.
    public let known: Int
    /// Years that were due.
    public let due: Int
}

/// A figure as far as it judges a target.
public struct JudgedFigure: Hashable, Sendable {
    /// The value in the indicator's unit.
    public let value: Exact
    /// Its period.
    public let period: Period
    /// The way it came.
    public let way: Way
    /// Whether all it rests on has an origin.
    public let isVerified: Bool
    /// Whether it is a provisional figure.
    public let isProvisional: Bool
    /// How it is told: as “over” also a sum with years missing, whose true value may lie above.
    public let bound: FigureBound
    /// Whether the bound leaves out the value itself.
    public let isStrict: Bool

    /// Whether the true value may lie beyond it.
    public var isBound: Bool { bound == .over || bound == .under }
}
