public import Hummingbird
public import Kernel
public import Logging

/// The site: every route over one office.
public struct Site: Sendable {
    let settings: SiteSettings
    let templates: Templates
    let frame: PageFrame
    let sessions: SessionBook
    let logger: Logger

    /// Reads templates and assets from the home folder; refused where one is missing or broken.
    public init(_ settings: SiteSettings, logger: Logger) throws(Refusal) {
        self.settings = settings
        self.logger = logger
        templates = try Templates(folder: settings.home + "/templates")
        frame = PageFrame(
            assets: try Assets(folder: settings.home + "/site"),
            vendor: try Assets(folder: settings.home + "/assets/vendor"))
        sessions = SessionBook(openToken: settings.openToken, newToken: settings.newToken)
    }

    /// The router of every page.
    public func router() -> Router<SiteContext> {
        let router = Router(context: SiteContext.self, options: .autoGenerateHeadEndpoints)
        let errors = ErrorPages(
            templates: templates, frame: frame, newToken: settings.newToken, logger: logger)
        router.add(middleware: SiteGate(settings: settings, sessions: sessions, errors: errors))
        let (assets, vendor) = (frame.assets, frame.vendor)
        router.get("site/**") { request, context in
            try assets.respond(context.parameters.getCatchAll().joined(separator: "/"), request)
        }
        router.get("vendor/**") { request, context in
            try vendor.respond(context.parameters.getCatchAll().joined(separator: "/"), request)
        }
        return router
    }

    /// A page as an answer.
    func page(_ name: String, _ model: Any, _ context: SiteContext) -> Response {
        let html = templates.render(name, model, context.visit.language)
        return Response(
            status: .ok, headers: [.contentType: "text/html; charset=utf-8"],
            body: .init(byteBuffer: ByteBuffer(string: html)))
    }
}
