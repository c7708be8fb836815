import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import Testing

@testable import Web

/// Browsers keep one set of cookies a host, whatever the port.
@Suite(.serialized) struct SessionCookieTests {
    private static let form = "/plans/\(ShippedWorld.plan)/import"

    private static func settings(_ world: String) -> SiteSettings {
        SiteSettings(
            home: TestSite.home, hosts: ["localhost"], isPublic: false, openToken: TestSite.token,
            world: world, newToken: { "secret-of-" + world })
    }

    private static func router(_ world: String, _ office: SiteOffice) throws -> Router<SiteContext> {
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        return try Site(settings(world), logger: logger).router(office)
    }

    /// Opens the one-time link and answers the cookie that came of it.
    private static func open(_ client: any TestClientProtocol) async throws -> String {
        let opened = try await client.execute(uri: "/open/\(TestSite.token)", method: .get)
        let cookie = opened.headers[.setCookie] ?? ""
        // What `__Host-` asks for: the whole host, and nobody else's.
        #expect(cookie.contains("; Path=/;") && !cookie.contains("Domain"))
        return String(cookie.prefix { $0 != ";" })
    }

    private static func status(
        _ client: any TestClientProtocol, _ cookies: String
    ) async throws -> HTTPResponse.Status {
        try await client.execute(uri: form, method: .get, headers: [.cookie: cookies]).status
    }

    @Test func `two servers of one host keep their own sessions in a browser`() async throws {
        let office = try await ShippedWorld.office()
        let name = Self.settings("one").sessionCookie
        #expect(name.wholeMatch(of: /session_[0-9a-f]{16}/) != nil)
        #expect(name != Self.settings("other").sessionCookie && name == Self.settings("one").sessionCookie)
        try await Application(router: Self.router("one", office)).test(.router) { first in
            try await Application(router: Self.router("other", office)).test(.router) { second in
                let (one, other) = (try await Self.open(first), try await Self.open(second))
                let both = one + "; " + other
                #expect(one.hasPrefix("tidemark_" + name + "=") && !other.hasPrefix("tidemark_" + name))
                #expect(try await Self.status(first, both) == .ok)
                #expect(try await Self.status(second, both) == .ok)
                #expect(try await Self.status(first, other) == .forbidden)
            }
            let schema = try await first.execute(uri: "/api/v1/openapi.json", method: .get)
            #expect(schema.text.contains("\"tidemark_\(name)\""))
        }
    }
}
