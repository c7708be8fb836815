import Documents
import Kernel
import Testing
import Words

@Suite struct MalformedTests {
    @Test(arguments: Malformed.all)
    func `a malformed document is refused with its place, its line and what was meant`(_ document: Malformed)
    {
        let words = Words(language: .en)
        let report = DiagnosticReport(files: [document.file]) { words.sentence($0) }
        let found = SampleSchema.problems(in: document.file).found
        #expect(Words.plainSpaces(report.text(found)) == document.report)
        #expect(found.allSatisfy { $0.severity == .error })
    }

    @Test func `there are at least sixty of them, each with a name of its own`() {
        #expect(Malformed.all.count >= 60)
        #expect(Set(Malformed.all.map(\.name)).count == Malformed.all.count)
    }

    @Test func `every code of the room is met by one of them`() {
        // A suggestion is no finding, and no text is known that libyaml refuses for a reason without a code.
        let reserved: Set<String> = ["meant", "bad-yaml"]
        let met = Set(Malformed.all.flatMap { SampleSchema.problems(in: $0.file).found.map(\.code) })
        let codes = Catalogue.shipped.codes.filter { Self.own.contains($0) }
        #expect(codes.count == Self.own.count)
        for code in codes.map({ String($0.dropFirst("documents.".count)) }) where !reserved.contains(code) {
            #expect(met.contains(code), "no document is refused as \(code)")
        }
    }

    @Test(arguments: Malformed.all)
    func `every finding has a sentence and its arguments in both languages`(_ document: Malformed) {
        for diagnostic in SampleSchema.problems(in: document.file).found {
            let (code, given) = (diagnostic.message.code, Set(diagnostic.message.arguments.keys))
            for language in Language.allCases {
                let wanted = Catalogue.shipped.placeholders(code, language)
                #expect(wanted?.isSubset(of: given) == true, "\(code)")
            }
        }
    }

    /// The codes that this room says, as its catalogue lists them.
    private static let own: Set<String> = [
        "too-large", "empty-document", "bad-encoding", "bad-character", "meant", "anchor", "alias", "tag",
        "directive", "several-documents", "too-deep", "too-many-values", "bad-key", "repeated-key",
        "missing-colon", "colon-not-here", "dash-not-here", "key-not-here", "open-quote", "bad-escape",
        "bad-start", "tab-indentation", "bad-block-header", "bad-indentation", "open-list", "open-mapping",
        "nothing-here", "text-after-end", "bad-yaml", "other-separator", "empty-header", "repeated-header",
        "long-record", "short-record", "quote-inside", "text-after-quote", "cell-too-long",
        "too-many-cells", "unknown-column", "missing-column", "not-a-mapping", "not-a-list", "not-text",
        "not-a-title", "unknown-key", "misspelt-key", "missing-key", "empty-value", "bad-identifier",
        "bad-choice", "bad-integer", "bad-number", "bad-flag", "bad-period", "bad-day",
        "implausible-year",
    ].reduce(into: []) { $0.insert("documents.\($1)") }
}
