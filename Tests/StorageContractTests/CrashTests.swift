import Foundation
import Kernel
import Office
import Seeds
import Testing

@testable import StorageSQLite

/// SIGKILL at random moments while sixteen writers submit: the times come from the world's number, which is
/// the seed. SIGKILL cannot show a missing sync, since what was written survives it; `SyncOrderTests` can.
@Suite(.serialized, .ownThread) struct CrashTests {
    static let isLong = ProcessInfo.processInfo.environment["TIDEMARK_LONG"] == "1"
    /// Ten kills a world, and so twenty of them; or two hundred and fifty.
    static let worlds: [UInt64] = Array(1...(isLong ? 10 : 2))
    static let rounds = isLong ? 25 : 10

    @Test(arguments: worlds)
    func `nothing acknowledged is lost when the process is killed`(seed: UInt64) async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        var numbers = SeededNumbers(seed: seed)
        var acknowledged: [String: String] = [:]
        var busyKills = 0
        for round in 1...CrashTests.rounds {
            let hint = "seed \(seed), round \(round)"
            let told = try await kill(folder, round, &numbers, hint)
            if !told.isEmpty { busyKills += 1 }
            acknowledged.merge(told) { first, _ in first }
            try await look(folder, acknowledged, onCopy: Bool.random(using: &numbers), hint)
        }
        // Most kills met writers at work, not only the start.
        #expect(busyKills >= CrashTests.rounds / 2, "seed \(seed): \(busyKills)")
        #expect(acknowledged.count > 100, "seed \(seed)")
    }

    /// Starts writers, kills them at a random moment, and answers what they had been told.
    private func kill(
        _ folder: TestFolder, _ round: Int, _ numbers: inout SeededNumbers, _ hint: String
    ) async throws -> [String: String] {
        // Imports of many rows, adoptions, and a log that is emptied after each group, in turn.
        let mixes = [("commands", 4 << 20), ("imports", 4 << 20), ("commands", 4096), ("adoptions", 1 << 20)]
        let (mix, checkpoint) = mixes[round % mixes.count]
        let writers = try WritersProcess(data: folder.url, run: round, mix: mix, checkpoint: checkpoint)
        defer { writers.remove() }
        // One in four dies anywhere from its first instruction on: at birth, while it recovers the log.
        let isEarly = round == 1 || Int.random(in: 0..<4, using: &numbers) == 0
        let wait = Int.random(in: 0..<(isEarly ? 250 : 400), using: &numbers)
        if !isEarly { try await writers.wait("a first answer, \(hint)") { $0.contains { $0.word == "ack" } } }
        try await Task.sleep(for: .milliseconds(wait))
        try await writers.kill()
        let strange = try writers.lines().filter { !["open", "ack", "read"].contains($0.word) }
        #expect(strange.isEmpty, "\(hint): \(strange.prefix(5))")
        return try writers.acknowledged()
    }

    /// Opens what the dead process left, or a copy of it, so that the next process finds the log as it was.
    private func look(
        _ folder: TestFolder, _ acknowledged: [String: String], onCopy: Bool, _ hint: String
    ) async throws {
        guard FileManager.default.fileExists(atPath: folder.file.path) else {
            #expect(acknowledged.isEmpty, "\(hint): no file")
            return
        }
        let place = onCopy ? try folder.copy() : folder
        defer { if onCopy { place.remove() } }
        let birth = acknowledged.isEmpty ? Sample.birth(.sample) : nil
        let store = try await SQLiteStore.open(place.settings, birth: birth)
        try await store.expectIntact(acknowledged, hint)
        let probe = Command(
            id: "probe-\(hint)", actor: Sample.mei, at: Sample.at(1),
            verb: .importFigures(FigureImport(source: hint, plan: nil, rows: [try Sample.row()])))
        #expect(try await store.submit(probe).receipt != nil, "\(hint)")
        try await store.close()
    }
}
