import Hummingbird
import Kernel
import Measures
import Office
import Plans

/// The reading addresses. To add one: a function of `TwinReader` that answers the data, a shape in its list
/// of schemas, a line here, and a line in `PageTwins`.
enum APIRoutes {
    /// Holds what makes a document. As an object, because the optimizer of Swift 6.3.1 crashes where it
    /// specializes the answering closure by the one it calls.
    private final class Maker: Sendable {
        let make: @Sendable (TwinReader, APICall) async throws -> JSONText

        init(_ make: @escaping @Sendable (TwinReader, APICall) async throws -> JSONText) { self.make = make }
    }

    /// A document about one plan.
    static func plan(
        _ path: String, _ id: String, _ data: String, _ about: String, parameters: [APIParameter] = [],
        page: APIPage,
        _ make: @escaping @Sendable (TwinReader, APICall) async throws -> JSONText
    ) -> APIRoute {
        let maker = Maker(make)
        return APIRoute(
            .get, "/plans/{plan}" + path, id, .document(data), about, parameters: parameters + [moment],
            problems: [404]
        ) { call in
            let reader = try await call.reader()
            let data = try await maker.make(reader, call)
            let page = try page.of(call).map { try call.shown($0) }
            return APIContent(reader.document(data, DocumentLinks(own: call.own, page: page)))
        }
    }

    private static func text(_ name: String, _ about: String) -> APIParameter {
        APIParameter(name, .text, about)
    }

    /// The non-empty values of the query, for the address of the page that shows the same.
    private static func items(_ call: APICall, _ names: [String]) -> [SiteQueryItem] {
        names.map { SiteQueryItem($0, call.query($0)) }
    }

    static let plans: [APIRoute] = [
        plan("", "readPlan", "Overview", "Where a plan stands.", page: .same(.overview)) { reader, call in
            let changes = try await call.office.changes(
                of: call.plan(), before: nil, limit: 5, call.visit)
            return reader.overview(changes: changes.changes)
        },
        plan(
            "/sections", "readSections", "Sections", "The plan's text as an outline, with its claims.",
            page: .same(.outline)
        ) { reader, _ in reader.sections() },
        plan(
            "/statements", "readStatements", "Statements", "Every claim of the plan's text.",
            page: .same(.outline)
        ) { reader, _ in reader.statements() },
        indicators,
        plan(
            "/indicators/{indicator}", "readIndicator", "Indicator",
            "One indicator: verdicts, values, and how each came about.",
            page: APIPage { .indicator(try $0.path("indicator")) }
        ) { reader, call in
            let id = try call.path("indicator")
            let numbered = try await call.reader(reader, numbering: reader.entries(ofIndicator: id))
            return try numbered.indicator(id)
        },
        plan(
            "/indicators/{indicator}/orgs", "readIndicatorOrgs", "IndicatorOrgs",
            "One indicator of every org of which something is known.",
            page: APIPage { .compareWhere([SiteQueryItem("indicator", try $0.path("indicator"))]) }
        ) { reader, call in
            let readings = try reader.orgReadings(ofIndicator: call.path("indicator"))
            return try await call.reader(reader, numbering: Set(readings.flatMap(\.entries)))
                .indicatorOrgs(readings)
        },
        plan("/tasks", "readTasks", "Tasks", "The tasks of the plan.", page: .same(.tasks)) { reader, _ in
            reader.tasks()
        },
        plan(
            "/tasks/{task}", "readTask", "TaskInFull", "One task.",
            page: APIPage { .task(try $0.path("task")) }
        ) { reader, call in try reader.task(call.path("task")) },
        findings, search, technologies, calendar,
        plan(
            "/figures/{element}/{org}/{period}", "readVersions", "Versions",
            "Every recorded version of one figure, the newest first.",
            page: APIPage { call in
                .versions(
                    element: try call.path("element"), org: try call.path("org"),
                    period: try call.path("period"))
            }
        ) { reader, call in
            let (element, org) = (try call.path("element"), try call.path("org"))
            let period = try reader.page.toldPeriod(element: element, org: org, call.path("period"))
            let versions = try await call.office.versions(element, org, period, call.visit)
            return try reader.versions(element: element, org: org, versions)
        },
        plan(
            "/elements", "readElements", "Elements", "Everything that may be handed in.",
            page: .nothing
        ) { reader, _ in reader.elements() },
        orgs,
        plan(
            "/path", "readPath", "YearlyPath", "What each target asks for every year.",
            page: .same(.yearlyPath)
        ) { reader, _ in reader.yearlyPath() },
        plan("/leader", "readLeader", "LeaderSheet", "The sheet for whoever decides.", page: .same(.leader)) {
            reader, _ in reader.leader()
        },
        plan(
            "/indicators/{indicator}/baseline", "readBaselines", "BaselineOptions",
            "The baselines an indicator could start from, and what was chosen.",
            page: APIPage { .indicator(try $0.path("indicator")) }
        ) { reader, call in try reader.baselines(of: call.path("indicator")) },
        plan(
            "/orgs/{org}", "readOrg", "OrgOrNamed", "One org, or what the plan names.",
            page: APIPage { .org(try $0.path("org")) }
        ) { reader, call in
            try reader.org(call.path("org"))
        },
    ]

    private static let indicators = plan(
        "/indicators", "readIndicators", "Verdicts", "Every target with its judgement.",
        parameters: [
            text("q", "A part of any name, or the identifier."),
            text("group", "The section it is shown under."),
            APIParameter("verdict", VerdictWords.schema, "The judgement."),
            text("owner", "The org that leads."),
        ], page: APIPage { .indicatorsWhere(items($0, ["q", "group", "verdict", "owner"])) }
    ) { reader, call in
        reader.indicators(
            IndicatorFilter(
                text: call.query("q"), group: call.query("group"), verdict: call.query("verdict"),
                owner: call.query("owner")))
    }

    private static let orgs = plan(
        "/orgs", "readOrgs", "Orgs", "The orgs of the plan, and whom and what else it names.",
        parameters: [
            text("q", "A part of a name."),
            APIParameter(
                "kind", .choice(NamedOrg.Kind.allCases.map(\.rawValue)), "Only one kind of named things."),
        ], page: APIPage { .orgsWhere(items($0, ["q", "kind"])) }
    ) { reader, call in
        reader.orgs(NamedFilter(text: call.query("q"), kind: call.query("kind")))
    }

    private static let technologies = plan(
        "/technologies", "readTechnologies", "Technologies", "The key technologies that the plan names.",
        parameters: [
            text("q", "A part of a name, or the identifier."), text("industry", "The industry."),
            text("field", "The field."),
        ], page: APIPage { .technologiesWhere(items($0, ["q", "industry", "field"])) }
    ) { reader, call in
        reader.technologies(
            TechnologyFilter(
                text: call.query("q"), industry: call.query("industry"), field: call.query("field")))
    }

    private static let calendar = plan(
        "/calendar", "readCalendar", "Calendar",
        "What is overdue, and which figures are expected from whom in one year.",
        parameters: [
            APIParameter("year", .integer(1900...2200), "The year; this one."),
            text("owner", "The org that leads."),
        ], page: APIPage { .calendarWhere(items($0, ["year", "owner"])) }
    ) { reader, call in
        reader.calendar(CalendarFilter(year: Int(call.query("year")), owner: call.query("owner")))
    }

    private static let search = plan(
        "/search", "search", "Found", "What a search finds.",
        parameters: [
            APIParameter("q", .text, "What is asked; nothing finds nothing."),
            APIParameter("kind", .choice(SearchKind.allCases.map(\.rawValue)), "Only one kind of thing."),
        ], page: APIPage { .searchFor(items($0, ["q", "kind"])) }
    ) { reader, call in
        let kind = SearchKind(rawValue: call.query("kind"))
        return reader.search(try await call.office.store.search(call.query("q"), kind: kind, reader.page))
    }

    private static let findings = plan(
        "/findings", "readFindings", "Findings", "What is wrong with the plan itself.",
        parameters: [
            text("rule", "The code of a rule."),
            APIParameter("severity", .choice(["warning", "note"]), "How much it matters."),
        ], page: APIPage { .findingsWhere(items($0, ["rule", "severity"])) }
    ) { reader, call in
        reader.findings(FindingFilter(rule: call.query("rule"), severity: call.query("severity")))
    }
}

/// The words of verdicts, as a query names them.
enum VerdictWords {
    static let schema = JSONSchema.choice(Verdict.Word.allCases.map(\.rawValue))
}

/// The page that shows people what a document tells.
struct APIPage: Sendable {
    let of: @Sendable (APICall) throws -> SiteURL.PlanPage?

    init(_ of: @escaping @Sendable (APICall) throws -> SiteURL.PlanPage?) { self.of = of }

    static let nothing = APIPage { _ in nil }

    static func same(_ page: SiteURL.PlanPage) -> APIPage { APIPage { _ in page } }
}
