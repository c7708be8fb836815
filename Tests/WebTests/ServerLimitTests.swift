import Foundation
import Hummingbird
import HummingbirdCore
import Kernel
import Logging
import NIOCore
import Testing

@testable import Office
@testable import Server
@testable import Web

/// The bounds of connections at their edge, over real sockets; times are shortened, never measured.
@Suite(.serialized) struct ServerLimitTests {
    private static let pieces = 64
    private static let piece = 1 << 20

    /// Runs a server with these limits and gives its port: the site, and one answer that is long.
    private func serve(
        _ limits: ServerLimits, site: SiteLimits = SiteLimits(), _ office: SiteOffice? = nil,
        _ body: @Sendable @escaping (Int) async throws -> Void
    ) async throws {
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let (ports, told) = AsyncStream<Int>.makeStream()
        let settings = SiteSettings(
            home: TestSite.home, hosts: ["localhost"], isPublic: false, openToken: TestSite.token,
            limits: site, newToken: { "token" })
        let world = if let office { office } else { try await ShippedWorld.office() }
        let router = try Site(settings, logger: logger).router(world)
        router.get("long") { _, _ in
            Response(
                status: .ok,
                body: ResponseBody { writer in
                    let piece = ByteBuffer(repeating: UInt8(ascii: "x"), count: Self.piece)
                    for _ in 0..<Self.pieces { try await writer.write(piece) }
                    try await writer.finish(nil)
                })
        }
        let app = Application(
            router: router, server: .http1(configuration: limits.channel),
            configuration: limits.configuration(host: "127.0.0.1", port: 0, logger: logger),
            onServerRunning: { channel in
                told.yield(channel.localAddress?.port ?? 0)
                told.finish()
            }, logger: logger)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try? await app.runService(gracefulShutdownSignals: []) }
            for await port in ports { try await body(port) }
            group.cancelAll()
        }
    }

    private static let healthy = "HTTP/1.1 200"

    @Test func `so many connections are answered, and one more once another has gone`() async throws {
        var limits = ServerLimits()
        limits.connections = 3
        try await serve(limits) { port in
            let served = try [RawClient(port: port), RawClient(port: port), RawClient(port: port)]
            for client in served {
                try client.ask("/health")
                #expect(try await client.read(until: "\r\n\r\n").text.hasPrefix(Self.healthy))
            }
            let waiting = try RawClient(port: port)
            try waiting.ask("/health")
            for _ in 0..<20 {  // the others are answered meanwhile, again and again
                for client in served {
                    try client.ask("/health")
                    _ = try await client.read(until: "\r\n\r\n")
                }
                #expect(waiting.peek() == nil, "one connection too many was answered")
            }
            served[1].end()
            #expect(try await waiting.read(until: "\r\n\r\n").text.hasPrefix(Self.healthy))
        }
    }

    @Test func `who asks nothing is let go, and who keeps asking stays`() async throws {
        var limits = ServerLimits()
        limits.idle = .milliseconds(300)
        try await serve(limits) { port in
            let (silent, begun) = (try RawClient(port: port), try RawClient(port: port))
            try begun.send("GET /health HTTP/1.1\r\nHost: ")
            for client in [silent, begun] {
                let left = try await client.read()
                #expect(left.ended && !left.text.hasPrefix(Self.healthy))
            }
            let done = try RawClient(port: port)
            try done.ask("/health")
            #expect(try await done.read().ended)
        }
        limits.idle = .hours(1)
        try await serve(limits) { port in
            let patient = try RawClient(port: port)
            try await Task.sleep(for: .milliseconds(400))
            try patient.ask("/health")
            #expect(try await patient.read(until: "\r\n\r\n").text.hasPrefix(Self.healthy))
        }
    }

    /// The answer comes at once, and nobody reads the body any more: a byte now and then is not a life.
    @Test func `a body that nobody reads does not keep a connection, and a whole one does`() async throws {
        var limits = ServerLimits()
        limits.request = .seconds(5)
        try await serve(limits) { port in
            let whole = try RawClient(port: port)
            try whole.ask("/health")
            _ = try await whole.read(until: "\r\n\r\n")
            let trickling = try RawClient(port: port)
            try trickling.ask("/health", ["Content-Length: 1000000"])
            #expect(try await trickling.read(until: "\r\n\r\n").text.hasPrefix(Self.healthy))
            var isGone = false
            for _ in 0..<300 where !isGone {
                do { try trickling.send("x") } catch { isGone = true }
                try await Task.sleep(for: .milliseconds(50))
            }
            #expect(isGone, "a byte now and then keeps a connection")
            try whole.ask("/health")
            #expect(try await whole.read(until: "\r\n\r\n").text.hasPrefix(Self.healthy))
        }
    }

    @Test func `a live stream is neither idle nor stuck while its heartbeat is taken`() async throws {
        var limits = ServerLimits()
        limits.idle = .seconds(12)
        limits.stuck = .seconds(12)
        var site = SiteLimits()
        site.heartbeat = .milliseconds(600)
        try await serve(limits, site: site) { port in
            let stream = try RawClient(port: port)
            try stream.ask("/plans/\(ShippedWorld.plan)/events")
            let told = try await stream.read(until: "event: vintage", times: 30)
            #expect(!told.ended && told.text.contains("text/event-stream"))
        }
    }

    /// Without a heartbeat only the closed connection itself can tell.
    @Test func `the place of a gone stream is free before anything is written to it`() async throws {
        var site = SiteLimits()
        (site.heartbeat, site.streams) = (.seconds(86_400), 1)
        try await serve(ServerLimits(), site: site) { port in
            let events = "/plans/\(ShippedWorld.plan)/events"
            let stream = try RawClient(port: port)
            try stream.ask(events)
            #expect(try await stream.read(until: "retry: ").text.hasPrefix(Self.healthy))
            func answer() async throws -> String {
                let next = try RawClient(port: port)
                try next.ask(events)
                return try await next.read(until: "\r\n\r\n").text
            }
            #expect(try await answer().hasPrefix("HTTP/1.1 503"))
            stream.end()
            var isFree = false
            for _ in 0..<300 where !isFree {
                isFree = try await answer().hasPrefix(Self.healthy)
                if !isFree { try await Task.sleep(for: .milliseconds(50)) }
            }
            #expect(isFree, "a gone stream keeps its place")
        }
    }

    @Test func `a live stream tells what is new by itself, not at its heartbeat`() async throws {
        var site = SiteLimits()
        site.heartbeat = .seconds(3600)
        try await serve(ServerLimits(), site: site) { port in
            let stream = try RawClient(port: port)
            try stream.ask("/plans/\(ShippedWorld.plan)/events?after=0")
            let told = try await stream.read(until: "event: vintage")
            #expect(!told.ended && told.text.contains("data: "))
        }
    }

    /// After a restore a browser may know of a higher number than there is, or of the same number of another
    /// history.
    @Test(arguments: [
        (["Last-Event-ID: 999-0123456789abcdef"], ""), ([], "?after=999"),
        (["Last-Event-ID: 2-0123456789abcdef"], ""), (["Last-Event-ID: 2"], "?after=2"), ([], ""),
    ])
    func `a browser that saw another history is told the present at once`(
        headers: [String], query: String
    ) async throws {
        var site = SiteLimits()
        site.heartbeat = .seconds(3600)
        let office = try await ShippedWorld.office()
        let present = try await office.store.read { $0.position.vintage }
        #expect(present.number == 2 && present.tag == "2-" + present.hash.description.prefix(16))
        try await serve(ServerLimits(), site: site, office) { port in
            let stream = try RawClient(port: port)
            try stream.ask("/plans/\(ShippedWorld.plan)/events" + query, headers)
            let told = try await stream.read(until: "event: vintage").text
            #expect(told.contains("id: \(present.tag)\nevent: vintage"))
        }
    }

    @Test func `a browser that has the present is told what comes next and nothing before`() async throws {
        var site = SiteLimits()
        site.heartbeat = .seconds(3600)
        let office = try await ShippedWorld.office()
        let present = try await office.store.read { $0.position.vintage }
        try await serve(ServerLimits(), site: site, office) { port in
            let stream = try RawClient(port: port)
            try stream.ask("/plans/\(ShippedWorld.plan)/events", ["Last-Event-ID: \(present.tag)"])
            let begun = try await stream.read(until: "retry: 3000").text
            let form = [
                "element": "high-tech-enterprises", "org": "yancheng", "period": "2025", "value": "3100",
                "origin": "公报",
            ]
            let preview = try await office.preview(form: form, plan: ShippedWorld.plan)
            _ = try await office.record(preview, leavingOutRefused: false)
            let next = try await office.store.read { $0.position.vintage }
            let told = try await begun + stream.read(until: "event: vintage").text
            #expect(told.contains("id: \(next.tag)\n") && !told.contains(present.tag))
        }
    }

    @Test func `a reader who takes nothing is given up, and a slow one is not`() async throws {
        var limits = ServerLimits()
        limits.stuck = .seconds(4)
        let whole = Self.pieces * Self.piece
        try await serve(limits) { port in
            let stuck = try RawClient(port: port, window: 4096)
            try stuck.ask("/long")
            // Another connection's life is longer than the bound: `stuck` has been given up by then.
            try await Task.sleep(for: .seconds(10))
            let left = try await stuck.read()
            #expect(left.ended && left.bytes < whole, "everything came, \(left.bytes) bytes")
            let slow = try RawClient(port: port, window: 4096)
            try slow.ask("/long", ["Connection: close"])
            let all = try await slow.read()
            #expect(all.ended && all.bytes > whole)
        }
    }

    private func status(_ port: Int, _ headers: [String]) async throws -> String {
        let client = try RawClient(port: port)
        try client.ask("/health", headers + ["Connection: close"])
        return String(try await client.read().text.prefix(12))
    }

    @Test func `a request under two names is refused, whichever comes first`() async throws {
        try await serve(ServerLimits()) { port in
            let one = try await status(port, [])
            let other = try await status(port, ["Host: evil.example"])
            let twice = try await status(port, ["host: localhost"])
            #expect(one == "HTTP/1.1 200" && other == "HTTP/1.1 400" && twice == "HTTP/1.1 400")
        }
    }

    @Test func `header fields have a size, all together another, and a number`() async throws {
        let limits = ServerLimits()
        func fields(_ count: Int, _ bytes: Int) -> [String] {
            (0..<count).map { "X-\($0): " + String(repeating: "a", count: bytes) }
        }
        let third = limits.allHeaderBytes / 3
        // The host and the connection are fields too.
        let cases = [
            (fields(1, limits.headerBytes - 50), Self.healthy),
            (fields(1, limits.headerBytes + 1), "HTTP/1.1 400"),
            (fields(3, third - 100), Self.healthy), (fields(3, third + 1), "HTTP/1.1 400"),
            (fields(limits.headers - 2, 1), Self.healthy), (fields(limits.headers - 1, 1), "HTTP/1.1 400"),
        ]
        try await serve(limits) { port in
            for (headers, expected) in cases {
                let told = try await status(port, headers)
                #expect(told == expected, "\(headers.count) fields, \(headers[0].count) bytes")
            }
        }
    }

    @Test(
        arguments: [(1024, 4096, 1280), (1279, 1_048_576, 1280), (256, 1100, 1100)] as [(UInt, UInt, UInt)])
    func `room for files is asked for the connections`(granted: UInt, most: UInt, asked: UInt) {
        let room = ServerLimits().room(rlimit(rlim_cur: granted, rlim_max: most))
        #expect(room?.rlim_cur == asked && room?.rlim_max == most)
    }

    @Test func `what is granted already is not asked for`() {
        #expect(ServerLimits().room(rlimit(rlim_cur: 1280, rlim_max: 4096)) == nil)
        #expect(ServerLimits().room(rlimit(rlim_cur: 1100, rlim_max: 1100)) == nil)
    }
}
