import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Office
@testable import Web

/// Figures sent by programs: who may, what is told before, and that a command is done once.
@Suite(.serialized) struct APIWritingTests {
    private static let path = "/api/v1/plans/\(ShippedWorld.plan)/figures"
    private static let row =
        "{\"element\":\"high-tech-enterprises\",\"org\":\"yancheng\",\"period\":\"2025\",\"value\":\"3100\","
        + "\"unit\":\"家\",\"origin\":\"市统计公报2025年\"}"
    private static let body = "{\"rows\":[\(row)]}"
    private static let csv =
        "element,org,period,value,unit,origin\nhigh-tech-enterprises,yancheng,2024,2000,家,公报2024年\n"

    private static func headers(
        _ token: String, key: String? = nil, type: String = "application/json",
        origin: String? = "http://localhost"
    ) -> HTTPFields {
        var headers: HTTPFields = [.contentType: type]
        headers[.origin] = origin
        if let name = HeaderField.Name("X-CSRF-Token") { headers[name] = token }
        if let name = HeaderField.Name("Idempotency-Key") { headers[name] = key }
        return headers
    }

    /// A world of its own with an open session and its token.
    private static func open(
        _ body: @Sendable @escaping (APIBrowser, String) async throws -> Void
    ) async throws {
        try await APIBrowser.visit(try await ShippedWorld.office()) { api in
            _ = try await api.browser.open()
            let session = try await api.get("/api/v1/session")
            try await body(api, try #require(session.json["formToken"]?.text))
        }
    }

    @Test func `figures are looked at, written once, and change the verdict`() async throws {
        try await APIWritingTests.open { api, token in
            let send = APIWritingTests.path
            let preview = try await api.send(
                send + "?preview=1", .post, APIWritingTests.headers(token), APIWritingTests.body)
            #expect(preview.status == .ok && preview.data?["state"] == .text("preview"))
            #expect(preview.data?["new"] == .number("1"))
            let before = try await api.get(send + "?element=high-tech-enterprises&limit=500")
            let headers = APIWritingTests.headers(token, key: "first-command")
            let done = try await api.send(send, .post, headers, APIWritingTests.body)
            #expect(done.status == .created && done.data?["state"] == .text("recorded"))
            #expect(done.json[path: "label", "vintage", "number"] == .number("3"))
            let again = try await api.send(send, .post, headers, APIWritingTests.body)
            #expect(again.status == .ok && again.data?["state"] == .text("known"))
            #expect(again.json[path: "label", "vintage", "number"] == .number("3"))
            let after = try await api.get(send + "?element=high-tech-enterprises&limit=500")
            #expect(after.data?["figures"]?.list?.count == (before.data?["figures"]?.list?.count ?? 0) + 1)
            let told = try await api.get(
                "/api/v1/plans/\(ShippedWorld.plan)/indicators/high-tech-enterprises")
            #expect(told.data?["verdicts"]?.list?.first?["verdict"] == .text("met"))
        }
    }

    @Test func `what is recorded is what was seen, or nothing with what to see now`() async throws {
        try await APIWritingTests.open { api, token in
            let send = APIWritingTests.path
            func look() async throws -> String {
                let preview = try await api.send(
                    send + "?preview=1", .post, APIWritingTests.headers(token), APIWritingTests.body)
                return try #require(preview.data?["seen"]?.text)
            }
            func confirm(_ seen: String, _ key: String = "the-command") async throws -> APISeen {
                let headers = APIWritingTests.headers(token, key: key)
                return try await api.send(send + "?seen=" + seen, .post, headers, APIWritingTests.body)
            }
            let seen = try await look()
            #expect(try await look() == seen)
            let between = APIWritingTests.body.replacing("3100", with: "3000")
            let other = APIWritingTests.headers(token, key: "in-between")
            #expect(try await api.send(send, .post, other, between).status == .created)
            let stopped = try await confirm(seen)
            #expect(stopped.status == .conflict && stopped.code == "import.seen-figures")
            let now = try #require(stopped.json["seen"]?.text)
            #expect(try await look() == now && now != seen)
            #expect(try await confirm(seen).status == .conflict)
            let done = try await confirm(now)
            #expect(done.status == .created && done.data?["changed"] == .number("1"))
            // Sent again, as after a lost answer: done once, whatever was seen.
            for text in [now, seen] {
                let again = try await confirm(text)
                #expect(again.status == .ok && again.data?["state"] == .text("known"))
            }
            #expect(try await confirm("guess", "another-command").status == .badRequest)
        }
    }

    @Test func `a command's identifier stands for one thing only`() async throws {
        try await APIWritingTests.open { api, token in
            let headers = APIWritingTests.headers(token, key: "one-command")
            let first = try await api.send(APIWritingTests.path, .post, headers, APIWritingTests.body)
            #expect(first.status == .created)
            let other = APIWritingTests.body.replacing("3100", with: "3200")
            let second = try await api.send(APIWritingTests.path, .post, headers, other)
            #expect(second.status == .conflict && second.code == "api.command-used")
            let same = APIWritingTests.headers(token, key: "other-command")
            let known = try await api.send(APIWritingTests.path, .post, same, APIWritingTests.body)
            #expect(known.status == .ok && known.data?["state"] == .text("known"))
        }
    }

    @Test func `a table of commas is taken as well`() async throws {
        try await APIWritingTests.open { api, token in
            let headers = APIWritingTests.headers(token, key: "csv-command", type: "text/csv; charset=utf-8")
            let done = try await api.send(APIWritingTests.path, .post, headers, APIWritingTests.csv)
            #expect(done.status == .created)
            #expect(done.data?["rows"]?.list?.first?[path: "value", "value"] == .text("2000"))
        }
    }

    @Test func `refused rows stop a command unless they are left out`() async throws {
        try await APIWritingTests.open { api, token in
            let wrong = APIWritingTests.row.replacing("3100", with: "many")
            let body = "{\"rows\":[\(APIWritingTests.row),\(wrong)]}"
            let headers = APIWritingTests.headers(token, key: "with-refused")
            let seen = try await api.send(APIWritingTests.path, .post, headers, body)
            #expect(seen.status == .unprocessableContent && seen.code == "import.rows-refused")
            let preview = try await api.send(APIWritingTests.path + "?preview=1", .post, headers, body)
            let refused = try #require(preview.data?["refusedRows"]?.list?.first)
            #expect(refused["line"] == .number("2") && refused["column"] == .text("value"))
            let done = try await api.send(APIWritingTests.path + "?leave-out=1", .post, headers, body)
            #expect(done.status == .created && done.data?["refused"] == .number("1"))
        }
    }

    @Test(arguments: [
        ("", "api.bad-json"), ("[]", "api.bad-json"), ("{\"rows\":1}", "api.bad-json"),
        ("{\"rows\":[],\"more\":1}", "api.bad-json"), ("{\"rows\":[1]}", "api.bad-row"),
        ("{\"rows\":[{\"element\":\"x\"}]}", "api.bad-row"), ("{\"rows\"", "api.bad-json"),
        (body.replacing("\"3100\"", with: "3100"), "api.bad-row"),
        (body.replacing("\"origin\"", with: "\"colour\""), "api.bad-row"),
    ])
    func `a body that is not what is wanted is refused`(body: String, code: String) async throws {
        try await APIWritingTests.open { api, token in
            let seen = try await api.send(
                APIWritingTests.path + "?preview=1", .post, APIWritingTests.headers(token), body)
            #expect(seen.status == .badRequest && seen.code == code)
        }
    }

    @Test func `who may not write is told why`() async throws {
        try await APIWritingTests.open { api, token in
            func send(_ headers: HTTPFields, _ body: String = APIWritingTests.body) async throws -> APISeen {
                try await api.send(APIWritingTests.path, .post, headers, body)
            }
            #expect(
                try await send(APIWritingTests.headers("guess", key: "a-command")).code == "api.wrong-token")
            for origin in [nil, "null", "http://evil.example"] {
                let headers = APIWritingTests.headers(token, key: "a-command", origin: origin)
                let seen = try await send(headers)
                #expect(seen.status == .forbidden && seen.code == "site.foreign-form")
            }
            #expect(try await send(APIWritingTests.headers(token)).status == .preconditionRequired)
            #expect(try await send(APIWritingTests.headers(token, key: "short")).status == .badRequest)
            let form = APIWritingTests.headers(token, key: "a-command", type: "multipart/form-data")
            #expect(try await send(form).status == .unsupportedMediaType)
            let large = String(repeating: " ", count: SheetLimits.bytes + 1)
            let tooLarge = try await send(APIWritingTests.headers(token, key: "a-command"), large)
            #expect(tooLarge.status == .contentTooLarge && tooLarge.code == "site.too-large")
            let rows = [String](repeating: APIWritingTests.row, count: FigureJSON.most + 1)
            let many = "{\"rows\":[" + rows.joined(separator: ",") + "]}"
            let seen = try await send(APIWritingTests.headers(token, key: "a-command"), many)
            #expect(seen.status == .contentTooLarge && seen.code == "api.too-many-rows")
        }
        try await APIBrowser.visit { api in
            let stranger = try await api.send(
                APIWritingTests.path, .post, APIWritingTests.headers("", key: "a-command"),
                APIWritingTests.body)
            #expect(stranger.status == .forbidden && stranger.code == "site.writing-needs-link")
            #expect(try await api.get("/api/v1/session").status == .forbidden)
        }
    }

    @Test func `a public site has no writing address`() async throws {
        try await APIBrowser.visit(isPublic: true) { api in
            let sent = try await api.send(
                APIWritingTests.path, .post, APIWritingTests.headers("", key: "a-command"),
                APIWritingTests.body)
            #expect(sent.status == .methodNotAllowed)
            #expect(try await api.get("/api/v1/session").status == .notFound)
            let told = api.document["paths"]?.members ?? []
            #expect(!told.contains { $0.1["post"] != nil })
        }
    }
}
