public import Kernel
public import Measures
import Orgs
import Plans

/// Where a figure stands in the order that pages of figures follow; it never moves, whatever comes later.
public struct FigurePlace: Hashable, Comparable, Sendable {
    public let subject: FigureSubject
    public let period: Period
    /// The entry that brought it; it stays inside the house.
    public let entry: Int64
    /// Its number among those that are equal so far.
    public let number: Int

    public init(subject: FigureSubject, period: Period, entry: Int64, number: Int) {
        self.subject = subject
        self.period = period
        self.entry = entry
        self.number = number
    }

    public static func < (left: FigurePlace, right: FigurePlace) -> Bool {
        (left.subject, left.period, left.entry, left.number)
            < (right.subject, right.period, right.entry, right.number)
    }
}

/// One page of figures, and the place of its last one where more follow.
public struct FigurePage: Sendable {
    public let figures: [Figure]
    public let last: FigurePlace?
}

/// How figures are told to machines.
enum FiguresTwin {
    static let version = Shape<Told<FigureVersion>>(
        "FigureVersion", "One recorded version of a figure.",
        [
            .part("figure", "The figure.", TwinParts.figure) { $0.with($0.it.figure) },
            .flag("superseded", "Whether another version leads.") { $0.it.isSuperseded },
            .part("change", "What brought it.", ChangeTwin.change) { $0.with($0.it.change) },
        ])

    static let versions = Shape<Told<[FigureVersion]>>(
        "Versions", "Every recorded version of one figure, the newest first.",
        [
            .count("count", "How many there are.") { $0.it.count },
            .parts("versions", "The versions.", version) { $0.each($0.it) },
        ])

    static let shapes: [NamedSchema] = [figures.told, version.told, versions.told]

    static let figures = Shape<Told<[Figure]>>(
        "Figures", "One page of figures, by element, org and period, then as they were recorded.",
        [
            .count("count", "How many this page tells.") { $0.it.count },
            .parts("figures", "The figures; superseded ones too.", TwinParts.figure) { $0.each($0.it) },
        ])
}

extension TwinReader {
    /// Figures on one page at most.
    public static var mostFigures: Int { 500 }

    /// The figures after a place that a filter leaves, at most `limit` of them.
    public func figurePage(
        _ filter: FigureFilter, element: String, after: FigurePlace?, limit: Int
    ) -> FigurePage {
        let limit = max(1, min(limit, TwinReader.mostFigures))
        var match = FigureMatch(filter, plan)
        var found: [(place: FigurePlace, figure: Figure)] = []
        for subject in subjects(from: after?.subject) where plan.elements[subject.element] != nil {
            if !element.isEmpty, subject.element != element { continue }
            guard plan.orgs[subject.org] != nil else { continue }
            found += placed(subject).filter { place, figure in
                (after.map { $0 < place } ?? true) && match.keeps(figure)
            }
            if found.count > limit { break }
        }
        let shown = found.prefix(limit)
        return FigurePage(
            figures: shown.map(\.figure), last: found.count > limit ? shown.last?.place : nil)
    }

    /// One page of figures as a document's data.
    public func figures(_ page: FigurePage) -> JSONText { FiguresTwin.figures.json(told(page.figures)) }

    private func subjects(from first: FigureSubject?) -> ArraySlice<FigureSubject> {
        let all = view.figures.subjects
        guard let first else { return all[...] }
        var (low, high) = (0, all.count)
        while low < high {
            let middle = (low + high) / 2
            if all[middle] < first { low = middle + 1 } else { high = middle }
        }
        return all[low...]
    }

    /// The figures of one thing in order.
    private func placed(_ subject: FigureSubject) -> [(place: FigurePlace, figure: Figure)] {
        let figures = view.figures.figures(element: subject.element, org: subject.org)
        let ordered = figures.enumerated().sorted { left, right in
            (left.element.period, left.element.entry, left.offset)
                < (right.element.period, right.element.entry, right.offset)
        }
        var result: [(place: FigurePlace, figure: Figure)] = []
        for (_, figure) in ordered {
            let before = result.last?.place
            let isSame = before.map { $0.period == figure.period && $0.entry == figure.entry } ?? false
            let number = isSame ? (before?.number ?? 0) + 1 : 0
            let place = FigurePlace(
                subject: subject, period: figure.period, entry: figure.entry, number: number)
            result.append((place, figure))
        }
        return result
    }
}

extension TwinReader {
    /// The twin of the page of a figure's versions; refused where the plan has no such element or org, or
    /// nothing was told.
    public func versions(
        element: String, org: String, _ versions: [FigureVersion]
    ) throws(Refusal) -> JSONText {
        guard plan.elements[element] != nil, plan.orgs[org] != nil, !versions.isEmpty else {
            throw Refusal("page.figure-not-found")
        }
        let vintages = Dictionary(
            versions.map { ($0.figure.entry, $0.change.vintage.number) },
            uniquingKeysWith: { first, _ in first })
        return FiguresTwin.versions.json(knowing(vintages).told(versions))
    }
}
