public import Kernel

/// One row that follows from the journal. Everything but entries and content is such a row and can be made
/// again.
public enum ProjectedRow: Hashable, Sendable {
    /// An accepted change made a vintage.
    case vintage(Vintage, entry: Int64, at: Instant)
    /// An entry answers a command; a later one replaces it.
    case command(String, entry: Int64)
    /// A plan's documents were adopted.
    case adoption(plan: String, entry: Int64)
    /// A figure was recorded, as the n-th of its entry.
    case figure(FigureRow, entry: Int64, number: Int, recorded: Instant)
    /// A person decided something about a plan; the entry's body says what.
    case decision(plan: String, key: DecisionKey, entry: Int64)
}

/// Turns entries into rows: pure, and the same in every engine.
public enum Projector {
    /// Every row that an entry makes, in order. `vintage` is the one before it; `content` finds stored bytes.
    public static func project(
        _ entry: Entry, after vintage: Vintage?, content: (ContentHash) throws -> [UInt8]?,
        into row: (ProjectedRow) throws -> Void
    ) throws {
        let body = try EntryBody(of: entry)
        if let command = body.command { try row(.command(command, entry: entry.seq)) }
        switch body {
        case .refused: return
        case .world: break
        case .adopted(let body): try row(.adoption(plan: body.plan, entry: entry.seq))
        case .imported(let body):
            var number = 0
            for part in body.parts {
                guard let bytes = try content(part.hash) else {
                    throw StoreFault(
                        Message(
                            "store.content-lost", ["file": .text(body.source), "hash": .text("\(part.hash)")])
                    )
                }
                for figure in try FigurePart.rows(of: bytes) {
                    try row(.figure(figure, entry: entry.seq, number: number, recorded: entry.at))
                    number += 1
                }
            }
        case .baselineChosen, .pathConfirmed:
            for decision in body.decisions(entry) {
                try row(.decision(plan: decision.plan, key: decision.content.key, entry: entry.seq))
            }
        }
        try row(.vintage(.next(after: vintage, entry), entry: entry.seq, at: entry.at))
    }

    /// The rows of a draft that is being accepted: its content comes with it.
    public static func project(
        _ entry: Entry, of draft: EntryDraft, after vintage: Vintage?, into row: (ProjectedRow) throws -> Void
    ) throws {
        let contents = Dictionary(
            draft.contents.map { ($0.hash, $0.bytes) }, uniquingKeysWith: { first, _ in first })
        try project(entry, after: vintage, content: { contents[$0] }, into: row)
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
