import Documents
import Foundation
import Hummingbird
import Kernel
import Office
import Plans

/// The writing addresses: for the browser, or the program, that opened the one-time link. A public site
/// mounts none of them.
enum APIWriting {
    static let guards = [
        APIParameter(
            "X-CSRF-Token", .text, "The token that `GET /api/v1/session` tells.", in: .header,
            isRequired: true),
        APIParameter("Origin", .text, "The site's own origin.", in: .header, isRequired: true),
    ]

    /// What names a decision or adoption.
    static let command = APIParameter(
        "Idempotency-Key", .pattern("^[A-Za-z0-9._-]{8,100}$", example: "2026-11-24-night"),
        "The identifier of the command, chosen by who sends. The same command again changes nothing.",
        in: .header, isRequired: true)

    static let routes: [APIRoute] = [
        APIRoute(
            .get, "/session", "readSession", .json("Session"),
            "The token that writing requests carry; only for a session of the one-time link.", problems: [403]
        ) { call in
            .fresh(APISession.shape.json(try WriteGuard.session(call.context)))
        },
        APIRoute(
            .post, "/plans/{plan}/figures", "sendFigures", .document("FigureImport"),
            "Figures as rows of JSON or as CSV: looked at with `preview=1`, else recorded, all or none.",
            parameters: [
                APIParameter("preview", .choice(["0", "1"]), "1: say what would change and write nothing."),
                APIParameter(
                    "leave-out", .choice(["0", "1"]), "1: leave out rows that cannot be taken."),
                APIParameter(
                    "seen", .pattern(PreviewSeen.pattern, example: PreviewSeen.example),
                    "What a preview said: recorded only where just that would be written, else 409 tells the "
                        + "new one."),
                APIParameter(
                    "Idempotency-Key", .pattern("^[A-Za-z0-9._-]{8,100}$", example: "2026-11-24-night"),
                    "The identifier of the command, chosen by who sends; needed unless previewing. The same "
                        + "command again changes nothing.", in: .header),
            ] + guards, body: .figures, problems: [403, 404, 408, 409, 413, 415, 422, 428]
        ) { call in try await send(call) },
    ]

    private static func send(_ call: APICall) async throws -> APIContent {
        try WriteGuard.check(call.request, call.context)
        let plan = try call.plan()
        let reader = try await call.reader()
        let isPreview = call.query("preview") == "1"
        let command = isPreview ? nil : try key(call.request)
        let sent = try await sheets(call)
        if let command, let known = try await call.office.known(command, plan, sent.source) {
            let preview = try await call.office.preview(sent, plan: plan)
            return answer(call, reader, preview, known)
        }
        let preview = try await call.office.preview(sent, plan: plan)
        guard let command else { return answer(call, reader, preview, "preview") }
        let outcome = try await record(preview, sent, command, plan, call)
        let after = try await call.reader()
        if case .known = outcome { return answer(call, after, preview, "known") }
        return answer(call, after, preview, "recorded")
    }

    /// Records a preview; refused with the new one's `seen` where what would be written has changed.
    private static func record(
        _ preview: FigurePreview, _ sent: SentFigures, _ command: String, _ plan: String, _ call: APICall
    ) async throws -> ImportOutcome {
        let seen = call.query("seen")
        do {
            return try await call.office.record(
                preview, as: command, seen: seen.isEmpty ? nil : seen,
                leavingOutRefused: call.query("leave-out") == "1")
        } catch let refusal as Refusal where refusal.isOfSeenImport {
            let now = try await call.office.preview(sent, plan: plan)
            throw SiteRefusal(.conflict, refusal.message, seen: now.seen.description)
        }
    }

    private static func answer(
        _ call: APICall, _ reader: TwinReader, _ preview: FigurePreview, _ state: String
    ) -> APIContent {
        let status: HTTPResponse.Status = state == "recorded" ? .created : .ok
        let links = DocumentLinks(own: call.own)
        return .fresh(reader.document(reader.figureImport(preview, state: state), links), status: status)
    }

    static func key(_ request: Request) throws(SiteRefusal) -> String {
        guard let key = HeaderField.Name("Idempotency-Key").flatMap({ request.headers[$0] }) else {
            throw SiteRefusal(.preconditionRequired, "api.no-command")
        }
        guard key.wholeMatch(of: /[A-Za-z0-9._-]{8,100}/) != nil else {
            throw SiteRefusal(.badRequest, "api.bad-parameter", ["name": .text("Idempotency-Key")])
        }
        return "api-" + key
    }

    /// The body as tables; the name of their file is a digest of its bytes.
    private static func sheets(_ call: APICall) async throws -> SentFigures {
        let type = (call.request.headers[.contentType] ?? "").lowercased().prefix { $0 != ";" }
        let kind = type.filter { !$0.isWhitespace }
        guard ["application/json", "text/csv"].contains(kind) else {
            throw SiteRefusal(.unsupportedMediaType, "api.wrong-type")
        }
        let buffer = try await call.site.bodies.collect(call.request, upTo: SheetLimits.bytes)
        let bytes = Array(buffer.readableBytesView)
        let source = "API " + ContentHash.of(bytes).description.prefix(16)
        let sheets =
            kind == "text/csv"
            ? try call.office.sheets.sheets(bytes, name: source) : [try FigureJSON.sheet(bytes, name: source)]
        return SentFigures(sheets: sheets, bytes: bytes, source: source)
    }
}

/// Figures as they were sent.
struct SentFigures: Sendable {
    let sheets: [Sheet]
    let bytes: [UInt8]
    let source: String
}

/// Rows of figures in JSON: a list of objects whose members are the columns of a file, all of them texts.
enum FigureJSON {
    static let columns = [
        "element", "org", "period", "value", "unit", "bound", "quality", "origin", "seen_as", "at", "note",
    ]
    static let required = ["element", "org", "period", "value", "unit"]
    static let most = 10_000

    static let row = NamedSchema(
        name: "FigureRow", about: "One figure to be recorded; members are the columns of a file.",
        schema: .object(
            columns.map { name in
                JSONSchema.Member(
                    name, .text, "As in a file; see docs/import.md.", isOptional: !required.contains(name))
            }))

    static let body = NamedSchema(
        name: "FigureRows", about: "Figures to be recorded.",
        schema: .object([JSONSchema.Member("rows", .list(.named("FigureRow"), most: most), "The figures.")]))

    static func sheet(_ bytes: [UInt8], name: String) throws -> Sheet {
        let decoded = try? JSONSerialization.jsonObject(with: Data(bytes))
        guard let object = decoded as? [String: Any], object.count == 1, let list = object["rows"] as? [Any]
        else { throw SiteRefusal(.badRequest, "api.bad-json") }
        guard list.count <= most else {
            throw SiteRefusal(.contentTooLarge, "api.too-many-rows", ["most": .integer(most)])
        }
        var rows = [SheetRow(number: 1, line: 1, cells: columns)]
        for (index, item) in list.enumerated() {
            guard let row = item as? [String: String], row.keys.allSatisfy(columns.contains),
                required.allSatisfy({ row[$0] != nil })
            else { throw SiteRefusal(.badRequest, "api.bad-row", ["row": .integer(index + 1)]) }
            rows.append(SheetRow(number: index + 2, line: index + 1, cells: columns.map { row[$0] ?? "" }))
        }
        return Sheet(file: name, name: name, rows: rows)
    }
}

enum APISession {
    static let shape = Shape<SiteSession>(
        "Session", "What the session of the one-time link needs for writing.",
        [
            ShapeMember("formToken", .text, "Sent as X-CSRF-Token.") { .text($0.formToken) }
        ])
}

extension SiteOffice {
    /// What sent figures would change.
    func preview(_ sent: SentFigures, plan: String) async throws -> FigurePreview {
        let view = try await view(of: plan)
        var preview = try FigureFiles.preview(
            sent.sheets, bytes: sent.bytes, plan: view.plan, known: view.figures)
        preview.checked = PreviewGround(view.adopted, view.position)
        try preview.check(against: view.world.kind)
        return preview
    }

    /// `known` where a command has been done for the plan with these very bytes; refused where it was done
    /// otherwise.
    func known(_ command: String, _ plan: String, _ source: String) async throws -> String? {
        try await store.read { try $0.imported(command, of: plan, from: source) } ? "known" : nil
    }

    func record(
        _ preview: FigurePreview, as command: String, seen: String?, leavingOutRefused: Bool
    ) async throws -> ImportOutcome {
        try await store.record(
            preview, as: command, seen: seen, leavingOutRefused: leavingOutRefused, actor: actor, at: now())
    }
}
