/// A function, initialiser, subscript or computed property with a body.
struct SwiftFunction: Equatable {
    let name: String
    /// The lines of the declaration's first word and of its closing brace.
    let first: Int
    let last: Int

    var length: Int { last - first + 1 }
}

extension SwiftCode {
    /// Every body, nested ones too.
    var functions: [SwiftFunction] {
        tokens.indices.compactMap { index in
            guard isDeclaration(index), let open = bodyStart(after: index), let close = closing(of: open)
            else {
                return nil
            }
            let kind = word(index)
            let name = kind == "func" || kind == "var" ? functionName(after: index) : kind
            return SwiftFunction(name: name, first: tokens[index].line, last: tokens[close].line)
        }
    }

    private func functionName(after index: Int) -> String {
        word(index + 1) == "`" ? word(index + 2) : word(index + 1)
    }

    private func isDeclaration(_ index: Int) -> Bool {
        guard word(index - 1) != "." else { return false }
        return switch word(index) {
        case "func", "var": true
        case "init": ["(", "?", "<", "!"].contains(word(index + 1))
        case "subscript": ["(", "<"].contains(word(index + 1))
        case "deinit": word(index + 1) == "{"
        default: false
        }
    }

    /// The opening brace of the body; nil for a requirement or a stored property.
    private func bodyStart(after index: Int) -> Int? {
        let isProperty = word(index) == "var"
        var depth = 0
        for position in (index + 1)..<max(tokens.count, index + 1) {
            let token = tokens[position]
            switch token.text {
            case "(", "[": depth += 1
            case ")", "]": depth -= 1
            case "{" where depth == 0: return position
            case "}" where depth == 0: return nil
            case "=" where depth == 0 && isProperty && word(position + 1) != "=": return nil
            default:
                let begins = token.beginsLine && depth == 0
                if begins, isProperty || SwiftCode.beginnings.contains(token.text) { return nil }
            }
            if depth < 0 { return nil }
        }
        return nil
    }

    /// Words that begin the next declaration where the one before had no body.
    private static let beginnings: Set<String> = [
        "func", "var", "let", "init", "deinit", "subscript", "case", "static", "mutating", "nonmutating",
        "associatedtype", "typealias", "public", "package", "internal", "private", "fileprivate", "struct",
        "class",
        "enum", "actor", "extension", "protocol", "import", "final", "override", "@", "#",
    ]

    private func closing(of open: Int) -> Int? {
        var depth = 0
        for position in open..<tokens.count {
            switch tokens[position].text {
            case "{": depth += 1
            case "}":
                depth -= 1
                if depth == 0 { return position }
            default: break
            }
        }
        return nil
    }
}
