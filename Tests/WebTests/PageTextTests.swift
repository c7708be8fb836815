import Foundation
import Mustache
import Seeds
import Testing

@testable import Web

/// What the templates are given and how it is written.
@Suite struct PageTextTests {
    @Test(arguments: SamplePage.all)
    func `a model that is reflected once gives the page that the template library gives`(
        page: SamplePage
    ) throws {
        let templates = try TestSite.shared().templates
        let library = try #require(templates.libraries[page.language])
        let plain = library.render(try page.pageModel(), withTemplate: page.template)
        #expect(try templates.render(page.template, page.pageModel(), page.language) == plain)
    }

    /// A model with everything that a template can ask for, to be compared with the library's own look.
    private struct Whole: Sendable {
        struct Part: Sendable {
            let name: String
            let deeper: [String]?
        }
        let name = "a"
        let count = 3
        let isTrue = true
        let isFalse = false
        let none: String? = nil
        let nonePart: Part? = nil
        let part: Part? = Part(name: "b", deeper: nil)
        let parts = [Part(name: "c", deeper: ["x", "y"]), Part(name: "d", deeper: [])]
        let empty: [Part] = []
        let table = ["key": "value"]
        let pair = (first: 1, second: "2")
        let number = 1.5
    }

    @Test(arguments: [
        "{{name}}{{count}}{{number}}{{none}}{{missing}}", "{{#part}}{{name}}{{count}}{{/part}}",
        "{{#nonePart}}x{{/nonePart}}{{^nonePart}}y{{/nonePart}}", "{{part.name}}{{table.key}}{{pair.second}}",
        "{{#parts}}{{name}}{{#deeper}}[{{.}}]{{/deeper}}{{^deeper}}-{{/deeper}}{{/parts}}",
        "{{#isTrue}}t{{/isTrue}}{{#isFalse}}f{{/isFalse}}{{^empty}}e{{/empty}}",
        "{{#count}}{{name}}{{/count}}",
        "{{#parts}}{{^first()}}, {{/first()}}{{name}}{{/parts}}", "{{count(parts)}}",
    ])
    func `every way to ask finds what the library finds`(source: String) throws {
        let template = try MustacheTemplate(string: source)
        #expect(template.render(ModelNode.seen(Whole()) ?? ()) == template.render(Whole()))
    }

    @Test func `a mark is escaped whatever follows it`() {
        // To Swift a mark and an accent after it are one character; to a browser the mark ends the attribute.
        for mark in ["<", ">", "&", "\"", "'"] {
            for after in ["", "\u{301}", "\u{20E3}", "\u{FE0F}", "\u{200D}", "a", "盐"] {
                let told = PageText.escaped("x" + mark + after + " autofocus")
                let marks = told.utf8.filter { "<>\"'".utf8.contains($0) }
                #expect(marks.isEmpty && told.utf8.starts(with: "x&".utf8))
                #expect(Array(told.utf8).suffix(10) == Array((after + " autofocus").utf8).suffix(10))
            }
        }
    }

    @Test func `escaped text is read back as it was`() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = SeededNumbers(seed: seed)
        let alphabet = Array("<>&\"'a;#盐\u{301}\u{FE0F}👩‍🔬 \n".unicodeScalars)
        for _ in 0..<500 {
            var text = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0...30, using: &generator) {
                text.append(alphabet[Int.random(in: 0..<alphabet.count, using: &generator)])
            }
            let escaped = PageText.escaped(String(text))
            var back = escaped
            for (reference, mark) in [
                ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
            ] { back = back.replacingOccurrences(of: reference, with: mark, options: .literal) }
            #expect(Array(back.utf8) == Array(String(text).utf8), "seed \(seed)")
            #expect(!escaped.utf8.contains { "<>\"'".utf8.contains($0) }, "seed \(seed)")
        }
    }
}
