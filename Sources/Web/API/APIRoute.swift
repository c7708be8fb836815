import Foundation
import Hummingbird
import Kernel
import Office

/// One address of the machine interface. The router and the OpenAPI document are both made from these, so
/// that neither can know what the other does not.
struct APIRoute: Sendable {
    /// What a request is answered with where all is well.
    enum Answer: Sendable {
        /// Data of a schema in the envelope of every document.
        case document(String)
        /// Bare JSON of a schema.
        case json(String)
    }

    /// What a request carries.
    enum APIBody: Sendable {
        /// Figures as rows of JSON or as CSV.
        case figures
        /// JSON of a schema.
        case json(NamedSchema)
    }

    let method: HTTPRequest.Method
    /// The path below `/api/v1`, parameters in braces.
    let path: String
    /// The identifier of the operation.
    let id: String
    let about: String
    let parameters: [APIParameter]
    let body: APIBody?
    let answer: Answer
    /// The statuses of errors beside those that every address has.
    let problems: [Int]
    let handle: @Sendable (APICall) async throws -> APIContent

    init(
        _ method: HTTPRequest.Method = .get, _ path: String, _ id: String, _ answer: Answer, _ about: String,
        parameters: [APIParameter] = [], body: APIBody? = nil, problems: [Int] = [],
        handle: @escaping @Sendable (APICall) async throws -> APIContent
    ) {
        self.method = method
        self.path = path
        self.id = id
        self.about = about
        self.parameters = parameters
        self.body = body
        self.answer = answer
        self.problems = problems
        self.handle = handle
    }

    static let root = "/api/v1"

    var fullPath: String { APIRoute.root + path }

    /// The path as the router writes it.
    var routerPath: RouterPath { RouterPath(APIRoute.routerText(fullPath)) }

    static func routerText(_ path: String) -> String {
        path.replacing("{", with: ":").replacing("}", with: "")
    }

    /// The names in braces.
    var pathNames: [String] { path.matches(of: /\{([a-z]+)\}/).map { String($0.1) } }
}

/// What is told to a request, before it is wrapped.
struct APIContent: Sendable {
    let json: JSONText
    var isKept = true
    var status = HTTPResponse.Status.ok

    /// An answer that a reader may keep and ask for again by its tag.
    init(_ json: JSONText) { self.json = json }

    /// An answer that nobody may keep.
    static func fresh(_ json: JSONText, status: HTTPResponse.Status = .ok) -> APIContent {
        var content = APIContent(json)
        (content.isKept, content.status) = (false, status)
        return content
    }
}

/// A name and value in the query or the head of a request.
struct APIParameter: Sendable {
    enum Place: String, Sendable {
        case query
        case header
    }

    let name: String
    let place: Place
    let schema: JSONSchema
    let about: String
    let isRequired: Bool

    init(
        _ name: String, _ schema: JSONSchema, _ about: String, in place: Place = .query,
        isRequired: Bool = false
    ) {
        self.name = name
        self.place = place
        self.schema = schema
        self.about = about
        self.isRequired = isRequired
    }

    /// Whether a value is what the parameter may be.
    func takes(_ value: String) -> Bool {
        switch schema {
        case .choice(let choices): choices.contains(value)
        case .integer(let range):
            value.utf8.count <= 9 && value.utf8.allSatisfy { (48...57).contains($0) }
                && (Int(value).map { range.contains($0) } ?? false)
        case .pattern(let pattern, _): (try? Regex(pattern).wholeMatch(in: value)) != nil
        default: value.utf8.count <= 1000
        }
    }
}

/// A request whose parameters have been looked at.
struct APICall: Sendable {
    let request: Request
    let context: SiteContext
    let site: Site
    let office: SiteOffice
    let table: APITable

    var visit: Visit { context.visit }

    /// A part of the path, decoded.
    func path(_ name: String) throws -> String {
        let text = try context.parameters.require(name)
        guard let decoded = text.removingPercentEncoding else {
            throw SiteRefusal(.notFound, "site.not-found")
        }
        return decoded
    }

    func plan() throws -> String { try path("plan") }

    /// A value of the query; empty where it is not given.
    func query(_ name: String) -> String { visit.query[name] }

    func integer(_ name: String, or standard: Int) -> Int { Int(query(name)) ?? standard }

    /// The address that was asked.
    var own: String { visit.path + (request.uri.query.map { "?" + $0 } ?? "") }

    /// The same address with one value of the query replaced.
    func own(replacing name: String, with value: String) -> String {
        visit.path + visit.query.query(replacing: name, with: value)
    }

    /// The address of a page at the same moment.
    func shown(_ page: SiteURL.PlanPage) throws -> String {
        SiteURL.plan(try plan(), page).path(asOf: visit.asOf.text)
    }

    func reader() async throws -> TwinReader { TwinReader(try await office.reader(of: plan(), visit)) }

    /// The reader, with the vintages of entries that its figures came with.
    func reader(_ reader: TwinReader, numbering entries: Set<Int64>) async throws -> TwinReader {
        try await office.numbering(reader, entries)
    }

    /// Refuses what the route does not declare.
    func check(_ route: APIRoute) throws {
        let declared = Dictionary(
            route.parameters.filter { $0.place == .query }.map { ($0.name, $0) },
            uniquingKeysWith: { first, _ in first })
        let sent = (request.uri.query ?? "").split(separator: "&")
        guard sent.count == visit.query.items.count else { throw SiteRefusal(.badRequest, "api.bad-query") }
        var seen: Set<String> = []
        for item in visit.query.items {
            if item.name == SiteQueryItem.moment, route.method != .get {
                if visit.asksForMoment { throw SiteRefusal(.conflict, "as-of.read-only") }
                continue
            }
            guard let parameter = declared[item.name] else {
                throw SiteRefusal(
                    .badRequest, "api.unknown-parameter", ["name": .text(String(item.name.prefix(60)))])
            }
            guard seen.insert(item.name).inserted, try takes(item.value, parameter) else {
                throw SiteRefusal(.badRequest, "api.bad-parameter", ["name": .text(item.name)])
            }
        }
        try APINegotiation.check(accept: request.headers[.accept])
    }

    /// Whether a value is what its parameter may be; what is a moment, only `AsOf` says.
    private func takes(_ value: String, _ parameter: APIParameter) throws(Refusal) -> Bool {
        guard parameter.name == SiteQueryItem.moment else { return parameter.takes(value) }
        if let wrong = visit.wrongMoment { throw wrong }
        return true
    }
}

/// What a request says it can read.
enum APINegotiation {
    /// Refuses a request that reads no JSON.
    static func check(accept: String?) throws(SiteRefusal) {
        guard let accept, !accept.allSatisfy(\.isWhitespace) else { return }
        let isRead = accept.split(separator: ",").contains { range in
            let parts = range.split(separator: ";").map {
                String($0.filter { !$0.isWhitespace }).lowercased()
            }
            let isNothing = parts.dropFirst().contains { $0.firstMatch(of: /^q=0(\.0*)?$/) != nil }
            let type = parts.first ?? ""
            return !isNothing && ["*/*", "application/*", "application/json"].contains(type)
        }
        if !isRead { throw SiteRefusal(.notAcceptable, "api.not-acceptable") }
    }
}
