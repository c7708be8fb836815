/// Sizes and leftovers of any text file of ours.
enum SizeRules {
    static let lines = 400
    static let functionLines = 70
    static let columns = 110

    /// Markup may be wide: there a line's end is a space on the page.
    static func complaints(
        _ file: SourceFile, textLines: Set<Int> = [], isMarkup: Bool = false
    ) -> [Complaint] {
        let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
        var complaints: [Complaint] = []
        let count = lines.last == "" ? lines.count - 1 : lines.count
        if count > Self.lines {
            complaints.append(
                Complaint(
                    path: file.path, line: Self.lines + 1,
                    what: "\(count) lines, \(Self.lines) are the limit",
                    cure: "move one noun into a file of its own"))
        }
        for (index, line) in lines.enumerated() {
            if line.utf8.count > columns, line.count > columns, !isMarkup, !textLines.contains(index + 1) {
                complaints.append(
                    Complaint(
                        path: file.path, line: index + 1,
                        what: "\(line.count) columns, \(columns) are the limit",
                        cure: "break the line where its thought turns"))
            }
            if let mark = leftovers.first(where: line.contains) {
                complaints.append(
                    Complaint(
                        path: file.path, line: index + 1, what: "leftover \(mark)",
                        cure: "do it now, or file an issue and say here only what holds today"))
            }
            if let path = machinePaths.first(where: line.contains) {
                complaints.append(
                    Complaint(
                        path: file.path, line: index + 1, what: "the path \(path) of one machine",
                        cure: "find it from the checkout or take it as an option"))
            }
        }
        return complaints
    }

    static func functions(_ code: SwiftCode) -> [Complaint] {
        code.functions.filter { $0.length > functionLines }.map { function in
            Complaint(
                path: code.file.path, line: function.first,
                what: "\(function.name) has \(function.length) lines, \(functionLines) are the limit",
                cure: "give its steps names of their own")
        }
    }

    /// Written in two halves, so that this file does not accuse itself.
    private static let leftovers = ["FIX" + "ME", "TO" + "DO", "XX" + "X:", "HA" + "CK:"]
    private static let machinePaths = [
        "/wo" + "rk/", "/ro" + "ot/", "/tmp/mi" + "ni-", "/opt/swift-pack" + "ages",
    ]
}

/// Calls that have a better replacement, and names that clash.
enum WordRules {
    /// Where a target stands: what may see the clock, the dice and the terminal.
    static func complaints(_ code: SwiftCode) -> [Complaint] {
        guard let target = code.file.target else { return [] }
        return code.tokens.indices.compactMap { index in
            banned(code, index, target).map { what, cure in
                Complaint(path: code.file.path, line: code.tokens[index].line, what: what, cure: cure)
            }
        }
    }

    private static func banned(_ code: SwiftCode, _ index: Int, _ target: String) -> (
        what: String, cure: String
    )? {
        let isCall = code.word(index + 1) == "("
        let isEmptyCall = isCall && code.word(index + 2) == ")"
        switch code.word(index) {
        case "!" where isForce(code, index): return force(code.word(index - 1))
        case "fatalError" where isCall && target != "Kernel":
            return (
                "fatalError", "throw a Refusal or a Fault; a bug is a precondition that says what must hold"
            )
        case "Date" where target != "Server" && (isEmptyCall || isNow(code, index)):
            return ("Date()", "take the Instant as an argument; only Server reads the clock")
        case "UUID" where target != "Server" && isEmptyCall:
            return ("UUID()", "take the identifier or a seed as an argument; only Server throws the dice")
        case let word where printing.contains(word) && isCall && target != "Server" && isFree(code, index):
            return ("\(word)()", "return the text, or log it; only Server writes to the terminal")
        case let word where clocks.contains(word) && isPure(target):
            return ("a clock", "take the Instant as an argument")
        case let word where dice.contains(word) && isPure(target) && isUnseeded(code, index):
            return ("random numbers", "take the generator as an argument: \(word)(… using:)")
        default: return nil
        }
    }

    private static let printing: Set<String> = ["print", "debugPrint"]
    private static let clocks: Set<String> = ["ContinuousClock", "SuspendingClock"]
    private static let dice: Set<String> = ["random", "shuffled", "shuffle", "randomElement"]

    private static func force(_ before: String) -> (what: String, cure: String) {
        switch before {
        case "try": ("try!", "let the function throw, or catch and say what happens then")
        case "as": ("as!", "as? with a guard")
        default: ("force unwrap", "guard let, ?? or a type that cannot be missing")
        }
    }

    /// A `!` that belongs to what stands before it; not `!=`, not a negation.
    private static func isForce(_ code: SwiftCode, _ index: Int) -> Bool {
        let token = code.tokens[index]
        let before = code.word(index - 1)
        guard !token.isApart, index > 0 else { return false }
        if code.word(index + 1) == "=", !code.tokens[index + 1].isApart { return false }
        return [")", "]", "}", ">", "?", "\"", "`"].contains(before) || code.tokens[index - 1].isWord
    }

    private static func isNow(_ code: SwiftCode, _ index: Int) -> Bool {
        code.word(index + 1) == "." && code.word(index + 2) == "now"
    }

    private static func isFree(_ code: SwiftCode, _ index: Int) -> Bool {
        !["func", "."].contains(code.word(index - 1))
    }

    private static func isUnseeded(_ code: SwiftCode, _ index: Int) -> Bool {
        guard code.word(index - 1) == ".", code.word(index + 1) == "(" else { return false }
        var depth = 0
        for position in (index + 1)..<code.tokens.count {
            switch code.word(position) {
            case "(": depth += 1
            case ")": depth -= 1
            case "using": return false
            default: break
            }
            if depth == 0 { break }
        }
        return true
    }

    private static func isPure(_ target: String) -> Bool {
        ["Kernel", "Words", "Office"].contains(target) || ImportTable.rooms.contains(target)
    }
}

/// Public names that break the files which import them.
enum NameRules {
    static let clashing: Set<String> = [
        "Task", "Result", "Clock", "Actor", "Unit", "Measurement", "Calendar", "Progress", "Operation",
        "Expression",
        "Predicate", "Process", "Port", "Row", "Column", "Table", "Record", "Statement", "Node", "Tag",
        "Issue",
        "Comment", "Attachment",
    ]

    static func complaints(_ code: SwiftCode) -> [Complaint] {
        var complaints: [Complaint] = []
        var depth = 0
        for index in code.tokens.indices {
            switch code.word(index) {
            case "{": depth += 1
            case "}": depth -= 1
            case "struct", "class", "enum", "actor", "protocol", "typealias":
                let name = code.word(index + 1)
                guard depth == 0, isPublic(code, index) else { continue }
                if clashing.contains(name) {
                    complaints.append(
                        Complaint(
                            path: code.file.path, line: code.tokens[index].line,
                            what: "public \(name) clashes",
                            cure:
                                "say which: PlanTask, UnitOfMeasure, Deadline, Remark, StoredFile …"
                        ))
                } else if ImportTable.rooms.contains(name) {
                    complaints.append(
                        Complaint(
                            path: code.file.path, line: code.tokens[index].line,
                            what: "public \(name) is named like a module",
                            cure: "another name: \(name).Other could no longer be said"))
                }
            default: break
            }
        }
        return complaints
    }

    private static func isPublic(_ code: SwiftCode, _ index: Int) -> Bool {
        var before = index - 1
        while ["final", "indirect", "nonisolated"].contains(code.word(before)) { before -= 1 }
        return code.word(before) == "public"
    }
}
