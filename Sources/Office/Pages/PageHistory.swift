public import Kernel
import Measures
import Orgs
import Plans
import Words

/// What was accepted, newest first.
public struct HistoryModel: Sendable {
    public let title: String
    public let lead: [TextPart]
    public let rows: [HistoryRowModel]
    public let isEmpty: Bool
    public let older: LinkModel?
    /// The way to changed documents that wait for their adoption.
    public let amendment: LinkModel?
}

/// One accepted change.
public struct HistoryRowModel: Sendable {
    public let when: String
    public let who: String
    public let text: String
    public let href: String?
    public let note: String?
    /// The vintage that it made; its link shows the plan as known then.
    public let vintage: LinkModel
}

/// Every recorded version of one figure.
public struct VersionsModel: Sendable {
    public let path: [LinkModel]
    public let title: String
    public let lead: [TextPart]
    public let rows: [VersionRowModel]
}

/// One version.
public struct VersionRowModel: Sendable {
    public let value: String
    public let unit: String
    public let published: String?
    public let origin: String
    public let note: String?
    public let tags: [TagModel]
    public let when: String
    public let who: String
    public let why: String
    public let vintage: LinkModel
    public let isSuperseded: Bool
    /// The form that tells the figure again; only of what an origin told last.
    public let correct: String?
}

extension PageReader {
    /// The plan's history. `amendment` says whether changed documents wait.
    public func history(_ page: ChangePage, amendment: Bool) -> HistoryModel {
        HistoryModel(
            title: say("history.title"), lead: TextPart.parts(say("history.lead")),
            rows: page.changes.compactMap { change in
                guard let told = told(change.body) else { return nil }
                return HistoryRowModel(
                    when: words.moment(change.at, hoursFromUTC: hoursFromUTC), who: who(change.actor),
                    text: told.text, href: told.href, note: told.note, vintage: vintage(change))
            }, isEmpty: page.changes.isEmpty,
            older: page.next.map {
                LinkModel(title: say("history.older"), href: links.history(before: $0))
            },
            amendment: amendment
                ? LinkModel(title: say("amendment.waiting"), href: links.adopting()) : nil)
    }

    /// The period of a figure by its text in an address; refused where nothing was told for it.
    public func toldPeriod(element: String, org: String, _ text: String) throws(Refusal) -> Period {
        let told = view.figures.figures(element: element, org: org).map(\.period)
        guard let period = told.first(where: { $0.description == text }) else {
            throw Refusal("page.figure-not-found")
        }
        return period
    }

    /// Every version of a figure; refused where the plan has no such element or org, or nothing was told.
    public func versions(
        element id: String, org: String, period: Period, _ versions: [FigureVersion]
    ) throws(Refusal) -> VersionsModel {
        guard let element = plan.elements[id], plan.orgs[org] != nil, !versions.isEmpty else {
            throw Refusal("page.figure-not-found")
        }
        let indicator = plan.indicators.first { $0.element == id }
        let name = words.title(element.title)
        return VersionsModel(
            path: [LinkModel(title: say("nav.figures"), href: links.figures([]))]
                + [indicator.map { link($0) }].compactMap(\.self),
            title: say(
                "versions.title",
                ["element": .text(name), "org": .text(orgTitle(org)), "period": .period(period)]),
            lead: TextPart.parts(say("versions.lead", ["count": .integer(versions.count)])),
            rows: versions.enumerated().map { index, version in
                let figure = version.figure
                return VersionRowModel(
                    value: figureNumber(figure), unit: words.unit(element.unit.title),
                    published: asWritten(figure, element), origin: figure.origin ?? "—", note: figure.note,
                    tags: tags(figure), when: words.moment(figure.recorded, hoursFromUTC: hoursFromUTC),
                    who: who(version.change.actor), why: told(version.change.body)?.text ?? "",
                    vintage: vintage(version.change), isSuperseded: version.isSuperseded,
                    correct: canWrite ? correction(of: index, versions) : nil)
            })
    }

    /// The address of the form that corrects a version; `nil` where its origin has told another since.
    private func correction(of index: Int, _ versions: [FigureVersion]) -> String? {
        let figure = versions[index].figure
        func isSameTelling(_ other: FigureVersion) -> Bool {
            other.figure.origin == figure.origin && other.figure.quality == figure.quality
        }
        if versions[..<index].contains(where: { isSameTelling($0) }) { return nil }
        return links.figureForm(
            correcting: FigureVersionName(of: index, versions), element: figure.element, org: figure.org,
            period: figure.period)
    }

    /// What was written where it is not what is shown: `0.16 万家` beside 1 633 家; else nothing.
    private func asWritten(_ figure: Figure, _ element: Element) -> String? {
        func bare(_ text: String) -> String { text.filter { !$0.isWhitespace } }
        let shown = figureNumber(figure) + words.unit(element.unit.title)
        let written = bare(figure.published)
        return written == bare(shown) || written == bare(figureNumber(figure)) ? nil : figure.published
    }

    /// The address of all versions of a figure.
    func versions(_ figure: Figure) -> String {
        links.versions(element: figure.element, org: figure.org, period: figure.period)
    }

    /// What an accepted entry did, where it leads, and on which basis; `nil` for what is not of this plan.
    func told(_ body: EntryBody) -> (text: String, href: String?, note: String?)? {
        switch body {
        case .adopted(let adopted) where adopted.plan == plan.id:
            let text = words.sentence(plan.message(body))
            let basis = adopted.legalBasis.map { say("history.basis", ["basis": .text($0)]) }
            return (text, links.about(), basis)
        case .imported(let imported) where imported.plan == nil || imported.plan == plan.id:
            return (words.sentence(plan.message(body)), links.figures([]), nil)
        case .baselineChosen(let chosen) where chosen.plan == plan.id:
            let href = plan.indicator(chosen.indicator).map { links.indicator($0.id) }
            return (words.sentence(plan.message(body)), href, chosen.reason)
        case .pathConfirmed(let confirmed) where confirmed.plan == plan.id:
            return (words.sentence(plan.message(body)), nil, confirmed.reason)
        default: return nil
        }
    }

    /// Who acted, in words.
    func who(_ actor: Principal) -> String {
        switch actor {
        case .system(let name): say("actor.system", ["name": .text(name)])
        case .local(_, let name?): name
        case .local(let user, nil): say("actor.local", ["user": .text(user)])
        case .party(let id): id
        }
    }

    private func vintage(_ change: AcceptedChange) -> LinkModel {
        LinkModel(
            title: say("history.vintage", ["vintage": .integer(change.vintage.number)]),
            href: links.overview(atVintage: change.vintage.number))
    }
}
