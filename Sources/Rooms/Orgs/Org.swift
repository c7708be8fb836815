public import Kernel

/// A place on a tile map, both counted from 1.
public struct OrgTile: Hashable, Sendable {
    /// The column, from the left.
    public let column: Int
    /// The row, from the top.
    public let row: Int

    /// A place on a tile map.
    public init(column: Int, row: Int) {
        self.column = column
        self.row = row
    }
}

/// What an org was called in a stretch of days: name, kind, code and tile are dated together, so that a
/// renaming or a change of rank is one more of these and not another org.
public struct OrgName: Hashable, Sendable {
    /// The official name.
    public let title: Title
    /// Other names it goes by: short forms, former spellings.
    public let also: [String]
    /// The kind of unit, a word of the plan such as `county` or `bureau`.
    public let kind: String
    /// The code of that time, such as an administrative division code.
    public let code: String?
    /// Where a tile map draws it.
    public let tile: OrgTile?
    /// The first day; `nil` for ever before.
    public let from: Day?
    /// The last day; `nil` until further notice.
    public let to: Day?

    /// A dated name.
    public init(
        title: Title, also: [String] = [], kind: String, code: String? = nil, tile: OrgTile? = nil,
        from: Day? = nil, to: Day? = nil
    ) {
        self.title = title
        self.also = also
        self.kind = kind
        self.code = code
        self.tile = tile
        self.from = from
        self.to = to
    }

    /// Whether it was the name on that day.
    public func holds(on day: Day) -> Bool { Days.hold(from, to, on: day) }
}

/// A unit that figures are told of, under an identifier of ours that is never used again for another.
public struct Org: Hashable, Sendable {
    /// The identifier.
    public let id: String
    /// The day it was founded; `nil` where nobody asks.
    public let from: Day?
    /// Its last day; `nil` while it lasts.
    public let to: Day?
    /// The orgs it came from, by merger or split.
    public let succeeds: [String]
    /// Its names, by their first day.
    public let names: [OrgName]

    /// An org; the names are put in the order of their first days.
    public init(id: String, from: Day? = nil, to: Day? = nil, succeeds: [String] = [], names: [OrgName]) {
        self.id = id
        self.from = from
        self.to = to
        self.succeeds = succeeds
        self.names = names.enumerated().sorted { left, right in
            (left.element.from?.number ?? .min, left.offset) < (
                right.element.from?.number ?? .min, right.offset
            )
        }.map(\.element)
    }

    /// Whether it was there on that day.
    public func exists(on day: Day) -> Bool { Days.hold(from, to, on: day) }

    /// Whether it was there on any day of the period.
    public func exists(in period: Period) -> Bool {
        (from.map { $0 <= period.lastDay } ?? true) && (to.map { $0 >= period.firstDay } ?? true)
    }
}

/// An org as a unit of another, for one purpose and a stretch of days.
public struct Membership: Hashable, Sendable {
    /// The unit.
    public let org: String
    /// What it is a unit of.
    public let parent: String
    /// The purpose: the name of an axis of the plan.
    public let axis: String
    /// The first day; `nil` for ever before.
    public let from: Day?
    /// The last day; `nil` until further notice.
    public let to: Day?

    /// A dated membership.
    public init(org: String, parent: String, axis: String, from: Day? = nil, to: Day? = nil) {
        self.org = org
        self.parent = parent
        self.axis = axis
        self.from = from
        self.to = to
    }

    /// Whether it holds on that day.
    public func holds(on day: Day) -> Bool { Days.hold(from, to, on: day) }
}

/// Stretches of days with open ends.
enum Days {
    static func hold(_ from: Day?, _ to: Day?, on day: Day) -> Bool {
        (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
    }

    /// The first day that both stretches share.
    static func overlap(_ from: Day?, _ to: Day?, _ otherFrom: Day?, _ otherTo: Day?) -> Day? {
        let first = max(from ?? earliest, otherFrom ?? earliest)
        let last = min(to ?? latest, otherTo ?? latest)
        return first <= last ? first : nil
    }

    static let earliest = Day(year: 1, month: 1, day: 1) ?? Day(number: .min)
    static let latest = Day(year: 9999, month: 12, day: 31) ?? Day(number: .max)
}
