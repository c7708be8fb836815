import Kernel
import Measures
import Orgs
import Plans
import Words

extension PageReader {
    /// Every figure recorded of the plan's elements and orgs, also those that others lead; by element, org,
    /// period, and then as recorded.
    var recordedFigures: [Figure] {
        plan.elements.keys.sorted().flatMap { element in
            plan.orgs.orgs.map(\.id).sorted().flatMap { org in
                view.figures.figures(element: element, org: org).sorted {
                    ($0.period, $0.entry) < ($1.period, $1.entry)
                }
            }
        }
    }

    /// The figures as a table; its first columns are those that an import reads.
    public func figureTable(_ address: ExportAddress) -> ExportTable {
        let figures = recordedFigures
        let columns = [
            column("element", width: 26), column("org"), column("period"), column("value"), column("unit"),
            column("bound"), column("quality"), column("origin", width: 44), column("seen_as"),
            column("at"), column("note", width: 24), column("title", width: 30), column("org_title"),
            column("published"), column("recorded"), column("world"), column("vintage"),
            column("address", width: 44),
        ]
        let places = figurePlaces(address)
        return ExportTable(columns: columns, count: figures.count) { index in
            figureCells(figures[index], places)
        }
    }

    private func figureCells(_ figure: Figure, _ places: [String: String]) -> [ExportCell] {
        let element = plan.elements[figure.element]
        return [
            .text(figure.element), .text(figure.org), .text(figure.period.description),
            .number(figure.value, decimals: figure.text.decimals), .optional(element?.unit.symbol),
            figure.bound == .exact ? .unknown : .text(figure.bound.rawValue),
            .text(figure.quality.rawValue), .optional(figure.origin),
            .optional(figure.seenAs?.rawValue), .optional(figure.at?.description), .optional(figure.note),
            .optional(element.map { words.title($0.title) }), .text(orgTitle(figure.org)),
            .text(figure.published),
            .text(words.moment(figure.recorded, hoursFromUTC: hoursFromUTC)),
            .text(worldKind.rawValue), .count(vintage), .optional(places[figure.element]),
        ]
    }

    /// Where the figures of each element are explained: the page of its indicator, else the list of figures.
    func figurePlaces(_ address: ExportAddress) -> [String: String] {
        var places: [String: String] = [:]
        for id in plan.elements.keys.sorted() {
            places[id] = address.of(links.figures([("q", id)]), vintage: vintage)
        }
        for indicator in plan.indicators.reversed() {
            if let element = indicator.element {
                places[element] = address.of(links.indicator(indicator.id), vintage: vintage)
            }
        }
        return places
    }

    func column(_ id: String, width: Double = 12, isNumber: Bool = false) -> ExportColumn {
        let code = id.replacing("_", with: "-")
        return ExportColumn(id, say("export.column.\(code)"), width: width, isNumber: isNumber)
    }
}
