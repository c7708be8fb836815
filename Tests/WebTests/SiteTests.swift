import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

/// The site over the shipped plan, asked as a browser asks.
@Suite(.serialized) struct SiteTests {
    private static let own = "/plans/\(ShippedWorld.plan)"
    private static let pages =
        ["/", "/about"]
        + [
            "/", "/outline", "/indicators", "/indicators/rd-intensity", "/tasks", "/tasks/4.1", "/findings",
            "/figures", "/data", "/report",
        ]
        .map { own + $0 }

    @Test func `every page answers in both languages`() async throws {
        try await TestBrowser.visit { browser in
            for page in SiteTests.pages {
                for (language, tag) in [("zh", "zh-CN"), ("en", "en")] {
                    let response = try await browser.get(page + "?lang=\(language)")
                    let html = response.text
                    #expect(response.status == .ok, "\(page)")
                    #expect(html.contains("<html lang=\"\(tag)\">"), "\(page)")
                    #expect(html.matches(of: /<h1>/).count == 1, "\(page)")
                    #expect(html.firstMatch(of: /\[\[[a-z]|\{\{/) == nil, "\(page)")
                    #expect(html.firstMatch(of: /\[[a-z]+\.[a-z.-]+\]/) == nil, "\(page) shows a code")
                    if let folder = ProcessInfo.processInfo.environment["TIDEMARK_PAGES"] {
                        let name = page.replacing("/", with: "_") + "." + language
                        try html.write(toFile: "\(folder)/\(name).html", atomically: true, encoding: .utf8)
                    }
                }
            }
        }
    }

    @Test func `the language is switched by the address and kept in a cookie`() async throws {
        try await TestBrowser.visit { browser in
            let first = try await browser.get("/")
            #expect(first.text.contains("<html lang=\"zh-CN\""))
            let switched = try await browser.get("/?lang=en")
            let cookie = switched.headers[.setCookie] ?? ""
            #expect(
                cookie.contains("tidemark_lang=en") && cookie.contains("HttpOnly")
                    && cookie.contains("SameSite=Strict"))
            let next = try await browser.get("/")
            #expect(next.text.contains("<html lang=\"en\">"))
            let filtered = try await browser.get(SiteTests.own + "/indicators?q=a%26b&verdict=met").text
            #expect(filtered.contains("/indicators?q=a%26b&amp;verdict=met&amp;lang=zh\" hreflang=\"zh-CN\""))
        }
    }

    @Test func `filters narrow the list, and their text stays text`() async throws {
        try await TestBrowser.visit { browser in
            let off = try await browser.get(SiteTests.own + "/indicators?verdict=offCourse").text
            let words = Set(off.matches(of: /data-verdict="([A-Za-z]+)"/).map { String($0.1) })
            #expect(words == ["offCourse"])
            let named = try await browser.get(SiteTests.own + "/indicators?q=%E9%AB%98%E4%BC%81%E6%95%B0")
                .text
            #expect(named.contains("data-indicator=\"high-tech-enterprises\""))
            let hostile = try await browser.get(SiteTests.own + "/indicators?q=%22%3E%3Cscript%3E").text
            #expect(hostile.contains("value=\"&quot;&gt;&lt;script&gt;\"") && !hostile.contains("><script>"))
        }
    }

    @Test func `what is not there is a page that says what to do`() async throws {
        try await TestBrowser.visit { browser in
            for path in [
                "/nowhere", "/plans/none/", SiteTests.own + "/indicators/none", SiteTests.own + "/tasks/9.9",
            ] {
                let response = try await browser.get(path)
                #expect(response.status == .notFound, "\(path)")
                #expect(response.text.contains("<h1>这里没有办成</h1>"), "\(path)")
            }
        }
    }

    @Test func `health is told to machines`() async throws {
        try await TestBrowser.visit { browser in
            let response = try await browser.get("/health")
            #expect(response.status == .ok)
            #expect(response.text.hasPrefix("{\"status\":\"ok\",\"plans\":[\"\(ShippedWorld.plan)\"]"))
        }
    }
}
