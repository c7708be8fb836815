import Foundation

/// What `swift package dump-package` tells of the manifest, as far as the import table needs it.
struct PackageDump: Decodable {
    let targets: [Target]

    struct Target: Decodable {
        let name: String
        let type: String
        let dependencies: [Dependency]
    }

    /// `{"byName": ["Kernel", null]}`, `{"target": […]}` or `{"product": ["Yams", "Yams", null, null]}`: the
    /// first element is the name, and every product that we use is named like its module.
    struct Dependency: Decodable {
        let name: String

        init(from decoder: any Decoder) throws {
            let kinds = try decoder.singleValueContainer().decode([String: [Part]].self)
            name = kinds.values.compactMap { $0.first?.text }.first ?? ""
        }

        private struct Part: Decodable {
            let text: String?

            init(from decoder: any Decoder) throws {
                text = try? decoder.singleValueContainer().decode(String.self)
            }
        }
    }

    /// Runs the package manager, which must not wait for the lock that a test run may hold.
    static func read(_ root: URL) throws -> PackageDump {
        let command = Process()
        command.executableURL = URL(filePath: "/usr/bin/env")
        command.arguments = [
            "swift", "package", "--ignore-lock", "--package-path", root.path(percentEncoded: false),
            "dump-package",
        ]
        let output = Pipe()
        command.standardOutput = output
        command.standardError = FileHandle.nullDevice
        try command.run()
        let json = try output.fileHandleForReading.readToEnd() ?? Data()
        command.waitUntilExit()
        return try JSONDecoder().decode(PackageDump.self, from: json)
    }

    func target(_ name: String) -> Target? { targets.first { $0.name == name } }

    /// What a target's files import without declaring it; what a target declares against the table.
    func complaints(_ codes: [SwiftCode]) -> [Complaint] {
        codes.flatMap { code -> [Complaint] in
            guard let name = code.file.target, let target = target(name) else { return [] }
            let declared = Set(target.dependencies.map(\.name))
                .union(ImportTable.language).union(PackageDump.toolchain).union([name])
            return code.imports.filter { !declared.contains($0.module) }.map { one in
                Complaint(
                    path: code.file.path, line: one.line,
                    what: "\(name) imports \(one.module), which it does not declare",
                    cure:
                        "it comes through another target: name it in Package.swift or drop it"
                )
            }
        }
    }

    /// Dependencies of the product's targets that the table does not allow; a system library holds no code of
    /// ours.
    func forbidden() -> [Complaint] {
        targets.filter { $0.type != "test" && $0.type != "system" }.flatMap { target -> [Complaint] in
            guard let rule = ImportTable.rule(for: target.name) else {
                return [
                    Complaint(
                        path: "Package.swift", line: 1,
                        what: "target \(target.name) has no row in the import table",
                        cure: "say in Tests/ArchitectureTests/ImportTable.swift what it may import")
                ]
            }
            let allowed = ImportTable.allowed(rule)
            let isWrong = { (name: String) in
                allowed.map { !$0.contains(name) } ?? (ImportTable.rule(for: name)?.kind == .tests)
            }
            return target.dependencies.filter { isWrong($0.name) }.map { one in
                Complaint(
                    path: "Package.swift", line: 1, what: "\(target.name) may not depend on \(one.name)",
                    cure: "drop the dependency, or change the table and say why in docs/decisions")
            }
        }
    }

    /// Modules that come with the toolchain and need no declaration.
    private static let toolchain: Set<String> = [
        "Foundation", "FoundationEssentials", "FoundationInternationalization", "FoundationXML",
        "Glibc", "Dispatch", "Synchronization",
        "Testing",
    ]
}
