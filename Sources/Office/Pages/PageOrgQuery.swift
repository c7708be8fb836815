import Documents
public import Kernel
import Measures
import Orgs
import Plans
import Words

extension PageReader {
    private static var rowLimit: Int { 30 }
    private static var chartLimit: Int { 8 }
    private static var latestLimit: Int { 24 }
    private static var taskLimit: Int { 40 }
    private static var statementLimit: Int { 40 }

    /// The page of an org or of a name; refused where the plan has neither under this identifier.
    public func org(_ id: String) throws(Refusal) -> OrgPage {
        if let org = plan.orgs[id] { return .org(model(org)) }
        if let named = plan.namedOrg(id) { return .named(model(named)) }
        throw Refusal("page.org-not-found", ["org": .text(id)])
    }

    private func model(_ org: Org) -> OrgModel {
        let isOwn = org.id == plan.org
        let verdicts = evaluation.verdicts.filter { $0.target.org == org.id }
        let main = isOwn ? plan.main.compactMap { leading(verdictOf: $0) } : verdicts
        let rows = main.prefix(PageReader.rowLimit).compactMap { row($0) }
        let owned = plan.indicators.filter { $0.owner?.lead.org == org.id }
        let series = allSeries(of: org.id)
        let drawn = series.filter { $0.years.count > 1 }
            .sorted { ($1.years.count, $0.title.zh) < ($0.years.count, $1.title.zh) }
            .prefix(PageReader.chartLimit)
        let statements = isOwn ? [] : plan.statements.filter { $0.org == org.id }
        return OrgModel(
            id: org.id, path: orgCrumbs(org.id), title: orgTitle(org.id),
            kind: kindTitle(plan.orgs.name(of: org.id, on: today)?.kind ?? ""),
            lead: TextPart.parts(orgLead(org, verdicts, owned, series)),
            rowsTitle: say(isOwn ? "org.main-targets" : "org.targets"), rows: rows, hasRows: !rows.isEmpty,
            allRows: isOwn
                ? LinkModel(
                    title: say("overview.all", ["count": .integer(evaluation.verdicts.count)]),
                    href: links.indicators([])) : nil,
            owned: self.owned(org.id, owned),
            taskGroups: taskGroups(org.id),
            courses: drawn.enumerated().map { course($0.element, number: $0.offset) },
            hasCourses: !drawn.isEmpty,
            latest: series.prefix(PageReader.latestLimit).compactMap { latest($0) },
            hasLatest: !series.isEmpty,
            allFigures: series.isEmpty
                ? nil : LinkModel(title: say("org.all-figures"), href: links.figures([("org", org.id)])),
            names: names(org), places: places(org.id), units: units(org.id),
            statements: statements.prefix(PageReader.statementLimit).map { statement($0) },
            hasStatements: !statements.isEmpty,
            allStatements: isOwn
                ? LinkModel(
                    title: say("org.all-statements", ["count": .integer(plan.statements.count)]),
                    href: links.outline(section: nil)) : nil,
            named: plan.namedOrgs.filter { $0.org == org.id }.map { namedRow($0) })
    }

    private func owned(_ org: String, _ indicators: [Indicator]) -> OrgOwnedModel? {
        if indicators.isEmpty { return nil }
        let verdicts = indicators.compactMap { leading(verdictOf: $0.id) }
        return OrgOwnedModel(
            rows: verdicts.prefix(PageReader.rowLimit).compactMap { row($0) },
            all: LinkModel(
                title: say("org.all-owned", ["count": .integer(indicators.count)]),
                href: links.indicators([("owner", org)])))
    }

    private func orgCrumbs(_ org: String) -> [LinkModel] {
        var above: [LinkModel] = []
        var current = org
        let axes = OrgTree(plan, on: today).axes.map(\.name)
        while above.count < 6,
            let parent = axes.lazy.compactMap({ plan.orgs.parent(of: current, axis: $0, on: today) }).first
        {
            above.insert(LinkModel(title: orgTitle(parent), href: links.org(parent)), at: 0)
            current = parent
        }
        return [LinkModel(title: say("orgs.crumb"), href: links.orgs([]))] + above
    }

    private func orgLead(
        _ org: Org, _ verdicts: [Verdict], _ owned: [Indicator], _ series: [OrgSeries]
    ) -> String {
        var sentences: [String] = []
        if !verdicts.isEmpty {
            sentences.append(say("org.asked", tally(verdicts)))
        } else if owned.isEmpty {
            sentences.append(say("org.no-targets"))
        }
        if !owned.isEmpty {
            let judged = owned.compactMap { leading(verdictOf: $0.id) }
            sentences.append(say("org.owns", tally(judged)))
        }
        let led = plan.tasks.count { $0.lead == org.id }
        if led > 0 { sentences.append(say("org.leads", ["count": .integer(led)])) }
        if let last = series.flatMap(\.readings).map(\.period).max() {
            sentences.append(
                say("org.known", ["count": .integer(series.count), "period": .period(last)]))
        } else {
            sentences.append(say("org.unknown"))
        }
        return sentences.joined(separator: words.language == .zh ? "" : " ")
    }

    private func taskGroups(_ org: String) -> [OrgTasksModel] {
        let groups = [
            ("org.tasks-lead", plan.tasks.filter { $0.lead == org }),
            ("org.tasks-with", plan.tasks.filter { $0.with.contains(org) }),
        ]
        return groups.compactMap { code, tasks in
            if tasks.isEmpty { return nil }
            let rest = tasks.count - PageReader.taskLimit
            return OrgTasksModel(
                title: say(code, ["count": .integer(tasks.count)]),
                tasks: tasks.prefix(PageReader.taskLimit).map { link(task: $0) },
                more: rest > 0 ? say("org.more", ["count": .integer(rest)]) : nil)
        }
    }

    /// Everything known of an org, main indicators first, then by element.
    private func allSeries(of org: String) -> [OrgSeries] {
        let main = plan.main.compactMap { plan.indicator($0) }
        var elements = Set(main.compactMap(\.element))
        var all = main.map { series($0, org: org) }
        for id in plan.elements.keys.sorted() where elements.insert(id).inserted {
            guard let element = plan.elements[id],
                !view.figures.figures(element: id, org: org).isEmpty
            else { continue }
            all.append(series(element, org: org))
        }
        return all.filter { !$0.readings.isEmpty }
    }

    private func course(_ series: OrgSeries, number: Int) -> OrgCourseModel {
        let points = ReadingCourse(reader: self, readings: series.readings, decimals: series.decimals).points
        var facts = ChartFacts()
        facts.unit = series.unit
        facts.decimals = series.decimals
        facts.points = IndicatorCourse.sharingLabels(points)
        facts.isFromZero = series.isFromZero
        facts.yearStart = plan.horizon.yearStart
        let years = points.map { $0.period.lastMonth / 12 }
        facts.years = (years.min() ?? 2000)...max(years.max() ?? 2000, (years.min() ?? 2000) + 1)
        let last = series.years.last
        return OrgCourseModel(
            id: "g-\(number)", title: words.title(series.title), href: series.href,
            unit: words.unit(series.unit),
            chart: ChartModel(
                facts,
                label: say(
                    "chart.label",
                    [
                        "indicator": .title(series.title), "count": .integer(points.count),
                        "period": last.map { .period($0.period) } ?? .text("—"),
                        "value": .text(last.map { told($0, series) } ?? "—"),
                    ]), words: words),
            rows: series.readings.map { reading($0, series) })
    }

    private func latest(_ series: OrgSeries) -> OrgLatestModel? {
        guard let period = series.readings.last?.period,
            let shown = series.readings.first(where: { $0.period == period })
        else { return nil }
        return reading(shown, series)
    }

    private func reading(_ reading: Reading, _ series: OrgSeries) -> OrgLatestModel {
        var tags: [TagModel] = []
        if !reading.hasOrigin { tags.append(TagModel(kind: "plain", text: say("origin.none"))) }
        if reading.quality != .final {
            tags.append(TagModel(kind: "plain", text: say("quality.\(reading.quality.rawValue)")))
        }
        if reading.way != .published {
            tags.append(TagModel(kind: "plain", text: say("way.\(EvaluationReport.code(reading.way))")))
        }
        if let units = reading.units, units.known < units.of {
            let count: [String: MessageArgument] = ["known": .integer(units.known), "of": .integer(units.of)]
            tags.append(TagModel(kind: "plain", text: say("course.units", count)))
        }
        return OrgLatestModel(
            title: words.title(series.title), href: series.href, value: told(reading, series),
            period: words.period(reading.period), tags: tags)
    }
}
