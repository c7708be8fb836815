import Foundation
import GRDB
import Kernel
import Office
import Testing

@testable import StorageSQLite

/// A disk that is full, read-only or broken: what is refused is told in words, nothing acknowledged is lost,
/// readers go on, and writing goes on by itself when the disk works again.
@Suite(.serialized, .ownThread) struct DiskFaultTests {
    @Test func `a full database refuses, reads on, and goes on when there is room`() async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        let store = try await SQLiteStore.open(folder.settings, birth: Sample.birth())
        #expect(try await store.submit(Sample.figures("before", [Sample.row()])).receipt != nil)
        let pages = try await pageLimit(store, "(SELECT page_count FROM pragma_page_count)")
        let rows = try (0..<900).map { try Sample.row("nets", "a", 1000 + $0) }
        for _ in 0..<3 {
            await #expect(throws: StoreFault.self) { try await store.submit(Sample.figures("large", rows)) }
        }
        do {
            _ = try await store.submit(Sample.figures("large", rows))
        } catch let fault as StoreFault {
            #expect(fault.message == Message("store.disk-full"))
        }
        #expect(try await store.read { try $0.figures(element: "boats", org: "linhai").count } == 1)
        #expect(try await store.read { try $0.outcome(of: "large") } == nil)
        _ = try await pageLimit(store, "\(pages + 100_000)")
        #expect(try await store.submit(Sample.figures("large", rows)).receipt != nil)
        #expect(try await store.verify(head: nil).isIntact)
        try await store.close()
    }

    /// Sets the greatest number of pages, at least the present one, and answers what it is then.
    private func pageLimit(_ store: SQLiteStore, _ value: String) async throws -> Int {
        try await store.pool.writeWithoutTransaction { db in
            let wanted = try Int.fetchOne(db, sql: "SELECT \(value)") ?? 0
            return try Int.fetchOne(db, sql: "PRAGMA max_page_count = \(wanted)") ?? 0
        }
    }

    struct Broken: CustomTestStringConvertible {
        let call: String
        let error: String
        let file: String
        let when: String
        let told: String

        var testDescription: String { "\(call) \(error) on \(file)" }
    }

    static let log = "tidemark.sqlite-wal"
    static let broken = [
        Broken(call: "pwrite64", error: "ENOSPC", file: log, when: "90..140", told: "store.disk-full"),
        Broken(call: "pwrite64", error: "EROFS", file: log, when: "90..140", told: "store.disk-fails"),
        Broken(call: "fdatasync", error: "EIO", file: log, when: "5..20", told: "store.disk-fails"),
    ]

    /// Needs no privilege but ptrace: strace lets the system calls of the process fail for a while.
    @Test(arguments: broken)
    func `a disk that fails for a while loses nothing and needs no restart`(_ broken: Broken) async throws {
        try await Strace.expectAllowed()
        let folder = TestFolder()
        defer { folder.remove() }
        try await SQLiteStore.open(folder.settings, birth: Sample.birth(.sample)).close()
        let writers = try WritersProcess(
            data: folder.url, run: 1,
            under: [
                "strace", "-D", "-f", "-o", "/dev/null", "-P", folder.url.appending(path: broken.file).path,
                "-e", "inject=\(broken.call):error=\(broken.error):when=\(broken.when)",
            ])
        defer { writers.remove() }
        try await writers.wait("a fault") { $0.contains { $0.word == "fault" } }
        // Calls are counted thread by thread: a fault may come back on another thread a few times.
        try await writers.wait("writing and reading after the last fault") { lines in
            let rest = lines.suffix(from: (lines.lastIndex { $0.word == "fault" } ?? 0))
            return rest.count { $0.word == "ack" } > 400 && rest.contains { $0.word == "read" }
        }
        try await writers.stop()
        let codes = Set(try writers.lines().filter { $0.word == "fault" }.flatMap(\.rest))
        #expect(codes == [broken.told])
        #expect(try writers.lines().allSatisfy { $0.word != "unread" && $0.word != "refused" })
        let copy = try folder.copy()
        defer { copy.remove() }
        try await writers.close()
        for place in [copy, folder] {
            let store = try await SQLiteStore.open(place.settings)
            try await store.expectIntact(writers.acknowledged(), broken.testDescription)
            try await store.close()
        }
    }

    @Test func `a checkpoint that meets a full disk only waits`() async throws {
        try await Strace.expectAllowed()
        let folder = TestFolder()
        defer { folder.remove() }
        try await SQLiteStore.open(folder.settings, birth: Sample.birth(.sample)).close()
        let writers = try WritersProcess(
            data: folder.url, run: 1, checkpoint: 4096,
            under: [
                "strace", "-D", "-f", "-o", "/dev/null", "-P", folder.file.path,
                "-e", "inject=pwrite64:error=ENOSPC:when=1..8",
            ])
        defer { writers.remove() }
        try await writers.wait("acknowledgements") { $0.count { $0.word == "ack" } > 500 }
        try await writers.stop()
        #expect(try writers.lines().allSatisfy { ["open", "ack", "read", "done"].contains($0.word) })
        try await writers.close()
        let store = try await SQLiteStore.open(folder.settings)
        try await store.expectIntact(writers.acknowledged(), "checkpoint")
        try await store.close()
    }

    /// Where even root may not write, as on a read-only disk.
    @Test(arguments: [
        ("tidemark.lock", "EROFS", 1, "cannot be written"),
        ("tidemark.lock", "EACCES", 1, "cannot be written"),
        ("tidemark.lock", "ENOSPC", 1, "The disk is full"),
        ("tidemark.sqlite", "EROFS", 1, "cannot be opened"),
    ])
    func `a folder that cannot be written is refused in words`(
        file: String, error: String, when: Int, words: String
    ) async throws {
        try await Strace.expectAllowed()
        let folder = TestFolder()
        defer { folder.remove() }
        try await SQLiteStore.open(folder.settings, birth: Sample.birth(.sample)).close()
        let came = try await Product.run([
            "strace", "-f", "-o", "/dev/null", "-P", folder.url.appending(path: file).path,
            "-e", "inject=openat:error=\(error):when=\(when)",
            Product.binary.path, "bench", "store-writers", "--data", folder.url.path, "--count", "1",
        ])
        #expect(came.status == 70, "\(came.text)")
        #expect(came.text.contains(words), "\(came.text)")
        let store = try await SQLiteStore.open(folder.settings)
        #expect(try await store.verify(head: nil).entries == 1)
        try await store.close()
    }

    // The two below mount a file system of their own: as root, or in a user namespace where that is allowed.
    // Elsewhere they count as skipped; the tests above need neither.

    @Test(.enabled(if: Namespace.isAllowed, "no mount namespace here"))
    func `a really full disk loses nothing and needs no restart`() async throws {
        let folder = TestFolder()
        try FileManager.default.createDirectory(at: folder.url, withIntermediateDirectories: true)
        defer { folder.remove() }
        let writers = try WritersProcess(
            data: folder.url, run: 1, checkpoint: 1 << 20,
            under: Namespace.command(folder.url, "mount -t tmpfs -o size=24m tmpfs \"$0\""))
        defer { writers.remove() }
        try await writers.wait("acknowledgements") { $0.count { $0.word == "ack" } > 100 }
        let inside = URL(filePath: "/proc/\(writers.number)/root\(folder.url.path)")
        let ballast = inside.appending(path: "ballast")
        // Emptying the log makes room again, so that it is filled until the database itself finds none.
        try await writers.wait("a full disk") { lines in
            Namespace.fill(ballast)
            return lines.count { $0.word == "fault" } >= 64
        }
        try await look(inside, writers, "while the disk is full")
        let reads = try writers.lines().count { $0.word == "read" }
        try await writers.wait("a reader") { $0.count { $0.word == "read" } > reads + 1 }
        try FileManager.default.removeItem(at: ballast)
        let before = try writers.acknowledged().count
        try await writers.wait("the writing to go on") { $0.count { $0.word == "ack" } > before + 100 }
        try await writers.stop()
        #expect(Set(try writers.lines().filter { $0.word == "fault" }.flatMap(\.rest)) == ["store.disk-full"])
        #expect(try writers.lines().allSatisfy { $0.word != "unread" })
        try await look(inside, writers, "after it had room again")
        try await writers.close()
    }

    /// Opens a copy of what lies inside the process's own file system.
    private func look(_ inside: URL, _ writers: WritersProcess, _ hint: String) async throws {
        let acknowledged = try writers.acknowledged()
        let copy = TestFolder()
        defer { copy.remove() }
        try FileManager.default.createDirectory(at: copy.url, withIntermediateDirectories: true)
        // The log first: what a checkpoint moves meanwhile is then in the log that we have.
        for name in [DiskFaultTests.log, "tidemark.sqlite"] {
            try FileManager.default.copyItem(
                at: inside.appending(path: name), to: copy.url.appending(path: name))
        }
        let store = try await SQLiteStore.open(copy.settings)
        try await store.expectIntact(acknowledged, hint)
        try await store.close()
    }

    @Test(
        .enabled(if: Namespace.isAllowed, "no mount namespace here"),
        arguments: [("", "cannot be written"), ("new", "cannot be written")])
    func `a read-only disk is refused in words`(name: String, words: String) async throws {
        let folder = TestFolder()
        defer { folder.remove() }
        try await SQLiteStore.open(folder.settings, birth: Sample.birth(.sample)).close()
        let bind = "mount --bind \"$0\" \"$0\" && mount -o remount,bind,ro \"$0\""
        let came = try await Product.run(
            Namespace.command(folder.url, bind) + [
                Product.binary.path, "bench", "store-writers", "--count", "1",
                "--data", name.isEmpty ? folder.url.path : folder.url.appending(path: name).path,
            ])
        #expect(came.status == 70, "\(came.text)")
        #expect(came.text.contains(words) && came.text.contains(folder.url.path), "\(came.text)")
    }
}

/// File systems that only one process sees.
enum Namespace {
    private static let own = geteuid() == 0 ? "-m" : "-Urm"

    /// A command that mounts something over a folder and becomes the rest of its arguments.
    static func command(_ folder: URL, _ mount: String) -> [String] {
        ["unshare", own, "bash", "-c", "set -e; \(mount); exec \"$@\"", folder.path]
    }

    static let isAllowed: Bool = {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["unshare", own, "mount", "-t", "tmpfs", "tmpfs", "/mnt"]
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }()

    /// Writes into a file until nothing more fits.
    static func fill(_ file: URL) {
        let descriptor = open(file.path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        let block = [UInt8](repeating: 1, count: 65536)
        for size in [65536, 4096] {
            while block.withUnsafeBytes({ write(descriptor, $0.baseAddress, size) }) == size {}
        }
    }
}
