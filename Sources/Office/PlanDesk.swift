import Documents
public import Kernel
import Measures
public import Plans

/// One plan at one moment: its documents, its figures, and everything evaluated from them.
public struct PlanView: Sendable {
    /// The world it lives in; its kind labels every page and export.
    public let world: World
    /// Where the reader stood.
    public let position: ReadPosition
    /// How the documents came to hold.
    public let adopted: AdoptedPlan
    /// The plan.
    public let plan: Plan
    /// Every figure known.
    public let figures: KnownFigures
    /// The last decision on every subject, also one that took another back.
    public let decisions: [Decision]
    /// Verdicts, findings and readings.
    public let evaluation: PlanEvaluation
    /// The names in the documents, as a search asks for them.
    let searchNames: SearchNameShelf
}

/// Loads and evaluates adopted plans, each once a vintage and day; what a request needs is then already
/// there. The present of every plan is kept, of the past the last few views asked for.
public actor PlanDesk {
    /// How many views of past moments are kept.
    public static let pastViews = 8

    private let store: any Store
    /// Hours from UTC of the clock that says which day a moment falls on.
    private let hoursFromUTC: Int
    private var present: [String: PlanView] = [:]
    /// The one used last is the last.
    private var past: [PlanView] = []
    /// The newest erasure that the kept views know of; views made before a newer one are let go.
    private var erasure: Int64?
    /// The plans that are being evaluated: many who ask at once want the same view.
    private var turns = Turns<String>()

    /// A desk over one store.
    public init(store: any Store, hoursFromUTC: Int = 8) {
        self.store = store
        self.hoursFromUTC = hoursFromUTC
    }

    /// The plans that had been adopted at a moment, sorted.
    public func planIDs(asOf: AsOf = .now) async throws -> [String] {
        try await store.read(at: asOf.known(hoursFromUTC: hoursFromUTC)) { try $0.planIDs() }
    }

    /// A plan as it is known now, with today's date deciding what is due, or as it was known at another
    /// moment, with the day of that moment. Refused where it had not been adopted.
    ///
    /// `on` lets another day decide than that of the moment: one between it and today.
    public func view(
        of plan: String, asOf: AsOf = .now, today: Day, on other: Day? = nil
    ) async throws -> PlanView {
        let hours = hoursFromUTC
        let day: @Sendable (ReadPosition) -> Day = { position in
            let own = asOf.day(at: position, today: today, hoursFromUTC: hours)
            return other.map { max(own, min($0, today)) } ?? own
        }
        if let ready = try await ready(plan, asOf, day) { return ready }
        while !turns.take(plan) { await withCheckedContinuation { turns.wait(plan, $0) } }
        defer { turns.end(plan) }
        let (view, newest) = try await made(plan, asOf, day)
        keep(view, asOf, newest)
        return view
    }

    /// The view that is kept for this moment.
    private func ready(
        _ plan: String, _ asOf: AsOf, _ day: @escaping @Sendable (ReadPosition) -> Day
    ) async throws -> PlanView? {
        let kept = KeptViews(views: past + present.values, erasure: erasure)
        return try await store.read(at: asOf.known(hoursFromUTC: hoursFromUTC)) { reader in
            try kept.valid(reader).same(plan, reader.position, day(reader.position))
        }
    }

    /// The view of this moment, made anew unless somebody else made it meanwhile, and the newest erasure that
    /// it knows of.
    private func made(
        _ plan: String, _ asOf: AsOf, _ day: @escaping @Sendable (ReadPosition) -> Day
    ) async throws -> (view: PlanView, erasure: Int64?) {
        let kept = KeptViews(views: past + present.values, erasure: erasure)
        return try await store.read(at: asOf.known(hoursFromUTC: hoursFromUTC)) { reader in
            let kept = try kept.valid(reader)
            let day = day(reader.position)
            if let same = kept.same(plan, reader.position, day) { return (same, kept.erasure) }
            guard let adopted = try reader.adoption(of: plan) else {
                throw asOf.isNow
                    ? Refusal("plan.unknown", ["plan": .text(plan)])
                    : Refusal("as-of.plan-not-yet", ["plan": .text(plan)])
            }
            let alike = kept.views.first { $0.plan.id == plan && $0.adopted.entry == adopted.entry }
            let loaded = try alike?.plan ?? PlanDesk.load(reader.documents(of: adopted), plan)
            let figures = try kept.figures(reader)
            let decisions = try reader.decisions(of: plan)
            let view = PlanView(
                world: try reader.world(), position: reader.position, adopted: adopted, plan: loaded,
                figures: figures, decisions: decisions,
                evaluation: PlanEvaluation(
                    plan: loaded, figures: figures, today: day, decisions: PlanDecisions(decisions)),
                searchNames: alike?.searchNames ?? SearchNameShelf(loaded))
            return (view, kept.erasure)
        }
    }

    /// What a file would change of a plan, for a process that keeps no view of it: of what is known only the
    /// things are read that the file tells of.
    public static func preview(
        _ sheets: [Sheet], bytes: [UInt8], of plan: String, in store: some Store
    ) async throws -> FigurePreview {
        let (plan, adopted) = try await PlanDesk.adopted(plan, in: store)
        let file = try FigureFile(sheets, bytes: bytes, plan: plan)
        let (known, position) = try await store.read { reader in
            (try KnownFigures(reader, of: file.subjects), reader.position)
        }
        var preview = file.preview(known)
        preview.checked = PreviewGround(adopted, position)
        return preview
    }

    /// The documents of a plan that hold now. Refused where it was never adopted.
    public static func plan(_ plan: String, in store: some Store) async throws -> Plan {
        try await adopted(plan, in: store).plan
    }

    private static func adopted(
        _ plan: String, in store: some Store
    ) async throws -> (plan: Plan, adopted: AdoptedPlan) {
        try await store.read { reader in
            guard let adopted = try reader.adoption(of: plan) else {
                throw Refusal("plan.unknown", ["plan": .text(plan)])
            }
            return (try PlanDesk.load(reader.documents(of: adopted), plan), adopted)
        }
    }

    /// How many views are kept: one a plan, and the past ones.
    var kept: (present: Int, past: Int) { (present.count, past.count) }

    private func keep(_ view: PlanView, _ asOf: AsOf, _ newest: Int64?) {
        // A slower question may come back with what has been erased since.
        if (newest ?? -1) < (erasure ?? -1) { return }
        if newest != erasure { (present, past, erasure) = ([:], [], newest) }
        if asOf.isNow {
            // A slower question may come back with an older answer.
            if let newer = present[view.plan.id], newer.position.vintage > view.position.vintage { return }
            present[view.plan.id] = view
            return
        }
        func isSame(_ other: PlanView) -> Bool {
            other.plan.id == view.plan.id && other.position.vintage == view.position.vintage
                && other.evaluation.today == view.evaluation.today
        }
        past.removeAll { isSame($0) }
        past.append(view)
        if past.count > PlanDesk.pastViews { past.removeFirst() }
    }

    /// Documents that were adopted load; where they do not, an older version adopted them and that is told.
    private static func load(_ files: [DocumentFile], _ plan: String) throws -> Plan {
        let problems = Problems()
        guard let loaded = PlanLoader.load(files, problems) else {
            let first = problems.found.first { $0.severity == .error }
            throw Refusal(
                "plan.unreadable",
                [
                    "plan": .text(plan), "count": .integer(problems.found.count),
                    "first": first.map { .message($0.message) } ?? .text("—"),
                ])
        }
        return loaded
    }
}

/// The views of a desk as one question finds them.
private struct KeptViews: Sendable {
    let views: [PlanView]
    /// The newest erasure that they know of.
    let erasure: Int64?

    /// Those that hold nothing which a reader no longer sees: none where more was erased since.
    func valid(_ reader: any Reader) throws -> KeptViews {
        let newest = try reader.newestErasure()
        return KeptViews(views: newest == erasure ? views : [], erasure: newest)
    }

    /// The view of a plan at a position, on a day.
    func same(_ plan: String, _ position: ReadPosition, _ day: Day) -> PlanView? {
        views.first {
            $0.plan.id == plan && $0.position.vintage == position.vintage && $0.evaluation.today == day
        }
    }

    /// The figures that a reader sees: those of a view of the same vintage, or going on from the nearest view
    /// before it.
    func figures(_ reader: any Reader) throws -> KnownFigures {
        let position = reader.position
        let same = views.first { $0.position.vintage == position.vintage }
        if let same { return same.figures }
        let before = views.filter { $0.position.entry <= position.entry }
            .max { $0.position.entry < $1.position.entry }
        let going = try before.flatMap { try $0.figures.following(reader, after: $0.position.entry) }
        return try going ?? KnownFigures(reader)
    }
}
