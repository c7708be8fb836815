import Foundation
import Hummingbird
import HummingbirdTesting
import Kernel
import Measures
import Testing

@testable import Office
@testable import Web

/// Pages of moments other than now, asked as a browser asks. The shipped world stands at vintage 2: the plan,
/// then its figures.
@Suite(.serialized) struct AsOfSiteTests {
    private static let own = "/plans/\(ShippedWorld.plan)"
    private static let pages = [
        "/", "/outline", "/indicators", "/indicators/rd-intensity", "/tasks",
        "/tasks/4.1", "/findings", "/figures",
    ]

    @Test func `a page of another moment says so, and every link of it stays there`() async throws {
        try await TestBrowser.visit { browser in
            for page in AsOfSiteTests.pages {
                for language in ["zh", "en"] {
                    let path = AsOfSiteTests.own + page + "?as-of=1&lang=\(language)"
                    let response = try await browser.get(path)
                    let html = response.text
                    #expect(response.status == .ok, "\(path)")
                    #expect(html.contains("<header class=\"bar past\">"), "\(path)")
                    let back = AsOfSiteTests.own + page + "?lang=\(language)"
                    #expect(html.contains("<a href=\"\(back)\">"), "\(path) leads back to now")
                    for match in html.matches(of: /href="(\/[^"]*)"/) {
                        let href = String(match.1)
                        let isOther = ["/site/", "/vendor/", "/health"].contains { href.hasPrefix($0) }
                        let stays = href.contains("as-of=1") || isOther || href == back
                        #expect(stays, "\(path): \(href)")
                    }
                }
            }
        }
    }

    @Test func `the values of then are shown`() async throws {
        try await TestBrowser.visit { browser in
            let page = AsOfSiteTests.own + "/indicators/high-tech-enterprises"
            let now = try await browser.get(page).text
            #expect(now.contains("data-verdict=\"offCourse\"") && !now.contains("class=\"bar past\""))
            let then = try await browser.get(page + "?as-of=1").text
            #expect(!then.contains("data-verdict=\"offCourse\""))
            let figures = try await browser.get(AsOfSiteTests.own + "/figures?as-of=1").text
            #expect(!figures.contains("<tbody>"))
            #expect(try await browser.get(AsOfSiteTests.own + "/figures?as-of=2").text.contains("<tbody>"))
        }
    }

    @Test func `what names no moment is refused, with the way back`() async throws {
        try await TestBrowser.visit { browser in
            for (asked, status, word) in [
                ("gestern", 400, "gestern"), ("2040-01-01", 404, "2040-01-01"), ("99", 404, "最新是第 2 版"),
                ("0", 404, "还没有采用"), ("1969-01-01", 404, "还没有任何数据"), ("%3Cb%3E", 400, "&lt;b&gt;"),
            ] {
                let response = try await browser.get(AsOfSiteTests.own + "/figures?q=a&as-of=\(asked)")
                #expect(response.status.code == status, "\(asked)")
                #expect(response.text.contains(word), "\(asked)")
                #expect(response.text.contains("<a href=\"\(AsOfSiteTests.own)/figures?q=a\">"), "\(asked)")
            }
        }
    }

    @Test func `today and an empty moment are now`() async throws {
        try await TestBrowser.visit { browser in
            for asked in ["", "now", "\(ShippedWorld.now.day(hoursFromUTC: 8))"] {
                let html = try await browser.get(AsOfSiteTests.own + "/?as-of=\(asked)").text
                #expect(!html.contains("class=\"bar past\""), "\(asked)")
            }
        }
    }

    @Test func `nothing can be written at another moment`() async throws {
        try await TestBrowser.visit { browser in
            let token = try await browser.open()
            let own = AsOfSiteTests.own
            let now = try await browser.get(own + "/figures").text
            #expect(now.contains(own + "/import"))
            for page in AsOfSiteTests.pages {
                let then = try await browser.get(own + page + "?as-of=2").text
                #expect(!then.contains(own + "/import"), "\(page)")
            }
            for moment in ["2", "nonsense"] {
                for path in ["/import", "/import/figure"] {
                    let form = try await browser.get(own + path + "?as-of=\(moment)")
                    #expect(form.status == .conflict, "\(path)")
                    let sent = try await browser.post(
                        own + path + "?as-of=\(moment)",
                        [
                            ("csrf", token), ("element", "high-tech-enterprises"), ("org", "yancheng"),
                            ("period", "2025"), ("value", "3100"), ("origin", "公报"),
                        ])
                    #expect(sent.status == .conflict && sent.text.contains("没有写入任何数据"), "\(path)")
                }
            }
            let health = try await browser.get("/health").text
            #expect(health.contains("\"vintage\":2"))
        }
    }

    @Test func `the form keeps what the page was asked, but not the language`() async throws {
        try await TestBrowser.visit { browser in
            let html = try await browser.get(
                AsOfSiteTests.own + "/indicators?verdict=offCourse&lang=en&as-of=2"
            ).text
            let form = try #require(html.firstMatch(of: /<form data-form="as-of"[\s\S]*?<\/form>/)).0
            #expect(form.contains("action=\"\(AsOfSiteTests.own)/indicators\""))
            #expect(form.contains("name=\"verdict\" value=\"offCourse\""))
            #expect(!form.contains("name=\"lang\""))
            #expect(form.matches(of: /name="as-of"/).count == 1 && form.contains("value=\"2\""))
        }
    }

    @Test func `a page that did not change is not sent again, and moments are not mixed up`() async throws {
        try await TestBrowser.visit { browser in
            let now = try await browser.get(AsOfSiteTests.own + "/")
            let then = try await browser.get(AsOfSiteTests.own + "/?as-of=2")
            let tag = try #require(now.headers[.eTag])
            #expect(now.headers[.cacheControl] == "no-cache")
            #expect(now.headers[.vary] == "Cookie, Accept-Language")
            #expect(tag != then.headers[.eTag])
            let again = try await browser.get(AsOfSiteTests.own + "/", headers: [.ifNoneMatch: tag])
            #expect(again.status == .notModified && again.text.isEmpty)
            let other = try await browser.get(AsOfSiteTests.own + "/?as-of=2", headers: [.ifNoneMatch: tag])
            #expect(other.status == .ok)
            let english = try await browser.get(AsOfSiteTests.own + "/?lang=en", headers: [.ifNoneMatch: tag])
            #expect(english.status == .ok)
            _ = try await browser.open()
            let mine = try await browser.get(AsOfSiteTests.own + "/")
            #expect(mine.headers[.cacheControl] == "private, no-cache")
        }
    }

    @Test func `addresses carry the moment before the fragment`() {
        let section = SiteURL.plan("p", .outlineSection("4.1"))
        #expect(section.path(asOf: "12") == "/plans/p/outline?as-of=12#s-4.1")
        #expect(section.path(asOf: nil) == section.path)
        let filter = SiteURL.plan("p", .indicatorsWhere([SiteQueryItem("q", "a")]))
        #expect(
            filter.path(asOf: "2022-07-15T10:30:00Z")
                == "/plans/p/indicators?q=a&as-of=2022-07-15T10%3A30%3A00Z")
    }
}
