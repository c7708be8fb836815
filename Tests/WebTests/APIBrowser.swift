import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

/// Asks the machine interface and holds every answer, errors too, to the OpenAPI document.
struct APIBrowser {
    let browser: TestBrowser
    let document: JSONRead

    /// The shipped plan, for tests that only read.
    private static let shared = Task { try await ShippedWorld.office() }

    init(_ browser: TestBrowser) async throws {
        self.browser = browser
        let told = try await browser.get("/api/v1/openapi.json")
        document = try #require(JSONRead(told.text), "the OpenAPI document is no JSON")
    }

    static func visit(
        isPublic: Bool = false, _ body: @Sendable @escaping (APIBrowser) async throws -> Void
    ) async throws {
        try await visit(try await shared.value, isPublic: isPublic, body)
    }

    static func visit(
        _ office: SiteOffice, isPublic: Bool = false,
        _ body: @Sendable @escaping (APIBrowser) async throws -> Void
    ) async throws {
        let router = try TestSite.make(isPublic: isPublic).router(office)
        try await Application(router: router).test(.router) { client in
            try await body(APIBrowser(TestBrowser(client)))
        }
    }

    /// An answer, checked.
    func get(
        _ path: String, headers: HTTPFields = [:], location: SourceLocation = #_sourceLocation
    ) async throws -> APISeen {
        try await send(path, .get, headers, nil, location: location)
    }

    func send(
        _ path: String, _ method: HTTPRequest.Method, _ headers: HTTPFields = [:], _ body: String? = nil,
        location: SourceLocation = #_sourceLocation
    ) async throws -> APISeen {
        let response = try await browser.send(path, method, headers, body.map { ByteBuffer(string: $0) })
        let json = JSONRead(response.text)
        let seen = APISeen(response: response, json: json ?? .null)
        if response.text.isEmpty { return seen }
        #expect(json != nil, "\(path) answers no JSON", sourceLocation: location)
        let faults = check(path, method, seen)
        #expect(faults == [], "\(method) \(path)", sourceLocation: location)
        return seen
    }

    /// What of an answer the document does not allow.
    private func check(_ path: String, _ method: HTTPRequest.Method, _ seen: APISeen) -> [String] {
        let status = "\(seen.response.status.code)"
        let bare = String(path.prefix { $0 != "?" })
        let paths = document["paths"]?.members ?? []
        let pattern = paths.first { APITable.matches($0.0, bare) }
        var answer = pattern?.1[method.rawValue.lowercased()]?[path: "responses", status]
        let isElsewhere = pattern == nil || pattern?.1[method.rawValue.lowercased()] == nil
        if isElsewhere, ["404", "405", "421"].contains(status) {
            answer = document[path: "components", "responses", "Problem"]
        }
        if answer?["$ref"]?.text == "#/components/responses/Problem" {
            answer = document[path: "components", "responses", "Problem"]
        }
        guard let answer else { return ["the status \(status) is not in the document"] }
        let type = (seen.response.headers[.contentType] ?? "").prefix { $0 != ";" }
        guard let schema = answer[path: "content", String(type), "schema"] else {
            return ["the type \(type) is not in the document for \(status)"]
        }
        var check = SchemaCheck(document)
        check.check(seen.json, schema)
        return Array(check.faults.prefix(10))
    }
}

/// An answer and what it says.
struct APISeen {
    let response: TestResponse
    let json: JSONRead

    var status: HTTPResponse.Status { response.status }
    var data: JSONRead? { json["data"] }
    var code: String? { json["code"]?.text }
    var next: String? { json[path: "links", "next"]?.text }
}
