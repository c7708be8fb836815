import Hummingbird
import Kernel
import Office

/// What is expected from whom by when, as a page and as a file for calendars.
struct CalendarRoutes: Sendable {
    let site: Site
    let office: SiteOffice

    func add(to router: Router<SiteContext>) {
        router.get("plans/:plan/calendar") { _, context in
            let reader = try await office.reader(of: context.parameters.require("plan"), context.visit)
            let query = context.visit.query
            let model = reader.calendar(CalendarFilter(year: Int(query["year"]), owner: query["owner"]))
            return site.page("calendar", model, title: model.title, reader, .calendar, context.visit)
        }
        router.get("plans/:plan/calendar.ics") { request, context in
            let reader = try await office.reader(
                of: context.parameters.require("plan"), context.visit.forFiles)
            let text = reader.calendarFile(
                owner: context.visit.query["owner"], origin: site.origin(of: request))
            return Response(
                status: .ok, headers: [.contentType: "text/calendar; charset=utf-8"],
                body: .init(byteBuffer: ByteBuffer(string: text)))
        }
    }
}
