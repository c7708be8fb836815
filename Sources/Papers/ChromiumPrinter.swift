import Foundation
import Glibc
import Kernel
public import Office

/// Prints pages as PDF with Chromium as a child process: one at a time, bounded in time, without network or
/// anything of ours but the page and its style sheet. The page's own policy forbids scripts.
public struct ChromiumPrinter: PagePrinter {
    /// How long one page may take, in seconds.
    public static let seconds = 60

    private let browser: String?
    private let turns = PaperTurns()
    private let limitSeconds: Int

    /// `browser` is the program's path; `nil` where there is none, which every print then refuses.
    public init(browser: String?, limitSeconds: Int = ChromiumPrinter.seconds) {
        self.browser = browser
        self.limitSeconds = limitSeconds
    }

    public func pdf(_ page: PrintedPage) async throws -> [UInt8] {
        guard let browser, FileManager.default.isExecutableFile(atPath: browser) else {
            throw Refusal("export.no-browser", ["path": .text(browser ?? "chromium")])
        }
        let limit = limitSeconds
        return try await turns.take {
            try await withCheckedThrowingContinuation { continuation in
                DispatchQueue.global().async {
                    continuation.resume(
                        with: Result { try BrowserRun(browser: browser, limitSeconds: limit).pdf(page) })
                }
            }
        }
    }
}

/// Where Debian and others put Chromium.
public enum InstalledBrowser {
    /// The first that is there.
    public static var path: String? {
        ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].first {
            FileManager.default.isExecutableFile(atPath: $0)
        }
    }
}

/// One run of the browser in a folder of its own.
struct BrowserRun {
    let browser: String
    let limitSeconds: Int

    func pdf(_ page: PrintedPage) throws -> [UInt8] {
        let folder = try BrowserRun.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(page.html.utf8).write(to: folder.appending(path: "page.html"))
        try Data(page.css.utf8).write(to: folder.appending(path: "page.css"))
        try run(in: folder)
        let file = folder.appending(path: "page.pdf")
        guard let data = try? Data(contentsOf: file), data.starts(with: Data("%PDF-".utf8)) else {
            throw PaperFault("\(browser) wrote no PDF")
        }
        return PrintedDates.set(page.created, in: Array(data))
    }

    /// A folder that only we can enter, with a name that nobody can guess.
    private static func folder() throws -> URL {
        let pattern = FileManager.default.temporaryDirectory.appending(path: "tidemark-XXXXXX").path
        var bytes = Array(pattern.utf8CString)
        guard mkdtemp(&bytes) != nil else { throw PaperFault("mkdtemp: \(errno)") }
        return URL(filePath: String(decoding: bytes.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self))
    }

    private func run(in folder: URL) throws {
        let process = Process()
        process.executableURL = URL(filePath: browser)
        process.arguments = arguments(folder)
        process.currentDirectoryURL = folder
        process.environment = [
            "HOME": folder.path, "TMPDIR": folder.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8",
            "TZ": "UTC",
        ]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        try process.run()
        let pid = process.processIdentifier
        let isLate = ended.wait(timeout: .now() + .seconds(limitSeconds)) == .timedOut
        // The browser's helpers are of its group; whoever is left of it goes with it.
        if getpgid(pid) == pid || !process.isRunning { kill(-pid, SIGKILL) }
        if isLate {
            kill(pid, SIGKILL)
            _ = ended.wait(timeout: .now() + .seconds(5))
            throw PaperFault("\(browser) took longer than \(limitSeconds) s")
        }
        guard process.terminationStatus == 0 else {
            throw PaperFault("\(browser) ended with \(process.terminationStatus)")
        }
    }

    private func arguments(_ folder: URL) -> [String] {
        var arguments = [
            "--headless=new", "--disable-gpu", "--disable-dev-shm-usage", "--disable-extensions",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--no-first-run", "--no-default-browser-check", "--no-pings", "--disable-breakpad",
            "--disable-crash-reporter", "--force-color-profile=srgb", "--lang=zh-CN",
            "--host-resolver-rules=MAP * ~NOTFOUND",
            "--proxy-server=127.0.0.1:9", "--user-data-dir=\(folder.path)/profile",
            "--no-pdf-header-footer", "--generate-pdf-document-outline",
            "--print-to-pdf=\(folder.path)/page.pdf",
        ]
        // Chromium refuses to build its own sandbox for root; every other user keeps it.
        if geteuid() == 0 { arguments.append("--no-sandbox") }
        return arguments + ["file://\(folder.path)/page.html"]
    }
}

/// The dates inside a PDF: set to what is told, so that the same page gives the same bytes.
enum PrintedDates {
    static func set(_ moment: Instant, in bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        let stamp = Array("(D:\(PrintedDates.text(moment))+00'00')".utf8)
        for name in ["/CreationDate ", "/ModDate "] {
            let key = Array(name.utf8)
            guard let start = bytes.firstRange(of: key)?.upperBound,
                start + stamp.count <= bytes.count, bytes[start] == UInt8(ascii: "("),
                bytes[start + stamp.count - 1] == UInt8(ascii: ")")
            else { continue }
            bytes.replaceSubrange(start..<start + stamp.count, with: stamp)
        }
        return bytes
    }

    private static func text(_ moment: Instant) -> String {
        let day = moment.day(hoursFromUTC: 0)
        let clock = moment.clock(hoursFromUTC: 0)
        let digits = day.description.filter { $0 != "-" }
        let seconds = Int((moment.microseconds / 1_000_000) % 60)
        return digits + [clock.hour, clock.minute, seconds].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
    }
}
