import Documents
public import Kernel
import Plans

/// What a command that a program named wrote.
public struct WrittenCommand: Sendable {
    /// The proof that it was done.
    public let receipt: Receipt
    /// Whether it had been done before, so that nothing happened now.
    public let isRepeated: Bool

    public init(receipt: Receipt, isRepeated: Bool) {
        self.receipt = receipt
        self.isRepeated = isRepeated
    }
}

/// What a program asks to be decided or adopted, as far as it can be compared with what its command did
/// before: without the plan as it is now, which that very command may have changed.
public enum AskedCommand: Hashable, Sendable {
    /// A baseline by its candidate's token; `nil` takes the choice back.
    case baseline(indicator: String, candidate: String?, seen: ContentHash, reason: String)
    /// Yearly values by target, in the order asked; none take a confirmation back.
    case path([AskedPath], seen: ContentHash, reason: String)
    /// Changed documents by the digest they were shown with.
    case adoption(digest: ContentHash, basis: String)
}

/// The yearly values of one target as a program tells them.
public struct AskedPath: Hashable, Sendable {
    /// A period as text, with its value.
    public struct Value: Hashable, Sendable {
        public let period: String
        public let value: Exact

        public init(period: String, value: Exact) {
            self.period = period
            self.value = value
        }
    }

    public let target: String
    /// In the order of the years.
    public let values: [Value]

    public init(target: String, values: [Value]) {
        self.target = target
        self.values = values
    }
}

extension Store {
    /// What a command did before, where it was done; refused where it did something else.
    public func written(
        _ command: String, plan: String, _ asked: AskedCommand
    ) async throws -> WrittenCommand? {
        let found = try await read { reader -> (receipt: Receipt, body: EntryBody)? in
            guard let receipt = try reader.outcome(of: command)?.receipt,
                let entry = try reader.entries(after: receipt.entry - 1, limit: 1).first
            else { return nil }
            return (receipt, try EntryBody(of: entry))
        }
        guard let found else { return nil }
        guard try await did(found.body, plan, asked, found.receipt) else {
            throw Refusal("api.command-used", ["command": .text(command)])
        }
        return WrittenCommand(receipt: found.receipt, isRepeated: true)
    }

    private func did(
        _ body: EntryBody, _ plan: String, _ asked: AskedCommand, _ receipt: Receipt
    ) async throws -> Bool {
        switch (body, asked) {
        case (.baselineChosen(let body), .baseline(let indicator, let candidate, let seen, let reason)):
            return (body.plan, body.indicator, body.seen) == (plan, indicator, seen)
                && body.choice?.token == candidate && body.reason == DecisionRules.trimmed(reason)
        case (.pathConfirmed(let body), .path(let paths, let seen, let reason)):
            return (body.plan, body.seen) == (plan, seen) && body.paths.map(\.asked) == paths
                && body.reason == DecisionRules.trimmed(reason)
        case (.adopted(let body), .adoption(let digest, let basis)):
            guard body.plan == plan, (body.legalBasis ?? "") == basis else { return false }
            let before = try await read(at: .vintage(receipt.vintage.number - 1)) {
                try $0.adoption(of: plan)?.entry
            }
            let files = body.files.map { (path: $0.path, hash: $0.hash) }
            return before.map { PlanAmendment.digest(files, after: $0) } == digest
        default: return false
        }
    }

    /// Does a command; refused where it cannot be done, or its name stands for another one.
    public func write(_ command: Command) async throws -> WrittenCommand {
        let outcome = try await submit(command)
        if let refusal = outcome.refusal { throw refusal }
        guard let receipt = outcome.receipt else { throw StoreFault.failed("a command without a receipt") }
        if case .repeated = outcome { return WrittenCommand(receipt: receipt, isRepeated: true) }
        return WrittenCommand(receipt: receipt, isRepeated: false)
    }
}

extension BaselineChoice {
    /// What a form or program sends for it: where it is told, and the value the person saw.
    var token: String {
        let source = statements.isEmpty ? "figure" : statements.joined(separator: ",")
        return "\(source)=\(value)"
    }
}

extension PathConfirming.Path {
    fileprivate var asked: AskedPath {
        AskedPath(
            target: target,
            values: steps.map { .init(period: $0.period.description, value: $0.value) })
    }
}
