import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

/// Addresses that nobody types by mistake.
@Suite(.serialized) struct HostileAddressTests {
    private static let own = "/plans/\(ShippedWorld.plan)"

    @Test func `numbers as large as they come are answered`() async throws {
        try await TestBrowser.visit { browser in
            for number in ["\(Int.max)", "\(Int.max - 1)", "\(Int.min)", "9223372036854775808", "-1"] {
                for query in [
                    "figures?skip=", "history?before=", "calendar?year=", "map?year=", "figures?as-of=",
                ] {
                    let answer = try await browser.get("\(Self.own)/\(query)\(number)")
                    #expect(answer.status.code < 500, "\(query)\(number)")
                }
            }
            let far = try await browser.get(Self.own + "/figures?skip=\(Int.max)")
            #expect(far.status == .ok)
        }
    }

    @Test func `a page links to no other site, whatever its own address looks like`() async throws {
        #expect(SiteGate.own("//evil.example/x") == "/evil.example/x")
        #expect(SiteGate.own("/\\evil.example/") == "/evil.example/")
        #expect(SiteGate.own("/\u{9}/evil.example") == "/evil.example")
        #expect(SiteGate.own("//\u{301}evil.example") == "/\u{301}evil.example")
        #expect(SiteGate.own("/plans/a//b") == "/plans/a//b" && SiteGate.own("") == "/")
        try await TestBrowser.visit { browser in
            for path in ["//evil.example/x", "//evil.example/x?as-of=never", "/" + Self.own + "/"] {
                let page = try await browser.get(path).text
                #expect(page.firstMatch(of: /(href|action)="[\/\\]{2}/) == nil, "\(path)")
            }
        }
    }
}
