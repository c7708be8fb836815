import Kernel
import Office

/// Where the pages of one plan link to; the moment that is looked at goes along.
struct SiteLinks: PageLinks {
    let plan: String
    /// The moment, as addresses name it; `nil` for now.
    var asOf: String?

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
    func figureForm(
        correcting version: FigureVersionName, element: String, org: String, period: Period
    ) -> String {
        path(
            .figureFormWhere(
                items([
                    ("element", element), ("org", org), ("period", period.description),
                    ("version", version.description),
                ])))
    }
    func technologies(_ filter: [(String, String)]) -> String { path(.technologiesWhere(items(filter))) }
    func orgs(_ filter: [(String, String)]) -> String { path(.orgsWhere(items(filter))) }
    func org(_ id: String) -> String { path(.org(id)) }
    func compare(_ choice: [(String, String)]) -> String { path(.compareWhere(items(choice))) }
    func map(_ choice: [(String, String)]) -> String { path(.mapWhere(items(choice))) }
    func leader() -> String { path(.leader) }
    func search(_ filter: [(String, String)]) -> String { path(.searchFor(items(filter))) }
    func about() -> String { SiteURL.about(plan: plan).path(asOf: asOf) }

    func history(before vintage: Int?) -> String { path(vintage.map { .historyBefore($0) } ?? .history) }
    func versions(element: String, org: String, period: Period) -> String {
        path(.versions(element: element, org: org, period: period.description))
    }
    func overview(atVintage vintage: Int) -> String {
        SiteURL.plan(plan, .overview).path(asOf: String(vintage))
    }
    func adopting() -> String { path(.adopting) }

    private func path(_ page: SiteURL.PlanPage) -> String {
        SiteURL.plan(plan, page).path(asOf: asOf)
    }

    private func items(_ filter: [(String, String)]) -> [SiteQueryItem] {
        filter.map { SiteQueryItem($0.0, $0.1) }
    }
}
