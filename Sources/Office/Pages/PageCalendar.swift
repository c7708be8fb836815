import Kernel
import Plans
import Words

/// What is expected from whom by when.
public struct CalendarModel: Sendable {
    public let title: String
    public let lead: [TextPart]
    public let action: String
    public let years: [OptionModel]
    public let owners: [OptionModel]
    public let file: LinkModel
    public let overdue: [OverdueGroupModel]
    public let hasOverdue: Bool
    public let yearTitle: String
    public let months: [CalendarMonthModel]
    public let hasMonths: Bool
    /// What is to be known of days that are not worked.
    public let restNote: String?
}

/// What one owner is behind with.
public struct OverdueGroupModel: Sendable {
    public let owner: String
    public let count: String
    public let isOpen: Bool
    public let rows: [OverdueRowModel]
}

/// What one indicator is behind with.
public struct OverdueRowModel: Sendable {
    public let title: String
    public let href: String
    public let text: String
    public let tags: [TagModel]
}

/// The figures expected in one month.
public struct CalendarMonthModel: Sendable {
    public let title: String
    public let count: String
    public let isOpen: Bool
    public let items: [CalendarItemModel]
}

/// One figure expected.
public struct CalendarItemModel: Sendable {
    public let day: String
    /// What the day is, where it is not worked.
    public let rest: String?
    public let title: String
    public let href: String
    public let period: String
    public let owner: String
    public let tags: [TagModel]
}

/// Which part of the calendar is asked for.
public struct CalendarFilter: Sendable {
    public let year: Int?
    public let owner: String

    public init(year: Int?, owner: String) {
        self.year = year
        self.owner = owner
    }
}

extension PageReader {
    /// The page of the calendar.
    public func calendar(_ filter: CalendarFilter) -> CalendarModel {
        let all = PlanCalendar(evaluation)
        let calendar = all.of(owner: filter.owner)
        let year = filter.year ?? today.date.year
        let overdue = calendar.overdue
        let items = calendar.expectations.filter { $0.day.date.year == year }
        let coming = calendar.expectations.count { $0.state == .coming }
        let years = unique(all.years + [today.date.year, year]).filter { (1900...2200).contains($0) }.sorted()
        let owners = unique(all.expectations.compactMap(\.owner)).sorted()
        let file = filter.owner.isEmpty ? [] : [("owner", filter.owner)]
        return CalendarModel(
            title: say("calendar.title"),
            lead: TextPart.parts(
                say("calendar.lead", ["late": .integer(overdue.count), "coming": .integer(coming)])),
            action: links.calendar([]),
            years: years.map {
                OptionModel(value: String($0), title: String($0), isSelected: $0 == year)
            },
            owners: options(
                owners.map { ($0, orgTitle($0)) }, filter.owner, any: "indicators.any-owner"),
            file: LinkModel(
                title: say("calendar.subscribe"),
                href: links.calendarFile(file + [("lang", words.language.rawValue)])),
            overdue: groups(overdue), hasOverdue: !overdue.isEmpty,
            yearTitle: String(year), months: months(items), hasMonths: !items.isEmpty,
            restNote: restNote(items, year))
    }

    /// The same as a file for calendars, whose events lead to the pages below an origin.
    public func calendarFile(owner: String, origin: String) -> String {
        CalendarFile(PlanCalendar(evaluation).of(owner: owner), view, words) {
            origin + links.indicator($0)
        }.text
    }

    /// Days off do not move a day, because no rule of the plan says so; of a year without notice nothing is
    /// known.
    private func restNote(_ items: [Expectation], _ year: Int) -> String? {
        if items.isEmpty { return nil }
        if !plan.workCalendar.isAnnounced(year) {
            return say("calendar.rest-unknown", ["year": .text(String(year))])
        }
        let hasRest = items.contains { CalendarFile.rest($0.day, plan.workCalendar) != nil }
        return hasRest ? say("calendar.rest-stays") : nil
    }

    /// By owner, who is behind with most first; those nobody answers for last.
    private func groups(
        _ overdue: [(indicator: Indicator, missing: [Expectation])]
    ) -> [OverdueGroupModel] {
        let byOwner = Dictionary(grouping: overdue) { $0.indicator.owner?.lead.org ?? "" }
        let order = byOwner.keys.sorted { left, right in
            let (one, other) = (byOwner[left]?.count ?? 0, byOwner[right]?.count ?? 0)
            return (left.isEmpty ? 1 : 0, -one, left) < (right.isEmpty ? 1 : 0, -other, right)
        }
        return order.map { owner in
            let own = byOwner[owner] ?? []
            return OverdueGroupModel(
                owner: owner.isEmpty ? say("calendar.no-owner") : orgTitle(owner),
                count: words.integer(own.count), isOpen: order.count == 1,
                rows: own.map { row($0.indicator, $0.missing) })
        }
    }

    private func months(_ items: [Expectation]) -> [CalendarMonthModel] {
        unique(items.map(\.day.date.month)).sorted().map { month in
            let own = items.filter { $0.day.date.month == month }
            let year = own.first?.day.date.year ?? today.date.year
            return CalendarMonthModel(
                title: words.period(.month(year, month)), count: words.integer(own.count),
                isOpen: own.count <= 12 || month == today.date.month && year == today.date.year,
                items: own.map { item in
                    CalendarItemModel(
                        day: words.day(item.day),
                        rest: CalendarFile.rest(item.day, plan.workCalendar).map { words.sentence($0) },
                        title: words.title(item.indicator.title),
                        href: links.indicator(item.indicator.id), period: words.period(item.period),
                        owner: item.owner.map { orgTitle($0) } ?? say("calendar.no-owner"), tags: tags(item))
                })
        }
    }

    private func tags(_ item: Expectation) -> [TagModel] {
        let kinds: [Expectation.State: String] = [.known: "good", .overdue: "warning", .coming: "plain"]
        var tags = [
            TagModel(kind: kinds[item.state] ?? "plain", text: say("calendar.\(item.state.rawValue)"))
        ]
        if !item.targets.isEmpty { tags.append(TagModel(kind: "plain", text: say("calendar.target"))) }
        return tags
    }

    private func row(_ indicator: Indicator, _ missing: [Expectation]) -> OverdueRowModel {
        let first = missing.first
        let days = first.map { today.number - $0.day.number } ?? 0
        var arguments: [String: MessageArgument] = [
            "count": .integer(missing.count), "days": .integer(days),
            "periods": .list(missing.prefix(8).map { .period($0.period) }),
        ]
        if let first { arguments["since"] = .day(first.day) }
        let run = wholeYears(missing.map(\.period))
        if let run { arguments["period"] = .period(run) }
        let many = missing.count > 8 ? "calendar.missing-many" : "calendar.missing"
        var tags: [TagModel] = []
        if missing.contains(where: { !$0.targets.isEmpty }) {
            tags.append(TagModel(kind: "warning", text: say("calendar.target")))
        }
        return OverdueRowModel(
            title: words.title(indicator.title), href: links.indicator(indicator.id),
            text: say(run == nil ? many : "calendar.missing-run", arguments), tags: tags)
    }

    /// Three or more whole years one after the other, as the one span that they are; else nothing.
    private func wholeYears(_ periods: [Period]) -> Period? {
        guard periods.count > 2, let first = periods.first, let last = periods.last, first.isWholeYear,
            zip(periods, periods.dropFirst()).allSatisfy({
                $0.kind == $1.kind && $0.lastMonth + 1 == $1.firstMonth
            })
        else { return nil }
        return .span(from: first, to: last)
    }
}
