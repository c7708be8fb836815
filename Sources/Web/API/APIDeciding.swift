import Documents
import Foundation
import Hummingbird
import Kernel
import Office
import Plans

/// The verbs beside figures: choosing a baseline, confirming yearly values, adopting changed documents. They
/// do what the pages and subcommands do.
enum APIDeciding {
    private static let problems = [403, 404, 408, 409, 413, 415, 422, 428]

    static let routes: [APIRoute] = [
        APIRoute(
            .post, "/plans/{plan}/indicators/{indicator}/baseline", "chooseBaseline", .document("Written"),
            "Chooses between baselines that disagree, or takes the choice back.",
            parameters: [APIWriting.command] + APIWriting.guards, body: .json(DecisionJSON.baseline),
            problems: problems
        ) { call in try await chooseBaseline(call) },
        APIRoute(
            .post, "/plans/{plan}/path", "confirmPath", .document("Written"),
            "Confirms yearly values of targets, or takes confirmations back; all or none.",
            parameters: [APIWriting.command] + APIWriting.guards, body: .json(DecisionJSON.path),
            problems: problems
        ) { call in try await confirmPath(call) },
        APIRoute(
            .get, "/plans/{plan}/amendment", "readAmendment", .document("Amendment"),
            "What the changed documents of the plan's folder would move; only for a session of the one-time "
                + "link.", problems: [403, 404]
        ) { call in
            _ = try WriteGuard.session(call.context)
            let reader = try await call.reader()
            let waiting = try await call.office.waiting(call.plan())
            let links = DocumentLinks(own: call.own, page: try call.shown(.adopting))
            let data = reader.amendment(waiting.amendment, problems: waiting.problems)
            return .fresh(reader.document(data, links))
        },
        APIRoute(
            .post, "/plans/{plan}/amendment", "adoptAmendment", .document("Written"),
            "Adopts the changed documents that were shown.",
            parameters: [APIWriting.command] + APIWriting.guards, body: .json(DecisionJSON.adoption),
            problems: problems
        ) { call in try await adopt(call) },
    ]

    private static func chooseBaseline(_ call: APICall) async throws -> APIContent {
        let (plan, command, body) = try await asked(call)
        let indicator = try call.path("indicator")
        let candidate = try body.textOrNull("candidate")
        let seen = try body.hash("seen")
        let reason = try body.text("reason")
        try body.finish()
        let asked = AskedCommand.baseline(
            indicator: indicator, candidate: candidate, seen: seen, reason: reason)
        let told = Message("api.baseline-done", ["indicator": .text(indicator)])
        return try await answer(call, command, plan, asked, told) { office, view in
            guard let found = view.plan.indicator(indicator) else {
                throw Refusal("page.indicator-not-found", ["indicator": .text(indicator)])
            }
            let options = view.baselineOptions(of: found)
            let wish = try view.choosing(
                candidate.map { token throws(Refusal) in try options.candidate(token: token) }, options,
                seen: seen, reason: reason)
            return (.chooseBaseline(wish), options.told(wish))
        }
    }

    private static func confirmPath(_ call: APICall) async throws -> APIContent {
        let (plan, command, body) = try await asked(call)
        let paths = try body.paths()
        let seen = try body.hash("seen")
        let reason = try body.text("reason")
        try body.finish()
        let asked = AskedCommand.path(paths, seen: seen, reason: reason)
        let told = Message("path.done", ["count": .integer(paths.count)])
        return try await answer(call, command, plan, asked, told) { office, view in
            (.confirmPath(try view.confirming(paths, seen: seen, reason: reason)), told)
        }
    }

    private static func adopt(_ call: APICall) async throws -> APIContent {
        let (plan, command, body) = try await asked(call)
        let digest = try body.hash("digest")
        let basis = try body.optionalText("basis") ?? ""
        try body.finish()
        let asked = AskedCommand.adoption(digest: digest, basis: basis)
        let told = Message("api.adoption-done")
        if let known = try await call.office.store.written(command, plan: plan, asked) {
            return try await content(call, known, told)
        }
        guard let amendment = try await call.office.waiting(plan).amendment, amendment.digest == digest else {
            // The same request may have come in between.
            if let known = try await call.office.store.written(command, plan: plan, asked) {
                return try await content(call, known, told)
            }
            throw Refusal("amendment.folder-changed")
        }
        let written = try await call.office.adopt(amendment, basis: basis, as: command)
        return try await content(call, written, told)
    }

    /// What every writing request shows: that it may write, its plan, its command, its body.
    private static func asked(_ call: APICall) async throws -> (String, String, DecisionJSON) {
        try WriteGuard.check(call.request, call.context)
        let plan = try call.plan()
        _ = try await call.office.view(of: plan)
        let command = try APIWriting.key(call.request)
        return (plan, command, try await DecisionJSON.read(call))
    }

    /// Does a decision once: what its command did before is told again.
    private static func answer(
        _ call: APICall, _ command: String, _ plan: String, _ asked: AskedCommand, _ before: Message,
        _ wish: @Sendable (SiteOffice, PlanView) throws -> (Verb, Message)
    ) async throws -> APIContent {
        let office = call.office
        if let known = try await office.store.written(command, plan: plan, asked) {
            return try await content(call, known, before)
        }
        let (verb, told) = try wish(office, try await office.view(of: plan))
        let written = try await office.store.write(
            Command(id: command, actor: office.actor, at: office.now(), verb: verb))
        return try await content(call, written, told)
    }

    private static func content(
        _ call: APICall, _ written: WrittenCommand, _ message: Message
    ) async throws -> APIContent {
        let reader = try await call.reader()
        let status: HTTPResponse.Status = written.isRepeated ? .ok : .created
        let data = reader.written(written, message)
        return .fresh(reader.document(data, DocumentLinks(own: call.own)), status: status)
    }
}

/// The body of a decision: an object whose members are known, all of them used.
final class DecisionJSON {
    private let members: [String: Any]
    private var used: Set<String> = []

    private init(_ members: [String: Any]) { self.members = members }

    static func read(_ call: APICall) async throws -> DecisionJSON {
        let type = (call.request.headers[.contentType] ?? "").lowercased().prefix { $0 != ";" }
        guard type.filter({ !$0.isWhitespace }) == "application/json" else {
            throw SiteRefusal(.unsupportedMediaType, "api.json-only")
        }
        let bodies = call.site.bodies
        let buffer = try await bodies.collect(call.request, upTo: bodies.limits.formBytes)
        let decoded = try? JSONSerialization.jsonObject(with: Data(buffer.readableBytesView))
        guard let members = decoded as? [String: Any] else { throw wrong("") }
        return DecisionJSON(members)
    }

    private static func wrong(_ name: String) -> SiteRefusal {
        SiteRefusal(
            .badRequest, name.isEmpty ? "api.not-an-object" : "api.bad-member", ["name": .text(name)])
    }

    func text(_ name: String) throws -> String {
        used.insert(name)
        guard let text = members[name] as? String else { throw DecisionJSON.wrong(name) }
        return text
    }

    /// Text or `null`; refused where the member is not there, since `null` takes something back.
    func textOrNull(_ name: String) throws -> String? {
        guard members[name] != nil else { throw DecisionJSON.wrong(name) }
        return try optionalText(name)
    }

    /// Text, or nothing where the member is `null` or not there.
    func optionalText(_ name: String) throws -> String? {
        used.insert(name)
        guard let member = members[name], !(member is NSNull) else { return nil }
        return try text(name)
    }

    func hash(_ name: String) throws -> ContentHash {
        guard let hash = ContentHash(hex: try text(name)) else { throw DecisionJSON.wrong(name) }
        return hash
    }

    /// Yearly values of one target: more than any plan has.
    static let years = 100

    /// Yearly values by target.
    func paths() throws -> [AskedPath] {
        used.insert("paths")
        guard let list = members["paths"] as? [Any], list.count <= StoreLimits.decidedTargets else {
            throw DecisionJSON.wrong("paths")
        }
        return try list.map { item in
            guard let path = item as? [String: Any], path.count == 2, let target = path["target"] as? String,
                let told = path["values"] as? [Any], told.count <= DecisionJSON.years
            else { throw DecisionJSON.wrong("paths") }
            return AskedPath(target: target, values: try told.map { try DecisionJSON.value($0) })
        }
    }

    private static func value(_ step: Any) throws -> AskedPath.Value {
        guard let step = step as? [String: String], step.count == 2, let period = step["period"],
            let value = step["value"].flatMap({ DecimalText($0) })
        else { throw wrong("values") }
        return AskedPath.Value(period: period, value: value.value)
    }

    /// Refuses members that nobody asked for.
    func finish() throws {
        if let other = members.keys.sorted().first(where: { !used.contains($0) }) {
            throw DecisionJSON.wrong(String(other.prefix(60)))
        }
    }

    static let seen = JSONSchema.Member(
        "seen", .hash, "The documents that were seen, as the document of the same address tells.")
    static let reason = JSONSchema.Member("reason", .text, "Why; kept with the decision and shown.")

    static let baseline = NamedSchema(
        name: "BaselineChoice", about: "A choice between baselines.",
        schema: .object([
            seen,
            JSONSchema.Member(
                "candidate", .nullable(.text), "The candidate's identifier; null takes the choice back."),
            reason,
        ]))

    static let path = NamedSchema(
        name: "PathConfirmation", about: "Yearly values to be confirmed; all or none.",
        schema: .object([
            seen,
            JSONSchema.Member(
                "paths", .list(.named("ConfirmedPath"), most: StoreLimits.decidedTargets), "The targets."),
            reason,
        ]))

    static let target = NamedSchema(
        name: "ConfirmedPath", about: "The yearly values of one target.",
        schema: .object([
            JSONSchema.Member("target", .text, "The target's identifier."),
            JSONSchema.Member(
                "values", .list(.named("PathPoint"), most: years),
                "A value for every year to the due one, which is the target's own; none take it back."),
        ]))

    static let adoption = NamedSchema(
        name: "AmendmentAdoption", about: "That the changed documents which were shown are adopted.",
        schema: .object([
            JSONSchema.Member("digest", .hash, "What was shown."),
            JSONSchema.Member(
                "basis", .nullable(.text), "The decision, its number or the meeting.", isOptional: true),
        ]))

    static let schemas = [baseline, path, target, adoption]
}
