public import Kernel
import Measures
import Plans
import Words

extension PageReader {
    private var sdmx: SDMXStructure {
        SDMXStructure(plan: plan, vintage: vintage, worldKind: worldKind, created: created)
    }

    /// The structure of the figures for machines.
    public func figureStructure() -> JSONText { sdmx.json() }

    /// The figures as SDMX-CSV 2.0: one observation for an element, org and period. Of several figures the
    /// one leads that leads on pages: with an origin, the latest recorded, the better quality; the plain CSV
    /// has them all.
    public func observationTable(_ address: ExportAddress) -> ExportTable {
        let structure = sdmx
        var leading: [SDMXKey: Figure] = [:]
        for figure in recordedFigures {
            let key = SDMXKey(element: figure.element, org: figure.org, time: SDMXPeriod(figure.period).text)
            if let known = leading[key], known.leads(figure) { continue }
            leading[key] = figure
        }
        let figures = leading.sorted { $0.key < $1.key }.map(\.value)
        let ids =
            ["STRUCTURE", "STRUCTURE_ID", "ACTION"]
            + (SDMXComponent.dimensions + [.time, .value] + SDMXComponent.attributes).map(\.id)
        let places = figurePlaces(address)
        return ExportTable(columns: ids.map { ExportColumn($0, $0) }, count: figures.count) { index in
            observation(figures[index], structure, places)
        }
    }

    private func observation(
        _ figure: Figure, _ structure: SDMXStructure, _ places: [String: String]
    ) -> [ExportCell] {
        let period = SDMXPeriod(figure.period)
        let unit = plan.elements[figure.element]?.unit.symbol ?? ""
        return [
            .text("dataflow"), .text(structure.reference), .text("I"), .text(period.frequency),
            .text(SDMXName.code(figure.element)), .text(SDMXName.code(figure.org)), .text(period.text),
            .number(figure.value, decimals: figure.text.decimals), .text(structure.units.code(unit)),
            .count(figure.text.decimals), .text(SDMXComponent.status(figure.quality)),
            figure.bound == .exact ? .unknown : .text(figure.bound.rawValue.uppercased()),
            .optional(figure.origin), .optional(figure.note), .text(figure.recorded.description),
            .text(worldKind.rawValue.uppercased()), .count(vintage), .optional(places[figure.element]),
        ]
    }
}

private struct SDMXKey: Hashable, Comparable {
    let element: String
    let org: String
    let time: String

    static func < (left: SDMXKey, right: SDMXKey) -> Bool {
        (left.element, left.org, left.time) < (right.element, right.org, right.time)
    }
}
