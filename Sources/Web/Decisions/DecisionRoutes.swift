import Hummingbird
import Kernel
import Office
import Plans

/// What persons decide: only the browser that opened the one-time link may write.
struct DecisionRoutes: Sendable {
    let site: Site
    let office: SiteOffice

    func add(to router: Router<SiteContext>) {
        router.get("plans/:plan/path") { _, context in try await path(DecisionFormState(), context) }
        if site.settings.isPublic { return }
        router.post("plans/:plan/path") { request, context in try await confirmAll(request, context) }
        router.get("plans/:plan/path/target") { _, context in
            try await target(DecisionFormState(), context)
        }
        router.post("plans/:plan/path/target") { request, context in try await confirm(request, context) }
        router.get("plans/:plan/indicators/:indicator/baseline") { _, context in
            try await baseline(DecisionFormState(), context)
        }
        router.post("plans/:plan/indicators/:indicator/baseline") { request, context in
            try await choose(request, context)
        }
    }

    private func path(_ state: DecisionFormState, _ context: SiteContext) async throws -> Response {
        let reader = try await office.reader(of: context.parameters.require("plan"), context.visit)
        let model = reader.path(state, formToken: context.visit.session?.formToken)
        return site.page("path", model, title: model.title, reader, .path, context.visit)
    }

    private func confirmAll(_ request: Request, _ context: SiteContext) async throws -> Response {
        let session = try WriteGuard.session(context)
        let fields = try await WriteGuard.fields(request, context, site.bodies).single
        let plan = try context.parameters.require("plan")
        do {
            site.sessions.tell(try await office.confirmPaths(fields, plan: plan), to: session)
            return Site.redirect(to: .plan(plan, .yearlyPath))
        } catch let refusal as Refusal {
            return try await path(DecisionFormState(fields: fields, refusal: refusal), context)
        }
    }

    private func target(_ state: DecisionFormState, _ context: SiteContext) async throws -> Response {
        let session = try WriteGuard.session(context)
        let reader = try await office.reader(of: context.parameters.require("plan"), context.visit)
        let model = try reader.pathForm(context.visit.query["id"], state, formToken: session.formToken)
        return site.page("path-form", model, title: model.title, reader, nil, context.visit)
    }

    private func confirm(_ request: Request, _ context: SiteContext) async throws -> Response {
        let session = try WriteGuard.session(context)
        let fields = try await WriteGuard.fields(request, context, site.bodies).single
        let plan = try context.parameters.require("plan")
        do {
            let told = try await office.confirmPath(context.visit.query["id"], fields, plan: plan)
            site.sessions.tell(told, to: session)
            return Site.redirect(to: .plan(plan, .yearlyPath))
        } catch let refusal as Refusal {
            return try await target(DecisionFormState(fields: fields, refusal: refusal), context)
        }
    }

    private func baseline(_ state: DecisionFormState, _ context: SiteContext) async throws -> Response {
        let session = try WriteGuard.session(context)
        let reader = try await office.reader(of: context.parameters.require("plan"), context.visit)
        let id = try context.parameters.require("indicator")
        let model = try reader.baselinePage(id, state, formToken: session.formToken)
        return site.page("baseline", model, title: model.title, reader, .indicators, context.visit)
    }

    private func choose(_ request: Request, _ context: SiteContext) async throws -> Response {
        let session = try WriteGuard.session(context)
        let fields = try await WriteGuard.fields(request, context, site.bodies).single
        let plan = try context.parameters.require("plan")
        let id = try context.parameters.require("indicator")
        do {
            let told = try await office.chooseBaseline(id, fields, plan: plan)
            site.sessions.tell(told, to: session)
            return Site.redirect(to: .plan(plan, .indicator(id)))
        } catch let refusal as Refusal {
            return try await baseline(DecisionFormState(fields: fields, refusal: refusal), context)
        }
    }
}

extension FormFields {
    /// The first value of every name.
    var single: [String: String] {
        Dictionary(items.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    }
}
