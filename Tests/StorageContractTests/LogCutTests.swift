import Documents
import Foundation
import Kernel
import Measures
import Office
import Plans
import Seeds
import Sheets
import StorageMemory
import Testing
import Words

@testable import StorageSQLite

/// What a power cut leaves: the write-ahead log cut at every frame and inside frames, or with holes.
///
/// Each time the chain, every projection, every figure and every verdict must be those of a reference engine
/// that was fed with exactly the commands whose last frame is there.
@Suite(.ownThread) struct LogCutTests {
    static let isLong = ProcessInfo.processInfo.environment["TIDEMARK_LONG"] == "1"

    /// How the log ends behind the cut.
    enum Tail: CaseIterable {
        case gone
        /// The file had grown, its blocks were not yet written.
        case zeros
        /// One frame was not written, later ones were.
        case hole
    }

    @Test func `a log cut anywhere leaves what was complete, and the rest can be done again`() async throws {
        let history = try await History()
        let folder = TestFolder()
        defer { folder.remove() }
        try await SQLiteStore.open(folder.settings, birth: Sample.birth()).close()
        let store = try await SQLiteStore.open(folder.settings)
        let path = folder.file.path + "-wal"
        var ends: [Int] = []
        for command in history.commands {
            _ = try await store.submit(command)
            ends.append(try Data(contentsOf: URL(filePath: path)).count)
        }
        let whole = try folder.copy()
        try await store.close()
        defer { whole.remove() }
        let log = try Data(contentsOf: whole.url.appending(path: "tidemark.sqlite-wal"))
        #expect(log.count == ends.last)

        var seen: Set<Int> = []
        for (index, cut) in LogCutTests.cuts(log).enumerated() {
            let tail = Tail.allCases[index % Tail.allCases.count]
            let copy = try whole.copy()
            let left = LogCutTests.cut(log, cut, tail)
            try left.write(to: copy.url.appending(path: "tidemark.sqlite-wal"))
            let opened = try await SQLiteStore.open(copy.settings)
            // Zeros behind the cut that were there before are no damage.
            let undamaged = (cut.at..<left.count).first { left[$0] != log[$0] } ?? left.count
            let complete = ends.count { $0 <= undamaged }
            let hint = "cut at \(cut.at), \(tail)"
            let isNew = seen.insert(complete).inserted
            try await history.expect(complete, opened, hint, withVerdicts: isNew || index % 16 == 0)
            if isNew { try await history.expectToGoOn(complete, opened, hint) }
            try await opened.close()
            copy.remove()
        }
        #expect(seen == Set(0...history.commands.count))
    }

    struct Cut {
        let at: Int
        /// Where the frame begins that is cut, or that comes next.
        let frame: Int
        let frameBytes: Int
    }

    /// Each frame's beginning, and a place inside every third; a long run takes many places in each.
    private static func cuts(_ log: Data) -> [Cut] {
        let page = log[8..<12].reduce(0) { $0 << 8 | Int($1) }
        let frameBytes = page + 24
        #expect((log.count - 32) % frameBytes == 0)
        var numbers = SeededNumbers(seed: 7)
        return stride(from: 32, through: log.count, by: frameBytes).flatMap { frame in
            var places = [0]
            if isLong || frame / frameBytes % 3 == 0 {
                places.append(Int.random(in: 25..<frameBytes, using: &numbers))
            }
            if isLong { places += [1, 23, 24, frameBytes - 1, Int.random(in: 2..<23, using: &numbers)] }
            return places.filter { frame + $0 <= log.count }
                .map { Cut(at: frame + $0, frame: frame, frameBytes: frameBytes) }
        }
    }

    private static func cut(_ log: Data, _ cut: Cut, _ tail: Tail) -> Data {
        let kept = log.prefix(cut.at)
        switch tail {
        case .gone: return kept
        case .zeros: return kept + Data(count: log.count - cut.at)
        case .hole:
            let end = min(log.count, cut.frame + cut.frameBytes)
            return kept + Data(count: end - cut.at) + log.suffix(from: end)
        }
    }
}

/// The invented plan's life in some commands, and what the reference engine tells after each.
private struct History {
    let commands: [Command]
    private let states: [ParityTests.View]
    private let verdicts: [[String]]
    private let head: ContentHash

    private static let plan = "linhai-2023-2027"
    private static let today = Day(number: 19_900)

    init() async throws {
        commands = try History.life()
        let reference = try MemoryStore(Sample.birth())
        var (states, verdicts): ([ParityTests.View], [[String]]) = ([], [])
        for number in 0...commands.count {
            if number > 0 { _ = try await reference.submit(commands[number - 1]) }
            states.append(await ParityTests.View(reference, .now))
            verdicts.append(try await History.verdicts(reference))
        }
        (self.states, self.verdicts) = (states, verdicts)
        head = try await reference.verify(head: nil).head
        #expect(Set(verdicts).count > 4)
    }

    /// The store must tell what the reference told after so many commands.
    func expect(_ count: Int, _ store: SQLiteStore, _ hint: String, withVerdicts: Bool) async throws {
        let found = try await store.verify(head: nil)
        #expect(found.isIntact, "\(hint): \(found.damages)")
        #expect(found.entries == count + 1, "\(hint)")
        let state = await ParityTests.View(store, .now)
        #expect(state.refusal == nil, "\(hint)")
        #expect(state.lines == states[count].lines, "\(hint)")
        #expect(state.outcomes == states[count].outcomes, "\(hint)")
        if withVerdicts {
            let verdicts = try await History.verdicts(store)
            #expect(verdicts == self.verdicts[count], "\(hint)")
        }
    }

    /// The rest submitted again leads to the very journal that was never cut.
    func expectToGoOn(_ count: Int, _ store: SQLiteStore, _ hint: String) async throws {
        for command in commands.dropFirst(count) { _ = try await store.submit(command) }
        #expect(try await store.verify(head: nil).head == head, "\(hint)")
    }

    /// Every verdict with the readings it comes from; nothing before the plan was adopted.
    private static func verdicts(_ store: any Store) async throws -> [String] {
        guard try await store.read({ try $0.planIDs() }).contains(plan) else { return [] }
        let view = try await PlanDesk(store: store).view(of: plan, today: today)
        return EvaluationReport(view.evaluation, words: Words(language: .zh)).verdicts().map { $0.written() }
    }

    private static func life() throws -> [Command] {
        let folder = TestFolder.root.appending(path: "Tests/Fixtures/plans/\(plan)")
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
        let files = try names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".csv") }.map { name in
            DocumentFile(path: name, bytes: Array(try Data(contentsOf: folder.appending(path: name))))
        }
        let documents = files.filter { $0.path != "figures.csv" }
        let ready = try #require(PlanAdoption.prepare(documents, today: today, Problems()))
        let sheet = try #require(files.first { $0.path == "figures.csv" })
        let rows = try FigureFiles.preview(
            SheetFiles().sheets(sheet.bytes, name: sheet.path), bytes: sheet.bytes, plan: ready.plan,
            known: NoFigures()
        ).rows
        var verbs: [Verb] = [.importFigures(FigureImport(source: "early", plan: plan, rows: [rows[0]]))]
        verbs.append(.adopt(ready.adoption))
        let size = (rows.count + 6) / 7
        for first in stride(from: 0, to: rows.count, by: size) {
            let part = Array(rows[first..<min(first + size, rows.count)])
            verbs.append(.importFigures(FigureImport(source: "figures.csv", plan: plan, rows: part)))
        }
        return verbs.enumerated().map { index, verb in
            Command(id: "c\(index)", actor: Sample.mei, at: Sample.at(index + 1), verb: verb)
        }
    }
}
