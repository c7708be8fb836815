import Foundation
import Hummingbird
import HummingbirdTesting
import Kernel
import Testing

@testable import Office
@testable import Web

/// The site over the shipped plan, asked as a browser asks.
@Suite(.serialized) struct SiteTests {
    private static let pages = ["/", "/about"]
        + ["/", "/outline", "/indicators", "/indicators/rd-intensity", "/tasks", "/tasks/4.1", "/findings", "/figures"]
        .map { "/plans/\(ShippedWorld.plan)\($0)" }

    @Test func `every page answers in both languages`() async throws {
        try await visit { client in
            for page in SiteTests.pages {
                for (language, tag) in [("zh", "zh-CN"), ("en", "en")] {
                    try await client.execute(uri: page + "?lang=\(language)", method: .get) { response in
                        #expect(response.status == .ok, "\(page)")
                        let html = String(buffer: response.body)
                        #expect(html.contains("<html lang=\"\(tag)\">"), "\(page)")
                        #expect(html.matches(of: /<h1>/).count == 1, "\(page)")
                        #expect(html.firstMatch(of: /\[\[[a-z]|\{\{/) == nil, "\(page)")
                        if let folder = ProcessInfo.processInfo.environment["TIDEMARK_PAGES"] {
                            let name = page.replacing("/", with: "_") + "." + language
                            try html.write(toFile: "\(folder)/\(name).html", atomically: true, encoding: .utf8)
                        }
                    }
                }
            }
        }
    }

    private func visit(_ body: @Sendable (any TestClientProtocol) async throws -> Void) async throws {
        let router = try TestSite.make().router(try await ShippedWorld.office())
        try await Application(router: router).test(.router) { client in try await body(client) }
    }
}
