public import Kernel
import Measures
import Orgs
import Plans
import Words

/// One indicator in one year, unit by unit, as a tile map and as a table.
public struct MapModel: Sendable {
    public let title: String
    public let lead: [TextPart]
    public let action: String
    public let indicators: [OptionModel]
    public let years: [OptionModel]
    public let unit: String
    public let map: ValueMapModel?
    public let legend: [MapStepModel]
    public let hasLegend: Bool
    public let rows: [MapRowModel]
    public let hasRows: Bool
    public let owner: OwnerModel?
    public let indicator: LinkModel?
}

/// Tiles with values; the bar at the foot of each is its share of the greatest.
public struct ValueMapModel: Sendable {
    public let width: Int
    public let height: Int
    public let label: String
    public let tiles: [ValueTileModel]
}

/// One tile: hatched where nothing is known.
public struct ValueTileModel: Sendable {
    public let x: Int
    public let y: Int
    /// `none`, or the step of the scale, `q1` to `q4`.
    public let kind: String
    public let name: String
    public let isLong: Bool
    public let text: String
    public let textX: Int
    public let nameY: Int
    public let textY: Int
    public let barY: Int
    public let barWidth: String
    public let href: String
}

/// One step of the scale.
public struct MapStepModel: Sendable {
    public let kind: String
    public let text: String
}

/// One unit in the table.
public struct MapRowModel: Sendable {
    public let unit: LinkModel
    public let value: String
    public let isMissing: Bool
    public let tags: [TagModel]
}

extension PageReader {
    /// The map of an indicator in a year; refused where the plan has no such indicator. Without a choice: the
    /// indicator and year that most units have told.
    public func map(indicator id: String, year: Int?) throws(Refusal) -> MapModel {
        if !id.isEmpty, plan.indicator(id) == nil {
            throw Refusal("page.indicator-not-found", ["indicator": .text(id)])
        }
        let units = tiledUnits
        let known = plan.indicators.map { indicator in (indicator, toldYears(indicator, units)) }
        let usual = known.max { ($0.1.values.max() ?? 0) < ($1.1.values.max() ?? 0) }?.0
        let indicator = plan.indicator(id) ?? usual
        let told = known.first { $0.0.id == indicator?.id }?.1 ?? [:]
        let best = told.sorted { ($1.value, $1.key) < ($0.value, $0.key) }.first?.key
        let own = plan.horizon.years.map(\.startYear) + [plan.horizon.base.startYear]
        let choices = Set(told.keys).union(own).sorted(by: >)
        let chosen = year.flatMap { choices.contains($0) ? $0 : nil } ?? best ?? choices.first ?? 0
        let values: [UnitValue] = indicator.map { unitValues($0, units, chosen) } ?? []
        return MapModel(
            title: say("map.title"),
            lead: TextPart.parts(mapLead(indicator, chosen, values)), action: links.map([]),
            indicators: indicatorOptions(known, indicator),
            years: choices.map { choice in
                OptionModel(
                    value: String(choice),
                    title: told[choice].map {
                        say("map.told", ["year": .period(yearPeriod(choice)), "count": .integer($0)])
                    } ?? words.period(yearPeriod(choice)),
                    isSelected: choice == chosen)
            },
            unit: indicator.map { words.unit(unit($0)) } ?? "",
            map: units.isEmpty ? nil : tiles(units, values),
            legend: legend(values, indicator), hasLegend: values.contains { $0.reading != nil },
            rows: rows(values), hasRows: !values.isEmpty, owner: indicator?.owner.map { owner($0) },
            indicator: indicator.map { link($0) })
    }

    /// A unit and what is known of it in the year.
    private struct UnitValue {
        let unit: String
        let reading: Reading?
        let text: String
        /// The step of the scale, 1 to 4.
        var step = 0
        /// The share of the greatest value.
        var share = 0.0
    }

    private func yearPeriod(_ year: Int) -> Period {
        plan.horizon.yearStart == 1 ? .year(year) : .fiscalYear(year, starts: plan.horizon.yearStart)
    }

    /// How many units have told each year of an indicator.
    private func toldYears(_ indicator: Indicator, _ units: [String]) -> [Int: Int] {
        guard let element = indicator.element else { return [:] }
        var counts: [Int: Int] = [:]
        for unit in units {
            let told = view.figures.figures(element: element, org: unit)
            let years = Set(told.filter { $0.period.isWholeYear }.map { $0.period.startYear })
            for year in years { counts[year, default: 0] += 1 }
        }
        return counts
    }

    private func indicatorOptions(
        _ known: [(Indicator, [Int: Int])], _ chosen: Indicator?
    ) -> [OptionModel] {
        let told = known.filter { !$0.1.isEmpty }.map(\.0.id)
        return unique(told + plan.main + plan.indicators.map(\.id)).compactMap { id in
            plan.indicator(id).map { indicator in
                OptionModel(
                    value: id,
                    title: words.title(indicator.title)
                        + (told.contains(id) ? "" : " — " + say("verdict.word.noData")),
                    isSelected: id == chosen?.id)
            }
        }
    }

    private func unitValues(_ indicator: Indicator, _ units: [String], _ year: Int) -> [UnitValue] {
        var values = units.map { unit -> UnitValue in
            let series = self.series(indicator, org: unit)
            let reading = series.years.first { $0.period.startYear == year }
            return UnitValue(unit: unit, reading: reading, text: reading.map { self.told($0, series) } ?? "")
        }
        let told = values.compactMap { $0.reading?.value.approximation }.sorted()
        let greatest = max(told.last ?? 0, 0)
        for index in values.indices {
            guard let value = values[index].reading?.value.approximation else { continue }
            let below = told.count { $0 < value }
            values[index].step = told.count == 1 ? 2 : 1 + min(3, below * 4 / told.count)
            values[index].share = greatest > 0 ? max(0, min(1, value / greatest)) : 0
        }
        return values
    }

    private func mapLead(_ indicator: Indicator?, _ year: Int, _ values: [UnitValue]) -> String {
        guard let indicator else { return say("map.nothing") }
        let told = values.filter { $0.reading != nil }
        var sentences = [
            say(
                "map.lead",
                [
                    "indicator": .title(indicator.title), "period": .period(yearPeriod(year)),
                    "known": .integer(told.count), "of": .integer(values.count),
                ])
        ]
        let most = told.max { ($0.reading?.value ?? .zero) < ($1.reading?.value ?? .zero) }
        if let most, told.count > 1 {
            sentences.append(
                say("map.most", ["unit": .text(orgTitle(most.unit)), "value": .text(most.text)]))
        }
        if told.count < values.count { sentences.append(say("map.missing")) }
        return sentences.joined(separator: words.language == .zh ? "" : " ")
    }

    private func tiles(_ units: [String], _ values: [UnitValue]) -> ValueMapModel {
        let places = units.compactMap { tile($0) }
        let (left, top) = (places.map(\.column).min() ?? 1, places.map(\.row).min() ?? 1)
        let (step, rise) = (ValueTileModel.step, ValueTileModel.rise)
        let known = values.filter { $0.reading != nil }
        return ValueMapModel(
            width: ((places.map(\.column).max() ?? 1) - left + 1) * step,
            height: ((places.map(\.row).max() ?? 1) - top + 1) * rise,
            label: say("tile.label", ["units": .integer(units.count), "known": .integer(known.count)]),
            tiles: units.compactMap { unit in
                guard let place = tile(unit) else { return nil }
                let value = values.first { $0.unit == unit }
                return ValueTileModel(
                    column: place.column - left, line: place.row - top,
                    kind: value?.reading == nil ? "none" : "q\(value?.step ?? 1)",
                    name: shortName(unit),
                    text: value?.reading == nil
                        ? say("verdict.word.noData") : value?.text ?? "",
                    share: value?.share ?? 0, href: links.org(unit))
            })
    }

    /// The steps with the values at their ends.
    private func legend(_ values: [UnitValue], _ indicator: Indicator?) -> [MapStepModel] {
        guard let indicator else { return [] }
        var steps = (1...4).compactMap { step -> MapStepModel? in
            let told = values.filter { $0.reading != nil && $0.step == step }.compactMap(\.reading?.value)
            guard let low = told.min(), let high = told.max() else { return nil }
            let from = words.number(low, atMost: indicator.decimals)
            let to = words.number(high, atMost: indicator.decimals)
            return MapStepModel(kind: "q\(step)", text: from == to ? from : from + "–" + to)
        }
        if values.contains(where: { $0.reading == nil }) {
            steps.append(MapStepModel(kind: "none", text: say("verdict.word.noData")))
        }
        return steps
    }

    /// The greatest first; those without a figure last.
    private func rows(_ values: [UnitValue]) -> [MapRowModel] {
        let told = values.filter { $0.reading != nil }.sorted {
            ($1.reading?.value ?? .zero) < ($0.reading?.value ?? .zero)
        }
        return (told + values.filter { $0.reading == nil }).map { value in
            var tags: [TagModel] = []
            if let reading = value.reading {
                if !reading.hasOrigin { tags.append(TagModel(kind: "plain", text: say("origin.none"))) }
                if reading.quality != .final {
                    tags.append(TagModel(kind: "plain", text: say("quality.\(reading.quality.rawValue)")))
                }
            }
            return MapRowModel(
                unit: LinkModel(title: orgTitle(value.unit), href: links.org(value.unit)),
                value: value.text, isMissing: value.reading == nil, tags: tags)
        }
    }
}

extension ValueTileModel {
    static let step = 124
    static let rise = 78

    init(
        column: Int, line: Int, kind: String, name: String, text: String, share: Double, href: String
    ) {
        let (left, top) = (column * ValueTileModel.step + 1, line * ValueTileModel.rise + 1)
        self.init(
            x: left, y: top, kind: kind, name: name, isLong: ChartText.width(name) > 96, text: text,
            textX: left + 10, nameY: top + 25, textY: top + 47, barY: top + 60,
            barWidth: GaugeModel.text(share * 98), href: href)
    }
}
