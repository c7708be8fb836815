import Kernel
import Yams

/// Reads YAML files into values with places.
public enum YAMLDocument {
    /// The most bytes of a file: 4 MB.
    public static let byteLimit = 4_000_000

    /// The root value of a file, or `nil` with findings in `problems`. Anchors, aliases, tags, directives and
    /// several documents in a file are refused before anything is composed; at most 4 MB, 32 levels and
    /// 200,000 values. Scalars are text as written: `no`, `1:30` and `2.40` stay what they are.
    public static func read(_ file: DocumentFile, _ problems: Problems) -> DocumentValue? {
        guard let source = SourceText(file, limit: byteLimit, problems) else { return nil }
        var scan = YAMLScan(source.bytes)
        scan.run()
        guard scan.faults.isEmpty else {
            for fault in scan.faults {
                let place = source.place(line: fault.mark.line, scalar: fault.mark.column + 1)
                problems.add(YAMLRefusal.diagnostic(fault.code, at: place))
            }
            return nil
        }
        do {
            let text = String(decoding: source.bytes, as: UTF8.self)
            let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
            let root = try parser.singleRoot()
            // Yams keeps anchors weakly, in the parser: it has to outlive the walk.
            return withExtendedLifetime(parser) { compose(root, source, problems) }
        } catch let error as YamlError {
            problems.add(YAMLFault(error, source, scan).diagnostic)
        } catch {
            let place = Place(file: file.path, line: 1, column: 1)
            problems.add(Diagnostic("bad-yaml", at: place, ["problem": .text("\(type(of: error))")]))
        }
        return nil
    }

    private static func compose(_ root: Node?, _ source: SourceText, _ problems: Problems) -> DocumentValue? {
        guard let root else {
            problems.add(Diagnostic("empty-document", at: Place(file: source.file, line: 1, column: 1)))
            return nil
        }
        var composer = YAMLComposer(source: source, problems: problems)
        let value = composer.value(root, depth: 1)
        return composer.isSound ? value : nil
    }
}

/// What the look ahead refuses, as findings.
enum YAMLRefusal {
    static func diagnostic(_ code: String, at place: Place) -> Diagnostic {
        switch code {
        case "too-deep": Diagnostic("too-deep", at: place, ["levels": .integer(YAMLScan.depth)])
        case "too-many-values": Diagnostic("too-many-values", at: place, ["values": .integer(YAMLScan.nodes)])
        default: Diagnostic(code, at: place)
        }
    }
}

/// Turns what Yams composed into values with places.
struct YAMLComposer {
    let source: SourceText
    let problems: Problems
    private(set) var isSound = true
    private var count = 0
    private let tags = (scalar: Tag(.str), sequence: Tag(.seq), mapping: Tag(.map))

    init(source: SourceText, problems: Problems) {
        self.source = source
        self.problems = problems
    }

    mutating func value(_ node: Node, depth: Int) -> DocumentValue {
        let place = place(node)
        count += 1
        if depth > YAMLScan.depth { return refuse("too-deep", place) }
        if count > YAMLScan.nodes { return refuse("too-many-values", place) }
        // The look ahead has refused these already; should it ever cut a text otherwise than libyaml, they
        // stop here.
        if node.anchor != nil { return refuse("anchor", place) }
        switch node {
        case .scalar(let scalar):
            guard scalar.tag == tags.scalar || node.tag == tags.scalar else { return refuse("tag", place) }
            return DocumentValue(.scalar(text(scalar.string, place)), at: self.place(of: scalar, place))
        case .sequence(let sequence):
            guard node.tag == tags.sequence else { return refuse("tag", place) }
            var values: [DocumentValue] = []
            for value in sequence where isSound { values.append(self.value(value, depth: depth + 1)) }
            return DocumentValue(.sequence(values), at: place)
        case .mapping(let mapping):
            guard node.tag == tags.mapping else { return refuse("tag", place) }
            return DocumentValue(.mapping(entries(mapping, depth)), at: place)
        case .alias:
            return refuse("alias", place)
        }
    }

    private mutating func entries(_ mapping: Node.Mapping, _ depth: Int) -> [DocumentEntry] {
        var entries: [DocumentEntry] = []
        for (key, value) in mapping where isSound {
            let keyPlace = place(key)
            guard case .scalar(let scalar) = key, key.anchor == nil, !scalar.string.isEmpty else {
                _ = refuse("bad-key", keyPlace)
                continue
            }
            let name = Located(text(scalar.string, keyPlace), at: keyPlace)
            entries.append(DocumentEntry(key: name, value: self.value(value, depth: depth + 1)))
        }
        return entries
    }

    /// Escapes such as `"\e"` can bring in what may not stand in the text itself.
    private mutating func text(_ text: String, _ place: Place) -> String {
        for scalar in text.unicodeScalars where SourceText.isRefused(scalar.value) {
            let character = SourceText.name(of: scalar.value)
            problems.add(Diagnostic("bad-character", at: place, ["character": .text(character)]))
            isSound = false
            break
        }
        return text
    }

    private mutating func refuse(_ code: String, _ place: Place) -> DocumentValue {
        problems.add(YAMLRefusal.diagnostic(code, at: place))
        isSound = false
        return DocumentValue(.scalar(""), at: place)
    }

    /// Where the text of a scalar begins: behind its quote, or on the first line of its block.
    private func place(of scalar: Node.Scalar, _ begin: Place) -> Place {
        switch scalar.style {
        case .singleQuoted, .doubleQuoted:
            Place(file: begin.file, line: begin.line, column: begin.column + 1)
        case .literal, .folded: source.firstText(after: begin)
        case .any, .plain: begin
        }
    }

    private func place(_ node: Node) -> Place {
        guard let mark = node.mark else { return Place(file: source.file, line: 1, column: 1) }
        return source.place(line: mark.line, scalar: mark.column)
    }
}
