import Foundation
import Office
import Plans
import Testing
import Words

struct LintManualTests {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    @Test func `docs/lint.md holds the rules as they are`() throws {
        let text = try String(contentsOf: Self.root.appending(path: "docs/lint.md"), encoding: .utf8)
        let begun = text.components(separatedBy: "<!-- rules -->\n\n")
        let inside = try #require(begun.last?.components(separatedBy: "\n\n<!-- /rules -->").first)
        #expect(begun.count == 2)
        #expect(inside == LintManual.text, "write it anew with: tidemark lint --rules")
    }

    @Test func `there are at least eighteen rules, each told in both languages`() {
        #expect(Lint.rules.count >= 18)
        for rule in Lint.rules {
            for language in Language.allCases {
                let words = Words(language: language)
                #expect(!words.sentence(rule.title).hasPrefix("["), "\(rule.code)")
                #expect(!words.sentence(rule.why).hasPrefix("["), "\(rule.code)")
            }
        }
    }
}
