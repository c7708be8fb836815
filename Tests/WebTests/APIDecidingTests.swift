import Documents
import Foundation
import Hummingbird
import HummingbirdTesting
import Kernel
import Office
import Synchronization
import Testing

@testable import Web

/// Decisions and adoptions sent by programs: what is to be seen first, that a command is done once, and what
/// is refused.
@Suite(.serialized) struct APIDecidingTests {
    private static let baseline = "/api/v1/plans/\(ShippedWorld.plan)/indicators/rd-intensity/baseline"
    private static let path = "/api/v1/plans/\(ShippedWorld.plan)/path"

    /// One program with an open session.
    private struct Program {
        let api: APIBrowser
        let token: String

        func send(
            _ path: String, _ key: String?, _ body: String, type: String = "application/json"
        ) async throws -> APISeen {
            var headers: HTTPFields = [.contentType: type, .origin: "http://localhost"]
            if let name = HeaderField.Name("X-CSRF-Token") { headers[name] = token }
            if let name = HeaderField.Name("Idempotency-Key") { headers[name] = key }
            return try await api.send(path, .post, headers, body)
        }
    }

    private static func open(
        _ office: SiteOffice? = nil, _ body: @Sendable @escaping (Program) async throws -> Void
    ) async throws {
        let world = if let office { office } else { try await ShippedWorld.office() }
        try await APIBrowser.visit(world) { api in
            _ = try await api.browser.open()
            let session = try await api.get("/api/v1/session")
            try await body(Program(api: api, token: try #require(session.json["formToken"]?.text)))
        }
    }

    private static func choice(_ seen: String, _ candidate: String?, _ reason: String) -> String {
        let told = candidate.map { "\"\($0)\"" } ?? "null"
        return "{\"seen\":\"\(seen)\",\"candidate\":\(told),\"reason\":\"\(reason)\"}"
    }

    @Test func `a baseline is chosen once, is told, and can be taken back`() async throws {
        try await APIDecidingTests.open { program in
            let address = APIDecidingTests.baseline
            let before = try await program.api.get(address).data
            let seen = try #require(before?["seen"]?.text)
            let candidates = try #require(before?["candidates"]?.list)
            #expect(candidates.count > 1 && candidates.allSatisfy { $0["chosen"] == .flag(false) })
            let candidate = try #require(candidates.last?["id"]?.text)
            let body = APIDecidingTests.choice(seen, candidate, "以表内数据为准")
            let done = try await program.send(address, "choose-baseline-1", body)
            #expect(done.status == .created && done.data?["state"] == .text("recorded"))
            #expect(done.data?["vintage"] == .number("3"))
            let again = try await program.send(address, "choose-baseline-1", body)
            #expect(again.status == .ok && again.data?["state"] == .text("known"))
            #expect(again.json[path: "label", "vintage", "number"] == .number("3"))
            let after = try await program.api.get(address).data
            #expect(after?["candidates"]?.list?.last?["chosen"] == .flag(true))
            #expect(after?[path: "decision", "reason"] == .text("以表内数据为准"))
            let other = APIDecidingTests.choice(seen, candidates.first?["id"]?.text, "以正文为准")
            let used = try await program.send(address, "choose-baseline-1", other)
            #expect(used.status == .conflict && used.code == "api.command-used")
            let same = try await program.send(address, "choose-baseline-2", body)
            #expect(same.status == .conflict && same.code == "decision.already")
            let back = try await program.send(
                address, "choose-baseline-3", APIDecidingTests.choice(seen, nil, "尚无文件"))
            #expect(back.status == .created)
            let known = try await program.send(address, "choose-baseline-1", body)
            #expect(known.status == .ok && known.data?["vintage"] == .number("3"))
            #expect(try await program.api.get(address).data?["decision"] == .null)
        }
    }

    @Test func `yearly values are confirmed for several targets, all or none`() async throws {
        try await APIDecidingTests.open { program in
            let before = try await program.api.get(APIDecidingTests.path).data
            let seen = try #require(before?["seen"]?.text)
            let open = try #require(before?["targets"]?.list).filter {
                $0["proposal"]?.list?.isEmpty == false && $0["standing"] == .flag(false)
            }
            #expect(open.count > 2)
            func wish(_ target: JSONRead, _ edit: (String) -> String = { $0 }) throws -> String {
                let values = try #require(target["proposal"]?.list).map { step in
                    let (period, value) = (step["period"]?.text ?? "", edit(step["value"]?.text ?? ""))
                    return "{\"period\":\"\(period)\",\"value\":\"\(value)\"}"
                }
                let list = values.joined(separator: ",")
                return "{\"target\":\"\(target["id"]?.text ?? "")\",\"values\":[\(list)]}"
            }
            func body(_ paths: [String], _ reason: String = "按年度工作要点") -> String {
                "{\"seen\":\"\(seen)\",\"reason\":\"\(reason)\",\"paths\":[\(paths.joined(separator: ","))]}"
            }
            let two = body([try wish(open[0]), try wish(open[1])])
            let missing = body([try wish(open[0]), try wish(open[1]) { _ in "1" }])
            let refused = try await program.send(APIDecidingTests.path, "confirm-path-0", missing)
            #expect(refused.status == .unprocessableContent && refused.code == "path.misses-target")
            let done = try await program.send(APIDecidingTests.path, "confirm-path-1", two)
            #expect(done.status == .created && done.data?["vintage"] == .number("3"))
            let again = try await program.send(APIDecidingTests.path, "confirm-path-1", two)
            #expect(again.status == .ok && again.data?["state"] == .text("known"))
            let after = try await program.api.get(APIDecidingTests.path).data
            let standing = try #require(after?["targets"]?.list).filter { $0["standing"] == .flag(true) }
            #expect(standing.map { $0["id"] } == [open[0]["id"], open[1]["id"]])
            #expect(standing.first?["confirmed"] == open[0]["proposal"])
            let one = "{\"target\":\"\(open[0]["id"]?.text ?? "")\",\"values\":[]}"
            let back = try await program.send(APIDecidingTests.path, "confirm-path-2", body([one]))
            #expect(back.status == .created)
            let used = try await program.send(APIDecidingTests.path, "confirm-path-2", two)
            #expect(used.status == .conflict && used.code == "api.command-used")
            let unordered = try wish(open[0]).replacing("\"period\":\"2021\"", with: "\"period\":\"2022\"")
            let wrong = try await program.send(APIDecidingTests.path, "confirm-path-3", body([unordered]))
            #expect(wrong.status == .unprocessableContent && wrong.code == "path.other-year")
        }
    }

    @Test func `orgs, the path and the leader's sheet tell what their pages do`() async throws {
        try await APIBrowser.visit { api in
            let own = "/api/v1/plans/\(ShippedWorld.plan)"
            let all = try await api.get(own + "/orgs").data
            let total = try #require(all?["named"]?.list?.count)
            #expect(all?["namedTotal"] == .number("\(total)") && all?["namedCount"] == .number("\(total)"))
            let parks = try await api.get(own + "/orgs?kind=park")
            let named = try #require(parks.data?["named"]?.list)
            #expect(!named.isEmpty && named.count < total)
            #expect(named.allSatisfy { $0["kind"] == .text("park") })
            #expect(parks.data?["orgs"]?.list?.count == all?["orgs"]?.list?.count)
            let page = try await api.browser.get(
                try #require(parks.json[path: "links", "page"]?.text)
            ).text
            for name in named { #expect(page.contains(name["id"]?.text ?? "?")) }
            #expect(try await api.get(own + "/orgs?q=zzzz").data?["named"]?.list?.isEmpty == true)
            let sheet = try #require(try await api.get(own + "/leader").data)
            let leader = try await api.browser.get("/plans/\(ShippedWorld.plan)/leader?lang=en").text
            let choices = try #require(sheet["decisions"]?.list)
            #expect(!choices.isEmpty && sheet["behind"]?.list?.isEmpty == false)
            for choice in choices {
                let title = try #require(choice[path: "title", "en"]?.text)
                #expect(leader.contains(title.replacing("&", with: "&amp;")), "\(title)")
            }
            let path = try #require(try await api.get(own + "/path").data?["targets"]?.list)
            #expect(path.contains { $0["obstacle"] != .null && $0["proposal"]?.list?.isEmpty == true })
        }
    }

    @Test(arguments: [
        ("", "api.not-an-object"), ("[]", "api.not-an-object"), ("{\"seen\":1}", "api.bad-member"),
        ("{\"seen\":\"zz\",\"candidate\":\"x\",\"reason\":\"y\"}", "api.bad-member"),
        (choice(String(repeating: "0", count: 64), "x", "y").dropLast() + ",\"more\":1}", "api.bad-member"),
        ("{\"seen\":\"\(String(repeating: "0", count: 64))\",\"reason\":\"y\"}", "api.bad-member"),
    ])
    func `a body that is not what is wanted is refused`(body: String, code: String) async throws {
        try await APIDecidingTests.open { program in
            let seen = try await program.send(APIDecidingTests.baseline, "a-command-1", body)
            #expect(seen.status == .badRequest && seen.code == code)
        }
    }

    @Test func `a decision has so many bytes, targets and years`() async throws {
        try await APIDecidingTests.open { program in
            let zeros = String(repeating: "0", count: 64)
            func send(_ number: Int, _ body: String) async throws -> APISeen {
                try await program.send(APIDecidingTests.path, "a-bound-\(number)", body)
            }
            func paths(_ targets: Int, _ values: Int) -> String {
                let value = #"{"period":"2021","value":"1"}"#
                let path = "{\"target\":\"a\",\"values\":[\(several(value, values))]}"
                return "{\"seen\":\"\(zeros)\",\"reason\":\"a\",\"paths\":[\(several(path, targets))]}"
            }
            func several(_ text: String, _ count: Int) -> String {
                [String](repeating: text, count: count).joined(separator: ",")
            }
            let bytes = SiteLimits().formBytes
            let full = try await send(1, "{}" + String(repeating: " ", count: bytes - 2))
            #expect(full.status == .badRequest && full.code == "api.bad-member")
            let over = try await send(2, "{}" + String(repeating: " ", count: bytes - 1))
            #expect(over.status == .contentTooLarge)
            let (targets, years) = (StoreLimits.decidedTargets, DecisionJSON.years)
            for (body, isRead) in [
                (paths(targets, 0), true), (paths(targets + 1, 0), false), (paths(1, years), true),
                (paths(1, years + 1), false),
            ] {
                let seen = try await send(body.utf8.count, body)
                #expect((seen.code != "api.bad-member") == isRead, "\(body.utf8.count) bytes")
            }
        }
    }

    @Test(arguments: [baseline, path, "/api/v1/plans/\(ShippedWorld.plan)/amendment"])
    func `nobody decides without the link, the token and a page of ours`(address: String) async throws {
        try await APIBrowser.visit(try await ShippedWorld.office()) { api in
            func code(_ token: String, _ origin: String?) async throws -> String {
                var headers: HTTPFields = [.contentType: "application/json"]
                headers[.origin] = origin
                if let name = HeaderField.Name("X-CSRF-Token") { headers[name] = token }
                if let name = HeaderField.Name("Idempotency-Key") { headers[name] = "a-command-1" }
                let told = try await api.send(address, .post, headers, "{}")
                return "\(told.status.code) \(told.code ?? "")"
            }
            let ours = "http://localhost"
            #expect(try await code("guess", ours) == "403 site.writing-needs-link")
            _ = try await api.browser.open()
            let token = try #require(try await api.get("/api/v1/session").json["formToken"]?.text)
            #expect(try await code("guess", ours) == "403 api.wrong-token")
            for origin in [nil, "null", "http://evil.example"] {
                #expect(try await code(token, origin) == "403 site.foreign-form")
            }
            #expect(try await code(token, ours) == "400 api.bad-member")
        }
    }

    @Test func `who may not decide, and what cannot be decided, is told why in both languages`() async throws
    {
        try await APIDecidingTests.open { program in
            let address = APIDecidingTests.baseline
            let seen = try #require(try await program.api.get(address).data?["seen"]?.text)
            func code(_ key: String?, _ body: String, at path: String? = nil) async throws -> String {
                let told = try await program.send(path ?? address, key, body)
                #expect(told.json[path: "messages", "zh"]?.text?.isEmpty == false)
                #expect(told.json[path: "messages", "en"]?.text?.isEmpty == false)
                return "\(told.status.code) \(told.code ?? "")"
            }
            let good = APIDecidingTests.choice(seen, "C100=1", "理由")
            #expect(try await code(nil, good) == "428 api.no-command")
            #expect(try await code("a-command-1", good) == "422 decision.unknown-candidate")
            let candidate = try await program.api.get(address).data?["candidates"]?.list?.first?["id"]?.text
            let unsaid = APIDecidingTests.choice(seen, candidate, " ")
            #expect(try await code("a-command-2", unsaid) == "422 decision.no-reason")
            let old = APIDecidingTests.choice(String(repeating: "0", count: 64), candidate, "理由")
            #expect(try await code("a-command-3", old) == "409 decision.plan-amended")
            let nothing = APIDecidingTests.choice(seen, nil, "理由")
            #expect(try await code("a-command-4", nothing) == "409 decision.nothing-stands")
            let nowhere = address.replacing("rd-intensity", with: "no-such")
            #expect(try await code("a-command-5", good, at: nowhere) == "404 page.indicator-not-found")
            let past = address + "?as-of=1"
            #expect(try await code("a-command-6", good, at: past) == "409 as-of.read-only")
            let lost = APIDecidingTests.path + "?as-of=1"
            #expect(try await code("a-command-6", "{}", at: lost) == "409 as-of.read-only")
            let amendment = "/api/v1/plans/\(ShippedWorld.plan)/amendment?as-of=1"
            #expect(try await code("a-command-6", "{}", at: amendment) == "409 as-of.read-only")
            let type = try await program.send(address, "a-command-7", good, type: "text/csv")
            #expect(type.status == .unsupportedMediaType && type.code == "api.json-only")
        }
        try await APIBrowser.visit { api in
            let headers: HTTPFields = [.contentType: "application/json", .origin: "http://localhost"]
            for address in [APIDecidingTests.baseline, APIDecidingTests.path] {
                let told = try await api.send(address, .post, headers, "{}")
                #expect(told.status == .forbidden && told.code == "site.writing-needs-link")
            }
            let amendment = try await api.get("/api/v1/plans/\(ShippedWorld.plan)/amendment")
            #expect(amendment.status == .forbidden)
        }
    }

    @Test func `changed documents are shown, adopted once by what was shown, and by nothing else`()
        async throws
    {
        let folder = "Tests/Fixtures/plans/linhai-2023-2027"
        let address = "/api/v1/plans/linhai-2023-2027/amendment"
        let plain = try await ShippedWorld.office(folder: folder)
        let waiting = WaitingFolder(try ShippedWorld.documents(folder))
        let office = SiteOffice(
            store: plain.store, desk: plain.desk, sheets: plain.sheets, actor: plain.actor, folders: waiting,
            now: plain.now)
        try await APIDecidingTests.open(office) { program in
            let nothing = try await program.api.get(address).data
            #expect(nothing?["digest"] == .null && nothing?["files"]?.list?.isEmpty == true)
            try waiting.edit("parameters.yaml") { $0.replacing("value: 90%", with: "value: 85%") }
            let shown = try await program.api.get(address).data
            let digest = try #require(shown?["digest"]?.text)
            #expect(shown?["needsBasis"] == .flag(true) && shown?["itemCount"] == .number("1"))
            #expect(shown?["items"]?.list?.first?["kind"] == .text("parameter"))
            func body(_ digest: String, _ basis: String) -> String {
                "{\"digest\":\"\(digest)\",\"basis\":\"\(basis)\"}"
            }
            let bare = try await program.send(address, "adopt-command-0", "{\"digest\":\"\(digest)\"}")
            #expect(bare.status == .unprocessableContent && bare.code == "amendment.needs-basis")
            let other = try await program.send(
                address, "adopt-command-1", body(String(repeating: "0", count: 64), "会议纪要"))
            #expect(other.status == .conflict && other.code == "amendment.folder-changed")
            let done = try await program.send(address, "adopt-command-2", body(digest, "会议纪要"))
            #expect(done.status == .created && done.data?["vintage"] == .number("3"))
            let again = try await program.send(address, "adopt-command-2", body(digest, "会议纪要"))
            #expect(again.status == .ok && again.data?["state"] == .text("known"))
            let used = try await program.send(address, "adopt-command-2", body(digest, "别的依据"))
            #expect(used.status == .conflict && used.code == "api.command-used")
            #expect(try await program.api.get(address).data?["digest"] == .null)
            try waiting.edit("parameters.yaml") { $0.replacing("unit: \"%\"", with: "unit: 斤") }
            let faulty = try await program.api.get(address).data
            #expect(faulty?["digest"] == .null)
            #expect(faulty?["problems"]?.list?.first?["code"] == .text("formula-unknown-unit"))
        }
    }
}

/// A folder whose documents a test edits.
private final class WaitingFolder: PlanFolders {
    private let files: Mutex<[DocumentFile]>

    init(_ files: [DocumentFile]) { self.files = Mutex(files) }

    func edit(_ path: String, _ change: (String) -> String) throws {
        files.withLock { files in
            files = files.map { file in
                guard file.path == path else { return file }
                return DocumentFile(
                    path: path, bytes: Array(change(String(decoding: file.bytes, as: UTF8.self)).utf8))
            }
        }
    }

    func documents(of plan: String, _ problems: Problems) throws -> [DocumentFile]? {
        files.withLock { $0 }
    }
}
