public import Kernel
import Plans

/// Something that was accepted: an adoption, an import, a decision.
public struct ToldChange: Hashable, Sendable {
    public let vintage: Vintage
    public let at: Instant
    /// The kind of entry, as the journal names it.
    public let kind: EntryKind
    /// The plan it is about; `nil` where it is about all.
    public let plan: String?
    public let message: Message
    /// The file or form that figures came from.
    public let source: String?
    /// How many figures it brought.
    public let figures: Int?
    /// How many documents it made hold.
    public let documents: Int?
    /// On which basis documents hold.
    public let legalBasis: String?
}

/// The newest changes before a vintage, and from which vintage to ask on.
public struct ToldChanges: Sendable {
    public let changes: [ToldChange]
    /// The vintage before which the next page begins; `nil` at the beginning of the world.
    public let before: Int?
}

extension Reader {
    /// The vintage that an entry made; `nil` where it made none.
    public func vintage(of entry: Int64) throws -> Vintage? {
        guard let entry = try entries(after: entry - 1, limit: 1).first, entry.kind != .refused else {
            return nil
        }
        return try vintage(of: entry, EntryBody(of: entry))
    }

    private func vintage(of entry: Entry, _ body: EntryBody) throws -> Vintage? {
        guard let command = body.command else { return entry.seq == 0 ? .next(after: nil, entry) : nil }
        guard let receipt = try outcome(of: command)?.receipt, receipt.entry == entry.seq,
            receipt.vintage.hash != .none
        else { return nil }
        return receipt.vintage
    }

    /// What was accepted about a plan up to the reader's position, the newest first: at most `limit`, found
    /// among at most `scan` entries.
    public func acceptedChanges(of plan: String, limit: Int, scan: Int = 2000) throws -> ToldChanges {
        var changes: [ToldChange] = []
        var (upper, left) = (position.entry, scan)
        while upper >= 0 {
            let low = max(-1, upper - 200)
            for entry in try entries(after: low, limit: Int(upper - low)).reversed() {
                left -= 1
                guard entry.kind != .refused else { continue }
                let body = try EntryBody(of: entry)
                guard body.isAbout(plan) || left <= 0, let vintage = try vintage(of: entry, body) else {
                    continue
                }
                if body.isAbout(plan) { changes.append(ToldChange(entry, body, vintage)) }
                if changes.count == limit || left <= 0 {
                    return ToldChanges(changes: changes, before: vintage.number > 1 ? vintage.number : nil)
                }
            }
            upper = low
        }
        return ToldChanges(changes: changes, before: nil)
    }
}

extension EntryBody {
    /// Whether it changes what is known about a plan.
    fileprivate func isAbout(_ plan: String) -> Bool {
        switch self {
        case .adopted(let body): body.plan == plan
        case .imported(let body): body.plan == nil || body.plan == plan
        case .baselineChosen(let body): body.plan == plan
        case .pathConfirmed(let body): body.plan == plan
        case .world, .erased, .refused: false
        }
    }
}

extension ToldChange {
    fileprivate init(_ entry: Entry, _ body: EntryBody, _ vintage: Vintage) {
        self.vintage = vintage
        at = entry.at
        kind = entry.kind
        switch body {
        case .adopted(let body):
            (plan, source, figures) = (body.plan, nil, nil)
            (documents, legalBasis) = (body.files.count, body.legalBasis)
            message = Message("change.adopted", ["count": .integer(body.files.count)])
        case .imported(let body):
            let rows = body.parts.reduce(0) { $0 + $1.rows }
            (plan, source, figures) = (body.plan, body.source, rows)
            (documents, legalBasis) = (nil, nil)
            message = Message("change.imported", ["count": .integer(rows), "source": .text(body.source)])
        case .baselineChosen(let body):
            (plan, source, figures, documents, legalBasis) = (body.plan, nil, nil, nil, nil)
            message = Message("change.baseline", ["indicator": .text(body.indicator)])
        case .pathConfirmed(let body):
            (plan, source, figures, documents, legalBasis) = (body.plan, nil, nil, nil, nil)
            message = Message("change.path", ["count": .integer(body.paths.count)])
        case .world, .erased, .refused:
            (plan, source, figures, documents, legalBasis) = (nil, nil, nil, nil, nil)
            message = Message("change.other", ["kind": .text(entry.kind.name)])
        }
    }
}

/// How changes are told to machines.
enum ChangeTwin {
    static let vintage = Shape<Vintage>(
        "Vintage", "How many changes a world has accepted, and a hash over them.",
        [
            .count("number", "How many; 0 for a new world.") { $0.number },
            .text("hash", "The hash over all of them.", .hash) { $0.hash.description },
        ])

    static let change = Shape<Told<ToldChange>>(
        "Change", "Something that was accepted.",
        [
            .part("vintage", "The vintage it made.", vintage) { $0.it.vintage },
            .text("at", "When.", .moment) { $0.it.at.description },
            .text("kind", "What it is, such as `adopted` or `figures-imported`.") { $0.it.kind.name },
            .known("plan", "The plan it is about; null: about all.") { $0.it.plan },
            .part("summary", "What it is, in a sentence.", TwinParts.title) { $0.by.say($0.it.message) },
            .known("source", "The file or form that figures came from.") { $0.it.source },
            ShapeMember("figures", .nullable(.count), "How many figures it brought.") { told in
                told.it.figures.map { .integer($0) } ?? .null
            },
            ShapeMember("documents", .nullable(.count), "How many documents it made hold.") { told in
                told.it.documents.map { .integer($0) } ?? .null
            },
            .known("legalBasis", "On which basis documents hold.") { $0.it.legalBasis },
        ])

    static let changes = Shape<Told<[ToldChange]>>(
        "Changes", "One page of what was accepted about a plan, the newest first.",
        [
            .count("count", "How many this page tells.") { $0.it.count },
            .parts("changes", "The changes.", change) { $0.each($0.it) },
        ])

    static let shapes: [NamedSchema] = [vintage.told, change.told, changes.told]
}

extension TwinReader {
    /// Changes on one page at most.
    public static var mostChanges: Int { 100 }

    /// One page of changes as a document's data.
    public func changes(_ page: ToldChanges) -> JSONText { ChangeTwin.changes.json(told(page.changes)) }
}
