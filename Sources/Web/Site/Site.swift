public import Hummingbird
public import Kernel
public import Logging
import Office
import Plans
import Words

/// The site: every route over one office.
public struct Site: Sendable {
    let settings: SiteSettings
    let templates: Templates
    let frame: PageFrame
    let sessions: SessionBook
    let bodies: RequestBodies
    let streams: Places
    let pages = KeptPages()
    let logger: Logger

    /// Reads templates and assets from the home folder; refused where one is missing or broken.
    public init(_ settings: SiteSettings, logger: Logger) throws(Refusal) {
        self.settings = settings
        self.logger = logger
        bodies = RequestBodies(limits: settings.limits)
        streams = Places(settings.limits.streams)
        templates = try Templates(folder: settings.home + "/templates")
        frame = PageFrame(
            assets: try Assets(folder: settings.home + "/site"),
            vendor: try Assets(folder: settings.home + "/assets/vendor"))
        sessions = SessionBook(openToken: settings.openToken, newToken: settings.newToken)
    }

    /// The router of every page over one office.
    public func router(_ office: SiteOffice) -> Router<SiteContext> {
        let router = Router(context: SiteContext.self, options: .autoGenerateHeadEndpoints)
        let table = APITable(isPublic: settings.isPublic)
        let errors = ErrorPages(
            templates: templates, frame: frame, newToken: settings.newToken, logger: logger)
        router.add(
            middleware: SiteGate(
                settings: settings, sessions: sessions, errors: errors,
                problems: APIProblems(table: table, newToken: settings.newToken, logger: logger),
                crowd: Places(settings.limits.requests), now: office.now,
                hoursFromUTC: office.hoursFromUTC))
        router.add(middleware: PageKeeper(pages: pages, office: office))
        let (assets, vendor) = (frame.assets, frame.vendor)
        router.get("site/**") { request, context in
            try assets.respond(context.parameters.getCatchAll().joined(separator: "/"), request)
        }
        router.get("vendor/**") { request, context in
            try vendor.respond(context.parameters.getCatchAll().joined(separator: "/"), request)
        }
        PlanRoutes(site: self, office: office).add(to: router)
        ExploreRoutes(site: self, office: office).add(to: router)
        SearchRoutes(site: self, office: office).add(to: router)
        LiveRoutes(site: self, office: office).add(to: router)
        CalendarRoutes(site: self, office: office).add(to: router)
        DecisionRoutes(site: self, office: office).add(to: router)
        if let papers = settings.papers {
            ExportRoutes(site: self, office: office, papers: papers).add(to: router)
        }
        HistoryRoutes(site: self, office: office).add(to: router)
        ChangesFeed(site: self, office: office).add(to: router)
        table.add(to: router, self, office)
        if !settings.isPublic {
            ImportRoutes(site: self, office: office).add(to: router)
            AdoptionRoutes(site: self, office: office).add(to: router)
        }
        return router
    }

    /// Evaluates every plan and draws its front page once, so that the first reader need not wait for that.
    public func prepare(_ office: SiteOffice) async throws {
        let routes = PlanRoutes(site: self, office: office)
        for plan in try await office.desk.planIDs() {
            for language in Language.allCases {
                var visit = Visit()
                (visit.language, visit.path) = (language, SiteURL.plan(plan, .overview).path)
                _ = try await routes.overview(visit, plan: plan)
            }
        }
    }

    /// A plan's page as an answer.
    func page(
        _ template: String, _ model: any Sendable, title: String, _ reader: PageReader,
        _ current: NavigationPage?,
        _ visit: Visit
    ) -> Response {
        let told = visit.isLive ? nil : visit.session.flatMap { sessions.takeTold($0) }
        let subject = PageFrame.Subject(
            id: reader.plan.id, title: reader.plan.title, status: reader.plan.status.rawValue,
            asOf: reader.today, position: reader.position, hoursFromUTC: reader.hoursFromUTC,
            world: reader.worldKind, page: current)
        let frame = frame.frame(visit, title: title, subject: subject, told: told)
        return Site.answer(
            templates.render(template, PageModel(frame: frame, page: model), visit.language), visit)
    }

    /// A page for this reader. It is always asked for again, since the next entry may change it, and a page
    /// with a form's token stays with its browser.
    private static func answer(_ html: String, _ visit: Visit) -> Response {
        let bytes = ByteBuffer(string: html)
        let headers: HTTPFields = [
            .contentType: "text/html; charset=utf-8",
            .eTag: "\"\(Assets.tag(bytes.readableBytesView))\"", .vary: "Cookie, Accept-Language",
            .cacheControl: visit.session == nil ? "no-cache" : "private, no-cache",
        ]
        let page = Response(status: .ok, headers: headers, body: .init(byteBuffer: bytes))
        return unlessKnown(page, visit)
    }

    /// 304 instead of a page where the browser has just this one.
    static func unlessKnown(_ page: Response, _ visit: Visit) -> Response {
        guard let tag = page.headers[.eTag], Assets.isKnown(tag, visit.knownTags) else { return page }
        var headers = page.headers
        headers[.contentLength] = nil
        return Response(status: .notModified, headers: headers)
    }

    /// On to another page of ours, asked anew.
    static func redirect(to url: SiteURL) -> Response {
        Response(status: .seeOther, headers: [.location: url.path])
    }
}
