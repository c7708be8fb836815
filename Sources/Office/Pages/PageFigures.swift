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
    /// What to do first, where no figure is known at all.
    public let next: NextStepModel?
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
    /// How many to leave out before the first, for further pages; never more than there can be.
    public let skip: Int

    /// More figures than any world holds: what is asked beyond it has the same empty page.
    static let mostSkipped = 1_000_000_000

    public init(text: String = "", org: String = "", origin: String = "", skip: Int = 0) {
        self.text = text
        self.org = org
        self.origin = origin
        self.skip = min(max(0, skip), FigureFilter.mostSkipped)
    }

    var items: [(String, String)] { [("q", text), ("org", org), ("origin", origin)] }
}

/// Which figures a filter leaves. A text is looked for once in an element's names and once in an origin,
/// however many figures carry them.
struct FigureMatch {
    private let filter: FigureFilter
    private let part: NamePart
    /// The elements whose names hold the text; empty where no text is asked for.
    private let elements: Set<String>
    /// The origins met so far, and whether they hold the text.
    private var origins: [String: Bool] = [:]

    init(_ filter: FigureFilter, _ plan: Plan) {
        self.filter = filter
        let part = NamePart(filter.text)
        self.part = part
        let found =
            filter.text.isEmpty
            ? []
            : plan.elements.values.filter { part.isIn([$0.id, $0.title.zh, $0.title.en] + $0.also) }
        elements = Set(found.map(\.id))
    }

    mutating func keeps(_ figure: Figure) -> Bool {
        if !filter.org.isEmpty, figure.org != filter.org { return false }
        if filter.origin == "told", figure.origin == nil { return false }
        if filter.origin == "none", figure.origin != nil { return false }
        if filter.text.isEmpty || elements.contains(figure.element) { return true }
        guard let origin = figure.origin else { return false }
        if let known = origins[origin] { return known }
        let holds = part.isIn(origin)
        origins[origin] = holds
        return holds
    }
}

extension PageReader {
    private static var pageSize: Int { 200 }

    /// The figures, by element, org and period; of one period the newest first.
    public func figures(_ filter: FigureFilter) -> FiguresModel {
        let subjects = figureSubjects
        let (shown, kept) = window(subjects, filter)
        let total = subjects.reduce(0) { $0 + view.figures.figures(of: $1).count }
        let next = filter.skip + PageReader.pageSize
        let isFiltered = !filter.text.isEmpty || !filter.org.isEmpty || !filter.origin.isEmpty
        let unverified = subjects.reduce(0) { $0 + view.figures.figures(of: $1).count { $0.origin == nil } }
        return FiguresModel(
            title: say("figures.title"),
            lead: TextPart.parts(
                say(
                    isFiltered ? "figures.some" : "figures.all",
                    [
                        "count": .integer(kept), "total": .integer(total),
                        "unverified": .integer(unverified),
                    ])),
            action: links.figures([]), text: filter.text, orgs: figureOrgs(subjects, filter.org),
            origins: options(
                [("told", say("figures.told")), ("none", say("figures.unverified"))], filter.origin,
                any: "figures.any-origin"),
            isFiltered: isFiltered, reset: links.figures([]), rows: shown.map { figureRow($0) },
            isEmpty: kept == 0, next: isFiltered ? nil : nextStep,
            more: next < kept
                ? LinkModel(
                    title: say("figures.more", ["count": .integer(kept - next)]),
                    href: links.figures(filter.items + [("skip", String(next))])) : nil,
            enter: canWrite ? LinkModel(title: say("figures.enter"), href: links.importing()) : nil)
    }

    /// What has figures, by element and then by org in the plan's order.
    private var figureSubjects: [FigureSubject] {
        let places = Dictionary(
            plan.orgs.orgs.enumerated().map { ($0.element.id, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        let known = view.figures.subjects.compactMap { subject in
            plan.elements[subject.element] == nil ? nil : places[subject.org].map { (subject, $0) }
        }
        return known.sorted { ($0.0.element, $0.1) < ($1.0.element, $1.1) }.map(\.0)
    }

    /// The figures of one page, and how many the filter leaves in all. Only series that the page shows are
    /// put in order.
    private func window(_ subjects: [FigureSubject], _ filter: FigureFilter) -> ([Figure], kept: Int) {
        var match = FigureMatch(filter, plan)
        let (first, last) = (filter.skip, filter.skip + PageReader.pageSize)
        var shown: [Figure] = []
        var kept = 0
        for subject in subjects where filter.org.isEmpty || subject.org == filter.org {
            let fitting = view.figures.figures(of: subject).filter { match.keeps($0) }
            if kept < last, kept + fitting.count > first {
                let sorted = fitting.sorted { ($1.period, $1.entry) < ($0.period, $0.entry) }
                shown += sorted.dropFirst(max(0, first - kept)).prefix(PageReader.pageSize - shown.count)
            }
            kept += fitting.count
        }
        return (shown, kept)
    }

    private func figureOrgs(_ subjects: [FigureSubject], _ chosen: String) -> [OptionModel] {
        let known = Set(subjects.map(\.org))
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
