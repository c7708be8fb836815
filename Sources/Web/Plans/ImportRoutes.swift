import Hummingbird
import Kernel
import Measures
import Office
import Plans

/// The pages that take figures in; only the browser that opened the one-time link gets them.
///
/// A form that was refused is shown again with what was typed and why, as a page like any other: the machine
/// interface has its own statuses.
struct ImportRoutes: Sendable {
    let site: Site
    let office: SiteOffice

    func add(to router: Router<SiteContext>) {
        router.get("open/:token") { request, context in try await open(request, context) }
        router.get("plans/:plan/import") { _, context in try await form(context, wrong: nil) }
        router.post("plans/:plan/import") { request, context in try await preview(request, context) }
        router.post("plans/:plan/import/sheet") { request, context in try await sheet(request, context) }
        router.post("plans/:plan/import/confirm") { request, context in try await confirm(request, context) }
        router.get("plans/:plan/import/figure") { _, context in try await emptyForm(context) }
        router.post("plans/:plan/import/figure") { request, context in try await figure(request, context) }
    }

    /// Spends the one-time link; opened again in the same browser it only leads on.
    private func open(_ request: Request, _ context: SiteContext) async throws -> Response {
        let plan = try await office.defaultPlan()
        var response = Site.redirect(to: .plan(plan, .overview))
        if let session = context.visit.session {
            site.sessions.tell(Message("importing.opened"), to: session)
            return response
        }
        guard let session = site.sessions.open(try context.parameters.require("token")) else {
            throw SiteRefusal(.forbidden, "site.link-spent")
        }
        site.sessions.tell(Message("importing.opened"), to: session)
        response.headers.append(HeaderField(cookie: site.settings.sessionCookie, session.id))
        return response
    }

    private func form(_ context: SiteContext, wrong: Refusal?) async throws -> Response {
        let session = try WriteGuard.session(context)
        let (plan, reader) = try await reader(context)
        let model = reader.importing(
            action: SiteURL.plan(plan, .importing).path,
            template: SiteURL.plan(plan, .dataFile("template.xlsx")).path, formToken: session.formToken,
            wrong: wrong,
            effect: site.sessions.effect(for: session, vintage: context.visit.query[Self.after]))
        return site.page(
            "import", model, title: model.title, reader, nil, context.visit)
    }

    /// A file comes in: nothing is written, the file is kept until it is confirmed.
    private func preview(_ request: Request, _ context: SiteContext) async throws -> Response {
        let session = try WriteGuard.session(context)
        let body = try await WriteGuard.multipart(request, context, site.bodies, limit: SheetLimits.bytes)
        guard let file = body.files.first(where: { $0.field == "file" }), !file.name.isEmpty else {
            return try await form(context, wrong: Refusal("importing.no-file"))
        }
        let name = String(file.name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? "")
        let pending = PendingImport(name: name, bytes: file.bytes)
        do {
            let response = try await show(pending, session, context, wrong: nil)
            site.sessions.keep(pending, for: session)
            return response
        } catch let refusal as Refusal {
            return try await form(context, wrong: refusal)
        }
    }

    /// Another sheet of the workbook that is kept.
    private func sheet(_ request: Request, _ context: SiteContext) async throws -> Response {
        let session = try WriteGuard.session(context)
        let fields = try await WriteGuard.fields(request, context, site.bodies)
        guard var pending = site.sessions.pending(for: session) else {
            return try await form(context, wrong: Refusal("importing.gone"))
        }
        pending.sheet = fields["sheet"]
        do {
            let response = try await show(pending, session, context, wrong: nil)
            site.sessions.keep(pending, for: session)
            return response
        } catch let refusal as Refusal {
            return try await form(context, wrong: refusal)
        }
    }

    private func show(
        _ pending: PendingImport, _ session: SiteSession, _ context: SiteContext, wrong: Refusal?
    ) async throws -> Response {
        let (plan, reader) = try await reader(context)
        let preview = try await office.preview(pending, plan: plan)
        let model = reader.importPreview(
            preview, action: SiteURL.plan(plan, .confirming).path,
            choosing: SiteURL.plan(plan, .choosingSheet).path, formToken: session.formToken, wrong: wrong)
        return site.page(
            "import-preview", model, title: model.title, reader, nil, context.visit)
    }

    private func confirm(_ request: Request, _ context: SiteContext) async throws -> Response {
        let session = try WriteGuard.session(context)
        let fields = try await WriteGuard.fields(request, context, site.bodies)
        let plan = try context.parameters.require("plan")
        guard let pending = site.sessions.pending(for: session) else {
            // Confirmed twice, as by a second click: what the first has written is no fault.
            if let vintage = try await office.vintage(ofImport: fields["import"]) {
                return Site.redirect(to: .plan(plan, .importingAfter(vintage: vintage)))
            }
            return try await form(context, wrong: Refusal("importing.gone"))
        }
        let preview = try await office.preview(pending, plan: plan)
        guard preview.importID == fields["import"] else {
            return try await form(context, wrong: Refusal("importing.gone"))
        }
        do {
            let before = try await office.view(of: plan)
            let outcome = try await office.record(
                preview, seen: fields["seen"], leavingOutRefused: fields["leave-out"] == "yes")
            site.sessions.drop(for: session)
            let vintage = await told(outcome, preview, before, session)
            return Site.redirect(to: .plan(plan, vintage.map { .importingAfter(vintage: $0) } ?? .importing))
        } catch let refusal as Refusal {
            return try await show(pending, session, context, wrong: refusal)
        }
    }

    /// The query item that names the vintage of an import which the page tells of.
    private static let after = "after"

    /// Notes for the next page what was done and what it moved; the vintage that was made.
    private func told(
        _ outcome: ImportOutcome, _ preview: FigurePreview, _ before: PlanView, _ session: SiteSession
    ) async -> Int? {
        site.sessions.tell(office.told(outcome, preview), to: session)
        guard case .recorded(let receipt) = outcome else { return nil }
        // The figures are written, whether or not it can be told what they moved.
        let effect = try? await office.effect(of: preview.rows, receipt, before)
        if let effect { site.sessions.keep(effect, for: session) }
        return receipt.vintage.number
    }

    /// The form as it is opened: for an element, or filled in with a version that is to be corrected.
    private func emptyForm(_ context: SiteContext) async throws -> Response {
        let session = try WriteGuard.session(context)
        let query = context.visit.query
        guard !query["version"].isEmpty else {
            let effect = site.sessions.effect(for: session, vintage: query[Self.after])
            let fields = ["element": query["element"], "org": query["org"], "period": query["period"]]
            return try await figureForm(FigureFormState(fields: fields, effect: effect), context)
        }
        let (_, reader) = try await reader(context)
        let (element, org) = (query["element"], query["org"])
        let period = try reader.toldPeriod(element: element, org: org, query["period"])
        let versions = try await office.versions(element, org, period, context.visit)
        guard let version = FigureVersionName(query["version"])?.find(in: versions) else {
            throw Refusal("page.figure-not-found")
        }
        let unit = reader.plan.elements[element]?.unit.symbol ?? ""
        return try await figureForm(FigureFormState(correcting: version.figure, unit: unit), context)
    }

    private func figureForm(_ state: FigureFormState, _ context: SiteContext) async throws -> Response {
        let session = try WriteGuard.session(context)
        let (plan, reader) = try await reader(context)
        let model = reader.figureForm(
            state, action: SiteURL.plan(plan, .figureForm).path, formToken: session.formToken)
        return site.page("figure-form", model, title: model.title, reader, nil, context.visit)
    }

    private func figure(_ request: Request, _ context: SiteContext) async throws -> Response {
        let session = try WriteGuard.session(context)
        let sent = try await WriteGuard.fields(request, context, site.bodies)
        let plan = try context.parameters.require("plan")
        var fields: [String: String] = [:]
        for item in sent.items where fields[item.name] == nil { fields[item.name] = item.value }
        do {
            let preview = try await office.preview(form: fields, plan: plan)
            if preview.refusedCount + preview.notesCount > 0 {
                let state = FigureFormState(fields: fields, refused: preview.refused + preview.notes)
                return try await figureForm(state, context)
            }
            let before = try await office.view(of: plan)
            let outcome = try await office.record(preview, leavingOutRefused: false)
            let vintage = await told(outcome, preview, before, session)
            let items = [("element", fields["element"] ?? ""), (Self.after, vintage.map(String.init) ?? "")]
            return Site.redirect(
                to: .plan(plan, .figureFormWhere(items.map { SiteQueryItem($0.0, $0.1) })))
        } catch let refusal as Refusal {
            let state = FigureFormState(fields: fields, refusal: refusal)
            return try await figureForm(state, context)
        }
    }

    private func reader(_ context: SiteContext) async throws -> (plan: String, reader: PageReader) {
        let plan = try context.parameters.require("plan")
        return (plan, try await office.reader(of: plan, context.visit))
    }
}
