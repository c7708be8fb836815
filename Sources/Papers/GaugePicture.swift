import Foundation
import Office

/// A gauge as a picture of dots: the same shapes as the drawing on pages, in the same colours.
struct GaugePicture {
    /// Dots for one unit of the drawing.
    static let scale = 3.0
    static let width = Int(200 * scale)
    static let height = Int(28 * scale)

    private var dots: [UInt8]

    init(_ gauge: GaugeModel) {
        dots = [UInt8](repeating: 255, count: GaugePicture.width * GaugePicture.height * 3)
        let kinds = gauge.kind.split(separator: " ")
        let colour = GaugeColour.of(String(kinds.first ?? ""))
        let isUnverified = kinds.contains("unverified")
        drawTrack(isDashed: gauge.isDashed)
        for band in gauge.ranges { fill(band, y: 7, height: 14, .ink, opacity: 0.16) }
        for band in gauge.softs { fill(band, y: 6, height: 16, .ink, opacity: 0.14) }
        for band in gauge.waters {
            fill(band, y: 11.5, height: 5, colour, opacity: isUnverified ? 0.62 : 1)
        }
        for tick in gauge.ticks { fill(x: number(tick.x) - 0.8, y: 8, width: 1.6, height: 12, .tick) }
        for goal in gauge.goals { fill(x: number(goal.x) - 1.1, y: 5, width: 2.2, height: 18, .ink) }
        for pointer in gauge.pointers { fillTriangle(pointer) }
        for point in gauge.disputes { ring(x: number(point.x), radius: 3.2, line: 1.5, .disputed) }
        for point in gauge.rings { ring(x: number(point.x), radius: 4.6, line: 2.2, colour) }
        for arrow in gauge.arrows { drawArrow(arrow) }
    }

    /// The picture as PNG.
    func png() throws -> [UInt8] {
        try PNG.bytes(rgb: dots, width: GaugePicture.width, height: GaugePicture.height)
    }

    /// The colour of the dot at a place of the drawing.
    func colour(x: Double, y: Double) -> [UInt8] {
        let (column, row) = (Int(x * GaugePicture.scale), Int(y * GaugePicture.scale))
        let place = (row * GaugePicture.width + column) * 3
        return Array(dots[place..<place + 3])
    }

    private func number(_ text: String) -> Double { Double(text) ?? 0 }

    private mutating func drawTrack(isDashed: Bool) {
        guard isDashed else { return fill(x: 2, y: 11.5, width: 196, height: 5, .track) }
        var x = 2.0
        while x < 198 {
            fill(x: x, y: 11.5, width: min(2.2, 198 - x), height: 5, .dash)
            x += 5.6
        }
    }

    private mutating func fill(
        _ band: GaugeBand, y: Double, height: Double, _ colour: GaugeColour, opacity: Double
    ) {
        fill(x: number(band.x), y: y, width: number(band.width), height: height, colour, opacity: opacity)
    }

    private mutating func fill(
        x: Double, y: Double, width: Double, height: Double, _ colour: GaugeColour, opacity: Double = 1
    ) {
        paint(x...x + max(width, 0), y...y + height, colour) { dotX, dotY, size in
            let across = min(dotX + size, x + width) - max(dotX, x)
            let down = min(dotY + size, y + height) - max(dotY, y)
            return max(0, across) * max(0, down) / (size * size) * opacity
        }
    }

    /// A ring that is white inside.
    private mutating func ring(x: Double, radius: Double, line: Double, _ colour: GaugeColour) {
        let outer = radius + line / 2
        func distance(_ dotX: Double, _ dotY: Double, _ size: Double) -> Double {
            let (right, down) = (dotX + size / 2 - x, dotY + size / 2 - 14)
            return (right * right + down * down).squareRoot()
        }
        paint(x - outer...x + outer, 14 - outer...14 + outer, .white) { dotX, dotY, size in
            GaugePicture.covered((radius - distance(dotX, dotY, size)) / size)
        }
        paint(x - outer...x + outer, 14 - outer...14 + outer, colour) { dotX, dotY, size in
            GaugePicture.covered((line / 2 - abs(distance(dotX, dotY, size) - radius)) / size)
        }
    }

    /// The pointer above the track: its tip looks down.
    private mutating func fillTriangle(_ pointer: GaugePointer) {
        guard let start = GaugePicture.start(pointer.outline) else { return }
        let (left, top) = start
        paint(left...left + 8, top...top + 5.6, .ink) { dotX, dotY, size in
            let (x, y) = (dotX + size / 2 - left, dotY + size / 2 - top)
            let half = 4 * (1 - y / 5.6)
            return GaugePicture.covered((half - abs(x - 4)) / size) * GaugePicture.covered(y / size + 0.5)
        }
    }

    /// The arrow head at an end, as two thick lines.
    private mutating func drawArrow(_ arrow: GaugePointer) {
        guard let (x, _) = GaugePicture.start(arrow.outline) else { return }
        let tip = x > 100 ? x + 5 : x - 5
        for y in [9.5, 18.5] {
            let ends = (min(x, tip) - 1...max(x, tip) + 1)
            paint(ends, 8...20, .ink) { dotX, dotY, size in
                let away = GaugePicture.distance(
                    (dotX + size / 2, dotY + size / 2), from: (x, y), to: (tip, 14))
                return GaugePicture.covered((0.8 - away) / size)
            }
        }
    }

    /// Lays a colour over the dots of an area, each as far as it is covered.
    private mutating func paint(
        _ across: ClosedRange<Double>, _ down: ClosedRange<Double>, _ colour: GaugeColour,
        _ cover: (Double, Double, Double) -> Double
    ) {
        let scale = GaugePicture.scale
        let size = 1 / scale
        let columns =
            max(
                0, Int(across.lowerBound * scale))..<min(
                GaugePicture.width, max(0, Int((across.upperBound * scale).rounded(.up))) + 1)
        let rows =
            max(
                0, Int(down.lowerBound * scale))..<min(
                GaugePicture.height, max(0, Int((down.upperBound * scale).rounded(.up))) + 1)
        guard !columns.isEmpty, !rows.isEmpty else { return }
        let parts = [Double(colour.red), Double(colour.green), Double(colour.blue)]
        for row in rows {
            for column in columns {
                let share = min(1, max(0, cover(Double(column) * size, Double(row) * size, size)))
                guard share > 0 else { continue }
                let place = (row * GaugePicture.width + column) * 3
                for part in 0..<3 {
                    let under = Double(dots[place + part])
                    dots[place + part] = UInt8((under + (parts[part] - under) * share).rounded())
                }
            }
        }
    }

    /// How far a dot is covered whose middle lies so many dots inside an edge.
    private static func covered(_ inside: Double) -> Double { min(1, max(0, inside + 0.5)) }

    private static func distance(
        _ point: (Double, Double), from: (Double, Double), to: (Double, Double)
    ) -> Double {
        let (dx, dy) = (to.0 - from.0, to.1 - from.1)
        let along = ((point.0 - from.0) * dx + (point.1 - from.1) * dy) / (dx * dx + dy * dy)
        let share = min(1, max(0, along))
        let (x, y) = (point.0 - from.0 - share * dx, point.1 - from.1 - share * dy)
        return (x * x + y * y).squareRoot()
    }

    /// Where an outline begins: `M12.5 2h8…`.
    static func start(_ outline: String) -> (Double, Double)? {
        let numbers = outline.dropFirst().prefix { $0.isNumber || $0 == "." || $0 == " " || $0 == "-" }
            .split(separator: " ").compactMap { Double($0) }
        return numbers.count >= 2 ? (numbers[0], numbers[1]) : nil
    }
}

/// The colours of the gauge, as the style sheet has them.
struct GaugeColour: Hashable {
    let red: UInt8
    let green: UInt8
    let blue: UInt8

    init(_ rgb: UInt32) {
        red = UInt8(rgb >> 16 & 255)
        green = UInt8(rgb >> 8 & 255)
        blue = UInt8(rgb & 255)
    }

    static let ink = GaugeColour(0x14252E)
    static let white = GaugeColour(0xFFFFFF)
    static let track = GaugeColour(0xE8EBEA)
    static let dash = GaugeColour(0xB9BFBF)
    static let tick = GaugeColour(0x8D979B)
    static let disputed = GaugeColour(0x6D4A9C)

    /// The colour of a verdict's mark.
    static func of(_ kind: String) -> GaugeColour {
        switch kind {
        case "met": GaugeColour(0x1A7457)
        case "on": GaugeColour(0x2468A8)
        case "risk": GaugeColour(0x995800)
        case "off": GaugeColour(0xB3261E)
        case "disputed": disputed
        default: GaugeColour(0x647077)
        }
    }

    /// Six digits, as documents write colours.
    var hex: String {
        [red, green, blue].map { part in
            let digits = String(part, radix: 16, uppercase: true)
            return digits.count < 2 ? "0" + digits : digits
        }.joined()
    }
}
