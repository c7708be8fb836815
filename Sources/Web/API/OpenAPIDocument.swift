import Hummingbird
import Kernel
import Office

/// The machine interface as an OpenAPI 3.1 document, made from the routes and the shapes of their answers.
struct OpenAPIDocument {
    let json: JSONText

    /// `cookie` is the name of the session's cookie.
    init(_ table: APITable, cookie: String) {
        let paths = table.paths.map { path, routes in
            (
                path,
                JSONText.object(
                    routes.map { ($0.method.rawValue.lowercased(), OpenAPIDocument.operation($0)) })
            )
        }
        json = .object([
            ("openapi", .text("3.1.0")), ("info", OpenAPIDocument.info),
            ("servers", .list([.object([("url", .text("/"))])])),
            ("paths", .object(paths + OpenAPIDocument.outside)),
            (
                "components",
                .object([
                    ("schemas", OpenAPIDocument.schemas(table)), ("responses", OpenAPIDocument.responses),
                    (
                        "securitySchemes",
                        .object([
                            (
                                "oneTimeLink",
                                .object([
                                    ("type", .text("apiKey")), ("in", .text("cookie")),
                                    ("name", .text(cookie)),
                                ])
                            )
                        ])
                    ),
                ])
            ),
        ])
    }

    private static let info = JSONText.object([
        ("title", .text("Tidemark")), ("version", .text("1")),
        (
            "description",
            .text(
                "What the pages of Tidemark show, for machines: exact values as decimal text with units, "
                    + "names and sentences in Chinese and English, unknown said as null. Each document says "
                    + "what it is of: the kind of world, the plan, the vintage and the day."
            )
        ), ("license", .object([("name", .text("Apache-2.0")), ("identifier", .text("Apache-2.0"))])),
    ])

    private static func operation(_ route: APIRoute) -> JSONText {
        let path = route.pathNames.map { name in
            parameter(APIParameter(name, .text, "The \(name).", isRequired: true), in: "path")
        }
        let others = route.parameters.map { parameter($0, in: $0.place.rawValue) }
        var members: [(String, JSONText)] = [
            ("operationId", .text(route.id)), ("summary", .text(route.about)),
            ("parameters", .list(path + others)), ("responses", .object(answers(route))),
        ]
        switch route.body {
        case .figures: members.append(("requestBody", figures))
        case .json(let schema): members.append(("requestBody", body(schema.name)))
        case nil: break
        }
        if route.problems.contains(403) {
            members.append(("security", .list([.object([("oneTimeLink", .list([]))])])))
        }
        return .object(members)
    }

    private static func parameter(_ parameter: APIParameter, in place: String) -> JSONText {
        .object([
            ("name", .text(parameter.name)), ("in", .text(place)),
            ("required", .flag(parameter.isRequired)), ("description", .text(parameter.about)),
            ("schema", parameter.schema.json),
        ])
    }

    private static func body(_ name: String) -> JSONText {
        .object([
            ("required", .flag(true)),
            (
                "content",
                .object([("application/json", .object([("schema", reference(name))]))])
            ),
        ])
    }

    private static let figures = JSONText.object([
        ("required", .flag(true)),
        (
            "content",
            .object([
                ("application/json", .object([("schema", reference("FigureRows"))])),
                ("text/csv", .object([("schema", .object([("type", .text("string"))]))])),
            ])
        ),
    ])

    private static func reference(_ name: String) -> JSONText {
        .object([("$ref", .text("#/components/schemas/\(name)"))])
    }

    /// What lies beside the documents: the live stream and the feed.
    private static let outside: [(String, JSONText)] = [
        stream(
            "/plans/{plan}/events", "followPlan", "text/event-stream",
            "The live stream: server-sent events, each with the newest vintage as its data and identifier. "
                + "It never ends by itself and repeats the vintage every 15 seconds."),
        stream(
            "/plans/{plan}/changes.atom", "readFeed", "application/atom+xml",
            "What was accepted about a plan, as an Atom feed in the reader's language: who entered it, and "
                + "what it changed as known then.", parameters: [APIRoutes.moment]),
    ]

    private static func stream(
        _ path: String, _ id: String, _ type: String, _ about: String, parameters: [APIParameter] = []
    ) -> (String, JSONText) {
        let plan = parameter(APIParameter("plan", .text, "The plan.", isRequired: true), in: "path")
        let text = JSONText.object([("schema", .object([("type", .text("string"))]))])
        let refusal = JSONText.object([
            ("description", .text("A page that says what to do.")),
            ("content", .object([("text/html", text)])),
        ])
        return (
            path,
            .object([
                (
                    "get",
                    .object([
                        ("operationId", .text(id)), ("summary", .text(about)),
                        (
                            "parameters",
                            .list([plan] + parameters.map { parameter($0, in: $0.place.rawValue) })
                        ),
                        (
                            "responses",
                            .object([
                                (
                                    "200",
                                    .object([
                                        ("description", .text(about)),
                                        ("content", .object([(type, text)])),
                                    ])
                                ), ("400", refusal), ("404", refusal), ("414", refusal), ("421", refusal),
                                ("500", refusal),
                                ("503", refusal),
                            ])
                        ),
                    ])
                )
            ])
        )
    }

    /// The statuses that every address may answer: a bad query, nothing readable, another host, faults.
    static let common = [400, 405, 406, 414, 421, 500, 503]

    private static func answers(_ route: APIRoute) -> [(String, JSONText)] {
        let schema: JSONText =
            switch route.answer {
            case .document(let data): reference(data + "Document")
            case .json(let name): reference(name)
            }
        func answer(_ text: String) -> JSONText {
            .object([
                ("description", .text(text)),
                ("content", .object([("application/json", .object([("schema", schema)]))])),
            ])
        }
        var answers: [(String, JSONText)] = [("200", answer(route.about))]
        if route.method == .get {
            answers.append(
                ("304", .object([("description", .text("What If-None-Match names is still so."))])))
        } else {
            answers.append(("201", answer("It was recorded.")))
        }
        let statuses = Set(common + route.problems).sorted()
        return answers
            + statuses.map { status in
                ("\(status)", .object([("$ref", .text("#/components/responses/Problem"))]))
            }
    }

    private static let responses = JSONText.object([
        (
            "Problem",
            .object([
                ("description", .text("What went wrong, and what to do.")),
                (
                    "content",
                    .object([("application/problem+json", .object([("schema", reference("Problem"))]))])
                ),
            ])
        )
    ])

    private static func schemas(_ table: APITable) -> JSONText {
        let own =
            WorldTwin.shapes + [
                APIProblem.shape.told, APIIndex.entry.told, APIIndex.shape.told, APISession.shape.told,
                FigureJSON.row, FigureJSON.body,
            ] + DecisionJSON.schemas
        var members = own.map { schema in (schema.name, described(schema.schema.json, schema.about)) }
        for route in table.routes {
            guard case .document(let data) = route.answer else { continue }
            let name = data + "Document"
            if members.contains(where: { $0.0 == name }) { continue }
            members.append((name, described(WorldTwin.envelope(of: data).json, "A document of \(data).")))
        }
        members.append(("OpenAPI", openAPI))
        return .object(members.sorted { $0.0 < $1.0 })
    }

    private static func described(_ schema: JSONText, _ about: String) -> JSONText {
        guard case .object(let members) = schema else { return schema }
        return .object([("description", .text(about))] + members)
    }

    /// This document itself: its own schema is the specification's.
    private static let openAPI = JSONText.object([
        ("description", .text("An OpenAPI 3.1 document.")), ("type", .text("object")),
        ("required", .list(["openapi", "info", "servers", "paths", "components"].map { .text($0) })),
        (
            "properties",
            .object(
                [
                    ("openapi", "string"), ("info", "object"), ("servers", "array"), ("paths", "object"),
                    ("components", "object"),
                ].map { name, type in (name, .object([("type", .text(type))])) })
        ), ("additionalProperties", .flag(false)),
    ])
}
