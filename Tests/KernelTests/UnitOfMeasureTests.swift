import Kernel
import Testing

/// Units of measure and content hashes.
@Suite struct UnitOfMeasureTests {
    private func unit(_ symbol: String, _ dimension: String, _ scale: String) -> UnitOfMeasure {
        UnitOfMeasure(
            symbol: symbol, title: Title(zh: symbol, en: symbol), dimension: dimension,
            scale: Exact(scale) ?? .one)
    }

    @Test func `values convert within a dimension and nowhere else`() {
        let (yuan, large, percent) = (
            unit("元", "money", "1"), unit("亿元", "money", "100000000"), unit("%", "ratio", "1/100")
        )
        #expect(large.converting(Exact(14_030_000_000), from: yuan)?.description == "140.3")
        #expect(yuan.converting(Exact("140.3") ?? .zero, from: large) == Exact(14_030_000_000))
        #expect(
            percent.converting(Exact("0.0212") ?? .zero, from: unit("倍", "ratio", "1"))?.description == "2.12"
        )
        #expect(percent.converting(.one, from: yuan) == nil)
        #expect(yuan.converting(Exact(5), from: yuan) == Exact(5))
    }

    @Test func `a hash is 32 bytes, written and read in hexadecimal`() {
        let hash = ContentHash(0..<32)
        #expect(hash?.description.hasPrefix("000102030405") == true)
        #expect(hash.flatMap { ContentHash(hex: $0.description) } == hash)
        #expect(
            ContentHash(hex: String(repeating: "AB", count: 32))?.description
                == String(repeating: "ab", count: 32))
        for text in ["", "ab", String(repeating: "a", count: 63), String(repeating: "g", count: 64)] {
            #expect(ContentHash(hex: text) == nil)
        }
        #expect(ContentHash(0..<31) == nil)
        #expect(ContentHash.none < (hash ?? .none))
    }
}
