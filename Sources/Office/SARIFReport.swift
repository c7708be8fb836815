public import Documents
public import Kernel
public import Plans
public import Words

/// What the lint found in one plan: one run of a SARIF log.
public struct SARIFRun {
    let plan: String
    let folder: String?
    let files: [DocumentFile]
    let diagnostics: [Diagnostic]
    let findings: [Finding]

    /// A run over a plan; `folder` is the plan's folder seen from the home, `nil` where it lies elsewhere.
    public init(
        plan: String, folder: String?, files: [DocumentFile], diagnostics: [Diagnostic], findings: [Finding]
    ) {
        self.plan = plan
        self.folder = folder
        self.files = files
        self.diagnostics = diagnostics
        self.findings = findings
    }
}

/// Findings as code scanners read them: SARIF 2.1.0 (OASIS). Nothing in it depends on the machine, the
/// moment or the folder's place, so that equal documents give equal bytes.
public struct SARIFReport {
    private let words: Words
    private let english = Words(language: .en)

    /// A report in one language; the rules are told in it and in English.
    public init(words: Words) { self.words = words }

    /// The log of some runs, in the order given.
    public func log(_ runs: [SARIFRun]) -> JSONText {
        .object([
            ("$schema", .text("https://json.schemastore.org/sarif-2.1.0.json")),
            ("version", .text("2.1.0")),
            ("runs", .list(runs.map(run))),
        ])
    }

    private func run(_ run: SARIFRun) -> JSONText {
        let places = SARIFColumns(run.files)
        let found = results(of: run, places)
        let known = Set(Lint.rules.map(\.code))
        let others = Set(found.map(\.code)).subtracting(known).sorted()
        let rules = Lint.rules.map(rule) + others.map(documentRule)
        let codes = Lint.rules.map(\.code) + others
        let numbers = Dictionary(codes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        var told: [String: Int] = [:]
        let results = found.map { result -> JSONText in
            let occurrence = told[result.key, default: 0] + 1
            told[result.key] = occurrence
            return json(result, numbers[result.code] ?? -1, occurrence, places)
        }
        let driver: [(String, JSONText)] = [
            ("name", .text("Tidemark")), ("version", .text(SARIFReport.version)),
            ("language", .text(words.language == .zh ? "zh-CN" : "en")), ("rules", .list(rules)),
        ]
        return .object([
            ("tool", .object([("driver", .object(driver))])),
            ("automationDetails", .object([("id", .text("tidemark-lint/\(run.plan)/"))])),
            ("originalUriBaseIds", bases(run)),
            ("columnKind", .text("unicodeCodePoints")),
            ("results", .list(results)),
        ])
    }

    /// The version of the lint: its rules' codes are stable within it.
    static let version = "1"

    private func rule(_ rule: LintRule) -> JSONText {
        descriptor(rule.code, rule.title, rule.why, rule.severity)
    }

    private func documentRule(_ code: String) -> JSONText {
        descriptor(
            code, Message("sarif.document-error", ["code": .text(code)]),
            Message("sarif.document-error.why"), .error)
    }

    private func descriptor(_ code: String, _ title: Message, _ why: Message, _ severity: Severity)
        -> JSONText
    {
        .object([
            ("id", .text(code)),
            ("shortDescription", .object([("text", .text(both(title, joined: " · ")))])),
            ("fullDescription", .object([("text", .text(both(why, joined: "\n\n")))])),
            ("defaultConfiguration", .object([("level", .text(severity.rawValue))])),
        ])
    }

    /// A message in the reader's language, then in English.
    private func both(_ message: Message, joined joint: String) -> String {
        let (own, other) = (words.sentence(message), english.sentence(message))
        return own == other ? own : own + joint + other
    }

    /// The folder of the plan within the home; libraries lie in the home itself.
    private func bases(_ run: SARIFRun) -> JSONText {
        func described(_ code: String) -> (String, JSONText) {
            ("description", .object([("text", .text(words.sentence(Message(code))))]))
        }
        var plan: [(String, JSONText)] = []
        if let folder = run.folder {
            plan = [("uri", .text(SARIFReport.uri(folder) + "/")), ("uriBaseId", .text("HOME"))]
        }
        return .object([
            ("HOME", .object([described("sarif.home-base")])),
            ("PLAN", .object(plan + [described("sarif.plan-base")])),
        ])
    }

    private func json(
        _ result: SARIFResult, _ rule: Int, _ occurrence: Int, _ columns: SARIFColumns
    ) -> JSONText {
        let bytes = Array("\(result.key)\u{1f}\(occurrence)".utf8)
        let fingerprint = ContentHash.of(bytes).description
        return .object([
            ("ruleId", .text(result.code)), ("ruleIndex", .integer(rule)),
            ("level", .text(result.severity.rawValue)),
            ("message", .object([("text", .text(result.sentence))])),
            ("locations", .list([location(result.place, columns)])),
            ("partialFingerprints", .object([("tidemarkFinding/v1", .text(fingerprint))])),
            ("properties", .object(result.properties)),
        ])
    }

    private func location(_ place: Place, _ columns: SARIFColumns) -> JSONText {
        let artifact: [(String, JSONText)] = [
            ("uri", .text(SARIFReport.uri(place.file))),
            ("uriBaseId", .text(place.file.hasPrefix("Library/") ? "HOME" : "PLAN")),
        ]
        let region: [(String, JSONText)] = [
            ("startLine", .integer(place.line)), ("startColumn", .integer(columns.column(of: place))),
        ]
        let physical: [(String, JSONText)] = [
            ("artifactLocation", .object(artifact)), ("region", .object(region)),
        ]
        return .object([("physicalLocation", .object(physical))])
    }

    /// What was found, documents first, as the other forms of the report order it.
    private func results(of run: SARIFRun, _ lines: SARIFColumns) -> [SARIFResult] {
        run.diagnostics.map { diagnostic in
            var sentence = words.sentence(diagnostic.message)
            if let meant = diagnostic.suggestion {
                sentence += "\n" + words.sentence(Message("documents.meant", ["text": .text(meant)]))
            }
            return SARIFResult(
                code: diagnostic.code, severity: diagnostic.severity, sentence: sentence,
                place: diagnostic.place,
                key: [diagnostic.code, diagnostic.place.file, lines.line(at: diagnostic.place)]
                    .joined(separator: "\u{1f}"),
                properties: [("suggestion", .optional(diagnostic.suggestion))])
        }
            + run.findings.map { finding in
                SARIFResult(
                    code: finding.code, severity: finding.severity, sentence: words.sentence(finding.message),
                    place: finding.place,
                    key: [
                        finding.code, finding.place.file,
                        finding.statements.sorted().joined(separator: " "),
                        finding.indicator ?? "", finding.task ?? "",
                    ].joined(separator: "\u{1f}"),
                    properties: [
                        ("statements", .list(finding.statements.map { .text($0) })),
                        ("indicator", .optional(finding.indicator)), ("task", .optional(finding.task)),
                    ])
            }
    }

    /// A relative path as a URI reference (RFC 3986): all but unreserved signs and `/` as percent-encoded
    /// UTF-8.
    static func uri(_ path: String) -> String {
        let digits = Array("0123456789ABCDEF")
        return path.utf8.reduce(into: "") { text, byte in
            switch byte {
            case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x2D, 0x2E, 0x5F, 0x7E, 0x2F:
                text.unicodeScalars.append(Unicode.Scalar(byte))
            default: text += "%" + String([digits[Int(byte >> 4)], digits[Int(byte & 15)]])
            }
        }
    }
}

/// One thing found, and what tells it from others when its line has moved.
private struct SARIFResult {
    let code: String
    let severity: Severity
    let sentence: String
    let place: Place
    let key: String
    let properties: [(String, JSONText)]
}

/// Lines of the files: places count characters, SARIF code points.
private struct SARIFColumns {
    private let lines: [String: [Substring]]

    init(_ files: [DocumentFile]) {
        lines = Dictionary(
            files.map { file in
                let text = file.bytes.dropFirst(file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
                return (
                    file.path,
                    String(decoding: text, as: UTF8.self).split(
                        omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r\n" })
                )
            }, uniquingKeysWith: { first, _ in first })
    }

    /// The text of a place's line, its blanks made one; empty where the line is not known.
    func line(at place: Place) -> String {
        guard let lines = lines[place.file], lines.indices.contains(place.line - 1) else { return "" }
        return lines[place.line - 1].split(separator: " ").joined(separator: " ")
    }

    /// The column of a place in code points, from 1.
    func column(of place: Place) -> Int {
        guard let lines = lines[place.file], lines.indices.contains(place.line - 1) else {
            return max(place.column, 1)
        }
        let line = lines[place.line - 1]
        let before = line.prefix(max(place.column - 1, 0))
        return before.unicodeScalars.count + max(place.column - 1 - before.count, 0) + 1
    }
}
