import Kernel
import Seeds
import Testing

/// Digits as published.
@Suite struct DecimalTextTests {
    @Test(arguments: SeededNumbers.seeds(10))
    func `every decimal text is read with its digits and decimals`(seed: UInt64) {
        var numbers = SeededNumbers(seed: seed)
        for _ in 0..<200 {
            let (whole, places) = (numbers.number(0...999_999), numbers.number(0...6))
            let fraction = (0..<places).map { _ in "\(numbers.number(0...9))" }.joined()
            let sign = numbers.one(of: ["", "", "-", "+", "−"])
            let text = sign + "\(whole)" + (places == 0 ? "" : "." + fraction)
            let digits = Int128("\(whole)" + fraction) ?? -1
            let isNegative = sign == "-" || sign == "−"
            let read = DecimalText(text)
            #expect(read?.digits == (isNegative ? -digits : digits), "seed \(seed): \(text)")
            #expect(read?.decimals == places, "seed \(seed): \(text)")
            let needed = fraction.reversed().drop { $0 == "0" }.count
            #expect(read?.neededDecimals == needed, "seed \(seed): \(text)")
            #expect(read?.value == Exact(isNegative ? -digits : digits, over: Exact.powerOfTen(places)))
        }
    }

    @Test(arguments: [
        "", "-", "+", ".", "1.", ".1", "1..2", "1.2.3", "1,234", "1 234", " 1", "1e5", "１", "一", "1-", "0x1",
        "1234567890123456789012345678901", "0.1234567890123456789",
    ])
    func `what is not plain decimal text is refused`(text: String) {
        #expect(DecimalText(text) == nil)
    }

    @Test(arguments: [
        ("2.4", "2.36", true), ("2.4", "2.21", false), ("2.21", "2.36", false), ("1514", "1517", false),
        ("40", "39.6", true), ("40", "40.4", true), ("40", "40.6", false), ("2.40", "2.4", true),
        ("0.5", "0", true),
        ("1.5", "2", true), ("2.5", "2", true), ("2.5", "3", false), ("-2.4", "-2.36", true),
        ("2.4", "-2.4", false),
    ])
    func `two published numbers agree where the coarser one can be the finer one`(
        left: String, right: String, agrees: Bool
    ) throws {
        let (first, second) = (try #require(DecimalText(left)), try #require(DecimalText(right)))
        #expect(first.agrees(with: second) == agrees && second.agrees(with: first) == agrees)
    }
}
