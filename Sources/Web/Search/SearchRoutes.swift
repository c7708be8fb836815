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
            let text = String(query["q"].prefix(SearchQuestion.characters))
            let reader = try await office.reader(of: plan, context.visit)
            let (question, hits) = try await office.find(text, kind: kind, reader)
            let model = reader.search(question, text: text, kind: kind, hits: hits)
            return site.page("search", model, title: model.title, reader, nil, context.visit)
        }
    }
}

extension SiteOffice {
    /// What the index of the documents that a reader sees finds.
    func find(
        _ text: String, kind: SearchKind?, _ reader: PageReader
    ) async throws -> (question: SearchQuestion, hits: [SearchHit]) {
        let question = SearchQuestion(text, synonyms: reader.synonyms)
        return (question, try await store.find(question, kind: kind, adoption: reader.adoption))
    }
}
