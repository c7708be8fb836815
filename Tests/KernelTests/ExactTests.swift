import Kernel
import Seeds
import Testing

/// Exact ratios against digit-by-digit arithmetic.
@Suite struct ExactTests {
    private struct Pair {
        let exact: Exact
        let top: NaiveNumber
        let bottom: NaiveNumber

        /// Small, middling or as large as fits.
        init(_ numbers: inout SeededNumbers) {
            let bits = numbers.one(of: [4, 4, 20, 60, 90, 126])
            func some() -> Int128 {
                let high = Int128(truncatingIfNeeded: numbers.next()) << 64
                return (high | Int128(numbers.next())) >> (127 - bits)
            }
            let (first, second) = (some(), some())
            exact = Exact(first, over: second) ?? .zero
            (top, bottom) = (NaiveNumber(exact.numerator), NaiveNumber(exact.denominator))
        }
    }

    /// Whether the ratio is the one of the two whole numbers.
    private func isRatio(_ exact: Exact, _ top: NaiveNumber, _ bottom: NaiveNumber) -> Bool {
        NaiveNumber(exact.numerator) * bottom == top * NaiveNumber(exact.denominator)
    }

    @Test(arguments: SeededNumbers.seeds(20))
    func `sums, differences, products and quotients are those of long arithmetic`(seed: UInt64) {
        var numbers = SeededNumbers(seed: seed)
        for _ in 0..<150 {
            let (left, right) = (Pair(&numbers), Pair(&numbers))
            let crossed = (left.top * right.bottom, right.top * left.bottom)
            let bottom = left.bottom * right.bottom
            let sums = [
                (left.exact.plus(right.exact), crossed.0 + crossed.1, "+"),
                (left.exact.minus(right.exact), crossed.0 + -crossed.1, "-"),
            ]
            for (result, top, sign) in sums {
                let fits = [crossed.0, crossed.1, top, bottom].allSatisfy(\.fits)
                check(result, top, bottom, fits, "seed \(seed): \(left.exact) \(sign) \(right.exact)")
            }
            let product = left.top * right.top
            check(
                left.exact.times(right.exact), product, bottom, product.fits && bottom.fits,
                "seed \(seed): \(left.exact) * \(right.exact)")
            let quotient = left.exact.divided(by: right.exact)
            if right.exact.isZero {
                #expect(quotient == nil)
            } else {
                let fits = crossed.0.fits && crossed.1.fits
                check(quotient, crossed.0, crossed.1, fits, "seed \(seed): \(left.exact) / \(right.exact)")
            }
        }
    }

    /// A result is the true one in lowest terms; there is one wherever nothing on the way leaves the range.
    private func check(
        _ result: Exact?, _ top: NaiveNumber, _ bottom: NaiveNumber, _ fits: Bool, _ what: String
    ) {
        guard let result else {
            #expect(!fits, "\(what)")
            return
        }
        #expect(isRatio(result, top, bottom), "\(what) = \(result)")
        #expect(result.denominator > 0 && gcd(result.numerator, result.denominator) == 1, "\(what)")
    }

    private func gcd(_ first: Int128, _ second: Int128) -> Int128 {
        second == 0 ? (first < 0 ? -first : first) : gcd(second, first % second)
    }

    @Test(arguments: SeededNumbers.seeds(20))
    func `the order is that of long arithmetic, however large the numbers`(seed: UInt64) {
        var numbers = SeededNumbers(seed: seed)
        for _ in 0..<200 {
            let (left, right) = (Pair(&numbers), Pair(&numbers))
            let isLess = left.top * right.bottom < right.top * left.bottom
            #expect((left.exact < right.exact) == isLess, "seed \(seed): \(left.exact) < \(right.exact)")
            #expect(!(left.exact < left.exact))
            let floor = NaiveNumber(left.exact.floor) * left.bottom
            #expect(
                !(left.top < floor) && left.top < floor + left.bottom, "seed \(seed): floor of \(left.exact)")
        }
    }

    @Test(arguments: SeededNumbers.seeds(10))
    func `rounding goes to the nearest, a half to the even neighbour`(seed: UInt64) throws {
        var numbers = SeededNumbers(seed: seed)
        for _ in 0..<200 {
            let decimals = numbers.number(0...4)
            let (top, bottom) = (numbers.number(-99_999...99_999), numbers.number(1...40))
            let number = try #require(Exact(Int128(top), over: Int128(bottom)))
            // In whole numbers of the last digit: down, then up if more than half is left, or half to the
            // even.
            let shifted = top * [1, 10, 100, 1000, 10_000][decimals]
            let down = shifted >= 0 ? shifted / bottom : -((-shifted + bottom - 1) / bottom)
            let rest = 2 * (shifted - down * bottom)
            let wanted = rest > bottom || rest == bottom && down % 2 != 0 ? down + 1 : down
            #expect(
                number.scaled(decimals: decimals) == Int128(wanted), "seed \(seed): \(number) to \(decimals)")
            #expect(
                number.scaled(decimals: decimals, .down) == Int128(down),
                "seed \(seed): \(number) to \(decimals)")
            let rounded = number.rounded(decimals: decimals)
            #expect(rounded == Exact(Int128(wanted), over: Exact.powerOfTen(decimals)))
            #expect(Exact(number.text(decimals: decimals)) == rounded)
            #expect(
                number.text(decimals: decimals).split(separator: ".").dropFirst().first?.count ?? 0
                    == decimals)
        }
    }

    @Test(arguments: [
        ("0.5", 0, "0"), ("1.5", 0, "2"), ("2.5", 0, "2"), ("-0.5", 0, "0"), ("-1.5", 0, "-2"),
        ("2.675", 2, "2.68"),
        ("2.665", 2, "2.66"), ("0.05", 1, "0.0"), ("99.95", 1, "100.0"), ("1/3", 3, "0.333"),
        ("-0.04", 1, "0.0"),
    ])
    func `halves are rounded to even`(number: String, decimals: Int, wanted: String) {
        #expect(Exact(number)?.text(decimals: decimals) == wanted)
    }

    @Test(arguments: [
        "12", "-0.64", "1/3", "0", "123456789012345678901234567890", "0.000000000000000001", "-7/9",
        "99999999999.99",
    ])
    func `text that is read is written again`(text: String) {
        #expect(Exact(text)?.description == text)
    }

    @Test(arguments: [
        "", "-", ".5", "5.", "1e3", "1,000", " 1", "1 ", "1/0", "1/", "/2", "0x10", "１２", "1.2.3", "--1",
        "1-",
        "1234567890123456789012345678901", "0.0000000000000000001", "½", "∞",
    ])
    func `what is not plain decimal text is refused`(text: String) {
        #expect(Exact(text) == nil)
    }

    @Test func `the ends of the range are refused and not trapped`() {
        #expect(Exact(.min, over: 1) == nil && Exact(1, over: .min) == nil && Exact(1, over: 0) == nil)
        let largest = Exact(.max, over: 1) ?? .zero
        #expect(largest.plus(.one) == nil && largest.times(Exact(2)) == nil)
        #expect(largest.negated.minus(.one) == nil)
        #expect(largest.minus(largest) == .zero && largest.divided(by: largest) == .one)
        #expect(largest.scaled(decimals: 1) == nil && largest.rounded(decimals: 3) == largest)
    }
}
