import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Office
@testable import Web

/// What stands between the site and the world: hosts, headers, assets, faults.
@Suite(.serialized) struct GateTests {
    private static let own = "/plans/\(ShippedWorld.plan)"

    @Test func `every answer carries the headers that protect it`() async throws {
        try await TestBrowser.visit { browser in
            for path in ["/", "/nowhere", "/site/tidemark.css", "/health", GateTests.own + "/import"] {
                let headers = try await browser.get(path).headers
                let policy = headers[.contentSecurityPolicy] ?? ""
                #expect(
                    policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"),
                    "\(path)")
                #expect(!policy.contains("unsafe"), "\(path)")
                #expect(headers[.xContentTypeOptions] == "nosniff", "\(path)")
            }
        }
    }

    @Test func `a first visit is answered in the language that the browser prefers`() async throws {
        try await TestBrowser.visit { browser in
            let cases: [(preferred: String, path: String, language: String)] = [
                ("", "/", "zh-CN"), ("fr-FR,fr", "/", "zh-CN"), ("en-US,en;q=0.9,zh;q=0.5", "/", "en"),
                ("zh-CN,zh;q=0.9,en;q=0.8", "/", "zh-CN"), ("en-US", "/?lang=zh", "zh-CN"),
            ]
            for (preferred, path, language) in cases {
                let headers: HTTPFields = [.acceptLanguage: preferred]
                let page = try await browser.get(path, headers: headers)
                #expect(page.headers[.vary]?.contains("Accept-Language") == true)
                #expect(page.text.contains("<html lang=\"\(language)\""), "\(preferred)")
            }
        }
    }

    @Test func `a request under another name is turned away`() async throws {
        try await TestBrowser.visit(hosts: ["127.0.0.1:8080"]) { browser in
            let response = try await browser.get("/")
            #expect(response.status == .misdirectedRequest)
            #expect(response.text.contains("localhost"))
        }
    }

    @Test func `assets are answered once and only from their folder`() async throws {
        try await TestBrowser.visit { browser in
            let css = try await browser.get("/site/tidemark.css")
            let tag = try #require(css.headers[.eTag])
            #expect(css.headers[.contentType] == "text/css; charset=utf-8")
            let again = try await browser.get("/site/tidemark.css", headers: [.ifNoneMatch: tag])
            #expect(again.status == .notModified && again.text.isEmpty)
            let packed = try await browser.get(
                "/vendor/echarts/index.js", headers: [.acceptEncoding: "gzip, br"])
            #expect(packed.headers[.contentEncoding] == "gzip")
            for path in [
                "/site/../templates/layout.mustache", "/site/%2e%2e/templates/layout.mustache",
                "/site//etc/passwd",
                "/site/", "/vendor/..%2f..%2ftemplates/layout.mustache",
            ] {
                let outside = try await browser.get(path)
                #expect(outside.status == .notFound, "\(path)")
            }
        }
    }

    @Test func `a versioned asset may be kept for ever, another must be asked for`() async throws {
        try await TestBrowser.visit { browser in
            let page = try await browser.get("/").text
            let href = try #require(page.firstMatch(of: /href="(\/site\/tidemark\.css\?v=[^"]+)"/))
            let kept = try await browser.get(String(href.1))
            #expect(kept.headers[.cacheControl] == "public, max-age=31536000, immutable")
            #expect(try await browser.get("/site/tidemark.css?v=old").headers[.cacheControl] == "no-cache")
        }
    }

    @Test func `the names of this machine carry the port, save the one that browsers leave out`() {
        #expect(
            SiteHosts.local("127.0.0.1", port: 8080)
                == ["127.0.0.1:8080", "localhost:8080", "[::1]:8080", "127.0.0.1:8080"])
        let web = SiteHosts.local("Planung", port: 80)
        #expect(web.contains("localhost") && web.contains("localhost:80") && web.contains("planung"))
        #expect(!SiteHosts.local("127.0.0.1", port: 8080).contains("localhost"))
        #expect(SiteHosts.name("::1") == "[::1]" && SiteHosts.name("[::1]") == "[::1]")
    }

    @Test func `a fault gives an incident and keeps its detail`() async throws {
        let office = try await ShippedWorld.office()
        let router = try TestSite.make().router(office)
        try await office.store.close()
        try await Application(router: router).test(.router) { client in
            let response = try await TestBrowser(client).get("/")
            #expect(response.status == .internalServerError)
            #expect(response.text.contains("事故号") && !response.text.contains("StoreFault"))
            // What failed is said too: a full disk needs another cure than a damaged file.
            #expect(response.text.contains("数据已关闭"))
        }
    }
}
