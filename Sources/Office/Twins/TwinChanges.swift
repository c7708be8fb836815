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
    /// The indicator that a decision is about.
    public let indicator: String?

    fileprivate init(
        _ entry: Entry, _ vintage: Vintage, _ message: Message, plan: String?, source: String? = nil,
        figures: Int? = nil, documents: Int? = nil, legalBasis: String? = nil, indicator: String? = nil
    ) {
        self.vintage = vintage
        at = entry.at
        kind = entry.kind
        self.plan = plan
        self.message = message
        self.source = source
        self.figures = figures
        self.documents = documents
        self.legalBasis = legalBasis
        self.indicator = indicator
    }
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
        case .erased: true
        case .world, .refused: false
        }
    }
}

extension ToldChange {
    fileprivate init(_ entry: Entry, _ body: EntryBody, _ vintage: Vintage) {
        switch body {
        case .adopted(let body):
            let message = Message("change.adopted", ["count": .integer(body.files.count)])
            self.init(
                entry, vintage, message, plan: body.plan, documents: body.files.count,
                legalBasis: body.legalBasis)
        case .imported(let body):
            let rows = body.parts.reduce(0) { $0 + $1.rows }
            let message = Message(
                "change.imported", ["count": .integer(rows), "source": .text(body.source)])
            self.init(entry, vintage, message, plan: body.plan, source: body.source, figures: rows)
        case .baselineChosen(let body):
            let code = body.choice == nil ? "api.change-baseline-back" : "api.change-baseline"
            let message = Message(code, ["indicator": .text(body.indicator), "reason": .text(body.reason)])
            self.init(entry, vintage, message, plan: body.plan, indicator: body.indicator)
        case .pathConfirmed(let body):
            let count = MessageArgument.integer(body.paths.count)
            let message = Message("api.change-path", ["count": count, "reason": .text(body.reason)])
            self.init(entry, vintage, message, plan: body.plan)
        case .erased: self.init(entry, vintage, Message("api.change-erased"), plan: nil)
        case .world, .refused:
            let message = Message("api.change-other", ["kind": .text(entry.kind.name)])
            self.init(entry, vintage, message, plan: nil)
        }
    }
}

extension TwinReader {
    /// What a change is, in a sentence that calls indicators by their names.
    func message(_ change: ToldChange) -> Message {
        guard let indicator = change.indicator.flatMap({ plan.indicator($0) }) else { return change.message }
        var arguments = change.message.arguments
        arguments["indicator"] = .title(indicator.title)
        return Message(change.message.code, arguments)
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
            .part("summary", "What it is, in a sentence.", TwinParts.title) { told in
                told.by.say(told.by.message(told.it))
            },
            .known("source", "The file or form that figures came from.") { $0.it.source },
            ShapeMember("figures", .nullable(.count), "How many figures it brought.") { told in
                told.it.figures.map { .integer($0) } ?? .null
            },
            ShapeMember("documents", .nullable(.count), "How many documents it made hold.") { told in
                told.it.documents.map { .integer($0) } ?? .null
            },
            .known("legalBasis", "On which basis documents hold.") { $0.it.legalBasis },
            .known("indicator", "The indicator that a decision is about.") { $0.it.indicator },
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
