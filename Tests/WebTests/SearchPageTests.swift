import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Office
@testable import Web

/// The page of a search over the shipped plan.
@Suite(.serialized) struct SearchPageTests {
    private static let own = "/plans/\(ShippedWorld.plan)/search"

    private func path(_ text: String, _ rest: String = "") -> String {
        SearchPageTests.own + "?q=" + SiteURL.encode(text) + rest
    }

    @Test func `a synonym finds the indicator, the tasks and the figures`() async throws {
        try await TestBrowser.visit { browser in
            let page = try await browser.get(path("高新技术企业")).text
            #expect(page.contains("data-found=\"high-tech-enterprises\""))
            for kind in ["indicator", "task", "finding", "series"] {
                #expect(page.contains("data-kind=\"\(kind)\""), "\(kind)")
            }
            #expect(page.contains("<mark>高新技术企业</mark>"))
            let short = try await browser.get(path("高企")).text
            #expect(short.contains("data-found=\"high-tech-enterprises\""))
        }
    }

    @Test func `one kind is looked at alone, nothing is an answer too, and text stays text`() async throws {
        try await TestBrowser.visit { browser in
            let alone = try await browser.get(path("企业", "&kind=statement")).text
            #expect(alone.matches(of: /data-kind="([a-z]+)"/).map { String($0.1) } == ["statement"])
            let nothing = try await browser.get(path("独角鲸飞船")).text
            #expect(nothing.contains("class=\"empty\"") && !nothing.contains("data-found"))
            let empty = try await browser.get(SearchPageTests.own)
            #expect(empty.status == .ok && !empty.text.contains("data-found"))
            let hostile = try await browser.get(path("\"><script>x</script> OR *", "&lang=en"))
            #expect(hostile.status == .ok && !hostile.text.contains("<script>x"))
        }
    }
}
