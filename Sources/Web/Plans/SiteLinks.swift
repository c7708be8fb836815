import Office

/// Where the pages of one plan link to.
struct SiteLinks: PageLinks {
    let plan: String

    func overview() -> String { path(.overview) }
    func outline(section: String?) -> String { path(section.map { .outlineSection($0) } ?? .outline) }
    func indicators(_ filter: [(String, String)]) -> String { path(.indicatorsWhere(items(filter))) }
    func indicator(_ id: String) -> String { path(.indicator(id)) }
    func tasks() -> String { path(.tasks) }
    func task(_ id: String) -> String { path(.task(id)) }
    func findings(_ filter: [(String, String)]) -> String { path(.findingsWhere(items(filter))) }
    func figures(_ filter: [(String, String)]) -> String { path(.figuresWhere(items(filter))) }
    func importing() -> String { path(.importing) }
    func figureForm(element: String?) -> String { path(element.map { .figureFormOf($0) } ?? .figureForm) }
    func technologies(_ filter: [(String, String)]) -> String { path(.technologiesWhere(items(filter))) }
    func orgs(_ filter: [(String, String)]) -> String { path(.orgsWhere(items(filter))) }
    func org(_ id: String) -> String { path(.org(id)) }
    func compare(_ choice: [(String, String)]) -> String { path(.compareWhere(items(choice))) }
    func map(_ choice: [(String, String)]) -> String { path(.mapWhere(items(choice))) }
    func leader() -> String { path(.leader) }
    func about() -> String { SiteURL.about(plan: plan).path }

    private func path(_ page: SiteURL.PlanPage) -> String { SiteURL.plan(plan, page).path }

    private func items(_ filter: [(String, String)]) -> [SiteQueryItem] {
        filter.map { SiteQueryItem($0.0, $0.1) }
    }
}
