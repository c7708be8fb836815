import Documents
import Hummingbird
import Kernel
import Office

/// Every address of the machine interface over one office.
struct APITable: Sendable {
    let routes: [APIRoute]

    init(isPublic: Bool) {
        routes =
            APIRoutes.world + APIRoutes.plans + APIRoutes.figures
            + (isPublic ? [] : APIWriting.routes + APIDeciding.routes)
    }

    /// The paths in their first order, each with what may be done there.
    var paths: [(path: String, routes: [APIRoute])] {
        var order: [String] = []
        for route in routes where !order.contains(route.fullPath) { order.append(route.fullPath) }
        return order.map { path in (path, routes.filter { $0.fullPath == path }) }
    }

    /// What may be done at an address that was asked; empty where there is nothing.
    func methods(at path: String) -> [String] {
        for (pattern, routes) in paths where APITable.matches(pattern, path) {
            return APITable.methods(of: routes)
        }
        return []
    }

    static func methods(of routes: [APIRoute]) -> [String] {
        let own = routes.map(\.method.rawValue)
        return own + (own.contains("GET") ? ["HEAD"] : []) + ["OPTIONS"]
    }

    static func matches(_ pattern: String, _ path: String) -> Bool { values(pattern, path) != nil }

    /// What stands for the names in braces; `nil` where the path is another.
    static func values(_ pattern: String, _ path: String) -> [String: String]? {
        let (wanted, parts) = (pattern.split(separator: "/"), path.split(separator: "/"))
        guard wanted.count == parts.count else { return nil }
        var values: [String: String] = [:]
        for (want, part) in zip(wanted, parts) {
            if want.hasPrefix("{") {
                values[String(want.dropFirst().dropLast())] = String(part)
            } else if want != part {
                return nil
            }
        }
        return values
    }

    func add(to router: Router<SiteContext>, _ site: Site, _ office: SiteOffice) {
        for route in routes {
            router.on(route.routerPath, method: route.method) { request, context in
                let call = APICall(
                    request: request, context: context, site: site, office: office, table: self)
                try call.check(route)
                return APIAnswer.respond(try await route.handle(call), request)
            }
        }
        for (path, routes) in paths {
            let methods = APITable.methods(of: routes).joined(separator: ", ")
            router.on(RouterPath(APIRoute.routerText(path)), method: .options) { _, _ in
                Response(status: .noContent, headers: [.allow: methods])
            }
        }
    }
}

/// Turns content into an answer.
enum APIAnswer {
    static func respond(_ content: APIContent, _ request: Request) -> Response {
        let text = content.json.written(isPretty: true) + "\n"
        var headers: HTTPFields = [.contentType: "application/json", .vary: "Accept"]
        guard content.isKept else {
            headers[.cacheControl] = "no-store"
            return Response(
                status: content.status, headers: headers, body: .init(byteBuffer: ByteBuffer(string: text)))
        }
        return tagged(text, headers, request)
    }

    /// An answer with a strong tag of its bytes; 304 where the reader has them.
    static func tagged(_ text: String, _ headers: HTTPFields, _ request: Request) -> Response {
        var headers = headers
        let tag = "\"" + ContentHash.of(text.utf8).description.prefix(32) + "\""
        headers[.eTag] = tag
        headers[.cacheControl] = "no-cache"
        if isKnown(tag, request.headers[values: .ifNoneMatch]) {
            return Response(status: .notModified, headers: headers)
        }
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(string: text)))
    }

    /// Weak comparison, as RFC 9110 asks of If-None-Match.
    private static func isKnown(_ tag: String, _ known: [String]) -> Bool {
        known.flatMap { $0.split(separator: ",") }.contains { one in
            let bare = one.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()
            let text = String(bare)
            return text == "*" || text == tag || text == "W/" + tag
        }
    }
}
