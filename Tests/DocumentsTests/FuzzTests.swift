import Documents
import Foundation
import Kernel
import Seeds
import Testing
import Yams

@Suite struct FuzzTests {
    private static let isLong = ProcessInfo.processInfo.environment["TIDEMARK_LONG"] != nil
    private static let rounds = isLong ? 60_000 : 4_000
    /// Printed by every failure; another one may be set to try other texts.
    private static let seed =
        ProcessInfo.processInfo.environment["TIDEMARK_SEED"].flatMap { UInt64($0) } ?? 20_261_124

    @Test func `mutated text is read or refused, never worse`() {
        var generator = SeededNumbers(seed: Self.seed)
        var (read, refused) = (0, 0)
        for round in 0..<Self.rounds {
            let ending = round % 3 == 0 ? "csv" : "yaml"
            let bytes = Mutation.mutated(Samples.all, using: &generator)
            let file = DocumentFile(path: "a.\(ending)", bytes: bytes)
            let problems = SampleSchema.problems(in: file)
            if problems.isEmpty { read += 1 } else { refused += 1 }
            let report = DiagnosticReport(files: [file]) { $0.code }
            let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).count
            for diagnostic in problems.found {
                let place = diagnostic.place
                let isInside = place.line >= 1 && place.line <= lines && place.column >= 1
                #expect(isInside, "seed \(Self.seed), round \(round): \(place) \(diagnostic.code) \(bytes)")
                #expect(!report.text(diagnostic).isEmpty)
            }
        }
        print("fuzz of documents: seed \(Self.seed), \(Self.rounds) texts, \(read) read, \(refused) refused")
        #expect(read > 0 && refused > Self.rounds / 4)
    }

    /// The look ahead cuts texts as libyaml does: what Yams composes with an anchor, an alias or a tag in it
    /// was refused, and what was refused for one of these does hold one.
    @Test func `the look ahead agrees with the parser`() throws {
        var generator = SeededNumbers(seed: Self.seed &+ 1)
        var (composed, marked) = (0, 0)
        for round in 0..<Self.rounds {
            let bytes = Mutation.mutated(Samples.yaml, using: &generator)
            guard let text = String(validating: bytes, as: UTF8.self), !text.contains("\r") else { continue }
            let problems = Problems()
            _ = YAMLDocument.read(DocumentFile(path: "a.yaml", bytes: bytes), problems)
            let codes = Set(problems.found.map(\.code))
            if !codes.isDisjoint(with: ["bad-character", "too-deep"]) { continue }
            guard let marks = Marks(text) else { continue }
            composed += 1
            if marks.any { marked += 1 }
            // Yams tells nothing of directives, and forgets a tag that is a mere exclamation mark.
            if codes.contains("directive") || codes == ["tag"] && text.contains(/!(\s|$)/) { continue }
            let isRefused = !codes.isDisjoint(with: ["anchor", "alias", "tag", "several-documents"])
            #expect(isRefused == marks.any, "seed \(Self.seed), round \(round): \(codes) in\n\(text)")
        }
        print("look ahead: seed \(Self.seed), \(composed) texts composed, \(marked) with marks")
        #expect(composed > Self.rounds / 20 && marked > 0)
    }
}

/// What Yams itself finds in a text: anchors, tags and further documents. `nil` where it is no YAML.
private struct Marks {
    private(set) var any = false

    init?(_ text: String) {
        guard let parser = try? Parser(yaml: text, resolver: .basic, encoding: .utf8) else { return nil }
        var documents = 0
        do {
            while let root = try parser.nextRoot() {
                documents += 1
                withExtendedLifetime(parser) { walk(root) }
            }
        } catch {
            return nil
        }
        any = any || documents > 1
    }

    private mutating func walk(_ node: Node) {
        if node.anchor != nil { any = true }
        switch node {
        case .scalar:
            any = any || node.tag != Tag(.str)
        case .sequence(let values):
            any = any || node.tag != Tag(.seq)
            for value in values { walk(value) }
        case .mapping(let pairs):
            any = any || node.tag != Tag(.map)
            for (key, value) in pairs {
                walk(key)
                walk(value)
            }
        case .alias: any = true
        }
    }
}

private enum Samples {
    static let yaml: [String] = [
        "item: a\ntitle: {zh: 甲, en: A, also: [乙, B]}\nkind: small\ncount: 4\nrows:\n- name: p\n- name: q\n",
        "# 注\nmarks:\n  - a\n  - 'b'\n  - \"c\\n\"\n",
        "part:\n    name: |\n      first\n       second\n\n      third\n  other: x\n",
        "a: {b: [c, {d: e}], f: >-\n  g}\n", "? k\n: v\nlist: [1, 2,\n  3]\n- x\n",
        "a: &x b\nc: *x\nd: !t e\n",
        "note: |2-\n    deep\n  # comment\nnext: 'it''s'\n", "- - - a\n  - b\n- c: d\n  e:\n  - f\n",
        "---\nitem: 高新技术企业\nwhen: 2021-2025\nshare: \"2.40\"\n...\n",
        "x: a#b c #d\ny: http://e.f/?g=h&i=*j\n",
    ]
    static let all =
        yaml + [
            "item,name,kind,share,since,when\na,甲,small,1.5,2021-04-30,2021\n",
            "item,name,kind\nb,\"乙,\"\"丙\"\"\",large\n",
            "item,name\r\na,\"x\r\ny\"\r\nb,z\r\n",
        ]
}

private enum Mutation {
    private static let pieces = [
        "&a ", "*a", "!t ", "- ", ": ", "? ", "|\n", ">-\n", "|1\n", "'", "\"", "[", "]", "{", "}", ",", "#",
        " #",
        "\n", "\n  ", "\n    ", "\t", "%", "@", "---\n", "...\n", "\\", "高", "（", "\u{FEFF}", "\u{200B}",
        "\u{85}",
        "e\u{301}", "<<", "\"\"", "\r\n", ";", "0", "k: v\n", "\n- x",
    ]

    static func mutated(_ samples: [String], using generator: inout SeededNumbers) -> [UInt8] {
        var bytes = Array((samples.randomElement(using: &generator) ?? "").utf8)
        for _ in 0..<Int.random(in: 1...6, using: &generator) {
            let place = Int.random(in: 0...bytes.count, using: &generator)
            switch Int.random(in: 0..<8, using: &generator) {
            case 0 where !bytes.isEmpty:
                let end = min(bytes.count, place + Int.random(in: 1...12, using: &generator))
                bytes.removeSubrange(place..<end)
            case 1:
                let other = Array((samples.randomElement(using: &generator) ?? "").utf8)
                bytes.insert(
                    contentsOf: other.prefix(Int.random(in: 0...other.count, using: &generator)), at: place)
            case 2 where place < bytes.count:
                bytes[place] = UInt8.random(in: 0...255, using: &generator)
            case 3:
                let depth = Int.random(in: 1...50, using: &generator)
                let sign = ["[", "{", "- ", "a: {", "? "].randomElement(using: &generator) ?? ""
                bytes.insert(contentsOf: String(repeating: sign, count: depth).utf8, at: place)
            default:
                bytes.insert(contentsOf: (pieces.randomElement(using: &generator) ?? "").utf8, at: place)
            }
        }
        return bytes
    }
}
