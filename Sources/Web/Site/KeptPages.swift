import Hummingbird
import Kernel
import Office
import Words

/// What every page of the present is drawn from: the journal up to an entry, and the day that decides what is
/// due. Where both are the same, the same address has the same page.
struct PageState: Hashable, Sendable, Comparable {
    let entry: Int64
    let today: Day

    static func < (left: PageState, right: PageState) -> Bool {
        (left.today, left.entry) < (right.today, right.entry)
    }
}

/// Pages of the present as they were drawn for readers without a session, until the next entry or day. A
/// page that many ask for at once is drawn once.
///
/// Two generations stand for the order of use: when the younger is full it becomes the older, and what the
/// older had and nobody asked for is let go.
actor KeptPages {
    /// What one page is asked by.
    struct Address: Hashable, Sendable {
        let host: String
        let target: String
        let language: Language
    }

    /// Bytes of both generations, and of one page.
    static let mostBytes = 32 << 20
    static let mostPageBytes = 2 << 20
    /// Pages of both generations.
    static let mostPages = 4096

    private typealias Generation = [Address: Response]

    private var state: PageState?
    private var younger: Generation = [:]
    private var older: Generation = [:]
    private var youngerBytes = 0
    private var turns = Turns<Address>()
    private let (bytes, pages): (Int, Int)

    init(bytes: Int = KeptPages.mostBytes, pages: Int = KeptPages.mostPages) {
        (self.bytes, self.pages) = (bytes, pages)
    }

    /// How many pages are kept, at most, of all generations.
    var count: Int { younger.count + older.count }

    /// What whoever asks for a page does next.
    enum Turn: Sendable {
        /// Answers with this one.
        case kept(Response)
        /// Draws it and hands it in with `drawn`, also where nothing came of it: others may wait for it.
        case drawForAll
        /// Draws it for itself alone.
        case draw
    }

    /// Whose turn it is to draw a page; waits while another draws the same one.
    func turn(_ address: Address, at state: PageState) async -> Turn {
        guard isCurrent(state) else { return .draw }
        if let kept = take(address) { return .kept(kept) }
        if turns.take(address) { return .drawForAll }
        await withCheckedContinuation { turns.wait(address, $0) }
        if self.state == state, let kept = take(address) { return .kept(kept) }
        return .draw
    }

    /// Ends a turn that `drawForAll` began; what is not a page of the newest state is not kept.
    func drawn(_ page: Response?, _ address: Address, at state: PageState) {
        if let page, self.state == state { keep(page, at: address) }
        turns.end(address)
    }

    /// Whether a state is the newest one; pages of the state before are let go.
    private func isCurrent(_ asked: PageState) -> Bool {
        if let state, asked < state { return false }
        if state != asked { (younger, older, youngerBytes, state) = ([:], [:], 0, asked) }
        return true
    }

    private func take(_ address: Address) -> Response? {
        if let page = younger[address] { return page }
        guard let page = older.removeValue(forKey: address) else { return nil }
        keep(page, at: address)
        return page
    }

    private func keep(_ page: Response, at address: Address) {
        guard KeptPages.isKept(page), let size = page.body.contentLength else { return }
        if younger.count >= pages / 2 || youngerBytes + size > bytes / 2 {
            (older, younger, youngerBytes) = (younger, [:], 0)
        }
        younger[address] = page
        youngerBytes += size
    }

    /// Only whole pages; errors, streams and files are not kept.
    static func isKept(_ page: Response) -> Bool {
        page.status == .ok && page.headers[.contentType]?.hasPrefix("text/html") == true
            && page.headers[.eTag] != nil && page.body.contentLength.map { $0 <= mostPageBytes } ?? false
    }
}

/// Answers readers without a session from the kept pages.
struct PageKeeper: RouterMiddleware {
    let pages: KeptPages
    let office: SiteOffice

    func handle(
        _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        guard request.method == .get, PageKeeper.isPage(context.visit) else {
            return try await next(request, context)
        }
        let address = KeptPages.Address(
            host: request.head.authority ?? "", target: request.head.path ?? "",
            language: context.visit.language)
        let state = try await office.pageState()
        switch await pages.turn(address, at: state) {
        case .kept(let page): return Site.unlessKnown(page, context.visit)
        case .draw: return try await next(request, context)
        case .drawForAll:
            var unconditional = context
            unconditional.visit.knownTags = ""
            do {
                let page = try await next(request, unconditional)
                await pages.drawn(page, address, at: state)
                return KeptPages.isKept(page) ? Site.unlessKnown(page, context.visit) : page
            } catch {
                await pages.drawn(nil, address, at: state)
                throw error
            }
        }
    }

    /// Whether a visit may see what others saw: only the present, and only without a session.
    private static func isPage(_ visit: Visit) -> Bool {
        visit.session == nil && !visit.asksForMoment
            && (visit.path == "/" || visit.path == "/about" || visit.path.hasPrefix("/plans/"))
    }
}
