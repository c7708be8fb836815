public import Kernel
import Plans

/// How the calendar of expected figures is told to machines.
enum CalendarTwin {
    static let states = JSONSchema.choice(Expectation.State.allCases.map(\.rawValue))

    static let expectation = Shape<Told<Expectation>>(
        "Expectation", "A figure that somebody is to hand in by a day.",
        [
            .text("indicator", "The indicator.") { $0.it.indicator.id },
            .part("title", "Its name.", TwinParts.title) { $0.it.indicator.title },
            .text("period", "The period.", .period) { $0.it.period.description },
            .text("day", "The last day it is in time.", .day) { $0.it.day.description },
            .text("state", "Whether it came.", states) { $0.it.state.rawValue },
            .known("owner", "Who leads; null where nobody is named.", TwinParts.org) {
                $0.known($0.it.owner)
            },
            .count("targets", "How many targets are due with it.") { $0.it.targets.count },
        ])

    static let calendar = Shape<Told<(year: Int, expected: [Expectation])>>(
        "Calendar", "What is overdue, and what is expected in one year.",
        [
            ShapeMember("year", .integer(0...9999), "The year.") { .integer($0.it.year) },
            .count("overdue", "How many figures are overdue.") { told in
                told.it.expected.count { $0.state == .overdue }
            },
            .parts("expected", "The figures, by day.", expectation) { $0.each($0.it.expected) },
        ])

    static let shapes: [NamedSchema] = [expectation.told, calendar.told]
}

extension TwinReader {
    /// The twin of the calendar's page: everything overdue, and all that is expected in the year asked.
    public func calendar(_ filter: CalendarFilter) -> JSONText {
        let year = filter.year ?? page.today.date.year
        let expected = PlanCalendar(evaluation).of(owner: filter.owner).expectations.filter {
            $0.state == .overdue || $0.day.date.year == year
        }
        return CalendarTwin.calendar.json(told((year: year, expected: expected)))
    }
}
