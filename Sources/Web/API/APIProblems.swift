import Hummingbird
import Kernel
import Logging
import Office
import Words

/// Turns what went wrong at an address of the machine interface into problem+json (RFC 9457), in both
/// languages.
struct APIProblems: Sendable {
    let table: APITable
    let newToken: @Sendable () -> String
    let logger: Logger

    /// Whether an address is of the machine interface, whether or not anything is there.
    static func answers(_ path: String) -> Bool { path == "/api" || path.hasPrefix("/api/") }

    func respond(to error: any Error, _ request: Request, _ visit: Visit) -> Response {
        switch error {
        case let refusal as SiteRefusal:
            problem(refusal.status, refusal.message, request, visit, seen: refusal.seen)
        case let refusal as Refusal:
            problem(APIProblems.status(of: refusal), refusal.message, request, visit)
        case let error as any HTTPResponseError: known(error, request, visit)
        default: fault(error, request, visit)
        }
    }

    /// The status of an expected refusal.
    static func status(of refusal: Refusal) -> HTTPResponse.Status {
        switch refusal.message.code {
        case "plan.unknown", "site.no-plan": .notFound
        case "api.command-used", "store.command-id-taken", "store.already-adopted", "decision.already",
            "decision.plan-amended", "decision.nothing-stands", "amendment.folder-changed",
            "import.plan-amended", "import.seen-differs", "import.seen-figures", "store.unit-changed",
            "store.adoption-overtaken":
            .conflict
        default: ErrorPages.status(of: refusal)
        }
    }

    private func known(_ error: any HTTPResponseError, _ request: Request, _ visit: Visit) -> Response {
        switch error.status {
        case .notFound:
            let methods = table.methods(at: visit.path)
            if methods.isEmpty { return problem(.notFound, Message("api.not-found"), request, visit) }
            let list = methods.joined(separator: ", ")
            var response = problem(
                .methodNotAllowed, Message("api.wrong-method", ["methods": .text(list)]), request, visit)
            response.headers[.allow] = list
            return response
        case .contentTooLarge:
            return problem(.contentTooLarge, Message("site.too-large"), request, visit)
        case .requestTimeout: return problem(.requestTimeout, Message("site.body-slow"), request, visit)
        case let status where status.kind == .clientError:
            return problem(status, Message("site.bad-request"), request, visit)
        default: return fault(error, request, visit)
        }
    }

    private func fault(_ error: any Error, _ request: Request, _ visit: Visit) -> Response {
        let incident = String(newToken().prefix(8))
        logger.error(
            "A request failed",
            metadata: ["incident": "\(incident)", "error": "\(String(reflecting: error))"])
        return problem(.internalServerError, ErrorPages.message(of: error, incident), request, visit)
    }

    private func problem(
        _ status: HTTPResponse.Status, _ message: Message, _ request: Request, _ visit: Visit,
        seen: String? = nil
    ) -> Response {
        let language = APIProblems.language(request, visit)
        let problem = APIProblem(
            status: status.code, message: message, language: language, instance: visit.path, seen: seen)
        var headers: HTTPFields = [
            .contentType: "application/problem+json", .cacheControl: "no-store",
            .vary: "Accept, Accept-Language", .contentLanguage: language.tag,
        ]
        if status == .serviceUnavailable { headers[.retryAfter] = "\(ErrorPages.retrySeconds)" }
        let text = APIProblem.shape.json(problem).written(isPretty: true) + "\n"
        return Response(
            status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(string: text)))
    }

    /// The language that a request prefers; of equal ones the first, without a preference the visit's.
    static func language(_ request: Request, _ visit: Visit) -> Language {
        var best: (language: Language, weight: Double)?
        for range in (request.headers[.acceptLanguage] ?? "").prefix(500).split(separator: ",") {
            let parts = range.split(separator: ";").map {
                String($0.filter { !$0.isWhitespace }).lowercased()
            }
            guard let tag = parts.first?.prefix(2), let language = Language(rawValue: String(tag)) else {
                continue
            }
            let weight = parts.dropFirst().compactMap { $0.hasPrefix("q=") ? Double($0.dropFirst(2)) : nil }
            let own = weight.first ?? 1
            if own > 0, own > best?.weight ?? 0 { best = (language, own) }
        }
        return best?.language ?? visit.language
    }
}

/// One problem as it is told.
struct APIProblem: Sendable {
    let status: Int
    let message: Message
    let language: Language
    let instance: String
    let seen: String?

    private func say(_ code: String, _ language: Language) -> String {
        Words(language: language).sentence(code)
    }

    private var title: String {
        say(APIProblem.titled.contains(status) ? "api.title-\(status)" : "api.title-400", language)
    }

    private func detail(_ language: Language) -> String { Words(language: language).sentence(message) }

    /// The statuses that have a title of their own.
    static let titled = [400, 403, 404, 405, 406, 408, 409, 413, 414, 415, 421, 422, 428, 500, 503]

    static let shape = Shape<APIProblem>(
        "Problem", "What went wrong (RFC 9457), and what to do.",
        [
            ShapeMember("type", .format("uri"), "The kind of problem: stable, by its code.") {
                .text("urn:tidemark:problem:" + $0.message.code)
            },
            ShapeMember("title", .text, "The kind of problem in the asked language.") { .text($0.title) },
            ShapeMember("status", .integer(400...599), "The status.") { .integer($0.status) },
            ShapeMember("detail", .text, "What happened and what to do, in the asked language.") {
                .text($0.detail($0.language))
            },
            ShapeMember("code", .text, "The stable code.") { .text($0.message.code) },
            ShapeMember("instance", .format("uri-reference"), "The address that was asked.") {
                .text($0.instance)
            },
            ShapeMember(
                "seen", .nullable(.text), "Where a preview was confirmed and another holds now: its `seen`."
            ) { .optional($0.seen) },
            ShapeMember("messages", .named("Bilingual"), "The detail in both languages.") { problem in
                .object([("zh", .text(problem.detail(.zh))), ("en", .text(problem.detail(.en)))])
            },
        ])
}
