import Hummingbird
import Kernel
import Office
import Words

/// What was accepted about a plan as an Atom feed (RFC 4287), the newest first, in the reader's language.
struct ChangesFeed: Sendable {
    let site: Site
    let office: SiteOffice

    /// Entries of the feed at most.
    static let most = 50

    func add(to router: Router<SiteContext>) {
        router.get("plans/:plan/changes.atom") { request, context in
            let plan = try context.parameters.require("plan")
            let reader = TwinReader(try await office.reader(of: plan, context.visit))
            let page = try await office.changes(of: plan, before: nil, limit: ChangesFeed.most, context.visit)
            let moment = context.visit.asOf.text
            let links = FeedLinks(
                origin: site.origin(of: request), own: SiteURL.plan(plan, .changesFeed).path(asOf: moment),
                page: SiteURL.plan(plan, .overview).path(asOf: moment),
                figures: try await office.onlyFigures(of: page)
            ) { SiteLinks(plan: plan, asOf: String($0)) }
            let text = reader.feed(
                page, title: context.visit.words.sentence("api.feed-title"), language: context.visit.language,
                updatedAtLeast: ChangesFeed.beginning, links)
            let headers: HTTPFields = [
                .contentType: "application/atom+xml; charset=utf-8", .vary: "Cookie, Accept-Language",
                .contentLanguage: context.visit.language.tag,
            ]
            return APIAnswer.tagged(text, headers, request)
        }
    }

    private static let beginning = Instant(microseconds: 0)
}

extension SiteOffice {
    /// The figures of changes that brought only one, by entry.
    func onlyFigures(of page: ChangePage) async throws -> [Int64: FigureRow] {
        try await store.read { reader in
            var figures: [Int64: FigureRow] = [:]
            for change in page.changes { figures[change.entry] = try reader.onlyFigure(of: change) }
            return figures
        }
    }
}

extension Request {
    /// The origin under which the reader asked; the gate lets no other hosts in.
    var origin: String {
        "\(head.scheme == "https" ? "https" : "http")://\(head.authority ?? "localhost")"
    }
}

extension Site {
    /// Where readers reach the site, as the configuration says, else the origin under which one asked.
    func origin(of request: Request) -> String {
        let told = settings.papers?.baseAddress ?? ""
        return told.isEmpty ? request.origin : ExportAddress(base: told).base
    }
}
