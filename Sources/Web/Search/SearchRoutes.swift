import Hummingbird
import Kernel
import Office

/// The page of a search.
struct SearchRoutes: Sendable {
    let site: Site
    let office: SiteOffice

    func add(to router: Router<SiteContext>) {
        router.get("plans/:plan/search") { _, context in
            let plan = try context.parameters.require("plan")
            let query = context.visit.query
            let kind = SearchKind(rawValue: query["kind"])
            let reader = try await office.reader(of: plan, context.visit)
            let model = reader.search(try await office.store.search(query["q"], kind: kind, reader))
            return site.page("search", model, title: model.title, reader, nil, context.visit)
        }
    }
}
