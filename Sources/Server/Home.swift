import Foundation
import Kernel

/// Where the product's own files are: templates, migrations, assets, the library and the shipped plans.
struct Home {
    /// The folder that holds `Home/`, `Library/` and `Plans/`.
    let root: URL

    /// The folder given, else the one beside the executable, else the checkout that the executable was built
    /// in.
    /// Refused where none holds `Home/templates`.
    static func find(_ given: String?) throws -> Home {
        var candidates: [URL] = []
        if let given {
            candidates = [URL(filePath: given), URL(filePath: given).deletingLastPathComponent()]
        } else {
            let executable = URL(filePath: Bundle.main.executablePath ?? CommandLine.arguments[0])
                .resolvingSymlinksInPath().deletingLastPathComponent()
            var folder = executable
            for _ in 0..<6 {
                candidates.append(folder)
                folder.deleteLastPathComponent()
            }
            candidates.append(URL(filePath: FileManager.default.currentDirectoryPath))
        }
        for candidate in candidates {
            let templates = candidate.appending(path: "Home/templates").path
            if FileManager.default.fileExists(atPath: templates) { return Home(root: candidate) }
        }
        throw Refusal("server.no-home", ["path": .text(given ?? candidates.first?.path ?? "")])
    }

    /// The folder with templates, migrations and assets.
    var files: URL { root.appending(path: "Home") }

    /// The folder of one library.
    func library(_ name: String) -> URL { root.appending(path: "Library").appending(path: name) }

    /// The shipped plans, sorted.
    func shippedPlans() -> [URL] {
        let plans = root.appending(path: "Plans")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: plans.path)) ?? []
        return names.sorted().map { plans.appending(path: $0) }
            .filter { FileManager.default.fileExists(atPath: $0.appending(path: "plan.yaml").path) }
    }
}
