import Hummingbird
import Kernel
import Office

/// The live stream of a world: one `EventSource` a page, which carries nothing but the newest vintage. What a
/// reader may see of it is asked for by the page itself.
struct LiveRoutes: Sendable {
    let site: Site
    let office: SiteOffice

    func add(to router: Router<SiteContext>) {
        router.get("plans/:plan/events") { request, context in
            let plan = try context.parameters.require("plan")
            guard try await office.knows(plan) else { throw Refusal("site.not-found") }
            guard let place = site.streams.take() else {
                throw SiteRefusal(.serviceUnavailable, "site.busy-streams")
            }
            let present = try await office.store.read { $0.position.vintage }
            let stream = LiveStream(
                store: office.store, present: present, known: LiveRoutes.known(request, context),
                heartbeat: site.settings.limits.heartbeat, place: place)
            let headers: HTTPFields = [
                .contentType: "text/event-stream; charset=utf-8", .cacheControl: "no-store",
            ]
            return Response(
                status: .ok, headers: headers,
                body: ResponseBody { writer in try await stream.write(to: &writer, request) })
        }
    }

    /// The tag of what the browser saw last: told by itself when it comes back, else by the page.
    private static func known(_ request: Request, _ context: SiteContext) -> String {
        let last = HeaderField.Name("Last-Event-ID").flatMap { request.headers[$0] }
        return last ?? context.visit.query["after"]
    }
}
