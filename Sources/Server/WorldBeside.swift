import Documents
import Foundation
import Kernel
import Office
import StorageSQLite

extension OpenWorld {
    /// Opens a world for reading: as its owner where nobody else has it, else beside its owner, such as a
    /// running server. Beside an owner nothing is adopted: a plan that is named must have been adopted, and a
    /// world that an older version wrote is refused as in use.
    static func openToRead(
        data: URL, plans: [URL], areDefault: Bool, kind: WorldKind, home: Home, terminal: Terminal
    ) async throws -> OpenWorld {
        do {
            return try await open(
                data: data, plans: plans, areDefault: areDefault, kind: kind, home: home, terminal: terminal)
        } catch let refusal as Refusal where refusal.isOfOwnedFolder {
            let settings = SQLiteSettings(
                folder: data, migrations: home.files.appending(path: "migrations"))
            let file: WorldFile
            do {
                file = try WorldFile(settings)
            } catch let other as Refusal where Self.unborn.contains(other.message.code) {
                throw refusal
            }
            do {
                guard file.isCurrent else { throw refusal }
                guard file.world.kind == kind else {
                    throw Refusal("server.other-kind", ["path": .text(data.path)])
                }
                return try await beside(file, areDefault ? [] : plans, home, refusal, terminal)
            } catch {
                try? file.close()
                throw error
            }
        }
    }

    /// What a file is told to be whose owner is just making it.
    private static let unborn: Set<String> = ["store.no-world", "store.emptied"]

    /// The world of a file with the plans that were named, or all of them.
    private static func beside(
        _ file: WorldFile, _ plans: [URL], _ home: Home, _ locked: Refusal, _ terminal: Terminal
    ) async throws -> OpenWorld {
        var (ids, folders) = ([String](), [String: URL]())
        for folder in plans {
            guard let id = try id(of: folder, home: home),
                let adopted = try await file.read({ try $0.adoption(of: id) })
            else { throw locked }
            let files = try PlanFolder(url: folder, home: home).read(Problems())
            let changes = PlanAdoption.changes(PlanFolder.documents(files), against: adopted)
            if !changes.isEmpty { terminal.say(differs(id, changes, folder)) }
            ids.append(id)
            folders[id] = folder
        }
        let all = try await file.read { try $0.planIDs() }
        return OpenWorld(
            store: file, own: nil, planIDs: ids.isEmpty ? all : ids,
            folders: NamedFolders(folders: folders, home: home))
    }
}
