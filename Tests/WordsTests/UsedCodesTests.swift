import Foundation
import Testing

@testable import Words

/// Reads the sources: every code that is said has a sentence, and every sentence is said somewhere.
@Suite struct UsedCodesTests {
    private let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    private let catalogue = Catalogue.shipped

    @Test func `every code used has a sentence`() throws {
        for (file, text) in try sources() {
            for (kind, code) in said(text) {
                let code = kind == "Diagnostic" ? "documents.\(code)" : code
                #expect(isKnown(code), "\(file): \(kind)(\"\(code)\") has no sentence")
            }
        }
    }

    @Test func `every code in a template has a sentence`() throws {
        for (file, text) in try templates() {
            for match in text.matches(of: /\[\[([a-z][a-z0-9.-]*)\]\]/) {
                #expect(catalogue.has(String(match.1)), "\(file): [[\(match.1)]] has no sentence")
            }
        }
    }

    @Test func `every sentence is used`() throws {
        var used: Set<String> = []
        var patterns: [String] = []
        for (_, text) in try sources() {
            for match in text.matches(of: /"((?:[^"\\\n]|\\\([^)\n]*\)|\\.)*)"/) {
                let literal = String(match.1)
                if literal.contains("\\(") { patterns.append(pattern(literal)) } else { used.insert(literal) }
            }
        }
        for (_, text) in try templates() {
            for match in text.matches(of: /\[\[([a-z][a-z0-9.-]*)\]\]/) { used.insert(String(match.1)) }
        }
        let expressions = Set(patterns.filter { $0.contains(".") }).compactMap { try? Regex($0) }
        for code in catalogue.codes {
            let short = code.hasPrefix("documents.") ? String(code.dropFirst("documents.".count)) : code
            let isUsed =
                used.contains(code) || used.contains(short)
                || expressions.contains { code.wholeMatch(of: $0) != nil || short.wholeMatch(of: $0) != nil }
            #expect(isUsed, "\(code) is never said")
        }
    }

    /// Codes with `\(…)` in them hold for every code that fits.
    private func isKnown(_ code: String) -> Bool {
        guard code.contains("\\(") else { return catalogue.has(code) }
        guard let expression = try? Regex(pattern(code)) else { return false }
        return catalogue.codes.contains { $0.wholeMatch(of: expression) != nil }
    }

    private func pattern(_ literal: String) -> String {
        literal.split(separator: /\\\([^)]*\)/, omittingEmptySubsequences: false)
            .map { NSRegularExpression.escapedPattern(for: String($0)) }.joined(separator: "[a-zA-Z0-9.-]+")
    }

    private func said(_ text: String) -> [(kind: String, code: String)] {
        text.matches(of: /\b(Message|Refusal|Diagnostic)\(\s*"((?:[^"\\]|\\\([^)]*\)|\\.)+)"/)
            .map { (String($0.1), String($0.2)) }
    }

    private func sources() throws -> [(String, String)] {
        try files(under: "Sources", ending: ".swift").filter { !$0.0.contains("Words/Catalogues/") }
    }

    private func templates() throws -> [(String, String)] {
        try files(under: "Home/templates", ending: ".mustache")
    }

    private func files(under folder: String, ending: String) throws -> [(String, String)] {
        let folder = root.appending(path: folder).resolvingSymlinksInPath()
        let paths = FileManager.default.subpaths(atPath: folder.path) ?? []
        return try paths.filter { $0.hasSuffix(ending) }.sorted().map { path in
            (path, try String(contentsOf: folder.appending(path: path), encoding: .utf8))
        }
    }
}
