public import Kernel
import Orgs
import Plans
public import Words

/// The addresses of a feed.
public struct FeedLinks: Sendable {
    /// Scheme, host and port under which readers reach the site.
    let origin: String
    /// Where the feed is, in full.
    let own: String
    /// The page that tells people the same, in full.
    let page: String
    /// The figures of changes that brought only one, by entry.
    let figures: [Int64: FigureRow]
    /// The addresses of the plan's pages as of a vintage, from the root.
    let pages: @Sendable (Int) -> any PageLinks

    /// `own` and `page` are addresses from the root.
    public init(
        origin: String, own: String, page: String, figures: [Int64: FigureRow],
        pages: @escaping @Sendable (Int) -> any PageLinks
    ) {
        self.origin = origin
        self.own = origin + own
        self.page = origin + page
        self.figures = figures
        self.pages = pages
    }
}

extension TwinReader {
    /// The changes of a page as an Atom feed (RFC 4287). Identifiers are made of the world's and the vintage,
    /// so that they stay the same under any address; the kind of world is said in the title where it is not
    /// real. Each entry names who entered it, and leads to what it changed as it was known then.
    public func feed(
        _ page: ChangePage, title: String, language: Language, updatedAtLeast: Instant, _ links: FeedLinks
    ) -> String {
        let words = language == .zh ? zh : en
        let base = "urn:tidemark:world:" + view.world.id + ":plan:" + plan.id
        let kind = view.world.kind == .real ? "" : words.sentence("world.\(view.world.kind.rawValue)") + " · "
        let name = kind + words.title(plan.title) + " · " + title
        let updated = page.changes.map(\.at).max() ?? updatedAtLeast
        var lines = [
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
            "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(language.tag)\">",
            "<id>\(XMLText.escaped(base + ":changes"))</id>",
            "<title>\(XMLText.escaped(name))</title>", "<updated>\(updated)</updated>",
            "<author><name>\(XMLText.escaped(words.sentence("site.name")))</name></author>",
            FeedText.link("self", "application/atom+xml", links.own),
            FeedText.link("alternate", "text/html", links.page),
            "<category term=\"\(view.world.kind.rawValue)\"/>",
        ]
        for change in page.changes {
            let sentence = words.sentence(plan.message(change.body))
            lines += [
                "<entry>", "<id>\(XMLText.escaped(base + ":vintage:\(change.vintage.number)"))</id>",
                "<title>\(XMLText.escaped(kind + sentence))</title>", "<updated>\(change.at)</updated>",
                "<author><name>\(XMLText.escaped(self.page.who(change.actor)))</name></author>",
                FeedText.link("alternate", "text/html", address(change, links)),
                "<category term=\"\(XMLText.escaped(change.body.kind.name))\"/>",
                "<summary type=\"text\">\(XMLText.escaped(summary(change, words)))</summary>", "</entry>",
            ]
        }
        return (lines + ["</feed>"]).joined(separator: "\n") + "\n"
    }

    /// Where readers see what a change changed, as of the vintage that it made.
    private func address(_ change: AcceptedChange, _ feed: FeedLinks) -> String {
        let links = feed.pages(change.vintage.number)
        let path =
            switch change.body {
            case .imported: figures(feed.figures[change.entry], links)
            case .baselineChosen(let body): links.indicator(body.indicator)
            case .pathConfirmed: links.path(target: nil)
            case .world, .adopted, .erased, .refused: links.overview()
            }
        return feed.origin + path
    }

    private func figures(_ figure: FigureRow?, _ links: any PageLinks) -> String {
        guard let figure, plan.elements[figure.element] != nil, plan.orgs[figure.org] != nil else {
            return links.figures([])
        }
        return links.versions(element: figure.element, org: figure.org, period: figure.period)
    }

    private func summary(_ change: AcceptedChange, _ words: Words) -> String {
        words.sentence(
            Message(
                "api.feed-summary",
                [
                    "what": .message(plan.message(change.body)), "vintage": .integer(change.vintage.number),
                    "hash": .text(String(change.vintage.hash.description.prefix(12))),
                ]))
    }
}

/// Elements of a feed.
enum FeedText {
    static func link(_ relation: String, _ type: String, _ address: String) -> String {
        "<link rel=\"\(relation)\" type=\"\(type)\" href=\"\(XMLText.escaped(address))\"/>"
    }
}
