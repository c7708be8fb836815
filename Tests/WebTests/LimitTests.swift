import Foundation
import Hummingbird
import HummingbirdTesting
import Kernel
import Logging
import Testing

@testable import Web

/// Every bound of the site at its edge: the last that is taken, the first that is not. A bound that is gone
/// would keep a test waiting for ever; the time limit ends it, and measures nothing.
@Suite(.serialized, .timeLimit(.minutes(5))) struct LimitTests {
    private func visit(
        _ limits: SiteLimits, _ body: @Sendable @escaping (TestBrowser) async throws -> Void
    ) async throws {
        let settings = SiteSettings(
            home: TestSite.home, hosts: ["localhost"], isPublic: false, openToken: TestSite.token,
            limits: limits, newToken: { "token" })
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let router = try Site(settings, logger: logger).router(try await ShippedWorld.office())
        try await Application(router: router).test(.router) { try await body(TestBrowser($0)) }
    }

    @Test func `a crowded site says 503 and when to come back`() async throws {
        var none = SiteLimits()
        none.requests = 0
        try await visit(none) { browser in
            let page = try await browser.get("/")
            #expect(page.status == .serviceUnavailable && page.headers[.retryAfter] == "2")
            #expect(page.text.contains("请过几秒再打开"))
        }
        var one = SiteLimits()
        one.requests = 1
        try await visit(one) { browser in
            for path in ["/", "/nowhere", "/"] {
                let status = try await browser.get(path).status
                #expect(status != .serviceUnavailable, "\(path) kept its place")
            }
        }
    }

    @Test func `a request keeps its place until it is answered`() async throws {
        var one = SiteLimits()
        one.requests = 1
        let settings = SiteSettings(
            home: TestSite.home, hosts: ["localhost"], isPublic: false, openToken: TestSite.token,
            limits: one, newToken: { "token" })
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let router = try Site(settings, logger: logger).router(try await ShippedWorld.office())
        let (entered, enter) = AsyncStream<Void>.makeStream()
        let (released, release) = AsyncStream<Void>.makeStream()
        router.get("held") { _, _ in
            enter.finish()
            for await _ in released {}
            return Response(status: .ok)
        }
        try await Application(router: router).test(.router) { client in
            async let held = client.execute(uri: "/held", method: .get)
            for await _ in entered {}
            let page = try await client.execute(uri: "/health", method: .get)
            let machine = try await client.execute(uri: "/api/v1/about", method: .get)
            release.finish()
            for refused in [page, machine] {
                #expect(refused.status == .serviceUnavailable && refused.headers[.retryAfter] == "2")
            }
            #expect(try await held.status == .ok)
            #expect(try await client.execute(uri: "/health", method: .get).status == .ok)
        }
    }

    @Test func `a full queue of commands is 503, not a refusal of what was typed`() {
        #expect(ErrorPages.status(of: Refusal("store.busy")) == .serviceUnavailable)
        #expect(ErrorPages.status(of: Refusal("site.not-found")) == .notFound)
        #expect(ErrorPages.status(of: Refusal("store.no-rows")) == .unprocessableContent)
    }

    @Test func `live streams are so many and no more`() async throws {
        var none = SiteLimits()
        none.streams = 0
        try await visit(none) { browser in
            let stream = try await browser.get("/plans/\(ShippedWorld.plan)/events")
            #expect(stream.status == .serviceUnavailable && stream.headers[.retryAfter] != nil)
            let unknown = try await browser.get("/plans/none/events")
            #expect(unknown.status == .notFound)
        }
        let places = Places(2)
        var held = [places.take(), places.take()]
        #expect(held.allSatisfy { $0 != nil } && places.take() == nil)
        held.removeLast()
        #expect(places.count == 1 && places.take() != nil)
    }

    @Test func `an address may be so long and no longer`() async throws {
        var limits = SiteLimits()
        limits.addressBytes = 40
        try await visit(limits) { browser in
            let head = "/nowhere?q="
            let fits = head + String(repeating: "a", count: 40 - head.count)
            let last = try await browser.get(fits)
            #expect(last.status == .notFound)
            let long = try await browser.get(fits + "a")
            #expect(long.status == .uriTooLong && long.text.contains("40"))
        }
    }

    @Test func `a form may be so large and no larger`() async throws {
        var limits = SiteLimits()
        limits.formBytes = 60
        try await visit(limits) { browser in
            let token = try await browser.open()
            let path = "/plans/\(ShippedWorld.plan)/import/confirm"
            let fits = String(repeating: "a", count: 60 - "csrf=\(token)&a=".count)
            let last = try await browser.post(path, [("csrf", token), ("a", fits)])
            #expect(last.status == .ok)
            let large = try await browser.post(path, [("csrf", token), ("a", fits + "a")])
            #expect(large.status == .contentTooLarge)
        }
    }

    @Test func `a body that trickles in is given up, and one without a length is cut`() async throws {
        var limits = SiteLimits()
        limits.bodyTime = .milliseconds(20)
        let bodies = RequestBodies(limits: limits)
        let (slow, source) = AsyncStream<ByteBuffer>.makeStream()
        source.yield(ByteBuffer(string: "csrf"))
        let trickle = await status { try await bodies.collect(request(slow), upTo: 100) }
        #expect(trickle == .requestTimeout)
        source.finish()

        let (long, other) = AsyncStream<ByteBuffer>.makeStream()
        for _ in 0..<3 { other.yield(ByteBuffer(string: "0123456789")) }
        other.finish()
        let cut = await status {
            try await RequestBodies(limits: SiteLimits()).collect(request(long), upTo: 29)
        }
        #expect(cut == .contentTooLarge)
    }

    private func request(_ body: AsyncStream<ByteBuffer>) -> Request {
        Request(
            head: HTTPRequest(method: .post, scheme: "http", authority: "localhost", path: "/"),
            body: RequestBody(asyncSequence: body))
    }

    private func status(_ body: () async throws -> ByteBuffer) async -> HTTPResponse.Status? {
        do {
            _ = try await body()
            return nil
        } catch let refusal as SiteRefusal {
            return refusal.status
        } catch {
            return (error as? any HTTPResponseError)?.status
        }
    }
}
