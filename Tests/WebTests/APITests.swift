import Foundation
import Hummingbird
import HummingbirdTesting
import Kernel
import Testing

@testable import Office
@testable import Web

/// The machine interface over both plans, every answer held to the OpenAPI document.
@Suite(.serialized) struct APITests {
    private static let own = "/api/v1/plans/\(ShippedWorld.plan)"
    private static let folders = ["Plans/yancheng-2021-2025", "Tests/Fixtures/plans/linhai-2023-2027"]

    @Test(arguments: folders)
    func `every document answers as the OpenAPI document says`(folder: String) async throws {
        try await APIBrowser.visit(try await ShippedWorld.office(folder: folder)) { api in
            _ = try await api.browser.open()
            let plans = try await api.get("/api/v1/plans")
            let plan = try #require(plans.data?["plans"]?.list?.first?["id"]?.text)
            for path in try await APITests.addresses(api, plan) {
                let seen = try await api.get(path)
                #expect(seen.status == .ok, "\(path)")
                guard let label = seen.json["label"] else { continue }
                #expect(label["world"] == .text("real"), "\(path)")
                #expect(label[path: "vintage", "hash"]?.text?.count == 64, "\(path)")
                #expect(seen.json[path: "links", "self"] == .text(path), "\(path)")
                if let page = seen.json[path: "links", "page"]?.text {
                    let shown = try await api.browser.get(page)
                    #expect(shown.status == .ok, "\(path) leads to \(page)")
                }
            }
        }
    }

    private static let isLong = ProcessInfo.processInfo.environment["TIDEMARK_LONG"] == "1"

    /// Every address of the document, with identifiers that the plan has: a dozen of each kind, in a long run
    /// all of them.
    private static func addresses(_ api: APIBrowser, _ plan: String) async throws -> [String] {
        let root = "/api/v1/plans/\(plan)"
        func ids(_ path: String, _ list: String, _ key: String) async throws -> [String] {
            let told = try await api.get(root + path)
            let found = (told.data?[list]?.list ?? []).compactMap { $0[key]?.text }
            #expect(!found.isEmpty, "\(path) names nothing")
            let all = Array(Set(found)).sorted()
            let step = isLong ? 1 : max(1, all.count / 12)
            return stride(from: 0, to: all.count, by: step).map { all[$0] }
        }
        let values = [
            "plan": [plan], "indicator": try await ids("/indicators", "verdicts", "indicator"),
            "task": try await ids("/tasks", "tasks", "id"), "org": try await ids("/orgs", "orgs", "id"),
        ]
        var addresses: [String] = []
        for (path, methods) in api.document["paths"]?.members ?? [] where path.hasPrefix("/api/") {
            guard methods["get"] != nil, !path.hasSuffix("/session"), !path.contains("{period}") else {
                continue
            }
            var filled = [path]
            for (name, ids) in values where path.contains("{\(name)}") {
                filled = filled.flatMap { one in ids.map { one.replacing("{\(name)}", with: $0) } }
            }
            addresses += filled
        }
        #expect(addresses.count > 50)
        let figures = try await api.get(root + "/figures?limit=500")
        for figure in (figures.data?["figures"]?.list ?? []).prefix(40) where figure["origin"] != .null {
            let parts = [figure["element"]?.text, figure[path: "org", "id"]?.text, figure["period"]?.text]
            addresses.append(root + "/figures/" + parts.compactMap(\.self).joined(separator: "/"))
        }
        return addresses
    }

    @Test func `numbers are exact texts with units, and unknown is said`() async throws {
        try await APIBrowser.visit { api in
            let seen = try await api.get(APITests.own + "/indicators/high-tech-enterprises")
            let verdict = try #require(seen.data?["verdicts"]?.list?.first)
            #expect(verdict["verdict"] == .text("offCourse"))
            #expect(verdict[path: "figure", "value", "value"] == .text("1633"))
            #expect(verdict[path: "figure", "value", "unit"] == .text("家"))
            #expect(verdict[path: "target", "value", "value"] == .text("3000"))
            #expect(verdict[path: "org", "title", "en"]?.text?.isEmpty == false)
            let reading = try #require(seen.data?["readings"]?.list?.first)
            #expect(reading["figures"]?.list?.first?["vintage"] == .number("2"))
            let units = try #require(seen.data?["units"]?.list)
            #expect(units.contains { $0["reading"] == .null })
        }
    }

    @Test func `a twin tells the verdicts that its page shows`() async throws {
        try await APIBrowser.visit { api in
            for query in ["", "?verdict=offCourse", "?q=%E4%BC%81%E4%B8%9A", "?q=nothing-is-called-so"] {
                let page = try await api.browser.get("/plans/\(ShippedWorld.plan)/indicators" + query).text
                let shown = page.matches(of: /data-indicator="([^"]+)" data-verdict="([^"]+)"/)
                    .map { String($0.1) + " " + String($0.2) }
                let seen = try await api.get(APITests.own + "/indicators" + query)
                let told = (seen.data?["verdicts"]?.list ?? []).map {
                    ($0["indicator"]?.text ?? "") + " " + ($0["verdict"]?.text ?? "")
                }
                #expect(shown.sorted() == told.sorted(), "\(query)")
                #expect(seen.data?["count"]?.integer == told.count)
                #expect(told.isEmpty == query.contains("nothing"), "\(query)")
            }
        }
    }

    @Test func `an answer is known again by its tag, until something is accepted`() async throws {
        let office = try await ShippedWorld.office()
        try await APIBrowser.visit(office) { api in
            let path = APITests.own + "/tasks"
            let first = try await api.get(path)
            let tag = try #require(first.response.headers[.eTag])
            #expect(tag.wholeMatch(of: /"[0-9a-f]{32}"/) != nil)
            #expect(first.response.headers[.cacheControl] == "no-cache")
            for known in [tag, "W/" + tag, "\"x\", " + tag + " ,\"y\"", "*"] {
                let again = try await api.get(path, headers: [.ifNoneMatch: known])
                #expect(again.status == .notModified && again.response.text.isEmpty, "\(known)")
                #expect(again.response.headers[.eTag] == tag)
            }
            #expect(try await api.get(path, headers: [.ifNoneMatch: "\"x\""]).status == .ok)
            #expect(try await api.get(path + "?", headers: [.acceptLanguage: "en"]).status == .ok)
            try await ShippedWorld.add(office)
            let later = try await api.get(path, headers: [.ifNoneMatch: tag])
            #expect(later.status == .ok && later.response.headers[.eTag] != tag)
        }
    }

    @Test func `head and options say what get would`() async throws {
        try await APIBrowser.visit { api in
            let path = APITests.own + "/indicators"
            let get = try await api.get(path)
            let head = try await api.send(path, .head)
            #expect(head.status == .ok && head.response.text.isEmpty)
            #expect(head.response.headers[.eTag] == get.response.headers[.eTag])
            #expect(head.response.headers[.contentLength] == "\(get.response.text.utf8.count)")
            let options = try await api.send(path, .options)
            #expect(options.status == .noContent && options.response.headers[.allow] == "GET, HEAD, OPTIONS")
            let writing = try await api.send(APITests.own + "/figures", .options)
            #expect(writing.response.headers[.allow] == "GET, POST, HEAD, OPTIONS")
        }
        try await APIBrowser.visit(isPublic: true) { api in
            let options = try await api.send(APITests.own + "/figures", .options)
            #expect(options.response.headers[.allow] == "GET, HEAD, OPTIONS")
        }
    }

    @Test func `a document is of the moment that its address names`() async throws {
        let office = try await ShippedWorld.office()
        try await APIBrowser.visit(office) { api in
            let path = APITests.own + "/figures?element=high-tech-enterprises&limit=500"
            let now = try await api.get(path)
            try await ShippedWorld.add(office)
            let later = try await api.get(path)
            #expect(later.data?["count"]?.integer == (now.data?["count"]?.integer ?? 0) + 1)
            let then = try await api.get(path + "&as-of=2")
            #expect(then.data == now.data)
            #expect(then.json[path: "label", "vintage", "number"] == .number("2"))
            #expect(then.json[path: "links", "page"]?.text?.contains("as-of=2") == true)
            let before = try await api.get(APITests.own + "/indicators?as-of=1&verdict=noData")
            let today = try await api.get(APITests.own + "/indicators?verdict=noData")
            #expect(before.data?["count"]?.integer ?? 0 > today.data?["count"]?.integer ?? .max)
            let changes = try await api.get(APITests.own + "/changes?as-of=2")
            #expect(changes.data?["changes"]?.list?.count == 2)
            for moment in ["0", "99", "2999-01-01", "1999-01-01"] {
                let none = try await api.get(APITests.own + "/tasks?as-of=\(moment)")
                #expect(none.status == .notFound, "\(moment)")
            }
            for moment in ["soon", "2022-99-99", "2022-07-15T99:00", "1234567890"] {
                let none = try await api.get(APITests.own + "/tasks?as-of=\(moment)")
                #expect(none.status == .badRequest, "\(moment)")
                #expect(none.json["code"] == .text("as-of.unreadable"), "\(moment)")
            }
            let tasks = try await api.get(APITests.own + "/tasks")
            for moment in ["", "now", "\(office.today)"] {
                let same = try await api.get(APITests.own + "/tasks?as-of=\(moment)")
                #expect(same.data == tasks.data && same.status == .ok, "\(moment)")
            }
            let plans = try await api.get("/api/v1/plans?as-of=1")
            #expect(plans.data?["plans"]?.list?.first?["href"]?.text?.hasSuffix("?as-of=1") == true)
            #expect(try await api.get("/api/v1/plans?as-of=0").data?["total"] == .number("0"))
        }
    }

    @Test func `the pattern of moments tells programs the days that exist`() throws {
        let moment = APIRoutes.moment
        for year in [1900, 1904, 1999, 2000, 2023, 2024, 2099] {
            for (month, day) in (0...13).flatMap({ month in (0...32).map { (month, $0) } }) {
                func two(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
                let text = "\(year)-\(two(month))-\(two(day))"
                #expect(moment.takes(text) == (Day(text) != nil), "\(text)")
            }
        }
        let now = ShippedWorld.now
        for text in [
            "", "now", "12", "2022-07-15T18:30", "2022-07-15 18:30:59", "2022-07-15T18:30:00.123456Z",
            "2022-07-15T00:00+08:00", "2022-07-15T23:59-13:59", "2022-07-15T12:00 05:30",
        ] {
            #expect(moment.takes(text), "\(text)")
            #expect(throws: Never.self) { try AsOf(text, now: now, hoursFromUTC: 8) }
        }
        for text in ["soon", "1234567890", "2022-07-15T", "2022-07-15T24:00", "2022-07-15T18:30Q"] {
            #expect(!moment.takes(text), "\(text)")
            #expect(throws: Refusal.self) { try AsOf(text, now: now, hoursFromUTC: 8) }
        }
    }

    @Test func `a search finds what its page finds`() async throws {
        try await APIBrowser.visit { api in
            let query = "q=%E9%AB%98%E4%BC%81&kind=indicator"
            let seen = try await api.get(APITests.own + "/search?" + query)
            let page = try await api.browser.get("/plans/\(ShippedWorld.plan)/search?" + query).text
            let hits = seen.data?["hits"]?.list ?? []
            #expect(hits.contains { $0["id"] == .text("high-tech-enterprises") })
            for hit in hits { #expect(page.contains("/indicators/" + (hit["id"]?.text ?? "?"))) }
            let sound = try await api.get(APITests.own + "/search?q=gxjsqy&kind=indicator")
            let ids = (sound.data?["hits"]?.list ?? []).map { $0["id"] }
            #expect(ids.contains(.text("high-tech-enterprises")))
            #expect(try await api.get(APITests.own + "/search").data?["count"] == .number("0"))
        }
    }

    @Test func `documents of a sample world say so`() async throws {
        let label = DocumentLabel(
            world: .sample, plan: "p", vintage: Vintage(number: 3, hash: .none), today: Day(number: 0))
        let text = WorldTwin.document(label, .null, DocumentLinks(own: "/x")).written()
        #expect(text.hasPrefix("{\"label\":{\"world\":\"sample\",\"plan\":\"p\""))
    }

    @Test(arguments: [
        ("1633", "1633"), ("-0.05", "-0.05"), ("1/3", "0.333333333333"), ("2/3", "0.666666666667"),
        ("-1/7", "-0.142857142857"), ("0", "0"), ("1/1024", "0.0009765625"),
    ])
    func `numbers are told in decimals`(number: String, text: String) throws {
        let parts = number.split(separator: "/").map(String.init)
        let top = try #require(Exact(parts[0]))
        let value = parts.count == 1 ? top : try #require(top.divided(by: Exact(Int(parts[1]) ?? 1)))
        #expect(value.decimalText == text)
    }
}
