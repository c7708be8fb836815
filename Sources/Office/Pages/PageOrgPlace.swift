import Kernel
import Measures
import Orgs
import Plans
import Words

/// Where an org belongs, what it was called, and what its units have told.
extension PageReader {
    private static var neighbourLimit: Int { 24 }

    func names(_ org: Org) -> [OrgNameModel] {
        org.names.map { name in
            OrgNameModel(
                title: words.title(name.title), kind: kindTitle(name.kind), code: name.code ?? "—",
                days: days(name.from, name.to), isCurrent: name.holds(on: today))
        }
    }

    /// Every membership, the axes in their order.
    func places(_ org: String) -> [OrgPlaceModel] {
        plan.axes.keys.sorted().flatMap { axis in
            plan.orgs.memberships.filter { $0.org == org && $0.axis == axis }.map { membership in
                OrgPlaceModel(
                    axis: axisTitle(axis),
                    parent: LinkModel(
                        title: orgTitle(membership.parent), href: links.org(membership.parent)),
                    days: days(membership.from, membership.to))
            }
        }
    }

    private func days(_ from: Day?, _ to: Day?) -> String {
        switch (from, to) {
        case (let from?, let to?): say("days.between", ["from": .day(from), "to": .day(to)])
        case (let from?, nil): say("days.since", ["from": .day(from)])
        case (nil, let to?): say("days.until", ["to": .day(to)])
        case (nil, nil): say("days.always")
        }
    }

    /// The units of an org on every axis, and the latest of whatever any of them has told.
    func units(_ org: String) -> [OrgUnitsModel] {
        OrgTree(plan, on: today).allAxes(plan).compactMap { axis in
            let units = plan.orgs.children(of: org, axis: axis.name, on: today)
            if units.isEmpty { return nil }
            let rows = plan.indicators.compactMap { unitRow($0, units) }
            return OrgUnitsModel(
                title: axisTitle(axis.name),
                note: say(
                    axis.sums ? "orgs.axis-sums" : "orgs.axis-apart", ["count": .integer(units.count)]),
                units: units.map { LinkModel(title: orgTitle($0), href: links.org($0)) }, rows: rows,
                hasRows: !rows.isEmpty)
        }
    }

    private func unitRow(_ indicator: Indicator, _ units: [String]) -> OrgUnitRowModel? {
        guard let element = indicator.element else { return nil }
        let told = units.filter { !view.figures.figures(element: element, org: $0).isEmpty }
        if told.isEmpty { return nil }
        let values = told.compactMap { unit -> OrgUnitValueModel? in
            let series = self.series(indicator, org: unit)
            guard let period = series.readings.last?.period,
                let shown = series.readings.first(where: { $0.period == period })
            else { return nil }
            return OrgUnitValueModel(
                unit: orgTitle(unit), href: links.org(unit), value: self.told(shown, series),
                period: words.period(period))
        }
        if values.isEmpty { return nil }
        return OrgUnitRowModel(
            title: words.title(indicator.title), href: links.indicator(indicator.id),
            known: say("course.units", ["known": .integer(values.count), "of": .integer(units.count)]),
            values: values)
    }

    func model(_ named: NamedOrg) -> NamedOrgModel {
        let same = plan.namedOrgs.filter { $0.id != named.id && $0.title.zh == named.title.zh }
        let near = plan.namedOrgs.filter { $0.section == named.section && $0.id != named.id }
        let rest = near.count - PageReader.neighbourLimit
        return NamedOrgModel(
            id: named.id, path: [LinkModel(title: say("orgs.crumb"), href: links.orgs([]))],
            title: words.title(named.title), kind: say("named.kind.\(named.kind.rawValue)"),
            role: words.title(named.role),
            section: plan.section(named.section).map { part in
                LinkModel(title: heading(part), href: links.outline(section: part.id))
            } ?? section(named.section),
            tasks: plan.tasks.filter { $0.section == named.section }.map { link(task: $0) },
            others: same.map { namedRow($0) }, hasOthers: !same.isEmpty,
            neighbours: near.prefix(PageReader.neighbourLimit).map {
                LinkModel(title: words.title($0.title), href: links.org($0.org ?? $0.id))
            },
            more: rest > 0 ? say("org.more", ["count": .integer(rest)]) : nil)
    }
}

extension OrgTree {
    /// Every axis of the plan in the order of the tree's own.
    func allAxes(_ plan: Plan) -> [PlanAxis] {
        axes
            + plan.axes.values.filter { axis in !axes.contains { $0.name == axis.name } }
            .sorted { $0.name < $1.name }
    }
}
