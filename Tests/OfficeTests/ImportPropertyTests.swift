import Foundation
import Kernel
import Measures
import Office
import Seeds
import Testing
import Words

/// Random tables, written in every dialect that people use, come in as the figures they were made from.
@Suite struct ImportPropertyTests {
    @Test func `a table is read back as the figures it was written from`() throws {
        let seed = SeededNumbers.seed("import property")
        var dice = SeededNumbers(seed: seed)
        let world = try ImportWorld()
        for round in 0..<150 {
            let figures = TableFigure.some(&dice)
            let text = TableText(&dice).text(figures, &dice)
            let preview = try world.preview(text)
            let reasons = preview.refused.map { $0.address + ": " + $0.reason.said(.en) }
            #expect(reasons == [], "seed \(seed), round \(round)\n\(text)")
            #expect(preview.rows.map(TableFigure.init) == figures, "seed \(seed), round \(round)\n\(text)")
            #expect(preview.notesCount == 0 && preview.changed == [])
            var later = world
            later.record(preview)
            #expect(try later.preview(text).unchanged == figures.count, "seed \(seed), round \(round)")
            if reasons != [] { return }
        }
    }
}

/// A figure as the table tells it.
struct TableFigure: Hashable {
    var element = "ships"
    var org = "linhai"
    var period = Period.year(2023)
    var value = Exact.zero
    var bound = FigureBound.exact
    var quality = FigureQuality.final
    var origin: String?
    var seenAs: SeenAs?
    var at: Day?
    var note: String?

    init(_ row: FigureRow) {
        (element, org, period, value) = (row.element, row.org, row.period, row.text.value)
        (bound, quality, origin, seenAs) = (row.bound, row.quality, row.origin, row.seenAs)
        (at, note) = (row.at, row.note)
    }

    private init(_ dice: inout SeededNumbers) {
        element = dice.one(of: ["ships", "landed", "deep-share", "gap"])
        org = dice.one(of: ["linhai", "nanwan", "east-pier"])
        let year = Int.random(in: 2015...2025, using: &dice)
        period = dice.one(of: [
            .year(year), .half(year, 1), .quarter(year, 3), .month(year, 7), .toDate(year, through: 10),
        ])
        let decimals = Int.random(in: 0...(["ships": 0, "landed": 2][element] ?? 1), using: &dice)
        let low = element == "gap" ? -50 : 0
        let high = ["ships": 10_000, "landed": 1000, "deep-share": 100][element] ?? 50
        let scale = Int(Exact.powerOfTen(decimals))
        let digits = Int.random(in: (low * scale)...(high * scale), using: &dice)
        value = Exact(Int128(digits), over: Int128(scale)) ?? .zero
        bound = dice.one(of: FigureBound.allCases)
        quality = dice.one(of: FigureQuality.allCases)
        origin = dice.chance(3) ? nil : "公报 " + dice.words()
        seenAs = dice.chance(2) ? nil : dice.one(of: SeenAs.allCases)
        at = dice.chance(2) ? nil : Day(number: Int.random(in: 16_000...20_000, using: &dice))
        note = dice.chance(2) ? nil : dice.words()
    }

    /// Up to thirty figures, no two of which tell of one thing.
    static func some(_ dice: inout SeededNumbers) -> [TableFigure] {
        var seen: Set<TableFigure> = []
        return (0...Int.random(in: 0...29, using: &dice)).compactMap { _ in
            let figure = TableFigure(&dice)
            var thing = figure
            (thing.value, thing.bound, thing.seenAs, thing.at, thing.note) = (.zero, .exact, nil, nil, nil)
            return seen.insert(thing).inserted ? figure : nil
        }
    }
}

/// One way to write a table.
struct TableText {
    private let separator: String
    private let lineEnd: String
    private let mark: String
    private let columns: [Int]
    private let header: [String]

    init(_ dice: inout SeededNumbers) {
        separator = dice.one(of: [",", ";", "\t"])
        lineEnd = dice.one(of: ["\n", "\r\n", "\r"])
        mark = dice.one(of: ["", "\u{FEFF}"])
        header = dice.one(of: [
            [
                "element", "org", "period", "value", "unit", "bound", "quality", "origin", "seen_as", "at",
                "note",
            ],
            ["指标", "地区", "年份", "数值", "单位", "界限", "数据性质", "来源", "见于", "时点", "备注"],
            [
                "Indicator", "REGION", "Year", "ｖａｌｕｅ", "unit", "Bound", "quality", "Source", "seen-as", "at",
                "Remark",
            ],
        ])
        columns = Array(0..<11).shuffled(using: &dice)
    }

    func text(_ figures: [TableFigure], _ dice: inout SeededNumbers) -> String {
        var lines = [line(header, &dice)]
        for figure in figures {
            if dice.chance(8) { lines.append(dice.one(of: ["", String(repeating: separator, count: 11)])) }
            lines.append(line(cells(figure, &dice), &dice))
        }
        return mark + lines.joined(separator: lineEnd) + (dice.chance(2) ? lineEnd : "")
    }

    private func line(_ cells: [String], _ dice: inout SeededNumbers) -> String {
        columns.map { index in
            let cell = dice.chance(6) ? " " + cells[index] + " " : cells[index]
            let mustQuote = [separator, "\"", "\n", "\r", "\r\n"].contains { cell.contains($0) }
            return mustQuote || dice.chance(5) ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
        }.joined(separator: separator)
    }

    private func cells(_ figure: TableFigure, _ dice: inout SeededNumbers) -> [String] {
        let (value, unit) = value(figure, &dice)
        return [
            name(figure.element, &dice), name(figure.org, &dice), period(figure.period, &dice), value, unit,
            figure.bound.rawValue,
            figure.quality == .final && dice.chance(2) ? "" : figure.quality.rawValue,
            broken(figure.origin, &dice), figure.seenAs?.rawValue ?? "", figure.at?.description ?? "",
            broken(figure.note, &dice),
        ]
    }

    private func broken(_ text: String?, _ dice: inout SeededNumbers) -> String {
        let end = lineEnd
        return dice.chance(4) ? (text ?? "").replacing(" ", with: end) : text ?? ""
    }

    private func name(_ id: String, _ dice: inout SeededNumbers) -> String {
        let others = [
            "ships": ["船只数", "Ships", "ship_count", "#船数"], "landed": ["渔获产值", "value landed"],
            "deep-share": ["深海占比", "deep_share", "其中：深海占比"], "linhai": ["林海市", "林海", "990100"],
            "nanwan": ["南湾镇", "南湾乡", "Nanwan Town"], "east-pier": ["东码头", "East Pier"],
        ]
        return dice.one(of: [id] + (others[id] ?? []))
    }

    private func period(_ period: Period, _ dice: inout SeededNumbers) -> String {
        let year = period.startYear
        switch period.kind {
        case .year: return dice.one(of: ["\(year)", "\(year)年"])
        case .half: return dice.one(of: ["\(year)H1", "\(year)年上半年"])
        case .quarter: return dice.one(of: ["\(year)Q3", "\(year)年三季度"])
        case .month: return dice.one(of: ["\(year)-07", "\(year)年7月"])
        default: return dice.one(of: ["\(year)-01..10", "\(year)年1—10月"])
        }
    }

    private func value(_ figure: TableFigure, _ dice: inout SeededNumbers) -> (String, String) {
        let units = ["ships": "艘", "deep-share": "%", "gap": "个百分点"]
        guard figure.element == "landed" else {
            return (digits(figure.value, &dice), units[figure.element] ?? "")
        }
        let (unit, factor) = dice.one(of: [("亿元", 1), ("万元", 10_000), ("元", 100_000_000)])
        let value = figure.value.times(Exact(factor)) ?? .zero
        if dice.chance(4) { return (digits(value, &dice) + unit, dice.one(of: ["", unit])) }
        return (digits(value, &dice), unit)
    }

    private func digits(_ value: Exact, _ dice: inout SeededNumbers) -> String {
        let plain = value.description
        let parts = plain.split(separator: ".")
        var whole = String(parts[0])
        if whole.count > 3, dice.chance(2) {
            let mark: Character = dice.one(of: [",", " ", "，"])
            var grouped: [Character] = []
            for (index, digit) in whole.reversed().enumerated() {
                if index > 0, index % 3 == 0, digit != "-" { grouped.append(mark) }
                grouped.append(digit)
            }
            whole = String(grouped.reversed())
        }
        let text = ([whole] + parts.dropFirst().map(String.init)).joined(separator: ".")
        guard dice.chance(6) else { return text }
        let wide = text.unicodeScalars.map { scalar in
            (0x30...0x39).contains(scalar.value) ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar
        }
        return String(String.UnicodeScalarView(wide))
    }
}

extension SeededNumbers {
    mutating func words() -> String {
        let words = ["公报", "2024", "a,b", "x;y", "“年鉴”", "\"q\"", "表1", "𠮷", "-", "="]
        return (0...Int.random(in: 0...3, using: &self)).map { _ in one(of: words) }.joined(separator: " ")
    }
}
