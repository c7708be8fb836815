import Kernel

/// The verdicts of one indicator, reckoned a second time from the rules alone: plain lists, no index, nothing
/// shared with the product but numbers, days and periods.
struct VerdictOracle {
    var base: Period
    var plan: ClosedRange<Period>
    var isLowerBetter = false
    var isAmount = true  // counts and amounts, not rates and ranks
    var isFlow = false  // figures that add up to an increment by themselves
    var shape: String?
    var decimals = 0
    var months: Int?  // from one figure to the next; none for once, never and unsaid
    var lag = 0
    var about = (higher: Exact.one, lower: Exact.one)
    var atRisk = Exact.zero
    var claims: [Claim] = []
    var told: [Told] = []
    var added: [Told] = []  // the amounts that add up to an increment
    var choice: (ids: [String], value: Exact)?  // a person's baseline; without ids the base period's figure
    var yearly: [String: [Exact]] = [:]  // a person's path: by a goal's first claim, from the year after base
    var today = Day(number: 0)

    /// Every target with what is said of it, in document order.
    var answers: [(goal: Goal, answer: Answer)] {
        var goals: [Goal] = []
        for claim in claims where claim.role == "target" {
            var goal = goal(claim)
            let known = goals.firstIndex {
                $0.basis == goal.basis && $0.value == goal.value && $0.high == goal.high && $0.due == goal.due
                    && $0.years == goal.years
            }
            goal.claims = (known.map { goals[$0].claims } ?? []) + [claim]
            let bare = isLowerBetter ? "<=" : ">="
            let signs = goal.claims.map { ["": bare, "=": bare, "<": "<="][$0.sign] ?? $0.sign }
            goal.sign = [">", "<=", ">=", "range", "~"].first { signs.contains($0) } ?? ""
            if let known { goals[known] = goal } else { goals.append(goal) }
        }
        return goals.map { ($0, answer($0)) }
    }

    private func goal(_ claim: Claim) -> Goal {
        let (first, due) = ((claim.years ?? plan).lowerBound, (claim.years ?? plan).upperBound)
        let isYearly = ["each-year", "rises-every-year"].contains(claim.basis)
        let isNumber = ["level", "increment", "each-year", "done"].contains(claim.basis)
        let years = (0...20).map { due.adding(-$0) }.filter { first <= $0 && base < $0 }
        return Goal(
            basis: claim.basis, value: isNumber ? claim.value : nil, high: isNumber ? claim.high : nil,
            due: due, years: isYearly ? years.reversed() : [])
    }

    private func wantsLess(_ goal: Goal) -> Bool {
        goal.sign == "<=" || isLowerBetter && goal.sign != ">" && goal.sign != ">="
    }

    private func reaches(_ goal: Goal, _ value: Exact, isExceeded: Bool = false) -> Bool {
        guard let wanted = goal.value else { return false }
        if goal.sign == ">" { return value > wanted || isExceeded && value == wanted }
        let slack = goal.sign == "~" ? (wantsLess(goal) ? about.lower : about.higher) : .one
        guard let edge = wanted.times(slack) else { return false }
        return wantsLess(goal) ? value <= edge : value >= edge
    }

    private func reaches(_ goal: Goal, _ figure: Told) -> Bool {
        reaches(goal, figure.value, isExceeded: figure.sign == ">")
    }

    /// Of all figures that count, the leading one of each period, by period.
    private func figures(_ all: [Told], _ goal: Goal, counting: (Told) -> Bool) -> [Told] {
        let usable = all.filter { $0.quality != "estimated" && counting($0) }
        let periods = Set(usable.map(\.period)).filter { $0.kind == goal.due.kind }
        return periods.filter { base < $0 && $0 <= goal.due }.sorted().compactMap { period in
            usable.filter { $0.period == period }.min { $0.rank < $1.rank }
        }
    }

    /// A number counts; a bound where it proves the target met.
    private func counts(_ figure: Told, _ goal: Goal) -> Bool {
        switch figure.sign {
        case ">", ">=": !wantsLess(goal) && reaches(goal, figure)
        case "<": wantsLess(goal) && reaches(goal, figure)
        default: true
        }
    }

    /// The amounts since the base, each year's with all before it; else the rises of the level, as bounds.
    private func increments(_ goal: Goal) -> [Told] {
        let parts = figures(added, goal) { $0.sign != "<" }
        if parts.isEmpty, !isFlow, let start = starts.first {
            return told.filter { $0.sign != "<" }.map { level in
                var rise = level
                (rise.value, rise.sign) = (level.value.minus(start) ?? .zero, level.sign == ">" ? ">" : ">=")
                return rise
            }
        }
        return parts.indices.map { last in
            let upTo = parts[...last]
            let isWhole = upTo.enumerated().allSatisfy { $1.period == base.adding($0 + 1) && $1.sign != ">=" }
            return Told(
                period: parts[last].period, value: upTo.reduce(.zero) { $0.plus($1.value) ?? $0 },
                sign: upTo.contains { $0.sign == ">" } ? ">" : isWhole ? "" : ">=",
                quality: upTo.contains { $0.quality == "provisional" } ? "provisional" : "final",
                hasOrigin: upTo.allSatisfy(\.hasOrigin))
        }
    }

    private var starts: [Exact] { startsChosen.all }

    /// What the plan states for the base period, the leading one first, as far as it disagrees; else a
    /// figure. What a person chose goes before all.
    private var startsChosen: (all: [Exact], isChosen: Bool) {
        let stated = claims.filter {
            ["baseline", "achievement"].contains($0.role) && $0.basis == "level"
                && $0.years == base...base && ["=", "~", ""].contains($0.sign)
        }
        var kept: [(value: Exact, digit: Exact, ids: [String])] = []
        for claim in stated.sorted(by: { $0.isInTable != $1.isInTable ? $0.isInTable : $0.id < $1.id }) {
            guard let value = claim.value else { continue }
            if let same = kept.firstIndex(where: { agree($0, (value, claim.digit, [])) }) {
                kept[same].ids.append(claim.id)
            } else {
                kept.append((value, claim.digit, [claim.id]))
            }
        }
        let known = told.filter { $0.period == base && $0.quality != "estimated" && "~".hasPrefix($0.sign) }
        let figure = known.min { $0.rank < $1.rank }?.value
        let isOther = figure.map { value in
            let digit = Exact(1, over: Exact.powerOfTen(decimals)) ?? .one
            return !kept.contains { agree($0, (value, digit, [])) }
        }
        var starts = kept.isEmpty ? [figure].compactMap(\.self) : kept.map(\.value)
        guard let choice else { return (starts, false) }
        let isKnown =
            choice.ids.isEmpty
            ? isOther == true && figure == choice.value
            : kept.contains { $0.value == choice.value && !Set($0.ids).isDisjoint(with: choice.ids) }
        if isKnown { starts = [choice.value] + starts.filter { $0 != choice.value } }
        return (starts, isKnown)
    }

    private func agree(_ left: (Exact, Exact, [String]), _ right: (Exact, Exact, [String])) -> Bool {
        let digit = max(left.1, right.1)
        return left.0.divided(by: digit)?.rounded(decimals: 0)
            == right.0.divided(by: digit)?.rounded(decimals: 0)
    }

    private func answer(_ goal: Goal) -> Answer {
        switch goal.basis {
        case "unmeasurable": Answer(word: "unmeasurable")
        case "each-year": eachYear(goal)
        case "increment": level(goal, from: .zero, increments(goal))
        case "rises": underEach { rises(goal, above: $0) }
        case "rises-every-year": underEach { risesEveryYear(goal, above: $0) }
        default: underEach { level(goal, from: $0, told) }
        }
    }

    private func underEach(_ reckon: (Exact?) -> Answer) -> Answer {
        let all = starts.isEmpty ? [reckon(nil)] : starts.map { reckon($0) }
        var answer = all[0]
        if !startsChosen.isChosen, Set(all.map(\.word)).count > 1 {
            (answer.word, answer.isFinal) = ("disputed", all.allSatisfy(\.isFinal))
        }
        return answer
    }

    private func dueDay(_ period: Period) -> Day { period.lastDay.adding(days: lag) }
    private func firstExpected(_ goal: Goal) -> Day {
        guard let months, goal.basis != "done" else { return dueDay(goal.due) }
        return dueDay(Period.toDate(of: base.adding(1), months: months))
    }
    private func waits(until day: Day) -> String { today > day ? "noData" : "notDue" }
    /// What is true of levels and rises alike: the figure, and whether the last one is overdue or final.
    private func begin(_ goal: Goal, _ start: Exact?, _ figure: Told?) -> Answer {
        let isDueKnown = figure?.period == goal.due
        return Answer(
            word: waits(until: figure == nil ? firstExpected(goal) : dueDay(goal.due)),
            isFinal: isDueKnown && figure?.quality != "provisional",
            overdue: !isDueKnown && today > dueDay(goal.due) ? dueDay(goal.due) : nil, figure: figure,
            start: start)
    }

    private func level(_ goal: Goal, from start: Exact?, _ all: [Told]) -> Answer {
        var answer = begin(goal, start, figures(all, goal) { counts($0, goal) }.last)
        guard let figure = answer.figure else { return answer }
        let wasMet = start.map { reaches(goal, $0) } ?? false
        if let start, let wanted = goal.value, !wasMet, start != wanted, shape != "none",
            goal.basis != "done", let change = wanted.minus(start)
        {
            let point = path(goal, start, wanted, at: figure.period)
            let gap = wantsLess(goal) ? point.minus(figure.value) : figure.value.minus(point)
            let share = gap?.divided(by: change.magnitude) ?? .zero
            answer.expected = point
            answer.distance = share.rounded(decimals: 4, .down)
            answer.word = share >= .zero ? "onCourse" : share >= atRisk ? "atRisk" : "offCourse"
        } else if wasMet {
            answer.word = "offCourse"
        }
        if figure.period == goal.due { answer.word = "offCourse" }
        if reaches(goal, figure) { answer.word = "met" }
        return answer
    }

    private func path(_ goal: Goal, _ start: Exact, _ wanted: Exact, at period: Period) -> Exact {
        let (t, n) = ((period.lastMonth - base.lastMonth) / 12, (goal.due.lastMonth - base.lastMonth) / 12)
        let asked = goal.claims.first.flatMap { yearly[$0.id] } ?? []
        if asked.count == n, asked.last == wanted, t > 0 { return asked[t - 1] }
        let isCurved = goal.basis != "increment" && (shape.map { $0 == "geometric" } ?? isAmount)
        guard isCurved, start > .zero, wanted > .zero, t < n else {
            let change = wanted.minus(start)?.times(Exact(t))?.divided(by: Exact(n)) ?? .zero
            return (start.plus(change) ?? start).rounded(decimals: decimals)
        }
        let (ratio, scale) = (wanted.approximation / start.approximation, Exact.powerOfTen(decimals))
        let power = { (growth: Double, n: Int) in (0..<n).reduce(1.0) { product, _ in product * growth } }
        var growth = max(ratio, 1)  // Newton's way to the root falls from above.
        for _ in 0..<200 { growth -= (power(growth, n) - ratio) / (Double(n) * power(growth, n - 1)) }
        let value = start.approximation * power(growth, t) * Double(scale)
        return Exact(Int128(value.rounded(.toNearestOrEven)), over: scale) ?? start
    }

    private func rises(_ goal: Goal, above start: Exact?) -> Answer {
        let isAbove = { (figure: Told) in
            guard let start, figure.sign != "<" else { return false }
            return figure.value > start || figure.sign == ">" && figure.value == start
        }
        let known = figures(told, goal) { isAbove($0) || "~".hasPrefix($0.sign) }
        var answer = begin(goal, start, known.last)
        answer.isFinal = answer.isFinal && start != nil
        guard let figure = known.last, start != nil else { return answer }
        answer.word = !isAbove(figure) ? "offCourse" : figure.period == goal.due ? "met" : "onCourse"
        return answer
    }

    private func eachYear(_ goal: Goal) -> Answer {
        let known = figures(told, goal) { counts($0, goal) }.filter { goal.years.contains($0.period) }
        return yearly(goal, known, below: known.filter { !reaches(goal, $0) }, isWhole: true)
    }

    private func risesEveryYear(_ goal: Goal, above start: Exact?) -> Answer {
        let all = figures(told, goal) { "~".hasPrefix($0.sign) }
        let before = { (year: Told) in
            year.period == base.adding(1) ? start : all.first { $0.period.adding(1) == year.period }?.value
        }
        let known = all.filter { goal.years.contains($0.period) }
        let below = known.filter { year in before(year).map { year.value <= $0 } ?? false }
        let isWhole = known.allSatisfy { before($0) != nil } && known.first?.period == goal.years.first
        var answer = yearly(goal, known, below: below, isWhole: isWhole)
        answer.start = start
        if known.isEmpty { answer.word = waits(until: firstExpected(goal)) }
        let isGap = !known.isEmpty && below.isEmpty && !isWhole
        if isGap, answer.overdue == nil { answer.word = waits(until: dueDay(goal.due)) }
        return answer
    }

    /// Years asked one by one; `isWhole` where what is known leaves no gap.
    private func yearly(_ goal: Goal, _ known: [Told], below: [Told], isWhole: Bool) -> Answer {
        let due = goal.years.filter { today > dueDay($0) }
        let missing = due.filter { year in !known.contains { $0.period == year } }
        var answer = Answer(overdue: missing.first.map { dueDay($0) }, figure: below.first ?? known.last)
        answer.years = [known.count, known.count + missing.count]
        let isDueKnown = known.last.map { $0.period == goal.due && $0.quality != "provisional" } ?? false
        if !below.isEmpty {
            answer.word = "offCourse"
            answer.isFinal = isDueKnown || below.contains { $0.quality != "provisional" }
        } else if known.isEmpty, due.isEmpty {
            answer.word = "notDue"
        } else if isWhole, missing.isEmpty, !known.isEmpty {
            answer.word = known.count == goal.years.count ? "met" : "onCourse"
            answer.isFinal = answer.word == "met" && isDueKnown
        }
        return answer
    }
}
