import Hummingbird
import Kernel

/// What a writing request must show: the present, the session of the one-time link, our own origin, the
/// form's token.
enum WriteGuard {
    static func session(_ context: SiteContext) throws(SiteRefusal) -> SiteSession {
        guard let session = context.visit.session else {
            throw SiteRefusal(.forbidden, "site.writing-needs-link")
        }
        if context.visit.asksForMoment { throw SiteRefusal(.conflict, "as-of.read-only") }
        return session
    }

    /// What a program's request must show: the same, its token in the head.
    static func check(_ request: Request, _ context: SiteContext) throws(SiteRefusal) {
        let session = try session(context)
        try checkOrigin(request)
        let token = HeaderField.Name("X-CSRF-Token").flatMap { request.headers[$0] } ?? ""
        guard SessionBook.isEqual(token, session.formToken) else {
            throw SiteRefusal(.forbidden, "api.wrong-token")
        }
    }

    /// The fields of a plain form.
    static func fields(
        _ request: Request, _ context: SiteContext, _ bodies: RequestBodies
    ) async throws -> FormFields {
        let session = try session(context)
        try checkOrigin(request)
        let body = try await bodies.collect(request, upTo: bodies.limits.formBytes)
        let fields = FormFields(encoded: String(buffer: body))
        try checkToken(fields, session)
        return fields
    }

    /// The fields and files of a form that carries files.
    static func multipart(
        _ request: Request, _ context: SiteContext, _ bodies: RequestBodies, limit: Int
    ) async throws -> Multipart {
        let session = try session(context)
        try checkOrigin(request)
        let body = try await bodies.collect(request, upTo: limit + bodies.limits.formBytes)
        let type = request.headers[.contentType] ?? ""
        guard let multipart = Multipart(Array(body.readableBytesView), contentType: type) else {
            throw SiteRefusal(.badRequest, "site.bad-request")
        }
        try checkToken(multipart.fields, session)
        return multipart
    }

    /// Browsers name the page's origin in every form they send; a form of another site names its own.
    private static func checkOrigin(_ request: Request) throws(SiteRefusal) {
        let origin = request.headers[.origin] ?? ""
        let host = request.head.authority ?? ""
        guard !host.isEmpty, origin == "http://\(host)" || origin == "https://\(host)" else {
            throw SiteRefusal(.forbidden, "site.foreign-form")
        }
    }

    private static func checkToken(_ fields: FormFields, _ session: SiteSession) throws(SiteRefusal) {
        guard SessionBook.isEqual(fields["csrf"], session.formToken) else {
            throw SiteRefusal(.forbidden, "site.foreign-form")
        }
    }
}
