public import Kernel
import Measures
public import Plans

/// A figure that somebody is to hand in by a day.
public struct Expectation: Sendable {
    /// Whether it came.
    public enum State: String, Sendable, CaseIterable {
        /// It is known.
        case known
        /// Its day has passed without it.
        case overdue
        /// Its day is still to come.
        case coming
    }

    public let indicator: Indicator
    public let period: Period
    /// The last day it is in time: the period's end and the lag.
    public let day: Day
    public let state: State
    /// The targets that are due with it.
    public let targets: [PlanTarget]

    /// The org that leads, where the plan or its document names one.
    public var owner: String? { indicator.owner?.lead.org }
    /// A name that stays the same whatever is known.
    public var key: String { "\(indicator.id)/\(period)" }
}

/// What is expected from whom by when: by the rhythm that indicators are published in, and by the periods
/// that targets are due in.
///
/// A figure older than the latest one known is not expected any more.
public struct PlanCalendar: Sendable {
    /// Years looked ahead at most.
    public static let mostYears = 30

    /// By day, then by identifier.
    public let expectations: [Expectation]

    /// The calendar of a plan as it is known.
    public init(_ evaluation: PlanEvaluation) {
        var expectations: [Expectation] = []
        for indicator in evaluation.plan.indicators {
            expectations += PlanCalendar.expectations(indicator, evaluation)
        }
        self.expectations = expectations.sorted {
            ($0.day, $0.indicator.id, $0.period) < ($1.day, $1.indicator.id, $1.period)
        }
    }

    /// What has not come, one indicator after the other, the longest overdue first.
    public var overdue: [(indicator: Indicator, missing: [Expectation])] {
        var order: [String] = []
        var groups: [String: [Expectation]] = [:]
        for expectation in expectations where expectation.state == .overdue {
            if groups[expectation.indicator.id] == nil { order.append(expectation.indicator.id) }
            groups[expectation.indicator.id, default: []].append(expectation)
        }
        return order.compactMap { id in
            guard let missing = groups[id], let first = missing.first else { return nil }
            return (first.indicator, missing)
        }
    }

    /// The years that something is expected in.
    public var years: [Int] { unique(expectations.map(\.day.date.year)) }

    /// The part of one owner; all where none is named.
    public func of(owner: String) -> PlanCalendar {
        PlanCalendar(owner.isEmpty ? expectations : expectations.filter { $0.owner == owner })
    }

    private init(_ expectations: [Expectation]) { self.expectations = expectations }

    private static func expectations(
        _ indicator: Indicator, _ evaluation: PlanEvaluation
    ) -> [Expectation] {
        let plan = evaluation.plan
        let verdicts = evaluation.verdicts(of: indicator.id).filter {
            $0.target.org == plan.org && $0.target.basis != .unmeasurable
        }
        let readings = evaluation.readings(indicator, org: plan.org).filter { $0.quality != .estimated }
        let lag = indicator.published?.lagDays ?? 0
        let asked = periods(indicator, plan, dues: verdicts.map(\.target.due))
        func isKnown(_ period: Period) -> Bool {
            verdicts.contains { $0.figure?.period == period }
                || readings.contains { reading in
                    reading.period == period
                        || !period.isWholeYear && reading.period.lastMonth == period.lastMonth
                            && reading.period.months <= 12
                }
        }
        let known = asked.filter(isKnown)
        let latest = known.map(\.lastMonth).max() ?? .min
        return asked.compactMap { period in
            let day = period.lastDay.adding(days: lag)
            let isHere = known.contains(period)
            if !isHere, period.lastMonth < latest { return nil }
            return Expectation(
                indicator: indicator, period: period, day: day,
                state: isHere ? .known : evaluation.today > day ? .overdue : .coming,
                targets: verdicts.map(\.target).filter { $0.due == period })
        }
    }

    /// The periods asked: those of the rhythm from the year after the base to the plan's end, and the due
    /// ones.
    private static func periods(_ indicator: Indicator, _ plan: Plan, dues: [Period]) -> [Period] {
        var periods = Set(dues)
        if let months = indicator.published?.frequency.months, indicator.element != nil || !dues.isEmpty {
            let step = min(months, 12)
            var year = plan.horizon.base.adding(1)
            var count = 0
            while year <= plan.horizon.to, count < mostYears {
                periods.insert(year)
                for part in stride(from: step, to: 12, by: step) {
                    periods.insert(.toDate(of: year, months: part))
                }
                year = year.adding(1)
                count += 1
            }
        }
        return periods.sorted { ($0.lastMonth, $0) < ($1.lastMonth, $1) }
    }
}
