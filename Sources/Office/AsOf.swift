public import Kernel

/// The moment whose knowledge a reader asks for, as an address or a command line names it.
///
/// At a past moment the values, documents, definitions and hierarchy of then are read, and the day of then
/// decides what is due or overdue: of a moment the day it falls on, of a vintage the day it was accepted.
public enum AsOf: Hashable, Sendable {
    /// Everything accepted so far, and today.
    case now
    /// What was known after so many accepted changes.
    case vintage(Int)
    /// What was known at the end of a day.
    case day(Day)
    /// What was known at a moment.
    case moment(Instant)

    /// The longest text that is read.
    public static let longestText = 40

    /// Reads a vintage (`12`), a day (`2022-07-15`) or a moment (`2022-07-15T18:30`); nothing and today are
    /// now. Refused: anything else, and what has not come yet.
    public init(_ text: some StringProtocol, now: Instant, hoursFromUTC: Int) throws(Refusal) {
        let today = now.day(hoursFromUTC: hoursFromUTC)
        let isShort = text.utf8.count <= AsOf.longestText
        let isNumber = isShort && text.utf8.allSatisfy { (48...57).contains($0) }
        if text.isEmpty || text == "now" {
            self = .now
        } else if isNumber, text.utf8.count <= 9, let number = Int(text) {
            self = .vintage(number)
        } else if isShort, let day = Day(text) {
            if day > today { throw AsOf.future(.day(day)) }
            self = day == today ? .now : .day(day)
        } else if isShort, let moment = Instant(text, hoursFromUTC: hoursFromUTC) {
            if moment > now { throw AsOf.future(.text(String(text))) }
            self = .moment(moment)
        } else {
            throw Refusal("as-of.unreadable", ["text": .text(String(text.prefix(AsOf.longestText)))])
        }
    }

    private static func future(_ moment: MessageArgument) -> Refusal {
        Refusal("as-of.future", ["moment": moment])
    }

    public var isNow: Bool { self == .now }

    /// How an address names it; `nil` for now.
    public var text: String? {
        switch self {
        case .now: nil
        case .vintage(let number): String(number)
        case .day(let day): day.description
        case .moment(let moment): moment.exactText
        }
    }

    /// What the store is asked for.
    public func known(hoursFromUTC: Int) -> AsKnown {
        switch self {
        case .now: .now
        case .vintage(let number): .vintage(number)
        case .day(let day): .moment(Instant(endOf: day, hoursFromUTC: hoursFromUTC))
        case .moment(let moment): .moment(moment)
        }
    }

    /// The day that decides what is due, given where the reader stands and the day of now.
    public func day(at position: ReadPosition, today: Day, hoursFromUTC: Int) -> Day {
        switch self {
        case .now: today
        case .vintage: position.at.day(hoursFromUTC: hoursFromUTC)
        case .day(let day): day
        case .moment(let moment): moment.day(hoursFromUTC: hoursFromUTC)
        }
    }
}
