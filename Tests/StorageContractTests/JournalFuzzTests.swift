import Foundation
import Kernel
import Seeds
import Testing

@testable import Office

@Suite struct JournalFuzzTests {
    /// Seeds are printed with a failure; TIDEMARK_LONG=1 tries more.
    static let rounds = ProcessInfo.processInfo.environment["TIDEMARK_LONG"] == "1" ? 200_000 : 10_000

    @Test func `mutated bodies are refused or read back to the same bytes, and never crash`() throws {
        let seed: UInt64 = 20_251_124
        var numbers = SeededNumbers(seed: seed)
        let bodies = JournalGoldenTests.all
        for round in 0..<Self.rounds {
            let golden = bodies[Int.random(in: bodies.indices, using: &numbers)]
            let bytes = mutated(golden.body.bytes, &numbers)
            guard let body = try? EntryBody(kind: golden.body.kind, version: 1, bytes: bytes) else {
                continue
            }
            #expect(body.bytes == bytes, "seed \(seed), round \(round): \(bytes.hex)")
        }
    }

    @Test func `mutated parts are refused or read back to the same bytes, and never crash`() throws {
        let seed: UInt64 = 20_251_125
        var numbers = SeededNumbers(seed: seed)
        let part = try #require(FigurePart.cut([Sample.row(), Sample.row("nets", "b", 2024, "-3")]).first)
        for round in 0..<Self.rounds {
            let bytes = mutated(part.content.bytes, &numbers)
            guard let rows = try? FigurePart.rows(of: bytes) else { continue }
            let again = FigurePart.cut(rows).first?.content.bytes ?? [1, 0]
            #expect(again == bytes, "seed \(seed), round \(round): \(bytes.hex)")
        }
    }

    static let unread: [(name: String, hex: String)] = [
        ("another form", "0203772d3102047265616c"),
        ("cut short", "0103772d31020472656100"),
        ("shorter still", "0103772d310204726561"),
        ("spare bytes", "0103772d3102047265616c00"),
        ("a longer number", "0103772d318200047265616c"),
        ("no UTF-8", "0103ff2d3102047265616c"),
        ("no such kind", "0103772d31020466616b65"),
        ("a length beyond the bytes", "01ffffffffffffffff7f02047265616c"),
        ("a number beyond 128 bits", "0103772d31ffffffffffffffffffffffffffffffffffffff01"),
        ("nothing", ""),
    ]

    @Test(arguments: unread)
    func `a body that no version writes is refused`(example: (name: String, hex: String)) throws {
        #expect(throws: UnreadableBytes.self) {
            _ = try EntryBody(kind: .world, version: 1, bytes: Bytes.of(hex: example.hex))
        }
    }

    @Test func `messages nested without end are refused`() throws {
        let deep = (0..<40).reduce(MessageArgument.integer(1)) { inner, _ in .list([inner]) }
        let body = RefusedBody(command: "r", verb: "adopt", message: Message("m", ["a": deep]))
        #expect(throws: UnreadableBytes.self) {
            _ = try EntryBody(kind: .refused, version: 1, bytes: EntryBody.refused(body).bytes)
        }
    }

    @Test(arguments: [0, 1, -1, 63, -64, 64, 1 << 62, Int.max, Int.min])
    func `a number is read back`(number: Int) throws {
        var writer = JournalWriter()
        writer.integer(number)
        writer.integer(Int128(number) << 60)
        var scanner = JournalScanner(writer.bytes)
        #expect(try scanner.integer() == number)
        #expect(try scanner.wide() == Int128(number) << 60)
        try scanner.finish()
    }

    private func mutated(_ bytes: [UInt8], _ numbers: inout SeededNumbers) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...3, using: &numbers) {
            let place = Int.random(in: 0..<max(bytes.count, 1), using: &numbers)
            switch Int.random(in: 0..<4, using: &numbers) {
            case 0 where !bytes.isEmpty: bytes[place] = UInt8.random(in: 0...255, using: &numbers)
            case 1 where !bytes.isEmpty: bytes.remove(at: place)
            case 2: bytes.insert(UInt8.random(in: 0...255, using: &numbers), at: min(place, bytes.count))
            default: bytes = Array(bytes.prefix(place))
            }
        }
        return bytes
    }
}
