import Office

/// Where the pages of one plan link to.
struct SiteLinks: PageLinks {
    let plan: String

    func overview() -> String { path(.overview) }
    func outline(section: String?) -> String { path(section.map { .outlineSection($0) } ?? .outline) }
    func indicators(_ filter: [(String, String)]) -> String { path(.indicatorsWhere(items(filter))) }
    func indicator(_ id: String) -> String { path(.indicator(id)) }
    func baseline(_ indicator: String) -> String { path(.baseline(indicator)) }
    func path(target: String?) -> String { path(target.map { .pathOf($0) } ?? .yearlyPath) }
    func calendar(_ filter: [(String, String)]) -> String { path(.calendarWhere(items(filter))) }
    func calendarFile(_ filter: [(String, String)]) -> String { path(.calendarFile(items(filter))) }
    func tasks() -> String { path(.tasks) }
    func task(_ id: String) -> String { path(.task(id)) }
    func findings(_ filter: [(String, String)]) -> String { path(.findingsWhere(items(filter))) }
    func figures(_ filter: [(String, String)]) -> String { path(.figuresWhere(items(filter))) }
    func importing() -> String { path(.importing) }
    func figureForm(element: String?) -> String { path(element.map { .figureFormOf($0) } ?? .figureForm) }
    func about() -> String { SiteURL.about(plan: plan).path }

    private func path(_ page: SiteURL.PlanPage) -> String { SiteURL.plan(plan, page).path }

    private func items(_ filter: [(String, String)]) -> [SiteQueryItem] {
        filter.map { SiteQueryItem($0.0, $0.1) }
    }
}
