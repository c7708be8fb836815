import Kernel

/// How a number format makes a number look, as far as it changes what is read.
struct NumberFormat: Hashable {
    enum Shape: Hashable {
        /// The digits themselves, with at least so many decimals, each % a hundredfold, between two texts.
        case number(decimals: Int, percents: Int, before: String, behind: String)
        case date(DateParts)
        /// A text instead of the number, such as the — of accountants for zero; empty where it is hidden.
        case words(String)
        /// The digits seen are not the number's: it is divided by thousands, or signs stand between digits.
        case misleading
    }

    private let positive: Shape
    private let negative: Shape
    private let zero: Shape

    static let general = NumberFormat(plain, plain, plain)
    private static let plain = Shape.number(decimals: 0, percents: 0, before: "", behind: "")

    /// Whether plain digits stay as they are.
    var isGeneral: Bool { self == .general }

    private init(_ positive: Shape, _ negative: Shape, _ zero: Shape) {
        self.positive = positive
        self.negative = negative
        self.zero = zero
    }

    /// The format of a code such as `#,##0.00"万元";[Red]-0.0`.
    init(code: String) {
        let sections = NumberFormatParser.sections(code)
        var shapes = sections.prefix(3).map(\.shape)
        // A minus that is written before a number above zero: neither 5 nor -5 is what the screen shows.
        if sections[0].isMinused, !sections[0].isConditional { shapes[0] = .misleading }
        if sections.contains(where: \.isConditional) {
            // Which section holds is the condition's business: only where all agree it does not matter.
            let shape = shapes.allSatisfy { $0 == shapes[0] } ? shapes[0] : .misleading
            self.init(shape, shape, shape)
        } else {
            self.init(
                shapes[0], shapes.count > 1 ? shapes[1] : shapes[0],
                sections[shapes.count > 2 ? 2 : 0].zero)
        }
    }

    /// What is seen of a number; a message where that is not its digits, or no date.
    func text(_ number: CellNumber, is1904: Bool) -> Result<String, CellFault> {
        switch number.isZero ? zero : number.isNegative ? negative : positive {
        case .number(let decimals, let percents, let before, let behind):
            let digits = number.text(power: 2 * percents, decimals: decimals)
            return .success(before + digits + behind)
        case .date(let parts):
            guard let text = CellDate.text(number.double, parts, is1904: is1904) else {
                return .failure(CellFault("import.workbook.no-date", ["text": .text(number.text())]))
            }
            return .success(text)
        case .words(let words): return .success(words)
        case .misleading:
            return .failure(CellFault("import.workbook.misleading-format", ["text": .text(number.text())]))
        }
    }
}

/// Why a cell cannot be read.
struct CellFault: Error, Hashable {
    let message: Message

    init(_ code: String, _ arguments: [String: MessageArgument] = [:]) {
        message = Message(code, arguments)
    }
}

extension NumberFormat {
    /// The formats that workbooks know by number, as the Chinese Excel has them.
    static func builtIn(_ number: Int) -> String? {
        switch number {
        case 0: "General"
        case 1: "0"
        case 2: "0.00"
        case 3: "#,##0"
        case 4: "#,##0.00"
        case 5, 6: "#,##0;-#,##0"
        case 7, 8: "#,##0.00;-#,##0.00"
        case 9: "0%"
        case 10: "0.00%"
        case 11, 48: "0.00E+00"
        case 12, 13: "# ?/?"
        case 14, 15, 31: "yyyy-mm-dd"
        case 16, 28, 29, 30, 51, 53, 54, 58: "m-d"
        case 17, 27, 36, 50, 52, 57: "yyyy-mm"
        case 18...21, 32...35, 45...47, 55, 56: "h:mm:ss"
        case 22: "yyyy-mm-dd h:mm"
        case 37, 38: "#,##0;-#,##0"
        case 39, 40: "#,##0.00;-#,##0.00"
        case 41, 42: "#,##0;-#,##0;\"-\""
        case 43, 44: "#,##0.00;-#,##0.00;\"-\""
        case 49: "@"
        default: nil
        }
    }
}
