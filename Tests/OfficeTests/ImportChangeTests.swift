import Documents
import Kernel
import Measures
import Office
import Plans
import StorageMemory
import Testing
import Words

/// What is new, what is changed, what is known, and what contradicts itself.
@Suite struct ImportChangeTests {
    private let header = ImportWorld.header + "\n"
    private let row = "ships,linhai,2023,12,艘,,,公报 2024\n"

    @Test func `what is known is left out, what the same origin tells otherwise is a change`() throws {
        var world = try ImportWorld()
        world.record(try world.preview(header + row))
        let next = header + row + "ships,linhai,2022,10,艘,,,公报 2024\nships,linhai,2023,13,艘,,,年鉴\n"
        let preview = try world.preview(next)
        #expect(preview.unchanged == 1 && preview.changed == [] && preview.new.count == 2)
        #expect(preview.rows.map(\.text.plainText) == ["10", "13"])
        let revised = try world.preview(
            header + row.replacing("12", with: "11") + row.replacing("2023", with: "2021"))
        #expect(revised.changed.map(\.row.text.plainText) == ["11"])
        #expect(revised.changed.first?.before?.published == "12 艘")
        #expect(revised.changed.first?.address == "D2")
        #expect(revised.new.map(\.row.period) == [.year(2021)])
    }

    @Test func `bound and quality count as told, remarks do not`() throws {
        var world = try ImportWorld()
        world.record(try world.preview(header + row))
        #expect(try world.preview(header + row.replacing("艘,,", with: "艘,over,")).changed.count == 1)
        #expect(try world.preview(header + row.replacing("艘,,", with: "艘,,revised")).changed.count == 1)
        #expect(try world.preview(header + row.replacing("\n", with: ",press,,seen again\n")).unchanged == 1)
        #expect(try world.preview(header + row.replacing("12,艘", with: "1,打")).unchanged == 1)
    }

    @Test func `a correction can be taken back, since only the last telling counts`() throws {
        var world = try ImportWorld()
        world.record(try world.preview(header + row))
        world.record(try world.preview(header + row.replacing("12", with: "21")))
        let back = try world.preview(header + row)
        #expect(back.changed.map(\.row.text.plainText) == ["12"] && back.unchanged == 0)
    }

    @Test func `an estimate and a final figure of one origin stand side by side`() throws {
        var world = try ImportWorld()
        let text = header + row + row.replacing("12,艘,,", with: "11,艘,,estimated")
        let preview = try world.preview(text)
        #expect(preview.new.count == 2 && preview.refusedCount == 0)
        world.record(preview)
        #expect(try world.preview(text).unchanged == 2)
    }

    @Test func `two values of one origin in one file are both refused, equal ones count once`() throws {
        let world = try ImportWorld()
        let text =
            header + row + row.replacing("12", with: "13") + row.replacing("2023", with: "2022")
            + row.replacing("2023", with: "2022") + row
        let preview = try world.preview(text)
        #expect(preview.refused.map(\.address) == ["D2", "D3", "D6"])
        #expect(preview.rows.map(\.period) == [.year(2022)])
        #expect(
            preview.notes.map { $0.address + " " + $0.reason.said(.en) }
                == ["D5 It tells the same as D4 and counts once."])
        #expect(
            preview.refused[0].reason.said(.zh)
                == "D3 对同一指标、地区、时期和来源写的是 13 艘。若出自同一文件的不同处，请在来源里写明位置；否则只留一行。")
        #expect(
            preview.refused[1].reason.said(.en)
                == "D2 tells 12 艘 for the same indicator, region, period and origin. Where both stand in one "
                + "document, let each origin name its place in it; else keep one.")
        let bare = "ships,linhai,2023,12,艘\nships,linhai,2023,13,艘\n"
        #expect(
            try world.preview(header + bare).refused.map { $0.reason.said(.en) } == [
                "D3 tells 13 艘 for the same indicator, region and period, and neither names an origin. "
                    + "Name both origins, or keep one.",
                "D2 tells 12 艘 for the same indicator, region and period, and neither names an origin. "
                    + "Name both origins, or keep one.",
            ])
    }

    @Test func `what was recorded and corrected may be told again together, and nothing else`() throws {
        var world = try ImportWorld()
        for value in [10, 11, 12] {
            world.record(try world.row("ships,linhai,2023,\(value),艘,,,公报"))
        }
        func told(_ values: Int...) throws -> (refused: Int, rows: Int, unchanged: Int) {
            let rows = values.map { "ships,linhai,2023,\($0),艘,,,公报" }.joined(separator: "\n")
            let preview = try world.row(rows)
            return (preview.refusedCount, preview.rows.count, preview.unchanged)
        }
        #expect(try told(10, 11, 12) == (0, 0, 3))
        #expect(try told(12, 10) == (0, 0, 2))
        // Without the last one it is a wish to go back, with another value a contradiction.
        #expect(try told(10, 11) == (2, 0, 0))
        #expect(try told(10, 13) == (2, 0, 0))
        #expect(try told(12, 13) == (2, 0, 0))
    }

    @Test func `a place in the document tells two values apart`() throws {
        let text =
            header + row.replacing("公报 2024", with: "\"规划，表1\"")
            + row.replacing("12", with: "13").replacing("公报 2024", with: "\"规划，一(一)\"")
        #expect(try ImportWorld().preview(text).new.count == 2)
    }

    @Test func `the identifier is of the bytes, the plan, and what is left out`() throws {
        let world = try ImportWorld()
        let first = try world.preview(header + row)
        #expect(try world.preview(header + row, name: "other.csv").importID == first.importID)
        #expect(try world.preview(header + row + "\n").importID != first.importID)
        var later = world
        later.record(first)
        #expect(try later.preview(header + row).importID == first.importID)
        #expect(first.importID.hasPrefix("import-") && first.importID.count == 71)
        let fiscal = try ImportWorld(folder: ImportWorld.invented)
        let text = "element,org,period,value,unit\nx,linhai,2023,1,艘\n"
        #expect(try fiscal.preview(text).importID != world.preview(text).importID)
    }
}

/// An import as a command.
@Suite struct ImportCommandTests {
    private let text = ImportWorld.header + "\nships,linhai,2023,12,艘,,,公报\nships,linhai,2022,10,艘,,,公报\n"
    private let mei = Principal.local(user: "mei", name: nil)

    private func at(_ second: Int64) -> Instant {
        Instant(microseconds: 1_750_000_000_000_000 + second * 1_000_000)
    }

    private func store() throws -> MemoryStore {
        try MemoryStore(
            WorldBirth(world: World(id: "w-1", kind: .real), actor: .system("test"), at: at(0)))
    }

    /// The plan itself is not adopted here: its rows were checked before.
    private func unbound(_ figures: FigureImport) -> FigureImport {
        FigureImport(source: figures.source, plan: nil, rows: figures.rows)
    }

    @Test func `figures that an export says to be of another kind of world are refused`() async throws {
        let world = try ImportWorld()
        func told(_ kinds: String...) throws -> FigurePreview {
            let rows = kinds.enumerated().map { "ships,linhai,\(2021 + $0),12,艘,\($1)" }
            return try world.preview((["element,org,period,value,unit,world"] + rows).joined(separator: "\n"))
        }
        for kind in WorldKind.allCases {
            let preview = try told(kind.rawValue, kind.rawValue)
            #expect(preview.kind == kind && preview.refused == [] && preview.rows.count == 2)
            #expect(try preview.figureImport(leavingOutRefused: false).kind == kind)
        }
        #expect(try told("", "").kind == nil)
        #expect(try told("sample", "real").refused.map(\.reason.code) == ["import.worlds-differ"])
        #expect(try told("unreal").refused.map(\.reason.code) == ["import.unknown-world"])
        #expect(throws: Refusal.self) { try told("sample").check(against: .real) }
        try told("").check(against: .real)
        // Whoever does not look before is stopped by the store.
        let store = try store()
        let code = try await refusal {
            try await store.record(try told("sample"), leavingOutRefused: false, actor: mei, at: at(1))
        }
        #expect(code == "store.other-kind")
    }

    private func refusal(_ body: () async throws -> ImportOutcome) async throws -> String? {
        do {
            _ = try await body()
            return nil
        } catch let refusal as Refusal {
            return refusal.message.code
        }
    }

    @Test func `the same command a second time changes nothing`() async throws {
        let store = try store()
        let preview = try ImportWorld().preview(text)
        let figures = unbound(try preview.figureImport(leavingOutRefused: false))
        func command(_ second: Int64) -> Command {
            Command(id: preview.importID, actor: mei, at: at(second), verb: .importFigures(figures))
        }
        let first = try await store.submit(command(1))
        let receipt = try #require(first.receipt)
        #expect(try await store.submit(command(2)) == .repeated(.accepted(receipt)))
        let (count, entry) = try await store.read { (try KnownFigures($0).count, $0.position.entry) }
        #expect(count == 2 && entry == 1)
    }

    @Test func `a file is imported once, also where others have corrected it since`() async throws {
        let store = try store()
        let world = try ImportWorld()
        let adopted = Adoption(
            plan: world.plan.id, files: [.init(path: "plan.yaml", bytes: Array("plan: harbour".utf8))],
            lint: LintSummary(errors: 0, warnings: 0, notes: 0, codes: []))
        _ = try await store.submit(Command(id: "adopt", actor: mei, at: at(1), verb: .adopt(adopted)))
        func take(_ text: String, _ second: Int64) async throws -> (FigurePreview, ImportOutcome) {
            var now = world
            now.known.figures = try await store.read { reader in
                var figures: [Figure] = []
                try reader.allFigures { figures.append($0) }
                return figures
            }
            let preview = try now.preview(text)
            return (
                preview,
                try await store.record(preview, leavingOutRefused: false, actor: mei, at: at(second))
            )
        }
        guard case .recorded(let receipt) = try await take(text, 2).1 else { throw Refusal("not recorded") }
        #expect(receipt.entry == 2)
        #expect(try await take(text, 3).1 == .known)
        guard case .recorded = try await take(text.replacing("12,艘", with: "13,艘"), 4).1 else {
            throw Refusal("not recorded")
        }
        let (again, outcome) = try await take(text, 5)
        #expect(again.changed.count == 1 && outcome == .known)
        #expect(try await take(text + "\n", 6).1 != .known)
        #expect(try await store.read { try KnownFigures($0).count } == 4)
    }

    @Test func `refused rows stop a recording, and nothing new is none`() async throws {
        let store = try store()
        let world = try ImportWorld()
        let preview = try world.preview(text + "x,linhai,2022,10,艘\n")
        await #expect(throws: Refusal("import.rows-refused", ["count": .integer(1)])) {
            try await store.record(preview, leavingOutRefused: false, actor: mei, at: at(1))
        }
        #expect(try await store.read { try KnownFigures($0).count } == 0)
        let nothing = try world.preview(ImportWorld.header + "\nx,linhai,2022,10,艘\n")
        await #expect(throws: Refusal("import.nothing-new", ["source": .text("boats.csv")])) {
            try await store.record(nothing, leavingOutRefused: true, actor: mei, at: at(1))
        }
    }
}
