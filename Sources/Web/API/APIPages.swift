import Hummingbird
import Kernel
import Measures
import Office
import Plans

/// The addresses that answer page by page: figures and changes.
extension APIRoutes {
    private static let after = APIParameter(
        "after", .pattern("^[A-Za-z0-9_-]{1,700}$", example: "MQ"),
        "Where to go on: taken from `links.next`, never made up.")

    static let figures: [APIRoute] = [
        APIRoute(
            .get, "/plans/{plan}/figures", "readFigures", .document("Figures"),
            "Figures page by page, superseded ones too. A page stays the same whatever is added later.",
            parameters: [
                APIParameter("q", .text, "A part of the element's name or of the origin."),
                APIParameter("element", .text, "The element's identifier."),
                APIParameter("org", .text, "The org's identifier."),
                APIParameter(
                    "origin", .choice(["told", "none"]), "`none` for figures nobody vouches for."),
                APIParameter("limit", .integer(1...TwinReader.mostFigures), "Figures on a page; 100."),
                after, moment,
            ], problems: [404]
        ) { call in try await readFigures(call) },
        APIRoute(
            .get, "/plans/{plan}/changes", "readChanges", .document("Changes"),
            "What was accepted about a plan, the newest first: adoptions, imports, decisions.",
            parameters: [
                APIParameter("limit", .integer(1...TwinReader.mostChanges), "Changes on a page; 50."), after,
                moment,
            ], problems: [404]
        ) { call in try await readChanges(call) },
    ]

    private static func readFigures(_ call: APICall) async throws -> APIContent {
        let reader = try await call.reader()
        let filter = FigureFilter(
            text: call.query("q"), org: call.query("org"), origin: call.query("origin"))
        let place = try await FigureCursor.place(call.query("after"), call.office)
        let page = reader.figurePage(
            filter, element: call.query("element"), after: place, limit: call.integer("limit", or: 100))
        var entries = Set(page.figures.map(\.entry))
        if let last = page.last { entries.insert(last.entry) }
        let numbered = try await call.reader(reader, numbering: entries)
        let next = page.last.flatMap { FigureCursor.text($0, numbered.vintage(of: $0.entry)) }
        let shown = SiteURL.PlanPage.figuresWhere(
            ["q", "org", "origin"].map { SiteQueryItem($0, call.query($0)) })
        return APIContent(
            numbered.document(
                numbered.figures(page),
                DocumentLinks(
                    own: call.own, next: next.map { call.own(replacing: "after", with: $0) },
                    page: try call.shown(shown))))
    }

    private static func readChanges(_ call: APICall) async throws -> APIContent {
        let reader = try await call.reader()
        let before = try FigureCursor.vintage(call.query("after"))
        let page = try await call.office.changes(
            of: call.plan(), before: before, limit: call.integer("limit", or: ChangePage.size), call.visit)
        let next = page.next.map { FigureCursor.text("v\($0)") }
        return APIContent(
            reader.document(
                reader.changes(page),
                DocumentLinks(
                    own: call.own, next: next.map { call.own(replacing: "after", with: $0) },
                    page: try call.shown(.history))))
    }
}

/// The places of paging as texts that readers hand back and need not understand. They carry vintages, never
/// numbers of the journal.
enum FigureCursor {
    /// A place as text.
    static func text(_ place: FigurePlace, _ vintage: Int?) -> String? {
        guard let vintage else { return nil }
        let period = place.period
        let parts = [
            place.subject.element, place.subject.org, "\(period.kind.rawValue)", "\(period.firstMonth)",
            "\(period.lastMonth)", "\(vintage)", "\(place.number)",
        ]
        return text("f" + parts.joined(separator: "\n"))
    }

    /// The place that a text names; `nil` for none.
    static func place(_ text: String, _ office: SiteOffice) async throws -> FigurePlace? {
        if text.isEmpty { return nil }
        let parts = (read(text) ?? "").split(separator: "\n", omittingEmptySubsequences: false).map(
            String.init)
        guard parts.count == 7, parts[0].hasPrefix("f"), let kind = Int(parts[2]).flatMap(Period.Kind.init),
            let first = Int(parts[3]), let last = Int(parts[4]),
            let period = Period(journal: kind, first: first, last: last), let vintage = Int(parts[5]),
            let number = Int(parts[6]), let entry = try await office.entry(of: vintage)
        else { throw SiteRefusal(.badRequest, "api.bad-cursor") }
        let subject = FigureSubject(element: String(parts[0].dropFirst()), org: parts[1])
        return FigurePlace(subject: subject, period: period, entry: entry, number: number)
    }

    /// The vintage that a text names; `nil` for none.
    static func vintage(_ text: String) throws(SiteRefusal) -> Int? {
        if text.isEmpty { return nil }
        guard let told = read(text), told.hasPrefix("v"), told.utf8.count <= 10,
            let number = Int(told.dropFirst()), number > 0
        else { throw SiteRefusal(.badRequest, "api.bad-cursor") }
        return number
    }

    private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    /// Base 64 for addresses (RFC 4648, section 5), without padding.
    static func text(_ plain: String) -> String {
        var (result, bits, count) = ([UInt8](), 0, 0)
        for byte in plain.utf8 {
            bits = (bits << 8 | Int(byte)) & 0xFFFF
            count += 8
            while count >= 6 {
                count -= 6
                result.append(digits[bits >> count & 63])
            }
        }
        if count > 0 { result.append(digits[bits << (6 - count) & 63]) }
        return String(decoding: result, as: UTF8.self)
    }

    private static func read(_ text: String) -> String? {
        var (result, bits, count) = ([UInt8](), 0, 0)
        for digit in text.utf8 {
            guard let value = digits.firstIndex(of: digit) else { return nil }
            bits = (bits << 6 | value) & 0xFFFF
            count += 6
            if count >= 8 {
                count -= 8
                result.append(UInt8(bits >> count & 255))
            }
        }
        return String(validating: result, as: UTF8.self)
    }
}
