import Documents
import Kernel
import Seeds
import Testing

@Suite struct CSVTests {
    @Test func `cells have their line and column, also behind Han and inside quotes`() throws {
        let records = try records("id,name,note\na,\"甲,乙\",x\nb,\"第一行\n第二行\",\"说\"\"好\"\"\"\n")
        #expect(records[0] == ["2:1 a", "2:3 甲,乙", "2:9 x"])
        #expect(records[1] == ["3:1 b", "3:3 第一行\n第二行", "4:6 说\"好\""])
    }

    @Test func `line ends of Windows, a byte order mark and a missing last line end change nothing`() throws {
        let plain = try records("id,name\na,甲\nb,乙\n")
        #expect(try records("\u{FEFF}id,name\r\na,甲\r\nb,乙") == plain)
        #expect(
            try records("id,name\n\na,甲\n\n\nb,乙\n\n").map { $0.map { $0.dropFirst(3) } }
                == plain.map { $0.map { $0.dropFirst(3) } })
    }

    @Test func `a line end within quotes is a line feed`() throws {
        #expect(try records("id,name\r\na,\"x\r\ny\"\r\n") == [["2:1 a", "2:3 x\ny"]])
    }

    @Test func `empty cells are cells`() throws {
        #expect(
            try records("id,name,note\n,,\na,,\n") == [["2:1 ", "2:2 ", "2:3 "], ["3:1 a", "3:3 ", "3:4 "]])
    }

    @Test func `a table with a header and nothing else has no records`() throws {
        #expect(try records("id,name\n") == [])
    }

    @Test func `a lenient reader takes quotes as they stand`() throws {
        let problems = Problems()
        let dialect = CSVDialect(separator: UInt8(ascii: ";"), isLenient: true)
        let file = DocumentFile(path: "a.csv", bytes: Array("5\" pipe;\"a\"b\n\n,;x\n".utf8))
        var reader = try #require(CSVReader(file, dialect, problems))
        #expect(reader.next()?.map(\.value) == ["5\" pipe", "ab"])
        #expect(reader.next()?.map(\.value) == [""])
        #expect(reader.next()?.map(\.value) == [",", "x"])
        #expect(reader.next() == nil)
        #expect(problems.isEmpty)
    }

    @Test func `what was written can be read again`() throws {
        var generator = SeededNumbers(seed: 20_261_124)
        for _ in 0..<300 {
            let width = Int.random(in: 1...5, using: &generator)
            let rows = (0..<Int.random(in: 1...6, using: &generator)).map { row in
                (0..<width).map { column in
                    column == 0 ? "r\(row)" : Self.cell(using: &generator)
                }
            }
            let header = (0..<width).map { "c\($0)" }
            let text = ([header] + rows).map { $0.map(Self.quoted).joined(separator: ",") }.joined(
                separator: "\n")
            let read = try records(text).map { $0.map { String($0.drop { $0 != " " }.dropFirst()) } }
            #expect(read == rows, "seed 20261124: \(text)")
        }
    }

    private static func cell(using generator: inout SeededNumbers) -> String {
        let signs = ["", "甲", "\"", ",", "\n", " ", "é", "12", "\t", "；"]
        return (0..<Int.random(in: 0...5, using: &generator)).map { _ in
            signs.randomElement(using: &generator) ?? ""
        }.joined()
    }

    private static func quoted(_ text: String) -> String {
        text.contains { $0 == "\"" || $0 == "," || $0 == "\n" }
            ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }

    private func records(_ text: String) throws -> [[String]] {
        let problems = Problems()
        let file = DocumentFile(path: "a.csv", bytes: Array(text.utf8))
        let values = try #require(CSVDocument.read(file, problems), "\(problems.found)")
        return values.map { value in
            (Shown(value, key: "").entries ?? []).map { "\($0.place) \($0.text ?? "?")" }
        }
    }
}
