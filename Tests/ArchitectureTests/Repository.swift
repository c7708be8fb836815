import Foundation

/// A text file of the checkout, by its path from the root.
struct SourceFile: Sendable {
    let path: String
    let text: String

    /// The SwiftPM target whose folder holds the file, or nil outside Sources and Tests.
    var target: String? {
        let parts = path.split(separator: "/").map(String.init)
        guard parts.count > 2 else { return nil }
        switch parts[0] {
        case "Sources": return parts[1] == "Rooms" ? parts[2] : parts[1]
        case "Tests": return parts[1]
        default: return nil
        }
    }
}

/// The checkout that these tests read.
enum Repository {
    /// Its root folder, found from where this file lies.
    static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Every file under a folder with one of the endings, sorted by path; none where the folder is missing.
    static func files(under folder: String, endings: [String]) -> [SourceFile] {
        let start = root.appending(path: folder)
        guard let walk = FileManager.default.enumerator(atPath: start.path(percentEncoded: false)) else {
            return []
        }
        var found: [SourceFile] = []
        for case let name as String in walk where endings.contains(where: name.hasSuffix) {
            let path = folder + "/" + name
            let hidden = name.split(separator: "/").contains { $0.hasPrefix(".") && !$0.hasPrefix(".swift") }
            guard !hidden, let text = read(path) else { continue }
            found.append(SourceFile(path: path, text: text))
        }
        return found.sorted { $0.path < $1.path }
    }

    /// The text of one file, or nil where it is missing or not UTF-8.
    static func read(_ path: String) -> String? {
        guard let bytes = try? Data(contentsOf: root.appending(path: path)) else { return nil }
        return String(bytes: bytes, encoding: .utf8)
    }

    /// Whether there is a file or folder at a path from the root; `..` is understood.
    static func exists(_ path: String) -> Bool {
        let place = root.appending(path: path).standardizedFileURL.path(percentEncoded: false)
        return FileManager.default.fileExists(atPath: place)
    }

    /// The names in a folder, sorted; none where it is missing.
    static func names(in folder: String) -> [String] {
        let path = root.appending(path: folder).path(percentEncoded: false)
        return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    }

    /// The Swift sources of the product.
    static let sources = files(under: "Sources", endings: [".swift"])
    /// The Swift sources of the tests.
    static let tests = files(under: "Tests", endings: [".swift"])
    /// The manifest.
    static let manifest = SourceFile(path: "Package.swift", text: read("Package.swift") ?? "")
    /// The scripts: shell without an ending, Python and shell with one.
    static let scripts =
        ["tidemark", "test", "bench", ".ci/run"].compactMap { path in
            read(path).map { SourceFile(path: path, text: $0) }
        }
        + ["Tools", "Tests/Journeys", "Benchmarks"].flatMap { files(under: $0, endings: [".py", ".sh"]) }
    /// The page templates.
    static let templates = files(under: "Home/templates", endings: [".mustache", ".html"])
}
