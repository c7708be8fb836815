import Hummingbird
import Kernel
import Office
import Plans
import Words

/// The reading pages of a plan: decode, ask the office, fill the template. No rule lives here.
struct PlanRoutes: Sendable {
    let site: Site
    let office: SiteOffice

    func add(to router: Router<SiteContext>) {
        router.get("/") { _, context in
            try await overview(context.visit, plan: try await office.defaultPlan(context.visit))
        }
        router.get("plans/:plan") { _, context in try await overview(context.visit, plan: plan(context)) }
        router.get("plans/:plan/outline") { _, context in
            try await page("outline", .outline, context, title: \OutlineModel.title) { $0.outline() }
        }
        router.get("plans/:plan/indicators") { _, context in
            let query = context.visit.query
            let filter = IndicatorFilter(
                text: query["q"], group: query["group"], verdict: query["verdict"], owner: query["owner"])
            return try await page("indicators", .indicators, context, title: \IndicatorsModel.title) {
                $0.indicators(filter)
            }
        }
        router.get("plans/:plan/indicators/:indicator") { _, context in
            let id = try context.parameters.require("indicator")
            return try await page("indicator", .indicators, context, title: \IndicatorModel.title) {
                try $0.indicator(id, formToken: context.visit.session?.formToken)
            }
        }
        router.get("plans/:plan/tasks") { _, context in
            try await page("tasks", .tasks, context, title: \TasksModel.title) { $0.tasks() }
        }
        router.get("plans/:plan/tasks/:task") { _, context in
            let id = try context.parameters.require("task")
            return try await page("task", .tasks, context, title: \TaskModel.title) { try $0.task(id) }
        }
        router.get("plans/:plan/findings") { _, context in
            let query = context.visit.query
            let filter = FindingFilter(rule: query["rule"], severity: query["severity"])
            return try await page("findings", .findings, context, title: \FindingsModel.title) {
                $0.findings(filter)
            }
        }
        router.get("plans/:plan/figures") { _, context in
            let query = context.visit.query
            let filter = FigureFilter(
                text: query["q"], org: query["org"], origin: query["origin"], skip: Int(query["skip"]) ?? 0)
            return try await page("figures", .figures, context, title: \FiguresModel.title) {
                $0.figures(filter)
            }
        }
        addWorldRoutes(to: router)
    }

    private func addWorldRoutes(to router: Router<SiteContext>) {
        router.get("about") { _, context in
            let asked = context.visit.query["plan"]
            let plan = asked.isEmpty ? try await office.defaultPlan(context.visit) : asked
            let titles = try await office.planTitles(context.visit)
            let links = titles.map { plan, title in
                LinkModel(
                    title: context.visit.words.title(title),
                    href: office.links(of: plan, context.visit).overview())
            }
            return try await page("about", nil, context, plan: plan, title: \AboutModel.title) {
                $0.about(plans: links)
            }
        }
        router.get("health") { _, _ in
            let health = try await office.health()
            return Response(
                status: .ok, headers: [.contentType: "application/json", .cacheControl: "no-store"],
                body: .init(byteBuffer: ByteBuffer(string: health.written() + "\n")))
        }
    }

    func overview(_ visit: Visit, plan: String) async throws -> Response {
        let reader = try await office.reader(of: plan, visit)
        let model = reader.overview(latest: try await office.latestEntries(reader))
        return site.page("overview", model, title: model.title, reader, .overview, visit)
    }

    /// One page: the view of the moment, the model, the frame around it.
    private func page<Model: Sendable>(
        _ template: String, _ current: NavigationPage?, _ context: SiteContext, plan: String? = nil,
        title: KeyPath<Model, String>, _ make: (PageReader) throws -> Model
    ) async throws -> Response {
        let reader = try await office.reader(of: plan ?? self.plan(context), context.visit)
        let model = try make(reader)
        return site.page(template, model, title: model[keyPath: title], reader, current, context.visit)
    }

    private func plan(_ context: SiteContext) throws -> String { try context.parameters.require("plan") }
}
