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
            "Figures page by page, superseded ones too. All pages tell the state of the first, whatever is "
                + "accepted meanwhile.",
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
            "What was accepted about a plan, the newest first: adoptions, imports, decisions. All pages tell "
                + "the state of the first.",
            parameters: [
                APIParameter("limit", .integer(1...TwinReader.mostChanges), "Changes on a page; 50."), after,
                moment,
            ], problems: [404]
        ) { call in try await readChanges(call) },
    ]

    private static func readFigures(_ call: APICall) async throws -> APIContent {
        let cursor = try await FigureCursor.place(call.query("after"), call.office)
        let reader = try await call.reader(cursor?.walk)
        let filter = FigureFilter(
            text: call.query("q"), org: call.query("org"), origin: call.query("origin"))
        let page = reader.figurePage(
            filter, element: call.query("element"), after: cursor?.place,
            limit: call.integer("limit", or: 100))
        var entries = Set(page.figures.map(\.entry))
        if let last = page.last { entries.insert(last.entry) }
        let numbered = try await call.reader(reader, numbering: entries)
        let walk = PageWalk(reader.page)
        let next = page.last.flatMap { FigureCursor.text($0, numbered.vintage(of: $0.entry), walk) }
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
        let cursor = try FigureCursor.vintage(call.query("after"))
        let reader = try await call.reader(cursor?.walk)
        let walk = PageWalk(reader.page)
        let page = try await call.office.changes(
            of: call.plan(), before: cursor?.vintage ?? walk.vintage + 1,
            limit: call.integer("limit", or: ChangePage.size), call.visit)
        let next = page.next.map { FigureCursor.text($0, walk) }
        return APIContent(
            reader.document(
                reader.changes(page),
                DocumentLinks(
                    own: call.own, next: next.map { call.own(replacing: "after", with: $0) },
                    page: try call.shown(.history))))
    }
}

/// The state that every page of one walk tells: the vintage and the day of its first page.
struct PageWalk: Hashable, Sendable {
    let vintage: Int
    let day: Day

    init(vintage: Int, day: Day) {
        self.vintage = vintage
        self.day = day
    }

    /// The state that a page tells.
    init(_ page: PageReader) { self.init(vintage: page.vintage, day: page.today) }

    fileprivate var parts: [String] { ["\(vintage)", "\(day)"] }

    fileprivate init?(_ parts: some Collection<String>) {
        guard let first = parts.first, let vintage = Int(first), vintage > 0, parts.count == 2,
            let day = parts.dropFirst().first.flatMap({ Day($0) })
        else { return nil }
        self.init(vintage: vintage, day: day)
    }
}

extension APICall {
    /// The reader of a page: the first one's state where it goes on from another. Refused where the address
    /// names a moment of another state.
    fileprivate func reader(_ walk: PageWalk?) async throws -> TwinReader {
        guard let walk else { return try await reader() }
        guard try await office.entry(of: walk.vintage) != nil else { throw FigureCursor.unreadable }
        let reader = TwinReader(try await office.reader(of: plan(), visit, walk))
        guard visit.asOf.isNow || PageWalk(reader.page) == walk else { throw FigureCursor.unreadable }
        return reader
    }
}

extension SiteOffice {
    /// The reader of a plan's pages at the moment of a visit; where that is now, at the state of a walk.
    fileprivate func reader(of plan: String, _ visit: Visit, _ walk: PageWalk) async throws -> PageReader {
        guard try moment(visit).isNow else { return try await reader(of: plan, visit) }
        let view = try await desk.view(
            of: plan, asOf: .vintage(walk.vintage), today: today, on: walk.day)
        return PageReader(
            view, words: visit.words, links: links(of: plan, visit), hoursFromUTC: hoursFromUTC)
    }
}

/// The places of paging as texts that readers hand back and need not understand. They carry vintages, never
/// numbers of the journal.
enum FigureCursor {
    static var unreadable: SiteRefusal { SiteRefusal(.badRequest, "api.bad-cursor") }

    /// A place as text, with the state that all pages tell.
    static func text(_ place: FigurePlace, _ vintage: Int?, _ walk: PageWalk) -> String? {
        guard let vintage else { return nil }
        let period = place.period
        let parts =
            [
                place.subject.element, place.subject.org, "\(period.kind.rawValue)", "\(period.firstMonth)",
                "\(period.lastMonth)", "\(vintage)", "\(place.number)",
            ] + walk.parts
        return text("f" + parts.joined(separator: "\n"))
    }

    /// The place that a text names; `nil` for none.
    static func place(
        _ text: String, _ office: SiteOffice
    ) async throws -> (place: FigurePlace, walk: PageWalk)? {
        if text.isEmpty { return nil }
        let parts = (read(text) ?? "").split(separator: "\n", omittingEmptySubsequences: false).map(
            String.init)
        guard parts.count == 9, parts[0].hasPrefix("f"), let kind = Int(parts[2]).flatMap(Period.Kind.init),
            let first = Int(parts[3]), let last = Int(parts[4]),
            let period = Period(journal: kind, first: first, last: last), let vintage = Int(parts[5]),
            let number = Int(parts[6]), let walk = PageWalk(parts[7...]), vintage <= walk.vintage,
            let entry = try await office.entry(of: vintage)
        else { throw unreadable }
        let subject = FigureSubject(element: String(parts[0].dropFirst()), org: parts[1])
        return (FigurePlace(subject: subject, period: period, entry: entry, number: number), walk)
    }

    /// The vintage before which a page of changes goes on, with the state that all pages tell.
    static func text(_ before: Int, _ walk: PageWalk) -> String {
        text((["v\(before)"] + walk.parts).joined(separator: "\n"))
    }

    /// The vintage that a text names; `nil` for none.
    static func vintage(_ text: String) throws(SiteRefusal) -> (vintage: Int, walk: PageWalk)? {
        if text.isEmpty { return nil }
        let parts = (read(text) ?? "").split(separator: "\n", omittingEmptySubsequences: false).map(
            String.init)
        guard parts.count == 3, parts[0].hasPrefix("v"), let number = Int(parts[0].dropFirst()), number > 0,
            let walk = PageWalk(parts[1...]), number <= walk.vintage
        else { throw unreadable }
        return (number, walk)
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
