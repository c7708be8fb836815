import Kernel
import Measures
import Orgs
import Plans
import Words

extension PageReader {
    /// How much each unit with a tile has told of the main indicators.
    var tileMap: TileMapModel? {
        let units = tiledUnits
        if units.isEmpty { return nil }
        let places = units.compactMap { tile($0) }
        let (left, top) = (places.map(\.column).min() ?? 1, places.map(\.row).min() ?? 1)
        let elements = plan.main.compactMap { plan.indicator($0)?.element }
        let tiles = units.compactMap { unit -> TileModel? in
            guard let place = tile(unit) else { return nil }
            let known = elements.count { hasFigures($0, unit) }
            return TileModel(
                column: place.column - left, line: place.row - top, isKnown: known > 0, name: shortName(unit),
                text: known > 0
                    ? say("tile.known", ["count": .integer(known)]) : say("verdict.word.noData"))
        }
        let known = tiles.count { $0.kind == "known" }
        return TileMapModel(
            width: ((places.map(\.column).max() ?? 1) - left + 1) * TileModel.step - 3,
            height: ((places.map(\.row).max() ?? 1) - top + 1) * TileModel.rise - 3,
            label: say("tile.label", ["units": .integer(tiles.count), "known": .integer(known)]), tiles: tiles
        )
    }

    /// The units that have tiles, of the axis with most of them.
    var tiledUnits: [String] {
        let axes = plan.axes.keys.sorted().map { plan.orgs.children(of: plan.org, axis: $0, on: today) }
        return axes.map { $0.filter { tile($0) != nil } }.max { $0.count < $1.count } ?? []
    }

    func tile(_ org: String) -> OrgTile? { plan.orgs.name(of: org, on: today)?.tile }

    private func hasFigures(_ element: String, _ org: String) -> Bool {
        view.figures.figures(element: element, org: org).contains { $0.period > plan.horizon.base }
    }

    /// The shortest name that a tile has room for.
    func shortName(_ org: String) -> String {
        guard let name = plan.orgs.name(of: org, on: today) else { return org }
        if words.language == .en {
            let common = Set(orgTitle(plan.org).split(separator: " "))
            let own = name.title.en.split(separator: " ")
            return String(own.first { !common.contains($0) } ?? own.first ?? "")
        }
        return ([name.title.zh] + name.also).filter { $0.count > 1 }.min { $0.count < $1.count } ?? org
    }
}

extension TileModel {
    static let step = 79
    static let rise = 55

    init(column: Int, line: Int, isKnown: Bool, name: String, text: String) {
        self.init(
            x: column * TileModel.step + 1, y: line * TileModel.rise + 1, kind: isKnown ? "known" : "none",
            name: name, isLong: ChartText.width(name) > 52, text: text, nameY: line * TileModel.rise + 22,
            textY: line * TileModel.rise + 41,
            textX: column * TileModel.step + 9)
    }
}
