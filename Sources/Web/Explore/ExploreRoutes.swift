import Hummingbird
import Kernel
import Office

/// The pages to look around in: technologies, orgs, comparisons, the map, the leader's page. No rule lives
/// here.
struct ExploreRoutes: Sendable {
    let site: Site
    let office: SiteOffice

    func add(to router: Router<SiteContext>) {
        router.get("plans/:plan/technologies") { _, context in
            let query = context.visit.query
            let filter = TechnologyFilter(
                text: query["q"], industry: query["industry"], field: query["field"])
            return try await page("technologies", context, title: \TechnologiesModel.title) {
                $0.technologies(filter)
            }
        }
        router.get("plans/:plan/orgs") { _, context in
            let filter = NamedFilter(text: context.visit.query["q"], kind: context.visit.query["kind"])
            return try await page("orgs", context, title: \OrgsModel.title) { $0.orgs(filter) }
        }
        router.get("plans/:plan/orgs/:org") { _, context in
            let id = try context.parameters.require("org")
            let reader = try await reader(context)
            switch try reader.org(id) {
            case .org(let model): return show("org", model, model.title, reader, context)
            case .named(let model): return show("named-org", model, model.title, reader, context)
            }
        }
        addChoices(to: router)
    }

    private func addChoices(to router: Router<SiteContext>) {
        router.get("plans/:plan/compare") { _, context in
            let items = context.visit.query.items
            let choice = CompareChoice(
                indicators: items.filter { $0.name == "indicator" }.map(\.value),
                orgs: items.filter { $0.name == "org" }.map(\.value),
                isIndexed: context.visit.query["index"] == "yes")
            return try await page("compare", context, title: \CompareModel.title) {
                try $0.compare(choice)
            }
        }
        router.get("plans/:plan/map") { _, context in
            let query = context.visit.query
            return try await page("map", context, title: \MapModel.title) {
                try $0.map(indicator: query["indicator"], year: Int(query["year"]))
            }
        }
        router.get("plans/:plan/leader") { _, context in
            try await page("leader", context, title: \LeaderModel.title) { $0.leader() }
        }
    }

    /// One page: the view of the moment, the model, the frame around it.
    private func page<Model: Sendable>(
        _ template: String, _ context: SiteContext, title: KeyPath<Model, String>,
        _ make: (PageReader) throws -> Model
    ) async throws -> Response {
        let reader = try await reader(context)
        let model = try make(reader)
        return show(template, model, model[keyPath: title], reader, context)
    }

    private func show(
        _ template: String, _ model: any Sendable, _ title: String, _ reader: PageReader,
        _ context: SiteContext
    ) -> Response {
        let current = NavigationPage(rawValue: template) ?? .orgs
        return site.page(template, model, title: title, reader, current, context.visit)
    }

    private func reader(_ context: SiteContext) async throws -> PageReader {
        try await office.reader(of: context.parameters.require("plan"), context.visit)
    }
}
