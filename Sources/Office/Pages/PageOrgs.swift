import Kernel
import Orgs
import Plans
import Words

/// Everyone the plan speaks of: how its units nest, whom it compares with, who is responsible, and whom and
/// what else it names.
public struct OrgsModel: Sendable {
    public let title: String
    public let lead: [TextPart]
    public let axes: [OrgAxisModel]
    public let groups: [OrgGroupModel]
    public let action: String
    public let text: String
    public let kinds: [OptionModel]
    public let isFiltered: Bool
    public let reset: String
    public let named: [NamedGroupModel]
    /// What is said where nothing named is shown.
    public let nothing: String?
}

/// The units of the plan's org on one axis, as a tree.
public struct OrgAxisModel: Sendable {
    public let id: String
    public let title: String
    public let note: String
    public let isSuggested: Bool
    public let nodes: [OrgNodeModel]
}

/// One unit in the tree; the template nests as deep as the units do.
public struct OrgNodeModel: Sendable {
    public let title: String
    public let href: String
    public let note: String
    public let hasNodes: Bool
    public let nodes: [OrgNodeModel]
}

/// Orgs outside the tree, of one kind.
public struct OrgGroupModel: Sendable {
    public let title: String
    public let orgs: [OrgNodeModel]
}

/// What the text names of one kind.
public struct NamedGroupModel: Sendable {
    public let kind: String
    public let title: String
    public let count: String
    public let rows: [NamedRowModel]
}

/// One name: what it is, and where it is named.
public struct NamedRowModel: Sendable {
    public let id: String
    public let title: String
    public let href: String
    public let role: String
    public let section: LinkModel
}

/// What narrows the names; empty text narrows nothing.
public struct NamedFilter: Hashable, Sendable {
    /// The longest text that is looked for; what is longer is cut.
    public static let textLimit = 200

    public let text: String
    public let kind: String

    public init(text: String = "", kind: String = "") {
        self.text = String(text.prefix(NamedFilter.textLimit))
        self.kind = kind
    }

    var isEmpty: Bool { text.isEmpty && kind.isEmpty }
}

extension PageReader {
    /// The orgs of the plan and what else it names.
    public func orgs(_ filter: NamedFilter) -> OrgsModel {
        let tree = OrgTree(plan, on: today)
        let counts = figureCounts
        let kept = kept(filter)
        let known = unique(plan.namedOrgs.map(\.kind))
        let kinds = NamedOrg.Kind.allCases.filter { known.contains($0) }
        return OrgsModel(
            title: say("orgs.title"), lead: TextPart.parts(orgsLead(counts)),
            axes: tree.axes.map { axis($0, tree, counts) }, groups: orgGroups(tree, counts),
            action: links.orgs([]), text: filter.text,
            kinds: options(
                kinds.map { ($0.rawValue, say("named.kind.\($0.rawValue)")) }, filter.kind,
                any: "named.any-kind"),
            isFiltered: !filter.isEmpty, reset: links.orgs([]),
            named: kinds.compactMap { kind in
                let rows = kept.filter { $0.kind == kind }.map { namedRow($0) }
                if rows.isEmpty { return nil }
                return NamedGroupModel(
                    kind: kind.rawValue, title: say("named.kind.\(kind.rawValue)"),
                    count: words.integer(rows.count), rows: rows)
            },
            nothing: plan.namedOrgs.isEmpty
                ? say("named.absent") : kept.isEmpty ? say("named.empty") : nil)
    }

    /// The names that a filter leaves, in document order.
    func kept(_ filter: NamedFilter) -> [NamedOrg] {
        let part = NamePart(filter.text)
        return plan.namedOrgs.filter { named in
            if !filter.kind.isEmpty, named.kind.rawValue != filter.kind { return false }
            return part.isIn([named.id, named.title.zh, named.title.en, named.role.zh, named.role.en])
        }
    }

    /// One name as a row; it leads to the org's page where it is one.
    func namedRow(_ named: NamedOrg) -> NamedRowModel {
        NamedRowModel(
            id: named.id, title: words.title(named.title), href: links.org(named.org ?? named.id),
            role: words.title(named.role), section: section(named.section))
    }

    private func orgsLead(_ counts: [String: Int]) -> String {
        let withFigures = plan.orgs.orgs.count { counts[$0.id] != nil }
        var sentences = [
            say(
                "orgs.lead",
                [
                    "org": .text(orgTitle(plan.org)), "count": .integer(plan.orgs.orgs.count),
                    "known": .integer(withFigures),
                ])
        ]
        if !plan.namedOrgs.isEmpty {
            let own = plan.namedOrgs.count { $0.org != nil }
            sentences.append(
                say("orgs.named", ["count": .integer(plan.namedOrgs.count), "own": .integer(own)]))
        }
        return sentences.joined(separator: words.language == .zh ? "" : " ")
    }

    private func axis(_ axis: PlanAxis, _ tree: OrgTree, _ counts: [String: Int]) -> OrgAxisModel {
        let units = tree.children(of: plan.org, axis.name)
        return OrgAxisModel(
            id: "axis-" + axis.name, title: axisTitle(axis.name),
            note: say(axis.sums ? "orgs.axis-sums" : "orgs.axis-apart", ["count": .integer(units.count)]),
            isSuggested: axis.isSuggested,
            nodes: units.map { node($0, axis.name, tree, counts, depth: 0) })
    }

    /// The axes that have words of their own.
    static let axes: Set<String> = ["admin", "board", "zone"]

    /// What an axis is called: the plan's own name for it, with ours for those that many plans have.
    func axisTitle(_ name: String) -> String {
        PageReader.axes.contains(name) ? say("axis.\(name)") : name
    }

    private func node(
        _ org: String, _ axis: String, _ tree: OrgTree, _ counts: [String: Int], depth: Int
    ) -> OrgNodeModel {
        let below = depth < 6 ? tree.children(of: org, axis) : []
        return OrgNodeModel(
            title: orgTitle(org), href: links.org(org), note: figureNote(counts[org] ?? 0),
            hasNodes: !below.isEmpty,
            nodes: below.map { node($0, axis, tree, counts, depth: depth + 1) })
    }

    private func figureNote(_ count: Int) -> String {
        count == 0 ? say("orgs.no-figures") : say("orgs.figures", ["count": .integer(count)])
    }

    /// The orgs that are in no tree, by kind, in document order.
    private func orgGroups(_ tree: OrgTree, _ counts: [String: Int]) -> [OrgGroupModel] {
        let outside = plan.orgs.orgs.map(\.id).filter { $0 != plan.org && !tree.inside.contains($0) }
        let kinds = unique(outside.map { plan.orgs.name(of: $0, on: today)?.kind ?? "" })
        return kinds.map { kind in
            OrgGroupModel(
                title: kindTitle(kind),
                orgs: outside.filter { plan.orgs.name(of: $0, on: today)?.kind ?? "" == kind }.map {
                    OrgNodeModel(
                        title: orgTitle($0), href: links.org($0), note: figureNote(counts[$0] ?? 0),
                        hasNodes: false, nodes: [])
                })
        }
    }

    /// What a kind of org is called; a kind of the plan's own keeps its word.
    func kindTitle(_ kind: String) -> String {
        PageReader.kinds.contains(kind) ? say("org.kind.\(kind)") : kind
    }

    /// The kinds of orgs that have words of their own.
    static let kinds: Set<String> = [
        "nation", "province", "city", "county-city", "district", "county", "town", "township", "zone",
        "peer", "region", "bureau", "enterprise", "university",
    ]

    /// How many figures are known of each org that has any.
    var figureCounts: [String: Int] {
        var counts: [String: Int] = [:]
        for element in plan.elements.keys.sorted() {
            for org in plan.orgs.orgs {
                let count = view.figures.figures(element: element, org: org.id).count
                if count > 0 { counts[org.id, default: 0] += count }
            }
        }
        return counts
    }
}

/// How the orgs of a plan nest on one day.
struct OrgTree {
    /// The axes that have units, those of the plan's own units that may be summed first.
    let axes: [PlanAxis]
    /// Every org below the plan's own, on any axis.
    let inside: Set<String>
    private let plan: Plan
    private let day: Day

    init(_ plan: Plan, on day: Day) {
        self.plan = plan
        self.day = day
        let sorted = plan.axes.values.sorted {
            (($0.sums ? 0 : 1), $0.isSuggested ? 1 : 0, $0.name)
                < (($1.sums ? 0 : 1), $1.isSuggested ? 1 : 0, $1.name)
        }
        axes = sorted.filter { !plan.orgs.children(of: plan.org, axis: $0.name, on: day).isEmpty }
        var inside: Set<String> = []
        var waiting = [plan.org]
        while let org = waiting.popLast() {
            for axis in sorted {
                for child in plan.orgs.children(of: org, axis: axis.name, on: day)
                where child != plan.org && inside.insert(child).inserted {
                    waiting.append(child)
                }
            }
        }
        self.inside = inside
    }

    func children(of org: String, _ axis: String) -> [String] {
        plan.orgs.children(of: org, axis: axis, on: day)
    }
}
