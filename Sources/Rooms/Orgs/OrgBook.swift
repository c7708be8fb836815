public import Kernel

/// Two parents at once: on a summing axis the unit would be counted twice.
public struct OrgOverlap: Hashable, Sendable {
    /// The unit.
    public let org: String
    /// Its parents on that day, in the order of the book.
    public let parents: [String]
    /// The first such day.
    public let day: Day
}

/// Every org of a plan with its names and how the orgs nest, by purpose and day.
public struct OrgBook: Sendable {
    /// The orgs, in document order.
    public let orgs: [Org]
    /// The memberships, in document order.
    public let memberships: [Membership]
    private let index: [String: Int]
    private let below: [Link: [Membership]]
    private let above: [Link: [Membership]]
    private let names: OrgNames

    private struct Link: Hashable {
        let org: String
        let axis: String
    }

    /// A book. Of several orgs with one identifier the first counts; the reader of documents refuses them.
    public init(orgs: [Org], memberships: [Membership]) {
        self.orgs = orgs
        self.memberships = memberships
        let index = Dictionary(
            orgs.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
        self.index = index
        below = Dictionary(grouping: memberships) { Link(org: $0.parent, axis: $0.axis) }
        above = Dictionary(grouping: memberships) { Link(org: $0.org, axis: $0.axis) }
        names = OrgNames(orgs)
    }

    /// The org with this identifier.
    public subscript(id: String) -> Org? { index[id].map { orgs[$0] } }

    /// What an org is called on a day: the name of that day, else its latest.
    public func name(of id: String, on day: Day) -> OrgName? {
        guard let names = self[id]?.names else { return nil }
        return names.last { $0.holds(on: day) } ?? names.last
    }

    /// The org that a text means on a day: by identifier, by code, by a name or another name. A code or name
    /// of that day goes before one of another time; `nil` where nothing or more than one org is meant.
    public func find(_ text: String, on day: Day) -> String? {
        index[text] != nil ? text : names.find(text, on: day)
    }

    /// The units of an org on an axis and day that exist on that day, in the order of the book, each once.
    public func children(of parent: String, axis: String, on day: Day) -> [String] {
        let ids = (below[Link(org: parent, axis: axis)] ?? []).filter { $0.holds(on: day) }.map(\.org)
        return Set(ids).filter { self[$0]?.exists(on: day) ?? false }
            .sorted { (index[$0] ?? 0) < (index[$1] ?? 0) }
    }

    /// Everything that was ever a unit of an org on an axis, in the order of the book, each once.
    public func everChildren(of parent: String, axis: String) -> [String] {
        Set((below[Link(org: parent, axis: axis)] ?? []).map(\.org))
            .sorted { (index[$0] ?? .max, $0) < (index[$1] ?? .max, $1) }
    }

    /// What an org is a unit of on an axis and day; the first of several.
    public func parent(of org: String, axis: String, on day: Day) -> String? {
        parents(of: org, axis: axis, on: day).first
    }

    /// Everything an org is a unit of on an axis and day, in the order of the book.
    public func parents(of org: String, axis: String, on day: Day) -> [String] {
        let ids = (above[Link(org: org, axis: axis)] ?? []).filter { $0.holds(on: day) }.map(\.parent)
        return Set(ids).sorted { (index[$0] ?? .max, $0) < (index[$1] ?? .max, $1) }
    }

    /// Whether no org has two parents on the axis on any day, so that sums over it count everything once.
    public func isDisjoint(axis: String) -> Bool { firstOverlap(axis: axis) == nil }

    /// The earliest day on which an org has two parents on the axis; the first org of the book on that day.
    public func firstOverlap(axis: String) -> OrgOverlap? {
        var earliest: OrgOverlap?
        for org in orgs {
            guard let links = above[Link(org: org.id, axis: axis)], links.count > 1 else { continue }
            for (number, link) in links.enumerated() {
                for other in links[(number + 1)...] where other.parent != link.parent {
                    guard let day = Days.overlap(link.from, link.to, other.from, other.to),
                        earliest.map({ day < $0.day }) ?? true
                    else { continue }
                    let parents = parents(of: org.id, axis: axis, on: day)
                    earliest = OrgOverlap(org: org.id, parents: parents, day: day)
                }
            }
        }
        return earliest
    }
}
