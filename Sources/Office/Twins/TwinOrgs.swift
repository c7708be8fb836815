public import Kernel
import Measures
import Orgs
import Plans

/// How orgs and elements are told to machines.
enum OrgTwin {
    static let name = Shape<OrgName>(
        "DatedName", "What an org was called in a stretch of days.",
        [
            .part("title", "The official name.", TwinParts.title) { $0.title },
            .texts("also", "Other names.") { $0.also }, .text("kind", "The kind of unit.") { $0.kind },
            .known("code", "The code of that time.") { $0.code },
            .known("from", "The first day; null for ever before.", .day) { $0.from?.description },
            .known("to", "The last day; null until further notice.", .day) { $0.to?.description },
        ])

    static let membership = Shape<Told<Membership>>(
        "Membership", "An org as a unit of another, for one purpose and a stretch of days.",
        [
            .text("axis", "The purpose: an axis of the plan.") { $0.it.axis },
            .part("org", "The unit.", TwinParts.org) { $0.with($0.it.org) },
            .part("parent", "What it is a unit of.", TwinParts.org) { $0.with($0.it.parent) },
            .known("from", "The first day; null for ever before.", .day) { $0.it.from?.description },
            .known("to", "The last day; null until further notice.", .day) { $0.it.to?.description },
        ])

    private static let naming: [ShapeMember<Told<Org>>] = [
        .text("id", "Its identifier.") { $0.it.id },
        .part("title", "Its name on the day the document speaks of.", TwinParts.title) {
            $0.by.orgTitle($0.it.id)
        },
        .known("from", "The first day it is there; null for ever before.", .day) {
            $0.it.from?.description
        },
        .known("to", "The last day; null until further notice.", .day) { $0.it.to?.description },
        .texts("succeeds", "The orgs it came from.") { $0.it.succeeds },
        .parts("names", "Its names, by their first day.", name) { $0.it.names },
        .parts("memberships", "What it is a unit of.", membership) { told in
            told.each(told.by.plan.orgs.memberships.filter { $0.org == told.it.id })
        },
    ]

    static let org = Shape<Told<Org>>("Org", "An org of the plan.", naming)

    static let whole = Shape<Told<Org>>(
        "OrgInFull", "An org with its units and what it answers for.",
        naming + [
            .parts("units", "Everything that was ever a unit of it.", membership) { told in
                told.each(told.by.plan.orgs.memberships.filter { $0.parent == told.it.id })
            },
            .texts("leads", "The indicators it leads.") { told in
                told.by.plan.indicators.filter { $0.owner?.lead.org == told.it.id }.map(\.id)
            },
            .parts("verdicts", "The judgements of targets set for it.", VerdictTwin.verdict) { told in
                told.each(told.by.evaluation.verdicts.filter { $0.target.org == told.it.id })
            },
            .texts("elements", "The elements of which it has figures.") { told in
                told.by.view.figures.subjects.filter { $0.org == told.it.id }.map(\.element)
            },
        ])

    static let list = Shape<Told<[NamedOrg]>>(
        "Orgs", "The orgs of the plan, in document order, and what of the names the filter leaves.",
        [
            .count("total", "How many orgs there are.") { $0.by.plan.orgs.orgs.count },
            .parts("orgs", "The orgs, which no filter narrows.", org) { $0.each($0.by.plan.orgs.orgs) },
            .count("namedCount", "How many of the names are told.") { $0.it.count },
            .count("namedTotal", "Whom and what else the plan's text names.") {
                $0.by.plan.namedOrgs.count
            },
            .parts("named", "The names that the filter leaves.", NamesTwin.named) { $0.it },
        ])

    static let either = Shape<Told<String>>(
        "OrgOrNamed", "What an identifier means: an org, or what the plan's text only names.",
        [
            .known("org", "The org; null where it is only named.", whole) { told in
                told.known(told.by.plan.orgs[told.it])
            },
            .known("named", "What is only named; null for an org.", NamesTwin.named) { told in
                told.by.plan.orgs[told.it] == nil ? told.by.plan.namedOrg(told.it) : nil
            },
        ])

    static let element = Shape<Element>(
        "Element", "What is handed in: one row of a form, one line of a yearbook.",
        [
            .text("id", "Its identifier.") { $0.id },
            .part("title", "Its name.", TwinParts.title) { $0.title },
            .texts("also", "Other names.") { $0.also },
            .part("unit", "The unit its figures are kept in.", TwinParts.unit) { $0.unit },
            .count("decimals", "The digits after the point that a figure may have.") { $0.decimals },
            .text("nature", "What a figure says.", .choice(Nature.allCases.map(\.rawValue))) {
                $0.nature.rawValue
            },
            .part("range", "The values a figure may have.", ReadingTwin.range) { $0.range },
            .count("carry", "For how many further periods a level still counts.") { $0.carry },
            .known("definition", "What is counted.", TwinParts.title) { $0.definition },
            .known("source", "The document, and the article in it, that defines it.") { $0.source },
            .known("base", "What a ratio is a share of.") { $0.base },
        ])

    static let elements = Shape<[Element]>(
        "Elements", "Everything that may be handed in for the plan, by identifier.",
        [
            .count("total", "How many there are.") { $0.count },
            .parts("elements", "The elements.", element) { $0 },
        ])

    static let shapes: [NamedSchema] = [
        name.told, membership.told, org.told, whole.told, list.told, either.told, element.told, elements.told,
    ]
}

extension TwinReader {
    /// The twin of the page of orgs.
    public func orgs(_ filter: NamedFilter) -> JSONText { OrgTwin.list.json(told(page.kept(filter))) }

    /// The twin of an org's page; refused where the plan knows none of this identifier.
    public func org(_ id: String) throws(Refusal) -> JSONText {
        guard plan.orgs[id] != nil || plan.namedOrg(id) != nil else {
            throw Refusal("page.org-not-found", ["org": .text(id)])
        }
        return OrgTwin.either.json(told(id))
    }

    /// Everything that may be handed in.
    public func elements() -> JSONText {
        OrgTwin.elements.json(plan.elements.keys.sorted().compactMap { plan.elements[$0] })
    }
}
