import Documents
import Kernel
import Measures
import Plans
import Testing

@testable import Office

/// The bytes of every kind and form that was ever written, made by hand from the description of the encoding.
/// A line here is never changed: old journals hold it.
@Suite struct JournalGoldenTests {
    struct Golden: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let body: EntryBody
        let hex: String
    }

    static let hash = ContentHash.of(Array("plan: harbour".utf8))
    static let hashHex = "097f5376bbd504ddd0c6fea9f7950ad7cabffd5ee86d8f95f5da26790abf9df4"

    static let world = Golden(
        testDescription: "world 1", body: .world(World(id: "w-1", format: 1, kind: .real)),
        hex: "01" + "03772d31" + "02" + "047265616c")

    static let adopted = Golden(
        testDescription: "adopted 1",
        body: .adopted(
            AdoptedBody(
                command: "a", plan: "harbour", files: [AdoptedFile(path: "plan.yaml", hash: hash, size: 13)],
                legalBasis: "令",
                lint: LintSummary(errors: 0, warnings: 2, notes: 130, codes: [.init(code: "x", count: 3)]))),
        hex: "01" + "0161" + "07686172626f7572" + "01" + "09706c616e2e79616d6c" + hashHex + "1a"
            + "0103e4bba4" + "00" + "04" + "8402" + "01" + "0178" + "06")

    static let imported = Golden(
        testDescription: "figures-imported 1",
        body: .imported(
            ImportedBody(
                command: "f", source: "a.csv", plan: nil, kind: .sample,
                parts: [ImportedBody.Part(hash: hash, rows: 300)])),
        hex: "01" + "0166" + "05612e637376" + "00" + "010673616d706c65" + "01" + hashHex + "d804")

    static let refused = Golden(
        testDescription: "refused 1",
        body: .refused(
            RefusedBody(
                command: "r", verb: "adopt",
                message: Message(
                    "m",
                    [
                        "a": .text("t"), "b": .title(Title(zh: "中", en: "e")), "c": .integer(-3),
                        "d": .number(Exact("-0.5") ?? .zero, decimals: 1),
                        "e": .quantity(Exact(7), decimals: 0, unit: Title(zh: "家", en: "firms")),
                        "f": .period(.toDate(2022, through: 7)), "g": .day(Day(number: -1)),
                        "h": .message(Message("n")), "i": .list([.integer(1), .text("")]),
                    ]))),
        hex: "01" + "0172" + "0561646f7074" + "016d" + "09" + "0161" + "010174" + "0162" + "0203e4b8ad0165"
            + "0163" + "0305" + "0164" + "04010402" + "0165" + "050e020003e5aeb6056669726d73" + "0166"
            + "0606" + "90fb02" + "9cfb02" + "0167" + "0701" + "0168" + "08016e00" + "0169" + "090203020100")

    static let erased = Golden(
        testDescription: "erased 1",
        body: .erased(ErasedBody(command: "e", hash: hash, kind: .figures, basis: "令")),
        hex: "01" + "0165" + hashHex + "0766696775726573" + "03e4bba4")

    static let baselineChosen = Golden(
        testDescription: "baseline-chosen 1",
        body: .baselineChosen(
            BaselineChosenBody(
                command: "c",
                BaselineChoosing(
                    plan: "p", seen: hash, indicator: "rd", org: "o",
                    choice: BaselineChoice(statements: ["C1"], value: Exact("2.36") ?? .zero), reason: "因"))),
        hex: "01" + "0163" + "0170" + hashHex + "027264" + "016f" + "01" + "01024331" + "7632" + "03e59ba0")

    static let choiceTakenBack = Golden(
        testDescription: "baseline-chosen 1, taken back",
        body: .baselineChosen(
            BaselineChosenBody(
                command: "c",
                BaselineChoosing(
                    plan: "p", seen: hash, indicator: "rd", org: "o", choice: nil, reason: "r"))),
        hex: "01" + "0163" + "0170" + hashHex + "027264" + "016f" + "00" + "0172")

    static let pathConfirmed = Golden(
        testDescription: "path-confirmed 1",
        body: .pathConfirmed(
            PathConfirmedBody(
                command: "c",
                PathConfirming(
                    plan: "p", seen: hash,
                    paths: [
                        PathConfirming.Path(
                            target: "t", steps: [PathStep(period: .year(2023), value: Exact(7))]),
                        PathConfirming.Path(target: "u", steps: []),
                    ], reason: "r"))),
        hex: "01" + "0163" + "0170" + hashHex + "02" + "0174" + "01" + "00a8fb02befb02" + "0e02"
            + "0175" + "00" + "0172")

    static let all = [
        world, adopted, imported, refused, erased, baselineChosen, choiceTakenBack, pathConfirmed,
    ]

    @Test(arguments: all)
    func `a body has the bytes it always had`(golden: Golden) throws {
        #expect(golden.body.bytes.hex == golden.hex)
    }

    @Test(arguments: all)
    func `a body is read back from the bytes it always had`(golden: Golden) throws {
        #expect(
            try EntryBody(kind: golden.body.kind, version: 1, bytes: Bytes.of(hex: golden.hex)) == golden.body
        )
    }

    @Test func `rows of figures have the bytes they always had`() throws {
        let part = try #require(FigurePart.cut([Sample.row()]).first)
        let hex =
            "01" + "01" + "05626f617473" + "066c696e686169" + "00a8fb02befb02" + "0531322e3430"
            + "0931322e343020e88998" + "0561626f7574" + "0b70726f766973696f6e616c"
            + "010be585ace68aa52032303234" + "01077072696d617279" + "0194b402" + "0109e7acace4b880e8a18c"
        #expect(part.content.bytes.hex == hex)
        #expect(try FigurePart.rows(of: Bytes.of(hex: hex)) == [Sample.row()])
    }

    @Test func `a hash covers the hash before, every field with its length, and the body`() throws {
        let entry = Entry(
            seq: 258, at: Instant(microseconds: -2), actor: Sample.mei, stream: "figures", kind: .refused,
            version: 1, body: [9, 8], previous: Self.hash, hash: .none)
        var bytes = Self.hash.bytes
        bytes += [8, 0, 0, 0, 0, 0, 0, 1, 2] + [8, 255, 255, 255, 255, 255, 255, 255, 254]
        bytes += [18] + Array("local:mei/Mei Chen".utf8) + [7] + Array("figures".utf8)
        bytes += [7] + Array("refused".utf8) + [8, 0, 0, 0, 0, 0, 0, 0, 1] + [9, 8]
        #expect(entry.recomputedHash == ContentHash.of(bytes))
    }

    @Test func `the head of a known journal never changes`() throws {
        let draft = EntryBody.world(World(id: "w-1", kind: .real)).draft(stream: "world")
        let first = draft.sealed(after: .beginning, at: Sample.at(0), by: .system("test"))
        let next = EntryDraft(
            stream: "figures", kind: .refused, version: 1, body: Bytes.of(hex: Self.refused.hex)
        )
        .sealed(after: JournalHead(first), at: Sample.at(1), by: Sample.mei)
        #expect("\(first.hash)" == "2d03e6c8ec1018bebe27d816838524113e66fbe804019c2d6bfc9c177e2675de")
        #expect("\(next.hash)" == "3fe935002bae43508b69c4d782d53f3450eb6aa43b1e76d6ebe0992e88fee7eb")
    }
}

enum Bytes {
    static func of(hex: String) -> [UInt8] {
        let digits = hex.compactMap(\.hexDigitValue)
        return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }
}
