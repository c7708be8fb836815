/// A whole number of any size, digit by digit, as it is taught at school: slow, and with nothing in it to
/// share a mistake with 128-bit arithmetic.
struct NaiveNumber: Equatable {
    /// The last digit first; no leading zeros; zero has none.
    var digits: [Int]
    var isNegative: Bool

    init(_ text: String) {
        digits = text.drop { $0 == "-" }.reversed().compactMap(\.wholeNumberValue)
        isNegative = text.hasPrefix("-")
        trim()
    }

    init(_ number: Int128) { self.init("\(number)") }

    private init(digits: [Int], isNegative: Bool) {
        self.digits = digits
        self.isNegative = isNegative
        trim()
    }

    private mutating func trim() {
        while digits.last == 0 { digits.removeLast() }
        if digits.isEmpty { isNegative = false }
    }

    var text: String {
        digits.isEmpty ? "0" : (isNegative ? "-" : "") + digits.reversed().map { "\($0)" }.joined()
    }

    /// Whether `Int128` can hold it and its negative.
    var fits: Bool {
        let limit = NaiveNumber("170141183460469231731687303715884105727")
        return !NaiveNumber.isLess(limit.digits, digits)
    }

    static func + (left: NaiveNumber, right: NaiveNumber) -> NaiveNumber {
        if left.isNegative == right.isNegative {
            return NaiveNumber(digits: sum(left.digits, right.digits), isNegative: left.isNegative)
        }
        if isLess(left.digits, right.digits) {
            return NaiveNumber(digits: difference(right.digits, left.digits), isNegative: right.isNegative)
        }
        return NaiveNumber(digits: difference(left.digits, right.digits), isNegative: left.isNegative)
    }

    static prefix func - (number: NaiveNumber) -> NaiveNumber {
        NaiveNumber(digits: number.digits, isNegative: !number.isNegative)
    }

    static func * (left: NaiveNumber, right: NaiveNumber) -> NaiveNumber {
        var digits = [Int](repeating: 0, count: left.digits.count + right.digits.count + 1)
        for (place, digit) in left.digits.enumerated() {
            for (other, factor) in right.digits.enumerated() { digits[place + other] += digit * factor }
        }
        for place in digits.indices.dropLast() {
            digits[place + 1] += digits[place] / 10
            digits[place] %= 10
        }
        return NaiveNumber(digits: digits, isNegative: left.isNegative != right.isNegative)
    }

    static func < (left: NaiveNumber, right: NaiveNumber) -> Bool {
        if left.isNegative != right.isNegative { return left.isNegative }
        return left.isNegative ? isLess(right.digits, left.digits) : isLess(left.digits, right.digits)
    }

    private static func isLess(_ left: [Int], _ right: [Int]) -> Bool {
        if left.count != right.count { return left.count < right.count }
        return left.reversed().lexicographicallyPrecedes(right.reversed())
    }

    private static func sum(_ left: [Int], _ right: [Int]) -> [Int] {
        var (digits, carry): ([Int], Int) = ([], 0)
        for place in 0..<max(left.count, right.count) + 1 {
            let total =
                carry + (place < left.count ? left[place] : 0) + (place < right.count ? right[place] : 0)
            digits.append(total % 10)
            carry = total / 10
        }
        return digits
    }

    private static func difference(_ left: [Int], _ right: [Int]) -> [Int] {
        var (digits, borrow): ([Int], Int) = ([], 0)
        for place in left.indices {
            let rest = left[place] - borrow - (place < right.count ? right[place] : 0)
            digits.append(rest < 0 ? rest + 10 : rest)
            borrow = rest < 0 ? 1 : 0
        }
        return digits
    }
}
