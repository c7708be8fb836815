internal import Documents
public import Kernel
public import Plans

/// A baseline was chosen, or a choice taken back.
public struct BaselineChosenBody: Hashable, Sendable {
    public let command: String
    public let plan: String
    public let seen: ContentHash
    public let indicator: String
    public let org: String
    public let choice: BaselineChoice?
    public let reason: String

    public init(command: String, _ choosing: BaselineChoosing) {
        self.command = command
        plan = choosing.plan
        seen = choosing.seen
        indicator = choosing.indicator
        org = choosing.org
        choice = choosing.choice
        reason = choosing.reason
    }

    init(_ scanner: inout JournalScanner) throws(UnreadableBytes) {
        command = try scanner.text()
        plan = try scanner.text()
        seen = try scanner.hash()
        indicator = try scanner.text()
        org = try scanner.text()
        choice = try scanner.optional { (scanner) throws(UnreadableBytes) in
            BaselineChoice(
                statements: try scanner.list { (scanner) throws(UnreadableBytes) in try scanner.text() },
                value: try scanner.exact())
        }
        reason = try scanner.text()
    }

    func write(_ writer: inout JournalWriter) {
        writer.text(command)
        writer.text(plan)
        writer.raw(seen.bytes)
        writer.text(indicator)
        writer.text(org)
        writer.optional(choice) { writer, choice in
            writer.list(choice.statements) { $0.text($1) }
            writer.exact(choice.value)
        }
        writer.text(reason)
    }
}

/// Yearly values of targets were confirmed, or confirmations taken back.
public struct PathConfirmedBody: Hashable, Sendable {
    public let command: String
    public let plan: String
    public let seen: ContentHash
    public let paths: [PathConfirming.Path]
    public let reason: String

    public init(command: String, _ confirming: PathConfirming) {
        self.command = command
        plan = confirming.plan
        seen = confirming.seen
        paths = confirming.paths
        reason = confirming.reason
    }

    init(_ scanner: inout JournalScanner) throws(UnreadableBytes) {
        command = try scanner.text()
        plan = try scanner.text()
        seen = try scanner.hash()
        paths = try scanner.list { (scanner) throws(UnreadableBytes) in
            PathConfirming.Path(
                target: try scanner.text(),
                steps: try scanner.list { (scanner) throws(UnreadableBytes) in
                    PathStep(period: try scanner.period(), value: try scanner.exact())
                })
        }
        reason = try scanner.text()
    }

    func write(_ writer: inout JournalWriter) {
        writer.text(command)
        writer.text(plan)
        writer.raw(seen.bytes)
        writer.list(paths) { writer, path in
            writer.text(path.target)
            writer.list(path.steps) { writer, step in
                writer.period(step.period)
                writer.exact(step.value)
            }
        }
        writer.text(reason)
    }
}

extension EntryBody {
    /// The decisions an entry made, in the order of its body.
    public func decisions(_ entry: Entry) -> [Decision] {
        switch self {
        case .baselineChosen(let body):
            let mark = DecisionMark(by: entry.actor, at: entry.at, reason: body.reason)
            let content = Decision.Content.baseline(
                indicator: body.indicator, org: body.org, body.choice)
            return [Decision(plan: body.plan, content: content, mark: mark, entry: entry.seq)]
        case .pathConfirmed(let body):
            let mark = DecisionMark(by: entry.actor, at: entry.at, reason: body.reason)
            return body.paths.map {
                Decision(
                    plan: body.plan, content: .path(target: $0.target, $0.steps), mark: mark,
                    entry: entry.seq)
            }
        case .world, .adopted, .imported, .erased, .refused: return []
        }
    }
}
