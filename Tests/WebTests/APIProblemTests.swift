import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Office
@testable import Web

/// Everything that goes wrong under /api is problem+json, in both languages, with a stable code.
@Suite(.serialized) struct APIProblemTests {
    private static let own = "/api/v1/plans/\(ShippedWorld.plan)"

    @Test(arguments: [
        ("/api", 404, "api.not-found"), ("/api/v2", 404, "api.not-found"),
        ("/api/v1/nothing", 404, "api.not-found"), ("/api/v1/plans/none", 404, "site.not-found"),
        ("/api/v1/about?plan=none", 404, "site.not-found"),
        (own + "/indicators/none", 404, "page.indicator-not-found"),
        (own + "/tasks/9.9", 404, "page.task-not-found"), (own + "/orgs/none", 404, "page.org-not-found"),
        (own + "/indicators/%E4%B8%80%2F", 404, "page.indicator-not-found"),
        (own + "/indicators?colour=red", 400, "api.unknown-parameter"),
        (own + "/indicators?verdict=good", 400, "api.bad-parameter"),
        (own + "/indicators?q=a&q=b", 400, "api.bad-parameter"),
        (own + "/indicators?q=%zz", 400, "api.bad-query"),
    ])
    func `a problem has its status and code`(path: String, status: Int, code: String) async throws {
        try await APIBrowser.visit { api in
            let seen = try await api.get(path)
            #expect(seen.status.code == status)
            #expect(seen.code == code)
            #expect(seen.json["status"]?.integer == status)
            #expect(seen.response.headers[.contentType] == "application/problem+json")
            #expect(seen.response.headers[.cacheControl] == "no-store")
            #expect(seen.json["instance"]?.text == String(path.prefix { $0 != "?" }))
        }
    }

    @Test(arguments: [
        (nil, "zh"), ("en", "en"), ("zh-CN,zh;q=0.9,en;q=0.8", "zh"), ("fr, en-GB;q=0.7, zh;q=0.3", "en"),
        ("en;q=0, zh;q=0.1", "zh"), ("de", "zh"), ("en;q=x", "en"),
    ])
    func `a problem is told in the asked language and in both`(accept: String?, tag: String) async throws {
        try await APIBrowser.visit { api in
            var headers: HTTPFields = [:]
            headers[.acceptLanguage] = accept
            let seen = try await api.get("/api/v1/nothing", headers: headers)
            let told = seen.json["messages"]
            #expect(seen.json["detail"] == told?[tag])
            #expect(told?["zh"]?.text?.contains("接口") == true)
            #expect(told?["en"]?.text?.contains("address") == true)
            #expect(seen.response.headers[.vary] == "Accept, Accept-Language")
        }
    }

    @Test(arguments: ["PUT", "PATCH", "DELETE", "POST", "TRACE", "BREW"])
    func `a method that an address does not take is told with those it takes`(method: String) async throws {
        try await APIBrowser.visit { api in
            let verb = try #require(HTTPRequest.Method(method))
            let seen = try await api.send(APIProblemTests.own + "/tasks", verb)
            #expect(seen.status == .methodNotAllowed && seen.code == "api.wrong-method")
            #expect(seen.response.headers[.allow] == "GET, HEAD, OPTIONS")
            let nowhere = try await api.send("/api/v1/nothing", verb)
            #expect(nowhere.status == .notFound)
        }
    }

    @Test(arguments: [
        ("text/html", false), ("application/json", true), ("*/*", true), ("", true),
        ("text/html, application/*;q=0.1", true), ("application/json;q=0", false),
        ("application/json;q=0.0, text/*", false), ("APPLICATION/JSON; charset=utf-8", true),
    ])
    func `who reads no JSON is told so`(accept: String, isRead: Bool) async throws {
        try await APIBrowser.visit { api in
            let seen = try await api.get(APIProblemTests.own + "/tasks", headers: [.accept: accept])
            #expect(seen.status == (isRead ? .ok : .notAcceptable))
        }
    }

    @Test func `another host, and a fault, are problems too`() async throws {
        let office = try await ShippedWorld.office()
        let router = try TestSite.make().router(office)
        try await Application(router: router).test(.router) { client in
            let api = try await APIBrowser(TestBrowser(client))
            try await office.store.close()
            let seen = try await api.get(APIProblemTests.own + "/tasks")
            #expect(seen.status == .internalServerError && seen.code == "site.store-fault")
            #expect(!seen.response.text.contains("StoreFault"))
        }
        let other = try TestSite.make(hosts: ["127.0.0.1:8080"]).router(office)
        try await Application(router: other).test(.router) { client in
            let answer = try await TestBrowser(client).get("/api/v1")
            #expect(answer.status == .misdirectedRequest)
            #expect(JSONRead(answer.text)?["code"] == .text("site.wrong-host"))
        }
    }
}
