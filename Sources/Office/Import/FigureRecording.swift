public import Kernel

/// What came of an import.
public enum ImportOutcome: Hashable, Sendable {
    /// The rows were written.
    case recorded(Receipt)
    /// The same file was imported before, or tells only what is known: nothing happened.
    case known
}

extension Store {
    /// Writes what a preview promised, all of it or nothing. The same file a second time changes nothing,
    /// also where others have corrected its figures since. `command` is the identifier that a program chose
    /// for it, where one did; `seen` what whoever confirms has seen of the preview, where they were shown
    /// one.
    ///
    /// Refused: what is another preview than the one seen; with refused rows, unless they shall be left out;
    /// with no figure in it; whatever the store refuses, among it figures that came after the preview.
    public func record(
        _ preview: FigurePreview, as command: String? = nil, seen: String? = nil, leavingOutRefused: Bool,
        actor: Principal,
        at: Instant
    ) async throws -> ImportOutcome {
        let id = command ?? preview.importID
        let isDone = try await read { reader in
            // An identifier of ours is a hash of what it imports; one that a program chose may be of
            // anything.
            if let command { return try reader.imported(command, of: preview.plan, from: preview.source) }
            return try reader.outcome(of: id)?.receipt != nil
        }
        if isDone { return .known }
        if let seen, let refusal = await preview.objection(to: seen, in: self) { throw refusal }
        let isComplete = preview.refusedCount == 0 || leavingOutRefused
        if preview.rows.isEmpty, preview.unchanged > 0, isComplete { return .known }
        let figures = try preview.figureImport(leavingOutRefused: leavingOutRefused)
        let outcome = try await submit(Command(id: id, actor: actor, at: at, verb: .importFigures(figures)))
        switch outcome {
        case .accepted(let receipt): return .recorded(receipt)
        case .repeated(let before):
            if let refusal = before.refusal { throw refusal }
            return .known
        case .refused(let refusal): throw refusal
        }
    }
}

extension Reader {
    /// Whether a command imported figures of a plan from a source of this name; refused where the same
    /// command did something else.
    public func imported(_ command: String, of plan: String, from source: String) throws -> Bool {
        guard let receipt = try outcome(of: command)?.receipt,
            let entry = try entries(after: receipt.entry - 1, limit: 1).first
        else { return false }
        guard case .imported(let body) = try EntryBody(of: entry), body.source == source,
            body.plan == plan
        else {
            throw Refusal("api.command-used", ["command": .text(command)])
        }
        return true
    }
}
