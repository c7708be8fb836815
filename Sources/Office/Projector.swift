internal import Documents
public import Kernel
internal import Plans

/// One row that follows from the journal. Everything but entries and content is such a row and can be made
/// again.
public enum ProjectedRow: Hashable, Sendable {
    /// An accepted change made a vintage.
    case vintage(Vintage, entry: Int64, at: Instant)
    /// An entry answers a command; a later one replaces it.
    case command(String, entry: Int64)
    /// A plan's documents were adopted.
    case adoption(plan: String, entry: Int64)
    /// A thing of a plan's documents that can be found, as the n-th of its adoption.
    case found(SearchDocument, entry: Int64, number: Int)
    /// Stored bytes were erased.
    case erasure(ContentHash, entry: Int64)
    /// A figure was recorded, as the n-th of its entry.
    case figure(FigureRow, entry: Int64, number: Int, recorded: Instant)
    /// A person decided something about a plan; the entry's body says what.
    case decision(plan: String, key: DecisionKey, entry: Int64)
}

/// Turns entries into rows: pure, and the same in every engine.
public enum Projector {
    /// Every row that an entry makes, in order. `vintage` is the one before it; `content` finds stored bytes.
    /// A part that was erased makes no rows; those behind it keep their numbers.
    public static func project(
        _ entry: Entry, after vintage: Vintage?, content: (ContentHash) throws -> ContentBytes,
        into row: (ProjectedRow) throws -> Void
    ) throws {
        let body = try EntryBody(of: entry)
        if let command = body.command { try row(.command(command, entry: entry.seq)) }
        switch body {
        case .refused: return
        case .world: break
        case .adopted(let body):
            try row(.adoption(plan: body.plan, entry: entry.seq))
            try found(body, entry, content, row)
        case .imported(let body): try project(entry, body, content, row)
        case .erased(let body): try row(.erasure(body.hash, entry: entry.seq))
        case .baselineChosen, .pathConfirmed:
            for decision in body.decisions(entry) {
                try row(.decision(plan: decision.plan, key: decision.content.key, entry: entry.seq))
            }
        }
        try row(.vintage(.next(after: vintage, entry), entry: entry.seq, at: entry.at))
    }

    /// What can be found in the documents of an adoption, what answers most last: the newest row is the first
    /// to be read. Documents that are erased, or that this version cannot load any more, are not found.
    private static func found(
        _ body: AdoptedBody, _ entry: Entry, _ content: (ContentHash) throws -> ContentBytes,
        _ row: (ProjectedRow) throws -> Void
    ) throws {
        var files: [DocumentFile] = []
        for file in body.files {
            guard case .kept(let bytes) = try content(file.hash) else { return }
            files.append(DocumentFile(path: file.path, bytes: bytes))
        }
        guard let plan = PlanLoader.load(files, Problems()) else { return }
        for (number, document) in SearchDocument.documents(of: plan).reversed().enumerated() {
            try row(.found(document, entry: entry.seq, number: number))
        }
    }

    private static func project(
        _ entry: Entry, _ body: ImportedBody, _ content: (ContentHash) throws -> ContentBytes,
        _ row: (ProjectedRow) throws -> Void
    ) throws {
        var first = 0
        for part in body.parts {
            switch try content(part.hash) {
            case .erased: break
            case .lost:
                throw StoreFault(
                    Message(
                        "store.content-lost", ["file": .text(body.source), "hash": .text("\(part.hash)")]))
            case .kept(let bytes):
                for (index, figure) in try FigurePart.rows(of: bytes).enumerated() {
                    try row(.figure(figure, entry: entry.seq, number: first + index, recorded: entry.at))
                }
            }
            first += part.rows
        }
    }

    /// The rows of a draft that is being accepted: its content comes with it.
    public static func project(
        _ entry: Entry, of draft: EntryDraft, after vintage: Vintage?, into row: (ProjectedRow) throws -> Void
    ) throws {
        let contents = Dictionary(
            draft.contents.map { ($0.hash, $0.bytes) }, uniquingKeysWith: { first, _ in first })
        try project(entry, after: vintage, content: { ContentBytes(contents[$0]) }, into: row)
    }
}

extension EntryBody {
    /// What an adoption says, with what its entry says about it; `nil` for other bodies.
    func plan(_ entry: Entry) -> AdoptedPlan? {
        guard case .adopted(let body) = self else { return nil }
        return AdoptedPlan(
            plan: body.plan, files: body.files, adoptedAt: entry.at, by: entry.actor,
            legalBasis: body.legalBasis,
            lint: body.lint, entry: entry.seq)
    }
}

extension AdoptedPlan {
    /// The plan that an entry adopted; `nil` for entries of other kinds.
    public init?(_ entry: Entry) throws(UnreadableBytes) {
        guard let plan = try EntryBody(of: entry).plan(entry) else { return nil }
        self = plan
    }
}

extension Outcome {
    /// What an entry answers; `vintage` is the one that the entry made.
    public init(_ entry: Entry, vintage: Vintage?) throws(UnreadableBytes) {
        if case .refused(let body) = try EntryBody(of: entry) {
            self = .refused(Refusal(body.message))
        } else {
            self = .accepted(
                Receipt(
                    entry: entry.seq, hash: entry.hash, at: entry.at,
                    vintage: vintage ?? Vintage(number: 0, hash: .none)))
        }
    }
}
