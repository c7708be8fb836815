import Documents
import Kernel
import Testing

@Suite struct YAMLTests {
    @Test func `scalars stay the text that was written`() throws {
        let text =
            "a: no\nb: 1:30\nc: 007\nd: 2.40\ne: ~\nf: null\ng: 2021-04-30\nh: 0x1F\ni: .inf\nj: '  b '\n"
        let values = try entries(text).map(\.text)
        #expect(values == ["no", "1:30", "007", "2.40", "~", "null", "2021-04-30", "0x1F", ".inf", "  b "])
    }

    @Test func `a value that is not written is empty text`() throws {
        #expect(try entries("a:\nb: ''\nc: x\n").map(\.text) == ["", "", "x"])
    }

    @Test func `every value and key has its line and its column in characters`() throws {
        let text = """
            # 注
            标题: {zh: 高新技术企业, en: High-tech}
            marks:
              - 甲
              - "乙"
            note: |
              first
                second
            """
        let root = try entries(text)
        #expect(root.map { $0.key } == ["2:1 标题", "3:1 marks", "6:1 note"])
        #expect(root.map { $0.place } == ["2:5", "4:3", "7:3"])
        let title = try #require(root[0].entries)
        #expect(title.map(\.key) == ["2:6 zh", "2:18 en"])
        #expect(title.map(\.place) == ["2:10", "2:22"])
        // The text of a quoted scalar begins behind its quote, the text of a block on its first line.
        #expect(root[1].items == ["4:5 甲", "5:6 乙"])
        #expect(root[2].text == "first\n  second")
    }

    @Test func `columns count characters, however many scalars they are made of`() throws {
        // Four characters before the brace; the family is one more.
        let text = "e\u{301}a: {k: 👨‍👩‍👧, z: x}\n"
        let inner = try #require(try entries(text)[0].entries)
        #expect(inner.map(\.key) == ["1:6 k", "1:12 z"])
    }

    @Test func `signs inside text are no anchors, aliases or tags`() throws {
        let text = """
            a: R&D * 2 ! x
            b: "&a *b !c"
            c: '&a *b !c'
            d: |
              &a
              *b
               !c

              --- not a document
            # &a *b !c
            e: x # &a
            f: [R&D, a*b, x!y]
            g: >-
              *folded*
            """
        let values = try entries(text)
        #expect(values[0].text == "R&D * 2 ! x")
        #expect(values[3].text == "&a\n*b\n !c\n\n--- not a document\n")
        #expect(values[5].items == ["12:5 R&D", "12:10 a*b", "12:15 x!y"])
        #expect(values[6].text == "*folded*")
    }

    @Test func `line ends of Windows, a byte order mark and one marker at the start change nothing`() throws {
        let plain = try entries("a: x\nb: [y, z]\n")
        let other = try entries("\u{FEFF}---\r\na: x\r\nb: [y, z]\r\n")
        #expect(plain.map(\.text) == other.map(\.text))
        #expect(other.map(\.key) == ["2:1 a", "3:1 b"])
    }

    @Test func `an end of the document may close the file`() throws {
        #expect(try entries("a: x\n...\n# done\n").map(\.text) == ["x"])
    }

    @Test func `thirty-two levels and many values are allowed`() throws {
        let problems = Problems()
        let deep = String(repeating: "[", count: 31) + "x" + String(repeating: "]", count: 31)
        #expect(YAMLDocument.read(file(deep), problems) != nil)
        let wide = "[" + Array(repeating: "x", count: 199_990).joined(separator: ",") + "]"
        #expect(YAMLDocument.read(file(wide), problems) != nil)
        #expect(problems.isEmpty)
    }

    @Test func `what cannot be composed is refused before it costs anything`() {
        // Ten levels of nine aliases each would be 9^10 values.
        var text = "a0: &a0 [x]\n"
        for level in 1...10 {
            let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(aliases)]\n"
        }
        let problems = Problems()
        #expect(YAMLDocument.read(file(text), problems) == nil)
        #expect(problems.found.count >= 20)
        #expect(Set(problems.found.map(\.code)) == ["anchor", "alias"])
    }

    @Test(.timeLimit(.minutes(1)))
    func `many values on one line of uneven characters, and many findings on it, take no time`() throws {
        let keys = (0..<20_000).map { "k\($0): e\u{301}" }.joined(separator: ", ")
        let file = file("{\(keys)}")
        let problems = Problems()
        let fields = try #require(YAMLDocument.read(file, problems).flatMap { Fields($0, problems) })
        fields.finish()
        #expect(problems.found.count == 1000 && problems.omitted == 19_000)
        let report = DiagnosticReport(files: [file]) { $0.code }.text(problems.found)
        #expect(report.split(separator: "\n").count == 3000)
        #expect(problems.found.prefix(3).map(\.place.column) == [2, 9, 16])
    }

    @Test func `a hash names the bytes`() {
        #expect(
            file("abc").contentHash.description
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(file("").contentHash != file("\n").contentHash)
    }

    private func file(_ text: String) -> DocumentFile {
        DocumentFile(path: "a.yaml", bytes: Array(text.utf8))
    }

    private func entries(_ text: String) throws -> [Shown] {
        let problems = Problems()
        let root = try #require(YAMLDocument.read(file(text), problems), "\(problems.found)")
        return try #require(Shown(root, key: "").entries)
    }
}

/// A value with its places as text, to compare with.
struct Shown {
    let key: String
    let place: String
    let text: String?
    let items: [String]
    let entries: [Shown]?

    init(_ value: DocumentValue, key: String) {
        self.key = key
        place = "\(value.place.line):\(value.place.column)"
        if case .scalar(let text) = value.content { self.text = text } else { text = nil }
        if case .sequence(let values) = value.content {
            items = values.map { item in
                let shown = Shown(item, key: "")
                return "\(shown.place) \(shown.text ?? "?")"
            }
        } else {
            items = []
        }
        if case .mapping(let entries) = value.content {
            self.entries = entries.map { entry in
                let place = entry.key.place
                return Shown(entry.value, key: "\(place.line):\(place.column) \(entry.key.value)")
            }
        } else {
            entries = nil
        }
    }
}
