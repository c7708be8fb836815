import Foundation
import Kernel
import Testing
import Words

/// Every subcommand either answers for another moment or says why it does not.
@Suite(.serialized) struct SubcommandMomentTests {
    private static let plan = TestFolder.root.appending(path: "Tests/Fixtures/plans/linhai-2023-2027").path
    private static let figures = plan + "/figures.csv"

    /// What a subcommand does with `--as-of`.
    private enum Use {
        /// It answers for the moment: on its output, or in the file FILE.
        case reads
        /// It refuses, with this reason.
        case only(String)
        /// It knows no such option.
        case nothing
    }

    /// Every way to call the product. A new subcommand belongs here, and into docs/as-of.md.
    private static let table: [(command: String, arguments: String, use: Use)] = [
        ("serve", "--port 18399", .only("serves")), ("adopt", plan, .only("writes")),
        ("lint", "", .reads), ("lint", plan, .only("folder")), ("lint", "--rules", .only("program")),
        ("import figures", figures, .only("writes")),
        ("import figures", figures + " --preview", .only("writes")),
        ("export", "figures -o FILE", .reads), ("export", "targets -o FILE", .reads),
        ("export", "figures --format sdmx -o FILE", .reads),
        ("export", "figures --format xlsx -o FILE", .reads),
        ("export", "targets --format xlsx -o FILE", .reads), ("export", "structure -o FILE", .reads),
        ("report", "-o FILE", .reads), ("report", "--format docx -o FILE", .reads),
        ("report", "--format xlsx -o FILE", .reads), ("evaluate", "", .reads),
        ("explain", "clean-ships", .reads), ("search", "船", .reads), ("baseline", "clean-ships", .reads),
        ("baseline", "clean-ships --choose 1 --reason r", .only("writes")),
        ("baseline", "clean-ships --withdraw --reason r", .only("writes")), ("path", "", .reads),
        ("path", "--confirm-all --reason r", .only("writes")),
        ("path", "--confirm clean-ships --reason r", .only("writes")),
        ("path", "--withdraw clean-ships --reason r", .only("writes")), ("calendar", "", .reads),
        ("calendar", "--format ics", .reads), ("verify", "", .only("files")), ("check", "", .only("files")),
        ("backup", "FILE", .only("files")), ("restore", "FILE", .only("files")),
        ("rebuild", "", .only("files")), ("erase", "", .only("files")),
        ("erase", "00 --yes", .only("files")), ("routes", "", .only("program")),
        ("bench plan-evaluate", "", .only("program")), ("bench store-writers", "", .nothing),
        ("bench fact-sums", "", .only("program")), ("bench read-sheet", figures, .only("program")),
        ("bench search", "--questions " + figures, .only("program")),
    ]

    /// A subcommand as the product tells of itself.
    private struct Told: Decodable {
        struct Argument: Decodable {
            struct Name: Decodable { let name: String }
            let names: [Name]?
        }

        let commandName: String
        let subcommands: [Told]?
        let arguments: [Argument]?

        /// The subcommands that do something, each by all its names.
        func ends(_ before: [String] = []) -> [(name: String, knowsMoments: Bool)] {
            let own = before + [commandName]
            if let subcommands, !subcommands.isEmpty { return subcommands.flatMap { $0.ends(own) } }
            let names = arguments?.flatMap { $0.names ?? [] } ?? []
            return [(own.dropFirst().joined(separator: " "), names.contains { $0.name == "as-of" })]
        }
    }

    private struct Help: Decodable { let command: Told }

    private static func run(
        _ folder: TestFolder, _ command: String, _ arguments: String, _ more: [String] = []
    ) async throws -> (status: Int32, text: String, file: Data?) {
        let file = folder.url.appending(path: "made-\(UUID().uuidString)")
        let words = (command + " " + arguments).replacing("FILE", with: file.path).split(separator: " ")
        let isLint = command == "lint" && !arguments.isEmpty
        let place = ["--data", folder.url.appending(path: "data").path] + (isLint ? [] : ["--plan", plan])
        let came = try await Product.run(
            [Product.binary.path] + words.map(String.init) + place + more)
        let made = try? Data(contentsOf: file)
        try? FileManager.default.removeItem(at: file)
        return (came.status, came.text, made)
    }

    /// A world of the invented plan: vintage 1 its documents, vintage 2 its figures.
    private static func folder() async throws -> TestFolder {
        let folder = TestFolder()
        try FileManager.default.createDirectory(at: folder.url, withIntermediateDirectories: true)
        let began = try await run(folder, "evaluate", "")
        try #require(began.status == 0, "\(began.text)")
        return folder
    }

    @Test func `the table names every subcommand`() async throws {
        let told = try await Product.run([Product.binary.path, "--experimental-dump-help"])
        let help = try JSONDecoder().decode(Help.self, from: Data(told.text.utf8))
        let ends = help.command.ends().filter { $0.name != "help" }
        #expect(ends.count > 20)
        #expect(Set(ends.map(\.name)).sorted() == Set(Self.table.map(\.command)).sorted())
        for end in ends {
            let isKnown = Self.table.contains { row in
                if case .nothing = row.use { return false }
                return row.command == end.name
            }
            #expect(end.knowsMoments == isKnown, "\(end.name)")
        }
    }

    @Test func `what reads answers for the moment that is asked about`() async throws {
        let folder = try await Self.folder()
        defer { folder.remove() }
        for (command, arguments, use) in Self.table {
            guard case .reads = use else { continue }
            let first = try await Self.run(folder, command, arguments, ["--as-of", "1"])
            #expect(first.status == 0, "\(command) \(arguments): \(first.text)")
            let second = try await Self.run(folder, command, arguments, ["--as-of", "2"])
            #expect(second.status == 0, "\(command) \(arguments): \(second.text)")
            if arguments.contains("FILE") {
                #expect(first.file != nil && second.file != nil, "\(command) \(arguments)")
                #expect(first.file != second.file, "\(command) \(arguments)")
            } else if !["lint", "path"].contains(command) {
                #expect(first.text != second.text, "\(command) \(arguments)")
            }
            let never = try await Self.run(folder, command, arguments, ["--as-of", "99"])
            #expect(never.status == 1 && never.file == nil, "\(command) \(arguments): \(never.text)")
            #expect(never.text.contains("99"), "\(command) \(arguments): \(never.text)")
        }
    }

    @Test func `what does not read says why, in both languages, and does nothing`() async throws {
        let folder = try await Self.folder()
        defer { folder.remove() }
        let before = try await Self.run(folder, "verify", "")
        for (command, arguments, use) in Self.table {
            guard case .only(let reason) = use else { continue }
            for language in [Language.zh, .en] {
                let came = try await Self.run(
                    folder, command, arguments, ["--as-of", "1", "--lang", language.rawValue])
                let why = Words(language: language).sentence("server.only-now-\(reason)")
                #expect(came.status == 1 && came.file == nil, "\(command) \(arguments): \(came.text)")
                #expect(came.text.contains(why), "\(command) \(arguments): \(came.text)")
            }
        }
        let none = try await Self.run(folder, "bench", "store-writers", ["--as-of", "1"])
        #expect(none.status == 64, "\(none.text)")
        #expect(try await Self.run(folder, "verify", "").text == before.text)
    }

    @Test func `now is accepted everywhere, and what is no moment refused`() async throws {
        let folder = try await Self.folder()
        defer { folder.remove() }
        for command in ["verify", "path", "evaluate"] {
            for now in ["now", ""] {
                let came = try await Self.run(folder, command, "", ["--as-of", now])
                #expect(came.status == 0, "\(command): \(came.text)")
            }
            let never = try await Self.run(folder, command, "", ["--as-of", "gestern", "--lang", "en"])
            #expect(never.status == 1 && never.text.contains("“gestern” is no day"), "\(never.text)")
        }
    }

    @Test func `files and decisions of then stay as they were`() async throws {
        let folder = try await Self.folder()
        defer { folder.remove() }
        let path = try await Self.run(folder, "path", "--format json")
        let figures = try await Self.run(folder, "export", "figures -o FILE")
        let confirmed = try await Self.run(folder, "path", "--confirm-all --reason 先例")
        #expect(confirmed.status == 0, "\(confirmed.text)")
        let now = try await Self.run(folder, "path", "--format json")
        #expect(now.text != path.text)
        let then = try await Self.run(folder, "path", "--format json", ["--as-of", "2"])
        #expect(then.text == path.text)
        let old = try await Self.run(folder, "export", "figures -o FILE", ["--as-of", "2"])
        #expect(old.file == figures.file && old.file != nil)
        let text = String(decoding: old.file ?? Data(), as: UTF8.self)
        let lines = text.split(separator: "\r\n").dropFirst()
        #expect(!lines.isEmpty && lines.allSatisfy { $0.contains(",real,2,") && $0.hasSuffix("as-of=2") })
    }
}
