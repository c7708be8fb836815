import Foundation
import Hummingbird
import HummingbirdTesting
import Synchronization

@testable import Web

/// A browser as far as the site needs one: it keeps cookies and sends its origin with forms.
final class TestBrowser: Sendable {
    private let client: any TestClientProtocol
    private let cookies = Mutex<[String: String]>([:])

    init(_ client: any TestClientProtocol) { self.client = client }

    /// Runs a test against a site over the shipped plan.
    static func visit(
        isPublic: Bool = false, hosts: [String] = ["localhost"],
        _ body: @Sendable @escaping (TestBrowser) async throws -> Void
    ) async throws {
        let router = try TestSite.make(isPublic: isPublic, hosts: hosts).router(
            try await ShippedWorld.office())
        try await Application(router: router).test(.router) { try await body(TestBrowser($0)) }
    }

    /// Runs a test against a site over another office.
    static func visit(
        _ office: SiteOffice, _ body: @Sendable @escaping (TestBrowser) async throws -> Void
    ) async throws {
        try await Application(router: try TestSite.make().router(office)).test(.router) {
            try await body(TestBrowser($0))
        }
    }

    func get(_ path: String, headers: HTTPFields = [:]) async throws -> TestResponse {
        try await send(path, .get, headers, nil)
    }

    /// A plain form.
    func post(_ path: String, _ fields: [(String, String)], origin: String? = "http://localhost") async throws
        -> TestResponse
    {
        let body = fields.map { SiteURL.encode($0.0) + "=" + SiteURL.encode($0.1) }.joined(separator: "&")
        var headers: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
        headers[.origin] = origin
        return try await send(path, .post, headers, ByteBuffer(string: body))
    }

    /// A form with a file.
    func upload(
        _ path: String, token: String, name: String, _ content: String,
        origin: String? = "http://localhost"
    ) async throws -> TestResponse {
        let lines = [
            "--b", "Content-Disposition: form-data; name=\"csrf\"", "", token, "--b",
            "Content-Disposition: form-data; name=\"file\"; filename=\"\(name)\"", "Content-Type: text/csv",
            "", content,
            "--b--", "",
        ]
        var headers: HTTPFields = [.contentType: "multipart/form-data; boundary=b"]
        headers[.origin] = origin
        return try await send(path, .post, headers, ByteBuffer(string: lines.joined(separator: "\r\n")))
    }

    /// Opens the one-time link and answers the token that this session's forms carry.
    func open() async throws -> String {
        _ = try await get("/open/\(TestSite.token)")
        let page = String(buffer: try await get("/plans/\(ShippedWorld.plan)/import").body)
        return page.firstMatch(of: /name="csrf" value="([^"]+)"/).map { String($0.1) } ?? ""
    }

    func send(
        _ path: String, _ method: HTTPRequest.Method, _ headers: HTTPFields, _ body: ByteBuffer?
    ) async throws -> TestResponse {
        var headers = headers
        let kept = cookies.withLock { $0.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: "; ") }
        if !kept.isEmpty { headers[.cookie] = kept }
        let response = try await client.execute(uri: path, method: method, headers: headers, body: body)
        for line in response.headers[values: .setCookie] {
            let pair = line.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1)
            if pair.count == 2 { cookies.withLock { $0[String(pair[0])] = String(pair[1]) } }
        }
        return response
    }
}

extension TestResponse {
    var text: String { String(buffer: body) }
}
