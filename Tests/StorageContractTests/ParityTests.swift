import Documents
import Foundation
import Kernel
import Measures
import Office
import Seeds
import StorageMemory
import StorageSQLite
import Testing

/// Two engines that share no storage must tell the same of any history.
@Suite struct ParityTests {
    static let seeds: [UInt64] =
        Array(1...(ProcessInfo.processInfo.environment["TIDEMARK_LONG"] == "1" ? 200 : 12))

    @Test(arguments: seeds)
    func `both engines tell the same of a random history`(seed: UInt64) async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        let memory = try MemoryStore(Sample.birth())
        let sqlite = try await SQLiteStore.open(folder.settings, birth: Sample.birth())
        var numbers = SeededNumbers(seed: seed)
        for step in 0..<60 {
            let command = try random(step, &numbers)
            let outcome = try await memory.submit(command)
            #expect(try await sqlite.submit(command) == outcome, "seed \(seed), step \(step)")
        }
        let checks = (try await memory.verify(head: nil), try await sqlite.verify(head: nil))
        #expect(checks.0 == checks.1, "seed \(seed)")
        #expect(checks.1.isIntact, "seed \(seed)")
        for number in -1...(checks.0.vintage.number + 1) {
            try await compare(memory, sqlite, .vintage(number), seed)
        }
        for second in stride(from: -2, through: 70, by: 3) {
            try await compare(memory, sqlite, .moment(Sample.at(second)), seed)
        }
        try await compare(memory, sqlite, .now, seed)
        try await sqlite.close()
    }

    private func compare(
        _ first: any Store, _ second: any Store, _ moment: AsKnown, _ seed: UInt64
    ) async throws {
        let (seen, told) = (await View(first, moment), await View(second, moment))
        #expect(seen.refusal == told.refusal, "seed \(seed), \(moment)")
        #expect(seen.outcomes == told.outcomes, "seed \(seed), \(moment)")
        for (one, other) in zip(seen.lines, told.lines) where one != other {
            Issue.record("seed \(seed), \(moment): \(one) != \(other)")
        }
        #expect(seen.lines.count == told.lines.count, "seed \(seed), \(moment)")
    }

    /// Everything a reader can tell, or the refusal.
    struct View {
        var lines: [String] = []
        var outcomes: [Outcome?] = []
        var refusal: Refusal?

        init(_ store: any Store, _ moment: AsKnown) async {
            do {
                (lines, outcomes) = try await store.read(at: moment, View.read)
            } catch {
                refusal = error as? Refusal ?? Refusal("\(error)")
            }
        }

        private static func documents(_ adopted: AdoptedPlan, _ reader: any Reader) -> String {
            do { return try reader.documents(of: adopted).map { "\($0)" }.joined() } catch {
                return "\(error)"
            }
        }

        private static func read(_ reader: any Reader) throws -> ([String], [Outcome?]) {
            var lines = ["\(reader.position)", "\(try reader.world())"]
            for plan in try reader.planIDs() + ["nowhere"] {
                let adopted = try reader.adoption(of: plan)
                lines.append("\(plan): \(adopted as Any)")
                lines += try reader.decisions(of: plan).map { "\($0)" }
                if let adopted { lines.append(documents(adopted, reader)) }
            }
            try reader.allFigures { lines.append("\($0)") }
            for (element, org) in [("boats", "a"), ("nets", "b"), ("none", "a")] {
                lines += try reader.figures(element: element, org: org).map { "\($0)" }
            }
            lines += try reader.entries(after: -1, limit: 999).map { "\($0.seq) \($0.hash) \($0.body.hex)" }
            for use in try ContentUse.list(reader) { lines.append("\(use)") }
            return (lines, try (0..<30).map { try reader.outcome(of: "c\($0)") })
        }
    }

    /// A choice or a confirmation, now and then of documents that hold no more, or taken back.
    private func decision(
        _ id: String, _ plan: String, _ second: Int, _ numbers: inout SeededNumbers
    ) -> Command {
        func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &numbers) }
        let seen = Sample.fingerprint(Sample.files("v\(below(3))"))
        let reason = ["常务会", " ", "r"][below(5) / 2]
        if below(2) == 0 {
            return Sample.choose(
                id, plan: plan, seen: seen, indicator: ["boats", "nets"][below(2)], [nil, 1, 2][below(3)],
                statements: below(2) == 0 ? ["C1"] : [], reason: reason, second: second)
        }
        let paths = (0..<below(4)).map { _ in ("t\(below(3))", (0..<below(3)).map { _ in below(3) }) }
        return Sample.confirm(id, plan: plan, seen: seen, paths, reason: reason, second: second)
    }

    /// The hash of something that a history may hold: one of a few documents, or of an import of one row.
    private func hash(_ number: Int) throws -> ContentHash {
        if number < 4 { return ContentHash.of(Array("v\(number)".utf8)) }
        let row = try Sample.row(
            ["boats", "nets"][number % 2], ["a", "b"][number / 2 % 2], 2020 + number % 5, "\(number % 3).50")
        return try EraseTests.part([row])
    }

    /// A command that is sometimes repeated, sometimes refused, sometimes late.
    private func random(_ step: Int, _ numbers: inout SeededNumbers) throws -> Command {
        func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &numbers) }
        if below(12) == 0 {
            return EraseTests.erase("c\(below(30))", try hash(below(12)), ["", "basis"][min(1, below(6))])
        }
        let (id, second) = ("c\(below(30))", max(0, step + below(9) - 4))
        let plan = ["harbour", "canal", "Bad"][below(9) / 4]
        if below(3) == 0 {
            let lint = LintSummary(errors: below(5) / 4, warnings: below(2), notes: 0, codes: [])
            return Sample.adopt(id, plan: plan, Sample.files("v\(below(3))"), lint: lint, second: second)
        }
        if below(3) == 0 { return decision(id, plan, second, &numbers) }
        let rows = try (0..<below(4)).map { _ in
            try Sample.row(
                ["boats", "nets", ""][below(17) / 8], ["a", "b"][below(2)], 2020 + below(5), "\(below(3)).50")
        }
        return Sample.figures(
            id, rows, plan: below(2) == 0 ? plan : nil, kind: [nil, .real, .draft][below(5) / 2],
            second: second)
    }
}
