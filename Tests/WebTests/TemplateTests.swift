import Foundation
import Testing
import Words

@testable import Office
@testable import Web

/// Walks every tag of every template beside a full sample: swift-mustache prints nothing for a name it does
/// not find, so a misspelt one would simply be missing from the page.
@Suite struct TemplateTests {
    @Test(arguments: SamplePage.all.filter { !$0.name.hasSuffix("-bare") })
    func `every tag of a template names a stored value`(page: SamplePage) throws {
        let sources = Dictionary(
            uniqueKeysWithValues: try Templates.sources(TestSite.home + "/templates").map {
                ($0.name, $0.text)
            })
        var walk = TemplateWalk(sources: sources)
        // Only some pages have a twin for programs, so the frame is once that of one which has.
        let twinned = try page.pageModel(asOf: .now, path: "/plans/p/indicators")
        walk.walk(page.template, stack: [twinned])
        walk.walk(page.template, stack: [try page.pageModel(asOf: .vintage(11))])
        #expect(walk.missing.sorted() == [])
        #expect(walk.neverFilled.sorted() == [], "the sample must fill every field")
        #expect(
            walk.bare.sorted() == [], "an optional is named with a dot before it, or an outer one answers")
    }

    @Test func `the error page finds its names`() throws {
        let sources = Dictionary(
            uniqueKeysWithValues: try Templates.sources(TestSite.home + "/templates").map {
                ($0.name, $0.text)
            })
        let site = try TestSite.shared()
        let model = ErrorModel(
            frame: site.frame.bare(Visit(), title: "t"), title: "t", sentence: "s", now: "/", status: 404,
            code: "c")
        var walk = TemplateWalk(sources: sources)
        walk.walk("error", stack: [model])
        #expect(walk.missing.sorted() == [])
    }

    /// A browser drops the query of a form's address when it sends the form, so each carries the moment
    /// itself.
    @Test func `every form that asks for a page carries the moment along`() throws {
        var count = 0
        for (name, text) in try Templates.sources(TestSite.home + "/templates") {
            for form in text.matches(of: /<form[^>]*method="get"[\s\S]*?<\/form>/) {
                count += 1
                let carries = form.0.contains("{{>moment}}") || form.0.contains("name=\"as-of\"")
                #expect(carries, "a form of \(name) needs {{>moment}}")
            }
        }
        #expect(count >= 5)
    }

    @Test func `the walk finds a misspelt name and a bare optional`() {
        struct Model {
            let name: String
            let other: String?
            let list: [Int]
        }
        var walk = TemplateWalk(sources: [
            "t": "{{nam}} {{name}} {{#other}}x{{/other}} {{#list}}{{.}}{{/list}}"
        ])
        walk.walk("t", stack: [Model(name: "a", other: "b", list: [1])])
        #expect(walk.missing == ["t: nam"])
        #expect(walk.bare == ["t: other"])
    }

    @Test func `text that would go in unescaped is refused`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "templates-\(UInt32.random(in: 0...9999))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try "{{{name}}}".write(to: folder.appending(path: "a.mustache"), atomically: true, encoding: .utf8)
        #expect(throws: (any Error).self) { try Templates(folder: folder.path) }
    }
}

/// Reads mustache tags and follows their names through values by reflection.
struct TemplateWalk {
    let sources: [String: String]
    private(set) var missing: Set<String> = []
    private(set) var bare: Set<String> = []
    private var empty: Set<String> = []
    private var filled: Set<String> = []
    private var open: [String] = []

    /// Optionals that no part of the sample fills.
    var neverFilled: Set<String> { empty.subtracting(filled) }

    init(sources: [String: String]) { self.sources = sources }

    mutating func walk(_ name: String, stack: [Any]) {
        guard let source = sources[name] else {
            missing.insert("no template \(name)")
            return
        }
        if open.filter({ $0 == name }).count > 2 { return }
        open.append(name)
        walk(Substring(source), in: name, stack: stack)
        open.removeLast()
    }

    private mutating func walk(_ text: Substring, in name: String, stack: [Any]) {
        var rest = text
        while let match = rest.firstMatch(of: /\{\{([#^$\/<>]?)([^}]*)\}\}/) {
            let (kind, tag) = (String(match.1), String(match.2))
            rest = rest[match.range.upperBound...]
            switch kind {
            case ">": walk(tag, stack: stack)
            case "": _ = look(tag, stack, in: name)
            case "/": continue
            default:
                guard let end = closing(tag, kind, rest) else {
                    missing.insert("\(name): \(tag) is not closed")
                    return
                }
                let inside = rest[..<end.lowerBound]
                rest = rest[end.upperBound...]
                section(kind, tag, inside, in: name, stack: stack)
            }
        }
    }

    private mutating func section(
        _ kind: String, _ tag: String, _ inside: Substring, in name: String, stack: [Any]
    ) {
        switch kind {
        case "<":
            walk(tag, stack: stack)
            walk(inside, in: name, stack: stack)
        case "$": walk(inside, in: name, stack: stack)
        case "^": walk(inside, in: name, stack: stack)
        default:
            guard let value = look(tag, stack, in: name) else { return }
            if value is Bool || value is String && inside.contains("{{.}}") == false {
                walk(inside, in: name, stack: stack)
            } else if Mirror(reflecting: value).displayStyle == .collection {
                for element in Mirror(reflecting: value).children {
                    walk(inside, in: name, stack: stack + [element.value])
                }
            } else {
                walk(inside, in: name, stack: stack + [value])
            }
        }
    }

    private mutating func look(_ tag: String, _ stack: [Any], in name: String) -> Any? {
        if tag == "." { return stack.last }
        let isStrict = tag.hasPrefix(".")
        let names = tag.split(separator: ".").map(String.init)
        for object in isStrict ? Array(stack.suffix(1)) : stack.reversed() {
            guard let first = child(names[0], of: object) else { continue }
            var value = first
            if Mirror(reflecting: first).displayStyle == .optional, !isStrict, names.count == 1 {
                bare.insert("\(name): \(tag)")
            }
            for next in names.dropFirst() {
                guard let inner = child(next, of: unwrapped(value) ?? value) else {
                    missing.insert("\(name): \(tag)")
                    return nil
                }
                value = inner
            }
            let inner = unwrapped(value)
            if inner == nil { empty.insert("\(name): \(tag)") } else { filled.insert("\(name): \(tag)") }
            return inner
        }
        missing.insert("\(name): \(tag)")
        return nil
    }

    private func child(_ name: String, of object: Any) -> Any? {
        Mirror(reflecting: object).children.first { $0.label == name }?.value
    }

    private func unwrapped(_ value: Any) -> Any? {
        let mirror = Mirror(reflecting: value)
        guard mirror.displayStyle == .optional else { return value }
        return mirror.children.first?.value
    }

    /// The end tag that belongs to a section, nested ones of the same name counted.
    private func closing(_ tag: String, _ kind: String, _ text: Substring) -> Range<Substring.Index>? {
        var depth = 1
        var rest = text
        while let match = rest.firstMatch(of: /\{\{([#^$\/<])([^}]*)\}\}/) {
            if match.2 == tag { depth += match.1 == "/" ? -1 : 1 }
            if depth == 0 { return match.range }
            rest = rest[match.range.upperBound...]
        }
        return nil
    }
}
