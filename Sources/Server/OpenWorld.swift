import Documents
import Foundation
import Kernel
import Office
import Plans
import StorageSQLite
import Words

/// A world that this process owns, with the plans of the command line adopted, or one that it reads beside
/// its owner.
struct OpenWorld {
    let store: any Store
    /// The same store where this process owns it.
    let own: SQLiteStore?
    /// The plans that the command line named, or the shipped ones.
    let planIDs: [String]
    /// Their folders.
    let folders: NamedFolders

    /// Opens the data folder; an empty one becomes a world of a kind, whose plans are adopted and whose
    /// `figures.csv` are imported. A world that has a plan already keeps the documents it adopted, except a
    /// draft, which adopts what changed; plans that nobody named (`areDefault`) are not added to it. Refused
    /// where the world is of another kind.
    static func open(
        data: URL, plans: [URL], areDefault: Bool, kind: WorldKind, home: Home, terminal: Terminal
    ) async throws -> OpenWorld {
        let birth = WorldBirth(
            world: World(id: UUID().uuidString.lowercased(), kind: kind), actor: operatorOfThisMachine,
            at: Today.now)
        let store = try await SQLiteStore.open(
            SQLiteSettings(folder: data, migrations: home.files.appending(path: "migrations")), birth: birth)
        do {
            let (known, found) = try await store.read { (try $0.planIDs(), try $0.world().kind) }
            guard found == kind else {
                throw Refusal("server.other-kind", ["path": .text(data.path)])
            }
            var ids: [String] = []
            var folders: [String: URL] = [:]
            for folder in plans {
                if areDefault, !known.isEmpty, let id = try id(of: folder, home: home), !known.contains(id) {
                    continue
                }
                let id = try await adopt(folder, kind: kind, home: home, store: store, terminal: terminal)
                ids.append(id)
                folders[id] = folder
            }
            return OpenWorld(
                store: store, own: store, planIDs: ids.isEmpty ? known : ids,
                folders: NamedFolders(folders: folders, home: home))
        } catch {
            try? await store.close()
            throw error
        }
    }

    /// The identifier in a folder's `plan.yaml`; `nil` where it cannot be read, which adopting will tell.
    static func id(of folder: URL, home: Home) throws -> String? {
        let files = try PlanFolder(url: folder, home: home).read(Problems())
        let head = files.first { $0.path == "plan.yaml" }
        return head.flatMap { PlanLoader.libraries(of: $0, Problems())?.plan }
    }

    /// The one plan that a command works on. Refused where several were named.
    func onePlan() async throws -> String {
        if planIDs.count == 1, let plan = planIDs.first { return plan }
        throw Refusal("server.which-plan", ["plans": .list(planIDs.map { .text($0) })])
    }

    /// Who runs the command, by the operating system.
    static var operatorOfThisMachine: Principal { .local(user: NSUserName(), name: nil) }

    /// Adopts a plan that the world does not have, and imports its figures; tells where a folder differs, or
    /// adopts that too where the world is a draft.
    private static func adopt(
        _ folder: URL, kind: WorldKind, home: Home, store: SQLiteStore, terminal: Terminal
    ) async throws -> String {
        let problems = Problems()
        let files = try PlanFolder(url: folder, home: home).read(problems)
        let documents = PlanFolder.documents(files)
        guard let head = files.first(where: { $0.path == "plan.yaml" }),
            let id = PlanLoader.libraries(of: head, problems)?.plan
        else { throw unusable(problems, files, folder, terminal) }
        if let adopted = try await store.read({ try $0.adoption(of: id) }) {
            try await bringFirstFigures(id, files, kind: kind, store: store, terminal: terminal)
            let changes = PlanAdoption.changes(documents, against: adopted)
            if !changes.isEmpty, kind == .draft {
                guard let ready = PlanAdoption.prepare(documents, today: Today.day, problems) else {
                    throw unusable(problems, files, folder, terminal)
                }
                try await submit(.adopt(ready.adoption), id: "adopt-\(UUID().uuidString)", to: store)
                terminal.say(
                    Message("server.adopted", ["plan": .text(id), "files": .integer(documents.count)]))
            } else if !changes.isEmpty {
                terminal.say(differs(id, changes, folder))
            }
            return id
        }
        guard let ready = PlanAdoption.prepare(documents, today: Today.day, problems) else {
            throw unusable(problems, files, folder, terminal)
        }
        // The figures are looked through first, so that a world never has a plan without them.
        let preview = try OwnFigures(files: files, plan: ready.plan).preview()
        try preview?.check(against: kind)
        let figures = try preview?.figureImport(leavingOutRefused: false)
        try await submit(.adopt(ready.adoption), id: "adopt-\(UUID().uuidString)", to: store)
        terminal.say(Message("server.adopted", ["plan": .text(id), "files": .integer(documents.count)]))
        if let preview, let figures { try await record(figures, preview, store, terminal) }
        return id
    }

    /// Says that a folder's documents are not the ones that hold.
    static func differs(_ id: String, _ changes: [String], _ folder: URL) -> Message {
        Message(
            "server.differs",
            [
                "plan": .text(id), "files": .list(changes.prefix(8).map { .text($0) }),
                "folder": .text(folder.path),
            ])
    }

    private static func record(
        _ figures: FigureImport, _ preview: FigurePreview, _ store: SQLiteStore, _ terminal: Terminal
    ) async throws {
        try await submit(.importFigures(figures), id: preview.importID, to: store)
        terminal.say(
            Message(
                "server.imported",
                [
                    "file": .text(preview.source), "new": .integer(preview.new.count),
                    "changed": .integer(preview.changed.count), "unchanged": .integer(preview.unchanged),
                ]))
    }

    /// Brings in the figures of a plan whose first process ended between the adoption and them. Where they
    /// do not suit the documents that hold, that is told, and the world opens all the same.
    private static func bringFirstFigures(
        _ id: String, _ files: [DocumentFile], kind: WorldKind, store: SQLiteStore, terminal: Terminal
    ) async throws {
        guard try await store.read({ try $0.awaitsFirstFigures(of: id) }) else { return }
        do {
            let plan = try await PlanDesk.plan(id, in: store)
            guard let preview = try OwnFigures(files: files, plan: plan).preview() else { return }
            try preview.check(against: kind)
            let figures = try preview.figureImport(leavingOutRefused: false)
            try await record(figures, preview, store, terminal)
        } catch let refusal as Refusal {
            terminal.say(refusal.message)
        }
    }

    /// Submits a command of this machine's operator; throws where it is refused.
    @discardableResult
    static func submit(_ verb: Verb, id: String, to store: SQLiteStore) async throws -> Outcome {
        let command = Command(id: id, actor: operatorOfThisMachine, at: Today.now, verb: verb)
        let outcome = try await store.submit(command)
        if let refusal = outcome.refusal { throw refusal }
        return outcome
    }

    private static func unusable(
        _ problems: Problems, _ files: [DocumentFile], _ folder: URL, _ terminal: Terminal
    ) -> Refusal {
        let report = DiagnosticReport(files: files, sentence: { terminal.words.sentence($0) })
        terminal.note(report.text(problems.found))
        return Refusal(
            "server.unusable", ["plan": .text(folder.path), "count": .integer(problems.found.count)])
    }
}
