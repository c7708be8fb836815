/// Which target may import which module: the law of the house. docs/architecture.md repeats it, and a test
/// compares the two.
enum ImportTable {
    struct Rule {
        let target: String
        /// What it may import beside what its kind allows.
        let uses: [String]
        let kind: Kind
    }

    enum Kind {
        case kernel
        case words
        /// Pure: no Foundation, no clock, no file, no network.
        case room
        case office
        /// Touches the world: Foundation and its like are allowed.
        case shell
        /// Wires everything together.
        case server
        /// What several test targets share; nothing of the product.
        case tests
    }

    static let rules: [Rule] = [
        Rule(target: "Kernel", uses: [], kind: .kernel),
        Rule(target: "Words", uses: [], kind: .words),
        Rule(target: "Documents", uses: ["Yams", "Crypto"], kind: .room),
        Rule(target: "Formulas", uses: ["RealModule"], kind: .room),
        Rule(target: "Orgs", uses: [], kind: .room),
        Rule(target: "Measures", uses: ["Orgs", "Formulas"], kind: .room),
        Rule(target: "Plans", uses: ["Measures", "Orgs", "Formulas", "RealModule"], kind: .room),
        Rule(target: "Office", uses: [], kind: .office),
        Rule(target: "StorageMemory", uses: [], kind: .shell),
        Rule(target: "StorageSQLite", uses: ["GRDB"], kind: .shell),
        Rule(target: "Sheets", uses: ["CLibArchive"], kind: .shell),
        Rule(target: "Papers", uses: ["Words", "CLibArchive", "CLibXlsxWriter"], kind: .shell),
        Rule(target: "Web", uses: ["Words", "Hummingbird", "Mustache", "ServiceLifecycle"], kind: .shell),
        Rule(target: "Server", uses: [], kind: .server),
        Rule(target: "Seeds", uses: [], kind: .tests),
    ]

    /// What comes with the language and does nothing by itself.
    static let language: Set<String> = ["Swift", "RegexBuilder"]

    /// What only targets that touch the world may import.
    static let world: Set<String> = [
        "Foundation", "FoundationEssentials", "FoundationInternationalization", "Glibc", "Dispatch",
        "Synchronization",
        "Logging", "SystemPackage",
    ]

    static let rooms = rules.filter { $0.kind == .room }.map(\.target)

    static func rule(for target: String) -> Rule? { rules.first { $0.target == target } }

    /// Everything that a rule allows; nil where everything is.
    static func allowed(_ rule: Rule) -> Set<String>? {
        let own = language.union(rule.uses)
        return switch rule.kind {
        case .kernel: own
        case .words: own.union(["Kernel"])
        case .room: own.union(["Kernel"]).union(rule.target == "Documents" ? [] : ["Documents"])
        case .office: own.union(["Kernel", "Words"]).union(rooms)
        case .shell: own.union(["Kernel", "Office"]).union(rooms).union(world)
        case .server: nil
        case .tests: own.union(world)
        }
    }

    /// The table as docs/architecture.md shows it.
    static var markdown: String {
        let lines = rules.map { rule in
            let uses = rule.uses.joined(separator: ", ")
            let rest =
                switch rule.kind {
                case .kernel: "nothing"
                case .words: "Kernel"
                case .room: rule.target == "Documents" ? "Kernel" : "Kernel, Documents"
                case .office: "Kernel, Words, every room"
                case .shell: "Kernel, Office, every room, the world"
                case .server: "everything of the product"
                case .tests: "the world; only tests use it"
                }
            return "| \(rule.target) | \(uses.isEmpty ? rest : "\(rest), \(uses)") |"
        }
        return (["| target | may import |", "| --- | --- |"] + lines).joined(separator: "\n")
    }
}
