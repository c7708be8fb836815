public import Kernel
import Measures
public import Office
import Plans

/// What the site asks: the store, the desk that evaluates plans, the clock, and who acts from the browser.
public struct SiteOffice: Sendable {
    let store: any Store
    let desk: PlanDesk
    let sheets: any SheetReader
    let now: @Sendable () -> Instant
    let actor: Principal
    let hoursFromUTC: Int
    /// Where changed documents wait.
    let folders: any PlanFolders

    /// `actor` is who is written into the journal for what the browser with the one-time link enters.
    public init(
        store: any Store, desk: PlanDesk, sheets: any SheetReader, actor: Principal, hoursFromUTC: Int = 8,
        folders: any PlanFolders = NoPlanFolders(), now: @escaping @Sendable () -> Instant
    ) {
        self.store = store
        self.desk = desk
        self.sheets = sheets
        self.actor = actor
        self.hoursFromUTC = hoursFromUTC
        self.folders = folders
        self.now = now
    }

    var today: Day { now().day(hoursFromUTC: hoursFromUTC) }

    /// The plan that `/` answers for.
    func defaultPlan(_ visit: Visit = Visit()) async throws -> String {
        guard let first = try await desk.planIDs(asOf: moment(visit)).first else {
            throw Refusal("site.no-plan")
        }
        return first
    }

    /// The moment that a visit asks about; refused where its address names none.
    func moment(_ visit: Visit) throws(Refusal) -> AsOf {
        if let wrong = visit.wrongMoment { throw wrong }
        return visit.asOf
    }

    /// Whether a plan of this identifier has been adopted.
    func knows(_ plan: String) async throws -> Bool { try await desk.planIDs().contains(plan) }

    /// A plan as it is known now: what writing goes by.
    func view(of plan: String) async throws -> PlanView { try await view(of: plan, Visit()) }

    /// The view that a visit asks for: the plan as it is known now, or at the moment of its address.
    func view(of plan: String, _ visit: Visit) async throws -> PlanView {
        let asOf = try moment(visit)
        do {
            return try await desk.view(of: plan, asOf: asOf, today: today)
        } catch let refusal as Refusal {
            // Only where there is no view is it worth asking whether there ever was such a plan.
            let isUnknown = ["plan.unknown", "as-of.plan-not-yet"].contains(refusal.message.code)
            if isUnknown, try await !knows(plan) { throw Refusal("site.not-found") }
            throw refusal
        }
    }

    /// Where the pages of a plan link to, at the moment of a visit.
    func links(of plan: String, _ visit: Visit) -> SiteLinks { SiteLinks(plan: plan, asOf: visit.asOf.text) }

    /// The reader of a plan's pages.
    func reader(of plan: String, _ visit: Visit) async throws -> PageReader {
        PageReader(
            try await view(of: plan, visit), words: visit.words, links: links(of: plan, visit),
            hoursFromUTC: hoursFromUTC, canWrite: visit.session != nil && visit.asOf.isNow)
    }

    /// The entries that a page can tell of as its latest changes, the newest last.
    func latestEntries(_ reader: PageReader) async throws -> [Entry] {
        let (last, most) = (reader.position.entry, Int64(PageReader.latestEntries))
        return try await store.read { journal in
            try journal.entries(after: max(-1, last - most), limit: Int(most)).filter { $0.seq <= last }
        }
    }

    /// What pages of the present are drawn from now.
    func pageState() async throws -> PageState {
        PageState(entry: try await store.read { $0.position.entry }, today: today)
    }

    /// Every plan known at the moment of a visit, with its name.
    func planTitles(_ visit: Visit) async throws -> [(plan: String, title: Title)] {
        var titles: [(plan: String, title: Title)] = []
        for plan in try await desk.planIDs(asOf: moment(visit)) {
            titles.append((plan, try await view(of: plan, visit).plan.title))
        }
        return titles
    }

    /// What a watcher asks: whether pages can be served.
    func health() async throws -> JSONText {
        let plans = try await desk.planIDs()
        let vintage = try await store.read { $0.position.vintage.number }
        return WorldTwin.health(plans: plans, vintage: vintage)
    }

    /// What a file would change.
    func preview(_ pending: PendingImport, plan: String) async throws -> FigurePreview {
        let view = try await view(of: plan)
        let sheets = try sheets.sheets(pending.bytes, name: pending.name, sheet: pending.sheet)
        var preview = try FigureFiles.preview(
            sheets, bytes: pending.bytes, plan: view.plan, known: view.figures)
        preview.checked = PreviewGround(view.adopted, view.position)
        try preview.check(against: view.world.kind)
        return preview
    }

    /// What a form would change; without a unit it tells the element's own.
    func preview(form fields: [String: String], plan: String) async throws -> FigurePreview {
        let view = try await view(of: plan)
        var fields = fields
        if fields["unit"]?.isEmpty ?? true {
            fields["unit"] = view.plan.elements[fields["element"] ?? ""]?.unit.symbol
        }
        var preview = try FigureFiles.preview(form: fields, plan: view.plan, known: view.figures)
        preview.checked = PreviewGround(view.adopted, view.position)
        return preview
    }

    /// `seen` is what the preview that is confirmed said of itself; `nil` where none was shown.
    func record(
        _ preview: FigurePreview, seen: String? = nil, leavingOutRefused: Bool
    ) async throws -> ImportOutcome {
        try await store.record(
            preview, seen: seen, leavingOutRefused: leavingOutRefused, actor: actor, at: now())
    }

    /// The vintage that an import of this identifier made; `nil` where none was written.
    func vintage(ofImport importID: String) async throws -> Int? {
        try await store.read { try $0.outcome(of: importID)?.receipt?.vintage.number }
    }

    /// What an import moved. `before` is the plan as it was just before; where others wrote meanwhile, both
    /// sides are asked for by their vintage.
    func effect(
        of rows: [FigureRow], _ receipt: Receipt, _ before: PlanView
    ) async throws -> ImportEffect {
        let (plan, number) = (before.plan.id, receipt.vintage.number)
        func view(_ near: PlanView, at vintage: Int) async throws -> PlanView {
            if near.position.vintage.number == vintage { return near }
            return try await desk.view(of: plan, asOf: .vintage(vintage), today: today)
        }
        let earlier = try await view(before, at: number - 1)
        let later = try await view(try await self.view(of: plan), at: number)
        return ImportEffect(rows, vintage: receipt.vintage, before: earlier, after: later)
    }

    /// What is said of an import that went through.
    func told(_ outcome: ImportOutcome, _ preview: FigurePreview) -> Message {
        let source = MessageArgument.source(preview.source)
        return switch outcome {
        case .recorded: Message("importing.done", ["count": .integer(preview.rows.count), "source": source])
        case .known: Message("importing.known", ["source": source])
        }
    }
}
