import Hummingbird
import Kernel
import Office
import Words

/// The first thing a request meets and the last thing an answer passes: host, language, session, moment,
/// errors, headers.
struct SiteGate: RouterMiddleware {
    let settings: SiteSettings
    let sessions: SessionBook
    let errors: ErrorPages
    let problems: APIProblems
    /// The requests that are worked on.
    let crowd: Places
    /// The clock that says which moments have come, and the hours from UTC by which it tells days.
    let now: @Sendable () -> Instant
    let hoursFromUTC: Int

    func handle(
        _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.visit = visit(request)
        var response: Response
        do {
            try checkHost(request)
            try checkAddress(request)
            guard let place = crowd.take() else {
                throw SiteRefusal(.serviceUnavailable, "site.busy")
            }
            defer { withExtendedLifetime(place) {} }
            response = try await next(request, context)
        } catch {
            response =
                APIProblems.answers(context.visit.path)
                ? problems.respond(to: error, request, context.visit)
                : errors.respond(to: error, context.visit)
        }
        if context.visit.isLanguageAsked {
            response.headers.append(
                HeaderField(cookie: "lang", context.visit.language.rawValue, maxAge: 31_536_000))
        }
        for field in SiteGate.headers where response.headers[field.name] == nil {
            response.headers.append(field)
        }
        return response
    }

    private func visit(_ request: Request) -> Visit {
        var visit = Visit()
        visit.path = SiteGate.own(request.uri.path)
        visit.query = FormFields(encoded: request.uri.query ?? "")
        let cookies = SiteCookies(request)
        if let asked = Language(rawValue: visit.query["lang"]) {
            visit.language = asked
            visit.isLanguageAsked = true
        } else if let known = cookies["lang"].flatMap({ Language(rawValue: $0) }) {
            visit.language = known
        } else {
            // A first visit in the browser's own language; Chinese where it prefers neither.
            visit.language = APIProblems.language(request, visit)
        }
        visit.isLive = SiteGate.live.map { request.headers[$0] != nil } ?? false
        visit.session =
            settings.isPublic ? nil : cookies[settings.sessionCookie].flatMap { sessions.session($0) }
        visit.knownTags = request.headers[.ifNoneMatch] ?? ""
        do {
            let text = visit.query[SiteQueryItem.moment]
            visit.asOf = try AsOf(text, now: now(), hoursFromUTC: hoursFromUTC)
        } catch {
            visit.wrongMoment = error
        }
        return visit
    }

    /// A path that pages may link to: behind two slashes, backslashes too, browsers read the name of another
    /// site.
    static func own(_ path: String) -> String {
        "/" + String(Substring(path.utf8.drop { $0 <= 0x20 || $0 == 0x2F || $0 == 0x5C }))
    }

    /// A page of ours under another name is another site's trick (DNS rebinding).
    private func checkHost(_ request: Request) throws(SiteRefusal) {
        // Of two names a proxy may mean one and we the other (RFC 9112, section 3.2).
        if let name = HeaderField.Name("Host"), request.headers[name] != nil {
            throw SiteRefusal(.badRequest, "site.bad-request")
        }
        guard !settings.hosts.isEmpty else { return }
        let host = request.head.authority?.lowercased() ?? ""
        if !settings.hosts.contains(host) {
            throw SiteRefusal(
                .misdirectedRequest, "site.wrong-host", ["host": .text(String(host.prefix(100)))])
        }
    }

    private func checkAddress(_ request: Request) throws(SiteRefusal) {
        if (request.head.path ?? "").utf8.count > settings.limits.addressBytes {
            throw SiteRefusal(
                .uriTooLong, "site.address-too-long", ["most": .integer(settings.limits.addressBytes)])
        }
    }

    /// What the script of an open page says when it fetches the page anew.
    private static let live = HeaderField.Name("Tidemark-Live")

    private static let headers: HTTPFields = {
        let policy = [
            "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'",
            "font-src 'self'",
            "connect-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
        ]
        var headers: HTTPFields = [
            .contentSecurityPolicy: policy.joined(separator: "; "), .xContentTypeOptions: "nosniff",
            .cacheControl: "no-cache",
        ]
        for (name, value) in [
            ("Referrer-Policy", "same-origin"), ("Cross-Origin-Opener-Policy", "same-origin"),
            ("Cross-Origin-Resource-Policy", "same-origin"), ("X-Frame-Options", "DENY"),
            ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
        ] {
            if let name = HeaderField.Name(name) { headers[name] = value }
        }
        return headers
    }()
}

/// The cookies of a request; ours carry a prefix, so that other servers on the same host keep theirs.
struct SiteCookies {
    static let prefix = "tidemark_"
    private var values: [String: String] = [:]

    init(_ request: Request) {
        for line in request.headers[values: .cookie] {
            for pair in line.split(separator: ";") {
                let parts = pair.split(separator: "=", maxSplits: 1)
                guard parts.count == 2 else { continue }
                let name = parts[0].drop { $0 == " " }
                if name.hasPrefix(SiteCookies.prefix) {
                    values[String(name.dropFirst(SiteCookies.prefix.count))] = String(parts[1])
                }
            }
        }
    }

    subscript(_ name: String) -> String? { values[name] }
}

/// One line of a head; Hummingbird re-exports the list only.
typealias HeaderField = HTTPFields.Element

extension HeaderField {
    /// A cookie that scripts cannot read and other sites do not send.
    init(cookie name: String, _ value: String, maxAge: Int? = nil) {
        let age = maxAge.map { "; Max-Age=\($0)" } ?? ""
        self.init(
            name: .setCookie,
            value: "\(SiteCookies.prefix)\(name)=\(value); Path=/; HttpOnly; SameSite=Strict" + age)
    }
}
