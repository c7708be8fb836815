import Documents
import Foundation
import Kernel
import Office
import Plans

/// Reads a plan's folder, and the libraries it uses, into documents.
struct PlanFolder {
    let url: URL
    let home: Home

    /// Every YAML and CSV file of the plan and of its libraries. Refused: no folder, no `plan.yaml`, a
    /// library that is not there, more files or bytes than an adoption takes.
    func read(_ problems: Problems) throws -> [DocumentFile] {
        guard isFolder(url) else { throw Refusal("server.no-plan-folder", ["path": .text(url.path)]) }
        let own = try documents(in: url, prefix: "")
        guard let head = own.first(where: { $0.path == "plan.yaml" }) else {
            throw Refusal("server.no-plan-document", ["path": .text(url.path)])
        }
        guard let (_, uses) = PlanLoader.libraries(of: head, problems) else { return own }
        var files = own.filter { !$0.path.hasPrefix("Library/") }
        for name in uses {
            guard Fields.isIdentifier(name), let folder = library(name) else {
                throw Refusal("server.no-library", ["library": .text(name), "path": .text(url.path)])
            }
            files += try documents(in: folder, prefix: "Library/\(name)/")
        }
        return files
    }

    /// The files that are adopted: all but the plan's own figures, which are imported.
    static func documents(_ files: [DocumentFile]) -> [DocumentFile] {
        files.filter { $0.path != "figures.csv" }
    }

    /// A library beside the plan goes before one of two folders up, and that before the product's own.
    private func library(_ name: String) -> URL? {
        let nearby = [url, url.deletingLastPathComponent().deletingLastPathComponent()]
            .map { $0.appending(path: "Library").appending(path: name) }
        return (nearby + [home.library(name)]).first(where: isFolder)
    }

    private func isFolder(_ url: URL) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) && isFolder.boolValue
    }

    private func documents(in folder: URL, prefix: String) throws -> [DocumentFile] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        let wanted = names.filter { name in
            (name.hasSuffix(".yaml") || name.hasSuffix(".csv"))
                && !name.split(separator: "/").contains { $0.hasPrefix(".") }
        }
        guard wanted.count <= StoreLimits.files else {
            throw Refusal(
                "server.too-many-files", ["path": .text(folder.path), "limit": .integer(StoreLimits.files)])
        }
        return try wanted.sorted().map { name in
            let url = folder.appending(path: name)
            let size = try url.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
            guard size <= StoreLimits.fileBytes else {
                throw Refusal(
                    "server.file-too-large",
                    ["path": .text(url.path), "limit": .integer(StoreLimits.fileBytes)])
            }
            return DocumentFile(path: prefix + name, bytes: Array(try Data(contentsOf: url)))
        }
    }
}

/// The folders that the command line named, by the plan in them.
struct NamedFolders: PlanFolders {
    let folders: [String: URL]
    let home: Home

    func documents(of plan: String, _ problems: Problems) throws -> [DocumentFile]? {
        guard let url = folders[plan] else { return nil }
        do {
            return PlanFolder.documents(try PlanFolder(url: url, home: home).read(problems))
        } catch let refusal as Refusal where refusal.message.code == "server.no-plan-folder" {
            return nil
        }
    }
}
