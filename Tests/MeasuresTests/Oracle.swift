import Kernel

/// Readings and cells worked out again, slowly and plainly, from the list of what was told. It shares nothing
/// with the engine but Kernel: every question goes through the whole list, sums are found by trying them all.
struct Oracle {
    enum Nature { case flow, cumulative, level, spells, rate }
    struct Element {
        var nature: Nature
        var carry = 0
        var decimals = 0
        var isNeverNegative = true
    }
    typealias Told = (element: String, org: String, digits: Int, line: Line)
    typealias Link = (org: String, parent: String, axis: String, from: Day, to: Day)
    typealias Stay = (element: String, org: String, from: Day, to: Day, line: Line)
    /// One value.
    struct Line: Equatable {
        var period: Period
        var value: Exact
        var bound = "="
        var way = "published"
        var manner = "told"
        var quality = 2
        var isVerified = true
        var recorded: Int64 = 0
        var entry: Int64 = 0
        var units: [Int]?
        var half = Exact.zero
        var loss = Exact.zero

        static func == (left: Line, right: Line) -> Bool { left.text == right.text }
        var text: String {
            "\(period) \(bound)\(value) \(way)/\(manner) quality \(quality) verified \(isVerified)"
                + " recorded \(recorded) entry \(entry) units \(units ?? [])"
        }
        /// What is shown first has the smallest.
        var rank: [Int64] {
            let manners = ["told", "counted", "overTime", "carried"]
            let place = Int64(manners.firstIndex(of: manner) ?? 9)
            return [isVerified ? 0 : 1, place, -recorded, -Int64(quality), -entry]
        }
    }
    var elements: [String: Element] = [:]
    var told: [Told] = []
    var links: [Link] = []
    var lives: [String: (from: Day, to: Day)] = [:]
    var stays: [Stay] = []
    var registers: [String: Day] = [:]
    /// The month the plan's year starts in, and the calendar years it looks at.
    var (yearStart, window) = (1, 2016...2026)

    func year(around month: Int) -> Period {
        let start = stride(from: month, to: month - 12, by: -1).first { $0 % 12 == yearStart - 1 } ?? month
        return yearStart == 1 ? .year(start / 12) : .fiscalYear(start / 12, starts: yearStart)
    }

    func name(_ period: Period, _ nature: Nature? = nil) -> Period {
        var period = period
        if nature == .cumulative, [.month, .quarter, .half].contains(period.kind) {
            let year = year(around: period.lastMonth)
            period = .toDate(of: year, months: period.lastMonth - year.firstMonth + 1)
        }
        guard period.kind == .toDate, period.months == 12 else { return period }
        let (number, ofYear) = (period.firstMonth / 12, period.firstMonth % 12)
        return ofYear == 0 ? .year(number) : .fiscalYear(number, starts: ofYear + 1)
    }

    /// The plan's years, halves, quarters and months of the window.
    var calendar: [Period] {
        window.flatMap { number in
            [year(around: number * 12 + yearStart - 1)] + (1...2).map { .half(number, $0) }
                + (1...4).map { .quarter(number, $0) } + (1...12).map { .month(number, $0) }
        }
    }

    /// The periods that an org's own figures of an element are asked about.
    func asked(_ id: String, _ org: String) -> Set<Period> {
        guard let element = elements[id] else { return [] }
        let named = told.filter { $0.element == id && $0.org == org }.map {
            name($0.line.period, element.nature)
        }
        let toDate = named.filter { $0.kind == .toDate }
        switch element.nature {
        case .rate: return Set(named)
        case .flow, .cumulative:
            let again = toDate.flatMap { period in (-6...6).map { period.adding(years: $0) } }
            return Set(named + calendar + again)
        case .level, .spells:
            var periods = Set(named.flatMap { period in (0...element.carry).map { period.adding($0) } })
            for period in periods {
                periods.formUnion(
                    calendar.filter {
                        $0.kind != .month && $0.lastMonth == period.lastMonth && $0.months >= period.months
                    })
            }
            let start = stays.filter { $0.element == id && $0.org == org }.map(\.from).min()
            guard let start, let through = registers[id + org], start <= through else { return periods }
            return periods.union(calendar.filter { $0.isWholeYear && (start...through).contains($0.lastDay) })
        }
    }

    func ranked(_ lines: [Line]) -> [Line] {
        lines.reversed().sorted { $0.rank.lexicographicallyPrecedes($1.rank) }
    }

    func combine(_ plus: [Line], minus: [Line] = [], _ manner: String, atLeast: Bool = false) -> Line? {
        let parts = plus + minus
        guard var line = parts.first else { return nil }
        var bounds = plus.map(\.bound) + minus.map { ["<": ">", ">": "<"][$0.bound] ?? $0.bound }
        if atLeast { bounds.append(">") }
        if bounds.contains("<"), bounds.contains(">") { return nil }
        line.bound = [">", "<", "~"].first(where: bounds.contains) ?? "="
        line.value = plus.reduce(.zero) { $0.plus($1.value) ?? .zero }
        line.value = minus.reduce(line.value) { $0.minus($1.value) ?? .zero }
        line.loss = parts.reduce(.zero) { $0.plus($1.loss) ?? .zero }
        line.half = line.loss
        line.quality = parts.map(\.quality).min() ?? 0
        line.isVerified = parts.allSatisfy(\.isVerified)
        (line.recorded, line.entry) = (parts.map(\.recorded).max() ?? 0, parts.map(\.entry).max() ?? 0)
        (line.manner, line.units) = (manner, nil)
        return line
    }

    typealias Part = (last: Int, start: Int, plus: Line, minus: Line?)

    /// Every way to cover the months with told amounts and differences.
    func covers(_ from: Int, _ whole: ClosedRange<Int>, _ amounts: [ClosedRange<Int>: Line]) -> [[Part]] {
        if from > whole.upperBound { return [[]] }
        var parts: [Part] = []
        for (months, line) in amounts where (from...whole.upperBound).contains(months.upperBound) {
            let (start, last) = (months.lowerBound, months.upperBound)
            if months == whole { continue }
            if start == from { parts.append((last, start, line, nil)) }
            guard months.count <= 12, start < from, let less = amounts[start...(from - 1)] else { continue }
            parts.append((last, start, line, less))
        }
        return parts.flatMap { part in covers(part.last + 1, whole, amounts).map { [part] + $0 } }
    }

    /// The sum with origins, of the fewest figures, of the longest parts, of the latest starts.
    func sumOverTime(_ whole: ClosedRange<Int>, _ amounts: [ClosedRange<Int>: Line]) -> Line? {
        let keyed = covers(whole.lowerBound, whole, amounts).map { cover -> ([Int], [Part]) in
            let lines = cover.map(\.plus) + cover.compactMap(\.minus)
            let counts = [lines.allSatisfy(\.isVerified) ? 0 : 1, lines.count]
            return (counts + cover.map { -$0.last } + cover.map { -$0.start }, cover)
        }
        let best = keyed.min { $0.0.lexicographicallyPrecedes($1.0) }?.1
        return best.flatMap { combine($0.map(\.plus), minus: $0.compactMap(\.minus), "overTime") }
    }

    /// Every value of the org's own, the shown one first.
    func own(_ id: String, _ org: String, _ asked: Period) -> [Line] {
        guard let element = elements[id] else { return [] }
        let period = name(asked)
        let figures = told.filter { $0.element == id && $0.org == org }.map { told -> (Period, Line) in
            var line = told.line
            line.period = period
            line.half = Exact(1, over: 2 * Exact.powerOfTen(told.digits)) ?? .zero
            line.loss = told.digits < element.decimals ? line.half : .zero
            return (name(told.line.period, element.nature), line)
        }
        switch element.nature {
        case .rate: return ranked(figures.filter { $0.0 == period }.map(\.1))
        case .flow, .cumulative:
            let byMonths = Dictionary(grouping: figures) { $0.0.firstMonth...$0.0.lastMonth }
                .mapValues { ranked($0.map(\.1)) }
            let whole = period.firstMonth...period.lastMonth
            let sum = sumOverTime(whole, byMonths.compactMapValues(\.first))
            return ranked((byMonths[whole] ?? []).reversed() + (sum.map { [$0] } ?? []))
        case .level, .spells:
            let ending = figures.filter { $0.0.lastMonth == period.lastMonth }
            var lines = ending.filter { $0.0 == period }.map(\.1)
            lines += held(ranked(ending.filter { $0.0 != period }.map(\.1)).first, "overTime")
            let end = figures.map(\.0.lastMonth).filter { $0 < period.lastMonth }.max()
            let last = figures.filter { $0.0.lastMonth == end }
            if ending.isEmpty, let end, let first = ranked(last.map(\.1)).first,
                let named = last.last(where: { $0.1 == first })?.0
            {
                let reach = element.carry * (named.kind == .toDate ? 12 : named.months)
                if end + reach >= period.lastMonth { lines += held(first, "carried") }
            }
            return ranked(lines + counted(id, org, period))
        }
    }

    func held(_ line: Line?, _ manner: String) -> [Line] {
        guard var line else { return [] }
        line.manner = manner
        return [line]
    }

    func counted(_ id: String, _ org: String, _ period: Period) -> [Line] {
        guard let through = registers[id + org], period.lastDay <= through else { return [] }
        let begun = stays.filter { $0.element == id && $0.org == org && $0.from <= period.lastDay }
        var line = Line(period: period, value: Exact(begun.filter { period.lastDay <= $0.to }.count))
        (line.manner, line.isVerified) = ("counted", begun.allSatisfy(\.line.isVerified))
        line.recorded = begun.map(\.line.recorded).max() ?? 0
        line.entry = begun.map(\.line.entry).max() ?? 0
        return [line]
    }

    func units(_ org: String, _ axis: String, _ holds: (Link) -> Bool) -> [String] {
        Set(links.filter { $0.parent == org && $0.axis == axis && holds($0) }.map(\.org)).sorted()
    }

    /// All that ever stood below an org.
    func below(_ org: String, _ axis: String) -> [String] {
        units(org, axis) { _ in true }.flatMap { [$0] + below($0, axis) }
    }

    /// The sum of the units of the period's last day, and how many of how many are known.
    func sum(_ id: String, _ org: String, _ axis: String, _ period: Period) -> (units: [Int], line: Line?) {
        guard let element = elements[id], element.nature != .rate else { return ([0, 0], nil) }
        let day = period.lastDay
        let units = self.units(org, axis) { $0.from <= day && day <= $0.to }
            .filter { lives[$0].map { ($0.from...$0.to).contains(day) } ?? false }
        let lines = units.compactMap { best(id, $0, axis, period) }
        let (isWhole, counts) = (lines.count == units.count, [lines.count, units.count])
        guard isWhole || element.isNeverNegative else { return (counts, nil) }
        guard var line = combine(lines, "summed", atLeast: !isWhole) else { return (counts, nil) }
        (line.units, line.way) = (counts, "from-units")
        return (counts, line)
    }

    /// Its own value, or the sum of all its units where that alone is there or has an origin.
    func best(_ id: String, _ org: String, _ axis: String?, _ period: Period) -> Line? {
        let mine = own(id, org, period).first
        guard mine?.isVerified != true, let axis else { return mine }
        let (units, line) = sum(id, org, axis, period)
        guard let line, units[0] == units[1], mine == nil || line.isVerified else { return mine }
        return line
    }

    /// A quotient of two elements, in base units.
    func quotient(_ formula: [String], _ org: String, _ axis: String?, _ period: Period) -> Line? {
        guard let top = best(formula[0], org, axis, period), let below = best(formula[1], org, axis, period),
            let value = top.value.divided(by: below.value)
        else { return nil }
        // More below makes the quotient less, a negative one more, and leaves 0 what it is.
        var bottom = below
        if top.value < .zero { bottom.bound = ["<": ">", ">": "<"][below.bound] ?? below.bound }
        if top.value == .zero, below.bound != "~" { bottom.bound = "=" }
        guard var line = combine([top], minus: [bottom], "computed") else { return nil }
        (line.value, line.way) = (value, "computed")
        return line
    }

    func readings(
        _ id: String, _ formula: [String], _ ways: [String], _ axis: String?, isPartial: Bool, _ org: String
    ) -> [Line] {
        var found: [(key: [Int64], line: Line)] = []
        for (rank, way) in ways.enumerated() {
            let ids = way == "computed" ? formula : [id]
            var periods: Set<Period> = []
            for id in ids {
                if way != "from-units" { periods.formUnion(asked(id, org)) }
                guard way != "published", let axis, elements[id]?.nature != .rate else { continue }
                for unit in below(org, axis) { periods.formUnion(asked(id, unit)) }
            }
            for period in periods {
                var lines: [Line] = []
                if way == "published" { lines = own(id, org, period) }
                if way == "computed" { lines = [quotient(formula, org, axis, period)].compactMap { $0 } }
                if way == "from-units", let axis {
                    let (units, line) = sum(id, org, axis, period)
                    lines = [line].compactMap { $0 }.filter { _ in isPartial || units[0] == units[1] }
                }
                found += lines.map { ([$0.isVerified ? 0 : 1, Int64(rank)], $0) }
            }
        }
        return found.sorted { left, right in
            if left.line.period != right.line.period { return left.line.period < right.line.period }
            return left.key.lexicographicallyPrecedes(right.key)
        }.map(\.line)
    }

    /// A cell in words.
    func cell(_ id: String, _ org: String, _ axis: String, _ period: Period) -> String {
        let (mine, (units, line)) = (own(id, org, period), sum(id, org, axis, period))
        let told = mine.filter { $0.manner == "told" }.map(\.entry)
        let worst = [mine.first, line].compactMap { $0?.quality }.min() ?? -1
        var text = "told \(told) own \(mine.first?.text ?? "") known \(units) worst \(worst)"
        guard let line else { return text }
        text += " \(units[0] == units[1] ? "sum" : "least") \(line.bound)\(line.value)"
        guard let first = mine.first, let gap = first.value.minus(line.value), first.bound != "~",
            line.bound != "~", let slack = first.half.plus(line.half)
        else { return text }
        let isAbove = gap > slack && first.bound != "<" && line.bound != ">"
        let isBelow = gap < slack.negated && first.bound != ">" && line.bound != "<"
        return isAbove || isBelow ? text + " differs by \(gap)" : text
    }
}
