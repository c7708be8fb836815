import Kernel
import Yams

/// What libyaml refuses, in our words and at the place where a person has to look.
struct YAMLFault {
    let diagnostic: Diagnostic

    init(_ error: YamlError, _ source: SourceText, _ scan: YAMLScan) {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            diagnostic = YAMLFault.fault(problem, mark, context?.mark, source)
        case .duplicatedKeysInMapping(_, let context):
            diagnostic = YAMLFault.repeated(context.mark, source, scan)
        case .reader(let problem, _, _, _), .writer(let problem), .emitter(let problem),
            .representer(let problem):
            diagnostic = YAMLFault.other(problem, source)
        case .no, .memory, .dataCouldNotBeDecoded:
            diagnostic = YAMLFault.other("\(error)", source)
        }
    }

    private static func other(_ problem: String, _ source: SourceText) -> Diagnostic {
        Diagnostic(
            "bad-yaml", at: Place(file: source.file, line: 1, column: 1), ["problem": .text(problem)])
    }

    private static func fault(
        _ problem: String, _ mark: Mark, _ start: Mark?, _ source: SourceText
    ) -> Diagnostic {
        // libyaml puts the end of the text at the start of a line behind it.
        let end = source.end
        let found = mark.line > end.line ? end : source.place(line: mark.line, scalar: mark.column)
        let begun = start.map { source.place(line: $0.line, scalar: $0.column) } ?? found
        guard let (code, anchor) = codes[problem] else {
            return Diagnostic("bad-yaml", at: found, ["problem": .text(problem)])
        }
        let place =
            switch anchor {
            case .start: begun
            case .found: found
            case .foundOnLine: found.line == begun.line && found != end ? found : begun
            }
        if code == "bad-start" { return unstartable(place, mark, source) }
        return Diagnostic(code, at: place)
    }

    /// A character that begins nothing: a tab where YAML wants spaces, or a sign that YAML keeps for itself.
    private static func unstartable(_ place: Place, _ mark: Mark, _ source: SourceText) -> Diagnostic {
        let line = source.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)[mark.line - 1]
        let scalars = String(decoding: line, as: UTF8.self).unicodeScalars
        guard let scalar = scalars.dropFirst(mark.column - 1).first, scalar != "\t" else {
            return Diagnostic("tab-indentation", at: place)
        }
        return Diagnostic("bad-start", at: place, ["character": .text(String(Character(scalar)))])
    }

    /// Yams tells where a key stands first; the reader wants to see where it stands again.
    private static func repeated(_ mark: Mark, _ source: SourceText, _ scan: YAMLScan) -> Diagnostic {
        let keys = scan.keys
        let text = { (key: YAMLScan.Key) in source.bytes[key.mark.offset..<key.end] }
        let first = keys.firstIndex { $0.mark.line == mark.line && $0.mark.column == mark.column - 1 }
        guard let first else {
            let place = source.place(line: mark.line, scalar: mark.column)
            return Diagnostic("repeated-key", at: place, ["key": .text(""), "line": .integer(mark.line)])
        }
        let again = keys[(first + 1)...].first {
            text($0) == text(keys[first]) && $0.flowLevel == keys[first].flowLevel
                && ($0.flowLevel > 0 || $0.mark.column == keys[first].mark.column)
        }
        let found = again ?? keys[first]
        let place = source.place(line: found.mark.line, scalar: found.mark.column + 1)
        let name = String(decoding: text(keys[first]), as: UTF8.self)
        return Diagnostic(
            "repeated-key", at: place, ["key": .text(name), "line": .integer(mark.line)])
    }

    private enum Anchor {
        /// Where the reader noticed.
        case found
        /// Where the thing began that went wrong.
        case start
        /// Where the reader noticed, if that is on the line where the thing began; else where it began.
        case foundOnLine
    }

    private static let codes: [String: (String, Anchor)] = [
        "could not find expected ':'": ("missing-colon", .start),
        "mapping values are not allowed in this context": ("colon-not-here", .found),
        "block sequence entries are not allowed in this context": ("dash-not-here", .found),
        "mapping keys are not allowed in this context": ("key-not-here", .found),
        "found unexpected end of stream": ("open-quote", .start),
        "found unexpected document indicator": ("open-quote", .start),
        "found unknown escape character": ("bad-escape", .found),
        "did not find expected hexdecimal number": ("bad-escape", .found),
        "found invalid Unicode character escape code": ("bad-escape", .found),
        "found character that cannot start any token": ("bad-start", .found),
        "found a tab character that violates indentation": ("tab-indentation", .found),
        "found a tab character where an indentation space is expected": ("tab-indentation", .found),
        "found an indentation indicator equal to 0": ("bad-block-header", .found),
        "did not find expected comment or line break": ("bad-block-header", .found),
        "found unexpected ':'": ("colon-not-here", .found),
        "did not find expected '-' indicator": ("bad-indentation", .found),
        "did not find expected key": ("bad-indentation", .found),
        "did not find expected ',' or ']'": ("open-list", .foundOnLine),
        "did not find expected ',' or '}'": ("open-mapping", .foundOnLine),
        "did not find expected node content": ("nothing-here", .found),
        "did not find expected <document start>": ("text-after-end", .found),
    ]
}
