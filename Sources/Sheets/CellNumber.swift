/// A number of a cell as decimal digits: the 15 significant ones that a spreadsheet shows, without the noise
/// of its binary fraction.
struct CellNumber: Hashable {
    static let significantDigits = 15
    /// What a spreadsheet can hold: numbers of 64 bits end before 1.8E308 and begin with 4.9E-324.
    static let exponents = -323...309

    var isNegative = false
    /// Digits 0…9, the first of them not 0; none for zero.
    private var digits: [UInt8] = []
    /// The value is 0.digits times ten to this power.
    private var exponent = 0

    /// Reads what stands in a cell: `-12.5`, `1E-3`, `0.30000000000000004`; `nil` for anything else.
    init?(_ text: some Collection<UInt8>) {
        var (rest, seen, point) = (text[...], 0, false)
        if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") {
            isNegative = rest.removeFirst() == UInt8(ascii: "-")
        }
        while let byte = rest.first, byte != UInt8(ascii: "e"), byte != UInt8(ascii: "E") {
            rest.removeFirst()
            if byte == UInt8(ascii: "."), !point {
                point = true
                continue
            }
            guard (0x30...0x39).contains(byte) else { return nil }
            seen += 1
            if byte != 0x30 || !digits.isEmpty {
                digits.append(byte - 0x30)
                if !point { exponent += 1 }
            } else if point {
                exponent -= 1
            }
        }
        guard seen > 0, seen <= 400 else { return nil }
        if !rest.isEmpty {
            rest.removeFirst()
            guard rest.count <= 5, let power = Int(String(decoding: rest, as: UTF8.self)),
                (-400...400).contains(power)
            else { return nil }
            exponent += power
        }
        round()
        guard isZero || CellNumber.exponents.contains(exponent) else { return nil }
    }

    private mutating func round() {
        if digits.count > CellNumber.significantDigits {
            let isUp = digits[CellNumber.significantDigits] >= 5
            digits.removeSubrange(CellNumber.significantDigits...)
            if isUp { increment() }
        }
        while digits.last == 0 { digits.removeLast() }
        if digits.isEmpty { (isNegative, exponent) = (false, 0) }
    }

    private mutating func increment() {
        for index in digits.indices.reversed() {
            if digits[index] < 9 {
                digits[index] += 1
                return
            }
            digits[index] = 0
        }
        digits.insert(1, at: 0)
        exponent += 1
    }

    var isZero: Bool { digits.isEmpty }

    /// As plain decimals, times ten to a power, with at least so many decimals.
    func text(power: Int = 0, decimals: Int = 0) -> String {
        let point = isZero ? 0 : exponent + power
        var whole = digits.prefix(max(point, 0)).map { Character(Unicode.Scalar($0 + 0x30)) }
        whole += repeatElement("0", count: max(point - digits.count, 0))
        var part: [Character] = point < 0 ? Array(repeating: "0", count: -point) : []
        part += digits.dropFirst(max(point, 0)).map { Character(Unicode.Scalar($0 + 0x30)) }
        part += repeatElement("0", count: max(decimals - part.count, 0))
        let tail = part.isEmpty ? "" : "." + String(part)
        return (isNegative ? "-" : "") + (whole.isEmpty ? "0" : String(whole)) + tail
    }

    /// The value for dates, whose serial numbers are small.
    var double: Double { Double(text()) ?? .infinity }

    /// Whether the bytes are a plain decimal that stays as it is: the common case, which needs no arithmetic.
    static func isPlain(_ bytes: ArraySlice<UInt8>) -> Bool {
        let start = bytes.first == UInt8(ascii: "-") ? bytes.startIndex + 1 : bytes.startIndex
        guard bytes.endIndex - start <= significantDigits, start < bytes.endIndex else { return false }
        var point = false
        for index in start..<bytes.endIndex {
            let byte = bytes[index]
            if byte == UInt8(ascii: "."), !point, index > start, index + 1 < bytes.endIndex {
                point = true
            } else if byte < 0x30 || byte > 0x39 {
                return false
            }
        }
        // 007, -0 and 1.50 are written otherwise.
        let isZero = bytes[start] == 0x30
        if isZero, bytes.endIndex - start > 1, bytes[start + 1] != UInt8(ascii: ".") { return false }
        if isZero, !point, start > bytes.startIndex { return false }
        return !(point && bytes.last == 0x30)
    }
}
