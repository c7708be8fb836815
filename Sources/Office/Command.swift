public import Kernel

/// One wish to change a world: who, when, and what. Submitting the same command again changes nothing.
public struct Command: Hashable, Sendable {
    /// Chosen by who submits; what an accepted command of this id did is never done twice.
    public let id: String
    public let actor: Principal
    /// When it was submitted, by the submitter's clock. The journal never goes back in time.
    public let at: Instant
    public let verb: Verb

    public init(id: String, actor: Principal, at: Instant, verb: Verb) {
        self.id = id
        self.actor = actor
        self.at = at
        self.verb = verb
    }
}

/// What can be done to a world.
public enum Verb: Hashable, Sendable {
    /// Make the documents of a plan the ones that hold.
    case adopt(Adoption)
    /// Record figures, all of them or none.
    case importFigures(FigureImport)
    /// Erase stored bytes for good; their hash stays.
    case erase(Erasure)
    /// Choose which of several baselines an indicator starts from, or take the choice back.
    case chooseBaseline(BaselineChoosing)
    /// Confirm the yearly values of targets, or take a confirmation back.
    case confirmPath(PathConfirming)

    /// The verb's name in the journal.
    public var name: String {
        switch self {
        case .adopt: "adopt"
        case .importFigures: "import-figures"
        case .erase: "erase"
        case .chooseBaseline: "choose-baseline"
        case .confirmPath: "confirm-path"
        }
    }
}

/// What came of a command.
public enum Outcome: Hashable, Sendable {
    /// It was done, and its entry is durable.
    case accepted(Receipt)
    /// It had been done before; nothing happened, and this is what came of it then.
    indirect case repeated(Outcome)
    /// It was not done: why, and what to do next.
    case refused(Refusal)

    /// The receipt of a command that was done, now or before.
    public var receipt: Receipt? {
        switch self {
        case .accepted(let receipt): receipt
        case .repeated(let outcome): outcome.receipt
        case .refused: nil
        }
    }

    /// Why it was not done, now or before.
    public var refusal: Refusal? {
        switch self {
        case .accepted: nil
        case .repeated(let outcome): outcome.refusal
        case .refused(let refusal): refusal
        }
    }
}

/// The proof that a command was done.
public struct Receipt: Hashable, Sendable {
    /// The entry's number; it stays inside the house.
    public let entry: Int64
    /// The entry's hash: the head of the chain at that time.
    public let hash: ContentHash
    /// When it was accepted.
    public let at: Instant
    /// The vintage it made.
    public let vintage: Vintage

    public init(entry: Int64, hash: ContentHash, at: Instant, vintage: Vintage) {
        self.entry = entry
        self.hash = hash
        self.at = at
        self.vintage = vintage
    }
}
