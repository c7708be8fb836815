public import Kernel
import Orgs
import Plans
public import Words

/// What is still expected, as text, for machines and for calendars.
public struct CalendarReport {
    let view: PlanView
    let words: Words
    let calendar: PlanCalendar

    /// A report in one language; of one owner where one is named.
    public init(_ view: PlanView, _ words: Words, owner: String) {
        self.view = view
        self.words = words
        calendar = PlanCalendar(view.evaluation).of(owner: owner)
    }

    private var open: [Expectation] { calendar.expectations.filter { $0.state != .known } }

    /// A row a figure that has not come, by day.
    public func table() -> (header: [String], rows: [[String]]) {
        let header = ["calendar.by", "column.period", "calendar.state", "filter.owner", "targets.name"]
        let rows = open.map { item in
            [
                words.day(item.day), words.period(item.period),
                words.sentence("calendar.\(item.state.rawValue)"),
                item.owner.flatMap { view.plan.orgs.name(of: $0, on: view.evaluation.today) }.map {
                    words.title($0.title)
                } ?? "—", words.title(item.indicator.title),
            ]
        }
        return (header.map { words.sentence($0) }, rows)
    }

    /// One object a figure that has not come.
    public func json() -> [JSONText] {
        open.map { item in
            .object([
                ("plan", .text(view.plan.id)), ("indicator", .text(item.indicator.id)),
                ("period", .text(item.period.description)), ("by", .text(item.day.description)),
                ("state", .text(item.state.rawValue)), ("owner", .optional(item.owner)),
                ("targets", .list(item.targets.map { .text($0.id) })),
            ])
        }
    }

    /// The file for calendar programs; events lead to the site at an address, where one is given.
    public func file(site address: String?) -> String {
        let plan = view.plan.id
        return CalendarFile(calendar, view, words) { indicator in
            address.map { "\($0)/plans/\(plan)/indicators/\(indicator)" }
        }.text
    }
}
