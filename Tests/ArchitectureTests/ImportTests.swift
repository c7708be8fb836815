import Testing

@Suite struct `Imports follow the table` {
    @Test func `no source imports what its target may not`() {
        #expect(!Repository.sources.isEmpty)
        expectNone(Repository.sources.flatMap { ImportRules.complaints(SwiftCode($0)) })
    }

    @Test func `the manifest declares what is imported and nothing that the table refuses`() throws {
        let dump = try PackageDump.read(Repository.root)
        #expect(dump.targets.contains { $0.name == "Kernel" })
        expectNone(dump.forbidden())
        expectNone(dump.complaints((Repository.sources + Repository.tests).map(SwiftCode.init)))
    }

    @Test func `the architecture page shows the table that is enforced`() {
        let page = Repository.read("docs/architecture.md") ?? ""
        #expect(
            page.contains(ImportTable.markdown), "docs/architecture.md should hold:\n\(ImportTable.markdown)")
    }

    @Test(arguments: [
        "import Foundation", "public import Foundation", "internal import struct Foundation.Data",
        "@preconcurrency import Foundation", "@_spi(Inside) @testable import Foundation",
        "import func Foundation.exp",
        "import Kernel; import Foundation", "#if canImport(Foundation)\nimport Foundation\n#endif",
        "import\n    Foundation", "@testable\nimport Foundation", "/* why */ import /* not */ Foundation",
        "import `Foundation`", "import FoundationEssentials", "private import class Foundation.NSObject",
    ])
    func `every form of an import is seen`(text: String) {
        let complaints = ImportRules.complaints(code(text, in: "Sources/Rooms/Plans/Made.swift"))
        #expect(complaints.count == 1)
        #expect(complaints.first?.description.contains("Plans may not import Foundation") == true)
    }

    @Test(arguments: [
        "// import Foundation", "/* import Foundation /* nested */ import Glibc */",
        "let text = \"import Foundation\"",
        "let text = \"\"\"\n    import Foundation\n    \"\"\"", "func take(\n    import file: Int\n) {}",
        "let text = #\"\\(import) \"import Foundation\"#", "let x = library.import\nlet Foundation = 1",
    ])
    func `what only looks like an import is not one`(text: String) {
        #expect(code(text, in: "Sources/Rooms/Plans/Made.swift").imports.isEmpty)
    }

    @Test func `an arrow up, an exported import and a target without a row are refused with their line`() {
        let up = ImportRules.complaints(
            code("import Kernel\nimport Plans\n", in: "Sources/Rooms/Measures/Made.swift"))
        #expect(up.map(\.line) == [2])
        let exported = code("@_exported public import Kernel\n", in: "Sources/Words/Made.swift")
        #expect(ImportRules.complaints(exported).map(\.what) == ["@_exported import Kernel"])
        #expect(ImportRules.complaints(code("import Kernel\n", in: "Sources/Attic/Made.swift")).count == 1)
        #expect(ImportRules.complaints(code("import Foundation\n", in: "Sources/Server/Made.swift")).isEmpty)
        #expect(ImportRules.complaints(code("import GRDB\n", in: "Sources/Web/Made.swift")).count == 1)
    }

    @Test func `a transitive import and a dependency upwards are refused`() {
        let measures = PackageDump.Target(name: "Measures", type: "regular", dependencies: [])
        let dump = PackageDump(targets: [measures])
        let made = code("import Orgs\nimport Swift\n", in: "Sources/Rooms/Measures/Made.swift")
        #expect(dump.complaints([made]).map(\.line) == [1])
        #expect(dump.forbidden().isEmpty)
        #expect(
            PackageDump(targets: [.init(name: "Attic", type: "regular", dependencies: [])]).forbidden().count
                == 1)
    }
}

/// Made-up source at a made-up place.
func code(_ text: String, in path: String = "Sources/Rooms/Plans/Made.swift") -> SwiftCode {
    SwiftCode(SourceFile(path: path, text: text))
}
