/// One import of a file, whatever its form.
struct Import: Equatable {
    let module: String
    let line: Int
    /// `@_exported`, which would hand others a dependency that they did not declare.
    let isExported: Bool
}

extension SwiftCode {
    /// Every import: plain, of one declaration, with attributes or an access level, after a semicolon, under
    /// a condition, with its module on the next line.
    var imports: [Import] {
        var found: [Import] = []
        var depth = 0
        for (index, token) in tokens.enumerated() {
            switch token.text {
            case "(", "[", "{": depth += 1
            case ")", "]", "}": depth -= 1
            case "import" where depth == 0 && word(index - 1) != ".":
                var name = index + 1
                if SwiftCode.importKinds.contains(word(name)), tokens.indices.contains(name + 1),
                    !tokens[name + 1].beginsLine, word(name + 1) != "."
                {
                    name += 1
                }
                if word(name) == "`" { name += 1 }
                guard tokens.indices.contains(name), tokens[name].isWord else { continue }
                let isExported = tokens[max(0, index - 3)..<index].contains { $0.text == "_exported" }
                found.append(Import(module: word(name), line: token.line, isExported: isExported))
            default: break
            }
        }
        return found
    }

    private static let importKinds: Set<String> = [
        "typealias", "struct", "class", "enum", "protocol", "let", "var", "func",
    ]
}

/// The imports of the product against the table.
enum ImportRules {
    static func complaints(_ code: SwiftCode) -> [Complaint] {
        guard let target = code.file.target else { return [] }
        guard let rule = ImportTable.rule(for: target) else {
            return [
                Complaint(
                    path: code.file.path, line: 1, what: "target \(target) has no row in the import table",
                    cure: "say in Tests/ArchitectureTests/ImportTable.swift what it may import")
            ]
        }
        let allowed = ImportTable.allowed(rule)
        return code.imports.flatMap { one -> [Complaint] in
            var complaints: [Complaint] = []
            if one.isExported {
                complaints.append(
                    Complaint(
                        path: code.file.path, line: one.line, what: "@_exported import \(one.module)",
                        cure: "import it where it is used"))
            }
            if let allowed, !allowed.contains(one.module) {
                complaints.append(
                    Complaint(
                        path: code.file.path, line: one.line, what: "\(target) may not import \(one.module)",
                        cure: cure(target, one.module)))
            }
            return complaints
        }
    }

    private static func cure(_ target: String, _ module: String) -> String {
        if ImportTable.world.contains(module) {
            return
                "take the value (time, bytes, a seed) as an argument; Server or a storage target fetches it"
        }
        return
            "the arrow points up: move the code to a room that may see both (docs/architecture.md)"
    }
}
