import Hummingbird
import Kernel
import Office
import Plans

/// The addresses of the whole world, and what the routes ask of the office beside the plans' readers.
extension APIRoutes {
    static let world: [APIRoute] = [
        APIRoute(.get, "", "readIndex", .document("Index"), "Every address of this interface.") { call in
            let documents = call.table.routes.filter { $0.method == .get }
            return APIContent(
                WorldTwin.document(
                    try await call.office.label(call.visit), APIIndex.shape.json(documents),
                    DocumentLinks(own: call.own, page: SiteURL.home.path)))
        },
        APIRoute(
            .get, "/plans", "readPlans", .document("Plans"), "The plans of this world.",
            parameters: [moment], problems: [404]
        ) { call in
            let summaries = try await call.office.planSummaries(call.visit)
            return APIContent(
                WorldTwin.document(
                    try await call.office.label(call.visit), WorldTwin.plans(summaries),
                    DocumentLinks(own: call.own, page: SiteURL.home.path)))
        },
        APIRoute(
            .get, "/about", "readAbout", .document("About"),
            "Where a plan's documents and figures come from.",
            parameters: [APIParameter("plan", .text, "The plan; the first of the world."), moment],
            problems: [404]
        ) { call in
            let asked = call.query("plan")
            let plan = asked.isEmpty ? try await call.office.defaultPlan(call.visit) : asked
            let reader = TwinReader(try await call.office.reader(of: plan, call.visit))
            let page = SiteURL.about(plan: plan).path(asOf: call.visit.asOf.text)
            let links = DocumentLinks(own: call.own, page: page)
            return APIContent(reader.document(reader.about(), links))
        },
        APIRoute(
            .get, "/health", "readHealth", .json("Health"), "Whether pages can be served."
        ) { call in .fresh(try await call.office.health()) },
        APIRoute(
            .get, "/openapi.json", "readOpenAPI", .json("OpenAPI"),
            "This interface as an OpenAPI 3.1 document."
        ) { call in
            let cookie = SiteCookies.prefix + call.site.settings.sessionCookie
            return APIContent(OpenAPIDocument(call.table, cookie: cookie).json)
        },
    ]
}

enum APIIndex {
    static let entry = Shape<APIRoute>(
        "IndexEntry", "One address.",
        [
            ShapeMember("id", .text, "The identifier of the operation.") { .text($0.id) },
            ShapeMember("path", .text, "The address, parameters in braces.") { .text($0.fullPath) },
            ShapeMember("about", .text, "What it answers.") { .text($0.about) },
        ])

    static let shape = Shape<[APIRoute]>(
        "Index", "Every address of this interface.",
        [
            ShapeMember("openapi", .format("uri-reference"), "The OpenAPI document.") { _ in
                .text(APIRoute.root + "/openapi.json")
            },
            ShapeMember("documents", .list(entry.reference, most: nil), "The addresses.") { routes in
                .list(routes.map { entry.json($0) })
            },
        ])
}

extension SiteOffice {
    /// What a document of the whole world says of itself.
    func label(_ visit: Visit) async throws -> DocumentLabel {
        let (asOf, today, hours) = (try moment(visit), today, hoursFromUTC)
        return try await store.read(at: asOf.known(hoursFromUTC: hours)) { reader in
            let day = asOf.day(at: reader.position, today: today, hoursFromUTC: hours)
            return DocumentLabel(
                world: try reader.world().kind, plan: nil, vintage: reader.position.vintage, today: day)
        }
    }

    func planSummaries(_ visit: Visit) async throws -> [PlanSummary] {
        var summaries: [PlanSummary] = []
        for plan in try await desk.planIDs(asOf: moment(visit)) {
            let moment = SiteQueryItem.text([(SiteQueryItem.moment, visit.asOf.text ?? "")])
            let href = APIRoute.root + "/plans/" + SiteURL.encode(plan) + moment
            summaries.append(PlanSummary(plan: try await view(of: plan, visit).plan, href: href))
        }
        return summaries
    }

    /// A reader that knows the vintages of some entries.
    func numbering(_ reader: TwinReader, _ entries: Set<Int64>) async throws -> TwinReader {
        if entries.isEmpty { return reader }
        let vintages = try await store.read { store in
            var vintages: [Int64: Int] = [:]
            for entry in entries { vintages[entry] = try store.change(at: entry)?.vintage.number }
            return vintages
        }
        return reader.knowing(vintages)
    }

    /// The entry that made a vintage; `nil` where there is none.
    func entry(of vintage: Int) async throws -> Int64? {
        do {
            return try await store.read(at: .vintage(vintage)) { $0.position.entry }
        } catch is Refusal {
            return nil
        }
    }
}
