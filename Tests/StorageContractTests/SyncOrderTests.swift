import Foundation
import Testing

/// Under strace: every acknowledgement comes after a sync of the log that began after the command's bytes
/// had been written to it.
@Suite(.serialized, .ownThread) struct SyncOrderTests {
    @Test(arguments: [(writers: 1, commands: 25), (writers: 16, commands: 10)])
    func `no acknowledgement comes before its sync`(writers: Int, commands: Int) async throws {
        let folder = TestFolder()
        try FileManager.default.createDirectory(at: folder.url, withIntermediateDirectories: true)
        defer { folder.remove() }
        let trace = try Strace.file()
        defer { try? FileManager.default.removeItem(at: trace) }
        let calls = "trace=write,pwrite64,fdatasync,fsync"
        let process = try WritersProcess(
            data: folder.url, run: 1, writers: writers, count: commands,
            under: ["strace", "-D", "-f", "-y", "-s", "9000", "-e", calls, "-o", trace.path])
        defer { process.remove() }
        try await Strace.expectAllowed()
        try await process.wait("the last command") { $0.contains { $0.word == "done" } }
        let acknowledged = try process.acknowledged()
        try await process.close()
        try await Strace.end(of: trace, process.number)

        #expect(acknowledged.count == writers * commands)
        var order = SyncOrder()
        for line in String(decoding: try Data(contentsOf: trace), as: UTF8.self).split(separator: "\n") {
            order.take(line)
        }
        #expect(order.early == [])
        #expect(order.acknowledged == Set(acknowledged.keys))
        // One writer waits for each command, so that none shares a sync; many share some.
        let fewest = writers == 1 ? commands : commands * writers / 64
        #expect(order.syncs >= fewest, "\(order.syncs) syncs")
        #expect(order.syncs <= 2 * writers * commands + 20, "\(order.syncs) syncs")
    }

    @Test func `a sync that is missing, early or late is noticed`() {
        let write = "7 pwrite64(8</d/tidemark.sqlite-wal>, \"..w0001-00-000001..\", 4096, 56) = 4096"
        let sync = "7 fdatasync(8</d/tidemark.sqlite-wal>) = 0"
        let other = "7 fdatasync(9</d/tidemark.sqlite>) = 0"
        let failed = "7 fdatasync(8</d/tidemark.sqlite-wal>) = -1 EIO (Input/output error)"
        let begun = "7 fdatasync(8</d/tidemark.sqlite-wal> <unfinished ...>"
        let ended = "7 <... fdatasync resumed>) = 0"
        let answer = "9 write(1</d-1.txt>, \"ack w0001-00-000001 ab\\n\", 23 <unfinished ...>"
        func early(_ lines: [String]) -> [String] {
            var order = SyncOrder()
            for line in lines { order.take(line[...]) }
            return order.early
        }
        #expect(early([write, sync, answer]) == [])
        #expect(early([write, begun, ended, answer]) == [])
        for lines in [
            [write, answer, sync], [sync, write, answer], [write, other, answer], [write, failed, answer],
            [begun, write, ended, answer], [write, begun, answer, ended], [sync, answer],
        ] { #expect(early(lines) == ["w0001-00-000001"], "\(lines)") }
    }
}

/// Reads a trace line by line and keeps, for each command, how far its bytes have come.
private struct SyncOrder {
    /// Commands whose bytes were written to the log and not synced, those whose sync is under way, and those
    /// that are durable.
    private var written: Set<String> = []
    private var syncing: [Substring: Set<String>] = [:]
    private var durable: Set<String> = []
    private(set) var acknowledged: Set<String> = []
    private(set) var early: [String] = []
    private(set) var syncs = 0

    mutating func take(_ line: Substring) {
        let thread = line.prefix { $0 != " " }
        let call = line.dropFirst(thread.count).drop { $0 == " " }
        let isLog = call.prefix(300).contains("tidemark.sqlite-wal>")
        if call.hasPrefix("pwrite64("), isLog {
            let more = ids(call)
            written.formUnion(more)
        } else if call.hasPrefix("fdatasync(") || call.hasPrefix("fsync("), isLog {
            if call.hasSuffix("<unfinished ...>") {
                syncing[thread] = written
            } else if call.hasSuffix("= 0") {
                durable.formUnion(written)
                syncs += 1
            }
        } else if call.hasPrefix("<... fdatasync resumed>") || call.hasPrefix("<... fsync resumed>") {
            if call.hasSuffix("= 0"), let covered = syncing[thread] {
                durable.formUnion(covered)
                syncs += 1
            }
            syncing[thread] = nil
        } else if call.hasPrefix("write(1<"), call.contains("\"ack ") {
            for id in ids(call) {
                acknowledged.insert(id)
                if !durable.contains(id) { early.append(id) }
            }
        }
    }

    /// The commands' identifiers in the bytes of a call.
    private func ids(_ call: Substring) -> Set<String> {
        Set(call.matches(of: /w[0-9]{4}-[0-9]{2}-[0-9]{6}/).map { String($0.output) })
    }
}

/// What tests that use strace share.
enum Strace {
    static func file() throws -> URL {
        let file = FileManager.default.temporaryDirectory
            .appending(path: "tidemark-\(ProcessInfo.processInfo.globallyUniqueString).strace")
        try Data().write(to: file)
        return file
    }

    /// Fails the test with the reason where nothing can be traced: nobody shall believe that it was.
    static func expectAllowed() async throws {
        let tried = try await Product.run(["strace", "-o", "/dev/null", "true"])
        try #require(
            tried.status == 0,
            "strace cannot trace here (\(tried.text)): install it, and allow ptrace (--cap-add SYS_PTRACE)")
    }

    /// Waits until the tracer, which runs beside the process, wrote the last line about it.
    static func end(of trace: URL, _ process: Int32) async throws {
        for _ in 0..<4000 {
            let text = String(decoding: try Data(contentsOf: trace).suffix(4000), as: UTF8.self)
            // Short numbers are padded.
            let isOver = text.split(separator: "\n").contains { line in
                line.hasPrefix("\(process) ") && line.contains(" +++ exited")
            }
            if isOver { return }
            try await Task.sleep(for: .milliseconds(5))
        }
        Issue.record("the trace has no end")
    }
}
