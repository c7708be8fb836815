import Hummingbird
import Kernel
import Office

/// What was accepted, and every version of a figure.
struct HistoryRoutes: Sendable {
    let site: Site
    let office: SiteOffice

    func add(to router: Router<SiteContext>) {
        router.get("plans/:plan/history") { _, context in
            let visit = context.visit
            let plan = try context.parameters.require("plan")
            let reader = try await office.reader(of: plan, visit)
            let page = try await office.changes(of: plan, before: Int(visit.query["before"]), visit)
            let model = reader.history(page, amendment: try await office.hasAmendment(plan, visit))
            return site.page("history", model, title: model.title, reader, .history, visit)
        }
        router.get("plans/:plan/figures/:element/:org/:period") { _, context in
            func part(_ name: String) throws -> String { try context.parameters.require(name) }
            let reader = try await office.reader(of: part("plan"), context.visit)
            let (element, org) = (try part("element"), try part("org"))
            let period = try reader.toldPeriod(element: element, org: org, part("period"))
            let versions = try await office.versions(element, org, period, context.visit)
            let model = try reader.versions(element: element, org: org, period: period, versions)
            return site.page("versions", model, title: model.title, reader, .figures, context.visit)
        }
    }
}

extension SiteOffice {
    /// A page of a plan's accepted changes at the moment of a visit, from before a vintage where one is
    /// named.
    func changes(
        of plan: String, before: Int?, limit: Int = ChangePage.size, _ visit: Visit
    ) async throws -> ChangePage {
        let known = try moment(visit).known(hoursFromUTC: hoursFromUTC)
        guard let before else {
            return try await store.read(at: known) { try $0.changes(of: plan, limit: limit) }
        }
        let newest = try await store.read(at: known) { $0.position.vintage.number }
        let vintage = min(max(1, before) - 1, newest)
        return try await store.read(at: .vintage(vintage)) { try $0.changes(of: plan, limit: limit) }
    }

    /// Every recorded version of a figure at the moment of a visit.
    func versions(
        _ element: String, _ org: String, _ period: Period, _ visit: Visit
    ) async throws -> [FigureVersion] {
        try await store.read(at: moment(visit).known(hoursFromUTC: hoursFromUTC)) {
            try $0.versions(element: element, org: org, period: period)
        }
    }
}
