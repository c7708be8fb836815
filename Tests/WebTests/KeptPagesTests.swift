import Foundation
import Hummingbird
import HummingbirdTesting
import Kernel
import Seeds
import Synchronization
import Testing
import Words

@testable import Office
@testable import Web

/// Pages that are kept: never another page than the one that would be drawn now, and never more than fit.
@Suite(.serialized) struct KeptPagesTests {
    private let own = "/plans/\(ShippedWorld.plan)"
    private let start = PageState(entry: 5, today: Day(number: 20_000))

    private func page(_ text: String, _ type: String = "text/html; charset=utf-8") -> Response {
        Response(
            status: .ok, headers: [.contentType: type, .eTag: "\"\(text)\""],
            body: .init(byteBuffer: ByteBuffer(string: text)))
    }

    private func address(_ target: String) -> KeptPages.Address {
        KeptPages.Address(host: "h", target: target, language: .zh)
    }

    /// Draws where it is asked to, and says whether it was.
    private func ask(_ pages: KeptPages, _ target: String, _ state: PageState? = nil) async -> Bool {
        let state = state ?? start
        switch await pages.turn(address(target), at: state) {
        case .kept: return false
        case .draw: return true
        case .drawForAll:
            await pages.drawn(page(target), address(target), at: state)
            return true
        }
    }

    @Test func `whatever happens in between, a reader gets the page that is drawn anew`() async throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        let shipped = try await ShippedWorld.office()
        let clock = Mutex(ShippedWorld.now)
        let office = SiteOffice(
            store: shipped.store, desk: shipped.desk, sheets: PlainSheets(), actor: shipped.actor,
            now: { clock.withLock { $0 } })
        let paths = ["", "/indicators/high-tech-enterprises", "/figures?q=tech", "/history", "/calendar"]
        let kept = try TestSite.make(hosts: []).router(office)
        try await Application(router: kept).test(.router) { client in
            var dice = SeededNumbers(seed: seed)
            for step in 0..<40 {
                switch Int.random(in: 0..<8, using: &dice) {
                case 0: try await ShippedWorld.add(office)
                case 1: clock.withLock { $0 = Instant(microseconds: $0.microseconds + 43_200_000_000) }
                default: break
                }
                let path = own + (paths.randomElement(using: &dice) ?? "")
                let language = Bool.random(using: &dice) ? "en" : "zh"
                let headers: HTTPFields = [.cookie: "tidemark_lang=\(language)"]
                let told = try await client.execute(uri: path, method: .get, headers: headers)
                let anew = try TestSite.make(hosts: []).router(office)
                let drawn = try await Application(router: anew).test(.router) {
                    try await $0.execute(uri: path, method: .get, headers: headers)
                }
                #expect(told.status == .ok && told.body == drawn.body, "seed \(seed), step \(step), \(path)")
                #expect(told.headers == drawn.headers, "seed \(seed), step \(step), \(path)")
                let again = try await client.execute(
                    uri: path, method: .get,
                    headers: headers + [.ifNoneMatch: told.headers[.eTag] ?? ""])
                #expect(again.status == .notModified, "seed \(seed), step \(step), \(path)")
            }
        }
    }

    @Test func `a page is drawn once a state, and its kept copy is what the next reader gets`() async {
        let pages = KeptPages()
        #expect(await ask(pages, "/a"))
        #expect(await !ask(pages, "/a"))
        #expect(await ask(pages, "/a", PageState(entry: 6, today: start.today)))
        // Who still stands before the last entry gets a page of its own, and leaves the newer ones alone.
        #expect(await ask(pages, "/a", start))
        #expect(await !ask(pages, "/a", PageState(entry: 6, today: start.today)))
        let tomorrow = PageState(entry: 6, today: start.today.adding(days: 1))
        #expect(await ask(pages, "/a", tomorrow))
        #expect(await pages.count == 1)
    }

    @Test func `many who ask at once wait for one that draws`() async {
        let pages = KeptPages()
        guard case .drawForAll = await pages.turn(address("/a"), at: start) else {
            Issue.record("the first one draws")
            return
        }
        let drawn = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<50 { group.addTask { await ask(pages, "/a") } }
            group.addTask {
                await pages.drawn(page("/a"), address("/a"), at: start)
                return false
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(drawn == 0)
    }

    @Test func `where nothing came of it, those who waited draw for themselves`() async {
        let pages = KeptPages()
        _ = await pages.turn(address("/a"), at: start)
        let waiter = Task { await pages.turn(address("/a"), at: start) }
        await pages.drawn(nil, address("/a"), at: start)
        switch await waiter.value {
        case .kept: Issue.record("there is no page")
        case .draw, .drawForAll: break
        }
    }

    @Test func `no more pages and bytes are kept than fit, those asked for longest`() async {
        let pages = KeptPages(bytes: 1 << 20, pages: 8)
        for number in 0..<50 {
            _ = await ask(pages, "/\(number)")
            #expect(await !ask(pages, "/0") || number == 0, "asked for again and again")
            #expect(await pages.count <= 8)
        }
        let small = KeptPages(bytes: 20, pages: 100)
        for number in 10..<40 { _ = await ask(small, "/\(number)") }
        #expect(await small.count <= 20 / 3)
    }

    @Test func `what is no whole page is not kept`() async {
        let pages = KeptPages()
        var lost = page("x")
        lost.status = .notFound
        let big = String(repeating: "x", count: KeptPages.mostPageBytes + 1)
        for other in [lost, page("x", "text/event-stream"), page(big)] {
            _ = await pages.turn(address("/a"), at: start)
            await pages.drawn(other, address("/a"), at: start)
            #expect(await pages.count == 0)
        }
        let edge = String(repeating: "x", count: KeptPages.mostPageBytes)
        _ = await pages.turn(address("/a"), at: start)
        await pages.drawn(page(edge), address("/a"), at: start)
        #expect(await pages.count == 1)
    }

    @Test func `a session is never answered with a page that others get`() async throws {
        let router = try TestSite.make().router(try await ShippedWorld.office())
        try await Application(router: router).test(.router) { client in
            let (writer, reader) = (TestBrowser(client), TestBrowser(client))
            let path = own + "/indicators/high-tech-enterprises"
            _ = try await reader.get(path)
            let token = try await writer.open()
            let own = try await writer.get(path).text
            let others = try await reader.get(path).text
            #expect(own.contains(token) && !others.contains(token))
        }
    }
}
