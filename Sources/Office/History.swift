internal import Documents
public import Kernel
public import Measures

/// One change that was accepted: who, when, what, and the vintage it made.
public struct AcceptedChange: Hashable, Sendable {
    /// The entry's number; it stays inside the house.
    public let entry: Int64
    public let at: Instant
    public let actor: Principal
    /// The vintage that it made.
    public let vintage: Vintage
    public let body: EntryBody

    /// Whether it is about a plan; figures that name no plan are about every one.
    public func concerns(_ plan: String) -> Bool {
        switch body {
        case .adopted(let adopted): adopted.plan == plan
        case .imported(let imported): imported.plan == nil || imported.plan == plan
        case .baselineChosen(let chosen): chosen.plan == plan
        case .pathConfirmed(let confirmed): confirmed.plan == plan
        case .world, .erased, .refused: false
        }
    }
}

/// Accepted changes of a plan, the newest first.
public struct ChangePage: Sendable {
    /// How many a page has unless another number is asked.
    public static let size = 50
    /// How many entries are looked through for one page; more only where none of them was accepted.
    static let lookedThrough = 5000

    public let changes: [AcceptedChange]
    /// The vintage before which the next page begins; `nil` at the beginning of the world.
    public let next: Int?
}

/// One recorded value of an element, an org and a period.
public struct FigureVersion: Hashable, Sendable {
    /// How many versions of one figure are shown, the newest ones.
    public static let limit = 100

    public let figure: Figure
    /// Who recorded it, when, from which file or form.
    public let change: AcceptedChange
    /// Whether another version leads: one with an origin goes before one without, then the latest recorded.
    public let isSuperseded: Bool
}

/// What a version is called in addresses: its vintage, and which of those it is where one import told
/// several. It stays the same when others are recorded later.
public struct FigureVersionName: Hashable, Sendable, CustomStringConvertible {
    private let vintage: Int
    private let place: Int

    /// The name of one of a figure's versions.
    public init(of index: Int, _ versions: [FigureVersion]) {
        vintage = versions[index].change.vintage.number
        let number = vintage
        place = versions[..<index].count { $0.change.vintage.number == number }
    }

    /// Reads `12` or `12.1`; `nil` for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count <= 2, let vintage = parts[0], let place = parts.count == 2 ? parts[1] : 0,
            vintage > 0, place >= 0
        else { return nil }
        (self.vintage, self.place) = (vintage, place)
    }

    public var description: String { place == 0 ? String(vintage) : "\(vintage).\(place)" }

    /// The version of this name; `nil` where there is none.
    public func find(in versions: [FigureVersion]) -> FigureVersion? {
        let own = versions.filter { $0.change.vintage.number == vintage }
        return place < own.count ? own[place] : nil
    }
}

extension Figure {
    /// Whether it goes before another figure of the same element, org and period.
    func leads(_ other: Figure) -> Bool {
        if (origin == nil) != (other.origin == nil) { return origin != nil }
        if recorded != other.recorded { return recorded > other.recorded }
        if quality != other.quality { return quality > other.quality }
        return entry > other.entry
    }

    /// Whether another of several figures, in the order they were recorded, is the one that judges the same
    /// element, org and period. Of two that nothing else tells apart, such as rows of one import, it is the
    /// later.
    func isSuperseded(among figures: [Figure]) -> Bool {
        var isBehind = false
        for other in figures where (other.period, other.element, other.org) == (period, element, org) {
            if other == self {
                isBehind = true
            } else if other.leads(self) || isBehind && !leads(other) {
                return true
            }
        }
        return false
    }
}

extension Reader {
    /// The accepted change of an entry; `nil` where it changed nothing, or is the beginning of the world.
    public func change(at entry: Int64) throws -> AcceptedChange? {
        guard let found = try entries(after: entry - 1, limit: 1).first, found.seq == entry else {
            return nil
        }
        return try change(found)
    }

    /// The figure of an import that brought only one; `nil` for any other change, and where it was erased.
    public func onlyFigure(of change: AcceptedChange) throws -> FigureRow? {
        guard case .imported(let body) = change.body, body.parts.count == 1, let part = body.parts.first,
            part.rows == 1, let bytes = try content(part.hash)
        else { return nil }
        return try FigurePart.rows(of: bytes).first
    }

    private func change(_ entry: Entry) throws -> AcceptedChange? {
        let body = try EntryBody(of: entry)
        guard let command = body.command, let receipt = try outcome(of: command)?.receipt,
            receipt.entry == entry.seq
        else { return nil }
        return AcceptedChange(
            entry: entry.seq, at: entry.at, actor: entry.actor, vintage: receipt.vintage, body: body)
    }

    /// The accepted changes of a plan up to where the reader stands, the newest first.
    public func changes(of plan: String, limit: Int = ChangePage.size) throws -> ChangePage {
        var (found, end, looked) = ([AcceptedChange](), position.entry, 0)
        var last: AcceptedChange?
        while end >= 0, looked < ChangePage.lookedThrough || last == nil {
            let start = max(-1, end - 200)
            for entry in try entries(after: start, limit: 200).reversed() where entry.seq <= end {
                guard let change = try change(entry) else { continue }
                if found.count == limit, change.concerns(plan) {
                    return ChangePage(changes: found, next: found.last?.vintage.number)
                }
                last = change
                if change.concerns(plan) { found.append(change) }
            }
            looked += Int(end - start)
            end = start
        }
        return ChangePage(changes: found, next: end < 0 ? nil : last?.vintage.number)
    }

    /// Every recorded version of a figure, the newest first.
    public func versions(element: String, org: String, period: Period) throws -> [FigureVersion] {
        let told = try figures(element: element, org: org).filter { $0.period == period }
        return try told.suffix(FigureVersion.limit).reversed().compactMap { figure in
            guard let change = try change(at: figure.entry) else { return nil }
            return FigureVersion(
                figure: figure, change: change, isSuperseded: figure.isSuperseded(among: told))
        }
    }
}
