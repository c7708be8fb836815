public import Hummingbird
public import Kernel
public import Logging
import Office
import Plans

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

    /// The router of every page over one office.
    public func router(_ office: SiteOffice) -> Router<SiteContext> {
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
        PlanRoutes(site: self, office: office).add(to: router)
        ExploreRoutes(site: self, office: office).add(to: router)
        if !settings.isPublic { ImportRoutes(site: self, office: office).add(to: router) }
        return router
    }

    /// A plan's page as an answer.
    func page(
        _ template: String, _ model: any Sendable, title: String, _ reader: PageReader,
        _ current: NavigationPage?,
        _ visit: Visit
    ) -> Response {
        let told = visit.session.flatMap { sessions.takeTold($0) }
        let subject = PageFrame.Subject(
            id: reader.plan.id, title: reader.plan.title, status: reader.plan.status.rawValue,
            asOf: reader.today,
            world: reader.worldKind, page: current)
        let frame = frame.frame(visit, title: title, subject: subject, told: told)
        let html = templates.render(template, PageModel(frame: frame, page: model), visit.language)
        return Response(
            status: .ok, headers: [.contentType: "text/html; charset=utf-8"],
            body: .init(byteBuffer: ByteBuffer(string: html)))
    }

    /// On to another page of ours, asked anew.
    static func redirect(to url: SiteURL) -> Response {
        Response(status: .seeOther, headers: [.location: url.path])
    }
}
