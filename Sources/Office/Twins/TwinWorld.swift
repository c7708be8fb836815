public import Kernel
import Measures
public import Plans

/// What every document says of itself.
public struct DocumentLabel: Sendable {
    public let world: WorldKind
    /// The plan it is about; `nil` for a document of the whole world.
    public let plan: String?
    public let vintage: Vintage
    /// The day that decides what is due.
    public let today: Day

    public init(world: WorldKind, plan: String?, vintage: Vintage, today: Day) {
        self.world = world
        self.plan = plan
        self.vintage = vintage
        self.today = today
    }
}

/// Where a document is, what follows it, and which page shows the same to people.
public struct DocumentLinks: Sendable {
    public let own: String
    public let next: String?
    public let page: String?

    public init(own: String, next: String? = nil, page: String? = nil) {
        self.own = own
        self.next = next
        self.page = page
    }
}

/// One plan of the world as a list tells it.
public struct PlanSummary: Sendable {
    public let plan: Plan
    public let href: String

    public init(plan: Plan, href: String) {
        self.plan = plan
        self.href = href
    }
}

/// Documents about the whole world, and the envelope of all.
public enum WorldTwin {
    static let label = Shape<DocumentLabel>(
        "Label", "What a document is of: the kind of world, the plan, the vintage and the day.",
        [
            .text("world", "`real` data, an invented `sample`, or a `draft`.", worldKind) {
                $0.world.rawValue
            },
            .known("plan", "The plan; null for a document of the whole world.") { $0.plan },
            .part("vintage", "The vintage it is read from.", ChangeTwin.vintage) { $0.vintage },
            .text("asOf", "The day that decides what is due.", .day) { $0.today.description },
        ])

    static let worldKind = JSONSchema.choice(WorldKind.allCases.map(\.rawValue))

    static let links = Shape<DocumentLinks>(
        "Links", "Addresses from the root of the site.",
        [
            .text("self", "Where this document is.", .format("uri-reference")) { $0.own },
            .known("next", "The next page; null on the last.", .format("uri-reference")) { $0.next },
            .known("page", "The page that shows it to people.", .format("uri-reference")) { $0.page },
        ])

    /// The envelope of a document.
    public static func document(_ label: DocumentLabel, _ data: JSONText, _ links: DocumentLinks) -> JSONText
    {
        .object([("label", self.label.json(label)), ("links", self.links.json(links)), ("data", data)])
    }

    /// The schema of a document whose data have a schema.
    public static func envelope(of data: String) -> JSONSchema {
        .object([
            JSONSchema.Member("label", label.reference, "What the document is of."),
            JSONSchema.Member("links", links.reference, "Where it is, and what belongs to it."),
            JSONSchema.Member("data", .named(data), "What it tells."),
        ])
    }

    static let plan = Shape<PlanSummary>(
        "PlanSummary", "A plan of the world.",
        [
            .text("id", "Its identifier.") { $0.plan.id },
            .part("title", "Its name.", TwinParts.title) { $0.plan.title },
            .text("status", "What kind of text it is.", PlanTwin.status) { $0.plan.status.rawValue },
            .part("horizon", "The years it speaks of.", PlanTwin.horizon) { $0.plan.horizon },
            .text("href", "Where it is told.", .format("uri-reference")) { $0.href },
        ])

    static let plans = Shape<[PlanSummary]>(
        "Plans", "The plans of the world.",
        [
            .count("total", "How many there are.") { $0.count },
            .parts("plans", "The plans, by identifier.", plan) { $0 },
        ])

    /// The plans of the world as a document's data.
    public static func plans(_ summaries: [PlanSummary]) -> JSONText { plans.json(summaries) }

    static let health = Shape<(plans: [String], vintage: Int)>(
        "Health", "Whether pages can be served.",
        [
            .text("status", "`ok`, or `empty` while no plan is adopted.", .choice(["ok", "empty"])) {
                $0.plans.isEmpty ? "empty" : "ok"
            },
            .texts("plans", "The plans that can be served.") { $0.plans },
            .count("vintage", "How many changes the world has accepted.") { $0.vintage },
        ])

    /// Whether pages can be served.
    public static func health(plans: [String], vintage: Int) -> JSONText {
        health.json((plans: plans, vintage: vintage))
    }

    private static let own: [NamedSchema] = [
        label.told, links.told, plan.told, plans.told, health.told,
    ]

    /// Every schema that documents are made of.
    public static let shapes: [NamedSchema] = [
        TwinParts.shapes, own, VerdictTwin.shapes, ReadingTwin.shapes, IndicatorTwin.shapes, PlanTwin.shapes,
        TaskTwin.shapes, OverviewTwin.shapes, OrgTwin.shapes, ChangeTwin.shapes, AboutTwin.shapes,
        ImportTwin.shapes, SearchTwin.shapes, FiguresTwin.shapes, NamesTwin.shapes, CalendarTwin.shapes,
        ParameterTwin.shapes, PathTwin.shapes, BaselineTwin.shapes, LeaderTwin.shapes, AmendmentTwin.shapes,
    ].flatMap(\.self)
}
