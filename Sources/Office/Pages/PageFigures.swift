import Kernel
import Measures
import Orgs
import Plans
import Words

/// Every figure known, with its origin.
public struct FiguresModel: Sendable {
    public let title: String
    public let lead: [TextPart]
    public let action: String
    public let text: String
    public let orgs: [OptionModel]
    public let origins: [OptionModel]
    public let isFiltered: Bool
    public let reset: String
    public let rows: [FigureRowModel]
    public let isEmpty: Bool
    public let more: LinkModel?
    public let enter: LinkModel?
}

/// One figure as it was told.
public struct FigureRowModel: Sendable {
    public let element: String
    public let href: String?
    public let org: String
    public let period: String
    public let value: String
    public let unit: String
    public let origin: String
    public let note: String?
    public let tags: [TagModel]
    public let recorded: String
    /// Every recorded version of the figure.
    public let versions: String
}

/// What narrows the figures; empty text narrows nothing.
public struct FigureFilter: Hashable, Sendable {
    public let text: String
    public let org: String
    /// `told` or `none`.
    public let origin: String
    /// How many to leave out before the first, for further pages.
    public let skip: Int

    public init(text: String = "", org: String = "", origin: String = "", skip: Int = 0) {
        self.text = text
        self.org = org
        self.origin = origin
        self.skip = max(0, skip)
    }

    var items: [(String, String)] { [("q", text), ("org", org), ("origin", origin)] }
}

extension PageReader {
    private static var pageSize: Int { 200 }

    /// The figures, by element, org and period; of one period the newest first.
    public func figures(_ filter: FigureFilter) -> FiguresModel {
        let all = allFigures
        let kept = all.filter { isKept($0, filter) }
        let shown = kept.dropFirst(filter.skip).prefix(PageReader.pageSize)
        let next = filter.skip + PageReader.pageSize
        let isFiltered = !filter.text.isEmpty || !filter.org.isEmpty || !filter.origin.isEmpty
        let unverified = all.count { $0.origin == nil }
        return FiguresModel(
            title: say("figures.title"),
            lead: TextPart.parts(
                say(
                    isFiltered ? "figures.some" : "figures.all",
                    [
                        "count": .integer(kept.count), "total": .integer(all.count),
                        "unverified": .integer(unverified),
                    ])),
            action: links.figures([]), text: filter.text, orgs: figureOrgs(all, filter.org),
            origins: options(
                [("told", say("figures.told")), ("none", say("figures.unverified"))], filter.origin,
                any: "figures.any-origin"),
            isFiltered: isFiltered, reset: links.figures([]), rows: shown.map { figureRow($0) },
            isEmpty: kept.isEmpty,
            more: next < kept.count
                ? LinkModel(
                    title: say("figures.more", ["count": .integer(kept.count - next)]),
                    href: links.figures(filter.items + [("skip", String(next))])) : nil,
            enter: canWrite ? LinkModel(title: say("figures.enter"), href: links.importing()) : nil)
    }

    private var allFigures: [Figure] {
        let elements = plan.elements.keys.sorted()
        return elements.flatMap { element in
            plan.orgs.orgs.flatMap { org in
                view.figures.figures(element: element, org: org.id).sorted {
                    ($1.period, $1.entry) < ($0.period, $0.entry)
                }
            }
        }
    }

    /// Whether a filter leaves a figure.
    func isKept(_ figure: Figure, _ filter: FigureFilter) -> Bool {
        if !filter.org.isEmpty, figure.org != filter.org { return false }
        if filter.origin == "told", figure.origin == nil { return false }
        if filter.origin == "none", figure.origin != nil { return false }
        if filter.text.isEmpty { return true }
        let element = plan.elements[figure.element]
        let names =
            [figure.element, element?.title.zh ?? "", element?.title.en ?? "", figure.origin ?? ""]
            + (element?.also ?? [])
        let text = filter.text.lowercased()
        return names.contains { $0.lowercased().contains(text) }
    }

    private func figureOrgs(_ figures: [Figure], _ chosen: String) -> [OptionModel] {
        let known = Set(figures.map(\.org))
        return options(
            plan.orgs.orgs.map(\.id).filter { known.contains($0) }.map { ($0, orgTitle($0)) }, chosen,
            any: "figures.any-org")
    }

    private func figureRow(_ figure: Figure) -> FigureRowModel {
        let element = plan.elements[figure.element]
        let indicator = plan.indicators.first { $0.element == figure.element }
        return FigureRowModel(
            element: element.map { words.title($0.title) } ?? figure.element,
            href: indicator.map { links.indicator($0.id) }, org: orgTitle(figure.org),
            period: words.period(figure.period), value: figureNumber(figure),
            unit: element.map { words.unit($0.unit.title) } ?? "", origin: figure.origin ?? "—",
            note: figure.note, tags: tags(figure),
            recorded: words.day(figure.recorded.day(hoursFromUTC: hoursFromUTC)), versions: versions(figure))
    }
}
