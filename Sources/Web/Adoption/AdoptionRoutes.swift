import Documents
import Hummingbird
import Kernel
import Office

/// Shows what the changed documents of a plan's folder would move, and adopts them when that is confirmed.
struct AdoptionRoutes: Sendable {
    let site: Site
    let office: SiteOffice

    func add(to router: Router<SiteContext>) {
        router.get("plans/:plan/adopt") { _, context in try await show(context) }
        router.post("plans/:plan/adopt") { request, context in try await adopt(request, context) }
    }

    private func show(_ context: SiteContext, basis: String = "", wrong: Refusal? = nil) async throws
        -> Response
    {
        let session = try WriteGuard.session(context)
        let plan = try context.parameters.require("plan")
        let reader = try await office.reader(of: plan, context.visit)
        let waiting = try await office.waiting(plan)
        let unfit = try await office.store.read { try waiting.amendment?.unitObjection($0) }
        let model = reader.amendment(
            waiting.amendment, formToken: session.formToken, basis: basis, problems: waiting.problems,
            files: waiting.files, hasFolder: waiting.hasFolder, wrong: wrong ?? unfit)
        return site.page("amendment", model, title: model.title, reader, nil, context.visit)
    }

    private func adopt(_ request: Request, _ context: SiteContext) async throws -> Response {
        let session = try WriteGuard.session(context)
        let fields = try await WriteGuard.fields(request, context, site.bodies)
        let plan = try context.parameters.require("plan")
        let basis = fields["basis"]
        guard let amendment = try await office.waiting(plan).amendment,
            amendment.digest.description == fields["digest"]
        else { return try await show(context, basis: basis, wrong: Refusal("amendment.folder-changed")) }
        do {
            let receipt = try await office.adopt(amendment, basis: basis).receipt
            let told = Message(
                "amendment.done",
                [
                    "files": .integer(amendment.files.count),
                    "vintage": .integer(receipt.vintage.number),
                ])
            site.sessions.tell(told, to: session)
            return Site.redirect(to: .plan(plan, .history))
        } catch let refusal as Refusal {
            return try await show(context, basis: basis, wrong: refusal)
        }
    }
}

extension SiteOffice {
    /// What waits in a plan's folder.
    struct Waiting: Sendable {
        var amendment: PlanAmendment?
        /// What forbids the adoption.
        var problems: [Diagnostic] = []
        var files: [DocumentFile] = []
        var hasFolder = true
    }

    /// What adopting a plan's folder would move now; empty where the folder holds what was adopted.
    func waiting(_ plan: String) async throws -> Waiting {
        let view = try await view(of: plan)
        let problems = Problems()
        guard let files = try folders.documents(of: plan, problems) else { return Waiting(hasFolder: false) }
        if PlanAdoption.changes(files, against: view.adopted).isEmpty { return Waiting() }
        if let amendment = PlanAmendment.prepare(files, against: view, problems) {
            return Waiting(amendment: amendment)
        }
        return Waiting(problems: problems.found.filter { $0.severity == .error }, files: files)
    }

    /// Whether changed documents wait, for the browser that may adopt them. A folder that cannot be used
    /// waits too: the page of the adoption says what is wrong with it, and no other page fails of it.
    func hasAmendment(_ plan: String, _ visit: Visit) async throws -> Bool {
        guard visit.session != nil, visit.asOf.isNow else { return false }
        let view = try await view(of: plan, visit)
        do {
            guard let files = try folders.documents(of: plan, Problems()) else { return false }
            return !PlanAdoption.changes(files, against: view.adopted).isEmpty
        } catch is Refusal {
            return true
        }
    }

    /// Adopts what was shown; a program names its command.
    func adopt(
        _ amendment: PlanAmendment, basis: String, as name: String? = nil
    ) async throws -> WrittenCommand {
        let kind = try await store.read { try $0.world().kind }
        if let refusal = amendment.objection(kind, basis: basis) { throw refusal }
        return try await store.write(
            amendment.command(basis: basis, actor: actor, at: now(), as: name))
    }
}
