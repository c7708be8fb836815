import Foundation
import Kernel
import Mustache
import Words

/// The page templates, once per language: `[[code]]` in a template is the catalogue's sentence of that code.
struct Templates: Sendable {
    let libraries: [Language: MustacheLibrary]

    /// Reads every `*.mustache` of a folder. Refused: text that would be put in unescaped, unknown codes, and
    /// templates that do not parse.
    init(folder: String) throws(Refusal) {
        let sources = try Templates.sources(folder)
        PageText.register()
        var libraries: [Language: MustacheLibrary] = [:]
        for language in Language.allCases {
            var library = MustacheLibrary()
            for (name, source) in sources {
                let text = try Templates.worded(source, Words(language: language), file: name)
                do {
                    library.register(try MustacheTemplate(string: PageText.pragma + text), named: name)
                } catch {
                    throw Refusal("site.template-broken", ["file": .text(name)])
                }
            }
            libraries[language] = library
        }
        self.libraries = libraries
    }

    /// The page as HTML.
    func render(_ name: String, _ model: Any, _ language: Language) -> String {
        guard let page = libraries[language]?.render(ModelNode.seen(model) ?? (), withTemplate: name)
        else {
            preconditionFailure("There is no template \(name)")
        }
        return page
    }

    static func sources(_ folder: String) throws(Refusal) -> [(name: String, text: String)] {
        guard let paths = FileManager.default.subpaths(atPath: folder) else {
            throw Refusal("site.home-folder-missing", ["folder": .text(folder)])
        }
        var sources: [(name: String, text: String)] = []
        for path in paths.sorted() where path.hasSuffix(".mustache") {
            guard let data = FileManager.default.contents(atPath: folder + "/" + path),
                let text = String(validating: data, as: UTF8.self)
            else { throw Refusal("site.home-file-unreadable", ["file": .text(path)]) }
            if text.contains("{{{") || text.contains("{{&") {
                throw Refusal("site.template-unescaped", ["file": .text(path)])
            }
            sources.append((String(path.dropLast(".mustache".count)), text))
        }
        return sources
    }

    /// The text with every `[[code]]` replaced by its sentence, escaped.
    static func worded(_ text: String, _ words: Words, file: String) throws(Refusal) -> String {
        var result = ""
        var rest = Substring(text)
        while let start = rest.firstRange(of: "[["), let end = rest[start.upperBound...].firstRange(of: "]]")
        {
            let code = String(rest[start.upperBound..<end.lowerBound])
            guard Catalogue.shipped.has(code) else {
                throw Refusal("site.template-unknown-code", ["file": .text(file), "code": .text(code)])
            }
            result += rest[..<start.lowerBound] + PageText.escaped(words.sentence(code))
            rest = rest[end.upperBound...]
        }
        return result + rest
    }
}
