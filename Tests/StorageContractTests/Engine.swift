import Documents
import Foundation
import Kernel
import Measures
import Office
import Plans
import StorageMemory
import StorageSQLite
import Testing

/// Every engine that the contract holds for.
enum Engine: String, CaseIterable, CustomTestStringConvertible {
    case memory
    case sqlite

    var testDescription: String { rawValue }

    /// Opens a new world, runs the body, and closes it.
    @discardableResult
    func world<Value>(
        kind: WorldKind = .real, _ body: (any Store) async throws -> Value
    ) async throws -> Value {
        let folder = TestFolder()
        let store = try await open(kind, folder)
        do {
            let value = try await body(store)
            try await store.close()
            folder.remove()
            return value
        } catch {
            try? await store.close()
            folder.remove()
            throw error
        }
    }

    static func memoryStore(_ birth: WorldBirth) throws -> any Store { try MemoryStore(birth) }

    func open(_ kind: WorldKind, _ folder: TestFolder) async throws -> any Store {
        switch self {
        case .memory: try MemoryStore(Sample.birth(kind))
        case .sqlite: try await SQLiteStore.open(folder.settings, birth: Sample.birth(kind))
        }
    }
}

/// A folder of its own for one test.
struct TestFolder {
    let url: URL

    init() {
        url = FileManager.default.temporaryDirectory
            .appending(path: "tidemark-\(ProcessInfo.processInfo.globallyUniqueString)")
    }

    var settings: SQLiteSettings {
        SQLiteSettings(folder: url, migrations: TestFolder.root.appending(path: "Home/migrations"))
    }

    var file: URL { url.appending(path: "tidemark.sqlite") }

    /// What a sudden end would leave: a copy of the files while they are open.
    func copy() throws -> TestFolder {
        let copy = TestFolder()
        try FileManager.default.createDirectory(at: copy.url, withIntermediateDirectories: true)
        for name in ["tidemark.sqlite", "tidemark.sqlite-wal"] {
            let source = url.appending(path: name)
            guard FileManager.default.fileExists(atPath: source.path) else { continue }
            try FileManager.default.copyItem(at: source, to: copy.url.appending(path: name))
        }
        return copy
    }

    func remove() { try? FileManager.default.removeItem(at: url) }

    static let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
}

/// Invented commands.
enum Sample {
    static let mei = Principal.local(user: "mei", name: "Mei Chen")
    static let start: Int64 = 1_750_000_000_000_000

    static func at(_ second: Int) -> Instant { Instant(microseconds: start + Int64(second) * 1_000_000) }

    static func birth(_ kind: WorldKind = .real, format: Int = World.newestFormat) -> WorldBirth {
        WorldBirth(
            world: World(id: "w-1", format: format, kind: kind), actor: .system("test"), at: at(0))
    }

    static func files(_ text: String = "plan: harbour") -> [DocumentFile] {
        [
            DocumentFile(path: "plan.yaml", bytes: Array(text.utf8)),
            DocumentFile(path: "Library/sea/units.yaml", bytes: Array("- unit: t".utf8)),
        ]
    }

    static let clean = LintSummary(
        errors: 0, warnings: 2, notes: 1, codes: [.init(code: "no-owner", count: 3)])

    static func adopt(
        _ id: String, plan: String = "harbour", _ files: [DocumentFile] = files(), basis: String? = nil,
        lint: LintSummary = clean, second: Int = 1, actor: Principal = mei
    ) -> Command {
        Command(
            id: id, actor: actor, at: at(second),
            verb: .adopt(Adoption(plan: plan, files: files, legalBasis: basis, lint: lint)))
    }

    static func row(
        _ element: String = "boats", _ org: String = "linhai", _ year: Int = 2023, _ text: String = "12.40"
    ) throws -> FigureRow {
        guard let number = DecimalText(text) else { throw SampleFault() }
        return FigureRow(
            element: element, org: org, period: .year(year), text: number, published: "\(text) 艘",
            bound: .about, quality: .provisional, origin: "公报 2024", seenAs: .primary,
            at: Day(number: 19_722),
            note: "第一行")
    }

    /// The hash over the documents of `files`.
    static func fingerprint(_ files: [DocumentFile] = files()) -> ContentHash {
        let sorted = files.sorted { $0.path < $1.path }
        let manifest = sorted.map {
            AdoptedFile(path: $0.path, hash: ContentHash.of($0.bytes), size: $0.bytes.count)
        }
        return AdoptedPlan(
            plan: "harbour", files: manifest, adoptedAt: at(0), by: mei, legalBasis: nil, lint: clean,
            entry: 0
        ).fingerprint
    }

    static func choose(
        _ id: String, plan: String = "harbour", seen: ContentHash, indicator: String = "boats",
        _ value: Int? = 12, statements: [String] = ["C1"], reason: String = "表 1 为准", second: Int = 3
    ) -> Command {
        let choice = value.map { BaselineChoice(statements: statements, value: Exact($0)) }
        return Command(
            id: id, actor: mei, at: at(second),
            verb: .chooseBaseline(
                BaselineChoosing(
                    plan: plan, seen: seen, indicator: indicator, org: "linhai", choice: choice,
                    reason: reason)))
    }

    static func confirm(
        _ id: String, plan: String = "harbour", seen: ContentHash, _ paths: [(String, [Int])],
        reason: String = "常务会", second: Int = 4
    ) -> Command {
        let paths = paths.map { target, values in
            PathConfirming.Path(
                target: target,
                steps: values.enumerated().map { PathStep(period: .year(2023 + $0), value: Exact($1)) })
        }
        return Command(
            id: id, actor: mei, at: at(second),
            verb: .confirmPath(PathConfirming(plan: plan, seen: seen, paths: paths, reason: reason)))
    }

    static func figures(
        _ id: String, _ rows: [FigureRow], plan: String? = nil, kind: WorldKind? = nil, second: Int = 2
    ) -> Command {
        Command(
            id: id, actor: mei, at: at(second),
            verb: .importFigures(FigureImport(source: "boats.csv", plan: plan, kind: kind, rows: rows)))
    }
}

struct SampleFault: Error {}

extension Sequence<UInt8> {
    /// Two digits a byte.
    var hex: String {
        let digits = Array("0123456789abcdef")
        return String(flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }
}
