import Documents
import Foundation
import Kernel
import Plans
import Seeds
import Testing

@testable import Office

/// The documents of the invented plan.
enum PlanFiles {
    static func invented() throws -> [DocumentFile] {
        let folder = TestFolder.root.appending(path: "Tests/Fixtures/plans/linhai-2023-2027")
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
        return try names.filter { $0.hasSuffix(".yaml") || ($0.hasSuffix(".csv") && $0 != "figures.csv") }
            .map { DocumentFile(path: $0, bytes: [UInt8](try Data(contentsOf: folder.appending(path: $0)))) }
    }
}

/// What can be found, in every engine, against a plain look for the characters.
@Suite struct SearchTests {
    private static func plan(_ files: [DocumentFile]) throws -> Plan {
        try #require(PlanLoader.load(files, Problems()))
    }

    private static func adopt(_ files: [DocumentFile], _ store: any Store, id: String, second: Int)
        async throws -> Int64
    {
        let plan = try plan(files)
        let outcome = try await store.submit(Sample.adopt(id, plan: plan.id, files, second: second))
        return try #require(outcome.receipt).entry
    }

    private static func found(
        _ text: String, _ adoption: Int64, _ store: any Store, kind: SearchKind? = nil, inNames: Bool = false,
        limit: Int = SearchLimits.hits
    ) async throws -> [SearchHit] {
        try await store.read { reader in
            try reader.found(
                SearchQuestion(text), adoption: adoption, kind: kind, inNames: inNames, limit: limit)
        }
    }

    @Test(arguments: Engine.allCases)
    func `any two to five characters that stand together are found where they stand`(engine: Engine)
        async throws
    {
        let files = try PlanFiles.invented()
        let plan = try SearchTests.plan(files)
        var numbers = SeededNumbers(seed: 20_230_501)
        try await engine.world { store in
            let adoption = try await SearchTests.adopt(files, store, id: "a", second: 1)
            for _ in 0..<200 {
                let text = Array(try #require(plan.statements.randomElement(using: &numbers)).words)
                let length = Int.random(in: 2...5, using: &numbers)
                guard text.count > length else { continue }
                let start = Int.random(in: 0...(text.count - length), using: &numbers)
                let asked = String(text[start..<(start + length)])
                guard asked.unicodeScalars.allSatisfy(\.properties.isIdeographic) else { continue }
                let hits = try await SearchTests.found(asked, adoption, store, kind: .statement)
                let expected = plan.statements.filter { $0.words.contains(asked) }.map(\.id)
                #expect(hits.map(\.id) == expected, "seed 20230501, \(asked)")
            }
        }
    }

    @Test func `engines find the same, whatever is asked`() async throws {
        let files = try PlanFiles.invented()
        var numbers = SeededNumbers(seed: 7)
        let words = SearchDocument.documents(of: try SearchTests.plan(files)).flatMap {
            ($0.names + " " + $0.words).split(separator: " ").map(String.init)
        }
        let signs = ["\"", "*", "(", " OR ", " AND ", "NEAR", "-", ":", "'", "", "ＡＢ", "%", "names:"]
        try await Engine.memory.world { memory in
            let first = try await SearchTests.adopt(files, memory, id: "a", second: 1)
            try await Engine.sqlite.world { sqlite in
                let second = try await SearchTests.adopt(files, sqlite, id: "a", second: 1)
                for _ in 0..<300 {
                    let asked = (0..<Int.random(in: 1...3, using: &numbers)).map { _ in
                        (words.randomElement(using: &numbers) ?? "")
                            + (signs.randomElement(using: &numbers) ?? "")
                    }.joined(separator: Bool.random(using: &numbers) ? " " : "")
                    let inNames = Bool.random(using: &numbers)
                    let limit = Int.random(in: 0...40, using: &numbers)
                    let seen = try await SearchTests.found(
                        asked, first, memory, inNames: inNames, limit: limit)
                    let told = try await SearchTests.found(
                        asked, second, sqlite, inNames: inNames, limit: limit)
                    #expect(seen == told, "seed 7, \(asked)")
                }
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `a search looks through the documents of one adoption`(engine: Engine) async throws {
        let files = try PlanFiles.invented()
        let changed = files.map { file in
            guard file.path == "sections.csv" else { return file }
            let text = String(decoding: file.bytes, as: UTF8.self)
            return DocumentFile(path: file.path, bytes: Array(text.replacing("总体", with: "全局").utf8))
        }
        let name = "全局"
        try await engine.world { store in
            let first = try await SearchTests.adopt(files, store, id: "a", second: 1)
            let before = try await SearchTests.found(name, first, store)
            #expect(files != changed)
            let second = try await SearchTests.adopt(changed, store, id: "b", second: 2)
            let still = try await SearchTests.found(name, first, store)
            let after = try await SearchTests.found(name, second, store)
            #expect(still == before && after.count > before.count)
            let early = try await store.read(at: .vintage(1)) { reader in
                try reader.found(
                    SearchQuestion(name), adoption: second, kind: nil, inNames: false, limit: 10)
            }
            #expect(early.isEmpty, "found before it was known")
        }
    }

    @Test func `a question knows scripts, widths and synonyms`() {
        #expect(SearchText.words("高新技术R&D 5Ｇ") == ["高新", "新技", "技术", "术", "r", "d", "5g"])
        #expect(SearchQuestion("  “” ").isEmpty)
        let question = SearchQuestion("高企", synonyms: [["高新技术企业数", "高企", "高企数"]])
        #expect(question.isFound(in: SearchText.words("培育高新技术企业数量")))
        #expect(question.isFound(in: SearchText.words("高企")))
        #expect(!question.isFound(in: SearchText.words("高新企业")))
        #expect(SearchQuestion("R&D经费").isFound(in: SearchText.words("R&D经费内部支出")))
        #expect(SearchQuestion("tech ent").isFound(in: SearchText.words("Technology enterprises")))
        #expect(!SearchQuestion("echnology").isFound(in: SearchText.words("Technology")))
        #expect(SearchQuestion("高").isFound(in: SearchText.words("技术很高")))
        let long = SearchQuestion(String(repeating: "词 ", count: 300))
        #expect(long.terms.count == SearchQuestion.most)
    }
}
