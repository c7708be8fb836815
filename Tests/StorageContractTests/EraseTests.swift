import Documents
import Foundation
import GRDB
import Kernel
import Measures
import Office
import StorageSQLite
import Testing

@Suite struct EraseTests {
    /// A world with an older and a newer adoption and two imports.
    private func fill(_ store: any Store) async throws {
        _ = try await store.submit(Sample.adopt("a", Sample.files("plan: old")))
        _ = try await store.submit(Sample.adopt("b", second: 2))
        _ = try await store.submit(Sample.figures("f", [Sample.row()], second: 3))
        _ = try await store.submit(
            Sample.figures("g", [Sample.row("nets"), Sample.row("boats", "linhai", 2024)], second: 4))
    }

    static func erase(_ id: String, _ hash: ContentHash, _ basis: String = "个人信息保护法第四十七条", second: Int = 9)
        -> Command
    {
        Command(
            id: id, actor: Sample.mei, at: Sample.at(second),
            verb: .erase(Erasure(hash: hash, basis: basis)))
    }

    static func part(_ rows: [FigureRow]) throws -> ContentHash {
        try #require(FigurePart.cut(rows).first).content.hash
    }

    static let oldPlan = ContentHash.of(Array("plan: old".utf8))

    @Test(arguments: Engine.allCases)
    func `what is erased is gone for every moment, and the journal says why`(engine: Engine) async throws {
        try await engine.world { store in
            try await fill(store)
            let hash = try Self.part([Sample.row()])
            let receipt = try #require(try await store.submit(Self.erase("e", hash)).receipt)
            #expect(receipt.vintage.number == 5)
            for moment in [AsKnown.now, .vintage(3), .vintage(4), .moment(Sample.at(3))] {
                let (bytes, filed, own) = try await store.read(at: moment) { reader in
                    (
                        try reader.content(hash), try reader.filed(hash),
                        try reader.figures(element: "boats", org: "linhai").map(\.period.startYear)
                    )
                }
                #expect(bytes == nil)
                #expect(filed?.isErased == true)
                #expect(!own.contains(2023))
            }
            let known = try await store.read { try KnownFigures($0).count }
            #expect(known == 2)
            let found = try await store.verify(head: receipt.hash)
            #expect(found.isIntact)
            #expect(found.erased.map(\.basis) == ["个人信息保护法第四十七条"])
            #expect(found.erased.map(\.hash) == [hash])
            #expect(found.erased.map(\.kind) == [.figures])
            #expect(found.erased.map(\.entry) == [receipt.entry])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a second erasing changes nothing, and the same command answers the same`(engine: Engine)
        async throws
    {
        try await engine.world { store in
            try await fill(store)
            let hash = try Self.part([Sample.row()])
            let first = try await store.submit(Self.erase("e", hash))
            #expect(try await store.submit(Self.erase("e", hash)) == .repeated(first))
            #expect(
                try await store.submit(Self.erase("e2", hash)).refusal?.message.code == "store.erase-again")
            #expect(
                try await store.submit(Self.erase("e", hash, "other")).refusal?.message.code
                    == "store.command-id-taken")
        }
    }

    @Test(arguments: Engine.allCases)
    func `without a basis, unknown or in force, nothing is erased`(engine: Engine) async throws {
        try await engine.world { store in
            try await fill(store)
            let known = try Self.part([Sample.row()])
            let inForce = ContentHash.of(Array("- unit: t".utf8))
            let long = String(repeating: "据", count: 2000)
            for (hash, basis, code) in [
                (known, "", "store.erase-no-basis"), (known, " \n", "store.erase-no-basis"),
                (known, long, "store.basis-too-long"), (ContentHash.none, "x", "store.erase-unknown"),
                (inForce, "x", "store.erase-in-force"),
            ] {
                let outcome = try await store.submit(Self.erase("e-\(code)\(basis.count)", hash, basis))
                #expect(outcome.refusal?.message.code == code)
            }
            #expect(try await store.read { try KnownFigures($0).count } == 3)
            #expect(try await store.verify(head: nil).erased.isEmpty)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a superseded document may be erased, and its plan then says so`(engine: Engine) async throws {
        try await engine.world { store in
            try await fill(store)
            #expect(try await store.submit(Self.erase("e", Self.oldPlan)).receipt != nil)
            await #expect(throws: Refusal("store.content-erased", ["file": .text("plan.yaml")])) {
                _ = try await store.read(at: .vintage(1)) { reader in
                    try reader.documents(of: try #require(try reader.adoption(of: "harbour")))
                }
            }
            let now = try await store.read { reader in
                try reader.documents(of: try #require(try reader.adoption(of: "harbour"))).count
            }
            #expect(now == 2)
            #expect(try await store.verify(head: nil).isIntact)
        }
    }

    @Test(arguments: Engine.allCases)
    func `what was erased is not taken in again under its hash`(engine: Engine) async throws {
        try await engine.world { store in
            try await fill(store)
            _ = try await store.submit(Self.erase("e", try Self.part([Sample.row()])))
            _ = try await store.submit(Self.erase("e2", Self.oldPlan))
            for command in [
                Sample.figures("again", [try Sample.row()], second: 20),
                Sample.adopt("again2", Sample.files("plan: old"), second: 20),
            ] {
                #expect(try await store.submit(command).refusal?.message.code == "store.erased-returns")
            }
            #expect(
                try await store.submit(Sample.figures("other", [Sample.row("boats", "x")])).receipt != nil)
            #expect(try await store.verify(head: nil).isIntact)
        }
    }

    @Test(arguments: Engine.allCases)
    func `one part of a large import goes, the others keep their rows and numbers`(engine: Engine)
        async throws
    {
        try await engine.world { store in
            let note = String(repeating: "长", count: 1300)
            let rows = try (0..<2500).map { number in
                let row = try Sample.row("boats", "o\(number)", 2020)
                return FigureRow(
                    element: row.element, org: row.org, period: row.period, text: row.text,
                    published: row.published, note: note)
            }
            let parts = FigurePart.cut(rows)
            #expect(parts.count > 2)
            _ = try await store.submit(Sample.figures("f", rows))
            let first = try #require(parts.first)
            #expect(try await store.submit(Self.erase("e", first.content.hash)).receipt != nil)
            let left = try await store.read { reader in
                var orgs: Set<String> = []
                try reader.allFigures { orgs.insert($0.org) }
                return orgs
            }
            #expect(left == Set((first.rows..<2500).map { "o\($0)" }))
            #expect(try await store.verify(head: nil).isIntact)
        }
    }

    @Test(arguments: Engine.allCases)
    func `every use of a content is listed before it is erased`(engine: Engine) async throws {
        try await engine.world { store in
            try await fill(store)
            let shared = ContentHash.of(Array("- unit: t".utf8))
            let uses = try await store.read { try ContentUse.list($0, of: shared) }
            #expect(uses.map(\.naming?.entry) == [1, 2])
            #expect(uses.map(\.naming?.name) == ["Library/sea/units.yaml", "Library/sea/units.yaml"])
            #expect(try await store.read { try ContentUse.list($0).count } == 6)
        }
    }

    /// Parts of a large import are handed in before its command.
    @Test func `what a refused import left is listed, erased, and then no entry's loss`() async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        let store = try await SQLiteStore.open(folder.settings, birth: Sample.birth())
        try await fill(store)
        let before = try await store.read { try ContentUse.list($0) }
        let note = String(repeating: "x", count: StoreLimits.textBytes)
        let count = StoreLimits.partBytes / StoreLimits.textBytes + 1
        let rows = try (0..<count).map { index in
            FigureRow(
                element: "boats", org: "o\(index)", period: .year(2023),
                text: try #require(DecimalText("1")), published: "1", note: note)
        }
        let parts = FigurePart.cut(rows).map(\.content.hash)
        #expect(parts.count == 2)
        let refused = try await store.submit(Sample.figures("large", rows, plan: "nowhere"))
        #expect(refused.refusal?.message.code == "store.plan-not-adopted")
        let left = try await store.read { try ContentUse.list($0) }
        #expect(Array(left.prefix(before.count)) == before)
        #expect(left.dropFirst(before.count).map(\.hash) == parts.sorted())
        #expect(left.dropFirst(before.count).allSatisfy { $0.naming == nil && !$0.filed.isErased })
        for (index, hash) in parts.enumerated() {
            let uses = try await store.read { try ContentUse.list($0, of: hash) }
            #expect(uses.map(\.naming) == [nil])
            #expect(try await store.submit(Self.erase("e-\(index)", hash)).receipt != nil)
        }
        let gone = try await store.read { try ContentUse.list($0) }.filter { $0.naming == nil }
        #expect(gone.count == 2 && gone.allSatisfy(\.filed.isErased))
        #expect(try await store.read { try ContentUse.list($0, of: ContentHash.of([7])) }.isEmpty)
        #expect(try await store.verify(head: nil).isIntact)
        try await store.close()
    }

    @Test(arguments: Engine.allCases)
    func `everything filed is told in the order of its hashes, a piece at a time`(engine: Engine) async throws
    {
        try await engine.world { store in
            try await fill(store)
            _ = try await store.submit(Self.erase("e", try Self.part([Sample.row()])))
            let all = try await store.read { try $0.filedHashes(after: nil, limit: 100) }
            #expect(all == all.sorted() && all.count == 5)
            for limit in [0, 1, 2] {
                for (index, hash) in all.enumerated() {
                    let next = try await store.read { try $0.filedHashes(after: hash, limit: limit) }
                    #expect(next == Array(all.dropFirst(index + 1).prefix(limit)))
                }
            }
        }
    }

    @Test func `erased bytes are not left in the file`() async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        let store = try await SQLiteStore.open(folder.settings, birth: Sample.birth())
        let secret = "身份证号三三一〇"
        let row = FigureRow(
            element: "boats", org: "a", period: .year(2023), text: try #require(DecimalText("1")),
            published: "1", note: secret)
        _ = try await store.submit(Sample.figures("f", [row]))
        try await store.close()
        func holds() throws -> Bool {
            try Data(contentsOf: folder.file).firstRange(of: Data(secret.utf8)) != nil
        }
        #expect(try holds())
        let again = try await SQLiteStore.open(folder.settings)
        _ = try await again.submit(Self.erase("e", try Self.part([row])))
        try await again.close()
        #expect(try !holds())
    }

    @Test func `words of an erased document leave the index of text too`() async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        try FixtureWorld.format1.copy(to: folder)
        let store = try await SQLiteStore.open(folder.settings)
        let plan = "linhai-2023-2027"
        let (then, secret) = (try await documents(of: plan, store), "zyxwvutsrq")
        let now = then.map { file in
            guard file.path == "tasks.csv" else { return file }
            let text = String(decoding: file.bytes, as: UTF8.self).replacing("Modern fishery", with: secret)
            return DocumentFile(path: file.path, bytes: Array(text.utf8))
        }
        let hash = try #require(now.first { $0.path == "tasks.csv" }).contentHash
        #expect(try await store.submit(Sample.adopt("secret", plan: plan, now)).receipt != nil)
        #expect(try await store.submit(Sample.adopt("again", plan: plan, then)).receipt != nil)
        func holds() throws -> Bool {
            try Data(contentsOf: folder.file).firstRange(of: Data(secret.utf8)) != nil
        }
        try await store.close()
        #expect(try holds())
        let again = try await SQLiteStore.open(folder.settings)
        #expect(try await again.submit(Self.erase("e", hash)).receipt != nil)
        #expect(try await again.verify(head: nil).isIntact)
        try await again.close()
        #expect(try !holds())
        #expect(try SQLiteRebuild.run(folder.settings, replace: false).isEqual)
    }

    @Test func `views of the past that were kept do not outlive an erasing`() async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        try FixtureWorld.format1.copy(to: folder)
        let store = try await SQLiteStore.open(folder.settings)
        let desk = PlanDesk(store: store)
        func count(_ asOf: AsOf) async throws -> Int {
            let plan = "linhai-2023-2027"
            return try await desk.view(of: plan, asOf: asOf, today: Day(number: 20_800)).figures.count
        }
        let before = (try await count(.vintage(4)), try await count(.now))
        #expect(before == (63, 63))
        let own = try Self.part([Sample.row()])
        #expect(try await store.submit(Self.erase("e", own)).receipt != nil)
        let after = (try await count(.vintage(4)), try await count(.now))
        #expect(after == (62, 62))
        #expect(try await count(.vintage(2)) == 60)
        try await store.close()
    }

    private func documents(of plan: String, _ store: SQLiteStore) async throws -> [DocumentFile] {
        try await store.read { reader in
            try reader.documents(of: try #require(try reader.adoption(of: plan)))
        }
    }

    @Test func `bytes that are emptied without an entry are damage, and the schema refuses it`() async throws
    {
        let folder = TestFolder()
        defer { folder.remove() }
        let store = try await SQLiteStore.open(folder.settings, birth: Sample.birth())
        try await fill(store)
        try await store.close()
        let queue = try DatabaseQueue(path: folder.file.path)
        await #expect(throws: DatabaseError.self) {
            try await queue.write { try $0.execute(sql: "UPDATE content SET bytes = NULL") }
        }
        try queue.close()
        try Raw.change(folder, "UPDATE content SET bytes = NULL WHERE class = 'figures'")
        let file = try WorldFile(folder.settings)
        let codes = Set(try file.verify(head: nil).damages.map(\.message.code))
        #expect(codes == ["store.damage.content-missing"])
        try file.close()
    }

    @Test func `erased bytes that came back are damage`() async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        let store = try await SQLiteStore.open(folder.settings, birth: Sample.birth())
        try await fill(store)
        let part = try #require(FigurePart.cut([try Sample.row()]).first)
        _ = try await store.submit(Self.erase("e", part.content.hash))
        try await store.close()
        try Raw.change(
            folder,
            "UPDATE content SET bytes = x'\(part.content.bytes.hex)' WHERE hash = x'\(part.content.hash)'")
        let file = try WorldFile(folder.settings)
        #expect(try file.verify(head: nil).damages.map(\.message.code) == ["store.damage.not-erased"])
        try file.close()
    }
}
