import Documents
import Foundation
import GRDB
import Kernel
import Office
import Plans

/// The invariants that the data alone decide, on one snapshot.
struct DataCheck {
    private let db: Database
    private let file: WorldFile
    private let verification: Verification

    init(_ db: Database, _ file: WorldFile) throws {
        self.db = db
        self.file = file
        verification = try SQLiteVerify.run(db, head: nil, projections: file.isCurrent)
    }

    /// `nil` for an invariant of the machine.
    func look(_ invariant: Invariant) throws -> CheckFinding? {
        switch invariant {
        case .fileIntegrity: try integrity()
        case .foreignKeys: try foreignKeys()
        case .schemaCurrent: (file.isCurrent, [])
        case .tablesKnown: try tables()
        case .journalChain, .projectionsEqual, .contentKept: damages(invariant)
        case .vintageCount: try counts("vintage", "kind <> 'refused'")
        case .commandsAnswered: try counts("command", "seq > 0")
        case .figuresHaveEntries: try figures()
        case .adoptionsLoad: try adoptions()
        case .synchronousFull, .logSize, .sqliteVersion, .diskSpace: nil
        }
    }

    private func integrity() throws -> CheckFinding {
        let lines = try String.fetchAll(db, sql: "PRAGMA integrity_check(5)").filter { $0 != "ok" }
        var facts = lines.map { Message("store.damage.file", ["detail": .text($0)]) }
        // What the walk met, such as a page that cannot be read.
        facts += damages(.fileIntegrity).facts.filter { !facts.contains($0) }
        return (facts.isEmpty, facts)
    }

    private func foreignKeys() throws -> CheckFinding {
        let rows = try Row.fetchAll(
            db, sql: "SELECT \"table\", count(*) FROM pragma_foreign_key_check GROUP BY 1 ORDER BY 1")
        let facts = rows.map {
            Message("check.orphans", ["table": .text($0[0]), "count": .integer($0[1])])
        }
        return (rows.isEmpty, facts)
    }

    private func tables() throws -> CheckFinding {
        let found = Set(try ProjectionTable.definitions(db).keys)
            .union(try ProjectionTable.textIndexes(db))
        let known = ProjectionTable.kept.union(ProjectionTable.all.map(\.name))
            .union(ProjectionTable.indexes.map(\.name))
        let strange = found.subtracting(known).sorted().map {
            Message("check.strange-table", ["table": .text($0)])
        }
        // A schema that is yet to be brought up to date may lack some.
        let missing = file.isCurrent ? known.subtracting(found).sorted() : []
        let facts = strange + missing.map { Message("check.missing-table", ["table": .text($0)]) }
        return (facts.isEmpty, facts)
    }

    private func damages(_ invariant: Invariant) -> CheckFinding {
        let found = verification.damages.map(\.message).filter { DataCheck.concern($0) == invariant }
        return (found.isEmpty, found.isEmpty ? told(invariant) : found)
    }

    private func told(_ invariant: Invariant) -> [Message] {
        switch invariant {
        case .journalChain:
            [
                Message(
                    "check.head",
                    [
                        "entries": .integer(verification.entries), "head": .text("\(verification.head)"),
                    ])
            ]
        case .contentKept where !verification.erased.isEmpty:
            [Message("check.erased", ["count": .integer(verification.erased.count)])]
        default: []
        }
    }

    private static func concern(_ damage: Message) -> Invariant {
        switch damage.code {
        case "store.damage.row", "store.damage.extra-rows": .projectionsEqual
        case "store.damage.no-table": .tablesKnown
        case "store.damage.content", "store.damage.content-missing", "store.damage.not-erased": .contentKept
        case "store.damage.file": .fileIntegrity
        default: .journalChain
        }
    }

    /// A projection with one row for each of some entries.
    private func counts(_ table: String, _ entries: String) throws -> CheckFinding {
        let rows = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0
        let wanted = try Int.fetchOne(db, sql: "SELECT count(*) FROM journal WHERE \(entries)") ?? 0
        let fact = Message("check.counts", ["rows": .integer(rows), "entries": .integer(wanted)])
        return (rows == wanted, [fact])
    }

    private func figures() throws -> CheckFinding {
        let count =
            try Int.fetchOne(
                db,
                sql: """
                    SELECT count(*) FROM figure AS f LEFT JOIN journal AS j ON j.seq = f.entry
                    WHERE j.seq IS NULL OR j.kind <> ?1 OR j.at <> f.recorded
                    """,
                arguments: [EntryKind.figuresImported.name]) ?? 0
        if count == 0 { return (true, []) }
        return (false, [Message("check.orphans", ["table": .text("figure"), "count": .integer(count)])])
    }

    private func adoptions() throws -> CheckFinding {
        let reader = try SQLiteReader(db, file.world, at: .now)
        var facts: [Message] = []
        for plan in try reader.planIDs() {
            guard let adopted = try reader.adoption(of: plan) else { continue }
            do {
                let problems = Problems()
                if PlanLoader.load(try reader.documents(of: adopted), problems) == nil {
                    let first = problems.found.first { $0.severity == .error }?.message
                    facts.append(first ?? Message("plan.unknown", ["plan": .text(plan)]))
                }
            } catch let error as Refusal {
                facts.append(error.message)
            } catch let error as StoreFault {
                facts.append(error.message)
            }
        }
        return (facts.isEmpty, facts)
    }
}
