import Hummingbird
import Kernel
import Logging
import Office
import Words

/// A refusal that the site itself speaks, with its status.
struct SiteRefusal: Error {
    let status: HTTPResponse.Status
    let message: Message
    /// What a program may send back as `seen`, where it confirmed something else.
    let seen: String?

    init(_ status: HTTPResponse.Status, _ code: String, _ arguments: [String: MessageArgument] = [:]) {
        self.init(status, Message(code, arguments))
    }

    init(_ status: HTTPResponse.Status, _ message: Message, seen: String? = nil) {
        self.status = status
        self.message = message
        self.seen = seen
    }
}

/// Turns what went wrong into a page: a refusal says what happened and what to do, a fault gives its incident
/// number and keeps the detail for the log.
struct ErrorPages: Sendable {
    let templates: Templates
    let frame: PageFrame
    let newToken: @Sendable () -> String
    let logger: Logger

    func respond(to error: any Error, _ visit: Visit) -> Response {
        switch error {
        case let refusal as SiteRefusal: page(refusal.status, refusal.message, visit)
        case let refusal as Refusal: page(ErrorPages.status(of: refusal), refusal.message, visit)
        case let error as any HTTPResponseError: known(error, visit)
        default: fault(error, visit)
        }
    }

    /// The status of an expected refusal: no moment at all, not there, too much just now, or not fit.
    static func status(of refusal: Refusal) -> HTTPResponse.Status {
        switch refusal.message.code {
        case "store.busy", "export.busy": .serviceUnavailable
        case "as-of.unreadable": .badRequest
        case "as-of.future", "as-of.plan-not-yet", "store.unknown-vintage", "store.before-world": .notFound
        case let code where code.hasSuffix("not-found"): .notFound
        default: .unprocessableContent
        }
    }

    /// After how many seconds an overloaded site may be asked again.
    static let retrySeconds = 2

    private func known(_ error: any HTTPResponseError, _ visit: Visit) -> Response {
        switch error.status {
        case .notFound: page(.notFound, Message("site.not-found"), visit)
        case .requestTimeout: page(.requestTimeout, Message("site.body-slow"), visit)
        case .contentTooLarge: page(.contentTooLarge, Message("site.too-large"), visit)
        case let status where status.kind == .clientError: page(status, Message("site.bad-request"), visit)
        default: fault(error, visit)
        }
    }

    private func fault(_ error: any Error, _ visit: Visit) -> Response {
        let incident = String(newToken().prefix(8))
        logger.error(
            "A request failed",
            metadata: ["incident": "\(incident)", "error": "\(String(reflecting: error))"])
        return page(.internalServerError, ErrorPages.message(of: error, incident), visit)
    }

    /// What a person is told of a fault: what failed where the store knows it, and always the incident.
    static func message(of error: any Error, _ incident: String) -> Message {
        guard let fault = error as? StoreFault else {
            return Message("site.fault", ["incident": .text(incident)])
        }
        return Message(
            "site.store-fault", ["what": .message(fault.message), "incident": .text(incident)])
    }

    private func page(_ status: HTTPResponse.Status, _ message: Message, _ visit: Visit) -> Response {
        let words = visit.words
        let title = words.sentence("site.error.title-\(status.kind == .serverError ? "fault" : "refusal")")
        let model = ErrorModel(
            frame: frame.bare(visit, title: title), title: title, sentence: words.sentence(message),
            now: visit.asksForMoment ? visit.now : nil, status: status.code, code: message.code)
        var headers: HTTPFields = [
            .contentType: "text/html; charset=utf-8", .cacheControl: "no-store",
        ]
        if status == .serviceUnavailable {
            let isPaper = message.code == "export.busy"
            headers[.retryAfter] = String(isPaper ? PaperTurns.retrySeconds : ErrorPages.retrySeconds)
        }
        return Response(
            status: status, headers: headers,
            body: .init(byteBuffer: ByteBuffer(string: templates.render("error", model, visit.language))))
    }
}

struct ErrorModel {
    let frame: FrameModel
    let title: String
    let sentence: String
    /// The same address now, where another moment was asked for.
    let now: String?
    let status: Int
    let code: String
}
