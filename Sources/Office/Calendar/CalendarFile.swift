import Kernel
import Orgs
import Plans
public import Words

/// What is still expected, as an iCalendar file (RFC 5545): one all-day event a figure.
///
/// It is a calendar to be read, no message of RFC 5546: that would need an organizer, whose address nobody
/// here has. So it names no method.
public struct CalendarFile {
    /// Events of one file at most; the later ones are left out.
    public static let mostEvents = 5000

    /// The file, each line ended by CR and LF and folded at 75 octets.
    public let text: String

    /// The events of a calendar that have not come. `DTSTAMP` is the moment of the view's vintage, so that
    /// the same knowledge gives the same bytes.
    /// Events lead to the page of their indicator, where its address is known.
    public init(
        _ calendar: PlanCalendar, _ view: PlanView, _ words: Words, most: Int = CalendarFile.mostEvents,
        page: (String) -> String? = { _ in nil }
    ) {
        var lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Tidemark//Plan calendar//EN", "CALSCALE:GREGORIAN",
            "X-WR-CALNAME:" + CalendarFile.escaped(words.title(view.plan.title)),
        ]
        let stamp = CalendarFile.stamp(view.position.at)
        let open = calendar.expectations.filter { $0.state != .known }
        for expectation in open.prefix(most) {
            lines += CalendarFile.event(
                expectation, view, words, stamp: stamp, page: page(expectation.indicator.id))
        }
        lines.append("END:VCALENDAR")
        text = lines.map { CalendarFile.folded($0) + "\r\n" }.joined()
    }

    private static func event(
        _ expectation: Expectation, _ view: PlanView, _ words: Words, stamp: String, page: String?
    ) -> [String] {
        let plan = view.plan
        let owner = expectation.owner.flatMap { plan.orgs.name(of: $0, on: view.evaluation.today)?.title }
        let title = words.title(expectation.indicator.title)
        let kind = expectation.targets.isEmpty ? "calendar.event" : "calendar.event-target"
        let summary = words.sentence(
            Message(kind, ["indicator": .text(title), "period": .period(expectation.period)]))
        var notes: [String] = []
        if let owner { notes.append(words.sentence(Message("calendar.event-owner", ["who": .title(owner)]))) }
        for target in expectation.targets {
            let goal = MessageArgument.message(GoalPhrase(target, expectation.indicator).message)
            notes.append(words.sentence(Message("calendar.event-goal", ["goal": goal])))
        }
        if let rest = rest(expectation.day, plan.workCalendar) {
            notes.append(words.sentence(Message("calendar.event-rest", ["rest": .message(rest)])))
        }
        if expectation.state == .overdue { notes.append(words.sentence("calendar.overdue")) }
        var lines = [
            "BEGIN:VEVENT", "UID:" + escaped("\(plan.id)/\(expectation.key)@tidemark"), "DTSTAMP:" + stamp,
            "DTSTART;VALUE=DATE:" + date(expectation.day),
            "DTEND;VALUE=DATE:" + date(expectation.day.adding(days: 1)), "SUMMARY:" + escaped(summary),
        ]
        if !notes.isEmpty { lines.append("DESCRIPTION:" + escaped(notes.joined(separator: "\n"))) }
        if let owner { lines.append("CATEGORIES:" + escaped(words.title(owner))) }
        // A URI holds no text to escape: addresses are percent-encoded.
        if let page { lines.append("URL:" + page) }
        return lines + ["TRANSP:TRANSPARENT", "END:VEVENT"]
    }

    /// What a day is, where it is known not to be worked.
    static func rest(_ day: Day, _ calendar: WorkCalendar) -> Message? {
        switch calendar.standing(of: day) {
        case .worked, .unknown: nil
        case .weekend: Message("calendar.rest-weekend")
        case .holiday(let name): Message("calendar.rest-holiday", ["name": .title(name)])
        }
    }

    private static func date(_ day: Day) -> String { day.description.filter { $0 != "-" } }

    private static func stamp(_ at: Instant) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let clock = at.clock()
        return date(at.day()) + "T" + two(clock.hour) + two(clock.minute) + two(clock.second) + "Z"
    }

    /// A text value: backslash, comma, semicolon and line ends escaped, other control characters left out.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ",", ";": result += "\\" + String(scalar)
            case "\n": result += "\\n"
            default: if scalar.value >= 32, scalar.value != 127 { result.unicodeScalars.append(scalar) }
            }
        }
        return result
    }

    /// A content line in pieces of at most 75 octets, the later ones behind a blank; no character is cut.
    static func folded(_ line: String) -> String {
        var result = ""
        var room = 75
        for scalar in line.unicodeScalars {
            let size = UTF8.width(scalar)
            if size > room {
                result += "\r\n "
                room = 74
            }
            result.unicodeScalars.append(scalar)
            room -= size
        }
        return result
    }
}
