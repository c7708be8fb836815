public import Kernel
import Plans

extension AcceptedChange {
    /// The plan it is about; `nil` where it is about all.
    var plan: String? {
        switch body {
        case .adopted(let body): body.plan
        case .imported(let body): body.plan
        case .baselineChosen(let body): body.plan
        case .pathConfirmed(let body): body.plan
        case .world, .erased, .refused: nil
        }
    }

    /// The file or form that figures came from.
    var source: String? { if case .imported(let body) = body { body.source } else { nil } }

    /// How many figures it brought.
    var figures: Int? {
        if case .imported(let body) = body { body.parts.reduce(0) { $0 + $1.rows } } else { nil }
    }

    /// How many documents it made hold.
    var documents: Int? { if case .adopted(let body) = body { body.files.count } else { nil } }

    /// On which basis documents hold.
    var legalBasis: String? { if case .adopted(let body) = body { body.legalBasis } else { nil } }

    /// Why a person decided so.
    var reason: String? {
        switch body {
        case .baselineChosen(let body): body.reason
        case .pathConfirmed(let body): body.reason
        case .world, .adopted, .imported, .erased, .refused: nil
        }
    }

    /// The indicator that a decision is about.
    var indicator: String? { if case .baselineChosen(let body) = body { body.indicator } else { nil } }
}

extension Plan {
    /// What an accepted entry did, in a sentence that calls indicators by their names.
    func message(_ body: EntryBody) -> Message {
        switch body {
        case .adopted(let body): return Message("change.adopted", ["count": .integer(body.files.count)])
        case .imported(let body):
            let rows = body.parts.reduce(0) { $0 + $1.rows }
            return Message("change.imported", ["count": .integer(rows), "source": .source(body.source)])
        case .baselineChosen(let body):
            let name = indicator(body.indicator).map { MessageArgument.title($0.title) }
            return Message(
                body.choice == nil ? "history.baseline-withdrawn" : "history.baseline",
                ["indicator": name ?? .text(body.indicator)])
        case .pathConfirmed(let body):
            return Message("history.path", ["count": .integer(body.paths.count)])
        case .world, .erased, .refused:
            return Message("api.change-other", ["kind": .text(body.kind.name)])
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

    static let change = Shape<Told<AcceptedChange>>(
        "Change", "Something that was accepted.",
        [
            .part("vintage", "The vintage it made.", vintage) { $0.it.vintage },
            .text("at", "When.", .moment) { $0.it.at.description },
            .text("by", "Who entered it.") { $0.it.actor.name },
            .text("kind", "What it is, such as `adopted` or `figures-imported`.") { $0.it.body.kind.name },
            .known("plan", "The plan it is about; null: about all.") { $0.it.plan },
            .part("summary", "What it is, in a sentence.", TwinParts.title) { told in
                told.by.say(told.by.plan.message(told.it.body))
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
            .known("reason", "Why a person decided so.") { $0.it.reason },
        ])

    static let changes = Shape<Told<[AcceptedChange]>>(
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
    public func changes(_ page: ChangePage) -> JSONText { ChangeTwin.changes.json(told(page.changes)) }
}
