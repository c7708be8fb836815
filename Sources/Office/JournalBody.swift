internal import Documents
public import Kernel

/// What an entry says, decoded. Every form that was ever written stays readable; a golden copy of its bytes
/// is kept in the tests.
public enum EntryBody: Hashable, Sendable {
    case world(World)
    case adopted(AdoptedBody)
    case imported(ImportedBody)
    case erased(ErasedBody)
    case baselineChosen(BaselineChosenBody)
    case pathConfirmed(PathConfirmedBody)
    case refused(RefusedBody)

    /// Reads the body of an entry; refuses a kind or form that this version does not know.
    public init(of entry: Entry) throws(UnreadableBytes) {
        try self.init(kind: entry.kind, version: entry.version, bytes: entry.body)
    }

    /// Whether this version reads the kind in this form.
    public static func knows(_ kind: EntryKind, version: Int) -> Bool {
        let known: [EntryKind] = [
            .world, .adopted, .figuresImported, .erased, .baselineChosen, .pathConfirmed, .refused,
        ]
        return version == 1 && known.contains(kind)
    }

    init(kind: EntryKind, version: Int, bytes: [UInt8]) throws(UnreadableBytes) {
        var scanner = JournalScanner(bytes)
        guard try Int(scanner.byte()) == version else { throw scanner.fault("another form than the entry's") }
        guard EntryBody.knows(kind, version: version) else { throw scanner.fault("an unknown kind or form") }
        switch kind {
        case .world: self = .world(try World(&scanner))
        case .adopted: self = .adopted(try AdoptedBody(&scanner))
        case .figuresImported: self = .imported(try ImportedBody(&scanner))
        case .erased: self = .erased(try ErasedBody(&scanner))
        case .baselineChosen: self = .baselineChosen(try BaselineChosenBody(&scanner))
        case .pathConfirmed: self = .pathConfirmed(try PathConfirmedBody(&scanner))
        default: self = .refused(try RefusedBody(&scanner))
        }
        try scanner.finish()
    }

    /// The body's bytes in its newest form.
    public var bytes: [UInt8] {
        var writer = JournalWriter()
        writer.raw([1])
        switch self {
        case .world(let world): world.write(&writer)
        case .adopted(let body): body.write(&writer)
        case .imported(let body): body.write(&writer)
        case .erased(let body): body.write(&writer)
        case .baselineChosen(let body): body.write(&writer)
        case .pathConfirmed(let body): body.write(&writer)
        case .refused(let body): body.write(&writer)
        }
        return writer.bytes
    }

    public var kind: EntryKind {
        switch self {
        case .world: .world
        case .adopted: .adopted
        case .imported: .figuresImported
        case .erased: .erased
        case .baselineChosen: .baselineChosen
        case .pathConfirmed: .pathConfirmed
        case .refused: .refused
        }
    }

    /// The command that the entry answers; none for entry 0.
    public var command: String? {
        switch self {
        case .world: nil
        case .adopted(let body): body.command
        case .imported(let body): body.command
        case .erased(let body): body.command
        case .baselineChosen(let body): body.command
        case .pathConfirmed(let body): body.command
        case .refused(let body): body.command
        }
    }

    /// The kinds of entries that need stored bytes.
    public static let kindsWithContents: [EntryKind] = [.adopted, .figuresImported]

    /// The stored bytes that the entry needs.
    public var contents: [ContentHash] {
        switch self {
        case .world, .erased, .baselineChosen, .pathConfirmed, .refused: []
        case .adopted(let body): body.files.map(\.hash)
        case .imported(let body): body.parts.map(\.hash)
        }
    }

    /// An entry of this body, without a place in the chain.
    public func draft(stream: String, contents: [StoredContent] = []) -> EntryDraft {
        EntryDraft(stream: stream, kind: kind, version: 1, body: bytes, contents: contents)
    }
}

/// Documents of a plan hold from here on.
public struct AdoptedBody: Hashable, Sendable {
    public let command: String
    public let plan: String
    public let files: [AdoptedFile]
    public let legalBasis: String?
    public let lint: LintSummary
}

/// Figures were recorded: their rows are the parts, in order.
public struct ImportedBody: Hashable, Sendable {
    /// One part of the rows.
    public struct Part: Hashable, Sendable {
        public let hash: ContentHash
        public let rows: Int
    }

    public let command: String
    public let source: String
    public let plan: String?
    public let kind: WorldKind?
    public let parts: [Part]
}

/// A known actor was refused.
public struct RefusedBody: Hashable, Sendable {
    public let command: String
    /// The name of the verb.
    public let verb: String
    public let message: Message
}

extension World {
    init(_ scanner: inout JournalScanner) throws(UnreadableBytes) {
        let id = try scanner.text()
        let format = try scanner.integer()
        guard let kind = WorldKind(rawValue: try scanner.text()) else {
            throw scanner.fault("no kind of world")
        }
        self.init(id: id, format: format, kind: kind)
    }

    func write(_ writer: inout JournalWriter) {
        writer.text(id)
        writer.integer(format)
        writer.text(kind.rawValue)
    }
}

extension AdoptedBody {
    init(_ scanner: inout JournalScanner) throws(UnreadableBytes) {
        command = try scanner.text()
        plan = try scanner.text()
        files = try scanner.list { (scanner) throws(UnreadableBytes) in
            AdoptedFile(path: try scanner.text(), hash: try scanner.hash(), size: try scanner.integer())
        }
        legalBasis = try scanner.optional { (scanner) throws(UnreadableBytes) in try scanner.text() }
        lint = LintSummary(
            errors: try scanner.integer(), warnings: try scanner.integer(), notes: try scanner.integer(),
            codes: try scanner.list { (scanner) throws(UnreadableBytes) in
                LintSummary.Count(code: try scanner.text(), count: try scanner.integer())
            })
    }

    func write(_ writer: inout JournalWriter) {
        writer.text(command)
        writer.text(plan)
        writer.list(files) { writer, file in
            writer.text(file.path)
            writer.raw(file.hash.bytes)
            writer.integer(file.size)
        }
        writer.optional(legalBasis) { $0.text($1) }
        writer.integer(lint.errors)
        writer.integer(lint.warnings)
        writer.integer(lint.notes)
        writer.list(lint.codes) { writer, code in
            writer.text(code.code)
            writer.integer(code.count)
        }
    }
}

extension ImportedBody {
    init(_ scanner: inout JournalScanner) throws(UnreadableBytes) {
        command = try scanner.text()
        source = try scanner.text()
        plan = try scanner.optional { (scanner) throws(UnreadableBytes) in try scanner.text() }
        kind = try scanner.optional { (scanner) throws(UnreadableBytes) in
            guard let kind = WorldKind(rawValue: try scanner.text()) else {
                throw scanner.fault("no kind of world")
            }
            return kind
        }
        parts = try scanner.list { (scanner) throws(UnreadableBytes) in
            Part(hash: try scanner.hash(), rows: try scanner.integer())
        }
    }

    func write(_ writer: inout JournalWriter) {
        writer.text(command)
        writer.text(source)
        writer.optional(plan) { $0.text($1) }
        writer.optional(kind) { $0.text($1.rawValue) }
        writer.list(parts) { writer, part in
            writer.raw(part.hash.bytes)
            writer.integer(part.rows)
        }
    }
}

extension RefusedBody {
    init(_ scanner: inout JournalScanner) throws(UnreadableBytes) {
        command = try scanner.text()
        verb = try scanner.text()
        message = try scanner.message()
    }

    func write(_ writer: inout JournalWriter) {
        writer.text(command)
        writer.text(verb)
        writer.message(message)
    }
}
