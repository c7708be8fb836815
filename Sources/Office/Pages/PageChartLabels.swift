/// Places labels beside points so that none covers another or a point; what finds no room is left to the
/// table.
struct ChartLabels {
    enum Side {
        case above
        case below
        case left
        case right
    }

    private struct Box {
        let left: Double
        let top: Double
        let right: Double
        let bottom: Double

        func meets(_ other: Box) -> Bool {
            left < other.right && other.left < right && top < other.bottom && other.top < bottom
        }
    }

    let left: Double
    let right: Double
    let top: Double
    let bottom: Double
    private(set) var labels: [ChartLabel] = []
    private var taken: [Box] = []

    init(left: Double, right: Double, top: Double, bottom: Double) {
        self.left = left
        self.right = right
        self.top = top
        self.bottom = bottom
    }

    /// Keeps labels off a point.
    mutating func avoid(_ x: Double, _ y: Double) {
        taken.append(Box(left: x - 5, top: y - 5, right: x + 5, bottom: y + 5))
    }

    mutating func write(_ text: String, _ kind: String, _ x: Double, _ y: Double, _ sides: [Side]) {
        if text.isEmpty { return }
        let width = ChartText.width(text)
        for side in sides {
            let (anchor, textX, textY, start) =
                switch side {
                case .above: ("middle", x, y - 13, x - width / 2)
                case .below: ("middle", x, y + 22, x - width / 2)
                case .left: ("end", x - 10, y + 4, x - 10 - width)
                case .right: ("start", x + 10, y + 4, x + 10)
                }
            let box = Box(left: start, top: textY - 11, right: start + width, bottom: textY + 3)
            guard box.left >= left, box.right <= right, box.top >= top, box.bottom <= bottom,
                !taken.contains(where: { $0.meets(box) })
            else { continue }
            taken.append(box)
            labels.append(
                ChartLabel(
                    kind: kind, x: GaugeModel.text(textX), y: GaugeModel.text(textY), anchor: anchor,
                    text: text))
            return
        }
    }
}

/// How wide a text is in a drawing: Han 12.5, other characters about 7.
enum ChartText {
    static func width(_ text: String) -> Double {
        text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 12.5 : $1.value == 0xA0 ? 4 : 7) }
    }
}
