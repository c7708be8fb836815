import Foundation
import GRDB
public import Kernel
import Office

/// What must hold of every world, by the names that docs/store.md explains.
public enum Invariant: String, Hashable, Sendable, CaseIterable {
    case fileIntegrity = "file-integrity"
    case foreignKeys = "foreign-keys"
    case schemaCurrent = "schema-current"
    case tablesKnown = "tables-known"
    case journalChain = "journal-chain"
    case vintageCount = "vintage-count"
    case commandsAnswered = "commands-answered"
    case figuresHaveEntries = "figures-have-entries"
    case projectionsEqual = "projections-equal"
    case contentKept = "content-kept"
    case adoptionsLoad = "adoptions-load"
    case synchronousFull = "synchronous-full"
    case logSize = "log-size"
    case sqliteVersion = "sqlite-version"
    case diskSpace = "disk-space"

    /// Whether a world in which it does not hold is damaged; else the machine or the setting is at fault.
    public var isOfData: Bool {
        switch self {
        case .synchronousFull, .logSize, .sqliteVersion, .diskSpace, .schemaCurrent: false
        default: true
        }
    }

    /// What it promises, in words.
    public var promise: Message { Message("check.\(rawValue)") }
    /// What to do where it does not hold.
    public var advice: Message { Message("check.\(rawValue).do") }
}

/// One invariant on live data.
public struct CheckLine: Hashable, Sendable {
    public let invariant: Invariant
    public let isKept: Bool
    /// What was found, a few sentences.
    public let facts: [Message]
}

/// Holds every invariant against the data of a world, beside the process that may own it.
public enum Checkup {
    /// Facts that one line tells at most.
    public static let facts = 5

    /// All lines, in the order of `Invariant`.
    public static func run(_ settings: SQLiteSettings) throws -> [CheckLine] {
        let file = try WorldFile(settings)
        let machine = MachineCheck(settings, file)
        let lines = try StoreFault.telling {
            try file.queue.read { db in
                let data = try DataCheck(db, file)
                return try Invariant.allCases.map { invariant in
                    let (isKept, facts) =
                        try data.look(invariant) ?? machine.look(invariant, db) ?? (true, [])
                    return CheckLine(
                        invariant: invariant, isKept: isKept, facts: Array(facts.prefix(Checkup.facts)))
                }
            }
        }
        try file.close()
        return lines
    }
}

/// What an invariant comes to: whether it holds, and what was found.
typealias CheckFinding = (isKept: Bool, facts: [Message])
