import Documents
import Foundation
import Kernel
import Measures
import Plans
import StorageMemory
import Words

@testable import Office
@testable import Web

/// The shipped plan with its figures in a world in memory, for tests that want real pages.
enum ShippedWorld {
    static let root = URL(filePath: TestSite.home).deletingLastPathComponent()
    static let now = Instant(microseconds: 1_795_478_400_000_000)

    static let plan = "yancheng-sti-2021-2025"

    static func documents(_ folder: String) throws -> [DocumentFile] {
        let own = try files(in: root.appending(path: folder), prefix: "")
        let usesLibrary = !own.contains { $0.path == "units.yaml" }
        let library = root.appending(path: "Library/cn")
        return try own + (usesLibrary ? files(in: library, prefix: "Library/cn/") : [])
    }

    private static func files(in folder: URL, prefix: String) throws -> [DocumentFile] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        return try names.sorted().filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".csv") }.map { name in
            DocumentFile(
                path: prefix + name, bytes: Array(try Data(contentsOf: folder.appending(path: name))))
        }
    }

    static func office(
        folder: String = "Plans/yancheng-2021-2025", kind: WorldKind = .real
    ) async throws -> SiteOffice {
        let actor = Principal.system("test")
        let store = try MemoryStore(
            WorldBirth(world: World(id: "w", kind: kind), actor: actor, at: Instant(microseconds: 0)))
        let problems = Problems()
        let files = try documents(folder)
        guard let prepared = PlanAdoption.prepare(files, today: now.day(hoursFromUTC: 8), problems) else {
            throw Refusal("plan.unreadable", ["first": .text("\(problems.found.prefix(5))")])
        }
        _ = try await store.submit(
            Command(id: "adopt", actor: actor, at: now, verb: .adopt(prepared.adoption)))
        let rows = rows(files, prepared.plan)
        if !rows.isEmpty {
            let figures = FigureImport(source: "figures.csv", plan: prepared.plan.id, rows: rows)
            let outcome = try await store.submit(
                Command(id: "import", actor: actor, at: now, verb: .importFigures(figures)))
            if let refusal = outcome.refusal { throw refusal }
        }
        return SiteOffice(
            store: store, desk: PlanDesk(store: store), sheets: PlainSheets(), actor: actor, now: { now })
    }

    /// The plan's own figures, read without the import that users have: this is not a test of that.
    private static func rows(_ files: [DocumentFile], _ plan: Plan) -> [FigureRow] {
        let problems = Problems()
        guard let file = files.first(where: { $0.path == "figures.csv" }) else { return [] }
        return (CSVDocument.read(file, problems) ?? []).compactMap { value in
            guard let fields = Fields(value, problems, fiscalStart: plan.horizon.yearStart),
                let element = plan.elements[fields.text("element")?.value ?? ""],
                let period = fields.period("period")?.value, let text = fields.decimal("value")?.value,
                let unit = fields.text("unit").flatMap({ plan.units[$0.value] }),
                let own = element.unit.converting(text.value, from: unit)
            else { return nil }
            let digits = DecimalText(own.description) ?? text
            return FigureRow(
                element: element.id, org: fields.text("org")?.value ?? "", period: period, text: digits,
                published: fields.text("value")?.value ?? "" + unit.symbol,
                bound: fields.choice("bound", FigureBound.self) ?? .exact,
                quality: fields.choice("quality", FigureQuality.self) ?? .final,
                origin: fields.optionalText("origin")?.value, seenAs: fields.choice("seen_as", SeenAs.self),
                at: fields.day("at"), note: fields.optionalText("note")?.value)
        }
    }
}

/// One table of commas, enough for the forms of these tests.
struct PlainSheets: SheetReader {
    func sheets(_ bytes: [UInt8], name: String) throws(Refusal) -> [Sheet] {
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        let rows = lines.enumerated().map { index, line in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            return SheetRow(number: index + 1, line: index + 1, cells: cells)
        }
        return [Sheet(file: name, name: name, rows: rows)]
    }
}

extension ShippedWorld {
    /// Accepts one more figure, each time another.
    static func add(_ office: SiteOffice) async throws {
        let number = try await office.store.read { $0.position.entry }
        let row = FigureRow(
            element: "high-tech-enterprises", org: "yancheng", period: .year(2015),
            text: DecimalText(exactly: Int(number)), published: "\(number)家",
            origin: "第\(number)号")
        let figures = FigureImport(source: "n\(number).csv", plan: plan, rows: [row])
        let outcome = try await office.store.submit(
            Command(
                id: "add-\(number)", actor: .system("test"), at: now, verb: .importFigures(figures)))
        if let refusal = outcome.refusal { throw refusal }
    }

    /// Has a command refused: an import into a plan that is not there.
    static func refuse(_ office: SiteOffice) async throws {
        let row = FigureRow(
            element: "x", org: "y", period: .year(2015), text: DecimalText(exactly: 0), published: "0")
        let figures = FigureImport(source: "no.csv", plan: "nowhere", rows: [row])
        _ = try await office.store.submit(
            Command(id: "no", actor: .system("test"), at: now, verb: .importFigures(figures)))
    }
}

extension DecimalText {
    /// A whole number.
    init(exactly number: Int) {
        guard let text = DecimalText("\(number)") else { preconditionFailure("\(number)") }
        self = text
    }
}
