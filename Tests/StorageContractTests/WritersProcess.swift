import Foundation
import Kernel
import Office
import StorageSQLite
import Testing

/// A process of the product in which many write at once, and what it told so far.
final class WritersProcess {
    let data: URL
    private let process = Process()
    private let input = Pipe()
    private let output: URL
    private var read = 0
    private var told: [Line] = []

    /// One line of the process.
    struct Line {
        let word: String
        let rest: [String]
    }

    /// Starts it, if wanted as the last arguments of another command.
    init(
        data: URL, run: Int, writers: Int = 16, count: Int = 0, mix: String = "commands",
        checkpoint: Int = 4 << 20, under wrapper: [String] = []
    ) throws {
        self.data = data
        output = data.deletingLastPathComponent().appending(path: "\(data.lastPathComponent)-\(run).txt")
        try Data().write(to: output)
        let command =
            wrapper + [
                Product.binary.path, "bench", "store-writers", "--data", data.path, "--run", "\(run)",
                "--writers", "\(writers)", "--count", "\(count)", "--mix", mix, "--checkpoint",
                "\(checkpoint)",
            ]
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = command
        process.standardInput = input
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: output)
        try process.run()
    }

    /// What it told so far, whole lines only.
    func lines() throws -> [Line] {
        let handle = try FileHandle(forReadingFrom: output)
        defer { try? handle.close() }
        try handle.seek(toOffset: UInt64(read))
        let bytes = try handle.readToEnd() ?? Data()
        let whole = bytes.prefix((bytes.lastIndex(of: 0x0A) ?? -1) + 1)
        read += whole.count
        told += String(decoding: whole, as: UTF8.self).split(separator: "\n").map { line in
            let words = line.split(separator: " ").map(String.init)
            return Line(word: words.first ?? "", rest: Array(words.dropFirst()))
        }
        return told
    }

    /// The acknowledged commands with their entries' hashes.
    func acknowledged() throws -> [String: String] {
        let acknowledged = try lines().filter { $0.word == "ack" && $0.rest.count == 2 }
        return Dictionary(
            acknowledged.map { ($0.rest[0], $0.rest[1]) }, uniquingKeysWith: { first, _ in first })
    }

    /// Waits until it has told enough; a failed test where it ends or keeps silent before.
    func wait(_ what: String, until isEnough: ([Line]) -> Bool) async throws {
        for _ in 0..<24_000 {
            if try isEnough(lines()) { return }
            if !process.isRunning { break }
            try await Task.sleep(for: .milliseconds(5))
        }
        if try isEnough(lines()) { return }
        let end = try lines().suffix(12).map { "\($0.word) \($0.rest.joined(separator: " "))" }
        Issue.record("waited for \(what) in vain; the end of what was told: \(end)")
        throw SampleFault()
    }

    /// Ends it as a power cut would end a process, and waits until it is gone.
    func kill() async throws {
        Foundation.kill(process.processIdentifier, SIGKILL)
        try await gone()
        #expect(process.terminationReason == .uncaughtSignal)
    }

    /// Lets the writers stop, and waits for the last line.
    func stop() async throws {
        try input.fileHandleForWriting.write(contentsOf: Data("stop\n".utf8))
        try await wait("the end of the writing") { $0.contains { $0.word == "done" } }
    }

    /// Closes its input, so that it closes the store and ends.
    func close() async throws {
        try input.fileHandleForWriting.close()
        try await gone()
        #expect(process.terminationStatus == 0)
    }

    /// The number of the process, which a wrapper that replaces itself hands on.
    var number: Int32 { process.processIdentifier }

    private func gone() async throws {
        for _ in 0..<24_000 where process.isRunning { try await Task.sleep(for: .milliseconds(5)) }
        try #require(!process.isRunning, "the process does not end")
    }

    func remove() {
        if process.isRunning { Foundation.kill(process.processIdentifier, SIGKILL) }
        try? FileManager.default.removeItem(at: output)
    }
}

/// The built product and other commands.
enum Product {
    /// `tidemark`, built beside the tests.
    static let binary = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().appending(path: "tidemark")

    /// Runs a command to its end: its status, and what it wrote on both outputs.
    static func run(_ command: [String]) async throws -> (status: Int32, text: String) {
        let output = FileManager.default.temporaryDirectory
            .appending(path: "tidemark-\(ProcessInfo.processInfo.globallyUniqueString).txt")
        try Data().write(to: output)
        defer { try? FileManager.default.removeItem(at: output) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = command
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: output)
        try process.run()
        for _ in 0..<24_000 where process.isRunning { try await Task.sleep(for: .milliseconds(5)) }
        try #require(!process.isRunning, "\(command.first ?? "") does not end")
        return (process.terminationStatus, String(decoding: try Data(contentsOf: output), as: UTF8.self))
    }
}

extension SQLiteStore {
    /// Fails the test where the journal, a projection or an acknowledged command is not as it was told.
    func expectIntact(_ acknowledged: [String: String], _ hint: String) async throws {
        let found = try await verify(head: nil)
        #expect(found.isIntact, "\(hint): \(found.damages)")
        let ids = acknowledged.keys.sorted()
        let hashes = try await read { reader in
            try ids.map { try reader.outcome(of: $0)?.receipt?.hash.description }
        }
        for (id, hash) in zip(ids, hashes) where hash != acknowledged[id] {
            Issue.record(
                "\(hint): \(id) was acknowledged as \(acknowledged[id] ?? ""), found \(hash ?? "nothing")")
        }
    }
}
