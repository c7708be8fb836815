public import Kernel
import Measures
import Orgs
import Plans
import Words

extension PageReader {
    /// The comparison asked for; refused where an indicator or org is unknown. Without a choice: the main
    /// indicator that most orgs have told, of the plan's own org and those to compare with.
    public func compare(_ choice: CompareChoice) throws(Refusal) -> CompareModel {
        for id in choice.indicators where plan.indicator(id) == nil {
            throw Refusal("page.indicator-not-found", ["indicator": .text(id)])
        }
        for id in choice.orgs where plan.orgs[id] == nil {
            throw Refusal("page.org-not-found", ["org": .text(id)])
        }
        let candidates = comparable
        let chosen = choice.indicators.compactMap { plan.indicator($0) }
        let indicators = chosen.isEmpty ? usualIndicator(candidates) : chosen
        var orgs = choice.orgs
        if orgs.isEmpty { orgs = usualOrgs(indicators, candidates) }
        if indicators.count > 1 { orgs = Array(orgs.prefix(1)) }
        let pairs = indicators.flatMap { indicator in orgs.map { (indicator, $0) } }
        let courses = pairs.enumerated().map { number, pair in
            ComparedCourse(self, pair.0, pair.1, number: number, isNamedByOrg: indicators.count == 1)
        }
        let frame = CompareFrame(courses, isIndexed: choice.isIndexed)
        return model(choice, indicators, orgs, frame, candidates)
    }

    /// The plan's own org, then whatever lies outside its tree and has figures, then its units with figures.
    private var comparable: [String] {
        let counts = figureCounts
        let tree = OrgTree(plan, on: today)
        let known = plan.orgs.orgs.map(\.id).filter { $0 != plan.org && counts[$0] != nil }
        let outside = known.filter { !tree.inside.contains($0) }
        let first = plan.peers.filter { outside.contains($0) }
        return [plan.org] + unique(first + outside) + known.filter { tree.inside.contains($0) }
    }

    /// The indicator that most orgs have told for one year together with the plan's own.
    private func usualIndicator(_ candidates: [String]) -> [Indicator] {
        let all = plan.main.compactMap { plan.indicator($0) } + plan.indicators
        var best: (indicator: Indicator, count: Int)?
        for indicator in all {
            let count =
                toldYears(indicator, plan.org).map { year in
                    candidates.count { toldYears(indicator, $0).contains(year) }
                }.max() ?? 0
            if count > best?.count ?? -1 { best = (indicator, count) }
        }
        return best.map { [$0.indicator] } ?? []
    }

    /// The plan's own org and its peers; for rates, which no size swamps, whatever else has been told too.
    private func usualOrgs(_ indicators: [Indicator], _ candidates: [String]) -> [String] {
        guard indicators.count == 1, let indicator = indicators.first else { return [plan.org] }
        let nature = indicator.element.flatMap { plan.elements[$0]?.nature }
        let told = candidates.filter { org in
            !toldYears(indicator, org).isEmpty && (nature == .rate || plan.peers.contains(org))
        }
        return Array(unique([plan.org] + told).prefix(CompareChoice.orgLimit))
    }

    private func toldYears(_ indicator: Indicator, _ org: String) -> Set<Period> {
        guard let element = indicator.element else { return [] }
        let figures = view.figures.figures(element: element, org: org)
        return Set(figures.filter { $0.period.isWholeYear }.map(\.period))
    }

    private func model(
        _ choice: CompareChoice, _ indicators: [Indicator], _ orgs: [String], _ frame: CompareFrame,
        _ candidates: [String]
    ) -> CompareModel {
        let facts = frame.facts(yearStart: plan.horizon.yearStart)
        let listed = unique(orgs + candidates)
        return CompareModel(
            title: say("compare.title"), lead: TextPart.parts(compareLead(indicators, frame)),
            action: links.compare([]), slots: slots(indicators),
            orgs: listed.map { org in
                CompareOrgModel(
                    id: "o-" + org, value: org, title: orgTitle(org), isSelected: orgs.contains(org))
            },
            isIndexed: frame.isIndexed,
            chart: facts.isEmpty
                ? nil : SeriesChartModel(facts, label: chartLabel(indicators, frame), words: words),
            unit: frame.isIndexed ? say("compare.index") : words.unit(frame.unit),
            notes: notes(choice, indicators, frame), rows: rows(indicators, frame),
            hasRows: !frame.courses.isEmpty, reset: links.compare([]))
    }

    private func slots(_ indicators: [Indicator]) -> [CompareSlotModel] {
        let main = plan.main.compactMap { plan.indicator($0) }
        let all = unique((main + plan.indicators).map(\.id)).compactMap { plan.indicator($0) }
        let count = min(indicators.count + 1, CompareChoice.indicatorLimit)
        return (0..<count).map { number in
            let chosen = indicators.indices.contains(number) ? indicators[number].id : ""
            return CompareSlotModel(
                id: "indicator-\(number + 1)", number: words.integer(number + 1),
                options: options(
                    all.map { ($0.id, words.title($0.title)) }, chosen, any: "compare.no-indicator"))
        }
    }

    private func compareLead(_ indicators: [Indicator], _ frame: CompareFrame) -> String {
        guard let first = frame.courses.first(where: { !$0.values.isEmpty }) else {
            return say("compare.nothing")
        }
        var sentences = [
            say(
                "compare.count",
                [
                    "count": .integer(frame.courses.count),
                    "known": .integer(frame.courses.count { !$0.values.isEmpty }),
                ])
        ]
        if indicators.count == 1, let indicator = indicators.first {
            sentences.append(standing(indicator, frame))
        } else if frame.isIndexed, let base = frame.base {
            sentences.append(say("compare.indexed-at", ["base": .period(base)]))
        } else if let last = first.values.last {
            sentences.append(
                say(
                    "compare.last",
                    ["name": .text(first.name), "period": .period(last.period), "value": .text(last.text)]))
        }
        return sentences.joined(separator: words.language == .zh ? "" : " ")
    }

    private func chartLabel(_ indicators: [Indicator], _ frame: CompareFrame) -> String {
        say(
            "compare.label",
            [
                "indicators": .list(indicators.map { .title($0.title) }),
                "names": .list(frame.courses.map { .text($0.name) }),
            ])
    }

    private func notes(
        _ choice: CompareChoice, _ indicators: [Indicator], _ frame: CompareFrame
    ) -> [String] {
        var notes: [String] = []
        if frame.isIndexed {
            notes.append(
                frame.base.map { say("compare.base", ["base": .period($0)]) } ?? say("compare.own-base"))
        }
        if frame.isForced { notes.append(say("compare.units-differ")) }
        for course in frame.courses
        where frame.isIndexed && !course.values.isEmpty
            && frame.indexes(course).isEmpty
        {
            notes.append(say("compare.no-index", ["name": .text(course.name)]))
        }
        if indicators.count > 1, choice.orgs.count > 1 { notes.append(say("compare.one-org")) }
        if frame.courses.contains(where: { $0.hasBreak }) { notes.append(say("compare.breaks")) }
        if frame.courses.contains(where: { $0.values.contains { !$0.isVerified } }) {
            notes.append(say("compare.hollow"))
        }
        if frame.courses.contains(where: { !$0.limits.isEmpty }) { notes.append(say("compare.bounds")) }
        notes.append(say("compare.manner"))
        return notes
    }

    /// The courses that are ranked, then those to look at beside them.
    private func rows(_ indicators: [Indicator], _ frame: CompareFrame) -> [CompareRowModel] {
        guard indicators.count == 1, frame.courses.count > 1 else {
            return frame.courses.map { row($0, frame, isRanked: true) }
        }
        let field = CompareField(frame.courses.map(\.org), plan, on: today)
        let ranked = frame.courses.filter { field.ranked.contains($0.org) }
        let others = frame.courses.filter { !field.ranked.contains($0.org) }
        return ranked.map { row($0, frame, isRanked: true) } + others.map { row($0, frame, isRanked: false) }
    }

    private func row(
        _ course: ComparedCourse, _ frame: CompareFrame, isRanked: Bool
    ) -> CompareRowModel {
        let indexes = frame.isIndexed ? frame.indexes(course) : [:]
        return CompareRowModel(
            kind: "s\(course.number)", outline: SeriesChartModel.outline(course.number, 7, 7),
            indicator: link(course.indicator),
            org: LinkModel(title: orgTitle(course.org), href: links.org(course.org)),
            apart: isRanked ? nil : say("compare.apart"),
            unit: words.unit(course.unit),
            values: course.values.map { value in
                CompareValueModel(
                    period: words.period(value.period), value: value.text,
                    index: indexes[value.period].map { words.number($0, decimals: 1) },
                    tags: tags(value, course))
            },
            missing: course.values.isEmpty ? say("compare.missing") : nil)
    }

    private func tags(_ value: SeriesFacts.Value, _ course: ComparedCourse) -> [TagModel] {
        let limit: String? =
            switch course.bounds[value.period] {
            case .over: "compare.over"
            case .under: "compare.under"
            case .exact, .about, nil: nil
            }
        let codes = [limit, value.isVerified ? nil : "origin.none"].compactMap { $0 }
        return codes.map { TagModel(kind: "plain", text: say($0)) }
    }
}

/// One indicator of one org, as it is compared: its whole years only.
struct ComparedCourse {
    let indicator: Indicator
    let org: String
    let number: Int
    let name: String
    let unit: Title
    let isFromZero: Bool
    let values: [SeriesFacts.Value]
    /// How the value of each year was told.
    let bounds: [Period: FigureBound]

    init(
        _ reader: PageReader, _ indicator: Indicator, _ org: String, number: Int, isNamedByOrg: Bool
    ) {
        (self.indicator, self.org, self.number) = (indicator, org, number)
        name = isNamedByOrg ? reader.orgTitle(org) : reader.words.title(indicator.title)
        let series = reader.series(indicator, org: org)
        unit = series.unit
        isFromZero = series.isFromZero
        var values: [SeriesFacts.Value] = []
        var bounds: [Period: FigureBound] = [:]
        var run = 0
        var before: Reading?
        for reading in series.years {
            if let last = before, last.way != reading.way || last.definition != reading.definition {
                run += 1
            }
            before = reading
            bounds[reading.period] = reading.bound
            values.append(
                SeriesFacts.Value(
                    period: reading.period, value: reading.value, text: reader.told(reading, series),
                    isVerified: reading.hasOrigin, run: run))
        }
        (self.values, self.bounds) = (values, bounds)
    }

    /// The values that are numbers.
    var numbers: [SeriesFacts.Value] { values.filter { isNumber($0) } }

    /// The values of which only a limit is known: “over” and “under”.
    var limits: [SeriesFacts.Value] { values.filter { !isNumber($0) } }

    private func isNumber(_ value: SeriesFacts.Value) -> Bool { bounds[value.period]?.isNumber ?? true }

    /// Whether it changes its way or definition between adjacent years.
    var hasBreak: Bool {
        zip(values, values.dropFirst()).contains {
            $0.period.adding(1) == $1.period && $0.run != $1.run
        }
    }
}

/// How courses are laid beside each other: in their unit, or as an index where units differ or one is asked.
struct CompareFrame {
    let courses: [ComparedCourse]
    /// Whether the units differ, so that only an index can be drawn.
    let isForced: Bool
    let isIndexed: Bool
    /// The first year that all courses with figures share.
    let base: Period?

    init(_ courses: [ComparedCourse], isIndexed: Bool) {
        self.courses = courses
        let told = courses.filter { !$0.values.isEmpty }
        isForced = Set(told.map(\.unit)).count > 1
        self.isIndexed = isForced || isIndexed
        let shared = told.dropFirst().reduce(Set(told.first?.numbers.map(\.period) ?? [])) { shared, course in
            shared.intersection(course.numbers.map(\.period))
        }
        base = shared.min()
    }

    var unit: Title { courses.first { !$0.values.isEmpty }?.unit ?? Title(zh: "", en: "") }

    /// The numbers as an index of the base year, else of the course's own first; none where that is not above
    /// zero, and none of a value of which only a limit is known.
    func indexes(_ course: ComparedCourse) -> [Period: Exact] {
        let first = course.numbers.first { base == nil || $0.period == base }
        guard let first, first.value > .zero else { return [:] }
        var indexes: [Period: Exact] = [:]
        for value in course.numbers {
            indexes[value.period] = value.value.divided(by: first.value)?.times(Exact(100))
        }
        return indexes
    }

    func facts(yearStart: Int) -> SeriesFacts {
        SeriesFacts(
            courses: courses.map { course in
                let indexes = isIndexed ? indexes(course) : [:]
                let values = course.values.compactMap { value -> SeriesFacts.Value? in
                    guard isIndexed else { return value }
                    return indexes[value.period].map { index in
                        SeriesFacts.Value(
                            period: value.period, value: index, text: value.text,
                            isVerified: value.isVerified, run: value.run)
                    }
                }
                return SeriesFacts.Course(name: course.name, values: values)
            }, isFromZero: !isIndexed && courses.contains { $0.isFromZero }, yearStart: yearStart)
    }
}
