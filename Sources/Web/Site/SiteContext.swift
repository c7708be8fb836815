public import Hummingbird
import Kernel
import Office
import Words

/// What is known of a request beside the request itself.
public struct SiteContext: RequestContext {
    public var coreContext: CoreRequestContextStorage
    var visit = Visit()

    public init(source: Source) { coreContext = .init(source: source) }
}

/// Who asks for which page, in which language.
struct Visit: Sendable {
    /// The reader's language.
    var language = Language.zh
    /// Whether the language was asked for in this request, so that it is to be remembered.
    var isLanguageAsked = false
    /// The path of the address, as it was asked.
    var path = "/"
    /// The query of the address.
    var query = FormFields()
    /// Whether a page that is open already asks for its newer self.
    var isLive = false
    /// The session of the browser that opened the one-time link.
    var session: SiteSession?
    /// The moment that is looked at.
    var asOf = AsOf.now
    /// Why the address names no moment, where it tries to; whoever asks the office is then refused.
    var wrongMoment: Refusal?
    /// The versions of the page that the browser has (If-None-Match).
    var knownTags = ""

    /// Whether the answer is a page to look at, not a file for other programs.
    var isForReading = true

    /// The words of a page, whose days never part at a line end; those of a file are plain.
    var words: Words { Words(language: language, joinsDays: isForReading) }

    /// The same visit, to be answered by a file.
    var forFiles: Visit {
        var visit = self
        visit.isForReading = false
        return visit
    }

    /// Whether the address names a moment, rightly or not.
    var asksForMoment: Bool { !asOf.isNow || wrongMoment != nil }

    /// The same address now.
    var now: String { path + query.query(replacing: SiteQueryItem.moment, with: "") }
}
