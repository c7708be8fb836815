import Foundation
import GRDB
import Kernel
import Office

/// The one writer: takes what waits and gives it one commit, each command in a savepoint of its own, then
/// answers all of them and tells the vintage once. While a commit syncs, the next group gathers.
final class GroupWriter: Sendable {
    private let pool: DatabasePool
    private let world: World
    private let feed: VintageFeed
    private let checkpoints: Checkpoints
    private let limits: SQLiteSettings
    let queue: CommandQueue

    init(
        _ pool: DatabasePool, _ world: World, _ feed: VintageFeed, _ checkpoints: Checkpoints,
        _ settings: SQLiteSettings
    ) {
        self.pool = pool
        self.world = world
        self.feed = feed
        self.checkpoints = checkpoints
        limits = settings
        queue = CommandQueue(limit: settings.waiting)
    }

    func submit(_ command: Command) async throws -> Outcome {
        if case .importFigures(let figures) = command.verb { try await stage(figures.parts.map(\.content)) }
        return try await withCheckedThrowingContinuation { answer in
            switch queue.offer(.command(command, answer)) {
            case .wake: wake()
            case .taken: break
            case .full: answer.resume(returning: .refused(Refusal("store.busy")))
            case .closed: answer.resume(throwing: StoreFault.closed)
            }
        }
    }

    /// Large content goes in before its command, each part between the commands of others.
    private func stage(_ contents: [StoredContent]) async throws {
        guard contents.count > 1 else { return }
        for content in contents {
            try await withCheckedThrowingContinuation { (answer: CheckedContinuation<Void, any Error>) in
                switch queue.offer(.stage(content, answer)) {
                case .wake: wake()
                case .taken: break
                case .full: answer.resume()
                case .closed: answer.resume(throwing: StoreFault.closed)
                }
            }
        }
    }

    /// Waits until nothing waits any more; for a queue that takes nothing new.
    func drained() async {
        while true {
            let isEmpty = await withCheckedContinuation { answer in
                pool.asyncWriteWithoutTransaction { _ in answer.resume(returning: self.queue.isEmpty) }
            }
            if isEmpty { return }
        }
    }

    private func wake() { pool.asyncWriteWithoutTransaction { self.work($0) } }

    private func work(_ db: Database) {
        group(db)
        checkpoints.afterGroup(db)
        if queue.hasMore() { wake() }
    }

    /// One group, one commit.
    private func group(_ db: Database) {
        guard var next = queue.next() else { return }
        var taken: [(work: Work, came: Result<Outcome?, any Error>)] = []
        do {
            let end = ContinuousClock.now + .microseconds(limits.groupMicroseconds)
            try db.beginTransaction(.immediate)
            var tip = try Tip(db)
            let before = tip.vintage
            while true {
                let came = perform(next, &tip, db)
                taken.append((next, came))
                if !db.isInsideTransaction {
                    // A full or failing disk took the whole group back: everybody is told why.
                    if case .failure(let cause) = came { throw cause }
                    throw DatabaseError(resultCode: .SQLITE_ABORT)
                }
                guard taken.count < limits.group, ContinuousClock.now < end, let more = queue.next() else {
                    break
                }
                next = more
            }
            try db.commit()
            for (work, came) in taken { answer(work, came) }
            if let vintage = tip.vintage, vintage != before { Task { await feed.publish(vintage) } }
        } catch {
            if db.isInsideTransaction { try? db.rollback() }
            if taken.isEmpty { taken = [(next, .success(nil))] }
            for (work, came) in taken {
                if case .failure(let own) = came { work.fail(own) } else { work.fail(StoreFault.of(error)) }
            }
        }
    }

    private func answer(_ work: Work, _ came: Result<Outcome?, any Error>) {
        switch (work, came) {
        case (.command(_, let answer), .success(.some(let outcome))): answer.resume(returning: outcome)
        case (.stage(_, let answer), .success): answer.resume()
        case (_, .failure(let error)): work.fail(error)
        case (.command, .success(.none)): work.fail(StoreFault.failed("a command without an outcome"))
        }
    }

    /// One command in its savepoint; the tip moves only when it succeeds.
    private func perform(_ work: Work, _ tip: inout Tip, _ db: Database) -> Result<Outcome?, any Error> {
        var outcome: Outcome?
        var next = tip
        do {
            try db.inSavepoint {
                switch work {
                case .command(let command, _): outcome = try perform(command, &next, db)
                case .stage(let content, _): try JournalTables.insert(content, db)
                }
                return .commit
            }
            tip = next
            return .success(outcome)
        } catch {
            return .failure(StoreFault.of(error))
        }
    }

    private func perform(_ command: Command, _ tip: inout Tip, _ db: Database) throws -> Outcome {
        switch try command.perform(SQLiteReader(db, world, tip: tip)) {
        case .repeated(let outcome): return .repeated(outcome)
        case .turnedAway(let refusal): return .refused(refusal)
        case .entry(let draft):
            let entry = draft.sealed(after: tip.head, at: command.at, by: command.actor)
            try GroupWriter.write(entry, draft, &tip, db)
            return try Outcome(entry, vintage: tip.vintage)
        }
    }

    /// Writes an entry with its content and rows, and moves the tip.
    static func write(_ entry: Entry, _ draft: EntryDraft, _ tip: inout Tip, _ db: Database) throws {
        for content in draft.contents { try JournalTables.insert(content, db) }
        try JournalTables.insert(entry, db)
        var (newest, moment) = (tip.vintage, tip.moment)
        var figures: [ProjectedFigure] = []
        try Projector.project(entry, of: draft, after: tip.vintage) { row in
            switch row {
            case .figure(let figure, _, let number, _): figures.append(ProjectedFigure(figure, number, row))
            case .vintage(let vintage, _, let at):
                (newest, moment) = (vintage, at)
                try StoredRow(row).insert(db)
            default: try StoredRow(row).insert(db)
            }
        }
        // In the order of their table, so that neighbours meet in the same page.
        figures.sort()
        for figure in figures { try StoredRow(figure.row).insert(db) }
        if case .erased(let body) = try EntryBody(of: entry) { try ProjectionFill.erase(body.hash, db) }
        tip.head = JournalHead(entry)
        (tip.vintage, tip.moment) = (newest, moment)
    }
}

/// A figure's row by its place in the table.
private struct ProjectedFigure: Comparable {
    let element: String
    let org: String
    let number: Int
    let row: ProjectedRow

    init(_ figure: FigureRow, _ number: Int, _ row: ProjectedRow) {
        (element, org) = (figure.element, figure.org)
        self.number = number
        self.row = row
    }

    static func < (left: ProjectedFigure, right: ProjectedFigure) -> Bool {
        if left.element != right.element { return left.element < right.element }
        return left.org == right.org ? left.number < right.number : left.org < right.org
    }

    static func == (left: ProjectedFigure, right: ProjectedFigure) -> Bool {
        left.number == right.number && left.org == right.org && left.element == right.element
    }
}
